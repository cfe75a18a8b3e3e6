"""Sending bytes, and reading what comes back within a bound of time."""

import http.client
import io
import json
import socket
import time
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from typing import cast

from tests.fuzz.judging import Answer, Judge
from tests.fuzz.process import Sandbox
from tests.fuzz.request import seen

BOUND = 30.0
"""Seconds in which each answer has to be there."""

_ORDERED = 0.5  # where a fault may have ordered that none comes
_HALF_OPEN = 40
_SAMPLE = 1500


@dataclass(slots=True)
class Findings:
    """What came of it.

    Attributes:
        requests: how many were sent; what is no whole request counts too.
        answers: how often each status came.
        failures: by kind, an example of each.
        worst: how many of each kind there were.
        slowest: seconds, and what it was.
        server_errors: answers of 5xx that no fault ordered.
    """

    requests: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    failures: dict[str, str] = field(default_factory=dict)
    worst: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")
    server_errors: int = 0

    def fail(self, what: str, raw: bytes) -> None:
        """Note a failure, and the first request of its kind."""
        self.failures.setdefault(what[:160], f"{what}\n  {raw[:_SAMPLE]!r}")
        self.worst[what[:160]] += 1


class Attacker:
    """Sends one thing after another to one sandbox."""

    def __init__(self, sandbox: Sandbox, judge: Judge) -> None:
        self.findings = Findings()
        self._sandbox = sandbox
        self._judge = judge
        self._half_open: deque[socket.socket] = deque()
        self._troubled = 0

    def send(self, raw: bytes) -> None:
        """Send bytes and judge every answer to the whole requests in them."""
        what = seen(raw)
        self.findings.requests += max(1, len(what.asked))
        begun = time.monotonic()
        bound = _ORDERED if self._troubled else BOUND
        try:
            answers, ended = self._exchange(raw, what.asked, what.whole, bound)
        except TimeoutError:
            if not self._troubled:
                self.findings.fail(f"no answer within {BOUND} s", raw)
            answers, ended = [], True
        except (OSError, http.client.HTTPException) as error:
            if not self._troubled and what.whole and not isinstance(error, ConnectionError):
                self.findings.fail(f"{type(error).__name__}: {error}", raw)
            answers, ended = [], True
        took = time.monotonic() - begun
        if took > self.findings.slowest[0] and not self._troubled:
            self.findings.slowest = took, repr(raw[:120])
        self._judge_all(raw, what.asked, answers, ended=ended)
        if self._troubled:
            self._troubled -= 1
            if not self._troubled:
                self.order("DELETE", "faults")

    def leave_open(self, raw: bytes) -> None:
        """Send bytes and keep the connection; the oldest of many is closed."""
        self.findings.requests += 1
        connection = self._connected(BOUND)
        connection.sendall(raw)
        self._half_open.append(connection)
        if len(self._half_open) > _HALF_OPEN:
            self._half_open.popleft().close()

    def order(self, method: str, path: str) -> bytes:
        """Ask for something that has to work.

        Raises:
            AssertionError: it did not.
        """
        link = http.client.HTTPConnection("127.0.0.1", self._sandbox.port, timeout=BOUND)
        link.request(method, f"/_sandbox/{path}")
        answer = link.getresponse()
        body = answer.read()
        link.close()
        assert answer.status < 300, (path, answer.status, body)
        return body

    def restore(self) -> None:
        """Bring back the first state, and let go what was left open."""
        while self._half_open:
            self._half_open.popleft().close()
        self._troubled = 0
        self.order("POST", "reset")
        for kept in json.loads(self.order("GET", "snapshots"))["snapshots"]:
            self.order("DELETE", f"snapshots/{kept['name']}")

    def _connected(self, bound: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self._sandbox.port), bound)

    def _exchange(
        self, raw: bytes, asked: tuple[tuple[str, str], ...], whole: bool, bound: float
    ) -> tuple[list[Answer], bool]:
        """The answers, and whether the connection ended before each was there."""
        with self._connected(bound) as connection:
            try:
                connection.sendall(raw)
                if not whole or not asked:
                    connection.shutdown(socket.SHUT_WR)
            except ConnectionError:
                return [], True  # it was refused before it was all said
            answers: list[Answer] = []
            reader = _Reader(socket.SocketIO(connection, "r"))
            expected = [method for method, _ in asked]
            for method in expected if whole else [*expected, "GET"]:
                try:
                    answers.append(_answer(reader, method))
                except (http.client.RemoteDisconnected, ConnectionError):
                    return answers, True
                headers = answers[-1].headers
                if headers.get("connection") == "close" or "text/event" in headers.get(
                    "content-type", ""
                ):
                    return answers, True
        return answers, False

    def _judge_all(
        self, raw: bytes, asked: tuple[tuple[str, str], ...], answers: list[Answer], *, ended: bool
    ) -> None:
        if len(answers) < len(asked) and not ended and not self._troubled:
            self.findings.fail("a request was not answered", raw)
        for number, answer in enumerate(answers):
            self.findings.answers[answer.status] += 1
            method, target = asked[number] if number < len(asked) else ("GET", "")
            if not self._troubled:
                mistake = self._judge.mistake(method, target, answer)
                if mistake:
                    operation = self._judge.operation(method, target)
                    name = operation.id if operation else "no operation"
                    self.findings.fail(f"{method} {name}: {mistake}", raw)
                    self.findings.server_errors += answer.status // 100 == 5
            if answer.status == 201 and "/faults" in target:
                self._troubled = 12


class _Reader(io.BufferedReader):
    """What comes over a connection, for one answer after the other."""

    def makefile(self, *_: str) -> "_Reader":
        """Asked by ``http.client``, which takes it for a socket."""
        return self

    def close(self) -> None:
        """Stay open: the next answer follows."""


def _answer(reader: _Reader, method: str) -> Answer:
    reading = http.client.HTTPResponse(cast("socket.socket", reader), method=method)
    reading.begin()
    headers = {name.lower(): value for name, value in reading.headers.items()}
    answer = Answer(reading.status, headers, b"")
    return replace(answer, body=reading.readline() if answer.stream else reading.read())
