"""The document, read for what belongs together."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import quote

from tests.contract.at_once import postponing
from tests.contract.links import METHODS, JsonObject, followed

SLASH = "/"


@dataclass(frozen=True)
class Link:
    """One link of an answer, with its target found."""

    source: "Operation"
    target: "Operation"
    parameters: Mapping[str, str]

    def values(self, asked: "Asked", answer: Any) -> JsonObject | None:
        """The values of the target's parameters, or None where the answer has none to follow."""
        found = {
            name: _evaluated(expression, asked, answer)
            for name, expression in self.parameters.items()
        }
        return None if None in found.values() else found


@dataclass(frozen=True)
class Asked:
    """The arguments of one request."""

    path: JsonObject
    query: JsonObject
    body: Any = None

    def with_path(self, values: JsonObject) -> "Asked":
        """The same with other path parameters."""
        return Asked({**self.path, **values}, self.query, self.body)

    def with_query(self, **values: Any) -> "Asked":
        """The same with more query parameters."""
        return Asked(self.path, {**self.query, **values}, self.body)

    def with_body(self, **values: Any) -> "Asked":
        """The same with other members of the body."""
        return Asked(self.path, self.query, {**(self.body or {}), **values})


@dataclass(frozen=True)
class Operation:
    """One operation, and what stands around it."""

    api: "Api"
    method: str
    path: str
    raw: JsonObject

    @property
    def label(self) -> str:
        """Method and path."""
        return f"{self.method.upper()} {self.path}"

    @cached_property
    def parameters(self) -> dict[tuple[str, str], JsonObject]:
        """By where they stand and by name."""
        shared = self.api.document["paths"][self.path].get("parameters", [])
        every = [
            followed(self.api.document, one) for one in [*shared, *self.raw.get("parameters", [])]
        ]
        return {(one["in"], one["name"]): one for one in every}

    @cached_property
    def media_type(self) -> str | None:
        """Of the request's body."""
        return next(iter(self._content), None)

    @property
    def _content(self) -> JsonObject:
        body = self.raw.get("requestBody")
        return followed(self.api.document, body)["content"] if body else {}

    @cached_property
    def body_properties(self) -> JsonObject:
        """What a body can say, by name."""
        content = self._content.get(self.media_type or "", {})
        return self.api.properties(content.get("schema", {}))

    @cached_property
    def postponing(self) -> set[str]:
        """The arguments that have it answer later."""
        return set(postponing(self.api.document, self.raw))

    def rules_name(self, name: str, value: Any) -> bool:
        """Whether a rule says how this very value of an argument is answered."""
        rules = [one["rule"] for one in self.raw.get("x-rules", ()) if "answered" in one["rule"]]
        return any(f"`{name}`" in rule and f"`{value}`" in rule for rule in rules)

    def examples(self) -> list[Asked]:
        """The spec's own requests: the path's examples with each example of a body."""
        path = {
            name: self._example(parameter)
            for (where, name), parameter in self.parameters.items()
            if where == "path"
        }
        bodies = [
            followed(self.api.document, one)["value"]
            for one in self._content.get(self.media_type or "", {}).get("examples", {}).values()
        ]
        if self.method == "delete":
            bodies = []
        return [
            Asked(path, {}, {k: v for k, v in body.items() if k not in self.postponing})
            for body in bodies
        ] or [Asked(path, {})]

    def _example(self, parameter: JsonObject) -> Any:
        if "example" in parameter or "examples" not in parameter:
            return parameter.get("example", "0")
        return followed(self.api.document, next(iter(parameter["examples"].values())))["value"]

    def successes(self) -> Iterator[tuple[str, JsonObject]]:
        """The 2xx answers."""
        for status, response in self.raw["responses"].items():
            if status.startswith("2"):
                yield status, followed(self.api.document, response)

    def answered(self) -> JsonObject:
        """The properties of the answer proper."""
        for _, response in self.successes():
            if "x-when" not in response and "content" in response:
                schema = next(iter(response["content"].values()))["schema"]
                return self.api.properties(schema)
        return {}

    def links(self) -> Iterator[Link]:
        """Where its successes lead."""
        for _, response in self.successes():
            for described in response.get("links", {}).values():
                link = followed(self.api.document, described)
                if link["operationId"] in self.api.by_id:
                    target = self.api.by_id[link["operationId"]]
                    yield Link(self, target, link.get("parameters", {}))

    @property
    def pages(self) -> JsonObject | None:
        """How it tells its pages, where it is a list."""
        return self.raw.get("x-pagination")

    def filled(self, path: JsonObject) -> str:
        """Its path with these values."""
        text = self.path
        for name, value in path.items():
            text = text.replace("{" + name + "}", quote(str(value), safe=""))
        return text

    def item_properties(self) -> JsonObject:
        """What the records of a list have."""
        assert self.pages is not None
        items = followed(self.api.document, self.answered()[self.pages["items"]])
        return self.api.properties(items["items"])


class Api:
    """All operations of a document."""

    def __init__(self, document: JsonObject) -> None:
        self.document = document
        self.operations = [
            Operation(self, method, path, item[method])
            for path, item in document["paths"].items()
            for method in METHODS
            if method in item
        ]
        self.by_id = {one.raw["operationId"]: one for one in self.operations}
        self.by_place = {(one.method, one.path): one for one in self.operations}

    def properties(self, schema: JsonObject) -> JsonObject:
        """Those of an object, through references and branches; the first definition counts."""
        schema = followed(self.document, schema)
        found: JsonObject = {}
        for branch in [
            *schema.get("allOf", ()),
            *schema.get("anyOf", ()),
            *schema.get("oneOf", ()),
        ]:
            if "x-when" not in branch:
                found = {**self.properties(branch), **found}
        return {**found, **schema.get("properties", {})}

    def list_of(self, operation: Operation) -> Operation | None:
        """The list in which the record of this operation stands."""
        parent = operation.path.rstrip(SLASH).rsplit(SLASH, 1)[0] + SLASH
        found = self.by_place.get(("get", parent))
        return found if found is not None and found.pages else None

    def reader_of(self, operation: Operation) -> Operation | None:
        """The operation that reads the record at the same address."""
        found = self.by_place.get(("get", operation.path))
        return None if found is None or found.pages else found


def record_properties(operation: Operation) -> JsonObject:
    """What the record in an answer can have."""
    answered = operation.answered()
    others = [name for name in answered if name != "api_id"]
    inner = operation.api.properties(answered[others[0]]) if len(others) == 1 else {}
    return inner or answered


def record(operation: Operation, answer: JsonObject) -> JsonObject:
    """The record in an answer: the answer itself, or its only member beside `api_id`."""
    others = [name for name in operation.answered() if name != "api_id"]
    inner = answer.get(others[0]) if len(others) == 1 else answer
    chosen = inner if isinstance(inner, dict) else answer
    return {name: value for name, value in chosen.items() if name != "api_id"}


def pointed(value: Any, pointer: str) -> Any:
    """What a JSON pointer leads to; None where that is nothing."""
    for step in pointer.strip(SLASH).split(SLASH):
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return None
    return value


def _evaluated(expression: str, asked: Asked, answer: Any) -> Any:
    where, _, rest = expression.partition("#")
    if where == "$response.body":
        return pointed(answer, rest)
    if where == "$request.body":
        return pointed(asked.body, rest)
    if where.startswith("$request.path."):
        return asked.path.get(where.removeprefix("$request.path."))
    raise ValueError(f"an expression that is not known: {expression}")


def shown(value: Any) -> str:
    """A value, short enough for a line."""
    text = json.dumps(value, default=str, ensure_ascii=False)
    return text if len(text) <= 300 else text[:300] + "…"
