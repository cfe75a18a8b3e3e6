"""The faults that are set, and whom they hit."""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
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

MAX_RULES = 1000
_MAX_COUNTED = 100_000
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
        self._counted = Counter[tuple[str, str]]()
        self._held: set[tuple[str, str]] = set()
        self._latest = 0
        self.active = False
        self._first = tuple(orders)
        self.restart()

    def restart(self) -> None:
        """Have only those of the start, and count anew."""
        self._rules.clear()
        self._counted.clear()
        self._held.clear()
        self._latest = 0
        self.active = False
        for order in self._first:
            self.add(order)

    def restart_accounts(self, account_ids: Collection[str]) -> None:
        """The same, for what is chosen by these accounts, and what was counted of them."""
        for rule in [rule for rule in self.all() if rule.order.account in account_ids]:
            if rule.id <= len(self._first):
                rule.restart()
            else:
                self.remove(rule.id)
        for order, number in zip(self._first, range(1, len(self._first) + 1), strict=True):
            if order.account in account_ids and number not in self._rules:
                self._rules[number] = rule_of(number, order, self._places)
        self._rules = dict(sorted(self._rules.items()))
        self.active = bool(self._rules)
        for key in [key for key in self._counted if key[1] in account_ids]:
            del self._counted[key]
        self._held = {key for key in self._held if key[0] not in account_ids}

    def release(self) -> None:
        """Forget which callbacks wait for others: they are those of another state."""
        self._held.clear()

    def hold(self, account_id: str, subject: str) -> bool:
        """Note that a callback about ``subject`` waits for the next; False where one did before."""
        if self.holds(account_id, subject):
            return False
        if len(self._held) >= _MAX_COUNTED:
            self._held.clear()
        self._held.add((account_id, subject))
        return True

    def holds(self, account_id: str, subject: str) -> bool:
        """Whether a callback about ``subject`` has waited for the next."""
        return (account_id, subject) in self._held

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

    def all(self, account_id: str | None = None) -> list[Rule]:
        """All that are set, in their order, or those that are chosen by an account."""
        rules = self._rules.values()
        return [rule for rule in rules if account_id in (None, rule.order.account)]

    def remove(self, number: int) -> bool:
        """Take one away; False where it is not set."""
        found = self._rules.pop(number, None) is not None
        self.active = bool(self._rules)
        return found

    def clear(self, account_id: str | None = None) -> None:
        """Take all away, those of the start too, or those that are chosen by an account."""
        for rule in self.all(account_id):
            self.remove(rule.id)

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
        chosen = self._chosen(rules, places, numbers, exchange.account_id, exchange.ids)

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
        ids = self._ids_of_next("callback", draft.account_id)
        return self._chosen(rules, places, numbers, draft.account_id, ids)

    def of_message(self, account_id: str, numbers: set[str]) -> Any:
        """What is to become of a message, as the fault's value says it; None for the usual."""
        rules = [r for r in self._rules.values() if isinstance(r.fault, MessageFault)]
        ids = self._ids_of_next("message", account_id)
        chosen = self._chosen(rules, set(), numbers, account_id, ids)
        for rule in chosen[1:]:
            rule.missed()  # only one thing can become of it
        return chosen[0].value if chosen else None

    def _ids_of_next(self, kind: str, account_id: str) -> Ids:
        """Those for an account's next request, callback or message, whatever others do."""
        if len(self._counted) >= _MAX_COUNTED:  # anybody can name accounts that do not exist
            self._counted.clear()
        self._counted[kind, account_id] += 1
        return self._ids.of("fault", kind, account_id, self._counted[kind, account_id])

    @staticmethod
    def _chosen(
        rules: Sequence[Rule], places: set[str], numbers: set[str], account_id: str, ids: Ids
    ) -> list[Rule]:
        return [
            rule
            for rule in rules
            if (not rule.order.operation or rule.order.operation in places)
            and (not rule.order.number or rule.order.number in numbers)
            and (not rule.order.account or rule.order.account == account_id)
            and rule.comes(ids)
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
            ids=self._ids_of_next("request", account_id),
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
