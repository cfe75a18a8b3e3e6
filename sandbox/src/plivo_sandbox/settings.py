"""What can be chosen when a sandbox starts."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from plivo_sandbox.errors import StartupError

DEFAULT_AUTH_ID = "MASANDBOX00000000000"
DEFAULT_AUTH_TOKEN = "sandbox-token-not-a-secret"  # noqa: S105 - published: it protects nothing

AUTH_ID = re.compile(r"[MS]A[A-Z0-9]{18}")
_FIRST_INSTANT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices for one running sandbox.

    Attributes:
        database: SQLAlchemy URL of SQLite or PostgreSQL; ``sqlite://`` keeps everything in memory.
        auth_id: the default account, ``MA`` and 18 capitals or digits.
        auth_token: its token; not empty.
        sent_after: time from *queued* to *sent*.
        delivered_after: time from *sent* to *delivered*.
        registered_after: time from a request to register something to its result.
        send_rate: how many SMS each account hands on in a second, an MMS counting as 20; what
            exceeds it waits, and so does what its sender cannot send as fast. 0 is no limit.
        short_code_keywords: whether STOP, START and HELP mean something to short codes too, as
            where Plivo's support has switched that on.
        message_url: where messages that arrive are told, unless their number has an address of
            its own; empty where nobody is.
        message_method: how it is called, POST or GET.
        allowed_callback_hosts: host names that callbacks may go to although they are public;
            ``*`` allows every host.
        allowed_hosts: names by which browsers may call /_sandbox/, beside addresses and names that
            no stranger can have; ``*`` allows every one.
        allowed_origins: whose pages browsers may let call the API, beside those of this machine,
            such as ``https://docs.example.com``; ``*`` allows all.
        validate_responses: check each answer against the bundle, and answer 500 where it differs.
        faults: what goes wrong from the start, each as ``--fault`` takes it.
        rate_limits: ``off``, ``plivo`` or what ``--rate-limits`` takes besides.
        max_body_bytes: larger JSON bodies are refused with 413.
        max_form_bytes: larger forms are refused with 413; it leaves room for files that are told,
            each on its own, that they are too large.
        clock: ``real`` runs, ``manual`` stands until it is moved; left out, manual with a
            ``seed`` and real without.
        start_time: where a manual clock begins; left out, at the first instant of 2026 with a
            ``seed``, and now without.
        seed: makes ids, nonces and the clock a function of it and of the requests.
        open_accounts: every well-formed ``auth_id`` is an account, made when it is first used.
        fixtures: a file of what accounts own at the start, and after a reset.

    Raises:
        StartupError: when the account, its token or the message URL can be none.
    """

    database: str = "sqlite://"
    auth_id: str = DEFAULT_AUTH_ID
    auth_token: str = DEFAULT_AUTH_TOKEN
    sent_after: timedelta = timedelta(milliseconds=100)
    delivered_after: timedelta = timedelta(milliseconds=200)
    registered_after: timedelta = timedelta(milliseconds=300)
    send_rate: float = 0.0
    short_code_keywords: bool = False
    message_url: str = ""
    message_method: str = "POST"
    allowed_callback_hosts: frozenset[str] = frozenset()
    allowed_hosts: frozenset[str] = frozenset()
    allowed_origins: frozenset[str] = frozenset()
    validate_responses: bool = False
    faults: tuple[str, ...] = ()
    rate_limits: str = "off"
    max_body_bytes: int = 1024 * 1024
    max_form_bytes: int = 64 * 1024 * 1024
    clock: Literal["real", "manual"] | None = None
    start_time: datetime | None = None
    seed: int | None = None
    open_accounts: bool = False
    fixtures: Path | None = None

    def __post_init__(self) -> None:
        """Refuse credentials that no client could sign in with."""
        if not AUTH_ID.fullmatch(self.auth_id) or not self.auth_id.startswith("MA"):
            raise StartupError(
                f"'{self.auth_id[:40]}' is no account: write MA and 18 capitals or digits, such as "
                f"{DEFAULT_AUTH_ID}."
            )
        if not self.auth_token.strip():
            raise StartupError("The account's token must not be empty.")
        if self.message_url and not re.match(r"https?://[^/]", self.message_url):
            raise StartupError(
                f"'{self.message_url[:80]}' cannot be called: write an address such as "
                "http://127.0.0.1:9000/incoming."
            )
        if self.start_time is not None and self.stands_at is None:
            raise StartupError(
                "A start time is for a clock that stands: add --clock manual, or leave it out."
            )

    @property
    def stands_at(self) -> datetime | None:
        """Where the clock stands at the start; None when it runs."""
        if self.clock == "real" or (self.clock is None and self.seed is None):
            return None
        if self.start_time is not None:
            return self.start_time
        return datetime.now(UTC) if self.seed is None else _FIRST_INSTANT
