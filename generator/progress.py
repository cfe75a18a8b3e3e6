"""What a run tells while it works."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager


def colours() -> bool:
    """Whether standard error may be coloured: it is a terminal and NO_COLOR is not set."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")


def say(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def complain(text: str) -> None:
    """Errors: each first line in bold red on a terminal, its hint as it is."""
    for line in text.splitlines():
        say(f"\033[1;31m{line}\033[0m" if colours() and not line.startswith(" ") else line)


class Progress:
    """A line for each step on a terminal, and the time that all took."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    @property
    def seconds(self) -> float:
        """Wall time since the run began."""
        return time.perf_counter() - self._start

    @contextmanager
    def step(self, name: str) -> Generator[None, None, None]:
        """Around one step: its name and duration, if someone is watching."""
        start = time.perf_counter()
        yield
        if sys.stderr.isatty():
            duration = f"{time.perf_counter() - start:5.2f} s"
            say(f"{name:<10}\033[2m{duration}\033[0m" if colours() else f"{name:<10}{duration}")
