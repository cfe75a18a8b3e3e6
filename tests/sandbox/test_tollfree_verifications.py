"""Toll-free verifications: what is taken, what the carrier makes of it, and who hears of it."""

from datetime import timedelta
from typing import Any

import pytest
from plivo_sandbox.settings import Settings

from tests.sandbox.bundle import document
from tests.sandbox.caller import Caller, Json, eventually
from tests.sandbox.listener import Listener
from tests.sandbox.manual import Manual, manual_sandbox, run
from tests.sandbox.rules import covers
from tests.sandbox.tendlc import BAKERY, PRIMARY, UNKNOWN, example
from tests.sandbox.test_callbacks import verified

PATH = "/TollfreeVerification/"
READY_SUBMITTED = "3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60"
READY_APPROVED = "a94d2c18-7e03-4b65-8f1d-60c5b3e72a94"
NUMBER = "18335550111"
REJECTED = "We send codes. sandbox:rejected"
UPDATE_REQUIRED = "We send codes. sandbox:update-required"
WANTED = "Show where recipients agree."


def request(**changes: Any) -> Json:
    body = {**example("TollfreeVerificationCreateNeeded"), "number": NUMBER, **changes}
    return {name: value for name, value in body.items() if value is not None}


def new(caller: Caller, **changes: Any) -> str:
    return str(caller.ok("POST", PATH, json=request(**changes))["uuid"])


def refused(caller: Caller, **changes: Any) -> str:
    return caller.error(400, "POST", PATH, json=request(**changes))


def read(caller: Caller, uuid: str) -> Json:
    return caller.ok("GET", f"{PATH}{uuid}/")


def decided(caller: Caller, **changes: Any) -> Json:
    """A new verification, once the carrier has looked at it."""
    uuid = new(caller, **changes)
    caller.settle()
    return read(caller, uuid)


def change(caller: Caller, uuid: str, **body: Any) -> Json:
    return caller.ok("POST", f"{PATH}{uuid}/", json=body)


def listed(caller: Caller, **query: Any) -> list[str]:
    return [item["uuid"] for item in caller.ok("GET", PATH, params=query)["objects"]]


@covers("tollfree-starts-submitted", "tollfree-usecases-once")
def test_request_is_submitted_and_kept(caller: Caller) -> None:
    body = {**example("TollfreeVerificationCreateEverything"), "number": f"+{NUMBER}"}
    body["usecase"] = "2FA, MARKETING,2FA"
    answer = caller.ok("POST", PATH, json=body)
    assert answer["message"] == "created"
    record = read(caller, answer["uuid"].upper())
    assert record["status"] == "SUBMITTED"
    assert record["error_message"] == ""
    assert record["number"] == NUMBER
    assert record["usecase"] == "2FA,MARKETING"
    assert record["created"] == record["last_modified"]
    same = set(body) - {"number", "usecase", "optin_image_url"}
    assert {name: record[name] for name in same} == {name: body[name] for name in same}


def test_lists_are_taken_and_answered_as_strings(caller: Caller) -> None:
    urls = ["https://example.com/a.png", "https://example.com/b.png"]
    uuid = new(caller, usecase=["MARKETING", "2FA"], optin_image_url=urls)
    record = read(caller, uuid)
    assert record["usecase"] == "MARKETING,2FA"
    assert record["optin_image_url"] == ",".join(urls)


def test_what_was_not_given_is_empty(caller: Caller) -> None:
    record = read(caller, new(caller))
    for name in ("additional_information", "extra_data", "callback_url"):
        assert record[name] == ""
    assert record["callback_method"] == "POST"
    assert "help_message" not in record


@covers("tollfree-profile-exists")
def test_profile_must_exist(caller: Caller) -> None:
    assert refused(caller, profile_uuid=UNKNOWN) == (
        "'profile_uuid' must be a profile of this account"
    )
    error = caller.error(400, "POST", f"{PATH}{READY_SUBMITTED}/", json={"profile_uuid": UNKNOWN})
    assert "'profile_uuid'" in error


@covers("tollfree-number-is-rented")
def test_number_must_be_rented(caller: Caller) -> None:
    assert refused(caller, number="18005550123") == (
        "'number' must be a toll-free number that this account rents, and 18005550123 is not"
    )
    # A long code is no toll-free number, whoever rents it.
    assert "'number'" in refused(caller, number="14155550101")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"usecase": "2FA,SPAM"}, "usecase"),
        ({"usecase": None}, "usecase"),
        ({"optin_type": "BY_MAGIC"}, "optin_type"),
        ({"volume": "1000"}, "volume"),
        ({"usecase_summary": "a" * 501}, "usecase_summary"),
        ({"message_sample": ""}, "message_sample"),
        ({"extra_data": "a" * 101}, "extra_data"),
        ({"optin_image_url": "ftp://example.com/a"}, "optin_image_url"),
        ({"callback_url": "nowhere"}, "callback_url"),
        ({"summary": "a"}, "summary"),
    ],
)
def test_error_names_the_field(caller: Caller, changes: dict[str, Any], field: str) -> None:
    assert f"'{field}'" in refused(caller, **changes)
    assert len(listed(caller)) == 2


@covers("tollfree-transitions")
@pytest.mark.parametrize("method", ["POST", "GET"])
@pytest.mark.parametrize(
    ("summary", "outcome"),
    [
        ("We send codes.", ("APPROVED", "")),
        (REJECTED, ("REJECTED", "The opt-in form cannot be reached.")),
        (UPDATE_REQUIRED, ("UPDATE_REQUIRED", WANTED)),
    ],
)
def test_decision_is_told_and_signed(
    caller: Caller, listener: Listener, method: str, summary: str, outcome: tuple[str, str]
) -> None:
    url = f"{listener.origin}/tollfree?tenant=7"
    uuid = new(caller, usecase_summary=summary, callback_url=url, callback_method=method)
    eventually(lambda: len(listener.received) == 1)
    record = read(caller, uuid)
    assert (record["status"], record["error_message"]) == outcome
    assert record["last_modified"] > record["created"]
    (call,) = listener.received
    assert call.method == method
    told = {name: value for name, value in call.event.items() if name != "tenant"}
    status, error = outcome
    assert told == {"uuid": uuid, "number": NUMBER, "status": status, "error_message": error}
    assert set(told) == set(
        document()["components"]["schemas"]["TollfreeVerificationStatusEvent"]["properties"]
    )
    assert verified(call, caller.sandbox.auth_token)


def test_any_text_can_ask_for_a_result(caller: Caller) -> None:
    for name in ("message_sample", "additional_information", "extra_data"):
        record = decided(caller, **{name: "sandbox:update-required"})
        assert record["status"] == "UPDATE_REQUIRED"


@covers("tollfree-update-keeps-status", "tollfree-update-keeps-absent-fields")
def test_update_is_decided_on(caller: Caller, listener: Listener) -> None:
    before = decided(
        caller, usecase_summary=UPDATE_REQUIRED, extra_data="Ticket", callback_url=listener.origin
    )
    uuid = before["uuid"]
    answer = change(caller, uuid, usecase_summary="We send codes.", extra_data="")
    assert answer["message"] == (
        f"Tollfree verification request for uuid {uuid} updated successfully."
    )
    changed = read(caller, uuid)
    assert changed["status"] == "UPDATE_REQUIRED"
    assert (changed["usecase_summary"], changed["extra_data"]) == ("We send codes.", "")
    assert changed["last_modified"] > before["last_modified"]
    free = {"api_id", "usecase_summary", "extra_data", "last_modified"}
    for name in set(before) - free:
        assert changed[name] == before[name]
    caller.settle()
    assert read(caller, uuid)["status"] == "APPROVED"
    assert [call.event["status"] for call in listener.received] == ["UPDATE_REQUIRED", "APPROVED"]


def test_everything_but_the_number_can_change(caller: Caller, listener: Listener) -> None:
    body = {**example("TollfreeVerificationCreateEverything"), "profile_uuid": PRIMARY}
    body |= {"usecase": "MARKETING", "callback_url": listener.origin, "callback_method": "GET"}
    del body["number"]
    change(caller, READY_SUBMITTED, **body)
    record = read(caller, READY_SUBMITTED)
    same = set(body) - {"optin_image_url"}
    assert {name: record[name] for name in same} == {name: body[name] for name in same}
    eventually(lambda: len(listener.received) == 1)
    assert listener.received[0].method == "GET"
    error = caller.error(400, "POST", f"{PATH}{READY_SUBMITTED}/", json={"number": NUMBER})
    assert "'number'" in error


def test_update_that_lacks_the_same_again_is_rejected(caller: Caller) -> None:
    uuid = decided(caller, usecase_summary=UPDATE_REQUIRED)["uuid"]
    change(caller, uuid, extra_data="Ticket 2")
    caller.settle()
    record = read(caller, uuid)
    assert (record["status"], record["error_message"]) == ("REJECTED", WANTED)


def test_update_before_the_decision_counts(caller: Caller, listener: Listener) -> None:
    uuid = new(caller, usecase_summary=REJECTED, callback_url=listener.origin)
    change(caller, uuid, usecase_summary="We send codes.")
    caller.settle()
    assert [call.event["status"] for call in listener.received] == ["APPROVED"]


@covers("tollfree-update-status")
def test_decided_request_cannot_change(caller: Caller) -> None:
    rejected = decided(caller, usecase_summary=REJECTED)["uuid"]
    for uuid, status in ((READY_APPROVED, "APPROVED"), (rejected, "REJECTED")):
        error = caller.error(400, "POST", f"{PATH}{uuid}/", json={"extra_data": "x"})
        assert error == (
            "'status' must be SUBMITTED or UPDATE_REQUIRED for a verification to be changed, "
            f"and it is {status}"
        )


@covers("tollfree-delete-status")
def test_undecided_request_can_be_deleted(caller: Caller, listener: Listener) -> None:
    waiting = decided(caller, usecase_summary=UPDATE_REQUIRED)["uuid"]
    fresh = new(caller, callback_url=listener.origin)
    for uuid in (READY_SUBMITTED, waiting, fresh):
        response = caller.request("DELETE", f"{PATH}{uuid}/")
        assert (response.status_code, response.content) == (204, b"")
        for method in ("GET", "POST", "DELETE"):
            body: Json | None = {} if method == "POST" else None
            caller.error(404, method, f"{PATH}{uuid}/", json=body)
    rejected = decided(caller, usecase_summary=REJECTED)["uuid"]
    for uuid, status in ((READY_APPROVED, "APPROVED"), (rejected, "REJECTED")):
        error = caller.error(400, "DELETE", f"{PATH}{uuid}/")
        assert error.endswith(f"to be deleted, and it is {status}")
    caller.settle()
    assert listener.received == []


@covers("tollfree-rejected-usecase")
def test_rejected_use_case_is_rejected_again(caller: Caller) -> None:
    assert (
        decided(caller, usecase="2FA,MARKETING", usecase_summary=REJECTED)["status"] == "REJECTED"
    )
    again = decided(caller, usecase="MARKETING")
    assert again["status"] == "REJECTED"
    assert "rejected for this number before" in again["error_message"]
    assert decided(caller, usecase="FRAUD_ALERT")["status"] == "APPROVED"
    assert decided(caller, usecase="MARKETING", number="18005550109")["status"] == "APPROVED"


@covers("tollfree-update-deadline")
def test_update_has_six_days(listener: Listener) -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(validate_responses=True)) as sandbox:
            late = await _waiting(sandbox, callback_url=listener.origin)
            answered = await _waiting(sandbox)
            sandbox.advance(days=5.9)
            await sandbox.ok("POST", f"{PATH}{answered}/", json={"usecase_summary": "Codes."})
            assert await _status(sandbox, late) == "UPDATE_REQUIRED"
            sandbox.advance(days=0.1)
            await sandbox.eventually(lambda: _is(sandbox, late, "REJECTED"))
            await sandbox.eventually(lambda: _is(sandbox, answered, "APPROVED"))
            sandbox.advance(days=7)
            await sandbox.attempted(2)
            assert await _status(sandbox, answered) == "APPROVED"

    run(test)
    assert [call.event["status"] for call in listener.received] == ["UPDATE_REQUIRED", "REJECTED"]
    assert "six days" in listener.received[1].event["error_message"]


async def _waiting(sandbox: Manual, **changes: Any) -> str:
    body = request(usecase_summary=UPDATE_REQUIRED, **changes)
    uuid = str((await sandbox.ok("POST", PATH, json=body))["uuid"])
    sandbox.advance(seconds=1)
    await sandbox.eventually(lambda: _is(sandbox, uuid, "UPDATE_REQUIRED"))
    return uuid


async def _status(sandbox: Manual, uuid: str) -> str:
    return str((await sandbox.ok("GET", f"{PATH}{uuid}/"))["status"])


async def _is(sandbox: Manual, uuid: str, status: str) -> bool:
    return await _status(sandbox, uuid) == status


@covers("list-order", "tollfree-usecase-exact")
def test_list_and_its_filters(caller: Caller) -> None:
    both = new(caller, usecase="MARKETING,2FA", profile_uuid=PRIMARY)
    assert listed(caller) == [both, READY_SUBMITTED, READY_APPROVED]
    caller.settle()
    assert listed(caller, status="SUBMITTED") == [READY_SUBMITTED]
    assert listed(caller, status="PROCESSING") == []
    assert listed(caller, number=f"+{NUMBER}") == listed(caller, number=NUMBER) == [both]
    assert listed(caller, profile_uuid=BAKERY.upper()) == [READY_SUBMITTED, READY_APPROVED]
    assert listed(caller, usecase="2FA") == [READY_SUBMITTED]
    assert listed(caller, usecase="2FA, MARKETING") == [both]
    assert listed(caller, usecase="2FA", status="APPROVED") == []
    page = caller.ok("GET", PATH, params={"limit": 1, "offset": 1, "profile_uuid": BAKERY})
    path = f"/v1/Account/{caller.sandbox.auth_id}{PATH}"
    assert page["meta"] == {
        "limit": 1,
        "offset": 1,
        "next": None,
        "previous": f"{path}?limit=1&offset=0&profile_uuid={BAKERY}",
        "total_count": 2,
    }


@covers("tollfree-list-last-week", "tollfree-list-month")
def test_list_reaches_back_a_week_or_a_month() -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:  # it is 20 November, noon
            early = str((await sandbox.ok("POST", PATH, json=request()))["uuid"])
            sandbox.advance(days=7)
            # Those that were there at the start were made on 17 and 18 November.
            assert await _listed(sandbox) == [early]
            sandbox.advance(seconds=1)
            assert await _listed(sandbox) == []
            ready = [READY_SUBMITTED, READY_APPROVED]
            everything = [early, *ready]
            cases: list[tuple[dict[str, str], list[str]]] = [
                ({"created": "2026-11-18"}, [READY_SUBMITTED]),
                ({"created__gt": "2026-11-17"}, [early, READY_SUBMITTED]),
                ({"created__gte": "2026-11-17"}, everything),
                ({"created__lt": "2026-11-18"}, [READY_APPROVED]),
                ({"created__lte": "2026-11-18"}, ready),
                ({"created__gte": "2026-11-18", "created__lt": "2026-11-19"}, [READY_SUBMITTED]),
                ({"created__gte": "0001-01-01"}, everything),
                ({"created__lte": "9999-12-31"}, everything),
                ({"created__gt": "9999-12-31"}, []),
                ({"created__lt": "0001-01-01"}, []),
            ]
            for query, expected in cases:
                assert await _listed(sandbox, **query) == expected, query
            sandbox.advance(days=22)  # 19 December: a month ago was 19 November
            assert await _listed(sandbox, created__gte="2026-11-01") == [early]
            assert await _listed(sandbox, created__lt="2026-12-18") == [early, READY_SUBMITTED]

    run(test)


async def _listed(sandbox: Manual, **query: str) -> list[str]:
    objects = (await sandbox.ok("GET", PATH, params=query))["objects"]
    return [item["uuid"] for item in objects]


def test_dates_must_exist(caller: Caller) -> None:
    for day in ("2026-02-29", "yesterday", "2026-11-18T00:00:00Z", ""):
        assert "'created__gt'" in caller.error(400, "GET", PATH, params={"created__gt": day})


def test_time_of_the_decision_can_be_chosen() -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(registered_after=timedelta(days=2))) as sandbox:
            uuid = str((await sandbox.ok("POST", PATH, json=request()))["uuid"])
            sandbox.advance(days=1.9)
            assert await _status(sandbox, uuid) == "SUBMITTED"
            sandbox.advance(days=0.1)
            await sandbox.eventually(lambda: _is(sandbox, uuid, "APPROVED"))

    run(test)
