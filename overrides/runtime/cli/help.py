"""What ``--help`` prints: in one column, for descriptions are longer than half a terminal."""

import shlex
from collections.abc import Iterable, Sequence

import click

from .table import Command, Example, Option, Program
from .text import filled

__all__ = ["command_help", "group_help"]

_INLINE = 24
"""How long a list of choices may be to stand behind its option."""


class _Page:
    def __init__(self, formatter: click.HelpFormatter) -> None:
        self._formatter = formatter
        self._width = formatter.width

    def usage(self, context: click.Context, rest: str) -> None:
        self._formatter.write_usage(context.command_path, rest)

    def heading(self, text: str) -> None:
        self._formatter.write(f"\n{click.style(f'{text}:', bold=True)}\n")

    def text(self, text: str, indent: int = 2) -> None:
        self._formatter.write(f"{filled(text, self._width, indent)}\n")

    def entry(self, term: str, text: str) -> None:
        self._formatter.write(f"  {click.style(term, bold=True)}\n")
        if text:
            self.text(text, 6)

    def line(self, text: str = "") -> None:
        self._formatter.write(f"{text}\n")

    def words(self, words: Sequence[str], indent: int = 2) -> None:
        """Words that are typed: a line ends only between them, and says that it goes on."""
        line = " " * indent + words[0]
        for word in words[1:]:
            if len(line) + len(word) + 3 > self._width:
                self.line(f"{line} \\")
                line = " " * (indent + 4) + word
            else:
                line = f"{line} {word}"
        self.line(line)

    def pairs(self, pairs: Iterable[tuple[str, str]]) -> None:
        rows = list(pairs)
        column = max(len(term) for term, _ in rows) + 4
        for term, text in rows:
            told = filled(text, self._width, column).lstrip()
            self.line(f"  {click.style(term, bold=True)}{' ' * (column - 2 - len(term))}{told}")


def command_help(
    command: Command, program: Program, context: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the page of a command."""
    page = _Page(formatter)
    needed = [f"{one.flag} {one.metavar}" for one in command.options if one.required]
    words = [*(one.metavar for one in command.positional), *needed, "[OPTIONS]"]
    page.usage(context, " ".join(words))
    first, _, rest = command.description.partition("\n\n")
    page.line()
    page.text(command.summary)
    if first:
        page.line()
        page.text(first)
    _examples(page, command.examples, context)
    if command.positional:
        page.heading("Arguments")
        for one in command.positional:
            page.entry(one.metavar, _told(one))
    if command.options:
        page.heading("Options")
        for one in command.options:
            page.entry(_term(one), _told(one))
    own = [one for one in context.command.params if _is_extra(one)]
    if own:
        page.heading("Options of the command line")
        _parameters(page, own)
    _common(page, program, context)
    if rest:
        page.heading("Details")
        page.text(rest)
    if command.link:
        page.heading("See")
        page.text(command.link)


def group_help(
    entries: Sequence[tuple[str, str]],
    program: Program,
    context: click.Context,
    formatter: click.HelpFormatter,
    *,
    about: str,
    examples: Sequence[Example] = (),
) -> None:
    """Write the page of a group; the page of the whole program explains the common options."""
    page = _Page(formatter)
    page.usage(context, "[OPTIONS] COMMAND [ARGUMENTS]")
    page.line()
    page.text(about)
    _examples(page, examples, context)
    page.heading("Commands")
    page.pairs(entries)
    if context.parent:
        _common(page, program, context)
        return
    page.heading("Options, before the command or after it")
    _parameters(page, context.command.get_params(context))
    page.heading("Exit codes")
    page.text(
        "0 all went well, 1 the service or the way to it failed, 2 the command is wrong, "
        "130 interrupted."
    )
    if program.link:
        page.heading("See")
        page.text(program.link)


def _examples(page: _Page, examples: Sequence[Example], context: click.Context) -> None:
    if not examples:
        return
    page.heading("Examples" if len(examples) > 1 else "Example")
    for index, example in enumerate(examples):
        if index:
            page.line()
        if example.about:
            page.text(f"# {example.about}")
        page.words([context.command_path, *_grouped(example.arguments)])


def _grouped(arguments: Sequence[str]) -> Iterable[str]:
    """Options together with their values, as a shell takes them."""
    word = ""
    for argument in arguments:
        quoted = shlex.quote(argument)
        if argument.startswith("--") or not word.startswith("--") or " " in word:
            if word:
                yield word
            word = quoted
        else:
            word = f"{word} {quoted}"
    if word:
        yield word


def _term(option: Option) -> str:
    if option.kind == "boolean":
        return f"{option.flag} / --no-{option.flag.removeprefix('--')}"
    return f"{option.flag} {_metavar(option)}{' ...' if option.many else ''}"


def _metavar(option: Option) -> str:
    choices = "|".join(option.choices)
    return f"[{choices}]" if choices and len(choices) <= _INLINE else option.metavar


def _told(option: Option) -> str:
    told = [option.help]
    if option.choices and len("|".join(option.choices)) > _INLINE:
        told.append(f"One of {', '.join(option.choices)}.")
    if option.kind == "json":
        told.append("JSON, or @FILE that holds it.")
    if option.kind == "time":
        told.append("A time with an offset, as 2026-11-20T13:04:06+01:00, is sent as UTC.")
    if option.kind == "file":
        told.append("A path; - reads standard input, NAME=- calls it NAME.")
    if option.many:
        told.append("Repeat the option for several.")
    if option.required:
        told.append("Required.")
    return " ".join(part for part in told if part)


def _parameters(page: _Page, parameters: Iterable[click.Parameter]) -> None:
    for one in parameters:
        if isinstance(one, click.Option):
            flags = ", ".join([*one.opts, *one.secondary_opts])
            metavar = "" if one.is_flag or one.count else f" {_click_metavar(one)}"
            page.entry(f"{flags}{metavar}", one.help or "")


def _click_metavar(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return f"[{'|'.join(str(choice) for choice in option.type.choices)}]"
    return option.metavar or "TEXT"


def _is_extra(parameter: click.Parameter) -> bool:
    """Whether an option is neither the method's nor one of those that every command has."""
    return str(parameter.name).startswith("extra_")


def _common(page: _Page, program: Program, context: click.Context) -> None:
    common = [
        " ".join([one.opts[0]] if one.is_flag or one.count else [one.opts[0], _click_metavar(one)])
        for one in context.command.params
        if isinstance(one, click.Option) and not one.expose_value
    ]
    page.heading("Common options")
    page.text("  ".join(common))
    page.text(f"{program.name} --help explains them.")
