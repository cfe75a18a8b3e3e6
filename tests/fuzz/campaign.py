"""A run of many requests: right ones, wrong ones and no requests at all, all in one order."""

import os
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from plivo_sandbox.contract import packaged_contract
from plivo_sandbox.control.description import contract as control_contract
from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from schemathesis.config import SchemathesisConfig

from tests.fuzz.attack import Attacker, Findings
from tests.fuzz.described import CONFIG, requests_of
from tests.fuzz.judging import Judge
from tests.fuzz.nonsense import Spoiler, ingredients
from tests.fuzz.process import Sandbox
from tests.fuzz.request import Request

_RESET_EVERY = 400
_PROGRESS_EVERY = 5000


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything.

    Attributes:
        rounds: how often it is made anew, with another seed.
        examples: requests of each kind for each operation in a round.
        spoilt: how many spoilt ones come of each.
        values: pieces of nonsense in a round.
    """

    rounds: int
    examples: int
    spoilt: int
    values: int


def attack(sandbox: Sandbox, size: Size, *, seed: int) -> tuple[Findings, list[int]]:
    """Send it all.

    Returns:
        What came of it; and the resident bytes, each after a reset.
    """
    attacker = Attacker(sandbox, Judge(packaged_contract(), control_contract()))
    resident: list[int] = []
    begun = time.monotonic()
    told = 0
    for number in range(size.rounds):
        for count, action in enumerate(_round(sandbox, size, seed + number)):
            kind, raw = action
            (attacker.leave_open if kind == "open" else attacker.send)(raw)
            if not sandbox.alive:
                attacker.findings.fail("the sandbox ended", raw)
                return attacker.findings, resident
            if count % _RESET_EVERY == 0:
                attacker.restore()
                resident.append(sandbox.resident())
            if attacker.findings.requests - told >= _PROGRESS_EVERY:
                told = attacker.findings.requests
                took = time.monotonic() - begun
                print(
                    f"{told} requests in {took:.0f} s, {len(attacker.findings.failures)} kinds of "
                    f"failures, {resident[-1] / 1e6:.1f} MB",
                    file=sys.stderr,
                    flush=True,
                )
    attacker.restore()
    resident.append(sandbox.resident())
    return attacker.findings, resident


def _round(sandbox: Sandbox, size: Size, seed: int) -> Iterator[tuple[str, bytes]]:
    chance = Random(seed)
    made = described(sandbox, size.examples, seed)
    spoiler = Spoiler(chance, ingredients(size.values, seed))
    chance.shuffle(made)
    for request in made:
        yield "send", request.written()
        for _ in range(size.spoilt):
            other = chance.choice(made)
            way = chance.random()
            if way < 0.7:
                yield "send", spoiler.request(other)
            elif way < 0.85:
                yield "send", spoiler.raw(other)
            elif way < 0.93:
                yield "open", spoiler.raw(other)
            else:
                several = chance.choices(made, k=chance.randrange(2, 6))
                yield "send", b"".join(one.written() for one in several)


def described(sandbox: Sandbox, examples: int, seed: int) -> list[Request]:
    """Requests of both descriptions."""
    origin = f"http://127.0.0.1:{sandbox.port}"
    os.environ.setdefault("PLIVO_AUTH_ID", DEFAULT_AUTH_ID)
    os.environ.setdefault("PLIVO_AUTH_TOKEN", DEFAULT_AUTH_TOKEN)
    pair = b64encode(f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}".encode())
    host = b"Host", f"127.0.0.1:{sandbox.port}".encode()
    return [
        *requests_of(
            packaged_contract().document,
            f"{origin}/v1/Account/{DEFAULT_AUTH_ID}",
            examples=examples,
            seed=seed,
            config=SchemathesisConfig.from_path(CONFIG),
            headers=(host, (b"Authorization", b"Basic " + pair)),
        ),
        *requests_of(
            control_contract().document,
            f"{origin}/_sandbox",
            examples=examples,
            seed=seed,
            config=SchemathesisConfig(),
            headers=(host,),
        ),
    ]
