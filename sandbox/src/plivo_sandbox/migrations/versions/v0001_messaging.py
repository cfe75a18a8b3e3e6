"""The messaging API."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None

SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.Text(), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "accounts",
        sa.Column("auth_id", _text(20), nullable=False),
        sa.Column("auth_token", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("auth_id"),
    )
    op.create_table(
        "events",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("due", sa.DateTime(), nullable=False),
        sa.Column("kind", _text(32), nullable=False),
        sa.Column("subject", _text(64), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_index("events_by_due", "events", ["taken", "due", "id"])
    op.create_table(
        "callback_attempts",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("subject", _text(64), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("method", _text(4), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("params", sa.JSON(), nullable=False),
        sa.Column("started", sa.DateTime(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("next_attempt", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_callback_attempts_account_id", "callback_attempts", ["account_id"])
    op.create_table(
        "campaigns",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("campaign_id", _text(16), nullable=False),
        sa.Column("brand_id", _text(16), nullable=False),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("usecase", sa.Text(), nullable=True),
        sa.Column("sub_usecase", sa.Text(), nullable=False),
        sa.Column("vertical", sa.Text(), nullable=False),
        sa.Column("source", _text(6), nullable=False),
        sa.Column("registration_status", _text(10), nullable=False),
        sa.Column("declined", _text(8), nullable=False),
        sa.Column("review", sa.Integer(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("attributes", sa.JSON(), nullable=True),
        sa.Column("limits", sa.JSON(), nullable=True),
        sa.Column("callback_url", sa.Text(), nullable=False),
        sa.Column("callback_method", _text(4), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "campaign_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_campaigns_account_id", "campaigns", ["account_id"])
    op.create_index("ix_campaigns_brand_id", "campaigns", ["brand_id"])
    op.create_table(
        "media",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("media_id", _text(36), nullable=False),
        sa.Column("content_type", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=False),
        sa.Column("uploaded", sa.Boolean(), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "media_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_media_account_id", "media", ["account_id"])
    op.create_index("media_by_time", "media", ["account_id", "created"])
    op.create_table(
        "messages",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("uuid", _text(36), nullable=False),
        sa.Column("direction", _text(8), nullable=False),
        sa.Column("state", _text(16), nullable=False),
        sa.Column("type", _text(8), nullable=False),
        sa.Column("from_number", _text(20), nullable=False),
        sa.Column("to_number", _text(20), nullable=False),
        sa.Column("country_iso2", _text(2), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("total_rate", _text(16), nullable=False),
        sa.Column("total_amount", _text(16), nullable=False),
        sa.Column("carrier_fees_rate", _text(16), nullable=False),
        sa.Column("carrier_fees", _text(16), nullable=False),
        sa.Column("error_code", _text(8), nullable=False),
        sa.Column("mcc", _text(4), nullable=False),
        sa.Column("mnc", _text(4), nullable=False),
        sa.Column("destination_network", sa.Text(), nullable=False),
        sa.Column("powerpack_uuid", _text(36), nullable=False),
        sa.Column("tendlc_campaign_id", sa.Text(), nullable=False),
        sa.Column("tendlc_registration_status", _text(16), nullable=False),
        sa.Column("dlt_entity_id", sa.Text(), nullable=False),
        sa.Column("dlt_template_id", sa.Text(), nullable=False),
        sa.Column("dlt_template_category", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Text(), nullable=False),
        sa.Column("conversation_origin", sa.Text(), nullable=False),
        sa.Column("conversation_expires", sa.DateTime(), nullable=True),
        sa.Column("requester_ip", sa.Text(), nullable=False),
        sa.Column("log", _text(12), nullable=False),
        sa.Column("expires", sa.DateTime(), nullable=False),
        sa.Column("callback_url", sa.Text(), nullable=False),
        sa.Column("callback_method", _text(4), nullable=False),
        sa.Column("callback_sequence", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("sent", sa.DateTime(), nullable=True),
        sa.Column("reported", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "uuid"),
    )
    op.create_index("ix_messages_account_id", "messages", ["account_id"])
    op.create_index("messages_by_time", "messages", ["account_id", "created"])
    op.create_table(
        "powerpacks",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("uuid", _text(36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sticky_sender", sa.Boolean(), nullable=False),
        sa.Column("local_connect", sa.Boolean(), nullable=False),
        sa.Column("application_type", sa.Text(), nullable=False),
        sa.Column("application_id", sa.Text(), nullable=False),
        sa.Column("number_priority", sa.JSON(), nullable=False),
        sa.Column("number_pool_uuid", _text(36), nullable=False),
        sa.Column("created_on", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "name"),
        sa.UniqueConstraint("account_id", "number_pool_uuid"),
        sa.UniqueConstraint("account_id", "uuid"),
    )
    op.create_index("ix_powerpacks_account_id", "powerpacks", ["account_id"])
    op.create_table(
        "profiles",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("uuid", _text(36), nullable=False),
        sa.Column("profile_type", _text(9), nullable=False),
        sa.Column("business", sa.JSON(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "uuid"),
    )
    op.create_index("ix_profiles_account_id", "profiles", ["account_id"])
    op.create_table(
        "rented_numbers",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("number", _text(20), nullable=False),
        sa.Column("type", _text(10), nullable=False),
        sa.Column("country_iso2", _text(2), nullable=False),
        sa.Column("sms", sa.Boolean(), nullable=False),
        sa.Column("mms", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "number"),
    )
    op.create_index("ix_rented_numbers_account_id", "rented_numbers", ["account_id"])
    op.create_table(
        "tollfree_verifications",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("uuid", _text(36), nullable=False),
        sa.Column("number", _text(20), nullable=False),
        sa.Column("profile_uuid", _text(36), nullable=False),
        sa.Column("usecase", sa.Text(), nullable=False),
        sa.Column("usecases_sorted", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("status", _text(16), nullable=False),
        sa.Column("error_message", sa.Text(), nullable=False),
        sa.Column("review", sa.Integer(), nullable=False),
        sa.Column("callback_url", sa.Text(), nullable=False),
        sa.Column("callback_method", _text(4), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("last_modified", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "uuid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_tollfree_verifications_account_id", "tollfree_verifications", ["account_id"]
    )
    op.create_index(
        "tollfree_verifications_by_time", "tollfree_verifications", ["account_id", "created"]
    )
    op.create_table(
        "brands",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("brand_id", _text(16), nullable=False),
        sa.Column("profile_id", SERIAL, nullable=True),
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("brand_type", _text(8), nullable=False),
        sa.Column("registration_status", _text(10), nullable=False),
        sa.Column("declined", _text(8), nullable=False),
        sa.Column("vetted", sa.Boolean(), nullable=False),
        sa.Column("business", sa.JSON(), nullable=False),
        sa.Column("callback_url", sa.Text(), nullable=False),
        sa.Column("callback_method", _text(4), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["profile_id"], ["profiles.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("account_id", "brand_id"),
        sa.UniqueConstraint("profile_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_brands_account_id", "brands", ["account_id"])
    op.create_table(
        "campaign_numbers",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("campaign_id", SERIAL, nullable=True),
        sa.Column("number_id", SERIAL, nullable=True),
        sa.Column("status", _text(10), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column("unlinking", sa.Boolean(), nullable=False),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["number_id"], ["rented_numbers.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_campaign_numbers_campaign_id", "campaign_numbers", ["campaign_id"])
    op.create_table(
        "media_contents",
        sa.Column("media", SERIAL, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["media"], ["media.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("media"),
    )
    op.create_table(
        "message_media",
        sa.Column("message", SERIAL, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("media", SERIAL, nullable=False),
        sa.ForeignKeyConstraint(["media"], ["media.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["message"], ["messages.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("message", "position"),
    )
    op.create_index("ix_message_media_media", "message_media", ["media"])
    op.create_table(
        "pool_numbers",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("powerpack_id", SERIAL, nullable=True),
        sa.Column("number_id", SERIAL, nullable=True),
        sa.Column("service", _text(3), nullable=False),
        sa.Column("added_on", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["number_id"], ["rented_numbers.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["powerpack_id"], ["powerpacks.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("number_id"),
    )
    op.create_index("ix_pool_numbers_powerpack_id", "pool_numbers", ["powerpack_id"])
    op.create_table(
        "sticky_sources",
        sa.Column("powerpack_id", SERIAL, nullable=False),
        sa.Column("service", _text(3), nullable=False),
        sa.Column("destination", _text(20), nullable=False),
        sa.Column("number_id", SERIAL, nullable=False),
        sa.ForeignKeyConstraint(["number_id"], ["rented_numbers.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["powerpack_id"], ["powerpacks.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("powerpack_id", "service", "destination"),
    )
