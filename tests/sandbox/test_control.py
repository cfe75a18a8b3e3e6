from typing import Any

import pytest
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.sandbox.caller import DST, POOL, Caller
from tests.sandbox.listener import Listener


def test_description_is_a_valid_openapi_document(caller: Caller) -> None:
    validate(caller.control("openapi.json"))


@pytest.mark.parametrize(
    "path",
    [
        *("health", "numbers", "callbacks", "messages", "reset", "clock", "state", "snapshots"),
        *("faults", "faults/names", "requests", "openapi.json"),
    ],
)
def test_answer_is_as_described(caller: Caller, listener: Listener, path: str) -> None:
    caller.send(url=f"{listener.origin}/status")
    caller.settle()
    described = caller.control("openapi.json")
    method, operation = next(iter(described["paths"][f"/{path}"].items()))
    answer = caller.request(method.upper(), f"{caller.sandbox.url}/_sandbox/{path}").json()
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    registry: Registry[Any] = Registry().with_resource(
        "urn:control", Resource.from_contents(described, default_specification=DRAFT202012)
    )
    absolute = {"$id": "urn:answer", "allOf": [_absolute(schema)]}
    OAS31Validator(absolute, registry=registry).validate(answer)
    assert answer


def test_numbers_show_capabilities_and_pool(caller: Caller) -> None:
    numbers = {number["number"]: number for number in caller.control("numbers")["numbers"]}
    assert len(numbers) == 12
    assert numbers["14155550101"]["mms"] is True
    assert numbers["14155550101"]["number_pool_uuid"] is None
    assert numbers["14165550107"] == {
        "account": caller.sandbox.auth_id,
        "number": "14165550107",
        "type": "fixed",
        "country_iso2": "CA",
        "sms": True,
        "mms": True,
        "number_pool_uuid": POOL,
        "service": "mms",
        "message_url": "",
        "message_method": "POST",
    }


def test_callback_log_has_each_attempt(caller: Caller, listener: Listener) -> None:
    (uuid,) = caller.send(url=f"{listener.origin}/status", method="GET")
    caller.settle()
    attempts = caller.control(f"callbacks?subject={uuid}")["callbacks"]
    assert [attempt["params"]["Status"] for attempt in attempts] == ["queued", "sent", "delivered"]
    assert {attempt["status"] for attempt in attempts} == {200}
    assert {attempt["method"] for attempt in attempts} == {"GET"}
    assert caller.control("callbacks?subject=nobody")["callbacks"] == []


def test_texts_can_be_read(caller: Caller) -> None:
    caller.send(text="Your code is 123456.", log="false")
    caller.send(dst="14155550124")
    caller.inbound(text="Thanks")
    texts = [
        [message["text"] for message in caller.control(f"messages?{query}")["messages"]][-1:]
        for query in ("to=%2B14155550123", "from=14155550123", "account=MANOBODY000000000000", "")
    ]
    assert texts == [["Your code is 123456."], ["Thanks"], [], ["Thanks"]]


def test_files_of_messages_are_seen(caller: Caller) -> None:
    addresses = ["https://media.example.com/cat.jpg", "https://media.example.com/dog.jpg"]
    caller.send(type="mms", media_urls=addresses)
    caller.send()
    caller.send(type="mms", media_urls=addresses[:1], log="false")
    seen = caller.control("messages")["messages"][-3:]
    assert [message["media_urls"] for message in seen] == [addresses, [], []]


def test_requests_are_seen(caller: Caller) -> None:
    caller.error(400, "POST", "/Message/", json={"dst": DST, "text": "Hello", "powerpack": "x"})
    caller.ok("GET", "/Message/?limit=1")
    caller.http.get(f"{caller.sandbox.url}/v1/Account/MANOBODY000000000000/Message/")
    first, second, third = caller.control("requests")["requests"]
    assert (first["method"], first["path"], first["status"]) == ("POST", "/Message/", 400)
    assert "powerpack" in first["error"]
    assert (second["path"], second["status"], second["error"]) == ("/Message/", 200, "")
    assert (third["account"], third["status"]) == ("MANOBODY000000000000", 401)
    of_one = caller.control("requests?account=MANOBODY000000000000")["requests"]
    assert of_one == [third]
    reset = f"{caller.sandbox.url}/_sandbox/reset?account={caller.sandbox.auth_id}"
    caller.http.post(reset).raise_for_status()
    assert caller.control("requests")["requests"] == [third]


def test_all_numbers_can_be_told_to_one_address(caller: Caller) -> None:
    url = f"{caller.sandbox.url}/_sandbox/numbers"
    here = {"message_url": "http://127.0.0.1:9/incoming"}
    assert caller.http.put(url, json=here).json() == {"status": "ok"}
    told = {number["message_url"] for number in caller.control("numbers")["numbers"]}
    assert told == {"http://127.0.0.1:9/incoming"}
    assert caller.http.put(url, json={"message_uri": "x"}).status_code == 400


def test_reset_brings_back_the_first_state(caller: Caller) -> None:
    caller.ok("DELETE", "/Powerpack/5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46/?unrent_numbers=true")
    caller.send()
    assert caller.http.post(f"{caller.sandbox.url}/_sandbox/reset").json() == {"status": "ok"}
    assert len(caller.control("numbers")["numbers"]) == 12
    assert caller.ok("GET", f"/NumberPool/{POOL}/Number/")["meta"]["total_count"] == 3
    assert len(caller.ok("GET", "/Message/")["objects"]) == 1
    assert caller.control("health")["pending_events"] == 0


@pytest.mark.parametrize("origin", ["http://elsewhere.example", "null"])
def test_page_of_another_site_cannot_reset(caller: Caller, origin: str) -> None:
    caller.send()
    url = f"{caller.sandbox.url}/_sandbox/reset"
    assert caller.http.post(url, headers={"Origin": origin}).status_code == 403
    assert len(caller.ok("GET", "/Message/")["objects"]) == 2
    assert caller.http.post(url, headers={"Origin": caller.sandbox.url}).status_code == 200
    assert len(caller.ok("GET", "/Message/")["objects"]) == 1


def _absolute(node: object) -> object:
    """A schema whose references lead into the description."""
    if isinstance(node, dict):
        return {
            key: f"urn:control{value}" if key == "$ref" else _absolute(value)
            for key, value in node.items()
        }
    return [_absolute(value) for value in node] if isinstance(node, list) else node
