"""How fast numbers send, by their kind and country.

Source: Plivo, questions and answers about the messaging API, and "Messaging in the US and Canada".
A number of a 10DLC campaign has the least that is documented for standard throughput.
"""

from typing import Any

from sqlalchemy import Row

_PER_SECOND = {
    ("shortcode", "US"): {"sms": 100.0},
    ("shortcode", "CA"): {"sms": 10.0},
    ("tollfree", "US"): {"sms": 25.0, "mms": 2.0},
    ("tollfree", "CA"): {"sms": 25.0, "mms": 2.0},
    ("fixed", "US"): {"sms": 1.0, "mms": 1.0},
    ("fixed", "CA"): {"sms": 0.25, "mms": 0.25},
}
_REGISTERED = 3.75


def seconds_for(number: Row[Any], kind: str, *, registered: bool) -> float:
    """How long ``number`` is busy with a message, sms or mms; 0 where nothing is documented."""
    if registered and number.type == "fixed":
        return 1 / _REGISTERED
    rates = _PER_SECOND.get((number.type, number.country_iso2), {})
    return 1 / rates[kind] if kind in rates else 0.0
