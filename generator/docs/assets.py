"""Styles and scripts of the site, under names that change with their content."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

__all__ = ["Assets"]

_FOLDER = "assets"
_DIGITS = 10


class Assets:
    """The files of a folder.

    Args:
        folder: Where they are.
    """

    def __init__(self, folder: Path) -> None:
        self._files = sorted(one for one in folder.iterdir() if one.is_file())

    def write(self, target: Path) -> Mapping[str, str]:
        """Copy them below a folder; the path of each by its name."""
        (target / _FOLDER).mkdir(parents=True)
        found: dict[str, str] = {}
        for file in self._files:
            content = file.read_bytes()
            # A browser may keep such a file for ever: another content has another name.
            digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
            path = f"{_FOLDER}/{file.stem}.{digest}{file.suffix}"
            (target / path).write_bytes(content)
            found[file.name] = path
        return found
