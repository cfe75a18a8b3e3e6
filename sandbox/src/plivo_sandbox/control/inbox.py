"""The inbox: a page for browsers, and what it lives on."""

from functools import cache
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Row, func, select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from plivo_sandbox import __version__
from plivo_sandbox.changes import MAX_WATCHERS, TooManyWatchersError
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.description import document
from plivo_sandbox.control.page_files import PAGE, contents, served
from plivo_sandbox.settings import DEFAULT_AUTH_TOKEN
from plivo_sandbox.tables import accounts

MAX_ACCOUNTS = 1000


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    inbox = Inbox(context)
    return [
        Route("/", inbox.index),
        Route("/inbox/{name}", inbox.file),
        Route("/accounts", inbox.accounts),
        Route("/events", inbox.events),
    ]


class Inbox:
    """The handlers."""

    def __init__(self, context: Context) -> None:
        self._engine = context.engine
        self._changes = context.changes
        self._default = context.settings.auth_id

    async def index(self, request: Request) -> Response:
        """The page for those who ask for HTML, all others get a list of what there is."""
        if "text/html" in request.headers.get("accept", ""):
            return served(request, PAGE)
        return JSONResponse(_index(), headers={"Vary": "Accept"})

    async def file(self, request: Request) -> Response:
        """A file of the page."""
        name: str = request.path_params["name"]
        if name == PAGE or name not in contents():
            return JSONResponse({"error": f"the inbox has no file '{name[:40]}'"}, 404)
        return served(request, name)

    async def accounts(self, _: Request) -> Response:
        """The accounts, the default one first, each before its subaccounts."""
        main = func.coalesce(accounts.c.main_id, accounts.c.auth_id)
        is_default = main == self._default
        listed = (
            select(accounts)
            .order_by(is_default.desc(), main, accounts.c.main_id.is_not(None), accounts.c.auth_id)
            .limit(MAX_ACCOUNTS)
        )
        with self._engine.begin() as connection:
            rows = connection.execute(listed).all()
        return JSONResponse({"accounts": [_account(row) for row in rows]})

    async def events(self, request: Request) -> Response:
        """What changes, as it changes."""
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
            return JSONResponse({"error": "pages of other sites cannot do this"}, 403)
        try:
            stream = self._changes.watch()
        except TooManyWatchersError:
            return JSONResponse(
                {"error": f"{MAX_WATCHERS} are watching already; ask /_sandbox/messages instead"},
                503,
                {"Retry-After": "10"},
            )
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(stream, headers=headers, media_type="text/event-stream")


def _account(row: Row[Any]) -> dict[str, Any]:
    # Everybody knows this token; one of the user's own is a secret, even here.
    known = row.auth_token == DEFAULT_AUTH_TOKEN
    return {
        "account": row.auth_id,
        "main": row.main_id or row.auth_id,
        "token": DEFAULT_AUTH_TOKEN if known else None,
    }


@cache
def _index() -> dict[str, Any]:
    described = document()
    powers = [
        {"method": method.upper(), "path": f"/_sandbox{path}", "summary": operation["summary"]}
        for path, item in described["paths"].items()
        for method, operation in item.items()
        if method in ("get", "put", "post", "delete")
    ]
    return {
        "version": __version__,
        "description": "/_sandbox/openapi.json",
        "inbox": "/_sandbox/",
        "powers": powers,
    }
