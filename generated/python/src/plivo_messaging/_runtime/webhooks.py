"""Telling a webhook that Plivo sent from one that somebody else made up."""

import hmac
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Literal, Protocol
from urllib.parse import parse_qs, urlsplit

from .received import form, is_json

__all__ = ["Headers", "Params", "Version", "sign", "verify"]

Version = Literal["V2", "V3"]
Params = Mapping[str, str | Sequence[str]]


class Headers(Protocol):
    """Headers of any framework, or a dictionary."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Each name and its value."""
        ...


def verify(
    *,
    url: str,
    headers: Headers,
    tokens: str | Iterable[str],
    method: str = "POST",
    params: Params | bytes | str | None = None,
    versions: Iterable[Version] = ("V3", "V2"),
) -> bool:
    """Whether a webhook carries a signature made with one of ``tokens``.

    V2 covers the address and the nonce, V3 the parameters as well. Plivo documents V2 for
    messaging: pass ``versions=["V3"]`` where V3 is known to arrive and the parameters must be
    covered.

    Args:
        url: The address as Plivo was given it: scheme, host, port and path as sent, and the
            query, if there is one. Behind a proxy, not the address that the proxy asks for.
        headers: The headers of the webhook. Names in any case.
        tokens: The Auth Token of the account, or several, for instance while one is being
            replaced, or those of subaccount and main account.
        method: The HTTP method of the webhook, ``POST`` or ``GET``.
        params: The body as it arrived, or the fields of a form, decoded, with lists for names that
            repeat. For ``GET`` nothing: they stand in ``url``. No signature covers a JSON body.
        versions: The signatures to accept.

    Returns:
        ``True`` if one of the signatures, of the resource's account or of its main account, is
        right; ``False`` otherwise, also when there is none.

    Source: Plivo's documentation, "Signature validation"; V3 as in its official SDKs.
    """
    fields = _fields(params)
    present = {name.lower(): value for name, value in headers.items()}
    keys = [tokens] if isinstance(tokens, str) else list(tokens)
    right = False
    for version in versions:
        prefix = "x-plivo-signature"
        nonce = present.get(f"{prefix}-{version.lower()}-nonce")
        if nonce is None:
            continue
        text = _text(version, nonce, method, url, fields)
        for name in (f"{prefix}-{version.lower()}", f"{prefix}-ma-{version.lower()}"):
            for signature in present.get(name, "").split(","):
                for key in keys:
                    # No early way out: the time taken says nothing about which one matched.
                    right |= bool(key) and _matches(key, text, signature.strip())
    return right


def sign(
    *,
    url: str,
    token: str,
    nonce: str,
    method: str = "POST",
    params: Params | bytes | str | None = None,
) -> dict[str, str]:
    """The headers with which :func:`verify` finds a webhook genuine; for tests.

    Args:
        url: The address that the webhook is sent to, for ``GET`` with what it says.
        token: The Auth Token of the account.
        nonce: Digits that make the signature differ from the next one.
        method: The HTTP method, ``POST`` or ``GET``.
        params: The body, or the fields of a form.
    """
    fields = _fields(params)
    headers: dict[str, str] = {}
    versions: tuple[Version, ...] = ("V2", "V3")
    for version in versions:
        signature = _signature(token, _text(version, nonce, method, url, fields))
        headers[f"X-Plivo-Signature-{version}"] = signature
        headers[f"X-Plivo-Signature-Ma-{version}"] = signature
        headers[f"X-Plivo-Signature-{version}-Nonce"] = nonce
    return headers


def _text(version: Version, nonce: str, method: str, url: str, fields: Params) -> str:
    if version == "V2":
        return f"{_signed_v2(url)}{nonce}"
    return f"{_signed_v3(method, url, fields)}.{nonce}"


def _fields(params: Params | bytes | str | None) -> Params:
    if isinstance(params, bytes | str):
        return {} if is_json(params) else form(params)
    return params or {}


def _matches(key: str, text: str, signature: str) -> bool:
    return hmac.compare_digest(_signature(key, text).encode(), signature.encode())


def _signature(key: str, text: str) -> str:
    return b64encode(hmac.new(key.encode(), text.encode(), sha256).digest()).decode("ascii")


def _base(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


def _signed_v2(url: str) -> str:
    return _base(url)


def _signed_v3(method: str, url: str, params: Params) -> str:
    query: Params = parse_qs(urlsplit(url).query, keep_blank_values=True)
    if method.upper() == "GET":
        params, query = {}, {**params, **query}
    asked = "&".join(f"{name}={value}" for name, value in _sorted(query))
    sent = "".join(f"{name}{value}" for name, value in _sorted(params))
    signed = _base(url)
    if query or params:
        signed += f"?{asked}"
    if query and params:
        signed += "."
    return signed + sent


def _sorted(params: Params) -> Iterator[tuple[str, str]]:
    for name in sorted(params):
        value = params[name]
        for single in [value] if isinstance(value, str) else sorted(value):
            yield name, single
