"""Requests to /_sandbox/ with a parameter that does not exist, which would be left out silently."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from plivo_sandbox.control.description import document
from plivo_sandbox.explaining import unknown_parameter

_PAGES = ("", "inbox", "media")


class KnownQuery:
    """Refuses query parameters that the description of an operation does not list."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what it does not refuse."""
        if scope["type"] == "http" and scope["query_string"]:
            mistake = _mistake(Request(scope))
            if mistake:
                await JSONResponse({"error": mistake}, 400)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _mistake(request: Request) -> str:
    path = request.url.path.removeprefix("/_sandbox").strip("/").split("/")
    known = _parameters().get((request.method, path[0], len(path)))
    if known is None or path[0] in _PAGES:
        return ""
    unknown = next((name for name in request.query_params if name not in known), None)
    return "" if unknown is None else unknown_parameter(unknown, known)


@cache
def _parameters() -> Mapping[tuple[str, str, int], list[str]]:
    """What each operation takes, by method, first segment and length of its path."""
    described, found = document(), dict[tuple[str, str, int], list[str]]()
    shared: dict[str, Any] = described["components"]["parameters"]
    for path, item in described["paths"].items():
        segments = path.strip("/").split("/")
        for method, operation in item.items():
            if method == "parameters":
                continue
            listed = [*item.get("parameters", ()), *operation.get("parameters", ())]
            listed = [shared[p["$ref"].rpartition("/")[2]] if "$ref" in p else p for p in listed]
            names = [parameter["name"] for parameter in listed if parameter["in"] == "query"]
            found.setdefault((method.upper(), segments[0], len(segments)), []).extend(names)
    return found
