"""The sandbox beside Prism: the same requests to all of them, in turns."""

import asyncio
import contextlib
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from . import load, mix, servers
from .servers import Server

_WARM_UP = 2
"""Rounds before those that count: JavaScript is compiled while it runs."""
_STORED = 100
"""Messages that are there before the first round."""


@dataclass(frozen=True)
class Served:
    """What one server has shown, the medians of its rounds."""

    per_second: float
    cpu: float
    """Seconds of CPU of the server's process for one request, what follows it included."""
    p50: float
    p99: float
    spare: float
    """The least share of its time that the load generator had left."""
    started: float
    """Seconds from its start to its first answer."""


@dataclass(frozen=True)
class Serving:
    """What one run has found."""

    servers: Mapping[str, Served]
    megabytes: float | None
    """What is resident of the sandbox after it has been sent ``messages``."""
    messages: int
    missing: str | None
    """Why there is nothing to compare with, if so."""


def measure(
    rounds: int, requests: int, messages: int, starts: int, tell: Callable[[str], None]
) -> Serving:
    """Start all servers, and let them have the same requests in turns.

    Args:
        rounds: How often everybody has a turn. Others come before these and do not count.
        requests: How many requests a turn has.
        messages: How many the sandbox is sent before its memory is looked at.
        starts: How often each server is started.
        tell: Is told how far it is.
    """
    missing = servers.missing()
    names = servers.NAMES if missing is None else servers.NAMES[:1]
    started = {name: [_start(name) for _ in range(starts)] for name in names}
    found: dict[str, list[_Turn]] = defaultdict(list)
    with contextlib.ExitStack() as stack:
        running = [stack.enter_context(servers.running(name)) for name in names]
        stored = {server.name: _store(server) for server in running}
        for number in range(-_WARM_UP, rounds):
            tell(f"servers: round {number + 1} of {rounds}")
            for server in running:
                first = (number + _WARM_UP) * requests
                sent = mix.requests(server.prefix, requests, stored[server.name], first)
                turn = _turn(server, sent)
                if number >= 0:
                    found[server.name].append(turn)
    served = {name: _summary(turns, started[name]) for name, turns in found.items()}
    tell(f"sending {messages:,} messages")
    return Serving(served, _memory(messages), messages, missing)


@dataclass(frozen=True)
class _Turn:
    burst: load.Burst
    cpu: float


def _turn(server: Server, requests: Sequence[bytes]) -> _Turn:
    before = server.cpu()
    burst = asyncio.run(load.burst(server.port, requests))
    _settle(server)
    return _Turn(burst, (server.cpu() - before) / len(requests))


def _settle(server: Server) -> None:
    """Let the sandbox deliver what was sent: that is part of what a request costs it."""
    if server.name != "sandbox":
        return
    while True:
        (answer,) = asyncio.run(load.burst(server.port, [mix.CLOCK], keep=True)).answers
        if not json.loads(answer)["pending_events"]:
            return
        time.sleep(0.1)


def _start(name: str) -> float:
    with servers.running(name) as server:
        return server.started


def _store(server: Server) -> Sequence[str]:
    sends = [mix.build(server.prefix, "send", number, "") for number in range(_STORED)]
    answers = asyncio.run(load.burst(server.port, sends, keep=True)).answers
    return [json.loads(answer)["message_uuid"][0] for answer in answers]


def _summary(turns: Sequence[_Turn], started: Sequence[float]) -> Served:
    bursts = [turn.burst for turn in turns]
    return Served(
        statistics.median(burst.per_second for burst in bursts),
        statistics.median(turn.cpu for turn in turns),
        statistics.median(burst.percentile(0.5) for burst in bursts),
        statistics.median(burst.percentile(0.99) for burst in bursts),
        min(burst.spare for burst in bursts),
        statistics.median(started),
    )


def _memory(messages: int) -> float | None:
    with servers.running("sandbox") as server:
        sends = [mix.build(server.prefix, "send", number, "") for number in range(messages)]
        asyncio.run(load.burst(server.port, sends))
        _settle(server)
        return server.megabytes()
