"""The inbox: a page for browsers, and what it lives on."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from plivo_sandbox import __version__
from plivo_sandbox.changes import MAX_WATCHERS, TooManyWatchersError
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.description import document
from plivo_sandbox.tables import accounts

MAX_ACCOUNTS = 1000

PAGE = "index.html"
_MEDIA_TYPES = {
    "css": "text/css",
    "html": "text/html",
    "js": "text/javascript",
    "svg": "image/svg+xml",
}

# Nothing from elsewhere, nothing inline, in nobody's frame, and no text is ever taken for HTML.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


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
            return _served(request, PAGE)
        return JSONResponse(_index(), headers={"Vary": "Accept"})

    async def file(self, request: Request) -> Response:
        """A file of the page."""
        name: str = request.path_params["name"]
        if name == PAGE or name not in _page():
            return JSONResponse({"error": f"the inbox has no file '{name[:40]}'"}, 404)
        return _served(request, name)

    async def accounts(self, _: Request) -> Response:
        """The accounts, the default one first."""
        is_default = accounts.c.auth_id == self._default
        listed = (
            select(accounts.c.auth_id)
            .order_by(is_default.desc(), accounts.c.auth_id)
            .limit(MAX_ACCOUNTS)
        )
        with self._engine.begin() as connection:
            names = connection.scalars(listed).all()
        return JSONResponse({"accounts": [{"account": name} for name in names]})

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


def _served(request: Request, name: str) -> Response:
    content, tag = _page()[name]
    headers = {**_HEADERS, "ETag": tag}
    if name == PAGE:
        headers["Vary"] = "Accept"
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type=_MEDIA_TYPES[name.rpartition(".")[2]])


@cache
def _page() -> dict[str, tuple[bytes, str]]:
    """The files of the page and their tags, by name."""
    found: dict[str, tuple[bytes, str]] = {}
    for file in (files("plivo_sandbox.control") / "page").iterdir():
        if file.is_file() and file.name.rpartition(".")[2] in _MEDIA_TYPES:
            content = file.read_bytes()
            found[file.name] = content, f'"{sha256(content).hexdigest()[:24]}"'
    return found


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
