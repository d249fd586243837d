"""What reading costs: CPU milliseconds by format, and how they grow up to 10 MB.

`python -m benchmarks formats [--large]`. The copy is made here, sentence by sentence, with
the markup that a newsroom's copy has; each size is read several times and the least counts.
"""

import argparse
import json
import time
from collections.abc import Callable

from newslint import formats

_SENTENCES = (
    "The bridge over the Tarn will stay shut until Friday, the county said on Monday.",
    "“We can't put a bus on it,” said the engineer, Maud Ellery, “and we won't.”",
    "Divers found a gap of 11 centimetres under the third pier, according to her report.",
    "The café on the quay has lost half of its guests since then, its owner said.",
)


def _paragraphs(size: int) -> list[str]:
    one = " ".join(_SENTENCES)
    return [f"{one} {number}." for number in range(size // len(one.encode()) + 1)]


def _markdown(size: int) -> bytes:
    marked = (
        p.replace("Tarn", "*Tarn*").replace("said", "[said](https://a.example)", 1)
        for p in _paragraphs(size)
    )
    return ("# Bridge stays shut\n\n" + "\n\n".join(marked)).encode()[:size]


def _html(size: int) -> bytes:
    menu = "".join(f'<li class="m"><a href="/{n}">Desk {n}</a></li>' for n in range(40))
    tagged = (
        f'<p class="c-text">{p.replace("Tarn", "<em>Tarn</em>")}</p>\n'
        for p in _paragraphs(size * 9 // 10)
    )
    body = f"<h1>Bridge stays shut</h1>{''.join(tagged)}"
    page = f"<nav><ul>{menu}</ul></nav><article>{body}</article>"
    return f"<!doctype html><html><body>{page}</body></html>".encode()


def _ninjs(size: int) -> bytes:
    html = "".join(f"<p>{p}</p>" for p in _paragraphs(size))
    return json.dumps({"uri": "urn:a", "headline": "Bridge", "body_html": html}).encode()


def _nitf(size: int) -> bytes:
    html = "".join(f"<p>{p}</p>" for p in _paragraphs(size))
    return f"<nitf><body><body.content>{html}</body.content></body></nitf>".encode()


def _plain(size: int) -> bytes:
    return "\n\n".join(_paragraphs(size)).encode()


_MAKERS: dict[str, Callable[[int], bytes]] = {
    "copy.md": _markdown,
    "copy.html": _html,
    "copy.txt": _plain,
    "copy.json": _ninjs,
    "copy.xml": _nitf,
}


def _least(name: str, data: bytes, runs: int) -> float:
    """CPU milliseconds of the quickest of several readings."""
    spent = []
    for _ in range(runs):
        begin = time.process_time()
        formats.read(name, data)
        spent.append(time.process_time() - begin)
    return min(spent) * 1000


def main() -> None:
    """Print a row for each format: milliseconds at each size, and per 100 KB."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--large", action="store_true", help="1 MB and 10 MB too")
    sizes = [112_000, 166_000] + ([1_000_000, 10_000_000] if ask.parse_args().large else [])
    print("| format | " + " | ".join(f"{size // 1000:,} KB" for size in sizes) + " |")
    print("| --- |" + " --- |" * len(sizes))
    for name, make in _MAKERS.items():
        cells = []
        for size in sizes:
            data = make(size)
            spent = _least(name, data, 1 if size > 1_000_000 else 5)
            cells.append(f"{spent:.1f} ms ({spent / len(data) * 100_000:.1f} a 100 KB)")
        print(f"| {name} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
