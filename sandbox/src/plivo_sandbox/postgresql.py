"""PostgreSQL: connecting to it, and saying plainly why that does not work."""

from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from plivo_sandbox.errors import StartupError

NAMES = frozenset({"postgresql", "postgres", "postgresql+psycopg"})
"""How URLs of PostgreSQL begin."""

_CONNECTIONS = 4
"""How many a replica has at most: one at a time, and a few for what may be done beside it."""

# A server that has gone without a word is noticed within seconds.
_KEEPALIVE = {
    "connect_timeout": "5",
    "keepalives_idle": "3",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "6000",
}

_MISSING_DRIVER = (
    "PostgreSQL needs a driver that is not installed; install it with: "
    "pip install 'plivo-sandbox[postgresql]'."
)


def connect(url: URL) -> Engine:
    """An engine for ``url`` that has reached its server once.

    Raises:
        StartupError: when the driver is missing, or the server does not let us in.
    """
    parsed = url.set(drivername="postgresql+psycopg")
    options = {**_KEEPALIVE, **parsed.query}
    try:
        engine = create_engine(
            parsed.set(query=options), pool_size=_CONNECTIONS, max_overflow=0, pool_timeout=30
        )
    except ImportError:
        raise StartupError(_MISSING_DRIVER) from None
    event.listen(engine, "connect", _without_null)
    try:
        with engine.begin() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    except DatabaseError as error:
        engine.dispose()
        # Without the error as its cause: a traceback would show more than ours does.
        raise StartupError(_explained(url, error)) from None
    if encoding != "UTF8":
        engine.dispose()
        raise StartupError(
            f"The database {shown(url)} is encoded in {encoding} and cannot hold every text; "
            "make one with: createdb --encoding UTF8 --template template0 NAME."
        )
    return engine


def shown(url: URL) -> str:
    """A URL without its secrets."""
    return url.set(query={}).render_as_string(hide_password=True)


def _without_null(connection: Any, _: object) -> None:
    """PostgreSQL has no text with a null character in it; a replacement stands there instead."""
    from psycopg.types.string import StrDumper  # noqa: PLC0415 - only an extra brings it

    class Dumper(StrDumper):
        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\0", "\N{REPLACEMENT CHARACTER}"))

    connection.adapters.register_dumper(str, Dumper)


def _explained(url: URL, error: DatabaseError) -> str:
    said = str(error.orig)
    name, user = url.database or url.username or "", url.username or "this user"
    if "database" in said and "does not exist" in said:
        return f'PostgreSQL has no database "{name}"; make it with: createdb {name}.'
    if "authentication failed" in said or "no password supplied" in said:
        return (
            f"PostgreSQL does not let {user} in: the password in the URL of the database is wrong "
            "or missing."
        )
    if "role" in said and "does not exist" in said:
        return f'PostgreSQL has no role "{user}"; make it with: createuser {user}.'
    reason = " ".join(said.split())
    for secret in (url.password, url.query.get("password")):
        if secret:
            reason = reason.replace(str(secret), "***")
    return f"The database {shown(url)} cannot be reached: {reason}."
