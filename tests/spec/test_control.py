from pathlib import Path

import pytest

from generator.errors import SpecErrors
from tests.spec.control import DOCUMENT, check, main


def test_description_of_the_control_api_keeps_the_rules() -> None:
    assert main() == 0


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("      operationId: resetSandbox", "      operationId: ResetSandbox", "name_has_the_case"),
        ("description: Its Auth ID.", "title: Its Auth ID.", "value_is_described"),
        ("description: Its Auth ID.", "description: Its Auth ID", "ends_in_full_stop"),
        ("additionalProperties: false", "additionalProperties: true", "request_body_is_closed"),
    ],
)
def test_what_breaks_a_rule_is_found(tmp_path: Path, before: str, after: str, rule: str) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert before in text
    changed = tmp_path / "openapi.yaml"
    changed.write_text(text.replace(before, after), encoding="utf-8")
    with pytest.raises(SpecErrors, match=rule):
        check(changed)
