"""The load on a server: requests as bytes, sent over kept connections as fast as it answers.

Nothing is made or parsed while time is taken but what tells where an answer ends: the generator has
to have time left over where the server has none. ``Burst.spare`` tells how much it had.
"""

import asyncio
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CONNECTIONS = 32
"""How many requests are under way at the same time."""

_END_OF_HEAD = b"\r\n\r\n"
_LENGTH = b"content-length:"
_SUCCESS = b"2"
_STATUS = 9


@dataclass(frozen=True)
class Burst:
    """What one burst of requests has shown."""

    per_second: float
    latencies: Sequence[float]
    """Seconds from the first byte sent to the last one received, in order of size."""
    spare: float
    """The share of its time in which the generator had nothing to do."""
    answers: Sequence[bytes]
    """The bodies, where they were to be kept."""

    def percentile(self, share: float) -> float:
        """The latency that this share of the requests does not exceed."""
        return self.latencies[math.ceil(len(self.latencies) * share) - 1]


class _Connection(asyncio.Protocol):
    def __init__(self, requests: Iterator[bytes], *, keep: bool) -> None:
        self._requests = requests
        self._keep = keep
        self._received = b""
        self.latencies: list[float] = []
        self.answers: list[bytes] = []
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._next()

    def data_received(self, data: bytes) -> None:
        self._received += data
        end = self._received.find(_END_OF_HEAD)
        if end < 0:
            return
        begin = end + len(_END_OF_HEAD)
        if len(self._received) < begin + _length(self._received[:end]):
            return
        self.latencies.append(time.perf_counter() - self._sent)
        if self._received[_STATUS : _STATUS + 1] != _SUCCESS:
            self._end(RuntimeError(f"refused: {self._received[:2000].decode()}"))
            return
        if self._keep:
            self.answers.append(self._received[begin:])
        self._received = b""
        self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end(exc or RuntimeError("the server closed a connection"))

    def _next(self) -> None:
        request = next(self._requests, None)
        if request is None:
            self._end(None)
            return
        self._sent = time.perf_counter()
        self._transport.write(request)

    def _end(self, error: Exception | None) -> None:
        if self.done.done():
            return
        if error:
            self.done.set_exception(error)
        else:
            self.done.set_result(None)
        self._transport.close()


def _length(head: bytes) -> int:
    lowered = head.lower()
    begin = lowered.index(_LENGTH) + len(_LENGTH)
    end = lowered.find(b"\r", begin)
    return int(lowered[begin:] if end < 0 else lowered[begin:end])


async def burst(
    port: int, requests: Sequence[bytes], *, connections: int = CONNECTIONS, keep: bool = False
) -> Burst:
    """Send all ``requests``, each as soon as one of the ``connections`` is free.

    Raises:
        RuntimeError: when one of them is not answered with success.
    """
    loop, left = asyncio.get_running_loop(), iter(requests)
    opened: list[_Connection] = []
    worked, begun = time.process_time(), time.perf_counter()
    for _ in range(min(connections, len(requests))):
        _, connection = await loop.create_connection(
            lambda: _Connection(left, keep=keep), "127.0.0.1", port
        )
        opened.append(connection)
    await asyncio.gather(*(connection.done for connection in opened))
    took, worked = time.perf_counter() - begun, time.process_time() - worked
    return Burst(
        len(requests) / took,
        sorted(latency for connection in opened for latency in connection.latencies),
        1 - worked / took,
        [answer for connection in opened for answer in connection.answers],
    )
