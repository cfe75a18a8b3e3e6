"""Sending requests, with httpx2."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from typing import Any, Generic, Self, TypeVar, cast

import httpx2
import msgspec

from .errors import (
    RequestInfo,
    connection_error,
    decoding_error,
    status_error,
)
from .forms import parts
from .operation import Operation, Unreadable, is_success
from .query import query_string, text
from .records import report
from .retries import Clock, Outcome, Policy, decide, without_answer, without_success
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
        max_retries: int,
    ) -> None:
        self.clock = Clock()
        self._connection = connection
        self._http: HTTPClient = http
        self._owned = owned
        self._policy = Policy(max_retries)
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

    def with_options(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        allow_duplicates: bool | None = None,
    ) -> Self:
        """The same with other settings; ``None`` leaves one as it is. The connections are shared.

        Raises:
            ValueError: ``max_retries`` is less than 0.
        """
        other = copy(self)
        other._change(timeout, max_retries, extra_headers, allow_duplicates)  # noqa: SLF001
        return other

    def _change(
        self,
        timeout: Timeout | None,
        max_retries: int | None,
        extra_headers: Mapping[str, str] | None,
        allow_duplicates: bool | None,
    ) -> None:
        # Whatever is changed is replaced: the original has the same objects.
        self._owned = False
        if timeout is not None:
            self._extensions = {"timeout": httpx2.Timeout(timeout).as_dict()}
        if extra_headers:
            self._anonymous = self._anonymous.copy()
            self._anonymous.update(extra_headers)
            self._headers = self._headers.copy()
            self._headers.update(extra_headers)
        if max_retries is not None:
            self._policy = replace(self._policy, max_retries=max_retries)
        if allow_duplicates is not None:
            self._policy = replace(self._policy, allow_duplicates=allow_duplicates)

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
        if form:
            # Only what writes the form knows where its parts are divided.
            sent.pop("Content-Type", None)
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
            # Read at once: the same bytes can be told with an error, sent by either flavour, and
            # sent again.
            content = request.read()
        info = RequestInfo(operation.method, f"{address}?{shown}" if shown else address, content)
        return request, info

    def _after_failure(
        self,
        operation: Operation[Any],
        attempt: int,
        request: httpx2.Request,
        info: RequestInfo,
        error: httpx2.RequestError,
    ) -> float:
        """The seconds to wait before the next attempt; without one, this raises."""
        wait = self._wait(operation, attempt, without_answer(error, request))
        if wait is not None:
            return wait
        if isinstance(error, httpx2.DecodingError):
            raise decoding_error(
                str(error), status_code=None, headers={}, body=b"", request=info
            ) from error
        timeout = isinstance(error, httpx2.TimeoutException)
        raise connection_error(error, request=info, timeout=timeout) from error

    def _after_refusal(
        self,
        operation: Operation[Any],
        attempt: int,
        request: httpx2.Request,
        info: RequestInfo,
        response: httpx2.Response,
    ) -> float:
        """The same for an answer that is no success."""
        outcome = without_success(response, request, self.clock.now())
        wait = self._wait(operation, attempt, outcome)
        if wait is not None:
            return wait
        raise status_error(
            status_code=response.status_code,
            headers=response.headers,
            body=response.content,
            request=info,
            retry_after=outcome.retry_after,
        )

    def _wait(self, operation: Operation[Any], attempt: int, outcome: Outcome) -> float | None:
        return decide(operation, attempt, outcome, self._policy, self.clock.chance())

    def _result(self, operation: Operation[T], response: httpx2.Response, info: RequestInfo) -> T:
        status_code = response.status_code
        try:
            result = operation.read(status_code, response.content)
        except Unreadable as error:
            raise decoding_error(
                str(error),
                status_code=status_code,
                headers=response.headers,
                body=response.content,
                request=info,
            ) from error
        if operation.items is not None:
            report(result, response, info)
        return result


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
        self,
        connection: Connection,
        *,
        timeout: Timeout | None,
        max_retries: int,
        http_client: httpx2.Client | None,
    ) -> None:
        if http_client is None and timeout is None:
            timeout = DEFAULT_TIMEOUT
        super().__init__(
            connection,
            http_client or httpx2.Client(),
            owned=http_client is None,
            timeout=timeout,
            max_retries=max_retries,
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
        """Send one request, again where that is safe and promising, and read the answer.

        Raises:
            APIError: Whatever went wrong after the request was built.
        """
        request, info = self._request(operation, path, query, headers, body)
        attempt = 0
        while True:
            try:
                response = self._http.send(request)
            except httpx2.RequestError as error:
                wait = self._after_failure(operation, attempt, request, info, error)
            else:
                if is_success(response.status_code):
                    return self._result(operation, response, info)
                wait = self._after_refusal(operation, attempt, request, info, response)
            self.clock.sleep(wait)
            attempt += 1

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
        max_retries: int,
        http_client: httpx2.AsyncClient | None,
    ) -> None:
        if http_client is None and timeout is None:
            timeout = DEFAULT_TIMEOUT
        super().__init__(
            connection,
            http_client or httpx2.AsyncClient(),
            owned=http_client is None,
            timeout=timeout,
            max_retries=max_retries,
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
        """Send one request, again where that is safe and promising, and read the answer.

        Raises:
            APIError: Whatever went wrong after the request was built.
        """
        request, info = self._request(operation, path, query, headers, body)
        attempt = 0
        while True:
            try:
                response = await self._http.send(request)
            except httpx2.RequestError as error:
                wait = self._after_failure(operation, attempt, request, info, error)
            else:
                if is_success(response.status_code):
                    return self._result(operation, response, info)
                wait = self._after_refusal(operation, attempt, request, info, response)
            await self.clock.pause(wait)
            attempt += 1

    async def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owned:
            await self._http.aclose()
