"""The sample program runs."""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from . import sample_program
from .description import success_of
from .fake import Fake


def test_runs() -> None:
    everything = Fake()
    everything.answer(202, success_of("messages.create"))
    uuids = sample_program.greet(everything.client(), ["14155550123", "14155550124"])
    assert uuids == success_of("messages.create")["message_uuid"]

    later = {"api_id": "63f0761a", "message": "async api spawned"}
    asked = sample_program.ask(Fake().answer(202, later).client(), "https://example.com/result/")
    assert asked == ["63f0761a", "63f0761a"]

    uploads = Fake().answer(200, success_of("media.upload"))
    assert sample_program.upload(uploads.client(), Path(__file__)) == [
        one["media_id"] for one in success_of("media.upload")["objects"]
    ]
    assert [(name, file, kind) for name, file, kind, _ in uploads.parts] == [
        ("file", Path(__file__).name, "text/x-python"),
        ("file", "menu.txt", "text/plain"),
        ("file", "a.csv", "text/csv"),
        ("file", Path(__file__).name, "text/x-python"),
    ]
    contents = [content for *_, content in uploads.parts]
    assert contents == [Path(__file__).read_bytes(), b"Soup", b"1,2", Path(__file__).read_bytes()]

    registering = Fake().answer(200, success_of("profiles.create"))
    registering.answer(200, success_of("profiles.get")).answer(200, success_of("brands.list"))
    assert (
        sample_program.register(registering.client())
        == (success_of("brands.list")["brands"][0]["brand_id"])
    )

    sent = success_of("messages.list")
    logs = Fake().answer(200, sent | {"meta": None, "objects": [*sent["objects"], 1]})
    moments = sample_program.recent(logs.client(), datetime(2026, 11, 20, 14, tzinfo=UTC))
    assert len(moments) == len(sent["objects"])
    assert logs.query == [("message_time__gte", "2026-11-20 13:00:00.000000")]

    later = success_of("messages.get") | {"message_state": "teleported"}
    assert (
        sample_program.later_states(Fake().answer(200, later).client().messages.get("x"))
        == "TELEPORTED"
    )

    verifications = Fake().answer(200, success_of("tollfree_verifications.list"))
    assert sample_program.verified(verifications.client(), date(2026, 11, 20)) == len(
        success_of("tollfree_verifications.list")["objects"]
    )

    powerpack = success_of("powerpacks.create")
    fake = Fake().answer(200, powerpack).answer(200, success_of("number_pools.numbers.add"))
    assert sample_program.prepare(fake.client(), "14155550101") == powerpack["uuid"]
    pool = powerpack["number_pool"].rstrip("/").split("/")[-1]
    assert fake.requests[1].url.path.endswith(f"/NumberPool/{pool}/Number/14155550101/")

    several = ["+1 (415) 555-0123", "14155550124"]
    assert sample_program.thank("+1 415-555-0101", several, "“Hi”") == (
        '<Response><Message src="14155550101" dst="14155550123&lt;14155550124" '
        'callbackMethod="GET">"Hi"</Message></Response>'
    )

    found = success_of("messages.get")
    assert sample_program.traced(Fake().answer(200, found).client(), "x") == found["api_id"]

    gone = Fake().answer(404, {})
    assert not sample_program.tidy_up(gone.client(), "x")
    failing = Fake().answer(429, {}, headers={"Retry-After": "3"})
    with pytest.raises(SystemExit, match="later: 3"):
        sample_program.tidy_up(failing.client(), "x")

    listed = success_of("powerpacks.list")
    listed = listed | {"meta": listed["meta"] | {"next": None}}
    powerpacks = asyncio.run(sample_program.names(Fake().answer(200, listed).async_client()))
    assert powerpacks == [one["name"] for one in listed["objects"]]


def test_rehearses() -> None:
    told = ["1", "2", "failed: not enough credit, after_change"]
    assert sample_program.rehearse(["1", "2"]) == told


def test_reads_webhooks() -> None:
    message = "MessageUUID=u&From=1&To=2&Type=sms"

    assert sample_program.told(f"{message}&Status=sent".encode()) == "sent"
    failed = f"{message}&Status=failed&ErrorCode=900".encode()
    assert sample_program.told(failed) == "failed: not enough credit, after_change"
    assert sample_program.heard(message) == "1"
    assert sample_program.heard(f"{message}&Status=sent") == "2"
    assert sample_program.heard("event=brand") == "BrandStatusEvent"
    assert sample_program.heard("status=x", "brand_status") == "BrandStatusEvent"
