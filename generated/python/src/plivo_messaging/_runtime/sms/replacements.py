"""What to write instead of characters outside GSM 03.38."""

# ruff: noqa: RUF001 - characters that look like others are what this is about

import unicodedata
from typing import NamedTuple

from .alphabet import GSM

__all__ = ["INVISIBLE", "JOINER", "Replacement", "replacement"]

JOINER = "\u200d"
"""Zero width joiner: makes one emoji of several."""

# Soft hyphen, zero width space and joiners, marks of direction, byte order mark.
INVISIBLE = frozenset(
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
"""What has no width, and no meaning between characters of GSM."""


class Replacement(NamedTuple):
    """Characters of GSM, and whether a word is spelt differently with them."""

    text: str
    respelled: bool


def _each(characters: str, text: str) -> dict[str, str]:
    return dict.fromkeys(characters, text)


_TYPOGRAPHY = {
    **_each("‘’‚‛′‵‹›`´ʹʻʼʽˈˊˋ", "'"),
    **_each("“”„‟″‶«»〝〞〟", '"'),
    **_each("‐‑‒–—―−⁃﹘﹣", "-"),
    **_each("•‣●▪∗", "*"),
    **_each("·‧∙⋅", "."),
    **_each("⁄∕", "/"),
    **_each("\t", " "),
    **_each("\v\u0085\u2028\u2029", "\n"),
    "¦": "|", "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "!=",
    "←": "<-", "→": "->", "↔": "<->", "©": "(c)", "®": "(R)", "™": "(TM)", "℠": "(SM)",
    "µ": "u", "ª": "a", "º": "o",
}  # fmt: skip

_LETTERS = {
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "œ": "oe", "Œ": "OE", "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ŋ": "ng", "Ŋ": "Ng",
    "ə": "e", "Ə": "E", "ĸ": "k", "ƒ": "f", "ẞ": "SS",
    # Greek in capitals, and Latin ones where they look the same, as phones without Greek show it.
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "ABΓΔEZHΘIKΛMNΞOΠPΣΣTYΦXΨΩ", strict=True)),
}  # fmt: skip

# Spaces of every width; control characters, which no phone shows.
_BY_CATEGORY = {"Zs": " ", "Cc": ""}

# Another shape of the same characters. Not superscripts and fractions: m² is not m2, nor 1½ 11/2.
_SHAPES = {"<wide>", "<narrow>", "<font>", "<compat>", "<noBreak>"}


def replacement(cluster: str) -> Replacement | None:
    """What to write instead of a character and the marks on it, if there is anything."""
    bare = unicodedata.normalize("NFC", "".join(one for one in cluster if not _unseen(one)))
    if GSM.issuperset(bare):
        return Replacement(bare, respelled=False)
    same = _typography(bare) if len(bare) == 1 else None
    if same is not None:
        return Replacement(same, respelled=False)
    plainer = _plainer(bare)
    return None if plainer is None else Replacement(plainer, respelled=True)


def _unseen(character: str) -> bool:
    selects_variant = "\ufe00" <= character <= "\ufe0f"
    return character in INVISIBLE or selects_variant


def _typography(character: str) -> str | None:
    if character in GSM:
        return character
    if character in _TYPOGRAPHY:
        return _TYPOGRAPHY[character]
    category = unicodedata.category(character)
    if category in _BY_CATEGORY:
        return _BY_CATEGORY[category]
    tag, *codes = unicodedata.decomposition(character).split() or [""]
    if tag not in _SHAPES:
        return None
    parts = [_typography(chr(int(code, 16))) for code in codes]
    return None if None in parts else "".join(part or "" for part in parts)


def _plainer(text: str) -> str | None:
    """A letter with as few of its accents gone as can be."""
    decomposed = unicodedata.normalize("NFD", text)
    base, marks = decomposed[0], decomposed[1:]
    if not all(unicodedata.category(mark).startswith("M") for mark in marks):
        return None
    while marks:
        marks = marks[:-1]
        nearer = unicodedata.normalize("NFC", base + marks)
        if GSM.issuperset(nearer):
            return nearer
    return _LETTERS.get(base, _typography(base))
