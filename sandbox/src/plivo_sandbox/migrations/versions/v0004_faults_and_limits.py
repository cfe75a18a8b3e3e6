"""What was kept in the memory of one process: faults, and the counts of rate limits."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_SERIAL = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _text(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.Text(), "postgresql")


def upgrade() -> None:
    """Make their tables, and the index by which callbacks about one thing are found."""
    op.create_index(
        "callback_attempts_by_subject", "callback_attempts", ["account_id", "subject", "id"]
    )
    op.create_table(
        "faults",
        sa.Column("id", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("whose", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer()),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("what", sa.JSON(), nullable=False),
        sa.Column("matched", sa.Integer(), nullable=False),
        sa.Column("hits", sa.Integer(), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_faults_whose", "faults", ["whose"])
    op.create_table(
        "fault_memories",
        sa.Column("id", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("fault_id", _SERIAL, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["fault_id"], ["faults.id"], ondelete="CASCADE"),
        sa.UniqueConstraint("fault_id", "key"),
    )
    op.create_table(
        "fault_counts",
        sa.Column("account_id", _text(20), primary_key=True),
        sa.Column("kind", _text(8), primary_key=True),
        sa.Column("count", sa.Integer(), nullable=False),
    )
    op.create_table(
        "fault_holds",
        sa.Column("account_id", _text(20), primary_key=True),
        sa.Column("subject", _text(64), primary_key=True),
    )
    op.create_table(
        "fault_version",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "admitted_requests",
        sa.Column("id", _SERIAL, primary_key=True, autoincrement=True),
        sa.Column("account_id", _text(20), nullable=False),
        sa.Column("kind", _text(12), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
    )
    op.create_index("admitted_requests_by_time", "admitted_requests", ["account_id", "kind", "at"])
