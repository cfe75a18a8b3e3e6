"""Webhooks in Django: who got a message, and who does not want any more.

A module of views with its ``urlpatterns``: ``path("plivo/", include("django_app"))``.
"""

import os

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from plivo_messaging import message_errors, webhooks

latest: dict[str, webhooks.MessageStatusEvent] = {}
try_again: set[str] = set()
opted_out: set[str] = set()


def genuine(request: HttpRequest) -> bytes | str:
    """What Plivo has sent; 403 to anybody else."""
    # Behind a proxy Django must know the address that Plivo calls: SECURE_PROXY_SSL_HEADER.
    if not webhooks.verify(
        url=request.build_absolute_uri(),
        method=request.method or "",
        headers=request.headers,
        params=request.body,
        tokens=os.environ["PLIVO_AUTH_TOKEN"].split(","),
    ):
        raise PermissionDenied
    return request.body if request.method == "POST" else request.META["QUERY_STRING"]


# The signature takes the place of Django's token, which only its own forms have.
@csrf_exempt
def message_status(request: HttpRequest) -> HttpResponse:
    """The state of a message has changed. Reports can overtake each other."""
    try:
        event = webhooks.parse(genuine(request), "message_status")
    except webhooks.WebhookError:
        return HttpResponse(status=400)
    known = latest.get(event.message_uuid)
    if known is None or (known.sequence or 0) <= (event.sequence or 0):
        latest[event.message_uuid] = event
    if event.error_code and message_errors.lookup(event.error_code).retry == "later":
        try_again.add(event.message_uuid)
    return HttpResponse()


@csrf_exempt
def incoming_message(request: HttpRequest) -> HttpResponse:
    """Somebody has written."""
    try:
        event = webhooks.parse(genuine(request), "incoming_message")
    except webhooks.WebhookError:
        return HttpResponse(status=400)
    if event.message_intent == "optout":
        opted_out.add(event.from_)
    return HttpResponse()


urlpatterns = [
    path("message_status/", message_status),
    path("incoming_message/", incoming_message),
]
