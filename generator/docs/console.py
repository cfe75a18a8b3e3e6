"""What a console of an operation has to know: its form, and how the same is written elsewhere."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from generator.client import Described
from generator.client.example_values import UNKNOWN
from generator.client.samples import client_class
from generator.client.views import ArgumentView, MethodView
from generator.docs.fields import Field
from generator.docs.reference import Operation

__all__ = ["Consoles"]

Json = dict[str, Any]

_LONG = 1_000
"""How long a text may become that is written in one line."""
_KINDS = {"integer", "number", "boolean", "object"}
_SAID_OTHERWISE = ("format binary",)


class Consoles:
    """The consoles of all operations.

    Args:
        client: The client of the document.
        settings: What ``site.yaml`` says under ``console``; nothing for no consoles.
    """

    def __init__(self, client: Described, settings: Json) -> None:
        self._settings = settings
        self._client = client
        self._views = {
            (view.operation.method.upper(), view.operation.path): (resource.dotted, view)
            for resource in client.all_resources
            for view in resource.methods
        }

    def of(self, operation: Operation) -> Json | None:
        """The console of an operation, as JSON; nothing where there is none."""
        found = self._views.get((operation.method, operation.template))
        if found is None or not self._settings:
            return None
        dotted, view = found
        service = self._client.service
        parts = urlsplit(service.url)
        schemes = service.security[0] if view.authenticated and service.security else []
        secrets = {value for scheme in schemes for value in scheme.values[-1:]}
        known: Json = self._settings.get("credentials") or {}
        return {
            **{name: text for name, text in self._settings.items() if name != "credentials"},
            "method": operation.method,
            "title": operation.summary,
            "path": parts.path + operation.template,
            "service": f"{parts.scheme}://{parts.netloc}" if parts.netloc else "",
            "schemes": [[scheme.kind, *scheme.values] for scheme in schemes],
            "credentials": [
                {
                    "name": one.name,
                    "env": one.env or one.name.upper(),
                    "secret": one.name in secrets,
                    "value": str(known.get(one.name) or one.default or ""),
                }
                for one in service.arguments
            ],
            "python": {
                "package": self._client.sdk["package"],
                "client": client_class(self._client.sdk, asynchronous=False),
                "call": f"{dotted}.{view.name}",
                "listing": view.listing is not None,
            },
            "form": view.files is not None,
            "bodied": view.body_required,
            "whole": _whole(view),
            "fields": _fields(operation, view),
        }


def _whole(view: MethodView) -> Json | None:
    """A body that is no object."""
    if view.body is None:
        return None
    known = view.body.example is not UNKNOWN
    return {"python": view.body.python, "example": view.body.example if known else None}


def _fields(operation: Operation, view: MethodView) -> list[Json]:
    described: dict[tuple[str, str], Field] = {
        (place, one.name): one for place, group in operation.groups for one in group
    }
    described |= {("body", one.name): one for body in operation.request for one in body.fields}
    found = [
        _field(one, described.get((one.location, one.wire)), view.files or {})
        for one in [*view.positional, *view.keywords]
        if one is not view.body
    ]
    return sorted(found, key=lambda one: not one.get("required"))


def _field(
    argument: ArgumentView, told: Field | None, files: Mapping[str, tuple[str, ...]]
) -> Json:
    field: Json = {"name": argument.wire, "in": argument.location}
    if argument.python != argument.wire:
        field["python"] = argument.python
    if argument.required:
        field["required"] = True
    if argument.file:
        several = isinstance(argument.example, list) or argument.annotation.startswith("Sequence")
        return field | {"kind": "files" if several else "file", "accept": files.get(argument.wire)}
    if argument.example is not UNKNOWN:
        field["example"] = argument.example
    if argument.delimiter:
        field["delimiter"] = argument.delimiter
    if told is not None:
        field |= _shaped(told)
    return field


def _shaped(told: Field) -> Json:
    shape = told.shape
    limits = [one for one in shape.limits if not one.startswith(("pattern ", *_SAID_OTHERWISE))]
    field: Json = {"kind": _kind(told), "hint": " · ".join([shape.type, *limits])}
    if shape.values and field["kind"] in {"string", "text", "integer", "number"}:
        field |= {"values": list(shape.values), "closed": shape.closed}
    if told.default:
        field["default"] = told.default
    return field


def _kind(told: Field) -> str:
    kind = told.shape.type
    if kind == "array of string":
        return "lines"
    if kind.startswith("array") or told.shape.schema or kind == "any":
        return "json"
    if kind in _KINDS:
        return "json" if kind == "object" else kind
    return "text" if _is_long(told) else "string"


def _is_long(told: Field) -> bool:
    """Whether a text wants more than one line."""
    longest = max((len(told.example), *map(_most, told.shape.limits)), default=0)
    return longest >= _LONG


def _most(limit: str) -> int:
    words = limit.replace(",", "").split()
    return int(words[-2]) if words[-1] == "characters" and words[-2].isdecimal() else 0
