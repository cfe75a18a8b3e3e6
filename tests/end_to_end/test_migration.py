"""Every line of docs/migration.md is run, with both SDKs, and asks the same of the service."""

from __future__ import annotations

import email
import email.policy
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest
from plivo_messaging import NotFoundError, Plivo, testing

from tests.client.description import followed, operations
from tests.end_to_end import account
from tests.end_to_end.line.caller import exchange
from tests.end_to_end.official_sdk import sdk as official
from tests.end_to_end.registration import ADDRESS, CAMPAIGN_TEXTS, CONTACT, FLOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from plivo_sandbox.testing import RunningSandbox

    from tests.end_to_end.second_opinion import Exchange, SecondOpinion

GUIDE = Path(__file__).parents[2] / "docs" / "migration.md"
EMPTY: tuple[Any, ...] = (None, "", [], {}, "[]", "{}")
TEXTS = ("vertical", "usecase", "brand_id")
WEBHOOK = testing.webhook("message_status")
NAMES: dict[str, Any] = {
    "address": ADDRESS,
    "brand_id": account.BRAND,
    "campaign_id": account.CAMPAIGN,
    "contact": CONTACT,
    "declined_campaign_id": account.CAMPAIGN_DECLINED,
    "form": dict(parse_qsl(WEBHOOK.body.decode())),
    "headers": WEBHOOK.headers,
    "media_id": account.READY_MADE_UPLOAD,
    "message_flow": FLOW,
    "message_uuid": account.READY_MADE_MMS,
    "obsolete_brand_id": account.BRAND_WITHOUT_CAMPAIGNS,
    "obsolete_campaign_id": account.CAMPAIGN_WITHOUT_NUMBERS,
    "obsolete_profile_uuid": account.OBSOLETE_PROFILE,
    "pool_uuid": account.READY_MADE_POOL,
    "powerpack_uuid": account.READY_MADE_POWERPACK,
    "profile_uuid": account.FREE_PROFILE,
    "texts": {name: one for name, one in CAMPAIGN_TEXTS.items() if name not in TEXTS},
    "url": WEBHOOK.url,
    "verification_uuid": account.SUBMITTED_VERIFICATION,
}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@dataclass(frozen=True)
class Block:
    old: str
    new: str


@dataclass
class Ran:
    exchanges: list[Exchange]
    names: dict[str, Any]


def blocks(*, with_clients: bool = False) -> list[Block]:
    """The pairs of the guide, without the first, which makes the clients."""
    guide = GUIDE.read_text(encoding="utf-8")
    found = re.findall(r"^```diff\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)
    return [Block(_lines(one, "-"), _lines(one, "+")) for one in found][0 if with_clients else 1 :]


def _lines(block: str, mark: str) -> str:
    return "\n".join(line[1:] for line in block.splitlines() if line[:1] == mark)


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the guide's lines use, in a folder with a picture."""
    (tmp_path / "menu.png").write_bytes(PNG)
    monkeypatch.chdir(tmp_path)
    return {**NAMES}


@pytest.fixture
def old(sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch, names: dict[str, Any]) -> Any:
    """Runs lines of the official SDK."""
    monkeypatch.setattr(official.rest, "PLIVO_API_BASE_URI", f"{sandbox.url}/v1/Account")

    def run(lines: str) -> Ran:
        recorded: list[Exchange] = []
        with official.client(sandbox.auth_id, sandbox.auth_token, recorded.append) as client:
            powerpack = client.powerpacks.get(account.READY_MADE_POWERPACK)
            given: dict[str, Any] = {
                **names,
                "auth_token": testing.TOKEN,
                "client": client,
                "message": client.messages.get(account.READY_MADE_MMS),
                "plivo": official.plivo,
                "pool": powerpack.numberpool,
                "powerpack": powerpack,
            }
            if "tollfree.add" in lines:
                given["pool"].tollfree.remove(account.POOLED_TOLL_FREE)
            recorded.clear()
            exec(lines, given)
        return Ran(recorded, given)

    return run


@pytest.fixture
def new(sandbox: RunningSandbox, names: dict[str, Any]) -> Any:
    """Runs lines of this client."""

    def run(lines: str) -> Ran:
        recorded: list[Exchange] = []

        def report(response: httpx2.Response) -> None:
            response.read()
            recorded.append(exchange(response))

        with (
            httpx2.Client(event_hooks={"response": [report]}) as http,
            Plivo(
                auth_id=sandbox.auth_id,
                auth_token=sandbox.auth_token,
                base_url=sandbox.url,
                http_client=http,
            ) as client,
        ):
            given = {**names, "auth_token": testing.TOKEN, "client": client}
            if "tollfree.add" in lines:
                client.number_pools.tollfree.remove(names["pool_uuid"], account.POOLED_TOLL_FREE)
            recorded.clear()
            exec(lines, given)
        return Ran(recorded, given)

    return run


def members(sent: Exchange) -> dict[str, Any]:
    """What a request says, wherever it says it."""
    said: dict[str, Any] = dict(parse_qsl(urlsplit(sent.url).query))
    if sent.request_type.startswith("multipart/"):
        head = f"Content-Type: {sent.request_type}\r\n\r\n".encode()
        form = email.message_from_bytes(head + sent.request_body, policy=email.policy.HTTP)
        said["form"] = [
            (part.get_filename(), part.get_content_type(), part.get_payload(decode=True))
            for part in form.iter_parts()
        ]
    elif sent.request_body:
        said |= json.loads(sent.request_body)
    path = urlsplit(sent.url).path.split("/")
    return {
        name: _plain(value)
        for name, value in said.items()
        if value not in EMPTY and not (isinstance(value, str) and value in path)
    }


def _plain(value: Any) -> Any:
    """Numbers and truth values are text in a query."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items() if one not in EMPTY}
    return str(value).lower() if isinstance(value, bool | int | str) else value


def defaults(judge: SecondOpinion, sent: Exchange) -> dict[str, Any]:
    """What a request says where it says nothing."""
    reached = judge.operation_of(sent)
    assert reached is not None
    operation = next(one for one in operations() if one.raw["operationId"] == reached.id)
    schemas = {one["name"]: one["schema"] for one in operation.parameters} | operation.members
    told = {name: {**followed(one), **one} for name, one in schemas.items()}
    return {
        name: _plain(one["default"])
        for name, one in told.items()
        if one.get("default", "") not in EMPTY
    }


def last_line(block: Block) -> str:
    return block.new.splitlines()[-1][:70]


@pytest.mark.parametrize("block", blocks(), ids=last_line)
# The official SDK leaves the files open that it uploads.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_both_lines_ask_the_same(
    block: Block,
    old: Callable[[str], Ran],
    new: Callable[[str], Ran],
    sandbox: RunningSandbox,
    second_opinion: SecondOpinion,
) -> None:
    before = old(block.old)
    httpx2.post(f"{sandbox.url}/_sandbox/reset").raise_for_status()
    after = new(block.new)

    assert len(before.exchanges) == len(after.exchanges)
    for one, other in zip(before.exchanges, after.exchanges, strict=True):
        assert (one.method, urlsplit(one.url).path) == (other.method, urlsplit(other.url).path)
        assert (one.status < 400) is (other.status < 400)
        assert one.status == other.status
        usual = defaults(second_opinion, other)
        assert {**usual, **members(one)} == {**usual, **members(other)}
        assert members(other).items() <= members(one).items()
    assert before.names.get("found") == after.names.get("found")
    assert before.names.get("found", True)


def test_every_operation_has_its_lines(names: dict[str, Any]) -> None:
    fake = testing.Fake()
    for block in blocks():
        given = {**names, "auth_token": testing.TOKEN, "client": fake.client}
        if "NotFoundError" in block.new:
            fake.on(fake.client.messages.get).raises(NotFoundError)
        exec(block.new, given)
    assert {call.operation for call in fake.calls} == {one.name for one in operations()}


def test_the_clients_are_made_as_the_guide_says(names: dict[str, Any]) -> None:
    first = blocks(with_clients=True)[0]
    for lines in (first.old, first.new):
        given: dict[str, Any] = {
            **names,
            "auth_id": account.AUTH_ID,
            "auth_token": account.AUTH_TOKEN,
        }
        exec(lines, given)
        with given["client"] as client:
            assert callable(client.messages.create)


def test_the_official_sdk_sends_a_list_of_recipients_as_text(old: Callable[[str], Ran]) -> None:
    lines = 'client.messages.create(src="14155550101", dst=["14155550123", "1415"], text="Hello")'
    with pytest.raises(official.exceptions.ValidationError, match=r"'\['14155550123', "):
        old(lines)


@pytest.mark.parametrize("resource", ["brand", "campaign", "profile"])
def test_the_official_sdk_walks_lists_as_if_they_were_empty(
    resource: str, old: Callable[[str], Ran]
) -> None:
    ran = old(f"found = list(client.{resource})\npage = client.{resource}.list()")
    assert ran.names["found"] == []
    assert ran.exchanges[0].status == 200
    with pytest.raises(AttributeError, match="objects"):
        list(ran.names["page"])
