"""Where callbacks may go.

A sandbox that called any address would let whoever can reach it reach everything that it can.
"""

import asyncio
import ipaddress
import socket

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class ForbiddenTargetError(Exception):
    """A callback may not go there; the message says why and how to allow it."""


async def resolve(host: str, port: int, allowed: frozenset[str]) -> str:
    """The address to connect to for ``host``.

    It has to be a loopback or private one unless ``allowed`` names the host or holds ``*``. What
    is returned is the address that was looked at: resolving the name again could give another.

    Raises:
        ForbiddenTargetError: when the host has a public address and is not allowed.
        OSError: when the host cannot be resolved.
    """
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    if not allowed & {host, "*"}:
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
    # 169.254.169.254 hands out a cloud machine's credentials, and counts as private.
    if address.is_link_local or address.is_multicast or address.is_unspecified:
        return False
    return address.is_loopback or address.is_private
