"""Lists that a fake answers in pages."""

from collections.abc import Sequence
from typing import Any, cast
from urllib.parse import urlencode

import httpx2
import msgspec

from .data import Data, Operation

__all__ = ["page"]

_SIZE = 20


def page(
    operation: Operation, records: Sequence[object], data: Data, request: httpx2.Request
) -> httpx2.Response:
    """The page that ``request`` asks for, with the way to the next."""
    listing = operation.listing
    if listing is None:
        raise TypeError(f"{operation.path} has no pages")
    asked = request.url.params
    size = max(1, int(asked.get(listing.limit) or listing.size or _SIZE))
    start = max(0, int(asked.get(listing.offset) or 0))
    answer = next(one for one in operation.answers if not one.when)
    found: object = data.fresh(answer.body, {}) if answer.body is not msgspec.UNSET else {}
    body = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    known: object = body.get(listing.meta)
    meta = cast("dict[str, Any]", known) if isinstance(known, dict) else {}

    def address(offset: int) -> str:
        changed = {**dict(asked), listing.limit: size, listing.offset: offset}
        return f"{request.url.path}?{urlencode(changed)}"

    told = {
        "limit": size,
        "offset": start,
        "total_count": len(records),
        "previous": address(max(0, start - size)) if start else None,
    }
    body[listing.items] = records[start : start + size]
    body[listing.meta] = {
        **meta,
        **{name: value for name, value in told.items() if not meta or name in meta},
        "next": address(start + size) if start + size < len(records) else None,
    }
    return httpx2.Response(answer.status, content=msgspec.json.encode(body), request=request)
