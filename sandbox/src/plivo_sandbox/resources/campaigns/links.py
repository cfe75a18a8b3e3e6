"""What becomes of a number that is linked or unlinked, and the callbacks that say so."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.prepared import Prepared, numbered, one_of
from plivo_sandbox.resources.campaigns.review import words
from plivo_sandbox.tables import campaign_numbers, campaigns

KIND = "campaign_number"

LINKING, UNLINKING = "number_linking", "number_unlinking"

LINK_FAILS = ("link-fails", "The number is registered elsewhere.")
UNLINK_FAILS = ("unlink-fails", "The number could not be taken out of the campaign.")
_OVERTAKEN = "The number was taken out of the campaign before it was linked."

_REGISTERED = (
    campaigns.c.registration_status == "ACTIVE",
    campaign_numbers.c.status == "COMPLETED",
)

UNCHANGED = ""
"""What becomes of a number that another request, which is under way, decides about."""


@dataclass(frozen=True, slots=True)
class Order:
    """A request to link one number, or to unlink it.

    Attributes:
        event: LINKING or UNLINKING.
        link: the row of the number in the campaign.
        number: the number.
        campaign_id: the campaign's id with the registry.
        listener: who wants to be told.
        otherwise: the number's state if it cannot be unlinked, or UNCHANGED.
    """

    event: str
    link: int
    number: str
    campaign_id: str
    listener: Listener
    otherwise: str = "FAILED"

    def place(self, connection: Connection, *, now: datetime, result: datetime) -> None:
        """Report that the request was submitted, and plan its ``result``."""
        self.report(connection, "created", now)
        listener = {"url": self.listener.url, "method": self.listener.method}
        payload = {
            "event": self.event,
            "link": self.link,
            "number": self.number,
            "campaign_id": self.campaign_id,
            "account_id": self.listener.account_id,
            "listener": listener,
            "otherwise": self.otherwise,
        }
        planned = Event(result, KIND, self.number, payload)
        schedule(connection, [planned], self.listener.account_id)

    @classmethod
    def of(cls, payload: Mapping[str, Any]) -> "Order":
        """The order that an event carries."""
        own = {key: payload[key] for key in ("event", "link", "number", "campaign_id", "otherwise")}
        return cls(listener=Listener(payload["account_id"], **payload["listener"]), **own)

    def report(
        self, connection: Connection, status: str, due: datetime, error: str | None = None
    ) -> None:
        """Tell how far the request has come."""
        params = {
            "event": self.event,
            "status": status,
            "campaign_id": self.campaign_id,
            "number": self.number,
        }
        if error:
            params["error_message"] = error
        told = self.listener.report(due, self.number, params)
        schedule(connection, told, self.listener.account_id)


class Linking:
    """Links numbers and unlinks them; a transition of the worker."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self, connection: Connection, event: Event) -> None:
        """Carry out the order that ``event`` carries."""
        order = Order.of(event.payload)
        link = _find(connection, order.link)
        if order.event == LINKING:
            if link is None or link.unlinking:
                self._result(connection, order, _OVERTAKEN)
            else:
                self._link(connection, order, link)
        elif link is None:  # given up, or unlinked by an earlier order
            order.report(connection, "success", self._clock.now())
        else:
            self._unlink(connection, order, link)

    def _link(self, connection: Connection, order: Order, link: Row[Any]) -> None:
        error = _failure(link, LINK_FAILS)
        status = "FAILED" if error else "COMPLETED"
        _change(connection, link, status=status, remark=error or "")
        self._result(connection, order, error)

    def _unlink(self, connection: Connection, order: Order, link: Row[Any]) -> None:
        error = _failure(link, UNLINK_FAILS)
        if not error:
            connection.execute(delete(campaign_numbers).where(campaign_numbers.c.id == link.id))
        elif order.otherwise != UNCHANGED:
            _change(connection, link, status=order.otherwise, remark=error, unlinking=False)
        self._result(connection, order, error)

    def _result(self, connection: Connection, order: Order, error: str | None) -> None:
        order.report(connection, "failed" if error else "success", self._clock.now(), error)


def campaigns_of_numbers(
    connection: Connection, account_ids: Iterable[str]
) -> Iterator[tuple[int, str]]:
    """The rows of the accounts' registered numbers, each with the id of its campaign."""
    owners = tuple(account_ids)
    found = _registered(len(owners)).rows(connection, **numbered("owner", owners))
    return ((row.number_id, row.campaign_id) for row in found)


@lru_cache(maxsize=32)
def _registered(owners: int) -> Prepared:
    return Prepared(
        select(campaign_numbers.c.number_id, campaigns.c.campaign_id)
        .join(campaigns, campaigns.c.id == campaign_numbers.c.campaign_id)
        .where(
            one_of(campaigns.c.account_id, "owner", owners),
            *_REGISTERED,
        )
    )


def campaign_of_number(connection: Connection, number_id: int) -> tuple[str, Mapping[str, str]]:
    """The id and the texts of the campaign that a number is registered with; empty without one."""
    found = connection.execute(
        select(campaigns.c.campaign_id, campaigns.c.texts)
        .join(campaign_numbers, campaigns.c.id == campaign_numbers.c.campaign_id)
        .where(campaign_numbers.c.number_id == number_id, *_REGISTERED)
    ).one_or_none()
    return (found.campaign_id, found.texts) if found else ("", {})


def _find(connection: Connection, link: int) -> Row[Any] | None:
    return connection.execute(
        select(campaign_numbers, campaigns.c.alias, campaigns.c.texts)
        .join(campaigns, campaigns.c.id == campaign_numbers.c.campaign_id)
        .where(campaign_numbers.c.id == link)
    ).one_or_none()


def _change(connection: Connection, link: Row[Any], **values: Any) -> None:
    connection.execute(
        update(campaign_numbers).where(campaign_numbers.c.id == link.id).values(values)
    )


def _failure(link: Row[Any], failure: tuple[str, str]) -> str | None:
    word, error = failure
    return error if word in words(link) else None
