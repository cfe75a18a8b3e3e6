"""Lists of messages where a thousand are stored, and where a million are."""

import asyncio
import itertools
import statistics
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from plivo_sandbox.database import open_database
from plivo_sandbox.settings import DEFAULT_AUTH_ID
from plivo_sandbox.tables import messages
from sqlalchemy import insert

from . import load, mix, servers

FEW = 1000
_AT_ONCE = 10_000
_SPAN = timedelta(hours=20)
_REQUESTS = 40

# The lists, and which part of the messages is in each of them: 20 of a thousand are a page.
LISTS = {
    "all": "",
    "message_state=delivered": "message_state=delivered",
    "message_state=undelivered (1 of 20)": "message_state=undelivered",
    "message_direction=inbound (1 of 10)": "message_direction=inbound",
    "error_code=30 (1 of 20)": "error_code=30",
    "from_number (1 of 25)": "from_number=14155551000",
    "to_number (1 of 25)": "to_number=14155552003",
    "an hour": "",
    "message_state=undelivered, error_code=30": "message_state=undelivered&error_code=30",
    "all, offset 100": "offset=100",
    "all, the page in the middle": "",
}


@dataclass(frozen=True)
class Stored:
    """What one run has found."""

    many: int
    seconds: Mapping[str, tuple[float, float]]
    """How long each of the lists takes, with few messages and with many: medians."""


def measure(many: int, rounds: int, tell: Callable[[str], None]) -> Stored:
    """Ask two sandboxes for the same lists, in turns."""
    found: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in LISTS}
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        running: list[tuple[servers.Server, int]] = []
        for count in (FEW, many):
            tell(f"storing {count:,} messages")
            url = f"sqlite:///{folder}/{count}.db"
            server = stack.enter_context(servers.running("sandbox", url))
            store(url, count)
            running.append((server, count))
        for number in range(-1, rounds):
            tell(f"lists: round {number + 1} of {rounds}")
            for name, place in itertools.product(LISTS, range(2)):
                took = _ask(*running[place], name)
                if number >= 0:
                    found[name][place].append(took)
    medians = {
        name: (statistics.median(few), statistics.median(much))
        for name, (few, much) in found.items()
    }
    return Stored(many, medians)


def _ask(server: servers.Server, count: int, name: str) -> float:
    query = LISTS[name]
    if name == "an hour":
        until = datetime.now(UTC) - _SPAN / 2
        since = until - timedelta(hours=1)
        query = f"message_time__gte={_written(since)}&message_time__lt={_written(until)}"
    elif name.endswith("middle"):
        query = f"offset={count // 2}"
    request = mix.get(server.prefix, f"/Message/?limit=20&{query}")
    burst = asyncio.run(load.burst(server.port, [request] * _REQUESTS, connections=1))
    return burst.percentile(0.5)


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d%%20%H:%M:%S")


def store(url: str, count: int) -> None:
    """Fill the sandbox's table of messages, without the sandbox."""
    engine = open_database(url)
    rows = _rows(count, datetime.now(UTC))
    while chunk := list(itertools.islice(rows, _AT_ONCE)):
        with engine.begin() as connection:
            connection.execute(insert(messages), chunk)
    engine.dispose()


def _rows(count: int, now: datetime) -> Iterator[dict[str, Any]]:
    same = dict.fromkeys((column.name for column in messages.c if column.name != "id"), "")
    for number in range(count):
        undelivered, inbound = number % 20 == 0, number % 10 == 1
        created = now - _SPAN + number * _SPAN / count
        yield {
            **same,
            "account_id": DEFAULT_AUTH_ID,
            "uuid": f"{number:08x}-0000-4000-8000-000000000000",
            "direction": "inbound" if inbound else "outbound",
            "state": "undelivered" if undelivered else "delivered",
            "error_code": "30" if undelivered else "000",
            "type": "sms",
            "from_number": f"{14155551000 + number % 25}",
            "to_number": f"{14155552000 + number % 25}",
            "country_iso2": "US",
            "text": "Your code is 123456.",
            "units": 1,
            "total_rate": "0.00550",
            "total_amount": "0.00550",
            "carrier_fees_rate": "0.00300",
            "carrier_fees": "0.00300",
            "tendlc_registration_status": "registered",
            "requester_ip": "127.0.0.1",
            "log": "true",
            "callback_sequence": 3,
            "callback_method": "POST",
            "conversation_expires": None,
            "created": created,
            "sent": created,
            "reported": created,
            "expires": created + timedelta(hours=3),
        }
