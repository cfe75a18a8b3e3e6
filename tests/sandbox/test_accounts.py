"""Many accounts in one sandbox, and accounts below accounts."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.sandbox.caller import POOL, POWERPACK, Caller
from tests.sandbox.listener import Listener

MAIN, SUB, OTHER = "MAFIRST0000000000000", "SAFIRST0000000000000", "MASECOND000000000000"
OWN = "15105550112"


@pytest.fixture(scope="module")
def opened() -> Iterator[RunningSandbox]:
    with run_sandbox(Settings(open_accounts=True, validate_responses=True)) as sandbox:
        yield sandbox


@pytest.fixture
def shared(opened: RunningSandbox) -> RunningSandbox:
    """A sandbox of open accounts that knows none but its own."""
    httpx2.post(f"{opened.url}/_sandbox/reset", trust_env=False).raise_for_status()
    return opened


_OPEN: list[Caller] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Every caller of a test is closed after it."""
    yield
    while _OPEN:
        _OPEN.pop().http.close()


def caller_of(sandbox: RunningSandbox, auth_id: str, token: str = "") -> Caller:
    made = Caller(RunningSandbox(sandbox.url, auth_id, token or f"token of {auth_id}"))
    _OPEN.append(made)
    return made


def test_account_is_made_when_it_is_first_used(shared: RunningSandbox) -> None:
    first = caller_of(shared, MAIN)
    assert first.ok("GET", f"/Powerpack/{POWERPACK}/")["name"] == "sandbox-default"
    (uuid,) = first.send()
    assert first.message(uuid)["resource_uri"] == f"/v1/Account/{MAIN}/Message/{uuid}/"
    assert len(first.control(f"numbers?account={MAIN}")["numbers"]) == 12


def test_first_token_is_the_right_one(shared: RunningSandbox) -> None:
    caller_of(shared, MAIN, "right").ok("GET", "/Message/")
    caller_of(shared, MAIN, "wrong").error(401, "GET", "/Message/")
    caller_of(shared, MAIN, "right").ok("GET", "/Message/")


@pytest.mark.parametrize("auth_id", ["MAshort", "XA000000000000000000", "MAfirst0000000000000"])
def test_other_names_are_no_accounts(shared: RunningSandbox, auth_id: str) -> None:
    caller_of(shared, auth_id).error(401, "GET", "/Message/")


def test_strangers_make_no_accounts(shared: RunningSandbox) -> None:
    stranger = caller_of(shared, OTHER)
    answer = stranger.http.get(f"{shared.url}/v1/Account/{MAIN}/Message/")
    assert answer.status_code == 401
    no_token = httpx2.get(
        f"{shared.url}/v1/Account/{MAIN}/Message/", auth=(MAIN, ""), trust_env=False
    )
    assert no_token.status_code == 401
    assert {n["account"] for n in stranger.control("numbers")["numbers"]} == {shared.auth_id}


def test_accounts_are_closed_unless_opened(caller: Caller) -> None:
    caller_of(caller.sandbox, MAIN).error(401, "GET", "/Message/")


def test_things_of_others_are_not_there(shared: RunningSandbox) -> None:
    first, second = caller_of(shared, MAIN), caller_of(shared, OTHER)
    (uuid,) = first.send()
    made = first.ok("POST", "/Powerpack/", json={"name": "mine"})
    second.error(404, "GET", f"/Message/{uuid}/")
    second.error(404, "GET", f"/Powerpack/{made['uuid']}/")
    second.error(404, "DELETE", f"/Powerpack/{made['uuid']}/")
    assert len(second.ok("GET", "/Message/")["objects"]) == 1
    answer = second.http.get(f"{shared.url}/v1/Account/{MAIN}/Message/{uuid}/")
    assert answer.status_code == 401


def test_numbers_are_for_sale_to_each(shared: RunningSandbox) -> None:
    for auth_id in (MAIN, OTHER):
        renting = caller_of(shared, auth_id)
        renting.ok("POST", f"/NumberPool/{POOL}/Number/14155559999/", json={"rent": True})


def test_a_hundred_accounts_never_meet(shared: RunningSandbox, listener: Listener) -> None:
    def use(index: int) -> tuple[str, list[dict[str, Any]], list[dict[str, Any]]]:
        using = caller_of(shared, f"MATEST{index:014}")
        for text in ("one", "two"):
            using.send(text=text, url=f"{listener.origin}/{index}")
        if index % 10 == 0:
            url = f"{shared.url}/_sandbox/reset?account={using.sandbox.auth_id}"
            using.http.post(url).raise_for_status()
            using.send(url=f"{listener.origin}/{index}")
        listed = using.ok("GET", "/Message/")["objects"]
        numbers = using.control(f"numbers?account={using.sandbox.auth_id}")["numbers"]
        return using.sandbox.auth_id, listed, numbers

    with ThreadPoolExecutor(16) as pool:
        used = list(pool.map(use, range(100)))
    for index, (auth_id, listed, numbers) in enumerate(used):
        assert {record["resource_uri"].split("/")[3] for record in listed} == {auth_id}
        assert len(listed) == (2 if index % 10 == 0 else 3)
        assert len(numbers) == 12
    watching = caller_of(shared, shared.auth_id, shared.auth_token)
    # A listener that was busy is called again, a minute later.
    moved = watching.http.post(f"{shared.url}/_sandbox/clock", json={"run": True}).json()
    assert moved["pending_events"] == 0
    for index, (auth_id, listed, _) in enumerate(used):
        attempts = watching.control(f"callbacks?account={auth_id}")["callbacks"]
        told = {attempt["params"]["MessageUUID"] for attempt in attempts}
        assert told == {record["message_uuid"] for record in listed[:-1]}
        assert {urlsplit(attempt["url"]).path for attempt in attempts} == {f"/{index}"}
        arrived = {(a["params"]["MessageUUID"], a["params"]["Status"]) for a in attempts}
        assert len(arrived) == 3 * len(told)


def test_reset_of_one_account_leaves_the_others(shared: RunningSandbox) -> None:
    first, second = caller_of(shared, MAIN), caller_of(shared, OTHER)
    (mine,), (theirs,) = first.send(), second.send()
    url = f"{shared.url}/_sandbox/reset?account={MAIN}"
    assert first.http.post(url).json() == {"status": "ok"}
    assert first.control(f"health?account={MAIN}")["pending_events"] == 0
    first.error(404, "GET", f"/Message/{mine}/")
    second.settle()
    assert second.message(theirs)["message_state"] == "delivered"


def test_reset_of_the_default_account_keeps_its_token(shared: RunningSandbox) -> None:
    default = caller_of(shared, shared.auth_id, shared.auth_token)
    (uuid,) = default.send()
    default.http.post(f"{shared.url}/_sandbox/reset?account={shared.auth_id}").raise_for_status()
    default.error(404, "GET", f"/Message/{uuid}/")


@pytest.mark.parametrize("path", ["numbers", "callbacks", "health"])
def test_account_that_is_asked_for_is_well_formed(caller: Caller, path: str) -> None:
    refused = caller.http.get(f"{caller.sandbox.url}/_sandbox/{path}?account=me")
    assert refused.status_code == 400
    assert "MA or SA and 18 capitals or digits" in refused.json()["error"]


def test_subaccount_sees_its_own(shared: RunningSandbox) -> None:
    main, sub = caller_of(shared, MAIN), caller_of(shared, SUB)
    (of_main,) = main.send()
    (of_sub,) = sub.send(src=OWN)
    assert [r["message_uuid"] for r in sub.ok("GET", "/Message/")["objects"]] == [of_sub]
    sub.error(404, "GET", f"/Message/{of_main}/")
    sub.error(404, "GET", f"/Powerpack/{POWERPACK}/")
    assert "not allowed" in sub.error(400, "POST", "/Message/", json=_text("14155550101"))


def test_main_account_sees_all(shared: RunningSandbox) -> None:
    main, sub = caller_of(shared, MAIN), caller_of(shared, SUB)
    (of_main,), (of_sub,) = main.send(), sub.send(src=OWN)
    assert main.message(of_sub)["from_number"] == OWN
    listed = [record["message_uuid"] for record in main.ok("GET", "/Message/")["objects"]]
    assert listed[:2] == [of_sub, of_main]
    main.send(src=OWN)  # all numbers are its own
    made = sub.ok("POST", "/Powerpack/", json={"name": "below"})
    assert main.ok("GET", f"/Powerpack/{made['uuid']}/")["name"] == "below"
    assert "below" in [p["name"] for p in main.ok("GET", "/Powerpack/")["objects"]]


def test_messages_are_filtered_by_subaccount(shared: RunningSandbox) -> None:
    main, sub, other = (caller_of(shared, auth_id) for auth_id in (MAIN, SUB, OTHER))
    main.send()
    (of_sub,) = sub.send(src=OWN)

    def listed(caller: Caller, subaccount: str) -> list[str]:
        query = {"subaccount": subaccount}
        found = caller.ok("GET", "/Message/", params=query)["objects"]
        return [record["message_uuid"] for record in found]

    assert listed(main, SUB) == [of_sub]
    assert listed(sub, SUB) == [of_sub]
    assert listed(main, "SANOBODY000000000000") == []
    assert listed(other, SUB) == []


def test_each_of_a_family_has_a_send_rate() -> None:
    settings = Settings(open_accounts=True, send_rate=1, clock="manual")
    with run_sandbox(settings) as sandbox:
        main, sub = caller_of(sandbox, MAIN), caller_of(sandbox, SUB)
        uuids = [*main.send(), *main.send(src="12065550105"), *sub.send(src=OWN)]
        sandbox.advance(0.5)
        states = [main.message(uuid)["message_state"] for uuid in uuids]
    assert states == ["delivered", "queued", "delivered"]


def test_relatives_rent_a_number_once(shared: RunningSandbox) -> None:
    main, sub = caller_of(shared, MAIN), caller_of(shared, SUB)
    pool = sub.ok("POST", "/Powerpack/", json={"name": "below"})["number_pool"].split("/")[-2]
    taken = f"/NumberPool/{pool}/Number/14155550101/"
    main.ok("GET", "/Message/")
    sub.error(404, "POST", taken, json={"rent": True})
    free = f"/NumberPool/{pool}/Number/14155559999/"
    assert sub.ok("POST", free, json={"rent": True})["number"] == "14155559999"


def test_callbacks_are_signed_by_owner_and_main(shared: RunningSandbox, listener: Listener) -> None:
    main, sub = caller_of(shared, MAIN, "above"), caller_of(shared, SUB, "below")
    main.ok("GET", "/Message/")
    for sender, src in ((main, "14155550101"), (sub, OWN)):
        sender.send(src=src, url=f"{listener.origin}/{src}")
    main.settle()
    for call in listener.received:
        owner = "below" if call.event["From"] == OWN else "above"
        headers = {name.lower(): value for name, value in call.headers.items()}
        signed = (call.url + headers["x-plivo-signature-v2-nonce"]).encode()
        assert headers["x-plivo-signature-v2"] == _hmac(signed, owner)
        assert headers["x-plivo-signature-ma-v2"] == _hmac(signed, "above")
    assert len(listener.received) == 6


def _text(src: str) -> dict[str, str]:
    return {"src": src, "dst": "14155550123", "text": "Hello"}


def _hmac(text: bytes, token: str) -> str:
    return base64.b64encode(hmac.new(token.encode(), text, hashlib.sha256).digest()).decode()
