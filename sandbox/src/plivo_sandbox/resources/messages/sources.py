"""Which number of a powerpack's pool a message leaves from."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from plivo_sandbox.phone_numbers import Destination, national_part
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

    def __init__(self, connection: Connection, powerpack: Row[Any], service: str) -> None:
        """Read the pool of ``powerpack``; ``service`` is sms or mms."""
        self._connection = connection
        self._powerpack = powerpack
        self._service = service
        members = connection.execute(members_of(powerpack.id)).all()
        # A number that was added for mms sends text as well.
        self._members = {m.id: m for m in members if service in ("sms", m.service)}
        self._sticky = self._remembered() if powerpack.sticky_sender else {}

    def source_for(self, destination: Destination) -> Row[Any] | None:
        """The source for ``destination``, None when the pool has none that can carry it."""
        candidates = [m for m in self._members.values() if _reaches(m, destination)]
        known = self._members.get(self._sticky.get(destination.number, 0))
        if known in candidates:
            return known
        chosen = self._choose(candidates, destination)
        if chosen is not None and self._powerpack.sticky_sender:
            self._remember(destination, chosen)
        return chosen

    def _choose(self, candidates: list[Row[Any]], destination: Destination) -> Row[Any] | None:
        for wanted in self._order(destination.country_iso2):
            group = [m for m in candidates if _CLASSES[m.type] == wanted]
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

    def _remembered(self) -> dict[str, int]:
        rows = self._connection.execute(
            select(sticky_sources.c.destination, sticky_sources.c.number_id).where(
                sticky_sources.c.powerpack_id == self._powerpack.id,
                sticky_sources.c.service == self._service,
            )
        )
        return {row.destination: row.number_id for row in rows}

    def _remember(self, destination: Destination, source: Row[Any]) -> None:
        key = {
            "powerpack_id": self._powerpack.id,
            "service": self._service,
            "destination": destination.number,
        }
        self._connection.execute(delete(sticky_sources).filter_by(**key))
        self._connection.execute(insert(sticky_sources).values(**key, number_id=source.id))


def _reaches(member: Row[Any], destination: Destination) -> bool:
    """Short codes work in their own country; toll-free numbers in North America."""
    if member.type == "shortcode":
        return bool(member.country_iso2 == destination.country_iso2)
    return member.type != "tollfree" or destination.country_iso2 in _NANP


def _nearest(group: list[Row[Any]], destination: Destination) -> list[Row[Any]]:
    area = national_part(destination.number)[:_AREA_CODE]
    same_area = [m for m in group if national_part(m.number)[:_AREA_CODE] == area]
    same_country = [m for m in group if m.country_iso2 == destination.country_iso2]
    return same_area or same_country or group
