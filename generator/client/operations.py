"""The operations of a document, with every reference followed and every schema simple."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .example_values import first_example
from .faults import Faults, pointer
from .names import class_name, identifier, method_name
from .references import Json, resolve
from .simplify import Simplifier

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
JSON_TYPE = "application/json"
FORM_TYPE = "multipart/form-data"
_CODES = 100
SUCCESS = 2
CLIENT_ERROR = 4
SERVER_ERROR = 5
_CODE = re.compile(r"([1-9])(XX|xx|\d\d)")


@dataclass
class Parameter:
    """A parameter outside of the body."""

    name: str
    location: str
    required: bool
    schema: Json
    description: str
    explode: bool
    at: str
    example: object


@dataclass
class Answer:
    """A documented response."""

    status: int
    """The status, the first digit of a range, or 0 for ``default``."""
    description: str
    schema: Json | None
    when: tuple[str, ...] = ()
    """The arguments that call for it; without one of them it never comes."""

    @property
    def success(self) -> bool:
        """Whether it says that the request was carried out."""
        return self.family == SUCCESS

    @property
    def family(self) -> int:
        """The first digit of the status; 0 for ``default``."""
        return self.status if is_range(self.status) else self.status // 100


@dataclass
class Operation:
    """One operation."""

    path: str
    method: str
    at: str
    raw: Json
    parameters: list[Parameter]
    answers: list[Answer]
    body: Json | None
    body_required: bool
    form: bool
    """Whether the body is a form with files, and not JSON."""
    encoding: dict[str, tuple[str, ...]]
    """The media types that members of a form may have."""
    example: object
    """The first example of the body."""
    group: tuple[str, ...]
    """The resource that it belongs to, outermost first."""
    name: str
    """The name of the client's method."""
    tag: str = field(default="")


def collect(document: Json, simplifier: Simplifier, faults: Faults) -> list[Operation]:
    """All operations of the document, in its order."""
    reader = _Reader(document, simplifier, faults)
    return [
        reader.operation(path, method, item, at)
        for path, item, at in _path_items(document)
        for method in METHODS
        if isinstance(item.get(method), dict)
    ]


def _path_items(document: Json) -> Iterator[tuple[str, Json, str]]:
    for path, item in (document.get("paths") or {}).items():
        resolved, at = resolve(document, item, pointer("paths", path))
        yield path, resolved, at


class _Reader:
    def __init__(self, document: Json, simplifier: Simplifier, faults: Faults) -> None:
        self._document = document
        self._simplifier = simplifier
        self._faults = faults

    def operation(self, path: str, method: str, item: Json, item_at: str) -> Operation:
        raw: Json = item[method]
        at = item_at + pointer(method)
        group, name = self._method(raw, path, method, at)
        owner = class_name(*group, name)
        body, media, body_required = self._body(raw, at, owner)
        return Operation(
            path=path,
            method=method,
            at=at,
            raw=raw,
            parameters=self._parameters(raw, at, item, item_at, owner),
            answers=list(self._answers(raw, at, owner)),
            body=body,
            body_required=body_required,
            form=media == FORM_TYPE,
            encoding=self._encoding(raw, at),
            example=self._example(raw, media),
            group=group,
            name=name,
            tag=str((raw.get("tags") or [group[0]])[0]),
        )

    def _method(self, raw: Json, path: str, method: str, at: str) -> tuple[tuple[str, ...], str]:
        dotted = raw.get("x-sdk-method")
        if not isinstance(dotted, str):
            tag = str((raw.get("tags") or ["default"])[0])
            operation_id = raw.get("operationId")
            if not isinstance(operation_id, str):
                operation_id = f"{method} {path}"
            return (method_name(identifier(tag)),), method_name(identifier(operation_id))
        steps = dotted.split(".")
        *resource, name = steps
        if not resource or not all(steps):
            self._faults.add(
                f"x-sdk-method {dotted!r} names no resource",
                at + pointer("x-sdk-method"),
                "Write resource.method.",
            )
            resource = ["default"]
        return tuple(method_name(step) for step in resource), method_name(name)

    def _parameters(
        self, raw: Json, at: str, item: Json, item_at: str, owner: str
    ) -> list[Parameter]:
        found: dict[tuple[str, str], Parameter] = {}
        for source, source_at in ((item, item_at), (raw, at)):
            for index, node in enumerate(source.get("parameters") or []):
                resolved, where = resolve(
                    self._document, node, source_at + pointer("parameters", index)
                )
                parameter = self._parameter(resolved, where, owner)
                if parameter is not None:
                    found[parameter.name, parameter.location] = parameter
        return list(found.values())

    def _parameter(self, raw: Json, at: str, owner: str) -> Parameter | None:
        name, location = raw.get("name"), raw.get("in")
        if not isinstance(name, str) or not isinstance(location, str):
            self._faults.add("a parameter without name or place", at)
            return None
        if location == "cookie":
            self._faults.add(f"the client cannot send {name} as a cookie", at)
            return None
        if "schema" not in raw:
            self._faults.add(f"parameter {name} has no schema", at, "The client needs its type.")
            return None
        schema = self._simplifier.simple(raw["schema"], at + "/schema", class_name(owner, name))
        style = raw.get("style")
        if style not in {None, "form", "simple"}:
            self._faults.add(f"the client does not know the style {style} of {name}", at)
        return Parameter(
            name=name,
            location=location,
            required=bool(raw.get("required")),
            schema=schema,
            description=str(raw.get("description") or schema.get("description") or ""),
            explode=bool(raw.get("explode", style in {None, "form"})),
            at=at,
            example=first_example(self._document, raw),
        )

    def _example(self, raw: Json, media: str) -> object:
        body, _ = resolve(self._document, raw.get("requestBody"), "")
        return first_example(self._document, (body.get("content") or {}).get(media) or {})

    def _body(self, raw: Json, at: str, owner: str) -> tuple[Json | None, str, bool]:
        if "requestBody" not in raw:
            return None, "", False
        resolved, where = resolve(self._document, raw["requestBody"], at + "/requestBody")
        content: Json = resolved.get("content") or {}
        media = _json_of(content) or (FORM_TYPE if FORM_TYPE in content else None)
        if media is None:
            self._faults.add(
                "the client cannot send a body of type " + ", ".join(content),
                where,
                f"Offer JSON, or {FORM_TYPE}.",
            )
            return None, "", False
        schema = self._simplifier.simple(
            content[media].get("schema"),
            where + pointer("content", media, "schema"),
            f"{owner}Request",
        )
        return schema, media, bool(resolved.get("required"))

    def _encoding(self, raw: Json, at: str) -> dict[str, tuple[str, ...]]:
        body, _ = resolve(self._document, raw.get("requestBody"), at)
        encoding: Json = ((body.get("content") or {}).get(FORM_TYPE) or {}).get("encoding") or {}
        return {
            name: tuple(one.strip() for one in str(told.get("contentType") or "").split(",") if one)
            for name, told in encoding.items()
        }

    def _answers(self, raw: Json, at: str, owner: str) -> Iterator[Answer]:
        for code, node in (raw.get("responses") or {}).items():
            resolved, where = resolve(self._document, node, at + pointer("responses", code))
            status = _status(str(code))
            if status is None:
                self._faults.add(f"{code} is no status", where)
                continue
            content: Json = resolved.get("content") or {}
            media = _json_of(content)
            described = str(resolved.get("description") or "")
            when = tuple(resolved.get("x-when") or ())
            if media is None or "schema" not in content[media]:
                answer = Answer(status, described, None, when)
                if answer.success and content:
                    self._faults.add("the client cannot read " + ", ".join(content), where)
                yield answer
                continue
            name = f"{owner}Response{'' if code == '200' else code}"
            place = where + pointer("content", media, "schema")
            for schema, step, asked in _alternatives(content[media]["schema"]):
                simple = self._simplifier.simple(schema, place + step, name + class_name(*asked))
                yield Answer(status, described, simple, when or asked)


def _alternatives(schema: Any) -> Iterator[tuple[Any, str, tuple[str, ...]]]:
    """A response's schema without the branches that certain arguments call for, then each of these.

    With each part goes its place below the schema, and the arguments.
    """
    key = next(
        (key for key in ("anyOf", "oneOf") if isinstance(schema, dict) and key in schema), ""
    )
    branches: list[Any] = schema[key] if key else []
    plain = [branch for branch in branches if not _asked(branch)]
    if not plain or len(plain) == len(branches):
        yield schema, "", ()
        return
    rest = {name: value for name, value in schema.items() if name != key}
    if len(plain) == 1:
        yield {**plain[0], **rest}, pointer(key, branches.index(plain[0])), ()
    else:
        yield {**rest, key: plain}, "", ()
    for index, branch in enumerate(branches):
        if _asked(branch):
            yield branch, pointer(key, index), _asked(branch)


def _asked(schema: Any) -> tuple[str, ...]:
    return tuple(schema.get("x-when") or ()) if isinstance(schema, dict) else ()


def _status(code: str) -> int | None:
    if code == "default":
        return 0
    matched = _CODE.fullmatch(code)
    if matched is None:
        return None
    return int(code) if matched[2].isdecimal() else int(matched[1])


def is_range(status: int) -> bool:
    """Whether a status stands for all those that begin with it."""
    return 0 < status < _CODES


def _json_of(content: dict[str, Any]) -> str | None:
    """The JSON media type among several, exact before ``+json``."""
    bare = {media.split(";")[0].strip().lower(): media for media in content}
    if JSON_TYPE in bare:
        return bare[JSON_TYPE]
    return next((media for name, media in bare.items() if name.endswith("+json")), None)
