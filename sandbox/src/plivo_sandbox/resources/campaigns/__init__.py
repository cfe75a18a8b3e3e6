"""Campaigns: what a brand sends messages for, and the numbers that it sends them from."""

from plivo_sandbox.resources.campaigns import linking, reading, registering

__all__ = ["linking", "reading", "registering"]
