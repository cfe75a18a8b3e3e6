from tests.sandbox.test_state import *  # noqa: F403 - they run again, on another database
