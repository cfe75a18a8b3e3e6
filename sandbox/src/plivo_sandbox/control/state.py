"""The whole state: started again, kept, brought back, described and shown."""

import json
import re
import zlib
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from plivo_sandbox import beginning, fixtures, whole_state
from plivo_sandbox.control.context import Context
from plivo_sandbox.control.requests import asked_account, raw_body
from plivo_sandbox.errors import bad_request, not_found
from plivo_sandbox.events import release_taken
from plivo_sandbox.locks import lock_everything
from plivo_sandbox.positions import go_on_from, save_position
from plivo_sandbox.tables import clock_position, snapshots
from plivo_sandbox.values import rfc3339

MAX_SNAPSHOTS = 100
MAX_SNAPSHOT_BYTES = 256 * 1024 * 1024
"""How long all together may be, compressed."""

_NAME = re.compile(r"[A-Za-z0-9._-]{1,64}")


def routes(context: Context) -> list[Route]:
    """The routes, relative to /_sandbox."""
    state = StateRoutes(context)
    return [
        Route("/reset", state.reset, methods=["POST"]),
        Route("/state", state.export, methods=["GET"]),
        Route("/fixtures", state.load_fixtures, methods=["POST"]),
        Route("/snapshots", state.list_snapshots, methods=["GET"]),
        Route("/snapshots/{name}", state.keep, methods=["PUT"]),
        Route("/snapshots/{name}", state.forget, methods=["DELETE"]),
        Route("/snapshots/{name}/restore", state.restore, methods=["POST"]),
    ]


class StateRoutes:
    """The handlers."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._engine = context.engine
        self._clock = context.clock
        self._worker = context.worker

    async def reset(self, request: Request) -> Response:
        """Be as at the start: everything, or one account with its subaccounts."""
        account_id = asked_account(request)
        context = self._context
        with self._engine.begin() as connection:
            lock_everything(connection)
            if account_id is None:
                context.restart()
                whole_state.clear(connection)
                beginning.begin(connection, self._clock, context.ids, context.settings)
                context.replica.changed(connection)
                context.faults.begin(connection)
            else:
                names = beginning.begin_account(
                    connection, self._clock, context.ids, context.settings, account_id
                )
                context.faults.restart_accounts(connection, names)
                context.request_log.forget(names)
                for name in names:
                    self._worker.forget(name)
        context.faults.refresh()
        self._worker.notify()
        return JSONResponse({"status": "ok"})

    async def export(self, request: Request) -> Response:
        """All that is kept, without tokens."""
        account_id = asked_account(request)
        accounts = None if account_id is None else [account_id]
        with self._engine.begin() as connection:
            tables = whole_state.dump(connection, accounts, secrets=False)
        return JSONResponse({"format": 1, "time": rfc3339(self._clock.now()), "tables": tables})

    async def load_fixtures(self, request: Request) -> Response:
        """Make the accounts that the body describes."""
        try:
            text = (await raw_body(request)).decode()
        except UnicodeDecodeError as error:
            raise bad_request("the fixtures must be UTF-8") from error
        try:
            with self._engine.begin() as connection:
                lock_everything(connection)
                made = fixtures.load(
                    connection, self._clock, self._context.ids, text, name="the fixtures"
                )
        except fixtures.FixturesError as error:
            raise bad_request(str(error)) from error
        for account_id in made:
            self._worker.forget(account_id)
        return JSONResponse({"accounts": made})

    async def list_snapshots(self, _: Request) -> Response:
        """Their names, oldest first."""
        kept = select(snapshots.c.name, snapshots.c.made).order_by(
            snapshots.c.made, snapshots.c.name
        )
        with self._engine.begin() as connection:
            rows = connection.execute(kept).all()
        return JSONResponse({"snapshots": [_snapshot(row.name, row.made) for row in rows]})

    async def keep(self, request: Request) -> Response:
        """Keep the state as it is; one of the same name is replaced."""
        name, now = _name(request), self._clock.now()
        with self._engine.begin() as connection:
            lock_everything(connection)
            save_position(connection, self._clock)
            state = whole_state.dump(connection)
            connection.execute(delete(snapshots).where(snapshots.c.name == name))
            count, size = connection.execute(
                select(func.count(), func.coalesce(func.sum(func.length(snapshots.c.state)), 0))
            ).one()
            if count >= MAX_SNAPSHOTS:
                raise bad_request(
                    f"there are {count} snapshots already, and no more are kept: delete one first"
                )
            content = zlib.compress(json.dumps(state).encode(), 1)
            if size + len(content) > MAX_SNAPSHOT_BYTES:
                raise bad_request(
                    f"the snapshots would take more than {MAX_SNAPSHOT_BYTES} bytes: delete one "
                    "first, or reset what is not needed"
                )
            connection.execute(insert(snapshots).values(name=name, made=now, state=content))
        return JSONResponse(_snapshot(name, now))

    async def restore(self, request: Request) -> Response:
        """Be as the snapshot has it; a clock that stands goes back to where it stood."""
        name = _name(request)
        with self._engine.begin() as connection:
            lock_everything(connection)
            row = connection.execute(
                select(snapshots).where(snapshots.c.name == name)
            ).one_or_none()
            if row is None:
                raise not_found(f"there is no snapshot '{name}'")
            self._worker.forget()
            whole_state.load(connection, json.loads(zlib.decompress(row.state)))
            self._context.faults.begin(connection)
            release_taken(connection)
            if self._clock.running:
                connection.execute(delete(clock_position))
                save_position(connection, self._clock)
            else:
                go_on_from(connection, self._clock)
            self._context.replica.changed(connection)
        self._context.faults.refresh()
        self._worker.notify()
        return JSONResponse(_snapshot(name, row.made))

    async def forget(self, request: Request) -> Response:
        """Delete a snapshot."""
        name = _name(request)
        with self._engine.begin() as connection:
            gone = connection.execute(delete(snapshots).where(snapshots.c.name == name)).rowcount
        if not gone:
            raise not_found(f"there is no snapshot '{name}'")
        return Response(status_code=204)


def _name(request: Request) -> str:
    name: str = request.path_params["name"]
    if not _NAME.fullmatch(name):
        raise bad_request(
            f"a snapshot's name must be 1 to 64 letters, digits, dots, dashes or underscores, "
            f"got '{name[:40]}'"
        )
    return name


def _snapshot(name: str, made: datetime) -> dict[str, Any]:
    return {"name": name, "made": rfc3339(made)}
