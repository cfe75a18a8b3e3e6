"""Requests that should be refused, and are not.

Where the sandbox could not carry out what it was asked, the answer is the first success that the
bundle has as an example.
"""

import base64
import binascii
from collections.abc import Callable, Iterable
from typing import Any

import jsonschema_rs

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, Proceed, asking
from plivo_sandbox.faults.rules import Rule

_BAD, _NOT_FOUND, _NO_METHOD = 400, 404, 405
_BOUNDS = frozenset(
    {
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "uniqueItems",
    }
)


async def _no_credentials(exchange: Exchange, _: Rule) -> Exchange | None:
    return None if exchange.header("authorization") else _signed(exchange)


async def _wrong_credentials(exchange: Exchange, _: Rule) -> Exchange | None:
    return _signed(exchange) if exchange.header("authorization") else None


def _signed(exchange: Exchange) -> Exchange | None:
    token = exchange.token_of(exchange.account_id)
    return None if token is None else exchange.with_credentials(exchange.account_id, token)


async def _other_account(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    """Whoever signs in rightly reads under any account; one that is not there is the caller's."""
    answer = await proceed(exchange)
    user = _user(exchange)
    token = exchange.token_of(user)
    right = token is not None and exchange.with_credentials(user, token).header(
        "authorization"
    ) == exchange.header("authorization")
    if answer.status != 401 or not right or token is None:  # noqa: PLR2004
        rule.missed()
        return answer
    return await proceed(_signed(exchange) or exchange.with_credentials(user, token))


def _user(exchange: Exchange) -> str:
    encoded = exchange.header("authorization").partition(" ")[2]
    try:
        return base64.b64decode(encoded, validate=True).decode().partition(":")[0]
    except (binascii.Error, ValueError):
        return ""


def _success(exchange: Exchange) -> Answer:
    if exchange.about is None:
        return Answer.saying(200, {"api_id": exchange.ids.uuid(), "message": "ok"})
    status, body = exchange.about.success
    if isinstance(body, dict) and "api_id" in body:
        body = {**body, "api_id": exchange.ids.uuid()}
    return Answer.saying(status, body)


def _instead_of(status: int) -> Around:
    async def around(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
        answer = await proceed(exchange)
        if answer.status == status:
            return _success(exchange)
        rule.missed()
        return answer

    return around


def _invalid_body(kinds: Callable[[set[str]], bool]) -> Around:
    """Accept a body whose mistakes are of these ``kinds``: names of JSON Schema's keywords."""

    async def around(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
        found = kinds(await _mistakes(exchange))
        answer = await proceed(exchange)
        if answer.status == _BAD and found:
            return _success(exchange)
        rule.missed()
        return answer

    return around


async def _mistakes(exchange: Exchange) -> set[str]:
    """What is wrong with the body; ``json`` where it is none, and ``rule`` where it is valid."""
    body = exchange.operation.body if exchange.operation else None
    if body is None or body.media_type != "application/json":
        return set()
    value = await exchange.json()
    if value is None:
        return {"json"} if (await exchange.body()).strip() else set()
    return set(_keywords(body.check.validator.iter_errors(value))) or {"rule"}


def _keywords(errors: Iterable[jsonschema_rs.ValidationError]) -> Iterable[str]:
    for error in errors:
        branches: Any = error.kind.value if error.kind.name in ("anyOf", "oneOf") else ()
        inner = [one for branch in branches for one in branch]
        if inner:
            yield from _keywords(inner)
        else:
            yield error.kind.name


def _some(*keywords: str) -> Callable[[set[str]], bool]:
    return lambda found: bool(found & set(keywords))


async def _unknown_parameters(exchange: Exchange, _: Rule) -> Exchange | None:
    operation = exchange.operation
    known = {one.name for one in operation.query_parameters} if operation else set[str]()
    kept = [pair for pair in exchange.query if pair[0] in known]
    return exchange.with_query(kept) if operation and kept != exchange.query else None


def _invalid_parameter(exchange: Exchange) -> bool:
    operation = exchange.operation
    known = {p.name: p for p in operation.query_parameters} if operation else {}
    for name, text in exchange.query:
        if name not in known:
            continue
        validator = known[name].check.validator
        values: list[Any] = [text]
        if text.removeprefix("-").isdecimal():
            values.append(int(text))
        if text in ("true", "false"):
            values.append(text == "true")
        if not any(validator.is_valid(value) for value in values):
            return True
    return False


async def _invalid_parameters(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    answer = await proceed(exchange)
    if answer.status == _BAD and _invalid_parameter(exchange):
        return _success(exchange)
    rule.missed()
    return answer


async def _any_content_type(exchange: Exchange, _: Rule) -> Exchange | None:
    body = exchange.operation.body if exchange.operation else None
    sent = exchange.header("content-type").partition(";")[0].strip().lower()
    if body is None or body.media_type != "application/json" or sent in ("", body.media_type):
        return None
    return exchange.with_header("content-type", body.media_type)


def _body(name: str, sentence: str, *keywords: str) -> ApiFault:
    return ApiFault(name, sentence, around=_invalid_body(_some(*keywords)))


FAULTS = (
    ApiFault(
        "no-credentials-accepted",
        "A request without credentials is carried out.",
        around=asking(_no_credentials),
    ),
    ApiFault(
        "wrong-credentials-accepted",
        "Any credentials will do.",
        around=asking(_wrong_credentials),
    ),
    ApiFault(
        "other-account-accepted",
        "Who signs in to one account works with every other one.",
        around=_other_account,
    ),
    _body("missing-field-accepted", "A body without a required field is accepted.", "required"),
    _body(
        "unknown-field-accepted",
        "A body with a field that does not exist is accepted.",
        "additionalProperties",
        "unevaluatedProperties",
    ),
    _body("wrong-type-accepted", "A field of a wrong type is accepted.", "type"),
    _body("unknown-choice-accepted", "A value that is no choice is accepted.", "enum", "const"),
    _body("malformed-value-accepted", "A text of a wrong form is accepted.", "pattern", "format"),
    _body(
        "out-of-bounds-accepted",
        "A number, a text or a list that is too small or too large is accepted.",
        *_BOUNDS,
    ),
    _body("broken-rule-accepted", "What a rule beside the schema forbids is accepted.", "rule"),
    _body("invalid-json-accepted", "A body that is no JSON is accepted.", "json"),
    ApiFault(
        "wrong-content-type-accepted",
        "JSON is accepted under any Content-Type.",
        around=asking(_any_content_type),
    ),
    ApiFault(
        "unknown-parameter-accepted",
        "A parameter that does not exist is accepted.",
        around=asking(_unknown_parameters),
    ),
    ApiFault(
        "invalid-parameter-accepted",
        "A parameter's value that is not valid is accepted.",
        around=_invalid_parameters,
    ),
    ApiFault(
        "not-found-accepted",
        "What does not exist is answered with a success.",
        around=_instead_of(_NOT_FOUND),
    ),
    ApiFault(
        "wrong-method-accepted",
        "A method that does not exist is answered with a success.",
        around=_instead_of(_NO_METHOD),
    ),
)
