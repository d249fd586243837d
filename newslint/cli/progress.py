"""A line that counts, on a terminal only and only after a second; nothing elsewhere."""

import sys
import time
from types import TracebackType

_AFTER_SECONDS = 1.0
_EVERY_SECONDS = 0.1


class Progress:
    """Called with how many are done of how many; wipes its line when it is left."""

    def __init__(self, doing: str) -> None:
        self._doing = doing
        self._live = sys.stderr.isatty()
        self._next = time.monotonic() + _AFTER_SECONDS
        self._shown = False

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, done: int, total: int) -> None:
        """Show the count, ten times a second at most."""
        if not self._live or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY_SECONDS
        self._shown = True
        share = f" ({100 * done // total}%)" if total else ""
        sys.stderr.write(f"\r\x1b[K{self._doing}: {done:,} of {total:,}{share}")
        sys.stderr.flush()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
