import random
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.sandbox.caller import eventually
from tests.sandbox.crash.database import Database
from tests.sandbox.crash.load import Load
from tests.sandbox.crash.rounds import delivered_after, kill, kill_and_start, settle, tell
from tests.sandbox.listener import Listener
from tests.soak import Figures


@pytest.fixture(name="database", params=["sqlite", "postgresql"])
def a_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/sandbox.db"
    else:
        url = request.getfixturevalue("postgresql_url")
    database = Database(url, tmp_path)
    yield database
    for replica in database.replicas:
        replica.stop()


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_nothing_is_lost(
    database: Database, listener: Listener, soak: bool, figures: Figures
) -> None:
    chance = random.Random(5)
    replica = database.replica()
    load = Load(database.replicas, listener)
    replica.start()
    with load.running():
        for _ in range(100 if soak else 3):
            kill_and_start(replica, listener, chance)
    settle(replica)

    assert tell(figures, load, listener, database) == {}
    assert load.refused == []
    replica.stop()
    assert replica.errors() == []
    assert database.query("SELECT count(*) FROM events") == [(0,)]
    if database.url.startswith("sqlite"):
        assert database.query("PRAGMA integrity_check") == [("ok",)]


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_first_start_can_be_killed(tmp_path: Path, soak: bool, figures: Figures) -> None:
    chance, beginnings = random.Random(6), 20 if soak else 1
    for number in range(beginnings):
        file = tmp_path / f"{number}.db"
        replica = Database(f"sqlite:///{file}", tmp_path).replica()
        replica.spawn()
        eventually(file.exists, 60)
        time.sleep(chance.uniform(0, 0.1))
        replica.kill()
        try:
            replica.start()
            numbers = httpx2.get(f"{replica.url}/_sandbox/numbers", trust_env=False).json()
        finally:
            replica.stop()
        assert len(numbers["numbers"]) == 12
        assert replica.errors() == []
    figures.add("first starts that were killed and begun again", beginnings, "starts")


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_another_carries_on(
    database: Database, listener: Listener, soak: bool, figures: Figures
) -> None:
    chance = random.Random(7)
    killed, survivor = database.replica(), database.replica()
    load = Load(database.replicas, listener, ahead=20)
    killed.start()
    survivor.start()
    calm, longest = 0.0, 0.0
    with load.running():
        for _ in range(20 if soak else 1):
            calm = max(calm, delivered_after(load, listener, time.monotonic()))
            kill(killed, listener, chance)
            longest = max(longest, delivered_after(load, listener, killed.kills[-1]))
            killed.start()
            killed, survivor = survivor, killed
    settle(survivor)

    figures.add("longest until what was acknowledged is delivered, all alive", calm, "s")
    figures.add("the same after a kill: the other carries on", longest, "s", at_most=10)
    assert tell(figures, load, listener, database) == {}
    assert load.refused == []
    for replica in database.replicas:
        replica.stop()
        assert replica.errors() == []
    assert database.query("SELECT count(*) FROM events") == [(0,)]
