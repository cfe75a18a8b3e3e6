"""A callback before it goes out, which faults may change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Draft:
    """One attempt to deliver a callback.

    Attributes:
        account_id: whose it is.
        method: POST or GET.
        params: what it tells.
        as_json: whether it tells that as JSON.
        headers: those that sign it, once they are made.
        lost: whether it is not sent at all.
        doubled: whether it is sent once more.
        delay: seconds by which it comes later; None where it comes in time.
        held: whether it waits until the next one about the same has gone out.
    """

    account_id: str
    method: str
    params: Mapping[str, Any]
    as_json: bool
    headers: dict[str, str] = field(default_factory=dict[str, str])
    lost: bool = False
    doubled: bool = False
    delay: float | None = None
    held: bool = False
