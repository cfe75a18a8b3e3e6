"""Finding messages and callbacks among the newest."""

from typing import Any

from sqlalchemy import ColumnElement, Select, String, cast, func, or_, select
from starlette.datastructures import QueryParams

from plivo_sandbox.errors import bad_request
from plivo_sandbox.tables import messages

SEARCHED = 10_000
"""How many messages, the newest, a search looks at: it ends soon, however many there are."""

MAX_LIMIT = 1000
_MAX_TEXT = 200
_MAX_NUMBERS = 2


def limit_of(query: QueryParams) -> int:
    """How many records are wanted.

    Raises:
        ApiError: 400, when it is no number from 1 to 1000.
    """
    told = query.get("limit", str(MAX_LIMIT))
    if told.isascii() and told.isdigit() and 1 <= int(told[:9]) <= MAX_LIMIT:
        return int(told)
    raise bad_request(f"'limit' must be a number from 1 to {MAX_LIMIT}, got '{told[:40]}'")


def searched(
    statement: Select[Any], query: QueryParams, account_id: str | None = None
) -> Select[Any]:
    """The messages that ``search``, ``number`` and ``before`` choose.

    ``search`` looks among the newest, or those of an account.

    Raises:
        ApiError: 400, when there are more of them than can be.
    """
    text, numbers = query.get("search", "").strip(), query.getlist("number")
    if "before" in query:
        statement = statement.where(messages.c.id < _row("before", query["before"]))
    if len(text) > _MAX_TEXT:
        raise bad_request(f"'search' must be at most {_MAX_TEXT} characters long")
    if len(numbers) > _MAX_NUMBERS:
        raise bad_request("'number' can be given twice, for both sides of a conversation")
    if text or numbers:
        statement = statement.where(messages.c.id > _last_left_out(account_id))
    for number in numbers:
        wanted = number.removeprefix("+")
        statement = statement.where(
            or_(messages.c.from_number == wanted, messages.c.to_number == wanted)
        )
    for word in text.split():
        statement = statement.where(_holds(word))
    return statement


def _last_left_out(account_id: str | None) -> ColumnElement[int]:
    """The newest message that is not looked at any more."""
    if account_id is None:
        return select(func.max(messages.c.id)).scalar_subquery() - SEARCHED
    theirs = select(messages.c.id).where(messages.c.account_id == account_id)
    last = theirs.order_by(messages.c.id.desc()).offset(SEARCHED).limit(1)
    return func.coalesce(last.scalar_subquery(), 0)


def _row(name: str, told: str) -> int:
    # No database has larger numbers.
    if told.isascii() and told.isdigit() and int(told[:20]) < 2**63 and len(told) < 20:  # noqa: PLR2004
        return int(told)
    raise bad_request(f"'{name}' must be the 'id' of a message, a number, got '{told[:40]}'")


def _holds(word: str) -> Any:
    fields = (
        messages.c.text,
        messages.c.from_number,
        messages.c.to_number,
        messages.c.uuid,
        messages.c.state,
        messages.c.type,
        messages.c.error_code,
    )
    wanted = word.removeprefix("+")
    return or_(*(cast(field, String).icontains(wanted, autoescape=True) for field in fields))
