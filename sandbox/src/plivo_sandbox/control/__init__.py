"""What can be seen and moved of a running sandbox, under /_sandbox/; described by openapi.yaml.

Each power is a module with a function ``routes(context)``.
"""

from collections.abc import Sequence

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from plivo_sandbox.control import clock, faults, inbound, inbox, observing, state, traffic
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.description import as_json
from plivo_sandbox.control.queries import KnownQuery
from plivo_sandbox.control.requests import refuse
from plivo_sandbox.control.visitors import OwnPagesOnly

__all__ = ["Context", "mounted", "refuse"]


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
    middleware = [
        Middleware(OwnPagesOnly, hosts=context.settings.allowed_hosts),
        Middleware(KnownQuery),
    ]
    return Mount("/_sandbox", routes=routes, middleware=middleware)


async def _openapi(_: Request) -> Response:
    return Response(as_json(), media_type="application/json")
