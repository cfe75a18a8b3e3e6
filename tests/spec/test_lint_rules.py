import re

import pytest
import yaml

from generator.lint import explained
from tests.spec.repository import committed_texts

CONTRIBUTING = committed_texts()["docs/contributing.md"]


def test_contributing_explains_every_house_rule() -> None:
    section = CONTRIBUTING.split("### The house's rules for the spec")[1].split("\n### ")[0]
    assert re.findall(r"^\| `(\w+)` \| \w", section, re.MULTILINE) == [n for n, _ in explained()]


@pytest.mark.parametrize("name", ["redocly.yaml", ".spectral.yaml"])
def test_contributing_explains_every_rule_that_is_off(name: str) -> None:
    # YAML 1.1 reads a bare `off` as false.
    rules = yaml.safe_load(committed_texts()[name])["rules"]
    off = {rule for rule, severity in rules.items() if severity in (False, "off")}
    assert off
    for rule in off:
        assert f"`{rule}`" in CONTRIBUTING
