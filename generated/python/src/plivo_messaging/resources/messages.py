# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource messages."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from datetime import datetime
from typing import Literal, overload

from .._runtime.operation import Operation
from .._runtime.pages import AsyncPages, Listing, Pages
from .._runtime.query import join as _join
from .._runtime.query import moment as _moment
from .._runtime.transport import AsyncTransport, SyncTransport
from .._runtime.unset import UNSET, UnsetType
from ..models.messages import (
    DltTemplateCategory,
    Message,
    MessageCreateResponse,
    MessageList,
    MessageLogInput,
    MessageMedia,
    MessageMediaList,
    MessageTypeInput,
    TenDlcRegistrationStatus,
    WhatsAppInteractive,
    WhatsAppInteractiveDict,
    WhatsAppLocation,
    WhatsAppLocationDict,
    WhatsAppTemplate,
    WhatsAppTemplateDict,
)
from ..models.shared import AsyncAccepted, CallbackMethod, HttpMethod

_LIST: Operation[MessageList] = Operation(
    "GET",
    "/Message/",
    {
        200: MessageList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url", "from_number", "to_number"],
)
_LIST_WHEN: Operation[AsyncAccepted | MessageList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[Message, MessageList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_CREATE: Operation[MessageCreateResponse | AsyncAccepted] = Operation(
    "POST",
    "/Message/",
    {
        202: MessageCreateResponse,
    },
    body=True,
    sensitive=[
        "callback_url",
        "dst",
        "interactive",
        "location",
        "media_urls",
        "src",
        "template",
        "text",
        "url",
    ],
)
_CREATE_WHEN: Operation[MessageCreateResponse | AsyncAccepted] = _CREATE.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[Message | AsyncAccepted] = Operation(
    "GET",
    "/Message/{message_uuid}/",
    {
        200: Message,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[Message | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_MEDIA: Operation[MessageMediaList] = Operation(
    "GET",
    "/Message/{message_uuid}/Media/",
    {
        200: MessageMediaList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url"],
)
_LIST_MEDIA_WHEN: Operation[AsyncAccepted | MessageMediaList] = _LIST_MEDIA.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_MEDIA_PAGES: Listing[MessageMedia, MessageMediaList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)


class MessagesResource:
    """Messages that left from, or arrived at, your numbers: SMS, MMS and WhatsApp. Each one is kept
    as a Message Detail Record for 90 days; its text and media for 7 days.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        subaccount: str | UnsetType = UNSET,
        message_direction: Literal["inbound", "outbound"] | UnsetType = UNSET,
        message_time: str | datetime | UnsetType = UNSET,
        message_time_gt: str | datetime | UnsetType = UNSET,
        message_time_gte: str | datetime | UnsetType = UNSET,
        message_time_lt: str | datetime | UnsetType = UNSET,
        message_time_lte: str | datetime | UnsetType = UNSET,
        message_state: Literal[
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
        | UnsetType = UNSET,
        message_type: MessageTypeInput | UnsetType = UNSET,
        error_code: str | UnsetType = UNSET,
        powerpack_id: str | UnsetType = UNSET,
        from_number: str | UnsetType = UNSET,
        to_number: str | UnsetType = UNSET,
        destination_country_iso2: str | UnsetType = UNSET,
        tendlc_registration_status: TenDlcRegistrationStatus | UnsetType = UNSET,
        tendlc_campaign_id: str | UnsetType = UNSET,
        conversation_id: str | UnsetType = UNSET,
        conversation_origin: Literal["utility", "authentication", "marketing", "service"]
        | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Message, MessageList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        subaccount: str | UnsetType = UNSET,
        message_direction: Literal["inbound", "outbound"] | UnsetType = UNSET,
        message_time: str | datetime | UnsetType = UNSET,
        message_time_gt: str | datetime | UnsetType = UNSET,
        message_time_gte: str | datetime | UnsetType = UNSET,
        message_time_lt: str | datetime | UnsetType = UNSET,
        message_time_lte: str | datetime | UnsetType = UNSET,
        message_state: Literal[
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
        | UnsetType = UNSET,
        message_type: MessageTypeInput | UnsetType = UNSET,
        error_code: str | UnsetType = UNSET,
        powerpack_id: str | UnsetType = UNSET,
        from_number: str | UnsetType = UNSET,
        to_number: str | UnsetType = UNSET,
        destination_country_iso2: str | UnsetType = UNSET,
        tendlc_registration_status: TenDlcRegistrationStatus | UnsetType = UNSET,
        tendlc_campaign_id: str | UnsetType = UNSET,
        conversation_id: str | UnsetType = UNSET,
        conversation_origin: Literal["utility", "authentication", "marketing", "service"]
        | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | MessageList: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        subaccount: str | UnsetType = UNSET,
        message_direction: Literal["inbound", "outbound"] | UnsetType = UNSET,
        message_time: str | datetime | UnsetType = UNSET,
        message_time_gt: str | datetime | UnsetType = UNSET,
        message_time_gte: str | datetime | UnsetType = UNSET,
        message_time_lt: str | datetime | UnsetType = UNSET,
        message_time_lte: str | datetime | UnsetType = UNSET,
        message_state: Literal[
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
        | UnsetType = UNSET,
        message_type: MessageTypeInput | UnsetType = UNSET,
        error_code: str | UnsetType = UNSET,
        powerpack_id: str | UnsetType = UNSET,
        from_number: str | UnsetType = UNSET,
        to_number: str | UnsetType = UNSET,
        destination_country_iso2: str | UnsetType = UNSET,
        tendlc_registration_status: TenDlcRegistrationStatus | UnsetType = UNSET,
        tendlc_campaign_id: str | UnsetType = UNSET,
        conversation_id: str | UnsetType = UNSET,
        conversation_origin: Literal["utility", "authentication", "marketing", "service"]
        | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Message, MessageList] | AsyncAccepted | MessageList:
        """List messages.

        Lists the records of messages that you sent or received, newest first, 20 at most on a
        page. Filters narrow the list; a record must fit all that are given.

        Without a `message_time` filter the list covers the last 24 hours, with one it reaches
        back up to 90 days. An account may ask for lists 20 times a minute unless Plivo has
        raised that.

        A page costs nothing. New messages push older ones to later pages: set an upper end for
        `message_time` when you walk through a long list.

        **Rules.** Beside what the schemas say:

        1. Without any of the five message_time parameters, only messages of the last 24 hours
           are listed.
        2. No message older than 90 days is listed.
        3. Newest first, by the time the record was made, then by id; the same order on every
           page.

        Args:
            limit: How many records a page holds, 1 to 20. Default: 20.
            offset: How many records to skip before the page begins. It counts records, not
                pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end
                of the list answers an empty page. 0 to 2147483647. Default: 0.
            subaccount: Only messages of this subaccount: those sent with its credentials, and
                those that arrived at numbers assigned to it. For use with the main account's
                credentials; with a subaccount's own it is understood.
            message_direction: Only messages that you sent (`outbound`) or received (`inbound`).
            message_time: Only messages of exactly this moment, in UTC. The time is when the
                message was handed to Plivo or arrived. Without any of the five `message_time`
                parameters, a list covers the last 24 hours.
            message_time_gt: Only messages after this moment, in UTC. May be combined with an
                upper end.
            message_time_gte: Only messages at or after this moment, in UTC. May be combined
                with an upper end.
            message_time_lt: Only messages before this moment, in UTC. May be combined with a
                lower end.
            message_time_lte: Only messages at or before this moment, in UTC. May be combined
                with a lower end.
            message_state: Only messages that are in this state now.
            message_type: Only messages of this kind.
            error_code: Only messages with this error code, such as `420`. Leading zeros count,
                so `000` finds those without an error.
            powerpack_id: Only messages that were sent through this powerpack.
            from_number: Only messages from exactly this number, with its country code, or from
                this sender ID. A leading `+` may be there, and must be escaped as `%2B`.
            to_number: Only messages to exactly this number, with its country code. A leading
                `+` may be there, and must be escaped as `%2B`.
            destination_country_iso2: Only messages to this country, as two capital letters (ISO
                3166-1).
            tendlc_registration_status: US long codes only: messages with this 10DLC
                registration status.
            tendlc_campaign_id: US long codes only: messages of this 10DLC campaign. Not empty.
            conversation_id: WhatsApp only: messages of this conversation. Not empty.
            conversation_origin: WhatsApp only: messages of conversations that began this way.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            All records, asked for page by page while they are walked; ``.page()`` asks for one
            page. Only with `callback_url`: the request was taken. Its own answer, good or bad, is
            sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import Plivo

            with Plivo() as client:
                for record in client.messages.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "limit": limit,
                "offset": offset,
                "subaccount": subaccount,
                "message_direction": message_direction,
                "message_time": _moment(message_time, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__gt": _moment(message_time_gt, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__gte": _moment(message_time_gte, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__lt": _moment(message_time_lt, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__lte": _moment(message_time_lte, "%Y-%m-%d %H:%M:%S.%f"),
                "message_state": message_state,
                "message_type": message_type,
                "error_code": error_code,
                "powerpack_id": powerpack_id,
                "from_number": from_number,
                "to_number": to_number,
                "destination_country_iso2": destination_country_iso2,
                "tendlc_registration_status": tendlc_registration_status,
                "tendlc_campaign_id": tendlc_campaign_id,
                "conversation_id": conversation_id,
                "conversation_origin": conversation_origin,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    def create(
        self,
        *,
        dst: str | Sequence[str],
        src: str | UnsetType = UNSET,
        powerpack_uuid: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        type: MessageTypeInput | UnsetType = UNSET,
        media_urls: Sequence[str] | UnsetType = UNSET,
        media_ids: Sequence[str] | UnsetType = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | UnsetType = UNSET,
        interactive: WhatsAppInteractive | WhatsAppInteractiveDict | UnsetType = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET,
        message_expiry: int | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        dlt_entity_id: str | UnsetType = UNSET,
        dlt_template_id: str | UnsetType = UNSET,
        dlt_template_category: DltTemplateCategory | UnsetType = UNSET,
        trackable: bool | UnsetType = UNSET,
        log: MessageLogInput | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MessageCreateResponse: ...

    @overload
    def create(
        self,
        *,
        dst: str | Sequence[str],
        src: str | UnsetType = UNSET,
        powerpack_uuid: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        type: MessageTypeInput | UnsetType = UNSET,
        media_urls: Sequence[str] | UnsetType = UNSET,
        media_ids: Sequence[str] | UnsetType = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | UnsetType = UNSET,
        interactive: WhatsAppInteractive | WhatsAppInteractiveDict | UnsetType = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET,
        message_expiry: int | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        dlt_entity_id: str | UnsetType = UNSET,
        dlt_template_id: str | UnsetType = UNSET,
        dlt_template_category: DltTemplateCategory | UnsetType = UNSET,
        trackable: bool | UnsetType = UNSET,
        log: MessageLogInput | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted: ...

    def create(
        self,
        *,
        dst: str | Sequence[str],
        src: str | UnsetType = UNSET,
        powerpack_uuid: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        type: MessageTypeInput | UnsetType = UNSET,
        media_urls: Sequence[str] | UnsetType = UNSET,
        media_ids: Sequence[str] | UnsetType = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | UnsetType = UNSET,
        interactive: WhatsAppInteractive | WhatsAppInteractiveDict | UnsetType = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET,
        message_expiry: int | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        dlt_entity_id: str | UnsetType = UNSET,
        dlt_template_id: str | UnsetType = UNSET,
        dlt_template_category: DltTemplateCategory | UnsetType = UNSET,
        trackable: bool | UnsetType = UNSET,
        log: MessageLogInput | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MessageCreateResponse | AsyncAccepted:
        """Send a message.

        Sends an SMS, an MMS or a WhatsApp message to one number, or to up to 1,000 at once.

        **What happens.** Plivo checks the request, puts the message into a queue and answers 202
        at once, with one `message_uuid` for each valid destination. Delivery comes later: an
        account's messages leave at its rate (by default 5 SMS a second and one MMS in 4
        seconds), so the recipients of a bulk message get it one after the other. Follow a
        message by giving `url`, which is called at each change of its state, or by reading its
        record.

        **How fast.** Behind the account's rate each sender has a queue and a rate of its own, by
        its kind: toll-free numbers 25 SMS or 2 MMS a second, US short codes 100 messages a
        second or more, Canadian ones 10, Canadian long codes 15 a minute, US long codes that are
        not registered one a second, and 10DLC numbers what their campaign allows.

        **What it costs.** Each unit of each message is charged once a carrier has it, with the
        carrier's own fee on top where there is one. A message that ends as `failed` is not
        charged.

        **What goes wrong.** A request that cannot be right is refused with 400 and sends
        nothing. A bulk request leaves out its invalid numbers and lists them in
        `invalid_number`. Everything that shows later ends in the record and in the callback as a
        state and an `error_code`: among others 120 (MMS over 5 MB), 160 (wrong DLT details), 200
        (the recipient has opted out), 340 (WhatsApp without an open conversation) and 420
        (waited longer than `message_expiry`). Carriers in the USA and Canada block what comes
        from a toll-free number that is not verified, and may block what comes from a long code
        that is not registered for 10DLC. A trial account can write only to numbers that it has
        verified.

        Accounts have a check of destinations, on by default: a number that cannot get SMS is
        refused with 400, and a national prefix that was left inside a number is taken out.
        Landlines of the USA, Canada and the United Kingdom pass it and fail later with 50. When
        the credit is used up a message fails with 900, and for two minutes each further request
        is refused with "Insufficient Credit".

        **Repeating it.** Each accepted request sends again. After a time-out or a 500, look
        whether the message is there before you send it once more.

        **Rules.** Beside what the schemas say:

        1. After removing / - . + ( ) and blanks, each destination is a phone number with its
           country code and at most 14 digits. Others are listed in invalid_number; when none is
           left the answer is 400 and names the number.
        2. Repeated destinations count once, and at most 1,000 different ones may stand in a
           request.
        3. src does not stand among the destinations.
        4. To the USA or Canada, src is a number that the account rents; otherwise 400, "This
           caller ID is not allowed for outbound message."
        5. A sender ID with letters is refused unless it has been enabled for the account.
        6. powerpack_uuid names a powerpack of the account; otherwise 400.
        7. A text for SMS with a character outside GSM 03.38 has at most 737 UTF-16 code units.
        8. An MMS goes to the USA or Canada; otherwise 400.
        9. The src of an MMS is a number that can send MMS; otherwise 400.
        10. Each of media_ids names a file of the account that is still there; otherwise 400
            naming media_ids.
        11. media_ids stands in an MMS only; otherwise 400 naming media_ids.
        12. media_urls and media_ids together name at most 10 files; otherwise 400.
        13. Through a powerpack, the source is of the first kind in number_priority, for the
            message's service and destination, that has a member which reaches the destination.
        14. With local_connect, among long codes the one with the destination's area code goes
            first, then one of its state or province, then one of its country, then one of the
            USA, then a Canadian one.
        15. With sticky_sender, the source that a destination got first is kept as long as it is
            in the pool and fits.
        16. A source that has reached its rate is passed over, unless all have or the destination
            has got it before.
        17. A message to somebody who has opted out is taken, and fails with 200; but for one,
            within 5 minutes of opting out.
        18. An opt-out holds for the number that got the word; if that is registered for 10DLC,
            for its whole campaign.
        19. A WhatsApp message without a template fails with 340 while no conversation is open.
        20. An SMS or MMS to the USA or Canada from a toll-free number that has no verification
            which is approved or still looked at is refused by the carrier: it ends as
            undelivered, with 100.
        21. A message that has not been sent within message_expiry fails with 420.
        22. A file that a message uses is no longer deleted 6 hours after its upload.

        Args:
            dst: The destination: a phone number with its country code, at most 14 digits. The
                characters `/ - . + ( )` and blanks are removed. To send the same message to many,
                join up to 1,000 numbers with `<`; repeated numbers count once, and invalid ones are
                left out and listed in the answer's `invalid_number`. Every WhatsApp destination
                opens a conversation of its own. Not empty.
            src: The sender: a phone number with its country code (`14155550101`), a short code,
                an alphanumeric sender ID, or the number of your WhatsApp Business Account.
                Everything but A-Z, a-z and 0-9 is removed; what stays may be 14 digits, or 11
                characters if it has letters. Sender IDs with letters are off until Plivo's support
                allows them for your account. To the USA and Canada it must be a number that you
                rent from Plivo. Towards India under DLT it is the registered header of the
                template. Leave it out when `powerpack_uuid` chooses the sender. Not empty.
            powerpack_uuid: The powerpack that chooses the sender from its number pool. Not
                together with `src`, and not for WhatsApp.
            text: What the message says.

                SMS: up to 1,600 characters if all are in the GSM 03.38 alphabet, up to 737 if one
                is not. One part holds 160 characters (70 outside GSM); a longer text is cut into
                parts of 153 (67), each charged as a unit, and put together again on the phone where
                its network can. The characters `^ { } \\ [ ~ ] | €` take the place of two.

                MMS: up to 1,600 characters beside the media.

                WhatsApp: up to 4,096 characters, or 1,024 as the caption of a file. Free text works
                only while a conversation is open, 24 hours from the recipient's last message;
                otherwise the message fails with code 340.
            type: The kind of message: `sms`, `mms` or `whatsapp`. Default: "sms".
            media_urls: The files to send, as addresses from which Plivo can fetch them,
                URL-encoded.

                MMS: 1 to 10, together with the text at most 5 MB, otherwise the message fails with
                code 120. GIF, PNG and JPEG images are fitted to the recipient's device and may be
                made smaller for its network; audio, video and contact cards are passed on as they
                are. The order is kept if the network allows. Only to the USA and Canada. The server
                must name the type and the length of each file (`Content-Type`, `Content-Length`),
                or the message is rejected.

                WhatsApp: exactly one image, video, document or audio file, of the types and sizes
                that Meta allows.
            media_ids: MMS only: files that were uploaded before, by their `media_id`. They are
                sent along with those of `media_urls`, 10 together at most. A file that is not used
                within 6 hours of its upload is gone.
            template: WhatsApp only: a message from a template that Meta has approved. It is the
                only way to write to someone who has not written to you in the last 24 hours.
            interactive: WhatsApp only: a message with a list, reply buttons or a link button.
                It needs no template, but an open conversation.
            location: WhatsApp only: a place on the map.
            message_expiry: How many seconds the message may wait in Plivo's queue, 5 to 10,799.
                When they have passed it fails with code 420, costs nothing, and the status callback
                says so. Left out, a message waits 3 hours.
            url: Where Plivo reports each change of the message's state. See the `messageStatus`
                callback.
            method: How `url` is called. Default: "POST".
            dlt_entity_id: India only, for accounts set up for DLT: the entity ID from your DLT
                registration. A wrong one makes the message fail with code 160. Not empty.
            dlt_template_id: India only, for accounts set up for DLT: the ID of the template,
                which must belong to the header that is given as `src`. A wrong one makes the
                message fail with code 160. Not empty.
            dlt_template_category: India only, for accounts set up for DLT: the category of the
                template. A wrong one can get the message stopped by do-not-disturb rules.
            trackable: `true` announces that the recipient is expected to do something that you
                can observe, such as entering a code, and that you will report back whether it
                worked (conversion feedback). Default: false.
            log: What of the message Plivo keeps in its records.

                | value | numbers | text and media |
                |---|---|---|
                | `true` | kept | kept |
                | `content_only` | masked (`+141XXXXX528`) | kept |
                | `number_only` | kept | masked |
                | `false` | masked | masked; media addresses are not kept and the list of its media is empty |

                Plivo may override this and keep the text of some messages, where a law asks for it
                or to examine the quality of service. Default: "true".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The message is in the queue, once for each valid destination. With `callback_url` only
            the request was taken, and this answer is sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import Plivo

            with Plivo() as client:
                result = client.messages.create(
                    dst="14155550123",
                    src="14155550101",
                    text="Your table is booked for 19:30.",
                    url="https://example.com/sms_status/",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        return self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "src": src,
                "powerpack_uuid": powerpack_uuid,
                "dst": _join(dst, "<"),
                "text": text,
                "type": type,
                "media_urls": media_urls,
                "media_ids": media_ids,
                "template": template,
                "interactive": interactive,
                "location": location,
                "message_expiry": message_expiry,
                "url": url,
                "method": method,
                "dlt_entity_id": dlt_entity_id,
                "dlt_template_id": dlt_template_id,
                "dlt_template_category": dlt_template_category,
                "trackable": trackable,
                "log": log,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def get(
        self,
        message_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Message: ...

    @overload
    def get(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Message: ...

    def get(
        self,
        message_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Message | AsyncAccepted:
        """Get a message.

        Reads the record of one message: its state, its price, its error code, but not its text.
        Records are kept for 90 days; after that, and for a message of another account, the
        answer is 404.

        To learn when a message arrives, prefer the status callback of `createMessage` over
        asking again and again.

        Args:
            message_uuid: The message, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The record. Only with `callback_url`: the request was taken. Its own answer, good or
            bad, is sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import Plivo

            with Plivo() as client:
                result = client.messages.get("b48d95dc-e3ac-4c1b-a9c2-0242ac110005")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(message_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[MessageMedia, MessageMediaList]: ...

    @overload
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | MessageMediaList: ...

    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[MessageMedia, MessageMediaList] | AsyncAccepted | MessageMediaList:
        """List the media of a message.

        Lists the files that were sent or received with an MMS message. The list comes whole. It
        is empty for a message without files, and for one that was sent with `log` set to
        `false`.

        Args:
            message_uuid: The message, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            All records, asked for page by page while they are walked; ``.page()`` asks for one
            page. Only with `callback_url`: the request was taken. Its own answer, good or bad, is
            sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import Plivo

            with Plivo() as client:
                for record in client.messages.list_media("b48d95dc-e3ac-4c1b-a9c2-0242ac110005"):
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        _pages = Pages(
            self._api,
            _LIST_MEDIA,
            _LIST_MEDIA_PAGES,
            path=(message_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_MEDIA_WHEN)


class AsyncMessagesResource:
    """Messages that left from, or arrived at, your numbers: SMS, MMS and WhatsApp. Each one is kept
    as a Message Detail Record for 90 days; its text and media for 7 days.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        subaccount: str | UnsetType = UNSET,
        message_direction: Literal["inbound", "outbound"] | UnsetType = UNSET,
        message_time: str | datetime | UnsetType = UNSET,
        message_time_gt: str | datetime | UnsetType = UNSET,
        message_time_gte: str | datetime | UnsetType = UNSET,
        message_time_lt: str | datetime | UnsetType = UNSET,
        message_time_lte: str | datetime | UnsetType = UNSET,
        message_state: Literal[
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
        | UnsetType = UNSET,
        message_type: MessageTypeInput | UnsetType = UNSET,
        error_code: str | UnsetType = UNSET,
        powerpack_id: str | UnsetType = UNSET,
        from_number: str | UnsetType = UNSET,
        to_number: str | UnsetType = UNSET,
        destination_country_iso2: str | UnsetType = UNSET,
        tendlc_registration_status: TenDlcRegistrationStatus | UnsetType = UNSET,
        tendlc_campaign_id: str | UnsetType = UNSET,
        conversation_id: str | UnsetType = UNSET,
        conversation_origin: Literal["utility", "authentication", "marketing", "service"]
        | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Message, MessageList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        subaccount: str | UnsetType = UNSET,
        message_direction: Literal["inbound", "outbound"] | UnsetType = UNSET,
        message_time: str | datetime | UnsetType = UNSET,
        message_time_gt: str | datetime | UnsetType = UNSET,
        message_time_gte: str | datetime | UnsetType = UNSET,
        message_time_lt: str | datetime | UnsetType = UNSET,
        message_time_lte: str | datetime | UnsetType = UNSET,
        message_state: Literal[
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
        | UnsetType = UNSET,
        message_type: MessageTypeInput | UnsetType = UNSET,
        error_code: str | UnsetType = UNSET,
        powerpack_id: str | UnsetType = UNSET,
        from_number: str | UnsetType = UNSET,
        to_number: str | UnsetType = UNSET,
        destination_country_iso2: str | UnsetType = UNSET,
        tendlc_registration_status: TenDlcRegistrationStatus | UnsetType = UNSET,
        tendlc_campaign_id: str | UnsetType = UNSET,
        conversation_id: str | UnsetType = UNSET,
        conversation_origin: Literal["utility", "authentication", "marketing", "service"]
        | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | MessageList]: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        subaccount: str | UnsetType = UNSET,
        message_direction: Literal["inbound", "outbound"] | UnsetType = UNSET,
        message_time: str | datetime | UnsetType = UNSET,
        message_time_gt: str | datetime | UnsetType = UNSET,
        message_time_gte: str | datetime | UnsetType = UNSET,
        message_time_lt: str | datetime | UnsetType = UNSET,
        message_time_lte: str | datetime | UnsetType = UNSET,
        message_state: Literal[
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
        | UnsetType = UNSET,
        message_type: MessageTypeInput | UnsetType = UNSET,
        error_code: str | UnsetType = UNSET,
        powerpack_id: str | UnsetType = UNSET,
        from_number: str | UnsetType = UNSET,
        to_number: str | UnsetType = UNSET,
        destination_country_iso2: str | UnsetType = UNSET,
        tendlc_registration_status: TenDlcRegistrationStatus | UnsetType = UNSET,
        tendlc_campaign_id: str | UnsetType = UNSET,
        conversation_id: str | UnsetType = UNSET,
        conversation_origin: Literal["utility", "authentication", "marketing", "service"]
        | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Message, MessageList] | Awaitable[AsyncAccepted | MessageList]:
        """List messages.

        Lists the records of messages that you sent or received, newest first, 20 at most on a
        page. Filters narrow the list; a record must fit all that are given.

        Without a `message_time` filter the list covers the last 24 hours, with one it reaches
        back up to 90 days. An account may ask for lists 20 times a minute unless Plivo has
        raised that.

        A page costs nothing. New messages push older ones to later pages: set an upper end for
        `message_time` when you walk through a long list.

        **Rules.** Beside what the schemas say:

        1. Without any of the five message_time parameters, only messages of the last 24 hours
           are listed.
        2. No message older than 90 days is listed.
        3. Newest first, by the time the record was made, then by id; the same order on every
           page.

        Args:
            limit: How many records a page holds, 1 to 20. Default: 20.
            offset: How many records to skip before the page begins. It counts records, not
                pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end
                of the list answers an empty page. 0 to 2147483647. Default: 0.
            subaccount: Only messages of this subaccount: those sent with its credentials, and
                those that arrived at numbers assigned to it. For use with the main account's
                credentials; with a subaccount's own it is understood.
            message_direction: Only messages that you sent (`outbound`) or received (`inbound`).
            message_time: Only messages of exactly this moment, in UTC. The time is when the
                message was handed to Plivo or arrived. Without any of the five `message_time`
                parameters, a list covers the last 24 hours.
            message_time_gt: Only messages after this moment, in UTC. May be combined with an
                upper end.
            message_time_gte: Only messages at or after this moment, in UTC. May be combined
                with an upper end.
            message_time_lt: Only messages before this moment, in UTC. May be combined with a
                lower end.
            message_time_lte: Only messages at or before this moment, in UTC. May be combined
                with a lower end.
            message_state: Only messages that are in this state now.
            message_type: Only messages of this kind.
            error_code: Only messages with this error code, such as `420`. Leading zeros count,
                so `000` finds those without an error.
            powerpack_id: Only messages that were sent through this powerpack.
            from_number: Only messages from exactly this number, with its country code, or from
                this sender ID. A leading `+` may be there, and must be escaped as `%2B`.
            to_number: Only messages to exactly this number, with its country code. A leading
                `+` may be there, and must be escaped as `%2B`.
            destination_country_iso2: Only messages to this country, as two capital letters (ISO
                3166-1).
            tendlc_registration_status: US long codes only: messages with this 10DLC
                registration status.
            tendlc_campaign_id: US long codes only: messages of this 10DLC campaign. Not empty.
            conversation_id: WhatsApp only: messages of this conversation. Not empty.
            conversation_origin: WhatsApp only: messages of conversations that began this way.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            All records, asked for page by page while they are walked with ``async for``;
            ``.page()`` asks for one page. Only with `callback_url`: the request was taken. Its own
            answer, good or bad, is sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import AsyncPlivo

            async with AsyncPlivo() as client:
                async for record in client.messages.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "limit": limit,
                "offset": offset,
                "subaccount": subaccount,
                "message_direction": message_direction,
                "message_time": _moment(message_time, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__gt": _moment(message_time_gt, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__gte": _moment(message_time_gte, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__lt": _moment(message_time_lt, "%Y-%m-%d %H:%M:%S.%f"),
                "message_time__lte": _moment(message_time_lte, "%Y-%m-%d %H:%M:%S.%f"),
                "message_state": message_state,
                "message_type": message_type,
                "error_code": error_code,
                "powerpack_id": powerpack_id,
                "from_number": from_number,
                "to_number": to_number,
                "destination_country_iso2": destination_country_iso2,
                "tendlc_registration_status": tendlc_registration_status,
                "tendlc_campaign_id": tendlc_campaign_id,
                "conversation_id": conversation_id,
                "conversation_origin": conversation_origin,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    async def create(
        self,
        *,
        dst: str | Sequence[str],
        src: str | UnsetType = UNSET,
        powerpack_uuid: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        type: MessageTypeInput | UnsetType = UNSET,
        media_urls: Sequence[str] | UnsetType = UNSET,
        media_ids: Sequence[str] | UnsetType = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | UnsetType = UNSET,
        interactive: WhatsAppInteractive | WhatsAppInteractiveDict | UnsetType = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET,
        message_expiry: int | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        dlt_entity_id: str | UnsetType = UNSET,
        dlt_template_id: str | UnsetType = UNSET,
        dlt_template_category: DltTemplateCategory | UnsetType = UNSET,
        trackable: bool | UnsetType = UNSET,
        log: MessageLogInput | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MessageCreateResponse: ...

    @overload
    async def create(
        self,
        *,
        dst: str | Sequence[str],
        src: str | UnsetType = UNSET,
        powerpack_uuid: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        type: MessageTypeInput | UnsetType = UNSET,
        media_urls: Sequence[str] | UnsetType = UNSET,
        media_ids: Sequence[str] | UnsetType = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | UnsetType = UNSET,
        interactive: WhatsAppInteractive | WhatsAppInteractiveDict | UnsetType = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET,
        message_expiry: int | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        dlt_entity_id: str | UnsetType = UNSET,
        dlt_template_id: str | UnsetType = UNSET,
        dlt_template_category: DltTemplateCategory | UnsetType = UNSET,
        trackable: bool | UnsetType = UNSET,
        log: MessageLogInput | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted: ...

    async def create(
        self,
        *,
        dst: str | Sequence[str],
        src: str | UnsetType = UNSET,
        powerpack_uuid: str | UnsetType = UNSET,
        text: str | UnsetType = UNSET,
        type: MessageTypeInput | UnsetType = UNSET,
        media_urls: Sequence[str] | UnsetType = UNSET,
        media_ids: Sequence[str] | UnsetType = UNSET,
        template: WhatsAppTemplate | WhatsAppTemplateDict | UnsetType = UNSET,
        interactive: WhatsAppInteractive | WhatsAppInteractiveDict | UnsetType = UNSET,
        location: WhatsAppLocation | WhatsAppLocationDict | UnsetType = UNSET,
        message_expiry: int | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        dlt_entity_id: str | UnsetType = UNSET,
        dlt_template_id: str | UnsetType = UNSET,
        dlt_template_category: DltTemplateCategory | UnsetType = UNSET,
        trackable: bool | UnsetType = UNSET,
        log: MessageLogInput | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MessageCreateResponse | AsyncAccepted:
        """Send a message.

        Sends an SMS, an MMS or a WhatsApp message to one number, or to up to 1,000 at once.

        **What happens.** Plivo checks the request, puts the message into a queue and answers 202
        at once, with one `message_uuid` for each valid destination. Delivery comes later: an
        account's messages leave at its rate (by default 5 SMS a second and one MMS in 4
        seconds), so the recipients of a bulk message get it one after the other. Follow a
        message by giving `url`, which is called at each change of its state, or by reading its
        record.

        **How fast.** Behind the account's rate each sender has a queue and a rate of its own, by
        its kind: toll-free numbers 25 SMS or 2 MMS a second, US short codes 100 messages a
        second or more, Canadian ones 10, Canadian long codes 15 a minute, US long codes that are
        not registered one a second, and 10DLC numbers what their campaign allows.

        **What it costs.** Each unit of each message is charged once a carrier has it, with the
        carrier's own fee on top where there is one. A message that ends as `failed` is not
        charged.

        **What goes wrong.** A request that cannot be right is refused with 400 and sends
        nothing. A bulk request leaves out its invalid numbers and lists them in
        `invalid_number`. Everything that shows later ends in the record and in the callback as a
        state and an `error_code`: among others 120 (MMS over 5 MB), 160 (wrong DLT details), 200
        (the recipient has opted out), 340 (WhatsApp without an open conversation) and 420
        (waited longer than `message_expiry`). Carriers in the USA and Canada block what comes
        from a toll-free number that is not verified, and may block what comes from a long code
        that is not registered for 10DLC. A trial account can write only to numbers that it has
        verified.

        Accounts have a check of destinations, on by default: a number that cannot get SMS is
        refused with 400, and a national prefix that was left inside a number is taken out.
        Landlines of the USA, Canada and the United Kingdom pass it and fail later with 50. When
        the credit is used up a message fails with 900, and for two minutes each further request
        is refused with "Insufficient Credit".

        **Repeating it.** Each accepted request sends again. After a time-out or a 500, look
        whether the message is there before you send it once more.

        **Rules.** Beside what the schemas say:

        1. After removing / - . + ( ) and blanks, each destination is a phone number with its
           country code and at most 14 digits. Others are listed in invalid_number; when none is
           left the answer is 400 and names the number.
        2. Repeated destinations count once, and at most 1,000 different ones may stand in a
           request.
        3. src does not stand among the destinations.
        4. To the USA or Canada, src is a number that the account rents; otherwise 400, "This
           caller ID is not allowed for outbound message."
        5. A sender ID with letters is refused unless it has been enabled for the account.
        6. powerpack_uuid names a powerpack of the account; otherwise 400.
        7. A text for SMS with a character outside GSM 03.38 has at most 737 UTF-16 code units.
        8. An MMS goes to the USA or Canada; otherwise 400.
        9. The src of an MMS is a number that can send MMS; otherwise 400.
        10. Each of media_ids names a file of the account that is still there; otherwise 400
            naming media_ids.
        11. media_ids stands in an MMS only; otherwise 400 naming media_ids.
        12. media_urls and media_ids together name at most 10 files; otherwise 400.
        13. Through a powerpack, the source is of the first kind in number_priority, for the
            message's service and destination, that has a member which reaches the destination.
        14. With local_connect, among long codes the one with the destination's area code goes
            first, then one of its state or province, then one of its country, then one of the
            USA, then a Canadian one.
        15. With sticky_sender, the source that a destination got first is kept as long as it is
            in the pool and fits.
        16. A source that has reached its rate is passed over, unless all have or the destination
            has got it before.
        17. A message to somebody who has opted out is taken, and fails with 200; but for one,
            within 5 minutes of opting out.
        18. An opt-out holds for the number that got the word; if that is registered for 10DLC,
            for its whole campaign.
        19. A WhatsApp message without a template fails with 340 while no conversation is open.
        20. An SMS or MMS to the USA or Canada from a toll-free number that has no verification
            which is approved or still looked at is refused by the carrier: it ends as
            undelivered, with 100.
        21. A message that has not been sent within message_expiry fails with 420.
        22. A file that a message uses is no longer deleted 6 hours after its upload.

        Args:
            dst: The destination: a phone number with its country code, at most 14 digits. The
                characters `/ - . + ( )` and blanks are removed. To send the same message to many,
                join up to 1,000 numbers with `<`; repeated numbers count once, and invalid ones are
                left out and listed in the answer's `invalid_number`. Every WhatsApp destination
                opens a conversation of its own. Not empty.
            src: The sender: a phone number with its country code (`14155550101`), a short code,
                an alphanumeric sender ID, or the number of your WhatsApp Business Account.
                Everything but A-Z, a-z and 0-9 is removed; what stays may be 14 digits, or 11
                characters if it has letters. Sender IDs with letters are off until Plivo's support
                allows them for your account. To the USA and Canada it must be a number that you
                rent from Plivo. Towards India under DLT it is the registered header of the
                template. Leave it out when `powerpack_uuid` chooses the sender. Not empty.
            powerpack_uuid: The powerpack that chooses the sender from its number pool. Not
                together with `src`, and not for WhatsApp.
            text: What the message says.

                SMS: up to 1,600 characters if all are in the GSM 03.38 alphabet, up to 737 if one
                is not. One part holds 160 characters (70 outside GSM); a longer text is cut into
                parts of 153 (67), each charged as a unit, and put together again on the phone where
                its network can. The characters `^ { } \\ [ ~ ] | €` take the place of two.

                MMS: up to 1,600 characters beside the media.

                WhatsApp: up to 4,096 characters, or 1,024 as the caption of a file. Free text works
                only while a conversation is open, 24 hours from the recipient's last message;
                otherwise the message fails with code 340.
            type: The kind of message: `sms`, `mms` or `whatsapp`. Default: "sms".
            media_urls: The files to send, as addresses from which Plivo can fetch them,
                URL-encoded.

                MMS: 1 to 10, together with the text at most 5 MB, otherwise the message fails with
                code 120. GIF, PNG and JPEG images are fitted to the recipient's device and may be
                made smaller for its network; audio, video and contact cards are passed on as they
                are. The order is kept if the network allows. Only to the USA and Canada. The server
                must name the type and the length of each file (`Content-Type`, `Content-Length`),
                or the message is rejected.

                WhatsApp: exactly one image, video, document or audio file, of the types and sizes
                that Meta allows.
            media_ids: MMS only: files that were uploaded before, by their `media_id`. They are
                sent along with those of `media_urls`, 10 together at most. A file that is not used
                within 6 hours of its upload is gone.
            template: WhatsApp only: a message from a template that Meta has approved. It is the
                only way to write to someone who has not written to you in the last 24 hours.
            interactive: WhatsApp only: a message with a list, reply buttons or a link button.
                It needs no template, but an open conversation.
            location: WhatsApp only: a place on the map.
            message_expiry: How many seconds the message may wait in Plivo's queue, 5 to 10,799.
                When they have passed it fails with code 420, costs nothing, and the status callback
                says so. Left out, a message waits 3 hours.
            url: Where Plivo reports each change of the message's state. See the `messageStatus`
                callback.
            method: How `url` is called. Default: "POST".
            dlt_entity_id: India only, for accounts set up for DLT: the entity ID from your DLT
                registration. A wrong one makes the message fail with code 160. Not empty.
            dlt_template_id: India only, for accounts set up for DLT: the ID of the template,
                which must belong to the header that is given as `src`. A wrong one makes the
                message fail with code 160. Not empty.
            dlt_template_category: India only, for accounts set up for DLT: the category of the
                template. A wrong one can get the message stopped by do-not-disturb rules.
            trackable: `true` announces that the recipient is expected to do something that you
                can observe, such as entering a code, and that you will report back whether it
                worked (conversion feedback). Default: false.
            log: What of the message Plivo keeps in its records.

                | value | numbers | text and media |
                |---|---|---|
                | `true` | kept | kept |
                | `content_only` | masked (`+141XXXXX528`) | kept |
                | `number_only` | kept | masked |
                | `false` | masked | masked; media addresses are not kept and the list of its media is empty |

                Plivo may override this and keep the text of some messages, where a law asks for it
                or to examine the quality of service. Default: "true".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The message is in the queue, once for each valid destination. With `callback_url` only
            the request was taken, and this answer is sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import AsyncPlivo

            async with AsyncPlivo() as client:
                result = await client.messages.create(
                    dst="14155550123",
                    src="14155550101",
                    text="Your table is booked for 19:30.",
                    url="https://example.com/sms_status/",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        return await self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "src": src,
                "powerpack_uuid": powerpack_uuid,
                "dst": _join(dst, "<"),
                "text": text,
                "type": type,
                "media_urls": media_urls,
                "media_ids": media_ids,
                "template": template,
                "interactive": interactive,
                "location": location,
                "message_expiry": message_expiry,
                "url": url,
                "method": method,
                "dlt_entity_id": dlt_entity_id,
                "dlt_template_id": dlt_template_id,
                "dlt_template_category": dlt_template_category,
                "trackable": trackable,
                "log": log,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def get(
        self,
        message_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Message: ...

    @overload
    async def get(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Message: ...

    async def get(
        self,
        message_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Message | AsyncAccepted:
        """Get a message.

        Reads the record of one message: its state, its price, its error code, but not its text.
        Records are kept for 90 days; after that, and for a message of another account, the
        answer is 404.

        To learn when a message arrives, prefer the status callback of `createMessage` over
        asking again and again.

        Args:
            message_uuid: The message, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The record. Only with `callback_url`: the request was taken. Its own answer, good or
            bad, is sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import AsyncPlivo

            async with AsyncPlivo() as client:
                result = await client.messages.get("b48d95dc-e3ac-4c1b-a9c2-0242ac110005")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(message_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[MessageMedia, MessageMediaList]: ...

    @overload
    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | MessageMediaList]: ...

    def list_media(
        self,
        message_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[MessageMedia, MessageMediaList] | Awaitable[AsyncAccepted | MessageMediaList]:
        """List the media of a message.

        Lists the files that were sent or received with an MMS message. The list comes whole. It
        is empty for a message without files, and for one that was sent with `log` set to
        `false`.

        Args:
            message_uuid: The message, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            All records, asked for page by page while they are walked with ``async for``;
            ``.page()`` asks for one page. Only with `callback_url`: the request was taken. Its own
            answer, good or bad, is sent to that address.

        Raises:
            BadRequestError: A parameter is missing, misspelt, out of range or contradicts
                another one.
            AuthenticationError: The Auth ID or the Auth Token is missing or wrong, or they
                belong to another account than the address.
            PermissionDeniedError: The account may not do this: it is not verified, the feature
                is not switched on for it, or it may not send to that country.
            NotFoundError: There is nothing at this address: a wrong path, an identifier that
                does not exist, or one that belongs to another account.
            MethodNotAllowedError: The address exists, but does not take this HTTP method.
            RateLimitError: The account made more than 300 requests in 5 seconds, or has more
                than 100 open at once.
            ServerError: Something failed on Plivo's side.
            APIConnectionError: There was no answer.

        Example:
            ```python
            from plivo_messaging import AsyncPlivo

            async with AsyncPlivo() as client:
                async for record in client.messages.list_media(
                    "b48d95dc-e3ac-4c1b-a9c2-0242ac110005"
                ):
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/messages
        """
        _pages = AsyncPages(
            self._api,
            _LIST_MEDIA,
            _LIST_MEDIA_PAGES,
            path=(message_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_MEDIA_WHEN)
