"""Is each schema a JSON Schema 2020-12, without a keyword that means nothing there?"""

from collections.abc import Iterator

from jsonschema_rs import Draft202012Validator, ValidationError

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.validate.explain import explain
from generator.walk import Node, walk

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# The meta-schema lets unknown keywords pass, so that `nullable` or `maxlength` would silently do
# nothing. The dynamic anchor makes this closed form apply to nested schemas too.
_CLOSED = {
    "$schema": _DIALECT,
    "$id": "urn:generator:closed-schema",
    "$dynamicAnchor": "meta",
    "$ref": _DIALECT,
    "properties": {
        "discriminator": {
            "type": "object",
            "required": ["propertyName"],
            "properties": {
                "propertyName": {"type": "string"},
                "mapping": {"type": "object", "additionalProperties": {"type": "string"}},
            },
        },
        "xml": {"type": "object"},
        "externalDocs": {"type": "object"},
        "example": True,
    },
    "patternProperties": {"^x-": True},
    "unevaluatedProperties": False,
}


def find(bundle: Bundle) -> Iterator[SpecError]:
    """Schemas that are no schemas."""
    validator = Draft202012Validator(_CLOSED)
    for node in walk(bundle.document):
        yield from _patterns(bundle, node)
        if node.kind != "schema" or (node.parent and node.parent.kind == "schema"):
            continue
        for place, message in explain(validator.iter_errors(node.value), node.pointer):
            yield SpecError.at(
                bundle.locate(place),
                message,
                "See the keywords of JSON Schema 2020-12 and OpenAPI 3.1.",
            )


def _patterns(bundle: Bundle, node: Node) -> Iterator[SpecError]:
    """Regular expressions that are none: the meta-schema takes any text for one."""
    if node.kind != "schema":
        return
    patterns = [(pointer.join(node.pointer, "pattern"), node.value.get("pattern"))]
    by_name = node.value.get("patternProperties")
    patterns += [
        (pointer.join(node.pointer, "patternProperties", name), name)
        for name in (by_name if isinstance(by_name, dict) else ())
    ]
    for place, pattern in patterns:
        if not isinstance(pattern, str):
            continue
        try:
            Draft202012Validator({"pattern": pattern})
        except ValidationError:
            yield SpecError.at(
                bundle.locate(place),
                f"{pattern} is no regular expression",
                "Write an ECMA-262 one; escape brackets that stand for themselves.",
            )
