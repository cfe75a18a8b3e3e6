"""What is told to somebody who asks the sandbox itself for nonsense."""

from pathlib import Path

import pytest
from plivo_sandbox.errors import StartupError
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import Caller, Json


@pytest.mark.parametrize(
    ("method", "path", "body", "told"),
    [
        ("GET", "messages?form=14155550101", None, "'form' is not a parameter of this request"),
        ("GET", "messages?form=14155550101", None, "did you mean 'from'?"),
        ("POST", "reset?acount=me", None, "did you mean 'account'?"),
        ("GET", "clock?now=1", None, "'now' is not a parameter of this request"),
        ("GET", "faults/1?account=x", None, "'account' is not a parameter"),
        ("POST", "clock", {"run": False}, "'run' must be true, got false"),
        ("POST", "clock", {}, "must have one of 'advance', 'set', 'run', 'freeze' and 'resume'"),
        ("POST", "clock", {"run": True, "advance": 1}, "must have one of 'advance', 'set'"),
        (
            "PUT",
            "numbers",
            {"message_url": "me"},
            "must look like 'http://127.0.0.1:9000/incoming'",
        ),
        ("POST", "faults", {"name": "not-json", "number": "x"}, "'number' must be a phone number"),
        (
            "POST",
            "faults",
            {"name": "not-json", "operation": "sendMessage"},
            "'sendMessage' is no operation; did you mean 'getMessage'? Write an operationId",
        ),
        ("POST", "faults", {"name": "not-json", "frist": 1}, "did you mean 'first'?"),
    ],
)
def test_mistake_is_named(
    caller: Caller, method: str, path: str, body: Json | None, told: str
) -> None:
    answer = caller.http.request(method, f"{caller.sandbox.url}/_sandbox/{path}", json=body)
    assert answer.status_code == 400
    assert told in answer.json()["error"]


@pytest.mark.parametrize(
    ("method", "path", "status", "told"),
    [
        ("GET", "nothing", 404, "there is nothing at /_sandbox/nothing; GET /_sandbox/"),
        ("DELETE", "clock", 405, "/_sandbox/clock does not take DELETE; GET /_sandbox/"),
    ],
)
def test_what_is_not_there_is_refused_in_words(
    caller: Caller, method: str, path: str, status: int, told: str
) -> None:
    answer = caller.http.request(method, f"{caller.sandbox.url}/_sandbox/{path}")
    assert answer.status_code == status
    assert told in answer.json()["error"]
    assert set(answer.json()) == {"error"}


def test_files_of_the_page_take_any_query(caller: Caller) -> None:
    page = f"{caller.sandbox.url}/_sandbox/?from=a-bookmark"
    assert caller.http.get(page, headers={"Accept": "text/html"}).status_code == 200


@pytest.mark.parametrize("url", ["me", "http://", "ftp://127.0.0.1/", "127.0.0.1:9000"])
def test_message_url_is_an_address(url: str) -> None:
    with pytest.raises(StartupError, match="cannot be called: write an address such as http"):
        Settings(message_url=url)


def test_fixtures_without_accounts_are_told_in_their_own_words(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    for text, told in (("- 1", "'accounts' is required"), ("acounts: []", "is not known here")):
        file.write_text(text, encoding="utf-8")
        with (
            pytest.raises(StartupError, match=f"shop.yaml, line 1: .*{told}"),
            run_sandbox(Settings(fixtures=file)),
        ):
            pass
