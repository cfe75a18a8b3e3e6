# Made by `python -m generator build` from the API's description: edit that, not this.
"""What the service sends by itself: is it genuine, and what is in it."""

from typing import Literal, TypeAlias, overload

from ._runtime import events as _events
from ._runtime.events import WebhookError
from ._runtime.received import Received as _Received
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
    "AnyEvent",
    "AsyncResultEvent",
    "BrandStatusEvent",
    "CampaignStatusEvent",
    "EventKind",
    "EventTime",
    "IncomingMessageEvent",
    "MessageIntent",
    "MessageStatus",
    "MessageStatusEvent",
    "NumberLinkStatusEvent",
    "TollfreeVerificationStatusEvent",
    "WebhookError",
    "WhatsAppContentType",
    "parse",
    "verify",
]

AnyEvent: TypeAlias = (
    AsyncResultEvent
    | BrandStatusEvent
    | CampaignStatusEvent
    | IncomingMessageEvent
    | MessageStatusEvent
    | NumberLinkStatusEvent
    | TollfreeVerificationStatusEvent
)
"""Whatever :func:`parse` can return: look with ``isinstance`` or ``match`` which it is."""

EventKind: TypeAlias = Literal[
    "async_result",
    "brand_status",
    "campaign_status",
    "incoming_message",
    "message_status",
    "number_link_status",
    "tollfree_verification_status",
]
"""What an event can be about."""

_EVENTS = _events.Events(
    {
        "async_result": _events.Event(AsyncResultEvent, {"api_id": True, "MessageUUID": False}),
        "brand_status": _events.Event(
            BrandStatusEvent,
            {"event": ("brand",), "uuid": False, "api_id": False, "MessageUUID": False},
        ),
        "campaign_status": _events.Event(
            CampaignStatusEvent,
            {"event": ("campaign",), "uuid": False, "api_id": False, "MessageUUID": False},
        ),
        "incoming_message": _events.Event(
            IncomingMessageEvent, {"MessageUUID": True, "From": True, "Status": False}
        ),
        "message_status": _events.Event(MessageStatusEvent, {"MessageUUID": True, "Status": True}),
        "number_link_status": _events.Event(
            NumberLinkStatusEvent,
            {
                "event": ("number_linking", "number_unlinking"),
                "uuid": False,
                "api_id": False,
                "MessageUUID": False,
            },
        ),
        "tollfree_verification_status": _events.Event(
            TollfreeVerificationStatusEvent,
            {"uuid": True, "number": True, "api_id": False, "MessageUUID": False},
        ),
    }
)


@overload
def parse(params: _Received, kind: Literal["async_result"]) -> AsyncResultEvent: ...


@overload
def parse(params: _Received, kind: Literal["brand_status"]) -> BrandStatusEvent: ...


@overload
def parse(params: _Received, kind: Literal["campaign_status"]) -> CampaignStatusEvent: ...


@overload
def parse(params: _Received, kind: Literal["incoming_message"]) -> IncomingMessageEvent: ...


@overload
def parse(params: _Received, kind: Literal["message_status"]) -> MessageStatusEvent: ...


@overload
def parse(params: _Received, kind: Literal["number_link_status"]) -> NumberLinkStatusEvent: ...


@overload
def parse(
    params: _Received, kind: Literal["tollfree_verification_status"]
) -> TollfreeVerificationStatusEvent: ...


@overload
def parse(params: _Received, kind: EventKind | None = None) -> AnyEvent: ...


def parse(params: _Received, kind: EventKind | None = None) -> AnyEvent:
    """Read what the service has sent, after :func:`verify` has found it genuine.

    Members that this version of the client does not know are in the record's `extra`, and `raw`
    is all of it. Values that it does not know stay as they are; numbers that arrive as text are
    read.

    | kind | when it comes | record | known without `kind` |
    |---|---|---|---|
    | `async_result` | An asynchronous request has its answer | AsyncResultEvent | yes |
    | `brand_status` | The registration of a brand has come further | BrandStatusEvent | yes |
    | `campaign_status` | The registration of a campaign has come further | CampaignStatusEvent | yes |
    | `incoming_message` | A message has arrived at one of your numbers | IncomingMessageEvent | yes |
    | `message_status` | The state of a message has changed | MessageStatusEvent | yes |
    | `number_link_status` | The linking or unlinking of a number has come further | NumberLinkStatusEvent | yes |
    | `tollfree_verification_status` | The status of a toll-free verification has changed | TollfreeVerificationStatusEvent | yes |

    Args:
        params: The body as it arrived, a form or JSON; the query string of a webhook that came by
            ``GET``; or the members of either, decoded, by name.
        kind: What it is. Without it, the members that are there tell it.

    Raises:
        WebhookError: It is not what its kind describes, or nothing tells its kind.
        ValueError: There is no such kind.
    """
    event: AnyEvent = _EVENTS.parse(params, kind)
    return event
