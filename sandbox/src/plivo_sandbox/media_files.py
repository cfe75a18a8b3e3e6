"""The files themselves, served where their ``media_url`` leads."""

from sqlalchemy import Engine, select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from plivo_sandbox.resources.media import store
from plivo_sandbox.tables import message_media, messages

# What somebody uploaded must not become a page of the sandbox: HTML and SVG have scripts, which
# could do all that /_sandbox/ can.
_HARMLESS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "X-Content-Type-Options": "nosniff",
}


class MediaFiles:
    """The handlers of /_sandbox/media/. They ask for no credentials, as Plivo's do not."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def routes(self) -> list[Route]:
        """The routes, relative to /_sandbox."""
        account = "/media/Account/{account}"
        return [
            Route(f"{account}/Media/{{media_id}}", self.fetch),
            Route(f"{account}/Message/{{message_uuid}}/Media/{{media_id}}", self.fetch),
        ]

    async def fetch(self, request: Request) -> Response:
        """A file with its media type, or the way to it."""
        path = request.path_params
        with self._engine.begin() as connection:
            item = store.find(connection, [path["account"]], path["media_id"])
            if item is None:
                raise HTTPException(404)
            if "message_uuid" in path:
                attached = (
                    select(messages.c.id)
                    .join(message_media, message_media.c.message == messages.c.id)
                    .where(
                        messages.c.uuid == path["message_uuid"].lower(),
                        message_media.c.media == item.id,
                    )
                )
                if not connection.scalar(attached):
                    raise HTTPException(404)
            content = store.content_of(connection, item.id)
        if content is None:
            return RedirectResponse(item.source_url)
        return Response(content, headers={**_HARMLESS, "Content-Type": item.content_type})
