"""The records of a page that cannot be read, as errors."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import httpx2

from .errors import RecordDecodingError, record_error
from .info import RequestInfo
from .model import Model

if TYPE_CHECKING:
    from .lenient import Unread

__all__ = ["broken", "report", "walkable", "whole"]

T = TypeVar("T")
P = TypeVar("P", bound=Model)


def report(page: object, response: httpx2.Response, info: Callable[[], RequestInfo]) -> None:
    """Make errors of what :mod:`lenient` left out of a page, and keep them with it."""
    unread: Sequence[Unread] = vars(page).pop("unread", ()) if isinstance(page, Model) else ()
    if unread:
        told = {
            "status_code": response.status_code,
            "headers": response.headers,
            "body": response.content,
            "request": info(),
        }
        vars(page)["broken"] = [
            record_error(one.reason, index=one.index, record=one.record, page=page, told=told)
            for one in unread
        ]


def broken(page: object) -> Sequence[RecordDecodingError]:
    """The errors of a page; nearly always none."""
    errors: Sequence[RecordDecodingError] = vars(page).get("broken", ())
    return errors


def whole(page: P) -> P:
    """The page, if all of its records could be read.

    Raises:
        RecordDecodingError: One could not.
    """
    errors = broken(page)
    if errors:
        raise errors[0]
    return page


def walkable(page: object, records: Sequence[T]) -> Iterator[T]:
    """The records of a page, which raises where one of them cannot be read, and then goes on."""
    errors = broken(page)
    return _Broken(records, errors) if errors else iter(records)


class _Broken(Iterator[T]):
    def __init__(self, records: Sequence[T], errors: Sequence[RecordDecodingError]) -> None:
        self._records = iter(records)
        self._errors = list(reversed(errors))
        self._index = -1

    def __next__(self) -> T:
        self._index += 1
        if self._errors and self._errors[-1].index == self._index:
            raise self._errors.pop()
        return next(self._records)
