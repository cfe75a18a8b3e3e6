"""What the sandbox keeps, as tables that SQLite and PostgreSQL both take."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    literal_column,
)

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: stored without an offset, since SQLite has none, and read with it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy passes it
    ) -> datetime | None:
        """Towards the database: UTC, without saying so."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(
        self,
        value: Any | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy passes it
    ) -> datetime | None:
        """From the database: with the offset again."""
        return None if value is None else value.replace(tzinfo=UTC)


def String(length: int) -> sa.String:  # noqa: N802 - it stands for SQLAlchemy's
    """Text of a length that is expected, and on no database a limit: SQLite has none."""
    return sa.String(length).with_variant(Text(), "postgresql")


# SQLite numbers only an INTEGER key by itself.
_Serial = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Column[int]:
    return Column("id", _Serial, primary_key=True, autoincrement=True)


def _account(*, index: bool = True) -> Column[str]:
    owner = ForeignKey("accounts.auth_id", ondelete="CASCADE")
    return Column("account_id", owner, nullable=False, index=index)


accounts = Table(
    "accounts",
    metadata,
    Column("auth_id", String(20), primary_key=True),
    Column("auth_token", Text, nullable=False, info={"secret": True}),
    # That of a subaccount; a main account has none.
    Column("main_id", ForeignKey("accounts.auth_id", ondelete="CASCADE"), index=True),
)

# With a seed, what the ids of an account's next request depend on, and those of the next message
# that arrives. Strangers count as one: "".
request_counts = Table(
    "request_counts",
    metadata,
    Column("account_id", String(20), primary_key=True),
    Column("kind", String(8), primary_key=True),  # request or inbound
    Column("count", Integer, nullable=False),
)


# Every account starts with the same numbers, powerpacks and so on, so what Plivo keeps unique
# everywhere is unique within an account here.
rented_numbers = Table(
    "rented_numbers",
    metadata,
    _id(),
    _account(),
    Column("number", String(20), nullable=False),
    Column("type", String(10), nullable=False),  # fixed, mobile, tollfree or shortcode
    Column("country_iso2", String(2), nullable=False),
    Column("sms", Boolean, nullable=False),
    Column("mms", Boolean, nullable=False),
    UniqueConstraint("account_id", "number"),
)

powerpacks = Table(
    "powerpacks",
    metadata,
    _id(),
    _account(),
    Column("uuid", String(36), nullable=False),
    Column("name", Text, nullable=False),
    Column("sticky_sender", Boolean, nullable=False),
    Column("local_connect", Boolean, nullable=False),
    Column("application_type", Text, nullable=False),
    Column("application_id", Text, nullable=False),
    Column("number_priority", JSON, nullable=False),
    Column("number_pool_uuid", String(36), nullable=False),
    Column("created_on", UtcDateTime, nullable=False),
    UniqueConstraint("account_id", "uuid"),
    UniqueConstraint("account_id", "name"),
    UniqueConstraint("account_id", "number_pool_uuid"),
)

pool_numbers = Table(
    "pool_numbers",
    metadata,
    _id(),
    Column("powerpack_id", ForeignKey(powerpacks.c.id, ondelete="CASCADE"), index=True),
    # Unique: a number stands in one pool at most, or nobody could say whose replies it gets.
    Column("number_id", ForeignKey(rented_numbers.c.id, ondelete="CASCADE"), unique=True),
    Column("service", String(3), nullable=False),
    Column("added_on", UtcDateTime, nullable=False),
)

sticky_sources = Table(
    "sticky_sources",
    metadata,
    Column("powerpack_id", ForeignKey(powerpacks.c.id, ondelete="CASCADE"), primary_key=True),
    Column("service", String(3), primary_key=True),
    Column("destination", String(20), primary_key=True),
    Column("number_id", ForeignKey(rented_numbers.c.id, ondelete="CASCADE"), nullable=False),
)

# When each sender is free again; only where there is a send rate. Of the main account: all of a
# family share their senders. Without a sender: when the account may hand on the next message.
send_queues = Table(
    "send_queues",
    metadata,
    Column("account_id", ForeignKey("accounts.auth_id", ondelete="CASCADE"), primary_key=True),
    Column("sender", String(20), primary_key=True),
    Column("kind", String(3), primary_key=True),
    Column("free_at", UtcDateTime, nullable=False),
)

# Of the main account, as a campaign may have numbers of several of a family.
opt_outs = Table(
    "opt_outs",
    metadata,
    Column("account_id", ForeignKey("accounts.auth_id", ondelete="CASCADE"), primary_key=True),
    Column("recipient", String(20), primary_key=True),
    Column("scope", String(20), primary_key=True),  # a number, or the id of a campaign
    Column("since", UtcDateTime, nullable=False),
    Column("confirmed", Boolean, nullable=False),
)

# Plivo's applications, as far as a message that arrives needs one: a number has its own.
message_urls = Table(
    "message_urls",
    metadata,
    Column("account_id", ForeignKey("accounts.auth_id", ondelete="CASCADE"), primary_key=True),
    Column("owner", String(40), primary_key=True),  # a number, or the id of an application
    Column("message_url", Text, nullable=False),
    Column("message_method", String(4), nullable=False),
    Column("log_incoming_messages", Boolean, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    _id(),
    _account(index=False),  # those of more columns begin with it
    Column("uuid", String(36), nullable=False),
    Column("direction", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("type", String(8), nullable=False),
    Column("from_number", String(20), nullable=False),
    Column("to_number", String(20), nullable=False),
    Column("country_iso2", String(2), nullable=False),
    Column("text", Text, nullable=False),
    Column("units", Integer, nullable=False),
    # Money is text: a decimal that is written as it is read.
    Column("total_rate", String(16), nullable=False),
    Column("total_amount", String(16), nullable=False),
    Column("carrier_fees_rate", String(16), nullable=False),
    Column("carrier_fees", String(16), nullable=False),
    Column("error_code", String(8), nullable=False),
    Column("mcc", String(4), nullable=False),
    Column("mnc", String(4), nullable=False),
    Column("destination_network", Text, nullable=False),
    Column("powerpack_uuid", String(36), nullable=False),
    Column("tendlc_campaign_id", Text, nullable=False),
    Column("tendlc_registration_status", String(16), nullable=False),
    Column("dlt_entity_id", Text, nullable=False),
    Column("dlt_template_id", Text, nullable=False),
    Column("dlt_template_category", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("conversation_origin", Text, nullable=False),
    Column("conversation_expires", UtcDateTime),
    Column("requester_ip", Text, nullable=False),
    Column("log", String(12), nullable=False),
    Column("expires", UtcDateTime, nullable=False),
    Column("callback_url", Text, nullable=False),
    Column("callback_method", String(4), nullable=False),
    Column("callback_sequence", Integer, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("sent", UtcDateTime),
    Column("reported", UtcDateTime),
    UniqueConstraint("account_id", "uuid"),
    # The list of an account: newest first, within a span of time.
    Index("messages_by_time", "account_id", "created"),
)

# The same list with a filter: one index is enough to find a page among millions. They end in the
# time. What most messages have is found along the time, and is in none: each takes time to write.
Index("messages_by_from", messages.c.account_id, messages.c.from_number, messages.c.created)
Index("messages_by_to", messages.c.account_id, messages.c.to_number, messages.c.created)
USUAL_IN_MESSAGES = {
    messages.c.direction: "outbound",
    messages.c.state: "delivered",
    messages.c.type: "sms",
    messages.c.error_code: "000",
    messages.c.country_iso2: "US",
    messages.c.powerpack_uuid: "",
    messages.c.tendlc_campaign_id: "",
    messages.c.tendlc_registration_status: "registered",
    messages.c.conversation_id: "",
    messages.c.conversation_origin: "",
}
for _column, _usual in USUAL_IN_MESSAGES.items():
    _unusual = _column != literal_column(f"'{_usual}'")
    Index(
        f"messages_by_{_column.name}",
        *(messages.c.account_id, _column, messages.c.created),
        sqlite_where=_unusual,
        postgresql_where=_unusual,
    )

# Events name files and toll-free verifications by their rows, and may outlive them.
media = Table(
    "media",
    metadata,
    _id(),
    _account(),
    Column("media_id", String(36), nullable=False),
    Column("content_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("file_name", Text, nullable=False),  # empty where it came with a message
    Column("source_url", Text, nullable=False),  # where it is, if the sandbox has no content
    Column("uploaded", Boolean, nullable=False),
    Column("used", Boolean, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    UniqueConstraint("account_id", "media_id"),
    Index("media_by_time", "account_id", "created"),
    sqlite_autoincrement=True,
)

# Apart, so that lists do not read it.
media_contents = Table(
    "media_contents",
    metadata,
    Column("media", ForeignKey(media.c.id, ondelete="CASCADE"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

message_media = Table(
    "message_media",
    metadata,
    Column("message", ForeignKey(messages.c.id, ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("media", ForeignKey(media.c.id, ondelete="CASCADE"), nullable=False, index=True),
)

profiles = Table(
    "profiles",
    metadata,
    _id(),
    _account(),
    Column("uuid", String(36), nullable=False),
    Column("profile_type", String(9), nullable=False),
    # What the request said of the business, without what it left empty.
    Column("business", JSON, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    UniqueConstraint("account_id", "uuid"),
)

# Events name the rows of brands, campaigns and their numbers by id, and may outlive them.
brands = Table(
    "brands",
    metadata,
    _id(),
    _account(),
    Column("brand_id", String(16), nullable=False),
    # Unique: a profile makes one brand.
    Column("profile_id", ForeignKey(profiles.c.id, ondelete="CASCADE"), unique=True),
    Column("alias", Text, nullable=False),
    Column("brand_type", String(8), nullable=False),
    Column("registration_status", String(10), nullable=False),
    Column("declined", String(8), nullable=False),  # the code of the reason, or empty
    Column("vetted", Boolean, nullable=False),
    Column("business", JSON, nullable=False),
    Column("callback_url", Text, nullable=False),
    Column("callback_method", String(4), nullable=False),
    Column("created", UtcDateTime, nullable=False),
    UniqueConstraint("account_id", "brand_id"),
    sqlite_autoincrement=True,
)

campaigns = Table(
    "campaigns",
    metadata,
    _id(),
    _account(),
    Column("campaign_id", String(16), nullable=False),
    # No foreign key: the brand of an imported campaign is not one of the account.
    Column("brand_id", String(16), nullable=False, index=True),
    Column("alias", Text, nullable=False),
    Column("usecase", Text),  # nobody told it of an imported campaign
    Column("sub_usecase", Text, nullable=False),
    Column("vertical", Text, nullable=False),
    Column("source", String(6), nullable=False),
    Column("registration_status", String(10), nullable=False),
    Column("declined", String(8), nullable=False),  # the code of the reason, or empty
    Column("review", Integer, nullable=False),  # counts submissions: only the latest has a result
    Column("texts", JSON, nullable=False),
    Column("attributes", JSON),
    Column("limits", JSON),
    Column("callback_url", Text, nullable=False),
    Column("callback_method", String(4), nullable=False),
    Column("created", UtcDateTime, nullable=False),
    UniqueConstraint("account_id", "campaign_id"),
    sqlite_autoincrement=True,
)

campaign_numbers = Table(
    "campaign_numbers",
    metadata,
    _id(),
    Column("campaign_id", ForeignKey(campaigns.c.id, ondelete="CASCADE"), index=True),
    # Unique: a number belongs to one campaign. It leaves it when it is given up.
    Column("number_id", ForeignKey(rented_numbers.c.id, ondelete="CASCADE"), unique=True),
    Column("status", String(10), nullable=False),
    Column("remark", Text, nullable=False),
    Column("unlinking", Boolean, nullable=False),
    Column("added", UtcDateTime, nullable=False),
    sqlite_autoincrement=True,
)

tollfree_verifications = Table(
    "tollfree_verifications",
    metadata,
    _id(),
    _account(),
    Column("uuid", String(36), nullable=False),
    Column("number", String(20), nullable=False),
    Column("profile_uuid", String(36), nullable=False),
    Column("usecase", Text, nullable=False),
    Column("usecases_sorted", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("status", String(16), nullable=False),
    Column("error_message", Text, nullable=False),
    # Counts what was handed to the carrier: it decides on the latest.
    Column("review", Integer, nullable=False),
    Column("callback_url", Text, nullable=False),
    Column("callback_method", String(4), nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("last_modified", UtcDateTime, nullable=False),
    UniqueConstraint("account_id", "uuid"),
    Index("tollfree_verifications_by_time", "account_id", "created"),
    sqlite_autoincrement=True,
)

SNAPSHOTS = "snapshots"

# No part of the state itself: a reset keeps them.
snapshots = Table(
    SNAPSHOTS,
    metadata,
    Column("name", String(64), primary_key=True),
    Column("made", UtcDateTime, nullable=False),
    Column("state", LargeBinary, nullable=False),  # JSON, compressed
)

events = Table(
    "events",
    metadata,
    _id(),
    Column("due", UtcDateTime, nullable=False),
    Column("kind", String(32), nullable=False),
    # Events of one subject take place one after the other.
    Column("subject", String(64), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("account_id", String(20), nullable=False),
    # The number of the replica that has taken it, 0 while nobody has.
    Column("taken_by", Integer, nullable=False, server_default="0"),
    Index("events_by_due", "taken_by", "due", "id"),
    Index("events_by_subject", "account_id", "subject").ddl_if(dialect="postgresql"),
    sqlite_autoincrement=True,  # an id that came back would look like the event it was before
)

# One row, once time has been moved: where the clock was left.
clock_position = Table(
    "clock_position",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("moment", UtcDateTime, nullable=False),
    # Of the computer's clock, in microseconds; null where it stood.
    Column("ahead", BigInteger),
)

EPOCH = "epoch"

# One row: how often everything was reset or brought back. A replica that knows another number has
# missed it.
epoch = Table(
    EPOCH,
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
)

callback_attempts = Table(
    "callback_attempts",
    metadata,
    _id(),
    _account(),
    Column("subject", String(64), nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("method", String(4), nullable=False),
    Column("url", Text, nullable=False),
    Column("params", JSON, nullable=False),
    Column("started", UtcDateTime, nullable=False),
    Column("duration_ms", Integer, nullable=False),
    Column("status", Integer),
    Column("error", Text, nullable=False),
    Column("next_attempt", UtcDateTime),
    Column("request_headers", JSON, nullable=False),
    Column("answer", JSON),
    Column("reply", JSON),
    # What happened about one thing of an account, newest first.
    Index("callback_attempts_by_subject", "account_id", "subject", "id"),
)

# What goes wrong on demand. An order that names no account is nobody's.
faults = Table(
    "faults",
    metadata,
    _id(),
    Column("whose", Text, nullable=False, index=True),
    # Of those of the start, their place among them; they come before the others.
    Column("position", Integer),
    Column("removed", Boolean, nullable=False),  # only those of the start stay, for a reset
    Column("what", JSON, nullable=False),
    Column("matched", Integer, nullable=False),
    Column("hits", Integer, nullable=False),
    sqlite_autoincrement=True,  # a number that came back would look like the fault it was before
)

# What a fault has seen so far, for those that need to know.
fault_memories = Table(
    "fault_memories",
    metadata,
    _id(),
    Column("fault_id", ForeignKey(faults.c.id, ondelete="CASCADE"), nullable=False),
    Column("key", Text, nullable=False),
    Column("value", JSON, nullable=False),
    UniqueConstraint("fault_id", "key"),
)

# With a seed, what the chance depends on by which a fault comes. Strangers count as one: "".
fault_counts = Table(
    "fault_counts",
    metadata,
    Column("account_id", String(20), primary_key=True),
    Column("kind", String(8), primary_key=True),  # request, callback or message
    Column("count", Integer, nullable=False),
)

# What a callback has waited about for the next one, as a fault had it.
fault_holds = Table(
    "fault_holds",
    metadata,
    Column("account_id", String(20), primary_key=True),
    Column("subject", String(64), primary_key=True),
)

FAULT_VERSION = "fault_version"

# One row: counts the changes to what is set, so that a process sees that it has to look again. No
# part of the state: it must not go back.
fault_version = Table(
    FAULT_VERSION,
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
)

# The requests that count for a rate limit, as long as its window is; only where there is one.
admitted_requests = Table(
    "admitted_requests",
    metadata,
    _id(),
    Column("account_id", String(20), nullable=False),
    Column("kind", String(12), nullable=False),  # listMessages, or empty for all requests
    Column("at", UtcDateTime, nullable=False),
    Index("admitted_requests_by_time", "account_id", "kind", "at"),
)
