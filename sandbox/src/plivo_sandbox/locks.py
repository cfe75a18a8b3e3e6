"""Who may change what at the same time.

SQLite has one writer at a time, so there everything is locked by the transaction itself. On
PostgreSQL a family of accounts is: what a handler has read of it stays true until it is done.
"""

from sqlalchemy import Connection, Integer, bindparam, text

NAMESPACE = 0x506C69  # of advisory locks, which all users of a database share
EVERYTHING, MOVING, FIRST_REPLICA = 0, 1, 2
"""Keys within it: the whole state, the clock while it is moved, and from where replicas begin."""

# Another namespace, so that no family has the key of something else.
_FAMILIES = NAMESPACE + 1

_FAMILY = text(
    "SELECT pg_advisory_xact_lock_shared(:namespace, :everything), pg_advisory_xact_lock("
    ":families, hashtext(coalesce("
    "(SELECT main_id FROM accounts WHERE auth_id = :account), :account)))"
).bindparams(
    bindparam("namespace", NAMESPACE, Integer),
    bindparam("everything", EVERYTHING, Integer),
    bindparam("families", _FAMILIES, Integer),
)
_ALL = text("SELECT pg_advisory_xact_lock(:namespace, :everything)").bindparams(
    bindparam("namespace", NAMESPACE, Integer), bindparam("everything", EVERYTHING, Integer)
)
_SOME = text("SELECT pg_advisory_xact_lock_shared(:namespace, :everything)").bindparams(
    bindparam("namespace", NAMESPACE, Integer), bindparam("everything", EVERYTHING, Integer)
)


def lock_everything(connection: Connection) -> None:
    """Until the transaction ends, nobody else changes anything."""
    if connection.dialect.name != "sqlite":
        connection.execute(_ALL)


def lock_against_reset(connection: Connection) -> None:
    """Until the transaction ends, nobody locks everything."""
    if connection.dialect.name != "sqlite":
        connection.execute(_SOME)


def lock_family(connection: Connection, account_id: str) -> None:
    """Until the transaction ends, nobody else changes what this account and its relatives have."""
    if connection.dialect.name != "sqlite":
        connection.execute(_FAMILY, {"account": account_id})
