"""What a type checker must reject.

Each line is wrong, and says so to mypy and to pyright. Both complain of an ``ignore`` that is not
needed, so a mistake that one of them no longer sees fails the check of types.
"""

from datetime import UTC, datetime

from plivo_messaging import (
    AsyncPlivo,
    Plivo,
    RequestInfo,
    message_errors,
    sms,
    testing,
    webhooks,
    xml,
)


def mistakes(client: Plivo) -> None:
    """Wrong, line for line."""
    messages, powerpacks, numbers = client.messages, client.powerpacks, client.number_pools.numbers
    messages.create(dst="1", txt="x")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    messages.create(text="x")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    messages.create(dst=1)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    messages.list(message_state="gone")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    messages.list(message_time=datetime.now(UTC).date())  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    client.tollfree_verifications.list(created=20261120)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    powerpacks.create(name=None)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    powerpacks.list(limit="3")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    powerpacks.update("u", sticky_sender="y")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    print(powerpacks.get("u").colour)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    print(powerpacks.get("u").name + 1)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    numbers.add("p", "n", service="fax")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    numbers.add("p", "n", "mms")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    client.media.upload(file=["menu.png"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    later = messages.create(dst="1", callback_url="https://example.com/result/")
    print(later.message_uuid[0])  # type: ignore[index]  # pyright: ignore[reportOptionalSubscript]
    numbers.get()  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
    print(sms.units(b"text"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    print(sms.units("text").encoding == "GSM7")  # type: ignore[comparison-overlap]  # pyright: ignore[reportUnnecessaryComparison]
    print(xml.Message("text", "1", "2"))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    print(xml.Message("text", src="1", dst="2", type="mms"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    print(xml.Response("text"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    webhooks.parse(b"", "messageStatus")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    webhooks.parse(1)  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
    print(webhooks.parse(b"", "brand_status").message_uuid)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    print(webhooks.parse(b"").status)  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]
    print(message_errors.lookup(20).meaning)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    print(message_errors.lookup("20").retry == "soon")  # type: ignore[comparison-overlap]  # pyright: ignore[reportUnnecessaryComparison]
    client.with_options(on_response=lambda answer: answer.json())  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownLambdaType]
    client.with_options(on_retry=lambda error: error.retry_after)  # type: ignore[arg-type, misc]  # pyright: ignore[reportArgumentType]
    AsyncPlivo(transport="requests")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def mistakes_in_tests(fake: testing.Fake) -> None:
    """Wrong too, line for line."""
    messages, others = fake.client.messages, fake.async_client.messages
    message, created = fake.example(messages.get), fake.example(messages.create)
    fake.on(messages.create).returns(message)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake.on(messages.get).returns(None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake.on(messages.list).returns(message)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake.on(messages.list).returns([created])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    fake.on(others.get).returns(created)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake.on(messages.get).does(lambda _: created)  # type: ignore[arg-type, return-value]  # pyright: ignore[reportArgumentType]
    fake.on(messages.get).raises(RequestInfo)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    fake.on("messages.get")  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]
    print(fake.example(messages.get).colour)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    print(testing.webhook("messageStatus"))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
