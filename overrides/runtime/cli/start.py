"""Where the command line begins: before it is known whether its libraries are there."""

import sys
from collections.abc import Sequence

from .table import Program

__all__ = ["INTERRUPTED", "USAGE", "start"]

USAGE = 2
INTERRUPTED = 130
"""128 and the number of SIGINT, as shells have it."""


def start(program: Program, arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        program: The commands that there are.
        arguments: What was typed after the program's name; without them, what really was.

    Returns:
        The exit code: 0 when all went well, 1 when the service or the way to it failed, 2 when the
        command was wrong, 130 when it was interrupted.
    """
    try:
        from .main import run  # noqa: PLC0415 - without the extra there is no click
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write(
            f"The command line needs one more library: pip install '{program.name}[cli]'\n"
        )
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    return run(program, sys.argv[1:] if arguments is None else arguments)
