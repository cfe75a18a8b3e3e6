"""Threads that send messages to whoever is up, and remember what they were told."""

import itertools
import threading
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager

import httpx2

from tests.sandbox.crash.replica import AUTH, Replica
from tests.sandbox.listener import Listener

SENDERS = 4
AHEAD = 100
CALLBACKS = 3
"""So many are there of each message."""


class Load:
    """What was sent.

    Attributes:
        acknowledged: the message of each send that was answered with 202, by the send's number.
        at: when each of these answers came, by ``time.monotonic``.
        unsure: sends whose connection broke: the message may exist.
        refused: answers that are not 202.
    """

    def __init__(self, replicas: Sequence[Replica], listener: Listener, ahead: int = AHEAD) -> None:
        """Nothing is sent yet.

        Args:
            replicas: who is sent to, while they are up.
            listener: who is told of the messages.
            ahead: so many messages may wait for their last callback before senders wait, too.
        """
        self.acknowledged: dict[int, str] = {}
        self.at: dict[int, float] = {}
        self.unsure: set[int] = set()
        self.refused: list[str] = []
        self._replicas = replicas
        self._listener = listener
        self._ahead = ahead
        self._numbers = itertools.count()
        self._over = threading.Event()

    @contextmanager
    def running(self) -> Generator[None]:
        """Send until the block ends."""
        threads = [threading.Thread(target=self._send, args=(i,)) for i in range(SENDERS)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._over.set()
            for thread in threads:
                thread.join()

    def _send(self, sender: int) -> None:
        with httpx2.Client(auth=AUTH, trust_env=False, timeout=60) as http:
            while not self._over.is_set():
                up = [url for replica in self._replicas if (url := replica.url)]
                waiting = len(self.acknowledged) - len(self._listener.received) // CALLBACKS
                if not up or waiting > self._ahead:
                    self._over.wait(0.01)
                    continue
                self._send_one(http, up[sender % len(up)], next(self._numbers))

    def _send_one(self, http: httpx2.Client, url: str, number: int) -> None:
        body = {
            "src": "14155550101",
            "dst": f"1415556{number % 10_000:04}",
            "text": "Hello",
            "url": f"{self._listener.origin}/{number}",
        }
        try:
            answer = http.post(f"{url}/v1/Account/{AUTH[0]}/Message/", json=body)
        except httpx2.TransportError:
            self.unsure.add(number)
            return
        if answer.status_code == 202:
            (self.acknowledged[number],) = answer.json()["message_uuid"]
            self.at[number] = time.monotonic()
        else:
            self.refused.append(answer.text)
