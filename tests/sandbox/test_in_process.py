"""A sandbox in the test's own process, without pytest's plugin."""

import asyncio
import threading
from collections.abc import Iterator, MutableMapping
from typing import Any

import httpx2
import pytest
from plivo_messaging import AsyncPlivo, BadRequestError, Plivo, webhooks, xml
from plivo_sandbox.in_process import LocalPlivo, local_plivo
from plivo_sandbox.in_process.house import House
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import DST, SRC

Scope = MutableMapping[str, Any]


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    running = House(Settings(clock="manual", validate_responses=True))
    yield running
    running.close()


@pytest.fixture
def local(house: House) -> LocalPlivo:
    return LocalPlivo(house)


def client_of(local: LocalPlivo, **more: Any) -> Plivo:
    """A client that needs no network."""
    http = httpx2.Client(transport=local.transport)
    return Plivo(
        auth_id=local.auth_id,
        auth_token=local.auth_token,
        base_url=local.url,
        http_client=http,
        **more,
    )


def send(local: LocalPlivo, **body: Any) -> str:
    arguments: dict[str, Any] = {"src": SRC, "dst": [DST], "text": "Hello", **body}
    with client_of(local) as client:
        sent = client.messages.create(**arguments)
    assert sent.message_uuid
    return str(sent.message_uuid[0])


def test_message_moves_when_it_is_delivered(local: LocalPlivo) -> None:
    uuid = send(local, text="Your code is 123456.")
    (message,) = local.sent
    assert (message.uuid, message.text, message.state) == (uuid, "Your code is 123456.", "queued")
    assert (message.src, message.dst, message.type) == (SRC, DST, "sms")
    local.deliver()
    assert local.sent[-1].state == "delivered"


def test_time_moves_by_seconds(local: LocalPlivo) -> None:
    send(local)
    local.advance(0.15)
    assert local.sent[0].state == "sent"
    local.advance(3600)
    assert local.sent[0].state == "delivered"


def test_each_is_in_the_first_state(house: House) -> None:
    first = LocalPlivo(house)
    send(first)
    first.fail("", "status=503")
    first.message_app(say_nothing)
    second = LocalPlivo(house)
    assert not second.sent
    assert not second.requests
    assert not second.callbacks
    send(second)
    assert second.receive("Hi", from_=DST).callback is None


def test_present_time_is_that_of_the_test(house: House) -> None:
    first = LocalPlivo(house)
    first.advance(3 * 86_400)
    send(first)
    second = LocalPlivo(house)
    send(second)
    assert second.sent[0].time < first_time_in_three_days(first_sent=second)


def first_time_in_three_days(first_sent: LocalPlivo) -> str:
    first_sent.advance(3 * 86_400)
    send(first_sent)
    return first_sent.sent[-1].time


def test_to_takes_any_spelling(local: LocalPlivo) -> None:
    send(local, dst=["14155550124"])
    uuid = send(local)
    assert [message.uuid for message in local.sent.to("+1 (415) 555-0123")] == [uuid]


def test_files_are_seen(local: LocalPlivo) -> None:
    send(local, type="mms", media_urls=["https://media.example.com/cat.jpg"])
    assert local.sent[0].media == ("https://media.example.com/cat.jpg",)
    with client_of(local) as client:
        (uploaded,) = client.media.upload(
            file=[("cat.png", b"\x89PNG\r\n\x1a\n", "image/png")]
        ).objects
    send(local, type="mms", media_ids=[uploaded.media_id])
    (url,) = local.sent[-1].media
    assert httpx2.Client(transport=local.transport).get(url).content == b"\x89PNG\r\n\x1a\n"


def test_other_http_libraries_find_a_port(local: LocalPlivo) -> None:
    for _ in range(2):
        with httpx2.Client(trust_env=False, auth=local.credentials) as http:
            listed = http.get(f"{local.api_base}/{local.auth_id}/Message/")
        assert listed.status_code == 200


def test_asynchronous_client_needs_no_port(local: LocalPlivo) -> None:
    async def main() -> None:
        http = httpx2.AsyncClient(transport=local.transport)
        async with AsyncPlivo(
            auth_id=local.auth_id,
            auth_token=local.auth_token,
            base_url=local.url,
            http_client=http,
        ) as client:
            await client.messages.create(src=SRC, dst=[DST], text="Hello")
        await local.adeliver()
        assert local.sent[0].state == "delivered"

    asyncio.run(main())


def test_broken_connection_is_an_error_of_the_transport(local: LocalPlivo) -> None:
    local.fail("listMessages", "reset-before")
    with httpx2.Client(transport=local.transport, auth=local.credentials) as http:
        with pytest.raises(httpx2.ReadError):
            http.get(f"{local.api_base}/{local.auth_id}/Message/")
        local.fail("listPowerpacks", "hang-before")
        with pytest.raises(httpx2.ReadTimeout):
            http.get(f"{local.api_base}/{local.auth_id}/Powerpack/", timeout=0.01)
    assert local.requests[0].status is None


class TestFunction:
    def test_is_called_in_the_test_s_thread_and_its_answer_is_sent(self, local: LocalPlivo) -> None:
        threads, told = [], []

        def incoming(params: dict[str, str]) -> xml.Response:
            threads.append(threading.current_thread())
            told.append(params)
            return xml.Response(xml.Message("Who?", src=params["To"], dst=params["From"]))

        local.message_app(incoming, number=SRC)
        arrival = local.receive("Hello?", from_=f"+{DST}", to=SRC)
        assert threads == [threading.current_thread()]
        assert told[0]["Text"] == "Hello?"
        assert [reply.text for reply in arrival.replies] == ["Who?"]
        assert arrival.callback is not None
        assert arrival.callback.url == "http://app.test/"
        assert [message.text for message in local.received] == ["Hello?"]
        assert arrival.replies[0] in local.sent

    def test_can_use_the_sandbox(self, local: LocalPlivo) -> None:
        def incoming(told: dict[str, str]) -> None:
            send(local, text=f"Noted: {told['Text']}")

        local.message_app(incoming)
        local.receive("Hello?", from_=DST)
        assert local.sent[-1].text == "Noted: Hello?"

    def test_may_answer_with_a_status_and_is_asked_again(self, local: LocalPlivo) -> None:
        statuses = [500, 503, 204]

        def incoming(_: object) -> int:
            return statuses.pop(0)

        local.message_app(incoming)
        local.receive("Hello?", from_=DST)
        assert [told.status for told in local.callbacks] == [500]
        local.advance(59)
        assert len(local.callbacks) == 1
        local.advance(1)
        local.deliver()
        assert [told.status for told in local.callbacks] == [500, 503, 204]

    def test_raises_in_the_test(self, local: LocalPlivo) -> None:
        def incoming(_: object) -> None:
            raise LookupError("no such customer")

        local.message_app(incoming)
        with pytest.raises(LookupError, match="no such customer"):
            local.receive("Hello?", from_=DST)
        assert local.callbacks[0].status == 500

    def test_cannot_move_time(self, local: LocalPlivo) -> None:
        def incoming(_: object) -> None:
            local.deliver()

        local.message_app(incoming)
        with pytest.raises(RuntimeError, match="from within a callback"):
            local.receive("Hello?", from_=DST)

    def test_of_a_query(self, local: LocalPlivo) -> None:
        told: list[dict[str, str]] = []
        local.mount("https://app.example.com:8443", told.append)
        send(local, url="https://app.example.com:8443/status?shop=7", method="GET")
        local.deliver()
        assert [one["Status"] for one in told] == ["queued", "sent", "delivered"]
        assert {one["shop"] for one in told} == {"7"}

    def test_asynchronous(self, local: LocalPlivo) -> None:
        async def incoming(params: dict[str, str]) -> str:
            await asyncio.sleep(0)
            return str(xml.Response(xml.Message("Yes.", src=params["To"], dst=params["From"])))

        local.message_app(incoming)
        assert local.receive("Hello?", from_=DST).replies[0].text == "Yes."


def test_callbacks_wait_until_time_is_moved(local: LocalPlivo) -> None:
    told: list[object] = []
    local.mount("http://app.test", told.append)
    send(local, url="http://app.test/status")
    assert list(local.sent) and not told  # noqa: PT018 - one thing: asking does not send them
    local.advance(0)
    assert len(told) == 1


def test_callbacks_are_sent_when_time_is_moved_over_http(local: LocalPlivo) -> None:
    told: list[object] = []
    local.mount("http://app.test", told.append)
    send(local, url="http://app.test/status")
    with httpx2.Client(transport=local.transport) as http:
        http.post(f"{local.url}/_sandbox/clock", json={"run": True}).raise_for_status()
    assert len(told) == 3


def test_wsgi_application(local: LocalPlivo) -> None:
    def app(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        url = f"http://app.test{environ['PATH_INFO']}"
        headers = {
            name[5:].replace("_", "-"): value
            for name, value in environ.items()
            if name.startswith("HTTP_")
        }
        body = environ["wsgi.input"].read()
        right = webhooks.verify(url=url, headers=headers, params=body, tokens=local.auth_token)
        start_response("200 OK" if right else "403 Forbidden", [])
        return []

    local.message_app(app, "/incoming")
    arrival = local.receive("Hello?", from_=DST)
    assert arrival.callback is not None
    assert arrival.callback.status == 200


async def asgi(scope: Scope, receive: Any, send: Any) -> None:
    body = (await receive())["body"]
    headers = {name.decode(): value.decode() for name, value in scope["headers"]}
    url = f"{scope['scheme']}://{headers['host']}{scope['path']}"
    right = webhooks.verify(
        url=url, headers=headers, params=body, tokens="sandbox-token-not-a-secret"
    )
    loops.append(asyncio.get_running_loop())
    await send({"type": "http.response.start", "status": 200 if right else 403, "headers": []})
    await send({"type": "http.response.body", "body": b""})


loops: list[asyncio.AbstractEventLoop] = []


def test_asgi_application_has_its_own_loop(local: LocalPlivo) -> None:
    local.message_app(asgi, "https://app.example.com/incoming")
    arrival = local.receive("Hello?", from_=DST)
    assert arrival.callback is not None
    assert arrival.callback.status == 200


def test_asgi_application_that_blocks_its_loop_can_use_the_sandbox(local: LocalPlivo) -> None:
    async def app(scope: Scope, receive: Any, answer: Any) -> None:
        send(local, text="Noted.")
        await asgi(scope, receive, answer)

    local.message_app(app)
    local.receive("Hello?", from_=DST)
    assert local.sent[-1].text == "Noted."


def test_asgi_application_is_called_in_the_test_s_loop(local: LocalPlivo) -> None:
    async def main() -> None:
        local.message_app(asgi)
        loops.clear()
        await local.areceive("Hello?", from_=DST)
        await local.aadvance(1)
        assert loops == [asyncio.get_running_loop()]

    asyncio.run(main())


@pytest.mark.parametrize("app", ["".upper, "app:main"])
def test_what_is_no_application_is_refused(local: LocalPlivo, app: Any) -> None:
    with pytest.raises(TypeError, match="is no application: it must take"):
        local.message_app(app)


@pytest.mark.parametrize("origin", ["app.example.com", "ftp://app.example.com", ""])
def test_what_is_no_origin_is_refused(local: LocalPlivo, origin: str) -> None:
    with pytest.raises(ValueError, match=r"write one such as https://app\.example\.com"):
        local.mount(origin, say_nothing)


def say_nothing(_: object) -> None:
    """Do nothing."""


def test_names_are_not_looked_up(local: LocalPlivo) -> None:
    send(local, url="https://app.example.com/status")
    local.deliver()
    assert local.callbacks[0].status is None
    assert 'plivo.mount("https://app.example.com", app)' in local.callbacks[0].error
    assert {told.attempt for told in local.callbacks} == {1}


class TestFaults:
    def test_of_a_number(self, local: LocalPlivo) -> None:
        local.fail("+1 415-555-0123", "30")
        send(local)
        send(local, dst=["14155550124"])
        local.deliver()
        assert [(m.state, m.error_code) for m in local.sent] == [
            ("undelivered", "30"),
            ("delivered", "000"),
        ]

    def test_of_an_operation(self, local: LocalPlivo) -> None:
        with local.fail("createMessage", "status=400", first=1) as fault:
            with client_of(local) as client, pytest.raises(BadRequestError):
                client.messages.create(src=SRC, dst=[DST], text="Hello")
            assert fault.hits == 1
        send(local)

    def test_unknown(self, local: LocalPlivo) -> None:
        with pytest.raises(ValueError, match="'no-such-thing' is no fault"):
            local.fail("createMessage", "no-such-thing")


class TestExplanations:
    def test_without_a_request(self, local: LocalPlivo) -> None:
        with pytest.raises(IndexError, match="no request came: is the client made while"):
            local.sent[-1]

    def test_of_requests_that_were_refused(self, local: LocalPlivo) -> None:
        with client_of(local) as client, pytest.raises(BadRequestError):
            client.messages.create(src="19995550100", dst=[DST], text="Hello")
        with pytest.raises(IndexError, match=r"POST /Message/ → 400 This caller ID"):
            local.sent[-1]
        assert "POST /Message/ → 400" in repr(local.sent)
        assert local.requests[0].error

    def test_of_wrong_credentials(self, local: LocalPlivo) -> None:
        with httpx2.Client(transport=local.transport, auth=("MA", "wrong")) as http:
            http.get(f"{local.api_base}/MAOTHER/Message/")
        assert str(local.requests[0]) == "GET /Message/ → 401 authentication failed"
        assert local.requests[0].account == "MAOTHER"

    def test_of_other_lists(self, local: LocalPlivo) -> None:
        assert "plivo.receive(…)" in repr(local.received)
        assert "plivo.deliver()" in repr(local.callbacks)
        assert "no request came" in repr(local.requests)

    def test_summary(self, local: LocalPlivo) -> None:
        assert local.summary() == ""
        local.fail(DST, "30")
        local.mount("http://app.test", say_nothing)
        for _ in range(22):
            send(local, text="x" * 61, url="http://app.test/status")
        local.deliver()
        told = local.summary().splitlines()
        assert told[:3] == ["requests:", "  … and 2 before", "  POST /Message/ → 202"]
        assert f"  {SRC} → {DST} sms undelivered (30): '{'x' * 60}…'" in told
        assert any(line.startswith("  POST http://app.test/status undelivered") for line in told)


def test_arrival_chooses_a_number(local: LocalPlivo) -> None:
    arrival = local.receive("Look", from_=DST, media=["https://media.example.com/cat.jpg"])
    assert arrival.message.type == "mms"
    assert arrival.message.media == ("https://media.example.com/cat.jpg",)
    assert arrival.message.dst == local.numbers()[0]
    assert local.receive("STOP", from_=DST).intent == "optout"
    with pytest.raises(ValueError, match="'to' must be a number that"):
        local.receive("Hello", from_=DST, to="14155559999")


def test_seed_makes_it_the_same_each_time() -> None:
    def run(plivo: LocalPlivo) -> object:
        told: list[object] = []
        plivo.mount("http://app.test", told.append)
        send(plivo, url="http://app.test/status")
        plivo.receive("Hello?", from_=DST)
        plivo.deliver()
        return told, list(plivo.sent), list(plivo.received), plivo.requests[0].time

    house = House(Settings(seed=7))
    try:
        runs = [run(LocalPlivo(house)), run(LocalPlivo(house))]
    finally:
        house.close()
    with local_plivo(Settings(seed=7)) as other:
        runs.append(run(other))
    assert runs[0] == runs[1] == runs[2]


def test_real_clock_moves_by_itself() -> None:
    arrived = threading.Event()

    def told(params: dict[str, str]) -> None:
        if params["Status"] == "delivered":
            arrived.set()

    with local_plivo(Settings(clock="real")) as plivo:
        plivo.mount("http://app.test", told)
        send(plivo, url="http://app.test/status")
        assert arrived.wait(20)


def test_it_ends_with_its_block() -> None:
    before = set(threading.enumerate())
    with local_plivo() as plivo:
        plivo.message_app(asgi)
        plivo.receive("Hello?", from_=DST)
        url = plivo.url
        httpx2.get(f"{url}/_sandbox/health", trust_env=False).raise_for_status()
    assert set(threading.enumerate()) <= before
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(f"{url}/_sandbox/health", trust_env=False)
