"""CPU seconds and peak memory of whole processes, as the operating system counts them."""

import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Of one process and its children: user and system seconds, peak MiB of the largest."""

    cpu: float
    peak_mib: float
    code: int


def once(
    command: Sequence[str],
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
    output: Path | None = None,
) -> Cost:
    """Run a command to its end; what it prints goes to a file, or is thrown away."""
    with output.open("wb") if output else tempfile.TemporaryFile() as sink:
        errors = subprocess.DEVNULL if output else sink
        process = subprocess.Popen(command, stdout=sink, stderr=errors, env=env, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def rounds(
    commands: Mapping[str, Sequence[str]],
    runs: int,
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> dict[str, list[Cost]]:
    """Each command `runs` times, in turn, after one warm-up each: machines drift."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            cost = once(command, env, cwd)
            if number:
                costs[name].append(cost)
    return costs


def table(costs: dict[str, list[Cost]], against: str) -> str:
    """Medians, and each command's ratio to the one named, pair by pair."""
    rows = [
        f"| command | CPU s, median (min–max) | ÷ {against} | peak MiB | exit |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, found in costs.items():
        cpu = [cost.cpu for cost in found]
        ratios = [a.cpu / b.cpu for a, b in zip(found, costs[against], strict=True) if b.cpu]
        peak = max(cost.peak_mib for cost in found)
        codes = ",".join(map(str, sorted({cost.code for cost in found})))
        rows.append(
            f"| {name} | {statistics.median(cpu):.3f} ({min(cpu):.3f}–{max(cpu):.3f})"
            f" | {statistics.median(ratios):.2f} | {peak:.0f} | {codes} |"
        )
    return "\n".join(rows)


def machine() -> str:
    """What the figures were measured on."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        names = [
            row.split(":", 1)[1].strip()
            for row in info.read_text().split("\n")
            if row.startswith("model name")
        ]
        model = names[0] if names else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = sys.version.split()[0]
    system = platform.system()
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}, Python {python}"


def self_cpu() -> float:
    """CPU seconds of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
