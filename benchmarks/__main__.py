"""`python -m benchmarks NAME [ARGUMENTS]`: run one benchmark; no name: list them."""

import pkgutil
import runpy
import sys
from pathlib import Path

_HELPERS = {"__main__", "measure", "articles", "synthetic_paragraphs"}


def main() -> None:
    """Run the named benchmark as if it had been called itself."""
    names = sorted(
        m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if m.name not in _HELPERS
    )
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        sys.exit(f"usage: python -m benchmarks {{{','.join(names)}}} [ARGUMENTS]")
    sys.argv = sys.argv[1:]
    runpy.run_module(f"benchmarks.{sys.argv[0]}", run_name="__main__")


if __name__ == "__main__":
    main()
