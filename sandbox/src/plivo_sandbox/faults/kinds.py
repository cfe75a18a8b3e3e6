"""What a fault is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange

if TYPE_CHECKING:
    from plivo_sandbox.faults.drafts import Draft
    from plivo_sandbox.faults.rules import Rule

Proceed = Callable[[Exchange], Awaitable[Answer]]
Around = Callable[[Exchange, "Rule", Proceed], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind the ``=`` of a fault.

    Attributes:
        label: what it is, in a word.
        form: how it can look.
        read: makes it of its text; raises ValueError, whose text says what is allowed.
    """

    label: str
    form: str
    read: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which something goes wrong.

    Attributes:
        name: what it is called by, in words joined by hyphens.
        sentence: what happens.
        value: what it needs to be told; None where that is nothing.
        options: what it can be told besides.
    """

    name: str
    sentence: str
    value: Value | None = None
    options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ApiFault(Fault):
    """One that goes around a request to the API; ``around`` does it."""

    around: Around = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]


@dataclass(frozen=True, slots=True)
class CallbackFault(Fault):
    """One of a callback; ``change`` is made before it is signed, ``forge`` after."""

    change: Callable[["Draft", "Rule"], None] | None = None
    forge: Callable[["Draft", "Rule"], None] | None = None


@dataclass(frozen=True, slots=True)
class MessageFault(Fault):
    """One of a message on its way; its value is what becomes of the message."""


def answering(change: Callable[[Answer, Exchange, "Rule"], bool]) -> Around:
    """Go around by changing the true answer; ``change`` says whether it could."""

    async def around(exchange: Exchange, rule: "Rule", proceed: Proceed) -> Answer:
        answer = await proceed(exchange)
        if not change(answer, exchange, rule):
            rule.missed()
        return answer

    return around


def asking(change: Callable[[Exchange, "Rule"], Awaitable[Exchange | None]]) -> Around:
    """Go around by changing the request; None where there is nothing to change."""

    async def around(exchange: Exchange, rule: "Rule", proceed: Proceed) -> Answer:
        changed = await change(exchange, rule)
        if changed is None:
            rule.missed()
        return await proceed(changed or exchange)

    return around
