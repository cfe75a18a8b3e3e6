"""Connections that break and bodies that are slow, over real sockets."""

import base64
import re
import socket
import time

import pytest
from plivo_sandbox.testing import RunningSandbox

from tests.sandbox.caller import DST, SRC, Caller
from tests.sandbox.setter import Setter

BODY = f'{{"src": "{SRC}", "dst": "{DST}", "text": "Hello"}}'.encode()


def ask(sandbox: RunningSandbox, *, timeout: float = 10) -> tuple[bytes, str]:
    """What comes back for a message that is sent, byte for byte, and how the connection ended."""
    pair = base64.b64encode(":".join(sandbox.auth).encode()).decode()
    head = (
        f"POST /v1/Account/{sandbox.auth_id}/Message/ HTTP/1.1\r\nHost: sandbox\r\n"
        f"Authorization: Basic {pair}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n"
    )
    host, port = sandbox.url.removeprefix("http://").split(":")
    answer = b""
    with socket.create_connection((host, int(port)), timeout) as connection:
        connection.sendall(head.encode() + BODY)
        try:
            while not _whole(answer):
                piece = connection.recv(65536)
                if not piece:
                    return answer, "closed"
                answer += piece
        except ConnectionResetError:
            return answer, "reset"
        except TimeoutError:
            return answer, "silent"
    return answer, "open"


def _whole(answer: bytes) -> bool:
    head, _, body = answer.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head)
    return length is not None and len(body) >= int(length[1])


def sent(caller: Caller) -> int:
    return len(caller.ok("GET", "/Message/?message_type=sms")["objects"])


@pytest.mark.parametrize(
    ("name", "end", "done"),
    [
        ("close-before", "closed", 0),
        ("close-after", "closed", 1),
        ("reset-before", "reset", 0),
        ("reset-after", "reset", 1),
        ("cut-body", "closed", 1),
    ],
)
def test_connection_breaks(caller: Caller, fault: Setter, name: str, end: str, done: int) -> None:
    fault(name, operation="createMessage")
    answer, how = ask(caller.sandbox)
    assert how in (end, "reset")
    assert (how == "reset") == (end == "reset")
    assert bool(answer) == (name == "cut-body")
    assert sent(caller) == done


def test_body_is_cut_in_the_middle(caller: Caller, fault: Setter) -> None:
    fault("cut-body", first=1)
    answer, _ = ask(caller.sandbox)
    head, _, body = answer.partition(b"\r\n\r\n")
    promised = re.search(rb"content-length: (\d+)", head)
    assert head.startswith(b"HTTP/1.1 202")
    assert promised
    assert 0 < len(body) < int(promised[1])


@pytest.mark.parametrize(("name", "done"), [("hang-before", 0), ("hang-after", 1)])
def test_no_answer_comes(caller: Caller, fault: Setter, name: str, done: int) -> None:
    fault(name, operation="createMessage")
    assert ask(caller.sandbox, timeout=0.3) == (b"", "silent")
    assert sent(caller) == done


def test_slow_body_comes_whole(caller: Caller, fault: Setter) -> None:
    fault("slow-body", "0.2", first=1)
    begun = time.monotonic()
    answer, how = ask(caller.sandbox)
    assert time.monotonic() - begun >= 0.19
    assert how == "open"
    assert answer.endswith(b"}")


def test_slow_body_ends_with_its_caller(caller: Caller, fault: Setter) -> None:
    fault("slow-body", "3600", first=1)
    assert ask(caller.sandbox, timeout=0.3)[1] == "silent"
    assert caller.request("GET", "/Message/").status_code == 200


def test_other_connections_go_on(caller: Caller, fault: Setter) -> None:
    fault("reset-after", operation="createMessage", every=2)
    ends = [ask(caller.sandbox)[1] for _ in range(6)]
    assert ends == ["open", "reset"] * 3


def test_sandbox_says_nothing_of_it(
    caller: Caller, fault: Setter, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("close-before", "reset-after", "cut-body"):
        fault(name, first=1)
        ask(caller.sandbox)
    assert capfd.readouterr().err == ""
