"""What the codes of messages mean: the description's table, and nothing else."""

import re

import pytest
from plivo_messaging import message_errors
from plivo_messaging.message_errors import CODES, lookup

from .description import document

SCHEMA = document()["components"]["schemas"]["MessageErrorCode"]
ROWS = re.findall(
    r"^\| `(\d+)` \| (.+?) \| (.*?) ?\| (.*?) ?\|$", SCHEMA["description"], re.MULTILINE
)


def test_every_code_is_there_in_order() -> None:
    assert list(CODES) == SCHEMA["anyOf"][0]["enum"]
    assert all(code == entry.code and entry.listed for code, entry in CODES.items())
    assert len({entry.name for entry in CODES.values()}) == len(CODES)


def test_the_table_says_the_same() -> None:
    assert [row[0] for row in ROWS] == list(CODES)
    for code, meaning, _, again in ROWS:
        entry = lookup(code)
        assert entry.meaning == meaning
        never, unknown = again in {"", "no"}, again == "unknown"
        assert (entry.retry == "never", entry.retry == "unknown") == (never, unknown)


def test_every_failure_has_a_remedy() -> None:
    remedies = [entry.advice for code, entry in CODES.items() if code != "000"]
    assert all(remedy.endswith(".") for remedy in remedies)
    assert len(set(remedies)) > len(remedies) / 2


def test_worth_another_try_as_plivo_publishes_it() -> None:
    by_retry = {
        retry: {code for code, entry in CODES.items() if entry.retry == retry}
        for retry in ("later", "after_change", "unknown")
    }
    assert by_retry == {
        "later": {"20", "60", "80", "90", "300", "420", "451"},
        "after_change": {"200", "340", "900"},
        "unknown": {"1000"},
    }


def test_each_code_has_a_constant() -> None:
    assert lookup("30") is message_errors.SPAM_DETECTED
    for entry in CODES.values():
        assert getattr(message_errors, entry.name.upper()) is entry


@pytest.mark.parametrize("code", ["9999", "", "0"])
def test_other_codes_can_come_at_any_time(code: str) -> None:
    entry = lookup(code)

    assert (entry.code, entry.name, entry.retry, entry.listed) == (
        code,
        "unlisted",
        "unknown",
        False,
    )
    assert code not in CODES


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        CODES["9999"] = lookup("9999")  # type: ignore[index]  # pyright: ignore[reportIndexIssue]
