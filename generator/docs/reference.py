"""The reference: resources, operations, webhooks, schemas and codes, as pages have them."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from generator.docs.fields import Field, Fields
from generator.docs.markdown import slug
from generator.rules import HEADING
from generator.walk import METHODS, resolve

__all__ = [
    "Body",
    "Code",
    "CodeTable",
    "Example",
    "Operation",
    "Reference",
    "Resource",
    "Response",
    "Rule",
    "Schema",
    "Webhook",
]

Json = dict[str, Any]

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_SUCCESS = "2"


@dataclass(frozen=True)
class Rule:
    """What no schema can say of an operation."""

    id: str
    text: str
    source: str


@dataclass(frozen=True)
class Example:
    """A value that was written for the description."""

    name: str
    title: str
    value: Any
    text: str
    """The same as it goes over the wire, laid out for reading."""


@dataclass(frozen=True)
class Body:
    """What a request or an answer carries."""

    media_type: str
    title: str
    schema: str
    """Its schema, where that has a page."""
    fields: list[Field]
    examples: list[Example]


@dataclass(frozen=True)
class Response:
    """One answer."""

    status: str
    anchor: str
    description: str
    headers: list[Field]
    bodies: list[Body]
    links: list[tuple[str, str]]
    """Operations that take up where this answer ends: id, and why."""

    @property
    def success(self) -> bool:
        """Whether the request was carried out."""
        return self.status.startswith(_SUCCESS)


@dataclass(frozen=True)
class Operation:
    """One thing that can be asked for, or that is told."""

    id: str
    dotted: str
    """What the client calls it, such as ``books.create``."""
    path: str
    method: str
    template: str
    summary: str
    description: str
    rules: list[Rule]
    groups: list[tuple[str, list[Field]]]
    """Parameters, by where they stand: path, query, header."""
    request: list[Body]
    responses: list[Response]
    webhooks: list[str]
    source: tuple[str, str]
    decisions: list[str]
    note: str
    idempotent: bool | None
    pagination: Json
    authenticated: bool
    deprecated: bool
    raw: Json = field(repr=False)

    def fields(self) -> Iterator[Field]:
        """Every field, wherever it stands."""
        for _, group in self.groups:
            for one in group:
                yield from one.all()
        for body in [*self.request, *(body for one in self.responses for body in one.bodies)]:
            for one in body.fields:
                yield from one.all()

    def schemas(self) -> set[str]:
        """The named objects that it carries."""
        bodies = [*self.request, *(body for one in self.responses for body in one.bodies)]
        found = {body.schema for body in bodies} | {one.shape.schema for one in self.fields()}
        return found - {""}


@dataclass(frozen=True)
class Webhook:
    """Something that the service calls by itself."""

    name: str
    path: str
    summary: str
    operations: list[Operation]


@dataclass(frozen=True)
class Schema:
    """A named object."""

    name: str
    path: str
    description: str
    fields: list[Field]
    examples: list[Example]
    decisions: list[str]
    note: str


@dataclass(frozen=True)
class Code:
    """One code of a table."""

    code: str
    name: str
    meaning: str
    retry: str
    advice: str


@dataclass(frozen=True)
class CodeTable:
    """Codes of the service's own."""

    name: str
    schema: str
    path: str
    description: str
    codes: list[Code]


@dataclass(frozen=True)
class Resource:
    """What a tag holds together."""

    name: str
    title: str
    path: str
    description: str
    source: tuple[str, str]
    operations: list[Operation]
    webhooks: list[Webhook]
    cycles: list["LifeCycle"]


@dataclass(frozen=True)
class LifeCycle:
    """The states of something, and which follows which."""

    schema: str
    title: str
    states: dict[str, list[str]]
    begins: list[str]
    unplaced: list[str]
    """Values that are named without a word on when they occur."""


class Reference:
    """Everything that a document describes.

    Args:
        document: The bundle.
    """

    def __init__(self, document: Json) -> None:
        self.document = document
        schemas: Json = (document.get("components") or {}).get("schemas") or {}
        named = [name for name, one in schemas.items() if _is_object(one)]
        self._fields = Fields(document, named)
        self.schemas = [self._schema(name, schemas[name]) for name in named]
        self.code_tables = [
            _code_table(name, one) for name, one in schemas.items() if "x-codes" in one
        ]
        found = list(self._operations())
        self.webhooks = [
            self._webhook(name, item) for name, item in (document.get("webhooks") or {}).items()
        ]
        self.resources = [self._resource(tag, found) for tag in document.get("tags") or []]
        self.operations = [one for resource in self.resources for one in resource.operations]

    @property
    def title(self) -> str:
        """The API's name."""
        return str(self.document["info"]["title"])

    @property
    def server(self) -> str:
        """The address that paths are appended to, as a template."""
        servers = self.document.get("servers") or [{"url": ""}]
        return str(servers[0]["url"])

    @property
    def errors(self) -> list[Response]:
        """The answers of shared descriptions that say that a request failed, by their status."""
        shared = (self.document.get("components") or {}).get("responses") or {}
        found: dict[str, Json] = {}
        for item in (self.document.get("paths") or {}).values():
            for method in METHODS:
                for status, one in (item.get(method, {}).get("responses") or {}).items():
                    name = _component(one)
                    if status[:1] in "45" and name in shared:
                        found.setdefault(status, shared[name])
        return [self._response(status, found[status]) for status in sorted(found)]

    def _resource(self, tag: Json, found: list[Operation]) -> Resource:
        name = str(tag["name"])
        schemas: Json = (self.document.get("components") or {}).get("schemas") or {}
        return Resource(
            name=name,
            title=str(tag.get("summary") or name.replace("_", " ").capitalize()),
            path=f"reference/{name}.html",
            description=str(tag.get("description") or ""),
            source=_source(tag),
            operations=[one for one in found if name in (one.raw.get("tags") or [])],
            webhooks=[
                one
                for one in self.webhooks
                if any(name in (told.raw.get("tags") or []) for told in one.operations)
            ],
            cycles=[
                cycle
                for schema, one in schemas.items()
                if "x-life-cycle" in one and name in one["x-life-cycle"]["tags"]
                for cycle in _life_cycles(schema, one["x-life-cycle"])
            ],
        )

    def _operations(self) -> Iterator[Operation]:
        for template, item in (self.document.get("paths") or {}).items():
            shared = item.get("parameters") or []
            for method, operation in item.items():
                if method not in METHODS:
                    continue
                dotted = str(operation.get("x-sdk-method") or operation["operationId"])
                tag = (operation.get("tags") or ["other"])[0]
                name = dotted.removeprefix(f"{tag}.").replace(".", "-")
                yield self._operation(
                    template,
                    method,
                    operation,
                    shared=shared,
                    dotted=dotted,
                    path=f"reference/{tag}/{name}.html",
                )

    def _operation(
        self,
        template: str,
        method: str,
        operation: Json,
        *,
        shared: list[Json],
        dotted: str,
        path: str,
    ) -> Operation:
        described = str(operation.get("description") or "").split(HEADING, 1)[0].rstrip()
        security = operation.get("security", self.document.get("security"))
        return Operation(
            id=str(operation.get("operationId") or dotted),
            dotted=dotted,
            path=path,
            method=method.upper(),
            template=template,
            summary=str(operation.get("summary") or dotted),
            description=described,
            rules=[
                Rule(str(one["id"]), str(one["rule"]), str(one.get("source") or ""))
                for one in operation.get("x-rules") or []
            ],
            groups=self._parameters([*shared, *(operation.get("parameters") or [])]),
            request=self._bodies(operation.get("requestBody"), "body", sent=True),
            responses=[
                self._response(str(status), one)
                for status, one in (operation.get("responses") or {}).items()
            ],
            webhooks=sorted(set(_called(operation.get("callbacks") or {}))),
            source=_source(operation),
            decisions=list(operation.get("x-decision") or []),
            note=str((operation.get("x-source") or {}).get("note") or ""),
            idempotent=operation.get("x-idempotent"),
            pagination=operation.get("x-pagination") or {},
            authenticated=bool(security),
            deprecated=bool(operation.get("deprecated")),
            raw=operation,
        )

    def _parameters(self, parameters: list[Json]) -> list[tuple[str, list[Field]]]:
        groups: dict[str, list[Field]] = {}
        for one in parameters:
            parameter = resolve(self.document, one)
            place = str(parameter["in"])
            groups.setdefault(place, []).append(self._fields.of_parameter(parameter, place))
        return [
            (place, sorted(groups[place], key=lambda one: not one.required))
            for place in ("path", "query", "header", "cookie")
            if place in groups
        ]

    def _bodies(self, node: Json | None, anchor: str, *, sent: bool) -> list[Body]:
        body = resolve(self.document, node or {})
        return [
            one
            for index, (media_type, content) in enumerate((body.get("content") or {}).items())
            for one in self._body(
                media_type,
                content,
                f"{anchor}-{slug(media_type)}" if index else anchor,
                sent=sent,
            )
        ]

    def _body(self, media_type: str, content: Json, anchor: str, *, sent: bool) -> Iterator[Body]:
        schema: Json = content.get("schema") or {}
        examples = self._examples(content, media_type)
        # Bodies of another shape, as where a request asked for an answer later, are told apart.
        variants = schema.get("anyOf") or schema.get("oneOf") or []
        if not sent and variants and all("$ref" in one for one in variants):
            for index, variant in enumerate(variants):
                name = _component(variant)
                when = " or ".join(variant.get("x-when") or ())
                yield Body(
                    media_type,
                    f"with {when}" if when else "",
                    name,
                    self._fields.of_object(variant, f"{anchor}-{slug(name)}" if index else anchor),
                    [one for one in examples if self._fits(one, variant, variants)],
                )
            return
        yield Body(
            media_type,
            "",
            _component(schema),
            self._fields.of_object(schema, anchor),
            examples,
        )

    def _fits(self, example: Example, variant: Json, variants: list[Json]) -> bool:
        """Whether an example is meant for this variant: the one of which it has most members."""

        def known(one: Json) -> int:
            members = resolve(self.document, one).get("properties") or {}
            return len(set(members) & set(example.value)) if isinstance(example.value, dict) else 0

        return max(variants, key=known) is variant

    def _examples(self, content: Json, media_type: str) -> list[Example]:
        named: Json = dict(content.get("examples") or {})
        if "example" in content:
            named.setdefault("example", {"value": content["example"]})
        if not named:
            schema = resolve(self.document, content.get("schema") or {})
            for index, value in enumerate(schema.get("examples") or [], 1):
                named[f"example{index}"] = {"value": value}
        found: list[Example] = []
        for name, node in named.items():
            example = resolve(self.document, node)
            if "value" in example:
                value = example["value"]
                title = str(example.get("summary") or _words(name))
                found.append(Example(name, title, value, _text(value, media_type)))
        return found

    def _response(self, status: str, node: Json) -> Response:
        response = resolve(self.document, node)
        anchor = f"response-{status.lower()}"
        headers = [
            self._fields.of_parameter(
                {"name": name, **resolve(self.document, header)}, f"{anchor}-header"
            )
            for name, header in (response.get("headers") or {}).items()
        ]
        links = [
            (str(link["operationId"]), str(link.get("description") or name))
            for name, one in (response.get("links") or {}).items()
            if "operationId" in (link := resolve(self.document, one))
        ]
        return Response(
            status,
            anchor,
            str(response.get("description") or ""),
            headers,
            self._bodies(response, anchor, sent=False),
            links,
        )

    def _webhook(self, name: str, node: Json) -> Webhook:
        item = resolve(self.document, node)
        path = f"webhooks/{_kebab(name)}.html"
        shared = item.get("parameters") or []
        # The one with a body first: it says what the others say, and better.
        methods = sorted(
            (one for one in METHODS if one in item), key=lambda one: "requestBody" not in item[one]
        )
        operations = [
            self._operation("", method, item[method], shared=shared, dotted=name, path=path)
            for method in methods
        ]
        summary = str(item.get("summary") or (operations[0].summary if operations else name))
        return Webhook(name, path, summary, operations)

    def _schema(self, name: str, schema: Json) -> Schema:
        fields = self._fields.of_object(schema, "field")
        examples = [
            Example(f"example{index}", "Example", value, _text(value, _JSON))
            for index, value in enumerate(schema.get("examples") or [], 1)
        ]
        return Schema(
            name,
            f"schemas/{name}.html",
            str(schema.get("description") or ""),
            fields,
            examples,
            list(schema.get("x-decision") or []),
            str((schema.get("x-source") or {}).get("note") or ""),
        )


def _is_object(schema: Any) -> bool:
    return isinstance(schema, dict) and (
        isinstance(schema.get("properties"), dict) or schema.get("type") == "object"
    )


def _life_cycles(schema: str, told: Json) -> Iterator[LifeCycle]:
    last = len(told["cycles"]) - 1
    for index, one in enumerate(told["cycles"]):
        # They belong to no cycle: a page has them once, below the last.
        unplaced: list[str] = list(told.get("unplaced") or ()) if index == last else []
        yield LifeCycle(schema, one["of"], one["states"], one["begins"], unplaced)


def _code_table(name: str, schema: Json) -> CodeTable:
    told: Json = schema["x-codes"]
    codes = [
        Code(
            code,
            str(one["name"]),
            str(one["meaning"]),
            str(one["retry"]),
            str(one.get("advice") or ""),
        )
        for code, one in told["codes"].items()
    ]
    table = str(told["name"])
    return CodeTable(
        table, name, f"codes/{table}.html", str(schema.get("description") or ""), codes
    )


def _called(callbacks: Json) -> Iterator[str]:
    """The webhooks that an operation's callbacks stand for."""
    for callback in callbacks.values():
        for item in callback.values() if isinstance(callback, dict) else ():
            target = item.get("$ref") if isinstance(item, dict) else item
            if isinstance(target, str) and target.startswith("#/webhooks/"):
                yield target.removeprefix("#/webhooks/")


def _source(node: Json) -> tuple[str, str]:
    told = node.get("externalDocs") or {}
    return str(told.get("description") or ""), str(told.get("url") or "")


def _component(schema: Json) -> str:
    target = schema.get("$ref")
    return target.rsplit("/", 1)[-1] if isinstance(target, str) else ""


def _kebab(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()


def _words(name: str) -> str:
    return _kebab(name).replace("-", " ").capitalize()


def _text(value: Any, media_type: str) -> str:
    if isinstance(value, str):
        return value
    if media_type == _FORM and isinstance(value, Mapping):
        return urlencode({str(key): str(one) for key, one in value.items()}).replace("&", "\n&")
    return json.dumps(value, indent=2, ensure_ascii=False)
