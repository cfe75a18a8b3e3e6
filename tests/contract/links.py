"""Links that the API has, but that OpenAPI's runtime expressions cannot say.

A powerpack names its number pool only inside a path, `/v1/Account/…/NumberPool/<uuid>/`, and a
number that can be added is one that the account rents. Schemathesis extends the expressions by
regular expressions, so these links are added to the document here rather than in the spec.
"""

from collections.abc import Iterator
from typing import Any

import schemathesis
from schemathesis.hooks import HookContext

JsonObject = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "patch")

# Source operation, target operation, parameters of the target. The numbers are those of the spec's
# examples: the sandbox's account rents them, and they are in no pool.
ADD_NUMBER = {"number": "14155550101"}
ADD_TOLLFREE = {"number": "18005550109"}
OF_POWERPACK = {"number_pool_uuid": r"$response.body#/number_pool#regex:/NumberPool/([^/]+)/"}
OF_FIRST = {"number_pool_uuid": r"$response.body#/objects/0/number_pool#regex:/NumberPool/([^/]+)/"}
EXTRA_LINKS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("createPowerpack", "addPoolNumber", OF_POWERPACK | ADD_NUMBER),
    ("createPowerpack", "addPoolTollfreeNumber", OF_POWERPACK | ADD_TOLLFREE),
    ("getPowerpack", "addPoolNumber", OF_POWERPACK | ADD_NUMBER),
    ("listPowerpacks", "addPoolNumber", OF_FIRST | ADD_NUMBER),
    ("listPowerpacks", "listPoolNumbers", OF_FIRST),
    ("listPowerpacks", "listPoolShortcodes", OF_FIRST),
    ("listPowerpacks", "listPoolTollfreeNumbers", OF_FIRST),
)


def operations(document: JsonObject) -> Iterator[JsonObject]:
    """All operations of an OpenAPI document."""
    for item in document.get("paths", {}).values():
        for method in METHODS:
            if method in item:
                yield item[method]


def followed(document: JsonObject, node: JsonObject) -> JsonObject:
    """What a reference inside of the document stands for."""
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


def add_links(document: JsonObject) -> None:
    """Add the links whose two ends stand in the document."""
    by_id = {operation.get("operationId"): operation for operation in operations(document)}
    for source, target, parameters in EXTRA_LINKS:
        if source not in by_id or target not in by_id:
            continue
        for status, response in by_id[source]["responses"].items():
            if status.startswith("2"):
                link = {"operationId": target, "parameters": parameters}
                response.setdefault("links", {})[target] = link


@schemathesis.hook
def before_load_schema(context: HookContext, raw_schema: JsonObject) -> None:
    """Called by schemathesis with the document, before it reads it."""
    del context
    add_links(raw_schema)
