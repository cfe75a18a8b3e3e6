"""Hooks, and with them raw answers: what a caller can see of a call beside its result."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest
from plivo_messaging import (
    APIConnectionError,
    APIError,
    DecodingError,
    NotFoundError,
    RequestInfo,
    ResponseInfo,
    ServerError,
)

from .description import success_of
from .fake import AUTH_TOKEN, Fake

MESSAGE: dict[str, Any] = {"src": "14155550101", "dst": "14155550123", "text": "Hello"}
SENT = success_of("messages.create")
PAGE = success_of("messages.list")
LAST = {**PAGE, "meta": {**PAGE["meta"], "next": None}}


def test_a_raw_answer_and_the_record_of_one_call() -> None:
    fake = Fake().answer(202, SENT, headers={"X-Trace": "7"})
    answers: list[ResponseInfo] = []

    record = fake.client().with_options(on_response=answers.append).messages.create(**MESSAGE)

    (answer,) = answers
    assert record.api_id == SENT["api_id"]
    assert (answer.status_code, answer.headers["x-trace"]) == (202, "7")
    assert json.loads(answer.body) == SENT
    assert answer.api_id == SENT["api_id"]
    assert answer.seconds >= 0
    assert answer.request.method == "POST"
    assert answer.request.body == fake.asked.content


def test_a_raw_answer_without_a_record() -> None:
    fake = Fake().answer(204)
    answers: list[ResponseInfo] = []

    client = fake.client().with_options(on_response=answers.append)
    client.tollfree_verifications.delete("p")

    assert (answers[0].status_code, answers[0].body, answers[0].api_id) == (204, b"", None)


def test_raw_answers_of_pages_and_of_retries() -> None:
    fake = Fake().answer(503, {}).answer(200, PAGE).answer(200, LAST)
    answers: list[ResponseInfo] = []

    found = list(fake.client().with_options(on_response=answers.append).messages.list())

    assert [one.status_code for one in answers] == [503, 200, 200]
    assert [one.request.retries for one in answers] == [0, 1, 0]
    assert len(found) == 2 * len(PAGE["objects"])


def test_raw_answers_without_blocking_and_of_each_task() -> None:
    fake = Fake().answer(200, success_of("powerpacks.get"))

    async def one(client: Any, name: str) -> list[ResponseInfo]:
        answers: list[ResponseInfo] = []
        await client.with_options(on_response=answers.append).powerpacks.get(name)
        return answers

    async def run() -> list[list[ResponseInfo]]:
        client = fake.async_client()
        return await asyncio.gather(*(one(client, f"p{index}") for index in range(20)))

    for index, answers in enumerate(asyncio.run(run())):
        assert [answer.request.url.split("/")[-2] for answer in answers] == [f"p{index}"]


def test_raw_answers_of_each_thread() -> None:
    fake = Fake().answer(200, success_of("powerpacks.get"))
    client = fake.client()

    def one(index: int) -> list[str]:
        answers: list[ResponseInfo] = []
        client.with_options(on_response=answers.append).powerpacks.get(f"p{index}")
        return [answer.request.url.split("/")[-2] for answer in answers]

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(one, range(100)))
    assert found == [[f"p{index}"] for index in range(100)]


class Log:
    """Notes the names of the hooks that were called, and what they were told."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, Any]] = []

    def hook(self, name: str) -> Callable[..., None]:
        return lambda *told: self.seen.append((name, told))

    @property
    def hooks(self) -> dict[str, Any]:
        names = ("on_request", "on_response", "on_retry", "on_error")
        return {name: self.hook(name) for name in names}

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.seen]


def test_hooks_of_a_call_that_is_repeated() -> None:
    log = Log()
    fake = Fake().fail(httpx2.ReadTimeout("slow")).answer(503, {"error": "busy"}).answer(404, {})

    with pytest.raises(NotFoundError) as caught:
        fake.client(**log.hooks).powerpacks.get("x")

    again = ["on_request", "on_retry", "on_request", "on_response", "on_retry"]
    assert log.names == [*again, "on_request", "on_response", "on_error"]
    (first, first_wait), (second, second_wait) = [
        told for name, told in log.seen if name == "on_retry"
    ]
    assert isinstance(first, APIConnectionError)
    assert isinstance(first.__cause__ or first, Exception)
    assert isinstance(second, ServerError)
    assert [first_wait, second_wait] == fake.clock.waits
    assert log.seen[-1] == ("on_error", (caught.value,))
    requests = [told[0] for name, told in log.seen if name == "on_request"]
    assert [one.retries for one in requests] == [0, 1, 2]
    assert requests[0].template == "/Powerpack/{powerpack_uuid}/"


def test_hooks_without_blocking() -> None:
    log = Log()
    fake = Fake().answer(429, {}).answer(200, b"<html>")

    with pytest.raises(DecodingError) as caught:
        asyncio.run(fake.async_client(**log.hooks).powerpacks.get("x"))

    attempt = ["on_request", "on_response"]
    assert log.names == [*attempt, "on_retry", *attempt, "on_error"]
    assert log.seen[-1] == ("on_error", (caught.value,))


def test_hooks_are_added_to_those_of_the_client() -> None:
    seen: list[str] = []

    def first(_: RequestInfo) -> None:
        seen.append("first")

    def second(_: RequestInfo) -> None:
        seen.append("second")

    fake = Fake().answer(200, success_of("powerpacks.get"))
    client = fake.client(on_request=first)
    client.with_options(on_request=second).powerpacks.get("x")
    client.powerpacks.get("x")

    assert seen == ["first", "second", "first"]


class Own(RuntimeError):
    pass


@pytest.mark.parametrize("name", ["on_request", "on_response", "on_retry", "on_error"])
@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
def test_what_a_hook_raises_says_where_it_comes_from(name: str, waiting: bool) -> None:
    def faulty(*_: object) -> None:
        # One that a transport could have raised, too.
        raise httpx2.ConnectError("mine") if name != "on_error" else Own("mine")

    fake = Fake().answer(429, {}).answer(400, {})
    options: dict[str, Any] = {name: faulty}

    def call() -> None:
        if waiting:
            fake.client(**options).messages.create(**MESSAGE)
        else:
            asyncio.run(fake.async_client(**options).messages.create(**MESSAGE))

    with pytest.raises((httpx2.ConnectError, Own), match="mine") as caught:
        call()

    (note,) = caught.value.__notes__
    assert note.startswith(f"Raised by the hook {name}=test_what_a_hook_raises")
    assert "POST http://plivo.test/v1/Account/" in note
    # It is never taken for a connection that failed.
    assert len(fake.requests) == {"on_request": 0, "on_error": 2}.get(name, 1)


async def waits(_: object) -> None:
    raise AssertionError


@pytest.mark.parametrize("name", ["on_request", "on_response", "on_retry", "on_error"])
def test_a_hook_is_no_coroutine_function(name: str) -> None:
    options: dict[str, Any] = {name: waits}
    for make in (Fake().client, Fake().async_client, Fake().client().with_options):
        with pytest.raises(TypeError, match=f"{name} must be an ordinary function"):
            make(**options)
    with pytest.raises(TypeError, match="ordinary function"):
        Fake().client(**{name: "print"})


def test_what_hooks_are_told_shows_no_secret() -> None:
    log = Log()
    fake = Fake().answer(503, {"error": MESSAGE["dst"]})

    with pytest.raises(APIError):
        fake.client(**log.hooks).messages.create(**MESSAGE)

    told = repr(log.seen)
    for secret in (AUTH_TOKEN, *MESSAGE.values()):
        assert secret not in told


def test_nobody_is_told_what_did_not_happen() -> None:
    log = Log()
    fake = Fake().fail(httpx2.ConnectError("refused"))

    with pytest.raises(APIConnectionError):
        fake.client(max_retries=0, on_response=log.hook("on_response")).powerpacks.get("x")

    assert log.names == []
