"""Is the document OpenAPI 3.1? By OpenAPI's own schema, and by what that cannot say."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from jsonschema_rs import Draft202012Validator

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.validate.explain import explain
from generator.walk import Node, resolve, walk

_TEMPLATE = re.compile(r"\{([^}]*)\}")


def find(bundle: Bundle) -> list[SpecError]:
    """What is wrong with the form of the document."""
    version = bundle.document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.1."):
        place = bundle.locate("/openapi")
        return [
            SpecError.at(
                place, f"the OpenAPI version is {version}", "Write openapi: 3.1.0 or 3.1.1."
            )
        ]
    errors = list(_by_schema(bundle))
    if not errors:
        errors = [*_references(bundle), *_operations(bundle), *_tags(bundle)]
    return errors


def _by_schema(bundle: Bundle) -> Iterator[SpecError]:
    # Imported late: it costs half a second, and a mistake that bundling finds needs none of it.
    from openapi_spec_validator.schemas import schema_v31  # noqa: PLC0415

    validator = Draft202012Validator(dict(schema_v31))
    for place, message in explain(validator.iter_errors(bundle.document), ""):
        yield SpecError.at(
            bundle.locate(place), message, f"It stands at {place or 'the top'} of the bundle."
        )


def _references(bundle: Bundle) -> Iterator[SpecError]:
    """Each ``$ref`` leads to an object of the kind that belongs there."""
    nodes = list(walk(bundle.document))
    kinds = {node.pointer: node.kind for node in nodes}
    for node in nodes:
        target = node.value.get("$ref")
        if not isinstance(target, str):
            continue
        kind = kinds.get(target.removeprefix("#"))
        if kind is None and node.kind == "schema" and _is_boolean(bundle.document, target):
            continue
        if kind != node.kind:
            yield SpecError.at(
                bundle.locate(node.pointer + "/$ref"),
                f"a {node.kind} belongs here, but the $ref leads to {kind or 'nothing'}",
                f"It says {target}.",
            )


def _is_boolean(document: dict[str, Any], target: str) -> bool:
    try:
        return isinstance(pointer.lookup(document, pointer.split(target)), bool)
    except LookupError:
        return False


def _operations(bundle: Bundle) -> Iterator[SpecError]:
    seen: dict[str, str] = {}
    for node in walk(bundle.document):
        if node.kind != "operation":
            continue
        operation_id = node.value.get("operationId")
        place = pointer.join(node.pointer, "operationId")
        if operation_id in seen:
            yield SpecError.at(
                bundle.locate(place),
                f"the operationId {operation_id} is taken",
                f"The other one stands at {bundle.locate(seen[operation_id])}.",
            )
        elif operation_id is not None:
            seen[operation_id] = place
        yield from _parameters(bundle, node)


def _parameters(bundle: Bundle, operation: Node) -> Iterator[SpecError]:
    if operation.parent is None:
        return
    own = _named(bundle, operation)
    inherited = _named(bundle, operation.parent)
    for owner, parameters in ((operation, own), (operation.parent, inherited)):
        for (location, name), count in Counter(parameters).items():
            if count > 1:
                yield SpecError.at(
                    bundle.locate(owner.pointer + "/parameters"),
                    f"the {location} parameter {name} stands here twice",
                    "Remove one of the two.",
                )
    grandparent = operation.parent.parent
    if grandparent is None or not operation.parent.pointer.startswith("/paths/"):
        return
    declared = {name for location, name in own + inherited if location == "path"}
    in_path = set(_TEMPLATE.findall(operation.parent.key))
    for name in sorted(in_path - declared):
        yield SpecError.at(
            bundle.locate(operation.pointer),
            f"the path has {{{name}}}, but the operation has no path parameter {name}",
            "Add it to the parameters of the operation or of the path item.",
        )
    for name in sorted(declared - in_path):
        yield SpecError.at(
            bundle.locate(operation.pointer),
            f"the path parameter {name} is not in the path {operation.parent.key}",
            f"Write {{{name}}} into the path, or remove the parameter.",
        )


def _named(bundle: Bundle, node: Node) -> list[tuple[str, str]]:
    parameters = [resolve(bundle.document, p) for p in node.value.get("parameters", [])]
    return [(p["in"], p["name"]) for p in parameters]


def _tags(bundle: Bundle) -> Iterator[SpecError]:
    tags = bundle.document.get("tags", [])
    for name, count in Counter(tag["name"] for tag in tags).items():
        if count > 1:
            place = bundle.locate("/tags")
            yield SpecError.at(place, f"the tag {name} is declared twice", "Remove one of the two.")


def second_opinion(bundle: Bundle) -> Iterator[SpecError]:
    """What openapi-spec-validator finds; it comes last, because it seldom knows the place."""
    from openapi_spec_validator import OpenAPIV31SpecValidator  # noqa: PLC0415

    for error in OpenAPIV31SpecValidator(bundle.document).iter_errors():
        path = "".join(pointer.join("", token) for token in error.absolute_path)
        yield SpecError.at(
            bundle.locate(path), str(error.message), "Found by openapi-spec-validator."
        )
