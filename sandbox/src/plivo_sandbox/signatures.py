"""Plivo's callback signatures, as its SDKs verify them.

V2 covers the URL without its query; V3 covers the query and the form as well. Source: Plivo,
"Signature validation", and the official SDKs.
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from typing import Literal
from urllib.parse import parse_qs, urlsplit, urlunsplit

Method = Literal["GET", "POST"]


def sign_v2(url: str, nonce: str, token: str) -> str:
    """The V2 signature: HMAC-SHA256 of scheme, host and path followed by the nonce, in base64."""
    return _hmac(_base(url) + nonce, token)


def sign_v3(
    method: Method, url: str, nonce: str, token: str, params: Mapping[str, str] | None = None
) -> str:
    """The V3 signature over the URL, its query, the parameters and the nonce, in base64.

    Args:
        method: with GET the parameters belong to the query; with POST they are the form.
        url: the URL that is called, with its own query.
        nonce: the value of the nonce header.
        token: an auth token of the account.
        params: the callback's parameters, decoded.
    """
    params = params or {}
    query = parse_qs(urlsplit(url).query, keep_blank_values=True)
    text = _base(url)
    if method == "GET":
        # A key in both is signed with the query's value, as the Python SDK merges them.
        merged = {key: [value] for key, value in params.items()} | query
        if merged:
            text += "?" + _joined(merged)
    else:
        if query or params:
            text += "?" + _joined(query)
        if query and params:
            text += "."
        text += "".join(key + params[key] for key in sorted(params))
    return _hmac(f"{text}.{nonce}", token)


def signature_headers(
    method: Method,
    url: str,
    params: Mapping[str, str],
    *,
    nonce: str,
    token: str,
    main_token: str,
) -> dict[str, str]:
    """Every signature header of one callback.

    Args:
        method: the callback's method.
        url: the URL as called, for GET without the callback's parameters.
        params: the callback's parameters.
        nonce: one nonce, used for both versions.
        token: the token of the account or subaccount that owns the resource.
        main_token: the token of the main account, for the ``Ma`` headers.
    """
    return {
        "X-Plivo-Signature-V2": sign_v2(url, nonce, token),
        "X-Plivo-Signature-Ma-V2": sign_v2(url, nonce, main_token),
        "X-Plivo-Signature-V2-Nonce": nonce,
        "X-Plivo-Signature-V3": sign_v3(method, url, nonce, token, params),
        "X-Plivo-Signature-Ma-V3": sign_v3(method, url, nonce, main_token, params),
        "X-Plivo-Signature-V3-Nonce": nonce,
    }


def _base(url: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))


def _joined(query: Mapping[str, list[str]]) -> str:
    return "&".join(f"{key}={value}" for key in sorted(query) for value in sorted(query[key]))


def _hmac(text: str, token: str) -> str:
    digest = hmac.new(token.encode(), text.encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()
