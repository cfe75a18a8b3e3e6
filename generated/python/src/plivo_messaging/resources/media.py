# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource media."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import overload

from .._runtime.forms import FileInput
from .._runtime.operation import Operation
from .._runtime.pages import AsyncPages, Listing, Pages
from .._runtime.transport import AsyncTransport, SyncTransport
from .._runtime.unset import UNSET, UnsetType
from ..models.media import Media, MediaList, MediaUploadResponse
from ..models.shared import AsyncAccepted, CallbackMethod

_LIST: Operation[MediaList] = Operation(
    "GET",
    "/Media/",
    {
        200: MediaList,
    },
    idempotent=True,
    items="objects",
    sensitive=["callback_url"],
)
_LIST_WHEN: Operation[AsyncAccepted | MediaList] = _LIST.also(
    {
        202: AsyncAccepted,
    }
)
_LIST_PAGES: Listing[Media, MediaList] = Listing(
    key="objects",
    items=lambda page: page.objects,
    meta=lambda page: page.meta,
)
_UPLOAD: Operation[MediaUploadResponse | AsyncAccepted] = Operation(
    "POST",
    "/Media/",
    {
        200: MediaUploadResponse,
    },
    body=True,
    files={
        "file": (
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/xcf",
            "video/mp4",
            "video/mpeg",
            "video/3gpp",
            "video/3gpp2",
            "audio/mp3",
            "audio/mpeg",
            "audio/wav",
            "audio/ogg",
            "application/pdf",
            "application/vnd.ms-excel",
            "text/plain",
            "text/vcard",
            "text/csv",
        ),
    },
    sensitive=["callback_url"],
)
_UPLOAD_WHEN: Operation[MediaUploadResponse | AsyncAccepted] = _UPLOAD.also(
    {
        202: AsyncAccepted,
    }
)
_GET: Operation[Media | AsyncAccepted] = Operation(
    "GET",
    "/Media/{media_id}/",
    {
        200: Media,
    },
    idempotent=True,
    sensitive=["callback_url"],
)
_GET_WHEN: Operation[Media | AsyncAccepted] = _GET.also(
    {
        202: AsyncAccepted,
    }
)


class MediaResource:
    """Files to send with MMS messages, uploaded beforehand, and the files of messages that left or
    arrived.
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
    ) -> Pages[Media, MediaList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | MediaList: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Pages[Media, MediaList] | AsyncAccepted | MediaList:
        """List files.

        The account's files, at most 20 at a time, newest first: uploads, and what came or left
        with messages. `meta.total_count` says how many there are in all, and `meta.next` leads
        to the next page.

        There is no filter; the files of one message have a list of their own
        (`listMessageMedia`). Uploads that no message has used disappear from the list after 6
        hours. A page past the end is empty and no fault; a `limit` outside 1 to 20 or a negative
        `offset` is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time of the upload or of the message, then by id; the same order
           on every page.
        2. Files of the account's messages are listed and read as well as uploads.

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
                for record in client.media.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/media
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
    def upload(
        self,
        *,
        file: Sequence[FileInput],
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MediaUploadResponse: ...

    @overload
    def upload(
        self,
        *,
        file: Sequence[FileInput],
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | MediaUploadResponse: ...

    def upload(
        self,
        *,
        file: Sequence[FileInput],
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MediaUploadResponse | AsyncAccepted:
        """Upload files.

        Stores up to 10 files of at most 2 MB each, to be sent with MMS messages: give their
        `media_id` in `media_ids` of a message. It is the one request that is a form
        (`multipart/form-data`) and not JSON; every file is a part called `file`.

        **What happens.** The answer has one result for each file, in the order of the request. A
        file that is too large or of a type that Plivo does not take has another `status` than
        `success` and says why; the others are stored. When no file can be taken the answer is
        400. A file that no message uses within 6 hours is deleted; one that has been used stays
        for a year at least.

        **What goes wrong.** No file, more than 10, a field that is not `file`, or a body that is
        no form: 400, and nothing is stored. The answer is 200 even when some files were refused:
        look at each `status`. Plivo publishes no charge for it; the message is charged when it
        is sent. Repeating it stores the files again.

        **Rules.** Beside what the schemas say:

        1. A file has at most 2 MB (2,097,152 bytes). A larger one is refused: its result has the
           status failed, and no media_id.
        2. A file is of a type that MediaContentType names; otherwise its result has the status
           failed. The type is that of its part; where the part names none, it follows from the
           file's name.
        3. When every file is refused the answer is 400 and names the first one.
        4. A file that no message uses is deleted 6 hours after its upload; reading it is a 404
           from then on.

        Args:
            file: 1 to 10 files of at most 2 MB each. Repeat the part `file` for each of them.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            What became of each file. Only with `callback_url`: the request was taken. Its own
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
                result = client.media.upload(
                    file=[("file.txt", b"Open from 9 to 5, not on Sundays.")]
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/media
        """
        return self._api.send(
            _UPLOAD if callback_url is UNSET else _UPLOAD_WHEN,
            body={
                "file": file,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    def get(
        self,
        media_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Media: ...

    @overload
    def get(
        self,
        media_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Media: ...

    def get(
        self,
        media_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Media | AsyncAccepted:
        """Get a file.

        The record of one file: its name, type and size, and `media_url`, where the file itself
        can be fetched. It can be an upload, or a file that came or left with a message.

        An identifier that the account does not have is a 404, and so is an upload that no
        message used within 6 hours. Reading the record costs nothing.

        **Rules.** Beside what the schemas say:

        1. Files of the account's messages are listed and read as well as uploads.
        2. A file that no message uses is deleted 6 hours after its upload; reading it is a 404
           from then on.

        Args:
            media_id: The file, by the identifier that its upload, a list or a message gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The record of the file. Only with `callback_url`: the request was taken. Its own answer,
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
                result = client.media.get("7c1d9a52-3e64-4b0f-8a2d-5f9e0b6c4d18")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/media
        """
        return self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(media_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )


class AsyncMediaResource:
    """Files to send with MMS messages, uploaded beforehand, and the files of messages that left or
    arrived.
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
    ) -> AsyncPages[Media, MediaList]: ...

    @overload
    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Awaitable[AsyncAccepted | MediaList]: ...

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncPages[Media, MediaList] | Awaitable[AsyncAccepted | MediaList]:
        """List files.

        The account's files, at most 20 at a time, newest first: uploads, and what came or left
        with messages. `meta.total_count` says how many there are in all, and `meta.next` leads
        to the next page.

        There is no filter; the files of one message have a list of their own
        (`listMessageMedia`). Uploads that no message has used disappear from the list after 6
        hours. A page past the end is empty and no fault; a `limit` outside 1 to 20 or a negative
        `offset` is a 400. Reading costs nothing.

        **Rules.** Beside what the schemas say:

        1. Newest first, by the time of the upload or of the message, then by id; the same order
           on every page.
        2. Files of the account's messages are listed and read as well as uploads.

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
                async for record in client.media.list():
                    print(record)
            ```

        Source: https://www.plivo.com/docs/messaging/api/media
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
    async def upload(
        self,
        *,
        file: Sequence[FileInput],
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MediaUploadResponse: ...

    @overload
    async def upload(
        self,
        *,
        file: Sequence[FileInput],
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | MediaUploadResponse: ...

    async def upload(
        self,
        *,
        file: Sequence[FileInput],
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> MediaUploadResponse | AsyncAccepted:
        """Upload files.

        Stores up to 10 files of at most 2 MB each, to be sent with MMS messages: give their
        `media_id` in `media_ids` of a message. It is the one request that is a form
        (`multipart/form-data`) and not JSON; every file is a part called `file`.

        **What happens.** The answer has one result for each file, in the order of the request. A
        file that is too large or of a type that Plivo does not take has another `status` than
        `success` and says why; the others are stored. When no file can be taken the answer is
        400. A file that no message uses within 6 hours is deleted; one that has been used stays
        for a year at least.

        **What goes wrong.** No file, more than 10, a field that is not `file`, or a body that is
        no form: 400, and nothing is stored. The answer is 200 even when some files were refused:
        look at each `status`. Plivo publishes no charge for it; the message is charged when it
        is sent. Repeating it stores the files again.

        **Rules.** Beside what the schemas say:

        1. A file has at most 2 MB (2,097,152 bytes). A larger one is refused: its result has the
           status failed, and no media_id.
        2. A file is of a type that MediaContentType names; otherwise its result has the status
           failed. The type is that of its part; where the part names none, it follows from the
           file's name.
        3. When every file is refused the answer is 400 and names the first one.
        4. A file that no message uses is deleted 6 hours after its upload; reading it is a 404
           from then on.

        Args:
            file: 1 to 10 files of at most 2 MB each. Repeat the part `file` for each of them.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            What became of each file. Only with `callback_url`: the request was taken. Its own
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
                result = await client.media.upload(
                    file=[("file.txt", b"Open from 9 to 5, not on Sundays.")]
                )
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/media
        """
        return await self._api.send(
            _UPLOAD if callback_url is UNSET else _UPLOAD_WHEN,
            body={
                "file": file,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )

    @overload
    async def get(
        self,
        media_id: str,
        *,
        callback_url: UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Media: ...

    @overload
    async def get(
        self,
        media_id: str,
        *,
        callback_url: str,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> AsyncAccepted | Media: ...

    async def get(
        self,
        media_id: str,
        *,
        callback_url: str | UnsetType = UNSET,
        callback_method: CallbackMethod | UnsetType = UNSET,
    ) -> Media | AsyncAccepted:
        """Get a file.

        The record of one file: its name, type and size, and `media_url`, where the file itself
        can be fetched. It can be an upload, or a file that came or left with a message.

        An identifier that the account does not have is a 404, and so is an upload that no
        message used within 6 hours. Reading the record costs nothing.

        **Rules.** Beside what the schemas say:

        1. Files of the account's messages are listed and read as well as uploads.
        2. A file that no message uses is deleted 6 hours after its upload; reading it is a 404
           from then on.

        Args:
            media_id: The file, by the identifier that its upload, a list or a message gave you.
            callback_url: Makes the request asynchronous. It is checked, then answered at once
                with 202 and `async api spawned`; what it would have been answered with, a later
                refusal included, is sent to this address. See the `asyncResult` webhook.
            callback_method: How `callback_url` is called, `POST` unless you say `GET`. Without
                `callback_url` it has no effect. Default: "POST".

        Returns:
            The record of the file. Only with `callback_url`: the request was taken. Its own answer,
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
                result = await client.media.get("7c1d9a52-3e64-4b0f-8a2d-5f9e0b6c4d18")
                print(result)
            ```

        Source: https://www.plivo.com/docs/messaging/api/media
        """
        return await self._api.send(
            _GET if callback_url is UNSET else _GET_WHEN,
            path=(media_id,),
            query={
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        )
