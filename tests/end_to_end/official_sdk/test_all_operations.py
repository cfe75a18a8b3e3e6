"""Together, the tests of this folder drive every operation and meet every kind of error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.end_to_end.account import LONG_CODE, RECIPIENT
from tests.end_to_end.driven import claimed_beside
from tests.end_to_end.official_sdk import sdk as official

if TYPE_CHECKING:
    from plivo_sandbox.testing import RunningSandbox

    from tests.end_to_end.second_opinion import Exchange, SecondOpinion

UNKNOWN = "00000000-0000-4000-8000-000000000000"


def test_every_operation_is_driven(second_opinion: SecondOpinion) -> None:
    """`drives` is a claim; a fixture holds each test to its own."""
    assert claimed_beside(__name__) == set(second_opinion.operations)


def test_bad_input_is_a_validation_error_that_names_the_field(sdk: Any) -> None:
    with pytest.raises(official.exceptions.ValidationError, match="text"):
        sdk.messages.create(src=LONG_CODE, dst=RECIPIENT)


def test_a_single_invalid_number_is_named(sdk: Any) -> None:
    with pytest.raises(official.exceptions.ValidationError, match="1111111"):
        sdk.messages.create(src=LONG_CODE, dst="1111111", text="Nobody")


def test_what_is_unknown_is_not_found(sdk: Any) -> None:
    with pytest.raises(official.exceptions.ResourceNotFoundError):
        sdk.messages.get(UNKNOWN)


def test_a_wrong_method_is_an_invalid_request(sdk: Any, exchanges: list[Exchange]) -> None:
    with pytest.raises(official.exceptions.InvalidRequestError):
        sdk.request("PUT", ("Message",))
    assert exchanges.pop().status == 405


def test_a_wrong_token_is_an_authentication_error(
    sdk: Any, sandbox: RunningSandbox, exchanges: list[Exchange]
) -> None:
    with (
        official.client(sandbox.auth_id, "wrong", exchanges.append) as stranger,
        pytest.raises(official.exceptions.AuthenticationError),
    ):
        stranger.powerpacks.list()


def test_the_sdk_cannot_read_an_error_of_its_message_list(
    sdk: Any, exchanges: list[Exchange]
) -> None:
    """The decision `message-list-errors`: a fault of the SDK, whatever the body is.

    It walks the records of an answer that has none, before it looks at the status.
    """
    with pytest.raises(TypeError, match="NoneType"):
        sdk.messages.list(error_code="not a code")
    assert exchanges[-1].status == 400
