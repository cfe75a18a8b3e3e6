# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of shared."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._runtime.model import Model


class AsyncAccepted(Model):
    """The request was taken and will be carried out. Its own answer comes to `callback_url`, with
    the same `api_id`: keep it to know which request the answer belongs to.
    """

    api_id: str
    """Identifies this request, here and in the answer that is sent to `callback_url`. Not empty."""
    message: str
    """The words `async api spawned`. Not empty."""
    message_uuid: list[str] | None = None
    """Empty, where a message is sent. Its identifiers come with the answer. At most 0 items."""


class AuthorizedContact(Model):
    """The person at the business whom Plivo and the registry may ask. Older records lack parts of
    it, or all.
    """

    first_name: str | None = None
    """The first name."""
    last_name: str | None = None
    """The last name."""
    name: str | None = None
    """First and last name in one, in some older records."""
    email: str | None = None
    """The e-mail address."""
    phone: str | None = None
    """The company's telephone number. Some records have it with a plus sign, some without."""
    title: str | None = None
    """The form of address, such as `Mr`, or the position."""
    seniority: ContactSeniority | str | None = None


class Error(Model):
    """What Plivo answers when it refuses or fails a request. Nothing in it is certain to be there:
    a refusal that comes from in front of the API can lack `api_id`, and a 404 can be an empty
    object.
    """

    api_id: str | None = None
    """Identifies this request in Plivo's logs."""
    error: str | dict[str, Any] | list[Any] | None = None
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
    """The sender, normally the number that received the message. Not empty."""
    dst: str
    """The recipient. Several are joined by `<`, which XML writes as `&lt;`. Not empty."""
    text: str
    """What the message says. Not empty."""
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
    """The address of the page before this one. On the first page null, empty or missing, depending
    on the list; a sample of the media list has the first page's own address there.
    """
    total_count: int | None = None
    """How many records the whole list has. Some lists never say."""


class PostalAddress(Model):
    """A postal address. Older records have empty parts, or none at all."""

    street: str | None = None
    """Street and house number."""
    city: str | None = None
    """The town."""
    state: str | None = None
    """The state, mostly as its code."""
    postal_code: str | None = None
    """The postal code."""
    country: str | None = None
    """The country as its two letters of ISO 3166-1, or empty."""


class SuccessResponse(Model):
    """The answer of a request that changed something and has nothing else to tell."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    response: str
    """The word `success`. Not empty."""


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
    """The identifier of that message. Not empty."""


AltBusinessIdType: TypeAlias = Literal["DUNS", "LEI", "GIIN", "NONE", ""] | str
"""Which register `alt_business_id` belongs to. A value that is not listed here is kept as it
arrived.
"""

Amount: TypeAlias = str
"""A sum in US dollars as a decimal number in a string, so that no digit is lost: `0.00550`. Empty
where it does not apply.
"""

BooleanInput: TypeAlias = bool
"""A truth value in a request. Write a JSON boolean; the spellings as strings are accepted because
clients in use send them.
"""

CallbackMethod: TypeAlias = Literal["GET", "POST"]
"""How `callback_url` is called, `POST` unless you say `GET`. Without `callback_url` it has no
effect.
"""

CallbackUrl: TypeAlias = str
"""Makes the request asynchronous. It is checked, then answered at once with 202 and `async api
spawned`; what it would have been answered with, a later refusal included, is sent to this
address. See the `asyncResult` webhook.
"""

CampaignUseCase: TypeAlias = (
    Literal[
        "2FA",
        "ACCOUNT_NOTIFICATION",
        "CUSTOMER_CARE",
        "DELIVERY_NOTIFICATION",
        "FRAUD_ALERT",
        "HIGHER_EDUCATION",
        "LOW_VOLUME",
        "MARKETING",
        "MIXED",
        "POLLING_VOTING",
        "PUBLIC_SERVICE_ANNOUNCEMENT",
        "SECURITY_ALERT",
        "STARTER",
    ]
    | str
)
"""What the messages of a campaign are about. More kinds exist than are published, so a value that
is not listed here is kept as it arrived.

| value | messages |
|---|---|
| `2FA` | passcodes that prove who somebody is |
| `ACCOUNT_NOTIFICATION` | changes in an account, to its holder |
| `CUSTOMER_CARE` | conversations of support and other teams with customers |
| `DELIVERY_NOTIFICATION` | news of a delivery |
| `FRAUD_ALERT` | suspicious behaviour that the business has seen |
| `HIGHER_EDUCATION` | from colleges, universities and other schools |
| `LOW_VOLUME` | two to five of the general kinds, at a low throughput |
| `MARKETING` | offers and events |
| `MIXED` | two to five of the general kinds |
| `POLLING_VOTING` | surveys and polls that are not political |
| `PUBLIC_SERVICE_ANNOUNCEMENT` | important topics that people should know of |
| `SECURITY_ALERT` | a possible breach of a system |
| `STARTER` | anything that a STARTER brand sends |
"""

ContactSeniority: TypeAlias = (
    Literal["DIRECTOR", "GM", "VP", "CEO", "CFO", "GENERAL_COUNSEL", "OTHER"] | str | None
)
"""The position of the contact in the business. Answers repeat whatever was sent, so a value that is
not listed here is no fault.
"""

ConversationOrigin: TypeAlias = Literal["utility", "authentication", "marketing", "service"] | str
"""WhatsApp only: how the conversation began. `service`: the user wrote first. `utility`,
`authentication` and `marketing`: the business wrote first, with a template of that category.
Empty for other messages.
"""

EmailInput: TypeAlias = str
"""An e-mail address. An empty string is the same as leaving the field out. At most 255 characters."""

EntityType: TypeAlias = (
    Literal[
        "PRIVATE",
        "PUBLIC",
        "NON_PROFIT",
        "GOVERNMENT",
        "INDIVIDUAL",
        "PRIVATE_PROFIT",
        "PUBLIC_PROFIT",
    ]
    | str
)
"""Who owns the business. Some answers spell `PRIVATE` as `PRIVATE_PROFIT` and `PUBLIC` as
`PUBLIC_PROFIT`. A value that is not listed here is kept as it arrived.
"""

HttpMethod: TypeAlias = Literal["GET", "POST"]
"""The HTTP method of a callback. `POST` carries the attributes as a form, `GET` in the query
string.
"""

HttpUrl: TypeAlias = str
"""A complete address on the web, with `http://` or `https://` and already URL-encoded."""

HttpUrlInput: TypeAlias = str
"""A complete address on the web, with `http://` or `https://` and already URL-encoded. An empty
string is the same as leaving the field out.
"""

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

StockExchange: TypeAlias = (
    Literal[
        "NASDAQ",
        "NYSE",
        "AMEX",
        "AMX",
        "ASX",
        "B3",
        "BME",
        "BSE",
        "FRA",
        "ICEX",
        "JPX",
        "JSE",
        "KRX",
        "LON",
        "NSE",
        "OMX",
        "SEHK",
        "SGX",
        "SSE",
        "STO",
        "SWX",
        "SZSE",
        "TSX",
        "TWSE",
        "VSE",
        "OTHER",
        "",
    ]
    | str
)
"""A stock exchange, by its usual short name. A value that is not listed here is kept as it arrived."""

TollfreeVerificationStatus: TypeAlias = (
    Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"] | str
)
"""How far the verification has come:

| value | meaning | next |
|---|---|---|
| `SUBMITTED` | the carrier has it and is looking at it | `APPROVED`, `REJECTED`, `UPDATE_REQUIRED` |
| `UPDATE_REQUIRED` | the carrier waits for more from you; without an update within six days it rejects the request | `APPROVED`, `REJECTED` |
| `APPROVED` | the number may send | |
| `REJECTED` | the carrier has said no; the use case cannot be submitted again | |
| `PROCESSING` | named once, among the states in which a verification can be deleted | |

Other values may appear.
"""

Vertical: TypeAlias = (
    Literal[
        "PROFESSIONAL",
        "REAL_ESTATE",
        "HEALTHCARE",
        "HUMAN_RESOURCES",
        "ENERGY",
        "ENTERTAINMENT",
        "RETAIL",
        "TRANSPORTATION",
        "AGRICULTURE",
        "INSURANCE",
        "POSTAL",
        "EDUCATION",
        "HOSPITALITY",
        "FINANCIAL",
        "POLITICAL",
        "GAMBLING",
        "LEGAL",
        "CONSTRUCTION",
        "NGO",
        "MANUFACTURING",
        "GOVERNMENT",
        "TECHNOLOGY",
        "COMMUNICATION",
    ]
    | str
)
"""The industry. A value that is not listed here is kept as it arrived: Plivo's own samples have a
misspelt one.
"""

VerticalInput: TypeAlias = Literal[
    "PROFESSIONAL",
    "REAL_ESTATE",
    "HEALTHCARE",
    "HUMAN_RESOURCES",
    "ENERGY",
    "ENTERTAINMENT",
    "RETAIL",
    "TRANSPORTATION",
    "AGRICULTURE",
    "INSURANCE",
    "POSTAL",
    "EDUCATION",
    "HOSPITALITY",
    "FINANCIAL",
    "POLITICAL",
    "GAMBLING",
    "LEGAL",
    "CONSTRUCTION",
    "NGO",
    "MANUFACTURING",
    "GOVERNMENT",
    "TECHNOLOGY",
    "COMMUNICATION",
]
"""The industry. Small letters are accepted."""
