"""The demonstration, told step by step. Each fact that it prints has been checked."""

from __future__ import annotations

INVALID = "1415"
LIFE = ["queued", "sent", "delivered"]
