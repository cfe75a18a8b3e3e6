"""Where the sandbox takes identifiers from."""

import secrets
import string
import uuid
from typing import Protocol


class Ids(Protocol):
    """A source of identifiers."""

    def uuid(self) -> str:
        """A fresh UUID in its 36-character form."""
        ...

    def nonce(self) -> str:
        """A fresh nonce for a callback's signature: 20 digits, as Plivo sends them."""
        ...


class RandomIds:
    """Identifiers nobody can guess."""

    def uuid(self) -> str:
        """A random UUID."""
        return str(uuid.uuid4())

    def nonce(self) -> str:
        """20 random digits."""
        return str(secrets.randbelow(9 * 10**19) + 10**19)


_REGISTRY = string.digits + string.ascii_uppercase
_REGISTRY_LENGTH = 7


def registry_id(prefix: str, ids: Ids) -> str:
    """A fresh id as The Campaign Registry writes them: ``prefix``, then capitals and digits."""
    number, letters = uuid.UUID(ids.uuid()).int, prefix
    for _ in range(_REGISTRY_LENGTH):
        number, letter = divmod(number, len(_REGISTRY))
        letters += _REGISTRY[letter]
    return letters
