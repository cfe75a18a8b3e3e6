"""Writes that are not kept, and reads that do not show what was written."""

from collections.abc import Iterator
from typing import Any

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, Proceed
from plivo_sandbox.faults.records import identifiers, records, text_changed
from plivo_sandbox.faults.rules import Rule

_OF_ANSWER = "api_id"


def _not_kept(method: str, *, item: bool) -> Around:
    """Answer as if it were done, and do nothing."""

    async def around(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
        if exchange.method != method or exchange.operation is None or exchange.of_item != item:
            rule.missed()
            return await proceed(exchange)
        return await proceed(exchange.taken_back())

    return around


async def _stale_read(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    if exchange.method == "POST" and exchange.of_item:
        before = await _before(exchange, proceed)
        answer = await proceed(exchange)
        if answer.succeeded and before is not None:
            rule.memory.setdefault(exchange.key, before)
        rule.missed()
        return answer
    answer, kept = await proceed(exchange), rule.memory.get(exchange.key)
    if exchange.method == "GET" and answer.succeeded and kept is not None:
        answer.body = {**kept, _OF_ANSWER: answer.members.get(_OF_ANSWER)}
        return answer
    rule.missed()
    return answer


async def _stale_list(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    key = f"{exchange.key}?{exchange.scope['query_string'].decode('latin-1')}"
    if exchange.method != "GET" or not answer.succeeded or not _is_list(exchange):
        rule.missed()
        return answer
    kept = rule.memory.setdefault(key, answer.body)
    if kept == answer.body:
        rule.missed()
    answer.body = {**kept, _OF_ANSWER: answer.members.get(_OF_ANSWER)}
    return answer


async def _deleted_readable(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    before = await _remember_deletion(exchange, rule, proceed)
    if before is not None:
        return before
    answer, kept = await proceed(exchange), rule.memory.get(exchange.key)
    if exchange.method == "GET" and answer.status == 404 and kept is not None:  # noqa: PLR2004
        return Answer.saying(200, {**kept, _OF_ANSWER: exchange.ids.uuid()})
    rule.missed()
    return answer


async def _deleted_listed(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    before = await _remember_deletion(exchange, rule, proceed)
    if before is not None:
        return before
    answer = await proceed(exchange)
    gone = [kept for key, kept in rule.memory.items() if key.rpartition("/")[0] == exchange.key]
    items = exchange.about.items if exchange.about else ""
    body = answer.members
    if exchange.method != "GET" or not gone or not isinstance(body.get(items), list):
        rule.missed()
        return answer
    again = [{k: v for k, v in kept.items() if k != _OF_ANSWER} for kept in gone]
    answer.body = {**body, items: [*again, *body[items]]}
    return answer


async def _deleted_twice(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    if exchange.method == "DELETE" and answer.succeeded:
        rule.memory[exchange.key] = [answer.status, answer.body]
    elif exchange.method == "DELETE" and answer.status == 404:  # noqa: PLR2004
        kept = rule.memory.get(exchange.key)
        if kept is not None:
            return Answer.saying(*kept)
    rule.missed()
    return answer


async def _created_not_found(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    if exchange.method == "POST" and answer.succeeded:
        _remember_ids(exchange, rule, answer)
    elif exchange.method == "GET" and any(v in rule.memory for v in exchange.path.values()):
        return Answer.saying(404, {_OF_ANSWER: exchange.ids.uuid(), "error": "not found"})
    rule.missed()
    return answer


async def _created_not_listed(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    if exchange.method == "POST" and answer.succeeded:
        _remember_ids(exchange, rule, answer)
    elif exchange.method == "GET" and _is_list(exchange) and answer.succeeded:
        body, items = answer.members, exchange.about.items if exchange.about else ""
        listed = body.get(items, [])
        left = [one for one in listed if not rule.memory.keys() & _texts(one)]
        if len(left) < len(listed):
            answer.body = {**body, items: left}
            return answer
    rule.missed()
    return answer


async def _update_spills(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    if exchange.method == "POST" and exchange.of_item and answer.succeeded:
        sent = await exchange.json()
        rule.memory[exchange.key] = list(sent) if isinstance(sent, dict) else []
    elif exchange.method == "GET" and answer.succeeded and exchange.key in rule.memory:
        body = answer.body
        for record in records(body, exchange):
            for name in list(record):
                if name in rule.memory[exchange.key] or not text_changed(record, name):
                    continue
                answer.body = body
                return answer
    rule.missed()
    return answer


async def _done_twice(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    if exchange.method != "POST" or exchange.operation is None:
        rule.missed()
        return await proceed(exchange)
    await proceed(exchange)
    return await proceed(exchange)


async def _before(exchange: Exchange, proceed: Proceed) -> dict[str, Any] | None:
    reading = exchange.reading()
    if reading is None:
        return None
    answer = await proceed(reading)
    return answer.members if answer.succeeded else None


async def _remember_deletion(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer | None:
    """The answer to a deletion, and what it deletes in the rule's memory; None for the others."""
    if exchange.method != "DELETE":
        return None
    kept = await _before(exchange, proceed)
    answer = await proceed(exchange)
    if answer.succeeded and kept is not None:
        rule.memory[exchange.key] = kept
    rule.missed()
    return answer


def _remember_ids(exchange: Exchange, rule: Rule, answer: Answer) -> None:
    told = set(identifiers(answer.members))
    if exchange.of_item:  # the caller chose its name, as that of a number in a pool
        told = {list(exchange.path.values())[-1]} if "updat" not in _id(exchange) else set()
    rule.memory.update(dict.fromkeys(told, True))


def _id(exchange: Exchange) -> str:
    return exchange.operation.id if exchange.operation else ""


def _is_list(exchange: Exchange) -> bool:
    return exchange.about is not None and bool(exchange.about.items)


def _texts(record: Any) -> set[str]:
    return set(_strings(record)) if isinstance(record, dict) else set()


def _strings(record: dict[str, Any]) -> Iterator[str]:
    return (value for value in record.values() if isinstance(value, str))


FAULTS = (
    ApiFault(
        "create-not-kept",
        "What is created is answered for, and does not exist.",
        around=_not_kept("POST", item=False),
    ),
    ApiFault(
        "update-not-kept",
        "A change is answered for, and not made.",
        around=_not_kept("POST", item=True),
    ),
    ApiFault(
        "delete-not-kept",
        "A deletion is answered for, and not made.",
        around=_not_kept("DELETE", item=True),
    ),
    ApiFault("done-twice", "What is sent is carried out twice.", around=_done_twice),
    ApiFault("stale-read", "After a change, what was there before is read.", around=_stale_read),
    ApiFault("stale-list", "A list stays as it was read first.", around=_stale_list),
    ApiFault(
        "deleted-still-readable", "What was deleted can still be read.", around=_deleted_readable
    ),
    ApiFault("deleted-still-listed", "What was deleted is still listed.", around=_deleted_listed),
    ApiFault("deleted-twice", "What was deleted can be deleted again.", around=_deleted_twice),
    ApiFault("created-not-found", "What was created cannot be read.", around=_created_not_found),
    ApiFault("created-not-listed", "What was created is not listed.", around=_created_not_listed),
    ApiFault("update-spills", "A change changes another field as well.", around=_update_spills),
)
