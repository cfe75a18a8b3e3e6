"""The prose of the site: Markdown files with a little YAML in front."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.docs.markdown import Heading, Markdown, first_paragraph
from generator.errors import SpecError, SpecErrors

__all__ = ["Guide", "read_guides"]

_FENCE = "---\n"


@dataclass(frozen=True)
class Guide:
    """One text."""

    source: str
    """Its file, below the folder of the guides."""
    path: str
    title: str
    summary: str
    text: str
    headings: list[Heading]
    start: bool


def read_guides(folder: Path, files: list[str]) -> list[Guide]:
    """Read the guides, in the order in which they are listed; the first is the start page.

    Raises:
        SpecErrors: A file is missing, or has no title.
    """
    errors: list[SpecError] = []
    found: list[Guide] = []
    parser = Markdown()
    for name in files:
        file = folder / name
        if not file.is_file():
            hint = "Write it, or take it out of the list of guides."
            errors.append(SpecError("there is no such guide", str(file), hint=hint))
            continue
        head, text = _parted(file.read_text("utf-8"))
        if "title" not in head:
            hint = "Begin it with ---, title: and summary:, and --- again."
            errors.append(SpecError("the guide has no title", str(file), 1, hint))
            continue
        found.append(
            Guide(
                source=name,
                path=f"guides/{Path(name).stem}.html",
                title=str(head["title"]),
                summary=str(head.get("summary") or first_paragraph(text)),
                text=text,
                headings=parser.document(text).headings,
                start=name == files[0],
            )
        )
    if errors:
        raise SpecErrors(errors)
    return found


def _parted(text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith(_FENCE):
        return {}, text
    head, _, rest = text.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    return yaml.safe_load(head) or {}, rest
