"""Statuses, error bodies and what stands around every answer."""

from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, Proceed, answering
from plivo_sandbox.faults.rules import Rule
from plivo_sandbox.faults.values import STATUS

_TEXTS = {
    400: "bad request",
    401: "authentication failed",
    403: "forbidden",
    429: "too many requests",
    500: "server error",
}
_RETRY = frozenset({"retry_after", "retry_after_date"})


async def _status(exchange: Exchange, rule: Rule, _: Proceed) -> Answer:
    return _refusal(exchange, rule)


async def _status_after(exchange: Exchange, rule: Rule, proceed: Proceed) -> Answer:
    await proceed(exchange)
    return _refusal(exchange, rule)


def _refusal(exchange: Exchange, rule: Rule) -> Answer:
    status, headers = rule.value, dict[str, str]()
    if rule.order.retry_after is not None:
        headers["retry-after"] = str(rule.order.retry_after)
    elif rule.order.retry_after_date is not None:
        then = exchange.clock.now() + timedelta(seconds=rule.order.retry_after_date)
        headers["retry-after"] = format_datetime(then, usegmt=True)
    if status in (204, 205, 304):
        return Answer(status, headers=headers)
    body = {"api_id": exchange.ids.uuid(), "error": _TEXTS.get(status) or _phrase(status)}
    return Answer.saying(status, body, headers)


def _phrase(status: int) -> str:
    known = status in {one.value for one in HTTPStatus}
    return HTTPStatus(status).phrase.lower() if known else f"status {status}"


Change = Callable[[Answer, Exchange, Rule], bool]


def _turned(old: int, new: int) -> Around:
    """Another status for one."""

    def change(answer: Answer, _: Exchange, __: Rule) -> bool:
        fits = answer.status == old
        if fits:
            answer.status = new
        return fits

    return answering(change)


def _undescribed(answer: Answer, _: Exchange, __: Rule) -> bool:
    fits = answer.succeeded
    if fits:
        answer.status = 299
    return fits


def _other_success(answer: Answer, exchange: Exchange, _: Rule) -> bool:
    known = exchange.operation.responses if exchange.operation else {}
    others = [status for status in (200, 201, 202, 203) if status not in known]
    if not answer.succeeded or not answer.content or not others:
        return False
    answer.status = others[0]
    return True


def _error_as_success(answer: Answer, _: Exchange, __: Rule) -> bool:
    fits = not answer.succeeded
    if fits:
        answer.status = 200
    return fits


def _in_errors(change: Callable[[dict[str, Any]], object]) -> Around:
    def apply(answer: Answer, _: Exchange, __: Rule) -> bool:
        members = answer.members
        if answer.succeeded or "error" not in members:
            return False
        change(members)
        answer.body = members
        return True

    return answering(apply)


def _without_header(name: str) -> Around:
    def change(answer: Answer, _: Exchange, __: Rule) -> bool:
        return answer.headers.pop(name, None) is not None

    return answering(change)


def _with_api_id(value: Callable[[str, Rule], str | int | None]) -> Around:
    def change(answer: Answer, _: Exchange, rule: Rule) -> bool:
        members = answer.members
        if "api_id" not in members:
            return False
        before = str(members["api_id"])
        changed = value(before, rule)
        if changed is None:
            del members["api_id"]
        else:
            members["api_id"] = changed
        answer.body = members
        return changed != before

    return answering(change)


def _wrapped(answer: Answer, _: Exchange, __: Rule) -> bool:
    members = answer.members
    if not answer.succeeded or not members:
        return False
    answer.body = {"api_id": members.pop("api_id", ""), "data": members}
    return True


def _renamed_error(members: dict[str, Any]) -> None:
    members["message"] = members.pop("error")


FAULTS = (
    ApiFault(
        "status",
        "The request is answered with this status, and not carried out.",
        STATUS,
        _RETRY,
        around=_status,
    ),
    ApiFault(
        "status-after",
        "The request is carried out, and answered with this status.",
        STATUS,
        _RETRY,
        around=_status_after,
    ),
    ApiFault(
        "status-undescribed",
        "A success has the status 299, which nothing describes.",
        around=answering(_undescribed),
    ),
    ApiFault(
        "status-of-another-success",
        "A success has the status of a success that this operation does not have.",
        around=answering(_other_success),
    ),
    ApiFault("error-with-200", "An error has the status 200.", around=answering(_error_as_success)),
    ApiFault("invalid-with-500", "Invalid input is answered with 500.", around=_turned(400, 500)),
    ApiFault(
        "not-found-with-400", "What does not exist is answered with 400.", around=_turned(404, 400)
    ),
    ApiFault(
        "unauthorized-with-403",
        "Wrong credentials are answered with 403.",
        around=_turned(401, 403),
    ),
    ApiFault(
        "wrong-method-with-404", "A wrong method is answered with 404.", around=_turned(405, 404)
    ),
    ApiFault(
        "error-missing",
        "The body of an error has no error.",
        around=_in_errors(lambda members: members.pop("error")),
    ),
    ApiFault(
        "error-renamed",
        "The body of an error has its text in message.",
        around=_in_errors(_renamed_error),
    ),
    ApiFault(
        "error-not-text",
        "The error of a body is a number.",
        around=_in_errors(lambda members: members.update(error=1)),
    ),
    ApiFault(
        "error-as-list",
        "The body of an error lists errors.",
        around=_in_errors(lambda members: members.update(error=[members["error"]])),
    ),
    ApiFault(
        "challenge-missing",
        "An answer 401 has no WWW-Authenticate.",
        around=_without_header("www-authenticate"),
    ),
    ApiFault("allow-missing", "An answer 405 has no Allow.", around=_without_header("allow")),
    ApiFault(
        "retry-after-missing",
        "An answer 429 has no Retry-After.",
        around=_without_header("retry-after"),
    ),
    ApiFault("api-id-missing", "No api_id.", around=_with_api_id(lambda _, __: None)),
    ApiFault("api-id-empty", "The api_id is empty.", around=_with_api_id(lambda _, __: "")),
    ApiFault("api-id-not-text", "The api_id is a number.", around=_with_api_id(lambda _, __: 17)),
    ApiFault(
        "api-id-repeated",
        "All answers have the same api_id.",
        around=_with_api_id(lambda true, rule: str(rule.memory.setdefault("api_id", true))),
    ),
    ApiFault(
        "body-wrapped",
        "What is told stands one level deeper, in data.",
        around=answering(_wrapped),
    ),
)
