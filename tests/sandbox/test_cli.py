import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

COMMAND = [sys.executable, "-m", "plivo_sandbox", "serve"]


def environment(**extra: str) -> dict[str, str]:
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("PLIVO_")}
    return {**inherited, **extra}


@contextmanager
def serving(*options: str, **extra: str) -> Generator[tuple[subprocess.Popen[str], str, str]]:
    """A sandbox in a process of its own: the process, its banner and its URL."""
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", *options],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(**extra),
    )
    assert process.stdout
    try:
        banner = ""
        while "Ctrl-C" not in banner:
            line = process.stdout.readline()
            assert line, "it ended before it had started"
            banner += line
        found = re.search(r"http://127\.0\.0\.1:\d+", banner)
        assert found
        yield process, banner, found.group()
    finally:
        process.kill()
        process.communicate()


def failing(*options: str, **extra: str) -> str:
    """What the command says when it cannot start."""
    done = subprocess.run(
        [*COMMAND, *options],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment(**extra),
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr


def test_banner_can_be_followed(tmp_path: Path) -> None:
    with serving() as (_, banner, url):
        curl = re.search(r"curl (?:.|\n)*?/Message/", banner)
        assert curl
        done = subprocess.run(
            ["sh", "-c", curl.group().replace("curl", "curl -s --noproxy '*'", 1)],
            capture_output=True, text=True, check=True, cwd=tmp_path,
        )  # fmt: skip
        assert "message(s) queued" in done.stdout
        assert f"{url}/_sandbox/numbers" in banner
        assert f"{url}/_sandbox/\n" in banner


def test_credentials_come_from_the_environment_and_stay_secret() -> None:
    credentials = {"PLIVO_AUTH_ID": "MAFROMENVIRONMENT000", "PLIVO_AUTH_TOKEN": "hush"}
    with serving(**credentials) as (_, banner, url):
        assert "hush" not in banner
        assert "MAFROMENVIRONMENT000" in banner
        response = httpx2.get(
            f"{url}/v1/Account/MAFROMENVIRONMENT000/Message/",
            auth=("MAFROMENVIRONMENT000", "hush"),
            trust_env=False,
        )
        assert response.status_code == 200


def test_ctrl_c_stops_it_at_once() -> None:
    with serving() as (process, _, url), httpx2.Client(trust_env=False) as client:
        assert client.get(f"{url}/_sandbox/health").json()["status"] == "ok"
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=10)
        assert process.returncode == 0
        assert time.monotonic() - began < 3
        assert "Traceback" not in output


def test_port_in_use_is_one_sentence() -> None:
    with serving() as (_, _, url):
        port = url.rpartition(":")[2]
        said = failing("--port", port)
    assert said.startswith(f"Error: Port {port} on 127.0.0.1 is in use;")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--database", "mysql://localhost/x"),
            "keeps its data in SQLite or PostgreSQL, not in mysql",
        ),
        (("--database", "sandbox.db"), "is not a database URL"),
        (("--database", "sqlite:////nowhere/at/all.db"), "cannot be opened"),
        (("--database", f"sqlite:///{__file__}"), "cannot be opened: file is not a database"),
        (("--auth-id", "somebody"), "'somebody' is no account: write MA and 18 capitals or digits"),
        (("--auth-id", "MA/../../../../../x"), "is no account"),
        (("--fault", "statos=503"), "'statos' is no fault; did you mean 'status'?"),
        (("--fault", "status"), "'status' needs an HTTP status between 200 and 599, such as 503"),
        (("--rate-limits", "many"), "'many' is no rate limit: write plivo, off, REQUESTS/SECONDS"),
        (("--auth-token", " "), "The account's token must not be empty"),
        (("--start-time", "2026-01-01"), "add --clock manual"),
        (("--fixtures", __file__), "test_cli.py, line "),
        (("--host", "203.0.113.7"), "203.0.113.7"),
        (("--host", "no such host"), "no such host is not an address of this machine"),
    ],
)
def test_what_cannot_work_is_said(options: tuple[str, ...], said: str) -> None:
    assert said in failing("--port", "0", *options)


def test_delays_are_options() -> None:
    auth = ("MASANDBOX00000000000", "sandbox-token-not-a-secret")
    with (
        serving("--sent-after", "0", "--deliver-after", "3600") as (_, _, url),
        httpx2.Client(auth=auth, base_url=f"{url}/v1/Account/{auth[0]}", trust_env=False) as client,
    ):
        body = {"src": "14155550101", "dst": "14155550123", "text": "Hello"}
        (uuid,) = client.post("/Message/", json=body).json()["message_uuid"]
        deadline = time.monotonic() + 10
        while (state := client.get(f"/Message/{uuid}/").json()["message_state"]) == "queued":
            assert time.monotonic() < deadline
        assert state == "sent"


def test_trouble_is_an_option() -> None:
    auth = ("MASANDBOX00000000000", "sandbox-token-not-a-secret")
    faults = ("--fault", "status=503:first=1", "--fault", "status=520:first=1,after=1")
    with (
        serving(*faults, "--rate-limits", "3/60") as (_, _, url),
        httpx2.Client(auth=auth, base_url=f"{url}/v1/Account/{auth[0]}", trust_env=False) as client,
    ):
        statuses = [client.get("/Powerpack/").status_code for _ in range(6)]
    assert statuses == [503, 520, 200, 200, 200, 429]


def test_seed_accounts_clock_and_fixtures_are_options(tmp_path: Path) -> None:
    file = tmp_path / "fixtures.yaml"
    file.write_text("accounts: [{auth_id: MASHOP00000000000000, auth_token: x}]", encoding="utf-8")
    chosen = ("--accounts", "open", "--fixtures", str(file), "--start-time", "2026-11-20T12:00Z")
    with (
        serving("--seed", "7", *chosen) as (_, _, url),
        httpx2.Client(base_url=url, trust_env=False) as client,
    ):
        clock = client.get("/_sandbox/clock")
        assert clock.json()["now"] == "2026-11-20T12:00:00.000000Z"
        assert clock.headers.get_list("Date") == ["Fri, 20 Nov 2026 12:00:00 GMT"]
        for auth_id, count in (("MASHOP00000000000000", 0), ("MAANY000000000000000", 1)):
            listed = client.get(f"/v1/Account/{auth_id}/Message/", auth=(auth_id, "x"))
            assert len(listed.json()["objects"]) == count


@pytest.mark.parametrize("moment", ["soon", "2026-13-01"])
def test_start_time_is_a_moment(moment: str) -> None:
    done = subprocess.run(
        [*COMMAND, "--clock", "manual", "--start-time", moment],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "must be a moment such as" in done.stderr


@pytest.mark.parametrize("option", ["--sent-after", "--deliver-after"])
@pytest.mark.parametrize("seconds", ["nan", "inf", "-1", "soon"])
def test_delay_is_a_number_of_seconds(option: str, seconds: str) -> None:
    done = subprocess.run(
        [*COMMAND, option, seconds], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert f"Invalid value for '{option}'" in done.stderr
    assert "Traceback" not in done.stderr
