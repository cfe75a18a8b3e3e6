"""How many units (parts) a text costs.

Source: Plivo, "Encoding and concatenation"; 3GPP TS 23.038 for the alphabet.
"""

from dataclasses import dataclass
from typing import Literal

# 3GPP TS 23.038, 6.2.1: the default alphabet, without the escape to the extension table.
GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# 6.2.1.1: each costs an escape and a septet.
GSM_EXTENSION = frozenset("\f^{}\\[~]|€")

Encoding = Literal["gsm", "ucs2"]


@dataclass(frozen=True, slots=True)
class _Limits:
    single: int
    part: int
    characters: int


_LIMITS: dict[Encoding, _Limits] = {
    "gsm": _Limits(single=160, part=153, characters=1600),
    "ucs2": _Limits(single=70, part=67, characters=737),
}


@dataclass(frozen=True, slots=True)
class Segments:
    """How a text travels.

    Attributes:
        encoding: ``gsm`` when every character is in GSM 03.38, otherwise ``ucs2``.
        length: what the limit counts: characters in GSM, 16-bit code units in UCS-2.
        units: the number of parts, at least 1.
        limit: the longest text that Plivo takes in this encoding.
    """

    encoding: Encoding
    length: int
    units: int
    limit: int


def segment(text: str) -> Segments:
    """Count the units of ``text``.

    A character never straddles two parts: an escape stays with its septet, a surrogate with its
    twin, so a text can need one part more than its length alone says.
    """
    if all(char in GSM_BASIC or char in GSM_EXTENSION for char in text):
        encoding: Encoding = "gsm"
        sizes = [2 if char in GSM_EXTENSION else 1 for char in text]
    else:
        encoding = "ucs2"
        sizes = [2 if ord(char) > 0xFFFF else 1 for char in text]  # noqa: PLR2004
    limits = _LIMITS[encoding]
    units = 1 if sum(sizes) <= limits.single else _pack(sizes, limits.part)
    # 1,600 is said of characters, escaped ones too; 737 is 11 parts of 67 code units.
    length = len(text) if encoding == "gsm" else sum(sizes)
    return Segments(encoding, length, units, limits.characters)


def _pack(sizes: list[int], part: int) -> int:
    parts, used = 1, 0
    for size in sizes:
        if used + size > part:
            parts, used = parts + 1, 0
        used += size
    return parts
