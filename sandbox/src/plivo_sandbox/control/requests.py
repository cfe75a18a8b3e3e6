"""Reading requests to /_sandbox/ by its description."""

from http import HTTPStatus
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from plivo_sandbox.bodies import read_json
from plivo_sandbox.control.description import contract
from plivo_sandbox.errors import ApiError, bad_request
from plivo_sandbox.explaining import first_mistake
from plivo_sandbox.settings import AUTH_ID

MAX_BYTES = 1024 * 1024


async def raw_body(request: Request, limit: int = MAX_BYTES) -> bytes:
    """The body as it came.

    Raises:
        ApiError: 400, when it is cut off; 413, when it is longer than ``limit`` bytes.
    """
    raw = bytearray()
    try:
        async for chunk in request.stream():
            raw += chunk
            if len(raw) > limit:
                raise ApiError(413, f"the request body must be at most {limit} bytes long")
    except ClientDisconnect as error:
        raise bad_request("the request body was cut off") from error
    return bytes(raw)


async def described_body(request: Request, operation_id: str, limit: int = MAX_BYTES) -> Any:
    """The JSON body of a request, whatever its media type, valid by the operation's description.

    Raises:
        ApiError: 400, when it is not; 413, when it is too large.
    """
    operation = next(found for found in contract().operations() if found.id == operation_id)
    if operation.body is None:
        raise ValueError(f"{operation_id} takes no body")
    raw = await raw_body(request, limit)
    try:
        body = read_json(raw)
    except ValueError as error:
        raise bad_request(f"the request body must be JSON: {error}") from error
    mistake = first_mistake(contract(), operation.body.check, body)
    if mistake:
        raise bad_request(mistake)
    return body


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


def refused_by_control(request: Request, error: HTTPException) -> Response:
    """Answer a path that is not there, or a method that it does not have."""
    hint = "GET /_sandbox/ and /_sandbox/openapi.json tell what there is"
    path = request.url.path[:80]
    told = f"there is nothing at {path}; {hint}"
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        told = f"{path} does not take {request.method}; {hint}"
    return JSONResponse({"error": told}, error.status_code, error.headers)
