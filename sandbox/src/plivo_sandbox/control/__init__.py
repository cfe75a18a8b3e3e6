"""What can be seen and moved of a running sandbox, under /_sandbox/; described by openapi.yaml.

Each power is a module with a function ``routes(context)``.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from plivo_sandbox.control import clock, faults, inbound, inbox, observing, state, traffic
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.description import as_json
from plivo_sandbox.control.queries import KnownQuery
from plivo_sandbox.control.requests import refuse

__all__ = ["Context", "mounted", "refuse"]

_READING = ("GET", "HEAD")


def mounted(context: Context, others: Sequence[BaseRoute]) -> Mount:
    """Everything under /_sandbox.

    Args:
        context: The running sandbox.
        others: Routes below /_sandbox that are not for control.
    """
    routes = [
        *observing.routes(context),
        *state.routes(context),
        *faults.routes(context),
        *inbound.routes(context),
        *inbox.routes(context),
        *clock.routes(context),
        *traffic.routes(context),
        Route("/openapi.json", _openapi),
        *others,
    ]
    return Mount(
        "/_sandbox", routes=routes, middleware=[Middleware(_SameOrigin), Middleware(KnownQuery)]
    )


class _SameOrigin:
    """Refuses what a browser sends for a page of another site: any page can make it do so."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] not in _READING:
            request = Request(scope)
            origin = request.headers.get("origin")
            if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
                refusal = JSONResponse({"error": "pages of other sites cannot do this"}, 403)
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)


async def _openapi(_: Request) -> Response:
    return Response(as_json(), media_type="application/json")
