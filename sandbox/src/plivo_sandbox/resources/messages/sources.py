"""Which number of a powerpack's pool a message leaves from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select

from plivo_sandbox.area_codes import state_of
from plivo_sandbox.phone_numbers import Destination
from plivo_sandbox.resources.messages.queueing import Queues
from plivo_sandbox.resources.number_pools import members_of
from plivo_sandbox.tables import sticky_sources

_CLASSES = {
    "shortcode": "shortcode",
    "tollfree": "tollfree",
    "fixed": "longcode",
    "mobile": "longcode",
}
_ELSEWHERE = ("longcode", "tollfree", "shortcode")
_NANP = ("US", "CA")
_AREA_CODE = 3


class Pool:
    """The sources of one powerpack, for messages of one service."""

    def __init__(
        self, connection: Connection, powerpack: Row[Any], service: str, queues: Queues
    ) -> None:
        """Read the pool of ``powerpack``; ``service`` is sms or mms."""
        self._connection = connection
        self._queues = queues
        self._powerpack = powerpack
        self._service = service
        members = connection.execute(members_of(powerpack.id)).all()
        # A number that was added for mms sends text as well.
        self._members = {m.id: m for m in members if service in ("sms", m.service)}

    def sources_for(self, destinations: Sequence[Destination]) -> Iterator[Row[Any] | None]:
        """A source for each of ``destinations``, None where the pool has none that reaches it.

        Each is chosen when it is asked for, since the queues fill meanwhile.
        """
        sticky = self._powerpack.sticky_sender
        known = self._remembered(destinations) if sticky else {}
        first: dict[str, int] = {}
        for destination in destinations:
            source = self._source_for(destination, known)
            if source and known.get(destination.number) != source.id:
                first[destination.number] = source.id
            yield source
        if sticky:
            self._remember(first)

    def _source_for(self, destination: Destination, known: dict[str, int]) -> Row[Any] | None:
        candidates = [m for m in self._members.values() if _reaches(m, destination)]
        before = self._members.get(known.get(destination.number, 0))
        return before if before in candidates else self._choose(candidates, destination)

    def _choose(self, candidates: list[Row[Any]], destination: Destination) -> Row[Any] | None:
        free = [m for m in candidates if not self._queues.behind(m.number)]
        # Where all have reached their rate, the message waits for the best of them.
        for candidates_left in (free, candidates):
            for wanted in self._order(destination.country_iso2):
                group = [m for m in candidates_left if _CLASSES[m.type] == wanted]
                if self._powerpack.local_connect and wanted == "longcode":
                    group = _nearest(group, destination)
                if group:
                    # The same for the same destination, and spread over the pool for many.
                    return group[int(destination.number) % len(group)]
        return None

    def _order(self, country: str) -> Iterable[str]:
        for line in self._powerpack.number_priority:
            if (line["service_type"], line["country_iso"]) == (self._service.upper(), country):
                order = line["priority"]
                return [order["priority1"], order["priority2"], order["priority3"]]
        return _ELSEWHERE

    def _remembered(self, destinations: Sequence[Destination]) -> dict[str, int]:
        numbers = [destination.number for destination in destinations]
        rows = self._connection.execute(
            select(sticky_sources.c.destination, sticky_sources.c.number_id).where(
                *self._sticky(), sticky_sources.c.destination.in_(numbers)
            )
        )
        return {row.destination: row.number_id for row in rows}

    def _remember(self, sources: dict[str, int]) -> None:
        if not sources:
            return
        self._connection.execute(
            delete(sticky_sources).where(*self._sticky(), sticky_sources.c.destination.in_(sources))
        )
        key = {"powerpack_id": self._powerpack.id, "service": self._service}
        self._connection.execute(
            insert(sticky_sources),
            [{**key, "destination": number, "number_id": id_} for number, id_ in sources.items()],
        )

    def _sticky(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        return (
            sticky_sources.c.powerpack_id == self._powerpack.id,
            sticky_sources.c.service == self._service,
        )


def _reaches(member: Row[Any], destination: Destination) -> bool:
    """Short codes work in their own country; toll-free numbers in North America."""
    if member.type == "shortcode":
        return bool(member.country_iso2 == destination.country_iso2)
    return member.type != "tollfree" or destination.country_iso2 in _NANP


def _nearest(group: list[Row[Any]], destination: Destination) -> list[Row[Any]]:
    """Those of the same area code, else of the same state, else of the nearest country."""
    if not group:
        return group
    distances = [_distance(member, destination) for member in group]
    return [m for m, d in zip(group, distances, strict=True) if d == min(distances)]


def _distance(member: Row[Any], destination: Destination) -> int:
    country, area = member.country_iso2, _area_code(member.number)
    if country == destination.country_iso2:
        there = _area_code(destination.number)
        if country not in _NANP:
            return 2
        if area == there:
            return 0
        state = state_of(area)
        return 1 if state and state == state_of(there) else 2
    return 3 + _NANP.index(country) if country in _NANP else 5


def _area_code(number: str) -> str:
    return number.removeprefix("1")[:_AREA_CODE]
