"""A folder that is replaced as a whole or not at all."""

import os
import secrets
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import SpecError, SpecErrors


@contextmanager
def beside(target: Path) -> Generator[Path, None, None]:
    """A new folder beside ``target`` to build into, removed at the end whatever happens.

    It stands beside so that it can be renamed into place, and so that tools that look for their
    settings in the folders above find the same ones. Builds at the same time get different folders.

    Raises:
        SpecErrors: The parent folder cannot be written to.
    """
    parent = target.absolute().parent
    # Named before it is made: Ctrl-C between the two finds it in the `try` already.
    folder = parent / f".{target.name}-{secrets.token_hex(8)}"
    try:
        try:
            parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir()
        except OSError as error:
            problem = f"cannot build beside {target}: {error.strerror}"
            hint = "Make its parent folder writable."
            raise SpecErrors([SpecError(problem, hint=hint)]) from None
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(built: Path, target: Path) -> None:
    """Put the folder ``built`` in the place of ``target``; on failure ``target`` is what it was."""
    with _one_at_a_time(target.absolute().parent), beside(target) as attic:
        old = attic / "old"
        had_one = target.exists()
        try:
            if had_one:
                target.rename(old)
            built.rename(target)
        except BaseException:
            if had_one and old.exists() and not target.exists():
                old.rename(target)
            raise


@contextmanager
def _one_at_a_time(folder: Path) -> Generator[None, None, None]:
    """Wait until no other build swaps in this folder.

    The lock is on the folder itself, so that no lock file is left behind. Windows cannot lock
    folders; there, two builds that end in the same instant fail instead of waiting.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
