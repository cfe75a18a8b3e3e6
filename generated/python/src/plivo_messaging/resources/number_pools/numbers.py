# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource number_pools.numbers."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import overload

from ..._runtime.operation import Operation
from ..._runtime.pages import AsyncPages, Listing, Pages
from ..._runtime.query import join as _join
from ..._runtime.transport import AsyncTransport, SyncTransport
from ..._runtime.unset import UNSET, UnsetType
from ...models.number_pools import NumberServiceInput, NumberTypeInput, PoolNumber, PoolNumberList
from ...models.shared import AsyncAccepted, CallbackMethod, SuccessResponse

_LIST: Operation[PoolNumberList] = Operation(
    "GET",
    "/NumberPool/{number_pool_uuid}/Number/",
    {
        200: PoolNumberList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url", "starts_with"],
)
_LIST_WHEN: Operation[AsyncAccepted | PoolNumberList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[PoolNumber, PoolNumberList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_GET: Operation[PoolNumber | AsyncAccepted] = Operation(
    "GET",
    "/NumberPool/{number_pool_uuid}/Number/{number}/",
    {
        200: PoolNumber,
    },
    idempotent=True,
    sensitive=["callback_url", "number"],
)
_GET_WHEN: Operation[PoolNumber | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_ADD: Operation[PoolNumber | AsyncAccepted] = Operation(
    "POST",
    "/NumberPool/{number_pool_uuid}/Number/{number}/",
    {
        200: PoolNumber,
    },
    idempotent=True,
    sensitive=["callback_url", "number"],
)
_ADD_WHEN: Operation[PoolNumber | AsyncAccepted] = _ADD.also(
    {
        202: AsyncAccepted,
    }
)
_REMOVE: Operation[SuccessResponse | AsyncAccepted] = Operation(
    "DELETE",
    "/NumberPool/{number_pool_uuid}/Number/{number}/",
    {
        200: SuccessResponse,
    },
    idempotent=True,
    sensitive=["callback_url", "number"],
)
_REMOVE_WHEN: Operation[SuccessResponse | AsyncAccepted] = _REMOVE.also(
    {
        202: AsyncAccepted,
    }
)


class NumberPoolsNumbersResource:
    """The resource number_pools.numbers."""

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | Sequence[str] | UnsetType = UNSET,
        country_iso2: str | UnsetType = UNSET,
        type: NumberTypeInput | UnsetType = UNSET,
        service: NumberServiceInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[PoolNumber, PoolNumberList]: ...

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | Sequence[str] | UnsetType = UNSET,
        country_iso2: str | UnsetType = UNSET,
        type: NumberTypeInput | UnsetType = UNSET,
        service: NumberServiceInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolNumberList: ...

    def list(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | Sequence[str] | UnsetType = UNSET,
        country_iso2: str | UnsetType = UNSET,
        type: NumberTypeInput | UnsetType = UNSET,
        service: NumberServiceInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[PoolNumber, PoolNumberList] | AsyncAccepted | PoolNumberList:
        """List the numbers of a pool.

        The phone numbers that the pool can send from, its toll-free number included, at most 20
        at a time. Filters narrow each other: a number is listed when it fits all of them.
        `meta.total_count` counts what fits, so `limit=1` is enough to count.

        `starts_with` compares with the number without its country code, and needs
        `country_iso2`; more than ten prefixes are a 400. A filter that nothing fits gives an
        empty page. A pool that the account does not have is a 404. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. `starts_with` without `country_iso2`: 400 naming `country_iso2`.
        2. A prefix is compared with the number without its country code; one fit among several
           prefixes is enough.
        3. The pool's toll-free number is one of its numbers: it is listed, read and removed here
           too, with the type `toll-free`.
        4. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        5. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            starts_with: Numbers that begin with one of these prefixes, at most ten, separated
                by commas. A prefix is written without the country code, so `212` finds
                `12125550103`; that is why `country_iso2` has to come with it.
            country_iso2: Numbers of one country, as an ISO 3166-1 alpha-2 code in capitals or
                small letters. Needed together with `starts_with`.
            type: Numbers of one kind.
            service: Numbers that are in the pool for this service.
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
                for record in client.number_pools.numbers.list(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21"
                ):
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            path=(number_pool_uuid,),
            query={
                "starts_with": _join(starts_with, ","),
                "country_iso2": country_iso2,
                "type": type,
                "service": service,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber: ...

    @overload
    def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolNumber: ...

    def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber | AsyncAccepted:
        """Get a number of a pool.

        One number of the pool: its kind, its country, what it is used for, and since when it is
        in the pool. With `service` the number is found only if it is in the pool for that
        service.

        A number that is not in this pool is a 404, even if the account rents it. The address in
        Plivo's page lacks `/Number/`; this one is what its samples and libraries call. Reading
        costs nothing.

        **Rules.** Beside what the schemas say:

        1. With `service`, a number that is in the pool for the other service: 404.
        2. The pool's toll-free number is one of its numbers: it is listed, read and removed here
           too, with the type `toll-free`.
        3. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: A number of the pool, digits only, beginning with its country code.
            service: Find the number only if it is in the pool for this service.
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
                result = client.number_pools.numbers.get(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "12125550103"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(
                number_pool_uuid,
                number,
            ),
            query={
                "service": service,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        rent: bool | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber: ...

    @overload
    def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        rent: bool | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolNumber: ...

    def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        rent: bool | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber | AsyncAccepted:
        """Add a number to a pool.

        Puts a number that your account rents into the pool, so that messages sent through the
        powerpack can leave from it. `service` says what for: `sms`, which is also the default,
        or `mms` for text and media, which the number itself must be able to. Without a number
        added for `mms`, or a toll-free number that can send media, media messages through the
        powerpack fail.

        A pool takes any count of long codes. A toll-free number counts as the pool's one
        toll-free number, whichever call adds it. The application of the powerpack, if it has
        one, answers for the number from now on. Adding a number that is already in the pool
        changes its `service` and nothing else. A number that the account gives back leaves its
        pool by itself.

        A number that your account does not rent is a 404, unless `rent` is true: then it is
        rented first, which costs what the number costs, and is a 404 only if it is not for sale.
        One that is in another pool, or cannot send media though `mms` is asked for, is a 400.
        Without `rent` the call is not charged: the number's rent goes on as before. US long
        codes also need a registered 10DLC campaign before carriers let their traffic through.

        **Rules.** Beside what the schemas say:

        1. A number that the account does not rent, without `rent`: 404.
        2. With `rent` true, a number that the account does not rent and that is for sale is
           rented, then added. One that is not for sale: 404. With a number that the account
           rents already, `rent` changes nothing.
        3. A number that is in another powerpack's pool: 400 naming `number`.
        4. `service` `mms` for a number that cannot send media: 400 naming `service`.
        5. A pool that has a toll-free number takes no second one: 400 naming `number`.
        6. Adding a number that is in this pool already answers 200 with its record. A `service`
           that is sent replaces the old one; `added_on` stays.
        7. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: A number that the account rents, digits only, beginning with its country
                code.
            service: `sms` for a number that sends text, `mms` for one that also sends media,
                which the number itself must be able to. Default: "sms".
            rent: `true` rents the number first if the account does not have it yet, which costs
                what the number costs. A number that is not for sale is refused. Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The number, as a member of the pool. Only with `callback_url`: the request was taken.
            Its own answer, good or bad, is sent to that address.

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
                result = client.number_pools.numbers.add(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "14155550101", service="mms"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return self._api.send(
            _ADD if callback_url is UNSET else _ADD_WHEN,
            path=(
                number_pool_uuid,
                number,
            ),
            body={
                "service": service,
                "rent": rent,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def remove(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse: ...

    @overload
    def remove(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | SuccessResponse: ...

    def remove(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | AsyncAccepted:
        """Remove a number from a pool.

        Takes the number out of the pool; messages through the powerpack no longer leave from it.
        It stays rented and can be added to any pool, unless `unrent` is true: then it leaves the
        account for good as well, its rent ends, and somebody else may get it.

        Recipients who were bound to the number by sticky sender are given another one with their
        next message. A number that is not in this pool is a 404, so a repeated call does no
        harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. An argument counts in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. With `unrent` true the number leaves the account as well; it can be neither a source
           nor be added to a pool again.
        3. The pool's toll-free number is one of its numbers: it is listed, read and removed here
           too, with the type `toll-free`.
        4. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: A number of the pool, digits only, beginning with its country code.
            unrent: Give the number back as well: it stops being rented, leaves the account for
                good and may go to somebody else. Without it the number only leaves the pool.
                Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The number is out of the pool. Only with `callback_url`: the request was taken. Its own
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
                result = client.number_pools.numbers.remove(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "12125550103", unrent=False
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return self._api.send(
            _REMOVE if callback_url is UNSET else _REMOVE_WHEN,
            path=(
                number_pool_uuid,
                number,
            ),
            query={
                "unrent": unrent,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncNumberPoolsNumbersResource:
    """The resource number_pools.numbers."""

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | Sequence[str] | UnsetType = UNSET,
        country_iso2: str | UnsetType = UNSET,
        type: NumberTypeInput | UnsetType = UNSET,
        service: NumberServiceInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[PoolNumber, PoolNumberList]: ...

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | Sequence[str] | UnsetType = UNSET,
        country_iso2: str | UnsetType = UNSET,
        type: NumberTypeInput | UnsetType = UNSET,
        service: NumberServiceInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | PoolNumberList]: ...

    def list(
        self,
        number_pool_uuid: str,
        *,
        starts_with: str | Sequence[str] | UnsetType = UNSET,
        country_iso2: str | UnsetType = UNSET,
        type: NumberTypeInput | UnsetType = UNSET,
        service: NumberServiceInput | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[PoolNumber, PoolNumberList] | Awaitable[AsyncAccepted | PoolNumberList]:
        """List the numbers of a pool.

        The phone numbers that the pool can send from, its toll-free number included, at most 20
        at a time. Filters narrow each other: a number is listed when it fits all of them.
        `meta.total_count` counts what fits, so `limit=1` is enough to count.

        `starts_with` compares with the number without its country code, and needs
        `country_iso2`; more than ten prefixes are a 400. A filter that nothing fits gives an
        empty page. A pool that the account does not have is a 404. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. `starts_with` without `country_iso2`: 400 naming `country_iso2`.
        2. A prefix is compared with the number without its country code; one fit among several
           prefixes is enough.
        3. The pool's toll-free number is one of its numbers: it is listed, read and removed here
           too, with the type `toll-free`.
        4. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        5. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            starts_with: Numbers that begin with one of these prefixes, at most ten, separated
                by commas. A prefix is written without the country code, so `212` finds
                `12125550103`; that is why `country_iso2` has to come with it.
            country_iso2: Numbers of one country, as an ISO 3166-1 alpha-2 code in capitals or
                small letters. Needed together with `starts_with`.
            type: Numbers of one kind.
            service: Numbers that are in the pool for this service.
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
                async for record in client.number_pools.numbers.list(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21"
                ):
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            path=(number_pool_uuid,),
            query={
                "starts_with": _join(starts_with, ","),
                "country_iso2": country_iso2,
                "type": type,
                "service": service,
                "limit": limit,
                "offset": offset,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
        return _pages if callback_url is UNSET else _pages.ask(_LIST_WHEN)

    @overload
    async def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber: ...

    @overload
    async def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolNumber: ...

    async def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber | AsyncAccepted:
        """Get a number of a pool.

        One number of the pool: its kind, its country, what it is used for, and since when it is
        in the pool. With `service` the number is found only if it is in the pool for that
        service.

        A number that is not in this pool is a 404, even if the account rents it. The address in
        Plivo's page lacks `/Number/`; this one is what its samples and libraries call. Reading
        costs nothing.

        **Rules.** Beside what the schemas say:

        1. With `service`, a number that is in the pool for the other service: 404.
        2. The pool's toll-free number is one of its numbers: it is listed, read and removed here
           too, with the type `toll-free`.
        3. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: A number of the pool, digits only, beginning with its country code.
            service: Find the number only if it is in the pool for this service.
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
                result = await client.number_pools.numbers.get(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "12125550103"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(
                number_pool_uuid,
                number,
            ),
            query={
                "service": service,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        rent: bool | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber: ...

    @overload
    async def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        rent: bool | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolNumber: ...

    async def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        service: NumberServiceInput | UnsetType = UNSET,
        rent: bool | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolNumber | AsyncAccepted:
        """Add a number to a pool.

        Puts a number that your account rents into the pool, so that messages sent through the
        powerpack can leave from it. `service` says what for: `sms`, which is also the default,
        or `mms` for text and media, which the number itself must be able to. Without a number
        added for `mms`, or a toll-free number that can send media, media messages through the
        powerpack fail.

        A pool takes any count of long codes. A toll-free number counts as the pool's one
        toll-free number, whichever call adds it. The application of the powerpack, if it has
        one, answers for the number from now on. Adding a number that is already in the pool
        changes its `service` and nothing else. A number that the account gives back leaves its
        pool by itself.

        A number that your account does not rent is a 404, unless `rent` is true: then it is
        rented first, which costs what the number costs, and is a 404 only if it is not for sale.
        One that is in another pool, or cannot send media though `mms` is asked for, is a 400.
        Without `rent` the call is not charged: the number's rent goes on as before. US long
        codes also need a registered 10DLC campaign before carriers let their traffic through.

        **Rules.** Beside what the schemas say:

        1. A number that the account does not rent, without `rent`: 404.
        2. With `rent` true, a number that the account does not rent and that is for sale is
           rented, then added. One that is not for sale: 404. With a number that the account
           rents already, `rent` changes nothing.
        3. A number that is in another powerpack's pool: 400 naming `number`.
        4. `service` `mms` for a number that cannot send media: 400 naming `service`.
        5. A pool that has a toll-free number takes no second one: 400 naming `number`.
        6. Adding a number that is in this pool already answers 200 with its record. A `service`
           that is sent replaces the old one; `added_on` stays.
        7. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: A number that the account rents, digits only, beginning with its country
                code.
            service: `sms` for a number that sends text, `mms` for one that also sends media,
                which the number itself must be able to. Default: "sms".
            rent: `true` rents the number first if the account does not have it yet, which costs
                what the number costs. A number that is not for sale is refused. Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The number, as a member of the pool. Only with `callback_url`: the request was taken.
            Its own answer, good or bad, is sent to that address.

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
                result = await client.number_pools.numbers.add(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "14155550101", service="mms"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return await self._api.send(
            _ADD if callback_url is UNSET else _ADD_WHEN,
            path=(
                number_pool_uuid,
                number,
            ),
            body={
                "service": service,
                "rent": rent,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def remove(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse: ...

    @overload
    async def remove(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | SuccessResponse: ...

    async def remove(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        unrent: bool | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | AsyncAccepted:
        """Remove a number from a pool.

        Takes the number out of the pool; messages through the powerpack no longer leave from it.
        It stays rented and can be added to any pool, unless `unrent` is true: then it leaves the
        account for good as well, its rent ends, and somebody else may get it.

        Recipients who were bound to the number by sticky sender are given another one with their
        next message. A number that is not in this pool is a 404, so a repeated call does no
        harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. An argument counts in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. With `unrent` true the number leaves the account as well; it can be neither a source
           nor be added to a pool again.
        3. The pool's toll-free number is one of its numbers: it is listed, read and removed here
           too, with the type `toll-free`.
        4. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: A number of the pool, digits only, beginning with its country code.
            unrent: Give the number back as well: it stops being rented, leaves the account for
                good and may go to somebody else. Without it the number only leaves the pool.
                Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The number is out of the pool. Only with `callback_url`: the request was taken. Its own
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
                result = await client.number_pools.numbers.remove(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "12125550103", unrent=False
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return await self._api.send(
            _REMOVE if callback_url is UNSET else _REMOVE_WHEN,
            path=(
                number_pool_uuid,
                number,
            ),
            query={
                "unrent": unrent,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
