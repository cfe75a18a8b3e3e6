"""What a user of the client writes. mypy and pyright read it; a test runs it."""

import asyncio
from collections.abc import Sequence
from typing import assert_type

from plivo_messaging import (
    APIError,
    AsyncPages,
    AsyncPlivo,
    NotFoundError,
    Pages,
    Plivo,
    RateLimitError,
)
from plivo_messaging.models import (
    Message,
    MessageCreateResponse,
    MessageList,
    NumberPriorityInput,
    PoolNumber,
    Powerpack,
    PowerpackList,
    PriorityOrderInput,
    SuccessResponse,
)


def greet(client: Plivo, everybody: Sequence[str]) -> list[str]:
    """Send one text to several people; the identifiers of the messages."""
    sent = client.messages.create(src="14155550101", dst=everybody, text="Hello", trackable=False)
    assert_type(sent, MessageCreateResponse)
    return sent.message_uuid


def undelivered(client: Plivo) -> list[str]:
    """Who got nothing."""
    pages = client.messages.list(message_state="undelivered", message_direction="outbound")
    assert_type(pages, Pages[Message, MessageList])
    return [message.to_number for message in pages if message.message_state == "undelivered"]


def prepare(client: Plivo, number: str) -> str:
    """Make a powerpack that sends from a number."""
    order = PriorityOrderInput(priority1="longcode", priority2="tollfree", priority3="shortcode")
    powerpack = client.powerpacks.create(
        name="greetings",
        sticky_sender=True,
        number_priority=[
            NumberPriorityInput(service_type="SMS", country_iso="US", priority=order),
            {
                "service_type": "MMS",
                "country_iso": "US",
                "priority": {
                    "priority1": "longcode",
                    "priority2": "tollfree",
                    "priority3": "shortcode",
                },
            },
        ],
    )
    assert_type(powerpack, Powerpack)
    pool = powerpack.number_pool.rstrip("/").split("/")[-1]
    added = client.number_pools.numbers.add(pool, number, service="mms")
    assert_type(added, PoolNumber)
    return powerpack.uuid


def tidy_up(client: Plivo, powerpack_uuid: str) -> bool:
    """Remove a powerpack and its numbers, if it is there."""
    try:
        gone = client.powerpacks.delete(powerpack_uuid, unrent_numbers=True)
    except NotFoundError:
        return False
    except RateLimitError as error:
        raise SystemExit(f"later: {error.headers.get('retry-after')}") from error
    except APIError as error:
        raise SystemExit(f"{error.status_code} {error.api_id} {error.error}") from error
    assert_type(gone, SuccessResponse | None)
    return True


async def names(client: AsyncPlivo) -> list[str]:
    """The names of all powerpacks."""
    pages = client.powerpacks.list(limit=20)
    assert_type(pages, AsyncPages[Powerpack, PowerpackList])
    first = await pages.page()
    assert_type(first, PowerpackList)
    return [powerpack.name async for powerpack in pages]


async def main() -> None:
    """All of it."""
    with Plivo(timeout=10.0) as client:
        print(greet(client, ["14155550123", "14155550124"]))
        print(undelivered(client))
        powerpack_uuid = prepare(client, "14155550101")
        async with AsyncPlivo() as other:
            print(await names(other))
        print(tidy_up(client, powerpack_uuid))


if __name__ == "__main__":
    asyncio.run(main())
