"""What a type checker must reject.

Each line is wrong, and says so to mypy and to pyright. Both complain of an ``ignore`` that is not
needed, so a mistake that one of them no longer sees fails the check of types.
"""

from datetime import UTC, datetime

from plivo_messaging import Plivo, message_errors, sms, webhooks, xml


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
