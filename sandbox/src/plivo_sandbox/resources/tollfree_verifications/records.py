"""A toll-free verification as it is kept, and as the API shows it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row

from plivo_sandbox.values import rfc3339

_DETAILS = (
    "usecase_summary",
    "message_sample",
    "optin_image_url",
    "optin_type",
    "volume",
    "additional_information",
    "extra_data",
)
# Nobody but the official libraries names them: they are shown where they were given.
_OPTIONAL_DETAILS = (
    "terms_and_conditions_link",
    "privacy_policy_link",
    "optin_message",
    "help_message",
)


def joined(listed: str | Sequence[str]) -> str:
    """Entries that are a list or joined by commas: each once, joined by commas without blanks."""
    entries = listed.split(",") if isinstance(listed, str) else listed
    return ",".join(dict.fromkeys(entry.strip() for entry in entries))


def sorted_usecases(usecase: str) -> str:
    """The combination of use cases, whatever their order."""
    return ",".join(sorted(joined(usecase).split(",")))


def columns_of(body: Mapping[str, Any], details: Mapping[str, Any]) -> dict[str, Any]:
    """What a request says, as columns; ``details`` is what was known before."""
    sent = {name: body[name] for name in (*_DETAILS, *_OPTIONAL_DETAILS) if name in body}
    if "optin_image_url" in sent:
        sent["optin_image_url"] = joined(sent["optin_image_url"])
    columns: dict[str, Any] = {"details": {**details, **sent}}
    if "usecase" in body:
        columns["usecase"] = joined(body["usecase"])
        columns["usecases_sorted"] = sorted_usecases(body["usecase"])
    if "profile_uuid" in body:
        columns["profile_uuid"] = body["profile_uuid"].lower()
    named = ("callback_url", "callback_method")
    return columns | {name: body[name] for name in named if name in body}


def record(row: Row[Any]) -> dict[str, Any]:
    """The record of one verification."""
    given = {name: row.details[name] for name in _OPTIONAL_DETAILS if row.details.get(name)}
    return {
        "uuid": row.uuid,
        "profile_uuid": row.profile_uuid,
        "number": row.number,
        "usecase": row.usecase,
        **{name: row.details.get(name, "") for name in _DETAILS},
        **given,
        "callback_url": row.callback_url,
        "callback_method": row.callback_method,
        "status": row.status,
        "error_message": row.error_message,
        "created": rfc3339(row.created),
        "last_modified": rfc3339(row.last_modified),
    }
