"""examples/otp runs against the sandbox as it stands: a code, a STOP, silence, a START."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from examples.otp import app as otp
from tests.end_to_end.account import LONG_CODE, RECIPIENT
from tests.end_to_end.serving import serve
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plivo_sandbox.testing import RunningSandbox


class Phone:
    """Somebody with a phone, and the application in a browser."""

    def __init__(self, sandbox: RunningSandbox, application: str) -> None:
        self._sandbox = f"{sandbox.url}/_sandbox"
        self._application = application

    def texts(self) -> list[str]:
        seen = httpx2.get(f"{self._sandbox}/messages", params={"to": RECIPIENT}).json()
        return [message["text"] for message in seen["messages"]]

    def writes(self, text: str) -> None:
        before = self._told()
        body = {"from": RECIPIENT, "to": LONG_CODE, "text": text}
        httpx2.post(f"{self._sandbox}/inbound", json=body).raise_for_status()
        wait_for(self._told, lambda told: told > before)

    def asks(self, phone: str = f"+{RECIPIENT}") -> int:
        return httpx2.post(f"{self._application}/codes/", json={"phone": phone}).status_code

    def types(self, code: str) -> bool:
        body = {"phone": f"+{RECIPIENT}", "code": code}
        answer: dict[str, Any] = httpx2.post(f"{self._application}/codes/check/", json=body).json()
        return bool(answer["right"])

    def _told(self) -> int:
        """How many incoming messages the application has been told of, and took."""
        attempts = httpx2.get(f"{self._sandbox}/callbacks").json()["callbacks"]
        return sum(a["status"] == 200 and "Status" not in a["params"] for a in attempts)


@pytest.fixture
def phone(sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Phone]:
    otp.codes.clear()
    otp.opted_out.clear()
    environment = {
        "PLIVO_AUTH_ID": sandbox.auth_id,
        "PLIVO_AUTH_TOKEN": sandbox.auth_token,
        "PLIVO_BASE_URL": sandbox.url,
        "OTP_SRC": LONG_CODE,
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with serve(otp.app) as application:
        monkeypatch.setenv("OTP_URL", application)
        httpx2.put(
            f"{sandbox.url}/_sandbox/numbers/{LONG_CODE}",
            json={"message_url": f"{application}/incoming_message/"},
        ).raise_for_status()
        yield Phone(sandbox, application)


def code_in(text: str) -> str:
    found = re.search(r"\d{6}", text)
    assert found, text
    return found[0]


def test_code_arrives_and_counts_once(phone: Phone) -> None:
    assert phone.asks() == 202
    code = code_in(phone.texts()[-1])
    assert not phone.types("wrong!")
    assert phone.types(code)
    assert not phone.types(code)
    assert phone.asks("nobody") == 422


def test_guesses_are_few(phone: Phone) -> None:
    phone.asks()
    for _ in range(otp.MAX_GUESSES):
        assert not phone.types("")
    assert not phone.types(code_in(phone.texts()[-1]))


def test_stop_is_respected_until_start(phone: Phone) -> None:
    phone.asks()
    code = code_in(phone.texts()[-1])
    phone.writes("Stop")
    assert not phone.types(code)
    assert "unsubscribed" in phone.texts()[-1]
    before = phone.texts()
    assert phone.asks() == 409
    assert phone.texts() == before
    phone.writes("START")
    assert phone.asks() == 202
    assert phone.types(code_in(phone.texts()[-1]))


def test_missed_stop_shows_in_the_status(phone: Phone) -> None:
    phone.writes("STOP")
    otp.opted_out.clear()
    for _ in range(2):  # the first is the confirmation that Plivo lets pass
        assert phone.asks() == 202
    wait_for(lambda: RECIPIENT in otp.opted_out, bool)
    assert phone.asks() == 409


def test_strangers_are_not_believed(phone: Phone) -> None:
    del phone
    with serve(otp.app) as application:
        for path in ("incoming_message", "message_status"):
            assert httpx2.post(f"{application}/{path}/", data={"From": "1"}).status_code == 403
