"""What Plivo sends is read as the record of its kind, in every form that it comes in."""

import json
from collections.abc import Callable, Iterator
from typing import Any, cast
from urllib.parse import urlencode

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from plivo_messaging import APIError, webhooks
from plivo_messaging.webhooks import EventKind, parse

from .description import document, examples, followed
from .test_responses import agrees

KINDS: dict[str, EventKind] = {
    "asyncResult": "async_result",
    "brandStatus": "brand_status",
    "campaignStatus": "campaign_status",
    "incomingMessage": "incoming_message",
    "messageStatus": "message_status",
    "numberLinkStatus": "number_link_status",
    "tollfreeVerificationStatus": "tollfree_verification_status",
}


def flat(event: dict[str, Any]) -> dict[str, str]:
    """The event as a form has it: text, and JSON where it is nested."""
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in event.items()
    }


FORMS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "form": lambda event: urlencode(flat(event)).encode(),
    "query": lambda event: urlencode(flat(event)),
    "query with its mark": lambda event: "?" + urlencode(flat(event)),
    "json": lambda event: json.dumps(event).encode(),
    "json, indented": lambda event: " \n" + json.dumps(event, indent=2),
    "members": flat,
    # What is wrong with a request may be a list itself.
    "lists of members": lambda event: {
        name: value if name == "error" else [value] for name, value in flat(event).items()
    },
    "decoded": lambda event: event,
}


def described(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where a webhook's event stands, and what the description says of it there."""
    item = document()["webhooks"][name]
    yield from followed(item["post"]["requestBody"])["content"].items()
    for parameter in item["get"]["parameters"]:
        if parameter.get("name") == "event":
            yield "query", parameter


EVENTS = [
    pytest.param(
        kind, content["schema"]["$ref"].rpartition("/")[2], event, id=f"{kind}-{place}-{title}"
    )
    for name, kind in KINDS.items()
    for place, content in described(name)
    for title, event in examples(content).items()
]
STATUS = "MessageUUID=u&From=1&To=2&Type=sms&Status=sent"


def test_every_webhook_is_a_kind() -> None:
    assert set(KINDS) == set(document()["webhooks"])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("kind", "record", "event"), EVENTS)
def test_every_example_in_every_form(
    kind: EventKind, record: str, event: dict[str, Any], form: str
) -> None:
    told = parse(FORMS[form](event), kind)
    found = parse(FORMS[form](event))

    assert type(told) is type(found) is getattr(webhooks, record)
    assert told == found
    agrees(told, {name: value for name, value in event.items() if name not in told.extra})
    sent = event if "json" in form or form == "decoded" else flat(event)
    if form != "lists of members":
        assert told.raw == sent


def test_unknown_members_and_values_are_kept() -> None:
    event = parse(f"{STATUS}&Media1=a&Later=%E2%82%AC".replace("sent", "beamed"), "message_status")

    assert event.status == "beamed"
    assert event.extra == {"Media1": "a", "Later": "\u20ac"}


@pytest.mark.parametrize("units", [3, "3", 3.0], ids=repr)
def test_numbers_are_read_from_text(units: object) -> None:
    assert parse(f"{STATUS}&Units=3", "message_status").units == 3
    assert parse({**_members(), "Units": units}, "message_status").units == 3


def test_text_is_read_from_numbers() -> None:
    body = b'{"uuid": "u", "number": 18005550109, "status": "APPROVED", "error_message": null}'

    event = parse(body, "tollfree_verification_status")

    assert (event.number, event.error_message) == ("18005550109", None)


def test_nothing_is_no_number() -> None:
    event = parse(f"{STATUS}&Units=&Sequence=&PowerpackUUID=", "message_status")

    assert (event.units, event.sequence, event.powerpack_uuid) == (None, None, "")


def test_the_word_null_stays_a_word() -> None:
    assert parse(f"{STATUS}&ConversationID=null", "message_status").conversation_id == "null"


def test_of_a_repeated_name_the_first_value_counts_and_none_is_lost() -> None:
    event = parse(f"{STATUS}&Status=delivered", "message_status")

    assert event.status == "sent"
    assert event.raw["Status"] == ["sent", "delivered"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('{"dst": ["bad"]}', {"dst": ["bad"]}),
        ('["bad"]', ["bad"]),
        ("[bad] number", "[bad] number"),
        ("not {allowed}", "not {allowed}"),
        ("", ""),
    ],
)
def test_nested_values_of_a_query_are_read(text: str, error: object) -> None:
    assert parse(urlencode({"api_id": "a", "error": text}), "async_result").error == error


def test_an_answer_is_not_taken_for_what_it_is_about() -> None:
    verification = {"api_id": "a", "uuid": "u", "number": "18005550109", "status": "APPROVED"}

    assert isinstance(parse(verification), webhooks.AsyncResultEvent)
    assert isinstance(parse({**_members(), "api_id": "a"}), webhooks.MessageStatusEvent)


@pytest.mark.parametrize("sent", [b"", "", {}, b"{}"], ids=repr)
def test_nothing_is_no_event(sent: Any) -> None:
    with pytest.raises(webhooks.WebhookError, match="empty"):
        parse(sent, "brand_status")


@pytest.mark.parametrize(
    "sent", [b"a=b", "MessageUUID=x", b'{"event": "fax"}', {"event": ["x"]}], ids=repr
)
def test_what_shows_no_sign_is_not_guessed(sent: Any) -> None:
    with pytest.raises(webhooks.WebhookError, match=r"pass kind: .*message_status"):
        parse(sent)


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        (b"{", "no JSON object"),
        (b'{"a": 1', "no JSON object"),
        (b'{"a": "\xff"}', "no JSON object"),
        pytest.param(b'{"a":' * 100_000, "no JSON object", id="deep"),
        (b"MessageUUID=x", "missing required field `From`"),
        (STATUS + "&Units=secret", r"no MessageStatusEvent: Expected `int .* `\$\.Units`"),
    ],
)
def test_what_cannot_be_read_is_told_without_what_it_holds(sent: bytes | str, reason: str) -> None:
    with pytest.raises(webhooks.WebhookError, match=reason) as caught:
        parse(sent, "message_status")

    assert isinstance(caught.value, APIError)
    assert "secret" not in str(caught.value)


def test_a_kind_that_is_none() -> None:
    with pytest.raises(ValueError, match=r"kind is one of async_result, .*, not 'messageStatus'"):
        parse(STATUS, cast("EventKind", "messageStatus"))


NAMES = st.text(max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)


def _members() -> dict[str, str]:
    return {"MessageUUID": "u", "From": "1", "To": "2", "Type": "sms", "Status": "sent"}


@given(st.dictionaries(st.sampled_from([*_members(), "Units", "event", "x"]) | NAMES, VALUES))
def test_whatever_is_sent_ends_in_an_event_or_in_one_error(sent: dict[str, Any]) -> None:
    for content in (sent, json.dumps(sent), urlencode(flat(sent))):
        for kind in (None, *KINDS.values()):
            try:
                event = parse(content, kind)
            except webhooks.WebhookError:
                continue
            assert event.raw


@given(st.dictionaries(NAMES.filter(bool), st.text(), min_size=1))
def test_what_is_not_known_comes_through_unchanged(more: dict[str, str]) -> None:
    known = set(parse(_members(), "message_status").__struct_encode_fields__)
    assume(not known & set(more) and not min(more).startswith("?"))

    for content in (urlencode({**_members(), **more}), json.dumps({**_members(), **more})):
        assert parse(content, "message_status").extra == more


@given(st.binary())
def test_bytes_that_mean_nothing_break_nothing(sent: bytes) -> None:
    assert not webhooks.verify(url="https://example.com/", headers={}, params=sent, tokens="t")
    with pytest.raises(webhooks.WebhookError):
        parse(sent)
