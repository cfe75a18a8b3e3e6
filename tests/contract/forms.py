"""Lets a form be accepted whose members had other types before they were written as text.

Schemathesis makes an invalid form by giving a member of text another type, such as `false`. In
`multipart/form-data` that arrives as the text `false`, which is valid.
"""

from collections.abc import Mapping
from typing import Any

import jsonschema_rs
import schemathesis
from schemathesis.core.failures import AcceptedNegativeData, Failure
from schemathesis.core.parameters import ParameterLocation
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext

from tests.contract.links import JsonObject, followed

FORM = "multipart/form-data"


def arrived(body: Mapping[str, Any], schema: JsonObject) -> JsonObject:
    """The members as a server reads them: text, in a list where the schema has one."""
    members: JsonObject = {}
    for name, value in body.items():
        texts = [str(one) for one in value] if isinstance(value, list) else [str(value)]
        several = schema.get("properties", {}).get(name, {}).get("type") == "array"
        members[name] = texts if several else texts[-1]
    return members


def is_valid(body: Any, schema: JsonObject, document: JsonObject) -> bool:
    """Whether a form is valid once it has been written and read."""
    if not isinstance(body, Mapping):
        return False
    described = followed(document, schema)
    whole = {**described, "components": document["components"]}
    return jsonschema_rs.is_valid(whole, arrived(body, described))


@schemathesis.hook
def filter_failure(
    context: HookContext, failure: Failure, case: Case[Any], response: Response
) -> bool:
    """Called by schemathesis with each failure of a check: is it one?"""
    del context, response
    if not isinstance(failure, AcceptedNegativeData) or case.media_type != FORM:
        return True
    elsewhere = case.meta is None or any(
        component.mode.is_negative
        for location, component in case.meta.components.items()
        if location is not ParameterLocation.BODY
    )
    schema = case.operation.definition.raw["requestBody"]["content"][FORM]["schema"]
    return elsewhere or not is_valid(case.body, schema, case.operation.schema.raw_schema)
