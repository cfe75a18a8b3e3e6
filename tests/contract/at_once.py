"""Has the calls of a sequence answered at once.

An argument that the spec's `x-when` names has the answer proper sent elsewhere. Nothing can be
followed from what is answered instead, and it is not yet known whether the record exists.
"""

from collections.abc import Iterator
from typing import Any

import schemathesis
from schemathesis.generation.case import Case
from schemathesis.generation.meta import TestPhase
from schemathesis.hooks import HookContext

from tests.contract.links import JsonObject, followed


def postponing(document: JsonObject, operation: JsonObject) -> Iterator[str]:
    """The arguments that have an operation answer later."""
    for response in operation["responses"].values():
        described = followed(document, response)
        yield from described.get("x-when", ())
        for media in described.get("content", {}).values():
            for branch in media["schema"].get("anyOf", ()):
                yield from branch.get("x-when", ())


@schemathesis.hook
def before_call(context: HookContext, case: Case[Any], kwargs: JsonObject) -> None:
    """Called by schemathesis before each request."""
    del context, kwargs
    if case.meta is None or case.meta.phase.name is not TestPhase.STATEFUL:
        return
    names = set(postponing(case.operation.schema.raw_schema, case.operation.definition.raw))
    case.query = {name: value for name, value in case.query.items() if name not in names}
    if isinstance(case.body, dict):
        case.body = {name: value for name, value in case.body.items() if name not in names}
