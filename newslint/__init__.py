"""newslint reads news copy the way a standards editor does, before it is published."""

__version__ = "0.1.0"
