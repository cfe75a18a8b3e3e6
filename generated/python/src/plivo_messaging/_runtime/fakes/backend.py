"""The service behind a fake's clients."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from itertools import count
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import httpx2
import msgspec

from ..retries import Clock
from ..transport import AsyncTransport, SyncTransport
from ..unset import UNSET
from .calls import Call, SentRequest
from .data import Data, Operation
from .pages import page
from .unexpected import UnexpectedCallError

if TYPE_CHECKING:
    from .answers import Answers

__all__ = ["Backend"]

_TAG = "x-fake-call"


class _StillClock(Clock):
    """Nobody waits."""

    def sleep(self, seconds: float) -> None:
        """Return at once."""

    async def pause(self, seconds: float) -> None:
        """Return at once."""


class Backend:
    """Answers the requests of clients, and notes them.

    Args:
        data: What the description says.
        secrets: Credentials, which are not noted.
        strict: Raise where no answer is set.
    """

    def __init__(self, data: Data, *, secrets: Sequence[str], strict: bool) -> None:
        self.calls: list[Call] = []
        self.answers: dict[str, Answers[Any]] = {}
        self.transport = httpx2.MockTransport(self._handle)
        self._data = data
        self._secrets = secrets
        self._strict = strict
        self._tagged: dict[str, Call] = {}
        self._tags = count()
        self._base = ""

    def watch(self, client: object, api: SyncTransport | AsyncTransport) -> None:
        """Note with which arguments the methods of a client are called."""
        api.clock = _StillClock()
        self._base = urlsplit(api.base_url).path
        for name in self._data.content.operations:
            group, _, method = name.rpartition(".")
            resource: Any = attrgetter(group)(client)
            setattr(resource, method, self._watched(name, resource, method, api))

    def _watched(
        self, name: str, resource: Any, attribute: str, api: SyncTransport | AsyncTransport
    ) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(resource, attribute)

        @wraps(method)
        def called(*args: Any, **kwargs: Any) -> Any:
            try:
                given = inspect.signature(method).bind(*args, **kwargs).arguments
            except TypeError:
                return method(*args, **kwargs)
            tag = str(next(self._tags))
            arguments = {key: value for key, value in given.items() if value is not UNSET}
            self._tagged[tag] = Call(name, arguments)
            # A transport of its own tells its requests from those of other calls, also where they
            # are sent later: pages are.
            own = type(resource)(api.with_options(extra_headers={_TAG: tag}))
            return getattr(own, attribute)(*args, **kwargs)

        return called

    def _handle(self, request: httpx2.Request) -> httpx2.Response:
        name, path = self._route(request)
        call = self._tagged.get(request.headers.get(_TAG, ""))
        if call is None:
            call = Call(name, {**path, **dict(request.url.params)})
        if not any(one is call for one in self.calls):
            self.calls.append(call)
        call.requests.append(self._sent(request))
        operation = self._data.operation(call.operation)
        later = self._later(operation, call, request)
        answers = self.answers.get(call.operation)
        if answers is not None:
            return answers.respond(call, request, later)
        if self._strict:
            raise UnexpectedCallError(
                f"{call} was called, and no answer is set for it: "
                f"fake.on(client.{call.operation}).returns(…). "
                f"Answers are set for: {', '.join(self.answers) or 'nothing'}."
            )
        return later or self._default(call.operation, operation, path, request)

    def _default(
        self, name: str, operation: Operation, path: Mapping[str, str], request: httpx2.Request
    ) -> httpx2.Response:
        answer = operation.plain
        if answer.body is msgspec.UNSET:
            if answer.record == "None":
                return httpx2.Response(answer.status, request=request)
            raise UnexpectedCallError(
                f"the description has no example of what {name} returns: "
                f"fake.on(client.{name}).returns(…)"
            )
        body = self._data.fresh(answer.body, path)
        if operation.listing and isinstance(body, dict):
            found: object = cast("dict[str, Any]", body).get(operation.listing.items)
            records = cast("list[object]", found) if isinstance(found, list) else []
            return page(operation, records, self._data, request)
        return httpx2.Response(answer.status, json=body, request=request)

    def _later(
        self, operation: Operation, call: Call, request: httpx2.Request
    ) -> httpx2.Response | None:
        """The answer to a call that asks for the answer proper to be sent later."""
        for answer in operation.answers:
            if answer.body is not msgspec.UNSET and any(
                name in call.arguments for name in answer.when
            ):
                body = self._data.fresh(answer.body, {})
                return httpx2.Response(answer.status, json=body, request=request)
        return None

    def _route(self, request: httpx2.Request) -> tuple[str, dict[str, str]]:
        path = request.url.raw_path.decode().partition("?")[0].removeprefix(self._base)
        for name, operation in self._data.content.operations.items():
            found = operation.matched(request.method, path)
            if found is not None:
                return name, found
        raise UnexpectedCallError(f"no method of the client asks {request.method} {request.url}")

    def _sent(self, request: httpx2.Request) -> SentRequest:
        secret = {"authorization", _TAG}
        headers = {
            name: value
            for name, value in request.headers.items()
            if name not in secret and not any(one in value for one in self._secrets)
        }
        url = urlsplit(str(request.url))
        pairs = parse_qsl(url.query, keep_blank_values=True)
        shown = [pair for pair in pairs if pair[1] not in self._secrets]
        if len(shown) < len(pairs):
            url = url._replace(query=urlencode(shown))
        return SentRequest(request.method, urlunsplit(url), headers, request.content)
