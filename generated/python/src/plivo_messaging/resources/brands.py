# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource brands."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Literal, overload

from .._runtime.operation import Operation
from .._runtime.pages import AsyncPages, Listing, Pages
from .._runtime.transport import AsyncTransport, SyncTransport
from .._runtime.unset import UNSET, UnsetType
from ..models.brands import (
    Brand,
    BrandCreateResponse,
    BrandDeleteResponse,
    BrandList,
    BrandRegistrationStatusInput,
    BrandResponse,
    BrandTypeInput,
    BrandUseCaseList,
)
from ..models.shared import AsyncAccepted, CallbackMethod, HttpMethod

_LIST: Operation[BrandList] = Operation(
    "GET",
    "/10dlc/Brand/",
    {
        200: BrandList,
    },
    idempotent=True,
    items="brands",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | BrandList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[Brand, BrandList] = Listing(
    key="brands",
    items=lambda page: page.brands,
    meta=lambda page: page.meta,
)
_CREATE: Operation[BrandCreateResponse | AsyncAccepted] = Operation(
    "POST",
    "/10dlc/Brand/",
    {
        200: BrandCreateResponse,
    },
    body=True,
    sensitive=["business_contact_email", "callback_url", "url"],
)
_CREATE_WHEN: Operation[BrandCreateResponse | AsyncAccepted] = _CREATE.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[BrandResponse | AsyncAccepted] = Operation(
    "GET",
    "/10dlc/Brand/{brand_id}/",
    {
        200: BrandResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[BrandResponse | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_DELETE: Operation[BrandDeleteResponse | AsyncAccepted] = Operation(
    "DELETE",
    "/10dlc/Brand/{brand_id}/",
    {
        200: BrandDeleteResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_DELETE_WHEN: Operation[BrandDeleteResponse | AsyncAccepted] = _DELETE.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_USE_CASES: Operation[BrandUseCaseList | AsyncAccepted] = Operation(
    "GET",
    "/10dlc/Brand/{brand_id}/usecases/",
    {
        200: BrandUseCaseList,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_LIST_USE_CASES_WHEN: Operation[BrandUseCaseList | AsyncAccepted] = _LIST_USE_CASES.also(
    {
        202: AsyncAccepted,
    }
)


class BrandsResource:
    """A brand is a business as it is registered with The Campaign Registry, where US carriers look
    up who sends. It is made of a profile, and campaigns belong to it.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        type: Literal["STARTER", "STANDARD"] | UnsetType = UNSET,
        registration_status: BrandRegistrationStatusInput | UnsetType = UNSET,
        status: BrandRegistrationStatusInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Brand, BrandList]: ...

    @overload
    def list(
        self,
        *,
        type: Literal["STARTER", "STANDARD"] | UnsetType = UNSET,
        registration_status: BrandRegistrationStatusInput | UnsetType = UNSET,
        status: BrandRegistrationStatusInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandList: ...

    def list(
        self,
        *,
        type: Literal["STARTER", "STANDARD"] | UnsetType = UNSET,
        registration_status: BrandRegistrationStatusInput | UnsetType = UNSET,
        status: BrandRegistrationStatusInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Brand, BrandList] | AsyncAccepted | BrandList:
        """List brands.

        The account's brands, at most 20 at a time. Filters narrow each other: a brand is listed
        when it fits all of them. `meta.total_count` counts what fits.

        The registration status can be asked for as `registration_status` or as `status`. A page
        past the end is empty and no fault. A `limit` outside 1 to 20, a negative `offset` or a
        filter with a value that is not allowed is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. With both `registration_status` and `status`, a brand is listed only if it has the one
           and the other.

        Args:
            type: Brands of one type. The record calls it `brand_type`.
            registration_status: Brands whose registration stands like this.
            status: The same as `registration_status`, under the name that Plivo's own libraries
                give it.
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
                for record in client.brands.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "type": type,
                "registration_status": registration_status,
                "status": status,
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
        profile_uuid: str,
        brand_alias: str,
        brand_type: BrandTypeInput | UnsetType = UNSET,
        secondary_vetting: bool | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandCreateResponse: ...

    @overload
    def create(
        self,
        *,
        profile_uuid: str,
        brand_alias: str,
        brand_type: BrandTypeInput | UnsetType = UNSET,
        secondary_vetting: bool | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandCreateResponse: ...

    def create(
        self,
        *,
        profile_uuid: str,
        brand_alias: str,
        brand_type: BrandTypeInput | UnsetType = UNSET,
        secondary_vetting: bool | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandCreateResponse | AsyncAccepted:
        """Register a brand.

        Registers the business of a profile with The Campaign Registry (TCR), where US carriers
        look up who sends a message. It is the second step of 10DLC, and each profile can make
        one brand.

        **What happens.** The answer comes at once and says only that the request was received:
        the brand is `PROCESSING` until TCR has decided, then `COMPLETED` or `FAILED`. Give `url`
        to be told, or read the brand now and then. The business data is taken from the profile
        as it is at this moment, and later changes of the profile do not reach the brand.
        Campaigns can be added once the brand is `COMPLETED`.

        **Which type.** `STANDARD` needs a profile with an `ein`. `STARTER`, which is also what a
        request without `brand_type` asks for, is for businesses without one: a single campaign
        of the use case `STARTER`. Plivo has paused new STARTER brands. `secondary_vetting`, on
        unless you switch it off, has a STANDARD brand examined more closely; its `vetting_score`
        decides how much its campaigns may send.

        **What it costs.** A fee for each registration, and another one for secondary vetting. A
        brand has no running costs.

        **What goes wrong.** An unknown profile, one that has a brand already, or `STANDARD`
        without an `ein` is a 400, and nothing is registered. TCR most often rejects a brand
        since the tax id does not belong to the legal name, or the business is not the kind of
        organisation that `entity_type` says: the brand then becomes `FAILED`, with the reasons
        in `declined_reasons`. It also wants address, e-mail and telephone of the contact to be
        this brand's alone: use others for another brand. Since October 2024 a listed company
        (`PUBLIC`) is registered only after an e-mail check (Authentication+): give the profile
        or this request a `business_contact_email`.

        **Rules.** Beside what the schemas say:

        1. `profile_uuid` names a profile of the account; otherwise 400 naming `profile_uuid`.
        2. A profile that another brand was made of: 400 naming `profile_uuid`. A deleted brand
           frees its profile.
        3. `brand_type` `STANDARD` for a profile without `ein`: 400 naming `brand_type`.
        4. Address, contact, legal name, tax id, ownership, industry, website, stock listing and
           alternative id are those of the profile when the brand is made, and stay so.
        5. A new brand is `PROCESSING`, then `COMPLETED` or `FAILED`; these two are final.
        6. A STANDARD brand with `secondary_vetting` has a `vetting_score` and the
           `vetting_status` `ACTIVE` once it is `COMPLETED`; other brands have neither. For
           STARTER brands `secondary_vetting` is ignored.
        7. `url` is called with `created` when the brand has been submitted, then with
           `registered` or `rejected`.

        Args:
            profile_uuid: The profile whose business is to be registered. It must not have a
                brand yet.
            brand_alias: A name by which you will know the brand. Not empty.
            brand_type: `STANDARD` for a business with a tax id, `STARTER` for one without;
                STARTER if you say nothing. Plivo has paused new STARTER brands, so in practice you
                say `STANDARD`. Default: "STARTER".
            secondary_vetting: Whether a STANDARD brand is examined more closely, for an
                additional fee. On unless it is switched off; without it, campaigns get a low
                throughput. STARTER brands are never vetted. Default: true.
            business_contact_email: An address at the company itself, to which the registry
                writes when it checks a `PUBLIC` company (Authentication+). At most 255 characters.
            url: Where Plivo reports how the registration goes. See the `brandStatus` callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the brand is being processed. Only with `callback_url`:
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
                result = client.brands.create(
                    profile_uuid="c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23",
                    brand_alias="bakery",
                    brand_type="STANDARD",
                    secondary_vetting=True,
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "profile_uuid": profile_uuid,
                "brand_alias": brand_alias,
                "brand_type": brand_type,
                "secondary_vetting": secondary_vetting,
                "business_contact_email": business_contact_email,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def get(
        self,
        brand_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandResponse: ...

    @overload
    def get(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandResponse: ...

    def get(
        self,
        brand_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandResponse | AsyncAccepted:
        """Get a brand.

        One brand, with the state of its registration and the business data that was registered.
        Ask again while `registration_status` is `PROCESSING`, or use the callback of its
        creation instead. `declined_reasons` says why a `FAILED` brand was rejected.

        An id that the account does not have is a 404. The address in Plivo's page lacks
        `/10dlc/`; this one is what its samples and libraries call. Reading costs nothing.

        Args:
            brand_id: The brand's id, as `brand_id` in the answer that made or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The brand. Only with `callback_url`: the request was taken. Its own answer, good or bad,
            is sent to that address.

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
                result = client.brands.get("BSANDB1")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(brand_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def delete(
        self,
        brand_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandDeleteResponse: ...

    @overload
    def delete(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandDeleteResponse: ...

    def delete(
        self,
        brand_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandDeleteResponse | AsyncAccepted:
        """Delete a brand.

        Deactivates a brand for good. It must have no campaign that is `ACTIVE` or may still
        become so (`PROCESSING`): delete those first, otherwise the answer is a 400. A brand that
        you do not use costs nothing, so there is no need to delete it to save money.

        An id that the account does not have, or has no longer, is a 404, so a repeated call does
        no harm. The fee of the registration is not paid back. The address in Plivo's page lacks
        `/10dlc/`; this one is what its samples and libraries call.

        **Rules.** Beside what the schemas say:

        1. A brand with a campaign that is `ACTIVE` or `PROCESSING`: 400.
        2. A deleted brand answers 404, its `FAILED` and `EXPIRED` campaigns do too, and its
           profile can make another one.

        Args:
            brand_id: The id of a brand without active campaigns.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The brand is deactivated. Only with `callback_url`: the request was taken. Its own
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
                result = client.brands.delete("BSANDB2")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(brand_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def list_use_cases(
        self,
        brand_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandUseCaseList: ...

    @overload
    def list_use_cases(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandUseCaseList: ...

    def list_use_cases(
        self,
        brand_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandUseCaseList | AsyncAccepted:
        """List the use cases of a brand.

        Which kinds of campaign the brand can have, each with its code, its name and what it is
        for. Give one of these codes as `usecase` when you create a campaign; another one is
        refused.

        A STANDARD brand has the twelve general use cases, a STARTER brand only `STARTER`. The
        list comes whole, without pages. A brand that the account does not have is a 404. The
        address in Plivo's page lacks `/10dlc/`; this one is what its samples and libraries call.
        Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. STARTER brands have `STARTER` alone, STANDARD brands all others, in alphabetical order
           of their codes. The registration status makes no difference.

        Args:
            brand_id: The brand's id, as `brand_id` in the answer that made or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The use cases. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = client.brands.list_use_cases("BSANDB1")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return self._api.send(
            _LIST_USE_CASES if callback_url is UNSET else _LIST_USE_CASES_WHEN,
            path=(brand_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncBrandsResource:
    """A brand is a business as it is registered with The Campaign Registry, where US carriers look
    up who sends. It is made of a profile, and campaigns belong to it.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        type: Literal["STARTER", "STANDARD"] | UnsetType = UNSET,
        registration_status: BrandRegistrationStatusInput | UnsetType = UNSET,
        status: BrandRegistrationStatusInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Brand, BrandList]: ...

    @overload
    def list(
        self,
        *,
        type: Literal["STARTER", "STANDARD"] | UnsetType = UNSET,
        registration_status: BrandRegistrationStatusInput | UnsetType = UNSET,
        status: BrandRegistrationStatusInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | BrandList]: ...

    def list(
        self,
        *,
        type: Literal["STARTER", "STANDARD"] | UnsetType = UNSET,
        registration_status: BrandRegistrationStatusInput | UnsetType = UNSET,
        status: BrandRegistrationStatusInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Brand, BrandList] | Awaitable[AsyncAccepted | BrandList]:
        """List brands.

        The account's brands, at most 20 at a time. Filters narrow each other: a brand is listed
        when it fits all of them. `meta.total_count` counts what fits.

        The registration status can be asked for as `registration_status` or as `status`. A page
        past the end is empty and no fault. A `limit` outside 1 to 20, a negative `offset` or a
        filter with a value that is not allowed is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. With both `registration_status` and `status`, a brand is listed only if it has the one
           and the other.

        Args:
            type: Brands of one type. The record calls it `brand_type`.
            registration_status: Brands whose registration stands like this.
            status: The same as `registration_status`, under the name that Plivo's own libraries
                give it.
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
                async for record in client.brands.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "type": type,
                "registration_status": registration_status,
                "status": status,
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
        profile_uuid: str,
        brand_alias: str,
        brand_type: BrandTypeInput | UnsetType = UNSET,
        secondary_vetting: bool | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandCreateResponse: ...

    @overload
    async def create(
        self,
        *,
        profile_uuid: str,
        brand_alias: str,
        brand_type: BrandTypeInput | UnsetType = UNSET,
        secondary_vetting: bool | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandCreateResponse: ...

    async def create(
        self,
        *,
        profile_uuid: str,
        brand_alias: str,
        brand_type: BrandTypeInput | UnsetType = UNSET,
        secondary_vetting: bool | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandCreateResponse | AsyncAccepted:
        """Register a brand.

        Registers the business of a profile with The Campaign Registry (TCR), where US carriers
        look up who sends a message. It is the second step of 10DLC, and each profile can make
        one brand.

        **What happens.** The answer comes at once and says only that the request was received:
        the brand is `PROCESSING` until TCR has decided, then `COMPLETED` or `FAILED`. Give `url`
        to be told, or read the brand now and then. The business data is taken from the profile
        as it is at this moment, and later changes of the profile do not reach the brand.
        Campaigns can be added once the brand is `COMPLETED`.

        **Which type.** `STANDARD` needs a profile with an `ein`. `STARTER`, which is also what a
        request without `brand_type` asks for, is for businesses without one: a single campaign
        of the use case `STARTER`. Plivo has paused new STARTER brands. `secondary_vetting`, on
        unless you switch it off, has a STANDARD brand examined more closely; its `vetting_score`
        decides how much its campaigns may send.

        **What it costs.** A fee for each registration, and another one for secondary vetting. A
        brand has no running costs.

        **What goes wrong.** An unknown profile, one that has a brand already, or `STANDARD`
        without an `ein` is a 400, and nothing is registered. TCR most often rejects a brand
        since the tax id does not belong to the legal name, or the business is not the kind of
        organisation that `entity_type` says: the brand then becomes `FAILED`, with the reasons
        in `declined_reasons`. It also wants address, e-mail and telephone of the contact to be
        this brand's alone: use others for another brand. Since October 2024 a listed company
        (`PUBLIC`) is registered only after an e-mail check (Authentication+): give the profile
        or this request a `business_contact_email`.

        **Rules.** Beside what the schemas say:

        1. `profile_uuid` names a profile of the account; otherwise 400 naming `profile_uuid`.
        2. A profile that another brand was made of: 400 naming `profile_uuid`. A deleted brand
           frees its profile.
        3. `brand_type` `STANDARD` for a profile without `ein`: 400 naming `brand_type`.
        4. Address, contact, legal name, tax id, ownership, industry, website, stock listing and
           alternative id are those of the profile when the brand is made, and stay so.
        5. A new brand is `PROCESSING`, then `COMPLETED` or `FAILED`; these two are final.
        6. A STANDARD brand with `secondary_vetting` has a `vetting_score` and the
           `vetting_status` `ACTIVE` once it is `COMPLETED`; other brands have neither. For
           STARTER brands `secondary_vetting` is ignored.
        7. `url` is called with `created` when the brand has been submitted, then with
           `registered` or `rejected`.

        Args:
            profile_uuid: The profile whose business is to be registered. It must not have a
                brand yet.
            brand_alias: A name by which you will know the brand. Not empty.
            brand_type: `STANDARD` for a business with a tax id, `STARTER` for one without;
                STARTER if you say nothing. Plivo has paused new STARTER brands, so in practice you
                say `STANDARD`. Default: "STARTER".
            secondary_vetting: Whether a STANDARD brand is examined more closely, for an
                additional fee. On unless it is switched off; without it, campaigns get a low
                throughput. STARTER brands are never vetted. Default: true.
            business_contact_email: An address at the company itself, to which the registry
                writes when it checks a `PUBLIC` company (Authentication+). At most 255 characters.
            url: Where Plivo reports how the registration goes. See the `brandStatus` callback.
            method: How `url` is called. Default: "POST".
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The request was received, and the brand is being processed. Only with `callback_url`:
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
                result = await client.brands.create(
                    profile_uuid="c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23",
                    brand_alias="bakery",
                    brand_type="STANDARD",
                    secondary_vetting=True,
                    url="https://example.com/tendlc_status/",
                    method="POST",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return await self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "profile_uuid": profile_uuid,
                "brand_alias": brand_alias,
                "brand_type": brand_type,
                "secondary_vetting": secondary_vetting,
                "business_contact_email": business_contact_email,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def get(
        self,
        brand_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandResponse: ...

    @overload
    async def get(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandResponse: ...

    async def get(
        self,
        brand_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandResponse | AsyncAccepted:
        """Get a brand.

        One brand, with the state of its registration and the business data that was registered.
        Ask again while `registration_status` is `PROCESSING`, or use the callback of its
        creation instead. `declined_reasons` says why a `FAILED` brand was rejected.

        An id that the account does not have is a 404. The address in Plivo's page lacks
        `/10dlc/`; this one is what its samples and libraries call. Reading costs nothing.

        Args:
            brand_id: The brand's id, as `brand_id` in the answer that made or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The brand. Only with `callback_url`: the request was taken. Its own answer, good or bad,
            is sent to that address.

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
                result = await client.brands.get("BSANDB1")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(brand_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def delete(
        self,
        brand_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandDeleteResponse: ...

    @overload
    async def delete(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandDeleteResponse: ...

    async def delete(
        self,
        brand_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandDeleteResponse | AsyncAccepted:
        """Delete a brand.

        Deactivates a brand for good. It must have no campaign that is `ACTIVE` or may still
        become so (`PROCESSING`): delete those first, otherwise the answer is a 400. A brand that
        you do not use costs nothing, so there is no need to delete it to save money.

        An id that the account does not have, or has no longer, is a 404, so a repeated call does
        no harm. The fee of the registration is not paid back. The address in Plivo's page lacks
        `/10dlc/`; this one is what its samples and libraries call.

        **Rules.** Beside what the schemas say:

        1. A brand with a campaign that is `ACTIVE` or `PROCESSING`: 400.
        2. A deleted brand answers 404, its `FAILED` and `EXPIRED` campaigns do too, and its
           profile can make another one.

        Args:
            brand_id: The id of a brand without active campaigns.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The brand is deactivated. Only with `callback_url`: the request was taken. Its own
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
                result = await client.brands.delete("BSANDB2")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return await self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(brand_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def list_use_cases(
        self,
        brand_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandUseCaseList: ...

    @overload
    async def list_use_cases(
        self,
        brand_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | BrandUseCaseList: ...

    async def list_use_cases(
        self,
        brand_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> BrandUseCaseList | AsyncAccepted:
        """List the use cases of a brand.

        Which kinds of campaign the brand can have, each with its code, its name and what it is
        for. Give one of these codes as `usecase` when you create a campaign; another one is
        refused.

        A STANDARD brand has the twelve general use cases, a STARTER brand only `STARTER`. The
        list comes whole, without pages. A brand that the account does not have is a 404. The
        address in Plivo's page lacks `/10dlc/`; this one is what its samples and libraries call.
        Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. STARTER brands have `STARTER` alone, STANDARD brands all others, in alphabetical order
           of their codes. The registration status makes no difference.

        Args:
            brand_id: The brand's id, as `brand_id` in the answer that made or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The use cases. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = await client.brands.list_use_cases("BSANDB1")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/brand
        """
        return await self._api.send(
            _LIST_USE_CASES if callback_url is UNSET else _LIST_USE_CASES_WHEN,
            path=(brand_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
