"""Sending: from a valid request to queued messages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, bindparam, select

from plivo_sandbox.errors import bad_request
from plivo_sandbox.operations import Call, Reply, operation
from plivo_sandbox.phone_numbers import Destination, clean_source, parse_destination
from plivo_sandbox.prepared import Prepared, inserting, numbered, one_of
from plivo_sandbox.rates import money, rate_for
from plivo_sandbox.resources.campaigns.links import campaigns_of_numbers
from plivo_sandbox.resources.messages.attachments import Attachments
from plivo_sandbox.resources.messages.conversations import Conversation, Conversations
from plivo_sandbox.resources.messages.delivery import Step, queued_callbacks, step_event
from plivo_sandbox.resources.messages.opt_outs import OptOuts, Sender
from plivo_sandbox.resources.messages.queueing import Queues
from plivo_sandbox.resources.messages.sources import Pool
from plivo_sandbox.resources.messages.throughput import seconds_for
from plivo_sandbox.sms import segment
from plivo_sandbox.tables import messages, powerpacks, rented_numbers

_MAX_DESTINATIONS = 1000
_DEFAULT_EXPIRY = 10_800
_NANP = ("US", "CA")

# Plivo publishes no code for a pool without a fitting number; this one means the source is unfit.
_NO_SOURCE = Step("failed", "40")
_TOO_LARGE = Step("failed", "120")
_OPTED_OUT = Step("failed", "200")
_NO_CONVERSATION = Step("failed", "340")
_INSERT = Prepared(inserting(messages).returning(messages))
_CALLER_ID = "This caller ID is not allowed for outbound message."


@dataclass(frozen=True, slots=True)
class _Source:
    """Who sends: a number, and how it stands with 10DLC. Empty when a pool had none."""

    number: str
    tendlc_status: str
    campaign_id: str = ""
    conversation: Conversation | None = None
    registration: str = ""
    """The campaign of the number, wherever the message goes."""
    busy: float = 0.0
    """For how many seconds the number is busy with one message."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """A message before it has a row, and what happens to it first."""

    row: dict[str, Any]
    due: datetime
    step: Step


@operation("createMessage")
def create(call: Call) -> Reply:
    """Queue one message for each valid destination."""
    return send(call)


def send(call: Call, *, to_everybody: bool = False) -> Reply:
    """Queue one message for each valid destination.

    Args:
        call: the request.
        to_everybody: whether it also reaches who has opted out, as Plivo's own answers do.

    Raises:
        ApiError: 400, when it cannot be sent.
    """
    kind = call.body.get("type", "sms")
    valid, invalid = _destinations(call.body["dst"])
    units = _units(call.body, kind)
    if kind != "mms" and "media_ids" in call.body:
        raise bad_request("'media_ids' is not allowed unless 'type' is mms")
    files = Attachments.of(call)
    if kind == "mms":
        _check_mms_countries(valid)
    too_large = kind == "mms" and files.too_large_with(call.body.get("text", ""))
    queues = Queues(call, kind)
    opt_outs = None if kind == "whatsapp" or to_everybody else OptOuts(call, valid)
    planned: list[_Planned] = []
    for destination, source in zip(valid, _sources(call, kind, valid, queues), strict=True):
        row = _row(call, kind, units, destination, source)
        step = _first_step(row, source, opt_outs, too_large=too_large)
        sender = source.number if step.state == "sent" else None
        planned.append(_Planned(row, queues.place(sender, source.busy, row["expires"]), step))
    queues.keep()
    rows = [plan.row for plan in planned]
    queued = [_INSERT.one(call.connection, **row) for row in rows]
    uuids = [row["uuid"] for row in rows]
    files.leave_with(call, queued)
    call.schedule(queued_callbacks(queued, call.clock.now()))
    call.schedule(
        step_event(plan.due, row.id, plan.step) for plan, row in zip(planned, queued, strict=True)
    )
    body: dict[str, Any] = {"message": "message(s) queued", "message_uuid": uuids}
    if invalid:
        body["invalid_number"] = invalid
    return Reply(202, body)


def _destinations(dst: str) -> tuple[list[Destination], list[str]]:
    valid: dict[str, Destination] = {}
    invalid: dict[str, None] = {}
    for text in filter(str.strip, dst.split("<")):
        destination = parse_destination(text)
        if destination:
            valid[destination.number] = destination
        else:
            invalid[text.strip()] = None
    if len(valid) + len(invalid) > _MAX_DESTINATIONS:
        raise bad_request(
            f"'dst' must hold at most {_MAX_DESTINATIONS} different numbers, "
            f"got {len(valid) + len(invalid)}"
        )
    if not valid and not invalid:
        raise bad_request("'dst' must hold a phone number")
    if not valid:
        shown = ", ".join(f"'{text[:20]}'" for text in list(invalid)[:3])
        if len(invalid) == 1:
            raise bad_request(f"{shown} is not a valid phone number.")
        raise bad_request(
            f"'dst' must hold a valid phone number, got {len(invalid)} invalid: {shown}"
        )
    return list(valid.values()), list(invalid)


def _units(body: Mapping[str, Any], kind: str) -> int:
    if kind != "sms":
        return 1
    text = segment(body["text"])
    if text.length > text.limit:
        alphabet = "GSM 03.38" if text.encoding == "gsm" else "UCS-2"
        raise bad_request(
            f"'text' must be at most {text.limit} {alphabet} characters long, got {text.length}"
        )
    return text.units


def _first_step(
    row: Mapping[str, Any], source: _Source, opt_outs: OptOuts | None, *, too_large: bool
) -> Step:
    if not source.number:
        return _NO_SOURCE
    if too_large:
        return _TOO_LARGE
    if row["type"] == "whatsapp" and not source.conversation:
        return _NO_CONVERSATION
    sender = Sender(source.number, source.registration)
    if opt_outs and opt_outs.block(row["to_number"], sender):
        return _OPTED_OUT
    return Step("sent")


def _check_mms_countries(valid: list[Destination]) -> None:
    for destination in valid:
        if destination.country_iso2 not in _NANP:
            raise bad_request(
                f"'type' must not be mms for {destination.number}: "
                "MMS goes to the United States and Canada only"
            )


def _sources(call: Call, kind: str, valid: list[Destination], queues: Queues) -> Iterator[_Source]:
    if "powerpack_uuid" in call.body:
        return _pool_sources(call, kind, valid, queues)
    source = _own_source(call, kind, valid)
    if kind == "whatsapp" and isinstance(source, str):
        conversations = Conversations(call, source, valid)
        return (
            _Source(source, "not_applicable", conversation=conversations.of(destination))
            for destination in valid
        )
    return _registered(call, kind, ((source, destination) for destination in valid))


def _own_source(call: Call, kind: str, valid: list[Destination]) -> str | Row[Any]:
    source = clean_source(call.body["src"])
    if source is None:
        raise bad_request(
            "'src' must be a number of at most 14 digits or a sender ID of at most 11 letters "
            "and digits"
        )
    number = _rented(len(call.sees)).one(
        call.connection, number=source, **numbered("owner", call.sees)
    )
    if any(source == destination.number for destination in valid):
        raise bad_request("'src' must not be one of the destinations in 'dst'")
    # A header that is registered for India comes with its DLT entity; nobody else has letters.
    if not source.isdigit() and "dlt_entity_id" not in call.body:
        raise bad_request(
            "'src' must be a phone number: sender IDs with letters are not enabled for this account"
        )
    if kind == "whatsapp":
        return source  # carriers have no part in it
    if number is None and any(d.country_iso2 in _NANP for d in valid):
        raise bad_request(_CALLER_ID)
    if kind == "mms" and number is not None and not number.mms:
        raise bad_request(f"'src' must be able to send media, and {source} is not")
    return number or source


def _pool_sources(
    call: Call, kind: str, valid: list[Destination], queues: Queues
) -> Iterator[_Source]:
    powerpack = call.connection.execute(
        select(powerpacks).where(
            call.owns(powerpacks.c.account_id),
            powerpacks.c.uuid == call.body["powerpack_uuid"].lower(),
        )
    ).one_or_none()
    if powerpack is None:
        raise bad_request("'powerpack_uuid' must be a powerpack of this account")
    pool = Pool(call.connection, powerpack, kind, queues)
    sources = (member or "" for member in pool.sources_for(valid))
    return _registered(call, kind, zip(sources, valid, strict=True))


def _registered(
    call: Call, kind: str, pairs: Iterable[tuple[str | Row[Any], Destination]]
) -> Iterator[_Source]:
    campaign_ids = dict(campaigns_of_numbers(call.connection, {call.main, *call.sees}))
    for source, destination in pairs:
        if isinstance(source, str):
            yield _Source(source, "not_applicable")
            continue
        campaign_id = campaign_ids.get(source.id, "")
        needed = _needs_campaign(source) and destination.country_iso2 == "US"
        status = "not_applicable" if not needed else "registered" if campaign_id else "unregistered"
        yield _Source(
            source.number,
            status,
            campaign_id if needed else "",
            registration=campaign_id,
            busy=seconds_for(source, kind, registered=bool(campaign_id)),
        )


def _needs_campaign(source: Row[Any]) -> bool:
    return source.type == "fixed" and bool(source.country_iso2 == "US")


def _row(
    call: Call, kind: str, units: int, destination: Destination, source: _Source
) -> dict[str, Any]:
    body, now, rate = call.body, call.clock.now(), rate_for(kind, destination.country_iso2)
    expiry = int(body.get("message_expiry", _DEFAULT_EXPIRY))
    return {
        "account_id": call.account_id,
        "uuid": call.ids.uuid(),
        "direction": "outbound",
        "state": "queued",
        "type": kind,
        "from_number": source.number,
        "to_number": destination.number,
        "country_iso2": destination.country_iso2,
        "text": body.get("text", ""),
        "units": units,
        "total_rate": money(rate.unit),
        "total_amount": money(rate.unit * units),
        "carrier_fees_rate": money(rate.carrier_fee),
        "carrier_fees": money(rate.carrier_fee * units),
        "error_code": "000",
        "mcc": destination.mcc,
        "mnc": "",
        "destination_network": "",
        "powerpack_uuid": body.get("powerpack_uuid", "").lower(),
        "tendlc_campaign_id": source.campaign_id,
        "tendlc_registration_status": source.tendlc_status,
        "dlt_entity_id": body.get("dlt_entity_id", ""),
        "dlt_template_id": body.get("dlt_template_id", ""),
        "dlt_template_category": body.get("dlt_template_category", ""),
        "requester_ip": call.requester_ip,
        "log": str(body.get("log", "true")).lower(),
        "expires": now + timedelta(seconds=expiry),
        "callback_url": body.get("url", ""),
        "callback_method": body.get("method", "POST"),
        "callback_sequence": 1,
        "created": now,
        **_conversation(source.conversation),
    }


def _conversation(conversation: Conversation | None) -> dict[str, Any]:
    return {
        "conversation_id": conversation.id if conversation else "",
        "conversation_origin": conversation.origin if conversation else "",
        "conversation_expires": conversation.expires if conversation else None,
    }


@lru_cache(maxsize=32)
def _rented(owners: int) -> Prepared:
    return Prepared(
        select(rented_numbers).where(
            one_of(rented_numbers.c.account_id, "owner", owners),
            rented_numbers.c.number == bindparam("number"),
        )
    )
