"""A record that cannot be read is told as that record, and does not take its page with it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from plivo_messaging import DecodingError, RecordDecodingError

from .description import success_of
from .fake import Fake
from .test_pages import BOTH, LISTS, listed, stepping, walked

RECORD = success_of("powerpacks.list")["objects"][0]
SECRET = "Soup for Ann"


def page(*names: str, following: str | None = None) -> dict[str, Any]:
    """A page; records called ``bad`` cannot be read."""
    objects = [RECORD | {"name": {SECRET: 1} if name == "bad" else name} for name in names]
    meta = {"limit": 20, "offset": 0, "next": following}
    return {"api_id": "a", "meta": meta, "objects": objects}


def told(steps: Iterator[Any]) -> list[str]:
    """What a walk gives to somebody who goes on after each error."""
    found: list[str] = []
    while True:
        try:
            for one in steps:
                assert one.raw["name"] == one.name
                found.append(one.name)
        except RecordDecodingError as error:
            found.append(f"{error.index}!")
        else:
            return found


@BOTH
def test_the_walk_goes_on_after_it(walk: Any) -> None:
    fake = Fake().answer(200, page("a", "bad", "b", following="?offset=3"))
    fake.answer(200, page("bad", "bad", following="?offset=5")).answer(200, page("c", "bad"))

    assert told(stepping(walk, fake)) == ["a", "1!", "b", "0!", "1!", "c", "1!"]


def test_the_error_says_which_one_it_is() -> None:
    fake = Fake().answer(200, page("a", "bad"), headers={"X-Seen": "1"})
    steps = stepping(walked, fake)
    next(steps)

    with pytest.raises(RecordDecodingError) as caught:
        next(steps)

    error = caught.value
    assert isinstance(error, DecodingError)
    assert (error.index, error.record) == (1, RECORD | {"name": {SECRET: 1}})
    assert str(error) == (
        "GET http://plivo.test/v1/Account/MASANDBOX00000000000/Powerpack/: 200, and record 1 of "
        "the page cannot be read: Expected `str`, got `object` - at `$.objects[1].name`. "
        "The other records are not lost: go on with next()."
    )
    assert SECRET not in repr(error)
    assert (error.status_code, error.api_id, error.headers["x-seen"]) == (200, "a", "1")
    assert error.request is not None
    assert error.request.method == "GET"
    assert [one.name for one in error.page.objects] == ["a"]


def test_a_record_that_is_none_has_a_place_too() -> None:
    body = page("a")
    fake = Fake().answer(200, body | {"objects": [7]})

    with pytest.raises(RecordDecodingError, match=r"got `int` - at `\$\.objects\[0\]`"):
        next(stepping(walked, fake))


def test_a_single_page_says_so_and_has_the_others() -> None:
    fake = Fake().answer(200, page("a", "bad", "b"))

    with pytest.raises(RecordDecodingError) as caught:
        fake.client().powerpacks.list().page()
    with pytest.raises(RecordDecodingError):
        asyncio.run(fake.async_client().powerpacks.list().page())

    single = caught.value.page
    assert [one.raw["name"] for one in single.objects] == ["a", "b"]
    assert single.raw == page("a", "bad", "b")
    assert single.meta.limit == 20


def test_walking_page_by_page_goes_on_too() -> None:
    def answers() -> Fake:
        fake = Fake().answer(200, page("a", "bad", following="?offset=2"))
        return fake.answer(200, page("b"))

    steps = answers().client().powerpacks.list().pages()
    with pytest.raises(RecordDecodingError):
        next(steps)
    assert [one.objects[0].name for one in steps] == ["b"]

    async def run() -> list[str]:
        steps = answers().async_client().powerpacks.list().pages()
        with pytest.raises(RecordDecodingError):
            await anext(steps)
        return [one.objects[0].name async for one in steps]

    assert asyncio.run(run()) == ["b"]


@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
@pytest.mark.parametrize("operation", LISTS, ids=lambda one: one.name)
def test_in_every_list(operation: Any, waiting: bool) -> None:
    rule = operation.raw["x-pagination"]
    body = success_of(operation.name)
    fake = Fake().answer(200, body | {rule["meta"]: None, rule["items"]: [body[rule["items"]]]})

    with pytest.raises(RecordDecodingError, match=rule["items"]):
        listed(operation, fake, waiting=waiting)


def test_pages_without_meta_are_counted_with_the_records_that_cannot_be_read() -> None:
    body = success_of("campaigns.numbers.list")
    first = body | {"meta": None, "phone_numbers": [body["phone_numbers"][0], 1]}
    fake = Fake().answer(200, first).answer(200, first | {"phone_numbers": []})

    steps = iter(fake.client().campaigns.numbers.list("u", limit=2))
    next(steps)
    with pytest.raises(RecordDecodingError):
        next(steps)

    assert list(steps) == []
    assert dict(fake.requests[1].url.params) == {"limit": "2", "offset": "2"}


@pytest.mark.parametrize("objects", [1, "x", {}])
def test_a_page_without_a_list_is_no_page(objects: object) -> None:
    fake = Fake().answer(200, page("a") | {"objects": objects})

    with pytest.raises(DecodingError) as caught:
        next(stepping(walked, fake))

    assert type(caught.value) is DecodingError


@pytest.mark.parametrize("body", [b"[]", b'{"objects": [', b'{"objects": NaN}', b"[" * 100_000])
def test_what_is_no_json_is_no_page(body: bytes) -> None:
    with pytest.raises(DecodingError) as caught:
        next(stepping(walked, Fake().answer(200, body)))

    assert type(caught.value) is DecodingError


def test_half_an_emoji_does_not_take_the_page_with_it() -> None:
    whole = Fake().answer(200, page("Soup @", "b")).answers[0]
    assert isinstance(whole, httpx2.Response)
    fake = Fake().answer(200, whole.content.replace(b"@", b"\\ud83d"))

    assert told(stepping(walked, fake)) == ["Soup \ufffd", "b"]
