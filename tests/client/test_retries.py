"""What is sent again, and what must not be."""

import asyncio
import contextlib
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging import APIConnectionError, APIError, APITimeoutError, Plivo, RateLimitError
from plivo_messaging._runtime.operation import Operation
from plivo_messaging._runtime.retries import (
    LONGEST_WAIT,
    Clock,
    Outcome,
    Policy,
    decide,
    retry_after,
)

from .calls import arguments, call, call_async, plain
from .description import Operation as Described
from .description import operations, success_of
from .fake import NOW, Fake

SENT = success_of("messages.create")
READ = success_of("powerpacks.get")

Act = Callable[..., Any]


def send(fake: Fake, **options: Any) -> Any:
    client = fake.client().with_options(**options)
    return client.messages.create(src="14155550101", dst="14155550123", text="Hello")


def send_async(fake: Fake, **options: Any) -> Any:
    client = fake.async_client().with_options(**options)
    return asyncio.run(client.messages.create(src="14155550101", dst="14155550123", text="Hello"))


def read(fake: Fake, **options: Any) -> Any:
    return fake.client().with_options(**options).powerpacks.get("x")


def read_async(fake: Fake, **options: Any) -> Any:
    return asyncio.run(fake.async_client().with_options(**options).powerpacks.get("x"))


SENDS = pytest.mark.parametrize("act", [send, send_async], ids=["sync", "async"])
READS = pytest.mark.parametrize("act", [read, read_async], ids=["sync", "async"])


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


class ConnectError(Exception):
    """As httpcore2 calls it."""


class ClientOSError(OSError):
    """As aiohttp calls a connection that broke, whether or not the request had gone out."""


class ClientConnectorError(ClientOSError):
    """As aiohttp calls one that was never made."""


UNTOUCHED = [
    httpx2.ConnectError("refused"),
    httpx2.ConnectTimeout("slow"),
    httpx2.PoolTimeout("full"),
    caused(httpx2.ConnectError("refused"), ConnectError()),
    caused(httpx2.ConnectError("refused"), ConnectionRefusedError()),
    caused(httpx2.ConnectError("no such host"), ClientConnectorError()),
]
UNCERTAIN = [
    httpx2.ReadError("reset"),
    httpx2.WriteError("broken pipe"),
    httpx2.CloseError("closing"),
    httpx2.ReadTimeout("slow"),
    httpx2.WriteTimeout("slow"),
    httpx2.RemoteProtocolError("disconnected"),
    httpx2.ProxyError("502"),
    caused(httpx2.ConnectError("reset"), ClientOSError()),
    caused(httpx2.ConnectTimeout("disconnected"), ClientOSError()),
]
USELESS = [
    httpx2.UnsupportedProtocol("x"),
    httpx2.LocalProtocolError("x"),
    httpx2.DecodingError("x"),
    httpx2.TooManyRedirects("x"),
]


def named(error: Exception) -> str:
    cause = error.__cause__
    return type(error).__name__ + (f"-{type(cause).__name__}" if cause else "")


@SENDS
@pytest.mark.parametrize("error", UNTOUCHED, ids=named)
def test_what_was_never_sent_is_sent(act: Act, error: Exception) -> None:
    fake = Fake().fail(error).fail(error).answer(202, SENT)

    assert act(fake).message_uuid == SENT["message_uuid"]
    assert len(fake.requests) == 3
    assert fake.clock.waits == [0.25, 0.5]


@SENDS
@pytest.mark.parametrize("error", [*UNCERTAIN, *USELESS], ids=named)
def test_what_may_have_arrived_is_not_sent_again(act: Act, error: Exception) -> None:
    fake = Fake().fail(error).answer(202, SENT)

    with pytest.raises(APIError) as caught:
        act(fake)

    assert caught.value.__cause__ is error
    assert len(fake.requests) == 1
    assert fake.clock.waits == []


@READS
@pytest.mark.parametrize("error", [*UNTOUCHED, *UNCERTAIN], ids=named)
def test_what_changes_nothing_is_asked_again(act: Act, error: Exception) -> None:
    fake = Fake().fail(error).answer(200, READ)

    assert act(fake).raw == READ
    assert len(fake.requests) == 2


@READS
@pytest.mark.parametrize("error", USELESS, ids=named)
def test_what_would_fail_again_is_not_repeated(act: Act, error: Exception) -> None:
    fake = Fake().fail(error).answer(200, READ)

    with pytest.raises(APIError):
        act(fake)

    assert len(fake.requests) == 1


@SENDS
@pytest.mark.parametrize("status", [302, 400, 401, 404, 408, 409, 500, 502, 503, 520])
def test_a_refused_send_is_not_repeated(act: Act, status: int) -> None:
    fake = Fake().answer(status, {}, headers={"Retry-After": "1"}).answer(202, SENT)

    with pytest.raises(APIError) as caught:
        act(fake)

    assert caught.value.retry_after == 1.0
    assert len(fake.requests) == 1


@SENDS
def test_too_many_requests_were_not_carried_out(act: Act) -> None:
    fake = Fake().answer(429, {}).answer(202, SENT)

    assert act(fake).message_uuid == SENT["message_uuid"]
    assert len(fake.requests) == 2


@READS
@pytest.mark.parametrize(
    ("status", "attempts"),
    [(408, 3), (429, 3), (500, 3), (502, 3), (503, 3), (520, 3), (302, 1), (400, 1), (409, 1)],
)
def test_statuses_that_pass_are_waited_for(act: Act, status: int, attempts: int) -> None:
    fake = Fake().answer(status, {})

    with pytest.raises(APIError) as caught:
        act(fake)

    assert caught.value.status_code == status
    assert len(fake.requests) == attempts


@pytest.mark.parametrize("body", ["", "<html>", '{"api_id":'])
@pytest.mark.parametrize("act", [send, read])
def test_a_success_that_cannot_be_read_is_not_repeated(act: Act, body: str) -> None:
    fake = Fake().answer(200, body)

    with pytest.raises(APIError):
        act(fake)

    assert len(fake.requests) == 1


@pytest.mark.parametrize("run", [call, call_async], ids=["sync", "async"])
@pytest.mark.parametrize("operation", operations(), ids=lambda one: one.name)
def test_the_description_says_what_may_be_repeated(
    operation: Described, run: Callable[..., Any]
) -> None:
    fake = Fake().fail(httpx2.ReadTimeout("slow"))
    body = next(iter(operation.bodies.values()), None) if operation.method == "post" else None

    with pytest.raises(APITimeoutError):
        run(fake, operation, plain(operation, arguments(operation, body)))

    assert len(fake.requests) == (3 if operation.raw["x-idempotent"] else 1)


@SENDS
@pytest.mark.parametrize(
    "fault", [httpx2.ReadTimeout("slow"), 500, 408], ids=["timeout", "500", "408"]
)
def test_duplicates_can_be_allowed(act: Act, fault: Exception | int) -> None:
    fake = Fake().answer(fault, {}) if isinstance(fault, int) else Fake().fail(fault)
    fake.answer(202, SENT)

    assert act(fake, allow_duplicates=True).message_uuid == SENT["message_uuid"]
    first, second = fake.requests
    assert first.content == second.content != b""


@pytest.mark.parametrize("count", [0, 1, 5])
def test_the_number_of_retries_is_the_callers(count: int) -> None:
    for fake, client in (
        (one := Fake().answer(503, {}), one.client(max_retries=count)),
        (two := Fake().answer(503, {}), two.client().with_options(max_retries=count)),
    ):
        with pytest.raises(APIError):
            client.powerpacks.get("x")
        assert len(fake.requests) == 1 + count


def test_the_number_of_retries_is_a_number() -> None:
    with pytest.raises(ValueError, match="max_retries must be 0 or more, not -1"):
        Fake().client(max_retries=-1)
    with pytest.raises(ValueError, match="max_retries must be 0 or more, not -1"):
        Fake().client().with_options(max_retries=-1)


@pytest.mark.parametrize("act", [send, read, send_async, read_async])
def test_waits_as_long_as_the_service_asks(act: Act) -> None:
    fake = Fake().answer(429, {}, headers={"Retry-After": "7"})
    fake.answer(429, {}, headers={"Retry-After": formatdate(NOW + 7 + 11, usegmt=True)})
    fake.answer(202, READ | SENT)

    act(fake)

    assert fake.clock.waits == [7.0, 11.0]


@pytest.mark.parametrize("act", [send, read])
def test_does_not_wait_for_ever(act: Act) -> None:
    fake = Fake().answer(429, {}, headers={"Retry-After": "3600"}).answer(202, READ | SENT)

    with pytest.raises(RateLimitError) as caught:
        act(fake)

    assert caught.value.retry_after == 3600.0
    assert fake.clock.waits == []


def test_files_are_sent_again_whole() -> None:
    fake = Fake().answer(429, {}).answer(200, success_of("media.upload"))

    with open(__file__, "rb") as opened:  # noqa: PTH123
        fake.client().media.upload(file=[opened, ("menu.txt", b"Soup")])

    first, second = fake.requests
    assert first.content == second.content
    assert b"test_files_are_sent_again_whole" in second.content
    assert first.headers["content-type"] == second.headers["content-type"]


def test_each_page_is_asked_for_again() -> None:
    listed = success_of("powerpacks.list")
    last = listed | {"meta": listed["meta"] | {"next": None}}
    fake = Fake().answer(200, listed | {"meta": listed["meta"] | {"next": "?offset=20"}})
    fake.answer(502, "<html>").answer(200, last)

    assert len(list(fake.client().powerpacks.list())) == 2 * len(listed["objects"])
    assert len(fake.requests) == 3


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("fault", [httpx2.ConnectError("refused"), 429], ids=["refused", "429"])
def test_what_a_redirect_meets_says_nothing_about_the_send(
    status: int, fault: Exception | int
) -> None:
    fake = Fake().answer(status, {}, headers={"Location": "http://plivo.test/elsewhere"})
    fake = fake.answer(fault, {}) if isinstance(fault, int) else fake.fail(fault)
    http = httpx2.Client(transport=httpx2.MockTransport(fake), follow_redirects=True)
    client = Plivo(auth_id="MA1", auth_token="t", http_client=http)

    with pytest.raises(APIError):
        client.messages.create(src="14155550101", dst="14155550123", text="Hello")

    assert len(fake.requests) == 2


def test_what_a_hook_meets_says_nothing_about_the_send() -> None:
    def report(_: httpx2.Response) -> None:
        raise httpx2.ConnectError("another host")

    fake = Fake().answer(202, SENT)
    http = httpx2.Client(transport=httpx2.MockTransport(fake), event_hooks={"response": [report]})
    client = Plivo(auth_id="MA1", auth_token="t", http_client=http)

    with pytest.raises(APIConnectionError):
        client.messages.create(src="14155550101", dst="14155550123", text="Hello")

    assert len(fake.requests) == 1


def test_nothing_is_sent_after_a_call_was_cancelled() -> None:
    fake = Fake().answer(503, {})
    client = fake.async_client()

    async def run() -> None:
        waiting = asyncio.Event()

        async def pause(seconds: float) -> None:
            waiting.set()
            await asyncio.Event().wait()

        fake.clock.pause = pause  # type: ignore[method-assign]
        task = asyncio.create_task(client.powerpacks.get("x"))
        await waiting.wait()
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        assert task.cancelled()

    asyncio.run(run())
    assert len(fake.requests) == 1


def test_the_real_clock_waits() -> None:
    clock = Clock()

    assert abs(clock.now() - NOW) < 100 * 366 * 86_400
    clock.sleep(0)
    asyncio.run(clock.pause(0))
    assert all(0 <= clock.chance() < 1 for _ in range(100))
    assert len({clock.chance() for _ in range(100)}) > 1


OUTCOMES = st.builds(
    Outcome,
    passing=st.booleans(),
    untouched=st.booleans(),
    retry_after=st.none() | st.floats(0, 10_000),
)
CHANCES = st.floats(0, 1, exclude_max=True)


@given(
    idempotent=st.booleans(),
    attempt=st.integers(0, 5000),
    outcome=OUTCOMES,
    policy=st.builds(Policy, max_retries=st.integers(0, 10_000), allow_duplicates=st.booleans()),
    chance=CHANCES,
)
def test_every_decision_is_safe_and_bounded(
    idempotent: bool, attempt: int, outcome: Outcome, policy: Policy, chance: float
) -> None:
    operation: Operation[None] = Operation("POST", "/", {}, idempotent=idempotent)

    wait = decide(operation, attempt, outcome, policy, chance)

    may = outcome.untouched or idempotent or policy.allow_duplicates
    asked = outcome.retry_after or 0.0
    again = may and outcome.passing and attempt < policy.max_retries and asked <= LONGEST_WAIT
    assert (wait is not None) == again
    if wait is not None:
        assert asked <= wait <= max(asked, min(8.0, 0.5 * 2 ** min(attempt, 100)))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        (" 120 ", 120.0),
        ("1.5", 1.5),
        ("Mon, 21 Sep 2026 14:13:50 GMT", 30.0),
        ("Monday, 21-Sep-26 14:13:50 GMT", 30.0),
        ("Mon Sep 21 14:13:50 2026", 30.0),
        ("Mon, 21 Sep 2026 14:13:50 -0000", 30.0),
        ("Mon, 21 Sep 2026 16:13:50 +0200", 30.0),
        ("Mon, 21 Sep 2020 14:13:50 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("1e3", None),
        ("9" * 400, None),
        ("٣", None),
        ("1, 2", None),
        ("Mon, 99 Sep 2026 14:13:50 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_retry_after_is_told_with_the_error() -> None:
    for headers, seconds in (({"RETRY-AFTER": "7"}, 7.0), ({}, None)):
        with pytest.raises(RateLimitError) as caught:
            send(Fake().answer(429, {}, headers=headers))
        assert caught.value.retry_after == seconds


@given(st.text())
def test_whatever_retry_after_says_can_be_read(value: str) -> None:
    seconds = retry_after({"retry-after": value}, NOW)

    assert seconds is None or 0 <= seconds < float("inf")
