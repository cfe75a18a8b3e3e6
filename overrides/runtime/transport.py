"""Sending requests, with httpx2."""

import logging
from collections.abc import Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, cast

import httpx2
import msgspec

from .call import Call
from .connections import AsyncConnections, Connections
from .direct import async_client
from .errors import (
    APIError,
    ClientClosedError,
    connection_error,
    decoding_error,
    shown,
    status_error,
)
from .forms import parts
from .hooks import ErrorHook, Hooks, RequestHook, ResponseHook, RetryHook
from .limits import DEFAULT_TIMEOUT, Timeout, limits
from .multipart import Form, repeatable
from .operation import Operation, Unreadable, is_success
from .query import query_string, text
from .records import report
from .retries import Clock, Outcome, Policy, decide, without_answer, without_success
from .service import Connection
from .tracing import Tracing
from .unset import UNSET, given
from .watch import LOGGER, Watch, Watchers
from .wire import RequestBuilder

if TYPE_CHECKING:
    from opentelemetry.trace import TracerProvider

__all__ = ["AsyncTransport", "SyncTransport", "Timeout"]

T = TypeVar("T")

# What a transport may raise. The second stands for what comes out of sockets untranslated.
_UNANSWERED = (httpx2.RequestError, OSError)


class _Transport:
    """What the two flavours share: building a request, and reading what came of it."""

    def __init__(
        self,
        connection: Connection,
        http: httpx2.Client | httpx2.AsyncClient,
        *,
        owned: bool,
        timeout: Timeout | None,
        max_retries: int,
        hooks: Hooks,
        redact: bool,
        tracer_provider: "TracerProvider | None",
    ) -> None:
        self.clock = Clock()
        self._connection = connection
        self._owned = owned
        self._policy = Policy(max_retries)
        self._redact = redact
        self._watchers = Watchers(
            hooks, Tracing(tracer_provider, connection) if tracer_provider is not None else None
        )
        if timeout is None:
            timeout = DEFAULT_TIMEOUT if owned else http.timeout
        self._extensions = {"timeout": limits(timeout)}
        carried = httpx2.Headers(http.headers)
        carried["Accept"] = "application/json"
        carried["User-Agent"] = connection.user_agent
        self._anonymous = RequestBuilder(connection.base_url, carried)
        self._signed = self._anonymous.with_headers(connection.credentials.headers)

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
        redact: bool | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        on_retry: RetryHook | None = None,
        on_error: ErrorHook | None = None,
    ) -> Self:
        """The same with other settings; ``None`` leaves one as it is. The connections are shared.

        Raises:
            ValueError: ``max_retries`` is less than 0, or ``timeout`` not more.
            TypeError: A hook is no ordinary function.
        """
        other = copy(self)
        other._change(timeout, max_retries, extra_headers, allow_duplicates)  # noqa: SLF001
        other._watch_with(redact, on_request, on_response, on_retry, on_error)  # noqa: SLF001
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
            self._extensions = {"timeout": limits(timeout)}
        if extra_headers:
            self._anonymous = self._anonymous.with_headers(extra_headers)
            self._signed = self._signed.with_headers(extra_headers)
        if max_retries is not None:
            self._policy = Policy(max_retries, self._policy.allow_duplicates)
        if allow_duplicates is not None:
            self._policy = Policy(self._policy.max_retries, allow_duplicates)

    def _watch_with(
        self,
        redact: bool | None,
        on_request: RequestHook | None,
        on_response: ResponseHook | None,
        on_retry: RetryHook | None,
        on_error: ErrorHook | None,
    ) -> None:
        if redact is not None:
            self._redact = redact
        hooks = self._watchers.hooks.also(on_request, on_response, on_retry, on_error)
        self._watchers = Watchers(hooks, self._watchers.tracing)

    def _call(
        self,
        operation: Operation[Any],
        path: Sequence[object],
        query: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
        body: object,
    ) -> Call:
        address = self._connection.base_url + operation.address(path)
        asked = query_string(query)
        builder = self._signed if operation.authenticated else self._anonymous
        if operation.authenticated and self._connection.credentials.query:
            asked = query_string(query, self._connection.credentials.query)
        target = f"{address}?{asked}" if asked else address
        own = {name: _header(value) for name, value in given(headers).items() if value is not None}
        found = None
        if operation.files is not None:
            found = parts(cast("Mapping[str, object]", body), operation.files)
        if found:
            request = builder.build_form(
                operation.method,
                target,
                headers=own,
                form=Form(found),
                extensions=self._extensions,
            )
        else:
            content = None if operation.files is not None else _content(operation, body)
            request = builder.build(
                operation.method, target, headers=own, content=content, extensions=self._extensions
            )
        return Call(
            operation,
            path,
            query,
            body,
            request,
            base_url=self._connection.base_url,
            redact=self._redact,
        )

    def _after_failure(self, call: Call, error: httpx2.RequestError | OSError) -> float:
        """The seconds to wait before the next attempt; without one, this raises."""
        outcome = without_answer(error, call.request)
        failure: APIError
        if isinstance(error, httpx2.DecodingError):
            failure = decoding_error(
                str(error), status_code=None, headers={}, body=b"", request=call.info()
            )
        else:
            timeout = isinstance(error, httpx2.TimeoutException | TimeoutError)
            failure = connection_error(error, request=call.info(), timeout=timeout)
        return self._again(call, outcome, failure, error)

    def _after_refusal(self, call: Call, response: httpx2.Response) -> float:
        """The same for an answer that is no success."""
        outcome = without_success(response, call.request, self.clock.now())
        failure = status_error(
            status_code=response.status_code,
            headers=response.headers,
            body=response.content,
            request=call.info(),
            retry_after=outcome.retry_after,
            hide=call.hide,
        )
        return self._again(call, outcome, failure, None)

    def _again(
        self, call: Call, outcome: Outcome, failure: APIError, cause: Exception | None
    ) -> float:
        wait = decide(call.operation, call.retries, outcome, self._policy, self.clock.chance())
        if wait is not None and not repeatable(call.request):
            failure.add_note(
                "It was not sent again: a file object in it cannot go back to where it began. "
                "A path, bytes, or a file object with seek() can be sent again."
            )
            wait = None
        if wait is None:
            raise failure from cause
        if LOGGER.isEnabledFor(logging.WARNING):
            LOGGER.warning(
                "%s: %s, attempt %d; again in %.3f s",
                shown(call.info()),
                failure.status_code or type(failure).__name__,
                call.retries + 1,
                wait,
            )
        if call.watch is not None:
            call.watch.repeating(failure, wait)
        call.retries += 1
        return wait

    def _explain(self, call: Call, error: RuntimeError, *, closed: bool) -> None:
        """Raise our own error for one that libraries raise when they are used wrongly."""
        if closed:
            reason = "the client is closed."
        elif "event loop" in str(error).lower():
            reason = "its connections belong to an event loop that is another, or has ended."
        else:
            return
        request = call.info()
        raise ClientClosedError(
            f"{shown(request)}: {reason} {ClientClosedError.advice}", request=request
        ) from error

    def _result(self, call: Call, operation: Operation[T], response: httpx2.Response) -> T:
        status_code = response.status_code
        try:
            result = operation.read(status_code, response.content)
        except Unreadable as error:
            raise decoding_error(
                str(error),
                status_code=status_code,
                headers=response.headers,
                body=response.content,
                request=call.info(),
            ) from error
        if operation.items is not None:
            report(result, response, call.info)
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


class SyncTransport(_Transport):
    """Sends requests and waits for the answers. Safe to share between threads."""

    def __init__(
        self,
        connection: Connection,
        *,
        timeout: Timeout | None,
        max_retries: int,
        http_client: httpx2.Client | None,
        hooks: Hooks,
        redact: bool,
        tracer_provider: "TracerProvider | None",
    ) -> None:
        self._connections = Connections(http_client)
        super().__init__(
            connection,
            self._connections.http,
            owned=http_client is None,
            timeout=timeout,
            max_retries=max_retries,
            hooks=hooks,
            redact=redact,
            tracer_provider=tracer_provider,
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
        call = self._call(operation, path, query, headers, body)
        if not self._watchers:
            return self._attempts(call, operation)
        with Watch(call, self._watchers) as call.watch:
            return self._attempts(call, operation)

    def _attempts(self, call: Call, operation: Operation[T]) -> T:
        watch = call.watch
        connections = self._connections
        http = connections.http
        while True:
            if watch is not None:
                watch.asking()
            try:
                response = http.send(call.request)
            except _UNANSWERED as error:
                wait = self._after_failure(call, error)
            except RuntimeError as error:
                self._explain(call, error, closed=connections.closed)
                raise
            else:
                if watch is not None:
                    watch.answered(response)
                if is_success(response.status_code):
                    return self._result(call, operation, response)
                wait = self._after_refusal(call, response)
            self.clock.sleep(wait)

    def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owned:
            self._connections.close()


class AsyncTransport(_Transport):
    """Sends requests without blocking. Each event loop has its own connections."""

    def __init__(
        self,
        connection: Connection,
        *,
        timeout: Timeout | None,
        max_retries: int,
        http_client: httpx2.AsyncClient | None,
        transport: Literal["aiohttp"] | None = None,
        hooks: Hooks,
        redact: bool,
        tracer_provider: "TracerProvider | None",
    ) -> None:
        if http_client is not None and transport is not None:
            raise ValueError("transport is for a client that makes its own http_client")
        make = async_client if transport is None else _over_aiohttp
        self._connections = AsyncConnections(make, http_client)
        super().__init__(
            connection,
            self._connections.http,
            owned=http_client is None,
            timeout=timeout,
            max_retries=max_retries,
            hooks=hooks,
            redact=redact,
            tracer_provider=tracer_provider,
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
        call = self._call(operation, path, query, headers, body)
        if not self._watchers:
            return await self._attempts(call, operation)
        with Watch(call, self._watchers) as call.watch:
            return await self._attempts(call, operation)

    async def _attempts(self, call: Call, operation: Operation[T]) -> T:
        watch = call.watch
        connections = self._connections
        while True:
            if watch is not None:
                watch.asking()
            try:
                http = connections.ready() or await connections.open()
                response = await http.send(call.request)
            except _UNANSWERED as error:
                wait = self._after_failure(call, error)
            except RuntimeError as error:
                self._explain(call, error, closed=connections.closed)
                raise
            else:
                if watch is not None:
                    watch.answered(response)
                if is_success(response.status_code):
                    return self._result(call, operation, response)
                wait = self._after_refusal(call, response)
            await self.clock.pause(wait)

    async def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owned:
            await self._connections.close()


def _over_aiohttp() -> httpx2.AsyncClient:
    # Here, because aiohttp is there only where somebody asks for it.
    from .aiohttp_transport import AiohttpTransport  # noqa: PLC0415

    return async_client(AiohttpTransport())
