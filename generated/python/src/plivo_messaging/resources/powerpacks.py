# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource powerpacks."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import overload

from .._runtime.operation import Operation
from .._runtime.pages import AsyncPages, Listing, Pages
from .._runtime.transport import AsyncTransport, SyncTransport
from .._runtime.unset import UNSET, UnsetType
from ..models.powerpacks import (
    ApplicationTypeInput,
    NumberPriorityInput,
    NumberPriorityInputDict,
    Powerpack,
    PowerpackList,
)
from ..models.shared import AsyncAccepted, CallbackMethod, SuccessResponse

_LIST: Operation[PowerpackList] = Operation(
    "GET",
    "/Powerpack/",
    {
        200: PowerpackList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | PowerpackList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[Powerpack, PowerpackList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_CREATE: Operation[Powerpack | AsyncAccepted] = Operation(
    "POST",
    "/Powerpack/",
    {
        200: Powerpack,
    },
    body=True,
    sensitive=["callback_url"],
)
_CREATE_WHEN: Operation[Powerpack | AsyncAccepted] = _CREATE.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[Powerpack | AsyncAccepted] = Operation(
    "GET",
    "/Powerpack/{powerpack_uuid}/",
    {
        200: Powerpack,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[Powerpack | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)
_UPDATE: Operation[Powerpack | AsyncAccepted] = Operation(
    "POST",
    "/Powerpack/{powerpack_uuid}/",
    {
        200: Powerpack,
    },
    idempotent=True,
    body=True,
    sensitive=["callback_url"],
)
_UPDATE_WHEN: Operation[Powerpack | AsyncAccepted] = _UPDATE.also(
    {
        202: AsyncAccepted,
    }
)
_DELETE: Operation[SuccessResponse | AsyncAccepted | None] = Operation(
    "DELETE",
    "/Powerpack/{powerpack_uuid}/",
    {
        200: SuccessResponse,
        204: None,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_DELETE_WHEN: Operation[SuccessResponse | AsyncAccepted | None] = _DELETE.also(
    {
        202: AsyncAccepted,
    }
)


class PowerpacksResource:
    """A powerpack is a named set of sending options with a pool of numbers. Messages sent through
    it take their source number from the pool.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Powerpack, PowerpackList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | PowerpackList: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Powerpack, PowerpackList] | AsyncAccepted | PowerpackList:
        """List powerpacks.

        The account's powerpacks, at most 20 at a time. `meta.total_count` says how many there
        are in all, and `meta.next` leads to the next page.

        Plivo's own samples of this list leave `number_priority` out of the records; read a
        single powerpack when you need it. There is no filter: to find a powerpack by name, walk
        the pages. A page past the end is empty and no fault; a `limit` outside 1 to 20 or a
        negative `offset` is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.

        Args:
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
                for record in client.powerpacks.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        _pages = Pages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
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
        name: str,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack: ...

    @overload
    def create(
        self,
        *,
        name: str,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Powerpack: ...

    def create(
        self,
        *,
        name: str,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack | AsyncAccepted:
        """Create a powerpack.

        Makes a powerpack and, with it, an empty number pool. Give its `uuid` as `powerpack_uuid`
        when you send a message, and Plivo picks the source number.

        The answer's `number_pool` is the only place where the pool's own id stands: add numbers
        there before you send, since nothing can leave from an empty pool, and at least one
        number with the service `mms` before you send media.

        `sticky_sender` keeps a recipient with the number that reached them first.
        `local_connect` prefers a number with the recipient's area code, then one of the same
        state, then another US number, then a Canadian one; a number that has reached its limit
        for the day is passed over. `number_priority` says which kind of number goes first, for
        each service and country; the next kind is used when the one before it has reached its
        rate or cannot reach the destination.

        Plivo publishes no charge for a powerpack: rent is paid for the numbers in it, and each
        message at its own price. A name that is taken, an unknown field, or an `application_id`
        without `application_type` is refused with 400. When you repeat a call whose answer was
        lost, a 400 about the name can mean that the first one succeeded: look in the list.

        **Rules.** Beside what the schemas say:

        1. Another powerpack of the account has this name: 400 naming `name`. A deleted powerpack
           frees its name.
        2. `priority1`, `priority2` and `priority3` of a line are three different kinds;
           otherwise 400 naming `number_priority`.
        3. No two lines have the same `service_type` and `country_iso`; otherwise 400 naming
           `number_priority`.
        4. An empty number pool is made along with the powerpack. `number_pool` is
           `/v1/Account/{auth_id}/NumberPool/{number_pool_uuid}/`.
        5. Lines that are not sent are `shortcode`, `tollfree`, `longcode`, for each of the four
           pairs of service and country.
        6. `application_type` is answered in capitals. With `application_id` absent, empty or
           `none` both are answered as empty strings.

        Args:
            name: A name that no other powerpack of the account has. Not empty.
            sticky_sender: Whether a recipient keeps receiving from the number that reached them
                first. On unless it is switched off. Default: true.
            local_connect: Whether numbers that share the recipient's area code, then state, go
                before the others. On unless it is switched off. Default: true.
            application_type: What kind of application `application_id` names, `xml` or `phlo`.
                Needed whenever `application_id` names one.
            application_id: The id of the XML application or PHLO that is to answer messages to
                the pool's numbers. `none`, an empty string or no field at all: numbers that are
                added are tied to no application.
            number_priority: In which order kinds of source are tried, one line for each service
                (`SMS`, `MMS`) and country (`US`, `CA`). Lines that are left out keep Plivo's own
                order. At most 4 items.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack, with the path of its new and empty pool. Only with `callback_url`: the
            request was taken. Its own answer, good or bad, is sent to that address.

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
                result = client.powerpacks.create(name="appointment-reminders")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "name": name,
                "sticky_sender": sticky_sender,
                "local_connect": local_connect,
                "application_type": application_type,
                "application_id": application_id,
                "number_priority": number_priority,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack: ...

    @overload
    def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Powerpack: ...

    def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack | AsyncAccepted:
        """Get a powerpack.

        One powerpack with its options, its sending order and the path of its number pool. Take
        the part after `NumberPool/` of `number_pool` for the calls that manage the pool's
        numbers: it differs from the powerpack's own id.

        An id that the account does not have is a 404. Reading costs nothing.

        Args:
            powerpack_uuid: The powerpack's id, as `uuid` in the answer that made or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = client.powerpacks.get("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(powerpack_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | UnsetType = UNSET,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack: ...

    @overload
    def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | UnsetType = UNSET,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Powerpack: ...

    def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | UnsetType = UNSET,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack | AsyncAccepted:
        """Change a powerpack.

        Changes the name, the options or the sending order of a powerpack, and answers with the
        whole of it. What you do not send stays as it is; of `number_priority` only the lines
        that you send are replaced. The numbers in the pool are not touched.

        `application_id` set to `none` or an empty string takes the application away; a real one
        needs `application_type` beside it. Later messages follow the new options; those already
        accepted do not.

        A name that another powerpack has, or an unknown field, is a 400; an unknown powerpack a
        404. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. Another powerpack of the account has this name: 400 naming `name`. A deleted powerpack
           frees its name.
        2. `priority1`, `priority2` and `priority3` of a line are three different kinds;
           otherwise 400 naming `number_priority`.
        3. No two lines have the same `service_type` and `country_iso`; otherwise 400 naming
           `number_priority`.
        4. A field that is not sent keeps its value, and so does a line of `number_priority`
           whose service and country are not sent.
        5. `application_type` is answered in capitals. With `application_id` empty or `none` both
           are answered as empty strings.

        Args:
            powerpack_uuid: The powerpack's id, as `uuid` in the answer that made or listed it.
            name: The new name, which no other powerpack of the account may have. Not empty.
            sticky_sender: Whether a recipient keeps receiving from the number that reached them
                first.
            local_connect: Whether numbers that share the recipient's area code, then state, go
                before the others.
            application_type: What kind of application `application_id` names, `xml` or `phlo`.
                Needed whenever `application_id` names one.
            application_id: The id of the XML application or PHLO that is to answer messages to
                the pool's numbers. `none` or an empty string takes the present one away.
            number_priority: The lines of the sending order that are to change, each for one
                service (`SMS`, `MMS`) and country (`US`, `CA`). Lines that are not sent stay. At
                most 4 items.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack as it is now. Only with `callback_url`: the request was taken. Its own
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
                result = client.powerpacks.update(
                    "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", sticky_sender=False
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return self._api.send(
            _UPDATE if callback_url is UNSET else _UPDATE_WHEN,
            path=(powerpack_uuid,),
            body={
                "name": name,
                "sticky_sender": sticky_sender,
                "local_connect": local_connect,
                "application_type": application_type,
                "application_id": application_id,
                "number_priority": number_priority,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | None: ...

    @overload
    def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | SuccessResponse | None: ...

    def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | AsyncAccepted | None:
        """Delete a powerpack.

        Deletes the powerpack and its number pool. This cannot be taken back. Messages that name
        it are refused from then on; messages that already left are not affected.

        Its numbers stay rented, and free for another pool, unless `unrent_numbers` is true: then
        every phone number of the pool leaves the account for good, its rent ends, and nobody can
        promise that you get it back. Short codes are only unlinked.

        An id that the account does not have, or has no longer, is a 404, so a repeated call does
        no harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. An argument counts in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. With `unrent_numbers` true every phone number of the pool leaves the account; without
           it they stay rented and may be added elsewhere. Short codes are unlinked in either
           case.
        3. The pool goes with its powerpack: its numbers, short codes and toll-free number answer
           404.

        Args:
            powerpack_uuid: The powerpack's id, as `uuid` in the answer that made or listed it.
            unrent_numbers: Give back every phone number of the pool as well: they stop being
                rented, leave the account for good and may go to somebody else. Short codes are
                never given back this way. Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack is gone. Only with `callback_url`: the request was taken. Its own answer,
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
                result = client.powerpacks.delete(
                    "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", unrent_numbers=False
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(powerpack_uuid,),
            query={
                "unrent_numbers": unrent_numbers,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncPowerpacksResource:
    """A powerpack is a named set of sending options with a pool of numbers. Messages sent through
    it take their source number from the pool.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Powerpack, PowerpackList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | PowerpackList]: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Powerpack, PowerpackList] | Awaitable[AsyncAccepted | PowerpackList]:
        """List powerpacks.

        The account's powerpacks, at most 20 at a time. `meta.total_count` says how many there
        are in all, and `meta.next` leads to the next page.

        Plivo's own samples of this list leave `number_priority` out of the records; read a
        single powerpack when you need it. There is no filter: to find a powerpack by name, walk
        the pages. A page past the end is empty and no fault; a `limit` outside 1 to 20 or a
        negative `offset` is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time the record was made or added, then by id; the same order on
           every page.

        Args:
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
                async for record in client.powerpacks.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        _pages = AsyncPages(
            self._api,
            _LIST,
            _LIST_PAGES,
            query={
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
        name: str,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack: ...

    @overload
    async def create(
        self,
        *,
        name: str,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Powerpack: ...

    async def create(
        self,
        *,
        name: str,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack | AsyncAccepted:
        """Create a powerpack.

        Makes a powerpack and, with it, an empty number pool. Give its `uuid` as `powerpack_uuid`
        when you send a message, and Plivo picks the source number.

        The answer's `number_pool` is the only place where the pool's own id stands: add numbers
        there before you send, since nothing can leave from an empty pool, and at least one
        number with the service `mms` before you send media.

        `sticky_sender` keeps a recipient with the number that reached them first.
        `local_connect` prefers a number with the recipient's area code, then one of the same
        state, then another US number, then a Canadian one; a number that has reached its limit
        for the day is passed over. `number_priority` says which kind of number goes first, for
        each service and country; the next kind is used when the one before it has reached its
        rate or cannot reach the destination.

        Plivo publishes no charge for a powerpack: rent is paid for the numbers in it, and each
        message at its own price. A name that is taken, an unknown field, or an `application_id`
        without `application_type` is refused with 400. When you repeat a call whose answer was
        lost, a 400 about the name can mean that the first one succeeded: look in the list.

        **Rules.** Beside what the schemas say:

        1. Another powerpack of the account has this name: 400 naming `name`. A deleted powerpack
           frees its name.
        2. `priority1`, `priority2` and `priority3` of a line are three different kinds;
           otherwise 400 naming `number_priority`.
        3. No two lines have the same `service_type` and `country_iso`; otherwise 400 naming
           `number_priority`.
        4. An empty number pool is made along with the powerpack. `number_pool` is
           `/v1/Account/{auth_id}/NumberPool/{number_pool_uuid}/`.
        5. Lines that are not sent are `shortcode`, `tollfree`, `longcode`, for each of the four
           pairs of service and country.
        6. `application_type` is answered in capitals. With `application_id` absent, empty or
           `none` both are answered as empty strings.

        Args:
            name: A name that no other powerpack of the account has. Not empty.
            sticky_sender: Whether a recipient keeps receiving from the number that reached them
                first. On unless it is switched off. Default: true.
            local_connect: Whether numbers that share the recipient's area code, then state, go
                before the others. On unless it is switched off. Default: true.
            application_type: What kind of application `application_id` names, `xml` or `phlo`.
                Needed whenever `application_id` names one.
            application_id: The id of the XML application or PHLO that is to answer messages to
                the pool's numbers. `none`, an empty string or no field at all: numbers that are
                added are tied to no application.
            number_priority: In which order kinds of source are tried, one line for each service
                (`SMS`, `MMS`) and country (`US`, `CA`). Lines that are left out keep Plivo's own
                order. At most 4 items.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack, with the path of its new and empty pool. Only with `callback_url`: the
            request was taken. Its own answer, good or bad, is sent to that address.

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
                result = await client.powerpacks.create(name="appointment-reminders")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return await self._api.send(
            _CREATE if callback_url is UNSET else _CREATE_WHEN,
            body={
                "name": name,
                "sticky_sender": sticky_sender,
                "local_connect": local_connect,
                "application_type": application_type,
                "application_id": application_id,
                "number_priority": number_priority,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack: ...

    @overload
    async def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Powerpack: ...

    async def get(
        self,
        powerpack_uuid: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack | AsyncAccepted:
        """Get a powerpack.

        One powerpack with its options, its sending order and the path of its number pool. Take
        the part after `NumberPool/` of `number_pool` for the calls that manage the pool's
        numbers: it differs from the powerpack's own id.

        An id that the account does not have is a 404. Reading costs nothing.

        Args:
            powerpack_uuid: The powerpack's id, as `uuid` in the answer that made or listed it.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack. Only with `callback_url`: the request was taken. Its own answer, good or
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
                result = await client.powerpacks.get("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(powerpack_uuid,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | UnsetType = UNSET,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack: ...

    @overload
    async def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | UnsetType = UNSET,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Powerpack: ...

    async def update(
        self,
        powerpack_uuid: str,
        *,
        name: str | UnsetType = UNSET,
        sticky_sender: bool | UnsetType = UNSET,
        local_connect: bool | UnsetType = UNSET,
        application_type: ApplicationTypeInput | UnsetType = UNSET,
        application_id: str | UnsetType = UNSET,
        number_priority: Sequence[NumberPriorityInput | NumberPriorityInputDict]
        | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Powerpack | AsyncAccepted:
        """Change a powerpack.

        Changes the name, the options or the sending order of a powerpack, and answers with the
        whole of it. What you do not send stays as it is; of `number_priority` only the lines
        that you send are replaced. The numbers in the pool are not touched.

        `application_id` set to `none` or an empty string takes the application away; a real one
        needs `application_type` beside it. Later messages follow the new options; those already
        accepted do not.

        A name that another powerpack has, or an unknown field, is a 400; an unknown powerpack a
        404. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. Another powerpack of the account has this name: 400 naming `name`. A deleted powerpack
           frees its name.
        2. `priority1`, `priority2` and `priority3` of a line are three different kinds;
           otherwise 400 naming `number_priority`.
        3. No two lines have the same `service_type` and `country_iso`; otherwise 400 naming
           `number_priority`.
        4. A field that is not sent keeps its value, and so does a line of `number_priority`
           whose service and country are not sent.
        5. `application_type` is answered in capitals. With `application_id` empty or `none` both
           are answered as empty strings.

        Args:
            powerpack_uuid: The powerpack's id, as `uuid` in the answer that made or listed it.
            name: The new name, which no other powerpack of the account may have. Not empty.
            sticky_sender: Whether a recipient keeps receiving from the number that reached them
                first.
            local_connect: Whether numbers that share the recipient's area code, then state, go
                before the others.
            application_type: What kind of application `application_id` names, `xml` or `phlo`.
                Needed whenever `application_id` names one.
            application_id: The id of the XML application or PHLO that is to answer messages to
                the pool's numbers. `none` or an empty string takes the present one away.
            number_priority: The lines of the sending order that are to change, each for one
                service (`SMS`, `MMS`) and country (`US`, `CA`). Lines that are not sent stay. At
                most 4 items.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack as it is now. Only with `callback_url`: the request was taken. Its own
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
                result = await client.powerpacks.update(
                    "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", sticky_sender=False
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return await self._api.send(
            _UPDATE if callback_url is UNSET else _UPDATE_WHEN,
            path=(powerpack_uuid,),
            body={
                "name": name,
                "sticky_sender": sticky_sender,
                "local_connect": local_connect,
                "application_type": application_type,
                "application_id": application_id,
                "number_priority": number_priority,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | UnsetType = UNSET,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | None: ...

    @overload
    async def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | SuccessResponse | None: ...

    async def delete(
        self,
        powerpack_uuid: str,
        *,
        unrent_numbers: bool | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> SuccessResponse | AsyncAccepted | None:
        """Delete a powerpack.

        Deletes the powerpack and its number pool. This cannot be taken back. Messages that name
        it are refused from then on; messages that already left are not affected.

        Its numbers stay rented, and free for another pool, unless `unrent_numbers` is true: then
        every phone number of the pool leaves the account for good, its rent ends, and nobody can
        promise that you get it back. Short codes are only unlinked.

        An id that the account does not have, or has no longer, is a 404, so a repeated call does
        no harm. Nothing is charged.

        **Rules.** Beside what the schemas say:

        1. An argument counts in the query as well as in a JSON body. Where both are given, the
           query counts.
        2. With `unrent_numbers` true every phone number of the pool leaves the account; without
           it they stay rented and may be added elsewhere. Short codes are unlinked in either
           case.
        3. The pool goes with its powerpack: its numbers, short codes and toll-free number answer
           404.

        Args:
            powerpack_uuid: The powerpack's id, as `uuid` in the answer that made or listed it.
            unrent_numbers: Give back every phone number of the pool as well: they stop being
                rented, leave the account for good and may go to somebody else. Short codes are
                never given back this way. Default: false.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The powerpack is gone. Only with `callback_url`: the request was taken. Its own answer,
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
                result = await client.powerpacks.delete(
                    "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", unrent_numbers=False
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/powerpack
        """
        return await self._api.send(
            _DELETE if callback_url is UNSET else _DELETE_WHEN,
            path=(powerpack_uuid,),
            query={
                "unrent_numbers": unrent_numbers,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
