"""Reading requests to /_sandbox/ by its description."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from plivo_sandbox.bodies import parse
from plivo_sandbox.control.description import contract
from plivo_sandbox.errors import ApiError, bad_request
from plivo_sandbox.faults import first_fault
from plivo_sandbox.settings import AUTH_ID

MAX_BYTES = 1024 * 1024


async def raw_body(request: Request) -> bytes:
    """The body as it came.

    Raises:
        ApiError: 413, when it is larger than 1 MiB.
    """
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > MAX_BYTES:
            raise ApiError(413, f"the request body must be at most {MAX_BYTES} bytes long")
    return bytes(raw)


async def described_body(request: Request, operation_id: str) -> Any:
    """The JSON body of a request, valid by the operation's description.

    Raises:
        ApiError: 400, when it is not; 413, when it is too large.
    """
    operation = next(found for found in contract().operations() if found.id == operation_id)
    if operation.body is None:
        raise ValueError(f"{operation_id} takes no body")
    parsed = await parse(request, await raw_body(request), operation.body)
    fault = first_fault(contract(), operation.body.check, parsed.value)
    if fault:
        raise bad_request(fault)
    return parsed.value


def asked_account(request: Request) -> str | None:
    """The account that ``?account=`` names; None without one.

    Raises:
        ApiError: 400, when it can be no account.
    """
    account_id = request.query_params.get("account")
    if account_id is not None and not AUTH_ID.fullmatch(account_id):
        raise bad_request(
            f"'account' must be MA or SA and 18 capitals or digits, got '{account_id[:40]}'"
        )
    return account_id


async def refuse(_: Request, error: Exception) -> Response:
    """Answer what was refused: one sentence in ``error``."""
    if not isinstance(error, ApiError):
        raise error
    return JSONResponse({"error": error.error}, error.status, error.headers)
