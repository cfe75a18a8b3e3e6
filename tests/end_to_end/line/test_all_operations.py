"""Together, the tests of this folder drive every operation; here are the refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2
import pytest
from plivo_messaging import (
    APIConnectionError,
    AuthenticationError,
    BadRequestError,
    NotFoundError,
)
from plivo_sandbox.testing import RunningSandbox

from tests.end_to_end.account import LONG_CODE, READY_MADE_POOL, RECIPIENT
from tests.end_to_end.driven import claimed_beside

if TYPE_CHECKING:
    from tests.end_to_end.line.caller import AsyncCaller, Caller, SyncCaller
    from tests.end_to_end.second_opinion import Exchange, SecondOpinion

UNKNOWN = "00000000-0000-4000-8000-000000000000"


def test_every_operation_is_driven(second_opinion: SecondOpinion) -> None:
    """`drives` is a claim; a fixture holds each test to its own."""
    assert claimed_beside(__name__) == set(second_opinion.operations)


def test_a_missing_argument_is_named(plivo: Caller) -> None:
    with pytest.raises(BadRequestError, match="text") as refused:
        plivo.call(lambda client: client.messages.create(src=LONG_CODE, dst=RECIPIENT))
    assert refused.value.status_code == 400
    assert refused.value.api_id
    assert "text" in str(refused.value.error)
    assert refused.value.request is not None
    assert refused.value.request.method == "POST"


def test_a_limit_out_of_bounds_is_named(plivo: Caller) -> None:
    with pytest.raises(BadRequestError, match="limit"):
        plivo.page(lambda client: client.messages.list(limit=21))


def test_a_wrong_token_is_refused(
    sandbox: RunningSandbox, exchanges: list[Exchange], form: type[SyncCaller | AsyncCaller]
) -> None:
    stranger = form(RunningSandbox(sandbox.url, sandbox.auth_id, "wrong"), exchanges.append)
    try:
        with pytest.raises(AuthenticationError) as refused:
            stranger.page(lambda client: client.messages.list())
    finally:
        stranger.close()
    assert refused.value.status_code == 401
    assert "wrong" not in repr(refused.value.request)


@pytest.mark.parametrize("message_uuid", [UNKNOWN, "../Powerpack", "a/b?c=d#e", "%2e%2e"])
def test_what_is_unknown_is_not_found(plivo: Caller, message_uuid: str) -> None:
    """A path argument stays in its segment, whatever it contains."""
    with pytest.raises(NotFoundError) as refused:
        plivo.call(lambda client: client.messages.get(message_uuid))
    assert refused.value.status_code == 404
    assert refused.value.api_id


def test_a_number_of_nobody_is_not_found(plivo: Caller) -> None:
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.number_pools.numbers.add(READY_MADE_POOL, "14155559999"))


def test_a_wrong_method_is_answered_405_with_those_allowed(sandbox: RunningSandbox) -> None:
    answer = httpx2.put(
        f"{sandbox.url}/v1/Account/{sandbox.auth_id}/Message/",
        auth=(sandbox.auth_id, sandbox.auth_token),
    )
    assert answer.status_code == 405
    assert set(answer.json()) == {"api_id", "error"}
    assert {method.strip() for method in answer.headers["Allow"].split(",")} >= {"GET", "POST"}


def test_nobody_there_is_a_connection_error(
    exchanges: list[Exchange], form: type[SyncCaller | AsyncCaller]
) -> None:
    nobody = form(
        RunningSandbox("http://127.0.0.1:9", "MASANDBOX00000000000", "t"), exchanges.append
    )
    try:
        with pytest.raises(APIConnectionError):
            nobody.page(lambda client: client.messages.list())
    finally:
        nobody.close()
