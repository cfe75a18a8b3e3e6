"""The bundle, as the tests of the sandbox read it: with no help from the sandbox."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

FILE = Path(__file__).parents[2] / "generated" / "openapi.json"


@cache
def document() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(FILE.read_text(encoding="utf-8")))


def resolve(node: Any) -> Any:
    """What a node refers to, or the node itself."""
    while "$ref" in node:
        target: Any = document()
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


@dataclass(frozen=True)
class Example:
    """One request, made of the examples that the bundle gives for it."""

    operation_id: str
    name: str
    method: str
    path: str
    query: dict[str, Any]
    body: Any
    statuses: tuple[int, ...]
    form: bool

    @property
    def arguments(self) -> dict[str, Any]:
        """What a client of HTTP is told to send: the query, and the body as JSON or as a form."""
        if not self.form:
            return {"params": self.query, "json": self.body}
        parts = [
            (name, (f"{name}.txt", content.encode(), "text/plain"))
            for name, contents in self.body.items()
            for content in contents
        ]
        return {"params": self.query, "files": parts}

    def asynchronous(self, asked: dict[str, str]) -> dict[str, Any]:
        """The same with ``asked`` where the operation's arguments stand."""
        if self.form:
            return {**self.arguments, "data": asked}
        if self.method == "POST":
            return {"params": self.query, "json": {**(self.body or {}), **asked}}
        return {"params": {**self.query, **asked}, "json": self.body}

    def __str__(self) -> str:
        return f"{self.operation_id}-{self.name}"


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document()["paths"].items():
        for method in ("get", "post", "delete"):
            if method in item:
                shared = item.get("parameters", [])
                own = item[method].get("parameters", [])
                yield path, method, {**item[method], "parameters": [*shared, *own]}


def examples() -> Iterator[Example]:
    """A request for each body example of each operation, with its parameters' examples."""
    for path, method, operation in operations():
        parameters = [resolve(parameter) for parameter in operation["parameters"]]
        filled, query = path, dict[str, Any]()
        for parameter in parameters:
            if parameter["in"] == "path":
                filled = filled.replace(f"{{{parameter['name']}}}", parameter["example"])
            elif parameter["in"] == "query" and "example" in parameter:
                query[parameter["name"]] = parameter["example"]
        statuses = tuple(int(status) for status in operation["responses"] if status[0] == "2")
        for name, body, form in _bodies(operation):
            yield Example(
                operation["operationId"], name, method.upper(), filled, query, body, statuses, form
            )


def _bodies(operation: dict[str, Any]) -> Iterator[tuple[str, Any, bool]]:
    if "requestBody" not in operation:
        yield "request", None, False
        return
    ((media_type, content),) = resolve(operation["requestBody"])["content"].items()
    for name, example in content["examples"].items():
        yield name, resolve(example)["value"], media_type == "multipart/form-data"


EXAMPLES_OF = {example.operation_id: example for example in examples()}
"""One request for each operation."""
