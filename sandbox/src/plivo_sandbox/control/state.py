"""Starting again."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox import seeding
from plivo_sandbox.control.context import Context


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""

    async def reset(_: Request) -> Response:
        """Start again with the default account."""
        context.worker.forget()
        context.clock.restart()
        settings = context.settings
        with context.engine.begin() as connection:
            seeding.reset(connection, context.clock, settings.auth_id, settings.auth_token)
        return JSONResponse({"status": "ok"})

    return [Route("/reset", reset, methods=["POST"])]
