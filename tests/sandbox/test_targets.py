import asyncio

import pytest
from plivo_sandbox.targets import ForbiddenTargetError, resolve

NOBODY = frozenset[str]()


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
