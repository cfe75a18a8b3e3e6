"""Killing a sandbox at moments that nobody chose, and what there is to say of it afterwards."""

import random
import time

import httpx2

from tests.sandbox.caller import eventually
from tests.sandbox.crash.database import Database
from tests.sandbox.crash.load import Load
from tests.sandbox.crash.replica import Replica
from tests.sandbox.crash.verdict import Broken, judge, repeated
from tests.sandbox.listener import Listener
from tests.soak import Figures

WAIT = 600
LAST = "3"
"""The sequence of a message's last callback."""

AT_ONCE = 5
"""Callbacks that a process has under way at one time to one listener."""


def kill(replica: Replica, listener: Listener, chance: random.Random) -> None:
    """Kill a replica somewhere within its next callbacks."""
    enough = len(listener.received) + chance.randint(1, 80)
    eventually(lambda: len(listener.received) >= enough, WAIT)
    time.sleep(chance.uniform(0, 0.02))
    replica.kill()


def kill_and_start(replica: Replica, listener: Listener, chance: random.Random) -> None:
    """Kill the only replica, now and then while it starts again, too, and start it."""
    kill(replica, listener, chance)
    if chance.random() < 0.2:
        replica.spawn()
        time.sleep(chance.uniform(0, replica.takes))
        replica.kill()
    replica.start()


def delivered_after(load: Load, listener: Listener, moment: float) -> float:
    """Wait until all that was acknowledged before a moment is delivered.

    Returns:
        How many seconds after it the last of it was.
    """
    uuids = {load.acknowledged[number] for number, at in list(load.at.items()) if at < moment}
    delivered, read = dict[str, float](), 0

    def all_delivered() -> bool:
        nonlocal read
        calls = listener.received[read:]
        read += len(calls)
        for call in calls:
            if call.event["Sequence"] == LAST:
                delivered.setdefault(call.event["MessageUUID"], call.at)
        return uuids <= delivered.keys()

    eventually(all_delivered, WAIT)
    return max((delivered[uuid] for uuid in uuids), default=moment) - moment


def settle(replica: Replica) -> None:
    """Wait until nothing is going to happen any more."""
    with httpx2.Client(trust_env=False, timeout=60) as http:
        eventually(
            lambda: http.get(f"{replica.url}/_sandbox/health").json()["pending_events"] == 0, WAIT
        )


def tell(figures: Figures, load: Load, listener: Listener, database: Database) -> Broken:
    """Write the figures down, and return what is not as promised."""
    kills = [killed for replica in database.replicas for killed in replica.kills]
    url = next(replica.url for replica in database.replicas if replica.url)
    # On a machine that is busy enough, a listener needs more than 8 seconds.
    unanswered = database.query("SELECT subject FROM callback_attempts WHERE status IS NULL")
    broken = judge(url, load, listener.received, kills, {subject for (subject,) in unanswered})
    figures.add("kills", len(kills), "kills")
    figures.add("messages acknowledged", len(load.acknowledged), "messages")
    figures.add("sends cut off before they were acknowledged", len(load.unsure), "sends")
    figures.add("callbacks received", len(listener.received), "callbacks")
    figures.add("callbacks not answered within 8 s", len(unanswered), "callbacks")
    again = repeated(listener.received)
    most = AT_ONCE * len(kills) + len(unanswered)
    figures.add("callbacks that came again", again, "callbacks", at_most=most)
    for promise, by in broken.items():
        figures.add(promise, len(by), promise.split()[0], at_most=0)
    return {promise: by for promise, by in broken.items() if by}
