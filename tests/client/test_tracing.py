"""Spans of OpenTelemetry."""

import asyncio
import subprocess
import sys
from typing import Any

import httpx2
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode, get_current_span
from plivo_messaging import APIError, AsyncPlivo, RequestInfo

from .description import success_of
from .fake import AUTH_ID, AUTH_TOKEN, Fake

MESSAGE: dict[str, Any] = {"src": "14155550101", "dst": "14155550123", "text": "Hello"}
SENT = success_of("messages.create")


class Traced:
    """A tracer provider, and what it was given."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    @property
    def span(self) -> ReadableSpan:
        """The one span that has ended."""
        (span,) = self._exporter.get_finished_spans()
        return span


def test_a_call_is_a_span() -> None:
    traced = Traced()

    fake = Fake().answer(202, SENT)
    fake.client(tracer_provider=traced.provider).messages.create(**MESSAGE)

    span = traced.span
    assert (span.name, span.kind) == ("POST /Message/", SpanKind.CLIENT)
    assert dict(span.attributes or {}) == {
        "http.request.method": "POST",
        "http.response.status_code": 202,
        "plivo_messaging.api_id": SENT["api_id"],
        "server.address": "plivo.test",
        "server.port": 80,
        "url.full": f"http://plivo.test/v1/Account/{AUTH_ID}/Message/",
        "url.template": "/Message/",
    }
    assert span.status.status_code is StatusCode.UNSET
    assert span.instrumentation_scope is not None
    assert span.instrumentation_scope.name == "plivo-messaging"
    assert span.instrumentation_scope.version


@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
def test_retries_are_counted_and_failures_told(waiting: bool) -> None:
    traced = Traced()
    fake = Fake().fail(httpx2.ReadTimeout("slow")).answer(503, {}).answer(404, {"api_id": "a1"})

    def call() -> None:
        if waiting:
            fake.client(tracer_provider=traced.provider).powerpacks.get("x")
        else:
            asyncio.run(fake.async_client(tracer_provider=traced.provider).powerpacks.get("x"))

    with pytest.raises(APIError):
        call()

    attributes = traced.span.attributes or {}
    assert attributes["http.request.resend_count"] == 2
    assert attributes["http.response.status_code"] == 404
    assert attributes["error.type"] == "404"
    assert attributes["plivo_messaging.api_id"] == "a1"
    assert traced.span.status.status_code is StatusCode.ERROR
    told = [dict(event.attributes or {}) for event in traced.span.events]
    assert str(told[0]["error.type"]).endswith("errors.APITimeoutError")
    assert told[1] == {"error.type": "503"}


def test_no_answer_is_told_by_the_class_of_the_error() -> None:
    traced = Traced()
    fake = Fake().fail(httpx2.ConnectError("refused"))

    with pytest.raises(APIError):
        fake.client(max_retries=0, tracer_provider=traced.provider).powerpacks.get("x")

    attributes = traced.span.attributes or {}
    assert str(attributes["error.type"]).endswith("errors.APIConnectionError")
    assert "http.response.status_code" not in attributes


def test_the_span_is_the_current_one_during_the_call_only() -> None:
    traced = Traced()
    during: list[str] = []

    def note(_: RequestInfo) -> None:
        during.append(get_current_span().get_span_context().span_id.to_bytes(8, "big").hex())

    fake = Fake().answer(202, SENT)
    fake.client(tracer_provider=traced.provider, on_request=note).messages.create(**MESSAGE)

    context = traced.span.context
    assert context is not None
    assert during == [context.span_id.to_bytes(8, "big").hex()]
    assert not get_current_span().get_span_context().is_valid


def test_a_span_shows_no_secret() -> None:
    traced = Traced()
    fake = Fake().answer(400, {"error": "14155550101 is not yours"})

    with pytest.raises(APIError):
        fake.client(tracer_provider=traced.provider).number_pools.numbers.get("p", "14155550101")

    told = traced.span.to_json()
    assert "14155550101" not in told
    assert AUTH_TOKEN not in told
    assert "/Number/.../" in told


def test_a_call_that_is_cancelled_ends_its_span() -> None:
    traced = Traced()

    async def never(_: httpx2.Request) -> httpx2.Response:
        await asyncio.Event().wait()
        raise AssertionError

    async def run() -> None:
        http = httpx2.AsyncClient(transport=httpx2.MockTransport(never))
        client = AsyncPlivo(
            auth_id="MA1", auth_token="t", http_client=http, tracer_provider=traced.provider
        )
        call = asyncio.create_task(client.powerpacks.get("x"))
        await asyncio.sleep(0)
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)
        await http.aclose()

    asyncio.run(run())
    assert (traced.span.attributes or {})["error.type"] == "asyncio.exceptions.CancelledError"


def test_nothing_of_it_is_imported_where_nobody_asks() -> None:
    code = (
        "import sys; from plivo_messaging import AsyncPlivo, Plivo;"
        "Plivo(auth_id='MA1', auth_token='t'); AsyncPlivo(auth_id='MA1', auth_token='t');"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'opentelemetry', 'aiohttp'}))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
