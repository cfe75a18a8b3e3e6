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


def family_of(connection: Connection, account_id: str) -> tuple[str, ...]:
    """A main account and its subaccounts, for any of them. They share one set of numbers."""
    main = connection.scalar(select(accounts.c.main_id).where(accounts.c.auth_id == account_id))
    main = main or account_id
    below = connection.scalars(select(accounts.c.auth_id).where(accounts.c.main_id == main))
    return main, *below
