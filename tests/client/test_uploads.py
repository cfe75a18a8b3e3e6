"""Files are streamed, from where they stand, and again before a retry."""

import asyncio
import io
import json
import os
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO, cast

import httpx2
import pytest
from plivo_messaging import AsyncPlivo, FileInput, Plivo, RateLimitError

from .description import success_of
from .fake import AUTH_ID, AUTH_TOKEN, BASE, Fake

Upload = Callable[..., object]


def upload(fake: Fake, **more: Any) -> object:
    return fake.client().media.upload(**more)


def upload_async(fake: Fake, **more: Any) -> object:
    return asyncio.run(fake.async_client().media.upload(**more))


BOTH = pytest.mark.parametrize("run", [upload, upload_async], ids=["sync", "async"])


def taken() -> Fake:
    return Fake().answer(200, success_of("media.upload"))


class OneWay(io.RawIOBase):
    """A file object that only goes on, as that of a pipe."""

    def __init__(self, content: bytes) -> None:
        self._inner = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self._inner.read(size)


def one_way(content: bytes) -> BinaryIO:
    return cast("BinaryIO", OneWay(content))


@BOTH
def test_a_file_object_is_sent_from_where_it_stands(run: Upload, tmp_path: Path) -> None:
    path = tmp_path / "menu.txt"
    path.write_bytes(b"head:Soup")
    fake = taken()

    with path.open("rb") as file:
        file.seek(5)
        run(fake, file=[file])
        assert not file.closed

    assert fake.parts == [("file", "menu.txt", "text/plain", b"Soup")]
    assert fake.asked.headers["content-length"] == str(len(fake.asked.content))
    assert fake.asked.headers["host"] == "plivo.test"


def test_a_file_object_at_its_end_is_refused() -> None:
    written = io.BytesIO()
    written.write(b"Soup")
    fake = taken()

    with pytest.raises(ValueError, match=r"seek\(0\)"):
        fake.client().media.upload(file=[written])
    assert fake.requests == []


@BOTH
def test_an_empty_file_is_sent_as_it_is(run: Upload) -> None:
    fake = taken()

    run(fake, file=[io.BytesIO()])

    assert [content for *_, content in fake.parts] == [b""]


@BOTH
def test_what_cannot_go_back_is_sent_in_chunks(run: Upload) -> None:
    fake = taken()

    run(fake, file=[("menu.txt", one_way(b"Soup" * 50_000))])

    assert [content for *_, content in fake.parts] == [b"Soup" * 50_000]
    assert fake.asked.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in fake.asked.headers


@BOTH
def test_files_go_back_before_a_retry(run: Upload, tmp_path: Path) -> None:
    path = tmp_path / "menu.txt"
    path.write_bytes(b"Soup")
    opened = io.BytesIO(b"head:Stew")
    opened.seek(5)
    fake = Fake().answer(429, {}).answer(200, success_of("media.upload"))

    run(fake, file=[path, ("stew.txt", opened), ("tea.txt", b"Tea")])

    first, second = fake.requests
    assert first.content == second.content
    assert all(text in first.content for text in (b"Soup", b"\r\nStew", b"Tea"))


@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
def test_what_cannot_go_back_is_not_sent_again(waiting: bool) -> None:
    server = Counting(httpx2.Response(429, json={}, headers={"Retry-After": "1"}))

    with pytest.raises(RateLimitError) as caught:
        send(server, ("menu.txt", one_way(b"Soup")), waiting=waiting)

    assert server.asked == 1
    (note,) = caught.value.__notes__
    assert "cannot go back" in note
    assert caught.value.retry_after == 1


def test_what_was_never_read_may_be_sent_once_more() -> None:
    asked: list[bytes] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        if not asked:
            asked.append(b"")
            raise httpx2.ConnectError("refused", request=request)
        asked.append(b"".join(cast("Iterable[bytes]", request.stream)))
        return httpx2.Response(200, json=success_of("media.upload"))

    class Unread(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            return answer(request)

    with client(Unread()) as made:
        made.media.upload(file=[("menu.txt", one_way(b"Soup"))])

    assert b"Soup" in asked[1]


@pytest.mark.parametrize("file", [io.StringIO("Soup"), "menu.txt"])
def test_text_is_no_file(file: Any) -> None:
    fake = taken()

    with pytest.raises(TypeError, match="opened with 'rb'"):
        fake.client().media.upload(file=[file])
    assert fake.requests == []


def test_text_in_disguise_is_found_while_it_is_sent() -> None:
    class Disguised:
        def read(self, _: int = -1) -> str:
            return "Soup"

    wrong: Any = Disguised()
    with pytest.raises(TypeError, match="has to give bytes"):
        taken().client().media.upload(file=[wrong])


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_path_without_a_file_is_told_before_anything_is_sent(name: str, tmp_path: Path) -> None:
    fake = taken()

    with pytest.raises(OSError, match=str(tmp_path)):
        fake.client().media.upload(file=[tmp_path / name])
    assert fake.requests == []


def test_a_file_that_grows_is_sent_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"one")

    class Late(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            path.write_bytes(b"one, two")
            sent = b"".join(cast("Iterable[bytes]", request.stream))
            assert len(sent) == int(request.headers["content-length"])
            assert b"one\r\n" in sent
            return httpx2.Response(200, json=success_of("media.upload"))

    with client(Late()) as made:
        made.media.upload(file=[path])


@pytest.mark.parametrize(
    ("name", "written"),
    [('a".txt', 'filename="a%22.txt"'), ("a\r\nb", 'filename="a%0D%0Ab"'), ("ü", 'filename="ü"')],
)
def test_a_name_stays_inside_its_quotation_marks(name: str, written: str) -> None:
    fake = taken()

    fake.client().media.upload(file=[(name, io.BytesIO(b"x"))])

    assert written.encode() in fake.asked.content


def test_a_type_cannot_smuggle_in_a_header() -> None:
    with pytest.raises(ValueError, match="no MIME type"):
        taken().client().media.upload(file=[("a", b"x", "text/plain\r\nX: y")])


KEYS: dict[str, Any] = {"auth_id": AUTH_ID, "auth_token": AUTH_TOKEN, "base_url": BASE}


def client(transport: httpx2.BaseTransport) -> Plivo:
    return Plivo(**KEYS, http_client=httpx2.Client(transport=transport))


class Counting(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Reads what is sent and forgets it."""

    def __init__(self, answer: httpx2.Response) -> None:
        self._answer = answer
        self.seen = self.asked = 0

    def _answered(self) -> httpx2.Response:
        self.asked += 1
        answer = self._answer
        return httpx2.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        for chunk in cast("Iterable[bytes]", request.stream):
            self.seen += len(chunk)
        return self._answered()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        assert isinstance(request.stream, httpx2.AsyncByteStream)
        async for chunk in request.stream:
            self.seen += len(chunk)
        return self._answered()


def send(server: Counting, file: FileInput, *, waiting: bool) -> None:
    async def later() -> None:
        http = httpx2.AsyncClient(transport=server)
        async with AsyncPlivo(**KEYS, http_client=http) as made:
            await made.media.upload(file=[file])

    if waiting:
        with client(server) as made:
            made.media.upload(file=[file])
    else:
        asyncio.run(later())


@pytest.mark.parametrize("form", ["path", "file"])
@pytest.mark.parametrize("waiting", [True, False], ids=["sync", "async"])
def test_a_large_file_is_never_in_memory(form: str, waiting: bool, tmp_path: Path) -> None:
    size = 50_000_000
    path = tmp_path / "film.mp4"
    with path.open("wb") as sparse:
        os.truncate(sparse.fileno(), size)
    server = Counting(httpx2.Response(200, json=success_of("media.upload")))
    send(server, path, waiting=waiting)

    tracemalloc.start()
    try:
        if form == "path":
            send(server, path, waiting=waiting)
        else:
            with path.open("rb") as file:
                send(server, file, waiting=waiting)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert server.seen > 2 * size
    assert most < 2_000_000


def test_a_large_file_is_never_in_memory_on_its_way_through_aiohttp(tmp_path: Path) -> None:
    size = 20_000_000
    path = tmp_path / "film.mp4"
    with path.open("wb") as sparse:
        os.truncate(sparse.fileno(), size)
    body = json.dumps(success_of("media.upload")).encode()
    seen = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal seen
        head = await reader.readuntil(b"\r\n\r\n")
        (told,) = [line for line in head.lower().splitlines() if line.startswith(b"content-length")]
        left = int(told.split(b":")[1])
        while left:
            chunk = await reader.read(65_536)
            left -= len(chunk)
            seen += len(chunk)
        told = (
            f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode()
        )
        writer.write(told + body)
        await writer.drain()
        writer.close()

    async def run() -> int:
        server = await asyncio.start_server(serve, "127.0.0.1", 0)
        host, port = server.sockets[0].getsockname()
        keys: dict[str, Any] = {**KEYS, "base_url": f"http://{host}:{port}"}
        async with server, AsyncPlivo(**keys, transport="aiohttp") as made:
            await made.media.upload(file=[path])
            tracemalloc.start()
            try:
                await made.media.upload(file=[path])
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()

    most = asyncio.run(run())

    assert seen > 2 * size
    assert most < 2_000_000
