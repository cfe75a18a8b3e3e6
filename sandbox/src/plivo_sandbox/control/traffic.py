"""What was asked of the API, and how it was answered."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox.control.context import Context
from plivo_sandbox.control.requests import asked_account
from plivo_sandbox.values import rfc3339


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""

    async def requests(request: Request) -> Response:
        """The latest requests, oldest first."""
        entries = context.request_log.all(asked_account(request))
        shown = [
            {
                "method": entry.method,
                "path": entry.path,
                "account": entry.account,
                "status": entry.status,
                "error": entry.error,
                "time": rfc3339(entry.time),
            }
            for entry in entries
        ]
        return JSONResponse({"requests": shown})

    return [Route("/requests", requests, methods=["GET"])]
