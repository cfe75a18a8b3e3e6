"""The words in a text that make the sandbox fail on purpose, as docs/sandbox.md lists them."""

import re
from pathlib import Path

import pytest
from plivo_sandbox.resources.brands.records import DECLINES as BRAND_DECLINES
from plivo_sandbox.resources.campaigns.links import LINK_FAILS, UNLINK_FAILS
from plivo_sandbox.resources.campaigns.records import DECLINES as CAMPAIGN_DECLINES
from plivo_sandbox.resources.campaigns.review import EXPIRES
from plivo_sandbox.resources.tollfree_verifications.review import BY_MARKER as TOLLFREE_OUTCOMES

from tests.sandbox.caller import Caller
from tests.sandbox.tendlc import becomes, campaign, new_campaign

PAGE = Path(__file__).parents[2] / "docs" / "sandbox.md"


def test_page_lists_every_word_and_no_other() -> None:
    listed = set(re.findall(r"sandbox:([a-z0-9-]+)`", PAGE.read_text(encoding="utf-8")))
    words = {EXPIRES, LINK_FAILS[0], UNLINK_FAILS[0]}
    known = {*BRAND_DECLINES, *CAMPAIGN_DECLINES, *TOLLFREE_OUTCOMES, *words}
    assert listed == known


@pytest.mark.parametrize("code", sorted(CAMPAIGN_DECLINES))
def test_campaign_is_declined_with_the_code_in_its_text(caller: Caller, code: str) -> None:
    sample = f"sandbox:{code} and then a text that is long enough"
    campaign_id = new_campaign(caller, sample1=sample)
    becomes(caller, campaign_id, "FAILED")
    record = campaign(caller, campaign_id)
    shown = (record["error_code"], record["error_reason"], record["error_description"])
    assert shown == (code, *CAMPAIGN_DECLINES[code])


@pytest.mark.parametrize("alias", ["sandbox-1004", "sandbox:9999", "mysandbox:1004", "1004"])
def test_other_texts_pass(caller: Caller, alias: str) -> None:
    campaign_id = new_campaign(caller, campaign_alias=alias)
    becomes(caller, campaign_id, "ACTIVE")
