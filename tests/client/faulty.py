"""A server on a real socket that breaks in the ways in which servers break.

It reads one request from each connection, does what the request's ``X-Fault`` says, and notes what
it has carried out. What it answers with a failure it has carried out before: the worst case.
"""

import socket
import struct
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager, suppress
from email.utils import formatdate
from threading import Thread

from .fake import NOW

RESET = struct.pack("ii", 1, 0)
"""Linger for no time: closing the socket resets the connection."""

NEVER = frozenset({"reset-before", "cut-before", "429-seconds", "429-date"})
"""The faults that come before the request is carried out."""

ANSWERS = {
    "429-seconds": "429 Too Many Requests\r\nRetry-After: 3",
    "429-date": f"429 Too Many Requests\r\nRetry-After: {formatdate(NOW + 5, usegmt=True)}",
    "408": "408 Request Timeout",
    "500": "500 Internal Server Error",
    "502": "502 Bad Gateway",
    "520": "520 Unknown",
}
BROKEN = {
    "truncated": b'HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n{"api_id":',
    "short": b'HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n{"api_id":',
    "no-json": b"HTTP/1.1 202 Accepted\r\nContent-Length: 6\r\n\r\n<html>",
    "no-http": b"SSH-2.0-OpenSSH\r\n",
    "half-head": b"HTTP/1.1 202 Acc",
    "unzippable": b"HTTP/1.1 202 Ok\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno",
    "slow": b"HTTP/1.1 202 Accepted\r\nContent-Length: 50\r\n\r\n{",
    "silent": b"",
}
FAULTS = [
    "reset-before",
    "cut-before",
    "reset-after",
    "closed-after",
    *ANSWERS,
    *BROKEN,
]
STALLS = frozenset({"slow", "silent"})


class Faulty:
    """Counts how often each request was carried out, by its ``X-Id``."""

    def __init__(self, answer: bytes) -> None:
        self.done: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self._answer = answer
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def serve(self) -> None:
        """Answer one connection after the other, until the listener is closed."""
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            # A client that has given up resets its connection. The next one comes all the same.
            with connection, suppress(ConnectionError):
                self._handle(connection)

    def stop(self) -> None:
        """Wake the thread that waits for a connection, and end it."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _handle(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += _received(connection, 1)
        fields = dict(line.split(": ", 1) for line in head.decode().lower().splitlines()[1:-1])
        name, faults = fields["x-id"], fields["x-fault"].split()
        self.asked[name] += 1
        fault = faults[self.asked[name] - 1] if self.asked[name] <= len(faults) else "none"
        if fault == "reset-before":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            return
        left = int(fields.get("content-length", 0))
        if fault == "cut-before":
            connection.recv(min(left, 1))
            return
        while left:
            left -= len(_received(connection, left))
        if fault not in NEVER:
            self.done[name] += 1
        if fault == "reset-after":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        elif fault in BROKEN:
            connection.sendall(BROKEN[fault])
            if fault in STALLS:
                # Until the client has had enough.
                connection.recv(1)
        elif fault != "closed-after":
            status = ANSWERS.get(fault, "202 Accepted")
            body = self._answer if fault == "none" else b"{}"
            answer = (
                f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
            )
            connection.sendall(answer.encode() + body)


def _received(connection: socket.socket, most: int) -> bytes:
    content = connection.recv(most)
    if not content:
        raise ConnectionError("the client has gone")
    return content


@contextmanager
def faulty(answer: bytes) -> Generator[Faulty]:
    """Such a server, in a thread."""
    server = Faulty(answer)
    thread = Thread(target=server.serve)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join()
