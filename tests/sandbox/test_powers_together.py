"""Seed, clock, faults, inbound messages, send rate, subaccounts and snapshots in one run."""

import asyncio
from typing import Any

import httpx2
from plivo_sandbox.app import create_app
from plivo_sandbox.seeding import ready_made
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import DST
from tests.sandbox.listener import Listener, Received
from tests.sandbox.mixed_scenario import Transcript

MAIN, SUB = ("MAFAMILY000000000000", "main"), ("SAFAMILY000000000000", "sub")
NUMBER = ready_made()["subaccount"]["numbers"][0]["number"]
REPLY = f'<Response><Message src="{NUMBER}" dst="{DST}">Thank you.</Message></Response>'

SETTINGS = Settings(
    seed=11,
    open_accounts=True,
    send_rate=1,
    rate_limits="60/5",
    faults=("status=503:operation=createMessage,share=0.5", "callback-doubled:share=0.4"),
    validate_responses=True,
)


class Family(Transcript):
    """A main account and its subaccount, to whom ``DST`` writes."""

    def __init__(self, http: httpx2.AsyncClient, origin: str) -> None:
        super().__init__(http, "", origin)
        self.origin = origin

    async def send(self, who: tuple[str, str], dst: str = DST) -> str:
        """The id of a message that was sent, after as many refusals as the fault has for it."""
        body = {"src": NUMBER, "dst": dst, "text": "Hello", "url": f"{self.origin}/status"}
        told: Any = {}
        while "message_uuid" not in told:
            told = await self.call("POST", path(who, "Message/"), json=body, auth=who)
        return str(told["message_uuid"][0])

    async def message(self, who: tuple[str, str], uuid: str) -> Any:
        return await self.call("GET", path(who, f"Message/{uuid}/"), auth=who)

    async def arrive(self, text: str) -> Any:
        body = {"account": MAIN[0], "from": DST, "to": NUMBER, "text": text}
        return await self.call("POST", "/_sandbox/inbound", json=body)


def path(who: tuple[str, str], rest: str) -> str:
    return f"/v1/Account/{who[0]}/{rest}"


async def play(origin: str) -> list[str]:
    app = create_app(SETTINGS)
    async with (
        asyncio.timeout(60),
        app.router.lifespan_context(app),
        httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=app), base_url="http://sandbox"
        ) as http,
    ):
        family = Family(http, origin)
        await family.call("GET", path(SUB, "Message/"), auth=SUB)
        await family.call("GET", path(MAIN, "Message/"), auth=MAIN)
        here = {"account": MAIN[0], "message_url": f"{origin}/incoming"}
        told = await family.call("PUT", f"/_sandbox/numbers/{NUMBER}", json=here)
        assert told["account"] == SUB[0]

        # One number of both hands on a message each second.
        sent = [await family.send(who, f"1415555010{n}") for n, who in enumerate([MAIN, SUB] * 2)]
        await family.move(advance=1.5)
        states = [(await family.message(MAIN, uuid))["message_state"] for uuid in sent]
        assert states == ["delivered", "delivered", "queued", "queued"]
        await family.call("PUT", "/_sandbox/snapshots/before")

        arrived = await family.arrive("Hello")
        assert arrived["account"] == SUB[0]
        assert (await family.arrive("STOP"))["message_intent"] == "optout"
        late = [await family.send(who) for who in (MAIN, SUB, MAIN)]
        await family.move(run=True)
        codes = [(await family.message(MAIN, uuid))["error_code"] for uuid in late]
        assert codes == ["000", "200", "200"]

        await family.call("GET", "/_sandbox/callbacks")
        await family.call("POST", "/_sandbox/snapshots/before/restore")
        again = await family.send(MAIN)
        await family.move(run=True)
        assert (await family.message(MAIN, again))["error_code"] == "000"
        for shown in ("callbacks", f"callbacks?account={SUB[0]}", "messages", "faults", "state"):
            await family.call("GET", f"/_sandbox/{shown}")
        return family.lines


def test_two_runs_of_all_powers_are_the_same(listener: Listener) -> None:
    def played() -> tuple[list[str], list[Received]]:
        listener.received = []
        listener.statuses = [200, 500]
        listener.bodies = [("application/xml", REPLY.encode())] * 100
        return asyncio.run(play(listener.origin)), listener.received

    first, second = played(), played()
    assert first[0] == second[0]
    assert first[1] == second[1]
    said = "\n".join(first[0])
    assert " 503 " in said
    assert '"reply":{"sent":["' in said
    told = [(call.event["MessageUUID"], call.event.get("Status")) for call in first[1]]
    assert len(set(told)) < len(told)


def test_strangers_do_not_share_what_a_family_does() -> None:
    async def test() -> None:
        app = create_app(Settings(seed=1, open_accounts=True))
        async with (
            app.router.lifespan_context(app),
            httpx2.AsyncClient(
                transport=httpx2.ASGITransport(app=app), base_url="http://sandbox"
            ) as http,
        ):
            family = Family(http, "http://127.0.0.1:9")
            await family.call("GET", path(SUB, "Message/"), auth=SUB)
            await family.arrive("STOP")
            stranger = ("SASTRANGER0000000000", "x")
            await family.call("GET", path(stranger, "Message/"), auth=stranger)
            uuids = [await family.send(stranger) for _ in range(3)]
            await family.move(advance=1)
            codes = [(await family.message(stranger, uuid))["error_code"] for uuid in uuids]
            assert codes == ["000"] * 3

    asyncio.run(test())
