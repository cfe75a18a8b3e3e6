"""Plivo's API: every request under /v1/Account/, from its bytes to its answer."""

import base64
import binascii
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from plivo_sandbox.accounts import Account, Accounts
from plivo_sandbox.bodies import FORM, ParsedBody, UploadedFile, parse
from plivo_sandbox.callbacks import Listener
from plivo_sandbox.clock import Clock
from plivo_sandbox.coercion import coerce
from plivo_sandbox.contract import Contract, Operation, Parameter
from plivo_sandbox.errors import ApiError, bad_request, not_found, unauthenticated
from plivo_sandbox.events import schedule
from plivo_sandbox.explaining import first_mistake, unknown_parameter
from plivo_sandbox.faults import Faults, FaultsChanged
from plivo_sandbox.ids import Ids
from plivo_sandbox.locks import lock_family
from plivo_sandbox.operations import Call, Reply, handlers_for
from plivo_sandbox.rate_limits import RateLimits
from plivo_sandbox.request_log import RequestLog
from plivo_sandbox.settings import Settings
from plivo_sandbox.worker import Worker

NO_CONTENT = 204

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Order:
    """A request that was found valid: what its handler gets to know of it.

    With a ``listener`` it is asynchronous, and that is who hears the answer.
    """

    account: Account
    requester_ip: str
    origin: str
    url_path: str
    path: dict[str, str]
    query: dict[str, Any]
    body: dict[str, Any]
    files: tuple[UploadedFile, ...]
    listener: Listener | None


class _Discarded(Exception):
    """Rolls back what was done, and leaves what was to be answered."""

    def __init__(self, reply: Reply) -> None:
        super().__init__()
        self.reply = reply


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
        faults: Faults,
        rate_limits: RateLimits,
        request_log: RequestLog,
    ) -> None:
        self._contract = contract
        self._handlers = handlers_for(contract)
        self._engine = engine
        self._worker = worker
        self._clock = clock
        self._accounts = Accounts(engine, clock, ids, settings)
        self._settings = settings
        self._faults = faults
        self._rate_limits = rate_limits
        self._request_log = request_log

    async def answer(self, request: Request) -> Response:
        """Answer one request; what goes wrong is answered too."""
        if self._faults.active:
            response = await self._faults.answer(request, self._answer)
        else:
            try:
                response = await self._answer(request, alone=True)
            except FaultsChanged:
                response = await self._faults.answer(request, self._answer)
        self._request_log.note(request, response)
        return response

    async def _answer(
        self, request: Request, discarded: bool = False, *, alone: bool = False
    ) -> Response:
        headers: dict[str, str] = {}
        operation, api_id = None, ""
        try:
            account, segments = self._authenticate(request, alone=alone)
            api_id = account.ids.uuid()
            found, path = self._route(request, segments)
            if self._rate_limits.active and found is not None:
                self._rate_limits.admit(account.id, found.id)
            if found is None:
                return Response(status_code=NO_CONTENT, headers={"Allow": path["allow"]})
            raw = await self._read(request, found)
            # From here on the answer is one that the bundle describes.
            operation = found
            order = await self._order(request, operation, path, account, raw)
            reply = self._done(operation, order, api_id, discarded=discarded)
        except HTTPException as error:
            return self.refuse(error)
        except FaultsChanged:
            raise
        except _Discarded as discarding:
            reply = discarding.reply
        except ClientDisconnect:
            # Nobody is there to be answered, and nothing was done.
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - a caller must get an answer, whatever happens
            reply, headers = _refusal(request.method, request.url.path, error)
        api_id = api_id or self._stranger_id()
        if operation is not None:
            reply = self._validated(operation, api_id, reply)
        if reply.status == NO_CONTENT:
            return Response(status_code=reply.status, headers=headers)
        return _Json({"api_id": api_id, **reply.body}, reply.status, headers)

    def refuse(self, error: HTTPException) -> Response:
        """What the framework refuses, such as a path that nothing answers, in Plivo's shape."""
        body = {"api_id": self._stranger_id(), "error": error.detail.lower()}
        return JSONResponse(body, error.status_code, error.headers)

    def _stranger_id(self) -> str:
        return self._accounts.ids_of_next_request("").uuid()

    def _authenticate(self, request: Request, *, alone: bool) -> tuple[Account, list[str]]:
        """Who asks, and for what.

        ``alone`` tells that no fault is known of: another process may have set one meanwhile.
        """
        asked, _, rest = request.path_params["rest"].partition("/")
        try:
            user, token = _credentials(request)
            account = self._accounts.sign_in(user, token, asked)
        except ApiError:
            if alone and self._faults.shared:
                self._faults.keep_up(self._faults.version())
            raise
        if alone and account.faults is not None:
            self._faults.keep_up(account.faults)
        return account, rest.removesuffix("/").split("/")

    def _route(
        self, request: Request, segments: list[str]
    ) -> tuple[Operation | None, dict[str, str]]:
        match = self._contract.match(segments)
        if match is None:
            raise not_found()
        item, path = match
        operations = item.operations
        if request.method == "OPTIONS":
            return None, {"allow": _allowed(operations)}
        operation = operations.get("GET" if request.method == "HEAD" else request.method)
        if operation is None:
            raise ApiError(405, "method not allowed", {"Allow": _allowed(operations)})
        for parameter in operation.path_parameters:
            if not parameter.check.validator.is_valid(path[parameter.name]):
                raise not_found()
        return operation, path

    async def _order(
        self,
        request: Request,
        operation: Operation,
        path: dict[str, str],
        account: Account,
        raw: bytes,
    ) -> _Order:
        query = self._query(request, operation)
        parsed = await self._parsed_body(request, operation, raw)
        listener = None
        if operation.asynchronous:
            listener = _taken_listener(account.id, query, parsed.value)
        return _Order(
            account=account,
            requester_ip=request.client.host if request.client else "",
            origin=_origin(request),
            url_path=f"/v1/Account/{request.path_params['rest'].removesuffix('/')}/",
            path=path,
            query=query,
            body=parsed.value,
            files=parsed.files,
            listener=listener,
        )

    def _done(self, operation: Operation, order: _Order, api_id: str, *, discarded: bool) -> Reply:
        if order.listener is None:
            return self._carry_out(operation, order, discarded=discarded)
        return self._spawn(operation, order, order.listener, api_id)

    def _carry_out(
        self,
        operation: Operation,
        order: _Order,
        then: Callable[[Connection, Reply], None] | None = None,
        *,
        discarded: bool = False,
    ) -> Reply:
        with self._engine.begin() as connection:
            if operation.method != "GET":
                lock_family(connection, order.account.id)
            call = Call(
                account_id=order.account.id,
                main=order.account.main,
                sees=order.account.sees,
                requester_ip=order.requester_ip,
                path=order.path,
                query=order.query,
                body=order.body,
                files=order.files,
                origin=order.origin,
                url_path=order.url_path,
                connection=connection,
                clock=self._clock,
                ids=order.account.ids,
                settings=self._settings,
            )
            reply = self._handlers[operation.id](call)
            if then:
                then(connection, reply)
            if discarded:
                raise _Discarded(reply)
        self._worker.notify()
        return reply

    def _spawn(self, operation: Operation, order: _Order, listener: Listener, api_id: str) -> Reply:
        """Carry it out, and let the listener know how that went instead of the caller."""

        def tell(connection: Connection, reply: Reply) -> None:
            told = {"api_id": api_id, **self._validated(operation, api_id, reply).body}
            answer = listener.answer(self._clock.now(), api_id, told)
            schedule(connection, [answer], listener.account_id)

        try:
            self._carry_out(operation, order, tell)
        except Exception as error:  # noqa: BLE001 - whatever happens is the answer
            reply, _ = _refusal(operation.method, order.url_path, error)
            with self._engine.begin() as connection:
                tell(connection, reply)
            self._worker.notify()
        return Reply(202, {"message": "async api spawned"})

    async def _read(self, request: Request, operation: Operation) -> bytes:
        if not _has_body(request):
            return b""
        form = operation.body is not None and operation.body.media_type == FORM
        limit = self._settings.max_form_bytes if form else self._settings.max_body_bytes
        raw = bytearray()
        async for chunk in request.stream():
            raw += chunk
            if len(raw) > limit:
                raise ApiError(413, f"the request body must be at most {limit} bytes long")
        return bytes(raw)

    def _query(self, request: Request, operation: Operation) -> dict[str, Any]:
        found: dict[str, Any] = {}
        given: dict[str, list[str]] = {}
        for name, value in (
            request.query_params.multi_items() if request.scope["query_string"] else ()
        ):
            given.setdefault(name, []).append(value)
        if given:
            known = [parameter.name for parameter in operation.query_parameters]
            for name, values in given.items():
                # The official Go SDK sends filters that are not given, empty and under other names.
                if name not in known and any(values):
                    raise bad_request(unknown_parameter(name, known))
        for parameter in operation.query_parameters:
            values = given.get(parameter.name, [])
            if len(values) > 1:
                raise bad_request(f"'{parameter.name}' is given {len(values)} times, once is right")
            if values:
                found[parameter.name] = self._value(parameter, values[0])
            elif parameter.required:
                raise bad_request(f"'{parameter.name}' is required")
        return found

    def _value(self, parameter: Parameter, text: str) -> Any:
        value = coerce(self._contract, parameter.check, text)
        mistake = first_mistake(
            self._contract,
            parameter.check,
            value,
            name=parameter.name,
            example=parameter.example,
        )
        if mistake:
            raise bad_request(mistake)
        return value

    async def _parsed_body(self, request: Request, operation: Operation, raw: bytes) -> ParsedBody:
        if operation.body is None:
            return ParsedBody({})
        parsed = await parse(request, raw, operation.body)
        mistake = first_mistake(self._contract, operation.body.check, parsed.value)
        if mistake:
            raise bad_request(mistake)
        if operation.body.required and not raw.strip():
            raise bad_request("a request body is required")
        return parsed

    def _validated(self, operation: Operation, api_id: str, reply: Reply) -> Reply:
        if not self._settings.validate_responses:
            return reply
        body = {"api_id": api_id, **reply.body}
        if reply.status not in operation.responses:
            mistake: str | None = f"{reply.status} is not described"
        else:
            check = operation.responses[reply.status]
            mistake = first_mistake(self._contract, check, body) if check else None
        if mistake is None:
            return reply
        return Reply(500, {"error": f"the answer to {operation.id} breaks the contract: {mistake}"})


class _Json(JSONResponse):
    def render(self, content: Any) -> bytes:
        try:
            return msgspec.json.encode(content)
        except (OverflowError, TypeError):  # an integer of more than 64 bits
            return super().render(content)


def _allowed(operations: Mapping[str, Operation]) -> str:
    return ", ".join(sorted({*operations, "OPTIONS", *(["HEAD"] if "GET" in operations else [])}))


def _has_body(request: Request) -> bool:
    return any(
        name in (b"content-length", b"transfer-encoding") for name, _ in request.scope["headers"]
    )


def _origin(request: Request) -> str:
    host = request.headers.get("host")
    return f"{request.scope['scheme']}://{host}" if host else str(request.base_url).rstrip("/")


def _credentials(request: Request) -> tuple[str, str]:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    try:
        decoded = base64.b64decode(value, validate=True).decode()
    except (binascii.Error, ValueError):
        decoded = ""
    user, separator, token = decoded.partition(":")
    if scheme.lower() != "basic" or not separator:
        raise unauthenticated()
    return user, token


def _taken_listener(
    account_id: str, query: dict[str, Any], body: dict[str, Any]
) -> Listener | None:
    """Who is to hear the answer. The arguments that say so are taken out of the request."""
    urls = [place.pop("callback_url", None) for place in (query, body)]
    methods = [place.pop("callback_method", None) for place in (query, body)]
    url = next(filter(None, urls), None)
    return Listener(account_id, url, next(filter(None, methods), "POST")) if url else None


def _refusal(method: str, path: str, error: Exception) -> tuple[Reply, dict[str, str]]:
    if isinstance(error, ApiError):
        return Reply(error.status, {"error": error.error}), error.headers
    _log.error("%s %s failed", method, path, exc_info=error)
    return Reply(500, {"error": "server error"}), {}
