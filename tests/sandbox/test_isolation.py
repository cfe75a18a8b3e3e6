"""Two accounts and a subaccount in one sandbox: each sees exactly what it would see alone."""

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plivo_sandbox.app import create_app
from plivo_sandbox.clock import Clock
from plivo_sandbox.control import searching
from plivo_sandbox.request_log import RequestLog
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import metadata
from plivo_sandbox.targets import Network
from starlette.requests import Request
from starlette.responses import Response

from tests.sandbox.caller import DST, SRC, Caller
from tests.sandbox.manual import START

MAIN = {"one": "MAONE000000000000000", "two": "MATWO000000000000000"}
SUB = "SAONE000000000000000"
TOKEN = "any"
SETTINGS = Settings(seed=7, open_accounts=True, rate_limits="12/2")

REPLY = f"<Response><Message src='{SRC}' dst='{DST}'>Thanks</Message></Response>"

# What stands for an id of the side's own: the latest that it has seen, of this kind.
Operation = tuple[str, Any]

_sends = st.tuples(
    st.just("send"),
    st.tuples(st.sampled_from([DST, "12025550130", "14155550124"]), st.booleans()),
)
_faults = st.tuples(
    st.just("fault"),
    st.sampled_from(
        [
            {"name": "status", "value": "503", "first": 1},
            {"name": "status", "value": "500", "share": 0.4},
            {"name": "stale-list"},
            {"name": "api-id-repeated", "every": 2},
            {"name": "created-not-listed"},
            {"name": "message-outcome", "value": "30", "share": 0.5},
            {"name": "callback-doubled", "share": 0.5},
            {"name": "callback-out-of-order"},
        ]
    ),
)
_simple = st.tuples(
    st.sampled_from(
        [
            *("list", "get", "peek", "delete peeked", "powerpack", "powerpacks", "brands"),
            *("sub send", "sub list", "media", "faults", "no faults", "callbacks", "attempts"),
            *("numbers", "health", "requests", "texts", "export", "reset", "listen", "snapshot"),
        ]
    ),
    st.none(),
)
_inbound = st.tuples(st.just("inbound"), st.sampled_from(["Hello", "STOP", "START", "HELP"]))
_of_a_side = st.tuples(
    st.sampled_from(["one", "two"]), st.one_of(_sends, _faults, _simple, _inbound)
)
_passing = st.tuples(st.just("time"), st.tuples(st.just("advance"), st.sampled_from([1, 61])))
steps = st.lists(st.one_of(_of_a_side, _of_a_side, _of_a_side, _passing), max_size=25)


class Answering(Network):
    """Every callback is answered at once: every third badly, others with XML."""

    def __init__(self) -> None:
        super().__init__(frozenset())
        self.transport = httpx2.MockTransport(self._answer)

    @staticmethod
    def _answer(request: httpx2.Request) -> httpx2.Response:
        # By what it tells and not by how many came before.
        status = 500 if len(request.content) % 3 == 0 else 200

        async def body() -> AsyncGenerator[bytes]:
            yield REPLY.encode()

        return httpx2.Response(status, content=body(), headers={"Content-Type": "application/xml"})


class Side:
    """One of those who share a sandbox: what it does, and what it sees."""

    def __init__(self, http: httpx2.AsyncClient, name: str) -> None:
        self._http = http
        self.main = MAIN[name]
        self.seen: list[Any] = []
        self.uuid = "00000000-0000-4000-8000-000000000000"
        self._numbers: dict[int, int] = defaultdict(lambda: len(self._numbers))

    async def api(
        self, method: str, path: str, body: Any = None, account: str = ""
    ) -> httpx2.Response:
        account = account or self.main
        answer = await self._http.request(
            method, f"/v1/Account/{account}{path}", json=body, auth=(account, TOKEN)
        )
        self.seen.append((method, path, answer.status_code, answer.text))
        return answer

    async def control(self, method: str, path: str, body: Any = None) -> None:
        answer = await self._http.request(method, f"/_sandbox/{path}", json=body)
        text = answer.json() if answer.content else None
        self.seen.append((method, path, answer.status_code, self._shown(text)))

    async def do(self, operation: Operation, others: str) -> None:
        """Do it; ``others`` is the uuid of a message of the other side."""
        name, told = operation
        match name:
            case "send" | "sub send":
                await self._send(name, told)
            case "get":
                await self.api("GET", f"/Message/{self.uuid}/")
            case "peek" | "delete peeked":
                path = "/Message" if name == "peek" else "/Powerpack"
                await self.api("GET" if name == "peek" else "DELETE", f"{path}/{others}/")
                # The path is another where nobody else is there.
                self.seen[-1] = (name, path, *self.seen[-1][2:])
            case "sub list":
                await self.api("GET", "/Message/", account=self._sub)
            case "powerpack":
                await self.api("POST", "/Powerpack/", {"name": f"p{len(self.seen)}"})
            case "snapshot":
                await self.control("PUT", "snapshots/kept")
                await self.control("POST", "snapshots/kept/restore")
            case _ if name in _LISTS:
                await self.api("GET", _LISTS[name])
            case _:
                await self.control(*self._control(name, told))

    async def _send(self, name: str, told: Any) -> None:
        destination, listens = told or (DST, False)
        src = {} if name == "send" else {"src": "15105550112"}
        url = {"url": "http://127.0.0.1:9/status"} if listens else {}
        sent = {"src": SRC, "dst": destination, "text": "Hello", **src, **url}
        answer = await self.api("POST", "/Message/", sent, "" if name == "send" else self._sub)
        found = re.search(r'"message_uuid":\s*\["([0-9a-f-]+)"', answer.text)
        self.uuid = found[1] if found else self.uuid

    def _control(self, name: str, told: Any) -> tuple[str, str, Any]:
        """What is asked of /_sandbox/: method, path and body."""
        account, whose = {"account": self.main}, f"?account={self.main}"
        heard = {"message_url": "http://127.0.0.1:9/in", **account}
        said = {"from": DST, "to": SRC, "text": told, **account}
        special: dict[str, tuple[str, str, Any]] = {
            "fault": ("POST", "faults", {**(told if isinstance(told, dict) else {}), **account}),
            "no faults": ("DELETE", f"faults{whose}", None),
            "inbound": ("POST", "inbound", said),
            "listen": ("PUT", f"numbers/{SRC}", heard),
            "attempts": ("GET", f"callbacks{whose}&subject={self.uuid}", None),
            "reset": ("POST", f"reset{whose}", None),
            "export": ("GET", f"state{whose}", None),
            "texts": ("GET", f"messages{whose}&search=Hello", None),
        }
        return special.get(name, ("GET", f"{name}{whose}", None))

    @property
    def _sub(self) -> str:
        return f"SA{self.main[2:]}"

    def _shown(self, told: Any) -> Any:
        """What is told, with the numbers of rows in the order in which this side sees them."""
        if isinstance(told, dict) and "tables" in told:
            return {name: self._table(name, rows) for name, rows in told["tables"].items()}
        if isinstance(told, list):
            return [self._shown(one) for one in told]
        if isinstance(told, dict):
            return {k: self._number(k, v) if k == "id" else self._shown(v) for k, v in told.items()}
        return told

    def _number(self, table: str, value: Any) -> Any:
        return value if not isinstance(value, int) else self._numbers[hash((table, value))]

    def _table(self, name: str, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Rows without the numbers of rows: those of all accounts are counted together."""
        table = metadata.tables[name]
        numbers = {c.name for c in table.c if c.name == "id" or c.foreign_keys} - {"account_id"}
        shown = [{k: v for k, v in row.items() if k not in numbers} for row in rows]
        if name == "events":
            for row in shown:
                row["subject"] = "" if row["subject"].isdigit() else row["subject"]
                row["payload"] = {k: v for k, v in row["payload"].items() if k[-3:] != "_id"}
        return shown


_LISTS = {
    "list": "/Message/",
    "powerpacks": "/Powerpack/",
    "brands": "/10dlc/Brand/",
    "media": "/Media/",
}


@asynccontextmanager
async def sandbox() -> AsyncGenerator[httpx2.AsyncClient]:
    app = create_app(SETTINGS, clock=Clock(START), network=Answering())
    transport = httpx2.ASGITransport(app=app)
    async with (
        app.router.lifespan_context(app),
        httpx2.AsyncClient(transport=transport, base_url="http://sandbox") as http,
    ):
        yield http


async def play(
    done: Iterable[tuple[str, Operation]], present: Iterable[str]
) -> dict[str, list[Any]]:
    """What those who are ``present`` see, each of them of what it does itself."""
    async with sandbox() as http, asyncio.timeout(60):
        sides = {name: Side(http, name) for name in present}
        for side in sides.values():  # each account begins at the same moment
            await side.api("GET", "/Powerpack/")
        for name, operation in done:
            if name == "time":
                await http.post("/_sandbox/clock", json={"advance": operation[1]})
            elif name in sides:
                other = sides.get("two" if name == "one" else "one", sides[name])
                unknown = "ffffffff-0000-4000-8000-000000000000"
                await sides[name].do(operation, unknown if other is sides[name] else other.uuid)
                await http.post("/_sandbox/clock", json={"advance": 0})
        return {name: side.seen for name, side in sides.items()}


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_each_sees_what_it_would_see_alone(soak: bool) -> None:
    @settings(max_examples=1500 if soak else 12)
    @given(steps)
    def check(done: list[tuple[str, Operation]]) -> None:
        together = asyncio.run(play(done, MAIN))
        for name in MAIN:
            assert together[name] == asyncio.run(play(done, [name]))[name]

    check()


def test_search_looks_at_the_newest_messages_of_the_account(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "SEARCHED", 2)
    texts = ["first of mine", "second of mine", "third of mine"]
    for text in texts:
        caller.send(text=text)
    fixtures = {
        "accounts": [
            {
                "auth_id": MAIN["two"],
                "auth_token": TOKEN,
                "messages": [
                    {"from_number": SRC, "to_number": DST, "text": f"theirs {i}"} for i in range(5)
                ],
            }
        ]
    }
    caller.http.post(
        f"{caller.sandbox.url}/_sandbox/fixtures", content=json.dumps(fixtures)
    ).raise_for_status()
    mine = caller.control(f"messages?search=mine&account={caller.sandbox.auth_id}")["messages"]
    assert [message["text"] for message in mine] == texts[1:]
    assert caller.control("messages?search=mine")["messages"] == []


def test_log_of_requests_keeps_the_latest_of_each_account() -> None:
    log = RequestLog(Clock(START), most=3, most_of_all=8)

    def note(account: str, *paths: int) -> None:
        for path in paths:
            scope = {"type": "http", "method": "GET", "path_params": {"rest": f"{account}/{path}"}}
            log.note(Request(scope), Response())

    def paths(account: str | None = None) -> list[str]:
        return [f"{entry.account}{entry.path}" for entry in log.all(account)]

    note("A", 1)
    note("B", 1, 2, 3, 4, 5)
    note("A", 2)
    assert paths("A") == ["A/1", "A/2"]
    assert paths("B") == ["B/3", "B/4", "B/5"]
    assert paths() == ["B/4", "B/5", "A/2"]
    log.forget(["B"])
    assert paths() == ["A/1", "A/2"]
    for account in "CDEF":  # who has asked last stays
        note(account, 1, 2, 3)
    assert paths("A") == []
    assert [len(paths(account)) for account in "BCDEF"] == [0, 0, 0, 3, 3]
    log.forget()
    assert paths() == []
