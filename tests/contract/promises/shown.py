"""What every example of an answer shows is there, and is not empty."""

from typing import Any

from tests.contract.links import JsonObject, followed
from tests.contract.promises.caller import Broken, Caller
from tests.contract.promises.words import Operation


def as_shown(caller: Caller, operation: Operation) -> None:
    """The answer to the spec's own request has all members that each of its examples has."""
    caller.reset()
    body = caller.found(operation, operation.examples()[0])
    examples = [one for one in _examples(operation) if isinstance(one, dict)]
    if examples and isinstance(body, dict):
        _compare(operation, "", examples, body)


def _examples(operation: Operation) -> list[Any]:
    found: list[Any] = []
    for _, response in operation.successes():
        if "x-when" in response:
            continue
        for media in response.get("content", {}).values():
            examples = media.get("examples", {}).values()
            found += [followed(operation.api.document, one)["value"] for one in examples]
    return found


def _compare(
    operation: Operation, place: str, examples: list[JsonObject], body: JsonObject
) -> None:
    shared = set(examples[0]).intersection(*examples)
    for name in shared:
        values = [one[name] for one in examples]
        if name not in body:
            raise Broken(operation.label, f"has no {place}{name}, which every example has")
        full = all(isinstance(one, list | dict) and one for one in values)
        if full and body[name] in ([], {}):
            raise Broken(
                operation.label, f"has nothing in {place}{name}, which no example leaves empty"
            )
