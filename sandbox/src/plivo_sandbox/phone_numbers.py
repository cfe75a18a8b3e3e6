"""Phone numbers: cleaning, checking, and the country that they are in."""

import re
from dataclasses import dataclass

import phonenumbers

_DST_NOISE = re.compile(r"[/\-.+()\s]")
_SRC_NOISE = re.compile(r"[^A-Za-z0-9]")
_MAX_DIGITS = 14
_MAX_SENDER_ID = 11

# E.212 mobile country codes. Where a country has several, the one of its largest network.
_MCC = {
    "AE": "424", "AR": "722", "AT": "232", "AU": "505", "BD": "470", "BE": "206", "BR": "724",
    "CA": "302", "CH": "228", "CL": "730", "CN": "460", "CO": "732", "CZ": "230", "DE": "262",
    "DK": "238", "EG": "602", "ES": "214", "FI": "244", "FR": "208", "GB": "234", "GH": "620",
    "GR": "202", "HK": "454", "HU": "216", "ID": "510", "IE": "272", "IL": "425", "IN": "404",
    "IT": "222", "JP": "440", "KE": "639", "KR": "450", "LT": "246", "MX": "334", "MY": "502",
    "NG": "621", "NL": "204", "NO": "242", "NZ": "530", "PH": "515", "PK": "410", "PL": "260",
    "PT": "268", "RO": "226", "SA": "420", "SE": "240", "SG": "525", "TH": "520", "TR": "286",
    "TW": "466", "UA": "255", "US": "310", "VN": "452", "ZA": "655",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Destination:
    """A number that can be sent to.

    Attributes:
        number: digits only, country code first.
        country_iso2: where it is.
        mcc: its country's mobile country code; empty where the sandbox does not know it.
    """

    number: str
    country_iso2: str
    mcc: str


def parse_destination(text: str) -> Destination | None:
    """The destination that ``text`` names, or None if it is not a phone number.

    Only length and country code are looked at: numbers for fiction and tests, such as
    1 415 555 0123, are not assigned but must work here.
    """
    number = _DST_NOISE.sub("", text)
    if not number.isascii() or not number.isdigit() or len(number) > _MAX_DIGITS:
        return None
    try:
        parsed = phonenumbers.parse(f"+{number}")
    except phonenumbers.NumberParseException:
        return None
    # The parser repairs some numbers; what Plivo stores is what was sent.
    if not phonenumbers.is_possible_number(parsed):
        return None
    country = country_of(number)
    return Destination(number, country, _MCC.get(country, ""))


def country_of(number: str) -> str:
    """The ISO 3166-1 alpha-2 code of the country of ``number``; empty if there is none."""
    try:
        parsed = phonenumbers.parse(f"+{number}")
    except phonenumbers.NumberParseException:
        return ""
    region = phonenumbers.region_code_for_number(parsed)
    region = region or phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    # "001" is a number of no country, "ZZ" an unknown one.
    return region if region.isalpha() and region != "ZZ" else ""


def clean_source(text: str) -> str | None:
    """A sender as Plivo uses it, or None if it cannot be one.

    Everything but letters and digits goes; a number has at most 14 digits, an alphanumeric sender
    ID at most 11 characters.
    """
    source = _SRC_NOISE.sub("", text)
    limit = _MAX_DIGITS if source.isdigit() else _MAX_SENDER_ID
    return source if 0 < len(source) <= limit else None


def mask(number: str) -> str:
    """``number`` as a log shows it that must not hold it: +141XXXXX528."""
    shown = 3
    hidden = max(0, len(number) - 2 * shown)
    return f"+{number[:shown]}{'X' * hidden}{number[-shown:]}"
