"""Mistakes found while the client is made, with the place in the description."""

from collections.abc import Callable

from generator.errors import Location, SpecError, SpecErrors

Locate = Callable[[str], Location]


class Faults:
    """Collects mistakes so that one run tells all of them.

    Args:
        locate: From a JSON pointer into the document to a file and a line, if that is known.
    """

    def __init__(self, locate: Locate | None) -> None:
        self._locate = locate
        self._found: list[SpecError] = []

    def add(self, message: str, at: str, hint: str = "") -> None:
        """Note a mistake at a JSON pointer."""
        location = self._locate(at) if self._locate else None
        if location is None and at:
            message = f"{message} (at {at})"
        self._found.append(SpecError.at(location, message, hint))

    def raise_if_any(self) -> None:
        """Raise what was found.

        Raises:
            SpecErrors: There was at least one mistake.
        """
        if self._found:
            raise SpecErrors(self._found)


def pointer(*steps: str | int) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
