"""Webhooks in Flask: who got a message, and who does not want any more.

Run: PLIVO_AUTH_TOKEN=… flask --app flask_app run
"""

import os

from flask import Flask, abort, request
from plivo_messaging import message_errors, webhooks

app = Flask(__name__)
latest: dict[str, webhooks.MessageStatusEvent] = {}
try_again: set[str] = set()
opted_out: set[str] = set()


def genuine() -> bytes:
    """What Plivo has sent; 403 to anybody else."""
    body = request.get_data()
    # Behind a proxy Flask must know the address that Plivo calls: werkzeug's ProxyFix.
    if not webhooks.verify(
        url=request.url,
        method=request.method,
        headers=request.headers,
        params=body,
        tokens=os.environ["PLIVO_AUTH_TOKEN"].split(","),
    ):
        abort(403)
    return body if request.method == "POST" else request.query_string


@app.errorhandler(webhooks.WebhookError)
def unreadable(_error: webhooks.WebhookError) -> tuple[str, int]:
    """Plivo sends it again."""
    return "", 400


@app.route("/message_status/", methods=["GET", "POST"])
def message_status() -> str:
    """The state of a message has changed. Reports can overtake each other."""
    event = webhooks.parse(genuine(), "message_status")
    known = latest.get(event.message_uuid)
    if known is None or (known.sequence or 0) <= (event.sequence or 0):
        latest[event.message_uuid] = event
    if event.error_code and message_errors.lookup(event.error_code).retry == "later":
        try_again.add(event.message_uuid)
    return ""


@app.route("/incoming_message/", methods=["GET", "POST"])
def incoming_message() -> str:
    """Somebody has written."""
    event = webhooks.parse(genuine(), "incoming_message")
    if event.message_intent == "optout":
        opted_out.add(event.from_)
    return ""
