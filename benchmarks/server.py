"""A server in a process of its own, so that none of its work counts.

It reads requests and answers with bytes that it made before.
"""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

from .answers import Answers

_END_OF_HEAD = b"\r\n\r\n"


class _Connection(asyncio.Protocol):
    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while (end := self._received.find(_END_OF_HEAD)) >= 0:
            head = self._received[:end]
            whole = end + len(_END_OF_HEAD) + _length(head)
            if len(self._received) < whole:
                return
            self._received = self._received[whole:]
            method, target, _ = head.split(b"\r\n", 1)[0].split(b" ")
            self._transport.write(self._answers.to(method, target))


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name == b"content-length":
            return int(value)
    return 0


async def _serve() -> None:
    answers = Answers()
    server = await asyncio.get_running_loop().create_server(
        lambda: _Connection(answers), "127.0.0.1", 0
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    # Whoever started it ends it by closing its standard input.
    await asyncio.to_thread(sys.stdin.read)
    server.close()


@contextlib.contextmanager
def serving() -> Generator[str]:
    """The address of a server that runs while the block does."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.server"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.stdin.close()


if __name__ == "__main__":
    asyncio.run(_serve())
