# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of shared."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model


class Error(Model):
    """What Plivo answers when it refuses or fails a request. Nothing in it is certain to be there:
    a refusal that comes from in front of the API can lack `api_id`, and a 404 can be an empty
    object.
    """

    api_id: str | None = None
    """Identifies this request in Plivo's logs."""
    error: str | None = None
    """What went wrong, in words. Nearly always a string; structured details have been seen in its
    place.
    """


class MessageReply(
    Model,
    rename={
        "message": "Message",
    },
):
    """The XML answer to an incoming message, a `Response` element with one `Message` for each
    message to send. They are sent in order. No other element may stand in it, and it does not
    work for WhatsApp.
    """

    message: list[MessageReplyItem] | None = None
    """The messages to send."""


class MessageReplyItem(
    Model,
    rename={
        "callback_url": "callbackUrl",
        "callback_method": "callbackMethod",
    },
):
    """One message of the XML answer. All fields but `text` are attributes of the element, with
    upper and lower case as here; `text` is the content of the element, which OpenAPI 3.1 has no
    way to mark.
    """

    src: str
    """The sender, normally the number that received the message."""
    dst: str
    """The recipient. Several are joined by `<`, which XML writes as `&lt;`."""
    text: str
    """What the message says. At least 1 characters."""
    type: Literal["sms"] | str | None = None
    """The kind of message. Default: "sms"."""
    callback_url: str | None = None
    """Where Plivo reports each change of the message's state."""
    callback_method: HttpMethod | str | None = None
    """How `callbackUrl` is called. Default: "POST"."""


class PageMeta(Model):
    """Where a page stands in its list."""

    limit: int
    """The largest number of records that this page could hold."""
    offset: int
    """How many records of the list come before this page."""
    next: str | None = None
    """The address of the next page: a path with its query, without scheme and host. Null or an
    empty string on the last page.
    """
    previous: str | None = None
    """The address of the page before this one. Null, empty or missing on the first page, depending
    on the list.
    """
    total_count: int | None = None
    """How many records the whole list has. Some lists never say."""


class SuccessResponse(Model):
    """The answer of a request that changed something and has nothing else to tell."""

    api_id: str
    """Identifies this request in Plivo's logs."""
    response: str
    """The word `success`."""


class WhatsAppButtonReply(
    Model,
    rename={
        "text": "Text",
        "payload": "Payload",
    },
):
    """Which button of a template the user tapped."""

    text: str
    """The button's label, as the template has it."""
    payload: str
    """What you attached to the button when you sent the template."""


class WhatsAppContext(Model):
    """Which earlier message the user answers."""

    id: str | None = None
    """The identifier of that message."""


Amount: TypeAlias = str
"""A sum in US dollars as a decimal number in a string, so that no digit is lost: `0.00550`. Empty
where it does not apply.
"""

BooleanInput: TypeAlias = bool
"""A truth value in a request. Write a JSON boolean; the spellings as strings are accepted because
clients in use send them.
"""

ConversationOrigin: TypeAlias = Literal["utility", "authentication", "marketing", "service"] | str
"""WhatsApp only: how the conversation began. `service`: the user wrote first. `utility`,
`authentication` and `marketing`: the business wrote first, with a template of that category.
Empty for other messages.
"""

HttpMethod: TypeAlias = Literal["GET", "POST"]
"""The HTTP method of a callback. `POST` carries the attributes as a form, `GET` in the query
string.
"""

HttpUrl: TypeAlias = str
"""A complete address on the web, with `http://` or `https://` and already URL-encoded."""

MessageErrorCode: TypeAlias = (
    Literal[
        "000",
        "10",
        "20",
        "30",
        "40",
        "50",
        "60",
        "70",
        "80",
        "90",
        "100",
        "110",
        "120",
        "160",
        "200",
        "201",
        "300",
        "340",
        "420",
        "450",
        "451",
        "900",
        "910",
        "1000",
    ]
    | str
)
"""Why a message failed or was not delivered; `000` when nothing went wrong. More codes exist than
are published, so a value outside this table is not a fault.

| code | meaning | state | worth another try |
|---|---|---|---|
| `000` | no error | | |
| `10` | invalid message: the carrier refused it; also a blank or too long one | undelivered | no |
| `20` | network error at the carrier | undelivered | yes, later |
| `30` | taken for spam | undelivered | no |
| `40` | invalid source number: malformed, not able to send, or not yours | failed, undelivered | no |
| `50` | invalid destination: malformed or a landline | failed, undelivered | no |
| `60` | loop: the same text to the same number too often | undelivered | after a pause |
| `70` | destination permanently unreachable | undelivered | no |
| `80` | destination out of reach for the moment | undelivered | yes, later |
| `90` | no route to this destination | undelivered | after a pause |
| `100` | forbidden by the carrier | undelivered | no |
| `110` | message too long | failed | no |
| `120` | MMS larger than 5 MB | failed | no |
| `160` | wrong DLT entity or template (India) | failed | no |
| `200` | the recipient has opted out | failed | not before they opt in |
| `201` | a US toll-free number cannot send to Canada | failed | no |
| `300` | could not be handed on | failed | after a pause |
| `340` | WhatsApp: free-form message without an open conversation | failed | after they write |
| `420` | expired in the queue; not charged | failed | yes |
| `450` | sending to this country is switched off for the account | failed | no |
| `451` | hourly limit for this country reached (fraud protection) | failed | when the block ends, within 24 hours |
| `900` | not enough credit | failed | after topping up |
| `910` | account disabled | failed | no |
| `1000` | unknown | undelivered | unknown |
"""

MessageType: TypeAlias = Literal["sms", "mms", "whatsapp"] | str
"""The kind of message:

| value | meaning |
|---|---|
| `sms` | text |
| `mms` | text with media |
| `whatsapp` | a WhatsApp message |

Other values may appear when Plivo adds a channel.
"""
