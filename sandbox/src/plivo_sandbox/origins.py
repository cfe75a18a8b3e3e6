"""Which pages may call Plivo's API from a browser: those of this machine, and those named."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_API = "/v1/"

# A page that was opened as a file has the origin "null".
_THIS_MACHINE = r"null|https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?"


class AllowedOrigins:
    """Lets browsers show pages the answers to their requests (CORS, Private Network Access).

    Plivo itself does not, so this is for consoles of documentation and the like. Credentials are
    needed as ever: no page gets those that belong to another one.
    """

    def __init__(self, app: ASGIApp, origins: frozenset[str]) -> None:
        """``origins`` are further ones, such as ``https://docs.example.com``; ``*`` allows all."""
        self._app = app
        self._shared = CORSMiddleware(
            app,
            allow_origins=sorted(one.rstrip("/") for one in origins),
            allow_origin_regex=_THIS_MACHINE,
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["*"],
            allow_private_network=True,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a preflight request, or pass the request on (ASGI)."""
        # What is no browser's gets no header more, and costs no more.
        if (
            scope["type"] == "http"
            and scope["path"].startswith(_API)
            and any(name == b"origin" for name, _ in scope["headers"])
        ):
            await self._shared(scope, receive, send)
        else:
            await self._app(scope, receive, send)
