"""Fields of records that are not as the schema of the answer, or the truth, has them.

What breaks a schema is generic: field after field is spoilt until the answer no longer fits the
schema of its operation, so that each operation has each of these faults by its own description.
"""

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, answering
from plivo_sandbox.faults.rules import Rule

_FIELD = frozenset({"field"})
_NOT_OF_RECORD = frozenset({"api_id"})
_STATE = re.compile(r"state|status")
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d")
_ID = re.compile(r"(uuid|_id|^id)$")

Record = dict[str, Any]
Spoil = Callable[[Any], Any]


class Gone:
    """Stands for a field that is taken away."""


class Renamed:
    """Stands for a field whose name begins with a capital."""


class Untouched:
    """Stands for a value that this fault has nothing to do with."""


def records(body: Any, exchange: Exchange) -> list[Record]:
    """The records in an answer: those of a list, or the only one."""
    if not isinstance(body, dict) or exchange.about is None:
        return []
    items = body.get(exchange.about.items)
    listed = items if isinstance(items, list) else [_only(body)]
    return [record for record in listed if isinstance(record, dict)]


def _only(body: Record) -> Any:
    """The record of an answer that is about one: the answer itself, or its only member."""
    names = [name for name in body if name not in _NOT_OF_RECORD]
    inner = body[names[0]] if len(names) == 1 else None
    return inner if isinstance(inner, dict) else body


def _breaking(spoil: Spoil, *, nested: bool = False) -> Around:
    """Spoil the first field, or the one that was asked for, that makes the answer invalid."""

    def change(answer: Answer, exchange: Exchange, rule: Rule) -> bool:
        check = exchange.operation.responses.get(answer.status) if exchange.operation else None
        if not answer.succeeded or check is None:
            return False
        true = answer.body
        for name in [rule.order.field] if rule.order.field else _names(true, exchange):
            body = answer.body
            for record in _places(body, exchange, nested=nested):
                _spoil(record, name, spoil)
            if not check.validator.is_valid(body) or (rule.order.field and body != true):
                answer.body = body
                return True
        return False

    return answering(change)


def _names(body: Any, exchange: Exchange) -> Iterator[str]:
    found = dict.fromkeys(name for record in records(body, exchange) for name in record)
    inner = dict.fromkeys(name for record in _inside(body, exchange) for name in record)
    return iter([name for name in {**found, **inner} if name not in _NOT_OF_RECORD])


def _places(body: Any, exchange: Exchange, *, nested: bool) -> list[Record]:
    return _inside(body, exchange) if nested else records(body, exchange)


def _inside(body: Any, exchange: Exchange) -> list[Record]:
    """The objects inside records."""
    found: list[Record] = []
    for record in records(body, exchange):
        for value in record.values():
            inner = value if isinstance(value, list) else [value]
            found += [one for one in inner if isinstance(one, dict)]
    return found


def _spoil(record: Record, name: str, spoil: Spoil) -> bool:
    if name not in record:
        return False
    value = spoil(record[name])
    if value is Untouched:
        return False
    if value is Gone:
        del record[name]
    elif value is Renamed:
        record[name.capitalize()] = record.pop(name)
    else:
        record[name] = value
    return True


def _wrong_type(value: Any) -> Any:
    if isinstance(value, str | bool) or value is None:
        return [value]
    return f"not {value}" if isinstance(value, int | float) else "text"


def _of(kind: type | tuple[type, ...], spoil: Spoil) -> Spoil:
    """Spoil only values of one type; a truth value is no number."""

    def only(value: Any) -> Any:
        number = isinstance(value, bool) and kind is not bool
        return spoil(value) if isinstance(value, kind) and not number else Untouched

    return only


def _as_number(text: str) -> Any:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return Untouched


def _wrong(spoil: Callable[[str, Any], Any]) -> Around:
    """Change one field in a way that the schema allows, and the truth does not."""

    def change(answer: Answer, exchange: Exchange, rule: Rule) -> bool:
        body, changed = answer.body, False
        if not answer.succeeded:
            return False
        for record in records(body, exchange):
            names = [rule.order.field] if rule.order.field else list(record)
            for name in names:
                if name not in _NOT_OF_RECORD and _spoil(record, name, _named(name, spoil)):
                    changed = True
                    break
        if changed:
            answer.body = body
        return changed

    return answering(change)


def _named(name: str, spoil: Callable[[str, Any], Any]) -> Spoil:
    return lambda value: spoil(name, value)


def _unknown_state(name: str, value: Any) -> Any:
    return "teleported" if isinstance(value, str) and _STATE.search(name) else Untouched


def _off_by_one(_: str, value: Any) -> Any:
    return value + 1 if isinstance(value, int) and not isinstance(value, bool) else Untouched


def _shifted_time(_: str, value: Any) -> Any:
    if not isinstance(value, str) or not _TIME.match(value):
        return Untouched
    begin = datetime.fromisoformat(value[:19]) - timedelta(hours=1)
    return begin.isoformat(sep=value[10]) + value[19:]


def _flipped(_: str, value: Any) -> Any:
    return not value if isinstance(value, bool) else Untouched


def _other_id(name: str, value: Any) -> Any:
    if isinstance(value, str) and value and _ID.search(name):
        return _altered(value)
    if isinstance(value, list) and value and _ID.search(name):
        return [_altered(one) if isinstance(one, str) else one for one in value]
    return Untouched


def _altered(identifier: str) -> str:
    """Another one that looks like it."""
    last = identifier[-1]
    return identifier[:-1] + ("1" if last != "1" else "2")


def _record_of_another(answer: Answer, exchange: Exchange, _: Rule) -> bool:
    asked = {value.lower() for value in exchange.path.values()}
    body, changed = answer.body, False
    if not answer.succeeded or exchange.method != "GET" or not asked:
        return False
    for record in records(body, exchange):
        for name, value in record.items():
            if isinstance(value, str) and value.lower() in asked:
                record[name] = _altered(value)
                changed = True
    if changed:
        answer.body = body
    return changed


def _created_id_wrong(answer: Answer, exchange: Exchange, rule: Rule) -> bool:
    if exchange.method != "POST" or not answer.succeeded:
        return False
    body = answer.members
    spoilt = {n: _other_id(n, v) for n, v in body.items() if n not in _NOT_OF_RECORD}
    chosen = {n: v for n, v in spoilt.items() if v is not Untouched}
    if rule.order.field:
        chosen = {n: v for n, v in chosen.items() if n == rule.order.field}
    if not chosen:
        return False
    answer.body = {**body, **chosen}
    return True


def _list_shortened(answer: Answer, exchange: Exchange, _: Rule) -> bool:
    body = answer.members
    if exchange.method != "POST" or not answer.succeeded:
        return False
    for name, value in body.items():
        if isinstance(value, list) and value:
            answer.body = {**body, name: value[:-1]}
            return True
    return False


def _text_changed(name: str, value: Any) -> Any:
    free = isinstance(value, str) and value.isascii() and value.replace(" ", "").isalpha()
    if not free or _ID.search(name) or _STATE.search(name):
        return Untouched
    return f"{value} changed"


def text_changed(record: Record, name: str) -> bool:
    """Put a word behind a text of words; False where this field has none."""
    return _spoil(record, name, _named(name, _text_changed))


def identifiers(body: Record) -> list[str]:
    """The ids that an answer tells, those of the answer itself left out."""
    found = [value for name, value in body.items() if _ID.search(name) and name != "api_id"]
    listed = [one for value in found for one in (value if isinstance(value, list) else [value])]
    return [one for one in listed if isinstance(one, str) and one]


def _swapped(answer: Answer, exchange: Exchange, _: Rule) -> bool:
    body, changed = answer.body, False
    for record in records(body, exchange) if answer.succeeded else ():
        if {"from_number", "to_number"} <= set(record):
            record["from_number"], record["to_number"] = record["to_number"], record["from_number"]
            changed = True
    if changed:
        answer.body = body
    return changed


def _fault(name: str, sentence: str, around: Around) -> ApiFault:
    return ApiFault(name, sentence, options=_FIELD, around=around)


FAULTS = (
    _fault("field-missing", "A required field is missing.", _breaking(lambda _: Gone)),
    _fault("field-null", "A field is null that may not be.", _breaking(lambda _: None)),
    _fault("field-wrong-type", "A field has another type.", _breaking(_wrong_type)),
    _fault("field-empty", "A text is empty that may not be.", _breaking(_of(str, lambda _: ""))),
    _fault(
        "field-wrong-format",
        "A text has not the form or is none of the values that it must have.",
        _breaking(_of(str, lambda _: "?")),
    ),
    _fault(
        "field-renamed", "The name of a required field has a capital.", _breaking(lambda _: Renamed)
    ),
    _fault(
        "text-as-number", "Digits are a number instead of a text.", _breaking(_of(str, _as_number))
    ),
    _fault("number-as-text", "A number is a text.", _breaking(_of((int, float), str))),
    _fault("number-negative", "A number is negative.", _breaking(_of((int, float), lambda _: -1))),
    _fault(
        "number-as-fraction",
        "An integer has a fraction.",
        _breaking(_of((int, float), lambda value: value + 0.5)),
    ),
    _fault("boolean-as-text", "A truth value is yes.", _breaking(_of(bool, lambda _: "yes"))),
    _fault("boolean-as-number", "A truth value is 2.", _breaking(_of(bool, lambda _: 2))),
    _fault(
        "list-as-object", "A list is an object.", _breaking(_of(list, lambda value: {"all": value}))
    ),
    _fault(
        "list-as-text",
        "A list is a text with commas.",
        _breaking(_of(list, lambda value: ",".join(map(str, value)))),
    ),
    _fault(
        "list-with-null", "A list holds a null.", _breaking(_of(list, lambda value: [*value, None]))
    ),
    _fault("object-as-text", "An object is a text.", _breaking(_of(dict, str))),
    _fault("object-as-list", "An object is a list.", _breaking(_of(dict, lambda value: [value]))),
    _fault(
        "inner-field-missing",
        "A required field of an object inside is missing.",
        _breaking(lambda _: Gone, nested=True),
    ),
    _fault(
        "inner-field-wrong-type",
        "A field of an object inside has another type.",
        _breaking(_wrong_type, nested=True),
    ),
    _fault("state-unknown", "A state or status is one that nobody knows.", _wrong(_unknown_state)),
    _fault("number-off-by-one", "A number is greater by one than it is.", _wrong(_off_by_one)),
    _fault("time-shifted", "A time is an hour too early.", _wrong(_shifted_time)),
    _fault("boolean-flipped", "A truth value is the opposite.", _wrong(_flipped)),
    _fault("text-changed", "A text has a word more than it has.", _wrong(_text_changed)),
    ApiFault(
        "record-of-another",
        "The record has another id than was asked for.",
        around=answering(_record_of_another),
    ),
    _fault(
        "created-id-wrong",
        "What was created has another id than it is told.",
        answering(_created_id_wrong),
    ),
    ApiFault(
        "created-list-short",
        "The last of several that were created is not told.",
        around=answering(_list_shortened),
    ),
    ApiFault(
        "numbers-swapped",
        "Sender and recipient of a message are exchanged.",
        around=answering(_swapped),
    ),
)
