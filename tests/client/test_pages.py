"""Walking lists."""

import asyncio
import tracemalloc
from collections.abc import Iterator
from itertools import count
from operator import attrgetter
from typing import Any

import httpx2
import pytest
from plivo_messaging import AsyncPlivo, DecodingError, NotFoundError, Plivo
from plivo_messaging.models import PageMeta

from .calls import arguments
from .description import Operation, operations, success_of
from .fake import AUTH_ID, AUTH_TOKEN, BASE, Fake

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


class Stepping(Iterator[Any]):
    """An asynchronous walk, step by step."""

    def __init__(self, pages: Any) -> None:
        self._steps = aiter(pages)

    def __next__(self) -> Any:
        async def step() -> Any:
            return await anext(self._steps, None)

        found = asyncio.run(step())
        if found is None:
            raise StopIteration
        return found


def stepping(walk: Any, fake: Fake) -> Iterator[Any]:
    """The steps of one walk."""
    if walk is walked:
        return iter(fake.client().powerpacks.list())
    return Stepping(fake.async_client().powerpacks.list())


LISTS = [one for one in operations() if "x-pagination" in one.raw]

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


@BOTH
def test_a_server_that_goes_in_circles_is_found_out(walk: Any) -> None:
    fake = Fake()
    for cursor in ("b", "c", "a") * 4:
        fake.answer(200, page([cursor], f"?cursor={cursor}"))

    with pytest.raises(DecodingError, match="just read"):
        walk(fake)

    assert len(fake.requests) < 9


@BOTH
def test_a_server_that_counts_on_for_ever_is_left_after_an_empty_page(walk: Any) -> None:
    fake = Fake().answer(200, page(["a"], "?offset=1"))
    for offset in range(2, 5):
        fake.answer(200, page([], f"?offset={offset}"))

    assert walk(fake) == ["a"]
    assert len(fake.requests) == 2


@BOTH
def test_behind_an_empty_page_a_cursor_leads_on(walk: Any) -> None:
    fake = Fake().answer(200, page([], "?cursor=x1")).answer(200, page(["a"]))

    assert walk(fake) == ["a"]


def test_every_list_is_walked() -> None:
    keys = {one.raw["x-pagination"]["items"] for one in LISTS}

    assert keys == {"objects", "brands", "campaigns", "profiles", "phone_numbers"}
    assert len(LISTS) == 12


def quirks(body: dict[str, Any], rule: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The last page in each of the forms in which one may come."""
    items, meta = rule["items"], rule["meta"]
    last = {**body[meta], "next": None}
    yield {**body, meta: last}
    yield {**body, meta: {**last, "next": ""}}
    yield {**body, meta: {**last, "next": "null"}}
    yield {**body, meta: {name: value for name, value in last.items() if name != "next"}}
    yield {**body, meta: {name: one for name, one in last.items() if "total" not in name}}
    yield {**body, meta: {**last, "total_count": None, "limit": ""}}
    yield {**body, meta: {}}
    yield {items: body[items]}
    yield {**body, meta: None}
    yield {name: value for name, value in body.items() if name != meta}
    yield {**body, items: []}
    yield {**body, items: None}
    yield {**body, meta: None, items: None}


def listed(operation: Operation, fake: Fake, *, waiting: bool) -> list[Any]:
    """All records of a list."""
    given = {
        one["name"]: arguments(operation, None)[one["name"]]
        for one in operation.parameters
        if one["in"] == "path"
    }
    if waiting:
        return list(attrgetter(operation.name)(fake.client())(**given))

    async def run() -> list[Any]:
        pages = attrgetter(operation.name)(fake.async_client())(**given)
        return [one async for one in pages]

    return asyncio.run(run())


@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
@pytest.mark.parametrize("operation", LISTS, ids=lambda one: one.name)
def test_each_list_is_walked_whatever_its_pages_lack(operation: Operation, waiting: bool) -> None:
    rule = operation.raw["x-pagination"]
    body = {rule["meta"]: {"limit": 20, "offset": 0}, **success_of(operation.name)}
    first = {**body, rule["meta"]: {**body[rule["meta"]], "next": "/x?limit=1&offset=1"}}

    for last in quirks(first, rule):
        fake = Fake().answer(200, first).answer(200, last).answer(200, {**last, rule["items"]: []})

        records = listed(operation, fake, waiting=waiting)

        wanted = [*body[rule["items"]], *(last[rule["items"]] or [])]
        assert [one.raw for one in records] == wanted, last
        assert dict(fake.requests[1].url.params) == {"limit": "1", "offset": "1"}


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


@BOTH
def test_an_error_in_the_middle_does_not_end_the_walk(walk: Any) -> None:
    fake = Fake().answer(200, page(["a"], "?offset=1")).answer(404, {}).answer(200, page(["b"]))

    steps = stepping(walk, fake)

    assert next(steps).name == "a"
    with pytest.raises(NotFoundError):
        next(steps)
    assert [one.name for one in steps] == ["b"]
    assert fake.requests[1].url == fake.requests[2].url


def test_a_wrong_path_argument_is_told_at_once() -> None:
    fake = Fake().answer(200, page([]))

    with pytest.raises(ValueError, match="cannot stand in the path"):
        fake.client().number_pools.numbers.list("")


def test_repr_says_what_will_be_asked() -> None:
    pages = Fake().client().powerpacks.list(limit=3)

    assert repr(pages) == "<Pages of /Powerpack/?limit=3>"


class Long(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """A list of many records, each of them another one."""

    def __init__(self, records: int, template: bytes) -> None:
        self._records = records
        self._template = template
        self.asked = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        offset = int(dict(request.url.params).get("offset", 0))
        self.asked += 1
        names = range(offset, min(offset + 20, self._records))
        rows = b",".join(self._template.replace(b"%", str(name).encode()) for name in names)
        following = f"?limit=20&offset={offset + 20}" if offset + 20 < self._records else ""
        meta = f'"meta":{{"limit":20,"offset":{offset},"next":"{following}"}}'.encode()
        return httpx2.Response(
            200, content=b'{"api_id":"a",' + meta + b',"objects":[' + rows + b"]}"
        )

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return self.handle_request(request)


@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
def test_memory_does_not_grow_with_the_pages(waiting: bool) -> None:
    keys: dict[str, Any] = {"auth_id": AUTH_ID, "auth_token": AUTH_TOKEN, "base_url": BASE}
    record = success_of("messages.list")["objects"][0] | {"message_uuid": "%"}
    server = Long(100_000, httpx2.Response(200, json=record).content)
    numbers = count()
    most: list[int] = []

    def seen(uuid: str) -> None:
        number = next(numbers)
        assert uuid == str(number)
        if number == 100:
            tracemalloc.start()
        if number == 2_000:
            most.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.reset_peak()

    def walk() -> None:
        with Plivo(**keys, http_client=httpx2.Client(transport=server)) as client:
            for one in client.messages.list():
                seen(one.message_uuid)

    async def walk_async() -> None:
        async with AsyncPlivo(**keys, http_client=httpx2.AsyncClient(transport=server)) as client:
            async for one in client.messages.list():
                seen(one.message_uuid)

    try:
        walk() if waiting else asyncio.run(walk_async())
        most.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()

    assert next(numbers) == 100_000
    assert server.asked == 5_000
    assert most[1] < most[0] + 2_000_000
