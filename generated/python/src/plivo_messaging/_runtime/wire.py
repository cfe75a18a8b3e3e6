"""Building requests cheaply: what those of one client have in common is made ready once."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Self

import httpx2

from .multipart import Form

__all__ = ["RequestBuilder"]

_REMEMBERED = 64

_KEPT = (b"Connection", b"keep-alive")

# From these a server expects to hear that there is no body (RFC 9110, 8.6).
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


class RequestBuilder:
    """Makes requests that carry the same headers to one host.

    ``httpx2.Request`` parses the address, merges headers and measures the body each time, which is
    most of what a call costs beyond sending it. It does none of that when it gets an address that
    is parsed, headers that are complete, and a stream.

    Args:
        address: Any address on the host that all requests go to.
        headers: What all requests carry.
    """

    def __init__(self, address: str, headers: httpx2.Headers) -> None:
        self._address = address
        self._headers = headers
        host = [] if "Host" in headers else [(b"Host", httpx2.URL(address).netloc)]
        # HTTP/1.1 takes it for granted that a connection stays open, HTTP/2 forbids to say so.
        said = [pair for pair in headers.raw if pair != _KEPT]
        self._plain = httpx2.Headers([*host, *said])
        self._json = httpx2.Headers(self._plain)
        self._json["Content-Type"] = "application/json"
        # Programs ask for the same few addresses again and again, the one that sends before all.
        # The cache belongs to this object, for an address can hold a credential.
        self._parsed = lru_cache(_REMEMBERED)(httpx2.URL)

    def with_headers(self, headers: Mapping[str, str]) -> Self:
        """The same with other headers too; they replace those of the same name."""
        merged = httpx2.Headers(self._headers)
        merged.update(headers)
        return type(self)(self._address, merged)

    def build(
        self,
        method: str,
        address: str,
        *,
        headers: Mapping[str, str],
        content: bytes | None,
        extensions: Mapping[str, Any],
    ) -> httpx2.Request:
        """A request with a JSON body, or with none.

        Args:
            method: In capitals.
            address: The whole address.
            headers: What only this request carries. They replace those of the same name.
            content: The body.
            extensions: Those of httpx2, such as its timeouts.
        """
        if content is not None:
            sent = httpx2.Headers(self._json)
            sent["Content-Length"] = str(len(content))
        else:
            sent = httpx2.Headers(self._plain)
            if method in _WITH_BODY:
                sent["Content-Length"] = "0"
        for name, value in headers.items():
            sent[name] = value
        request = httpx2.Request(
            method,
            self._parsed(address),
            headers=sent,
            stream=httpx2.ByteStream(content or b""),
            extensions=dict(extensions),
        )
        # Hooks, and transports of people's tests, look at the content without reading it.
        request.read()
        return request

    def build_form(
        self,
        method: str,
        address: str,
        *,
        headers: Mapping[str, str],
        form: Form,
        extensions: Mapping[str, Any],
    ) -> httpx2.Request:
        """A request whose body is a form with files."""
        sent = httpx2.Headers(self._plain)
        # Only what writes the form knows where its parts are divided.
        sent.update(form.headers)
        for name, value in headers.items():
            sent[name] = value
        held = form.held
        return httpx2.Request(
            method,
            address,
            headers=sent,
            content=held,
            stream=form if held is None else None,
            extensions=dict(extensions),
        )
