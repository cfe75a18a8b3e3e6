"""Plivo's API: every request under /v1/Account/, from its bytes to its answer."""

import base64
import binascii
import hmac
import json
import logging
from typing import Any, cast

from sqlalchemy import Engine, select
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from plivo_sandbox.clock import Clock
from plivo_sandbox.coercion import coerce
from plivo_sandbox.contract import Contract, Operation, Parameter
from plivo_sandbox.errors import ApiError, bad_request, not_found
from plivo_sandbox.faults import first_fault, unknown_parameter
from plivo_sandbox.ids import Ids
from plivo_sandbox.operations import Call, Reply, handlers_for
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import accounts
from plivo_sandbox.worker import Worker

_log = logging.getLogger(__name__)

INVALID_JSON = "invalid json data sent in raw POST"
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="Plivo"'}


class Api:
    """Routes, checks and answers requests by the bundle."""

    def __init__(
        self,
        contract: Contract,
        engine: Engine,
        worker: Worker,
        *,
        clock: Clock,
        ids: Ids,
        settings: Settings,
    ) -> None:
        self._contract = contract
        self._handlers = handlers_for(contract)
        self._engine = engine
        self._worker = worker
        self._clock = clock
        self._ids = ids
        self._settings = settings

    async def answer(self, request: Request) -> Response:
        """Answer one request; what goes wrong is answered too."""
        api_id = self._ids.uuid()
        headers: dict[str, str] = {}
        operation = None
        try:
            account_id, segments = self._authenticate(request)
            raw = await self._read(request)
            operation, path = self._route(request, segments)
            if operation is None:
                return Response(status_code=204, headers={"Allow": path["allow"]})
            reply = self._handle(request, operation, path, account_id, raw)
        except ApiError as error:
            reply, headers = Reply(error.status, {"error": error.error}), error.headers
        except HTTPException as error:
            return self.refuse(error)
        except ClientDisconnect:
            # Nobody is there to be answered, and nothing was done.
            return Response(status_code=400)
        except Exception:  # noqa: BLE001 - a caller must get an answer, whatever happens here
            _log.exception("%s %s failed", request.method, request.url.path)
            reply = Reply(500, {"error": "server error"})
        if operation is not None and self._settings.validate_responses:
            reply = self._validated(operation, api_id, reply)
        return JSONResponse({"api_id": api_id, **reply.body}, reply.status, headers)

    def refuse(self, error: HTTPException) -> Response:
        """What the framework refuses, such as a path that nothing answers, in Plivo's shape."""
        body = {"api_id": self._ids.uuid(), "error": error.detail.lower()}
        return JSONResponse(body, error.status_code, error.headers)

    def _authenticate(self, request: Request) -> tuple[str, list[str]]:
        user, token = _credentials(request)
        known = select(accounts.c.auth_token).where(accounts.c.auth_id == user)
        with self._engine.begin() as connection:
            expected = connection.scalar(known)
        # Compared even when there is no such account, so that the time taken tells nothing.
        right = hmac.compare_digest((expected or "").encode(), token.encode())
        account_id, _, rest = request.path_params["rest"].partition("/")
        if expected is None or not right or account_id != user:
            raise ApiError(401, "authentication failed", _CHALLENGE)
        return user, rest.removesuffix("/").split("/")

    def _route(
        self, request: Request, segments: list[str]
    ) -> tuple[Operation | None, dict[str, str]]:
        match = self._contract.match(segments)
        if match is None:
            raise not_found()
        item, path = match
        operations = item.operations
        methods = {*operations, "OPTIONS"} | ({"HEAD"} if "GET" in operations else set[str]())
        allow = ", ".join(sorted(methods))
        if request.method == "OPTIONS":
            return None, {"allow": allow}
        operation = operations.get("GET" if request.method == "HEAD" else request.method)
        if operation is None:
            raise ApiError(405, "method not allowed", {"Allow": allow})
        for parameter in operation.path_parameters:
            if not parameter.check.validator.is_valid(path[parameter.name]):
                raise not_found()
        return operation, path

    def _handle(
        self,
        request: Request,
        operation: Operation,
        path: dict[str, str],
        account_id: str,
        raw: bytes,
    ) -> Reply:
        query = self._query(request, operation)
        body = self._parsed_body(request, operation, raw)
        with self._engine.begin() as connection:
            call = Call(
                account_id=account_id,
                requester_ip=request.client.host if request.client else "",
                path=path,
                query=query,
                body=body,
                url_path=f"/v1/Account/{request.path_params['rest'].removesuffix('/')}/",
                connection=connection,
                clock=self._clock,
                ids=self._ids,
                settings=self._settings,
            )
            reply = self._handlers[operation.id](call)
        self._worker.notify()
        return reply

    async def _read(self, request: Request) -> bytes:
        limit, raw = self._settings.max_body_bytes, bytearray()
        async for chunk in request.stream():
            raw += chunk
            if len(raw) > limit:
                raise ApiError(413, f"the request body must be at most {limit} bytes long")
        return bytes(raw)

    def _query(self, request: Request, operation: Operation) -> dict[str, Any]:
        found: dict[str, Any] = {}
        known = [parameter.name for parameter in operation.query_parameters]
        for name in request.query_params:
            if name not in known:
                raise bad_request(unknown_parameter(name, known))
        for parameter in operation.query_parameters:
            values = request.query_params.getlist(parameter.name)
            if len(values) > 1:
                raise bad_request(f"'{parameter.name}' is given {len(values)} times, once is right")
            if values:
                found[parameter.name] = self._value(parameter, values[0])
            elif parameter.required:
                raise bad_request(f"'{parameter.name}' is required")
        return found

    def _value(self, parameter: Parameter, text: str) -> Any:
        value = coerce(self._contract, parameter.check, text)
        fault = first_fault(
            self._contract,
            parameter.check,
            value,
            name=parameter.name,
            example=parameter.example,
        )
        if fault:
            raise bad_request(fault)
        return value

    def _parsed_body(self, request: Request, operation: Operation, raw: bytes) -> dict[str, Any]:
        if operation.body is None:
            return {}
        value = _parse(request, raw)
        fault = first_fault(self._contract, operation.body.check, value)
        if fault:
            raise bad_request(fault)
        if operation.body.required and not raw.strip():
            raise bad_request("a request body is required")
        return cast("dict[str, Any]", value)

    def _validated(self, operation: Operation, api_id: str, reply: Reply) -> Reply:
        body = {"api_id": api_id, **reply.body}
        if reply.status not in operation.responses:
            fault: str | None = f"{reply.status} is not described"
        else:
            check = operation.responses[reply.status]
            fault = first_fault(self._contract, check, body) if check else None
        if fault is None:
            return reply
        return Reply(500, {"error": f"the answer to {operation.id} breaks the contract: {fault}"})


def _credentials(request: Request) -> tuple[str, str]:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    try:
        decoded = base64.b64decode(value, validate=True).decode()
    except (binascii.Error, ValueError):
        decoded = ""
    user, separator, token = decoded.partition(":")
    if scheme.lower() != "basic" or not separator:
        raise ApiError(401, "authentication failed", _CHALLENGE)
    return user, token


def _parse(request: Request, raw: bytes) -> Any:
    if not raw.strip():
        return {}
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in ("", "application/json"):
        raise bad_request(f"{INVALID_JSON}: Content-Type must be application/json")
    try:
        value = json.loads(raw, parse_constant=_no_constant)
        # A lone surrogate is no character: it could be neither stored nor sent.
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise bad_request(INVALID_JSON) from error
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")
