"""From the text of an option to the value of an argument."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import msgspec

from .table import Option

__all__ = ["parameter", "value"]

_STDIN = "-"
_TYPES: dict[str, Any] = {
    "text": click.STRING,
    "integer": click.INT,
    "number": click.FLOAT,
    "boolean": click.BOOL,
    "json": click.STRING,
    "file": click.Path(),
    "time": click.STRING,
}
_NUMBERS: dict[str, type] = {"integer": int, "number": float}


def parameter(option: Option, *, positional: bool) -> click.Parameter:
    """What click needs to know of an argument."""
    kind = click.Choice(option.choices) if option.choices else _TYPES[option.kind]
    if positional:
        return click.Argument([option.name], type=kind, metavar=option.metavar)
    flags = option.flag
    if option.kind == "boolean":
        flags = f"{flags}/--no-{flags.removeprefix('--')}"
    return click.Option(
        [flags, option.name],
        type=kind,
        metavar=option.metavar,
        multiple=option.many,
        required=option.required,
        default=None,
    )


def value(option: Option, typed: Any) -> Any:
    """The argument for what was typed.

    Raises:
        click.BadParameter: It is no JSON, or a file cannot be read.
    """
    if not option.many:
        return _single(option, typed)
    values = [_single(option, one) for one in typed]
    # One word may be a whole list as the service writes it.
    return values[0] if option.joined and len(values) == 1 else values


def _single(option: Option, typed: Any) -> Any:
    try:
        if option.kind == "json":
            return _json(str(typed))
        if option.kind == "file":
            return _file(str(typed))
        if option.kind == "time":
            return _time(str(typed))
    except OSError as error:
        raise _bad(option, f"{error.filename}: {error.strerror}") from error
    except (msgspec.DecodeError, UnicodeError) as error:
        raise _bad(option, f"this is not JSON: {error}") from error
    # The values of a choice are text for click.
    return _NUMBERS.get(option.kind, str)(typed) if option.choices else typed


def _bad(option: Option, message: str) -> click.BadParameter:
    return click.BadParameter(message, click.get_current_context(), param_hint=f"'{option.flag}'")


def _json(text: str) -> object:
    """JSON as it stands, or out of a file: ``@name``, ``@-`` for standard input."""
    decoded: object = msgspec.json.decode(_content(text[1:]) if text.startswith("@") else text)
    return decoded


def _file(text: str) -> tuple[str, bytes]:
    """Name and content of a path; ``-`` for standard input, ``menu.png=-`` under a name."""
    name, _, path = text.rpartition("=")
    if path == _STDIN:
        return name or "stdin", _content(path)
    return Path(text).name, _content(text)


def _time(text: str) -> datetime | str:
    """A moment in ISO form that names its offset from UTC; all else goes as it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment if moment.tzinfo else text


def _content(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == _STDIN else Path(path).read_bytes()
