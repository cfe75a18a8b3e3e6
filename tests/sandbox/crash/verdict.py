"""What is left after the crashes, held against what was promised."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Any
from urllib.parse import urlsplit

import httpx2

from tests.sandbox.crash.load import Load
from tests.sandbox.crash.replica import AUTH
from tests.sandbox.listener import Received
from tests.sandbox.test_callbacks import verified

STATES = {"1": "queued", "2": "sent", "3": "delivered"}
TIMES = ("QueuedTime", "SentTime", "DeliveryReportTime")
LATE = 1.0
"""Seconds after a kill in which its last callbacks may still be read."""

Broken = dict[str, list[str]]


def judge(
    url: str, load: Load, received: Sequence[Received], kills: Sequence[float], late: Set[str]
) -> Broken:
    """Everything that is not as promised: for each promise, what breaks it.

    Args:
        url: of a sandbox on that database, in which nothing is pending.
        load: what was sent.
        received: the callbacks, in the order in which they came.
        kills: when a process was killed.
        late: messages of which a callback was not answered in time: it comes again after a minute,
            and the next one before it.
    """
    with httpx2.Client(auth=AUTH, trust_env=False, timeout=60) as http:
        listed = {record["message_uuid"]: record for record in _listed(http, url)}
        found = {uuid: _got(http, url, uuid) for uuid in load.acknowledged.values()}
    heard = defaultdict[str, list[Received]](list)
    sends = defaultdict[str, set[str]](set)
    for call in received:
        heard[call.event["MessageUUID"]].append(call)
        sends[urlsplit(call.url).path.strip("/")].add(call.event["MessageUUID"])
    return {
        "messages lost": [u for u, record in found.items() if record is None or u not in listed],
        "messages that are not as they were listed": [
            u for u, record in found.items() if u in listed and record != listed[u]
        ],
        "sends that became two messages": [n for n, uuids in sends.items() if len(uuids) > 1],
        "messages of somebody else": [
            u
            for number, u in load.acknowledged.items()
            if sends[str(number)] and sends[str(number)] != {u}
        ],
        "messages not delivered": [
            u for u, record in listed.items() if record["message_state"] != "delivered"
        ],
        "callbacks missing": [
            f"{uuid} {sequence}"
            for uuid in listed
            for sequence in STATES.keys() - {call.event["Sequence"] for call in heard[uuid]}
        ],
        "callbacks about nothing": [uuid for uuid in heard if uuid not in listed],
        "messages with callbacks out of order": [
            uuid for uuid, calls in heard.items() if uuid not in late and not _in_order(calls)
        ],
        "states skipped": [uuid for uuid, calls in heard.items() if not _in_steps(calls)],
        "callbacks that changed": [u for u, calls in heard.items() if not _unchanged(calls)],
        "callbacks not signed": [call.url for call in received if not verified(call, AUTH[1])],
        "callbacks sent twice without a crash": [
            call for call in _doubled(heard, kills) if call.split()[0] not in late
        ],
    }


def repeated(received: Sequence[Received]) -> int:
    """How many callbacks came again."""
    return len(received) - len({_identity(call) for call in received})


def _listed(http: httpx2.Client, url: str) -> Iterator[dict[str, Any]]:
    path: str | None = f"/v1/Account/{AUTH[0]}/Message/?limit=20"
    while path:
        page = http.get(url + path).raise_for_status().json()
        # The account has an MMS message from the start.
        yield from (one for one in page["objects"] if one["message_type"] == "sms")
        path = page["meta"]["next"]


def _got(http: httpx2.Client, url: str, uuid: str) -> dict[str, Any] | None:
    answer = http.get(f"{url}/v1/Account/{AUTH[0]}/Message/{uuid}/")
    if answer.status_code == 404:
        return None
    record: dict[str, Any] = answer.raise_for_status().json()
    del record["api_id"]
    return record


def _identity(call: Received) -> tuple[str, str]:
    return call.event["MessageUUID"], call.event["Sequence"]


def _in_order(calls: Sequence[Received]) -> bool:
    """Whether each came after those before it, the first time."""
    first = list(dict.fromkeys(call.event["Sequence"] for call in calls))
    return first == sorted(first)


def _in_steps(calls: Sequence[Received]) -> bool:
    """Whether each tells its state, with the times of it and of those before, and no other."""
    for call in calls:
        times = [call.event[name] for name in TIMES]
        reached = int(call.event["Sequence"])
        if (
            STATES.get(call.event["Sequence"]) != call.event["Status"]
            or not all(times[:reached])
            or any(times[reached:])
            or times[:reached] != sorted(times[:reached])
        ):
            return False
    return True


def _unchanged(calls: Sequence[Received]) -> bool:
    """Whether those that came again told the same, as of the same moment."""
    told = {(*_identity(call), *sorted(call.event.items())) for call in calls}
    return len(told) == len({_identity(call) for call in calls})


def _doubled(heard: dict[str, list[Received]], kills: Sequence[float]) -> Iterator[str]:
    """Those that came again although nobody had been killed since they came before."""
    for uuid, calls in heard.items():
        before = dict[str, float]()
        for call in calls:
            sequence = call.event["Sequence"]
            if sequence in before and not any(
                before[sequence] - LATE < killed <= call.at for killed in kills
            ):
                yield f"{uuid} {sequence}"
            before[sequence] = call.at
