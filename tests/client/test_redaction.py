"""Neither tokens nor numbers nor words are shown where nobody asked for them."""

import json
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging import APIError, AsyncPlivo, BadRequestError, Plivo

from .description import document, operations
from .fake import AUTH_ID, Fake

TOKENS = st.text(st.characters(codec="ascii", exclude_characters="\x00"), min_size=12, max_size=40)
NUMBERS = st.from_regex("[1-9][0-9]{9,13}", fullmatch=True)
WORDS = st.text(st.characters(codec="utf-8"), min_size=8, max_size=40).map(
    lambda words: f"<{words}>"
)


@given(token=TOKENS)
def test_nothing_shows_the_token(token: str) -> None:
    token = f"[{token}]"
    seen: list[Any] = []
    fake = Fake().fail(httpx2.ReadTimeout("slow")).answer(503, {}).answer(404, {"error": "no"})
    hooks = dict.fromkeys(("on_request", "on_response", "on_error"), seen.append)
    client = fake.client(auth_token=token, **hooks)
    waiting = fake.async_client(auth_token=token)

    with pytest.raises(APIError) as caught:
        client.powerpacks.get("x")

    api: Any = vars(client)["_api"]
    shown: list[Any] = [client, waiting, vars(client), vars(waiting), api, client.messages]
    shown += [*seen, caught.value, caught.value.request, api._connection, api._watchers]
    header = fake.requests[0].headers["authorization"]
    for thing in shown:
        told = repr(thing) + str(thing)
        assert token not in told
        assert header not in told
        assert header.removeprefix("Basic ") not in told


@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
def test_a_token_that_is_no_argument_is_not_shown(kind: Any) -> None:
    with pytest.raises(ValueError, match="base_url") as caught:
        kind(auth_id="MA1", auth_token="the-token", base_url="http://me:the-token@127.0.0.1")
    assert "the-token" not in repr(caught.value)


@given(src=NUMBERS, dst=st.lists(NUMBERS, min_size=1, max_size=3, unique=True), text=WORDS)
def test_an_error_shows_neither_numbers_nor_words(src: str, dst: list[str], text: str) -> None:
    said = f"{src} may not write {json.dumps(text)[1:-1]} or {text} to {dst[-1]}"
    fake = Fake().answer(400, {"error": said})

    with pytest.raises(BadRequestError) as caught:
        fake.client().messages.create(src=src, dst=dst, text=text)

    shown = repr(caught.value) + str(caught.value) + repr(caught.value.request)
    for secret in (src, *dst, text):
        assert secret not in shown
    assert "may not write" in shown
    # Whoever asks for it has it.
    assert caught.value.error == said
    assert caught.value.request is not None
    assert src in (caught.value.request.body or b"").decode()


@given(number=NUMBERS)
def test_an_address_shows_no_number(number: str) -> None:
    client = Fake().answer(404, {"error": f"no {number}"}).client()

    for call, hidden in (
        (lambda: client.number_pools.numbers.get("pool", number), "/Number/.../"),
        (lambda: client.messages.list(to_number=number).page(), "?to_number=...:"),
        (lambda: client.messages.list(to_number=f"+{number}", limit=3).page(), "to_number=...:"),
    ):
        with pytest.raises(APIError) as caught:
            call()
        shown = repr(caught.value) + repr(caught.value.request)
        assert number not in shown
        assert hidden in shown
        assert caught.value.request is not None
        assert number in caught.value.request.url
    assert number not in repr(client.messages.list(to_number=number))


def test_all_is_shown_where_that_is_asked_for() -> None:
    client = Fake().answer(404, {"error": "no 14155550123"}).client(redact=False)

    for one in (client, client.with_options(max_retries=0)):
        with pytest.raises(APIError, match=r"Number/14155550123/: 404\. no 14155550123") as caught:
            one.number_pools.numbers.get("pool", "14155550123")
        assert "14155550123" in repr(caught.value.request)
    with pytest.raises(APIError, match="no \\.\\.\\."):
        client.with_options(redact=True).number_pools.numbers.get("pool", "14155550123")


def test_what_is_not_sensitive_is_shown() -> None:
    fake = Fake().answer(400, {"error": "src and dst are the same, sms or not"})

    with pytest.raises(APIError, match="src and dst are the same, sms or not") as caught:
        fake.client().messages.create(src="src", dst="dst", text="sms", type="sms")
    assert f"/Account/{AUTH_ID}/Message/: 400" in str(caught.value)


def _schema(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        kind, name = node["$ref"].split("/")[-2:]
        return {**_schema(document()["components"][kind][name]), **node}
    return node


def test_the_description_says_what_is_sensitive() -> None:
    """Every parameter whose examples are telephone numbers, and each member that is a person's."""
    for operation in operations():
        for one in operation.parameters:
            digits = str(one.get("example", "")).strip("+").isdigit()
            long = len(str(one.get("example", ""))) >= 10
            if one["in"] in {"path", "query"} and digits and long:
                assert _schema(one["schema"]).get("x-sensitive") is True, one["name"]
        for name, member in operation.members.items():
            if name in {"src", "dst", "text", "number", "numbers", "callback_url", "url"}:
                assert _schema(member).get("x-sensitive") is True, (operation.name, name)
