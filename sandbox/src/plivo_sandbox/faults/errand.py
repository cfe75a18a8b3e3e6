"""Sending callbacks with what goes wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, update

from plivo_sandbox.callbacks import Callbacks
from plivo_sandbox.clock import Clock
from plivo_sandbox.events import NOBODY, Event, schedule
from plivo_sandbox.faults.board import Faults
from plivo_sandbox.faults.drafts import Draft
from plivo_sandbox.faults.kinds import CallbackFault
from plivo_sandbox.faults.rules import Rule
from plivo_sandbox.tables import events

_HELD = timedelta(seconds=60)
# Marks a callback that has had its share: it is not put off or doubled again.
_FATED = "fated"

WriteDown = Callable[[Connection], None]


class TroubledCallbacks:
    """Sends callbacks, and breaks those that a fault hits; an errand of the worker."""

    def __init__(self, callbacks: Callbacks, faults: Faults, clock: Clock) -> None:
        self._callbacks = callbacks
        self._faults = faults
        self._clock = clock

    async def __call__(self, event: Event) -> WriteDown:
        """Make one attempt, and return what is to be written down."""
        if not self._faults.any() or _FATED in event.payload:
            return await self._callbacks(event)
        payload = event.payload
        draft = Draft(payload["account_id"], payload["method"], payload["params"], payload["json"])
        rules = self._faults.of_callback(draft)
        if not rules:
            return self._releasing(event, await self._callbacks(event))
        try:
            return await self._troubled(event, draft, rules)
        finally:
            self._faults.settle(rules)

    async def _troubled(self, event: Event, draft: Draft, rules: list[Rule]) -> WriteDown:
        payload = event.payload
        for rule in rules:
            if isinstance(rule.fault, CallbackFault) and rule.fault.change:
                rule.fault.change(draft, rule)
        changed = replace(event, payload={**payload, **_told(draft)})
        later = self._later(changed, draft, rules)
        if draft.lost or later:
            return lambda connection: schedule(connection, later, event.account_id)
        written = self._releasing(event, await self._callbacks(changed, _forging(draft, rules)))
        if not draft.doubled:
            return written
        again = [self._again(changed, timedelta())]
        return _both(written, lambda c: schedule(c, again, event.account_id))

    def _later(self, event: Event, draft: Draft, rules: list[Rule]) -> list[Event]:
        if draft.delay is not None:
            return [self._again(event, timedelta(seconds=draft.delay))]
        if not draft.held:
            return []
        if not self._faults.hold(event.account_id, event.subject):
            for rule in rules:
                if rule.fault.name == "callback-out-of-order":
                    rule.missed()
            return []
        return [self._again(event, _HELD)]

    def _again(self, event: Event, by: timedelta) -> Event:
        return replace(event, due=self._clock.now() + by, payload={**event.payload, _FATED: True})

    def _releasing(self, event: Event, write_down: WriteDown) -> WriteDown:
        """Let the one that waits for this one go out, too."""
        if not self._faults.holds(event.account_id, event.subject):
            return write_down
        waiting = (
            events.c.account_id == event.account_id,
            events.c.subject == event.subject,
            events.c.kind == event.kind,
        )
        due = self._clock.now()
        return _both(
            write_down,
            lambda c: c.execute(
                update(events).where(*waiting, events.c.taken_by == NOBODY).values(due=due)
            ),
        )


def _told(draft: Draft) -> dict[str, Any]:
    return {"method": draft.method, "params": draft.params, "json": draft.as_json}


def _forging(
    draft: Draft, rules: list[Rule]
) -> Callable[[dict[str, str], Mapping[str, Any]], tuple[dict[str, str], Mapping[str, Any]]]:
    def forge(
        headers: dict[str, str], params: Mapping[str, Any]
    ) -> tuple[dict[str, str], Mapping[str, Any]]:
        draft.headers, draft.params = headers, params
        for rule in rules:
            if isinstance(rule.fault, CallbackFault) and rule.fault.forge:
                rule.fault.forge(draft, rule)
        return draft.headers, draft.params

    return forge


def _both(first: WriteDown, second: Callable[[Connection], object]) -> WriteDown:
    def write_down(connection: Connection) -> None:
        first(connection)
        second(connection)

    return write_down
