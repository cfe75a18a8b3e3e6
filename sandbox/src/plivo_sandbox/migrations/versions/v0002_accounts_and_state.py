"""Subaccounts, snapshots, a clock that is moved, opt-outs, queues of senders."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _text(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.Text(), "postgresql")


def upgrade() -> None:
    """Make the new tables and columns."""
    op.create_table(
        "clock_position",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("moment", sa.DateTime(), nullable=False),
        sa.Column("ahead", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "request_counts",
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("kind", _text(8), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "kind"),
    )
    op.create_table(
        "snapshots",
        sa.Column("name", _text(64), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "message_urls",
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("owner", _text(40), nullable=False),
        sa.Column("message_url", sa.Text(), nullable=False),
        sa.Column("message_method", _text(4), nullable=False),
        sa.Column("log_incoming_messages", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account_id", "owner"),
    )
    op.create_table(
        "opt_outs",
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("recipient", _text(20), nullable=False),
        sa.Column("scope", _text(20), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account_id", "recipient", "scope"),
    )
    op.create_table(
        "send_queues",
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("sender", _text(20), nullable=False),
        sa.Column("kind", _text(3), nullable=False),
        sa.Column("free_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.auth_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account_id", "sender", "kind"),
    )
    kind = _text(20).compile(op.get_context().dialect)
    op.execute(
        f"ALTER TABLE accounts ADD COLUMN main_id {kind} "
        "REFERENCES accounts (auth_id) ON DELETE CASCADE"
    )
    op.create_index("ix_accounts_main_id", "accounts", ["main_id"])
    op.add_column(
        "callback_attempts",
        sa.Column("request_headers", sa.JSON(), nullable=False, server_default="{}"),
    )
    op.add_column("callback_attempts", sa.Column("answer", sa.JSON()))
    op.add_column("callback_attempts", sa.Column("reply", sa.JSON()))
    op.add_column("events", sa.Column("account_id", _text(20), nullable=False, server_default=""))
    _give_events_to_accounts(op.get_bind())


def _give_events_to_accounts(connection: sa.Connection) -> None:
    events = sa.table(
        "events",
        sa.column("id"),
        sa.column("kind"),
        sa.column("subject"),
        sa.column("account_id"),
        sa.column("payload", sa.JSON()),
    )
    messages = sa.table("messages", sa.column("id", sa.Integer()), sa.column("account_id"))
    accounts = sa.table("accounts", sa.column("auth_id"))
    first = connection.scalar(sa.select(sa.func.min(accounts.c.auth_id)))
    for event in connection.execute(sa.select(events)).all():
        owner, payload = first, event.payload
        if event.kind == "message":
            mine = messages.c.id == int(event.subject)
            owner = connection.scalar(sa.select(messages.c.account_id).where(mine)) or first
        elif event.kind == "callback":
            owner, payload = payload["account_id"], {**payload, "reaction": ""}
        connection.execute(
            sa.update(events)
            .where(events.c.id == event.id)
            .values(account_id=owner, payload=payload)
        )
