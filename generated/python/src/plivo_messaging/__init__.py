# Made by `python -m generator build` from the API's description: edit that, not this.
"""Plivo Messaging API: typed client.

Start with :class:`Plivo`, or :class:`AsyncPlivo` in asynchronous code.
"""

from typing import TYPE_CHECKING

from ._client import AsyncPlivo, Plivo
from ._runtime.errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientClosedError,
    ConflictError,
    DecodingError,
    MethodNotAllowedError,
    MissingCredentialsError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RecordDecodingError,
    ServerError,
    UnprocessableEntityError,
)
from ._runtime.forms import FileInput
from ._runtime.info import RequestInfo, ResponseInfo
from ._runtime.pages import AsyncPages, Pages
from ._runtime.transport import Timeout
from ._runtime.unset import UNSET, UnsetType
from ._version import VERSION as __version__

if TYPE_CHECKING:
    from . import message_errors, models, webhooks

__all__ = [
    "UNSET",
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncPlivo",
    "AsyncPages",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConflictError",
    "DecodingError",
    "FileInput",
    "MethodNotAllowedError",
    "MissingCredentialsError",
    "NotFoundError",
    "Pages",
    "PermissionDeniedError",
    "Plivo",
    "RateLimitError",
    "RecordDecodingError",
    "RequestInfo",
    "ResponseInfo",
    "ServerError",
    "Timeout",
    "UnprocessableEntityError",
    "UnsetType",
    "__version__",
    "message_errors",
    "models",
    "webhooks",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # They are loaded when somebody looks at them: programs that only call have no use for them.
        if name not in {"message_errors", "models", "webhooks"}:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415

        return import_module(f"{__name__}.{name}")
