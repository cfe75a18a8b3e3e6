"""Messages: sending them, what becomes of them, and their records."""

from plivo_sandbox.resources.messages import reading, sending

__all__ = ["reading", "sending"]
