# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypeAlias, TypedDict

from msgspec import UNSET, Struct, UnsetType

from .._runtime.model import Model
from .shared import ConversationOrigin, MessageErrorCode, MessageType, PageMeta


class Message(Model):
    """A Message Detail Record: what Plivo knows about one message that you sent or received.
    Numbers and identifiers are kept for 90 days, text and media for 7 days. The text itself is
    not part of the record.
    """

    message_uuid: str
    """Identifies the message; 36 characters."""
    message_time: str
    """When the message was handed to Plivo, or arrived at your number."""
    message_direction: MessageDirection | str
    message_state: MessageState | str
    message_type: MessageType | str
    from_number: str
    """Who sent it. Outbound: your number, short code, sender ID or WhatsApp number. Inbound: the
    phone that wrote to you. Partly masked when `log` says so.
    """
    to_number: str
    """Who it went to. Inbound, it is your number. Partly masked when `log` says so."""
    units: int
    """In how many parts a text was sent; each part is charged. Other kinds of message count as 1."""
    total_rate: str
    """The price of one unit."""
    total_amount: str
    """The price of the message, mostly `total_rate` times `units`. Carrier fees come on top."""
    resource_uri: str
    """The path of this record. Not empty."""
    api_id: str | None = None
    """Identifies the request that read this record. Only where a single record is the answer. Not
    empty.
    """
    destination_country_iso2: str | None = None
    """The country of the destination, as two letters (ISO 3166-1)."""
    carrier_fees_rate: str | None = None
    """The carrier's surcharge for one unit."""
    carrier_fees: str | None = None
    """The carrier's surcharge for the message, mostly `carrier_fees_rate` times `units`."""
    error_code: MessageErrorCode | str | None = None
    """Why the message failed or was not delivered; `000` or null when nothing went wrong so far."""
    error_message: str | None = None
    """What `error_code` means, in words. Empty, null or missing when nothing went wrong."""
    message_sent_time: str | None = None
    """When it was given to the carrier. Empty, null or missing before."""
    message_updated_time: str | None = None
    """When its state changed last."""
    powerpack_id: str | None = None
    """The powerpack that it was sent through. Null or empty without one. At most 36 characters."""
    requester_ip: str | None = None
    """The address from which the message was requested. One that you do not know can mean that your
    credentials have leaked. At most 45 characters.
    """
    mcc: str | None = None
    """The mobile country code of the destination's network."""
    mnc: str | None = None
    """The mobile network code of the destination's network."""
    destination_network: str | None = None
    """The name of the carrier that serves the destination."""
    replaced_sender: str | None = None
    """The sender that the recipient saw, where Plivo put another one in place of `src` to satisfy a
    country's rules. Can repeat the number that was used, or be empty.
    """
    tendlc_campaign_id: str | None = None
    """US long codes only: the 10DLC campaign of the message."""
    tendlc_registration_status: TenDlcRegistrationStatus | str | None = None
    """US long codes only: whether it was sent under a 10DLC registration."""
    is_domestic: bool | None = None
    """India only: whether the message counts as domestic, which decides about DLT and
    do-not-disturb rules. It follows from how the organisation declared the sender ID at
    registration. One sample has it as a string.
    """
    dlt_entity_id: str | None = None
    """India only: the DLT entity given in the request."""
    dlt_template_id: str | None = None
    """India only: the DLT template given in the request."""
    dlt_template_category: (
        Literal["transactional", "promotional", "service_implicit", "service_explicit", ""]
        | str
        | None
    ) = None
    """India only: the category of the template; empty for other messages."""
    cloud_rate: str | None = None
    """An older name for a part of `total_rate`. Deprecated."""
    carrier_rate: str | None = None
    """An older name for what is `carrier_fees_rate` today. Deprecated."""
    conversation_id: str | None = None
    """WhatsApp only: the conversation that the message belongs to."""
    conversation_origin: ConversationOrigin | str | None = None
    """WhatsApp only: how the conversation began."""
    conversation_expiration_timestamp: str | None = None
    """WhatsApp only: when the conversation ends, 24 hours after its first outbound message."""
    conversation_expiry_timestamp: str | None = None
    """The name that one table of Plivo's reference gives to `conversation_expiration_timestamp`. No
    sample has it. Deprecated.
    """
    conversation_expiry_time: str | None = None
    """The name that one sample of Plivo's reference gives to `conversation_expiration_timestamp`.
    Deprecated.
    """
    log: MessageLog | str | None = None
    """What of the message is kept in the records."""


class MessageCreateResponse(Model):
    """The message was taken. That says nothing yet about its delivery: follow it by its status
    callbacks, or read its record.
    """

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    message: str
    """What happened, in words. Normally `message(s) queued`. Not empty."""
    message_uuid: list[str]
    """One identifier for each valid destination, in the order of `dst`. A single message has one as
    well.
    """
    invalid_number: list[str] | None = None
    """The destinations that were refused, as you wrote them. Missing when there are none."""


class MessageList(Model):
    """One page of message records, newest first."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    meta: PageMeta
    """Where this page stands. A list of messages never says how many there are in all."""
    objects: list[Message]
    """The records of this page; empty past the end."""


class MessageMedia(Model):
    """One media file of an MMS message."""

    content_type: str
    """The MIME type of the file, such as `image/jpeg`. Not empty."""
    media_id: str
    """Identifies the file. Not empty."""
    media_url: str
    """Where the file can be fetched."""
    message_uuid: str
    """The message that the file belongs to. Not empty."""
    size: int
    """The length of the file in bytes."""


class MessageMediaList(Model):
    """All media files of one message. The list comes whole: a message has 10 files at most."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    objects: list[MessageMedia]
    """The files; empty for a message without media, and for one that was sent with `log` set to
    `false`.
    """
    meta: PageMeta | None = None
    """Where this page stands. Not sent in any documented answer; without it, the list is whole."""


class WhatsAppCurrency(Struct, kw_only=True):
    """An amount of money, which WhatsApp writes in the way of the recipient's language."""

    fallback_value: str
    """What is shown where the amount cannot be written in the recipient's way. Not empty."""
    currency_code: str
    """The currency, by its code in ISO 4217."""
    amount_1000: int
    """The amount in thousandths, `99900` for 99.90."""


class WhatsAppCurrencyDict(TypedDict, total=False):
    """:class:`WhatsAppCurrency` as a plain dictionary."""

    fallback_value: Required[str]
    """What is shown where the amount cannot be written in the recipient's way. Not empty."""
    currency_code: Required[str]
    """The currency, by its code in ISO 4217."""
    amount_1000: Required[int]
    """The amount in thousandths, `99900` for 99.90."""


class WhatsAppDateTime(Struct, kw_only=True):
    """A date or a time in a body."""

    fallback_value: str
    """The date or time, as it is shown. Not empty."""


class WhatsAppDateTimeDict(TypedDict, total=False):
    """:class:`WhatsAppDateTime` as a plain dictionary."""

    fallback_value: Required[str]
    """The date or time, as it is shown. Not empty."""


class WhatsAppInteractive(Struct, kw_only=True):
    """A WhatsApp message that the recipient can answer by tapping. It can only be sent while a
    conversation is open.
    """

    type: Literal["list", "reply", "button", "cta_url"]
    """`list` opens a menu of rows; `reply` shows up to three buttons; `cta_url` shows one button
    that opens an address. `button` is another spelling of `reply`.
    """
    body: WhatsAppInteractiveBody | WhatsAppInteractiveBodyDict
    """The message itself."""
    action: WhatsAppInteractiveAction | WhatsAppInteractiveActionDict
    """What the recipient can tap."""
    header: WhatsAppInteractiveHeader | WhatsAppInteractiveHeaderDict | None | UnsetType = UNSET
    """What stands above the body."""
    footer: WhatsAppInteractiveFooter | WhatsAppInteractiveFooterDict | None | UnsetType = UNSET
    """A small line below the body."""


class WhatsAppInteractiveDict(TypedDict, total=False):
    """:class:`WhatsAppInteractive` as a plain dictionary."""

    type: Required[Literal["list", "reply", "button", "cta_url"]]
    """`list` opens a menu of rows; `reply` shows up to three buttons; `cta_url` shows one button
    that opens an address. `button` is another spelling of `reply`.
    """
    body: Required[WhatsAppInteractiveBody | WhatsAppInteractiveBodyDict]
    """The message itself."""
    action: Required[WhatsAppInteractiveAction | WhatsAppInteractiveActionDict]
    """What the recipient can tap."""
    header: WhatsAppInteractiveHeader | WhatsAppInteractiveHeaderDict | None
    """What stands above the body."""
    footer: WhatsAppInteractiveFooter | WhatsAppInteractiveFooterDict | None
    """A small line below the body."""


class WhatsAppInteractiveAction(Struct, kw_only=True):
    """What the recipient can tap: one button for `list` (it opens the menu) and `cta_url`, up to
    three for `reply`; sections only for `list`, where one to ten are required. Sections in other
    messages must be well formed too, but are ignored.
    """

    buttons: Sequence[WhatsAppInteractiveButton | WhatsAppInteractiveButtonDict] | UnsetType = UNSET
    """The buttons. At most 3 items."""
    sections: Sequence[WhatsAppInteractiveSection | WhatsAppInteractiveSectionDict] | UnsetType = (
        UNSET
    )
    """The sections of the menu. At most 10 items."""


class WhatsAppInteractiveActionDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveAction` as a plain dictionary."""

    buttons: Sequence[WhatsAppInteractiveButton | WhatsAppInteractiveButtonDict]
    """The buttons. At most 3 items."""
    sections: Sequence[WhatsAppInteractiveSection | WhatsAppInteractiveSectionDict]
    """The sections of the menu. At most 10 items."""


class WhatsAppInteractiveBody(Struct, kw_only=True):
    """The body of an interactive WhatsApp message."""

    text: str
    """What the message says, up to 1,024 characters. Emoji and WhatsApp's Markdown work."""


class WhatsAppInteractiveBodyDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveBody` as a plain dictionary."""

    text: Required[str]
    """What the message says, up to 1,024 characters. Emoji and WhatsApp's Markdown work."""


class WhatsAppInteractiveButton(Struct, kw_only=True):
    """A button of an interactive WhatsApp message."""

    title: str
    """What stands on the button, up to 24 characters."""
    id: str | None | UnsetType = UNSET
    """For reply buttons, your name for the button, up to 200 characters. It comes back when the
    button is tapped.
    """
    cta_url: str | None | UnsetType = UNSET
    """The address that the button of a `cta_url` message opens."""


class WhatsAppInteractiveButtonDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveButton` as a plain dictionary."""

    title: Required[str]
    """What stands on the button, up to 24 characters."""
    id: str | None
    """For reply buttons, your name for the button, up to 200 characters. It comes back when the
    button is tapped.
    """
    cta_url: str | None
    """The address that the button of a `cta_url` message opens."""


class WhatsAppInteractiveFooter(Struct, kw_only=True):
    """The footer of an interactive WhatsApp message."""

    text: str
    """A small line of text, up to 60 characters. Emoji and WhatsApp's Markdown work."""


class WhatsAppInteractiveFooterDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveFooter` as a plain dictionary."""

    text: Required[str]
    """A small line of text, up to 60 characters. Emoji and WhatsApp's Markdown work."""


class WhatsAppInteractiveHeader(Struct, kw_only=True):
    """The header of an interactive WhatsApp message, a line of text or one file."""

    type: Literal["text", "media"]
    """`text`, or `media` for messages with reply buttons."""
    text: str | None | UnsetType = UNSET
    """The line of text; required where `type` is `text`."""
    media: str | None | UnsetType = UNSET
    """The address of an image, a video or a document, of the types and sizes that Meta allows;
    required where `type` is `media`.
    """


class WhatsAppInteractiveHeaderDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveHeader` as a plain dictionary."""

    type: Required[Literal["text", "media"]]
    """`text`, or `media` for messages with reply buttons."""
    text: str | None
    """The line of text; required where `type` is `text`."""
    media: str | None
    """The address of an image, a video or a document, of the types and sizes that Meta allows;
    required where `type` is `media`.
    """


class WhatsAppInteractiveRow(Struct, kw_only=True):
    """One line to choose from in the menu of a `list` message."""

    id: str
    """Your name for the line, up to 200 characters. It comes back when the line is chosen."""
    title: str
    """What stands on the line, up to 24 characters."""
    description: str | None | UnsetType = UNSET
    """A second, smaller text on the line."""


class WhatsAppInteractiveRowDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveRow` as a plain dictionary."""

    id: Required[str]
    """Your name for the line, up to 200 characters. It comes back when the line is chosen."""
    title: Required[str]
    """What stands on the line, up to 24 characters."""
    description: str | None
    """A second, smaller text on the line."""


class WhatsAppInteractiveSection(Struct, kw_only=True):
    """A section of the menu that a `list` message opens."""

    rows: Sequence[WhatsAppInteractiveRow | WhatsAppInteractiveRowDict]
    """The lines to choose from. Not empty."""
    title: str | None | UnsetType = UNSET
    """The heading of the section, up to 24 characters."""


class WhatsAppInteractiveSectionDict(TypedDict, total=False):
    """:class:`WhatsAppInteractiveSection` as a plain dictionary."""

    rows: Required[Sequence[WhatsAppInteractiveRow | WhatsAppInteractiveRowDict]]
    """The lines to choose from. Not empty."""
    title: str | None
    """The heading of the section, up to 24 characters."""


class WhatsAppLocation(Struct, kw_only=True):
    """A place that the recipient can open on a map."""

    longitude: str
    """Degrees east, as a decimal number in a string; west is negative."""
    latitude: str
    """Degrees north, as a decimal number in a string; south is negative."""
    name: str | UnsetType = UNSET
    """The name of the place."""
    address: str | UnsetType = UNSET
    """The address of the place."""


class WhatsAppLocationDict(TypedDict, total=False):
    """:class:`WhatsAppLocation` as a plain dictionary."""

    longitude: Required[str]
    """Degrees east, as a decimal number in a string; west is negative."""
    latitude: Required[str]
    """Degrees north, as a decimal number in a string; south is negative."""
    name: str
    """The name of the place."""
    address: str
    """The address of the place."""


class WhatsAppTemplate(Struct, kw_only=True):
    """Which approved WhatsApp template to send and what to put into its variables. Templates are
    made in Meta's WhatsApp Manager; name and language together identify one.
    """

    name: str
    """The name of the template. Not empty."""
    language: str
    """The language of the template: ISO 639-1, and where needed `_` and the region from ISO 3166-1."""
    components: (
        Sequence[
            WhatsAppTemplateComponent
            | WhatsAppTemplateComponentDict
            | WhatsAppTemplateCarousel
            | WhatsAppTemplateCarouselDict
        ]
        | UnsetType
    ) = UNSET
    """Where the variables stand and what replaces them. Leave it out for a template without
    variables.
    """


class WhatsAppTemplateDict(TypedDict, total=False):
    """:class:`WhatsAppTemplate` as a plain dictionary."""

    name: Required[str]
    """The name of the template. Not empty."""
    language: Required[str]
    """The language of the template: ISO 639-1, and where needed `_` and the region from ISO 3166-1."""
    components: Sequence[
        WhatsAppTemplateComponent
        | WhatsAppTemplateComponentDict
        | WhatsAppTemplateCarousel
        | WhatsAppTemplateCarouselDict
    ]
    """Where the variables stand and what replaces them. Leave it out for a template without
    variables.
    """


class WhatsAppTemplateCard(Struct, kw_only=True):
    """One card of a carousel."""

    components: Sequence[WhatsAppTemplateComponent | WhatsAppTemplateComponentDict]
    """Where the variables of this card stand and what replaces them. Not empty."""
    card_index: int | UnsetType = UNSET
    """Which card of the template this is, from 0. The Go SDK leaves a 0 out. 0 to 9. Default: 0."""


class WhatsAppTemplateCardDict(TypedDict, total=False):
    """:class:`WhatsAppTemplateCard` as a plain dictionary."""

    components: Required[Sequence[WhatsAppTemplateComponent | WhatsAppTemplateComponentDict]]
    """Where the variables of this card stand and what replaces them. Not empty."""
    card_index: int
    """Which card of the template this is, from 0. The Go SDK leaves a 0 out. 0 to 9. Default: 0."""


class WhatsAppTemplateCarousel(Struct, kw_only=True):
    """The carousel of a template, a row of cards to swipe through. Each card has variables of its
    own.
    """

    type: Literal["carousel"]
    """Always `carousel`."""
    cards: Sequence[WhatsAppTemplateCard | WhatsAppTemplateCardDict]
    """The cards, 10 at most."""
    parameters: (
        Sequence[WhatsAppTemplateParameter | WhatsAppTemplateParameterDict] | None | UnsetType
    ) = UNSET
    """A carousel has no variables outside of its cards. Null and an empty list are accepted, since
    the Go SDK sends null. At most 0 items.
    """


class WhatsAppTemplateCarouselDict(TypedDict, total=False):
    """:class:`WhatsAppTemplateCarousel` as a plain dictionary."""

    type: Required[Literal["carousel"]]
    """Always `carousel`."""
    cards: Required[Sequence[WhatsAppTemplateCard | WhatsAppTemplateCardDict]]
    """The cards, 10 at most."""
    parameters: Sequence[WhatsAppTemplateParameter | WhatsAppTemplateParameterDict] | None
    """A carousel has no variables outside of its cards. Null and an empty list are accepted, since
    the Go SDK sends null. At most 0 items.
    """


class WhatsAppTemplateComponent(Struct, kw_only=True):
    """One part of the template that has variables: its `header` (text, media or a place), its
    `body` (text, an amount of money or a date) or one of its buttons. A footer has none.
    """

    type: Literal["header", "body", "button"]
    """Which part of the template this is."""
    parameters: Sequence[WhatsAppTemplateParameter | WhatsAppTemplateParameterDict]
    """The values, in the order in which the template has its variables."""
    sub_type: Literal["quick_reply", "url"] | UnsetType = UNSET
    """Buttons only, and required there: `quick_reply` sends a payload back to you, `url` opens an
    address whose last piece you fill in.
    """
    index: str | UnsetType = UNSET
    """Buttons only, and required there: which of the up to 10 buttons, `0` for the first to `9`."""


class WhatsAppTemplateComponentDict(TypedDict, total=False):
    """:class:`WhatsAppTemplateComponent` as a plain dictionary."""

    type: Required[Literal["header", "body", "button"]]
    """Which part of the template this is."""
    parameters: Required[Sequence[WhatsAppTemplateParameter | WhatsAppTemplateParameterDict]]
    """The values, in the order in which the template has its variables."""
    sub_type: Literal["quick_reply", "url"]
    """Buttons only, and required there: `quick_reply` sends a payload back to you, `url` opens an
    address whose last piece you fill in.
    """
    index: str
    """Buttons only, and required there: which of the up to 10 buttons, `0` for the first to `9`."""


class WhatsAppTemplateParameter(Struct, kw_only=True):
    """One value for one variable of a template. `type` says which of the other fields holds it."""

    type: Literal["text", "media", "payload", "currency", "date_time", "location"]
    """`text` in headers, bodies and `url` buttons; `media` and `location` in headers; `currency`
    and `date_time` in bodies; `payload` in `quick_reply` buttons.
    """
    text: str | UnsetType = UNSET
    """The text: up to 60 characters in a header, 1,024 in a body, or 32,768 where the body is the
    only component. For a `url` button it is the last piece of the address.
    """
    media: str | UnsetType = UNSET
    """The address of an image, a video or a document, of the types and sizes that Meta allows."""
    payload: str | UnsetType = UNSET
    """What comes back to you, beside the button's label, when the recipient presses it. Not empty."""
    parameter_name: str | UnsetType = UNSET
    """The name of the variable, in templates whose variables have names. Without it, the order
    counts. Not empty.
    """
    currency: WhatsAppCurrency | WhatsAppCurrencyDict | UnsetType = UNSET
    date_time: WhatsAppDateTime | WhatsAppDateTimeDict | UnsetType = UNSET
    location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET
    """The place that the header shows."""


class WhatsAppTemplateParameterDict(TypedDict, total=False):
    """:class:`WhatsAppTemplateParameter` as a plain dictionary."""

    type: Required[Literal["text", "media", "payload", "currency", "date_time", "location"]]
    """`text` in headers, bodies and `url` buttons; `media` and `location` in headers; `currency`
    and `date_time` in bodies; `payload` in `quick_reply` buttons.
    """
    text: str
    """The text: up to 60 characters in a header, 1,024 in a body, or 32,768 where the body is the
    only component. For a `url` button it is the last piece of the address.
    """
    media: str
    """The address of an image, a video or a document, of the types and sizes that Meta allows."""
    payload: str
    """What comes back to you, beside the button's label, when the recipient presses it. Not empty."""
    parameter_name: str
    """The name of the variable, in templates whose variables have names. Without it, the order
    counts. Not empty.
    """
    currency: WhatsAppCurrency | WhatsAppCurrencyDict
    date_time: WhatsAppDateTime | WhatsAppDateTimeDict
    location: WhatsAppLocation | WhatsAppLocationDict
    """The place that the header shows."""


DltTemplateCategory: TypeAlias = Literal[
    "transactional", "promotional", "service_implicit", "service_explicit"
]
"""India only: the category under which the template is registered in the DLT portal."""

MessageDirection: TypeAlias = Literal["inbound", "outbound"] | str
"""`outbound` for a message that you sent, `inbound` for one that arrived at your number."""

MessageLog: TypeAlias = Literal["true", "false", "content_only", "number_only"] | str
"""What of a message Plivo keeps in its records.

| value | numbers | text and media |
|---|---|---|
| `true` | kept | kept |
| `content_only` | masked | kept |
| `number_only` | kept | masked |
| `false` | masked | masked; the list of its media is empty |

For an inbound message it is the setting of the application that received it, and only `true` or
`false`.
"""

MessageLogInput: TypeAlias = Literal["true", "false", "content_only", "number_only"]
"""What of the message Plivo keeps in its records.

| value | numbers | text and media |
|---|---|---|
| `true` | kept | kept |
| `content_only` | masked (`+141XXXXX528`) | kept |
| `number_only` | kept | masked |
| `false` | masked | masked; media addresses are not kept and the list of its media is empty |

Plivo may override this and keep the text of some messages, where a law asks for it or to examine
the quality of service.
"""

MessageState: TypeAlias = (
    Literal[
        "queued",
        "sent",
        "failed",
        "delivered",
        "undelivered",
        "received",
        "rejected",
        "read",
        "deleted",
    ]
    | str
)
"""How far the message has come.

Outbound: `queued` first, then `sent` when the carrier has taken it, then `delivered` or
`undelivered` by the carrier's receipt. Where carriers send no receipt, `sent` is the last state.
`failed` means that it never reached a carrier, and costs nothing. A WhatsApp message can also
become `read`, if the recipient lets that be seen.

Inbound: `received` first, then `delivered` when your `message_url` answered well, or
`undelivered` when it did not. Without a `message_url` it stays `received`.

`rejected` and `deleted` can be asked for in filters; no page says when they occur. Other values
may appear.
"""

MessageTypeInput: TypeAlias = Literal["sms", "mms", "whatsapp"]
"""The kind of message: `sms`, `mms` or `whatsapp`."""

TenDlcRegistrationStatus: TypeAlias = Literal["registered", "unregistered", "not_applicable"] | str
"""US long codes only: whether the message was sent under a 10DLC registration. Seen are
`registered`, `unregistered` and `not_applicable`; Plivo publishes no list.
"""

Timestamp: TypeAlias = str
"""A moment as Plivo writes it: date, space, time, up to six digits of a second, and mostly the
offset from UTC, as in `2026-11-20 13:04:06.799021+00:00`. The offset differs between accounts
and calls. An empty string means that there is none.
"""

UtcTimeFilter: TypeAlias = str
"""A moment in UTC to compare with: `YYYY-MM-DD HH:MM`, then optionally seconds and up to six digits
of a second.
"""
