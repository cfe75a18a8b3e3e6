"""The sandbox keeps the contract, and a server that cannot be tested is one clear sentence."""

import socket

import pytest

from tests.contract.conftest import Run

# A whole run on a busy machine.
pytestmark = pytest.mark.timeout(600)


def test_sandbox_keeps_the_contract(run_contract: Run) -> None:
    result = run_contract("--profile", "pr")
    assert result.returncode == 0, result.stdout + result.stderr
    for phase in ("examples", "coverage", "fuzzing", "stateful"):
        assert f"{phase:<9} success" in result.stdout


def test_server_that_is_not_there(run_contract: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    result = run_contract("--url", f"http://127.0.0.1:{port}")
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr == (
        f"No server answers at http://127.0.0.1:{port}: start one with `plivo-sandbox serve`, "
        "or leave the URL out and a sandbox is started for the run.\n"
    )


@pytest.mark.parametrize("url", ["127.0.0.1:8787", "ftp://127.0.0.1:8787", "http://"])
def test_url_that_is_none(run_contract: Run, url: str) -> None:
    result = run_contract("--url", url)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"{url} is no address: give one like http://127.0.0.1:8787.\n"


def test_wrong_token(run_contract: Run, sandbox_url: str) -> None:
    result = run_contract("--url", sandbox_url, PLIVO_AUTH_TOKEN="wrong")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        f"{sandbox_url} refuses the credentials of account MASANDBOX00000000000: "
        "set PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN to a pair that it knows.\n"
    )


def test_wrong_account(run_contract: Run, sandbox_url: str) -> None:
    result = run_contract("--url", sandbox_url, PLIVO_AUTH_ID="MAUNKNOWN00000000000")
    assert (result.returncode, result.stdout) == (2, "")
    assert "account MAUNKNOWN00000000000" in result.stderr
    assert result.stderr.count("\n") == 1


def test_server_that_is_no_sandbox(run_contract: Run, bare_server: str) -> None:
    result = run_contract("--url", bare_server)
    assert (result.returncode, result.stdout) == (2, "")
    assert "is no sandbox" in result.stderr
    assert "--spend" in result.stderr
