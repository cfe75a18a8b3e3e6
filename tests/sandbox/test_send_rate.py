"""A send rate: the messages of an account, and of each sender, leave one after the other."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import DST, POWERPACK, SRC
from tests.sandbox.manual import START, Manual, manual_sandbox, run
from tests.sandbox.rules import covers

TWO_A_SECOND = Settings(send_rate=2, validate_responses=True)
MMS = {"type": "mms", "media_urls": ["https://media.example.com/cat.jpg"]}


async def states(sandbox: Manual, uuids: list[str]) -> list[str]:
    return [await sandbox.state(uuid) for uuid in uuids]


async def bulk(sandbox: Manual, count: int, **body: object) -> list[str]:
    destinations = "<".join(f"1415556{index:04}" for index in range(count))
    sent = {"src": SRC, "dst": destinations, "text": "Hi", **body}
    uuids: list[str] = (await sandbox.ok("POST", "/Message/", json=sent))["message_uuid"]
    return uuids


def test_messages_of_an_account_leave_in_order() -> None:
    async def test() -> None:
        async with manual_sandbox(TWO_A_SECOND) as sandbox:
            first = await bulk(sandbox, 3)
            fourth = await sandbox.send(src="18885550110")
            media = [await sandbox.send(**MMS) for _ in range(2)]
            sandbox.advance(seconds=0.1)
            await sandbox.becomes(first[0], "sent")
            await sandbox.becomes(media[0], "sent")
            assert await states(sandbox, [*first[1:], fourth]) == ["queued"] * 3
            sandbox.advance(seconds=0.5)
            await sandbox.becomes(first[1], "sent")
            assert await states(sandbox, [first[2], fourth]) == ["queued"] * 2
            sandbox.advance(seconds=1)
            await sandbox.becomes(fourth, "sent")
            assert await sandbox.state(media[1]) == "queued"
            sandbox.advance(seconds=8.5)  # an MMS has the time of twenty SMS
            await sandbox.becomes(media[1], "sent")

    run(test)


@pytest.mark.parametrize(
    ("src", "dst", "kind", "in_four_seconds"),
    [
        ("12065550105", "1415556", "sms", 4),
        (SRC, "1415556", "sms", 15),
        ("14165550107", "1416556", "sms", 1),
        ("18885550110", "1415556", "sms", 100),
        ("12065550105", "1415556", "mms", 4),
        ("18005550109", "1415556", "mms", 8),
    ],
)
def test_each_number_has_the_rate_of_its_kind(
    src: str, dst: str, kind: str, in_four_seconds: int
) -> None:
    media = MMS if kind == "mms" else {}

    async def test() -> None:
        settings = Settings(send_rate=10_000, delivered_after=timedelta(minutes=1))
        async with manual_sandbox(settings) as sandbox:
            to = "<".join(f"{dst}{index:04}" for index in range(in_four_seconds + 1))
            uuids = await bulk(sandbox, 1, src=src, dst=to, **media)
            sandbox.advance(seconds=4.09)
            await sandbox.becomes(uuids[in_four_seconds - 1], "sent")
            assert await sandbox.state(uuids[in_four_seconds]) == "queued"
            sandbox.advance(seconds=0.02)
            await sandbox.becomes(uuids[in_four_seconds], "sent")

    run(test)


@covers("message-expires")
def test_what_waits_too_long_expires_and_takes_no_place() -> None:
    async def test() -> None:
        async with manual_sandbox(TWO_A_SECOND) as sandbox:
            uuids = await bulk(sandbox, 30, message_expiry=5)
            later = await sandbox.send()
            sandbox.advance(seconds=5)
            for uuid in uuids[:10]:
                await sandbox.becomes(uuid, "delivered")
            for uuid in uuids[10:]:
                await sandbox.becomes(uuid, "failed")
                assert (await sandbox.message(uuid))["error_code"] == "420"
            sandbox.advance(seconds=0.2)
            await sandbox.becomes(later, "sent")

    run(test)


def test_queue_survives_a_restart(tmp_path: Path) -> None:
    settings = Settings(send_rate=1, database=f"sqlite:///{tmp_path}/sandbox.db")

    async def test() -> None:
        async with manual_sandbox(settings) as sandbox:
            await bulk(sandbox, 10)
        async with manual_sandbox(settings, start=START) as sandbox:
            last = await sandbox.send()
            sandbox.advance(seconds=10)
            assert await sandbox.state(last) == "queued"
            sandbox.advance(seconds=0.1)
            await sandbox.becomes(last, "sent")

    run(test)


@covers("message-source-behind")
def test_powerpack_goes_on_to_who_is_free() -> None:
    async def test() -> None:
        async with manual_sandbox(Settings(send_rate=1000)) as sandbox:
            used = await sources(sandbox, "14155560000<14155560001<14155560002<14155560003")
            assert used == ["98765", "18885550110", "12125550103", "14165550107"]
            # Who has a sender keeps it, and waits; everybody else waits for the best one.
            assert await sources(sandbox, "14155560001") == ["18885550110"]
            assert await sources(sandbox, DST) == ["98765"]

    async def sources(sandbox: Manual, dst: str) -> list[str]:
        body = {"powerpack_uuid": POWERPACK, "dst": dst, "text": "Hi"}
        uuids = (await sandbox.ok("POST", "/Message/", json=body))["message_uuid"]
        return [(await sandbox.message(uuid))["from_number"] for uuid in uuids]

    run(test)


def test_there_is_no_rate_by_default() -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            uuids = await bulk(sandbox, 50)
            sandbox.advance(seconds=0.1)
            for uuid in uuids:
                await sandbox.becomes(uuid, "sent")
            sent = [(await sandbox.message(uuid))["message_time"] for uuid in uuids]
            assert {datetime.fromisoformat(time) for time in sent} == {START}
            assert sandbox.clock.now() == START + timedelta(seconds=0.1)

    run(test)
