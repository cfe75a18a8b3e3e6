"""click's commands out of the generated tables. None is built before it is asked for."""

from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from .completion import COMPLETION, completion
from .help import command_help, group_help
from .settings import common_options
from .table import Command, Group, Program, dashed
from .values import parameter

__all__ = ["Root"]

_CONTEXT = {"help_option_names": ["-h", "--help"]}


class _Leaf(click.Command):
    """A method."""

    def __init__(self, command: Command, program: Program) -> None:
        own = [parameter(one, positional=True) for one in command.positional]
        own += [parameter(one, positional=False) for one in command.options]
        taken = {flag for one in own for flag in (*one.opts, *one.secondary_opts)}
        super().__init__(
            command.name,
            params=[*own, *_extras(command, taken), *common_options(program, taken)],
            callback=self._call,
            short_help=command.summary,
            context_settings=_CONTEXT,
        )
        self._command = command
        self._program = program

    def _call(self, **typed: Any) -> None:
        from .calling import call  # noqa: PLC0415 - help is printed without it

        call(self._command, self._program, click.get_current_context(), typed)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the page of this command."""
        command_help(self._command, self._program, ctx, formatter)


def _extras(command: Command, taken: set[str]) -> list[click.Parameter]:
    options: list[click.Parameter] = []
    if command.removes:
        options.append(
            click.Option(
                ["--yes", "-y", "extra_yes"],
                is_flag=True,
                help="Do not ask first. Only a terminal is asked.",
            )
        )
    if command.items:
        options += [
            click.Option(
                ["--all", "extra_all"],
                is_flag=True,
                help="Print all records, page by page. Without it and --limit-total: one page.",
            ),
            click.Option(
                ["--limit-total", "extra_limit_total"],
                type=click.IntRange(min=1),
                metavar="N",
                help="Print so many records at most, over as many pages as that takes.",
            ),
            click.Option(
                ["--columns", "extra_columns"],
                metavar="NAME,...",
                help="The columns of the table. Without it those that fit. "
                "There are: " + ", ".join(command.columns) + ".",
            ),
        ]
    return [one for one in options if one.opts[0] not in taken]


class _Branch(click.Group):
    """A resource, or the whole."""

    def __init__(self, name: str, program: Program) -> None:
        super().__init__(
            name,
            params=common_options(program),
            invoke_without_command=True,
            callback=self._alone,
            context_settings=_CONTEXT,
        )
        self._program = program

    def _alone(self) -> None:
        context = click.get_current_context()
        if context.invoked_subcommand is None:
            click.echo(context.get_help(), err=True, color=context.color)
            context.exit(2)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; where there is none, say which one may have been meant."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            names = self.list_commands(ctx)
            near = get_close_matches(args[0], names, n=1) or get_close_matches(
                args[0].replace("_", "-"), names, n=1
            )
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(names)}."
            ctx.fail(f"No such command {args[0]!r}. {hint}")
        return super().resolve_command(ctx, args)


class _Twig(_Branch):
    """A resource."""

    def __init__(self, group: Group, program: Program) -> None:
        super().__init__(group.name, program)
        self._table = group
        self._commands = {one.name: one for one in group.commands}
        self._groups = {one.name: one for one in group.groups}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, in the order of the table."""
        return [*self._commands, *self._groups]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Build one."""
        if cmd_name in self._commands:
            return _Leaf(self._commands[cmd_name], self._program)
        group = self._groups.get(cmd_name)
        return _Twig(group, self._program) if group else None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the page of this resource."""
        entries = [(name, one.summary) for name, one in self._commands.items()]
        entries += [(name, one.description) for name, one in self._groups.items()]
        group_help(entries, self._program, ctx, formatter, about=self._table.description)


class Root(_Branch):
    """The program.

    Args:
        program: What it is made of.
        variable: The environment variable by which a shell asks for completions.
    """

    def __init__(self, program: Program, variable: str) -> None:
        super().__init__(program.name, program)
        self._variable = variable
        self._modules = {dashed(module): module for module in program.groups}
        self.params.append(_version(program))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, in the order of the table."""
        return [*self._modules, "completion"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the table of a resource."""
        if cmd_name == "completion":
            return completion(self._program, self._variable)
        module = self._modules.get(cmd_name)
        if module is None:
            return None
        group: Group = import_module(f"{self._program.package}.{module}").GROUP
        return _Twig(group, self._program)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the page of the program, without loading any table."""
        program = self._program
        entries = [(dashed(module), text) for module, text in program.groups.items()]
        entries.append(("completion", COMPLETION))
        about = f"{program.title}\n\n{program.description}".strip()
        group_help(entries, program, ctx, formatter, about=about)


def _version(program: Program) -> click.Parameter:
    def show(context: click.Context, _parameter: click.Parameter, given: bool) -> None:
        if given:
            click.echo(f"{program.name} {program.version}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help="Print the version.",
    )
