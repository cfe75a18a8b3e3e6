"""Setting faults, and whom they hit."""

import asyncio
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_sandbox.contract import packaged_contract
from plivo_sandbox.errors import StartupError
from plivo_sandbox.faults import FaultError, order_of, order_of_text
from plivo_sandbox.faults.described import describe
from plivo_sandbox.faults.orders import rule_of
from plivo_sandbox.ids import RandomIds
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import DST, MMS_MESSAGE, SRC, Caller
from tests.sandbox.manual import START, manual_sandbox, run
from tests.sandbox.setter import Setter
from tests.sandbox.tour import tour

SENT = {"src": SRC, "dst": DST, "text": "Hello"}


def statuses(caller: Caller, count: int, path: str = "/Message/") -> list[int]:
    return [caller.request("GET", path).status_code for _ in range(count)]


def test_it_is_set_shown_and_removed(caller: Caller, fault: Setter) -> None:
    number = fault("status", "503", operation="listMessages", first=2)
    assert statuses(caller, 3) == [503, 503, 200]
    shown = {
        "id": number, "name": "status", "value": "503", "operation": "listMessages", "first": 2,
        "matched": 3, "hits": 2,
    }  # fmt: skip
    assert caller.control("faults") == {"faults": [shown]}
    assert caller.control(f"faults/{number}") == shown
    assert fault.http.delete(f"{fault.url}/{number}").status_code == 204
    assert caller.control("faults") == {"faults": []}
    assert fault.http.delete(f"{fault.url}/{number}").status_code == 404
    assert fault.http.get(f"{fault.url}/{number}").status_code == 404


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"first": 1}, [503, 200, 200, 200]),
        ({"after": 1, "first": 2}, [200, 503, 503, 200]),
        ({"every": 2}, [200, 503, 200, 503]),
        ({"every": 2, "after": 1}, [200, 200, 503, 200]),
        ({"share": 1}, [503, 503, 503, 503]),
        ({"account": "MAELSEWHERE000000000"}, [200, 200, 200, 200]),
        ({"operation": "messages"}, [503, 503, 503, 503]),
        ({"operation": "GET /Message/"}, [503, 503, 503, 503]),
        ({"operation": "GET /Message/{message_uuid}/"}, [200, 200, 200, 200]),
        ({"operation": "powerpacks"}, [200, 200, 200, 200]),
        ({"number": "+1 415 555 0123"}, [200, 200, 200, 200]),
    ],
)
def test_whom_it_hits(
    caller: Caller, fault: Setter, options: dict[str, Any], expected: list[int]
) -> None:
    fault("status", "503", **options)
    assert statuses(caller, 4) == expected


def test_number_is_looked_for_in_body_query_and_path(caller: Caller, fault: Setter) -> None:
    fault("status", "503", number="12125550103")
    assert caller.request("POST", "/Message/", json=SENT).status_code == 202
    several = {**SENT, "dst": f"{DST}<12125550103"}
    assert caller.request("POST", "/Message/", json=several).status_code == 503
    assert statuses(caller, 1, "/Message/?to_number=12125550103") == [503]
    path = "/NumberPool/d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21/Number/12125550103/"
    assert statuses(caller, 1, path) == [503]


def test_chance_is_the_same_where_the_ids_are() -> None:
    chosen = [tour("status=503:share=0.3") for _ in range(2)]
    codes = [[answer[1] for answer in one.answers] for one in chosen]
    assert codes[0] == codes[1]
    assert 5 < codes[0].count(503) < 40


@given(share=st.floats(0.05, 0.95))
def test_share_is_kept(share: float) -> None:
    rule = rule_of(1, order_of({"name": "not-json", "share": share}), ())
    ids = RandomIds()
    hits = sum(rule.comes(ids) for _ in range(400))
    assert abs(hits / 400 - share) < 0.2


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ([], "the request body must be an object, got a list of 0"),
        ({"name": 1}, "'name' must be a string, got 1"),
        ({}, "'name' is required"),
        ({"name": "fild-missing"}, "'fild-missing' is no fault; did you mean 'field-missing'?"),
        ({"name": "not-json", "onse": 1}, "'onse' is not a parameter of this request"),
        ({"name": "not-json", "frist": 1}, "did you mean 'first'?"),
        ({"name": "not-json", "value": "1"}, "'not-json' takes no value."),
        ({"name": "status"}, "'status' needs an HTTP status between 200 and 599, such as 503."),
        ({"name": "status", "value": "teapot"}, "'status' needs an HTTP status"),
        ({"name": "status", "value": "600"}, "'status' needs an HTTP status"),
        ({"name": "status", "value": "50000"}, "'status' needs an HTTP status"),
        ({"name": "latency", "value": "2..1"}, "'latency' needs seconds, at most 3600"),
        ({"name": "latency", "value": "nan"}, "'latency' needs seconds"),
        ({"name": "not-json", "first": 0}, "'first' must be between 1 and 1000000000, got 0"),
        ({"name": "not-json", "first": True}, "'first' must be an integer"),
        ({"name": "not-json", "share": 0}, "'share' must be above 0 and at most 1, got 0"),
        ({"name": "not-json", "share": "nan"}, "'share' must be a number"),
        ({"name": "not-json", "operation": "listMesages"}, "did you mean 'listMessages'?"),
        ({"name": "not-json", "field": "units"}, "'field' is no option of 'not-json'."),
        ({"name": "not-json", "retry_after": 1}, "'retry_after' is no option of 'not-json'."),
        ({"name": "message-outcome", "value": "31"}, "'message-outcome' needs an error code"),
        ({"name": "message-outcome", "value": "30", "operation": "messages"}, "choose them by"),
        ({"name": "not-json", "number": "1" * 300}, "at most 200 characters"),
    ],
)
def test_mistakes_are_one_sentence(caller: Caller, fault: Setter, body: Any, said: str) -> None:
    response = fault.http.post(fault.url, json=body)
    assert response.status_code == 400
    assert said in response.json()["error"]
    assert caller.control("faults") == {"faults": []}


@pytest.mark.parametrize("content", [b"{", b'"' + b"x" * 20_000 + b'"', b"[" * 10_000, b"\xff"])
def test_bodies_are_bounded_json(fault: Setter, content: bytes) -> None:
    refused = fault.http.post(fault.url, content=content)
    assert refused.status_code == (413 if len(content) > 16_384 else 400)
    assert "the request body must be" in refused.json()["error"]


def test_only_so_many_are_set() -> None:
    with run_sandbox(Settings(faults=("not-json:operation=importCampaign",) * 1000)) as sandbox:
        asked = {"name": "not-json"}
        refused = httpx2.post(f"{sandbox.url}/_sandbox/faults", json=asked, trust_env=False)
    assert refused.status_code == 400
    assert refused.json()["error"].startswith("1000 faults are set; DELETE")


def test_page_of_another_site_cannot_set_one(fault: Setter) -> None:
    other = {"Origin": "http://elsewhere.example"}
    assert fault.http.post(fault.url, json={"name": "not-json"}, headers=other).status_code == 403
    assert fault.http.delete(fault.url, headers=other).status_code == 403


@given(text=st.text(max_size=60))
def test_any_text_is_a_fault_or_an_error(text: str) -> None:
    try:
        name = order_of_text(text).name
    except FaultError as error:
        name = str(error)
    assert name


def test_text_is_read() -> None:
    order = order_of_text("status=429:operation=POST /Message/,first=2,share=0.5,retry_after=3")
    assert (order.name, order.value, order.operation) == ("status", "429", "POST /Message/")
    assert (order.first, order.share, order.retry_after) == (2, 0.5, 3)
    assert order_of_text("latency=0.1..2").value == "0.1..2"


@pytest.mark.parametrize("text", ["", "Not Json", "status=503:first", "status=503:first=1,first=2"])
def test_text_that_is_no_fault(text: str) -> None:
    with pytest.raises(FaultError):
        order_of_text(text)


def test_faults_of_the_start_survive_a_reset() -> None:
    settings = Settings(faults=("status=503:first=1",))
    with run_sandbox(settings) as sandbox:
        caller = Caller(sandbox)
        assert statuses(caller, 2) == [503, 200]
        Setter(caller)("not-json")
        assert caller.http.post(f"{sandbox.url}/_sandbox/reset").status_code == 200
        assert [one["name"] for one in caller.control("faults")["faults"]] == ["status"]
        assert statuses(caller, 2) == [503, 200]
        caller.http.close()


def test_sandbox_does_not_start_with_a_fault_that_cannot_be() -> None:
    with (
        pytest.raises(StartupError, match="did you mean 'status'"),
        run_sandbox(Settings(faults=("statos=503",))),
    ):
        pass


def test_retry_after_in_seconds_and_as_a_date() -> None:
    async def test() -> None:
        faults = ("status=429:retry_after=3,first=1", "status=429:retry_after_date=60")
        async with manual_sandbox(Settings(faults=faults)) as sandbox:
            first = await sandbox.answer("GET", "/Message/")
            second = await sandbox.answer("GET", "/Message/")
        assert (first.status_code, first.headers["retry-after"]) == (429, "3")
        assert first.json()["error"] == "too many requests"
        then = parsedate_to_datetime(second.headers["retry-after"])
        assert (then - START).total_seconds() == 60

    run(test)


def test_latency_is_that_of_the_clock() -> None:
    async def test() -> None:
        settings = Settings(faults=("latency=30..60:first=1",))
        async with manual_sandbox(settings) as sandbox:
            waiting = asyncio.ensure_future(sandbox.answer("GET", "/Message/"))
            await asyncio.sleep(0)
            for _ in range(3):
                assert (await sandbox.answer("GET", "/Message/")).status_code == 200
            sandbox.advance(seconds=29)
            assert (await sandbox.answer("GET", "/Message/")).status_code == 200
            assert not waiting.done()
            sandbox.advance(seconds=31)
            assert (await waiting).status_code == 200

    run(test)


@pytest.mark.parametrize("name", ["latency", "latency-after", "slow-body"])
def test_latency_ends_although_nobody_moves_the_clock(name: str) -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(faults=(f"{name}=0.05",))) as sandbox:
            assert (await sandbox.answer("GET", "/Message/")).status_code == 200
            assert sandbox.clock.now() == START

    run(test)


def test_before_nothing_is_done_and_after_it_is(caller: Caller, fault: Setter) -> None:
    for name, done in (("status", 0), ("status-after", 1)):
        fault(name, "500", first=1, operation="createMessage")
        before = len(caller.ok("GET", "/Message/")["objects"])
        assert caller.request("POST", "/Message/", json=SENT).status_code == 500
        assert len(caller.ok("GET", "/Message/")["objects"]) == before + done


def test_several_faults_go_around_each_other(caller: Caller, fault: Setter) -> None:
    fault("content-type-wrong")
    fault("status", "520")
    answer = caller.request("GET", "/Message/")
    assert (answer.status_code, answer.headers["content-type"][:10]) == (520, "text/plain")
    assert answer.json()["error"] == "status 520"


def test_field_can_be_chosen(caller: Caller, fault: Setter) -> None:
    fault("field-missing", field="units")
    assert "units" not in caller.message(MMS_MESSAGE)
    assert caller.message(MMS_MESSAGE)["message_state"]


def test_what_cannot_be_broken_is_no_hit(caller: Caller, fault: Setter) -> None:
    number = fault("field-missing", field="colour", first=1)
    caller.message(MMS_MESSAGE)
    assert fault.hits(number) == 0


def test_head_and_options_are_answered(caller: Caller, fault: Setter) -> None:
    fault("field-missing")
    assert caller.request("HEAD", "/Message/").status_code == 200
    assert caller.request("OPTIONS", "/Message/").status_code == 204


def test_uploads_pass(caller: Caller, fault: Setter) -> None:
    fault("api-id-missing")
    files = {"file": ("a.png", b"\x89PNG" * 300_000, "image/png")}
    told = caller.ok("POST", "/Media/", files=files)
    assert "api_id" not in told
    assert told["objects"][0]["status"] == "success"


def test_deleted_and_stale_are_remembered_for_each(caller: Caller, fault: Setter) -> None:
    fault("stale-read")
    path = "/Powerpack/5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46/"
    before = caller.ok("GET", path)
    caller.ok("POST", path, json={"sticky_sender": not before["sticky_sender"]})
    assert caller.ok("GET", path)["sticky_sender"] == before["sticky_sender"]
    fault.http.delete(fault.url)
    assert caller.ok("GET", path)["sticky_sender"] != before["sticky_sender"]


def test_not_kept_means_rolled_back(caller: Caller, fault: Setter) -> None:
    fault("create-not-kept", operation="createMessage")
    (uuid,) = caller.send()
    assert caller.request("GET", f"/Message/{uuid}/").status_code == 404
    assert caller.control("health")["pending_events"] == 0


def test_every_operation_has_an_example_of_success() -> None:
    contract = packaged_contract()
    for operation_id, described in describe(contract).items():
        status, body = described.success
        assert status // 100 == 2, operation_id
        assert isinstance(body, dict), operation_id


def test_nothing_is_asked_while_no_fault_is_set(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("plivo_sandbox.faults.board.Faults.answer", refuse)
    assert statuses(caller, 1) == [200]
    assert httpx2.get(f"{caller.sandbox.url}/_sandbox/faults", trust_env=False).json() == {
        "faults": []
    }


def test_faults_of_an_account_are_its_own(caller: Caller, fault: Setter) -> None:
    auth_id, control = caller.sandbox.auth_id, f"{caller.sandbox.url}/_sandbox"
    other = "MAOTHER0000000000000"
    for account in (auth_id, other, ""):
        fault("status", "503", operation="importCampaign", account=account)

    def accounts(query: str = "") -> list[str]:
        return [one.get("account", "") for one in caller.control(f"faults{query}")["faults"]]

    assert accounts(f"?account={other}") == [other]
    caller.http.post(f"{control}/reset?account={auth_id}").raise_for_status()
    assert accounts() == [other, ""]
    caller.http.delete(f"{control}/faults?account={other}").raise_for_status()
    assert accounts() == [""]


def test_reset_of_an_account_brings_its_first_faults_back() -> None:
    first = "status=503:first=1,account=MASANDBOX00000000000"
    with run_sandbox(Settings(faults=(first,), rate_limits="3/60")) as sandbox:
        caller = Caller(sandbox)
        seen = [statuses(caller, 6)]
        sandbox.reset(account=sandbox.auth_id)
        seen.append(statuses(caller, 6))
        httpx2.delete(f"{sandbox.url}/_sandbox/faults/1", trust_env=False).raise_for_status()
        sandbox.reset(account=sandbox.auth_id)
        seen.append(statuses(caller, 6))
        caller.http.close()
    assert seen == [[503, 200, 200, 200, 429, 429]] * 3
