"""A request on its way to its answer, which faults may change."""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.types import Message, Receive, Scope

from plivo_sandbox.clock import Clock
from plivo_sandbox.contract import Contract, Operation
from plivo_sandbox.faults.described import Described
from plivo_sandbox.ids import Ids

Pairs = list[tuple[str, str]]


class Incoming:
    """The body of a request: read when somebody asks for it, and then read again."""

    def __init__(self, receive: Receive, limit: int) -> None:
        """Read at most about ``limit`` bytes ahead."""
        self._receive = receive
        self._limit = limit
        self._messages: list[Message] = []
        self._size = 0
        self._whole = False

    async def read(self) -> bytes:
        """All of it, or as much as may be read ahead."""
        while not self._whole and self._size <= self._limit:
            message = await self._receive()
            self._messages.append(message)
            self._size += len(message.get("body", b""))
            self._whole = not message.get("more_body", False)
        return b"".join(message.get("body", b"") for message in self._messages)

    def again(self) -> Receive:
        """What gives it from its beginning."""
        kept = iter(tuple(self._messages))

        async def receive() -> Message:
            message = next(kept, None)
            return await self._receive() if message is None else message

        return receive


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request, and what faults have made of it so far.

    Attributes:
        scope: as the server describes the request.
        incoming: its body as it came.
        content: the body that was put in its place.
        account_id: the account in its path.
        segments: its path below the account.
        operation: what it asks for; None where the API has no such thing.
        path: the path's parameters.
        discarded: whether what is done is taken back when it has been answered.
        contract: the bundle.
        described: what the bundle says of each operation.
        clock: the sandbox's.
        ids: the sandbox's.
        token_of: the token of an account, None where there is no such account.
    """

    scope: Scope
    incoming: Incoming
    content: bytes | None
    account_id: str
    segments: tuple[str, ...]
    operation: Operation | None
    path: Mapping[str, str]
    discarded: bool
    contract: Contract
    described: Mapping[str, Described]
    clock: Clock
    ids: Ids
    token_of: Callable[[str], str | None]

    @property
    def method(self) -> str:
        """The HTTP method, in capitals."""
        return str(self.scope["method"])

    @property
    def key(self) -> str:
        """What the request is about: its account and its path."""
        # PostgreSQL has no text with a null character in it.
        return "/".join((self.account_id, *self.segments)).replace("\0", "%00")

    @property
    def about(self) -> Described | None:
        """What the bundle says of the operation."""
        return self.described[self.operation.id] if self.operation else None

    @property
    def of_item(self) -> bool:
        """Whether the path ends in the name of one thing."""
        return self.operation is not None and self.operation.path.endswith("}/")

    @property
    def query(self) -> Pairs:
        """The parameters of the query, in their order."""
        return parse_qsl(self.scope["query_string"].decode("latin-1"), keep_blank_values=True)

    def parameter(self, name: str, default: int) -> int:
        """A number of the query, or ``default`` where it has none."""
        text = dict(self.query).get(name, "")
        return int(text) if text.isdecimal() else default

    async def body(self) -> bytes:
        """The body, as the sandbox would get it now."""
        return await self.incoming.read() if self.content is None else self.content

    async def json(self) -> Any:
        """The body's JSON; None where it has none."""
        try:
            return json.loads(await self.body())
        except (ValueError, RecursionError):
            return None

    def header(self, name: str) -> str:
        """A header's value; empty where it was not sent."""
        found = dict(self.scope["headers"]).get(name.encode(), b"")
        return str(found.decode("latin-1"))

    def with_query(self, pairs: Pairs) -> "Exchange":
        """The same with another query."""
        return replace(self, scope={**self.scope, "query_string": urlencode(pairs).encode()})

    def with_parameter(self, name: str, value: int) -> "Exchange":
        """The same with another value of one parameter."""
        others = [pair for pair in self.query if pair[0] != name]
        return self.with_query([*others, (name, str(value))])

    def with_header(self, name: str, value: str) -> "Exchange":
        """The same with another value of one header."""
        others = [pair for pair in self.scope["headers"] if pair[0] != name.encode()]
        return replace(
            self, scope={**self.scope, "headers": [*others, (name.encode(), value.encode())]}
        )

    def with_credentials(self, account_id: str, token: str) -> "Exchange":
        """The same, signed in to an account, and about that account."""
        pair = base64.b64encode(f"{account_id}:{token}".encode()).decode()
        _, slash, rest = self.scope["path_params"]["rest"].partition("/")
        params = {**self.scope["path_params"], "rest": f"{account_id}{slash}{rest}"}
        signed = self.with_header("authorization", f"Basic {pair}")
        return replace(signed, scope={**signed.scope, "path_params": params})

    def taken_back(self) -> "Exchange":
        """The same, to be answered as if it were done, and not done."""
        return replace(self, discarded=True)

    def reading(self) -> "Exchange | None":
        """A request that only reads the same thing; None where there is none."""
        match = self.contract.match(list(self.segments))
        operation = match[0].operations.get("GET") if match else None
        if operation is None:
            return None
        return replace(
            self,
            scope={**self.scope, "method": "GET", "query_string": b""},
            content=b"",
            operation=operation,
        )

    def request(self) -> Request:
        """What the sandbox gets to see."""
        if self.content is None:
            return Request(self.scope, self.incoming.again())
        content = self.content

        async def receive() -> Message:
            return {"type": "http.request", "body": content, "more_body": False}

        return Request(self.scope, receive)
