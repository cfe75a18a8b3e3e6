"""However a server breaks: nothing is sent twice, and each call ends in a result or an APIError."""

import asyncio
import json
import random
import socket
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Literal

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging import APIConnectionError, APIError, AsyncPlivo, Plivo

from tests.soak import Figures

from .description import success_of
from .fake import Fake, FakeClock, timed
from .faulty import FAULTS, NEVER, STALLS, Faulty, faulty

SENT = success_of("messages.create")
READ = success_of("powerpacks.get")
MESSAGE: dict[str, Any] = {"src": "14155550101", "dst": "14155550123", "text": "Hello"}
# Of these a call that can be repeated ends well; those that are left answered what cannot be read.
PASSING = sorted(set(FAULTS) - {"short", "no-json", "unzippable"})

MANY = 10_000

Calls = Callable[..., list[object]]


@pytest.fixture(name="server", scope="module")
def a_server() -> Iterator[Faulty]:
    with faulty(json.dumps(SENT | READ).encode()) as server:
        yield server


def options(server: Faulty, plans: list[tuple[str, ...]]) -> dict[str, Any]:
    server.asked.clear()
    server.done.clear()
    # A short one only where it is waited for: a busy machine must not be taken for a fault.
    stalling = any(STALLS & set(faults) for faults in plans)
    timeout = (0.25 if len(plans) < MANY else 0.05) if stalling else 20.0
    return {"auth_id": "MA1", "auth_token": "t", "base_url": server.address, "timeout": timeout}


def named(name: int, faults: tuple[str, ...]) -> dict[str, Any]:
    return {"extra_headers": {"X-Id": str(name), "X-Fault": " ".join(faults)}}


def calls(
    server: Faulty, plans: list[tuple[str, ...]], *, sending: bool, **more: Any
) -> list[object]:
    """What comes of one call for each plan: its result, or what it raises."""
    found: list[object] = []
    with timed(Plivo(**options(server, plans)), FakeClock()) as client:
        for name, faults in enumerate(plans):
            one = client.with_options(**named(name, faults), **more)
            try:
                result = one.messages.create(**MESSAGE) if sending else one.powerpacks.get("x")
                found.append(result)
            except APIError as error:
                found.append(error)
    return found


def calls_async(
    server: Faulty,
    plans: list[tuple[str, ...]],
    *,
    sending: bool,
    transport: Literal["aiohttp"] | None = None,
    **more: Any,
) -> list[object]:
    async def run() -> list[object]:
        found: list[object] = []
        plivo = AsyncPlivo(**options(server, plans), transport=transport)
        async with timed(plivo, FakeClock()) as client:
            for name, faults in enumerate(plans):
                one = client.with_options(**named(name, faults), **more)
                made = one.messages.create(**MESSAGE) if sending else one.powerpacks.get("x")
                found += await asyncio.gather(made, return_exceptions=True)
        return found

    return asyncio.run(run())


calls_aiohttp = partial(calls_async, transport="aiohttp")

FLAVOURS = pytest.mark.parametrize(
    "run", [calls, calls_async, calls_aiohttp], ids=["sync", "async", "aiohttp"]
)


@FLAVOURS
@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_send(server: Faulty, run: Calls, fault: str) -> None:
    (result,) = run(server, [(fault,)], sending=True)

    again = fault.startswith("429")
    assert server.asked["0"] == (2 if again else 1)
    assert server.done["0"] == (0 if fault in NEVER and not again else 1)
    assert isinstance(result, APIError) != again


@FLAVOURS
@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_of_a_call_that_changes_nothing(server: Faulty, run: Calls, fault: str) -> None:
    (result,) = run(server, [(fault, fault)], sending=False)

    assert server.asked["0"] == (3 if fault in PASSING else 1)
    assert isinstance(result, APIError) == (fault not in PASSING)


@pytest.mark.soak
@pytest.mark.timeout(600)
@FLAVOURS
def test_of_many_sends_none_is_carried_out_twice(
    server: Faulty, run: Calls, soak: bool, figures: Figures
) -> None:
    chance = random.Random(4)
    faults = [*sorted(FAULTS if soak else set(FAULTS) - STALLS), "none"]
    plans = [tuple(chance.choices(faults, k=4)) for _ in range(MANY if soak else 500)]

    results = run(server, plans, sending=True)

    twice = sum(done > 1 for done in server.done.values())
    figures.add("sends to a server that breaks", len(results), "sends", at_least=len(plans))
    figures.add("sends that were carried out twice", twice, "sends", at_most=0)
    assert set(server.done.values()) == {1}
    assert len(results) == len(plans)
    sent = [name for name, result in enumerate(results) if not isinstance(result, APIError)]
    assert len(sent) > 20
    assert all(server.done[str(name)] == 1 for name in sent)
    assert all(isinstance(one, APIError) or vars(one)["source"] for one in results)


def test_the_server_counts_duplicates_where_they_are_allowed(server: Faulty) -> None:
    calls(server, [("reset-after", "closed-after")], sending=True, allow_duplicates=True)

    assert server.done["0"] == 3


@FLAVOURS
def test_nobody_listens(run: Calls) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = Faulty(b"")
        nobody.stop()
        nobody.address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        (result,) = run(nobody, [()], sending=True)

    assert isinstance(result, APIConnectionError)
    assert isinstance(result.__cause__, httpx2.ConnectError)


def test_a_connection_that_is_refused_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[Any] = []

    def refuse(*arguments: Any, **_: Any) -> Any:
        tries.append(arguments)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refuse)
    with (
        timed(Plivo(auth_id="MA1", auth_token="t"), FakeClock()) as client,
        pytest.raises(APIConnectionError),
    ):
        client.messages.create(**MESSAGE)
    assert len(tries) == 3


@pytest.mark.parametrize("cause", [socket.gaierror("no such host"), TimeoutError("slow")])
def test_a_host_that_is_not_found_is_looked_for_again(
    monkeypatch: pytest.MonkeyPatch, cause: OSError
) -> None:
    tries: list[Any] = []

    def lookup(*arguments: Any, **_: Any) -> Any:
        tries.append(arguments)
        raise cause

    monkeypatch.setattr(socket, "create_connection", lookup)
    with (
        timed(Plivo(auth_id="MA1", auth_token="t"), FakeClock()) as client,
        pytest.raises(APIConnectionError),
    ):
        client.messages.create(**MESSAGE)
    assert len(tries) == 3


@FLAVOURS
def test_a_handshake_that_fails_is_tried_again(server: Faulty, run: Calls) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        plain = Faulty(b"")
        plain.stop()
        plain.address = f"https://127.0.0.1:{listener.getsockname()[1]}"
        # Nobody answers: the connection stands, the handshake does not come about.
        (result,) = run(plain, [()], sending=True, timeout=0.1)
        accepted = 0
        listener.setblocking(False)
        while True:
            try:
                listener.accept()[0].close()
            except BlockingIOError:
                break
            accepted += 1

    assert isinstance(result, APIConnectionError)
    assert accepted == 3


EVENTS: dict[str, Exception | int] = {
    "refused": httpx2.ConnectError("refused"),
    "pool": httpx2.PoolTimeout("full"),
    "429": 429,
    "reset": httpx2.ReadError("reset"),
    "timeout": httpx2.ReadTimeout("slow"),
    "disconnected": httpx2.RemoteProtocolError("gone"),
    "500": 500,
    "503": 503,
    "202": 202,
}


@given(
    plan=st.lists(st.sampled_from(sorted(EVENTS)), max_size=12),
    max_retries=st.integers(0, 12),
    waiting=st.booleans(),
)
def test_a_send_is_carried_out_once_at_most(
    plan: list[str], max_retries: int, waiting: bool
) -> None:
    fake = Fake()
    for event in plan:
        what = EVENTS[event]
        fake = fake.fail(what) if isinstance(what, Exception) else fake.answer(what, SENT)
    fake.answer(202, SENT)

    try:
        if waiting:
            fake.client(max_retries=max_retries).messages.create(**MESSAGE)
        else:
            asyncio.run(fake.async_client(max_retries=max_retries).messages.create(**MESSAGE))
        sent = True
    except APIError:
        sent = False

    made = Counter([*plan, "202"][: len(fake.requests)])
    harmless = made["refused"] + made["pool"] + made["429"]
    assert made.total() - harmless <= 1
    assert made.total() <= 1 + max_retries
    assert not sent or made["202"] == 1
    assert len({one.content for one in fake.requests}) == 1
