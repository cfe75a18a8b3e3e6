"""Media: files that were uploaded, and files that left with messages."""

from plivo_sandbox.resources.media import reading, uploading

__all__ = ["reading", "uploading"]
