"""Lists whose pages, meta or filters are wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, Proceed, answering, asking
from plivo_sandbox.faults.rules import Rule

_PAGING = ("limit", "offset")
_NO_FILTERS = (*_PAGING, "callback_url", "callback_method")
_DEFAULT_LIMIT = 20
_OFFSET = re.compile(r"(offset=)(\d+)")


@dataclass(slots=True)
class _Page:
    """An answer to a list operation: all of it, its records, and what it says of itself."""

    body: dict[str, Any]
    key: str
    items: list[Any]
    meta: dict[str, Any]
    meta_key: str


def _page(answer: Answer, exchange: Exchange) -> _Page | None:
    about, body = exchange.about, answer.members
    if about is None or not about.items or not answer.succeeded or exchange.method != "GET":
        return None
    items, meta = body.get(about.items), body.get(about.meta)
    if not isinstance(items, list):
        return None
    return _Page(body, about.items, items, meta if isinstance(meta, dict) else {}, about.meta)


def _changing(change: Callable[[_Page, Exchange, Rule], object]) -> Around:
    """Change a page in place. What is left as it was does not count."""

    def apply(answer: Answer, exchange: Exchange, rule: Rule) -> bool:
        page, true = _page(answer, exchange), answer.body
        if page is None:
            return False
        change(page, exchange, rule)
        changed = {**page.body}
        if page.key in changed:
            changed[page.key] = page.items
        if page.meta_key in changed and page.meta:
            changed[page.meta_key] = page.meta
        if changed == true:
            return False
        answer.body = changed
        return True

    return answering(apply)


def _items(change: Callable[[list[Any]], Any]) -> Around:
    def apply(page: _Page, _: Exchange, __: Rule) -> None:
        page.items = change(page.items) if page.items else page.items

    return _changing(apply)


def _unsteady(page: _Page, _: Exchange, rule: Rule) -> None:
    rule.memory["turn"] = not rule.memory.get("turn", False)
    if not rule.memory["turn"]:
        page.items.reverse()


def _meta(name: str, change: Callable[[Any], Any]) -> Around:
    def apply(page: _Page, _: Exchange, __: Rule) -> None:
        if name in page.meta:
            page.meta[name] = change(page.meta[name])

    return _changing(apply)


def _plus_one(value: Any) -> Any:
    return value + 1 if isinstance(value, int) else value


def _next_always(page: _Page, exchange: Exchange, _: Rule) -> None:
    if "next" in page.meta and not page.meta["next"]:
        limit = exchange.parameter("limit", _DEFAULT_LIMIT)
        offset = exchange.parameter("offset", 0) + limit
        path = exchange.scope["path"]
        page.meta["next"] = f"{path}?limit={limit}&offset={offset}"


def _next_too_far(value: Any) -> Any:
    return _OFFSET.sub(lambda m: f"{m[1]}{int(m[2]) + 1}", value) if value else value


def _next_bare(value: Any) -> Any:
    if not value:
        return value
    path, _, query = value.partition("?")
    kept = [pair for pair in query.split("&") if pair.partition("=")[0] in _PAGING]
    return f"{path}?{'&'.join(kept)}"


def _next_here(page: _Page, exchange: Exchange, _: Rule) -> None:
    if page.meta.get("next"):
        here = str(exchange.parameter("offset", 0))
        page.meta["next"] = _OFFSET.sub(lambda m: m[1] + here, page.meta["next"])


def _without_meta(page: _Page, _: Exchange, __: Rule) -> None:
    page.body.pop(page.meta_key, None)


def _key_renamed(page: _Page, _: Exchange, __: Rule) -> None:
    page.body["results"] = page.body.pop(page.key)


def _bare(answer: Answer, exchange: Exchange, _: Rule) -> bool:
    page = _page(answer, exchange)
    if page is not None:
        answer.body = page.items
    return page is not None


def _without(*names: str) -> Around:
    async def change(exchange: Exchange, _: Rule) -> Exchange | None:
        kept = [pair for pair in exchange.query if pair[0] not in names]
        listing = exchange.about is not None and exchange.about.items
        return exchange.with_query(kept) if listing and kept != exchange.query else None

    return asking(change)


def _filters(exchange: Exchange) -> list[str]:
    """The filters of a list that a request has; none where it is no list."""
    if exchange.method != "GET" or exchange.about is None or not exchange.about.items:
        return []
    return [name for name, value in exchange.query if value and name not in _NO_FILTERS]


async def _filter_ignored(exchange: Exchange, rule: Rule) -> Exchange | None:
    names = [n for n in _filters(exchange) if rule.order.field in ("", n)]
    if not names:
        return None
    return exchange.with_query([pair for pair in exchange.query if pair[0] not in names])


def _finds_nothing(page: _Page, exchange: Exchange, _: Rule) -> None:
    if _filters(exchange):
        page.items = []


async def _inverted(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer, names = await proceed(exchange), _filters(exchange)
    page = _page(answer, exchange)
    if page is None or not names:
        rule.missed()
        return answer
    rest = [pair for pair in exchange.query if pair[0] not in names]
    everything = _page(await proceed(exchange.with_query(rest)), exchange)
    others = [one for one in (everything.items if everything else []) if one not in page.items]
    answer.body = {**page.body, page.key: others}
    return answer


def _shifted(by: int) -> Around:
    """Another window than is asked for, under the offset that is asked for."""

    async def around(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
        offset = exchange.parameter("offset", 0)
        listing = exchange.about is not None and exchange.about.items
        if not listing or exchange.method != "GET" or not offset:
            rule.missed()
            return await proceed(exchange)
        answer = await proceed(exchange.with_parameter("offset", offset + by))
        page = _page(answer, exchange)
        if page is not None and page.meta:
            answer.body = {**page.body, page.meta_key: {**page.meta, "offset": offset}}
        return answer

    return around


async def _too_long(exchange: Exchange, rule: Rule) -> Exchange | None:
    del rule
    limit = exchange.parameter("limit", _DEFAULT_LIMIT)
    listing = exchange.about is not None and exchange.about.items
    if not listing or exchange.method != "GET" or limit >= _DEFAULT_LIMIT:
        return None
    return exchange.with_parameter("limit", limit + 1)


FAULTS = (
    ApiFault("page-limit-ignored", "The limit does not count.", around=_without("limit")),
    ApiFault("page-offset-ignored", "Every page is the first.", around=_without("offset")),
    ApiFault(
        "page-too-long", "A page has one record more than its limit.", around=asking(_too_long)
    ),
    ApiFault(
        "page-off-by-one", "Each page but the first begins one record too late.", around=_shifted(1)
    ),
    ApiFault(
        "page-overlaps",
        "Each page but the first begins with the record that was last.",
        around=_shifted(-1),
    ),
    ApiFault(
        "page-last-missing",
        "The last record of each page is missing.",
        around=_items(lambda items: items[:-1]),
    ),
    ApiFault("page-empty", "No page has a record.", around=_items(lambda _: [])),
    ApiFault(
        "page-reversed", "Each page is upside down.", around=_items(lambda items: items[::-1])
    ),
    ApiFault("page-unsteady", "Every second page is upside down.", around=_changing(_unsteady)),
    ApiFault(
        "page-record-twice",
        "The first record of each page is there twice.",
        around=_items(lambda items: [items[0], *items]),
    ),
    ApiFault("page-with-null", "A record is null.", around=_items(lambda items: [*items, None])),
    ApiFault(
        "page-as-object",
        "The records of a list stand in an object.",
        around=_items(lambda items: {str(index): one for index, one in enumerate(items)}),
    ),
    ApiFault("list-bare", "A list has no envelope.", around=answering(_bare)),
    ApiFault(
        "list-key-renamed", "The records of a list are in results.", around=_changing(_key_renamed)
    ),
    ApiFault("meta-missing", "A page has no meta.", around=_changing(_without_meta)),
    ApiFault("meta-limit-wrong", "meta says another limit.", around=_meta("limit", _plus_one)),
    ApiFault("meta-offset-wrong", "meta says another offset.", around=_meta("offset", _plus_one)),
    ApiFault(
        "meta-total-wrong",
        "meta counts one record too many.",
        around=_meta("total_count", _plus_one),
    ),
    ApiFault("next-missing", "No page has a next one.", around=_meta("next", lambda _: None)),
    ApiFault("next-always", "Every page has a next one.", around=_changing(_next_always)),
    ApiFault(
        "next-too-far", "The next page begins one too late.", around=_meta("next", _next_too_far)
    ),
    ApiFault(
        "next-is-this", "The next page of each page is that page.", around=_changing(_next_here)
    ),
    ApiFault(
        "next-without-filters",
        "The next page is one of the whole list.",
        around=_meta("next", _next_bare),
    ),
    ApiFault(
        "previous-missing", "No page has one before.", around=_meta("previous", lambda _: None)
    ),
    ApiFault(
        "filter-ignored",
        "Filters do not count, or the one that field names does not.",
        options=frozenset({"field"}),
        around=asking(_filter_ignored),
    ),
    ApiFault("filter-finds-nothing", "Nothing fits a filter.", around=_changing(_finds_nothing)),
    ApiFault("filter-inverted", "A filter finds what does not fit.", around=_inverted),
)
