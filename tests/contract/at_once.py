"""Answers that come at once, and those that are sent elsewhere because the call asked for that.

An argument that the spec's `x-when` names has the answer proper sent elsewhere. Nothing can be
followed from what is answered instead, and it is not yet known whether the record exists: so the
calls of a sequence leave it out. And where it is left out, only the answer proper will do.
"""

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import schemathesis
from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response
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


def proper(document: JsonObject, response: JsonObject, media_type: str, sent: set[str]) -> Any:
    """The schema of the answer to a call with these arguments; None where `x-when` says nothing.

    False, the schema that nothing is valid by, where the arguments did not ask for this status.
    """
    described = followed(document, response)
    if set(described.get("x-when", ())) - sent:
        return False
    content = described.get("content", {})
    branches = content.get(media_type, {}).get("schema", {}).get("anyOf", ())
    meant = [branch for branch in branches if not set(branch.get("x-when", ())) - sent]
    if len(meant) == len(branches):
        return None
    return {"anyOf": meant, "components": document["components"]}


@schemathesis.check
def answered_as_asked(ctx: CheckContext, response: Response, case: Case[Any]) -> None:
    """Called by schemathesis with each answer.

    Raises:
        AssertionError: it is one that the arguments of the call did not ask for.
    """
    del ctx
    described = case.operation.definition.raw["responses"].get(str(response.status_code))
    if described is None or not response.content:
        return
    sent = {*case.query, *(case.body if isinstance(case.body, dict) else ())}
    media_type = response.headers.get("content-type", [""])[0].partition(";")[0]
    schema = proper(case.operation.schema.raw_schema, described, media_type, sent)
    if schema is None:
        return
    error = next(jsonschema_rs.iter_errors(schema, response.json()), None)
    if error is not None:
        raise AssertionError(f"Response violates schema of the answer proper: {error.message}")
