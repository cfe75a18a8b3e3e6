"""What each documented answer becomes."""

from typing import Any

import msgspec
import plivo_messaging
import pytest
from plivo_messaging import APIStatusError, models

from .calls import CALLBACK, arguments, call, call_async, plain
from .description import Operation, named, operations, success_of
from .fake import Fake


def cases(statuses: range) -> list[Any]:
    return [
        pytest.param(operation, status, body, id=f"{operation.name}-{status}-{name}")
        for operation in operations()
        for status, name, body, media in operation.answers()
        if media == "application/json" and status in statuses
    ]


SUCCESSES = cases(range(200, 300))
FAILURES = cases(range(400, 600))
CLASSES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    405: "MethodNotAllowedError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "ServerError",
}


# Other names that Plivo has written. The records have no such members: see `raw` and `extra`.
OTHER_SPELLING = {"apiId", "campaignId", "count"}


def given(operation: Operation) -> dict[str, Any]:
    body = next(iter(operation.bodies.values()), None) if operation.method == "post" else None
    return plain(operation, arguments(operation, body))


def agrees(record: Any, example: Any) -> None:
    """Every member of the example is found in the record, at the same place."""
    if isinstance(example, dict) and isinstance(record, msgspec.Struct):
        names = {
            wire: python
            for python, wire in zip(
                record.__struct_fields__, record.__struct_encode_fields__, strict=True
            )
        }
        for wire, value in ((w, v) for w, v in example.items() if w not in OTHER_SPELLING):
            assert wire in names, f"{type(record).__name__} has no {wire}"
            agrees(getattr(record, names[wire]), value)
    elif isinstance(example, dict) and isinstance(record, dict):
        assert record.keys() == example.keys()
        for key, one in record.items():
            agrees(one, example[key])
    elif isinstance(example, list) and isinstance(record, list):
        assert len(record) == len(example)
        for one, value in zip(record, example, strict=True):
            agrees(one, value)
    elif isinstance(example, str) and not isinstance(record, str):
        assert str(record).lower() == example.lower()
    else:
        assert record == example


@pytest.mark.parametrize("run", [call, call_async], ids=["sync", "async"])
@pytest.mark.parametrize(("operation", "status", "body"), SUCCESSES)
def test_success(operation: Operation, status: int, body: Any, run: Any) -> None:
    later = CALLBACK if body.get("message") == "async api spawned" else {}

    result = run(Fake().answer(status, body), operation, {**given(operation), **later})

    assert isinstance(result, models.AsyncAccepted) == bool(later)
    agrees(result, body)
    assert result.raw == body
    assert result.extra == {name: body[name] for name in OTHER_SPELLING & set(body)}


@pytest.mark.parametrize("run", [call, call_async], ids=["sync", "async"])
@pytest.mark.parametrize(("operation", "status", "body"), FAILURES)
def test_failure(operation: Operation, status: int, body: Any, run: Any) -> None:
    fake = Fake().answer(status, body, headers={"X-Seen": "1"})

    with pytest.raises(APIStatusError) as caught:
        run(fake, operation, given(operation))

    error = caught.value
    assert type(error) is getattr(plivo_messaging, CLASSES[status])
    assert error.status_code == status
    if isinstance(body, dict):
        assert error.error == body.get("error")
        assert error.api_id == body.get("api_id")
    assert error.headers["x-seen"] == "1"
    assert error.request is not None
    assert error.request.method == operation.method.upper()


def test_every_operation_has_success_and_failure() -> None:
    for group in (SUCCESSES, FAILURES):
        seen = {str(case.id).split("-")[0] for case in group}
        assert seen == {one.name for one in operations()}


def test_unknown_members_and_values_are_kept() -> None:
    answer = success_of("messages.get") | {"message_state": "teleported", "brand_new": {"a": 1}}
    fake = Fake().answer(200, answer)

    message = fake.client().messages.get("u")

    assert message.message_state == "teleported"
    assert message.extra == {"brand_new": {"a": 1}}
    assert '"message_state":"teleported"' in msgspec.json.encode(message).decode()


def test_truth_values_and_numbers_that_arrive_as_strings_are_read() -> None:
    answer = success_of("messages.get") | {"units": "2", "is_domestic": "false"}
    fake = Fake().answer(200, answer)

    message = fake.client().messages.get("u")

    assert (message.units, message.is_domestic) == (2, False)


def test_a_record_as_plain_values() -> None:
    answer = success_of("powerpacks.get")

    plain = Fake().answer(200, answer | {"new": 1}).client().powerpacks.get("u").to_dict()

    assert plain == {name: value for name, value in answer.items() if value is not None}


def test_deletion_without_a_body() -> None:
    assert "204" in named("powerpacks.delete").raw["responses"]

    assert Fake().answer(204).client().powerpacks.delete("5ec4c8c9") is None
