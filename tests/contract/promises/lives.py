"""The life of a record: created it is found, changed it changes alone, deleted it is gone."""

from typing import Any

from tests.contract.deletions import takes_time
from tests.contract.links import JsonObject, followed
from tests.contract.promises.caller import Broken, Caller
from tests.contract.promises.walks import items, whole
from tests.contract.promises.words import (
    Api,
    Asked,
    Link,
    Operation,
    record,
    record_properties,
    shown,
)

EMPTY: tuple[Any, ...] = (None, "", [], {})


def created(caller: Caller, link: Link) -> None:
    """What a request made is read with what was sent, and stands in its list once."""
    documented = record_properties(link.target)
    for asked in [*link.source.examples(), *_switched(link.source, documented)]:
        caller.reset()
        answer = caller.found(link.source, asked)
        values = link.values(asked, answer)
        if values is None:
            raise Broken(link.source.label, f"answered without what leads on: {shown(answer)}")
        reading = Asked(values, {})
        read = record(link.target, caller.found(link.target, reading))
        _check_kept(link.source, link.target, asked, read)
        _check_defaults(link, asked, read)
        _check_named(link, values, read)
        _check_listed(caller, link.target, reading, read)


def _check_defaults(link: Link, asked: Asked, read: JsonObject) -> None:
    """Whether what was not sent is as the spec says that it is then."""
    if link.source.path == link.target.path and link.source.raw["x-idempotent"]:
        sent = {**asked.path, **(asked.body or {})}
    else:
        sent = asked.body or {}
    for name, schema in link.source.body_properties.items():
        if name in sent or name not in read or "default" not in schema:
            continue
        if read[name] not in EMPTY and not same(schema["default"], read[name]):
            what = f"reads {name} {shown(read[name])} where the default is {schema['default']}"
            raise Broken(link.source.label, what)


def _check_named(link: Link, values: JsonObject, read: JsonObject) -> None:
    for name, value in values.items():
        if name in read and str(read[name]) != str(value):
            what = f"reads {name} {read[name]} where {value} was asked for"
            raise Broken(link.target.label, what)


def _switched(operation: Operation, documented: JsonObject) -> list[Asked]:
    """The first example with all that is yes or no as yes, and as no."""
    first = operation.examples()[0]
    names = [
        name
        for name, schema in operation.body_properties.items()
        if name in documented and is_switch(operation.api, schema)
    ]
    return [first.with_body(**dict.fromkeys(names, value)) for value in (True, False) if names]


def is_switch(api: Api, schema: JsonObject) -> bool:
    """Whether a value is yes or no."""
    schema = followed(api.document, schema)
    return "boolean" in (schema.get("type"), schema.get("x-canonical"))


def _check_kept(operation: Operation, reader: Operation, asked: Asked, read: JsonObject) -> None:
    """Whether each value that was sent is the one that is read, in the spelling of answers."""
    documented = record_properties(reader)
    for name, value in {**asked.path, **(asked.body or {})}.items():
        if value in EMPTY or name not in operation.body_properties or name not in documented:
            continue
        if operation.rules_name(name, value) or documented[name].get("deprecated"):
            continue
        if not same(value, read.get(name)):
            told = shown(read.get(name))
            what = f"{name} {shown(value)} was sent, {told} is read, after {shown(asked.body)}"
            raise Broken(operation.label, what)


def same(sent: Any, read: Any) -> bool:
    """Whether what is read is what was sent, in other letters or with more in it."""
    if isinstance(sent, dict):
        return isinstance(read, dict) and all(
            same(value, read.get(name)) for name, value in sent.items() if value not in EMPTY
        )
    if isinstance(sent, list):
        if isinstance(read, str):
            return same(",".join(map(str, sent)), read)
        return isinstance(read, list) and all(any(same(one, it) for it in read) for one in sent)
    if isinstance(sent, str) and isinstance(read, str):
        return _letters(sent) == _letters(read)
    if isinstance(sent, str) or isinstance(read, str):
        return _letters(str(sent)) == _letters(str(read))
    return bool(sent == read)


def _letters(text: str) -> str:
    return text.replace(" ", "").lstrip("+").casefold()


def _check_listed(
    caller: Caller, reader: Operation, reading: Asked, read: JsonObject
) -> list[JsonObject]:
    """The other records of its list; it stands there once, and says the same."""
    listing = caller.api.list_of(reader)
    if listing is None:
        return []
    named = next(reversed(reading.path))
    identity = str(reading.path[named])
    place = Asked({name: value for name, value in reading.path.items() if name != named}, {})
    every = whole(caller, listing, place)
    key = identity_key(caller.api, listing, named)
    ours = [one for one in every if str(one.get(key)) == identity]
    if len(ours) != 1:
        raise Broken(listing.label, f"lists {identity} {len(ours)} times")
    for name in ours[0].keys() & read.keys():
        if ours[0][name] != read[name]:
            what = f"says {name} {shown(ours[0][name])}, and alone it reads {shown(read[name])}"
            raise Broken(listing.label, what)
    return [one for one in every if one is not ours[0]]


def identity_key(api: Api, listing: Operation, parameter: str) -> str:
    """The property of a list's records that a path parameter is made of, by the list's links."""
    assert listing.pages is not None
    start = f"$response.body#/{listing.pages['items']}/0/"
    for link in listing.links():
        expression = link.parameters.get(parameter, "")
        if link.target.method == "get" and expression.startswith(start):
            return expression.removeprefix(start)
    del api
    return parameter


def changed(caller: Caller, operation: Operation) -> None:
    """A change is read as it was sent; nothing else of the record changes, and no other record."""
    reader = caller.api.reader_of(operation)
    if reader is None or "query" in {where for where, _ in operation.parameters}:
        return
    for asked in operation.examples():
        caller.reset()
        reading = Asked(asked.path, {})
        before_answer = caller.call(reader, reading)
        if not before_answer.ok:
            continue
        before = record(reader, before_answer.body)
        others = _check_listed(caller, reader, reading, before)
        answer = caller.found(operation, asked)
        after = record(reader, caller.found(reader, reading))
        _check_kept(operation, reader, asked, after)
        _check_answered(operation, answer, after)
        sent = {name for name, value in (asked.body or {}).items() if value not in EMPTY}
        _check_untouched(operation, sent, before, after)
        if _check_listed(caller, reader, reading, after) != others:
            raise Broken(operation.label, "changed another record as well")


def _check_answered(operation: Operation, answer: Any, after: JsonObject) -> None:
    told = record(operation, answer) if isinstance(answer, dict) else {}
    for name in told.keys() & after.keys() & set(operation.body_properties):
        if told[name] != after[name]:
            what = f"answered {name} {shown(told[name])}, {shown(after[name])} is read"
            raise Broken(operation.label, what)


def _check_untouched(
    operation: Operation, sent: set[str], before: JsonObject, after: JsonObject
) -> None:
    """What a request can say and this one does not stays, and so does what only creation says."""
    sayable = set(operation.body_properties)
    for place in operation.api.operations:
        if place.method == "post" and operation.path.startswith(place.path):
            sayable |= set(place.body_properties)
    for name in sayable - sent:
        partner = any(
            one.rpartition("_")[0] == name.rpartition("_")[0] for one in sent if "_" in one
        )
        if before.get(name) != after.get(name) and not partner:
            what = f"changed {name} too, from {shown(before.get(name))} to {shown(after.get(name))}"
            raise Broken(operation.label, what)


def deleted(caller: Caller, operation: Operation) -> None:
    """What is deleted is 404 to read and to delete, and gone from its list; others stay."""
    reader = caller.api.reader_of(operation)
    if reader is None:
        return
    asked = operation.examples()[0]
    reading = Asked(asked.path, {})
    caller.reset()
    read = record(reader, caller.found(reader, reading))
    others = _check_listed(caller, reader, reading, read)
    caller.found(operation, asked)
    if takes_time(caller.api.document, operation.path):
        caller.settle()
    caller.refused(reader, reading, 404, "for what was deleted")
    caller.refused(operation, asked, 404, "for what was deleted")
    listing = caller.api.list_of(reader)
    if listing is not None:
        named = next(reversed(reading.path))
        place = {name: value for name, value in reading.path.items() if name != named}
        left = items(listing, caller.found(listing, Asked(place, {})))
        if left != others:
            what = (
                f"left {len(left)} records in the list, not the {len(others)} others as they were"
            )
            raise Broken(operation.label, what)


def born_and_gone(caller: Caller, born: Link, gone: Operation) -> None:
    """What a request made can be deleted, and is 404 then."""
    caller.reset()
    asked = born.source.examples()[0]
    values = born.values(asked, caller.found(born.source, asked))
    if values is None:
        raise Broken(born.source.label, "answered without what leads on")
    removed = caller.call(gone, Asked(values, {}))
    if not removed.ok:
        return
    if takes_time(caller.api.document, gone.path):
        caller.settle()
    caller.refused(born.target, Asked(values, {}), 404, "for what was created and deleted")
