"""The description's examples as data that the client ships, for its users' own tests."""

from collections.abc import Iterable, Iterator
from typing import Any

from .events import EventView
from .faults import pointer
from .names import identifier
from .operations import CLIENT_ERROR, Answer, is_range
from .references import Json, resolve
from .views import MethodView, ResourceView

_LIMIT, _OFFSET = "limit", "offset"
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"
_FIRST_OF_RANGE = 100


def examples(document: Json, resources: Iterable[ResourceView], events: list[EventView]) -> Json:
    """What a fake service has to know.

    Args:
        document: The bundle.
        resources: Every resource, those inside of others too.
        events: The kinds of events.
    """
    methods = [(resource, view) for resource in resources for view in resource.methods]
    reader = _Reader(document)
    return {
        "identifiers": sorted({one.wire for _, view in methods for one in view.positional}),
        "operations": {
            f"{resource.dotted}.{view.name}": reader.operation(resource, view)
            for resource, view in methods
        },
        "events": {event.kind: reader.event(event) for event in events},
    }


class _Reader:
    def __init__(self, document: Json) -> None:
        self._document = document

    def operation(self, resource: ResourceView, view: MethodView) -> Json:
        listing = view.listing
        return {
            "owner": resource.class_name,
            "method": view.operation.method.upper(),
            "path": view.operation.path,
            "arguments": {one.wire: one.python for one in view.arguments},
            "answers": list(self._successes(view)),
            "errors": dict(self._errors(view)),
            "listing": listing
            and {
                "items": listing.key,
                "meta": view.operation.raw["x-pagination"]["meta"],
                "record": listing.record,
                "offset": listing.offset or _OFFSET,
                "limit": listing.limit or _LIMIT,
                "size": listing.size or self._size(view),
            },
        }

    def _size(self, view: MethodView) -> int | None:
        """How many records a page holds where the caller does not say."""
        for parameter in view.operation.parameters:
            if parameter.name == _LIMIT:
                told, _ = resolve(self._document, {"$ref": f"#{parameter.at}"}, parameter.at)
                given: Json = told.get("schema") or {}
                schema, _ = resolve(self._document, given, parameter.at)
                default = given.get("default", schema.get("default"))
                return default if isinstance(default, int) else None
        return None

    def _successes(self, view: MethodView) -> Iterator[Json]:
        successes = [one for one in view.operation.answers if one.success]
        for answer in successes:
            others = [one for one in successes if one.status == answer.status and one != answer]
            kinds = view.condition.answers if answer.when and view.condition else view.answers
            yield {
                "status": answer.status * (_FIRST_OF_RANGE if is_range(answer.status) else 1),
                "record": kinds.get(answer.status, "None"),
                "when": [
                    one.python
                    for one in (view.condition.arguments if view.condition else [])
                    if one.wire in answer.when
                ],
                **self._body(view, answer, others),
            }

    def _body(self, view: MethodView, answer: Answer, others: list[Answer]) -> Json:
        """The example that is meant; none where there is none."""
        values = list(self._examples(view, answer.status))
        # Where several answers have one status, the example fits the one that asks for most; of
        # those that ask for the same, what comes only on request is described last.
        for value in reversed(values) if answer.when else values:
            fits = self._fits(value, answer)
            if not others or fits >= max(self._fits(value, other) for other in others):
                return {"body": value}
        return {}

    def _fits(self, value: Any, answer: Answer) -> int:
        schema, _ = resolve(self._document, answer.schema, "")
        required = set(schema.get("required") or ())
        return len(required) if isinstance(value, dict) and required <= set(value) else -1

    def _errors(self, view: MethodView) -> Iterator[tuple[str, Any]]:
        for answer in view.operation.answers:
            if answer.status >= CLIENT_ERROR * _FIRST_OF_RANGE:
                for value in self._examples(view, answer.status):
                    yield str(answer.status), value
                    break

    def _examples(self, view: MethodView, status: int) -> Iterator[Any]:
        responses: Json = view.operation.raw.get("responses") or {}
        code = f"{status}XX" if is_range(status) else str(status)
        at = view.operation.at + pointer("responses", code)
        response, at = resolve(self._document, responses.get(code), at)
        for content in (response.get("content") or {}).values():
            yield from self._values(content, at)

    def _values(self, content: Json, at: str) -> Iterator[Any]:
        if "example" in content:
            yield content["example"]
        for node in (content.get("examples") or {}).values():
            example, _ = resolve(self._document, node, at)
            if "value" in example:
                yield example["value"]

    def event(self, event: EventView) -> Json:
        found: Json = {"record": event.record, "media": _FORM}
        for name, item in (self._document.get("webhooks") or {}).items():
            if identifier(name) != event.kind:
                continue
            resolved, at = resolve(self._document, item, pointer("webhooks", name))
            operations = [one for one in resolved.values() if isinstance(one, dict)]
            for operation in operations:
                body, at = resolve(self._document, operation.get("requestBody"), at)
                content: Json = body.get("content") or {}
                if content:
                    found["media"] = _FORM if _FORM in content else _JSON
                for media in content.values():
                    for value in self._values(media, at):
                        found.setdefault("members", value)
        return found
