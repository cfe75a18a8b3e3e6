"""Markdown to HTML, for descriptions and for guides."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

__all__ = ["Document", "Heading", "Markdown", "first_paragraph", "links_rewritten", "plain"]

Rewrite = Callable[[str], str]
"""Makes the address that a page links to from the one that a text has."""


_CODE = re.compile(r"(^```.*?^```$|`[^`\n]*`)", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


@dataclass(frozen=True)
class Heading:
    """A heading of a document, as its table of contents has it."""

    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Document:
    """A text with headings."""

    html: Markup
    headings: list[Heading]


def _unchanged(address: str) -> str:
    return address


class Markdown:
    """CommonMark with tables. HTML in a text is text."""

    def __init__(self) -> None:
        self._parser = MarkdownIt("commonmark", {"html": False}).enable("table")

    def block(self, text: str, rewrite: Rewrite = _unchanged) -> Markup:
        """Paragraphs, lists, tables."""
        return self._render(self._parser.parse(text), rewrite)

    def inline(self, text: str) -> Markup:
        """One line."""
        return Markup(self._parser.renderInline(" ".join(text.split())))  # noqa: S704

    def document(self, text: str, rewrite: Rewrite = _unchanged) -> Document:
        """A text with headings, each with an anchor of its words."""
        tokens = self._parser.parse(text)
        headings: list[Heading] = []
        taken: set[str] = set()
        for opening, content in pairwise(tokens):
            if opening.type != "heading_open":
                continue
            words = _words(content)
            anchor = _unique(slug(words), taken)
            opening.attrSet("id", anchor)
            headings.append(Heading(int(opening.tag[1:]), anchor, words))
        return Document(self._render(tokens, rewrite), headings)

    def _render(self, tokens: list[Token], rewrite: Rewrite) -> Markup:
        for token in tokens:
            for child in token.children or ():
                if child.type == "link_open":
                    child.attrSet("href", rewrite(str(child.attrGet("href"))))
                elif child.type == "image":
                    child.attrSet("src", rewrite(str(child.attrGet("src"))))
        env: dict[str, Any] = {}
        made = str(self._parser.renderer.render(tokens, self._parser.options, env))
        # Wide tables scroll by themselves, and by keyboard.
        made = made.replace("<table>", '<div class="scroll" tabindex="0"><table>')
        # What the parser makes of a text is escaped: raw HTML is off.
        return Markup(made.replace("</table>", "</table></div>"))  # noqa: S704


def slug(text: str) -> str:
    """Words as an anchor: ``Sending to many`` is ``sending-to-many``."""
    return re.sub(r"[^a-z0-9_]+", "-", re.sub("['’]", "", text.lower())).strip("-") or "section"


def first_paragraph(text: str) -> str:
    """The first paragraph, in one line."""
    return " ".join(text.strip().split("\n\n", 1)[0].split())


def links_rewritten(text: str, rewrite: Rewrite) -> str:
    """A text in Markdown whose links lead to the twins of pages; code stays as it is."""

    def link(found: re.Match[str]) -> str:
        target, mark, anchor = rewrite(found[1]).partition("#")
        twin = re.sub(r"^([^:]*)[.]html$", r"\1.md", target)
        return f"]({twin}{mark}{anchor})"

    parts = _CODE.split(text)
    return "".join(part if index % 2 else _LINK.sub(link, part) for index, part in enumerate(parts))


def plain(text: str) -> str:
    """A text without the marks of Markdown, for titles and search."""
    return re.sub(r"\s+", " ", re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", text)).strip()


def _words(token: Token) -> str:
    return "".join(
        child.content for child in token.children or () if child.type in ("text", "code_inline")
    )


def _unique(anchor: str, taken: set[str]) -> str:
    number, found = 1, anchor
    while found in taken:
        number += 1
        found = f"{anchor}-{number}"
    taken.add(found)
    return found
