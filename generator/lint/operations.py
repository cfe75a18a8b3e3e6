"""House rules for operations."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from generator import pointer
from generator.document import Bundle
from generator.lint.rule import Finding, events, operations
from generator.walk import Node, resolve

_ERRORS = ("400", "401", "404", "405", "429", "500")
_EVERYWHERE = ("operationId", "summary", "description", "externalDocs", "tags")
_PAGE_PARAMETERS = ("limit", "offset", "cursor")
_CALLED = ("x-sdk-method", "x-idempotent")


def operation_is_complete(bundle: Bundle) -> Iterator[Finding]:
    """Operations and webhooks have an operationId, summary, description, externalDocs and tag.

    Operations also have x-sdk-method and x-idempotent. Client, documentation and retries are made
    of these.
    """
    wanted: list[tuple[Node, tuple[str, ...]]] = [
        (node, (*_EVERYWHERE, *_CALLED)) for node in operations(bundle)
    ]
    wanted += [(node, _EVERYWHERE) for node in events(bundle)]
    for node, keys in wanted:
        for key in keys:
            if node.value.get(key) in (None, "", []):
                yield Finding(node.pointer, f"the operation has no {key}", f"Add {key}.")


def operation_has_the_tag_of_its_folder(bundle: Bundle) -> Iterator[Finding]:
    """An operation has one tag, which openapi.yaml declares and which is the name of its folder.

    The same nouns stand in every room: whoever finds a resource in one knows where it is in all
    others.
    """
    declared = [tag["name"] for tag in bundle.document.get("tags", [])]
    for node in operations(bundle):
        tags = node.value.get("tags", [])
        place = pointer.join(node.pointer, "tags")
        if len(tags) > 1:
            yield Finding(place, "the operation has several tags", "Keep that of its resource.")
        for tag in tags[:1]:
            folder = PurePath(bundle.locate(node.pointer).file).parent.name
            if tag not in declared:
                hint = f"Declare it in openapi.yaml, or use one of: {', '.join(declared)}."
                yield Finding(place, f"the tag {tag} is not declared", hint)
            elif tag != folder:
                hint = f"Move the file to paths/{tag}/, or correct the tag."
                yield Finding(place, f"the tag {tag} is not the folder {folder}", hint)


def operation_tells_every_error(bundle: Bundle) -> Iterator[Finding]:
    """An operation describes the responses 400, 401, 404, 405, 429 and 500.

    Any call can be answered by them, and a client that does not know one cannot type it.
    """
    for node in operations(bundle):
        missing = [status for status in _ERRORS if status not in node.value.get("responses", {})]
        if missing:
            place = pointer.join(node.pointer, "responses")
            message = f"the operation does not describe {', '.join(missing)}"
            yield Finding(place, message, "Refer to components/responses/.")


def sdk_method_is_unique(bundle: Bundle) -> Iterator[Finding]:
    """No two operations become the same method, and no method is also a group of methods.

    x-sdk-method begins with the operation's tag.
    """
    methods: dict[str, Node] = {}
    for node in operations(bundle):
        method = node.value.get("x-sdk-method")
        place = pointer.join(node.pointer, "x-sdk-method")
        if method is None:
            continue
        for other, taken in methods.items():
            if f"{method}.".startswith(f"{other}.") or f"{other}.".startswith(f"{method}."):
                there = bundle.locate(pointer.join(taken.pointer, "x-sdk-method"))
                yield Finding(place, f"{method} is in the way of {other}", f"That is at {there}.")
        methods[method] = node
        tags = node.value.get("tags", [])
        if tags and method.partition(".")[0] != tags[0]:
            yield Finding(
                place, f"{method} does not begin with {tags[0]}", "Begin with the operation's tag."
            )


def rule_ids_are_unique(bundle: Bundle) -> Iterator[Finding]:
    """An id under x-rules means one rule in one operation.

    The sandbox and its tests find the rule by its id.
    """
    for node in operations(bundle):
        seen: set[str] = set()
        for index, rule in enumerate(node.value.get("x-rules", [])):
            if rule["id"] in seen:
                place = pointer.join(node.pointer, "x-rules", index, "id")
                yield Finding(place, f"the rule {rule['id']} stands here twice", "Rename one.")
            seen.add(rule["id"])


def paged_operation_says_how(bundle: Bundle) -> Iterator[Finding]:
    """An operation that takes limit, offset or cursor has x-pagination.

    What that names is in the schema of the response. The client walks pages by nothing else.
    """
    for node in operations(bundle):
        pagination = node.value.get("x-pagination")
        if pagination is None:
            if _takes_a_page(bundle.document, node):
                hint = "Name the keys: x-pagination: {items: …, meta: …}."
                yield Finding(node.pointer, "an operation with pages has no x-pagination", hint)
            continue
        for key, expected in (("items", "array"), ("meta", "object")):
            found = _response_property(bundle.document, node, pagination[key])
            if found is None or expected not in _types(bundle.document, found):
                place = pointer.join(node.pointer, "x-pagination", key)
                message = f"no 2xx response has the {expected} {pagination[key]}"
                yield Finding(place, message, "Correct the key, or the schema of the response.")


def _takes_a_page(document: dict[str, Any], node: Node) -> bool:
    parameters = (resolve(document, parameter) for parameter in node.value.get("parameters", []))
    return any(p["in"] == "query" and p["name"] in _PAGE_PARAMETERS for p in parameters)


def _response_property(document: dict[str, Any], node: Node, name: str) -> dict[str, Any] | None:
    for status, reference in node.value.get("responses", {}).items():
        response = resolve(document, reference)
        for media_type in response.get("content", {}).values() if status[0] == "2" else ():
            found = _property(document, media_type.get("schema", {}), name)
            if found is not None:
                return found
    return None


def _property(document: dict[str, Any], schema: Any, name: str) -> dict[str, Any] | None:
    if not isinstance(schema, dict):
        return None
    own = schema.get("properties", {}).get(name)
    if isinstance(own, dict):
        return own
    schema = resolve(document, schema)
    if isinstance(schema.get("properties", {}).get(name), dict):
        found: dict[str, Any] = schema["properties"][name]
        return found
    branches = (_property(document, branch, name) for branch in schema.get("allOf", []))
    return next((branch for branch in branches if branch is not None), None)


def _types(document: dict[str, Any], schema: dict[str, Any]) -> set[str]:
    schema = resolve(document, schema)
    own = schema.get("type", [])
    types = {own} if isinstance(own, str) else set(own)
    for keyword in ("allOf", "anyOf", "oneOf"):
        for branch in schema.get(keyword, []):
            if isinstance(branch, dict):
                types |= _types(document, branch)
    return types
