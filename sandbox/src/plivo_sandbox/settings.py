"""What can be chosen when a sandbox starts."""

from dataclasses import dataclass
from datetime import timedelta

DEFAULT_AUTH_ID = "MASANDBOX00000000000"
DEFAULT_AUTH_TOKEN = "sandbox-token-not-a-secret"  # noqa: S105 - published: it protects nothing


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices for one running sandbox.

    Attributes:
        database: SQLAlchemy URL; ``sqlite://`` keeps everything in memory.
        auth_id: the default account, 20 characters, ``MA`` first.
        auth_token: its token.
        sent_after: time from *queued* to *sent*.
        delivered_after: time from *sent* to *delivered*.
        registered_after: time from a request to register something to its result.
        allowed_callback_hosts: host names that callbacks may go to although they are public;
            ``*`` allows every host.
        validate_responses: check each answer against the bundle, and answer 500 where it differs.
        max_body_bytes: larger JSON bodies are refused with 413.
        max_form_bytes: larger forms are refused with 413; it leaves room for files that are told,
            each on its own, that they are too large.
    """

    database: str = "sqlite://"
    auth_id: str = DEFAULT_AUTH_ID
    auth_token: str = DEFAULT_AUTH_TOKEN
    sent_after: timedelta = timedelta(milliseconds=100)
    delivered_after: timedelta = timedelta(milliseconds=200)
    registered_after: timedelta = timedelta(milliseconds=300)
    allowed_callback_hosts: frozenset[str] = frozenset()
    validate_responses: bool = False
    max_body_bytes: int = 1024 * 1024
    max_form_bytes: int = 64 * 1024 * 1024
