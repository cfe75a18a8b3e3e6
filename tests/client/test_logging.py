"""What is logged: one line for a call, a warning for each retry, and nothing that is sensitive."""

import asyncio
import logging
from typing import Any

import httpx2
import pytest
from plivo_messaging import APIError, NotFoundError

from .description import success_of
from .fake import AUTH_ID, AUTH_TOKEN, Fake

LOGGER = "plivo_messaging"
MESSAGE: dict[str, Any] = {"src": "14155550101", "dst": "14155550123", "text": "Hello"}
SENT = success_of("messages.create")
FOUND = success_of("powerpacks.get")


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """Level and text of what our own logger was told."""
    return [(one.levelname, one.getMessage()) for one in caplog.records if one.name == LOGGER]


def test_a_call_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)

    Fake().answer(202, SENT).client().messages.create(**MESSAGE)

    ((level, line),) = lines(caplog)
    assert level == "INFO"
    assert line.startswith(f"POST http://plivo.test/v1/Account/{AUTH_ID}/Message/: 202 in 0.")
    assert line.endswith(f" s, api_id {SENT['api_id']}, attempt 1")


def test_a_call_that_fails_is_one_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, LOGGER)

    with pytest.raises(NotFoundError):
        asyncio.run(Fake().answer(404, {"api_id": "a1"}).async_client().powerpacks.get("x"))
    with pytest.raises(APIError):
        Fake().fail(httpx2.ReadTimeout("slow")).client(max_retries=0).powerpacks.get("x")

    (_, refused), (_, silent) = lines(caplog)
    assert "/Powerpack/x/: 404 NotFoundError in " in refused
    assert refused.endswith("api_id a1, attempt 1")
    assert "/Powerpack/x/: APITimeoutError in " in silent
    assert silent.endswith("api_id None, attempt 1")


@pytest.mark.parametrize("level", [logging.INFO, logging.WARNING])
def test_a_retry_is_a_warning(caplog: pytest.LogCaptureFixture, level: int) -> None:
    caplog.set_level(level, LOGGER)
    fake = Fake().answer(503, {}).fail(httpx2.ReadError("reset")).answer(200, FOUND)

    fake.client().powerpacks.get("x")

    warnings = [line for name, line in lines(caplog) if name == "WARNING"]
    address = f"GET http://plivo.test/v1/Account/{AUTH_ID}/Powerpack/x/"
    assert warnings == [
        f"{address}: 503, attempt 1; again in {fake.clock.waits[0]:.3f} s",
        f"{address}: APIConnectionError, attempt 2; again in {fake.clock.waits[1]:.3f} s",
    ]
    rest = [line for name, line in lines(caplog) if name != "WARNING"]
    assert [line[-9:] for line in rest] == (["attempt 3"] if level == logging.INFO else [])


def test_nothing_sensitive_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    client = Fake().answer(429, {"error": "14155550123 is busy"}).client()

    with pytest.raises(APIError):
        client.messages.create(**MESSAGE)
    with pytest.raises(APIError):
        client.messages.list(from_number="14155550101", limit=7).page()
    with pytest.raises(APIError):
        client.number_pools.numbers.get("pool", "14155550101")

    told = " ".join(line for _, line in lines(caplog))
    for secret in (AUTH_TOKEN, *MESSAGE.values()):
        assert secret not in told
    assert "/Message/?limit=7&from_number=...: 429" in told
    assert "/NumberPool/pool/Number/.../: 429" in told


def test_all_is_logged_where_that_is_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    fake = Fake().answer(202, SENT).answer(200, success_of("messages.list"))

    fake.client(redact=False).messages.create(**MESSAGE)
    fake.client().with_options(redact=False).messages.list(from_number="14155550101").page()

    (level, _), (debug, bodies), (_, listed), _ = lines(caplog)
    assert (level, debug) == ("INFO", "DEBUG")
    assert "'Hello'" not in bodies
    assert '"text":"Hello"' in bodies
    assert SENT["message_uuid"][0] in bodies
    assert "from_number=14155550101" in listed
    assert AUTH_TOKEN not in " ".join(line for _, line in lines(caplog))


def test_without_a_listener_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.getLogger(LOGGER), "level", logging.WARNING)
    monkeypatch.setattr("plivo_messaging._runtime.transport.Watch", None)

    Fake().answer(202, SENT).client().messages.create(**MESSAGE)


def test_the_logger_has_no_handler() -> None:
    assert logging.getLogger(LOGGER).handlers == []
