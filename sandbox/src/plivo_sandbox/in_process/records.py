"""What a test gets to see: messages, requests, callbacks, faults."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, overload

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Message:
    """A message, as the one who got it saw it.

    Attributes:
        uuid: its ``message_uuid``.
        direction: ``outbound`` for what the application sent, ``inbound`` for what it received.
        type: ``sms``, ``mms`` or ``whatsapp``.
        src: the sender, in digits with the country code.
        dst: the recipient, in digits with the country code.
        text: its text.
        media: the addresses of its files.
        state: ``queued``, ``sent``, ``delivered``, ``undelivered``, ``failed``, …
        error_code: why it did not arrive; ``000`` where nothing went wrong.
        account: whose it is.
        time: when it was made, RFC 3339.
    """

    uuid: str
    direction: str
    type: str
    src: str
    dst: str
    text: str
    media: tuple[str, ...]
    state: str
    error_code: str
    account: str
    time: str

    @classmethod
    def of(cls, shown: Mapping[str, Any]) -> "Message":
        """One of ``GET /_sandbox/messages``."""
        return cls(
            uuid=shown["message_uuid"],
            direction=shown["direction"],
            type=shown["type"],
            src=shown["from"],
            dst=shown["to"],
            text=shown["text"],
            media=tuple(shown["media_urls"]),
            state=shown["state"],
            error_code=shown["error_code"],
            account=shown["account"],
            time=shown["time"],
        )


@dataclass(frozen=True, slots=True)
class Request:
    """A request to the API.

    Attributes:
        method: in capitals.
        path: below the account, such as ``/Message/``.
        account: the account of its path.
        status: what it was answered with; None where the connection broke.
        error: why it was refused, empty where it was not.
        time: when it came, RFC 3339.
    """

    method: str
    path: str
    account: str
    status: int | None
    error: str
    time: str

    def __str__(self) -> str:
        """One line."""
        answered = "no answer" if self.status is None else str(self.status)
        return f"{self.method} {self.path} → {answered} {self.error}".rstrip()


@dataclass(frozen=True, slots=True)
class Callback:
    """An attempt to tell the application something.

    Attributes:
        subject: the uuid of the message, or the id of what else it is about.
        url: where it went.
        method: POST or GET.
        params: what it told.
        attempt: 1 for the first; three more follow where it fails.
        status: what the application answered; None where it did not.
        error: why there is no answer, else empty.
        answer: the first of the answer's body.
        headers: the request's headers, in lower case.
        sent: the messages that the XML of the answer sent, by uuid.
        problems: what of the XML could not be obeyed, a sentence each.
    """

    subject: str
    url: str
    method: str
    params: Mapping[str, Any]
    attempt: int
    status: int | None
    error: str
    answer: str
    headers: Mapping[str, str]
    sent: tuple[str, ...]
    problems: tuple[str, ...]

    @classmethod
    def of(cls, shown: Mapping[str, Any]) -> "Callback":
        """One of ``GET /_sandbox/callbacks``."""
        same = ("subject", "url", "method", "params", "attempt", "status", "error")
        reply = shown["reply"] or {}
        return cls(
            **{name: shown[name] for name in same},
            answer=(shown["answer"] or {}).get("body", ""),
            headers=shown["request_headers"],
            sent=tuple(reply.get("sent", ())),
            problems=tuple(reply.get("problems", ())),
        )

    def __str__(self) -> str:
        """One line."""
        told = self.params.get("Status") or self.params.get("Text") or ""
        what = f"{self.error}" if self.status is None else f"{self.status}"
        return f"{self.method} {self.url} {told} (attempt {self.attempt}) → {what}"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message that arrived, and what came of it.

    Attributes:
        message: the message.
        intent: ``optout``, ``optin`` or ``help`` for a keyword, else empty.
        callback: the first attempt to tell the application; None where it has no message URL.
        replies: what the application answered with in XML, as it was sent.
    """

    message: Message
    intent: str
    callback: Callback | None
    replies: tuple[Message, ...]


class Fault:
    """Something that goes wrong until ``remove``, or until the end of a ``with`` block.

    Attributes:
        id: its number under ``/_sandbox/faults/``.
    """

    def __init__(self, number: int, ask: Callable[..., Any]) -> None:
        self.id = number
        self._ask = ask

    @property
    def hits(self) -> int:
        """How much it made go wrong so far."""
        return int(self._ask("GET", f"faults/{self.id}")["hits"])

    def remove(self) -> None:
        """Let all go well again."""
        self._ask("DELETE", f"faults/{self.id}")

    def __enter__(self) -> "Fault":
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()


class Listed(Sequence[_T]):
    """A list that explains itself where a test expected more of it."""

    def __init__(self, items: Sequence[_T], explain: Callable[[], str]) -> None:
        self._items = tuple(items)
        self._explain = explain

    @overload
    def __getitem__(self, index: int) -> _T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[_T]: ...

    def __getitem__(self, index: int | slice) -> _T | Sequence[_T]:
        try:
            return self._items[index]
        except IndexError:
            # Beside a cause, the tuple's own "index out of range" would be printed first.
            raise IndexError(self._explain()) from None

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return list(self._items) == list(other) if isinstance(other, Sequence) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return repr(list(self._items)) if self._items else f"[] ({self._explain()})"


class Sent(Listed[Message]):
    """Messages that were sent, oldest first."""

    def to(self, number: str) -> "Sent":
        """Those to this number, however it is written."""
        digits = "".join(filter(str.isdigit, number))
        return Sent([message for message in self if message.dst == digits], self._explain)
