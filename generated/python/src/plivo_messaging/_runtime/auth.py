"""Credentials: where they come from and how they are sent."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

__all__ = ["ApiKey", "Basic", "Bearer", "Credentials", "Scheme"]


class Credentials:
    """What is added to every request. ``repr`` shows none of it."""

    __slots__ = ("headers", "query")

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.query: dict[str, str] = {}


class Scheme(Protocol):
    """One way to prove who is calling."""

    @property
    def arguments(self) -> Sequence[str]:
        """The names of the client's arguments that it needs."""
        ...

    def apply(self, values: Mapping[str, str], credentials: Credentials) -> None:
        """Add the proof to ``credentials``; ``values`` has every argument."""
        ...


class Basic(Struct, frozen=True):
    """HTTP Basic (RFC 7617)."""

    username: str
    password: str

    @property
    def arguments(self) -> Sequence[str]:
        """Name and password."""
        return (self.username, self.password)

    def apply(self, values: Mapping[str, str], credentials: Credentials) -> None:
        """Add the ``Authorization`` header."""
        pair = f"{values[self.username]}:{values[self.password]}".encode()
        credentials.headers["Authorization"] = f"Basic {b64encode(pair).decode('ascii')}"


class Bearer(Struct, frozen=True):
    """A bearer token (RFC 6750)."""

    token: str

    @property
    def arguments(self) -> Sequence[str]:
        """The token."""
        return (self.token,)

    def apply(self, values: Mapping[str, str], credentials: Credentials) -> None:
        """Add the ``Authorization`` header."""
        credentials.headers["Authorization"] = f"Bearer {values[self.token]}"


class ApiKey(Struct, frozen=True):
    """A key in a header or in the query string, under a name of the service's."""

    name: str
    value: str
    location: str

    @property
    def arguments(self) -> Sequence[str]:
        """The key."""
        return (self.value,)

    def apply(self, values: Mapping[str, str], credentials: Credentials) -> None:
        """Add the key where the service looks for it."""
        target = credentials.headers if self.location == "header" else credentials.query
        target[self.name] = values[self.value]
