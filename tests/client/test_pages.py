"""Walking lists."""

import asyncio
import tracemalloc
from typing import Any

import httpx2
import pytest
from plivo_messaging import DecodingError, NotFoundError
from plivo_messaging.models import PageMeta

from .description import success_of
from .fake import Fake

RECORD = success_of("powerpacks.list")["objects"][0]


def page(names: list[str], following: Any = None, **meta: Any) -> dict[str, Any]:
    whole = {"limit": 20, "offset": 0, "total_count": 3, "previous": None, "next": following}
    objects = [RECORD | {"name": name, "extra_of": name} for name in names]
    return {"api_id": "a", "meta": {**whole, **meta}, "objects": objects}


def walked(fake: Fake, **filters: Any) -> list[str]:
    return [one.name for one in fake.client().powerpacks.list(**filters)]


def walked_async(fake: Fake, **filters: Any) -> list[str]:
    async def run() -> list[str]:
        return [one.name async for one in fake.async_client().powerpacks.list(**filters)]

    return asyncio.run(run())


BOTH = pytest.mark.parametrize("walk", [walked, walked_async], ids=["sync", "async"])


@BOTH
@pytest.mark.parametrize(
    "following",
    [
        "/v1/Account/MASANDBOX00000000000/Powerpack/?limit=2&offset=2",
        "/api/v1/account/MASANDBOX00000000000/Powerpack?offset=2&limit=2",
        "https://elsewhere.test/x?offset=2&limit=2",
        "?limit=2&offset=2",
    ],
)
def test_follows_next_wherever_it_points(walk: Any, following: str) -> None:
    fake = Fake().answer(200, page(["a", "b"], following)).answer(200, page(["c"]))

    assert walk(fake, limit=2) == ["a", "b", "c"]
    first, second = fake.requests
    assert second.url.path == first.url.path
    assert second.url.host == "plivo.test"
    assert dict(second.url.params) == {"limit": "2", "offset": "2"}


@BOTH
def test_follows_a_cursor(walk: Any) -> None:
    fake = Fake().answer(200, page(["a"], "/x?cursor=b%2F%3D&limit=1")).answer(200, page(["b"]))

    assert walk(fake, limit=1) == ["a", "b"]
    assert dict(fake.requests[1].url.params) == {"limit": "1", "cursor": "b/="}


@BOTH
@pytest.mark.parametrize("following", [None, "", "/v1/Account/x/Powerpack/"])
def test_ends_without_next(walk: Any, following: str | None) -> None:
    fake = Fake().answer(200, page(["a"], following))

    assert walk(fake) == ["a"]
    assert len(fake.requests) == 1


@BOTH
def test_a_server_that_never_gets_on_is_found_out(walk: Any) -> None:
    fake = Fake().answer(200, page(["a"], "?limit=1&offset=1"))

    with pytest.raises(DecodingError, match="just read"):
        walk(fake, limit=1)

    assert len(fake.requests) == 2


def test_filters_stay_on_later_pages() -> None:
    body = success_of("messages.list")
    first = body | {"meta": body["meta"] | {"next": "/x?limit=20&offset=20"}}
    last = body | {"meta": body["meta"] | {"next": None}}
    fake = Fake().answer(200, first).answer(200, last)

    records = list(fake.client().messages.list(message_state="delivered", message_time_gte="2026"))

    assert len(records) == 2 * len(body["objects"])
    assert dict(fake.requests[1].url.params) == {
        "message_state": "delivered",
        "message_time__gte": "2026",
        "limit": "20",
        "offset": "20",
    }


def test_nothing_is_asked_before_it_is_needed() -> None:
    fake = Fake().answer(200, page(["a", "b"], "?offset=2")).answer(200, page(["c"]))

    pages = fake.client().powerpacks.list()
    assert fake.requests == []
    walk = iter(pages)
    assert [next(walk).name, next(walk).name] == ["a", "b"]
    assert len(fake.requests) == 1
    assert next(walk).name == "c"


def test_each_walk_starts_anew() -> None:
    fake = Fake().answer(200, page(["a"]))
    pages = fake.client().powerpacks.list()

    assert [one.name for one in pages] == [one.name for one in pages] == ["a"]
    assert len(fake.requests) == 2


def test_one_page_has_records_and_meta() -> None:
    fake = Fake().answer(200, page(["a"], "?offset=1", offset=0))

    single = fake.client().powerpacks.list(limit=1).page()

    assert [one.name for one in single.objects] == ["a"]
    assert (single.meta.next, single.meta.total_count) == ("?offset=1", 3)
    assert len(fake.requests) == 1


def test_pages_can_be_walked_as_pages() -> None:
    fake = Fake().answer(200, page(["a"], "?offset=1")).answer(200, page(["b"]))

    assert [len(one.objects) for one in fake.client().powerpacks.list().pages()] == [1, 1]


def test_pages_can_be_walked_as_pages_without_blocking() -> None:
    fake = Fake().answer(200, page(["a"], "?offset=1")).answer(200, page(["b", "c"]))

    async def run() -> list[int]:
        return [len(one.objects) async for one in fake.async_client().powerpacks.list().pages()]

    assert asyncio.run(run()) == [1, 2]


def test_each_record_has_its_own_raw_form() -> None:
    fake = Fake().answer(200, page(["a", "b"]))

    records = list(fake.client().powerpacks.list())

    assert [one.extra for one in records] == [{"extra_of": "a"}, {"extra_of": "b"}]
    assert records[1].raw == RECORD | {"name": "b", "extra_of": "b"}
    assert PageMeta(limit=20, offset=0).raw == {}


def test_an_error_in_the_middle_is_raised_where_it_happens() -> None:
    fake = Fake().answer(200, page(["a"], "?offset=1")).answer(404, {})

    walk = iter(fake.client().powerpacks.list())
    assert next(walk).name == "a"
    with pytest.raises(NotFoundError):
        next(walk)


def test_a_wrong_path_argument_is_told_at_once() -> None:
    fake = Fake().answer(200, page([]))

    with pytest.raises(ValueError, match="cannot stand in the path"):
        fake.client().number_pools.numbers.list("")


def test_repr_says_what_will_be_asked() -> None:
    pages = Fake().client().powerpacks.list(limit=3)

    assert repr(pages) == "<Pages of /Powerpack/?limit=3>"


def test_memory_does_not_grow_with_the_pages() -> None:
    def endless(request: httpx2.Request) -> httpx2.Response:
        offset = int(request.url.params.get("offset", 0))
        following = f"/x?offset={offset + 20}" if offset < 20_000 else None
        return httpx2.Response(200, json=page(["a"] * 20, following))

    class Endless(Fake):
        def __call__(self, request: httpx2.Request) -> httpx2.Response:
            return endless(request)

    walk = iter(Endless().client().powerpacks.list())
    for _ in range(1000):
        next(walk)
    tracemalloc.start()
    for _ in walk:
        pass
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 300_000
