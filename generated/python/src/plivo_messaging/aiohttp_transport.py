# Made by `python -m generator build` from the API's description: edit that, not this.
"""An httpx2 transport over aiohttp, which needs less CPU when many requests are under way."""

from ._runtime.aiohttp_transport import AiohttpTransport

__all__ = [
    "AiohttpTransport",
]
