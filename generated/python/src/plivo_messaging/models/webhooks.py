# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of webhooks."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._runtime.model import Model
from .shared import ConversationOrigin, MessageErrorCode, MessageType, TollfreeVerificationStatus


class AsyncResultEvent(Model):
    """What the request would have been answered with: the body that its operation describes, or the
    error, whole and unchanged. Look for `error` first, since the HTTP status of the answer is
    not part of it.
    """

    api_id: str
    """The identifier that you were given when you made the request. Not empty."""
    error: str | dict[str, Any] | list[Any] | None = None
    """What went wrong, in words; only where the request was refused or failed. Nearly always a
    string.
    """
    message: str | None = None
    """What happened, in words, where the operation says so."""


class BrandStatusEvent(Model):
    """What Plivo reports when the registration of a brand has come further. All values travel as
    text, in a form or in a query string. Plivo does not publish the names, so none is certain to
    be there.
    """

    event: Literal["brand"] | str | None = None
    """What the report is about; `brand`."""
    status: Literal["created", "registered", "rejected"] | str | None = None
    """What has happened to the brand:

    | value | meaning | `registration_status` |
    |---|---|---|
    | `created` | submitted to the registry | `PROCESSING` |
    | `registered` | registered: campaigns can be added | `COMPLETED` |
    | `rejected` | rejected by the registry | `FAILED` |
    """
    brand_id: str | None = None
    """The brand."""
    profile_uuid: str | None = None
    """The profile that the brand was made of."""
    error_message: str | None = None
    """Why the brand was rejected. Only with `rejected`."""


class CampaignStatusEvent(Model):
    """What Plivo reports when the registration of a campaign has come further. All values travel as
    text, in a form or in a query string. Plivo does not publish the names, so none is certain to
    be there.
    """

    event: Literal["campaign"] | str | None = None
    """What the report is about; `campaign`."""
    status: Literal["created", "registered", "rejected"] | str | None = None
    """What has happened to the campaign:

    | value | meaning | `registration_status` |
    |---|---|---|
    | `created` | submitted to the registry | `PROCESSING` |
    | `registered` | registered: numbers can be linked | `ACTIVE` |
    | `rejected` | declined | `FAILED` |
    """
    campaign_id: str | None = None
    """The campaign."""
    brand_id: str | None = None
    """The brand of the campaign."""
    error_code: str | None = None
    """Why the campaign was declined, as a code. Only with `rejected`."""
    error_message: str | None = None
    """Why the campaign was declined, in words. Only with `rejected`."""


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
    """Identifies the message. Not empty."""
    from_: str
    """The phone number that wrote to you. Not empty."""
    to: str
    """Your number that received it. Not empty."""
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
    """SMS and MMS: the powerpack that your number belongs to. Empty without one. At most 36
    characters.
    """
    error_code: MessageErrorCode | str | None = None
    """MMS on long codes and toll-free numbers, and WhatsApp: why the message failed on its way to
    you. Only where it failed or was not delivered.
    """
    media_count: int | None = None
    """MMS on long codes and toll-free numbers: how many files came with it."""
    content_type: WhatsAppContentType | str | None = None
    mime_type: str | None = None
    """WhatsApp files only: the type of the file, such as `video/mp4`. At most 255 characters."""
    context: str | None = None
    """WhatsApp only: which earlier message this one answers, as a JSON object in a string."""
    button: str | None = None
    """WhatsApp only, where `ContentType` is `button`: which button was tapped, as a JSON object in
    a string. At least 2 characters.
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
    """Identifies the message. Not empty."""
    from_: str
    """The sender that was used."""
    to: str
    """The recipient's phone number. Not empty."""
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
    """The powerpack that it was sent through. Empty without one. At most 36 characters."""
    requester_ip: str | None = None
    """The address from which the message was requested. One that you do not know can mean that your
    credentials have leaked. At most 45 characters.
    """
    conversation_id: str | None = None
    """WhatsApp only: the conversation that the message belongs to. Can be empty or the word `null`."""
    conversation_origin: ConversationOrigin | str | None = None
    conversation_expiration_timestamp: str | None = None
    """WhatsApp only: when the open conversation ends, as a Unix timestamp."""
    parent_message_uuid: str | None = None
    """Repeats `MessageUUID`. Reserved by Plivo for the future; pay no attention to it. At most 36
    characters.
    """
    part_info: str | None = None
    """Reserved by Plivo for the future; pay no attention to it."""


class NumberLinkStatusEvent(Model):
    """What Plivo reports when the linking or unlinking of a number has come further. All values
    travel as text, in a form or in a query string. Plivo does not publish the names, so none is
    certain to be there.
    """

    event: Literal["number_linking", "number_unlinking"] | str | None = None
    """What the report is about; `number_linking` or `number_unlinking`."""
    status: Literal["created", "success", "failed"] | str | None = None
    """What has happened to the number:

    | value | meaning | `status` of the number |
    |---|---|---|
    | `created` | the request was submitted | `PROCESSING` |
    | `success` | linked, or unlinked | `COMPLETED`, or gone from the campaign |
    | `failed` | could not be linked, or unlinked | `FAILED`, or still `COMPLETED` |
    """
    campaign_id: str | None = None
    """The campaign."""
    number: str | None = None
    """The number."""
    error_message: str | None = None
    """Why the number could not be linked or unlinked. Only with `failed`."""


class TollfreeVerificationStatusEvent(Model):
    """What Plivo reports when the status of a toll-free verification changes."""

    uuid: str
    """Identifies the verification. Not empty."""
    number: str
    """The toll-free number, digits only, beginning with its country code. Not empty."""
    status: TollfreeVerificationStatus | str
    """The status that it has now, `APPROVED`, `REJECTED` or `UPDATE_REQUIRED`."""
    error_message: str | None = None
    """Why it was rejected, or what has to be added. Empty otherwise."""


EventTime: TypeAlias = str
"""A moment in a callback, `YYYY-MM-DD HH:MM:SS.SSSSSS`. The offset from UTC is not sent. Empty for
what has not happened yet.
"""

MessageIntent: TypeAlias = Literal["optout", "optin", "help", ""] | str
"""Whether the text is one of the standard keywords, as the whole message and in any case. Empty
otherwise.

- `optout`: STOP, END, QUIT, CANCEL, UNSUBSCRIBE, UNSUB or STOP ALL.
- `optin`: START, YES, RESUME, UNSTOP or GO.
- `help`: HELP or INFO.
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
