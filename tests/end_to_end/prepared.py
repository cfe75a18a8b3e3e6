"""What the examples of a few operations need that the ready-made state has otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2

from tests.end_to_end.account import POOLED_TOLL_FREE, READY_MADE_POOL

if TYPE_CHECKING:
    from plivo_sandbox.testing import RunningSandbox

# A number that is in the pool from the start cannot be added.
_FREED = {"number_pools.tollfree.add": (READY_MADE_POOL, POOLED_TOLL_FREE)}


def prepare(name: str, sandbox: RunningSandbox) -> None:
    """Make the example of an operation, by its method in the client, succeed."""
    if name in _FREED:
        pool, number = _FREED[name]
        url = f"{sandbox.account_url}/NumberPool/{pool}/Tollfree/{number}/"
        httpx2.delete(url, auth=sandbox.auth).raise_for_status()
