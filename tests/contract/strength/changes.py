"""What mutants do to requests and answers."""

import base64
import copy
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN

from tests.contract.links import JsonObject
from tests.contract.strength.exchange import Exchange
from tests.contract.strength.mutant import Change

# What alters a body, or a part of one, in place or by making another; JSON, of any form.
Alter = Callable[[Any], Any]
LISTS = ("objects", "profiles", "brands", "campaigns", "phone_numbers")


def when_ok(change: Change) -> Change:
    """The change, in successes only."""

    def apply(exchange: Exchange) -> None:
        if exchange.ok:
            change(exchange)

    return apply


def members(exchange: Exchange) -> list[Any]:
    """The records of a list's answer."""
    return next((exchange.body[name] for name in LISTS if name in exchange.body), [])


def on_body(alter: Alter) -> Change:
    """Alter the body of a success, where it is the answer proper."""

    def apply(exchange: Exchange) -> None:
        body = exchange.body
        if "async" in str(body.get("message", "")):
            return
        exchange.body = alter(body) or body

    return when_ok(apply)


def on_items(alter: Alter) -> Change:
    """Alter each record of a list."""

    def all_of(body: Any) -> None:
        for name in LISTS:
            for item in body.get(name, ()):
                alter(item)

    return on_body(all_of)


def on_list(alter: Alter) -> Change:
    """Make another list of a page's records."""

    def other(body: Any) -> None:
        for name in LISTS:
            if name in body:
                body[name] = alter(body[name])

    return on_body(other)


def on_meta(alter: Alter) -> Change:
    """Alter what a list says of its page."""

    def of(body: Any) -> None:
        if isinstance(body.get("meta"), dict):
            alter(body["meta"])

    return on_body(of)


def without(name: str) -> Alter:
    """Leave a member out."""

    def apply(body: Any) -> None:
        body.pop(name, None)

    return apply


def renamed(name: str, other: str) -> Alter:
    """Call a member by another name."""

    def apply(body: Any) -> None:
        if name in body:
            body[other] = body.pop(name)

    return apply


def with_value(name: str, value: Any) -> Alter:
    """Give a member that is there another value."""
    return made_of_old(name, lambda _: value)


def made_of_old(name: str, alter: Alter) -> Alter:
    """Make a member's value of the one that it has."""

    def apply(body: Any) -> None:
        if name in body:
            body[name] = alter(body[name])

    return apply


def inside(name: str, alter: Alter) -> Alter:
    """Alter what is inside of a member."""

    def apply(body: Any) -> None:
        if isinstance(body.get(name), dict):
            alter(body[name])

    return apply


def wrapped(name: str) -> Alter:
    """Put the record under a name of its own."""

    def apply(body: Any) -> JsonObject:
        return {"api_id": body.pop("api_id", ""), name: body}

    return apply


def status(old: int, new: int) -> Change:
    """Answer with another status."""

    def apply(exchange: Exchange) -> None:
        if exchange.status == old:
            exchange.status = new

    return apply


def error_body(of: int, make: Alter) -> Change:
    """Give errors with this status another body."""

    def apply(exchange: Exchange) -> None:
        if exchange.status == of:
            exchange.body = make(exchange.body)

    return apply


def no_header(of: int, name: str) -> Change:
    """Leave a header out."""

    def apply(exchange: Exchange) -> None:
        if exchange.status == of:
            exchange.told.pop(name, None)

    return apply


def told_as(media_type: str) -> Change:
    """Call the answer by another media type."""
    return when_ok(lambda exchange: exchange.told.update({"content-type": media_type}))


def same_api_id(exchange: Exchange) -> None:
    """Repeat the first api_id for ever."""
    body = exchange.body
    if isinstance(body, dict) and "api_id" in body:
        body["api_id"] = exchange.memory.setdefault("api_id", body["api_id"])
        exchange.body = body


def let_in(exchange: Exchange) -> None:
    """Take whoever asks for the account that stands in the address."""
    pair = f"{DEFAULT_AUTH_ID}:{DEFAULT_AUTH_TOKEN}".encode()
    if exchange.account == DEFAULT_AUTH_ID:
        exchange.headers["authorization"] = "Basic " + base64.b64encode(pair).decode()


def token_unread(exchange: Exchange) -> None:
    """Look at the Auth ID only."""
    scheme, _, text = exchange.headers.get("authorization", "").partition(" ")
    if scheme == "Basic" and base64.b64decode(text).decode().partition(":")[0] == DEFAULT_AUTH_ID:
        let_in(exchange)


def everybodys(exchange: Exchange) -> None:
    """Show the first account's things to every account."""
    if exchange.account != DEFAULT_AUTH_ID:
        exchange.account = DEFAULT_AUTH_ID
        let_in(exchange)


def any_method(exchange: Exchange) -> None:
    """Read, whatever the method was."""
    if exchange.method not in ("GET", "POST", "DELETE"):
        exchange.method, exchange.content = "GET", b""


def unasked(*names: str) -> Change:
    """Do as if query parameters were not there."""

    def apply(exchange: Exchange) -> None:
        for name in names:
            exchange.query.pop(name, None)

    return apply


def asked_as(old: str, new: str) -> Change:
    """Take a query parameter for another one."""

    def apply(exchange: Exchange) -> None:
        if old in exchange.query:
            exchange.query[new] = exchange.query.pop(old)

    return apply


def asks(**values: str) -> Change:
    """Have a query parameter where none was sent."""

    def apply(exchange: Exchange) -> None:
        for name, value in values.items():
            exchange.query.setdefault(name, value)

    return apply


def at_most(name: str, most: int) -> Change:
    """Cut a number that is too large instead of refusing it."""

    def apply(exchange: Exchange) -> None:
        text = exchange.query.get(name, "")
        if text.isdigit() and int(text) > most:
            exchange.query[name] = str(most)

    return apply


def moved(name: str, by: int) -> Change:
    """Add to a number of the query."""

    def apply(exchange: Exchange) -> None:
        if exchange.query.get(name, "").isdigit() and int(exchange.query[name]) > 0:
            exchange.query[name] = str(max(0, int(exchange.query[name]) + by))

    return apply


def unsent(*names: str) -> Change:
    """Do as if members of the body were not there."""

    def apply(exchange: Exchange) -> None:
        if isinstance(exchange.sent, dict):
            exchange.sent = {k: v for k, v in exchange.sent.items() if k not in names}

    return apply


def only_sent(*names: str) -> Change:
    """Pass on the members that are known, instead of refusing others."""

    def apply(exchange: Exchange) -> None:
        if isinstance(exchange.sent, dict):
            exchange.sent = {k: v for k, v in exchange.sent.items() if k in names}

    return apply


def sends(**values: Any) -> Change:
    """Have a member of the body where none was sent."""

    def apply(exchange: Exchange) -> None:
        if isinstance(exchange.sent, dict):
            exchange.sent = {**values, **exchange.sent}

    return apply


def forgiving(name: str, allowed: tuple[str, ...]) -> Change:
    """Take a value that is not allowed for the first that is."""

    def apply(exchange: Exchange) -> None:
        sent = exchange.sent
        if isinstance(sent, dict) and name in sent and str(sent[name]) not in allowed:
            exchange.sent = {**sent, name: allowed[0]}

    return apply


def unstored_before(exchange: Exchange) -> None:
    """Read instead of writing."""
    if "callback_url" not in (exchange.sent or {}):
        exchange.method, exchange.content = "GET", b""
        exchange.headers.pop("content-type", None)


def as_if_stored(exchange: Exchange) -> None:
    """Answer a write that was none with what was sent."""
    body = exchange.body
    for record in (body, *(value for value in body.values() if isinstance(value, dict))):
        record.update({k: v for k, v in (exchange.sent or {}).items() if k in record})
    exchange.body = body


def remembered(exchange: Exchange) -> None:
    """Answer every read of an address with the first answer."""
    if exchange.method != "GET" or exchange.query or not exchange.ok:
        return
    body, key = exchange.body, ("read", exchange.path)
    first = exchange.memory.setdefault(key, copy.deepcopy(body))
    exchange.body = {**first, "api_id": body["api_id"]}


def undead(exchange: Exchange) -> None:
    """Answer reads of what is gone with the last that was read."""
    if exchange.method != "GET":
        return
    key = ("last", exchange.path)
    if exchange.ok:
        exchange.memory[key] = exchange.body
    elif exchange.status == 404 and key in exchange.memory:
        api_id = exchange.body["api_id"]
        exchange.status, exchange.body = 200, {**exchange.memory[key], "api_id": api_id}


def still_listed(key: str) -> Change:
    """List what has been deleted, at the end."""

    def apply(exchange: Exchange) -> None:
        if exchange.method == "DELETE" and exchange.ok:
            exchange.memory[("gone", exchange.path.rstrip("/").rsplit("/", 1)[1])] = True
        if exchange.method != "GET" or not exchange.ok:
            return
        body = exchange.body
        for name in LISTS:
            if name not in body:
                continue
            there = [one[key] for one in body[name]]
            for one in body[name]:
                exchange.memory[("item", one[key])] = one
            body[name] += [
                one
                for kind, one in list(exchange.memory.items())
                if kind[0] == "item"
                and ("gone", kind[1]) in exchange.memory
                and kind[1] not in there
            ]
        exchange.body = body

    return apply


def hidden(exchange: Exchange) -> None:
    """Leave the newest record out of a list as soon as something was made."""
    if exchange.method == "POST":
        exchange.memory["made"] = True
    body = exchange.body
    for name in LISTS:
        if exchange.method == "GET" and name in body and "made" in exchange.memory:
            body[name] = body[name][1:]
            body["meta"]["total_count"] -= 1
            exchange.body = body


def next_with(alter: Alter) -> Change:
    """Write the address of the next page otherwise; gets the offset and the limit."""

    def of(meta: Any) -> None:
        if meta.get("next"):
            parts = urlsplit(meta["next"])
            query = dict(parse_qsl(parts.query))
            alter(query)
            meta["next"] = parts.path + "?" + "&".join(f"{k}={v}" for k, v in query.items())

    return on_meta(of)


def swapped(items: list[Any]) -> list[Any]:
    """The first two in the other order."""
    return [items[1], items[0], *items[2:]] if len(items) > 1 else items
