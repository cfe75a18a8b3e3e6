"""Toll-free verifications: what lets a toll-free number send messages."""

from plivo_sandbox.resources.tollfree_verifications import reading, requesting

__all__ = ["reading", "requesting"]
