"""The document as it is meant for a server that tells nothing new.

Answers are open in the spec, so that a value that is added tomorrow breaks no client. A server that
answers with a value that the spec does not know, today, is wrong all the same, or the spec is old.
"""

from typing import Any

import jsonschema_rs

from tests.contract.links import JsonObject


def closed(node: Any) -> Any:
    """The document with its open enums closed: only the known values, nothing, and null."""
    if isinstance(node, list):
        return [closed(one) for one in node]
    if not isinstance(node, dict):
        return node
    branches = node.get("anyOf", ())
    known = [one for one in branches if isinstance(one, dict) and "enum" in one]
    rest = [one for one in branches if one not in known]
    if len(known) == 1 and rest and all(_only_text(one) for one in rest):
        return {"enum": [*known[0]["enum"], "", None]}
    return {name: closed(value) for name, value in node.items()}


def _only_text(schema: JsonObject) -> bool:
    types = schema.get("type")
    words = {types} if isinstance(types, str) else set(types or ())
    return bool(words) and words <= {"string", "null"} and not {"pattern", "enum"} & set(schema)


def closed_components(components: JsonObject) -> JsonObject:
    """The components with open enums closed, but for those of which requests may say anything."""
    schemas = components.get("schemas", {})
    free = {
        name
        for name, schema in schemas.items()
        if closed(known := schemas.get(f"{name}Input", {})) != known and "anyOf" in schema
    }
    shut = {name: schema if name in free else closed(schema) for name, schema in schemas.items()}
    return {**components, "schemas": shut}


class Schemas:
    """Validators of the closed document, made when they are first asked for."""

    def __init__(self, document: JsonObject) -> None:
        self._components = closed_components(document["components"])
        self._made: dict[str, jsonschema_rs.Validator] = {}

    def fault(self, schema: JsonObject, value: Any) -> str | None:
        """Why a value does not fit; None where it does."""
        key = repr(schema)
        if key not in self._made:
            whole = {**closed(schema), "components": self._components}
            self._made[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        error = next(self._made[key].iter_errors(value), None)
        if error is None:
            return None
        place = "/".join(str(step) for step in error.instance_path)
        return f"{place or 'the whole'}: {error.message[:300]}"
