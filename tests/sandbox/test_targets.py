import asyncio
import re
import socket
from pathlib import Path
from typing import Any

import plivo_sandbox
import pytest
from plivo_sandbox.targets import ForbiddenTargetError, resolve

from tests.sandbox.caller import Caller, eventually
from tests.sandbox.listener import Listener

NOBODY = frozenset[str]()
# They call the sandbox itself, or what a test has mounted.
OF_TESTS = {"testing.py", "in_process/network.py"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.8.8", "localhost", "10.1.2.3", "172.16.0.1", "192.168.1.1",
             "::1", "fd00::1", "::ffff:127.0.0.1"],
)  # fmt: skip
def test_loopback_and_private_addresses_are_allowed(host: str) -> None:
    assert asyncio.run(resolve(host, 80, NOBODY))


@pytest.mark.parametrize(
    "host", ["8.8.8.8", "172.32.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "198.18.0.1",
             "255.255.255.255", "::", "2001:4860:4860::8888", "::ffff:8.8.8.8", "fe80::1"],
)  # fmt: skip
def test_others_are_not(host: str) -> None:
    with pytest.raises(ForbiddenTargetError):
        asyncio.run(resolve(host, 80, NOBODY))


@pytest.mark.parametrize("allowed", ["8.8.8.8", "*"])
def test_named_host_is_allowed(allowed: str) -> None:
    assert asyncio.run(resolve("8.8.8.8", 443, frozenset({allowed}))) == "8.8.8.8"


def test_error_says_how_to_allow_it() -> None:
    with pytest.raises(ForbiddenTargetError, match=r"--allow-callback-host 8\.8\.8\.8"):
        asyncio.run(resolve("8.8.8.8", 80, frozenset({"example.com"})))


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "::ffff:7f00:1", "fd12:3456::1"]
)
def test_other_spellings_of_them_are_allowed(host: str) -> None:
    assert asyncio.run(resolve(host, 80, NOBODY))


@pytest.mark.parametrize(
    "host",
    [
        *("2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "::ffff:169.254.169.254"),
        *("fd00:ec2::254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "100.100.100.200"),
        *("134744072", "0", "0.0.0.0", "::ffff:0.0.0.0", "::127.0.0.1", "fe80::1%lo"),
    ],
)
def test_other_spellings_of_forbidden_ones_are_not(host: str) -> None:
    with pytest.raises(ForbiddenTargetError):
        asyncio.run(resolve(host, 80, NOBODY))


@pytest.mark.parametrize("name", ["Hooks.Example.com", "hooks.example.com"])
def test_name_is_allowed_however_it_is_written(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolving("8.8.8.8"))
    found = resolve("hooks.EXAMPLE.com", 80, frozenset({name}))
    assert asyncio.run(found) == "8.8.8.8"


def test_each_address_of_a_name_has_to_be_local(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", resolving("127.0.0.1", "8.8.8.8"))
    with pytest.raises(ForbiddenTargetError):
        asyncio.run(resolve("two.example", 80, NOBODY))


def test_what_was_looked_at_is_what_is_called(
    caller: Caller, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that leads here when it is judged, and to a stranger when it is looked up again."""
    asked: list[str] = []
    first = resolving("127.0.0.1")

    def rebinding(host: str, *rest: Any, **more: Any) -> Any:
        if host != "rebound.example":
            return original(host, *rest, **more)
        asked.append(host)
        return first(host, *rest, **more) if len(asked) == 1 else resolving("8.8.8.8")(host, *rest)

    original = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    port = listener.origin.rpartition(":")[2]
    url = f"http://rebound.example:{port}/status"
    (uuid,) = caller.send(url=url)
    eventually(lambda: bool(listener.received))
    assert listener.received[0].url == url
    eventually(lambda: len(caller.control(f"callbacks?subject={uuid}")["callbacks"]) > 1)
    errors = [one["error"] for one in caller.control(f"callbacks?subject={uuid}")["callbacks"]]
    assert errors[0] == ""
    assert "is not on this machine" in errors[1]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1@8.8.8.8/",
        "http://user:127.0.0.1@169.254.169.254/latest/meta-data/",
        "http://2852039166/",
        "http://[::ffff:169.254.169.254]/",
        "http://0/",
    ],
)
def test_nobody_is_called_there(caller: Caller, url: str) -> None:
    (uuid,) = caller.send(url=url)
    caller.settle()
    attempts = caller.control(f"callbacks?subject={uuid}")["callbacks"]
    assert {one["error"].partition(" is ")[2].partition(";")[0] for one in attempts} == {
        "not on this machine or a private network"
    }
    assert {tuple(one["request_headers"]) for one in attempts} == {()}


def test_redirect_is_not_followed(caller: Caller, listener: Listener) -> None:
    listener.statuses = [307, 302, 301]
    caller.send(url=f"{listener.origin}/status")
    eventually(lambda: len(listener.received) == 3)
    assert not any("/elsewhere" in call.url for call in listener.received)


def test_only_callbacks_leave_the_sandbox() -> None:
    """Addresses of files, of websites and of opt-in pictures are kept, and never fetched."""
    folder = Path(plivo_sandbox.__file__).parent
    calling = re.compile(r"httpx2\.(Async)?(Client|HTTPTransport)\(|urlopen|create_connection")
    found = {
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*.py")
        if calling.search(file.read_text(encoding="utf-8"))
    }
    assert found == {"callbacks.py", *OF_TESTS}


def resolving(*addresses: str) -> Any:
    """A name server that knows these."""

    def lookup(_: str, port: int, *__: Any, **___: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    return lookup
