"""Units of a text: against the sandbox's arithmetic, and by hand at each boundary."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from plivo_messaging import sms
from plivo_sandbox.sms import GSM_BASIC, GSM_EXTENSION, segment

# Beyond the first two planes are ideographs and private use only.
EVERY_CHARACTER = [chr(point) for point in range(0x20000) if not 0xD800 <= point <= 0xDFFF]

# Short runs of few characters meet boundaries that single random characters do not.
RUNS = st.lists(
    st.tuples(st.sampled_from("aé€{\f\nçΩ’—😀"), st.integers(1, 170)).map(
        lambda run: run[0] * run[1]
    ),
    max_size=8,
).map("".join)
GSM_RUNS = st.lists(
    st.tuples(st.sampled_from("aé€{\f"), st.integers(1, 400)).map(lambda run: run[0] * run[1]),
    max_size=8,
).map("".join)


@given(st.one_of(st.text(), RUNS, GSM_RUNS))
@example("a" * 152 + "€" + "a" * 152)
@example("a" * 66 + "😀" * 2 + "a" * 65)
@example("€" * 1600)
@example("€" * 1601)
@example("😀" * 369)
@example("\uffff\U00010000")
def test_the_sandbox_counts_the_same(text: str) -> None:
    ours, theirs = sms.units(text), segment(text)

    assert ours.encoding == {"gsm": "GSM", "ucs2": "UCS-2"}[theirs.encoding]
    assert ours.units == theirs.units
    assert ours.fits is (theirs.length <= theirs.limit)
    if theirs.encoding == "ucs2":
        assert ours.length == theirs.length == len(text.encode("utf-16-le")) // 2
    else:
        assert ours.length == len(text) + sum(text.count(one) for one in GSM_EXTENSION)


def test_the_alphabet_is_that_of_the_standard() -> None:
    alone = [one for one in EVERY_CHARACTER if sms.units(one).encoding == "GSM"]

    assert set(alone) == GSM_BASIC | GSM_EXTENSION
    assert {one for one in alone if sms.units(one).length == 2} == set("^{}\\[~]|€\f")


@pytest.mark.parametrize(
    ("text", "encoding", "units", "length", "remaining"),
    [
        ("", "GSM", 1, 0, 160),
        ("a" * 159, "GSM", 1, 159, 1),
        ("a" * 160, "GSM", 1, 160, 0),
        ("a" * 161, "GSM", 2, 161, 145),
        ("a" * 306, "GSM", 2, 306, 0),
        ("a" * 307, "GSM", 3, 307, 152),
        ("€" * 80, "GSM", 1, 160, 0),
        ("€" * 80 + "a", "GSM", 2, 161, 144),
        # 152 and an escaped character do not fit 153, so one place stays empty.
        ("a" * 152 + "€" + "a" * 151, "GSM", 2, 305, 0),
        ("a" * 152 + "€" + "a" * 152, "GSM", 3, 306, 152),
        ("ç" * 70, "UCS-2", 1, 70, 0),
        ("ç" * 71, "UCS-2", 2, 71, 63),
        ("ç" * 134, "UCS-2", 2, 134, 0),
        ("ç" * 135, "UCS-2", 3, 135, 66),
        ("a" * 69 + "—", "UCS-2", 1, 70, 0),
        ("😀" * 35, "UCS-2", 1, 70, 0),
        # 33 pairs fill 66 of 67: no half of a pair takes the last.
        ("😀" * 67, "UCS-2", 3, 134, 65),
        ("a" * 66 + "😀" + "a" * 65, "UCS-2", 2, 133, 0),
    ],
)
def test_boundaries(text: str, encoding: str, units: int, length: int, remaining: int) -> None:
    found = sms.units(text)

    assert (found.encoding, found.units, found.length) == (encoding, units, length)
    assert found.remaining == remaining


@given(st.one_of(RUNS, GSM_RUNS))
def test_what_remains_is_what_still_fits(text: str) -> None:
    before = sms.units(text)

    full = sms.units(text + "a" * before.remaining)
    over = sms.units(text + "a" * (before.remaining + 1))

    assert (full.units, full.remaining) == (before.units, 0)
    # The first text of several parts gives up room in each of them.
    assert over.units == before.units + 1


@pytest.mark.parametrize(
    ("text", "fits"),
    [("€" * 1600, True), ("a" * 1601, False), ("ç" * 737, True), ("😀" * 369, False)],
)
def test_longest_text(text: str, fits: bool) -> None:
    assert sms.units(text).fits is fits


def test_a_result_is_a_value() -> None:
    found = sms.units("’")

    assert found == sms.units("’")
    assert hash(found) == hash(sms.units("’"))
    with pytest.raises(AttributeError):
        found.units = 2  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
