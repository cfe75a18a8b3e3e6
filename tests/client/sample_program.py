"""What a user of the client writes. mypy and pyright read it; a test runs it."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import assert_type

from plivo_messaging import (
    APIError,
    AsyncPages,
    AsyncPlivo,
    FileInput,
    NotFoundError,
    Pages,
    Plivo,
    RateLimitError,
    RecordDecodingError,
    RequestInfo,
    ResponseInfo,
    message_errors,
    sms,
    testing,
    times,
    webhooks,
    xml,
)
from plivo_messaging.models import (
    AsyncAccepted,
    Brand,
    BrandList,
    CampaignNumberList,
    MediaUploadResponse,
    Message,
    MessageCreateResponse,
    MessageList,
    MessageState,
    NumberPriorityInput,
    PoolNumber,
    Powerpack,
    PowerpackList,
    PriorityOrderInput,
    Profile,
    SuccessResponse,
)


def greet(client: Plivo, everybody: Sequence[str]) -> list[str]:
    """Send one text to several people; the identifiers of the messages."""
    sent = client.messages.create(src="14155550101", dst=everybody, text="Hello", trackable=False)
    assert_type(sent, MessageCreateResponse)
    return sent.message_uuid


def ask(client: Plivo, address: str) -> list[str]:
    """Ask for answers that are sent to ``address``; the identifiers of the requests."""
    sent = client.messages.create(
        src="14155550101", dst="14155550123", text="Hello", type="sms", callback_url=address
    )
    assert_type(sent, AsyncAccepted)
    listed = client.campaigns.numbers.list("CSANDB1", callback_url=address)
    assert_type(listed, AsyncAccepted | CampaignNumberList)
    return [str(answer.api_id) for answer in (sent, listed)]


def upload(client: Plivo, picture: Path) -> list[str]:
    """Upload files in each of their forms; their identifiers."""
    files: list[FileInput] = [picture, ("menu.txt", b"Soup"), ("a.csv", b"1,2", "text/csv")]
    with picture.open("rb") as opened:
        uploaded = client.media.upload(file=[*files, opened])
    assert_type(uploaded, MediaUploadResponse)
    return [result.media_id for result in uploaded.objects if result.media_id is not None]


def register(client: Plivo) -> str | None:
    """A profile, the first brand that has one, its campaigns."""
    made = client.profiles.create(
        profile_alias="bakery",
        customer_type="DIRECT",
        entity_type="PRIVATE",
        company_name="Example Bakery LLC",
        vertical="RETAIL",
        ein="123456789",
        ein_issuing_country="US",
        address={
            "street": "1 Example Street",
            "city": "Springfield",
            "state": "IL",
            "postal_code": "62701",
            "country": "US",
        },
        authorized_contact={
            "first_name": "Ann",
            "last_name": "Baker",
            "phone": "14155550199",
            "email": "ann@example.com",
            "title": "Owner",
            "seniority": "CEO",
        },
    )
    profile = client.profiles.get(made.profile_uuid).profile
    assert_type(profile, Profile)
    brands = client.brands.list(status="COMPLETED")
    assert_type(brands, Pages[Brand, BrandList])
    brand = next((one for one in brands if one.profile_uuid is not None), None)
    return brand.brand_id if brand else None


def undelivered(client: Plivo) -> list[str]:
    """Who got nothing."""
    pages = client.messages.list(message_state="undelivered", message_direction="outbound")
    assert_type(pages, Pages[Message, MessageList])
    return [message.to_number for message in pages if message.message_state == "undelivered"]


def later_states(message: Message) -> str:
    """Values that come into being after this version of the client: they are plain strings."""
    if message.message_state == "teleported":
        return message.message_state.upper()
    newest: MessageState = "beamed up"
    return newest if message.message_state in {"delivered", newest} else message.message_state


def recent(client: Plivo, now: datetime) -> list[datetime]:
    """When the messages of the last hour were sent, but for those that cannot be read."""
    walk = iter(client.messages.list(message_time_gte=now - timedelta(hours=1)))
    found: list[datetime] = []
    while True:
        try:
            for message in walk:
                assert_type(message, Message)
                moment = times.parse(message.message_time)
                assert_type(moment, datetime | None)
                found += [moment] if moment is not None else []
        except RecordDecodingError as error:
            assert_type(error.index, int)
        else:
            return found


def verified(client: Plivo, since: date) -> int:
    """How many toll-free verifications there are since a day."""
    return len(list(client.tollfree_verifications.list(created_gte=since)))


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


def thank(src: str, dst: Sequence[str], text: str) -> str:
    """The answer to a message that came in, with a text that costs as little as can be."""
    counted = sms.units(text)
    assert_type(counted, sms.Units)
    if counted.encoding == "UCS-2" and any(one.replacement for one in counted.forced_by):
        text = sms.replace(text, letters=True)
    recipients = [sms.number(one) for one in dst]
    reply = xml.Message(text, src=sms.sender(src), dst=recipients, callback_method="GET")
    return str(xml.Response(reply))


def told(body: bytes) -> str:
    """What has become of a message."""
    event = webhooks.parse(body, "message_status")
    assert_type(event, webhooks.MessageStatusEvent)
    if event.error_code is None:
        return event.status
    error = message_errors.lookup(event.error_code)
    assert_type(error, message_errors.Code)
    assert_type(error.retry, message_errors.Retry)
    return f"{event.status}: {error.meaning}, {error.retry}"


def heard(query: str, kind: webhooks.EventKind | None = None) -> str:
    """Whom something is about."""
    match webhooks.parse(query, kind):
        case webhooks.IncomingMessageEvent() as event:
            return event.from_
        case webhooks.MessageStatusEvent() as event:
            return event.to
        case event:
            return type(event).__name__


def rehearse(numbers: Sequence[str]) -> list[str]:
    """What `undelivered` says of messages to these numbers, without asking anybody."""
    fake = testing.Fake(strict=True)
    messages, others = fake.client.messages, fake.async_client.messages
    message = fake.example(messages.get, message_state="undelivered")
    assert_type(message, Message)
    assert_type(fake.example(messages.list), Message)
    assert_type(fake.example(others.get), Message)
    assert_type(fake.on(messages.create), testing.Answers[MessageCreateResponse])
    assert_type(fake.on(others.create), testing.Answers[MessageCreateResponse])
    assert_type(fake.on(messages.list), testing.Answers[Sequence[Message]])
    assert_type(fake.on(others.list), testing.Answers[Sequence[Message]])
    fake.on(messages.get).raises(RateLimitError, retry_after=3).returns(message, message)
    fake.on(others.get).does(lambda call: fake.example(others.get, units=len(call.arguments)))
    fake.on(messages.list).returns(
        [fake.example(messages.list, to_number=one, message_state="undelivered") for one in numbers]
    )
    found = undelivered(fake.client)
    call = fake.assert_called_once(messages.list, message_state="undelivered")
    assert_type(call.requests, list[testing.SentRequest])
    sent = testing.webhook("message_status", status="failed", error_code="900")
    assert_type(sent, testing.WebhookRequest)
    return [*found, told(sent.body)]


async def names(client: AsyncPlivo) -> list[str]:
    """The names of all powerpacks."""
    pages = client.powerpacks.list(limit=20)
    assert_type(pages, AsyncPages[Powerpack, PowerpackList])
    first = await pages.page()
    assert_type(first, PowerpackList)
    return [powerpack.name async for powerpack in pages]


def traced(client: Plivo, message_uuid: str) -> str | None:
    """The service's name for a request, and what it cost in time."""
    answers: list[ResponseInfo] = []
    refused: list[APIError] = []

    def note(request: RequestInfo) -> None:
        print(request.method, request.redacted_url, request.retries)

    watched = client.with_options(
        on_request=note, on_response=answers.append, on_error=refused.append, redact=True
    )
    assert_type(watched.messages.get(message_uuid), Message)
    assert_type(answers[-1].status_code, int)
    print(answers[-1].headers["content-type"], answers[-1].body, answers[-1].seconds, refused)
    return answers[-1].api_id


async def main() -> None:
    """All of it."""
    with Plivo(timeout=10.0) as client:
        print(thank("+1 415-555-0101", ["+1 (415) 555-0123"], "“Thank you”"))
        print(ask(client, "https://example.com/result/"))
        print(upload(client, Path(__file__)))
        print(register(client))
        print(greet(client, ["14155550123", "14155550124"]))
        print(undelivered(client))
        print(recent(client, datetime.now(UTC)))
        print(verified(client, date(2026, 11, 20)))
        powerpack_uuid = prepare(client, "14155550101")
        async with AsyncPlivo() as other:
            print(await names(other))
        print(tidy_up(client, powerpack_uuid))


if __name__ == "__main__":
    asyncio.run(main())
