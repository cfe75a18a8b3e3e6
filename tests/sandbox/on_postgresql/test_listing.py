from tests.sandbox.test_listing import *  # noqa: F403 - they run again, on another database
