"""What a sandbox tells about itself: health, numbers, callbacks."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Select, and_, select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox import __version__
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.requests import asked_account
from plivo_sandbox.control.searching import limit_of, searched
from plivo_sandbox.events import count_awaited
from plivo_sandbox.seen import seen_messages
from plivo_sandbox.tables import (
    accounts,
    callback_attempts,
    message_urls,
    messages,
    pool_numbers,
    powerpacks,
    rented_numbers,
)
from plivo_sandbox.values import rfc3339

MAX_NUMBERS = 10_000
"""How many are listed."""

_OWN_URL = and_(
    message_urls.c.account_id == rented_numbers.c.account_id,
    message_urls.c.owner == rented_numbers.c.number,
)

_MESSAGE_FILTERS = {
    "from": messages.c.from_number,
    "to": messages.c.to_number,
}


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    shown = Observing(context)
    return [
        Route("/health", shown.health),
        Route("/numbers", shown.numbers),
        Route("/callbacks", shown.callbacks),
        Route("/messages", shown.messages),
    ]


class Observing:
    """The handlers."""

    def __init__(self, context: Context) -> None:
        self._engine = context.engine

    async def health(self, request: Request) -> Response:
        """That it works, and how much is still going to happen."""
        account_id = asked_account(request)
        with self._engine.begin() as connection:
            pending = count_awaited(connection, account_id)
        return JSONResponse({"status": "ok", "version": __version__, "pending_events": pending})

    async def numbers(self, request: Request) -> Response:
        """The rented numbers."""
        account_id = asked_account(request)
        statement = (
            select(
                rented_numbers,
                powerpacks.c.number_pool_uuid,
                pool_numbers.c.service,
                message_urls.c.message_url,
                message_urls.c.message_method,
            )
            .join(pool_numbers, pool_numbers.c.number_id == rented_numbers.c.id, isouter=True)
            .join(powerpacks, powerpacks.c.id == pool_numbers.c.powerpack_id, isouter=True)
            .join(message_urls, _OWN_URL, isouter=True)
            .order_by(rented_numbers.c.account_id, rented_numbers.c.id)
            .limit(MAX_NUMBERS)
        )
        if account_id:
            statement = statement.where(rented_numbers.c.account_id == account_id)
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return JSONResponse({"numbers": [_number(row) for row in rows]})

    async def callbacks(self, request: Request) -> Response:
        """The attempts to deliver callbacks, oldest first."""
        statement = newest_attempts(
            asked_account(request), request.query_params.get("subject")
        ).limit(limit_of(request.query_params))
        with self._engine.begin() as connection:
            rows = connection.execute(statement).all()
        return JSONResponse({"callbacks": [_attempt(row) for row in reversed(rows)]})

    async def messages(self, request: Request) -> Response:
        """The messages with their texts, oldest first, as the people who got them saw them."""
        limit = limit_of(request.query_params)
        statement = select(messages).order_by(messages.c.id.desc())
        account_id = asked_account(request)
        statement = searched(statement, request.query_params, account_id)
        if account_id:
            statement = statement.where(messages.c.account_id == account_id)
        for name, column in _MESSAGE_FILTERS.items():
            if name in request.query_params:
                wanted = request.query_params[name].removeprefix("+")
                statement = statement.where(column == wanted)
        with self._engine.begin() as connection:
            rows = connection.execute(statement.limit(limit)).all()
            shown = seen_messages(connection, rows[::-1])
        origin = f"{request.url.scheme}://{request.url.netloc}"
        for message in shown:
            message["media_urls"] = _addresses(message["media"], origin)
        return JSONResponse({"messages": shown})


def newest_attempts(account_id: str | None, subject: str | None) -> Select[Any]:
    """The attempts to deliver callbacks, newest first: all, of an account, or about a subject."""
    statement = select(callback_attempts).order_by(callback_attempts.c.id.desc())
    if account_id:
        statement = statement.where(callback_attempts.c.account_id == account_id)
    elif subject:
        # The index begins with the account, and there are far fewer accounts than attempts.
        everybody = select(accounts.c.auth_id)
        statement = statement.where(callback_attempts.c.account_id.in_(everybody))
    if subject:
        statement = statement.where(callback_attempts.c.subject == subject)
    return statement


def _number(row: Row[Any]) -> dict[str, Any]:
    return {
        "account": row.account_id,
        "number": row.number,
        "type": row.type,
        "country_iso2": row.country_iso2,
        "sms": row.sms,
        "mms": row.mms,
        "number_pool_uuid": row.number_pool_uuid,
        "service": row.service,
        "message_url": row.message_url or "",
        "message_method": row.message_method or "POST",
    }


def _addresses(files: Iterable[dict[str, Any]], origin: str) -> list[str]:
    return [f"{origin}{file['url']}" if file["kept"] else file["url"] for file in files]


def _attempt(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "account": row.account_id,
        "subject": row.subject,
        "attempt": row.attempt,
        "method": row.method,
        "url": row.url,
        "params": row.params,
        "started": rfc3339(row.started),
        "duration_ms": row.duration_ms,
        "status": row.status,
        "error": row.error,
        "next_attempt": rfc3339(row.next_attempt) if row.next_attempt else None,
        "request_headers": row.request_headers,
        "answer": row.answer,
        "reply": row.reply,
    }
