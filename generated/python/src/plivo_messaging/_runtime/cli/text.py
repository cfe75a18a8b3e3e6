"""Descriptions for a terminal: filled to its width."""

import re
import textwrap

__all__ = ["filled"]

_ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s+")


def filled(text: str, width: int, indent: int = 0) -> str:
    """Each line of ``text`` as a paragraph or an item of a list; tables and code as they are."""
    margin = " " * indent
    lines: list[str] = []
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith("```")
        fenced ^= fence
        if fence:
            continue
        if fenced or line.startswith(("    ", "|")):
            lines.append(f"{margin}{line}")
        elif not line.strip():
            lines.append("")
        else:
            item = _ITEM.match(line)
            lines.append(
                textwrap.fill(
                    line,
                    width,
                    initial_indent=margin,
                    subsequent_indent=margin + " " * (item.end() if item else 0),
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )
    return "\n".join(lines)
