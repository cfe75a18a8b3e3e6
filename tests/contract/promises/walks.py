"""Lists: pages that agree with each other, in the promised order, narrowed by what is asked for."""

import operator
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.contract.links import JsonObject, followed
from tests.contract.promises.caller import Broken, Caller
from tests.contract.promises.words import Asked, Operation, shown

LIMIT, OFFSET = "limit", "offset"
SIZES = (1, 2)
VALUES = 3
SEVERAL = 4
ORDER_RULE = "list-order"
NEWEST_FIRST = "Newest first"
OTHER_NAME = re.compile(r"(?:calls it|The same as) `(\w+)`")
ALSO_FOUND = re.compile(r"`(\w+)` (?:also finds records|those) that say `(\w+)`")
ENDS: dict[str, Callable[[str, str], bool]] = {
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
    "": operator.eq,
}


def fill(caller: Caller, operation: Operation) -> None:
    """Make more records for a list, where the spec has examples that do."""
    for place in operation.api.operations:
        beneath = place.path.removeprefix(operation.path)
        if place.method != "post" or not place.path.startswith(operation.path):
            continue
        if beneath and not re.fullmatch(r"\{\w+\}/|[A-Z]\w+/", beneath):
            continue
        for asked in place.examples():
            caller.call(place, asked)
            caller.wait(1)
    # A record that changes between two pages would look like pages that do not agree.
    caller.settle()


def items(operation: Operation, body: Any) -> list[JsonObject]:
    """The records of a page; an `api_id` in one is the answer's and not the record's."""
    assert operation.pages is not None
    return [
        {name: value for name, value in one.items() if name != "api_id"}
        for one in body[operation.pages["items"]]
    ]


def whole(caller: Caller, operation: Operation, asked: Asked) -> list[JsonObject]:
    """All records of a list, page by page, as large as pages can be.

    Raises:
        Broken: the pages do not agree with each other.
    """
    return _walk(caller, operation, asked, None)


def pages(caller: Caller, operation: Operation) -> None:
    """Small pages make the same list as large ones."""
    asked = operation.examples()[0]
    every = whole(caller, operation, asked)
    _check_order(operation, every)
    if ("query", LIMIT) not in operation.parameters:
        return
    for size in SIZES:
        found = _walk(caller, operation, asked, size)
        if found != every:
            what = f"hold {len(found)} records, other than the {len(every)} of one page"
            raise Broken(operation.label, f"pages of {size} {what}")
    beyond = caller.found(operation, asked.with_query(offset=len(every) + 1))
    if items(operation, beyond) or _next(operation, beyond):
        raise Broken(operation.label, f"has a page after its end: {shown(beyond)}")


def _meta(operation: Operation, body: JsonObject) -> JsonObject:
    assert operation.pages is not None
    return body.get(operation.pages["meta"]) or {}


def _next(operation: Operation, body: JsonObject) -> str:
    return _meta(operation, body).get("next") or ""


def _walk(caller: Caller, operation: Operation, asked: Asked, size: int | None) -> list[JsonObject]:
    """The records of all pages, with each page held against the others."""
    schema = operation.parameters.get(("query", LIMIT), {}).get("schema", {})
    described = followed(operation.api.document, schema)
    limit = described.get("default") if size is None else size
    page = asked if size is None else asked.with_query(limit=size)
    found: list[JsonObject] = []
    totals: set[Any] = set()
    while True:
        body = caller.found(operation, page)
        meta, records = _meta(operation, body), items(operation, body)
        _check_page(operation, meta, len(records), limit, len(found))
        _check_previous(operation, asked, meta, limit, len(found))
        found += records
        totals.add(meta.get("total_count"))
        following = meta.get("next")
        if not following:
            break
        query = _query(operation, asked, following)
        expected = {LIMIT: str(limit), OFFSET: str(len(found)), **_texts(asked.query)}
        if query != expected:
            raise Broken(operation.label, f"`next` is {following}, not a page of {shown(expected)}")
        page = Asked(asked.path, dict(query))
    if totals - {None, len(found)}:
        what = f"says {shown(sorted(map(str, totals)))} of a list of {len(found)}"
        raise Broken(operation.label, f"`total_count` {what}")
    return found


def _check_page(
    operation: Operation, meta: JsonObject, count: int, limit: int | None, before: int
) -> None:
    if limit is None or not meta:
        return
    if (meta.get(LIMIT), meta.get(OFFSET)) != (limit, before):
        what = f"says {shown(meta)} of the page of {limit} after {before}"
        raise Broken(operation.label, what)
    if count > limit or (count < limit and meta.get("next")):
        raise Broken(operation.label, f"has {count} records on a page of {limit}")


def _check_previous(
    operation: Operation, asked: Asked, meta: JsonObject, limit: int | None, before: int
) -> None:
    previous = meta.get("previous")
    if not before or not meta:
        return
    expected = {
        LIMIT: str(limit),
        OFFSET: str(max(0, before - (limit or 0))),
        **_texts(asked.query),
    }
    if not previous or _query(operation, asked, previous) != expected:
        raise Broken(operation.label, f"`previous` is {previous}, not a page of {shown(expected)}")


def _query(operation: Operation, asked: Asked, address: str) -> dict[str, str]:
    """The arguments in an address of a page, which has to be one of this list."""
    parts = urlsplit(address)
    if not _plain(parts.path).endswith(_plain(operation.filled(asked.path))):
        raise Broken(operation.label, f"a page of it leads to {address}")
    return dict(parse_qsl(parts.query, keep_blank_values=True))


def _plain(path: str) -> str:
    return path.strip("/").lower()


def _texts(query: JsonObject) -> dict[str, str]:
    return {name: str(value) for name, value in query.items() if name not in (LIMIT, OFFSET)}


def _check_order(operation: Operation, every: list[JsonObject]) -> None:
    rules = operation.raw.get("x-rules", ())
    if not any(one["id"] == ORDER_RULE and one["rule"].startswith(NEWEST_FIRST) for one in rules):
        return
    name = next((one for one in operation.item_properties() if _is_time(every, one)), None)
    if name is None:
        return
    times = [moment(one[name]) for one in every]
    if times != sorted(times, reverse=True):
        raise Broken(operation.label, f"is not sorted by {name}, newest first")


def moment(text: str) -> datetime:
    """A time as answers write it."""
    return datetime.fromisoformat(text)


def _is_time(every: list[JsonObject], name: str) -> bool:
    """Whether each record has a time under this name."""
    try:
        return bool(every) and all(moment(one[name]) for one in every)
    except (KeyError, TypeError, ValueError, AttributeError):
        return False


def narrowed_by(operation: Operation, parameter: str) -> tuple[str, str] | None:
    """The property that a filter looks at, and how it compares; None where the spec is silent."""
    described = operation.parameters["query", parameter]
    name, _, end = parameter.partition("__")
    known = operation.item_properties()
    if end in ENDS and name in known:
        return name, end
    told = OTHER_NAME.search(described.get("description", ""))
    return (told[1], "") if told and told[1] in known else None


def filters(caller: Caller, operation: Operation) -> None:
    """A filter lists all records that fit and no other."""
    asked = operation.examples()[0]
    every = whole(caller, operation, asked)
    methods = {name.removesuffix("url") + "method" for name in operation.postponing}
    for (where, name), described in operation.parameters.items():
        if where != "query" or name in (LIMIT, OFFSET) or name in methods | operation.postponing:
            continue
        looked_at = narrowed_by(operation, name)
        if looked_at is None:
            _check_nothing(caller, operation, asked, name, described)
            continue
        for value in _values(operation, described, looked_at[0], every):
            narrowed = asked.with_query(**{name: value})
            _check_filter(caller, operation, looked_at, (narrowed, name), every)


def _values(
    operation: Operation, described: JsonObject, looked_at: str, every: list[JsonObject]
) -> list[str]:
    """Some values that records have, written as the filter wants them, and one that none has."""
    schema = followed(operation.api.document, described["schema"])
    enums = [branch.get("enum", []) for branch in [schema, *schema.get("anyOf", [])]]
    enum = [one for values in enums for one in values]
    example = str(described.get("example", ""))
    there: list[str] = []
    for one in every:
        value = one.get(looked_at)
        if isinstance(value, str) and value:
            there.append(_as_asked(value, example, schema))
    chosen = list(dict.fromkeys(there))
    absent = [one for one in enum if one not in there][:1]
    return [*chosen[:VALUES], *absent]


def _as_asked(value: str, example: str, schema: JsonObject) -> str:
    """A record's value as a filter writes it: a moment in the filter's own form, or a day."""
    if "x-time-format" in schema:
        return moment(value).strftime(schema["x-time-format"])
    if re.fullmatch(r"\d{4}-\d\d-\d\d", example):
        return value[: len(example)]
    return value


def _check_filter(
    caller: Caller,
    operation: Operation,
    looked_at: tuple[str, str],
    narrowed: tuple[Asked, str],
    every: list[JsonObject],
) -> None:
    prop, end = looked_at
    asked, name = narrowed
    value = asked.query[name]
    described = operation.parameters["query", name]
    schema = followed(operation.api.document, described["schema"])
    wanted = {value, *_found_too(operation, value)}

    def fits(one: JsonObject) -> bool:
        text = one.get(prop)
        if not isinstance(text, str) or not text:
            return False
        text = _as_asked(text, str(described.get("example", "")), schema)
        return any(ENDS[end](text, each) for each in wanted)

    expected = [one for one in every if fits(one)]
    # Small pages show whether the address of the next one keeps the filter.
    found = _walk(caller, operation, asked, 1 if 1 < len(expected) <= SEVERAL else None)
    if found != expected:
        what = f"{name}={value} lists {len(found)} of {len(every)} records, not the {len(expected)}"
        raise Broken(operation.label, f"{what} whose {prop} fits")


def _check_nothing(
    caller: Caller, operation: Operation, asked: Asked, name: str, described: JsonObject
) -> None:
    """A value that fits nothing, made of the example, lists nothing."""
    example = str(described.get("example", ""))
    absent = re.sub(r"\d", "9", example)
    schema = described["schema"]
    if absent == example or caller.schemas.fault(schema, absent):
        return
    narrowed = asked.with_query(**{name: absent})
    answer = caller.call(operation, narrowed)
    if not answer.ok:
        # A filter that another one has to stand beside: the refusal names it.
        for (where, other), beside in operation.parameters.items():
            if where == "query" and other != name and other in str(answer.body):
                narrowed = narrowed.with_query(**{other: beside["example"]})
        answer = caller.call(operation, narrowed)
    if not answer.ok or items(operation, answer.body):
        what = f"{name}={absent} fits nothing, and is answered {shown(answer.body)}"
        raise Broken(operation.label, what)


def _found_too(operation: Operation, value: str) -> list[str]:
    """Other values that a filter finds, by a rule such as: `A` also finds records that say `B`."""
    rules = " ".join(one["rule"] for one in operation.raw.get("x-rules", ()))
    return [there for asked, there in ALSO_FOUND.findall(rules) if asked == value]
