# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource campaigns.numbers."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import overload

from ..._runtime.operation import Operation
from ..._runtime.pages import AsyncPages, Listing, Pages
from ..._runtime.transport import AsyncTransport, SyncTransport
from ..._runtime.unset import UNSET, UnsetType
from ...models.campaigns import CampaignNumber, CampaignNumberAccepted, CampaignNumberList
from ...models.shared import AsyncAccepted, CallbackMethod, HttpMethod

_LIST: Operation[CampaignNumberList] = Operation(
    "GET",
    "/10dlc/Campaign/{campaign_id}/Number/",
    {
        200: CampaignNumberList,
    },
    idempotent=True,
    items="phone_numbers",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | CampaignNumberList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[CampaignNumber, CampaignNumberList] = Listing(
    key="phone_numbers",
    items=lambda page: page.phone_numbers,
    meta=lambda page: page.meta,
    offset="offset",
    limit="limit",
    size=20,
)
_LINK: Operation[CampaignNumberAccepted | AsyncAccepted] = Operation(
    "POST",
    "/10dlc/Campaign/{campaign_id}/Number/",
    {
        202: CampaignNumberAccepted,
    },
    body=True,
    sensitive=["callback_url", "numbers", "url"],
)
_LINK_WHEN: Operation[CampaignNumberAccepted | AsyncAccepted] = _LINK.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[CampaignNumberList | AsyncAccepted] = Operation(
    "GET",
    "/10dlc/Campaign/{campaign_id}/Number/{number}/",
    {
        200: CampaignNumberList,
    },
    idempotent=True,
    sensitive=["callback_url", "number"],
)
_GET_WHEN: Operation[CampaignNumberList | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_UNLINK: Operation[CampaignNumberAccepted | AsyncAccepted] = Operation(
    "DELETE",
    "/10dlc/Campaign/{campaign_id}/Number/{number}/",
    {
        202: CampaignNumberAccepted,
    },
    idempotent=True,
    sensitive=["callback_url", "number", "url"],
)
_UNLINK_WHEN: Operation[CampaignNumberAccepted | AsyncAccepted] = _UNLINK.also(
    {
        202: AsyncAccepted,
    }
)


class CampaignsNumbersResource:
    """The resource campaigns.numbers."""

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        campaign_id: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[CampaignNumber, CampaignNumberList]: ...

    @overload
    def list(
        self,
        campaign_id: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignNumberList: ...

    def list(
        self,
        campaign_id: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[CampaignNumber, CampaignNumberList] | AsyncAccepted | CampaignNumberList:
        """List the numbers of a campaign.

        The numbers of the campaign, each with the state of its linking, at most 20 at a time.
        `phone_numbers_summary` counts them by state, and `number_pool_limit` is how many the
        campaign can have.

        Plivo's own samples of this list have no `meta`: then go on by `offset` until a page
        holds fewer than `limit` numbers. A page past the end is empty and no fault. A campaign
        that the account does not have is a 404; a `limit` outside 1 to 20 or a negative `offset`
        is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. `phone_numbers_summary` counts all numbers of the campaign, not only those of the
           page. A state without numbers is left out.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            limit: How many records a page holds, 1 to 20. Default: 20.
            offset: How many records to skip before the page begins. It counts records, not
                pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end
                of the list answers an empty page. 0 to 2147483647. Default: 0.
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
                for record in client.campaigns.numbers.list("CSANDB1"):
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            path=(campaign_id,),
            query={
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    def link(
        self,
        campaign_id: str,
        *,
        numbers: Sequence[str],
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted: ...

    @overload
    def link(
        self,
        campaign_id: str,
        *,
        numbers: Sequence[str],
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted: ...

    def link(
        self,
        campaign_id: str,
        *,
        numbers: Sequence[str],
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted | AsyncAccepted:
        """Link numbers to a campaign.

        Asks for US long codes that your account rents to be registered under the campaign, the
        last step of 10DLC. Until a number is linked, US carriers do not deliver its messages.

        The answer comes at once and says only that the request was received: each number is
        `PROCESSING`, then `COMPLETED` or `FAILED`. Give `url` to be told, or list the campaign's
        numbers.

        A number belongs to one campaign at a time, and a campaign has at most 49 numbers, one of
        a STARTER brand at most 5. The campaign must be `ACTIVE`. A number that is not a US long
        code of the account, that is linked or being linked already, or that is one too many is a
        400, and then none of the numbers is linked. An unknown campaign is a 404. Plivo
        publishes no charge for linking.

        **Rules.** Beside what the schemas say:

        1. A campaign that is not `ACTIVE`: 400.
        2. A number that is not a US long code of the account: 400, "The number {number} is not a
           valid number".
        3. A number that is linked to a campaign, or about to be: 400, "The number {number} is
           already requested for linking".
        4. More than 49 numbers of a campaign, or more than 5 of a STARTER brand's campaign,
           counting those that are `PROCESSING`: 400 naming `numbers`.
        5. When one of the numbers is refused, none is linked.
        6. `message` is "Request to link {numbers} to campaign {campaign_id} was received and is
           being processed", the numbers joined by a comma and a blank.
        7. `url` is called for each number, with the event `number_linking`: `created` when the
           request has been submitted, then `success` or `failed`.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            numbers: The numbers, with their country codes (E.164), with or without a plus sign.
                A campaign has at most 49.
            url: Where Plivo reports how the linking of each number goes. See the
                `numberLinkStatus` callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the numbers are being linked. With `callback_url` only the
            request was taken, and this answer is sent to that address.

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
                result = client.campaigns.numbers.link(
                    "CSANDB1",
                    numbers=["13125550104"],
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        return self._api.send(
            _LINK if callback_url is UNSET else _LINK_WHEN,
            path=(campaign_id,),
            body={
                "numbers": numbers,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def get(
        self,
        campaign_id: str,
        number: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberList: ...

    @overload
    def get(
        self,
        campaign_id: str,
        number: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignNumberList: ...

    def get(
        self,
        campaign_id: str,
        number: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberList | AsyncAccepted:
        """Get a number of a campaign.

        The state of one number in the campaign, in the same form as the list: `phone_numbers`
        has this number alone. The state is `PROCESSING`, `COMPLETED` or `FAILED`; a failed
        number stays until it is unlinked.

        A number that is not linked to this campaign is a 404, even if the account rents it.
        Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. A number that is not linked to the campaign, or about to be: 404, "The number {number}
           is not linked to this campaign".

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            number: A number of the campaign, digits only, beginning with its country code.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The number. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = client.campaigns.numbers.get("CSANDB1", "14155550101")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(
                campaign_id,
                number,
            ),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def unlink(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted: ...

    @overload
    def unlink(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted: ...

    def unlink(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted | AsyncAccepted:
        """Unlink a number from a campaign.

        Asks for the number to be taken out of the campaign. It cannot be taken back; the number
        can be linked again, to this or another campaign, but that is a new registration. From
        then on US carriers do not deliver its messages. The number stays rented; giving up a
        number unlinks it too.

        The answer comes at once and says only that the request was received: the number is
        `PROCESSING` until it is gone from the campaign. Give `url` to be told.

        A number that is not linked to this campaign, or no longer, is a 404, so a repeated call
        does no harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. The arguments count in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. A number that is not linked to the campaign, or about to be: 404, "The number {number}
           is not linked to this campaign".
        3. `message` is "Request to unlink {number} from campaign {campaign_id} was received and
           is being processed".
        4. The number is `PROCESSING`, then no number of the campaign any more.
        5. `url` is called with the event `number_unlinking`: `created` when the request has been
           submitted, then `success` or `failed`.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            number: A number of the campaign, digits only, beginning with its country code.
            url: Where Plivo reports how the unlinking goes. See the `numberLinkStatus`
                callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the number is being unlinked. With `callback_url` only the
            request was taken, and this answer is sent to that address.

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
                result = client.campaigns.numbers.unlink(
                    "CSANDB1",
                    "14155550102",
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        return self._api.send(
            _UNLINK if callback_url is UNSET else _UNLINK_WHEN,
            path=(
                campaign_id,
                number,
            ),
            query={
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncCampaignsNumbersResource:
    """The resource campaigns.numbers."""

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        campaign_id: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[CampaignNumber, CampaignNumberList]: ...

    @overload
    def list(
        self,
        campaign_id: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | CampaignNumberList]: ...

    def list(
        self,
        campaign_id: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> (
        AsyncPages[CampaignNumber, CampaignNumberList]
        | Awaitable[AsyncAccepted | CampaignNumberList]
    ):
        """List the numbers of a campaign.

        The numbers of the campaign, each with the state of its linking, at most 20 at a time.
        `phone_numbers_summary` counts them by state, and `number_pool_limit` is how many the
        campaign can have.

        Plivo's own samples of this list have no `meta`: then go on by `offset` until a page
        holds fewer than `limit` numbers. A page past the end is empty and no fault. A campaign
        that the account does not have is a 404; a `limit` outside 1 to 20 or a negative `offset`
        is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. `phone_numbers_summary` counts all numbers of the campaign, not only those of the
           page. A state without numbers is left out.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            limit: How many records a page holds, 1 to 20. Default: 20.
            offset: How many records to skip before the page begins. It counts records, not
                pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end
                of the list answers an empty page. 0 to 2147483647. Default: 0.
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
                async for record in client.campaigns.numbers.list("CSANDB1"):
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            path=(campaign_id,),
            query={
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    async def link(
        self,
        campaign_id: str,
        *,
        numbers: Sequence[str],
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted: ...

    @overload
    async def link(
        self,
        campaign_id: str,
        *,
        numbers: Sequence[str],
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted: ...

    async def link(
        self,
        campaign_id: str,
        *,
        numbers: Sequence[str],
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted | AsyncAccepted:
        """Link numbers to a campaign.

        Asks for US long codes that your account rents to be registered under the campaign, the
        last step of 10DLC. Until a number is linked, US carriers do not deliver its messages.

        The answer comes at once and says only that the request was received: each number is
        `PROCESSING`, then `COMPLETED` or `FAILED`. Give `url` to be told, or list the campaign's
        numbers.

        A number belongs to one campaign at a time, and a campaign has at most 49 numbers, one of
        a STARTER brand at most 5. The campaign must be `ACTIVE`. A number that is not a US long
        code of the account, that is linked or being linked already, or that is one too many is a
        400, and then none of the numbers is linked. An unknown campaign is a 404. Plivo
        publishes no charge for linking.

        **Rules.** Beside what the schemas say:

        1. A campaign that is not `ACTIVE`: 400.
        2. A number that is not a US long code of the account: 400, "The number {number} is not a
           valid number".
        3. A number that is linked to a campaign, or about to be: 400, "The number {number} is
           already requested for linking".
        4. More than 49 numbers of a campaign, or more than 5 of a STARTER brand's campaign,
           counting those that are `PROCESSING`: 400 naming `numbers`.
        5. When one of the numbers is refused, none is linked.
        6. `message` is "Request to link {numbers} to campaign {campaign_id} was received and is
           being processed", the numbers joined by a comma and a blank.
        7. `url` is called for each number, with the event `number_linking`: `created` when the
           request has been submitted, then `success` or `failed`.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            numbers: The numbers, with their country codes (E.164), with or without a plus sign.
                A campaign has at most 49.
            url: Where Plivo reports how the linking of each number goes. See the
                `numberLinkStatus` callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the numbers are being linked. With `callback_url` only the
            request was taken, and this answer is sent to that address.

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
                result = await client.campaigns.numbers.link(
                    "CSANDB1",
                    numbers=["13125550104"],
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        return await self._api.send(
            _LINK if callback_url is UNSET else _LINK_WHEN,
            path=(campaign_id,),
            body={
                "numbers": numbers,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def get(
        self,
        campaign_id: str,
        number: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberList: ...

    @overload
    async def get(
        self,
        campaign_id: str,
        number: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignNumberList: ...

    async def get(
        self,
        campaign_id: str,
        number: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberList | AsyncAccepted:
        """Get a number of a campaign.

        The state of one number in the campaign, in the same form as the list: `phone_numbers`
        has this number alone. The state is `PROCESSING`, `COMPLETED` or `FAILED`; a failed
        number stays until it is unlinked.

        A number that is not linked to this campaign is a 404, even if the account rents it.
        Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. A number that is not linked to the campaign, or about to be: 404, "The number {number}
           is not linked to this campaign".

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            number: A number of the campaign, digits only, beginning with its country code.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The number. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = await client.campaigns.numbers.get("CSANDB1", "14155550101")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(
                campaign_id,
                number,
            ),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def unlink(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted: ...

    @overload
    async def unlink(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted: ...

    async def unlink(
        self,
        campaign_id: str,
        number: str,
        *,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignNumberAccepted | AsyncAccepted:
        """Unlink a number from a campaign.

        Asks for the number to be taken out of the campaign. It cannot be taken back; the number
        can be linked again, to this or another campaign, but that is a new registration. From
        then on US carriers do not deliver its messages. The number stays rented; giving up a
        number unlinks it too.

        The answer comes at once and says only that the request was received: the number is
        `PROCESSING` until it is gone from the campaign. Give `url` to be told.

        A number that is not linked to this campaign, or no longer, is a 404, so a repeated call
        does no harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. The arguments count in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. A number that is not linked to the campaign, or about to be: 404, "The number {number}
           is not linked to this campaign".
        3. `message` is "Request to unlink {number} from campaign {campaign_id} was received and
           is being processed".
        4. The number is `PROCESSING`, then no number of the campaign any more.
        5. `url` is called with the event `number_unlinking`: `created` when the request has been
           submitted, then `success` or `failed`.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            number: A number of the campaign, digits only, beginning with its country code.
            url: Where Plivo reports how the unlinking goes. See the `numberLinkStatus`
                callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the number is being unlinked. With `callback_url` only the
            request was taken, and this answer is sent to that address.

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
                result = await client.campaigns.numbers.unlink(
                    "CSANDB1",
                    "14155550102",
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/number-linking
        """
        return await self._api.send(
            _UNLINK if callback_url is UNSET else _UNLINK_WHEN,
            path=(
                campaign_id,
                number,
            ),
            query={
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
