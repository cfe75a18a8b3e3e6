"""Filtered lists of messages, found among millions."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_USUAL = {
    "direction": "outbound",
    "state": "delivered",
    "type": "sms",
    "error_code": "000",
    "country_iso2": "US",
    "powerpack_uuid": "",
    "tendlc_campaign_id": "",
    "tendlc_registration_status": "registered",
    "conversation_id": "",
    "conversation_origin": "",
}


def upgrade() -> None:
    """An index for each filter; of what most messages have alike, none."""
    op.drop_index("ix_messages_account_id", "messages")
    for name, column in (("messages_by_from", "from_number"), ("messages_by_to", "to_number")):
        op.create_index(name, "messages", ["account_id", column, "created"])
    for column, usual in _USUAL.items():
        unusual = sa.text(f"{column} != '{usual}'")
        op.create_index(
            f"messages_by_{column}",
            "messages",
            ["account_id", column, "created"],
            sqlite_where=unusual,
            postgresql_where=unusual,
        )
