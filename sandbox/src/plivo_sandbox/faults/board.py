"""The faults that are set, and whom they hit."""

import logging
import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import Any, cast

from sqlalchemy import Connection, Engine, Row, select
from starlette.requests import Request
from starlette.responses import Response

from plivo_sandbox.clock import Clock
from plivo_sandbox.contract import Contract
from plivo_sandbox.faults import store
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
_AHEAD = 64 * 1024 * 1024
_DIGITS = re.compile(rb"\d{4,15}")

_log = logging.getLogger(__name__)

Answering = Callable[[Request, bool], Awaitable[Response]]


class FaultsChanged(Exception):
    """Another process has set faults, or taken some away."""


class Faults:
    """What goes wrong in one sandbox: rows of the database, of which this knows a copy.

    In SQLite no other process changes them. In other databases whoever asks here has to say which
    version of them there is, or lets it be asked for.

    Attributes:
        active: whether anything is set at all, as far as this process knows.
        shared: whether other processes may change what is set.
    """

    def __init__(
        self, contract: Contract, engine: Engine, clock: Clock, ids: Ids, orders: Iterable[Order]
    ) -> None:
        """Set ``orders``, those of the start, unless an earlier process has done so.

        Raises:
            FaultError: one of them cannot be.
        """
        self._contract = contract
        self._engine = engine
        self._clock = clock
        self._ids = ids
        self._rules: list[Rule] = []
        self._version = 0
        self.active = False
        self.shared = engine.dialect.name != "sqlite"
        self._first = tuple(orders)
        for order in self._first:
            rule_of(0, order, self._places)
        with engine.begin() as connection:
            self.begin(connection)
            self._read(connection)

    def begin(self, connection: Connection) -> None:
        """Have those of the start among those that are set. To be followed by ``refresh``."""
        store.begin(connection, self._first)

    def restart_accounts(self, connection: Connection, account_ids: Collection[str]) -> None:
        """Have only those of the start, of what is chosen by these accounts, and count anew.

        To be followed by ``refresh``.
        """
        store.restart(connection, account_ids)

    def refresh(self) -> None:
        """Look at what is set, when the transaction has ended that changed it."""
        with self._engine.begin() as connection:
            self._read(connection)

    def keep_up(self, version: int) -> None:
        """Look again if this is not the version that is known.

        Raises:
            FaultsChanged: it is not, and something is set.
        """
        if version != self._version:
            self.refresh()
            if self.active:
                raise FaultsChanged

    def version(self) -> int:
        """The version that the database has."""
        with self._engine.begin() as connection:
            return store.version(connection)

    def any(self) -> bool:
        """Whether anything is set, by whomever."""
        if self.shared:
            with self._engine.begin() as connection:
                self._follow(connection)
        return self.active

    def hold(self, account_id: str, subject: str) -> bool:
        """Note that a callback about ``subject`` waits for the next; False where one did before."""
        with self._engine.begin() as connection:
            return store.hold(connection, account_id, subject)

    def holds(self, account_id: str, subject: str) -> bool:
        """Whether a callback about ``subject`` has waited for the next."""
        with self._engine.begin() as connection:
            return store.holds(connection, account_id, subject)

    def add(self, order: Order) -> Rule:
        """Set one more.

        Raises:
            FaultError: it cannot be, or too many are set.
        """
        rule_of(0, order, self._places)
        with self._engine.begin() as connection:
            if store.count(connection) >= MAX_RULES:
                raise FaultError(
                    f"{MAX_RULES} faults are set; DELETE /_sandbox/faults removes them."
                )
            number = store.add(connection, order)
            self._read(connection)
        return rule_of(number, order, self._places)

    def get(self, number: int) -> Rule | None:
        """One that is set, with its counts."""
        with self._engine.begin() as connection:
            return next(self._rules_of(store.rows(connection, number=number)), None)

    def all(self, connection: Connection, account_id: str | None = None) -> list[Rule]:
        """All that are set, in their order, with their counts, or those that an account chooses."""
        if not self.active and not self.shared:
            return []
        return list(self._rules_of(store.rows(connection, whose=account_id)))

    def remove(self, number: int) -> bool:
        """Take one away; False where it is not set."""
        with self._engine.begin() as connection:
            found = store.remove(connection, number=number) > 0
            self._read(connection)
        return found

    def clear(self, account_id: str | None = None) -> None:
        """Take all away, those of the start too, or those that are chosen by an account."""
        with self._engine.begin() as connection:
            store.remove(connection, whose=account_id)
            self._read(connection)

    async def answer(self, request: Request, carry_out: Answering) -> Response:
        """Answer a request with all that goes wrong with it.

        Args:
            request: as it came.
            carry_out: gives the true answer; the flag says whether what is done is taken back.
        """
        self.any()  # others may have changed what is set
        exchange = self._exchange(request)
        rules = [rule for rule in self._rules if isinstance(rule.fault, ApiFault)]
        numbers: set[str] = set()
        if any(rule.order.number for rule in rules):
            numbers = _numbers(request, await exchange.incoming.read())
        operation = exchange.operation
        places = _names(operation.id, operation.method, operation.path) if operation else set[str]()
        if exchange.about:
            places.add(exchange.about.tag)
        fitting = _fitting(rules, places, numbers, exchange.account_id)
        if not fitting:
            return await carry_out(exchange.request(), False)
        with self._engine.begin() as connection:
            ids = store.ids_of_next(connection, self._ids, "request", exchange.account_id)
            chosen = store.claim(connection, fitting, ids)
        exchange = replace(exchange, ids=ids)
        if not chosen:
            return await carry_out(exchange.request(), False)

        async def proceed(changed: Exchange) -> Answer:
            await exchange.incoming.read()  # it may be needed more than once
            return Answer.of(await carry_out(changed.request(), changed.discarded))

        around: Proceed = proceed
        for rule in reversed(chosen):
            fault = cast("ApiFault", rule.fault)
            around = partial(_go_around, fault=fault, rule=rule, proceed=around)
        try:
            answer = await around(exchange)
        finally:
            self.settle(chosen)
        return answer.response()

    def settle(self, chosen: Sequence[Rule]) -> None:
        """Write down what was noted of those that came, when they are over."""
        if any(rule.misses or rule.memory for rule in chosen):
            with self._engine.begin() as connection:
                store.settle(connection, chosen)

    def of_callback(self, draft: Draft) -> list[Rule]:
        """What goes wrong with a callback; to be settled when it was attempted."""
        rules = [r for r in self._rules if isinstance(r.fault, CallbackFault)]
        numbers = {str(value).removeprefix("+") for value in draft.params.values()}
        places = {recognize(self._webhooks, draft.params)}
        fitting = _fitting(rules, places, numbers, draft.account_id)
        if not fitting:
            return []
        with self._engine.begin() as connection:
            ids = store.ids_of_next(connection, self._ids, "callback", draft.account_id)
            return store.claim(connection, fitting, ids)

    def of_message(self, connection: Connection, account_id: str, numbers: set[str]) -> Any:
        """What is to become of a message, as the fault's value says it; None for the usual."""
        if self.shared:
            self._follow(connection)
        rules = [r for r in self._rules if isinstance(r.fault, MessageFault)]
        fitting = _fitting(rules, set(), numbers, account_id)
        if not fitting:
            return None
        ids = store.ids_of_next(connection, self._ids, "message", account_id)
        chosen = store.claim(connection, fitting, ids)
        for rule in chosen[1:]:
            rule.missed()  # only one thing can become of it
        store.settle(connection, chosen)
        return chosen[0].value if chosen else None

    def _follow(self, connection: Connection) -> None:
        if store.version(connection) != self._version:
            self._read(connection)

    def _read(self, connection: Connection) -> None:
        if self.shared:
            self._version = store.version(connection)
        self._rules = list(self._rules_of(store.rows(connection)))
        self.active = bool(self._rules)

    def _rules_of(self, rows: Iterable[Row[Any]]) -> Iterator[Rule]:
        for row in rows:
            try:
                rule = rule_of(row.id, Order(**row.what), self._places)
            except (FaultError, TypeError) as error:
                _log.warning("fault %s was set by another version: %s", row.id, error)
                continue
            rule.matched, rule.hits = row.matched, row.hits
            yield rule

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


def _fitting(
    rules: Sequence[Rule], places: set[str], numbers: set[str], account_id: str
) -> list[Rule]:
    return [
        rule
        for rule in rules
        if (not rule.order.operation or rule.order.operation in places)
        and (not rule.order.number or rule.order.number in numbers)
        and (not rule.order.account or rule.order.account == account_id)
    ]


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
