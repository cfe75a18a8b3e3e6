"""The HTTP client that a client makes for itself: as safe as httpx2's, with less in between."""

import asyncio
import gzip
import pickle
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping

import httpx2
import pytest
from plivo_messaging._runtime import direct
from plivo_messaging._runtime.wire import RequestBuilder

ADDRESS = "http://plivo.test/v1/Message/"

Send = Callable[["Wire", httpx2.Request], httpx2.Response]


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direct, "getproxies", dict[str, str])


class Wire(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Answers with ``status``, or raises ``error``, and notes whether the answer was closed."""

    def __init__(
        self,
        status: int = 200,
        error: Exception | None = None,
        *,
        body: bytes = b"{}",
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.stream = Stream(body, error if isinstance(error, httpx2.ReadError) else None)
        if headers is None:
            headers = {"Location": "http://elsewhere.test/", "Set-Cookie": "a=b"}
        self._headers = headers
        self._status = status
        self._error = None if self.stream.error else error

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        assert request.content == b""
        if self._error is not None:
            raise self._error
        return httpx2.Response(self._status, headers=self._headers, stream=self.stream)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return self.handle_request(request)


class Stream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """``body`` in two parts, or one and then ``error``."""

    def __init__(self, body: bytes, error: Exception | None) -> None:
        self.closed = False
        self.error = error
        self._parts = body[: len(body) // 2], body[len(body) // 2 :]

    def __iter__(self) -> Iterator[bytes]:
        yield self._parts[0]
        if self.error is not None:
            raise self.error
        yield self._parts[1]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self:
            yield part

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def send(wire: Wire, request: httpx2.Request) -> httpx2.Response:
    with direct._DirectClient(wire) as client:  # pyright: ignore[reportPrivateUsage]
        return client.send(request)


def send_async(wire: Wire, request: httpx2.Request) -> httpx2.Response:
    async def run() -> httpx2.Response:
        async with direct.async_client(wire) as client:
            return await client.send(request)

    return asyncio.run(run())


both = pytest.mark.parametrize("run", [send, send_async])


def built(method: str = "GET") -> httpx2.Request:
    builder = RequestBuilder(ADDRESS, httpx2.Headers())
    return builder.build(method, ADDRESS, headers={}, content=None, extensions={})


@both
def test_answers_are_read_closed_and_know_their_request(run: Send) -> None:
    wire, request = Wire(), built()
    response = run(wire, request)

    assert response.json() == {}
    assert response.request is request
    assert response.elapsed.total_seconds() >= 0
    assert wire.stream.closed


LATIN = {"Content-Type": "text/plain; charset=latin-1"}


@both
@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("Grüße aus Köln".encode("latin-1"), LATIN),
        (gzip.compress("Grüße aus Köln".encode("latin-1")), LATIN | {"Content-Encoding": "gzip"}),
        (b"", {}),
    ],
    ids=["plain", "gzip", "empty"],
)
def test_an_answer_is_what_httpx2_would_have_made_of_it(
    run: Send, body: bytes, headers: dict[str, str]
) -> None:
    wire, request = Wire(body=body, headers=headers), built()
    with httpx2.Client(transport=wire) as plain:
        expected = plain.send(request)
    found = run(wire, request)

    for response in (found, pickle.loads(pickle.dumps(found))):
        assert response.content == expected.content
        assert response.text == expected.text
        assert b"".join(response.iter_bytes()) == expected.content
        assert response.headers == expected.headers
        assert response.num_bytes_downloaded == expected.num_bytes_downloaded == len(body)
        assert response.is_closed is expected.is_closed is True
        assert response.is_stream_consumed is expected.is_stream_consumed is True
    with pytest.raises(httpx2.StreamConsumed):
        next(found.iter_raw())


@both
def test_content_that_cannot_be_unpacked_is_an_error_and_closed(run: Send) -> None:
    wire = Wire(body=b"not gzip at all", headers={"Content-Encoding": "gzip"})
    request = built()
    with pytest.raises(httpx2.DecodingError) as caught:
        run(wire, request)

    assert caught.value.request is request
    assert wire.stream.closed


@both
def test_redirects_are_not_followed(run: Send) -> None:
    assert run(Wire(307), built()).status_code == 307


@both
def test_no_answer_is_an_error_that_knows_its_request(run: Send) -> None:
    request = built()
    with pytest.raises(httpx2.ConnectError) as caught:
        run(Wire(error=httpx2.ConnectError("refused")), request)

    assert caught.value.request is request


@both
def test_an_answer_that_breaks_off_is_closed(run: Send) -> None:
    wire, request = Wire(error=httpx2.ReadError("reset")), built()
    with pytest.raises(httpx2.ReadError) as caught:
        run(wire, request)

    assert caught.value.request is request
    assert wire.stream.closed


def test_what_is_closed_sends_nothing() -> None:
    client = direct.client()
    client.close()
    with pytest.raises(RuntimeError, match="closed"):
        client.send(built())

    async def late() -> None:
        client = direct.async_client(Wire())
        await client.aclose()
        await client.send(built())

    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(late())


def test_proxies_of_the_environment_are_httpx2s_to_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direct, "getproxies", lambda: {"https": "http://proxy.test:3128"})

    with direct.client() as client:
        assert type(client) is httpx2.Client

    async def run() -> None:
        async with direct.async_client() as client:
            assert type(client) is httpx2.AsyncClient

    asyncio.run(run())


def test_certificates_are_read_for_the_first_request(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    class Transport(Wire):
        def __init__(self) -> None:
            super().__init__()
            made.append(self)

    monkeypatch.setattr(httpx2, "HTTPTransport", Transport)
    with direct.client() as client:
        assert not made
        client.send(built())
        client.send(built())
    assert len(made) == 1


@pytest.mark.parametrize(("method", "length"), [("GET", None), ("DELETE", None), ("POST", "0")])
def test_a_request_without_a_body_says_so_where_one_is_expected(
    method: str, length: str | None
) -> None:
    assert built(method).headers.get("Content-Length") == length


def test_requests_are_those_that_httpx2_builds() -> None:
    common = httpx2.Headers({"Accept": "application/json", "X-Common": "1"})
    content = '{"text":"é"}'.encode()
    made = RequestBuilder(ADDRESS, common).build(
        "POST", f"{ADDRESS}?a=b%20c", headers={"x-common": "2"}, content=content, extensions={}
    )
    expected = httpx2.Request(
        "POST",
        f"{ADDRESS}?a=b%20c",
        headers={"Accept": "application/json", "X-Common": "2", "Content-Type": "application/json"},
        content=content,
    )

    assert made.headers == expected.headers
    assert made.url == expected.url
    assert made.content == expected.content == content
    # What one request changes is not in the next one.
    made.headers["X-Other"] = "3"
    assert common == httpx2.Headers({"Accept": "application/json", "X-Common": "1"})


def test_a_host_of_the_callers_own_is_kept() -> None:
    builder = RequestBuilder(ADDRESS, httpx2.Headers({"Host": "api.test"}))
    request = builder.build("GET", ADDRESS, headers={}, content=None, extensions={})

    assert request.headers.get_list("Host") == ["api.test"]


def test_what_a_program_does_not_use_is_not_loaded() -> None:
    program = """
import sys, plivo_messaging
client = plivo_messaging.Plivo(auth_id="MA1", auth_token="t")
assert not [name for name in sys.modules if name.startswith("plivo_messaging.resources")]
assert "plivo_messaging.models" not in sys.modules and "httpcore2" not in sys.modules
client.brands
assert "plivo_messaging.resources.messages" not in sys.modules
assert plivo_messaging.models.Message and plivo_messaging.webhooks.verify
assert plivo_messaging.message_errors.lookup("20")
assert not hasattr(plivo_messaging, "nothing")
"""
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)
