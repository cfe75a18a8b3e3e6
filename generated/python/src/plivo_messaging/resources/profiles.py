# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource profiles."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import Literal, overload

from .._runtime.operation import Operation
from .._runtime.pages import AsyncPages, Listing, Pages
from .._runtime.transport import AsyncTransport, SyncTransport
from .._runtime.unset import UNSET, UnsetType
from ..models.profiles import (
    AltBusinessIdTypeInput,
    AuthorizedContactInput,
    AuthorizedContactInputDict,
    AuthorizedContactUpdate,
    AuthorizedContactUpdateDict,
    CustomerTypeInput,
    EmployeeCountInput,
    EntityTypeInput,
    PostalAddressInput,
    PostalAddressInputDict,
    PostalAddressUpdate,
    PostalAddressUpdateDict,
    Profile,
    ProfileCreateResponse,
    ProfileDeleteResponse,
    ProfileList,
    ProfileResponse,
    StockExchangeInput,
)
from ..models.shared import AsyncAccepted, CallbackMethod, HttpMethod, VerticalInput

_LIST: Operation[ProfileList] = Operation(
    "GET",
    "/Profile/",
    {
        200: ProfileList,
    },
    idempotent=True,
    items="profiles",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | ProfileList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[Profile, ProfileList] = Listing(
    key="profiles",
    items=lambda page: page.profiles,
    meta=lambda page: page.meta,
)
_CREATE: Operation[ProfileCreateResponse | AsyncAccepted] = Operation(
    "POST",
    "/Profile/",
    {
        200: ProfileCreateResponse,
    },
    body=True,
    sensitive=[
        "address",
        "alt_business_id",
        "authorized_contact",
        "business_contact_email",
        "callback_url",
        "ein",
    ],
)
_CREATE_WHEN: Operation[ProfileCreateResponse | AsyncAccepted] = _CREATE.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[ProfileResponse | AsyncAccepted] = Operation(
    "GET",
    "/Profile/{profile_uuid}/",
    {
        200: ProfileResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[ProfileResponse | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_UPDATE: Operation[ProfileResponse | AsyncAccepted] = Operation(
    "POST",
    "/Profile/{profile_uuid}/",
    {
        200: ProfileResponse,
    },
    idempotent=True,
    body=True,
    sensitive=[
        "address",
        "alt_business_id",
        "authorized_contact",
        "business_contact_email",
        "callback_url",
        "ein",
        "url",
    ],
)
_UPDATE_WHEN: Operation[ProfileResponse | AsyncAccepted] = _UPDATE.also(
    {
        202: AsyncAccepted,
    }
)
_DELETE: Operation[ProfileDeleteResponse | AsyncAccepted] = Operation(
    "DELETE",
    "/Profile/{profile_uuid}/",
    {
        200: ProfileDeleteResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_DELETE_WHEN: Operation[ProfileDeleteResponse | AsyncAccepted] = _DELETE.also(
    {
        202: AsyncAccepted,
    }
)


class ProfilesResource:
    """A profile describes a business: its legal name, address, contact person and tax id. Brands
    and toll-free verifications are registered from a profile.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        type: Literal["PRIMARY", "SECONDARY"] | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Profile, ProfileList]: ...

    @overload
    def list(
        self,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        type: Literal["PRIMARY", "SECONDARY"] | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileList: ...

    def list(
        self,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        type: Literal["PRIMARY", "SECONDARY"] | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Profile, ProfileList] | AsyncAccepted | ProfileList:
        """List profiles.

        The account's profiles, the primary one included, at most 20 at a time. Filters narrow
        each other: a profile is listed when it fits all of them. This list does not say how many
        there are in all; `meta.next` is null on the last page.

        A page past the end is empty and no fault. A `limit` outside 1 to 20, a negative `offset`
        or a filter with a value that is not allowed is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. `PRIVATE` also finds records that say `PRIVATE_PROFIT`, and `PUBLIC` those that say
           `PUBLIC_PROFIT`.

        Args:
            entity_type: Profiles of businesses with this kind of ownership.
            type: `PRIMARY` for the account holder's own profile, `SECONDARY` for the others.
                The record calls it `profile_type`.
            vertical: Profiles of businesses in this industry.
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
                for record in client.profiles.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "entity_type": entity_type,
                "type": type,
                "vertical": vertical,
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
        profile_alias: str,
        customer_type: CustomerTypeInput,
        entity_type: EntityTypeInput,
        company_name: str,
        vertical: VerticalInput,
        address: PostalAddressInput | PostalAddressInputDict,
        authorized_contact: AuthorizedContactInput | AuthorizedContactInputDict,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        stock_symbol: str | UnsetType = UNSET,
        stock_exchange: StockExchangeInput | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileCreateResponse: ...

    @overload
    def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerTypeInput,
        entity_type: EntityTypeInput,
        company_name: str,
        vertical: VerticalInput,
        address: PostalAddressInput | PostalAddressInputDict,
        authorized_contact: AuthorizedContactInput | AuthorizedContactInputDict,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        stock_symbol: str | UnsetType = UNSET,
        stock_exchange: StockExchangeInput | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileCreateResponse: ...

    def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerTypeInput,
        entity_type: EntityTypeInput,
        company_name: str,
        vertical: VerticalInput,
        address: PostalAddressInput | PostalAddressInputDict,
        authorized_contact: AuthorizedContactInput | AuthorizedContactInputDict,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        stock_symbol: str | UnsetType = UNSET,
        stock_exchange: StockExchangeInput | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileCreateResponse | AsyncAccepted:
        """Create a profile.

        Describes a business to Plivo: its legal name, its address, a contact person and, if it
        has one, its tax id. It is the first of the four steps of 10DLC (profile, brand,
        campaign, numbers); toll-free verification starts from a profile as well. A profile made
        here is secondary. The primary one, the account holder's own, comes with the account.

        Nothing is registered yet, and nothing is charged. When you later make a brand of the
        profile, its data is compared with official records, and the usual reason for a rejection
        is a legal name that does not belong to the tax id. Copy both from the company's papers,
        letter by letter.

        Without `ein` a profile can become a STARTER brand only. `PUBLIC` companies also give
        `stock_symbol` and `stock_exchange`. An `INDIVIDUAL` leaves out everything about the tax
        id, the stock exchange and the alternative id.

        A missing or misspelt field and a value that is not allowed are a 400. Each accepted
        request makes one more profile, even with the same data: look in the list before you
        repeat a request whose answer was lost.

        **Rules.** Beside what the schemas say:

        1. `profile_type` of the new profile is `SECONDARY`, and `primary_profile` names the
           account's primary profile.
        2. `customer_type`, `entity_type` and `vertical` are kept and answered in capitals,
           however they were sent.
        3. An optional field that is absent or an empty string is not part of the record.

        Args:
            profile_alias: A name by which you will know the profile. It need not be unique. Not
                empty.
            customer_type: `DIRECT` if the business sends for itself, `RESELLER` if it provides
                communication services such as messages and calls to other businesses. Small letters
                are accepted.
            entity_type: Who owns the business. Small letters are accepted.

                | value | meaning |
                |---|---|
                | `PRIVATE` | a company whose shares are not traded |
                | `PUBLIC` | a company that is listed on a stock exchange |
                | `NON_PROFIT` | a charity or another organisation that is not for profit |
                | `GOVERNMENT` | a part of a government |
                | `INDIVIDUAL` | one person in business without a tax id |
            company_name: The legal name of the business, exactly as in its registration papers.
                1 to 100 characters.
            vertical: The industry. Small letters are accepted.
            address: The postal address of the business. The state can be left out.
            authorized_contact: The person at the business whom Plivo and the registry may ask.
            ein: The tax id, in the US the Employer Identification Number. Optional, but a
                STANDARD brand, and with it high throughput, needs one. Write it as a string; a
                number is accepted, and an empty string means that there is none. At most 100
                characters.
            ein_issuing_country: The country that issued the tax id, as its two letters of ISO
                3166-1.
            stock_symbol: The symbol under which the company's shares are traded. Needed for
                `PUBLIC`. At most 10 characters.
            stock_exchange: The exchange where the company's shares are traded. Needed for
                `PUBLIC`.
            alt_business_id: Another number that identifies the business, in the register that
                `alt_business_id_type` names. At most 50 characters.
            alt_business_id_type: Which register `alt_business_id` belongs to: `DUNS` (Dun &
                Bradstreet), `LEI` (legal entities), `GIIN` (financial institutions) or `NONE`. An
                empty string is the same as leaving the field out.
            website: The company's website, with or without `https://`. At most 100 characters.
            plivo_subaccount: A subaccount that the profile is to belong to. An empty string
                means none.
            business_contact_email: An address at the company itself. The registry writes to it
                when it checks a `PUBLIC` company (Authentication+), without which listed companies
                have not been registered since October 2024. At most 255 characters.
            doing_business_as: The name under which the business trades, if it is another one
                than `company_name`. At most 100 characters.
            number_of_employees: How many people work for the business. An empty string is the
                same as leaving the field out.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile is made. Only with `callback_url`: the request was taken. Its own answer,
            good or bad, is sent to that address.

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
                result = client.profiles.create(
                    profile_alias="bakery",
                    customer_type="DIRECT",
                    entity_type="PRIVATE",
                    company_name="Example Bakery LLC",
                    vertical="RETAIL",
                    address={
                        "street": "660 Broadway",
                        "city": "New York",
                        "state": "NY",
                        "postal_code": "10012",
                        "country": "US",
                    },
                    authorized_contact={
                        "first_name": "John",
                        "last_name": "Doe",
                        "email": "john@example.com",
                        "phone": "+12125550177",
                        "title": "Mr",
                        "seniority": "CEO",
                    },
                    ein="123456789",
                    ein_issuing_country="US",
                    website="www.example.com",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "profile_alias": profile_alias,
                "customer_type": customer_type,
                "entity_type": entity_type,
                "company_name": company_name,
                "vertical": vertical,
                "ein": ein,
                "ein_issuing_country": ein_issuing_country,
                "address": address,
                "authorized_contact": authorized_contact,
                "stock_symbol": stock_symbol,
                "stock_exchange": stock_exchange,
                "alt_business_id": alt_business_id,
                "alt_business_id_type": alt_business_id_type,
                "website": website,
                "plivo_subaccount": plivo_subaccount,
                "business_contact_email": business_contact_email,
                "doing_business_as": doing_business_as,
                "number_of_employees": number_of_employees,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def get(
        self,
        profile_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse: ...

    @overload
    def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileResponse: ...

    def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse | AsyncAccepted:
        """Get a profile.

        One profile with all that is known of the business. An id that the account does not have
        is a 404 with the text `Profile not found.` Reading costs nothing.

        Args:
            profile_uuid: The profile's id, as `profile_uuid` in the answer that made or listed
                it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = client.profiles.get("c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(profile_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        address: PostalAddressUpdate | PostalAddressUpdateDict | UnsetType = UNSET,
        authorized_contact: AuthorizedContactUpdate
        | AuthorizedContactUpdateDict
        | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        enable_caller_reputation: bool | UnsetType = UNSET,
        caller_reputation_carriers: Sequence[Literal["at&t", "t-mobile", "verizon"]]
        | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse: ...

    @overload
    def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        address: PostalAddressUpdate | PostalAddressUpdateDict | UnsetType = UNSET,
        authorized_contact: AuthorizedContactUpdate
        | AuthorizedContactUpdateDict
        | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        enable_caller_reputation: bool | UnsetType = UNSET,
        caller_reputation_carriers: Sequence[Literal["at&t", "t-mobile", "verizon"]]
        | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileResponse: ...

    def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        address: PostalAddressUpdate | PostalAddressUpdateDict | UnsetType = UNSET,
        authorized_contact: AuthorizedContactUpdate
        | AuthorizedContactUpdateDict
        | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        enable_caller_reputation: bool | UnsetType = UNSET,
        caller_reputation_carriers: Sequence[Literal["at&t", "t-mobile", "verizon"]]
        | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse | AsyncAccepted:
        """Change a profile.

        Changes a profile and answers with the whole of it. What you do not send, or send empty,
        stays as it is; that goes for each part of `address` and `authorized_contact` too, so a
        new telephone number alone can be sent. The alias, the customer type and the stock
        listing cannot be changed.

        A brand that was made of the profile keeps the data of that day. After a failed
        registration, correct the profile, delete the failed brand and register again.

        At least one field is needed. A value that is not allowed or a field that cannot be
        changed is a 400, an unknown profile a 404. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. A field, or a part of `address` or `authorized_contact`, that is absent, null or an
           empty string keeps its value.
        2. `entity_type` and `vertical` are kept and answered in capitals, however they were
           sent.
        3. `entity_type` becomes `PUBLIC` only where the profile has a stock symbol and a stock
           exchange; otherwise 400 naming `entity_type`.
        4. A brand that exists is not touched by a change of its profile.

        Args:
            profile_uuid: The profile's id, as `profile_uuid` in the answer that made or listed
                it.
            entity_type: Who owns the business. An empty string leaves it as it is.
            company_name: The legal name of the business, exactly as in its registration papers.
                At most 100 characters.
            vertical: The industry. An empty string leaves it as it is.
            address: The postal address, or the parts of it that are to change.
            authorized_contact: The contact person, or the parts that are to change. A profile
                always keeps its one contact.
            website: The company's website, with or without `https://`. At most 100 characters.
            plivo_subaccount: A subaccount that the profile is to belong to.
            ein: The tax id of the business, in the US its nine-digit Employer Identification
                Number. Write it as a string, so that leading zeros stay; a number is accepted. An
                empty string is the same as leaving the field out. At most 100 characters.
            ein_issuing_country: The country that issued the tax id, as its two letters of ISO
                3166-1.
            alt_business_id: Another number that identifies the business, in the register that
                `alt_business_id_type` names. At most 50 characters.
            alt_business_id_type: Which register `alt_business_id` belongs to: `DUNS` (Dun &
                Bradstreet), `LEI` (legal entities), `GIIN` (financial institutions) or `NONE`. An
                empty string is the same as leaving the field out.
            business_contact_email: An address at the company itself, to which the registry
                writes when it checks a `PUBLIC` company (Authentication+). At most 255 characters.
            doing_business_as: The name under which the business trades, if it is another one
                than `company_name`. At most 100 characters.
            number_of_employees: How many people work for the business. An empty string is the
                same as leaving the field out.
            enable_caller_reputation: Whether the business's numbers are to be registered with
                carriers that rate callers. It concerns calls, not messages.
            caller_reputation_carriers: The carriers with which the numbers are to be
                registered. At most 3 items.
            url: Where Plivo reports on the registration with the carriers. What it sends there
                is not published.
            method: How `url` is called.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile as it is now. Only with `callback_url`: the request was taken. Its own
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
                result = client.profiles.update(
                    "c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23",
                    company_name="Example Bakery LLC",
                    website="www.example.com",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return self._api.send(
            _UPDATE if callback_url is UNSET else _UPDATE_WHEN,
            path=(profile_uuid,),
            body={
                "entity_type": entity_type,
                "company_name": company_name,
                "vertical": vertical,
                "address": address,
                "authorized_contact": authorized_contact,
                "website": website,
                "plivo_subaccount": plivo_subaccount,
                "ein": ein,
                "ein_issuing_country": ein_issuing_country,
                "alt_business_id": alt_business_id,
                "alt_business_id_type": alt_business_id_type,
                "business_contact_email": business_contact_email,
                "doing_business_as": doing_business_as,
                "number_of_employees": number_of_employees,
                "enable_caller_reputation": enable_caller_reputation,
                "caller_reputation_carriers": caller_reputation_carriers,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileDeleteResponse: ...

    @overload
    def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileDeleteResponse: ...

    def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileDeleteResponse | AsyncAccepted:
        """Delete a profile.

        Deletes a profile for good. The account's primary profile cannot be deleted, nor can one
        from which a brand is registered: delete the brand first. Both are a 400.

        An id that the account does not have, or has no longer, is a 404, so a repeated call does
        no harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. The primary profile: 400.
        2. A profile that a brand was made of, while the brand exists: 400.

        Args:
            profile_uuid: The id of a secondary profile that no brand was made of.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile is gone. Only with `callback_url`: the request was taken. Its own answer,
            good or bad, is sent to that address.

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
                result = client.profiles.delete("f7a9b8c6-3e58-4d0a-b1c2-7d8e9f0a1b45")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(profile_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncProfilesResource:
    """A profile describes a business: its legal name, address, contact person and tax id. Brands
    and toll-free verifications are registered from a profile.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        type: Literal["PRIMARY", "SECONDARY"] | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Profile, ProfileList]: ...

    @overload
    def list(
        self,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        type: Literal["PRIMARY", "SECONDARY"] | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | ProfileList]: ...

    def list(
        self,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        type: Literal["PRIMARY", "SECONDARY"] | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Profile, ProfileList] | Awaitable[AsyncAccepted | ProfileList]:
        """List profiles.

        The account's profiles, the primary one included, at most 20 at a time. Filters narrow
        each other: a profile is listed when it fits all of them. This list does not say how many
        there are in all; `meta.next` is null on the last page.

        A page past the end is empty and no fault. A `limit` outside 1 to 20, a negative `offset`
        or a filter with a value that is not allowed is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. `PRIVATE` also finds records that say `PRIVATE_PROFIT`, and `PUBLIC` those that say
           `PUBLIC_PROFIT`.

        Args:
            entity_type: Profiles of businesses with this kind of ownership.
            type: `PRIMARY` for the account holder's own profile, `SECONDARY` for the others.
                The record calls it `profile_type`.
            vertical: Profiles of businesses in this industry.
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
                async for record in client.profiles.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
                "entity_type": entity_type,
                "type": type,
                "vertical": vertical,
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
        profile_alias: str,
        customer_type: CustomerTypeInput,
        entity_type: EntityTypeInput,
        company_name: str,
        vertical: VerticalInput,
        address: PostalAddressInput | PostalAddressInputDict,
        authorized_contact: AuthorizedContactInput | AuthorizedContactInputDict,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        stock_symbol: str | UnsetType = UNSET,
        stock_exchange: StockExchangeInput | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileCreateResponse: ...

    @overload
    async def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerTypeInput,
        entity_type: EntityTypeInput,
        company_name: str,
        vertical: VerticalInput,
        address: PostalAddressInput | PostalAddressInputDict,
        authorized_contact: AuthorizedContactInput | AuthorizedContactInputDict,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        stock_symbol: str | UnsetType = UNSET,
        stock_exchange: StockExchangeInput | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileCreateResponse: ...

    async def create(
        self,
        *,
        profile_alias: str,
        customer_type: CustomerTypeInput,
        entity_type: EntityTypeInput,
        company_name: str,
        vertical: VerticalInput,
        address: PostalAddressInput | PostalAddressInputDict,
        authorized_contact: AuthorizedContactInput | AuthorizedContactInputDict,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        stock_symbol: str | UnsetType = UNSET,
        stock_exchange: StockExchangeInput | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileCreateResponse | AsyncAccepted:
        """Create a profile.

        Describes a business to Plivo: its legal name, its address, a contact person and, if it
        has one, its tax id. It is the first of the four steps of 10DLC (profile, brand,
        campaign, numbers); toll-free verification starts from a profile as well. A profile made
        here is secondary. The primary one, the account holder's own, comes with the account.

        Nothing is registered yet, and nothing is charged. When you later make a brand of the
        profile, its data is compared with official records, and the usual reason for a rejection
        is a legal name that does not belong to the tax id. Copy both from the company's papers,
        letter by letter.

        Without `ein` a profile can become a STARTER brand only. `PUBLIC` companies also give
        `stock_symbol` and `stock_exchange`. An `INDIVIDUAL` leaves out everything about the tax
        id, the stock exchange and the alternative id.

        A missing or misspelt field and a value that is not allowed are a 400. Each accepted
        request makes one more profile, even with the same data: look in the list before you
        repeat a request whose answer was lost.

        **Rules.** Beside what the schemas say:

        1. `profile_type` of the new profile is `SECONDARY`, and `primary_profile` names the
           account's primary profile.
        2. `customer_type`, `entity_type` and `vertical` are kept and answered in capitals,
           however they were sent.
        3. An optional field that is absent or an empty string is not part of the record.

        Args:
            profile_alias: A name by which you will know the profile. It need not be unique. Not
                empty.
            customer_type: `DIRECT` if the business sends for itself, `RESELLER` if it provides
                communication services such as messages and calls to other businesses. Small letters
                are accepted.
            entity_type: Who owns the business. Small letters are accepted.

                | value | meaning |
                |---|---|
                | `PRIVATE` | a company whose shares are not traded |
                | `PUBLIC` | a company that is listed on a stock exchange |
                | `NON_PROFIT` | a charity or another organisation that is not for profit |
                | `GOVERNMENT` | a part of a government |
                | `INDIVIDUAL` | one person in business without a tax id |
            company_name: The legal name of the business, exactly as in its registration papers.
                1 to 100 characters.
            vertical: The industry. Small letters are accepted.
            address: The postal address of the business. The state can be left out.
            authorized_contact: The person at the business whom Plivo and the registry may ask.
            ein: The tax id, in the US the Employer Identification Number. Optional, but a
                STANDARD brand, and with it high throughput, needs one. Write it as a string; a
                number is accepted, and an empty string means that there is none. At most 100
                characters.
            ein_issuing_country: The country that issued the tax id, as its two letters of ISO
                3166-1.
            stock_symbol: The symbol under which the company's shares are traded. Needed for
                `PUBLIC`. At most 10 characters.
            stock_exchange: The exchange where the company's shares are traded. Needed for
                `PUBLIC`.
            alt_business_id: Another number that identifies the business, in the register that
                `alt_business_id_type` names. At most 50 characters.
            alt_business_id_type: Which register `alt_business_id` belongs to: `DUNS` (Dun &
                Bradstreet), `LEI` (legal entities), `GIIN` (financial institutions) or `NONE`. An
                empty string is the same as leaving the field out.
            website: The company's website, with or without `https://`. At most 100 characters.
            plivo_subaccount: A subaccount that the profile is to belong to. An empty string
                means none.
            business_contact_email: An address at the company itself. The registry writes to it
                when it checks a `PUBLIC` company (Authentication+), without which listed companies
                have not been registered since October 2024. At most 255 characters.
            doing_business_as: The name under which the business trades, if it is another one
                than `company_name`. At most 100 characters.
            number_of_employees: How many people work for the business. An empty string is the
                same as leaving the field out.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile is made. Only with `callback_url`: the request was taken. Its own answer,
            good or bad, is sent to that address.

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
                result = await client.profiles.create(
                    profile_alias="bakery",
                    customer_type="DIRECT",
                    entity_type="PRIVATE",
                    company_name="Example Bakery LLC",
                    vertical="RETAIL",
                    address={
                        "street": "660 Broadway",
                        "city": "New York",
                        "state": "NY",
                        "postal_code": "10012",
                        "country": "US",
                    },
                    authorized_contact={
                        "first_name": "John",
                        "last_name": "Doe",
                        "email": "john@example.com",
                        "phone": "+12125550177",
                        "title": "Mr",
                        "seniority": "CEO",
                    },
                    ein="123456789",
                    ein_issuing_country="US",
                    website="www.example.com",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return await self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "profile_alias": profile_alias,
                "customer_type": customer_type,
                "entity_type": entity_type,
                "company_name": company_name,
                "vertical": vertical,
                "ein": ein,
                "ein_issuing_country": ein_issuing_country,
                "address": address,
                "authorized_contact": authorized_contact,
                "stock_symbol": stock_symbol,
                "stock_exchange": stock_exchange,
                "alt_business_id": alt_business_id,
                "alt_business_id_type": alt_business_id_type,
                "website": website,
                "plivo_subaccount": plivo_subaccount,
                "business_contact_email": business_contact_email,
                "doing_business_as": doing_business_as,
                "number_of_employees": number_of_employees,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def get(
        self,
        profile_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse: ...

    @overload
    async def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileResponse: ...

    async def get(
        self,
        profile_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse | AsyncAccepted:
        """Get a profile.

        One profile with all that is known of the business. An id that the account does not have
        is a 404 with the text `Profile not found.` Reading costs nothing.

        Args:
            profile_uuid: The profile's id, as `profile_uuid` in the answer that made or listed
                it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = await client.profiles.get("c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(profile_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        address: PostalAddressUpdate | PostalAddressUpdateDict | UnsetType = UNSET,
        authorized_contact: AuthorizedContactUpdate
        | AuthorizedContactUpdateDict
        | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        enable_caller_reputation: bool | UnsetType = UNSET,
        caller_reputation_carriers: Sequence[Literal["at&t", "t-mobile", "verizon"]]
        | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse: ...

    @overload
    async def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        address: PostalAddressUpdate | PostalAddressUpdateDict | UnsetType = UNSET,
        authorized_contact: AuthorizedContactUpdate
        | AuthorizedContactUpdateDict
        | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        enable_caller_reputation: bool | UnsetType = UNSET,
        caller_reputation_carriers: Sequence[Literal["at&t", "t-mobile", "verizon"]]
        | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileResponse: ...

    async def update(
        self,
        profile_uuid: str,
        *,
        entity_type: EntityTypeInput | UnsetType = UNSET,
        company_name: str | UnsetType = UNSET,
        vertical: VerticalInput | UnsetType = UNSET,
        address: PostalAddressUpdate | PostalAddressUpdateDict | UnsetType = UNSET,
        authorized_contact: AuthorizedContactUpdate
        | AuthorizedContactUpdateDict
        | UnsetType = UNSET,
        website: str | UnsetType = UNSET,
        plivo_subaccount: str | UnsetType = UNSET,
        ein: str | UnsetType = UNSET,
        ein_issuing_country: str | UnsetType = UNSET,
        alt_business_id: str | UnsetType = UNSET,
        alt_business_id_type: AltBusinessIdTypeInput | UnsetType = UNSET,
        business_contact_email: str | UnsetType = UNSET,
        doing_business_as: str | UnsetType = UNSET,
        number_of_employees: EmployeeCountInput | UnsetType = UNSET,
        enable_caller_reputation: bool | UnsetType = UNSET,
        caller_reputation_carriers: Sequence[Literal["at&t", "t-mobile", "verizon"]]
        | UnsetType = UNSET,
        url: str | UnsetType = UNSET,
        method: HttpMethod | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileResponse | AsyncAccepted:
        """Change a profile.

        Changes a profile and answers with the whole of it. What you do not send, or send empty,
        stays as it is; that goes for each part of `address` and `authorized_contact` too, so a
        new telephone number alone can be sent. The alias, the customer type and the stock
        listing cannot be changed.

        A brand that was made of the profile keeps the data of that day. After a failed
        registration, correct the profile, delete the failed brand and register again.

        At least one field is needed. A value that is not allowed or a field that cannot be
        changed is a 400, an unknown profile a 404. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. A field, or a part of `address` or `authorized_contact`, that is absent, null or an
           empty string keeps its value.
        2. `entity_type` and `vertical` are kept and answered in capitals, however they were
           sent.
        3. `entity_type` becomes `PUBLIC` only where the profile has a stock symbol and a stock
           exchange; otherwise 400 naming `entity_type`.
        4. A brand that exists is not touched by a change of its profile.

        Args:
            profile_uuid: The profile's id, as `profile_uuid` in the answer that made or listed
                it.
            entity_type: Who owns the business. An empty string leaves it as it is.
            company_name: The legal name of the business, exactly as in its registration papers.
                At most 100 characters.
            vertical: The industry. An empty string leaves it as it is.
            address: The postal address, or the parts of it that are to change.
            authorized_contact: The contact person, or the parts that are to change. A profile
                always keeps its one contact.
            website: The company's website, with or without `https://`. At most 100 characters.
            plivo_subaccount: A subaccount that the profile is to belong to.
            ein: The tax id of the business, in the US its nine-digit Employer Identification
                Number. Write it as a string, so that leading zeros stay; a number is accepted. An
                empty string is the same as leaving the field out. At most 100 characters.
            ein_issuing_country: The country that issued the tax id, as its two letters of ISO
                3166-1.
            alt_business_id: Another number that identifies the business, in the register that
                `alt_business_id_type` names. At most 50 characters.
            alt_business_id_type: Which register `alt_business_id` belongs to: `DUNS` (Dun &
                Bradstreet), `LEI` (legal entities), `GIIN` (financial institutions) or `NONE`. An
                empty string is the same as leaving the field out.
            business_contact_email: An address at the company itself, to which the registry
                writes when it checks a `PUBLIC` company (Authentication+). At most 255 characters.
            doing_business_as: The name under which the business trades, if it is another one
                than `company_name`. At most 100 characters.
            number_of_employees: How many people work for the business. An empty string is the
                same as leaving the field out.
            enable_caller_reputation: Whether the business's numbers are to be registered with
                carriers that rate callers. It concerns calls, not messages.
            caller_reputation_carriers: The carriers with which the numbers are to be
                registered. At most 3 items.
            url: Where Plivo reports on the registration with the carriers. What it sends there
                is not published.
            method: How `url` is called.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile as it is now. Only with `callback_url`: the request was taken. Its own
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
                result = await client.profiles.update(
                    "c3d8e6f4-2a15-4b7c-9f60-8e1a4d2b7c23",
                    company_name="Example Bakery LLC",
                    website="www.example.com",
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return await self._api.send(
            _UPDATE if callback_url is UNSET else _UPDATE_WHEN,
            path=(profile_uuid,),
            body={
                "entity_type": entity_type,
                "company_name": company_name,
                "vertical": vertical,
                "address": address,
                "authorized_contact": authorized_contact,
                "website": website,
                "plivo_subaccount": plivo_subaccount,
                "ein": ein,
                "ein_issuing_country": ein_issuing_country,
                "alt_business_id": alt_business_id,
                "alt_business_id_type": alt_business_id_type,
                "business_contact_email": business_contact_email,
                "doing_business_as": doing_business_as,
                "number_of_employees": number_of_employees,
                "enable_caller_reputation": enable_caller_reputation,
                "caller_reputation_carriers": caller_reputation_carriers,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileDeleteResponse: ...

    @overload
    async def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | ProfileDeleteResponse: ...

    async def delete(
        self,
        profile_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> ProfileDeleteResponse | AsyncAccepted:
        """Delete a profile.

        Deletes a profile for good. The account's primary profile cannot be deleted, nor can one
        from which a brand is registered: delete the brand first. Both are a 400.

        An id that the account does not have, or has no longer, is a 404, so a repeated call does
        no harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. The primary profile: 400.
        2. A profile that a brand was made of, while the brand exists: 400.

        Args:
            profile_uuid: The id of a secondary profile that no brand was made of.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The profile is gone. Only with `callback_url`: the request was taken. Its own answer,
            good or bad, is sent to that address.

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
                result = await client.profiles.delete("f7a9b8c6-3e58-4d0a-b1c2-7d8e9f0a1b45")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/10dlc/profile
        """
        return await self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(profile_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
