"""Messages to the rented numbers, and who is told of them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox.accounts import ids_of_next
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.requests import described_body
from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.families import main_of, seen_by
from plivo_sandbox.ids import Ids
from plivo_sandbox.locks import lock_everything
from plivo_sandbox.operations import Call
from plivo_sandbox.phone_numbers import clean_source
from plivo_sandbox.resources.messages.incoming import receive
from plivo_sandbox.tables import accounts, message_urls, rented_numbers

_UPDATING = ["PUT", "POST"]

MAX_BYTES = 8 * 1024 * 1024
"""Files of 5 MB in base64, and what stands around them."""


MAX_OWNERS = 100_000
"""How many numbers and applications can have an address of their own."""

_MAX_NAME = 100


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    inbound = Inbound(context)
    return [
        Route("/inbound", inbound.receive, methods=["POST"]),
        Route("/numbers", inbound.update_numbers, methods=_UPDATING),
        Route("/numbers/{number}", inbound.update_number, methods=_UPDATING),
        Route("/applications/{application_id}", inbound.update_application, methods=_UPDATING),
    ]


class Inbound:
    """The handlers."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def receive(self, request: Request) -> Response:
        """Let a message arrive."""
        body = await described_body(request, "receiveMessage", MAX_BYTES)
        with self._context.engine.begin() as connection:
            lock_everything(connection)
            arrived = receive(self._call(request, connection, body))
        self._context.worker.notify()
        return JSONResponse(arrived, 201)

    async def update_numbers(self, request: Request) -> Response:
        """Say who is told of messages to all numbers of an account."""
        body = await described_body(request, "updateNumbers")
        with self._context.engine.begin() as connection:
            lock_everything(connection)
            account_id = self._account(connection, body)
            for number in _rented_by(connection, account_id):
                _keep(connection, account_id, number, body)
        return JSONResponse({"status": "ok"})

    async def update_number(self, request: Request) -> Response:
        """Say who is told of messages to a number."""
        number = clean_source(request.path_params["number"]) or ""
        return await self._update(request, "updateNumber", number)

    async def update_application(self, request: Request) -> Response:
        """Say who is told of messages to a powerpack's numbers."""
        name: str = request.path_params["application_id"]
        if len(name) > _MAX_NAME:
            raise bad_request(f"an application_id must be at most {_MAX_NAME} characters long")
        return await self._update(request, "updateApplication", name)

    async def _update(self, request: Request, operation_id: str, owner: str) -> Response:
        body = await described_body(request, operation_id)
        with self._context.engine.begin() as connection:
            lock_everything(connection)
            account_id = self._account(connection, body)
            if operation_id == "updateNumber":
                account_id = _tenant(connection, account_id, owner)
            values = _keep(connection, account_id, owner, body)
        return JSONResponse(values)

    def _call(self, request: Request, connection: Connection, body: Mapping[str, Any]) -> Call:
        account_id = self._account(connection, body)
        return Call(
            account_id=account_id,
            main=main_of(connection, account_id),
            sees=seen_by(connection, account_id),
            requester_ip=request.client.host if request.client else "",
            path={},
            query={},
            body=body,
            files=(),
            origin=f"{request.url.scheme}://{request.url.netloc}",
            url_path="",
            connection=connection,
            clock=self._context.clock,
            ids=self._ids(connection, account_id),
            settings=self._context.settings,
        )

    def _ids(self, connection: Connection, account_id: str) -> Ids:
        ids, seed = self._context.ids, self._context.settings.seed
        return ids if seed is None else ids_of_next(connection, ids, "inbound", account_id)

    def _account(self, connection: Connection, body: Mapping[str, Any]) -> str:
        account_id: str = body.get("account", self._context.settings.auth_id)
        known = select(accounts.c.auth_id).where(accounts.c.auth_id == account_id)
        if connection.scalar(known) is None:
            raise not_found(
                f"'account' must be an account of this sandbox, got '{account_id[:40]}'"
            )
        return account_id


def _tenant(connection: Connection, account_id: str, number: str) -> str:
    """Who rents a number: the account, or a subaccount of it."""
    tenant: str | None = connection.scalar(
        select(rented_numbers.c.account_id).where(
            rented_numbers.c.account_id.in_(seen_by(connection, account_id)),
            rented_numbers.c.number == number,
        )
    )
    if tenant is None:
        raise not_found(
            f"{account_id} does not rent the number '{number}'; GET /_sandbox/numbers lists those "
            "that it does"
        )
    return tenant


def _rented_by(connection: Connection, account_id: str) -> list[str]:
    rented = select(rented_numbers.c.number).where(rented_numbers.c.account_id == account_id)
    return list(connection.scalars(rented))


def _keep(
    connection: Connection, account_id: str, owner: str, body: Mapping[str, Any]
) -> dict[str, Any]:
    own = message_urls.c.account_id == account_id, message_urls.c.owner == owner
    before = connection.execute(select(message_urls).where(*own)).one_or_none()
    kept: dict[str, Any] = {
        "message_url": before.message_url if before else "",
        "message_method": before.message_method if before else "POST",
        "log_incoming_messages": before.log_incoming_messages if before else True,
    }
    values = {name: body.get(name, value) for name, value in kept.items()}
    if before is None and _count(connection) >= MAX_OWNERS:
        raise bad_request(
            f"{MAX_OWNERS} numbers and applications have an address already, and no more are kept: "
            "POST /_sandbox/reset forgets them"
        )
    connection.execute(delete(message_urls).where(*own))
    connection.execute(insert(message_urls).values(account_id=account_id, owner=owner, **values))
    return {"account": account_id, **values}


def _count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(message_urls)) or 0
