"""Accounts: who may sign in, and what each may see."""

import hmac
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Engine,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)

from plivo_sandbox import seeding
from plivo_sandbox.clock import Clock
from plivo_sandbox.errors import ApiError, unauthenticated
from plivo_sandbox.faults.store import VERSION
from plivo_sandbox.ids import Ids
from plivo_sandbox.locks import lock_everything, lock_family
from plivo_sandbox.prepared import Prepared
from plivo_sandbox.settings import AUTH_ID, Settings
from plivo_sandbox.tables import accounts, request_counts

_USER: BindParameter[str] = bindparam("user")
_SEEN = (
    select(accounts.c.auth_id, accounts.c.auth_token, accounts.c.main_id)
    .where(or_(accounts.c.auth_id == _USER, accounts.c.main_id == _USER))
    .order_by(accounts.c.auth_id)
)
_OF_ONE_PROCESS = Prepared(_SEEN)
_OF_REPLICAS = Prepared(_SEEN.add_columns(VERSION.label("faults")))

MAX_ACCOUNTS = 10_000
"""How many there may be where everyone can make one."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account that signed in.

    Attributes:
        id: its Auth ID.
        main: that of its main account; its own where it is one.
        sees: those whose things it sees: its own, and its subaccounts'.
        ids: those for its request.
        faults: the version of the faults that are set; None where no other process sets any.
    """

    id: str
    main: str
    sees: tuple[str, ...]
    ids: Ids
    faults: int | None


class Accounts:
    """The accounts of one sandbox."""

    def __init__(self, engine: Engine, clock: Clock, ids: Ids, settings: Settings) -> None:
        self._engine = engine
        self._clock = clock
        self._ids = ids
        self._settings = settings
        # In SQLite no other process sets faults.
        self._shared = engine.dialect.name != "sqlite"
        self._known = _OF_REPLICAS if self._shared else _OF_ONE_PROCESS

    def sign_in(self, user: str, token: str, asked: str) -> Account:
        """The account ``user``, whose things a request is about if ``asked`` is the same.

        Where accounts are open, one that nobody has used yet is made, and has this token from
        then on.

        Raises:
            ApiError: 401, when these are not its credentials; 403, when there are too many.
        """
        # Read as it stands: nothing is written here, and most requests find their account.
        found = {row.auth_id: row for row in self._known.read(self._engine, user=user)}
        row = found.get(user)
        if not (row and row.auth_token) and user == asked and token and self._is_open(user):
            found = self._made(user, token)
            row = found[user]
        # Compared even when there is no such account, so that the time taken tells nothing.
        expected = row.auth_token if row else ""
        right = bool(expected) and hmac.compare_digest(expected.encode(), token.encode())
        if row is None or not right or asked != user:
            raise unauthenticated()
        sees = user, *(other for other in found if other != user)
        ids = self.ids_of_next_request(user)
        return Account(user, row.main_id or user, sees, ids, row.faults if self._shared else None)

    def ids_of_next_request(self, account_id: str) -> Ids:
        """The ids for a request: with a seed, by how many the account has made before."""
        if self._settings.seed is None:
            return self._ids
        with self._engine.begin() as connection:
            lock_family(connection, account_id)
            return ids_of_next(connection, self._ids, "request", account_id)

    def _is_open(self, user: str) -> bool:
        return self._settings.open_accounts and AUTH_ID.fullmatch(user) is not None

    def _made(self, user: str, token: str) -> dict[str, Any]:
        with self._engine.begin() as connection:
            lock_everything(connection)
            # Another request may have made it since.
            found = {row.auth_id: row for row in self._known.rows(connection, user=user)}
            if not (user in found and found[user].auth_token):
                self._make(connection, user, token)
                found = {row.auth_id: row for row in self._known.rows(connection, user=user)}
        return found

    def _make(self, connection: Connection, user: str, token: str) -> None:
        count = connection.scalar(select(func.count()).select_from(accounts)) or 0
        if count >= MAX_ACCOUNTS:
            raise ApiError(
                403, f"there are {count} accounts already: POST /_sandbox/reset forgets them"
            )
        if user.startswith("SA"):
            seeding.ensure_subaccount(connection, self._clock, user, token)
        else:
            seeding.ensure_account(connection, self._clock, user, token)


def ids_of_next(connection: Connection, ids: Ids, kind: str, account_id: str) -> Ids:
    """The ids for what an account does next, by how many of this ``kind`` it has done before."""
    mine = request_counts.c.account_id == account_id, request_counts.c.kind == kind
    counted = connection.scalar(
        update(request_counts)
        .where(*mine)
        .values(count=request_counts.c.count + 1)
        .returning(request_counts.c.count)
    )
    if counted is None:
        first = insert(request_counts).values(account_id=account_id, kind=kind, count=1)
        connection.execute(first)
    return ids.of(kind, account_id, counted or 1)
