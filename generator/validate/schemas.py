"""Is each schema a JSON Schema 2020-12, without a keyword that means nothing there?"""

from collections.abc import Iterator

from jsonschema_rs import Draft202012Validator

from generator.document import Bundle
from generator.errors import SpecError
from generator.validate.explain import explain
from generator.walk import walk

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# The meta-schema lets unknown keywords pass, so that `nullable` or `maxlength` would silently do nothing.
# The dynamic anchor makes this closed form apply to nested schemas too.
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
        if node.kind != "schema" or (node.parent and node.parent.kind == "schema"):
            continue
        for place, message in explain(validator.iter_errors(node.value), node.pointer):
            yield SpecError.at(
                bundle.locate(place), message, "See the keywords of JSON Schema 2020-12 and OpenAPI 3.1."
            )
