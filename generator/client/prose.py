"""Text of the description as docstrings. Whatever it contains, it stays text."""

import json
import re
import sys
import textwrap
import unicodedata
from typing import Any

from openapi_python_client.strings import safe_for_docstring

from .references import Json
from .simplify import DEFAULT

_WIDTH = 100
_PAIR = 2
_ITEM = re.compile(r"^(\s*)([-*+]|\d+[.)])\s+")
_TABLE = re.compile(r"(?:^\|.*\n?)+", re.MULTILINE)
# Signs that turn the direction of text round would make the source look like something else.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def docstring(text: str, indent: int) -> str:
    """A whole docstring literal; the lines after the first are indented by ``indent``."""
    margin = " " * indent
    lines = wrapped(_clean(text), _WIDTH - indent - 3).split("\n")
    body = safe_for_docstring("\n".join(lines))
    if body.endswith('"') or _odd_backslashes(body):
        body += " "
    if "\n" not in body:
        return f'"""{body}"""'
    inner = "\n".join(f"{margin}{line}".rstrip() for line in body.split("\n")[1:])
    return f'"""{body.split(chr(10), 1)[0]}\n{inner}\n{margin}"""'


def paragraph(label: str, text: str, indent: int) -> str:
    """An entry of an ``Args`` section: the label, then the text, hanging."""
    first, *rest = hanging(f"{label}: {_clean(text)}".rstrip(": "), indent + 4).split("\n")
    return "\n".join([first, *(f"    {line}" if line else "" for line in rest)])


def first_sentence(text: str) -> str:
    """The text up to its first full stop."""
    return re.split(r"(?<=[.!?])\s", _clean(text), maxsplit=1)[0]


def sentence(text: str) -> str:
    """The text with a full stop at its end."""
    text = _clean(text)
    return text if text.endswith((".", "!", "?")) else f"{text}."


def described(description: str, schema: Json) -> str:
    """A description, followed by those limits of the schema that it does not tell itself."""
    told = [part for part in limits(schema) if not _says(description, part)]
    return " ".join([*([description] if description else []), *(f"{part}." for part in told)])


def _says(description: str, limit: str) -> bool:
    """Whether a description has the numbers of a limit: ``up to 24`` says ``1 to 24`` as well."""
    if limit in description:
        return True
    numbers = set(re.findall(r"\d+", limit)) - {"0", "1"}
    said = set(re.findall(r"\d+", description.replace(",", "")))
    return bool(numbers) and numbers <= said and not limit.startswith("Default")


def hanging(text: str, indent: int) -> str:
    """Text filled to what is left of a line after ``indent`` and a section's own margin."""
    return wrapped(_clean(text), _WIDTH - indent - 4)


def unfilled(text: str) -> str:
    """Text whose paragraphs and list items are a line each, without the marks of Markdown.

    Whoever prints it knows how wide a line may be.
    """
    text = re.sub(r"\*\*(\S.*?)\*\*", r"\1", _clean(text), flags=re.DOTALL)
    text = re.sub(_TABLE, _listed, text)
    text = re.sub(r"\[([^\]]+)\]\(([^)\s]+)\)", r"\1 (\2)", text)
    return wrapped(text, sys.maxsize)


def _listed(table: re.Match[str]) -> str:
    """A table as a list: the first cell of each row, and what the others say of it."""
    head, _, *rows = (
        [cell.strip() for cell in row.strip().strip("|").split("|")]
        for row in table.group().strip().split("\n")
    )
    lines: list[str] = []
    for first, *rest in rows:
        told = zip(head[1:], rest, strict=False)
        said = [cell if len(head) <= _PAIR else f"{name} {cell}" for name, cell in told if cell]
        lines.append(f"- {first}: {', '.join(said)}")
    return "\n".join([*lines, ""])


def wrapped(text: str, width: int) -> str:
    """Paragraphs and list items filled to ``width``; everything else as it is."""
    blocks: list[str] = []
    current: list[str] = []

    def flush() -> None:
        if current:
            blocks.append(_filled(current, width))
            current.clear()

    fenced = False
    for line in text.split("\n"):
        if line.lstrip().startswith("```"):
            flush()
            fenced = not fenced
            blocks.append(line)
        elif fenced or line.startswith(("    ", "|")):
            flush()
            blocks.append(line)
        elif not line.strip():
            flush()
            blocks.append("")
        else:
            if _ITEM.match(line):
                flush()
            current.append(line)
    flush()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(blocks)).strip()


def _filled(lines: list[str], width: int) -> str:
    item = _ITEM.match(lines[0])
    lead = item.group(0) if item else ""
    words = " ".join(line.strip() for line in lines)
    return textwrap.fill(
        words,
        width,
        initial_indent=item.group(1) if item else "",
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _clean(text: str) -> str:
    text = text.translate(_TURNING).replace("\t", "    ")
    text = re.sub(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+", "\n", text)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) != "Cc").strip()


def _odd_backslashes(text: str) -> bool:
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def limits(schema: Json) -> list[str]:
    """What a schema allows: ``1 to 20``, ``Default: 20``."""
    said = [
        _range(schema, "minimum", "maximum", ""),
        _range(schema, "minLength", "maxLength", " character"),
        _range(schema, "minItems", "maxItems", " item"),
    ]
    if "exclusiveMinimum" in schema:
        said.append(f"More than {schema['exclusiveMinimum']}")
    if "exclusiveMaximum" in schema:
        said.append(f"Less than {schema['exclusiveMaximum']}")
    if DEFAULT in schema:
        said.append(f"Default: {json.dumps(schema[DEFAULT], ensure_ascii=False)}")
    if schema.get("deprecated") is True:
        said.append("Deprecated")
    return [part for part in said if part]


def _range(schema: Json, low: str, high: str, unit: str) -> str:
    least, most = schema.get(low), schema.get(high)
    if least is not None and most is not None:
        return _counted(least, unit) if least == most else f"{least} to {_counted(most, unit)}"
    if unit and least == 1 and most is None:
        return "Not empty"
    if least is not None and least != 0:
        return f"At least {_counted(least, unit)}"
    return f"At most {_counted(most, unit)}" if most is not None else ""


def _counted(number: Any, unit: str) -> str:
    return f"{number}{unit}{'s' if unit and number != 1 else ''}"
