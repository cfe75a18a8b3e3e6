"""Answers on standard output: JSON, JSON by lines, or a table."""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, TypeAlias, cast
from unicodedata import east_asian_width

import click
import msgspec

from ..model import Model

__all__ = ["print_answer", "print_list"]

_Record: TypeAlias = dict[str, Any]

_SAMPLE = 20
"""How many records decide how wide the columns of a table are."""
_WIDEST = 40
_WIDE = 24
_GAP = 2


def plain(answer: Any) -> Any:
    """An answer as JSON has it: as it arrived, where that is known."""
    if isinstance(answer, Model):
        return answer.raw or answer.to_dict()
    return msgspec.to_builtins(answer)


def print_answer(answer: Any, output: str) -> None:
    """Print one record, or whatever else a method returns; nothing for nothing."""
    if answer is None:
        return
    value = plain(answer)
    if output == "table" and isinstance(value, dict):
        _print_record(cast("_Record", value))
    else:
        click.echo(_json(value, indent=None if output == "jsonl" else 2))


def print_list(records: Iterable[Any], output: str, columns: Sequence[str], *, chosen: bool) -> int:
    """Print records as they come, and return how many there were."""
    count = _Count(plain(record) for record in records)
    if output == "table":
        _print_table(count, columns, chosen=chosen)
    elif output == "jsonl":
        for value in count:
            click.echo(_json(value, indent=None))
    else:
        _print_array(count)
    return count.number


class _Count:
    def __init__(self, values: Iterable[Any]) -> None:
        self._values = iter(values)
        self.number = 0

    def __iter__(self) -> Iterator[Any]:
        return self

    def __next__(self) -> Any:
        value = next(self._values)
        self.number += 1
        return value


def _json(value: Any, indent: int | None) -> str:
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return json.dumps(value, ensure_ascii=not unicode, indent=indent)


def _print_array(values: Iterable[Any]) -> None:
    opening = "[\n"
    for value in values:
        text = _json(value, indent=2).replace("\n", "\n  ")
        click.echo(f"{opening}  {text}", nl=False)
        opening = ",\n"
    click.echo("[]" if opening == "[\n" else "\n]")


def _print_record(value: _Record) -> None:
    rows = list(_members(value))
    width = max((len(name) for name, _ in rows), default=0) + _GAP
    for name, member in rows:
        click.echo(f"{name:<{width}}{_cell(member)}".rstrip())


def _members(value: _Record, path: str = "") -> Iterator[tuple[str, Any]]:
    """The members of a record, and of those inside of it under dotted names."""
    for name, member in value.items():
        if isinstance(member, dict):
            yield from _members(cast("_Record", member), f"{path}{name}.")
        else:
            yield f"{path}{name}", member


def _print_table(values: Iterator[_Record], columns: Sequence[str], *, chosen: bool) -> None:
    sample = list(islice(values, _SAMPLE))
    if not sample:
        return
    names = list(columns) if chosen else _filled_columns(sample, columns)
    widths = {
        name: min(_WIDEST, max(_width(name), *(_width(_of(one, name)) for one in sample)))
        for name in names
    }
    if not chosen:
        names = _fitting(names, widths)
    _print_row(names, names, widths)
    for value in chain(sample, values):
        _print_row([_of(value, name) for name in names], names, widths)


def _filled_columns(sample: list[_Record], columns: Sequence[str]) -> list[str]:
    """The columns of which some record has something to say."""
    known = [*columns] or list(dict.fromkeys(chain.from_iterable(sample)))
    return [name for name in known if any(_of(one, name) for one in sample)]


def _fitting(names: list[str], widths: dict[str, int]) -> list[str]:
    """As many columns as there is room for; behind the first one those that need little."""
    room = shutil.get_terminal_size().columns + _GAP
    found: list[str] = []
    for name in [*names[:1], *sorted(names[1:], key=lambda name: widths[name] > _WIDE)]:
        if widths[name] + _GAP <= room or not found:
            room -= widths[name] + _GAP
            found.append(name)
    return found


def _print_row(cells: Sequence[str], names: Sequence[str], widths: dict[str, int]) -> None:
    padded = [_padded(cell, widths[name]) for cell, name in zip(cells, names, strict=True)]
    click.echo((" " * _GAP).join(padded).rstrip())


def _padded(text: str, width: int) -> str:
    if _width(text) > width:
        while _width(text) >= width:
            text = text[:-1]
        text += "…"
    return text + " " * (width - _width(text))


def _of(value: _Record, name: str) -> str:
    return _cell(value.get(name))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        items = cast("list[object]", value)
        if all(isinstance(one, str) for one in items):
            value = ", ".join(cast("list[str]", items))
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    # What people write to each other must not steer the terminal.
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
