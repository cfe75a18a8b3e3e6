"""Making a client, and putting it away."""

import asyncio
from base64 import b64decode
from collections.abc import Callable
from typing import Any

import httpx2
import plivo_messaging
import pytest
from plivo_messaging import AsyncPlivo, MissingCredentialsError, NotFoundError, Plivo

from .fake import AUTH_ID, AUTH_TOKEN, BASE, Fake


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("PLIVO_AUTH_ID", "PLIVO_AUTH_TOKEN", "PLIVO_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def address(fake: Fake, **arguments: Any) -> str:
    http = httpx2.Client(transport=httpx2.MockTransport(fake))
    with pytest.raises(NotFoundError):
        Plivo(**arguments, http_client=http).powerpacks.get("x")
    return str(fake.asked.url)


def test_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", AUTH_ID)
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", AUTH_TOKEN)
    monkeypatch.setenv("PLIVO_BASE_URL", "http://127.0.0.1:8787")
    fake = Fake().answer(404, {})

    assert address(fake) == f"http://127.0.0.1:8787/v1/Account/{AUTH_ID}/Powerpack/x/"


def test_arguments_go_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", "MAOTHER")
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", "other")
    monkeypatch.setenv("PLIVO_BASE_URL", "http://other.test")
    fake = Fake().answer(404, {})

    url = address(fake, auth_id=AUTH_ID, auth_token=AUTH_TOKEN, base_url=BASE)

    assert url == f"{BASE}/v1/Account/{AUTH_ID}/Powerpack/x/"
    name, _, token = b64decode(fake.asked.headers["authorization"].split()[1]).partition(b":")
    assert (name.decode(), token.decode()) == (AUTH_ID, AUTH_TOKEN)


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        (None, "https://api.plivo.com/v1/Account/MA1"),
        ("http://127.0.0.1:8787", "http://127.0.0.1:8787/v1/Account/MA1"),
        ("http://127.0.0.1:8787/", "http://127.0.0.1:8787/v1/Account/MA1"),
        ("https://proxy.test/plivo", "https://proxy.test/plivo/v1/Account/MA1"),
        ("https://proxy.test/v1/Account/MA1/", "https://proxy.test/v1/Account/MA1"),
    ],
)
def test_base_url_is_another_host(base_url: str | None, expected: str) -> None:
    with Plivo(auth_id="MA1", auth_token="t", base_url=base_url) as client:
        assert repr(client) == f"<Plivo {expected}>"


@pytest.mark.parametrize("base_url", ["127.0.0.1:8787", "ftp://x", "api.plivo.com", "http://"])
def test_base_url_must_be_an_address(base_url: str) -> None:
    with pytest.raises(ValueError, match="must begin with http"):
        Plivo(auth_id="MA1", auth_token="t", base_url=base_url)


@pytest.mark.parametrize(
    "base_url",
    [
        "http://127.0.0.1:8787?a=1",
        "http://127.0.0.1:8787/#x",
        "http://127.0.0.1:99999",
        "http://127.0.0.1:8787\n",
        "http://my host",
        "http://[::1",
    ],
)
def test_base_url_is_a_whole_address(base_url: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        Plivo(auth_id="MA1", auth_token="t", base_url=base_url)


def test_a_password_in_the_base_url_is_neither_taken_nor_shown() -> None:
    with pytest.raises(ValueError, match="no user name and no password") as caught:
        Plivo(auth_id="MA1", auth_token="t", base_url="http://me:hush@127.0.0.1:8787")
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize("kind", [Plivo, AsyncPlivo])
@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({}, ["auth_id", "PLIVO_AUTH_ID", "auth_token", "PLIVO_AUTH_TOKEN"]),
        ({"auth_id": "MA1"}, ["auth_token", "PLIVO_AUTH_TOKEN"]),
        ({"auth_id": "MA1", "auth_token": ""}, ["auth_token", "PLIVO_AUTH_TOKEN"]),
    ],
)
def test_missing_credentials_say_what_to_set(
    kind: Callable[..., Plivo | AsyncPlivo], given: dict[str, str], named: list[str]
) -> None:
    with pytest.raises(MissingCredentialsError) as caught:
        kind(**given)

    for name in named:
        assert name in str(caught.value)


def inside(thing: object, *names: str) -> Any:
    """Something that is none of a caller's business."""
    for name in names:
        thing = getattr(thing, name)
    return thing


def test_no_text_form_shows_the_token() -> None:
    client = Fake().client()
    transport, connection = inside(client, "_api"), inside(client, "_api", "_connection")

    for thing in (client, transport, connection, client.messages, vars(client)):
        assert AUTH_TOKEN not in repr(thing)
        assert "TUFTQU5EQk9Y" not in repr(thing)


def test_the_default_timeout_is_finite(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, float | None]] = []

    def answer(_: httpx2.HTTPTransport, request: httpx2.Request) -> httpx2.Response:
        seen.append(request.extensions["timeout"])
        return httpx2.Response(404)

    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", answer)
    with (
        Plivo(auth_id="MA1", auth_token="t", base_url=BASE) as client,
        pytest.raises(NotFoundError),
    ):
        client.powerpacks.get("x")

    assert seen == [{"connect": 5.0, "read": 30.0, "write": 30.0, "pool": 30.0}]


def test_an_http_client_of_ones_own_keeps_its_settings_and_stays_open() -> None:
    fake = Fake().answer(404, {})
    http = httpx2.Client(transport=httpx2.MockTransport(fake), timeout=7.0, headers={"X-Mine": "1"})

    with (
        Plivo(auth_id="MA1", auth_token="t", http_client=http) as client,
        pytest.raises(NotFoundError),
    ):
        client.powerpacks.get("x")

    assert fake.asked.headers["x-mine"] == "1"
    assert fake.asked.extensions["timeout"]["read"] == 7.0
    assert not http.is_closed


def test_closes_what_it_opened() -> None:
    with Plivo(auth_id="MA1", auth_token="t") as client:
        http = inside(client, "_api", "_connections", "http")
    assert http.is_closed

    async def run() -> Any:
        async with AsyncPlivo(auth_id="MA1", auth_token="t") as client:
            http = inside(client, "_api", "_connections", "http")
        return http.is_closed

    assert asyncio.run(run())


@pytest.mark.parametrize(
    ("argument", "segment"),
    [
        ("a/b", "a%2Fb"),
        ("../../secrets", "..%2F..%2Fsecrets"),
        ("a?b=c", "a%3Fb%3Dc"),
        ("a#b", "a%23b"),
        ("a%2Fb", "a%252Fb"),
        ("a b", "a%20b"),
        ("ü", "%C3%BC"),
        ("a\r\nX: y", "a%0D%0AX%3A%20y"),
        ("...", "..."),
    ],
)
def test_a_path_argument_stays_in_its_segment(argument: str, segment: str) -> None:
    fake = Fake().answer(404, {})

    with pytest.raises(NotFoundError):
        fake.client().powerpacks.get(argument)

    assert fake.asked.url.raw_path.decode() == f"/v1/Account/{AUTH_ID}/Powerpack/{segment}/"


@pytest.mark.parametrize("argument", ["", ".", "..", None])
def test_a_path_argument_that_would_be_another_path_is_refused(argument: Any) -> None:
    fake = Fake().answer(404, {})

    with pytest.raises(ValueError, match="cannot stand in the path"):
        fake.client().powerpacks.get(argument)
    assert fake.requests == []


def test_the_account_stays_in_its_segment() -> None:
    fake = Fake().answer(404, {})

    with pytest.raises(NotFoundError):
        fake.client(auth_id="../x?").powerpacks.get("y")

    assert fake.asked.url.raw_path == b"/v1/Account/..%2Fx%3F/Powerpack/y/"


@pytest.mark.parametrize("auth_id", [".", ".."])
def test_an_account_that_would_be_another_path_is_refused(auth_id: str) -> None:
    with pytest.raises(ValueError, match="auth_id cannot be"):
        Plivo(auth_id=auth_id, auth_token="t")


def test_everything_that_can_be_raised_has_one_base() -> None:
    kinds = [
        kind
        for name in plivo_messaging.__all__
        if isinstance(kind := getattr(plivo_messaging, name), type) and issubclass(kind, Exception)
    ]

    assert len(kinds) == 17
    assert all(issubclass(kind, plivo_messaging.APIError) for kind in kinds)
