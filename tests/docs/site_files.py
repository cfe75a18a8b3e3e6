"""Reading a built site, as a browser without scripts does."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class HtmlPage:
    """What a page of HTML has in it."""

    path: str
    elements: int = 0
    ids: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    loaded: list[str] = field(default_factory=list[str])
    """What a browser fetches by itself."""
    headings: list[int] = field(default_factory=list[int])
    text: str = ""

    def target(self, address: str) -> tuple[str, str]:
        """The file of the site that an address leads to, and the anchor in it."""
        parts = urlsplit(address)
        place = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), parts.path))
        return (place if parts.path else self.path), unquote(parts.fragment)


class _Reader(HTMLParser):
    def __init__(self, page: HtmlPage) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.page.elements += 1
        if "id" in told:
            self.page.ids.append(told["id"])
        if tag == "a" and "href" in told:
            self.page.links.append(told["href"])
        if "src" in told:
            self.page.loaded.append(told["src"])
        if tag == "link" and told.get("rel") in {"stylesheet", "icon"}:
            self.page.loaded.append(told["href"])
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal():
            self.page.headings.append(int(tag[1]))

    def handle_data(self, data: str) -> None:
        self.page.text += data


def read_pages(folder: Path) -> dict[str, HtmlPage]:
    """Every page of HTML below a folder, by its path."""
    found: dict[str, HtmlPage] = {}
    for file in sorted(folder.rglob("*.html")):
        page = HtmlPage(file.relative_to(folder).as_posix())
        _Reader(page).feed(file.read_text("utf-8"))
        found[page.path] = page
    return found
