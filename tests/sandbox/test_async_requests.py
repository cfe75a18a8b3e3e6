"""Asynchronous requests: answered at once, their own answer told to callback_url."""

import json
from typing import Any

import pytest
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.bundle import EXAMPLES_OF, Example, document, operations
from tests.sandbox.caller import DST, MMS_MESSAGE, POWERPACK, SRC, Caller, Json, eventually
from tests.sandbox.listener import Listener, Received
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.test_callbacks import verified

SPAWNED = "async api spawned"
MESSAGE = {"src": SRC, "dst": DST, "text": "Hello"}


def spawn(caller: Caller, method: str, path: str, **arguments: Any) -> str:
    """The api_id of a request that must be taken."""
    response = caller.request(method, path, **arguments)
    assert response.status_code == 202, response.text
    answer: Json = response.json()
    assert set(answer) == {"api_id", "message"}
    assert answer["message"] == SPAWNED
    return str(answer["api_id"])


def told(listener: Listener) -> Received:
    """The one answer that came."""
    eventually(lambda: len(listener.received) >= 1)
    (call,) = listener.received
    return call


@pytest.mark.parametrize("method", [None, "POST"])
def test_answer_is_posted_as_signed_json(
    caller: Caller, listener: Listener, method: str | None
) -> None:
    body = {**MESSAGE, "callback_url": f"{listener.origin}/result?tenant=7"}
    if method:
        body["callback_method"] = method
    api_id = spawn(caller, "POST", "/Message/", json=body)
    call = told(listener)
    assert call.method == "POST"
    assert call.query == {"tenant": "7"}
    assert call.headers["Content-Type"] == "application/json"
    assert set(call.json) == {"api_id", "message", "message_uuid"}
    assert call.json["api_id"] == api_id
    assert call.json["message"] == "message(s) queued"
    assert verified(call, caller.sandbox.auth_token)
    assert not verified(call, "another token")
    caller.settle()
    assert caller.message(call.json["message_uuid"][0])["message_state"] == "delivered"
    (attempt,) = caller.control(f"callbacks?subject={api_id}")["callbacks"]
    assert attempt["params"] == call.json


def test_answer_is_told_member_by_member_in_a_query(caller: Caller, listener: Listener) -> None:
    query = {"callback_url": f"{listener.origin}/result?tenant=7", "callback_method": "GET"}
    api_id = spawn(caller, "GET", "/Message/", params={**query, "limit": 1})
    call = told(listener)
    assert call.method == "GET"
    assert verified(call, caller.sandbox.auth_token)
    assert set(call.query) == {"tenant", "api_id", "meta", "objects"}
    assert call.query["api_id"] == api_id
    (record,) = json.loads(call.query["objects"])
    assert record["message_uuid"] == MMS_MESSAGE
    assert json.loads(call.query["meta"])["limit"] == 1


def test_next_page_is_not_asynchronous(caller: Caller, listener: Listener) -> None:
    caller.send()
    spawn(caller, "GET", "/Message/", params={"callback_url": listener.origin, "limit": 1})
    assert told(listener).json["meta"]["next"].endswith("/Message/?limit=1&offset=1")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (
            {"method": "POST", "path": "/Message/", "json": {**MESSAGE, "src": "14155559999"}},
            "This caller ID is not allowed for outbound message.",
        ),
        (
            {
                "method": "GET",
                "path": "/Message/00000000-0000-4000-8000-000000000000/",
                "params": {},
            },
            "not found",
        ),
    ],
    ids=["refused", "unknown"],
)
def test_later_refusal_is_told_too(
    caller: Caller, listener: Listener, arguments: dict[str, Any], error: str
) -> None:
    for place in ("json", "params"):
        if place in arguments:
            arguments = {**arguments, place: {**arguments[place], "callback_url": listener.origin}}
    before = caller.ok("GET", "/Message/")["objects"]
    api_id = spawn(caller, **arguments)
    assert told(listener).json == {"api_id": api_id, "error": error}
    assert caller.ok("GET", "/Message/")["objects"] == before


def test_what_the_description_forbids_is_refused_at_once(
    caller: Caller, listener: Listener
) -> None:
    body = {**MESSAGE, "callback_url": listener.origin}
    assert "'text'" in caller.error(400, "POST", "/Message/", json={**body, "text": 5})
    assert "'callback_url'" in caller.error(
        400, "POST", "/Message/", json={**body, "callback_url": "nowhere"}
    )
    assert "'callback_method'" in caller.error(
        400, "POST", "/Message/", json={**body, "callback_method": "PUT"}
    )
    path = f"/Nothing/?callback_url={listener.origin}"
    assert caller.error(404, "GET", path) == "not found"
    caller.settle()
    assert listener.received == []


def test_callback_method_alone_changes_nothing(caller: Caller) -> None:
    assert caller.send(callback_method="GET")


@pytest.mark.parametrize("place", ["params", "json"])
def test_delete_takes_it_in_both_places(caller: Caller, listener: Listener, place: str) -> None:
    arguments = {"callback_url": listener.origin}
    spawn(caller, "DELETE", f"/Powerpack/{POWERPACK}/", **{place: arguments})
    assert told(listener).json["response"] == "success"
    caller.error(404, "GET", f"/Powerpack/{POWERPACK}/")


def test_answer_without_a_body_is_its_identifier(caller: Caller, listener: Listener) -> None:
    path = "/TollfreeVerification/3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60/"
    api_id = spawn(caller, "DELETE", path, params={"callback_url": listener.origin})
    assert told(listener).json == {"api_id": api_id}
    caller.error(404, "GET", path)


def test_upload_can_be_asynchronous(caller: Caller, listener: Listener) -> None:
    files = [("file", ("hours.txt", b"9 to 5", "text/plain"))]
    spawn(caller, "POST", "/Media/", files=files, data={"callback_url": listener.origin})
    (result,) = told(listener).json["objects"]
    assert result["status"] == "success"
    assert caller.ok("GET", f"/Media/{result['media_id']}/")["file_name"] == "hours.txt"


def test_callback_url_of_a_verification_is_for_its_status(
    caller: Caller, listener: Listener
) -> None:
    body = {**document()["components"]["examples"]["TollfreeVerificationCreateNeeded"]["value"]}
    body |= {"number": "18335550111", "callback_url": listener.origin}
    response = caller.request("POST", "/TollfreeVerification/", json=body)
    assert response.status_code == 201
    assert told(listener).event["status"] == "APPROVED"


ASYNCHRONOUS = {o["operationId"] for _, _, o in operations() if "asyncResult" in o["callbacks"]}
CALLS = [example for example in EXAMPLES_OF.values() if example.operation_id in ASYNCHRONOUS]


@pytest.mark.parametrize("example", CALLS, ids=str)
def test_every_operation_but_two_can_be(
    caller: Caller, listener: Listener, example: Example
) -> None:
    if example.operation_id == "addPoolTollfreeNumber":
        caller.ok("DELETE", f"{example.path}")
    asked = {"callback_url": listener.origin, "callback_method": "POST"}
    api_id = spawn(caller, example.method, example.path, **example.asynchronous(asked))
    answer = told(listener).json
    assert answer["api_id"] == api_id
    assert "error" not in answer


def test_all_but_two_are_described_as_asynchronous() -> None:
    every = {operation["operationId"] for _, _, operation in operations()}
    assert every - ASYNCHRONOUS == {"createTollfreeVerification", "updateTollfreeVerification"}
    assert {example.operation_id for example in CALLS} == ASYNCHRONOUS


def test_answer_that_is_not_taken_is_told_again(listener: Listener) -> None:
    listener.statuses = [500]

    async def test() -> None:
        async with manual_sandbox() as sandbox:
            query = {"callback_url": listener.origin}
            await sandbox.ok("GET", "/Message/", params=query)
            await sandbox.attempted(1)
            sandbox.advance(seconds=60)
            await sandbox.attempted(2)

    run(test)
    first, second = listener.received
    assert first.json == second.json


def test_failure_of_the_sandbox_is_told(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken on purpose")

    with run_sandbox(Settings(validate_responses=True)) as sandbox:
        monkeypatch.setattr("plivo_sandbox.resources.messages.reading.Page.of", broken)
        caller = Caller(sandbox)
        query = {"callback_url": listener.origin}
        api_id = spawn(caller, "GET", "/Message/", params=query)
        assert told(listener).json == {"api_id": api_id, "error": "server error"}
        caller.http.close()
