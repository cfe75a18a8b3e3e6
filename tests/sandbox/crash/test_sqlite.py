import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.sandbox.crash.load import Load
from tests.sandbox.crash.replica import Replica
from tests.sandbox.crash.rounds import kill_and_start, settle, tell
from tests.sandbox.listener import Listener
from tests.soak import Figures


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_nothing_is_lost_on_sqlite(
    tmp_path: Path, listener: Listener, soak: bool, figures: Figures
) -> None:
    file, chance = tmp_path / "sandbox.db", random.Random(5)
    replica = Replica(f"sqlite:///{file}", tmp_path / "log")
    load = Load([replica], listener)
    try:
        replica.start()
        with load.running():
            for _ in range(100 if soak else 3):
                kill_and_start(replica, listener, chance)
        settle(replica)
        broken = tell(figures, load, listener, [replica])
    finally:
        replica.stop()

    with closing(sqlite3.connect(file)) as connection:
        corrupt = connection.execute("PRAGMA integrity_check").fetchall()
        left = connection.execute("SELECT count(*) FROM events").fetchall()
    assert broken == {}
    assert load.refused == []
    assert replica.log() == ""
    assert corrupt == [("ok",)]
    assert left == [(0,)]
