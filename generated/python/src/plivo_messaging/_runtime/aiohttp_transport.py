"""An httpx2 transport over aiohttp, which needs less CPU when many requests are under way."""

from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import AsyncIterator
from functools import lru_cache
from ssl import SSLContext
from typing import cast
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx2
from yarl import URL

__all__ = ["AiohttpTransport"]

_MOST = 100
_KEPT = 5.0

# The first that fits; retries.py looks at the cause to tell what has been sent.
_ERRORS: tuple[tuple[type[Exception], type[httpx2.RequestError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx2.ConnectTimeout),
    (aiohttp.ClientConnectorError, httpx2.ConnectError),
    (aiohttp.ClientHttpProxyError, httpx2.ProxyError),
    (aiohttp.ServerDisconnectedError, httpx2.RemoteProtocolError),
    (aiohttp.ClientPayloadError, httpx2.RemoteProtocolError),
    (aiohttp.ClientResponseError, httpx2.RemoteProtocolError),
    (aiohttp.InvalidURL, httpx2.UnsupportedProtocol),
    (TimeoutError, httpx2.ReadTimeout),
    (aiohttp.ClientError, httpx2.ReadError),
    (OSError, httpx2.ReadError),
)


class AiohttpTransport(httpx2.AsyncBaseTransport):
    """Sends the requests of an ``httpx2.AsyncClient`` with aiohttp, in one event loop of asyncio's.

    Args:
        verify: How servers prove who they are: a context of :mod:`ssl`, True for the trusted
            certificates of this machine, False for not at all.
        proxy: The address of a proxy; without it the environment's (``HTTPS_PROXY``, ``NO_PROXY``).
        max_connections: How many there are at most.
    """

    def __init__(
        self,
        *,
        verify: SSLContext | bool = True,
        proxy: str | None = None,
        max_connections: int = _MOST,
    ) -> None:
        self._verify = verify
        self._proxies = getproxies() if proxy is None else {"http": proxy, "https": proxy}
        self._bypass = proxy is None and bool(self._proxies)
        self._max_connections = max_connections
        self._session: aiohttp.ClientSession | None = None
        self._loop: AbstractEventLoop | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request, and read the whole answer.

        Raises:
            RequestError: The answer did not arrive. Its cause is what aiohttp raised.
            RuntimeError: This was used in another event loop before.
        """
        session = self._session or self._open()
        if self._loop is not get_running_loop():
            raise RuntimeError("the connections belong to another event loop")
        steps = cast("dict[str, float | None]", request.extensions.get("timeout") or {})
        try:
            async with session.request(
                request.method,
                URL(str(request.url), encoded=True),
                headers=[
                    (name.decode("latin-1"), value.decode("latin-1"))
                    for name, value in request.headers.raw
                ],
                data=await _content(request),
                allow_redirects=False,
                proxy=self._proxy(request.url),
                timeout=_timeout(steps.get("pool"), steps.get("connect"), steps.get("read")),
            ) as answer:
                body = await answer.read()
        except (aiohttp.ClientError, OSError) as error:
            for theirs, ours in _ERRORS:
                if isinstance(error, theirs):
                    raise ours(str(error) or type(error).__name__) from error
            raise
        version = answer.version or aiohttp.HttpVersion11
        return httpx2.Response(
            answer.status,
            headers=answer.raw_headers,
            stream=httpx2.ByteStream(body),
            extensions={
                "http_version": f"HTTP/{version.major}.{version.minor}".encode(),
                "reason_phrase": (answer.reason or "").encode("latin-1", "replace"),
            },
        )

    def _open(self) -> aiohttp.ClientSession:
        context = httpx2.create_ssl_context(verify=self._verify)
        self._loop = get_running_loop()
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self._max_connections, keepalive_timeout=_KEPT, ssl=context
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
        )
        # Whether a request is sent again is not aiohttp's to decide.
        self._session._retry_connection = False  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        return self._session

    def _proxy(self, url: httpx2.URL) -> str | None:
        if not self._proxies or (self._bypass and proxy_bypass(url.host)):
            return None
        return self._proxies.get(url.scheme) or self._proxies.get("all")

    async def aclose(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()


async def _content(request: httpx2.Request) -> bytes | AsyncIterator[bytes] | None:
    stream = request.stream
    # A form with files tells its length, or that it comes in chunks, and is not held in memory.
    if isinstance(stream, httpx2.ByteStream) or not isinstance(stream, httpx2.AsyncByteStream):
        return await request.aread() or None
    return aiter(stream)


@lru_cache
def _timeout(
    pool: float | None, connect: float | None, read: float | None
) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(
        connect=None if pool is None or connect is None else pool + connect,
        sock_connect=connect,
        sock_read=read,
    )
