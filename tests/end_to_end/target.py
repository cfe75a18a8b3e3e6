"""What the tests of this folder talk to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A running Plivo: where it is, and an account there."""

    url: str
    auth_id: str
    auth_token: str
