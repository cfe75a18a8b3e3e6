# Made by `python -m generator build` from the API's description: edit that, not this.
"""The clients: one that waits, one that does not."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from ._runtime.auth import Basic
from ._runtime.hooks import ErrorHook, Hooks, RequestHook, ResponseHook, RetryHook
from ._runtime.retries import MAX_RETRIES
from ._runtime.service import Argument, Service
from ._runtime.transport import AsyncTransport, SyncTransport, Timeout
from ._version import VERSION
from .resources.brands import AsyncBrandsResource, BrandsResource
from .resources.campaigns._resource import AsyncCampaignsResource, CampaignsResource
from .resources.media import AsyncMediaResource, MediaResource
from .resources.messages import AsyncMessagesResource, MessagesResource
from .resources.number_pools._resource import AsyncNumberPoolsResource, NumberPoolsResource
from .resources.powerpacks import AsyncPowerpacksResource, PowerpacksResource
from .resources.profiles import AsyncProfilesResource, ProfilesResource
from .resources.tollfree_verifications import (
    AsyncTollfreeVerificationsResource,
    TollfreeVerificationsResource,
)

if TYPE_CHECKING:
    import httpx2
    from opentelemetry.trace import TracerProvider

_SERVICE = Service(
    url="https://api.plivo.com/v1/Account/{auth_id}",
    base_url=Argument("base_url", env=("PLIVO_BASE_URL",)),
    user_agent=f"plivo-messaging/{VERSION}",
    arguments=(
        Argument(
            "auth_id",
            env=("PLIVO_AUTH_ID",),
        ),
        Argument(
            "auth_token",
            env=("PLIVO_AUTH_TOKEN",),
        ),
    ),
    security=(
        (
            Basic(
                "auth_id",
                "auth_token",
            ),
        ),
    ),
)


class Plivo:
    """Plivo Messaging API.

    Send and receive SMS, MMS and WhatsApp messages, and manage the numbers that send them.

    Use one client for the life of the program; threads may share it.

    Args:
        auth_id: The Auth ID of the account: 20 characters, beginning with `MA` for a main
            account or `SA` for a subaccount. Without it, PLIVO_AUTH_ID is read from the
            environment.
        auth_token: The password that goes with auth_id. User name: the Auth ID of the account
            or subaccount. Password: its Auth Token. Both are on the overview page of Plivo's
            console. A wrong pair is answered with 401. Without it, PLIVO_AUTH_TOKEN is read from
            the environment.
        base_url: Another host that speaks the same API, with or without the path. Without it,
            PLIVO_BASE_URL is read from the environment.
        timeout: Seconds to wait for an answer, or httpx2's Timeout. Without it 30 seconds, 5 of
            them for the connection; with http_client, what that has.
        max_retries: How often a request is sent again at most, each time after a longer wait.
            What may have arrived is sent again only where that changes nothing more: see
            with_options.
        http_client: Your own httpx2 client, for proxies, certificates and the like. It is not
            closed.
        redact: Hide what is sensitive in log lines, in the messages of errors, and wherever
            requests are shown.
        on_request: Called before each attempt. No hook may be a coroutine function; what one
            raises ends the call.
        on_response: Called with each answer: status, headers, bytes.
        on_retry: Called before a request is sent again, with the error and the seconds until
            then.
        on_error: Called with the error that a call ends in.
    tracer_provider: OpenTelemetry's: each call is then a span
            (plivo-messaging[opentelemetry]).

    Raises:
        MissingCredentialsError: A credential is neither given nor in the environment.
        ValueError: base_url is no address, max_retries is less than 0, or timeout not more.
        TypeError: A hook is no ordinary function.
    """

    def __init__(
        self,
        *,
        auth_id: str | None = None,
        auth_token: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | None = None,
        max_retries: int = MAX_RETRIES,
        http_client: httpx2.Client | None = None,
        redact: bool = True,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        on_retry: RetryHook | None = None,
        on_error: ErrorHook | None = None,
        tracer_provider: TracerProvider | None = None,
    ) -> None:
        connection = _SERVICE.connect(
            base_url,
            {
                "auth_id": auth_id,
                "auth_token": auth_token,
            },
        )
        self._use(
            SyncTransport(
                connection,
                timeout=timeout,
                max_retries=max_retries,
                http_client=http_client,
                hooks=Hooks().also(on_request, on_response, on_retry, on_error),
                redact=redact,
                tracer_provider=tracer_provider,
            )
        )

    def _use(self, api: SyncTransport) -> None:
        self._api = api
        self.messages = MessagesResource(self._api)
        """Messages that left from, or arrived at, your numbers: SMS, MMS and WhatsApp. Each one is
        kept as a Message Detail Record for 90 days; its text and media for 7 days.
        """
        self.profiles = ProfilesResource(self._api)
        """A profile describes a business: its legal name, address, contact person and tax id.
        Brands and toll-free verifications are registered from a profile.
        """
        self.brands = BrandsResource(self._api)
        """A brand is a business as it is registered with The Campaign Registry, where US carriers
        look up who sends. It is made of a profile, and campaigns belong to it.
        """
        self.campaigns = CampaignsResource(self._api)
        """A campaign says what a brand sends its messages for. US carriers deliver messages from a
        long code only when the number is linked to an active campaign.
        """
        self.media = MediaResource(self._api)
        """Files to send with MMS messages, uploaded beforehand, and the files of messages that left
        or arrived.
        """
        self.tollfree_verifications = TollfreeVerificationsResource(self._api)
        """What carriers in the USA and Canada want to know before they let a toll-free number send:
        who sends, what, and how recipients have agreed. They block messages from toll-free
        numbers that are not verified.
        """
        self.powerpacks = PowerpacksResource(self._api)
        """A powerpack is a named set of sending options with a pool of numbers. Messages sent
        through it take their source number from the pool.
        """
        self.number_pools = NumberPoolsResource(self._api)
        """The numbers, short codes and toll-free number that a powerpack sends from. Each powerpack
        owns one pool.
        """

    def with_options(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        allow_duplicates: bool | None = None,
        redact: bool | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        on_retry: RetryHook | None = None,
        on_error: ErrorHook | None = None,
    ) -> Self:
        """The same client with other settings, for one call or for many.

        It shares the connections and owns none of them: making one costs little, closing it
        closes nothing. What is left out stays as it is.

        Requests that change nothing when they are repeated are sent again when the connection
        fails, after a timeout, and after 408, 429 and 5xx. All others are sent again only where
        nothing can have happened: when no connection could be made, and after 429. A wait that
        the service asks for (``Retry-After``) is kept; one of more than 60 seconds is left to
        the caller.

        Args:
            timeout: Seconds to wait for an answer, or httpx2's Timeout. It counts anew for each
                attempt.
            max_retries: How often a request is sent again at most; 0 for never.
            extra_headers: Sent with each request. They replace those of the same name.
            allow_duplicates: Send every request again, even if it may have been carried out and
                repeating it does, or costs, the same once more.
            redact: Hide what is sensitive in log lines, in the messages of errors, and wherever
                requests are shown.
            on_request: Called before each attempt. No hook may be a coroutine function; what one
                raises ends the call.
            on_response: Called with each answer: status, headers, bytes.
            on_retry: Called before a request is sent again, with the error and the seconds until
                then.
            on_error: Called with the error that a call ends in.

        Hooks are added to those that the client has.

        Raises:
            ValueError: max_retries is less than 0, or timeout not more.
            TypeError: A hook is no ordinary function.
        """
        other = copy(self)
        api = self._api.with_options(
            timeout=timeout,
            max_retries=max_retries,
            extra_headers=extra_headers,
            allow_duplicates=allow_duplicates,
            redact=redact,
            on_request=on_request,
            on_response=on_response,
            on_retry=on_retry,
            on_error=on_error,
        )
        other._use(api)  # noqa: SLF001
        return other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._api.base_url}>"

    def close(self) -> None:
        """Close the connections, unless they belong to an ``http_client`` of your own."""
        self._api.close()

    def __enter__(self) -> Plivo:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class AsyncPlivo:
    """Plivo Messaging API, without blocking.

    Send and receive SMS, MMS and WhatsApp messages, and manage the numbers that send them.

    Use one client for the life of the program; each event loop has its own connections.

    Args:
        auth_id: The Auth ID of the account: 20 characters, beginning with `MA` for a main
            account or `SA` for a subaccount. Without it, PLIVO_AUTH_ID is read from the
            environment.
        auth_token: The password that goes with auth_id. User name: the Auth ID of the account
            or subaccount. Password: its Auth Token. Both are on the overview page of Plivo's
            console. A wrong pair is answered with 401. Without it, PLIVO_AUTH_TOKEN is read from
            the environment.
        base_url: Another host that speaks the same API, with or without the path. Without it,
            PLIVO_BASE_URL is read from the environment.
        timeout: Seconds to wait for an answer, or httpx2's Timeout. Without it 30 seconds, 5 of
            them for the connection; with http_client, what that has.
        max_retries: How often a request is sent again at most, each time after a longer wait.
            What may have arrived is sent again only where that changes nothing more: see
            with_options.
        http_client: Your own httpx2 client, for proxies, certificates and the like. It is not
            closed.
        transport: "aiohttp" needs less CPU when many requests are under way; it has to be
            installed (plivo-messaging[aiohttp]).
        redact: Hide what is sensitive in log lines, in the messages of errors, and wherever
            requests are shown.
        on_request: Called before each attempt. No hook may be a coroutine function; what one
            raises ends the call.
        on_response: Called with each answer: status, headers, bytes.
        on_retry: Called before a request is sent again, with the error and the seconds until
            then.
        on_error: Called with the error that a call ends in.
    tracer_provider: OpenTelemetry's: each call is then a span
            (plivo-messaging[opentelemetry]).

    Raises:
        MissingCredentialsError: A credential is neither given nor in the environment.
        ValueError: base_url is no address, max_retries is less than 0, or timeout not more.
        TypeError: A hook is no ordinary function.
    """

    def __init__(
        self,
        *,
        auth_id: str | None = None,
        auth_token: str | None = None,
        base_url: str | None = None,
        timeout: Timeout | None = None,
        max_retries: int = MAX_RETRIES,
        http_client: httpx2.AsyncClient | None = None,
        transport: Literal["aiohttp"] | None = None,
        redact: bool = True,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        on_retry: RetryHook | None = None,
        on_error: ErrorHook | None = None,
        tracer_provider: TracerProvider | None = None,
    ) -> None:
        connection = _SERVICE.connect(
            base_url,
            {
                "auth_id": auth_id,
                "auth_token": auth_token,
            },
        )
        self._use(
            AsyncTransport(
                connection,
                timeout=timeout,
                max_retries=max_retries,
                http_client=http_client,
                transport=transport,
                hooks=Hooks().also(on_request, on_response, on_retry, on_error),
                redact=redact,
                tracer_provider=tracer_provider,
            )
        )

    def _use(self, api: AsyncTransport) -> None:
        self._api = api
        self.messages = AsyncMessagesResource(self._api)
        """Messages that left from, or arrived at, your numbers: SMS, MMS and WhatsApp. Each one is
        kept as a Message Detail Record for 90 days; its text and media for 7 days.
        """
        self.profiles = AsyncProfilesResource(self._api)
        """A profile describes a business: its legal name, address, contact person and tax id.
        Brands and toll-free verifications are registered from a profile.
        """
        self.brands = AsyncBrandsResource(self._api)
        """A brand is a business as it is registered with The Campaign Registry, where US carriers
        look up who sends. It is made of a profile, and campaigns belong to it.
        """
        self.campaigns = AsyncCampaignsResource(self._api)
        """A campaign says what a brand sends its messages for. US carriers deliver messages from a
        long code only when the number is linked to an active campaign.
        """
        self.media = AsyncMediaResource(self._api)
        """Files to send with MMS messages, uploaded beforehand, and the files of messages that left
        or arrived.
        """
        self.tollfree_verifications = AsyncTollfreeVerificationsResource(self._api)
        """What carriers in the USA and Canada want to know before they let a toll-free number send:
        who sends, what, and how recipients have agreed. They block messages from toll-free
        numbers that are not verified.
        """
        self.powerpacks = AsyncPowerpacksResource(self._api)
        """A powerpack is a named set of sending options with a pool of numbers. Messages sent
        through it take their source number from the pool.
        """
        self.number_pools = AsyncNumberPoolsResource(self._api)
        """The numbers, short codes and toll-free number that a powerpack sends from. Each powerpack
        owns one pool.
        """

    def with_options(
        self,
        *,
        timeout: Timeout | None = None,
        max_retries: int | None = None,
        extra_headers: Mapping[str, str] | None = None,
        allow_duplicates: bool | None = None,
        redact: bool | None = None,
        on_request: RequestHook | None = None,
        on_response: ResponseHook | None = None,
        on_retry: RetryHook | None = None,
        on_error: ErrorHook | None = None,
    ) -> Self:
        """The same client with other settings, for one call or for many.

        It shares the connections and owns none of them: making one costs little, closing it
        closes nothing. What is left out stays as it is.

        Requests that change nothing when they are repeated are sent again when the connection
        fails, after a timeout, and after 408, 429 and 5xx. All others are sent again only where
        nothing can have happened: when no connection could be made, and after 429. A wait that
        the service asks for (``Retry-After``) is kept; one of more than 60 seconds is left to
        the caller.

        Args:
            timeout: Seconds to wait for an answer, or httpx2's Timeout. It counts anew for each
                attempt.
            max_retries: How often a request is sent again at most; 0 for never.
            extra_headers: Sent with each request. They replace those of the same name.
            allow_duplicates: Send every request again, even if it may have been carried out and
                repeating it does, or costs, the same once more.
            redact: Hide what is sensitive in log lines, in the messages of errors, and wherever
                requests are shown.
            on_request: Called before each attempt. No hook may be a coroutine function; what one
                raises ends the call.
            on_response: Called with each answer: status, headers, bytes.
            on_retry: Called before a request is sent again, with the error and the seconds until
                then.
            on_error: Called with the error that a call ends in.

        Hooks are added to those that the client has.

        Raises:
            ValueError: max_retries is less than 0, or timeout not more.
            TypeError: A hook is no ordinary function.
        """
        other = copy(self)
        api = self._api.with_options(
            timeout=timeout,
            max_retries=max_retries,
            extra_headers=extra_headers,
            allow_duplicates=allow_duplicates,
            redact=redact,
            on_request=on_request,
            on_response=on_response,
            on_retry=on_retry,
            on_error=on_error,
        )
        other._use(api)  # noqa: SLF001
        return other

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._api.base_url}>"

    async def close(self) -> None:
        """Close the connections, unless they belong to an ``http_client`` of your own."""
        await self._api.close()

    async def __aenter__(self) -> AsyncPlivo:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
