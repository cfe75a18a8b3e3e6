"""What the registry and the carriers make of a campaign, and the callbacks that say so."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from plivo_sandbox.callbacks import Listener
from plivo_sandbox.clock import Clock
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.markers import markers
from plivo_sandbox.resources.campaigns.records import DECLINES
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import campaigns

KIND = "campaign"

EXPIRES = "expires"


def submit(connection: Connection, campaign_id: int, *, now: datetime, result: datetime) -> None:
    """Report that the campaign in row ``campaign_id`` was submitted, and plan its ``result``."""
    campaign = _find(connection, campaign_id)
    if campaign is not None:
        schedule(connection, _reports(campaign, "created", now), campaign.account_id)
        schedule(connection, [_step(campaign, "reviewed", result)], campaign.account_id)


def words(campaign: Row[Any]) -> list[str]:
    """What the texts of a campaign ask of the sandbox."""
    return markers([campaign.alias, *campaign.texts.values()])


class Review:
    """Registers campaigns, declines them and lets them expire; a transition of the worker."""

    def __init__(self, clock: Clock, settings: Settings) -> None:
        self._clock = clock
        self._settings = settings

    def __call__(self, connection: Connection, event: Event) -> None:
        """Take the step that ``event`` stands for, unless the campaign has changed or is gone."""
        campaign = _find(connection, event.payload["id"])
        if campaign is None or campaign.review != event.payload["review"]:
            return
        if event.payload["step"] == EXPIRES:
            _change(connection, campaign, registration_status="EXPIRED")
            return
        found = words(campaign)
        declined = next((code for code in found if code in DECLINES), "")
        if declined:
            _change(connection, campaign, registration_status="FAILED", declined=declined)
            reports = _reports(campaign, "rejected", self._clock.now(), declined)
        else:
            _change(connection, campaign, registration_status="ACTIVE")
            reports = _reports(campaign, "registered", self._clock.now())
            if EXPIRES in found:
                due = event.due + self._settings.registered_after
                schedule(connection, [_step(campaign, EXPIRES, due)], campaign.account_id)
        schedule(connection, reports, campaign.account_id)


def _find(connection: Connection, campaign_id: int) -> Row[Any] | None:
    return connection.execute(select(campaigns).where(campaigns.c.id == campaign_id)).one_or_none()


def _change(connection: Connection, campaign: Row[Any], **values: Any) -> None:
    connection.execute(update(campaigns).where(campaigns.c.id == campaign.id).values(values))


def _step(campaign: Row[Any], step: str, due: datetime) -> Event:
    payload = {"id": campaign.id, "review": campaign.review, "step": step}
    return Event(due, KIND, campaign.campaign_id, payload)


def _reports(
    campaign: Row[Any], status: str, due: datetime, declined: str | None = None
) -> list[Event]:
    params = {
        "event": "campaign",
        "status": status,
        "campaign_id": campaign.campaign_id,
        "brand_id": campaign.brand_id,
    }
    if declined:
        params |= {"error_code": declined, "error_message": DECLINES[declined][1]}
    return Listener.of(campaign).report(due, campaign.campaign_id, params)
