# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resource number_pools."""

from __future__ import annotations

from ..._runtime.transport import AsyncTransport, SyncTransport
from .numbers import AsyncNumberPoolsNumbersResource, NumberPoolsNumbersResource
from .shortcodes import AsyncNumberPoolsShortcodesResource, NumberPoolsShortcodesResource
from .tollfree import AsyncNumberPoolsTollfreeResource, NumberPoolsTollfreeResource


class NumberPoolsResource:
    """The numbers, short codes and toll-free number that a powerpack sends from. Each powerpack
    owns one pool.
    """

    def __init__(self, api: SyncTransport) -> None:
        self._api = api
        self.numbers = NumberPoolsNumbersResource(api)
        self.shortcodes = NumberPoolsShortcodesResource(api)
        self.tollfree = NumberPoolsTollfreeResource(api)


class AsyncNumberPoolsResource:
    """The numbers, short codes and toll-free number that a powerpack sends from. Each powerpack
    owns one pool.
    """

    def __init__(self, api: AsyncTransport) -> None:
        self._api = api
        self.numbers = AsyncNumberPoolsNumbersResource(api)
        self.shortcodes = AsyncNumberPoolsShortcodesResource(api)
        self.tollfree = AsyncNumberPoolsTollfreeResource(api)
