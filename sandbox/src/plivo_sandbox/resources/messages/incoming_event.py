"""What the message URL is told of a message that has arrived, as Plivo's reference names it."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from plivo_sandbox.operations import Call
from plivo_sandbox.resources.media import store
from plivo_sandbox.resources.media.records import record_of_message


def incoming_event(call: Call, message: Row[Any], intent: str | None) -> dict[str, str]:
    """The attributes of the callback; ``intent`` is None where keywords are not looked at."""
    params = {
        "MessageUUID": message.uuid,
        "From": message.from_number,
        "To": message.to_number,
        "Type": message.type,
        "Units": str(message.units),
        "TotalRate": message.total_rate,
        "TotalAmount": message.total_amount,
    }
    if message.type == "whatsapp":
        params |= _whatsapp(call, message)
    else:
        params["PowerpackUUID"] = message.powerpack_uuid
    if message.type == "sms":
        params["Text"] = message.text
    if intent is not None:
        params["MessageIntent"] = intent
    if message.type == "mms":
        params |= _mms(call, message)
    if message.type != "sms" and message.error_code != "000":
        params["ErrorCode"] = message.error_code
    return params


def _mms(call: Call, message: Row[Any]) -> dict[str, str]:
    files = call.connection.execute(store.files_of(message.id)).all()
    urls = [record_of_message(file, message, call.origin)["media_url"] for file in files]
    return {
        "Body": message.text,
        "MediaCount": str(len(urls)),
        **{f"Media{number}": url for number, url in enumerate(urls, 1)},
    }


def _whatsapp(call: Call, message: Row[Any]) -> dict[str, str]:
    body = call.body
    files = call.connection.execute(store.files_of(message.id)).all()
    params = {"ContentType": _content_type(body)}
    if files:
        params["MimeType"] = files[0].content_type
    if "text" in body:
        params["Body"] = message.text
    if "button" in body:
        button = body["button"]
        params["Button"] = json.dumps({"Text": button["text"], "Payload": button["payload"]})
    if "context" in body:
        params["Context"] = json.dumps({"id": body["context"]})
    return params


def _content_type(body: Mapping[str, Any]) -> str:
    if "button" in body:
        return "button"
    if body.get("media") or body.get("media_urls"):
        return "media"
    return "text" if "text" in body else "unknown"
