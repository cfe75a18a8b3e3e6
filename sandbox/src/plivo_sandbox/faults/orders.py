"""Asking for a fault: as JSON or on the command line."""

import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches
from typing import Any

from plivo_sandbox.faults.catalog import CATALOG
from plivo_sandbox.faults.kinds import Fault, MessageFault
from plivo_sandbox.faults.rules import DEFAULTS, Order, Rule

_MAX_COUNT = 1_000_000_000
_MAX_DIGITS = 10
_MAX_TEXT = 200
_TEXT = re.compile(r"(?P<name>[a-z0-9-]+)(?:=(?P<value>[^:]*))?(?::(?P<options>.*))?", re.DOTALL)


class FaultError(ValueError):
    """A fault cannot be set; the message says why and what to do, in one sentence."""


def order_of_text(text: str) -> Order:
    """Read ``NAME[=VALUE][:OPTION=VALUE,…]``.

    Raises:
        FaultError: it is written in another way.
    """
    found = _TEXT.fullmatch(text.strip())
    if not found:
        raise FaultError(
            f"'{text[:40]}' is no fault: write NAME, NAME=VALUE or NAME=VALUE:OPTION=VALUE,…, such "
            "as status=503:operation=createMessage,first=2."
        )
    body: dict[str, Any] = {"name": found["name"]}
    if found["value"] is not None:
        body["value"] = found["value"]
    for option in filter(None, (found["options"] or "").split(",")):
        name, equals, value = option.partition("=")
        if not equals or name in body:
            raise FaultError(f"'{option[:40]}' is no option: write OPTION=VALUE, each once.")
        body[name] = value
    return order_of(body)


def order_of(body: Any) -> Order:
    """Read the object by which the control API is asked for a fault.

    Raises:
        FaultError: something of it cannot be.
    """
    if not isinstance(body, dict) or not isinstance(body.get("name"), str):
        raise FaultError("A fault is a JSON object with its 'name'.")
    taken: dict[str, Any] = {}
    for name, value in body.items():
        if name not in _READ:
            raise FaultError(
                f"'{name[:40]}' is no option of a fault{_meant(name, _READ)} "
                f"A fault takes {', '.join(_READ)}."
            )
        taken[name] = _READ[name](name, value)
    return Order(**taken)


def rule_of(number: int, order: Order, places: Collection[str]) -> Rule:
    """Set a fault.

    Args:
        number: its id.
        order: what was asked for.
        places: what an ``operation`` may be.

    Raises:
        FaultError: there is no such fault or no such operation, or they do not go together.
    """
    fault = CATALOG.get(order.name)
    if fault is None:
        raise FaultError(
            f"'{order.name[:40]}' is no fault{_meant(order.name, CATALOG)} "
            "GET /_sandbox/faults/names and 'plivo-sandbox faults' list them."
        )
    if order.operation and isinstance(fault, MessageFault):
        raise FaultError(f"'{fault.name}' is about messages: choose them by 'number' or 'account'.")
    if order.operation and order.operation not in places:
        raise FaultError(
            f"'{order.operation[:60]}' is no operation"
            f"{_meant(order.operation, places)} Write an operationId, a method and a path such as "
            "'GET /Message/', a tag or a webhook."
        )
    for option in ("field", "retry_after", "retry_after_date"):
        if getattr(order, option) != DEFAULTS[option] and option not in fault.options:
            raise FaultError(f"'{option}' is no option of '{fault.name}'.")
    return Rule(number, order, fault, _value(fault, order.value))


def _value(fault: Fault, text: str) -> Any:
    if fault.value is None:
        if text:
            raise FaultError(f"'{fault.name}' takes no value.")
        return None
    try:
        return fault.value.read(text)
    except ValueError as error:
        raise FaultError(f"'{fault.name}' needs {error}, such as {fault.value.form}.") from error


def _text(name: str, value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        raise FaultError(f"'{name}' must be a text of at most {_MAX_TEXT} characters.")
    return value.strip()


def _number(name: str, value: Any) -> str:
    number = re.sub(r"[\s+().-]", "", _text(name, value))
    if not number.isascii() or not number.isalnum() or not any(map(str.isdigit, number)):
        raise FaultError(f"'{name}' must be a phone number such as 14155550123.")
    return number


def _count(minimum: int) -> Callable[[str, Any], int]:
    def read(name: str, value: Any) -> int:
        if (
            isinstance(value, str)
            and value.isascii()
            and value.isdecimal()
            and len(value) <= _MAX_DIGITS
        ):
            value = int(value)
        if (
            not isinstance(value, int)
            or isinstance(value, bool)
            or not minimum <= value <= _MAX_COUNT
        ):
            raise FaultError(f"'{name}' must be an integer between {minimum} and {_MAX_COUNT}.")
        return value

    return read


def _share(name: str, value: Any) -> float:
    try:
        share = float(value) if not isinstance(value, bool) else 0.0
    except (TypeError, ValueError):
        share = 0.0
    if not 0 < share <= 1:
        raise FaultError(f"'{name}' must be a number above 0, and 1 at most.")
    return share


_READ: Mapping[str, Callable[[str, Any], Any]] = {
    "name": _text,
    "value": _text,
    "operation": _text,
    "number": _number,
    "account": _text,
    "share": _share,
    "first": _count(1),
    "every": _count(1),
    "after": _count(0),
    "field": _text,
    "retry_after": _count(0),
    "retry_after_date": _count(0),
}


def _meant(name: str, known: Collection[str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"; did you mean '{close[0]}'?" if close else "."
