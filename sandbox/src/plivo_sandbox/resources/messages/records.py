"""A message as the API shows it: the Message Detail Record."""

from typing import Any

from sqlalchemy import Row

from plivo_sandbox.phone_numbers import mask
from plivo_sandbox.values import timestamp

# The values of `log` under which the numbers, and under which text and media, are kept.
NUMBERS_LOGGED = ("true", "number_only")
CONTENT_LOGGED = ("true", "content_only")


def record(message: Row[Any]) -> dict[str, Any]:
    """The record of one message."""
    account, uuid, expires = message.account_id, message.uuid, message.conversation_expires
    return {
        "carrier_fees": message.carrier_fees,
        "carrier_fees_rate": message.carrier_fees_rate,
        "conversation_expiration_timestamp": timestamp(expires) if expires else "",
        "conversation_id": message.conversation_id,
        "conversation_origin": message.conversation_origin,
        "destination_country_iso2": message.country_iso2,
        "destination_network": message.destination_network,
        "dlt_entity_id": message.dlt_entity_id,
        "dlt_template_category": message.dlt_template_category,
        "dlt_template_id": message.dlt_template_id,
        "error_code": message.error_code,
        "from_number": _other(message, "inbound", message.from_number),
        "is_domestic": False,
        "log": message.log,
        "mcc": message.mcc,
        "message_direction": message.direction,
        "message_state": message.state,
        "message_time": timestamp(message.created),
        "message_type": message.type,
        "message_uuid": uuid,
        "mnc": message.mnc,
        "powerpack_id": message.powerpack_uuid or None,
        "replaced_sender": "",
        "requester_ip": message.requester_ip,
        "resource_uri": f"/v1/Account/{account}/Message/{uuid}/",
        "tendlc_campaign_id": message.tendlc_campaign_id or None,
        "tendlc_registration_status": message.tendlc_registration_status,
        "to_number": _other(message, "outbound", message.to_number),
        "total_amount": message.total_amount,
        "total_rate": message.total_rate,
        "units": message.units,
    }


def _other(message: Row[Any], direction: str, number: str) -> str:
    """A number that may be that of the other side, whom ``log`` protects."""
    hidden = message.direction == direction and message.log not in NUMBERS_LOGGED
    return mask(number) if hidden else number
