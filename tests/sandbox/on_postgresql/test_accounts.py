from tests.sandbox.test_accounts import *  # noqa: F403 - they run again, on another database
