from pathlib import Path

from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.manual import START, manual_sandbox, run


def test_state_survives_in_a_file(tmp_path: Path) -> None:
    settings = Settings(database=f"sqlite:///{tmp_path}/sandbox.db")
    with run_sandbox(settings) as sandbox:
        first = Caller(sandbox)
        made = first.ok("POST", "/Powerpack/", json={"name": "kept"})
        (uuid,) = first.send()
        first.http.close()
    with run_sandbox(settings) as sandbox:
        second = Caller(sandbox)
        assert second.ok("GET", f"/Powerpack/{made['uuid']}/")["name"] == "kept"
        # What was going to happen when the first one stopped happens now.
        eventually(lambda: second.message(uuid)["message_state"] == "delivered")
        assert len(second.control("numbers")["numbers"]) == 12
        second.http.close()


def test_memory_is_forgotten() -> None:
    with run_sandbox() as sandbox:
        first = Caller(sandbox)
        (uuid,) = first.send()
        first.http.close()
    with run_sandbox() as sandbox:
        second = Caller(sandbox)
        second.error(404, "GET", f"/Message/{uuid}/")
        second.http.close()


def test_callback_under_way_is_sent_again(tmp_path: Path, listener: Listener) -> None:
    settings = Settings(database=f"sqlite:///{tmp_path}/sandbox.db")
    listener.open.clear()
    with run_sandbox(settings) as sandbox:
        first = Caller(sandbox)
        (uuid,) = first.send(url=f"{listener.origin}/status")
        eventually(lambda: len(listener.received) == 1)
        first.http.close()
    listener.open.set()
    with run_sandbox(settings):
        eventually(lambda: len(listener.received) == 4)
    assert listener.statuses_of(uuid) == ["queued", "queued", "sent", "delivered"]


def test_retry_survives(tmp_path: Path, listener: Listener) -> None:
    settings = Settings(database=f"sqlite:///{tmp_path}/sandbox.db")
    listener.statuses = [500, 500, 500]

    async def test() -> None:
        async with manual_sandbox(settings) as sandbox:
            uuid = await sandbox.send(url=f"{listener.origin}/status")
            sandbox.advance(seconds=1)
            await sandbox.becomes(uuid, "delivered")
            await sandbox.attempted(3)
        async with manual_sandbox(settings, start=START) as sandbox:
            sandbox.advance(seconds=70)
            attempts = await sandbox.attempted(6)
            assert [attempt["attempt"] for attempt in attempts] == [1, 1, 1, 2, 2, 2]
            assert [attempt["status"] for attempt in attempts[3:]] == [200, 200, 200]

    run(test)


def test_another_token_replaces_the_old_one(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sandbox.db"
    with run_sandbox(Settings(database=database)):
        pass
    with run_sandbox(Settings(database=database, auth_token="another")) as sandbox:
        caller = Caller(sandbox)
        caller.ok("GET", "/Message/")
        caller.http.close()


def test_two_accounts_share_a_file(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path}/sandbox.db"
    with run_sandbox(Settings(database=database)):
        pass
    settings = Settings(database=database, auth_id="MAANOTHER00000000000")
    with run_sandbox(settings) as sandbox:
        caller = Caller(sandbox)
        assert len(caller.control("numbers")["numbers"]) == 24
        assert caller.ok("GET", "/Message/")["objects"][0]["resource_uri"].startswith(
            "/v1/Account/MAANOTHER00000000000/"
        )
        caller.http.close()
