"""The bodies of requests to /_sandbox/, held against its description."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from starlette.requests import Request

from plivo_sandbox.contract import Contract
from plivo_sandbox.errors import ApiError, bad_request
from plivo_sandbox.explaining import first_mistake

_MAX_BYTES = 8 * 1024 * 1024


@cache
def description() -> dict[str, Any]:
    """The description of /_sandbox/, openapi.yaml."""
    text = (files("plivo_sandbox.control") / "openapi.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


async def body_of(request: Request, operation_id: str) -> dict[str, Any]:
    """The JSON body of a request for this operation.

    Raises:
        ApiError: 400, when it is no JSON or not as described; 413, when it is over 8 MiB.
    """
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > _MAX_BYTES:
            raise ApiError(413, f"the request body must be at most {_MAX_BYTES} bytes long")
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise bad_request(f"the request body must be JSON: {error}") from error
    contract = _contract()
    (check,) = [
        operation.body.check
        for operation in contract.operations()
        if operation.id == operation_id and operation.body
    ]
    fault = first_mistake(contract, check, body)
    if fault:
        raise bad_request(fault)
    valid: dict[str, Any] = body
    return valid


@cache
def _contract() -> Contract:
    return Contract(description())
