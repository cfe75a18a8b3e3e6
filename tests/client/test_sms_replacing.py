"""What forced UCS-2, and the text without it."""

# ruff: noqa: RUF001 - characters that look like others are what this is about

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging import sms

from .test_sms_units import EVERY_CHARACTER

# What generated text seldom has side by side: letters, marks, joiners, emoji.
AWKWARD = st.text(st.sampled_from("aeêΑά“…\t\u0301\u030c\ufe0f\u200b\u200d\u200e\u20e3😀👩💻क्"))
ANY = st.one_of(st.text(), AWKWARD)


def told(text: str) -> list[tuple[str, tuple[int, ...], str | None, bool]]:
    return [
        (one.character, one.positions, one.replacement, one.respelled)
        for one in sms.units(text).forced_by
    ]


def test_each_character_is_told_once_with_its_places() -> None:
    assert told("“It’s 5 o’clock,” said 小") == [
        ("“", (0,), '"', False),
        ("’", (3, 9), "'", False),
        ("”", (16,), '"', False),
        ("小", (23,), None, False),
    ]
    assert told("It's 5 o'clock [€]") == []
    # A joiner after a letter joins nothing.
    assert told("a\u200d🔥") == [("\u200d", (1,), "", False), ("🔥", (2,), None, False)]


@pytest.mark.parametrize(
    ("character", "replacement", "respelled"),
    [
        ("‘", "'", False),
        ("`", "'", False),
        ("„", '"', False),
        ("«", '"', False),
        ("–", "-", False),
        ("—", "-", False),
        ("\u00a0", " ", False),
        ("\u2009", " ", False),
        ("\t", " ", False),
        ("\u2028", "\n", False),
        ("\u200b", "", False),
        ("\u00ad", "", False),
        ("\ufeff", "", False),
        ("\x00", "", False),
        ("…", "...", False),
        ("•", "*", False),
        ("™", "(TM)", False),
        ("ﬁ", "fi", False),
        ("Ａ", "A", False),
        ("e\u0301", "é", False),
        ("\u212b", "Å", False),
        ("©\ufe0f", "(c)", False),
        ("ê", "e", True),
        ("ç", "c", True),
        ("e\u030c", "e", True),
        ("ǘ", "ü", True),
        ("ł", "l", True),
        ("œ", "oe", True),
        ("ς", "Σ", True),
        ("Ά", "A", True),
        # A number or a formula that says another thing is worse than a dearer one.
        ("²", None, False),
        ("½", None, False),
        ("°", None, False),
        ("я", None, False),
        ("小", None, False),
        ("😀", None, False),
        ("👩\u200d💻", None, False),
        ("❤\ufe0f\u200d🔥", None, False),
        ("ê\u200d🔥", None, False),
        ("ی\u200c", None, False),
        ("क\u094d", None, False),
    ],
)
def test_replacement(character: str, replacement: str | None, respelled: bool) -> None:
    (forcing,) = sms.units(f"a{character}b").forced_by

    assert (forcing.character, forcing.positions) == (character, (1,))
    assert (forcing.replacement, forcing.respelled) == (replacement, respelled)


def test_a_character_that_cannot_be_seen_has_a_name() -> None:
    names = [one.name for one in sms.units("a\u200bb\x00e\u0301").forced_by]

    assert names == [
        "ZERO WIDTH SPACE",
        "U+0000",
        "LATIN SMALL LETTER E + COMBINING ACUTE ACCENT",
    ]


def test_every_replacement_is_in_the_alphabet() -> None:
    replaced = [one for text in EVERY_CHARACTER for one in sms.units(text).forced_by]

    assert all(sms.units(one.replacement or "").encoding == "GSM" for one in replaced)
    # Most are letters of other scripts, and have none.
    assert sum(one.replacement is not None for one in replaced) > 2000


@given(ANY)
def test_places_lead_to_the_characters(text: str) -> None:
    forcing = sms.units(text).forced_by

    for one in forcing:
        for position in one.positions:
            assert text[position : position + len(one.character)] == one.character
    firsts = [one.positions[0] for one in forcing]
    assert firsts == sorted(firsts)
    left_out = {
        index
        for one in forcing
        for position in one.positions
        for index in range(position, position + len(one.character))
    }
    rest = "".join(text[index] for index in range(len(text)) if index not in left_out)
    assert sms.units(rest).encoding == "GSM"


def test_replace_changes_typography_and_letters_only_when_asked() -> None:
    text = "“Forêt”…\u00a0dès 5\u202f€ 😀"

    assert sms.replace(text) == '"Forêt"... dès 5 € 😀'
    assert sms.replace(text, letters=True) == '"Foret"... dès 5 € 😀'


@given(ANY)
def test_replace_does_what_units_told(text: str) -> None:
    expected = list(text)
    for one in sms.units(text).forced_by:
        if one.replacement is not None:
            for at in one.positions:
                expected[at : at + len(one.character)] = [
                    one.replacement,
                    *[""] * (len(one.character) - 1),
                ]

    assert sms.replace(text, letters=True) == "".join(expected)


@pytest.mark.parametrize("letters", [True, False])
@given(text=ANY)
def test_replacing_twice_changes_nothing_more(letters: bool, text: str) -> None:
    once = sms.replace(text, letters=letters)

    assert sms.replace(once, letters=letters) == once


@given(ANY)
def test_after_replacing_only_what_has_no_replacement_forces(text: str) -> None:
    left = {one.character for one in sms.units(text).forced_by if one.replacement is None}

    replaced = sms.replace(text, letters=True)

    assert {one.character for one in sms.units(replaced).forced_by} == left
