"""What can be told about a request and its answer, without credentials."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

__all__ = ["RequestInfo", "ResponseInfo", "api_id"]


@dataclass(frozen=True, slots=True)
class RequestInfo:
    """A request, without its credentials. ``repr`` shows nothing that is sensitive either."""

    method: str
    """The HTTP method, in capitals."""
    url: str = field(repr=False)
    """The whole address, without credentials. It may hold what a person would not want to see in a
    log: see :attr:`redacted_url`."""
    body: bytes | None = field(default=None, repr=False)
    """The body as it was sent."""
    redacted_url: str = ""
    """The address with ``...`` in place of values that are sensitive."""
    template: str = ""
    """The path below the server's address, with placeholders in braces."""
    retries: int = 0
    """How often the request had been sent before."""


@dataclass(frozen=True, slots=True)
class ResponseInfo:
    """An answer as it arrived, whatever its status. ``repr`` shows nothing that is sensitive."""

    request: RequestInfo
    """The request that it answers."""
    status_code: int
    """The HTTP status."""
    headers: Mapping[str, str] = field(repr=False)
    """The headers, by lower-case name or in any case."""
    body: bytes = field(repr=False)
    """The body, decompressed."""
    seconds: float
    """How long the answer took, from sending to its last byte."""

    @property
    def api_id(self) -> str | None:
        """What the service calls this request. Quote it when you ask for support."""
        return api_id(self.body)


class _Identified(msgspec.Struct):
    api_id: str | None = None


def api_id(body: bytes) -> str | None:
    """The member ``api_id`` of a body, if that is a JSON object that has one."""
    try:
        return msgspec.json.decode(body, type=_Identified).api_id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
