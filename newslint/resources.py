"""Finds `rules/`, `schemas/` and the bundled example, in a wheel and in a checkout.

A wheel carries them as `newslint/_data/…`; in a checkout they stand beside the package.
`__file__` costs less at start than `importlib.resources`.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
PACKAGED = _PACKAGE / "_data"
"""What a wheel carries; there is none in a checkout."""

_IN_CHECKOUT = {"example": "fixtures/example"}


class ResourceError(Exception):
    """An installation without its rules or schemas."""


def folder(name: str) -> Path:
    """The folder of that name. Raises `ResourceError` where the installation lacks it."""
    packaged = PACKAGED / name
    if packaged.is_dir():
        return packaged
    checkout = _PACKAGE.parent
    source = checkout / _IN_CHECKOUT.get(name, name)
    if (checkout / "pyproject.toml").is_file() and source.is_dir():
        return source
    raise ResourceError(f"this installation of newslint has no {name}/ folder: {packaged}")
