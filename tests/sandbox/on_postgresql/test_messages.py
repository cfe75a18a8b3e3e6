from tests.sandbox.test_messages import *  # noqa: F403 - they run again, on another database
