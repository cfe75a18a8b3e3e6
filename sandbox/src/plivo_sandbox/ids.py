"""Where the sandbox takes identifiers from."""

import secrets
import string
import uuid
from hashlib import sha256
from typing import Protocol

_NONCES = 9 * 10**19, 10**19  # how many there are, and the first


class Ids(Protocol):
    """A source of identifiers."""

    def uuid(self) -> str:
        """A fresh UUID in its 36-character form."""
        ...

    def nonce(self) -> str:
        """A fresh nonce for a callback's signature: 20 digits, as Plivo sends them."""
        ...

    def of(self, *about: object) -> "Ids":
        """A source of its own for one thing, such as a request or an attempt.

        What it gives does not depend on what else goes on. ``about`` has to be different for
        different things where the ids are to be.
        """
        ...


class RandomIds:
    """Identifiers nobody can guess."""

    def uuid(self) -> str:
        """A random UUID."""
        return str(uuid.uuid4())

    def nonce(self) -> str:
        """20 random digits."""
        count, first = _NONCES
        return str(secrets.randbelow(count) + first)

    def of(self, *about: object) -> "RandomIds":
        """The same: random ids never meet."""
        del about
        return self


class SeededIds:
    """Identifiers that are the same each time for the same seed and the same thing."""

    def __init__(self, seed: int, *about: object) -> None:
        self._seed = seed
        self._about = about
        self._drawn = 0

    def uuid(self) -> str:
        """The next UUID, of version 4 as the random ones."""
        return str(uuid.UUID(bytes=self._next()[:16], version=4))

    def nonce(self) -> str:
        """The next 20 digits."""
        count, first = _NONCES
        return str(int.from_bytes(self._next()) % count + first)

    def of(self, *about: object) -> "SeededIds":
        """A sequence of its own."""
        return SeededIds(self._seed, *about)

    def _next(self) -> bytes:
        self._drawn += 1
        return sha256(repr((self._seed, self._about, self._drawn)).encode()).digest()


_REGISTRY = string.digits + string.ascii_uppercase
_REGISTRY_LENGTH = 7


def registry_id(prefix: str, ids: Ids) -> str:
    """A fresh id as The Campaign Registry writes them: ``prefix``, then capitals and digits."""
    number, letters = uuid.UUID(ids.uuid()).int, prefix
    for _ in range(_REGISTRY_LENGTH):
        number, letter = divmod(number, len(_REGISTRY))
        letters += _REGISTRY[letter]
    return letters
