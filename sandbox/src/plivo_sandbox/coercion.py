"""Query strings are text; their schemas speak of numbers and booleans."""

import re
from collections.abc import Iterator
from typing import Any, cast

from plivo_sandbox.contract import Check, Contract, Schema

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,18})\Z")


def coerce(contract: Contract, check: Check, text: str) -> Any:
    """The value that ``text`` stands for under a parameter's schema.

    Text stays text where the schema takes it; otherwise the first reading that fits wins. Where
    none fits, the text itself comes back, so that the error speaks of what was sent.
    """
    readings = list(_readings(frozenset(_types(contract, check.schema)), text))
    return next((value for value in readings if check.validator.is_valid(value)), readings[-1])


def _readings(types: frozenset[str], text: str) -> Iterator[Any]:
    yield text
    if "boolean" in types and text.lower() in ("true", "false"):
        yield text.lower() == "true"
    if types & {"integer", "number"} and _INTEGER.match(text):
        yield int(text)


def _types(contract: Contract, schema: Schema) -> Iterator[str]:
    if "$ref" in schema:
        yield from _types(contract, contract.resolve(schema["$ref"]))
    listed = schema.get("type", [])
    yield from [listed] if isinstance(listed, str) else cast("list[str]", listed)
    for keyword in ("anyOf", "oneOf", "allOf"):
        for branch in schema.get(keyword, ()):
            yield from _types(contract, branch)
