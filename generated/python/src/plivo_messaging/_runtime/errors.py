"""What a call can raise. All of it is an :class:`APIError`."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import msgspec

from .info import RequestInfo

__all__ = [
    "BY_STATUS",
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConflictError",
    "DecodingError",
    "MethodNotAllowedError",
    "MissingCredentialsError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RecordDecodingError",
    "RequestInfo",
    "ServerError",
    "UnprocessableEntityError",
]

_EXCERPT = 200
_SERVER = 500


class APIError(Exception):
    """The base of everything that a client raises about a call.

    Attributes that do not apply are ``None``, and ``headers`` is then empty.
    """

    advice: ClassVar[str] = ""

    def __init__(
        self,
        message: str = "",
        *,
        request: RequestInfo | None = None,
        status_code: int | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        api_id: str | None = None,
        error: object = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        """What went wrong and what to do about it."""
        self.request = request
        """The request, without its credentials."""
        self.status_code = status_code
        """The HTTP status of the answer."""
        self.headers: Mapping[str, str] = headers if headers is not None else {}
        """The headers of the answer, by lower-case name."""
        self.body = body
        """The body of the answer as it arrived."""
        self.api_id = api_id
        """What the service calls this request. Quote it when you ask for support."""
        self.error = error
        """What the service says is wrong: nearly always a string, structured now and then."""
        self.retry_after = retry_after
        """The seconds that the service asks to wait before the next request, if it asks."""


class MissingCredentialsError(APIError):
    """A client was made without a credential that it needs."""


class ClientClosedError(APIError):
    """A call on a client that was closed, or whose event loop has ended.

    It was not sent, unless ``request`` says that it had been tried before (``retries``).
    """

    advice = "Use one client for the life of the program, and close it last."


class APIConnectionError(APIError):
    """No answer: the connection could not be made, or it broke."""

    advice = "Check the network and base_url."


class APITimeoutError(APIConnectionError):
    """No answer in time. The service may have carried out the request nevertheless."""

    advice = "The request may have been carried out: look before you repeat it. See timeout=."


class APIStatusError(APIError):
    """An answer with a status that is not a success. Statuses with a meaning have a subclass."""


class BadRequestError(APIStatusError):
    """400: an argument is missing or not allowed."""

    advice = "Correct the arguments."


class AuthenticationError(APIStatusError):
    """401: the credentials are wrong."""

    advice = "Check the credentials."


class PermissionDeniedError(APIStatusError):
    """403: the account may not do this."""

    advice = "The account is not allowed to do this."


class NotFoundError(APIStatusError):
    """404: there is no such thing in this account."""

    advice = "Check the identifier, and that it belongs to this account."


class MethodNotAllowedError(APIStatusError):
    """405: this address does not support this method."""

    advice = "Check base_url."


class ConflictError(APIStatusError):
    """409: the request contradicts the present state."""

    advice = "Read the present state and try again."


class UnprocessableEntityError(APIStatusError):
    """422: the arguments are understood and cannot be carried out."""

    advice = "Correct the arguments."


class RateLimitError(APIStatusError):
    """429: too many requests."""

    advice = "Wait before the next request."


class ServerError(APIStatusError):
    """5xx: the service failed. The request may have been carried out."""

    advice = "The request may have been carried out: look before you repeat it."


class DecodingError(APIError):
    """The answer is a success and cannot be read. The request was carried out."""

    advice = "The request was carried out. The answer is in this exception's body."


class RecordDecodingError(DecodingError):
    """A record of a list cannot be read. The others are not lost: see ``Pages``."""

    advice = "The other records are not lost: go on with next()."

    def __init__(
        self, message: str = "", *, index: int = 0, record: object = None, **more: Any
    ) -> None:
        super().__init__(message, **more)
        self.index = index
        """The place of the record in its page, from 0."""
        self.record = record
        """The record as it arrived, as a plain value. ``repr`` and the message do not show it."""
        self.page: Any = None
        """The page, with all records that can be read."""


BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}
"""The exceptions of single statuses; all 5xx together are a :class:`ServerError`."""


def _class_for(status_code: int) -> type[APIStatusError]:
    if status_code >= _SERVER:
        return ServerError
    return BY_STATUS.get(status_code, APIStatusError)


def _members(body: bytes) -> dict[str, Any] | None:
    try:
        return msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _api_id(members: dict[str, Any] | None) -> str | None:
    found = members.get("api_id") if members else None
    return found if isinstance(found, str) else None


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text[-1] in ".!?" else f"{text}."


def shown(request: RequestInfo) -> str:
    """Method and address, without what is sensitive."""
    return f"{request.method} {request.redacted_url or request.url}"


def status_error(
    *,
    status_code: int,
    headers: Mapping[str, str],
    body: bytes,
    request: RequestInfo,
    retry_after: float | None,
    hide: Callable[[str], str] = str,
) -> APIStatusError:
    """The exception for an answer that is not a success, whatever its body is.

    Args:
        status_code: Its status.
        headers: Its headers.
        body: Its body.
        request: What it answers.
        retry_after: The seconds that the service asks to wait.
        hide: Takes what is sensitive out of the service's words, for the message.
    """
    members = _members(body)
    error: object
    if members is None:
        error = body.decode("utf-8", "replace").strip() or None
    else:
        error = members.get("error") or members.get("message")
    kind = _class_for(status_code)
    said = _sentence(hide(str(error))[:_EXCERPT]) if error is not None else ""
    message = " ".join(
        part
        for part in (
            _sentence(f"{shown(request)}: {status_code}"),
            said,
            kind.advice,
        )
        if part
    )
    return kind(
        message,
        request=request,
        status_code=status_code,
        headers=headers,
        body=body,
        api_id=_api_id(members),
        error=error,
        retry_after=retry_after,
    )


def connection_error(cause: Exception, *, request: RequestInfo, timeout: bool) -> APIError:
    """The exception for a request that got no answer."""
    kind = APITimeoutError if timeout else APIConnectionError
    reason = str(cause) or type(cause).__name__
    return kind(f"{shown(request)}: {_sentence(reason)} {kind.advice}", request=request)


def record_error(
    reason: str, *, index: int, record: object, page: object, told: Mapping[str, Any]
) -> RecordDecodingError:
    """The exception for a record that cannot be read.

    Args:
        reason: What is wrong with it.
        index: Its place in the page.
        record: What it is.
        page: The page that it should be in.
        told: What every error of an answer has: request, status_code, headers, body.
    """
    request: RequestInfo = told["request"]
    error = RecordDecodingError(
        f"{shown(request)}: {told['status_code']}, and record {index} of the page "
        f"cannot be read: {_sentence(reason)} {RecordDecodingError.advice}",
        index=index,
        record=record,
        api_id=_api_id(_members(told["body"])),
        **told,
    )
    error.page = page
    return error


def decoding_error(
    reason: str,
    *,
    status_code: int | None,
    headers: Mapping[str, str],
    body: bytes,
    request: RequestInfo,
) -> DecodingError:
    """The exception for a success that cannot be read."""
    return DecodingError(
        f"{shown(request)}: {status_code}, and the body cannot be read: "
        f"{_sentence(reason)} {DecodingError.advice}",
        request=request,
        status_code=status_code,
        headers=headers,
        body=body,
        api_id=_api_id(_members(body)),
    )
