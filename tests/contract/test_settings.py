"""What schemathesis.toml allows has a reason in the spec, and what it names exists."""

import tomllib
from typing import Any

import pytest

from tests.contract.conftest import ROOT
from tests.contract.links import EXTRA_LINKS, operations


@pytest.fixture
def settings() -> Any:
    return tomllib.loads((ROOT / "schemathesis.toml").read_text(encoding="utf-8"))


def listed(entry: Any) -> list[str]:
    names = entry["include-operation-id"]
    return [names] if isinstance(names, str) else names


def test_no_check_and_no_phase_is_off(settings: Any) -> None:
    for part in (settings, *settings["operations"], *settings["phases"].values()):
        for check in part.get("checks", {}).values():
            assert not isinstance(check, dict) or check.get("enabled", True)
    for phase in settings["phases"].values():
        assert phase.get("enabled", True)


def test_valid_request_may_be_refused_only_where_the_spec_has_rules(
    settings: Any, document: Any
) -> None:
    by_id = {operation["operationId"]: operation for operation in operations(document)}
    for entry in settings["operations"]:
        for name in listed(entry):
            if "checks" in entry:
                assert by_id[name]["x-rules"]


def test_links_join_operations_that_exist(document: Any) -> None:
    ids = {operation["operationId"] for operation in operations(document)}
    for source, target, _ in EXTRA_LINKS:
        assert {source, target} <= ids
