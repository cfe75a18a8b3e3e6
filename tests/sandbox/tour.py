"""One walk through the whole API in process, to see what a fault changes of it."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

import httpx2
from plivo_sandbox.app import create_app
from plivo_sandbox.clock import Clock
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import POOL, POWERPACK, SRC
from tests.sandbox.manual import START

TOKEN = Settings().auth_token
ACCOUNT = Settings().auth_id
OTHER = "MAOTHER0000000000000"
PROFILE = "f7a9b8c6-3e58-4d0a-b1c2-7d8e9f0a1b45"
NUMBER = "12125550103"

Answer = tuple[str, int, dict[str, str], bytes]


class CountedIds:
    """Ids that are the same in each run."""

    def __init__(self) -> None:
        self._count = 0

    def uuid(self) -> str:
        self._count += 1
        return f"{self._count:08x}-0000-4000-8000-{self._count:012x}"

    def nonce(self) -> str:
        self._count += 1
        return f"{self._count:020d}"

    def of(self, *about: object) -> "CountedIds":
        del about
        return self


@dataclass
class Tour:
    """What came back.

    Attributes:
        answers: method and path, status, headers and body of each request.
        hits: how often the fault came.
    """

    answers: list[Answer] = field(default_factory=list[Answer])
    hits: int = 0


def tour(*faults: str, rate_limits: str = "off") -> Tour:
    """Walk with ``faults``; the same each time."""
    return asyncio.run(_tour(Settings(faults=faults, rate_limits=rate_limits)))


async def _tour(settings: Settings) -> Tour:
    taken, clock = Tour(), Clock(START)
    app = create_app(settings, clock=clock, ids=CountedIds())
    transport = httpx2.ASGITransport(app=app)
    async with (
        asyncio.timeout(30),
        app.router.lifespan_context(app),
        httpx2.AsyncClient(transport=transport, base_url="http://sandbox") as http,
    ):
        walk = _Walk(http, taken)
        await walk.reads()
        await walk.writes()
        await walk.mistakes()
        shown = (await http.get("/_sandbox/faults")).json()["faults"]
        taken.hits = sum(fault["hits"] for fault in shown)
    return taken


class _Walk:
    def __init__(self, http: httpx2.AsyncClient, taken: Tour) -> None:
        self._http = http
        self._taken = taken

    async def _go(self, method: str, path: str, **more: Any) -> Any:
        more.setdefault("auth", (ACCOUNT, TOKEN))
        account = more.pop("account", ACCOUNT)
        url = f"/v1/Account/{account}{path}"
        async with self._http.stream(method, url, **more) as response:
            raw = b"".join([chunk async for chunk in response.aiter_raw()])
        headers = dict(response.headers.items())
        self._taken.answers.append((f"{method} {path}", response.status_code, headers, raw))
        try:
            return httpx2.Response(200, content=raw).json()
        except ValueError:
            return {}

    async def reads(self) -> None:
        for path in (
            "/Message/",
            "/Message/?message_type=mms",
            "/Message/?message_type=sms",
            "/10dlc/Campaign/?limit=2",
            "/10dlc/Campaign/?limit=2&offset=1",
            "/10dlc/Campaign/?limit=1&offset=1&usecase=MIXED",
            "/10dlc/Campaign/?limit=1&campaign_source=P&registration_status=ACTIVE",
            "/10dlc/Campaign/CSANDB1/",
            "/10dlc/Brand/BSANDB1/",
            "/10dlc/Brand/?limit=1",
            f"/NumberPool/{POOL}/Number/?limit=2",
            f"/NumberPool/{POOL}/Number/?limit=1&offset=1",
            f"/NumberPool/{POOL}/Number/{NUMBER}/",
            f"/Powerpack/{POWERPACK}/",
            "/Profile/?limit=3",
            "/Profile/?limit=2&type=PRIMARY",
            "/Media/",
            "/TollfreeVerification/",
        ):
            await self._go("GET", path)
            await self._go("GET", path)

    async def writes(self) -> None:
        sent = {"src": SRC, "dst": "14155550130<14155550131", "text": "Hello"}
        told = await self._go("POST", "/Message/", json=sent)
        uuids = told.get("message_uuid") if isinstance(told, dict) else None
        for uuid in uuids if isinstance(uuids, list) else ["gone"]:
            await self._go("GET", f"/Message/{uuid}/")
        await self._go("GET", "/Message/?limit=1&message_type=sms")
        await self._go("GET", "/Message/")
        made = await self._go("POST", "/Powerpack/", json={"name": "another"})
        uuid = made.get("uuid") if isinstance(made, dict) else None
        powerpack = f"/Powerpack/{uuid if isinstance(uuid, str) and uuid else 'gone'}/"
        await self._go("GET", powerpack)
        await self._go("GET", "/Powerpack/?limit=1&offset=1")
        await self._go("GET", "/Powerpack/")
        await self._go("POST", powerpack, json={"sticky_sender": False})
        await self._go("GET", powerpack)
        await self._go("POST", f"/Profile/{PROFILE}/", json={"website": "https://example.org"})
        await self._go("GET", f"/Profile/{PROFILE}/")
        await self._go("DELETE", powerpack)
        await self._go("GET", powerpack)
        await self._go("GET", "/Powerpack/")
        await self._go("DELETE", powerpack)

    async def mistakes(self) -> None:
        sent = {"src": SRC, "dst": "14155550130", "text": "Hello"}
        for body in (
            {"src": SRC, "text": "Hello"},
            {**sent, "txt": "Hello"},
            {**sent, "dst": 14155550130},
            {**sent, "type": "fax"},
            {**sent, "url": "nowhere"},
            {**sent, "message_expiry": 1_000_000},
            {**sent, "src": "14155550199"},
        ):
            await self._go("POST", "/Message/", json=body)
        await self._go(
            "POST", "/Message/", content=b"{", headers={"Content-Type": "application/json"}
        )
        await self._go("POST", "/Message/", content=b"{}", headers={"Content-Type": "text/plain"})
        for path in (
            "/Message/?limit=30",
            "/Message/?colour=red",
            "/Message/nothing/",
            "/Nothing/",
        ):
            await self._go("GET", path)
        await self._go("DELETE", "/Message/")
        await self._go("GET", "/Message/", auth=None)
        await self._go("GET", "/Message/", auth=(ACCOUNT, "wrong"))
        await self._go("GET", "/Message/", account=OTHER)
