"""Brands: businesses that are registered with The Campaign Registry, and their use cases."""

from plivo_sandbox.resources.brands import reading, registering

__all__ = ["reading", "registering"]
