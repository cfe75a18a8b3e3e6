"""Sending requests, with httpx2."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar, cast

import httpx2
import msgspec

from .errors import (
    APIError,
    RequestInfo,
    connection_error,
    decoding_error,
    status_error,
)
from .forms import parts
from .operation import Operation, Unreadable, is_success
from .query import query_string, text
from .service import Connection
from .unset import UNSET, given

__all__ = ["DEFAULT_TIMEOUT", "AsyncTransport", "SyncTransport", "Timeout"]

T = TypeVar("T")
HTTPClient = TypeVar("HTTPClient", httpx2.Client, httpx2.AsyncClient)

Timeout = float | httpx2.Timeout

DEFAULT_TIMEOUT = httpx2.Timeout(30.0, connect=5.0)
"""30 seconds for an answer, 5 for the connection."""


class _Transport(Generic[HTTPClient]):
    """What the two flavours share: building a request, and reading what came of it."""

    def __init__(
        self,
        connection: Connection,
        http: HTTPClient,
        *,
        owned: bool,
        timeout: Timeout | None,
    ) -> None:
        self._connection = connection
        self._http: HTTPClient = http
        self._owned = owned
        limits = http.timeout if timeout is None else httpx2.Timeout(timeout)
        self._extensions = {"timeout": limits.as_dict()}
        # A request made by hand skips the client's own merging of headers, which is most of what
        # building a request costs; so they are merged here, once.
        self._anonymous = httpx2.Headers(http.headers)
        self._anonymous["Accept"] = "application/json"
        self._anonymous["User-Agent"] = connection.user_agent
        self._headers = self._anonymous.copy()
        self._headers.update(connection.credentials.headers)

    @property
    def base_url(self) -> str:
        """The address that paths are appended to."""
        return self._connection.base_url

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.base_url}>"

    def _request(
        self,
        operation: Operation[Any],
        path: Sequence[object],
        query: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
        body: object,
    ) -> tuple[httpx2.Request, RequestInfo]:
        address = self._connection.base_url + operation.address(path)
        shown = asked = query_string(query)
        sent = self._headers if operation.authenticated else self._anonymous
        if operation.authenticated and self._connection.credentials.query:
            asked = query_string(query, self._connection.credentials.query)
        content = form = None
        if operation.files is None:
            content = _content(operation, body)
        else:
            form = parts(cast("Mapping[str, object]", body), operation.files)
        sent = sent.copy()
        if content is not None:
            sent["Content-Type"] = "application/json"
        for name, value in given(headers).items():
            if value is not None:
                sent[name] = _header(value)
        request = httpx2.Request(
            operation.method,
            f"{address}?{asked}" if asked else address,
            headers=sent,
            content=content,
            files=form,
            extensions=self._extensions,
        )
        if form:
            # Read at once: the same bytes can be told with an error, and sent by either flavour.
            content = request.read()
        info = RequestInfo(operation.method, f"{address}?{shown}" if shown else address, content)
        return request, info

    def _failure(self, error: httpx2.RequestError, info: RequestInfo) -> APIError:
        if isinstance(error, httpx2.DecodingError):
            return decoding_error(str(error), status_code=None, headers={}, body=b"", request=info)
        timeout = isinstance(error, httpx2.TimeoutException)
        return connection_error(error, request=info, timeout=timeout)

    def _result(self, operation: Operation[T], response: httpx2.Response, info: RequestInfo) -> T:
        status_code = response.status_code
        if not is_success(status_code):
            raise status_error(
                status_code=status_code,
                headers=response.headers,
                body=response.content,
                request=info,
            )
        try:
            return operation.read(status_code, response.content)
        except Unreadable as error:
            raise decoding_error(
                str(error),
                status_code=status_code,
                headers=response.headers,
                body=response.content,
                request=info,
            ) from error


def _header(value: object) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ",".join(text(item) for item in cast("Sequence[object]", value))
    return text(value)


def _content(operation: Operation[Any], body: object) -> bytes | None:
    if isinstance(body, Mapping):
        members = given(cast("Mapping[str, Any]", body))
        return msgspec.json.encode(members) if members or operation.body else None
    if body is None or body is UNSET:
        return b"{}" if operation.body else None
    return msgspec.json.encode(body)


class SyncTransport(_Transport[httpx2.Client]):
    """Sends requests and waits for the answers. Safe to share between threads."""

    def __init__(
        self, connection: Connection, *, timeout: Timeout | None, http_client: httpx2.Client | None
    ) -> None:
        if http_client is None and timeout is None:
            timeout = DEFAULT_TIMEOUT
        super().__init__(
            connection,
            http_client or httpx2.Client(),
            owned=http_client is None,
            timeout=timeout,
        )

    def send(
        self,
        operation: Operation[T],
        *,
        path: Sequence[object] = (),
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        body: object = None,
    ) -> T:
        """Send one request and read the answer.

        Raises:
            APIError: Whatever went wrong after the request was built.
        """
        request, info = self._request(operation, path, query, headers, body)
        try:
            response = self._http.send(request)
        except httpx2.RequestError as error:
            raise self._failure(error, info) from error
        return self._result(operation, response, info)

    def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owned:
            self._http.close()


class AsyncTransport(_Transport[httpx2.AsyncClient]):
    """Sends requests without blocking. Belongs to one event loop."""

    def __init__(
        self,
        connection: Connection,
        *,
        timeout: Timeout | None,
        http_client: httpx2.AsyncClient | None,
    ) -> None:
        if http_client is None and timeout is None:
            timeout = DEFAULT_TIMEOUT
        super().__init__(
            connection,
            http_client or httpx2.AsyncClient(),
            owned=http_client is None,
            timeout=timeout,
        )

    async def send(
        self,
        operation: Operation[T],
        *,
        path: Sequence[object] = (),
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        body: object = None,
    ) -> T:
        """Send one request and read the answer.

        Raises:
            APIError: Whatever went wrong after the request was built.
        """
        request, info = self._request(operation, path, query, headers, body)
        try:
            response = await self._http.send(request)
        except httpx2.RequestError as error:
            raise self._failure(error, info) from error
        return self._result(operation, response, info)

    async def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owned:
            await self._http.aclose()
