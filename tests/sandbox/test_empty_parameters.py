"""Query parameters that nothing describes: with a value a mistake, without one nothing."""

import pytest

from tests.sandbox.caller import Caller


@pytest.mark.parametrize(
    "query", ["Status=&Type=&limit=1", "limit=1&no_such_filter=", "x=&x=&limit=1"]
)
def test_empty_parameter_that_is_not_described_filters_nothing(caller: Caller, query: str) -> None:
    page = caller.ok("GET", f"/10dlc/Brand/?{query}")
    assert page["meta"]["limit"] == 1
    assert page["meta"]["total_count"] > 1


@pytest.mark.parametrize(
    "query", ["Status=COMPLETED", "Status=&Status=COMPLETED", "Type=&limits=1"]
)
def test_one_that_has_a_value_is_refused_by_name(caller: Caller, query: str) -> None:
    error = caller.error(400, "GET", f"/10dlc/Brand/?{query}")
    assert "is not a parameter of this request" in error


def test_described_parameter_that_is_empty_is_checked(caller: Caller) -> None:
    assert "'type' must be one of" in caller.error(400, "GET", "/10dlc/Brand/?type=")
