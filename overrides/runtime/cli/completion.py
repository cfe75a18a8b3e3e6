"""``completion``: the script that teaches a shell to complete commands."""

import click
from click.shell_completion import get_completion_class

from .table import Program

__all__ = ["COMPLETION", "completion"]

COMPLETION = "Print the script that completes commands in bash, zsh or fish."
SHELLS = {
    "bash": 'eval "$({} completion bash)"   # in ~/.bashrc',
    "zsh": 'eval "$({} completion zsh)"   # in ~/.zshrc, after compinit',
    "fish": "{} completion fish > ~/.config/fish/completions/{}.fish",
}


def completion(program: Program, variable: str) -> click.Command:
    """The command that prints the script."""

    def script(shell: str) -> None:
        kind = get_completion_class(shell)
        if kind is None:
            raise click.UsageError(f"click knows no {shell}")
        made = kind(click.Group(program.name), {}, program.name, variable)
        # Not source(): for bash it runs bash to see its version.
        click.echo(made.source_template % made.source_vars())

    lines = "\n\n".join(
        "\b\n  " + text.format(program.name, program.name) for text in SHELLS.values()
    )
    return click.Command(
        "completion",
        callback=script,
        params=[click.Argument(["shell"], type=click.Choice(list(SHELLS)))],
        help=f"Print the script that completes commands in a shell.\n\n{lines}",
        short_help=COMPLETION,
    )
