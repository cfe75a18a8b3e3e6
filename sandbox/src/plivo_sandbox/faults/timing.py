"""Answers that are late, and connections that break."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from random import Random

from plivo_sandbox.clock import Clock
from plivo_sandbox.faults import wire
from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, Proceed
from plivo_sandbox.faults.rules import Rule
from plivo_sandbox.faults.values import SECONDS

_PIECES = 8


async def _latency(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    await _wait(exchange.clock, _seconds(exchange, rule))
    return await proceed(exchange)


async def _latency_after(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    await _wait(exchange.clock, _seconds(exchange, rule))
    return answer


async def _slow(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer, seconds = await proceed(exchange), _seconds(exchange, rule) / _PIECES
    answer.wire = wire.slowly(lambda: _wait(exchange.clock, seconds))
    return answer


def _instead(how: wire.Wire) -> Around:
    async def around(_: Exchange, __: Rule, ___: Proceed) -> Answer:
        answer = Answer(200)
        answer.wire = how
        return answer

    return around


def _afterwards(how: wire.Wire) -> Around:
    async def around(exchange: Exchange, _: Rule, proceed: Proceed) -> Answer:
        answer = await proceed(exchange)
        answer.wire = how
        return answer

    return around


def _seconds(exchange: Exchange, rule: Rule) -> float:
    low, high = rule.value
    if low == high:
        return float(low)
    # Seeded by a fresh id, so that it is the same again where the ids are.
    return Random(exchange.ids.uuid()).uniform(low, high)  # noqa: S311 - nothing is kept secret


async def _wait(clock: Clock, seconds: float) -> None:
    """Wait until so many seconds have passed for the caller, or by the sandbox's clock."""
    until, wake = clock.now() + timedelta(seconds=seconds), asyncio.Event()
    # While the clock stands, nobody may ever move it: the caller's own seconds count as well.
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while clock.now() < until:
                wake.clear()
                await clock.wait(until, wake)


FAULTS = (
    ApiFault("latency", "The request waits before it is carried out.", SECONDS, around=_latency),
    ApiFault(
        "latency-after",
        "The request is carried out, and its answer waits.",
        SECONDS,
        around=_latency_after,
    ),
    ApiFault(
        "slow-body", "The body comes in eight pieces, spread over the time.", SECONDS, around=_slow
    ),
    ApiFault(
        "hang-before",
        "Nothing is carried out, and no answer comes until the caller hangs up.",
        around=_instead(wire.hang),
    ),
    ApiFault(
        "hang-after",
        "The request is carried out, and no answer comes until the caller hangs up.",
        around=_afterwards(wire.hang),
    ),
    ApiFault(
        "close-before",
        "The connection is closed before the request is read.",
        around=_instead(wire.close),
    ),
    ApiFault(
        "reset-before",
        "The connection is reset before the request is read.",
        around=_instead(wire.reset),
    ),
    ApiFault(
        "close-after",
        "The request is carried out, and the connection closed without an answer.",
        around=_afterwards(wire.close),
    ),
    ApiFault(
        "reset-after",
        "The request is carried out, and the connection reset without an answer.",
        around=_afterwards(wire.reset),
    ),
    ApiFault(
        "cut-body",
        "The connection is closed in the middle of the body.",
        around=_afterwards(wire.cut),
    ),
)
