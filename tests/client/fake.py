"""A server inside of the process that notes what it is asked and answers what it is told."""

import email
import email.policy
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx2
from plivo_messaging import AsyncPlivo, Plivo
from plivo_messaging._runtime.retries import Clock

AUTH_ID = "MASANDBOX00000000000"
AUTH_TOKEN = "sandbox-token-not-a-secret"
BASE = "http://plivo.test"

NOW = 1_790_000_000.0
"""2026-09-21 14:13:20 UTC."""

C = TypeVar("C", Plivo, AsyncPlivo)
Handler = Callable[[httpx2.Request], httpx2.Response]


@dataclass
class FakeClock(Clock):
    """Stands still until somebody waits, which takes no time."""

    waits: list[float] = field(default_factory=list[float])

    def now(self) -> float:
        return NOW + sum(self.waits)

    def chance(self) -> float:
        return 0.5

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)

    async def pause(self, seconds: float) -> None:
        self.waits.append(seconds)


@dataclass
class Fake:
    """Answers each request with the next of ``answers``, the last one for ever."""

    answers: list[httpx2.Response | Exception] = field(
        default_factory=list[httpx2.Response | Exception]
    )
    requests: list[httpx2.Request] = field(default_factory=list[httpx2.Request])
    clock: FakeClock = field(default_factory=FakeClock)

    def answer(self, status: int, body: Any = None, **more: Any) -> "Fake":
        """Add an answer: JSON, or text or bytes as they are."""
        if isinstance(body, str | bytes):
            more["content"] = body
        elif body is not None:
            more["json"] = body
        self.answers.append(httpx2.Response(status, **more))
        return self

    def fail(self, error: Exception) -> "Fake":
        """Add an answer that never comes."""
        self.answers.append(error)
        return self

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx2.Response(
            answer.status_code, headers=answer.headers, content=answer.content, request=request
        )

    @property
    def asked(self) -> httpx2.Request:
        """The one request that was made."""
        (request,) = self.requests
        return request

    @property
    def body(self) -> Any:
        """The JSON body of the one request, ``None`` without one."""
        return json.loads(self.asked.content) if self.asked.content else None

    @property
    def parts(self) -> list[tuple[str, str | None, str, bytes]]:
        """The form of the one request: name, file name, type and content of each part."""
        head = f"Content-Type: {self.asked.headers['content-type']}\r\n\r\n".encode()
        form = email.message_from_bytes(head + self.asked.content, policy=email.policy.HTTP)
        assert form.is_multipart()
        found: list[tuple[str, str | None, str, bytes]] = []
        for part in form.iter_parts():
            name = part.get_param("name", header="content-disposition")
            content = part.get_payload(decode=True)
            assert isinstance(name, str)
            assert isinstance(content, bytes)
            found.append((name, part.get_filename(), part.get_content_type(), content))
        return found

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query of the one request."""
        return list(self.asked.url.params.multi_items())

    def client(self, **more: Any) -> Plivo:
        """A client that talks to this."""
        http = httpx2.Client(transport=httpx2.MockTransport(self))
        return timed(Plivo(**_arguments(more), http_client=http), self.clock)

    def async_client(self, **more: Any) -> AsyncPlivo:
        """An asynchronous client that talks to this."""
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(self))
        return timed(AsyncPlivo(**_arguments(more), http_client=http), self.clock)


def timed(client: C, clock: Clock) -> C:
    """The same client, with another clock."""
    transport: Any = vars(client)["_api"]
    transport.clock = clock
    return client


def _arguments(more: dict[str, Any]) -> dict[str, Any]:
    return {"auth_id": AUTH_ID, "auth_token": AUTH_TOKEN, "base_url": BASE, **more}
