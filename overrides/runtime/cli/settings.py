"""The options that every command takes, before its name or after it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import click

from .failures import as_flags
from .table import Program, dashed

__all__ = ["Settings", "common_options", "settings_of"]

OUTPUTS = ("table", "json", "jsonl")
_OWN = {"output", "quiet", "verbose"}
_TYPES = {
    "text": click.STRING,
    "integer": click.IntRange(min=0),
    "number": click.FloatRange(min=0, min_open=True),
}


@dataclass
class Settings:
    """What was said beside the arguments of the method."""

    client: dict[str, Any] = field(default_factory=dict[str, Any])
    """Arguments of the client."""
    output: str | None = None
    quiet: bool = False
    verbose: int = 0


def settings_of(context: click.Context) -> Settings:
    """The settings of this run: all levels of it share them."""
    return context.ensure_object(Settings)


def common_options(program: Program, taken: Collection[str] = ()) -> list[click.Parameter]:
    """The options, but for those whose flags are in ``taken``: there the method's own count."""
    options: list[click.Parameter] = []
    for setting in program.settings:
        options += _option(
            taken,
            setting.name,
            type=_TYPES[setting.kind],
            metavar=setting.metavar,
            help=as_flags(setting.help, program),
        )
    options += _option(
        taken,
        "output",
        type=click.Choice(OUTPUTS),
        help="How answers are printed: json is the answer as it arrived, jsonl one record a line. "
        "Default: table on a terminal, json elsewhere.",
    )
    options += _option(
        taken,
        "quiet",
        "-q",
        is_flag=True,
        help="Print nothing but the answer: no progress, no notes. Errors are still told.",
    )
    options += _option(
        taken,
        "verbose",
        "-v",
        count=True,
        help="Print what the client logs, on standard error; twice for more of it.",
    )
    return options


def _option(taken: Collection[str], name: str, *short: str, **more: Any) -> list[click.Parameter]:
    flag = f"--{dashed(name)}"
    if flag in taken:
        return []

    def note(context: click.Context, _parameter: click.Parameter, value: Any) -> None:
        if value is None or (name in _OWN and not value):
            return
        settings = settings_of(context)
        if name in _OWN:
            setattr(settings, name, value)
        else:
            settings.client[name] = value

    # The parameter's own name must not be that of an argument of the method.
    return [click.Option([flag, *short, f"_{name}"], callback=note, expose_value=False, **more)]
