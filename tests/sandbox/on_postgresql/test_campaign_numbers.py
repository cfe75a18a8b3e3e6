from tests.sandbox.test_campaign_numbers import *  # noqa: F403 - they run again, on another database
