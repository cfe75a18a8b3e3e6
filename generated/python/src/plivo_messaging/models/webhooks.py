# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of webhooks."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model
from .shared import ConversationOrigin, MessageErrorCode, MessageType


class IncomingMessageEvent(
    Model,
    rename={
        "message_uuid": "MessageUUID",
        "from_": "From",
        "to": "To",
        "type": "Type",
        "text": "Text",
        "body": "Body",
        "units": "Units",
        "total_rate": "TotalRate",
        "total_amount": "TotalAmount",
        "message_intent": "MessageIntent",
        "powerpack_uuid": "PowerpackUUID",
        "error_code": "ErrorCode",
        "media_count": "MediaCount",
        "content_type": "ContentType",
        "mime_type": "MimeType",
        "context": "Context",
        "button": "Button",
    },
):
    """A message that arrived at one of your numbers. All values travel as text, in a form or in a
    query string; which of them are there depends on the kind of message.
    """

    message_uuid: str
    """Identifies the message."""
    from_: str
    """The phone number that wrote to you."""
    to: str
    """Your number that received it."""
    type: MessageType | str
    text: str | None = None
    """SMS on long codes, toll-free numbers and short codes: the text. Parts of a long message are
    put together first.
    """
    body: str | None = None
    """MMS on long codes and toll-free numbers, and WhatsApp: the text, if there is one, with or
    without files. In an MMS, text and files together are at most 5 MB.
    """
    units: int | None = None
    """SMS and MMS: in how many parts it arrived; more than 1 for a long text. Always 1 for
    WhatsApp.
    """
    total_rate: str | None = None
    """The price of one unit."""
    total_amount: str | None = None
    """What it cost to receive the message, `TotalRate` times `Units`."""
    message_intent: MessageIntent | str | None = None
    """SMS on long codes and toll-free numbers: whether the text is a standard keyword. `optout`,
    `optin`, `help`, or empty.
    """
    powerpack_uuid: str | None = None
    """SMS and MMS: the powerpack that your number belongs to. Empty without one."""
    error_code: MessageErrorCode | str | None = None
    """MMS and WhatsApp: why the message could not be received whole. Only with a failure."""
    media_count: int | None = None
    """MMS on long codes and toll-free numbers: how many files came with it."""
    content_type: WhatsAppContentType | str | None = None
    mime_type: str | None = None
    """WhatsApp files only: the type of the file, such as `video/mp4`."""
    context: str | None = None
    """WhatsApp only: which earlier message this one answers, as a JSON object in a string."""
    button: str | None = None
    """WhatsApp only, where `ContentType` is `button`: which button was tapped, as a JSON object in
    a string.
    """


class MessageStatusEvent(
    Model,
    rename={
        "message_uuid": "MessageUUID",
        "from_": "From",
        "to": "To",
        "type": "Type",
        "status": "Status",
        "sequence": "Sequence",
        "units": "Units",
        "total_rate": "TotalRate",
        "total_amount": "TotalAmount",
        "error_code": "ErrorCode",
        "mcc": "MCC",
        "mnc": "MNC",
        "message_time": "MessageTime",
        "queued_time": "QueuedTime",
        "sent_time": "SentTime",
        "delivery_report_time": "DeliveryReportTime",
        "powerpack_uuid": "PowerpackUUID",
        "requester_ip": "RequesterIP",
        "conversation_id": "ConversationID",
        "conversation_origin": "ConversationOrigin",
        "conversation_expiration_timestamp": "ConversationExpirationTimestamp",
        "parent_message_uuid": "ParentMessageUUID",
        "part_info": "PartInfo",
    },
):
    """What Plivo reports when the state of an outbound message changes. All values travel as text,
    in a form or in a query string.
    """

    message_uuid: str
    """Identifies the message."""
    from_: str
    """The sender that was used."""
    to: str
    """The recipient's phone number."""
    type: MessageType | str
    status: MessageStatus | str
    sequence: int | None = None
    """Counts the events of this message. They can arrive in another order than they happened: keep
    the one with the highest number.
    """
    units: int | None = None
    """In how many parts an SMS was sent; each part is charged."""
    total_rate: str | None = None
    """The price of one unit."""
    total_amount: str | None = None
    """The price of the message, `TotalRate` times `Units`."""
    error_code: MessageErrorCode | str | None = None
    """Why the message was not delivered. Only with the states `failed` and `undelivered`."""
    mcc: str | None = None
    """The mobile country code of the recipient's network."""
    mnc: str | None = None
    """The mobile network code of the recipient's network."""
    message_time: str | None = None
    """When the message was handed to Plivo."""
    queued_time: str | None = None
    """When it was queued."""
    sent_time: str | None = None
    """When it was given to the carrier."""
    delivery_report_time: str | None = None
    """When the carrier's receipt arrived."""
    powerpack_uuid: str | None = None
    """The powerpack that it was sent through. Empty without one."""
    requester_ip: str | None = None
    """The address from which the message was requested. One that you do not know can mean that your
    credentials have leaked.
    """
    conversation_id: str | None = None
    """WhatsApp only: the conversation that the message belongs to. Can be empty or the word `null`."""
    conversation_origin: ConversationOrigin | str | None = None
    conversation_expiration_timestamp: str | None = None
    """WhatsApp only: when the open conversation ends, as a Unix timestamp."""
    parent_message_uuid: str | None = None
    """Repeats `MessageUUID`. Reserved by Plivo for the future; pay no attention to it."""
    part_info: str | None = None
    """Reserved by Plivo for the future; pay no attention to it."""


EventTime: TypeAlias = str
"""A moment in a callback, `YYYY-MM-DD HH:MM:SS.SSSSSS`. The offset from UTC is not sent. Empty for
what has not happened yet.
"""

MessageIntent: TypeAlias = Literal["optout", "optin", "help", ""] | str
"""Whether the text is one of the standard keywords: `optout` (such as STOP), `optin` (such as
START), `help` (such as HELP). Empty otherwise.
"""

MessageStatus: TypeAlias = (
    Literal["queued", "sent", "failed", "delivered", "undelivered", "read"] | str
)
"""The state that an outbound message has reached:

| value | meaning |
|---|---|
| `queued` | taken, and waiting in Plivo's queue |
| `sent` | given to the carrier |
| `delivered` | the carrier says that it arrived |
| `undelivered` | the carrier says that it did not |
| `failed` | it never reached a carrier; not charged |
| `read` | WhatsApp only: the recipient has opened it, and shows read receipts |
"""

WhatsAppContentType: TypeAlias = Literal["text", "media", "button", "unknown"] | str
"""What an incoming WhatsApp message holds: `text`, `media`, a tapped `button`, or something
`unknown` to Plivo.
"""
