# Made by `python -m generator build` from the API's description: edit that, not this.
"""Why a message failed or was not delivered; `000` when nothing went wrong. More codes exist than
are published, so a value outside this table is not a fault.

| code | meaning | state | worth another try |
|---|---|---|---|
| `000` | no error | | |
| `10` | invalid message: the carrier refused it; also a blank or too long one | undelivered | no |
| `20` | network error at the carrier | undelivered | yes, later |
| `30` | taken for spam | undelivered | no |
| `40` | invalid source number: malformed, not able to send, or not yours | failed, undelivered | no |
| `50` | invalid destination: malformed or a landline | failed, undelivered | no |
| `60` | loop: the same text to the same number too often | undelivered | after a pause |
| `70` | destination permanently unreachable | undelivered | no |
| `80` | destination out of reach for the moment | undelivered | yes, later |
| `90` | no route to this destination | undelivered | after a pause |
| `100` | forbidden by the carrier | undelivered | no |
| `110` | message too long | failed | no |
| `120` | MMS larger than 5 MB | failed | no |
| `160` | wrong DLT entity or template (India) | failed | no |
| `200` | the recipient has opted out | failed | not before they opt in |
| `201` | a US toll-free number cannot send to Canada | failed | no |
| `300` | could not be handed on | failed | after a pause |
| `340` | WhatsApp: free-form message without an open conversation | failed | after they write |
| `420` | expired in the queue; not charged | failed | yes |
| `450` | sending to this country is switched off for the account | failed | no |
| `451` | hourly limit for this country reached (fraud protection) | failed | when the block ends, within 24 hours |
| `900` | not enough credit | failed | after topping up |
| `910` | account disabled | failed | no |
| `1000` | unknown | undelivered | unknown |
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ._runtime.codes import Code, Retry

__all__ = [
    "CODES",
    "NO_ERROR",
    "INVALID_MESSAGE",
    "NETWORK_ERROR",
    "SPAM_DETECTED",
    "INVALID_SOURCE",
    "INVALID_DESTINATION",
    "LOOP_DETECTED",
    "DESTINATION_PERMANENTLY_UNAVAILABLE",
    "DESTINATION_TEMPORARILY_UNAVAILABLE",
    "NO_ROUTE",
    "PROHIBITED_BY_CARRIER",
    "MESSAGE_TOO_LONG",
    "MEDIA_TOO_LARGE",
    "INVALID_DLT_PARAMETERS",
    "RECIPIENT_OPTED_OUT",
    "TOLLFREE_TO_CANADA_BLOCKED",
    "DISPATCH_FAILED",
    "CONVERSATION_NOT_OPEN",
    "MESSAGE_EXPIRED",
    "DESTINATION_COUNTRY_DISABLED",
    "COUNTRY_LIMIT_REACHED",
    "INSUFFICIENT_CREDIT",
    "ACCOUNT_DISABLED",
    "UNKNOWN_ERROR",
    "Code",
    "Retry",
    "lookup",
]

NO_ERROR: Final = Code(
    "000",
    "no_error",
    "no error",
    "never",
)

INVALID_MESSAGE: Final = Code(
    "10",
    "invalid_message",
    "invalid message: the carrier refused it; also a blank or too long one",
    "never",
    "Look for an empty or overlong text and for a number that is none; the carrier says no more than that.",
)

NETWORK_ERROR: Final = Code(
    "20",
    "network_error",
    "network error at the carrier",
    "later",
    "Send it again later; the carrier's network was at fault.",
)

SPAM_DETECTED: Final = Code(
    "30",
    "spam_detected",
    "taken for spam",
    "never",
    "Do not repeat it: change the text, and write only to people who agreed.",
)

INVALID_SOURCE: Final = Code(
    "40",
    "invalid_source",
    "invalid source number: malformed, not able to send, or not yours",
    "never",
    "Send from a number that you rent and that can send this kind of message; add such a number to the powerpack.",
)

INVALID_DESTINATION: Final = Code(
    "50",
    "invalid_destination",
    "invalid destination: malformed or a landline",
    "never",
    "Check the number; landlines cannot get messages. Take it off your list.",
)

LOOP_DETECTED: Final = Code(
    "60",
    "loop_detected",
    "loop: the same text to the same number too often",
    "later",
    "Wait, and change the text; look for two programs that answer each other.",
)

DESTINATION_PERMANENTLY_UNAVAILABLE: Final = Code(
    "70",
    "destination_permanently_unavailable",
    "destination permanently unreachable",
    "never",
    "Take the number off your list.",
)

DESTINATION_TEMPORARILY_UNAVAILABLE: Final = Code(
    "80",
    "destination_temporarily_unavailable",
    "destination out of reach for the moment",
    "later",
    "Send it again later; the phone was off or out of reach.",
)

NO_ROUTE: Final = Code(
    "90",
    "no_route",
    "no route to this destination",
    "later",
    "Send it again after a pause; ask Plivo's support if it stays so.",
)

PROHIBITED_BY_CARRIER: Final = Code(
    "100",
    "prohibited_by_carrier",
    "forbidden by the carrier",
    "never",
    "Do not repeat it. See whether the number is registered (10DLC) or verified (toll-free), and whether the carrier forbids such texts.",
)

MESSAGE_TOO_LONG: Final = Code(
    "110",
    "message_too_long",
    "message too long",
    "never",
    "Shorten the text to 1,600 characters, or 737 where one of them is outside of GSM 03.38.",
)

MEDIA_TOO_LARGE: Final = Code(
    "120",
    "media_too_large",
    "MMS larger than 5 MB",
    "never",
    "Make the files smaller: 5 MB with the text.",
)

INVALID_DLT_PARAMETERS: Final = Code(
    "160",
    "invalid_dlt_parameters",
    "wrong DLT entity or template (India)",
    "never",
    "Compare dlt_entity_id, dlt_template_id and src with your DLT registration.",
)

RECIPIENT_OPTED_OUT: Final = Code(
    "200",
    "recipient_opted_out",
    "the recipient has opted out",
    "after_change",
    "Do not write to them before they opt in again by START.",
)

TOLLFREE_TO_CANADA_BLOCKED: Final = Code(
    "201",
    "tollfree_to_canada_blocked",
    "a US toll-free number cannot send to Canada",
    "never",
    "Send from a long code.",
)

DISPATCH_FAILED: Final = Code(
    "300",
    "dispatch_failed",
    "could not be handed on",
    "later",
    "Send it again after a pause.",
)

CONVERSATION_NOT_OPEN: Final = Code(
    "340",
    "conversation_not_open",
    "WhatsApp: free-form message without an open conversation",
    "after_change",
    "Send a template, or wait until they write to you: then you may answer freely for 24 hours.",
)

MESSAGE_EXPIRED: Final = Code(
    "420",
    "message_expired",
    "expired in the queue; not charged",
    "later",
    "Send it again if it still matters; give a longer message_expiry, or spread it over more numbers.",
)

DESTINATION_COUNTRY_DISABLED: Final = Code(
    "450",
    "destination_country_disabled",
    "sending to this country is switched off for the account",
    "never",
    "Switch the country on in Plivo's console, under the geographic permissions.",
)

COUNTRY_LIMIT_REACHED: Final = Code(
    "451",
    "country_limit_reached",
    "hourly limit for this country reached (fraud protection)",
    "later",
    "Send it again when the block ends, within 24 hours; look whether somebody misuses your forms.",
)

INSUFFICIENT_CREDIT: Final = Code(
    "900",
    "insufficient_credit",
    "not enough credit",
    "after_change",
    "Top up the account, then send it again.",
)

ACCOUNT_DISABLED: Final = Code(
    "910",
    "account_disabled",
    "account disabled",
    "never",
    "Ask Plivo's support.",
)

UNKNOWN_ERROR: Final = Code(
    "1000",
    "unknown_error",
    "unknown",
    "unknown",
    "Ask Plivo's support with the message_uuid if it happens again.",
)

CODES: Final[Mapping[str, Code]] = MappingProxyType(
    {
        "000": NO_ERROR,
        "10": INVALID_MESSAGE,
        "20": NETWORK_ERROR,
        "30": SPAM_DETECTED,
        "40": INVALID_SOURCE,
        "50": INVALID_DESTINATION,
        "60": LOOP_DETECTED,
        "70": DESTINATION_PERMANENTLY_UNAVAILABLE,
        "80": DESTINATION_TEMPORARILY_UNAVAILABLE,
        "90": NO_ROUTE,
        "100": PROHIBITED_BY_CARRIER,
        "110": MESSAGE_TOO_LONG,
        "120": MEDIA_TOO_LARGE,
        "160": INVALID_DLT_PARAMETERS,
        "200": RECIPIENT_OPTED_OUT,
        "201": TOLLFREE_TO_CANADA_BLOCKED,
        "300": DISPATCH_FAILED,
        "340": CONVERSATION_NOT_OPEN,
        "420": MESSAGE_EXPIRED,
        "450": DESTINATION_COUNTRY_DISABLED,
        "451": COUNTRY_LIMIT_REACHED,
        "900": INSUFFICIENT_CREDIT,
        "910": ACCOUNT_DISABLED,
        "1000": UNKNOWN_ERROR,
    }
)
"""All codes that this version of the client knows, as the service sends them."""


def lookup(code: str) -> Code:
    """What a code means.

    Args:
        code: The code as the service sends it.

    Returns:
        Its entry in ``CODES``. For a code that is not there one whose ``listed`` is ``False``,
        ``retry`` ``unknown`` and ``meaning`` empty: the service can have new ones at any time.
    """
    return CODES.get(code) or Code(code)
