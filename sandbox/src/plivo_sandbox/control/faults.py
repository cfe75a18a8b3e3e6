"""Trouble on demand: setting faults, and taking them away."""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox.control.context import Context
from plivo_sandbox.faults import FaultError, Faults, order_of
from plivo_sandbox.faults.catalog import GROUPS

_MAX_BYTES = 16 * 1024


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    control = _Control(context.faults)
    return [
        Route("/faults", control.all, methods=["GET"]),
        Route("/faults", control.add, methods=["POST"]),
        Route("/faults", control.clear, methods=["DELETE"]),
        Route("/faults/names", control.names, methods=["GET"]),
        Route("/faults/{number:int}", control.one, methods=["GET"]),
        Route("/faults/{number:int}", control.remove, methods=["DELETE"]),
    ]


class _Control:
    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    async def all(self, _: Request) -> Response:
        return JSONResponse({"faults": [rule.shown() for rule in self._faults.all()]})

    async def add(self, request: Request) -> Response:
        try:
            rule = self._faults.add(order_of(await _json(request)))
        except FaultError as error:
            return JSONResponse({"error": str(error)}, 400)
        return JSONResponse(rule.shown(), 201)

    async def clear(self, _: Request) -> Response:
        self._faults.clear()
        return Response(status_code=204)

    async def names(self, _: Request) -> Response:
        listed = [
            {
                "name": fault.name,
                "group": group,
                "sentence": fault.sentence,
                "value": fault.value.form if fault.value else None,
                "options": sorted(fault.options),
            }
            for group, faults in GROUPS.items()
            for fault in faults
        ]
        return JSONResponse({"names": listed})

    async def one(self, request: Request) -> Response:
        rule = self._faults.get(request.path_params["number"])
        return _missing() if rule is None else JSONResponse(rule.shown())

    async def remove(self, request: Request) -> Response:
        removed = self._faults.remove(request.path_params["number"])
        return Response(status_code=204) if removed else _missing()


async def _json(request: Request) -> Any:
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > _MAX_BYTES:
            raise FaultError(f"A fault is at most {_MAX_BYTES} bytes of JSON.")
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise FaultError(
            'The body must be JSON, such as {"name": "status", "value": "503"}.'
        ) from error


def _missing() -> Response:
    return JSONResponse({"error": "No such fault is set; GET /_sandbox/faults lists them."}, 404)
