"""The bundle, read independently of the generator: operations and their examples."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

BUNDLE = Path(__file__).parents[2] / "generated" / "openapi.json"
METHODS = ("get", "put", "post", "delete", "patch")


@cache
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(BUNDLE.read_text("utf-8"))
    return loaded


def followed(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        found: Any = document()
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


def examples(node: dict[str, Any]) -> dict[str, Any]:
    """The values under ``example`` and ``examples``, by name."""
    named = {name: followed(one)["value"] for name, one in (node.get("examples") or {}).items()}
    if "example" in node:
        named["example"] = node["example"]
    return named


@dataclass(frozen=True)
class Operation:
    path: str
    method: str
    raw: dict[str, Any]
    shared: tuple[dict[str, Any], ...]

    @property
    def name(self) -> str:
        name: str = self.raw["x-sdk-method"]
        return name

    @property
    def parameters(self) -> list[dict[str, Any]]:
        return [followed(one) for one in (*self.shared, *self.raw.get("parameters", ()))]

    @property
    def _content(self) -> dict[str, Any]:
        content: dict[str, Any] = followed(self.raw.get("requestBody", {})).get("content", {})
        return next(iter(content.values()), {})

    @property
    def bodies(self) -> dict[str, Any]:
        """The examples of the request body."""
        return examples(self._content)

    @property
    def members(self) -> dict[str, Any]:
        """The properties of the request body. What only patterns allow repeats the path."""
        found: dict[str, Any] = followed(self._content.get("schema", {})).get("properties", {})
        return found

    @property
    def needed(self) -> set[str]:
        """What the request cannot do without."""
        named = {one["name"] for one in self.parameters if one.get("required")}
        if self.method == "delete":
            return named
        return named | set(followed(self._content.get("schema", {})).get("required", ()))

    @property
    def form(self) -> bool:
        """Whether the request is a form and not JSON."""
        content = followed(self.raw.get("requestBody", {})).get("content", {})
        return "multipart/form-data" in content

    @property
    def asynchronous(self) -> bool:
        """Whether the answer can be sent later, to an address of the caller's."""
        return "'x-when': ['callback_url']" in str(
            [followed(one) for one in self.raw["responses"].values()]
        )

    def answers(self) -> Iterator[tuple[int, str, Any, str]]:
        """Status, name, value and media type of each example of a response."""
        for code, response in self.raw["responses"].items():
            for media, content in followed(response).get("content", {}).items():
                for name, value in examples(content).items():
                    yield int(code), name, value, media

    @property
    def success(self) -> int:
        return min(int(code) for code in self.raw["responses"])


def named(name: str) -> Operation:
    """The operation that the client calls ``name``."""
    return next(one for one in operations() if one.name == name)


def success_of(name: str) -> dict[str, Any]:
    """The first example of an operation's success."""
    operation = named(name)
    body: dict[str, Any] = next(
        body for status, _, body, _ in operation.answers() if status == operation.success
    )
    return body


@cache
def operations() -> tuple[Operation, ...]:
    return tuple(
        Operation(path, method, item[method], tuple(item.get("parameters", ())))
        for path, item in document()["paths"].items()
        for method in METHODS
        if method in item
    )
