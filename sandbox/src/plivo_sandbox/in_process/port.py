"""A port on loopback whose server starts with the first connection."""

import asyncio
from typing import TYPE_CHECKING

from starlette.types import ASGIApp

from plivo_sandbox.server import bind, url_of

if TYPE_CHECKING:
    import uvicorn


class Port:
    """Listens from the beginning, so that its address is known; most tests never connect."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._listener = bind("127.0.0.1", 0)
        self._server: uvicorn.Server | None = None
        self._serving: asyncio.Task[None] | None = None
        self.url = url_of(self._listener)

    def watch(self) -> None:
        """Begin to serve when somebody connects; in the event loop that is to serve."""
        self._listener.setblocking(False)
        asyncio.get_running_loop().add_reader(self._listener.fileno(), self._serve)

    async def close(self) -> None:
        """Stop listening."""
        if self._server is None or self._serving is None:
            asyncio.get_running_loop().remove_reader(self._listener.fileno())
        else:
            self._server.should_exit = True
            await self._serving
        self._listener.close()

    def _serve(self) -> None:
        import uvicorn  # noqa: PLC0415 - a tenth of a second, for those who connect

        asyncio.get_running_loop().remove_reader(self._listener.fileno())
        config = uvicorn.Config(
            self._app,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=1,
            date_header=False,
        )
        self._server = uvicorn.Server(config)
        self._serving = asyncio.create_task(self._server.serve(sockets=[self._listener]))
