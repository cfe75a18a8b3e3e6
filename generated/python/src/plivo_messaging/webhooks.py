# Made by `python -m generator build` from the API's description: edit that, not this.
"""What the service sends by itself: is it genuine, and what is in it."""

from ._runtime.webhooks import verify
from .models.webhooks import (
    EventTime,
    IncomingMessageEvent,
    MessageIntent,
    MessageStatus,
    MessageStatusEvent,
    WhatsAppContentType,
)

__all__ = [
    "EventTime",
    "IncomingMessageEvent",
    "MessageIntent",
    "MessageStatus",
    "MessageStatusEvent",
    "WhatsAppContentType",
    "verify",
]
