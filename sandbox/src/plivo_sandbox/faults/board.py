"""The faults that are set, and whom they hit."""

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import Any, cast

from sqlalchemy import Engine, select
from starlette.requests import Request
from starlette.responses import Response

from plivo_sandbox.clock import Clock
from plivo_sandbox.contract import Contract
from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.described import Described, describe, recognize, webhooks
from plivo_sandbox.faults.drafts import Draft
from plivo_sandbox.faults.exchange import Exchange, Incoming
from plivo_sandbox.faults.kinds import ApiFault, CallbackFault, MessageFault, Proceed
from plivo_sandbox.faults.orders import FaultError, rule_of
from plivo_sandbox.faults.rules import Order, Rule
from plivo_sandbox.ids import Ids
from plivo_sandbox.tables import accounts

MAX_RULES = 100
_AHEAD = 64 * 1024 * 1024
_DIGITS = re.compile(rb"\d{4,15}")

Answering = Callable[[Request, bool], Awaitable[Response]]


class Faults:
    """What goes wrong in one sandbox. It is kept in memory, and ends with the process.

    Attributes:
        active: whether anything is set at all.
    """

    def __init__(
        self, contract: Contract, engine: Engine, clock: Clock, ids: Ids, orders: Iterable[Order]
    ) -> None:
        """Set ``orders`` at the start.

        Raises:
            FaultError: one of them cannot be.
        """
        self._contract = contract
        self._engine = engine
        self._clock = clock
        self._ids = ids
        self._rules: dict[int, Rule] = {}
        self._latest = 0
        self.active = False
        self._first = tuple(orders)
        self.restart()

    def restart(self) -> None:
        """Have only those of the start, and count anew."""
        self._rules.clear()
        self._latest = 0
        self.active = False
        for order in self._first:
            self.add(order)

    def add(self, order: Order) -> Rule:
        """Set one more.

        Raises:
            FaultError: it cannot be, or too many are set.
        """
        if len(self._rules) >= MAX_RULES:
            raise FaultError(f"{MAX_RULES} faults are set; DELETE /_sandbox/faults removes them.")
        rule = rule_of(self._latest + 1, order, self._places)
        self._latest = rule.id
        self._rules[rule.id] = rule
        self.active = True
        return rule

    def get(self, number: int) -> Rule | None:
        """One that is set."""
        return self._rules.get(number)

    def all(self) -> list[Rule]:
        """All that are set, in their order."""
        return list(self._rules.values())

    def remove(self, number: int) -> bool:
        """Take one away; False where it is not set."""
        found = self._rules.pop(number, None) is not None
        self.active = bool(self._rules)
        return found

    def clear(self) -> None:
        """Take all away, those of the start too."""
        self._rules.clear()
        self.active = False

    async def answer(self, request: Request, carry_out: Answering) -> Response:
        """Answer a request with all that goes wrong with it.

        Args:
            request: as it came.
            carry_out: gives the true answer; the flag says whether what is done is taken back.
        """
        exchange = self._exchange(request)
        rules = [rule for rule in self._rules.values() if isinstance(rule.fault, ApiFault)]
        numbers: set[str] = set()
        if any(rule.order.number for rule in rules):
            numbers = _numbers(request, await exchange.incoming.read())
        operation = exchange.operation
        places = _names(operation.id, operation.method, operation.path) if operation else set[str]()
        if exchange.about:
            places.add(exchange.about.tag)
        chosen = self._chosen(rules, places, numbers, exchange.account_id)

        async def proceed(changed: Exchange) -> Answer:
            await exchange.incoming.read()  # it may be needed more than once
            return Answer.of(await carry_out(changed.request(), changed.discarded))

        around: Proceed = proceed
        for rule in reversed(chosen):
            fault = cast("ApiFault", rule.fault)
            around = partial(_go_around, fault=fault, rule=rule, proceed=around)
        return (await around(exchange)).response()

    def of_callback(self, draft: Draft) -> list[Rule]:
        """What goes wrong with a callback."""
        rules = [r for r in self._rules.values() if isinstance(r.fault, CallbackFault)]
        numbers = {str(value).removeprefix("+") for value in draft.params.values()}
        places = {recognize(self._webhooks, draft.params)}
        return self._chosen(rules, places, numbers, draft.account_id)

    def of_message(self, account_id: str, numbers: set[str]) -> Any:
        """What is to become of a message, as the fault's value says it; None for the usual."""
        rules = [r for r in self._rules.values() if isinstance(r.fault, MessageFault)]
        chosen = self._chosen(rules, set(), numbers, account_id)
        for rule in chosen[1:]:
            rule.missed()  # only one thing can become of it
        return chosen[0].value if chosen else None

    def _chosen(
        self, rules: Sequence[Rule], places: set[str], numbers: set[str], account_id: str
    ) -> list[Rule]:
        return [
            rule
            for rule in rules
            if (not rule.order.operation or rule.order.operation in places)
            and (not rule.order.number or rule.order.number in numbers)
            and (not rule.order.account or rule.order.account == account_id)
            and rule.comes(self._ids)
        ]

    def _exchange(self, request: Request) -> Exchange:
        account_id, _, rest = request.path_params["rest"].partition("/")
        segments = rest.removesuffix("/").split("/")
        match = self._contract.match(segments)
        method = "GET" if request.method == "HEAD" else request.method
        return Exchange(
            scope=request.scope,
            incoming=Incoming(request.receive, _AHEAD),
            content=None,
            account_id=account_id,
            segments=tuple(segments),
            operation=match[0].operations.get(method) if match else None,
            path=match[1] if match else {},
            discarded=False,
            contract=self._contract,
            described=self._described,
            clock=self._clock,
            ids=self._ids,
            token_of=self._token_of,
        )

    @cached_property
    def _described(self) -> dict[str, Described]:
        return describe(self._contract)

    @cached_property
    def _webhooks(self) -> dict[str, Any]:
        return dict(webhooks(self._contract))

    @cached_property
    def _places(self) -> set[str]:
        tags = {known.tag for known in self._described.values()}
        named = (_names(o.id, o.method, o.path) for o in self._contract.operations())
        return tags.union(self._webhooks, *named)

    def _token_of(self, account_id: str) -> str | None:
        known = select(accounts.c.auth_token).where(accounts.c.auth_id == account_id)
        with self._engine.begin() as connection:
            return connection.scalar(known)


async def _go_around(
    exchange: Exchange, *, fault: ApiFault, rule: Rule, proceed: Proceed
) -> Answer:
    return await fault.around(exchange, rule, proceed)


def _names(operation_id: str, method: str, path: str) -> set[str]:
    return {operation_id, f"{method} {path}"}


def _numbers(request: Request, body: bytes) -> set[str]:
    """All digits that could be a phone number, in the path, the query and the body."""
    texts = (
        request.path_params["rest"].encode(),
        request.scope["query_string"],
        body,
    )
    return {digits.decode() for text in texts for digits in _DIGITS.findall(text)}
