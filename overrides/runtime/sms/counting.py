"""How many units a text costs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from .alphabet import EXTENSION, GSM
from .forcing import Forcing, forcing

__all__ = ["Encoding", "Units", "units"]

Encoding = Literal["GSM", "UCS-2"]


class _Limits(NamedTuple):
    single: int
    part: int
    longest: int


_GSM = _Limits(single=160, part=153, longest=1600)
_UCS2 = _Limits(single=70, part=67, longest=737)
_BEYOND_16_BITS = 0x10000


@dataclass(frozen=True, slots=True)
class Units:
    """What a text costs as SMS."""

    encoding: Encoding
    """``GSM`` if every character is in GSM 03.38, otherwise ``UCS-2`` for the whole text."""
    units: int
    """The parts that are sent, each charged as one; 1 for an empty text."""
    length: int
    """The length as the parts count it. In GSM ``^ { } \\ [ ~ ] | €`` and the form feed count
    two; in UCS-2 so does every character beyond U+FFFF, emoji among them."""
    remaining: int
    """What still fits into the last unit, counted like ``length``."""
    fits: bool
    """Whether Plivo takes the text as one SMS: at most 1,600 characters in GSM, where those that
    take two places count once, and 737 in UCS-2, counted like ``length``."""
    forced_by: tuple[Forcing, ...]
    """What is outside GSM and forced UCS-2, in the order of the text; empty for ``GSM``."""


def units(text: str) -> Units:
    """Count the units that ``text`` costs as SMS.

    One unit holds 160 characters in GSM and 70 in UCS-2; a longer text is sent in parts of 153
    and 67, because each begins with six bytes about the whole. No character is cut in two, so a
    text may need one part more than its length alone says.

    Args:
        text: What the message says.

    Returns:
        Encoding, units and lengths, and what made the text UCS-2, with its replacements.

    Source: Plivo's documentation, "Encoding and concatenation"; 3GPP TS 23.038.

    Example:
        >>> units("It’s 5 o’clock").encoding
        'UCS-2'
        >>> [(one.character, one.replacement) for one in units("It’s 5 o’clock").forced_by]
        [('’', "'")]
    """
    if GSM.issuperset(text):
        widths = [2 if character in EXTENSION else 1 for character in text]
        return _units("GSM", _GSM, widths, counted=len(text), forced_by=())
    widths = [2 if ord(character) >= _BEYOND_16_BITS else 1 for character in text]
    return _units("UCS-2", _UCS2, widths, counted=sum(widths), forced_by=forcing(text))


def _units(
    encoding: Encoding,
    limits: _Limits,
    widths: list[int],
    *,
    counted: int,
    forced_by: tuple[Forcing, ...],
) -> Units:
    length = sum(widths)
    if length <= limits.single:
        parts, remaining = 1, limits.single - length
    else:
        parts, remaining = _parts(widths, limits.part)
    return Units(
        encoding=encoding,
        units=parts,
        length=length,
        remaining=remaining,
        fits=counted <= limits.longest,
        forced_by=forced_by,
    )


def _parts(widths: Iterable[int], size: int) -> tuple[int, int]:
    """The parts that are needed, and what is left in the last."""
    parts, remaining = 1, size
    for width in widths:
        if width > remaining:
            parts, remaining = parts + 1, size
        remaining -= width
    return parts, remaining
