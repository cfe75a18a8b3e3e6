"""Running a command: calling the method, and printing what it answers."""

import logging
import sys
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack, contextmanager
from itertools import islice
from operator import attrgetter
from typing import Any, TypeGuard

import click

from ..limits import DEFAULT_TIMEOUT
from ..pages import Pages
from .failures import as_flags
from .output import print_answer, print_list
from .progress import Line, counted, uploading
from .settings import Settings, settings_of
from .table import Command, Program
from .values import value

__all__ = ["Extras", "call"]


class Extras:
    """What the command line itself was told.

    Args:
        typed: The values of click's parameters whose names begin with ``extra_``.
    """

    def __init__(self, typed: Mapping[str, Any]) -> None:
        self.everything: bool = bool(typed.get("extra_all"))
        self.total: int | None = typed.get("extra_limit_total")
        self.columns: str | None = typed.get("extra_columns")
        self.sure: bool = bool(typed.get("extra_yes"))


def call(command: Command, program: Program, context: click.Context, typed: dict[str, Any]) -> None:
    """Call the method with what was typed and print its answer."""
    settings = settings_of(context)
    extras = Extras(typed)
    arguments = {
        one.name: value(one, typed[one.name])
        for one in (*command.positional, *command.options)
        if typed[one.name] is not None and typed[one.name] != ()
    }
    if command.removes and not extras.sure:
        _ask(context, [str(arguments[one.name]) for one in command.positional])
    output = settings.output or ("table" if sys.stdout.isatty() else "json")
    visible = sys.stderr.isatty() and not settings.quiet
    with ExitStack() as stack:
        if settings.verbose:
            stack.enter_context(_logged(program, settings.verbose))
        line = stack.enter_context(Line(shown=visible))
        try:
            client = stack.enter_context(_client(command, program, settings, line, stack))
            answer: Any = attrgetter(command.method)(client)(**arguments)
        except (TypeError, ValueError) as error:
            raise click.UsageError(as_flags(str(error), program), context) from error
        line.say("")
        note = ""
        if _is_list(answer):
            note = _print_pages(answer, command, extras, output, line)
        else:
            print_answer(answer, output)
    if note and not settings.quiet:
        click.echo(note, err=True)


def _is_list(answer: object) -> TypeGuard[Pages[Any, Any]]:
    return isinstance(answer, Pages)


def _ask(context: click.Context, names: list[str]) -> None:
    """Ask whether something is to be removed, where somebody can answer."""
    if sys.stdin.isatty() and sys.stderr.isatty():
        what = " ".join([context.command_path, *names])
        if not click.confirm(f"{what}: this cannot be undone. Go on?", err=True):
            raise click.ClickException("nothing was done.")


@contextmanager
def _logged(program: Program, verbosity: int) -> Generator[None]:
    logger = logging.getLogger(program.package.partition(".")[0])
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO if verbosity == 1 else logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _client(
    command: Command, program: Program, settings: Settings, line: Line, stack: ExitStack
) -> Any:
    arguments = dict(settings.client)
    if any(one.kind == "file" for one in command.options):
        arguments["http_client"] = stack.enter_context(uploading(line))
        arguments.setdefault("timeout", DEFAULT_TIMEOUT)
    return program.client(**arguments)


def _print_pages(
    pages: Pages[Any, Any], command: Command, extras: Extras, output: str, line: Line
) -> str:
    """Print records, and return what is to be noted about them."""
    chosen = [name.strip() for name in (extras.columns or "").split(",") if name.strip()]
    more = False
    records: Iterable[Any]
    if extras.everything or extras.total is not None:
        records = pages if extras.total is None else islice(pages, extras.total)
        if not sys.stdout.isatty():
            records = counted(records, line)
    else:
        page = pages.page()
        records = getattr(page, str(command.items)) or ()
        more = bool(getattr(getattr(page, command.meta, None), "next", None))
    number = print_list(records, output, chosen or command.columns, chosen=bool(chosen))
    if more:
        return "There are more records: --all prints them, --limit-total N so many."
    return "No records." if not number and output == "table" else ""
