"""What the service would send by itself, for the tests of those who receive it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import randbelow
from typing import Any, Literal
from urllib.parse import urlencode

import msgspec

from ..query import text
from ..webhooks import sign
from .data import Data

__all__ = ["Sender", "WebhookRequest"]

_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class WebhookRequest:
    """A request as the service makes it; give its parts to your application's test client."""

    method: str
    """``POST`` or ``GET``."""
    url: str
    """The whole address; that of a ``GET`` has all members in its query."""
    headers: dict[str, str]
    """The type of the body, and the signatures."""
    body: bytes = field(repr=False)
    """The form or the JSON; empty for ``GET``."""


class Sender:
    """Makes webhooks of the description's examples."""

    def __init__(self, data: Data) -> None:
        self._data = data

    def request(
        self,
        kind: str,
        changes: Mapping[str, object],
        *,
        url: str,
        method: Literal["POST", "GET"],
        token: str,
    ) -> WebhookRequest:
        """A webhook of this kind.

        Raises:
            ValueError: There is no such kind.
            TypeError: It has no such field, or the description has no example.
        """
        members = self._members(kind, changes)
        nonce = f"{randbelow(10**20):020}"
        if method == "GET":
            url = f"{url}{'&' if '?' in url else '?'}{_form(members)}"
            return WebhookRequest(
                method, url, sign(url=url, token=token, nonce=nonce, method=method), b""
            )
        media = self._data.content.events[kind].media
        body = msgspec.json.encode(members) if media == _JSON else _form(members).encode()
        signed = sign(url=url, token=token, nonce=nonce, params=body)
        return WebhookRequest(method, url, {"Content-Type": media, **signed}, body)

    def _members(self, kind: str, changes: Mapping[str, object]) -> dict[str, Any]:
        events = self._data.content.events
        if kind not in events:
            raise ValueError(f"kind is one of {', '.join(events)}, not {kind!r}")
        event = events[kind]
        record = self._data.record(event.record)
        if record is None or event.members is msgspec.UNSET:
            raise TypeError(f"the description has no example of {kind}")
        names = dict(zip(record.__struct_fields__, record.__struct_encode_fields__, strict=True))
        names |= {name: name for name in event.members if name not in names.values()}
        unknown = [name for name in changes if name not in names]
        if unknown:
            raise TypeError(
                f"{event.record} has no field {', '.join(unknown)}: it has {', '.join(names)}"
            )
        members: dict[str, Any] = self._data.fresh(event.members, {})
        members |= {names[name]: value for name, value in changes.items()}
        return {name: value for name, value in members.items() if value is not None}


def _form(members: Mapping[str, object]) -> str:
    return urlencode(
        {
            name: msgspec.json.encode(value).decode()
            if isinstance(value, list | dict)
            else text(value)
            for name, value in members.items()
        }
    )
