"""The same client with other settings."""

import asyncio
from typing import Any

import httpx2
import pytest
from plivo_messaging import APIConnectionError, AsyncPlivo, NotFoundError, Plivo, ServerError

from .description import success_of
from .fake import AUTH_TOKEN, Fake


def asked(client: Plivo, fake: Fake) -> httpx2.Request:
    """The request that the client makes."""
    with pytest.raises(NotFoundError):
        client.powerpacks.get("x")
    return fake.requests[-1]


def test_settings_are_for_the_copy_alone() -> None:
    fake = Fake().answer(404, {})
    client = fake.client(timeout=9.0)
    before = asked(client, fake)

    other = client.with_options(timeout=0.5, extra_headers={"X-Trace": "1", "user-agent": "mine"})

    changed = asked(other, fake)
    assert set(changed.extensions["timeout"].values()) == {0.5}
    assert (changed.headers["x-trace"], changed.headers["user-agent"]) == ("1", "mine")
    assert changed.headers["authorization"] == before.headers["authorization"]
    after = asked(client, fake)
    assert after.headers == before.headers
    assert after.extensions["timeout"] == before.extensions["timeout"]


def test_settings_add_up() -> None:
    fake = Fake().answer(404, {})

    client = fake.client().with_options(timeout=0.5, extra_headers={"A": "1", "B": "1"})
    request = asked(client.with_options(extra_headers={"b": "2"}), fake)

    assert request.extensions["timeout"]["read"] == 0.5
    assert (request.headers["a"], request.headers["b"]) == ("1", "2")
    refusing = Fake().answer(503, {})
    with pytest.raises(ServerError):
        refusing.client(max_retries=1).with_options(timeout=2.0).powerpacks.get("x")
    assert len(refusing.requests) == 2


def test_allowing_duplicates_ends_where_it_is_taken_back() -> None:
    fake = Fake().fail(httpx2.ReadTimeout("slow"))
    careless = fake.client().with_options(allow_duplicates=True)

    for client, attempts in (
        (careless.with_options(timeout=1.0), 3),
        (careless.with_options(allow_duplicates=False), 1),
    ):
        fake.requests.clear()
        with pytest.raises(APIConnectionError):
            client.messages.create(src="14155550101", dst="14155550123", text="Hello")
        assert len(fake.requests) == attempts


@pytest.mark.parametrize("limit", [2.0, httpx2.Timeout(None, connect=2.0)], ids=["all", "one"])
def test_a_timeout_is_seconds_or_httpx2s(limit: float | httpx2.Timeout) -> None:
    fake = Fake().answer(404, {})

    request = asked(fake.client().with_options(timeout=limit), fake)

    assert request.extensions["timeout"] == httpx2.Timeout(limit).as_dict()


def test_resources_inside_of_resources_have_the_settings() -> None:
    fake = Fake().answer(404, {})

    with pytest.raises(NotFoundError):
        fake.client().with_options(extra_headers={"X-Trace": "1"}).number_pools.numbers.get(
            "p", "n"
        )

    assert fake.asked.headers["x-trace"] == "1"


def test_a_content_type_of_the_callers_does_not_break_a_form() -> None:
    fake = Fake().answer(200, success_of("media.upload"))

    client = fake.client().with_options(extra_headers={"Content-Type": "text/plain"})
    client.media.upload(file=[("menu.txt", b"Soup")])

    assert [content for *_, content in fake.parts] == [b"Soup"]


def inside(client: Any) -> Any:
    return vars(vars(client)["_api"])["_connections"].http


def test_connections_are_shared_and_belong_to_the_first() -> None:
    with Plivo(auth_id="MA1", auth_token="t") as client:
        with client.with_options(timeout=1.0) as other:
            assert inside(other) is inside(client)
        assert not inside(client).is_closed
    assert inside(other).is_closed

    async def run() -> None:
        async with AsyncPlivo(auth_id="MA1", auth_token="t") as client:
            async with client.with_options(timeout=1.0) as other:
                assert inside(other) is inside(client)
            assert not inside(client).is_closed
        assert inside(other).is_closed

    asyncio.run(run())


def test_a_client_of_ones_own_stays_what_it_is() -> None:
    class Mine(Plivo):
        customer = "bakery"

    client = Mine(auth_id="MA1", auth_token=AUTH_TOKEN)
    client.customer = "butcher"
    with client:
        other = client.with_options(max_retries=0)

    assert isinstance(other, Mine)
    assert other.customer == "butcher"
    assert AUTH_TOKEN not in repr(other) + repr(vars(other))


def test_without_blocking_settings_are_the_same() -> None:
    fake = Fake().answer(404, {})

    async def run() -> None:
        client = fake.async_client().with_options(timeout=0.5, extra_headers={"X-Trace": "1"})
        with pytest.raises(NotFoundError):
            await client.powerpacks.get("x")

    asyncio.run(run())
    assert fake.asked.headers["x-trace"] == "1"
    assert fake.asked.extensions["timeout"]["read"] == 0.5
