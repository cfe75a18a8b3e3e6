"""The standard keywords of text messages, and what is answered to them.

They are dealt with on long codes and toll-free numbers of the USA and Canada. Source: Plivo, "Do
not disturb". The words of the answers are published nowhere, so they are the sandbox's own.
"""

from collections.abc import Mapping

from sqlalchemy import Row

OPT_OUT, OPT_IN, HELP = "optout", "optin", "help"

_OPT_OUT = frozenset({"STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE", "UNSUB", "STOP ALL"})
_OPT_IN = frozenset({"START", "YES", "RESUME", "UNSTOP", "GO"})
_HELP = frozenset({"HELP", "INFO"})

ANSWERS: Mapping[str, str] = {
    OPT_OUT: "You have opted out and will receive no more messages. Reply START to opt in again.",
    OPT_IN: "You have opted in and will receive messages again. Reply STOP to opt out.",
    HELP: "Reply STOP to opt out, or START to opt in again.",
}


def intent_of(text: str) -> str:
    """What a message asks for with a keyword; empty where it is none."""
    # Blanks before the word are forgiven to everybody who does not ask for messages.
    word = text.strip().upper()
    if word in _OPT_OUT:
        return OPT_OUT
    if word in _HELP:
        return HELP
    return OPT_IN if text.rstrip().upper() in _OPT_IN else ""


def heeds_keywords(number: Row[tuple[object, ...]]) -> bool:
    """Whether Plivo deals with the keywords that a number receives."""
    return number.type != "shortcode" and number.country_iso2 in {"US", "CA"}
