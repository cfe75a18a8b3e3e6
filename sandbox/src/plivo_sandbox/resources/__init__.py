"""What the API is about: one module, or package, for each resource. Importing it registers all."""

from plivo_sandbox.resources import messages, number_pools, powerpacks

__all__ = ["messages", "number_pools", "powerpacks"]
