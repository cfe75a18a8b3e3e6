"""The `plivo` package, pointed at another host and listened to.

It has no type information: everything that comes from it is `Any`, and comes from here.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tests.end_to_end.second_opinion import Exchange

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.end_to_end.listener import Callback

plivo: Any = importlib.import_module("plivo")
rest: Any = importlib.import_module("plivo.rest.client")
exceptions: Any = importlib.import_module("plivo.exceptions")
utils: Any = importlib.import_module("plivo.utils")
templates: Any = importlib.import_module("plivo.utils.template")
interactives: Any = importlib.import_module("plivo.utils.interactive")
locations: Any = importlib.import_module("plivo.utils.location")


def client(auth_id: str, auth_token: str, record: Callable[[Exchange], None]) -> Any:
    """A client of the SDK that reports each exchange through a hook of `requests`."""
    sdk = plivo.RestClient(auth_id, auth_token)

    def report(response: Any, *_arguments: Any, **_options: Any) -> None:
        body = response.request.body or b""
        record(
            Exchange(
                method=response.request.method,
                url=response.request.url,
                request_body=body.encode() if isinstance(body, str) else body,
                request_type=response.request.headers.get("Content-Type", ""),
                status=response.status_code,
                content_type=response.headers.get("Content-Type", ""),
                response_body=response.content,
            )
        )

    # Files go through a session of their own.
    for session in (sdk.session, sdk.multipart_session):
        session.hooks["response"].append(report)
    return sdk


def signature_v2_is_valid(callback: Callback, auth_token: str) -> bool:
    """The SDK's own verdict on the callback's V2 signature."""
    return bool(
        utils.validate_signature(
            callback.url,
            callback.headers["x-plivo-signature-v2-nonce"],
            callback.headers["x-plivo-signature-v2"],
            auth_token,
        )
    )


def signature_v3_is_valid(callback: Callback, auth_token: str) -> bool:
    """The SDK's own verdict on the callback's V3 signature."""
    return bool(
        utils.validate_v3_signature(
            callback.method,
            callback.url,
            callback.headers["x-plivo-signature-v3-nonce"],
            auth_token,
            callback.headers["x-plivo-signature-v3"],
            dict(callback.form),
        )
    )
