"""The source ledger: who says what, named or not, and which figures hang on whom."""

from newslint.ledger.entry import entry

__all__ = ["entry"]
