"""429 for accounts that ask too often."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_sandbox.clock import Clock
from plivo_sandbox.database import open_database
from plivo_sandbox.errors import ApiError, StartupError
from plivo_sandbox.rate_limits import RateLimits, read_limits
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import admitted_requests
from sqlalchemy import func, select

from tests.sandbox.manual import START, Manual, manual_sandbox, run


async def statuses(sandbox: Manual, count: int, path: str = "/Powerpack/") -> list[int]:
    return [await sandbox.status("GET", path) for _ in range(count)]


def limited(text: str) -> Settings:
    return Settings(rate_limits=text, validate_responses=True)


def test_never_by_default() -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            assert set(await statuses(sandbox, 301)) == {200}
            assert set(await statuses(sandbox, 30, "/Message/")) == {200}

    run(test)


def test_300_in_5_seconds() -> None:
    async def test() -> None:
        async with manual_sandbox(limited("plivo")) as sandbox:
            assert set(await statuses(sandbox, 300)) == {200}
            refused = await sandbox.answer("GET", "/Powerpack/")
            assert refused.status_code == 429
            assert refused.headers["retry-after"] == "5"
            assert set(refused.json()) == {"api_id", "error"}
            assert refused.json()["error"] == "too many requests"
            sandbox.advance(seconds=4.9)
            assert await statuses(sandbox, 1) == [429]
            sandbox.advance(seconds=0.1)
            assert await statuses(sandbox, 1) == [200]

    run(test)


def test_20_lists_of_messages_in_a_minute() -> None:
    async def test() -> None:
        async with manual_sandbox(limited("plivo")) as sandbox:
            assert await statuses(sandbox, 21, "/Message/") == [200] * 20 + [429]
            assert await statuses(sandbox, 1) == [200]
            sandbox.advance(seconds=20)
            refused = await sandbox.answer("GET", "/Message/")
            assert refused.headers["retry-after"] == "40"
            sandbox.advance(seconds=40)
            assert await statuses(sandbox, 1, "/Message/") == [200]

    run(test)


def test_refused_requests_do_nothing_and_do_not_count() -> None:
    async def test() -> None:
        async with manual_sandbox(limited("2/10")) as sandbox:
            await sandbox.send()
            sandbox.advance(seconds=6)
            await sandbox.send()
            sent = {"src": "14155550101", "dst": "14155550123", "text": "Hello"}
            assert await sandbox.status("POST", "/Message/", json=sent) == 429
            sandbox.advance(seconds=4)
            assert await statuses(sandbox, 2) == [200, 429]

    run(test)


def test_strangers_count_for_nobody() -> None:
    async def test() -> None:
        async with manual_sandbox(limited("1/10")) as sandbox:
            wrong = ("MASANDBOX00000000000", "wrong")
            for _ in range(3):
                assert await sandbox.status("GET", "/Powerpack/", auth=wrong) == 401
            assert await statuses(sandbox, 2) == [200, 429]

    run(test)


def test_reset_forgets() -> None:
    async def test() -> None:
        async with manual_sandbox(limited("1/10")) as sandbox:
            assert await statuses(sandbox, 2) == [200, 429]
            await sandbox.post("reset")
            assert await statuses(sandbox, 1) == [200]

    run(test)


@pytest.mark.parametrize(
    "text", ["", "on", "300", "300/0", "0/5", "300/5,list=0/60", "1/-1", "9" * 9]
)
def test_what_is_no_limit(text: str) -> None:
    with pytest.raises(StartupError, match="is no rate limit: write plivo, off,"):
        read_limits(text)


@given(
    gaps=st.lists(st.integers(0, 4), max_size=60),
    requests=st.integers(1, 4),
    seconds=st.integers(1, 6),
)
def test_no_window_has_more(gaps: list[int], requests: int, seconds: int) -> None:
    clock, now, admitted = Clock(START), 0, list[int]()
    # As two processes on one database have them.
    engine = open_database("sqlite://")
    both = [RateLimits(f"{requests}/{seconds}", engine, clock) for _ in range(2)]
    for turn, gap in enumerate(gaps):
        now += gap
        clock.move_to(clock.now() + timedelta(seconds=gap))
        recent = [moment for moment in admitted if moment > now - seconds]
        wait = admission(both[turn % 2])
        assert (wait > 0) == (len(recent) == requests)
        if wait:
            assert wait == recent[0] + seconds - now
        else:
            admitted.append(now)
    with engine.begin() as connection:
        kept = connection.scalar(select(func.count()).select_from(admitted_requests))
    assert kept is not None
    assert kept <= requests  # what is past is forgotten
    engine.dispose()


def admission(limits: RateLimits) -> int:
    """The seconds to wait, or 0 where the request is admitted."""
    try:
        limits.admit("MA", "listMessages")
    except ApiError as error:
        return int(error.headers["Retry-After"])
    return 0
