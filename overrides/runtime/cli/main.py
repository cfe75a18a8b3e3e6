"""One run of the command line: from what was typed to an exit code."""

import os
import sys
from collections.abc import Sequence

import click
from click.shell_completion import shell_complete

from ..errors import APIError, MissingCredentialsError
from .commands import Root
from .failures import api_line, usage_line
from .start import INTERRUPTED, USAGE
from .table import Program

__all__ = ["run"]

FAILED = 1
BROKEN_PIPE = 141
"""128 and the number of SIGPIPE, as shells have it."""


def completion_variable(program: Program) -> str:
    """The environment variable by which a shell asks for completions."""
    return f"_{program.name.upper().replace('-', '_')}_COMPLETE"


def run(program: Program, arguments: Sequence[str]) -> int:
    """Run a command, and turn whatever comes of it into an exit code."""
    try:
        code = _invoke(program, arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at the end: that must not fail, nor say anything.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except (click.exceptions.Abort, KeyboardInterrupt):
        return INTERRUPTED
    return code


def _invoke(program: Program, arguments: Sequence[str]) -> int:
    variable = completion_variable(program)
    root = Root(program, variable)
    if instruction := os.environ.get(variable):
        return shell_complete(root, {}, program.name, variable, instruction)
    try:
        _execute(root, program.name, list(arguments))
    except click.exceptions.Exit as left:
        return left.exit_code
    except (click.ClickException, APIError) as error:
        return _complain(error, program)
    return 0


def _execute(root: Root, name: str, arguments: list[str]) -> None:
    color = False if os.environ.get("NO_COLOR") else None
    with root.make_context(name, arguments, color=color) as context:
        root.invoke(context)


def _complain(error: click.ClickException | APIError, program: Program) -> int:
    if isinstance(error, APIError):
        line = api_line(error, program)
        code = USAGE if isinstance(error, MissingCredentialsError) else FAILED
    else:
        line = usage_line(error)
        code = error.exit_code
    sys.stdout.flush()
    click.echo(line, err=True)
    return code
