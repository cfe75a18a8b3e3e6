# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource number_pools.shortcodes."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import overload

from ..._runtime.operation import Operation
from ..._runtime.pages import AsyncPages, Listing, Pages
from ..._runtime.transport import AsyncTransport, SyncTransport
from ..._runtime.unset import UNSET, UnsetType
from ...models.number_pools import PoolShortcode, PoolShortcodeList
from ...models.shared import AsyncAccepted, CallbackMethod, SuccessResponse

_LIST: Operation[PoolShortcodeList] = Operation(
    "GET",
    "/NumberPool/{number_pool_uuid}/Shortcode/",
    {
        200: PoolShortcodeList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | PoolShortcodeList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[PoolShortcode, PoolShortcodeList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_GET: Operation[PoolShortcode | AsyncAccepted] = Operation(
    "GET",
    "/NumberPool/{number_pool_uuid}/Shortcode/{shortcode}/",
    {
        200: PoolShortcode,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[PoolShortcode | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_REMOVE: Operation[SuccessResponse | AsyncAccepted] = Operation(
    "DELETE",
    "/NumberPool/{number_pool_uuid}/Shortcode/{shortcode}/",
    {
        200: SuccessResponse,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_REMOVE_WHEN: Operation[SuccessResponse | AsyncAccepted] = _REMOVE.also(
    {
        202: AsyncAccepted,
    }
)


class NumberPoolsShortcodesResource:
    """The resource number_pools.shortcodes."""

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
    ) -> Pages[PoolShortcode, PoolShortcodeList]: ...

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolShortcodeList: ...

    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[PoolShortcode, PoolShortcodeList] | AsyncAccepted | PoolShortcodeList:
        """List the short codes of a pool.

        The short codes that the pool can send from: one for the US and one for Canada at most,
        and each short code in one pool only.

        No call adds a short code to a pool: Plivo's console or support does that. Short codes
        send text, not media. A pool without any gives an empty page; a pool that the account
        does not have is a 404. Reading costs nothing.

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
                for record in client.number_pools.shortcodes.list(
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
        shortcode: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolShortcode: ...

    @overload
    def get(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolShortcode: ...

    def get(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolShortcode | AsyncAccepted:
        """Get a short code of a pool.

        One short code of the pool: its country, and since when it is in the pool. A short code
        that is not in this pool is a 404. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            shortcode: The short code, digits only.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The short code. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = client.number_pools.shortcodes.get(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "98765"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(
                number_pool_uuid,
                shortcode,
            ),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def remove(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse: ...

    @overload
    def remove(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | SuccessResponse: ...

    def remove(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | AsyncAccepted:
        """Remove a short code from a pool.

        Unlinks the short code from the pool; messages through the powerpack no longer leave from
        it. It stays yours and its lease goes on: this call never gives a short code back.

        No call puts it into a pool again: that takes Plivo's console or support, so think before
        you call this on live traffic. A short code that is not in this pool is a 404. Nothing is
        charged.

        **Rules.** Beside what the schemas say:

        1. The short code leaves the pool and stays with the account.
        2. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            shortcode: The short code, digits only.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The short code is out of the pool. Only with `callback_url`: the request was taken. Its
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
                result = client.number_pools.shortcodes.remove(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "98765"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return self._api.send(
            _REMOVE if callback_url is UNSET else _REMOVE_WHEN,
            path=(
                number_pool_uuid,
                shortcode,
            ),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncNumberPoolsShortcodesResource:
    """The resource number_pools.shortcodes."""

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
    ) -> AsyncPages[PoolShortcode, PoolShortcodeList]: ...

    @overload
    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | PoolShortcodeList]: ...

    def list(
        self,
        number_pool_uuid: str,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> (
        AsyncPages[PoolShortcode, PoolShortcodeList] | Awaitable[AsyncAccepted | PoolShortcodeList]
    ):
        """List the short codes of a pool.

        The short codes that the pool can send from: one for the US and one for Canada at most,
        and each short code in one pool only.

        No call adds a short code to a pool: Plivo's console or support does that. Short codes
        send text, not media. A pool without any gives an empty page; a pool that the account
        does not have is a 404. Reading costs nothing.

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
                async for record in client.number_pools.shortcodes.list(
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
        shortcode: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolShortcode: ...

    @overload
    async def get(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PoolShortcode: ...

    async def get(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> PoolShortcode | AsyncAccepted:
        """Get a short code of a pool.

        One short code of the pool: its country, and since when it is in the pool. A short code
        that is not in this pool is a 404. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            shortcode: The short code, digits only.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The short code. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = await client.number_pools.shortcodes.get(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "98765"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(
                number_pool_uuid,
                shortcode,
            ),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def remove(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse: ...

    @overload
    async def remove(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | SuccessResponse: ...

    async def remove(
        self,
        number_pool_uuid: str,
        shortcode: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | AsyncAccepted:
        """Remove a short code from a pool.

        Unlinks the short code from the pool; messages through the powerpack no longer leave from
        it. It stays yours and its lease goes on: this call never gives a short code back.

        No call puts it into a pool again: that takes Plivo's console or support, so think before
        you call this on live traffic. A short code that is not in this pool is a 404. Nothing is
        charged.

        **Rules.** Beside what the schemas say:

        1. The short code leaves the pool and stays with the account.
        2. A pool that is not one of the account's: 404.

        Args:
            number_pool_uuid: The pool's id, the part after `NumberPool/` of a powerpack's
                `number_pool`. It is not the powerpack's own id.
            shortcode: The short code, digits only.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The short code is out of the pool. Only with `callback_url`: the request was taken. Its
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
                result = await client.number_pools.shortcodes.remove(
                    "d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21", "98765"
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/numberpool
        """
        return await self._api.send(
            _REMOVE if callback_url is UNSET else _REMOVE_WHEN,
            path=(
                number_pool_uuid,
                shortcode,
            ),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
