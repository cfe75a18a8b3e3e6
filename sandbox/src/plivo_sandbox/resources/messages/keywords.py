"""The standard keywords of text messages, and what is answered to them.

Plivo deals with them on long codes and toll-free numbers of the USA and Canada, and on short codes
where its support has switched that on. Source: Plivo, "Do not disturb", which has the sentences for
STOP and HELP as well; that for START is the sandbox's own. A campaign answers with its own texts.
Source: Plivo, campaign object.
"""

from collections.abc import Mapping

from sqlalchemy import Row

from plivo_sandbox.settings import Settings
from plivo_sandbox.sms import segment

OPT_OUT, OPT_IN, HELP = "optout", "optin", "help"

_OPT_OUT = frozenset({"STOP", "END", "QUIT", "CANCEL", "UNSUBSCRIBE", "UNSUB", "STOP ALL"})
_OPT_IN = frozenset({"START", "YES", "RESUME", "UNSTOP", "GO"})
_HELP = frozenset({"HELP", "INFO"})

ANSWERS: Mapping[str, str] = {
    OPT_OUT: "You have been unsubscribed and will not receive any more messages from this number.",
    OPT_IN: "You have opted in and will receive messages again. Reply STOP to opt out.",
    HELP: (
        "Text STOP to stop receiving messages from this number. Message and data rates may apply."
    ),
}
_OF_CAMPAIGN = {OPT_OUT: "optout_message", OPT_IN: "optin_message", HELP: "help_message"}


def intent_of(text: str) -> str:
    """What a message asks for with a keyword; empty where it is none."""
    # Blanks before the word are forgiven to everybody who does not ask for messages.
    word = text.strip().upper()
    if word in _OPT_OUT:
        return OPT_OUT
    if word in _HELP:
        return HELP
    return OPT_IN if text.rstrip().upper() in _OPT_IN else ""


def heeds_keywords(number: Row[tuple[object, ...]], settings: Settings) -> bool:
    """Whether Plivo deals with the keywords that a number receives."""
    if number.type == "shortcode" and not settings.short_code_keywords:
        return False
    return number.country_iso2 in {"US", "CA"}


def answer_to(intent: str, texts: Mapping[str, str]) -> str:
    """What is answered to a keyword by a number of a campaign with ``texts``, if it has any."""
    own = texts.get(_OF_CAMPAIGN[intent], "")
    segmented = segment(own)
    return own if own.strip() and segmented.length <= segmented.limit else ANSWERS[intent]
