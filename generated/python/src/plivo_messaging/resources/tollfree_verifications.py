# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource tollfree_verifications."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from datetime import date
from typing import Literal, overload

from .._runtime.operation import Operation
from .._runtime.pages import AsyncPages, Listing, Pages
from .._runtime.query import day as _day
from .._runtime.query import join as _join
from .._runtime.transport import AsyncTransport, SyncTransport
from .._runtime.unset import UNSET, UnsetType
from ..models.shared import AsyncAccepted, CallbackMethod, HttpMethod
from ..models.tollfree_verifications import (
    TollfreeOptinTypeInput,
    TollfreeVerification,
    TollfreeVerificationCreateResponse,
    TollfreeVerificationList,
    TollfreeVerificationUpdateResponse,
    TollfreeVolumeInput,
)

_LIST: Operation[TollfreeVerificationList] = Operation(
    "GET",
    "/TollfreeVerification/",
    {
        200: TollfreeVerificationList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url", "number"],
)
_LIST_WHEN: Operation[AsyncAccepted | TollfreeVerificationList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[TollfreeVerification, TollfreeVerificationList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_CREATE: Operation[TollfreeVerificationCreateResponse] = Operation(
    "POST",
    "/TollfreeVerification/",
    {
        201: TollfreeVerificationCreateResponse,
    },
    body=True,
    sensitive=["callback_url", "number", "privacy_policy_link", "terms_and_conditions_link"],
)
_GET: Operation[TollfreeVerification | AsyncAccepted] = Operation(
    "GET",
    "/TollfreeVerification/{uuid}/",
    {
        200: TollfreeVerification,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[TollfreeVerification | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_UPDATE: Operation[TollfreeVerificationUpdateResponse] = Operation(
    "POST",
    "/TollfreeVerification/{uuid}/",
    {
        202: TollfreeVerificationUpdateResponse,
    },
    idempotent=True,
    body=True,
    sensitive=["callback_url", "privacy_policy_link", "terms_and_conditions_link"],
)
_DELETE: Operation[AsyncAccepted | None] = Operation(
    "DELETE",
    "/TollfreeVerification/{uuid}/",
    {
        204: None,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_DELETE_WHEN: Operation[AsyncAccepted | None] = _DELETE.also(
    {
        202: AsyncAccepted,
    }
)


class TollfreeVerificationsResource:
    """What carriers in the USA and Canada want to know before they let a toll-free number send: who
    sends, what, and how recipients have agreed. They block messages from toll-free numbers that
    are not verified.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        number: str | UnsetType = UNSET,
        status: Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"]
        | UnsetType = UNSET,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        created: str | date | UnsetType = UNSET,
        created_gt: str | date | UnsetType = UNSET,
        created_gte: str | date | UnsetType = UNSET,
        created_lt: str | date | UnsetType = UNSET,
        created_lte: str | date | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[TollfreeVerification, TollfreeVerificationList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        number: str | UnsetType = UNSET,
        status: Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"]
        | UnsetType = UNSET,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        created: str | date | UnsetType = UNSET,
        created_gt: str | date | UnsetType = UNSET,
        created_gte: str | date | UnsetType = UNSET,
        created_lt: str | date | UnsetType = UNSET,
        created_lte: str | date | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | TollfreeVerificationList: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        number: str | UnsetType = UNSET,
        status: Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"]
        | UnsetType = UNSET,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        created: str | date | UnsetType = UNSET,
        created_gt: str | date | UnsetType = UNSET,
        created_gte: str | date | UnsetType = UNSET,
        created_lt: str | date | UnsetType = UNSET,
        created_lte: str | date | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> (
        Pages[TollfreeVerification, TollfreeVerificationList]
        | AsyncAccepted
        | TollfreeVerificationList
    ):
        """List toll-free verifications.

        The account's toll-free verifications, newest first, at most 20 at a time. Filters narrow
        each other: a verification is listed when it fits all of them. `meta.total_count` says
        how many fit.

        Without a `created` filter the list covers the last 7 days, and no list spans more than
        30 days. `usecase` finds exactly the combination that it names: `2FA` does not find a
        verification for `2FA,MARKETING`. A page past the end is empty and no fault. A `limit`
        outside 1 to 20, a negative `offset` or a filter with a value that is not allowed is a
        400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Without any of the five created parameters, only verifications of the last 7 days are
           listed.
        2. With a created parameter, at most the 30 days before the upper end are listed; without
           an upper end, those before now.
        3. usecase fits where the set of use cases is the same, in any order.
        4. Newest first, by the time the record was made, then by id; the same order on every
           page.

        Args:
            limit: How many records a page holds, 1 to 20. Default: 20.
            offset: How many records to skip before the page begins. It counts records, not
                pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end
                of the list answers an empty page. 0 to 2147483647. Default: 0.
            number: Only verifications of this toll-free number, with its country code. One
                number.
            status: Only verifications that have this status now. One status.
            profile_uuid: Only verifications for this profile. One profile.
            usecase: Only verifications for exactly this combination of use cases, joined by
                commas, in any order.
            created: Only verifications that were made on this day, `YYYY-MM-DD`, in UTC.
                Without any of the five `created` parameters, a list covers the last 7 days.
            created_gt: Only verifications that were made after this day, `YYYY-MM-DD`, in UTC.
                May be combined with another end; together they span 30 days at most.
            created_gte: Only verifications that were made on this day or later, `YYYY-MM-DD`,
                in UTC. May be combined with another end; together they span 30 days at most.
            created_lt: Only verifications that were made before this day, `YYYY-MM-DD`, in UTC.
                May be combined with another end; together they span 30 days at most.
            created_lte: Only verifications that were made on this day or earlier, `YYYY-MM-DD`,
                in UTC. May be combined with another end; together they span 30 days at most.
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
                for record in client.tollfree_verifications.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "limit": limit,
                "offset": offset,
                "number": number,
                "status": status,
                "profile_uuid": profile_uuid,
                "usecase": _join(usecase, ","),
                "created": _day(created),
                "created__gt": _day(created_gt),
                "created__gte": _day(created_gte),
                "created__lt": _day(created_lt),
                "created__lte": _day(created_lte),
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    def create(
        self,
        *,
        profile_uuid: str,
        number: str,
        usecase: str | Sequence[str],
        usecase_summary: str,
        message_sample: str,
        optin_image_url: str | Sequence[str],
        optin_type: TollfreeOptinTypeInput,
        volume: TollfreeVolumeInput,
        additional_information: str | UnsetType = UNSET,
        extra_data: str | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: HttpMethod | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
    ) -> TollfreeVerificationCreateResponse:
        """Verify a toll-free number.

        Asks the carrier to let a toll-free number send messages. Since November 2023 carriers in
        the USA and Canada block messages from toll-free numbers that are not verified, and the
        verification holds for the use cases that it names: a new use needs a new one.

        **What happens.** Plivo checks the request, takes it as `SUBMITTED` and hands it to the
        carrier. The carrier answers `APPROVED`, `REJECTED` or `UPDATE_REQUIRED`; the last waits
        six days for your update before it becomes a rejection. Give `callback_url` to be told,
        or read the record. A use case that was rejected stays rejected: another request does not
        help.

        **Before it.** A profile of the company, and a toll-free number of the USA or Canada that
        the account rents. One number in each request.

        **What goes wrong.** A missing or misspelt field, a number that is not toll-free or not
        yours, or an unknown profile is a 400. Most rejections come from a proof that cannot be
        opened or does not fit `optin_type`. Plivo publishes no charge for it.

        **Repeating it.** Each accepted request is a verification of its own: after a time-out,
        look into the list first.

        **Rules.** Beside what the schemas say:

        1. profile_uuid is a profile of the account; otherwise 400 naming profile_uuid.
        2. number is a toll-free number that the account rents; otherwise 400 naming number.
        3. A use case that stands in usecase twice counts once. They are answered in the order of
           the request, joined by commas without blanks.
        4. The verification begins as SUBMITTED, with created and last_modified set.
        5. SUBMITTED becomes APPROVED, REJECTED or UPDATE_REQUIRED; UPDATE_REQUIRED becomes
           APPROVED or REJECTED. APPROVED and REJECTED are final. Each change is told to
           callback_url, if there is one.
        6. A use case that was rejected for a number is taken, and rejected again.
        7. UPDATE_REQUIRED becomes REJECTED when six days pass without an update.

        Args:
            profile_uuid: The profile of the company that sends. It must exist before; create
                one with the profile calls.
            number: The toll-free number, one only, of the USA or Canada, with its country code.
                It cannot be changed later.
            usecase: What the messages are for, one or more of these. Several are joined by
                commas; a list is accepted too.

                | value | messages |
                |---|---|
                | `2FA` | codes that let somebody sign in |
                | `ACCOUNT_NOTIFICATION` | news about the recipient's account |
                | `CUSTOMER_CARE` | conversations with support |
                | `DELIVERY_NOTIFICATION` | where a delivery is |
                | `FRAUD_ALERT` | suspicious activity |
                | `HIGHER_EDUCATION` | colleges and universities to their people |
                | `MARKETING` | offers and events |
                | `POLLING_VOTING` | surveys and votes, not political ones |
                | `PUBLIC_SERVICE_ANNOUNCEMENT` | information for everybody |
                | `SECURITY_ALERT` | threats to the recipient's security |
            usecase_summary: How messages from this number will be used, up to 500 characters.
                With several use cases, number the summaries, or put the name of the use case in
                front of each.
            message_sample: What a message will say, up to 1,000 characters. Number the samples
                if there are several, or put `Sample1`, `Sample2` in front of them.
            optin_image_url: Where the carrier can see how recipients agree: the address of a
                picture, a document or a form. Several are joined by commas; a list is accepted too.
                It must be reachable without signing in, and must fit `optin_type`.
            optin_type: How recipients agree to your messages. What `optin_image_url` has to
                show depends on it, and must fit it:

                | value | recipients agree | the proof holds |
                |---|---|---|
                | `VERBAL` | by word of mouth | what is said, with examples |
                | `WEB_FORM` | in a form on the web | a link to the form |
                | `PAPER_FORM` | on paper | a link to the form; a scan will do |
                | `VIA_TEXT` | by sending a keyword | what the keyword campaign says |
                | `MOBILE_QR_CODE` | by scanning a QR code | the code |
            volume: About how many messages a month will leave from the number. Take the step
                that will still do in six to eight months: a new one needs a change of the
                verification. The commas belong to the value.
            additional_information: What else helps the carrier to decide, up to 500 characters:
                where the terms of service and the privacy policy are, and where they say what
                happens to phone numbers.
            extra_data: A note for yourself, up to 100 characters, such as the number of a
                ticket.
            callback_url: Where Plivo tells each change of the status. See the
                `tollfreeVerificationStatus` callback. An empty string is the same as none. Here it
                does not make the request asynchronous.
            callback_method: How `callback_url` is called. Default: "POST".
            terms_and_conditions_link: Where your terms and conditions are.
            privacy_policy_link: Where your privacy policy is.
            optin_message: What you send to somebody who has just agreed to your messages.
            help_message: What you send to somebody who asks for help.

        Returns:
            The request was made.

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
                result = client.tollfree_verifications.create(
                    profile_uuid="c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23",
                    number="18335550111",
                    usecase="2FA",
                    usecase_summary="We send codes to customers who sign in.",
                    message_sample="Your code is 135790.",
                    optin_image_url="https://example.com/opt-in.png",
                    optin_type="WEB_FORM",
                    volume="10,000",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return self._api.send(
            _CREATE,
            body={
                "profile_uuid": profile_uuid,
                "number": number,
                "usecase": _join(usecase, ","),
                "usecase_summary": usecase_summary,
                "message_sample": message_sample,
                "optin_image_url": _join(optin_image_url, ","),
                "optin_type": optin_type,
                "volume": volume,
                "additional_information": additional_information,
                "extra_data": extra_data,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "optin_message": optin_message,
                "help_message": help_message,
            },
        )

    @overload
    def get(
        self,
        uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> TollfreeVerification: ...

    @overload
    def get(
        self,
        uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | TollfreeVerification: ...

    def get(
        self,
        uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> TollfreeVerification | AsyncAccepted:
        """Get a toll-free verification.

        One verification: what was asked for, and its status. `error_message` says why the
        carrier has rejected it, or what it wants to know.

        An identifier that the account does not have is a 404. To learn when the carrier has
        answered, prefer `callback_url` over asking again and again. Reading costs nothing.

        Args:
            uuid: The verification, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The verification. Only with `callback_url`: the request was taken. Its own answer, good
            or bad, is sent to that address.

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
                result = client.tollfree_verifications.get("3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    def update(
        self,
        uuid: str,
        *,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        usecase_summary: str | UnsetType = UNSET,
        message_sample: str | UnsetType = UNSET,
        optin_image_url: str | Sequence[str] | UnsetType = UNSET,
        optin_type: TollfreeOptinTypeInput | UnsetType = UNSET,
        volume: TollfreeVolumeInput | UnsetType = UNSET,
        additional_information: str | UnsetType = UNSET,
        extra_data: str | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: HttpMethod | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
    ) -> TollfreeVerificationUpdateResponse:
        """Change a toll-free verification.

        Changes what the carrier is shown, as long as the status is `SUBMITTED` or
        `UPDATE_REQUIRED`. What you do not send stays as it is. This is how you answer
        `UPDATE_REQUIRED`, which waits six days before it becomes a rejection. The status stays
        until the carrier has decided.

        The number cannot be changed: delete the verification and make another. Any other status,
        an unknown profile or an unknown field is a 400; an unknown verification a 404. Plivo
        publishes no charge for it.

        **Rules.** Beside what the schemas say:

        1. Only a verification that is SUBMITTED or UPDATE_REQUIRED can be changed; otherwise 400
           naming the status.
        2. profile_uuid is a profile of the account; otherwise 400 naming profile_uuid.
        3. A field that is not sent keeps its value. An empty string empties a field that may be
           empty.
        4. The status stays as it is until the carrier decides; last_modified becomes the time of
           the change.

        Args:
            uuid: The verification, by the identifier that its creation, a list or a callback
                gave you.
            profile_uuid: The profile of the company that sends. It must exist before; create
                one with the profile calls.
            usecase: What the messages are for, one or more of these. Several are joined by
                commas; a list is accepted too.

                | value | messages |
                |---|---|
                | `2FA` | codes that let somebody sign in |
                | `ACCOUNT_NOTIFICATION` | news about the recipient's account |
                | `CUSTOMER_CARE` | conversations with support |
                | `DELIVERY_NOTIFICATION` | where a delivery is |
                | `FRAUD_ALERT` | suspicious activity |
                | `HIGHER_EDUCATION` | colleges and universities to their people |
                | `MARKETING` | offers and events |
                | `POLLING_VOTING` | surveys and votes, not political ones |
                | `PUBLIC_SERVICE_ANNOUNCEMENT` | information for everybody |
                | `SECURITY_ALERT` | threats to the recipient's security |
            usecase_summary: How messages from this number will be used, up to 500 characters.
                With several use cases, number the summaries, or put the name of the use case in
                front of each.
            message_sample: What a message will say, up to 1,000 characters. Number the samples
                if there are several, or put `Sample1`, `Sample2` in front of them.
            optin_image_url: Where the carrier can see how recipients agree: the address of a
                picture, a document or a form. Several are joined by commas; a list is accepted too.
                It must be reachable without signing in, and must fit `optin_type`.
            optin_type: How recipients agree to your messages. What `optin_image_url` has to
                show depends on it, and must fit it:

                | value | recipients agree | the proof holds |
                |---|---|---|
                | `VERBAL` | by word of mouth | what is said, with examples |
                | `WEB_FORM` | in a form on the web | a link to the form |
                | `PAPER_FORM` | on paper | a link to the form; a scan will do |
                | `VIA_TEXT` | by sending a keyword | what the keyword campaign says |
                | `MOBILE_QR_CODE` | by scanning a QR code | the code |
            volume: About how many messages a month will leave from the number. Take the step
                that will still do in six to eight months: a new one needs a change of the
                verification. The commas belong to the value.
            additional_information: What else helps the carrier to decide, up to 500 characters:
                where the terms of service and the privacy policy are, and where they say what
                happens to phone numbers.
            extra_data: A note for yourself, up to 100 characters, such as the number of a
                ticket.
            callback_url: Where Plivo tells each change of the status. See the
                `tollfreeVerificationStatus` callback. An empty string is the same as none. Here it
                does not make the request asynchronous.
            callback_method: How `callback_url` is called.
            terms_and_conditions_link: Where your terms and conditions are.
            privacy_policy_link: Where your privacy policy is.
            optin_message: What you send to somebody who has just agreed to your messages.
            help_message: What you send to somebody who asks for help.

        Returns:
            The change was taken.

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
                result = client.tollfree_verifications.update(
                    "3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60",
                    usecase_summary="We send codes to customers who sign in or change their password.",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return self._api.send(
            _UPDATE,
            path=(uuid,),
            body={
                "profile_uuid": profile_uuid,
                "usecase": _join(usecase, ","),
                "usecase_summary": usecase_summary,
                "message_sample": message_sample,
                "optin_image_url": _join(optin_image_url, ","),
                "optin_type": optin_type,
                "volume": volume,
                "additional_information": additional_information,
                "extra_data": extra_data,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "optin_message": optin_message,
                "help_message": help_message,
            },
        )

    @overload
    def delete(
        self,
        uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> None: ...

    @overload
    def delete(
        self,
        uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | None: ...

    def delete(
        self,
        uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | None:
        """Delete a toll-free verification.

        Takes a verification back while nothing has been decided, in the states `SUBMITTED`,
        `PROCESSING` and `UPDATE_REQUIRED`. This cannot be undone, and the number stays
        unverified.

        A verification that is `APPROVED` or `REJECTED` stays: 400. An identifier that the
        account does not have, or has no longer, is a 404, so a repeated call does no harm.
        Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. Only a verification that is SUBMITTED, PROCESSING or UPDATE_REQUIRED can be deleted;
           otherwise 400 naming the status.

        Args:
            uuid: The verification, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The verification is gone. There is no body. Only with `callback_url`: the request was
            taken. Its own answer, good or bad, is sent to that address.

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
                result = client.tollfree_verifications.delete(
                    "3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncTollfreeVerificationsResource:
    """What carriers in the USA and Canada want to know before they let a toll-free number send: who
    sends, what, and how recipients have agreed. They block messages from toll-free numbers that
    are not verified.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        number: str | UnsetType = UNSET,
        status: Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"]
        | UnsetType = UNSET,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        created: str | date | UnsetType = UNSET,
        created_gt: str | date | UnsetType = UNSET,
        created_gte: str | date | UnsetType = UNSET,
        created_lt: str | date | UnsetType = UNSET,
        created_lte: str | date | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[TollfreeVerification, TollfreeVerificationList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        number: str | UnsetType = UNSET,
        status: Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"]
        | UnsetType = UNSET,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        created: str | date | UnsetType = UNSET,
        created_gt: str | date | UnsetType = UNSET,
        created_gte: str | date | UnsetType = UNSET,
        created_lt: str | date | UnsetType = UNSET,
        created_lte: str | date | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | TollfreeVerificationList]: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        number: str | UnsetType = UNSET,
        status: Literal["SUBMITTED", "PROCESSING", "UPDATE_REQUIRED", "APPROVED", "REJECTED"]
        | UnsetType = UNSET,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        created: str | date | UnsetType = UNSET,
        created_gt: str | date | UnsetType = UNSET,
        created_gte: str | date | UnsetType = UNSET,
        created_lt: str | date | UnsetType = UNSET,
        created_lte: str | date | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> (
        AsyncPages[TollfreeVerification, TollfreeVerificationList]
        | Awaitable[AsyncAccepted | TollfreeVerificationList]
    ):
        """List toll-free verifications.

        The account's toll-free verifications, newest first, at most 20 at a time. Filters narrow
        each other: a verification is listed when it fits all of them. `meta.total_count` says
        how many fit.

        Without a `created` filter the list covers the last 7 days, and no list spans more than
        30 days. `usecase` finds exactly the combination that it names: `2FA` does not find a
        verification for `2FA,MARKETING`. A page past the end is empty and no fault. A `limit`
        outside 1 to 20, a negative `offset` or a filter with a value that is not allowed is a
        400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Without any of the five created parameters, only verifications of the last 7 days are
           listed.
        2. With a created parameter, at most the 30 days before the upper end are listed; without
           an upper end, those before now.
        3. usecase fits where the set of use cases is the same, in any order.
        4. Newest first, by the time the record was made, then by id; the same order on every
           page.

        Args:
            limit: How many records a page holds, 1 to 20. Default: 20.
            offset: How many records to skip before the page begins. It counts records, not
                pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end
                of the list answers an empty page. 0 to 2147483647. Default: 0.
            number: Only verifications of this toll-free number, with its country code. One
                number.
            status: Only verifications that have this status now. One status.
            profile_uuid: Only verifications for this profile. One profile.
            usecase: Only verifications for exactly this combination of use cases, joined by
                commas, in any order.
            created: Only verifications that were made on this day, `YYYY-MM-DD`, in UTC.
                Without any of the five `created` parameters, a list covers the last 7 days.
            created_gt: Only verifications that were made after this day, `YYYY-MM-DD`, in UTC.
                May be combined with another end; together they span 30 days at most.
            created_gte: Only verifications that were made on this day or later, `YYYY-MM-DD`,
                in UTC. May be combined with another end; together they span 30 days at most.
            created_lt: Only verifications that were made before this day, `YYYY-MM-DD`, in UTC.
                May be combined with another end; together they span 30 days at most.
            created_lte: Only verifications that were made on this day or earlier, `YYYY-MM-DD`,
                in UTC. May be combined with another end; together they span 30 days at most.
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
                async for record in client.tollfree_verifications.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "limit": limit,
                "offset": offset,
                "number": number,
                "status": status,
                "profile_uuid": profile_uuid,
                "usecase": _join(usecase, ","),
                "created": _day(created),
                "created__gt": _day(created_gt),
                "created__gte": _day(created_gte),
                "created__lt": _day(created_lt),
                "created__lte": _day(created_lte),
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    async def create(
        self,
        *,
        profile_uuid: str,
        number: str,
        usecase: str | Sequence[str],
        usecase_summary: str,
        message_sample: str,
        optin_image_url: str | Sequence[str],
        optin_type: TollfreeOptinTypeInput,
        volume: TollfreeVolumeInput,
        additional_information: str | UnsetType = UNSET,
        extra_data: str | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: HttpMethod | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
    ) -> TollfreeVerificationCreateResponse:
        """Verify a toll-free number.

        Asks the carrier to let a toll-free number send messages. Since November 2023 carriers in
        the USA and Canada block messages from toll-free numbers that are not verified, and the
        verification holds for the use cases that it names: a new use needs a new one.

        **What happens.** Plivo checks the request, takes it as `SUBMITTED` and hands it to the
        carrier. The carrier answers `APPROVED`, `REJECTED` or `UPDATE_REQUIRED`; the last waits
        six days for your update before it becomes a rejection. Give `callback_url` to be told,
        or read the record. A use case that was rejected stays rejected: another request does not
        help.

        **Before it.** A profile of the company, and a toll-free number of the USA or Canada that
        the account rents. One number in each request.

        **What goes wrong.** A missing or misspelt field, a number that is not toll-free or not
        yours, or an unknown profile is a 400. Most rejections come from a proof that cannot be
        opened or does not fit `optin_type`. Plivo publishes no charge for it.

        **Repeating it.** Each accepted request is a verification of its own: after a time-out,
        look into the list first.

        **Rules.** Beside what the schemas say:

        1. profile_uuid is a profile of the account; otherwise 400 naming profile_uuid.
        2. number is a toll-free number that the account rents; otherwise 400 naming number.
        3. A use case that stands in usecase twice counts once. They are answered in the order of
           the request, joined by commas without blanks.
        4. The verification begins as SUBMITTED, with created and last_modified set.
        5. SUBMITTED becomes APPROVED, REJECTED or UPDATE_REQUIRED; UPDATE_REQUIRED becomes
           APPROVED or REJECTED. APPROVED and REJECTED are final. Each change is told to
           callback_url, if there is one.
        6. A use case that was rejected for a number is taken, and rejected again.
        7. UPDATE_REQUIRED becomes REJECTED when six days pass without an update.

        Args:
            profile_uuid: The profile of the company that sends. It must exist before; create
                one with the profile calls.
            number: The toll-free number, one only, of the USA or Canada, with its country code.
                It cannot be changed later.
            usecase: What the messages are for, one or more of these. Several are joined by
                commas; a list is accepted too.

                | value | messages |
                |---|---|
                | `2FA` | codes that let somebody sign in |
                | `ACCOUNT_NOTIFICATION` | news about the recipient's account |
                | `CUSTOMER_CARE` | conversations with support |
                | `DELIVERY_NOTIFICATION` | where a delivery is |
                | `FRAUD_ALERT` | suspicious activity |
                | `HIGHER_EDUCATION` | colleges and universities to their people |
                | `MARKETING` | offers and events |
                | `POLLING_VOTING` | surveys and votes, not political ones |
                | `PUBLIC_SERVICE_ANNOUNCEMENT` | information for everybody |
                | `SECURITY_ALERT` | threats to the recipient's security |
            usecase_summary: How messages from this number will be used, up to 500 characters.
                With several use cases, number the summaries, or put the name of the use case in
                front of each.
            message_sample: What a message will say, up to 1,000 characters. Number the samples
                if there are several, or put `Sample1`, `Sample2` in front of them.
            optin_image_url: Where the carrier can see how recipients agree: the address of a
                picture, a document or a form. Several are joined by commas; a list is accepted too.
                It must be reachable without signing in, and must fit `optin_type`.
            optin_type: How recipients agree to your messages. What `optin_image_url` has to
                show depends on it, and must fit it:

                | value | recipients agree | the proof holds |
                |---|---|---|
                | `VERBAL` | by word of mouth | what is said, with examples |
                | `WEB_FORM` | in a form on the web | a link to the form |
                | `PAPER_FORM` | on paper | a link to the form; a scan will do |
                | `VIA_TEXT` | by sending a keyword | what the keyword campaign says |
                | `MOBILE_QR_CODE` | by scanning a QR code | the code |
            volume: About how many messages a month will leave from the number. Take the step
                that will still do in six to eight months: a new one needs a change of the
                verification. The commas belong to the value.
            additional_information: What else helps the carrier to decide, up to 500 characters:
                where the terms of service and the privacy policy are, and where they say what
                happens to phone numbers.
            extra_data: A note for yourself, up to 100 characters, such as the number of a
                ticket.
            callback_url: Where Plivo tells each change of the status. See the
                `tollfreeVerificationStatus` callback. An empty string is the same as none. Here it
                does not make the request asynchronous.
            callback_method: How `callback_url` is called. Default: "POST".
            terms_and_conditions_link: Where your terms and conditions are.
            privacy_policy_link: Where your privacy policy is.
            optin_message: What you send to somebody who has just agreed to your messages.
            help_message: What you send to somebody who asks for help.

        Returns:
            The request was made.

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
                result = await client.tollfree_verifications.create(
                    profile_uuid="c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23",
                    number="18335550111",
                    usecase="2FA",
                    usecase_summary="We send codes to customers who sign in.",
                    message_sample="Your code is 135790.",
                    optin_image_url="https://example.com/opt-in.png",
                    optin_type="WEB_FORM",
                    volume="10,000",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return await self._api.send(
            _CREATE,
            body={
                "profile_uuid": profile_uuid,
                "number": number,
                "usecase": _join(usecase, ","),
                "usecase_summary": usecase_summary,
                "message_sample": message_sample,
                "optin_image_url": _join(optin_image_url, ","),
                "optin_type": optin_type,
                "volume": volume,
                "additional_information": additional_information,
                "extra_data": extra_data,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "optin_message": optin_message,
                "help_message": help_message,
            },
        )

    @overload
    async def get(
        self,
        uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> TollfreeVerification: ...

    @overload
    async def get(
        self,
        uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | TollfreeVerification: ...

    async def get(
        self,
        uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> TollfreeVerification | AsyncAccepted:
        """Get a toll-free verification.

        One verification: what was asked for, and its status. `error_message` says why the
        carrier has rejected it, or what it wants to know.

        An identifier that the account does not have is a 404. To learn when the carrier has
        answered, prefer `callback_url` over asking again and again. Reading costs nothing.

        Args:
            uuid: The verification, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The verification. Only with `callback_url`: the request was taken. Its own answer, good
            or bad, is sent to that address.

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
                result = await client.tollfree_verifications.get(
                    "3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    async def update(
        self,
        uuid: str,
        *,
        profile_uuid: str | UnsetType = UNSET,
        usecase: str | Sequence[str] | UnsetType = UNSET,
        usecase_summary: str | UnsetType = UNSET,
        message_sample: str | UnsetType = UNSET,
        optin_image_url: str | Sequence[str] | UnsetType = UNSET,
        optin_type: TollfreeOptinTypeInput | UnsetType = UNSET,
        volume: TollfreeVolumeInput | UnsetType = UNSET,
        additional_information: str | UnsetType = UNSET,
        extra_data: str | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: HttpMethod | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
    ) -> TollfreeVerificationUpdateResponse:
        """Change a toll-free verification.

        Changes what the carrier is shown, as long as the status is `SUBMITTED` or
        `UPDATE_REQUIRED`. What you do not send stays as it is. This is how you answer
        `UPDATE_REQUIRED`, which waits six days before it becomes a rejection. The status stays
        until the carrier has decided.

        The number cannot be changed: delete the verification and make another. Any other status,
        an unknown profile or an unknown field is a 400; an unknown verification a 404. Plivo
        publishes no charge for it.

        **Rules.** Beside what the schemas say:

        1. Only a verification that is SUBMITTED or UPDATE_REQUIRED can be changed; otherwise 400
           naming the status.
        2. profile_uuid is a profile of the account; otherwise 400 naming profile_uuid.
        3. A field that is not sent keeps its value. An empty string empties a field that may be
           empty.
        4. The status stays as it is until the carrier decides; last_modified becomes the time of
           the change.

        Args:
            uuid: The verification, by the identifier that its creation, a list or a callback
                gave you.
            profile_uuid: The profile of the company that sends. It must exist before; create
                one with the profile calls.
            usecase: What the messages are for, one or more of these. Several are joined by
                commas; a list is accepted too.

                | value | messages |
                |---|---|
                | `2FA` | codes that let somebody sign in |
                | `ACCOUNT_NOTIFICATION` | news about the recipient's account |
                | `CUSTOMER_CARE` | conversations with support |
                | `DELIVERY_NOTIFICATION` | where a delivery is |
                | `FRAUD_ALERT` | suspicious activity |
                | `HIGHER_EDUCATION` | colleges and universities to their people |
                | `MARKETING` | offers and events |
                | `POLLING_VOTING` | surveys and votes, not political ones |
                | `PUBLIC_SERVICE_ANNOUNCEMENT` | information for everybody |
                | `SECURITY_ALERT` | threats to the recipient's security |
            usecase_summary: How messages from this number will be used, up to 500 characters.
                With several use cases, number the summaries, or put the name of the use case in
                front of each.
            message_sample: What a message will say, up to 1,000 characters. Number the samples
                if there are several, or put `Sample1`, `Sample2` in front of them.
            optin_image_url: Where the carrier can see how recipients agree: the address of a
                picture, a document or a form. Several are joined by commas; a list is accepted too.
                It must be reachable without signing in, and must fit `optin_type`.
            optin_type: How recipients agree to your messages. What `optin_image_url` has to
                show depends on it, and must fit it:

                | value | recipients agree | the proof holds |
                |---|---|---|
                | `VERBAL` | by word of mouth | what is said, with examples |
                | `WEB_FORM` | in a form on the web | a link to the form |
                | `PAPER_FORM` | on paper | a link to the form; a scan will do |
                | `VIA_TEXT` | by sending a keyword | what the keyword campaign says |
                | `MOBILE_QR_CODE` | by scanning a QR code | the code |
            volume: About how many messages a month will leave from the number. Take the step
                that will still do in six to eight months: a new one needs a change of the
                verification. The commas belong to the value.
            additional_information: What else helps the carrier to decide, up to 500 characters:
                where the terms of service and the privacy policy are, and where they say what
                happens to phone numbers.
            extra_data: A note for yourself, up to 100 characters, such as the number of a
                ticket.
            callback_url: Where Plivo tells each change of the status. See the
                `tollfreeVerificationStatus` callback. An empty string is the same as none. Here it
                does not make the request asynchronous.
            callback_method: How `callback_url` is called.
            terms_and_conditions_link: Where your terms and conditions are.
            privacy_policy_link: Where your privacy policy is.
            optin_message: What you send to somebody who has just agreed to your messages.
            help_message: What you send to somebody who asks for help.

        Returns:
            The change was taken.

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
                result = await client.tollfree_verifications.update(
                    "3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60",
                    usecase_summary="We send codes to customers who sign in or change their password.",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return await self._api.send(
            _UPDATE,
            path=(uuid,),
            body={
                "profile_uuid": profile_uuid,
                "usecase": _join(usecase, ","),
                "usecase_summary": usecase_summary,
                "message_sample": message_sample,
                "optin_image_url": _join(optin_image_url, ","),
                "optin_type": optin_type,
                "volume": volume,
                "additional_information": additional_information,
                "extra_data": extra_data,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "optin_message": optin_message,
                "help_message": help_message,
            },
        )

    @overload
    async def delete(
        self,
        uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> None: ...

    @overload
    async def delete(
        self,
        uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | None: ...

    async def delete(
        self,
        uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | None:
        """Delete a toll-free verification.

        Takes a verification back while nothing has been decided, in the states `SUBMITTED`,
        `PROCESSING` and `UPDATE_REQUIRED`. This cannot be undone, and the number stays
        unverified.

        A verification that is `APPROVED` or `REJECTED` stays: 400. An identifier that the
        account does not have, or has no longer, is a 404, so a repeated call does no harm.
        Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. Only a verification that is SUBMITTED, PROCESSING or UPDATE_REQUIRED can be deleted;
           otherwise 400 naming the status.

        Args:
            uuid: The verification, by the identifier that its creation, a list or a callback
                gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The verification is gone. There is no body. Only with `callback_url`: the request was
            taken. Its own answer, good or bad, is sent to that address.

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
                result = await client.tollfree_verifications.delete(
                    "3b0c6f2e-5d41-4f8a-9c27-1e8a4d7b9f60"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/toll-free-verification
        """
        return await self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
