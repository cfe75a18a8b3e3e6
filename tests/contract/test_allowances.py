"""What a run lets pass, and how it walks the API: nothing more than it says."""

from types import SimpleNamespace
from typing import Any

import jsonschema_rs
import pytest

from tests.contract.at_once import postponing, proper
from tests.contract.deletions import takes_time
from tests.contract.forms import is_valid
from tests.contract.links import operations
from tests.contract.parts import Part, parts, towards

UPLOAD = {"$ref": "#/components/schemas/MediaUploadRequest"}


@pytest.mark.parametrize(
    ("body", "valid"),
    [
        ({"file": ["text"]}, True),
        ({"file": False}, True),
        ({"file": [1, None]}, True),
        ({"file": ["text"], "callback_method": "GET"}, True),
        ({}, False),
        ({"file": []}, False),
        ({"file": ["text"] * 11}, False),
        ({"file": ["text"], "callback_method": "PUT"}, False),
        ({"file": ["text"], "colour": "red"}, False),
        ([], False),
    ],
    ids=str,
)
def test_a_form_is_judged_as_it_arrives(document: Any, body: Any, valid: bool) -> None:
    assert is_valid(body, UPLOAD, document) is valid


def test_only_what_is_answered_202_alone_takes_time_to_delete(document: Any) -> None:
    deleted = {path for path, item in document["paths"].items() if "delete" in item}
    assert {path for path in deleted if takes_time(document, path)} == {
        "/10dlc/Campaign/{campaign_id}/Number/{number}/"
    }
    assert not takes_time(document, "/Message/")


def test_callbacks_are_what_postpones_answers(document: Any) -> None:
    found = {
        operation["operationId"]: set(postponing(document, operation))
        for operation in operations(document)
    }
    at_once = {name for name, names in found.items() if not names}
    assert at_once == {"createTollfreeVerification", "updateTollfreeVerification"}
    assert set().union(*found.values()) == {"callback_url"}


def test_without_a_callback_only_the_answer_proper_will_do(document: Any) -> None:
    taken = document["paths"]["/Message/"]["post"]["responses"]["202"]
    at_once = proper(document, taken, "application/json", {"src", "dst"})
    postponed = {"api_id": "1", "message": "async api spawned"}
    assert not jsonschema_rs.is_valid(at_once, postponed)
    assert jsonschema_rs.is_valid(at_once, postponed | {"message_uuid": ["1"]})
    assert proper(document, taken, "application/json", {"callback_url"}) is None
    assert proper(document, taken, "text/html", set()) is None
    read = document["paths"]["/Message/"]["get"]["responses"]["202"]
    assert proper(document, read, "application/json", {"limit"}) is False
    assert proper(document, read, "application/json", {"callback_url"}) is None


def link(source: str, target: str) -> Any:
    return SimpleNamespace(
        source=SimpleNamespace(label=source), target=SimpleNamespace(label=target)
    )


MADE, READ, TORN, SOLD = link("make", "read"), link("read", "tear"), link("a", "b"), link("b", "c")
LATE = link("c", "make")


def test_what_links_join_is_one_part() -> None:
    assert [part.operations for part in parts([MADE, TORN, READ, SOLD])] == [
        {"make", "read", "tear"},
        {"a", "b", "c"},
    ]
    (whole,) = parts([MADE, TORN, READ, SOLD, LATE])
    assert whole.operations == {"make", "read", "tear", "a", "b", "c"}
    assert len(whole.links) == 5


def test_what_cannot_lead_to_a_link_is_left_out() -> None:
    whole = Part({"make", "read", "tear", "a", "b", "c"}, [MADE, READ, TORN, SOLD])
    left = towards(whole, [READ])
    assert left.operations == {"make", "read"}
    assert left.links == [MADE, READ]
