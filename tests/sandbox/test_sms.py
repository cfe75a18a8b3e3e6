import pytest
from plivo_sandbox.sms import GSM_BASIC, GSM_EXTENSION, segment

# 3GPP TS 23.038, 6.2.1, written down anew from its table, one row of sixteen a line.
TABLE = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)


def test_alphabet_is_that_of_the_standard() -> None:
    assert frozenset(TABLE) == GSM_BASIC
    assert len(TABLE) == len(set(TABLE)) == 127  # 128 places, one of which is the escape
    assert frozenset("^{}\\[~]|€\f") == GSM_EXTENSION
    assert not GSM_BASIC & GSM_EXTENSION


@pytest.mark.parametrize("char", sorted(TABLE))
def test_basic_character_costs_one_septet(char: str) -> None:
    assert segment(char * 160).units == 1
    assert segment(char * 161).units == 2


@pytest.mark.parametrize("char", sorted(GSM_EXTENSION))
def test_extended_character_costs_two_septets(char: str) -> None:
    assert segment(char * 80).units == 1
    assert segment(char * 80 + "a").units == 2


@pytest.mark.parametrize(
    ("text", "encoding", "units"),
    [
        ("", "gsm", 1),
        ("a" * 160, "gsm", 1),
        ("a" * 161, "gsm", 2),
        ("a" * 306, "gsm", 2),
        ("a" * 307, "gsm", 3),
        ("a" * 1600, "gsm", 11),
        # The escape does not stay behind: 152 + 2 do not fit a part of 153.
        ("a" * 152 + "€" + "a" * 151, "gsm", 2),
        ("a" * 152 + "€" + "a" * 152, "gsm", 3),
        ("€" * 153, "gsm", 3),
        ("ç", "ucs2", 1),
        ("ç" * 70, "ucs2", 1),
        ("ç" * 71, "ucs2", 2),
        ("ç" * 134, "ucs2", 2),
        ("ç" * 135, "ucs2", 3),
        ("a" * 69 + "—", "ucs2", 1),
        ("a" * 70 + "—", "ucs2", 2),
        ("😀" * 35, "ucs2", 1),
        ("😀" * 36, "ucs2", 2),
        # 33 pairs fill 66 of 67 units: no half of a pair takes the last one.
        ("😀" * 67, "ucs2", 3),
        ("ç" * 737, "ucs2", 11),
    ],
)
def test_units(text: str, encoding: str, units: int) -> None:
    found = segment(text)
    assert (found.encoding, found.units) == (encoding, units)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("a" * 1600, True),
        ("€" * 1600, True),
        ("a" * 1601, False),
        ("ç" * 737, True),
        ("ç" * 738, False),
        ("😀" * 368, True),
        ("😀" * 369, False),
    ],
)
def test_longest_text(text: str, fits: bool) -> None:
    found = segment(text)
    assert (found.length <= found.limit) is fits
