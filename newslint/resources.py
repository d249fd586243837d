"""Finds `rules/`, `schemas/` and the bundled example, in a wheel and in a checkout.

A wheel carries them as `newslint/_data/…`; in a checkout they stand beside the package.
`__file__` costs less at start than `importlib.resources`.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


class ResourceError(Exception):
    """An installation without its rules or schemas."""


def folder(name: str) -> Path:
    """The folder of that name. Raises `ResourceError` where the installation lacks it."""
    packaged = _PACKAGE / "_data" / name
    if packaged.is_dir():
        return packaged
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise ResourceError(f"this installation of newslint has no {name}/ folder: {packaged}")
