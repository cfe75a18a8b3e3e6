"""Mistakes in the description, told with their place."""

from collections.abc import Iterable
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a source file."""

    file: str
    """The path as a reader would open it, for example ``spec/paths/messages/messages.yaml``."""
    line: int
    """Counted from 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class SpecError(Exception):
    """One mistake in the description that is being built.

    Args:
        message: What is wrong, as one clause.
        file: The file to open, if one is known.
        line: The line in it, counted from 1.
        hint: What to do about it.
    """

    def __init__(
        self, message: str, file: str | None = None, line: int | None = None, hint: str = ""
    ) -> None:
        super().__init__(message, file, line, hint)
        self.message = message
        self.file = file
        self.line = line
        self.hint = hint

    @classmethod
    def at(cls, location: Location | None, message: str, hint: str = "") -> "SpecError":
        """The mistake at a place that :meth:`generator.bundle.Bundle.locate` found, or at none."""
        if location is None:
            return cls(message, hint=hint)
        return cls(message, location.file, location.line, hint)

    def __str__(self) -> str:
        place = self.file or ""
        if self.file and self.line:
            place = f"{self.file}:{self.line}"
        head = f"{place}: {self.message}" if place else self.message
        return f"{head}\n  {self.hint}" if self.hint else head


class SpecErrors(Exception):
    """Several mistakes, told together so that one run finds them all.

    Args:
        errors: The mistakes in any order; they are kept by file and line, each once.
    """

    def __init__(self, errors: Iterable[SpecError]) -> None:
        unique = {str(error): error for error in errors}
        self.errors = sorted(
            unique.values(), key=lambda e: (e.file or "", e.line or 0, e.message, e.hint)
        )
        super().__init__(self.errors)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)


def raise_all(errors: Iterable[SpecError]) -> None:
    """Raise :class:`SpecErrors` if there is any error in ``errors``."""
    found = list(errors)
    if found:
        raise SpecErrors(found)
