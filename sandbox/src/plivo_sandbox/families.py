"""Main accounts and their subaccounts."""

from sqlalchemy import Connection, select
from sqlalchemy.orm import aliased

from plivo_sandbox.tables import accounts


def tokens_of(connection: Connection, account_id: str) -> tuple[str, str]:
    """An account's token, and that of its main account: the same for a main account."""
    main = aliased(accounts)
    row = connection.execute(
        select(accounts.c.auth_token, main.c.auth_token.label("main_token"))
        .join(main, main.c.auth_id == accounts.c.main_id, isouter=True)
        .where(accounts.c.auth_id == account_id)
    ).one()
    return row.auth_token, row.main_token or row.auth_token


def main_of(connection: Connection, account_id: str) -> str:
    """The main account of an account; itself where it is one."""
    main = select(accounts.c.main_id).where(accounts.c.auth_id == account_id)
    return connection.scalar(main) or account_id


def seen_by(connection: Connection, account_id: str) -> tuple[str, ...]:
    """The accounts whose things an account sees: itself, and its subaccounts."""
    below = select(accounts.c.auth_id).where(accounts.c.main_id == account_id)
    return account_id, *connection.scalars(below.order_by(accounts.c.auth_id))


def family_of(connection: Connection, account_id: str) -> tuple[str, ...]:
    """A main account and its subaccounts, for any of them. They share one set of numbers."""
    return seen_by(connection, main_of(connection, account_id))
