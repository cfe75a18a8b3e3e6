"""What the registry makes of a brand, and the callbacks that say so."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, update

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.markers import markers
from plivo_sandbox.resources.brands.records import BRANDS, DECLINES
from plivo_sandbox.tables import brands

KIND = "brand"


def submit(connection: Connection, brand_id: int, *, now: datetime, result: datetime) -> None:
    """Report that the brand in row ``brand_id`` was submitted, and plan its ``result``."""
    brand = _find(connection, brand_id)
    if brand is not None:
        schedule(connection, _reports(brand, "created", now), brand.account_id)
        decision = Event(result, KIND, brand.brand_id, {"id": brand.id})
        schedule(connection, [decision], brand.account_id)


class Review:
    """Registers brands, or rejects them; a transition of the worker."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def __call__(self, connection: Connection, event: Event) -> None:
        """Decide on the brand that ``event`` names, unless it has been deleted."""
        brand = _find(connection, event.payload["id"])
        if brand is None:
            return
        found = markers([brand.business["company_name"]])
        declined = next((code for code in found if code in DECLINES), "")
        status, reported = ("FAILED", "rejected") if declined else ("COMPLETED", "registered")
        connection.execute(
            update(brands)
            .where(brands.c.id == brand.id)
            .values(registration_status=status, declined=declined)
        )
        told = _reports(brand, reported, self._clock.now(), DECLINES.get(declined))
        schedule(connection, told, brand.account_id)


def _find(connection: Connection, brand_id: int) -> Row[Any] | None:
    return connection.execute(BRANDS.where(brands.c.id == brand_id)).one_or_none()


def _reports(brand: Row[Any], status: str, due: datetime, error: str | None = None) -> list[Event]:
    params = {
        "event": "brand",
        "status": status,
        "brand_id": brand.brand_id,
        "profile_uuid": brand.profile_uuid,
    }
    if error:
        params["error_message"] = error
    return Listener.of(brand).report(due, brand.brand_id, params)
