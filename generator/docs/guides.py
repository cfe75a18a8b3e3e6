"""The prose of the site: Markdown files with a little YAML in front."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.docs.markdown import Heading, Markdown, first_paragraph
from generator.errors import SpecError, SpecErrors

__all__ = ["Guide", "read_guides"]

_FENCE = "---\n"
_HEADING = "# "


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
    section: str = ""
    """The heading that it stands under in the navigation."""


def read_guides(folder: Path, sections: dict[str, list[str]]) -> list[Guide]:
    """Read the guides, in the order in which they are listed; the first is the start page.

    A text that has no YAML in front has its title in its first heading.

    Args:
        folder: The folder that files are named from; ``../`` leads out of it.
        sections: The files of each part of the navigation.

    Raises:
        SpecErrors: A file is missing, or has no title.
    """
    errors: list[SpecError] = []
    found: list[Guide] = []
    parser = Markdown()
    listed = [(section, name) for section, files in sections.items() for name in files]
    for section, name in listed:
        file = folder / name
        if not file.is_file():
            hint = "Write it, or take it out of the list of guides."
            errors.append(SpecError("there is no such guide", str(file), hint=hint))
            continue
        head, text = _parted(file.read_text("utf-8"))
        if "title" not in head:
            hint = "Begin it with ---, title: and summary:, and --- again; or with a heading."
            errors.append(SpecError("the guide has no title", str(file), 1, hint))
            continue
        found.append(
            Guide(
                source=name,
                path=f"guides/{_address(name)}.html",
                title=str(head["title"]),
                summary=str(head.get("summary") or first_paragraph(text)),
                text=text,
                headings=parser.document(text).headings,
                start=not found,
                section=section,
            )
        )
    if errors:
        raise SpecErrors(errors)
    return found


def _address(name: str) -> str:
    """A file of another folder keeps the way to it, so that no two of the same name meet."""
    return Path(name).with_suffix("").as_posix().replace("../", "")


def _parted(text: str) -> tuple[dict[str, Any], str]:
    if text.startswith(_HEADING):
        title, _, rest = text.removeprefix(_HEADING).partition("\n")
        return {"title": title.strip()}, rest.lstrip()
    if not text.startswith(_FENCE):
        return {}, text
    head, _, rest = text.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    return yaml.safe_load(head) or {}, rest
