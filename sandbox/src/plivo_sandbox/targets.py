"""Where callbacks may go.

A sandbox that called any address would let whoever can reach it reach everything that it can.
"""

import asyncio
import ipaddress
import socket

import httpx2

# Not `is_private`: that counts 169.254.169.254, which hands out a cloud machine's credentials.
_LOCAL = tuple(
    ipaddress.ip_network(network)
    for network in (
        "127.0.0.0/8",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "::1/128",
        "fc00::/7",
    )
)

# Within fc00::/7, and the same as 169.254.169.254: Amazon's.
_METADATA = ipaddress.ip_network("fd00:ec2::/32")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class ForbiddenTargetError(Exception):
    """A callback may not go there; the message says why and how to allow it."""


class Network:
    """How callbacks get to where they go.

    Attributes:
        allowed_hosts: those that they may go to although they are public; ``*`` allows every one.
        transport: what carries them; None for the network itself.
    """

    transport: httpx2.AsyncBaseTransport | None = None

    def __init__(self, allowed_hosts: frozenset[str]) -> None:
        self.allowed_hosts = allowed_hosts

    async def locate(self, url: httpx2.URL, port: int) -> str:
        """The address to connect to.

        Raises:
            ForbiddenTargetError: they may not go there.
            OSError: the host cannot be resolved.
        """
        return await resolve(url.host, port, self.allowed_hosts)


async def resolve(host: str, port: int, allowed: frozenset[str]) -> str:
    """The address to connect to for ``host``.

    It has to be a loopback or private one unless ``allowed`` names the host or holds ``*``. What
    is returned is the address that was looked at: resolving the name again could give another.

    Raises:
        ForbiddenTargetError: when the host has a public address and is not allowed.
        OSError: when the host cannot be resolved.
    """
    host = host.lower()
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if "*" not in allowed and host not in {name.lower() for name in allowed}:
        for address in addresses:
            if not _is_local(address):
                raise ForbiddenTargetError(
                    f"{host} is not on this machine or a private network; "
                    f"start the sandbox with --allow-callback-host {host} to call it"
                )
    return str(addresses[0])


def _is_local(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return any(address in network for network in _LOCAL) and address not in _METADATA
