"""Several sandboxes on one database: who has taken an event."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Replace the mark of an event by the number of who has taken it."""
    op.create_table(
        "epoch",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
    )
    op.add_column("events", sa.Column("taken_by", sa.Integer(), nullable=False, server_default="0"))
    op.drop_index("events_by_due", "events")
    op.drop_column("events", "taken")
    op.create_index("events_by_due", "events", ["taken_by", "due", "id"])
    if op.get_context().dialect.name == "postgresql":
        op.create_index("events_by_subject", "events", ["account_id", "subject"])
