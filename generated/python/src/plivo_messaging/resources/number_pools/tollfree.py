# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource number_pools.tollfree."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import overload

from ..._runtime.operation import Operation
from ..._runtime.pages import AsyncPages, Listing, Pages
from ..._runtime.transport import AsyncTransport, SyncTransport
from ..._runtime.unset import UNSET, UnsetType
from ...models.number_pools import PoolTollfreeNumber, PoolTollfreeNumberList
from ...models.shared import AsyncAccepted, CallbackMethod, SuccessResponse

_LIST: Operation[PoolTollfreeNumberList] = Operation(
    "GET",
    "/NumberPool/{number_pool_uuid}/Tollfree/",
    {
        200: PoolTollfreeNumberList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | PoolTollfreeNumberList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[PoolTollfreeNumber, PoolTollfreeNumberList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_GET: Operation[PoolTollfreeNumber | AsyncAccepted] = Operation(
    "GET",
    "/NumberPool/{number_pool_uuid}/Tollfree/{number}/",
    {
        200: PoolTollfreeNumber,
    },
    idempotent=True,
    sensitive=["callback_url", "number"],
)
_GET_WHEN: Operation[PoolTollfreeNumber | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_ADD: Operation[PoolTollfreeNumber | AsyncAccepted] = Operation(
    "POST",
    "/NumberPool/{number_pool_uuid}/Tollfree/{number}/",
    {
        200: PoolTollfreeNumber,
    },
    idempotent=True,
    sensitive=["callback_url", "number"],
)
_ADD_WHEN: Operation[PoolTollfreeNumber | AsyncAccepted] = _ADD.also(
    {
        202: AsyncAccepted,
    }
)
_REMOVE: Operation[SuccessResponse | AsyncAccepted] = Operation(
    "DELETE",
    "/NumberPool/{number_pool_uuid}/Tollfree/{number}/",
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


class NumberPoolsTollfreeResource:
    """The resource number_pools.tollfree."""

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[PoolTollfreeNumber, PoolTollfreeNumberList]: ...

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolTollfreeNumberList: ...

    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[PoolTollfreeNumber, PoolTollfreeNumberList] | AsyncAccepted | PoolTollfreeNumberList:
        """List the toll-free number of a pool.

        The pool's toll-free number, as a list of one or none: a pool takes one toll-free number
        at most, so there is never a second page.

        A pool that the account does not have is a 404. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
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
                for record in client.number_pools.tollfree.list(
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
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber: ...

    @overload
    def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolTollfreeNumber: ...

    def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber | AsyncAccepted:
        """Get the toll-free number of a pool.

        The pool's toll-free number: its country, what it is used for, and since when it is in
        the pool. Any other number is a 404, one of the pool's long codes too. Reading costs
        nothing.

        **Rules.** Beside what the schemas say:

        1. A number of the pool that is not toll-free: 404.
        2. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: The toll-free number, digits only, beginning with its country code.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The toll-free number. Only with `callback_url`: the request was taken. Its own answer,
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
                result = client.number_pools.tollfree.get(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "18885550110"
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
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber: ...

    @overload
    def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolTollfreeNumber: ...

    def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber | AsyncAccepted:
        """Add a toll-free number to a pool.

        Puts a toll-free number that your account rents into the pool. There is nothing to
        choose: whether it sends media is found out from the number itself and answered in
        `service`.

        A pool takes one toll-free number; a second one is a 400, and so is a number that is not
        toll-free or is in another pool. Adding the one that is already there answers with its
        record. A number that your account does not rent is a 404.

        The call itself is not charged: the number's rent goes on as before. Carriers in the US
        and Canada block toll-free numbers that are not verified.

        **Rules.** Beside what the schemas say:

        1. A number that the account does not rent: 404.
        2. A number that is in another powerpack's pool: 400 naming `number`.
        3. A number that is not toll-free: 400 naming `number`.
        4. A pool that has a toll-free number takes no second one: 400 naming `number`.
        5. `service` is `mms` when the number can send media, otherwise `sms`.
        6. Adding a number that is in this pool already answers 200 with its record. A `service`
           that is sent replaces the old one; `added_on` stays.
        7. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: The toll-free number, digits only, beginning with its country code.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The toll-free number, as a member of the pool. Only with `callback_url`: the request was
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
                result = client.number_pools.tollfree.add(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "18885550110"
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
        """Remove the toll-free number from a pool.

        Takes the toll-free number out of the pool, which can then take another one. It stays
        rented unless `unrent` is true: then it leaves the account for good as well, its rent
        ends, and its toll-free verification is of no more use to you.

        A number that is not the pool's toll-free number is a 404, so a repeated call does no
        harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. An argument counts in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. With `unrent` true the number leaves the account as well; it can be neither a source
           nor be added to a pool again.
        3. A number of the pool that is not toll-free: 404.
        4. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: The toll-free number, digits only, beginning with its country code.
            unrent: Give the number back as well: it stops being rented, leaves the account for
                good and may go to somebody else. Without it the number only leaves the pool.
                Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The toll-free number is out of the pool. Only with `callback_url`: the request was
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
                result = client.number_pools.tollfree.remove(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "18885550110", unrent=False
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


class AsyncNumberPoolsTollfreeResource:
    """The resource number_pools.tollfree."""

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[PoolTollfreeNumber, PoolTollfreeNumberList]: ...

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | PoolTollfreeNumberList]: ...

    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> (
        AsyncPages[PoolTollfreeNumber, PoolTollfreeNumberList]
        | Awaitable[AsyncAccepted | PoolTollfreeNumberList]
    ):
        """List the toll-free number of a pool.

        The pool's toll-free number, as a list of one or none: a pool takes one toll-free number
        at most, so there is never a second page.

        A pool that the account does not have is a 404. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.
        2. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
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
                async for record in client.number_pools.tollfree.list(
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
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber: ...

    @overload
    async def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolTollfreeNumber: ...

    async def get(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber | AsyncAccepted:
        """Get the toll-free number of a pool.

        The pool's toll-free number: its country, what it is used for, and since when it is in
        the pool. Any other number is a 404, one of the pool's long codes too. Reading costs
        nothing.

        **Rules.** Beside what the schemas say:

        1. A number of the pool that is not toll-free: 404.
        2. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: The toll-free number, digits only, beginning with its country code.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The toll-free number. Only with `callback_url`: the request was taken. Its own answer,
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
                result = await client.number_pools.tollfree.get(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "18885550110"
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
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber: ...

    @overload
    async def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolTollfreeNumber: ...

    async def add(
        self,
        number_pool_uuid: str,
        number: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolTollfreeNumber | AsyncAccepted:
        """Add a toll-free number to a pool.

        Puts a toll-free number that your account rents into the pool. There is nothing to
        choose: whether it sends media is found out from the number itself and answered in
        `service`.

        A pool takes one toll-free number; a second one is a 400, and so is a number that is not
        toll-free or is in another pool. Adding the one that is already there answers with its
        record. A number that your account does not rent is a 404.

        The call itself is not charged: the number's rent goes on as before. Carriers in the US
        and Canada block toll-free numbers that are not verified.

        **Rules.** Beside what the schemas say:

        1. A number that the account does not rent: 404.
        2. A number that is in another powerpack's pool: 400 naming `number`.
        3. A number that is not toll-free: 400 naming `number`.
        4. A pool that has a toll-free number takes no second one: 400 naming `number`.
        5. `service` is `mms` when the number can send media, otherwise `sms`.
        6. Adding a number that is in this pool already answers 200 with its record. A `service`
           that is sent replaces the old one; `added_on` stays.
        7. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: The toll-free number, digits only, beginning with its country code.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The toll-free number, as a member of the pool. Only with `callback_url`: the request was
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
                result = await client.number_pools.tollfree.add(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "18885550110"
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
        """Remove the toll-free number from a pool.

        Takes the toll-free number out of the pool, which can then take another one. It stays
        rented unless `unrent` is true: then it leaves the account for good as well, its rent
        ends, and its toll-free verification is of no more use to you.

        A number that is not the pool's toll-free number is a 404, so a repeated call does no
        harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. An argument counts in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. With `unrent` true the number leaves the account as well; it can be neither a source
           nor be added to a pool again.
        3. A number of the pool that is not toll-free: 404.
        4. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            number: The toll-free number, digits only, beginning with its country code.
            unrent: Give the number back as well: it stops being rented, leaves the account for
                good and may go to somebody else. Without it the number only leaves the pool.
                Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The toll-free number is out of the pool. Only with `callback_url`: the request was
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
                result = await client.number_pools.tollfree.remove(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "18885550110", unrent=False
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
