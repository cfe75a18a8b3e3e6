# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource campaigns."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import Literal, overload

from ..._runtime.operation import Operation
from ..._runtime.pages import AsyncPages, Listing, Pages
from ..._runtime.query import join as _join
from ..._runtime.transport import AsyncTransport, SyncTransport
from ..._runtime.unset import UNSET, UnsetType
from ...models.campaigns import (
    Campaign,
    CampaignCreateResponse,
    CampaignDeleteResponse,
    CampaignList,
    CampaignRegistrationStatusInput,
    CampaignResponse,
    CampaignSubUseCaseInput,
    CampaignUseCaseInput,
)
from ...models.shared import AsyncAccepted, CallbackMethod, HttpMethod, VerticalInput
from .numbers import AsyncCampaignsNumbersResource, CampaignsNumbersResource

_LIST: Operation[CampaignList] = Operation(
    "GET",
    "/10dlc/Campaign/",
    {
        200: CampaignList,
    },
    idempotent=True,
    items="campaigns",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | CampaignList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[Campaign, CampaignList] = Listing(
    key="campaigns",
    items=lambda page: page.campaigns,
    meta=lambda page: page.meta,
)
_CREATE: Operation[CampaignCreateResponse | AsyncAccepted] = Operation(
    "POST",
    "/10dlc/Campaign/",
    {
        200: CampaignCreateResponse,
    },
    body=True,
    sensitive=["callback_url", "privacy_policy_link", "terms_and_conditions_link", "url"],
)
_CREATE_WHEN: Operation[CampaignCreateResponse | AsyncAccepted] = _CREATE.also(
    {
        202: AsyncAccepted,
    }
)
_IMPORT_EXISTING: Operation[CampaignCreateResponse | AsyncAccepted] = Operation(
    "POST",
    "/10dlc/Campaign/Import/",
    {
        200: CampaignCreateResponse,
    },
    body=True,
    sensitive=["callback_url", "url"],
)
_IMPORT_EXISTING_WHEN: Operation[CampaignCreateResponse | AsyncAccepted] = _IMPORT_EXISTING.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[CampaignResponse | AsyncAccepted] = Operation(
    "GET",
    "/10dlc/Campaign/{campaign_id}/",
    {
        200: CampaignResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[CampaignResponse | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_UPDATE: Operation[CampaignResponse | AsyncAccepted] = Operation(
    "POST",
    "/10dlc/Campaign/{campaign_id}/",
    {
        200: CampaignResponse,
    },
    body=True,
    sensitive=["callback_url", "privacy_policy_link", "terms_and_conditions_link"],
)
_UPDATE_WHEN: Operation[CampaignResponse | AsyncAccepted] = _UPDATE.also(
    {
        202: AsyncAccepted,
    }
)
_DELETE: Operation[CampaignDeleteResponse | AsyncAccepted] = Operation(
    "DELETE",
    "/10dlc/Campaign/{campaign_id}/",
    {
        200: CampaignDeleteResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_DELETE_WHEN: Operation[CampaignDeleteResponse | AsyncAccepted] = _DELETE.also(
    {
        202: AsyncAccepted,
    }
)


class CampaignsResource:
    """A campaign says what a brand sends its messages for. US carriers deliver messages from a long
    code only when the number is linked to an active campaign.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api
        self.numbers = CampaignsNumbersResource(api)

    @overload
    def list(
        self,
        *,
        brand_id: str | UnsetType = UNSET,
        usecase: CampaignUseCaseInput | UnsetType = UNSET,
        registration_status: CampaignRegistrationStatusInput | UnsetType = UNSET,
        campaign_source: Literal["plivo", "shared"] | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Campaign, CampaignList]: ...

    @overload
    def list(
        self,
        *,
        brand_id: str | UnsetType = UNSET,
        usecase: CampaignUseCaseInput | UnsetType = UNSET,
        registration_status: CampaignRegistrationStatusInput | UnsetType = UNSET,
        campaign_source: Literal["plivo", "shared"] | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignList: ...

    def list(
        self,
        *,
        brand_id: str | UnsetType = UNSET,
        usecase: CampaignUseCaseInput | UnsetType = UNSET,
        registration_status: CampaignRegistrationStatusInput | UnsetType = UNSET,
        campaign_source: Literal["plivo", "shared"] | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Campaign, CampaignList] | AsyncAccepted | CampaignList:
        """List campaigns.

        The account's campaigns, at most 20 at a time, those that were imported included. Filters
        narrow each other: a campaign is listed when it fits all of them. `meta.total_count`
        counts what fits.

        A brand that the account does not have gives an empty page, as does a page past the end.
        A `limit` outside 1 to 20, a negative `offset` or a filter with a value that is not
        allowed is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.

        Args:
            brand_id: Campaigns of this brand.
            usecase: Campaigns of this use case.
            registration_status: Campaigns whose registration stands like this.
            campaign_source: Campaigns that were made with Plivo (`plivo`), or imported
                (`shared`).
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
                for record in client.campaigns.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "brand_id": brand_id,
                "usecase": usecase,
                "registration_status": registration_status,
                "campaign_source": campaign_source,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: VerticalInput,
        usecase: CampaignUseCaseInput,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        subscriber_optin: bool,
        subscriber_optout: bool,
        subscriber_help: bool,
        direct_lending: bool,
        embedded_link: bool,
        embedded_phone: bool,
        age_gated: bool,
        affiliate_marketing: bool,
        help_message: str,
        optout_message: str,
        sub_usecases: Sequence[CampaignSubUseCaseInput] | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse: ...

    @overload
    def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: VerticalInput,
        usecase: CampaignUseCaseInput,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        subscriber_optin: bool,
        subscriber_optout: bool,
        subscriber_help: bool,
        direct_lending: bool,
        embedded_link: bool,
        embedded_phone: bool,
        age_gated: bool,
        affiliate_marketing: bool,
        help_message: str,
        optout_message: str,
        sub_usecases: Sequence[CampaignSubUseCaseInput] | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignCreateResponse: ...

    def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: VerticalInput,
        usecase: CampaignUseCaseInput,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        subscriber_optin: bool,
        subscriber_optout: bool,
        subscriber_help: bool,
        direct_lending: bool,
        embedded_link: bool,
        embedded_phone: bool,
        age_gated: bool,
        affiliate_marketing: bool,
        help_message: str,
        optout_message: str,
        sub_usecases: Sequence[CampaignSubUseCaseInput] | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse | AsyncAccepted:
        """Register a campaign.

        Registers what a brand sends its messages for, with samples, and how people opt in and
        out. It is the third step of 10DLC; the fourth is to link numbers. US carriers deliver
        messages from long codes only for registered campaigns.

        **What happens.** The answer comes at once and says only that the request was received:
        the campaign is `PROCESSING` while the registry and the carriers' reviewers look at it,
        which takes days and can take two weeks. Then it is `ACTIVE`, or `FAILED` with an
        `error_code` and a reason. Give `url` to be told.

        **What is needed.** The brand must be `COMPLETED`, and `usecase` one of its use cases; a
        STARTER brand has one campaign, of the use case `STARTER`. `MIXED` and `LOW_VOLUME` name
        two to five `sub_usecases`. `description` and `message_flow` have at least 40 characters,
        each sample and each of the replies to HELP and STOP at least 20, and two samples are the
        least. `subscriber_optin`, `subscriber_optout` and `subscriber_help` are confirmations:
        only `true` is accepted.

        **How much it may send.** `mno_metadata` has the limits: at most 4,500 messages a minute
        at each carrier. That is 3.75 to 15 a second at standard and 0.2 to 0.75 at low
        throughput; `LOW_VOLUME` sends fewer than 6,000 a day.

        **What it costs.** 15 US dollars for the vetting of each submission, a fee of T-Mobile's
        for activating the campaign, and a monthly fee. T-Mobile also charges 250 dollars for an
        active campaign without a message to its network in 60 days.

        **What goes wrong.** A missing field, a text that is too short or a use case that the
        brand does not have is a 400 and costs nothing. Reviewers decline most often since
        `message_flow` does not say clearly where and how people agree (code 1004), the samples
        show another business than the brand (1002), lending is not declared in `direct_lending`
        (1003), or the content is forbidden (1001). A declined campaign can be corrected and
        submitted again.

        **Rules.** Beside what the schemas say:

        1. `brand_id` names a brand of the account that is `COMPLETED`; otherwise 400 naming
           `brand_id`.
        2. `usecase` is among the use cases of the brand; otherwise 400 naming `usecase`.
        3. A STARTER brand that has a campaign: 400 naming `brand_id`.
        4. A new campaign is `PROCESSING`, then `ACTIVE` or `FAILED`; an `ACTIVE` one can become
           `EXPIRED`.
        5. The eight yes-or-no fields are answered in `campaign_attributes`, and `sub_usecases`
           as `sub_usecase`, joined by commas. `campaign_source` is `plivo`. An optional text
           that is absent or empty is left out.
        6. `mno_metadata` has `tpm` for `AT&T`, `US Cellular` and `Verizon Wireless`, and
           `brand_tier` for `T-Mobile`: 15 and `SOLE_PROPRIETOR` for STARTER brands, 4500 and
           `TOP` for vetted STANDARD brands, 240 and `LOW` for the others.
        7. The numbers that are linked to an `ACTIVE` campaign answer the standard keywords with
           its texts: STOP with `optout_message`, HELP with `help_message`, and START of somebody
           who was blocked with `optin_message` where it has one.
        8. `url` is called with `created` when the campaign has been submitted, then with
           `registered` or `rejected`.

        Args:
            brand_id: The brand that sends. It must be `COMPLETED`.
            campaign_alias: A name by which you will know the campaign, on the console too. Not
                empty.
            vertical: The industry that the messages belong to.
            usecase: What the messages are about; one of the use cases of the brand. STARTER
                brands can only have `STARTER`.
            description: What the campaign is for, and what it has to do with the business. At
                least 40 characters.
            message_flow: How people agree to get the messages, clearly enough for a reviewer to
                follow, and what they are told about them. If there are several ways, all of them.
                At least 40 characters.
            sample1: A message as the campaign will send it. At least 20 characters.
            sample2: Another one. At least 20 characters.
            subscriber_optin: Confirms that you ask people for their consent and keep it. Only
                `true` is accepted.
            subscriber_optout: Confirms that you honour it when people withdraw their consent.
                Only `true` is accepted.
            subscriber_help: Confirms that you answer HELP with a message that says how to reach
                you. Only `true` is accepted.
            direct_lending: Whether messages are about loans or other lending. Campaigns that
                hide it are declined.
            embedded_link: Whether messages contain links. Carriers do not accept public URL
                shorteners.
            embedded_phone: Whether messages contain telephone numbers other than that of the
                HELP reply.
            age_gated: Whether messages contain something that is only for people of a certain
                age, as carriers and the CTIA define it.
            affiliate_marketing: Whether affiliate marketing is part of the campaign.
            help_message: The reply to HELP, mostly with the name of the brand and how to reach
                it. At least 20 characters.
            optout_message: The reply to STOP. It confirms the withdrawal and says that no
                further message will come; the name of the brand may be in it. At least 20
                characters.
            sub_usecases: The use cases of which a campaign is made: two to five, for `MIXED`
                and `LOW_VOLUME`, and if you wish for `STARTER`. A list, or the same in a string,
                joined by commas. Null, an empty list and an empty string mean none. At most 5
                items.
            sample3: A third sample, of at least 20 characters. An empty string means none.
            sample4: A fourth sample, of at least 20 characters. An empty string means none.
            sample5: A fifth sample, of at least 20 characters. An empty string means none.
            optin_message: The reply to somebody who has agreed. At least 20 characters; an
                empty string means none.
            optin_keywords: The words with which people agree, joined by commas, without blanks
                and special characters.
            optout_keywords: The words with which people withdraw, joined by commas, without
                blanks and special characters.
            help_keywords: The words with which people ask for help, in capitals, joined by
                commas, without blanks and special characters.
            terms_and_conditions_link: The address of your terms and conditions.
            privacy_policy_link: The address of your privacy policy.
            reseller_id: The registry's id of the reseller between you and Plivo. An empty
                string means none.
            url: Where Plivo reports how the registration goes. See the `campaignStatus`
                callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the campaign is being processed. Only with `callback_url`:
            the request was taken. Its own answer, good or bad, is sent to that address.

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
                result = client.campaigns.create(
                    brand_id="BSANDB1",
                    campaign_alias="order-updates",
                    vertical="RETAIL",
                    usecase="MIXED",
                    description="Order updates and support for customers of the bakery.",
                    message_flow="Customers tick a box under the order form at https://www.example.com/order, which says that they agree to receive messages about their order.",
                    sample1="Your bread is on its way and will arrive at 9:30.",
                    sample2="Thank you for your question. We will call you back today.",
                    subscriber_optin=True,
                    subscriber_optout=True,
                    subscriber_help=True,
                    direct_lending=False,
                    embedded_link=True,
                    embedded_phone=False,
                    age_gated=False,
                    affiliate_marketing=False,
                    help_message="Example Bakery: call 212-555-0177 for help. Reply STOP to end.",
                    optout_message="Example Bakery: you are unsubscribed and will get no more messages.",
                    sub_usecases=["DELIVERY_NOTIFICATION", "CUSTOMER_CARE"],
                    sample3="Your order is ready: https://www.example.com/orders/4711",
                    optin_message="Example Bakery: you are subscribed to order updates. Reply STOP to end.",
                    optin_keywords=["YES", "SUBSCRIBE"],
                    optout_keywords=["STOP", "END"],
                    help_keywords=["HELP", "INFO"],
                    terms_and_conditions_link="https://www.example.com/terms",
                    privacy_policy_link="https://www.example.com/privacy",
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "brand_id": brand_id,
                "campaign_alias": campaign_alias,
                "vertical": vertical,
                "usecase": usecase,
                "sub_usecases": sub_usecases,
                "description": description,
                "message_flow": message_flow,
                "sample1": sample1,
                "sample2": sample2,
                "sample3": sample3,
                "sample4": sample4,
                "sample5": sample5,
                "subscriber_optin": subscriber_optin,
                "subscriber_optout": subscriber_optout,
                "subscriber_help": subscriber_help,
                "direct_lending": direct_lending,
                "embedded_link": embedded_link,
                "embedded_phone": embedded_phone,
                "age_gated": age_gated,
                "affiliate_marketing": affiliate_marketing,
                "help_message": help_message,
                "optout_message": optout_message,
                "optin_message": optin_message,
                "optin_keywords": _join(optin_keywords, ","),
                "optout_keywords": _join(optout_keywords, ","),
                "help_keywords": _join(help_keywords, ","),
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "reseller_id": reseller_id,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def import_existing(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse: ...

    @overload
    def import_existing(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignCreateResponse: ...

    def import_existing(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse | AsyncAccepted:
        """Import a campaign.

        Brings a campaign into your account that you registered with The Campaign Registry (TCR)
        yourself. Share the campaign with Plivo in TCR's portal first; what has not been shared
        cannot be imported.

        The answer comes at once and says only that the request was received: the campaign is
        `PROCESSING`, then `ACTIVE` or `FAILED`. Give `url` to be told. Its `campaign_source` is
        `shared`. Numbers are linked to it as to any other campaign.

        The feature is in private beta. Plivo's support switches it on; without that the answer
        is a 403. A campaign that is in the account already is a 400. Plivo publishes no price
        for an import.

        **Rules.** Beside what the schemas say:

        1. A campaign that is in the account already: 400 naming `campaign_id`.
        2. The campaign has the id and the alias of the request, and `campaign_source` `shared`.
        3. A new campaign is `PROCESSING`, then `ACTIVE` or `FAILED`; an `ACTIVE` one can become
           `EXPIRED`.
        4. `url` is called with `created` when the campaign has been submitted, then with
           `registered` or `rejected`.

        Args:
            campaign_id: The campaign's id with The Campaign Registry.
            campaign_alias: A name by which you will know the campaign, on the console too. Not
                empty.
            url: Where Plivo reports how the import goes. See the `campaignStatus` callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the campaign is being processed. Only with `callback_url`:
            the request was taken. Its own answer, good or bad, is sent to that address.

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
                result = client.campaigns.import_existing(
                    campaign_id="CSHARE1",
                    campaign_alias="partner-campaign",
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return self._api.send(
            _IMPORT_EXISTING if callback_url is UNSET else _IMPORT_EXISTING_WHEN,
            body={
                "campaign_id": campaign_id,
                "campaign_alias": campaign_alias,
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
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse: ...

    @overload
    def get(
        self,
        campaign_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignResponse: ...

    def get(
        self,
        campaign_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse | AsyncAccepted:
        """Get a campaign.

        One campaign, with the state of its registration, its texts, and what each carrier lets
        it send. Ask again while `registration_status` is `PROCESSING`, or use the callback of
        its creation instead. On a `FAILED` campaign `error_code`, `error_reason` and
        `error_description` say why.

        An id that the account does not have is a 404. Reading costs nothing.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The campaign. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = client.campaigns.get("CSANDB1")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(campaign_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        message_flow: str | UnsetType = UNSET,
        sample1: str | UnsetType = UNSET,
        sample2: str | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
        optout_message: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse: ...

    @overload
    def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        message_flow: str | UnsetType = UNSET,
        sample1: str | UnsetType = UNSET,
        sample2: str | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
        optout_message: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignResponse: ...

    def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        message_flow: str | UnsetType = UNSET,
        sample1: str | UnsetType = UNSET,
        sample2: str | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
        optout_message: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse | AsyncAccepted:
        """Correct a campaign.

        Changes the texts of a campaign and submits it for another review. It is meant for
        campaigns that were declined (`FAILED`). Plivo also takes it while the campaign is
        `PROCESSING`, but then it can be refused, since the carriers may be looking at it. An
        `ACTIVE` or `EXPIRED` campaign cannot be changed: the answer is a 400.

        What you do not send, or send empty, stays as it is. Use case, brand, industry and the
        yes-or-no fields cannot be changed; for these, register another campaign. The lengths are
        those of the creation: at least 40 characters for `description` and `message_flow`, at
        least 20 for samples and messages. The answer shows the campaign with its new texts. Its
        state can still be read as `FAILED` there for a moment; the result of the review is
        reported to the `url` that was given when the campaign was created.

        **Each accepted request costs 15 US dollars** for the new review, so do not repeat one
        whose answer was lost before you have read the campaign. A text that is too short, or a
        field that cannot be changed, is a 400 and costs nothing; an unknown campaign is a 404.

        **Rules.** Beside what the schemas say:

        1. Only a campaign that is `FAILED` or `PROCESSING` can be changed; otherwise 400.
        2. The campaign is `PROCESSING` again, its errors are gone, and it becomes `ACTIVE` or
           `FAILED` as after its creation, with the same callbacks to the `url` of the creation.
        3. A field that is absent or an empty string keeps its value.
        4. A request in which every field is absent or an empty string: 400.

        Args:
            campaign_id: The id of a campaign that was declined.
            campaign_alias: The name by which you know the campaign, on the console too.
            description: What the campaign is for, and what it has to do with the business. At
                least 40 characters.
            message_flow: How people agree to get the messages, clearly enough for a reviewer to
                follow, and what they are told about them. If there are several ways, all of them.
                At least 40 characters.
            sample1: A message as the campaign will send it. At least 20 characters.
            sample2: Another one. At least 20 characters.
            sample3: A third sample, of at least 20 characters.
            sample4: A fourth sample, of at least 20 characters.
            sample5: A fifth sample, of at least 20 characters.
            help_message: The reply to HELP, mostly with the name of the brand and how to reach
                it. At least 20 characters.
            optout_message: The reply to STOP. It confirms the withdrawal and says that no
                further message will come; the name of the brand may be in it. At least 20
                characters.
            optin_message: The reply to somebody who has agreed. At least 20 characters.
            optin_keywords: The words with which people agree, joined by commas, without blanks
                and special characters.
            optout_keywords: The words with which people withdraw, joined by commas, without
                blanks and special characters.
            help_keywords: The words with which people ask for help, in capitals, joined by
                commas, without blanks and special characters.
            terms_and_conditions_link: The address of your terms and conditions.
            privacy_policy_link: The address of your privacy policy.
            reseller_id: The registry's id of the reseller between you and Plivo.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The campaign, with its new texts. Only with `callback_url`: the request was taken. Its
            own answer, good or bad, is sent to that address.

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
                result = client.campaigns.update(
                    "CSANDB2",
                    message_flow="Customers tick a box under the order form at https://www.example.com/order, which says that they agree to receive delivery messages.",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return self._api.send(
            _UPDATE if callback_url is UNSET else _UPDATE_WHEN,
            path=(campaign_id,),
            body={
                "campaign_alias": campaign_alias,
                "description": description,
                "message_flow": message_flow,
                "sample1": sample1,
                "sample2": sample2,
                "sample3": sample3,
                "sample4": sample4,
                "sample5": sample5,
                "help_message": help_message,
                "optout_message": optout_message,
                "optin_message": optin_message,
                "optin_keywords": _join(optin_keywords, ","),
                "optout_keywords": _join(optout_keywords, ","),
                "help_keywords": _join(help_keywords, ","),
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "reseller_id": reseller_id,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def delete(
        self,
        campaign_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignDeleteResponse: ...

    @overload
    def delete(
        self,
        campaign_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignDeleteResponse: ...

    def delete(
        self,
        campaign_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignDeleteResponse | AsyncAccepted:
        """Delete a campaign.

        Deactivates a campaign for good. None of its numbers may be `PROCESSING`: wait until
        their linking or unlinking has ended, otherwise the answer is a 400. Numbers that are
        still linked are released; US carriers stop delivering messages from them until they are
        linked to another campaign.

        The monthly fee ends, and so does the risk of T-Mobile's fee for campaigns without
        traffic. Fees that were paid are not paid back. An id that the account does not have, or
        has no longer, is a 404, so a repeated call does no harm. The address in Plivo's page
        lacks `/10dlc/`; this one is what its samples and libraries call.

        **Rules.** Beside what the schemas say:

        1. A campaign with a number that is `PROCESSING`: 400.
        2. A deleted campaign and its numbers answer 404, and the numbers can be linked
           elsewhere.

        Args:
            campaign_id: The id of a campaign of which no number is being linked or unlinked.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The campaign is deactivated. Only with `callback_url`: the request was taken. Its own
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
            from plivo_messaging import Plivo

            with Plivo() as client:
                result = client.campaigns.delete("CSANDB3")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(campaign_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncCampaignsResource:
    """A campaign says what a brand sends its messages for. US carriers deliver messages from a long
    code only when the number is linked to an active campaign.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api
        self.numbers = AsyncCampaignsNumbersResource(api)

    @overload
    def list(
        self,
        *,
        brand_id: str | UnsetType = UNSET,
        usecase: CampaignUseCaseInput | UnsetType = UNSET,
        registration_status: CampaignRegistrationStatusInput | UnsetType = UNSET,
        campaign_source: Literal["plivo", "shared"] | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Campaign, CampaignList]: ...

    @overload
    def list(
        self,
        *,
        brand_id: str | UnsetType = UNSET,
        usecase: CampaignUseCaseInput | UnsetType = UNSET,
        registration_status: CampaignRegistrationStatusInput | UnsetType = UNSET,
        campaign_source: Literal["plivo", "shared"] | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | CampaignList]: ...

    def list(
        self,
        *,
        brand_id: str | UnsetType = UNSET,
        usecase: CampaignUseCaseInput | UnsetType = UNSET,
        registration_status: CampaignRegistrationStatusInput | UnsetType = UNSET,
        campaign_source: Literal["plivo", "shared"] | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Campaign, CampaignList] | Awaitable[AsyncAccepted | CampaignList]:
        """List campaigns.

        The account's campaigns, at most 20 at a time, those that were imported included. Filters
        narrow each other: a campaign is listed when it fits all of them. `meta.total_count`
        counts what fits.

        A brand that the account does not have gives an empty page, as does a page past the end.
        A `limit` outside 1 to 20, a negative `offset` or a filter with a value that is not
        allowed is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.

        Args:
            brand_id: Campaigns of this brand.
            usecase: Campaigns of this use case.
            registration_status: Campaigns whose registration stands like this.
            campaign_source: Campaigns that were made with Plivo (`plivo`), or imported
                (`shared`).
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
                async for record in client.campaigns.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "brand_id": brand_id,
                "usecase": usecase,
                "registration_status": registration_status,
                "campaign_source": campaign_source,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    async def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: VerticalInput,
        usecase: CampaignUseCaseInput,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        subscriber_optin: bool,
        subscriber_optout: bool,
        subscriber_help: bool,
        direct_lending: bool,
        embedded_link: bool,
        embedded_phone: bool,
        age_gated: bool,
        affiliate_marketing: bool,
        help_message: str,
        optout_message: str,
        sub_usecases: Sequence[CampaignSubUseCaseInput] | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse: ...

    @overload
    async def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: VerticalInput,
        usecase: CampaignUseCaseInput,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        subscriber_optin: bool,
        subscriber_optout: bool,
        subscriber_help: bool,
        direct_lending: bool,
        embedded_link: bool,
        embedded_phone: bool,
        age_gated: bool,
        affiliate_marketing: bool,
        help_message: str,
        optout_message: str,
        sub_usecases: Sequence[CampaignSubUseCaseInput] | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignCreateResponse: ...

    async def create(
        self,
        *,
        brand_id: str,
        campaign_alias: str,
        vertical: VerticalInput,
        usecase: CampaignUseCaseInput,
        description: str,
        message_flow: str,
        sample1: str,
        sample2: str,
        subscriber_optin: bool,
        subscriber_optout: bool,
        subscriber_help: bool,
        direct_lending: bool,
        embedded_link: bool,
        embedded_phone: bool,
        age_gated: bool,
        affiliate_marketing: bool,
        help_message: str,
        optout_message: str,
        sub_usecases: Sequence[CampaignSubUseCaseInput] | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse | AsyncAccepted:
        """Register a campaign.

        Registers what a brand sends its messages for, with samples, and how people opt in and
        out. It is the third step of 10DLC; the fourth is to link numbers. US carriers deliver
        messages from long codes only for registered campaigns.

        **What happens.** The answer comes at once and says only that the request was received:
        the campaign is `PROCESSING` while the registry and the carriers' reviewers look at it,
        which takes days and can take two weeks. Then it is `ACTIVE`, or `FAILED` with an
        `error_code` and a reason. Give `url` to be told.

        **What is needed.** The brand must be `COMPLETED`, and `usecase` one of its use cases; a
        STARTER brand has one campaign, of the use case `STARTER`. `MIXED` and `LOW_VOLUME` name
        two to five `sub_usecases`. `description` and `message_flow` have at least 40 characters,
        each sample and each of the replies to HELP and STOP at least 20, and two samples are the
        least. `subscriber_optin`, `subscriber_optout` and `subscriber_help` are confirmations:
        only `true` is accepted.

        **How much it may send.** `mno_metadata` has the limits: at most 4,500 messages a minute
        at each carrier. That is 3.75 to 15 a second at standard and 0.2 to 0.75 at low
        throughput; `LOW_VOLUME` sends fewer than 6,000 a day.

        **What it costs.** 15 US dollars for the vetting of each submission, a fee of T-Mobile's
        for activating the campaign, and a monthly fee. T-Mobile also charges 250 dollars for an
        active campaign without a message to its network in 60 days.

        **What goes wrong.** A missing field, a text that is too short or a use case that the
        brand does not have is a 400 and costs nothing. Reviewers decline most often since
        `message_flow` does not say clearly where and how people agree (code 1004), the samples
        show another business than the brand (1002), lending is not declared in `direct_lending`
        (1003), or the content is forbidden (1001). A declined campaign can be corrected and
        submitted again.

        **Rules.** Beside what the schemas say:

        1. `brand_id` names a brand of the account that is `COMPLETED`; otherwise 400 naming
           `brand_id`.
        2. `usecase` is among the use cases of the brand; otherwise 400 naming `usecase`.
        3. A STARTER brand that has a campaign: 400 naming `brand_id`.
        4. A new campaign is `PROCESSING`, then `ACTIVE` or `FAILED`; an `ACTIVE` one can become
           `EXPIRED`.
        5. The eight yes-or-no fields are answered in `campaign_attributes`, and `sub_usecases`
           as `sub_usecase`, joined by commas. `campaign_source` is `plivo`. An optional text
           that is absent or empty is left out.
        6. `mno_metadata` has `tpm` for `AT&T`, `US Cellular` and `Verizon Wireless`, and
           `brand_tier` for `T-Mobile`: 15 and `SOLE_PROPRIETOR` for STARTER brands, 4500 and
           `TOP` for vetted STANDARD brands, 240 and `LOW` for the others.
        7. The numbers that are linked to an `ACTIVE` campaign answer the standard keywords with
           its texts: STOP with `optout_message`, HELP with `help_message`, and START of somebody
           who was blocked with `optin_message` where it has one.
        8. `url` is called with `created` when the campaign has been submitted, then with
           `registered` or `rejected`.

        Args:
            brand_id: The brand that sends. It must be `COMPLETED`.
            campaign_alias: A name by which you will know the campaign, on the console too. Not
                empty.
            vertical: The industry that the messages belong to.
            usecase: What the messages are about; one of the use cases of the brand. STARTER
                brands can only have `STARTER`.
            description: What the campaign is for, and what it has to do with the business. At
                least 40 characters.
            message_flow: How people agree to get the messages, clearly enough for a reviewer to
                follow, and what they are told about them. If there are several ways, all of them.
                At least 40 characters.
            sample1: A message as the campaign will send it. At least 20 characters.
            sample2: Another one. At least 20 characters.
            subscriber_optin: Confirms that you ask people for their consent and keep it. Only
                `true` is accepted.
            subscriber_optout: Confirms that you honour it when people withdraw their consent.
                Only `true` is accepted.
            subscriber_help: Confirms that you answer HELP with a message that says how to reach
                you. Only `true` is accepted.
            direct_lending: Whether messages are about loans or other lending. Campaigns that
                hide it are declined.
            embedded_link: Whether messages contain links. Carriers do not accept public URL
                shorteners.
            embedded_phone: Whether messages contain telephone numbers other than that of the
                HELP reply.
            age_gated: Whether messages contain something that is only for people of a certain
                age, as carriers and the CTIA define it.
            affiliate_marketing: Whether affiliate marketing is part of the campaign.
            help_message: The reply to HELP, mostly with the name of the brand and how to reach
                it. At least 20 characters.
            optout_message: The reply to STOP. It confirms the withdrawal and says that no
                further message will come; the name of the brand may be in it. At least 20
                characters.
            sub_usecases: The use cases of which a campaign is made: two to five, for `MIXED`
                and `LOW_VOLUME`, and if you wish for `STARTER`. A list, or the same in a string,
                joined by commas. Null, an empty list and an empty string mean none. At most 5
                items.
            sample3: A third sample, of at least 20 characters. An empty string means none.
            sample4: A fourth sample, of at least 20 characters. An empty string means none.
            sample5: A fifth sample, of at least 20 characters. An empty string means none.
            optin_message: The reply to somebody who has agreed. At least 20 characters; an
                empty string means none.
            optin_keywords: The words with which people agree, joined by commas, without blanks
                and special characters.
            optout_keywords: The words with which people withdraw, joined by commas, without
                blanks and special characters.
            help_keywords: The words with which people ask for help, in capitals, joined by
                commas, without blanks and special characters.
            terms_and_conditions_link: The address of your terms and conditions.
            privacy_policy_link: The address of your privacy policy.
            reseller_id: The registry's id of the reseller between you and Plivo. An empty
                string means none.
            url: Where Plivo reports how the registration goes. See the `campaignStatus`
                callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the campaign is being processed. Only with `callback_url`:
            the request was taken. Its own answer, good or bad, is sent to that address.

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
                result = await client.campaigns.create(
                    brand_id="BSANDB1",
                    campaign_alias="order-updates",
                    vertical="RETAIL",
                    usecase="MIXED",
                    description="Order updates and support for customers of the bakery.",
                    message_flow="Customers tick a box under the order form at https://www.example.com/order, which says that they agree to receive messages about their order.",
                    sample1="Your bread is on its way and will arrive at 9:30.",
                    sample2="Thank you for your question. We will call you back today.",
                    subscriber_optin=True,
                    subscriber_optout=True,
                    subscriber_help=True,
                    direct_lending=False,
                    embedded_link=True,
                    embedded_phone=False,
                    age_gated=False,
                    affiliate_marketing=False,
                    help_message="Example Bakery: call 212-555-0177 for help. Reply STOP to end.",
                    optout_message="Example Bakery: you are unsubscribed and will get no more messages.",
                    sub_usecases=["DELIVERY_NOTIFICATION", "CUSTOMER_CARE"],
                    sample3="Your order is ready: https://www.example.com/orders/4711",
                    optin_message="Example Bakery: you are subscribed to order updates. Reply STOP to end.",
                    optin_keywords=["YES", "SUBSCRIBE"],
                    optout_keywords=["STOP", "END"],
                    help_keywords=["HELP", "INFO"],
                    terms_and_conditions_link="https://www.example.com/terms",
                    privacy_policy_link="https://www.example.com/privacy",
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return await self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "brand_id": brand_id,
                "campaign_alias": campaign_alias,
                "vertical": vertical,
                "usecase": usecase,
                "sub_usecases": sub_usecases,
                "description": description,
                "message_flow": message_flow,
                "sample1": sample1,
                "sample2": sample2,
                "sample3": sample3,
                "sample4": sample4,
                "sample5": sample5,
                "subscriber_optin": subscriber_optin,
                "subscriber_optout": subscriber_optout,
                "subscriber_help": subscriber_help,
                "direct_lending": direct_lending,
                "embedded_link": embedded_link,
                "embedded_phone": embedded_phone,
                "age_gated": age_gated,
                "affiliate_marketing": affiliate_marketing,
                "help_message": help_message,
                "optout_message": optout_message,
                "optin_message": optin_message,
                "optin_keywords": _join(optin_keywords, ","),
                "optout_keywords": _join(optout_keywords, ","),
                "help_keywords": _join(help_keywords, ","),
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "reseller_id": reseller_id,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def import_existing(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse: ...

    @overload
    async def import_existing(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignCreateResponse: ...

    async def import_existing(
        self,
        *,
        campaign_id: str,
        campaign_alias: str,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignCreateResponse | AsyncAccepted:
        """Import a campaign.

        Brings a campaign into your account that you registered with The Campaign Registry (TCR)
        yourself. Share the campaign with Plivo in TCR's portal first; what has not been shared
        cannot be imported.

        The answer comes at once and says only that the request was received: the campaign is
        `PROCESSING`, then `ACTIVE` or `FAILED`. Give `url` to be told. Its `campaign_source` is
        `shared`. Numbers are linked to it as to any other campaign.

        The feature is in private beta. Plivo's support switches it on; without that the answer
        is a 403. A campaign that is in the account already is a 400. Plivo publishes no price
        for an import.

        **Rules.** Beside what the schemas say:

        1. A campaign that is in the account already: 400 naming `campaign_id`.
        2. The campaign has the id and the alias of the request, and `campaign_source` `shared`.
        3. A new campaign is `PROCESSING`, then `ACTIVE` or `FAILED`; an `ACTIVE` one can become
           `EXPIRED`.
        4. `url` is called with `created` when the campaign has been submitted, then with
           `registered` or `rejected`.

        Args:
            campaign_id: The campaign's id with The Campaign Registry.
            campaign_alias: A name by which you will know the campaign, on the console too. Not
                empty.
            url: Where Plivo reports how the import goes. See the `campaignStatus` callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the campaign is being processed. Only with `callback_url`:
            the request was taken. Its own answer, good or bad, is sent to that address.

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
                result = await client.campaigns.import_existing(
                    campaign_id="CSHARE1",
                    campaign_alias="partner-campaign",
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return await self._api.send(
            _IMPORT_EXISTING if callback_url is UNSET else _IMPORT_EXISTING_WHEN,
            body={
                "campaign_id": campaign_id,
                "campaign_alias": campaign_alias,
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
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse: ...

    @overload
    async def get(
        self,
        campaign_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignResponse: ...

    async def get(
        self,
        campaign_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse | AsyncAccepted:
        """Get a campaign.

        One campaign, with the state of its registration, its texts, and what each carrier lets
        it send. Ask again while `registration_status` is `PROCESSING`, or use the callback of
        its creation instead. On a `FAILED` campaign `error_code`, `error_reason` and
        `error_description` say why.

        An id that the account does not have is a 404. Reading costs nothing.

        Args:
            campaign_id: The campaign's id, as `campaign_id` in the answer that made, imported
                or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The campaign. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = await client.campaigns.get("CSANDB1")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(campaign_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        message_flow: str | UnsetType = UNSET,
        sample1: str | UnsetType = UNSET,
        sample2: str | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
        optout_message: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse: ...

    @overload
    async def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        message_flow: str | UnsetType = UNSET,
        sample1: str | UnsetType = UNSET,
        sample2: str | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
        optout_message: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignResponse: ...

    async def update(
        self,
        campaign_id: str,
        *,
        campaign_alias: str | UnsetType = UNSET,
        description: str | UnsetType = UNSET,
        message_flow: str | UnsetType = UNSET,
        sample1: str | UnsetType = UNSET,
        sample2: str | UnsetType = UNSET,
        sample3: str | UnsetType = UNSET,
        sample4: str | UnsetType = UNSET,
        sample5: str | UnsetType = UNSET,
        help_message: str | UnsetType = UNSET,
        optout_message: str | UnsetType = UNSET,
        optin_message: str | UnsetType = UNSET,
        optin_keywords: str | Sequence[str] | UnsetType = UNSET,
        optout_keywords: str | Sequence[str] | UnsetType = UNSET,
        help_keywords: str | Sequence[str] | UnsetType = UNSET,
        terms_and_conditions_link: str | UnsetType = UNSET,
        privacy_policy_link: str | UnsetType = UNSET,
        reseller_id: str | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignResponse | AsyncAccepted:
        """Correct a campaign.

        Changes the texts of a campaign and submits it for another review. It is meant for
        campaigns that were declined (`FAILED`). Plivo also takes it while the campaign is
        `PROCESSING`, but then it can be refused, since the carriers may be looking at it. An
        `ACTIVE` or `EXPIRED` campaign cannot be changed: the answer is a 400.

        What you do not send, or send empty, stays as it is. Use case, brand, industry and the
        yes-or-no fields cannot be changed; for these, register another campaign. The lengths are
        those of the creation: at least 40 characters for `description` and `message_flow`, at
        least 20 for samples and messages. The answer shows the campaign with its new texts. Its
        state can still be read as `FAILED` there for a moment; the result of the review is
        reported to the `url` that was given when the campaign was created.

        **Each accepted request costs 15 US dollars** for the new review, so do not repeat one
        whose answer was lost before you have read the campaign. A text that is too short, or a
        field that cannot be changed, is a 400 and costs nothing; an unknown campaign is a 404.

        **Rules.** Beside what the schemas say:

        1. Only a campaign that is `FAILED` or `PROCESSING` can be changed; otherwise 400.
        2. The campaign is `PROCESSING` again, its errors are gone, and it becomes `ACTIVE` or
           `FAILED` as after its creation, with the same callbacks to the `url` of the creation.
        3. A field that is absent or an empty string keeps its value.
        4. A request in which every field is absent or an empty string: 400.

        Args:
            campaign_id: The id of a campaign that was declined.
            campaign_alias: The name by which you know the campaign, on the console too.
            description: What the campaign is for, and what it has to do with the business. At
                least 40 characters.
            message_flow: How people agree to get the messages, clearly enough for a reviewer to
                follow, and what they are told about them. If there are several ways, all of them.
                At least 40 characters.
            sample1: A message as the campaign will send it. At least 20 characters.
            sample2: Another one. At least 20 characters.
            sample3: A third sample, of at least 20 characters.
            sample4: A fourth sample, of at least 20 characters.
            sample5: A fifth sample, of at least 20 characters.
            help_message: The reply to HELP, mostly with the name of the brand and how to reach
                it. At least 20 characters.
            optout_message: The reply to STOP. It confirms the withdrawal and says that no
                further message will come; the name of the brand may be in it. At least 20
                characters.
            optin_message: The reply to somebody who has agreed. At least 20 characters.
            optin_keywords: The words with which people agree, joined by commas, without blanks
                and special characters.
            optout_keywords: The words with which people withdraw, joined by commas, without
                blanks and special characters.
            help_keywords: The words with which people ask for help, in capitals, joined by
                commas, without blanks and special characters.
            terms_and_conditions_link: The address of your terms and conditions.
            privacy_policy_link: The address of your privacy policy.
            reseller_id: The registry's id of the reseller between you and Plivo.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The campaign, with its new texts. Only with `callback_url`: the request was taken. Its
            own answer, good or bad, is sent to that address.

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
                result = await client.campaigns.update(
                    "CSANDB2",
                    message_flow="Customers tick a box under the order form at https://www.example.com/order, which says that they agree to receive delivery messages.",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return await self._api.send(
            _UPDATE if callback_url is UNSET else _UPDATE_WHEN,
            path=(campaign_id,),
            body={
                "campaign_alias": campaign_alias,
                "description": description,
                "message_flow": message_flow,
                "sample1": sample1,
                "sample2": sample2,
                "sample3": sample3,
                "sample4": sample4,
                "sample5": sample5,
                "help_message": help_message,
                "optout_message": optout_message,
                "optin_message": optin_message,
                "optin_keywords": _join(optin_keywords, ","),
                "optout_keywords": _join(optout_keywords, ","),
                "help_keywords": _join(help_keywords, ","),
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "reseller_id": reseller_id,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def delete(
        self,
        campaign_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignDeleteResponse: ...

    @overload
    async def delete(
        self,
        campaign_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | CampaignDeleteResponse: ...

    async def delete(
        self,
        campaign_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> CampaignDeleteResponse | AsyncAccepted:
        """Delete a campaign.

        Deactivates a campaign for good. None of its numbers may be `PROCESSING`: wait until
        their linking or unlinking has ended, otherwise the answer is a 400. Numbers that are
        still linked are released; US carriers stop delivering messages from them until they are
        linked to another campaign.

        The monthly fee ends, and so does the risk of T-Mobile's fee for campaigns without
        traffic. Fees that were paid are not paid back. An id that the account does not have, or
        has no longer, is a 404, so a repeated call does no harm. The address in Plivo's page
        lacks `/10dlc/`; this one is what its samples and libraries call.

        **Rules.** Beside what the schemas say:

        1. A campaign with a number that is `PROCESSING`: 400.
        2. A deleted campaign and its numbers answer 404, and the numbers can be linked
           elsewhere.

        Args:
            campaign_id: The id of a campaign of which no number is being linked or unlinked.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The campaign is deactivated. Only with `callback_url`: the request was taken. Its own
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
                result = await client.campaigns.delete("CSANDB3")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/campaign
        """
        return await self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(campaign_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
