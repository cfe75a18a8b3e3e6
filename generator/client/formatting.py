"""The finishing touch: imports that are used, in order, and one layout."""

import subprocess
import sys
from pathlib import Path

_RULES = ["check", "--quiet", "--select", "F401,I", "--fix", "--unsafe-fixes"]
_COMMON = ["--isolated", "--no-cache", "--target-version", "py311"]
_WIDTH = 100


def tidy(directory: Path, *, width: int = _WIDTH) -> None:
    """Run ruff on generated code.

    Args:
        directory: Where it is.
        width: How many characters a line may have.

    Raises:
        RuntimeError: ruff found code that is not Python: a fault of the templates.
    """
    for command in (_format(), _RULES, _format()):
        done = subprocess.run(  # noqa: S603 - fixed words and a directory of our own
            [
                *(sys.executable, "-m", "ruff", command[0], *_COMMON, f"--line-length={width}"),
                *(*command[1:], str(directory)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(
                f"ruff {command[0]} refuses the generated code:\n{done.stderr}{done.stdout}"
            )


def _format() -> list[str]:
    return ["format", "--quiet", "--config", "format.docstring-code-format=true"]
