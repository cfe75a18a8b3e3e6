"""Is ``generated/`` what the build makes of ``spec/``?"""

import difflib
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from generator.build import Step, build_into
from generator.output import beside

# What tools leave in a folder that they have looked at.
_LEFT_BEHIND = (
    "__pycache__",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "build",
    "dist",
)


def check(
    spec: Path, overrides: Path, generated: Path, step: Step = lambda _: nullcontext()
) -> list[str]:
    """Build aside and compare.

    Returns:
        The lines of a unified diff from ``generated`` to what the build makes of it; none, if they
        agree.

    Raises:
        SpecErrors: The build failed.
    """
    with beside(generated) as folder:
        build_into(folder, spec, overrides, step)
        return list(differences(generated, folder))


def differences(actual: Path, expected: Path) -> Iterator[str]:
    """The lines of a unified diff between two folders, by file."""
    old, new = _files(actual), _files(expected)
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        here = f"{actual.as_posix()}/{name}"
        if before is None and after is not None:
            yield f"{here}: missing\n"
        elif before is not None and after is None:
            yield f"{here}: the build does not make this file\n"
        if before == after:
            continue
        try:
            yield from difflib.unified_diff(
                _lines(before),
                _lines(after),
                here if before is not None else "/dev/null",
                f"build/{name}" if after is not None else "/dev/null",
            )
        except UnicodeDecodeError:
            yield f"{here}: differs, and is not text\n"


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not _is_left_behind(path.relative_to(folder))
    }


def _is_left_behind(path: Path) -> bool:
    return any(part in _LEFT_BEHIND or part.endswith(".egg-info") for part in path.parts)


def _lines(content: bytes | None) -> list[str]:
    text = (content or b"").decode()
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n\\ No newline at end of file\n"
    return lines
