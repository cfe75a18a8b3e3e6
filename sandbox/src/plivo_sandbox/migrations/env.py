"""What Alembic runs: the migrations, in the transaction that it was given."""

from alembic import context

from plivo_sandbox.migrations import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
context.run_migrations()
