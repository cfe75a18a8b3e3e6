"""How Plivo reads the numbers and the senders that it is given."""

import re

__all__ = ["number", "sender"]

_MOST_DIGITS = 14
_MOST_CHARACTERS = 11
_DROPPED_FROM_NUMBERS = re.compile(r"[/\-.+()\s]")
_DROPPED_FROM_SENDERS = re.compile(r"[^A-Za-z0-9]")
_NOT_A_DIGIT = re.compile(r"[^0-9]")


def number(text: str) -> str:
    """The destination that Plivo reads in ``text``.

    ``/ - . + ( )`` and white space are dropped. The check is Plivo's documented one: whether the
    number exists, or can receive SMS, only Plivo knows.

    Args:
        text: One phone number with its country code, as people write it: ``+1 (415) 555-0123``.

    Returns:
        1 to 14 digits, country code first, as ``dst`` takes them and callbacks show them.

    Raises:
        ValueError: What stays is no such number. The message does not repeat it.

    Source: Plivo's reference of sending a message, ``dst``.

    Example:
        >>> number("+1 (415) 555-0123")
        '14155550123'
    """
    digits = _DROPPED_FROM_NUMBERS.sub("", text)
    if not digits:
        raise ValueError("No phone number: there is no digit in it.")
    wrong = _NOT_A_DIGIT.search(digits)
    if wrong:
        hint = " Pass several numbers as a list, each by itself." if wrong[0] == "<" else ""
        raise ValueError(
            f"No phone number: U+{ord(wrong[0]):04X} ({wrong[0]!a}) is no digit from 0 to 9, and "
            f"none of / - . + ( ) or white space.{hint}"
        )
    if len(digits) > _MOST_DIGITS:
        raise ValueError(
            f"No phone number: it has {len(digits)} digits, and {_MOST_DIGITS} are the most."
        )
    if digits.startswith("0"):
        raise ValueError(
            "No international phone number: it begins with 0, and no country code does. Write the "
            "country code, without 00 or the 0 of calls within the country."
        )
    return digits


def sender(text: str) -> str:
    """The sender that Plivo reads in ``text``.

    Everything but ``A-Z``, ``a-z`` and ``0-9`` is dropped, accented letters too. What is left is
    a phone number or short code if it is digits only, otherwise an alphanumeric sender ID, which
    Plivo's support has to allow for an account and which many countries do not take.

    Args:
        text: A phone number with its country code, a short code, or a sender ID.

    Returns:
        1 to 14 digits, or 1 to 11 letters and digits, as ``src`` takes them.

    Raises:
        ValueError: What stays is empty or too long.

    Source: Plivo's reference of sending a message, ``src``.

    Example:
        >>> sender("+1 415-555-0101"), sender("My Shop!")
        ('14155550101', 'MyShop')
    """
    kept = _DROPPED_FROM_SENDERS.sub("", text)
    if not kept:
        raise ValueError("No sender: there is none of A-Z, a-z and 0-9 in it.")
    if kept.isdigit():
        if len(kept) > _MOST_DIGITS:
            raise ValueError(
                f"No sender: it has {len(kept)} digits, and {_MOST_DIGITS} are the most."
            )
    elif len(kept) > _MOST_CHARACTERS:
        raise ValueError(
            f"No sender: it has {len(kept)} characters, and {_MOST_CHARACTERS} are the most unless "
            "all are digits."
        )
    return kept
