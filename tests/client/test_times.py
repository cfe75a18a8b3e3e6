"""Moments and days: how they are sent, and how they are read."""

import asyncio
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging import times
from plivo_messaging._runtime.query import day, moment

from .description import document, success_of
from .fake import Fake

ZONES = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.tuples(st.integers(0, 4_000_000_000_000_000), ZONES).map(
    lambda drawn: datetime.fromtimestamp(0, drawn[1]) + timedelta(microseconds=drawn[0])
)


def sent(**filters: Any) -> list[tuple[str, str]]:
    """The query of a list with these filters, the same from both clients."""
    waiting, other = Fake(), Fake()
    for fake in (waiting, other):
        fake.answer(200, success_of("messages.list") | {"objects": []})
    waiting.client().messages.list(**filters).page()
    asyncio.run(other.async_client().messages.list(**filters).page())
    assert waiting.query == other.query
    return waiting.query


def test_a_moment_is_sent_in_utc() -> None:
    paris = timezone(timedelta(hours=1))

    assert sent(
        message_time_gt=datetime(2026, 11, 20, 13, 4, 6, 799021, tzinfo=paris),
        message_time_lte=datetime(2026, 11, 21, tzinfo=UTC),
        message_time="2026-11-20 09:30",
    ) == [
        ("message_time", "2026-11-20 09:30"),
        ("message_time__gt", "2026-11-20 12:04:06.799021"),
        ("message_time__lte", "2026-11-21 00:00:00.000000"),
    ]


@given(MOMENTS)
def test_what_is_sent_is_the_same_moment(value: datetime) -> None:
    (told,) = (document()["components"]["schemas"]["UtcTimeFilter"]["x-time-format"],)

    for form in (told, None):
        written = moment(value, form)
        assert isinstance(written, str)
        assert times.parse(written) == value


def test_without_a_form_of_its_own_it_is_rfc_3339() -> None:
    assert moment(datetime(2026, 11, 20, 13, 4, tzinfo=UTC), None) == "2026-11-20T13:04:00Z"


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="has no time zone; say which one"):
        Fake().client().messages.list(message_time_gt=datetime.now())  # noqa: DTZ005


def test_a_day_is_no_moment() -> None:
    wrong: Any = date(2026, 11, 20)

    with pytest.raises(TypeError, match="is a day"):
        Fake().client().messages.list(message_time_gt=wrong)


def test_a_day_is_sent_as_a_day() -> None:
    fake = Fake().answer(200, success_of("tollfree_verifications.list"))

    fake.client().tollfree_verifications.list(
        created_gte=date(2026, 11, 1), created_lt="2026-11-21"
    ).page()

    assert fake.query == [("created__gte", "2026-11-01"), ("created__lt", "2026-11-21")]
    with pytest.raises(TypeError, match="is a moment"):
        fake.client().tollfree_verifications.list(created=datetime(2026, 11, 1, tzinfo=UTC))
    assert day(None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20 13:04:06.799021+00:00", datetime(2026, 11, 20, 13, 4, 6, 799021, UTC)),
        ("2026-11-20T13:04:06Z", datetime(2026, 11, 20, 13, 4, 6, tzinfo=UTC)),
        ("2026-11-20 18:34:06+05:30", datetime(2026, 11, 20, 13, 4, 6, tzinfo=UTC)),
        ("2026-11-20 13:04", datetime(2026, 11, 20, 13, 4, tzinfo=UTC)),
        ("2026-11-20", datetime(2026, 11, 20, tzinfo=UTC)),
    ],
)
def test_reads_what_the_service_writes(text: str, expected: datetime) -> None:
    found = times.parse(text)

    assert found == expected
    assert found is not None
    assert found.tzinfo is not None


@pytest.mark.parametrize("text", [None, "", "null", "soon", "2026-13-01", "0", " "])
def test_what_is_no_moment_is_none(text: str | None) -> None:
    assert times.parse(text) is None


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    found = times.parse(text)

    assert found is None or found.tzinfo is not None


def strings(value: object, key: str = "") -> list[str]:
    """What an example has under a name that says that it is a time."""
    if isinstance(value, dict):
        return [one for name, inner in value.items() for one in strings(inner, str(name))]
    if isinstance(value, list):
        return [one for inner in value for one in strings(inner, key)]
    return [value] if isinstance(value, str) and value and key in TIMES else []


TIMES = {"added_on", "created_on", "created_at", "last_modified", "message_time", "upload_time"}


def test_reads_every_time_of_the_examples() -> None:
    found = strings(document())

    assert len(found) > 20
    assert [one for one in found if times.parse(one) is None] == []
