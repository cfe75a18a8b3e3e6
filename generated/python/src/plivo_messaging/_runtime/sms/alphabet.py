"""The alphabet of GSM 03.38, today 3GPP TS 23.038."""

__all__ = ["EXTENSION", "GSM"]

# 6.2.1, a column of the standard's table a line. The place after Ξ is the escape, no character.
_DEFAULT = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞ" + "ÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)

EXTENSION = frozenset("\f^{}\\[~]|€")
"""6.2.1.1: an escape and a septet each, so that they count two."""

GSM = EXTENSION.union(_DEFAULT)
"""Every character that needs no UCS-2."""
