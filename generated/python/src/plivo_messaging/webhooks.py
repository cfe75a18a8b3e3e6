# Made by `python -m generator build` from the API's description: edit that, not this.
"""What the service sends by itself: is it genuine, and what is in it."""

from ._runtime.webhooks import verify
from .models.webhooks import (
    AsyncResultEvent,
    BrandStatusEvent,
    CampaignStatusEvent,
    EventTime,
    IncomingMessageEvent,
    MessageIntent,
    MessageStatus,
    MessageStatusEvent,
    NumberLinkStatusEvent,
    TollfreeVerificationStatusEvent,
    WhatsAppContentType,
)

__all__ = [
    "AsyncResultEvent",
    "BrandStatusEvent",
    "CampaignStatusEvent",
    "EventTime",
    "IncomingMessageEvent",
    "MessageIntent",
    "MessageStatus",
    "MessageStatusEvent",
    "NumberLinkStatusEvent",
    "TollfreeVerificationStatusEvent",
    "WhatsAppContentType",
    "verify",
]
