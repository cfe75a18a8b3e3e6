"""Numbers and senders, against what the spec says of ``dst`` and ``src`` and the sandbox does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging import sms
from plivo_sandbox.phone_numbers import clean_source, parse_destination

from .description import document

SRC = document()["components"]["schemas"]["MessageCreateRequest"]["properties"]["src"]["pattern"]
NUMBERS = st.text(st.sampled_from("0123456789/-.+() \t\u00a0<a٣"), max_size=24)
SENDERS = st.one_of(st.text(st.sampled_from("09azAZ +-.é"), max_size=24), st.text(max_size=16))


def number(text: str) -> str | None:
    try:
        return sms.number(text)
    except ValueError:
        return None


def sender(text: str) -> str | None:
    try:
        return sms.sender(text)
    except ValueError:
        return None


@pytest.mark.parametrize(
    "text",
    [
        "14155550123",
        "+1 (415) 555-0123",
        "1/415.555.0123",
        " 1\t415\u00a05550123\n",
        "+1--4155550123",
    ],
)
def test_number_drops_what_plivo_drops(text: str) -> None:
    assert sms.number(text) == "14155550123"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no digit"),
        ("+", "no digit"),
        ("1" * 15, "15 digits, and 14 are the most"),
        ("0044 20 7946 0958", "without 00"),
        ("+1 415 555 CALL", r"U\+0043 \('C'\)"),
        ("\u202a+14155550123\u202c", r"U\+202A \('\\u202a'\)"),
        ("1٤155550123", r"U\+0664"),
        ("14155550123<14155550124", "as a list"),
    ],
)
def test_number_refuses_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as caught:
        sms.number(text)

    digits = re.sub(r"\D", "", text)
    assert not digits or digits not in str(caught.value)


@given(st.one_of(NUMBERS, st.text(max_size=20)))
def test_the_sandbox_sends_only_to_what_is_a_number(text: str) -> None:
    there = parse_destination(text)

    if there is not None:
        assert sms.number(text) == there.number
    found = number(text)
    assert found is None or re.fullmatch(r"[1-9][0-9]{0,13}", found)
    assert found is None or sms.number(found) == found


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("+1 415-555-0101", "14155550101"),
        ("98765", "98765"),
        ("1" * 14, "1" * 14),
        ("My Shop!", "MyShop"),
        ("Café", "Caf"),
        ("A" * 11, "A" * 11),
    ],
)
def test_sender_keeps_letters_and_digits(text: str, kept: str) -> None:
    assert sms.sender(text) == kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "none of A-Z"),
        ("é 小", "none of A-Z"),
        ("1" * 15, "15 digits, and 14 are the most"),
        ("A" * 12, "12 characters, and 11 are the most"),
        ("1" * 11 + "A", "12 characters"),
    ],
)
def test_sender_refuses_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        sms.sender(text)


@given(SENDERS)
def test_the_sandbox_and_the_spec_take_the_same_senders(text: str) -> None:
    found = sender(text)

    assert found == clean_source(text)
    # `$` of the spec's dialect is the end of the text, Python's also stands before a last line end.
    assert (found is not None) is bool(re.fullmatch(SRC.replace("$", ""), text, re.DOTALL))
