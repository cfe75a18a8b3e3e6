"""What each operation sends, exactly."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, quote

import pytest
from plivo_messaging.models import NumberPriorityInput, NumberPriorityInputDict, PriorityOrderInput

from .calls import PYTHON, arguments, call, call_async, value
from .description import Operation, named, operations, success_of
from .fake import AUTH_ID, Fake

BOTH = pytest.mark.parametrize("run", [call, call_async], ids=["sync", "async"])
Run = Callable[[Fake, Operation, dict[str, Any]], Any]

CASES = [
    pytest.param(operation, body, id=f"{operation.name}-{name}")
    for operation in operations()
    for name, body in (
        # A body on DELETE repeats what stands in the query.
        operation.bodies.items()
        if operation.bodies and operation.method != "delete"
        else [("parameters", None)]
    )
]


def answered(operation: Operation) -> Fake:
    """A server that answers the first documented success."""
    for status, _, body, _ in operation.answers():
        if status == operation.success:
            return Fake().answer(status, body)
    return Fake().answer(operation.success)


def test_all_operations_are_covered() -> None:
    assert len(operations()) == 48
    assert {str(case.id).split("-")[0] for case in CASES} == {one.name for one in operations()}


@BOTH
@pytest.mark.parametrize(("operation", "body"), CASES)
def test_sends_every_argument_of_the_example(
    operation: Operation, body: dict[str, Any] | None, run: Run
) -> None:
    fake = answered(operation)

    run(fake, operation, arguments(operation, body))

    path = operation.path
    query: list[tuple[str, str]] = []
    for parameter in operation.parameters:
        example = value(parameter)
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(str(example), safe=""))
        else:
            text = json.dumps(example) if isinstance(example, bool) else str(example)
            query.append((parameter["name"], text))
    raw_path, _, raw_query = fake.asked.url.raw_path.decode().partition("?")
    assert fake.asked.method == operation.method.upper()
    assert raw_path == f"/v1/Account/{AUTH_ID}{path}"
    assert sorted(parse_qsl(raw_query)) == sorted(query)
    if operation.form:
        assert fake.parts == [
            ("file", f"{one[:4]}.txt", "text/plain", one.encode()) for one in (body or {})["file"]
        ]
    else:
        members = {name: one for name, one in (body or {}).items() if name in operation.members}
        assert (fake.body or {}) == members


@BOTH
@pytest.mark.parametrize("operation", operations(), ids=lambda one: one.name)
def test_sends_nothing_that_was_not_given(operation: Operation, run: Run) -> None:
    fake = answered(operation)
    body = next(iter(operation.bodies.values()), None) if operation.method == "post" else None
    names = {PYTHON.get(name, name) for name in operation.needed}
    given = {name: one for name, one in arguments(operation, body).items() if name in names}
    assert set(given) == names

    run(fake, operation, given)

    assert fake.query == []
    if operation.form:
        assert {name for name, *_ in fake.parts} == {"file"}
        return
    path = {one["name"] for one in operation.parameters}
    assert (fake.body or {}) == {name: one for name, one in given.items() if name not in path}
    assert (fake.asked.headers.get("content-type") == "application/json") == bool(
        fake.asked.content
    )


def test_sends_who_it_is_and_what_it_wants() -> None:
    fake = answered(named("powerpacks.get"))

    fake.client().powerpacks.get("x")

    headers = fake.asked.headers
    assert headers["authorization"] == (
        "Basic TUFTQU5EQk9YMDAwMDAwMDAwMDA6c2FuZGJveC10b2tlbi1ub3QtYS1zZWNyZXQ="
    )
    assert headers["accept"] == "application/json"
    assert headers["user-agent"].startswith("plivo-messaging/")
    assert headers["host"] == "plivo.test"


def test_a_list_of_destinations_is_joined() -> None:
    fake = Fake().answer(202, {"api_id": "a", "message": "m", "message_uuid": ["u"]})

    fake.client().messages.create(src="14155550101", dst=["14155550123", "14155550124"], text="x")

    assert fake.body == {"src": "14155550101", "dst": "14155550123<14155550124", "text": "x"}


def test_a_destination_cannot_smuggle_in_another() -> None:
    fake = Fake().answer(202, {})

    with pytest.raises(ValueError, match="separates"):
        fake.client().messages.create(src="14155550101", dst=["1<2"], text="x")

    assert fake.requests == []


def test_a_number_without_quotes_is_told() -> None:
    fake = Fake().answer(202, {})
    number: Any = 14155550123

    with pytest.raises(TypeError, match="14155550123 must be a string or a list of strings"):
        fake.client().messages.create(src="14155550101", dst=number, text="x")

    assert fake.requests == []


def test_prefixes_are_joined_in_the_query() -> None:
    fake = Fake().answer(200, success_of("number_pools.numbers.list"))

    fake.client().number_pools.numbers.list(
        "d5b6e8f2", starts_with=["212", "213"], country_iso2="US"
    ).page()

    assert fake.query == [("starts_with", "212,213"), ("country_iso2", "US")]


def test_arguments_of_a_deletion_go_into_the_query() -> None:
    fake = Fake().answer(200, {"api_id": "a", "response": "success"})

    fake.client().powerpacks.delete("5ec4c8c9", unrent_numbers=True)

    assert fake.query == [("unrent_numbers", "true")]
    assert fake.asked.content == b""


def test_nested_objects_may_be_records_or_dictionaries() -> None:
    wanted: NumberPriorityInputDict = {
        "service_type": "SMS",
        "country_iso": "US",
        "priority": {"priority1": "longcode", "priority2": "shortcode", "priority3": "tollfree"},
    }
    record = NumberPriorityInput(
        service_type="SMS",
        country_iso="US",
        priority=PriorityOrderInput(
            priority1="longcode", priority2="shortcode", priority3="tollfree"
        ),
    )
    forms: list[NumberPriorityInput | NumberPriorityInputDict] = [record, wanted]
    for form in forms:
        fake = answered(named("powerpacks.create"))
        fake.client().powerpacks.create(name="n", number_priority=[form])
        assert fake.body == {"name": "n", "number_priority": [wanted]}
