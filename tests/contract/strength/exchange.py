"""One request and its answer, as a mutant sees them."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode

BASE = "/v1/Account/"
OK = 200
REFUSED = 400


@dataclass
class Memory:
    """What a mutant remembers between requests; a reset of the sandbox clears it.

    Attributes:
        seen: any value, by any name.
    """

    seen: dict[Any, Any] = field(default_factory=dict[Any, Any])


@dataclass
class Exchange:
    """What was asked, and what is answered.

    Attributes:
        method: of the request.
        account: the account in its address.
        path: what follows the account, beginning and ending with `/`.
        query: its arguments; of one that stands there twice the last.
        headers: of the request, with names in small letters.
        content: the request's body.
        memory: of the server.
        status: of the answer.
        told: headers of the answer, with names in small letters.
        answered: the answer's body.
    """

    method: str
    account: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    content: bytes
    memory: dict[Any, Any]
    status: int = 0
    told: dict[str, str] = field(default_factory=dict[str, str])
    answered: bytes = b""

    @property
    def sent(self) -> Any:
        """The request's body, where it is JSON; None otherwise."""
        return _loaded(self.content)

    @sent.setter
    def sent(self, value: Any) -> None:
        self.content = json.dumps(value).encode()

    @property
    def body(self) -> Any:
        """The answer's body, where it is JSON; None otherwise."""
        return _loaded(self.answered)

    @body.setter
    def body(self, value: Any) -> None:
        self.answered = json.dumps(value).encode()

    @property
    def ok(self) -> bool:
        """Whether the answer is a success with a body."""
        return OK <= self.status < REFUSED and isinstance(self.body, dict)

    @property
    def url(self) -> tuple[str, bytes]:
        """The path with its account, and the query."""
        return f"{BASE}{self.account}{self.path}", urlencode(self.query).encode()

    @classmethod
    def of(cls, scope: Any, content: bytes, memory: dict[Any, Any]) -> "Exchange":
        """What an ASGI request asks."""
        account, _, path = scope["path"].removeprefix(BASE).partition("/")
        return cls(
            scope["method"],
            account,
            f"/{path}",
            dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True)),
            {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]},
            content,
            memory,
        )


def _loaded(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None
