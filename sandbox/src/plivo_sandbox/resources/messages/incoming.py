"""Messages to the account's numbers: kept, heeded where they are keywords, and told.

Nobody writes to a sandbox by himself: ``POST /_sandbox/inbound`` says what arrives.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, insert, select

from plivo_sandbox.errors import bad_request
from plivo_sandbox.operations import Call
from plivo_sandbox.phone_numbers import parse_destination
from plivo_sandbox.rates import incoming_rate_for, money
from plivo_sandbox.resources.campaigns.links import campaign_of_number
from plivo_sandbox.resources.messages import keywords
from plivo_sandbox.resources.messages.answers import REACTION
from plivo_sandbox.resources.messages.incoming_event import incoming_event
from plivo_sandbox.resources.messages.incoming_files import check_files, keep_files
from plivo_sandbox.resources.messages.opt_outs import Sender, opt_in, opt_out
from plivo_sandbox.resources.messages.recipients import Recipient, recipient_of
from plivo_sandbox.resources.messages.sending import send
from plivo_sandbox.sms import segment
from plivo_sandbox.tables import messages

_ONLY_OF = {
    "media": ("mms", "whatsapp"),
    "media_urls": ("mms", "whatsapp"),
    "error_code": ("mms", "whatsapp"),
    "button": ("whatsapp",),
    "context": ("whatsapp",),
}


def receive(call: Call) -> dict[str, Any]:
    """Let the message of ``call.body`` arrive; what became of it.

    Raises:
        ApiError: 400, when it cannot arrive; 404, when the account has no such number.
    """
    body, kind = call.body, call.body.get("type", "sms")
    sender = parse_destination(body["from"])
    if sender is None:
        raise bad_request(f"'from' must be a phone number, got '{body['from'][:40]}'")
    recipient = recipient_of(call, kind)
    if recipient.number == sender.number:
        raise bad_request("'from' must not be 'to'")
    if recipient.account_id != call.account_id:
        call = replace(call, account_id=recipient.account_id, sees=(recipient.account_id,))
    _check_fields(body, kind)
    contents = check_files(body)
    message = _keep(call, kind, sender.number, recipient)
    keep_files(call, message.id, contents)
    intent = _intent(call, message.text, recipient)
    event = incoming_event(call, message, intent)
    now = call.clock.now()
    call.schedule(recipient.listener.report(now, message.uuid, event, reaction=REACTION))
    _heed(call, intent, message, recipient)
    return {
        "message_uuid": message.uuid,
        "account": call.account_id,
        "message_intent": intent or "",
        "message_url": recipient.listener.url,
    }


def _check_fields(body: Mapping[str, Any], kind: str) -> None:
    for name, kinds in _ONLY_OF.items():
        if name in body and kind not in kinds:
            raise bad_request(f"'{name}' is allowed only where 'type' is {' or '.join(kinds)}")
    if kind == "sms":
        if not body.get("text", "").strip():
            raise bad_request("'text' is required where 'type' is sms")
        text = segment(body["text"])
        if text.length > text.limit:
            raise bad_request(f"'text' must be at most {text.limit} characters long here")


def _keep(call: Call, kind: str, sender: str, recipient: Recipient) -> Row[Any]:
    now, text = call.clock.now(), call.body.get("text", "")
    units = segment(text).units if kind == "sms" else 1
    rate = incoming_rate_for(kind, recipient.country_iso2)
    uuid = call.ids.uuid()
    call.connection.execute(
        insert(messages).values(
            account_id=call.account_id,
            uuid=uuid,
            direction="inbound",
            state="received",
            type=kind,
            from_number=sender,
            to_number=recipient.number,
            country_iso2=recipient.country_iso2,
            text=text,
            units=units,
            total_rate=money(rate.unit),
            total_amount=money(rate.unit * units),
            carrier_fees_rate=money(rate.carrier_fee),
            carrier_fees=money(rate.carrier_fee * units),
            error_code=call.body.get("error_code", "000"),
            mcc="",
            mnc="",
            destination_network="",
            powerpack_uuid="" if kind == "whatsapp" else recipient.powerpack_uuid,
            tendlc_campaign_id="",
            tendlc_registration_status="not_applicable",
            dlt_entity_id="",
            dlt_template_id="",
            dlt_template_category="",
            conversation_id="",
            conversation_origin="",
            requester_ip="",
            log=recipient.log,
            expires=now,
            callback_url="",
            callback_method="POST",
            callback_sequence=0,
            created=now,
        )
    )
    own = messages.c.account_id == call.account_id, messages.c.uuid == uuid
    return call.connection.execute(select(messages).where(*own)).one()


def _intent(call: Call, text: str, recipient: Recipient) -> str | None:
    """What a keyword asks for; None where Plivo does not look at keywords."""
    if call.body.get("type", "sms") != "sms" or recipient.rented is None:
        return None
    if not keywords.heeds_keywords(recipient.rented, call.settings):
        return None
    return keywords.intent_of(text)


def _heed(call: Call, intent: str | None, message: Row[Any], recipient: Recipient) -> None:
    """Do what a keyword asks for, and confirm it."""
    if not intent or recipient.rented is None:
        return
    campaign_id, texts = campaign_of_number(call.connection, recipient.rented.id)
    sender = Sender(recipient.number, campaign_id)
    if intent == keywords.OPT_OUT:
        opt_out(call, message.from_number, sender)
    elif intent == keywords.OPT_IN and not opt_in(call, message.from_number, sender):
        return  # who was not blocked hears nothing
    confirmation = {
        "src": message.to_number,
        "dst": message.from_number,
        "text": keywords.answer_to(intent, texts),
    }
    send(replace(call, body=confirmation), to_everybody=True)
