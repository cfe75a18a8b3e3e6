"""The life cycles of the description: the sandbox goes each of their ways, and no other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from plivo_messaging import Plivo
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.end_to_end import account
from tests.end_to_end.conftest import BUNDLE
from tests.end_to_end.registration import CAMPAIGN_TEXTS, FLOW, PROFILE
from tests.sandbox.listener import listen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Status = Callable[[], object]

STEPS = 12
ANSWERS = ("direct_lending", "embedded_link", "embedded_phone", "age_gated", "affiliate_marketing")
CAMPAIGN: dict[str, Any] = {**CAMPAIGN_TEXTS, **dict.fromkeys(ANSWERS, False)}
SCHEMAS: dict[str, Any] = json.loads(BUNDLE.read_text())["components"]["schemas"]


class Watched:
    """A sandbox whose time moves in small steps, so that no state is missed.

    Attributes:
        ways: from which state to which something has gone.
    """

    def __init__(self, sandbox: RunningSandbox, client: Plivo) -> None:
        self.sandbox = sandbox
        self.client = client
        self.ways: set[tuple[str, str]] = set()
        self._last: dict[Any, str] = {}

    def follow(self, status: Status, *, begun: str = "", step: float = 0.1) -> str:
        """Look at something after each step; its last state."""
        state = str(status())
        if begun and begun != state:
            self.ways.add((begun, state))
        for _ in range(STEPS):
            self.sandbox.advance(step)
            now = str(status())
            if now != state:
                self.ways.add((state, now))
            state = now
        return state


@pytest.fixture
def watched() -> Iterator[Watched]:
    with (
        run_sandbox(Settings(clock="manual")) as sandbox,
        Plivo(
            base_url=sandbox.url, auth_id=sandbox.auth_id, auth_token=sandbox.auth_token
        ) as client,
    ):
        yield Watched(sandbox, client)


def ways(schema: str, cycle: int = 0) -> set[tuple[str, str]]:
    """What the description draws."""
    states = SCHEMAS[schema]["x-life-cycle"]["cycles"][cycle]["states"]
    return {(state, after) for state, following in states.items() for after in following}


def test_messages_that_are_sent(watched: Watched) -> None:
    client = watched.client

    def send(dst: str, **more: Any) -> str:
        sent = client.messages.create(src=account.LONG_CODE, dst=dst, **more)
        (uuid,) = sent.message_uuid
        return watched.follow(lambda: client.messages.get(uuid).message_state)

    assert send("12025550100", text="Hello") == "delivered"
    assert send("12025550130", text="Hello") == "undelivered"
    assert send("12025550140", text="Hello") == "failed"
    assert send("14155550188", text="Hello", type="whatsapp") == "read"
    assert watched.ways == ways("MessageState")


def test_messages_that_are_received(watched: Watched) -> None:
    with listen() as listener:
        listener.statuses = [200, 500, 500, 500, 500]
        told = {"message_url": f"{listener.origin}/incoming/"}
        number = f"{watched.sandbox.url}/_sandbox/numbers/{account.LONG_CODE}"
        httpx2.put(number, json=told).raise_for_status()
        for last in ("delivered", "undelivered"):
            sent = {"from": "14155550123", "to": account.LONG_CODE, "text": "Hello"}
            arrived = httpx2.post(f"{watched.sandbox.url}/_sandbox/inbound", json=sent).json()
            uuid = arrived["message_uuid"]

            def status(uuid: str = uuid) -> object:
                return watched.client.messages.get(uuid).message_state

            assert watched.follow(status, begun="received", step=60) == last
    assert watched.ways == ways("MessageState", 1)


def test_brands(watched: Watched) -> None:
    client: Any = watched.client
    for company, last in (("Example Bakery LLC", "COMPLETED"), ("sandbox:701", "FAILED")):
        told: dict[str, Any] = {**PROFILE, "company_name": company, "ein": "123456789"}
        profile = client.profiles.create(**told, ein_issuing_country="US")
        brand = client.brands.create(
            brand_alias=company, brand_type="STANDARD", profile_uuid=profile.profile_uuid
        )
        brand_id = brand.brand_id

        def status(brand_id: str = brand_id) -> object:
            return client.brands.get(brand_id).brand.registration_status

        assert watched.follow(status) == last
    assert watched.ways == ways("BrandRegistrationStatus")


def test_campaigns(watched: Watched) -> None:
    client: Any = watched.client
    told: dict[str, Any] = {**CAMPAIGN, "message_flow": f"{FLOW} sandbox:1004"}
    campaign_id = client.campaigns.create(**told).campaign_id

    def status() -> object:
        return client.campaigns.get(campaign_id).campaign.registration_status

    assert watched.follow(status) == "FAILED"
    client.campaigns.update(campaign_id, message_flow=f"{FLOW} sandbox:expires")
    assert watched.follow(status, begun="FAILED") == "EXPIRED"
    assert watched.ways == ways("CampaignRegistrationStatus")


def test_numbers_of_campaigns(watched: Watched) -> None:
    client: Any = watched.client
    number = "12065550105"
    told: dict[str, Any] = {**CAMPAIGN, "message_flow": f"{FLOW} sandbox:link-fails"}
    refusing = client.campaigns.create(**told).campaign_id
    watched.sandbox.advance(10)

    def status_in(campaign_id: str) -> Status:
        def status() -> object:
            return client.campaigns.numbers.get(campaign_id, number).phone_numbers[0].status

        return status

    client.campaigns.numbers.link(refusing, numbers=[number])
    assert watched.follow(status_in(refusing)) == "FAILED"
    client.campaigns.numbers.link(refusing, numbers=[number])
    assert watched.follow(status_in(refusing), begun="FAILED") == "FAILED"
    linked = account.CAMPAIGN
    client.campaigns.numbers.link(linked, numbers=[number])
    assert watched.follow(status_in(linked)) == "COMPLETED"
    client.campaigns.numbers.unlink(linked, number)
    watched.ways.add(("COMPLETED", str(status_in(linked)())))
    assert watched.ways == ways("CampaignNumberStatus")


def test_tollfree_verifications(watched: Watched) -> None:
    client: Any = watched.client
    summary = "Codes for signing in."

    def status() -> object:
        return client.tollfree_verifications.get(account.SUBMITTED_VERIFICATION).status

    def ask(text: str, begun: str = "") -> str:
        client.tollfree_verifications.update(
            account.SUBMITTED_VERIFICATION, usecase_summary=f"{summary} {text}"
        )
        return watched.follow(status, begun=begun)

    def again() -> None:
        httpx2.post(f"{watched.sandbox.url}/_sandbox/reset").raise_for_status()

    assert ask("") == "APPROVED"
    again()
    assert ask("sandbox:rejected") == "REJECTED"
    again()
    assert ask("sandbox:update-required") == "UPDATE_REQUIRED"
    assert ask("") == "APPROVED"
    again()
    assert ask("sandbox:update-required") == "UPDATE_REQUIRED"
    assert ask("sandbox:update-required") == "REJECTED"
    assert watched.ways == ways("TollfreeVerificationStatus")
