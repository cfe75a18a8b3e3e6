"""The first state: the default account, and what the fixtures of the start say."""

from sqlalchemy import Connection

from plivo_sandbox import fixtures
from plivo_sandbox.clock import Clock
from plivo_sandbox.errors import StartupError
from plivo_sandbox.families import family_of
from plivo_sandbox.ids import Ids
from plivo_sandbox.seeding import ensure_account
from plivo_sandbox.settings import Settings
from plivo_sandbox.whole_state import clear_accounts


def begin(connection: Connection, clock: Clock, ids: Ids, settings: Settings) -> None:
    """Make what is missing of the first state; accounts that exist are left as they are.

    Raises:
        StartupError: when the fixtures cannot be read, or something is wrong with them.
    """
    if settings.fixtures is not None:
        _load_fixtures(connection, clock, ids, settings)
    ensure_account(connection, clock, settings.auth_id, settings.auth_token)


def begin_account(
    connection: Connection, clock: Clock, ids: Ids, settings: Settings, account_id: str
) -> list[str]:
    """Bring one account and its relatives back to the first state; returns who they were.

    An account that the first state does not have is gone, and made anew when it is next used.
    """
    names = list(family_of(connection, account_id))
    clear_accounts(connection, names)
    begin(connection, clock, ids, settings)
    return names


def _load_fixtures(connection: Connection, clock: Clock, ids: Ids, settings: Settings) -> None:
    file = settings.fixtures
    if file is None:
        return
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StartupError(f"The fixtures {file} cannot be read: {error}.") from error
    try:
        fixtures.load(connection, clock, ids, text, name=str(file), replace=False)
    except fixtures.FixturesError as error:
        raise StartupError(f"{error}.") from error
