"""The kinds of events that the service sends by itself, and by what each is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from .annotations import Kind, Named
from .faults import Faults, pointer
from .models import Models
from .names import identifier
from .references import Json, component, resolve

_SIGNS = "x-recognized-by"

Sign = bool | tuple[str, ...]


@dataclass(frozen=True)
class EventView:
    """One kind of event."""

    kind: str
    record: str
    summary: str
    signs: dict[str, Sign]
    at: str


def events(document: Json, models: Models, faults: Faults) -> list[EventView]:
    """The kinds of events, by name. Whatever is received, the signs of two must not both fit."""
    found = sorted(_events(document, models, faults), key=lambda event: event.kind)
    for one, other in combinations(found, 2):
        if one.kind == other.kind:
            faults.add(f"two webhooks would be the kind {one.kind}", other.at, "Rename one.")
        elif one.signs and other.signs and not _apart(one.signs, other.signs):
            faults.add(
                f"what is received can be both {one.kind} and {other.kind}",
                other.at,
                f"Let a member tell them apart in {_SIGNS}: true and false, or other values.",
            )
    return found


def _events(document: Json, models: Models, faults: Faults) -> Iterator[EventView]:
    for name, item in (document.get("webhooks") or {}).items():
        resolved, at = resolve(document, item, pointer("webhooks", name))
        records: dict[str, Named] = {}
        for operation in resolved.values():
            if not isinstance(operation, dict):
                continue
            body, _ = resolve(document, operation.get("requestBody"), at)
            for media in (body.get("content") or {}).values():
                # Without a name it is a mistake, which is told where the models are made.
                if "$ref" in (schema := media.get("schema") or {}):
                    records[schema["$ref"]] = models.named[component(schema["$ref"])]
        if len(records) > 1 or any(one.kind is not Kind.RECORD for one in records.values()):
            faults.add(
                f"the webhook {name} can be something else than one kind of object",
                at,
                "Describe all its bodies with one schema, of an object.",
            )
        elif records:
            (record,) = records.values()
            yield EventView(
                kind=identifier(name),
                record=record.name,
                summary=str(resolved.get("summary") or name),
                signs={
                    member: sign if isinstance(sign, bool) else tuple(sign)
                    for member, sign in (resolved.get(_SIGNS) or {}).items()
                },
                at=at,
            )


def _apart(one: dict[str, Sign], other: dict[str, Sign]) -> bool:
    return any(_exclude(sign, other[name]) for name, sign in one.items() if name in other)


def _exclude(one: Sign, other: Sign) -> bool:
    """Whether no member can bear both signs."""
    if isinstance(one, bool) and isinstance(other, bool):
        return one is not other
    if isinstance(one, tuple) and isinstance(other, tuple):
        return not set(one) & set(other)
    return one is False or other is False
