"""Trouble on demand: setting faults, and taking them away."""

from sqlalchemy import Engine
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox.control.context import Context
from plivo_sandbox.control.requests import asked_account, described_body
from plivo_sandbox.errors import ApiError, bad_request, not_found
from plivo_sandbox.faults import FaultError, Faults, order_of
from plivo_sandbox.faults.catalog import GROUPS

_MAX_BYTES = 16 * 1024


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    control = _Control(context.engine, context.faults)
    return [
        Route("/faults", control.all, methods=["GET"]),
        Route("/faults", control.add, methods=["POST"]),
        Route("/faults", control.clear, methods=["DELETE"]),
        Route("/faults/names", control.names, methods=["GET"]),
        Route("/faults/{number:int}", control.one, methods=["GET"]),
        Route("/faults/{number:int}", control.remove, methods=["DELETE"]),
    ]


class _Control:
    def __init__(self, engine: Engine, faults: Faults) -> None:
        self._engine = engine
        self._faults = faults

    async def all(self, request: Request) -> Response:
        account_id = asked_account(request)
        with self._engine.begin() as connection:
            rules = self._faults.all(connection, account_id)
        return JSONResponse({"faults": [rule.shown() for rule in rules]})

    async def add(self, request: Request) -> Response:
        body = await described_body(request, "setFault", _MAX_BYTES)
        try:
            rule = self._faults.add(order_of(body))
        except FaultError as error:
            raise bad_request(str(error)) from error
        return JSONResponse(rule.shown(), 201)

    async def clear(self, request: Request) -> Response:
        self._faults.clear(asked_account(request))
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
        if rule is None:
            raise _missing()
        return JSONResponse(rule.shown())

    async def remove(self, request: Request) -> Response:
        if not self._faults.remove(request.path_params["number"]):
            raise _missing()
        return Response(status_code=204)


def _missing() -> ApiError:
    return not_found("no such fault is set; GET /_sandbox/faults lists them")
