"""The changelog, release by release."""

import re
from dataclasses import dataclass
from pathlib import Path

from generator.docs.markdown import slug

__all__ = ["Release", "read_changes"]

_RELEASE = re.compile(r"^## \[?([^\]\n]+?)\]?(?: [-–] (\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """What a release has changed."""

    version: str
    date: str
    """As ``2026-11-21``; empty for what is not released yet."""
    text: str

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return slug(self.version)


def read_changes(file: Path) -> list[Release]:
    """The releases of a file in the form of Keep a Changelog, the newest first."""
    if not file.exists():
        return []
    parts = _RELEASE.split(file.read_text("utf-8"))[1:]
    return [
        Release(version.strip(), date or "", text.strip())
        for version, date, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]
