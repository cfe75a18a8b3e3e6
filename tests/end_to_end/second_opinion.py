"""Judges recorded HTTP exchanges against the bundle, without the sandbox's and the client's code.

The sandbox validates with jsonschema-rs and its own router. This module uses the `jsonschema`
reference implementation and a router of its own: a mistake in one is not a mistake in both.
"""

from __future__ import annotations

import email
import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from openapi_schema_validator import OAS31Validator, oas31_format_checker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BUNDLE = "urn:bundle"
FORM = "multipart/form-data"
METHODS = ("get", "put", "post", "delete", "patch")


@dataclass(frozen=True)
class Exchange:
    """One request and its response, as they stood on the wire."""

    method: str
    url: str
    request_body: bytes
    request_type: str
    status: int
    content_type: str
    response_body: bytes


@dataclass(frozen=True)
class Operation:
    """One operation of the bundle, with the JSON pointer at which it stands."""

    id: str
    method: str
    path: str
    pointer: str
    data: Mapping[str, Any]
    path_item_parameters: tuple[tuple[str, Mapping[str, Any]], ...] = field(repr=False)

    @cached_property
    def path_pattern(self) -> re.Pattern[str]:
        parts = re.split(r"\{(\w+)\}", self.path)
        literal_or_group = (
            re.escape(part) if index % 2 == 0 else f"(?P<{part}>[^/]+)"
            for index, part in enumerate(parts)
        )
        return re.compile("".join(literal_or_group))


class SecondOpinion:
    """The bundle as a judge: `operation_of` routes, `objections` says what is wrong."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        nothing: Registry[Any] = Registry()
        self._registry = nothing.with_resource(BUNDLE, DRAFT202012.create_resource(document))
        self.operations = {operation.id: operation for operation in self._read_operations()}

    def operation_of(self, exchange: Exchange) -> Operation | None:
        """The operation that the bundle has for this method and URL, or None."""
        found = self._route(exchange)
        return found[0] if found else None

    def objections(self, exchange: Exchange) -> list[str]:
        """Every way in which the exchange departs from the bundle; empty when it keeps to it.

        A request that was refused may be invalid: then its refusal is what is judged.
        """
        found = self._route(exchange)
        if found is None:
            return [f"no operation for {exchange.method} {exchange.url}"]
        operation, path_arguments = found
        found_faults = list(self._response_faults(operation, exchange))
        if exchange.status < 400:
            found_faults += self._request_faults(operation, path_arguments, exchange)
        return [f"{operation.id}: {fault}" for fault in found_faults]

    def _read_operations(self) -> Iterator[Operation]:
        for path, item in self._document["paths"].items():
            at = f"/paths/{_escaped(path)}"
            shared = tuple(self._parameters(f"{at}/parameters", item.get("parameters", [])))
            for method in METHODS:
                if method in item:
                    data = item[method]
                    yield Operation(
                        data["operationId"], method, path, f"{at}/{method}", data, shared
                    )

    def _parameters(
        self, pointer: str, parameters: list[Mapping[str, Any]]
    ) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for index, parameter in enumerate(parameters):
            yield self._resolved(f"{pointer}/{index}", parameter)

    def _resolved(self, pointer: str, node: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
        while "$ref" in node:
            pointer = str(node["$ref"]).removeprefix("#")
            node = self._registry.resolver(BUNDLE).lookup(f"#{pointer}").contents
        return pointer, node

    def _route(self, exchange: Exchange) -> tuple[Operation, dict[str, str]] | None:
        server = urlsplit(str(self._document["servers"][0]["url"])).path
        base = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(server))
        under_base = re.match(base, urlsplit(exchange.url).path)
        if under_base is None:
            return None
        path = urlsplit(exchange.url).path[under_base.end() :]
        for operation in self.operations.values():
            match = operation.path_pattern.fullmatch(path)
            if match and operation.method == exchange.method.lower():
                return operation, {k: unquote(v) for k, v in match.groupdict().items()}
        return None

    def _request_faults(
        self, operation: Operation, path_arguments: dict[str, str], exchange: Exchange
    ) -> Iterator[str]:
        declared = {
            (parameter["in"], parameter["name"]): (pointer, parameter)
            for pointer, parameter in (
                *operation.path_item_parameters,
                *self._parameters(
                    f"{operation.pointer}/parameters", operation.data.get("parameters", [])
                ),
            )
        }
        query = dict(parse_qsl(urlsplit(exchange.url).query, keep_blank_values=True))
        arguments = {("path", k): v for k, v in path_arguments.items()}
        arguments |= {("query", k): v for k, v in query.items()}
        for (place, name), value in arguments.items():
            if (place, name) not in declared:
                yield f"{place} parameter {name!r} is not in the bundle"
                continue
            pointer = declared[place, name][0]
            if not self._text_is_valid(f"{pointer}/schema", value):
                yield f"{place} parameter {name}={value!r} does not match its schema"
        for (place, name), (_, parameter) in declared.items():
            missing = place == "query" and parameter.get("required") and name not in query
            if missing:
                yield f"query parameter {name!r} is required and missing"
        yield from self._request_body_faults(operation, exchange)

    def _request_body_faults(self, operation: Operation, exchange: Exchange) -> Iterator[str]:
        body = exchange.request_body
        declared = operation.data.get("requestBody")
        if declared is None:
            if body:
                yield f"has a body {body!r}, and the bundle has none"
            return
        pointer, request_body = self._resolved(f"{operation.pointer}/requestBody", declared)
        if not body:
            if request_body.get("required"):
                yield "a request body is required and missing"
            return
        media_type = exchange.request_type.partition(";")[0].strip()
        if media_type not in request_body["content"]:
            yield f"a request body of type {media_type!r} is not in the bundle"
            return
        at = f"{pointer}/content/{_escaped(media_type)}"
        read = self._form(at, exchange) if media_type == FORM else json.loads(body)
        for fault in self._faults(f"{at}/schema", read):
            yield f"request body: {fault}"

    def _form(self, pointer: str, exchange: Exchange) -> dict[str, Any]:
        """The members of a form: a list where the bundle has one, else the last of that name."""
        media = self._registry.resolver(BUNDLE).lookup(f"#{pointer}").contents
        _, schema = self._resolved(f"{pointer}/schema", media["schema"])
        head = f"Content-Type: {exchange.request_type}\r\n\r\n".encode()
        members: dict[str, Any] = {}
        for part in email.message_from_bytes(head + exchange.request_body).walk():
            name = part.get_param("name", header="content-disposition")
            if isinstance(name, str):
                text = bytes(part.get_payload(decode=True) or b"").decode("latin-1")
                several = schema["properties"].get(name, {}).get("type") == "array"
                members[name] = [*members.get(name, []), text] if several else text
        return members

    def _response_faults(self, operation: Operation, exchange: Exchange) -> Iterator[str]:
        responses = operation.data["responses"]
        key = str(exchange.status)
        if key not in responses:
            yield f"status {key} is not in the bundle"
            return
        pointer, response = self._resolved(f"{operation.pointer}/responses/{key}", responses[key])
        content = response.get("content")
        if content is None:
            if exchange.response_body:
                yield f"status {key} has a body, and the bundle has none"
            return
        media_type = exchange.content_type.partition(";")[0].strip()
        if media_type not in content:
            yield f"content type {media_type!r} is not in the bundle for status {key}"
            return
        schema = f"{pointer}/content/{_escaped(media_type)}/schema"
        for fault in self._faults(schema, json.loads(exchange.response_body)):
            yield f"response {key}: {fault}"

    def _text_is_valid(self, pointer: str, text: str) -> bool:
        """A query or path value is text: it is right if it is, as text or as the JSON it spells."""
        readings: list[Any] = [text]
        with suppress(ValueError):
            readings.append(json.loads(text))
        return any(not list(self._faults(pointer, reading)) for reading in readings)

    def _faults(self, pointer: str, value: Any) -> Iterator[str]:
        validator = OAS31Validator(
            {"$ref": f"{BUNDLE}#{pointer}"},
            registry=self._registry,
            format_checker=oas31_format_checker,
        )
        for error in validator.iter_errors(value):
            yield f"{error.json_path}: {error.message}"


def _escaped(segment: str) -> str:
    return segment.replace("~", "~0").replace("/", "~1")
