"""What forces a text into UCS-2, and the text without it."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .alphabet import GSM
from .replacements import INVISIBLE, JOINER, replacement

__all__ = ["Forcing", "forcing", "replace"]


@dataclass(frozen=True, slots=True)
class Forcing:
    """A character outside GSM 03.38 that makes the whole text UCS-2."""

    character: str
    """As it is in the text. What is seen as one character may be several code points: a letter
    and its combining accent, an emoji and its joiners."""
    positions: tuple[int, ...]
    """Where it begins, as indices of the text."""
    replacement: str | None
    """What to write instead: characters of GSM, nothing for what is invisible, ``None`` if there
    is nothing of the same meaning."""
    respelled: bool
    """Whether the replacement spells a word differently (``ê`` to ``e``); typography, such as
    quotes, dashes and spaces, does not."""

    @property
    def name(self) -> str:
        """The Unicode names, for those who cannot see it: ``ZERO WIDTH SPACE``."""
        return " + ".join(unicodedata.name(one, f"U+{ord(one):04X}") for one in self.character)


def forcing(text: str) -> tuple[Forcing, ...]:
    """What is outside GSM, each once, in the order of the text."""
    positions: dict[str, list[int]] = {}
    for position, cluster in _outside(text):
        positions.setdefault(cluster, []).append(position)
    return tuple(_forcing(cluster, tuple(places)) for cluster, places in positions.items())


def _forcing(cluster: str, positions: tuple[int, ...]) -> Forcing:
    found = replacement(cluster)
    return Forcing(
        character=cluster,
        positions=positions,
        replacement=found.text if found else None,
        respelled=found is not None and found.respelled,
    )


def replace(text: str, *, letters: bool = False) -> str:
    """Write ``text`` with less outside GSM 03.38, as ``units`` tells it.

    A character without a replacement stays, and the text UCS-2 with it: ask ``units`` of the
    result. It may be longer than ``text`` (``…`` becomes three dots).

    Args:
        text: What the message says.
        letters: Whether to spell words differently too: letters lose accents that GSM lacks,
            Greek becomes capitals of GSM. Without it only typography changes: quotes, dashes,
            spaces, invisible characters, signs such as ``™``.

    Returns:
        The text with the replacements.

    Source: Plivo does the like by itself only where "Automatic encoding" is on for the account or
    powerpack.

    Example:
        >>> replace("“Crème brûlée” – 5 €")
        '"Crème brûlée" - 5 €'
        >>> replace("“Crème brûlée” – 5 €", letters=True)
        '"Crème brulée" - 5 €'
    """
    written: list[str] = []
    end = 0
    for position, cluster in _outside(text):
        found = replacement(cluster)
        if found and (letters or not found.respelled):
            written += text[end:position], found.text
            end = position + len(cluster)
    return "".join((*written, text[end:]))


def _outside(text: str) -> Iterator[tuple[int, str]]:
    for start, cluster in _clusters(text):
        if not GSM.issuperset(cluster):
            yield start, cluster


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _continues(text, start, end):
            yield start, text[start:end]
            start = end


def _continues(text: str, start: int, at: int) -> bool:
    """Whether the character at ``at`` belongs to the cluster that begins at ``start``."""
    character, before = text[at], text[at - 1]
    if character in GSM:
        return False
    if character in INVISIBLE:
        # After a letter of GSM it is a fault of its own; elsewhere it may shape what it follows.
        return before not in GSM
    category = unicodedata.category(character)
    if before == JOINER and at - 1 > start:
        return category.startswith(("M", "S"))
    return category.startswith("M")
