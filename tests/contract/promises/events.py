"""Callbacks: really received, of the promised form, signed, in order."""

from collections.abc import Iterator
from typing import Literal

from plivo_messaging import webhooks

from tests.contract.links import JsonObject, followed
from tests.contract.promises.caller import Broken, Caller
from tests.contract.promises.listening import JSON, Event
from tests.contract.promises.words import Operation, shown

MAIN = "-ma-"
VERSIONS: tuple[Literal["V2", "V3"], ...] = ("V2", "V3")


def callbacks(operation: Operation) -> Iterator[tuple[str, str, str, JsonObject]]:
    """Of each address to call: its name, place (`body`, `query`), argument, and what is sent."""
    for name, callback in operation.raw.get("callbacks", {}).items():
        for expression, item in followed(operation.api.document, callback).items():
            place, _, argument = expression.strip("{}").removeprefix("$request.").partition(".")
            if place.startswith("body#/"):
                place, argument = "body", place.removeprefix("body#/")
            yield name, place, argument, followed(operation.api.document, item)


def told(caller: Caller, operation: Operation) -> None:
    """Each callback of an operation arrives as promised, by POST and by GET."""
    for name, place, argument, item in callbacks(operation):
        late = argument in operation.postponing
        for method in ("POST",) if late and operation.method != "get" else ("POST", "GET"):
            caller.reset()
            caller.listener.events.clear()
            url = caller.listener.url
            answer = _call(caller, operation, (place, argument), method, url)
            caller.settle()
            heard = list(caller.listener.events)
            where = f"callback {name} of {operation.label}"
            _check(caller, where, method, item, heard)
            if late:
                _check_result(caller, operation, answer, heard, method)


def _call(
    caller: Caller, operation: Operation, where: tuple[str, str], method: str, url: str
) -> JsonObject:
    place, argument = where
    asked = operation.examples()[0]
    # The method's argument is called as the address is: `url` and `method`, `x_url` and `x_method`.
    by = argument.removesuffix("url") + "method"
    values = {argument: url, by: method}
    if method == "GET" and not _can_say(operation, place, by):
        values.pop(by)
    asked = asked.with_query(**values) if place == "query" else asked.with_body(**values)
    body: JsonObject = caller.found(operation, asked)
    return body


def _can_say(operation: Operation, place: str, name: str) -> bool:
    return (place, name) in operation.parameters or name in operation.body_properties


def _check(caller: Caller, where: str, method: str, item: JsonObject, events: list[Event]) -> None:
    if not events:
        raise Broken(where, "never came")
    for event in events:
        if event.method != method:
            raise Broken(where, f"came by {event.method}, not by {method}")
        schema = _schema(caller, where, item, event)
        said = event.told()
        if fault := caller.schemas.fault(schema, typed(caller, schema, said, event)):
            raise Broken(where, f"{fault}: {shown(said)}")
        _check_signed(caller, where, event)
    schema = _schema(caller, where, item, events[0])
    _check_order(caller, where, schema, [event.told() for event in events])


def _schema(caller: Caller, where: str, item: JsonObject, event: Event) -> JsonObject:
    described = item[event.method.lower()]
    if event.method == "GET":
        parameters = [followed(caller.api.document, one) for one in described["parameters"]]
        schema: JsonObject = next(one for one in parameters if one["in"] == "query")["schema"]
        return schema
    content = described["requestBody"]["content"]
    if event.media_type not in content:
        raise Broken(where, f"came as {event.media_type or 'nothing'}")
    schema = content[event.media_type]["schema"]
    assert isinstance(schema, dict)
    return schema


def typed(caller: Caller, schema: JsonObject, said: JsonObject, event: Event) -> JsonObject:
    """What a form or a query says, with the types of its schema: both carry only text."""
    if event.method == "POST" and event.media_type == JSON:
        return said
    read = dict(said)
    for name, described in caller.api.properties(schema).items():
        value = read.get(name)
        kind = followed(caller.api.document, described).get("type")
        if kind == "integer" and isinstance(value, str) and value.lstrip("-").isdigit():
            read[name] = int(value)
    return read


def _check_signed(caller: Caller, where: str, event: Event) -> None:
    form = event.content if event.method == "POST" and event.media_type != JSON else None
    # The account's own signature, and that of its main account, which here is the same account.
    mains = {name: value for name, value in event.headers.items() if MAIN in name}
    own = {name: value for name, value in event.headers.items() if MAIN not in name}
    for whose, headers in (("the account", own), ("the main account", _without(own, mains))):
        for version in VERSIONS:
            signed = webhooks.verify(
                url=event.url,
                headers=headers,
                tokens=caller.target.auth_token,
                method=event.method,
                params=form,
                versions=[version],
            )
            if not signed:
                raise Broken(where, f"is not signed by {whose} as {version} says")


def _without(own: dict[str, str], mains: dict[str, str]) -> dict[str, str]:
    """All headers but the account's own signatures."""
    signatures = {name.replace(MAIN, "-") for name in mains}
    return {name: value for name, value in own.items() if name not in signatures} | mains


def _check_order(caller: Caller, where: str, schema: JsonObject, said: list[JsonObject]) -> None:
    """Values of a status come in the order in which the spec lists them; counts count."""
    for name, described in caller.api.properties(schema).items():
        values = [one[name] for one in said if name in one]
        kind = followed(caller.api.document, described)
        branches = [kind, *kind.get("anyOf", ())]
        known: list[str] = next((one["enum"] for one in branches if "enum" in one), [])
        if name.lower() == "status" and known:
            _check_states(where, known, values)
        described_as = described.get("description", "")
        if kind.get("type") == "integer" and described_as.startswith("Counts the events"):
            numbers = [int(value) for value in values]
            if numbers != list(range(numbers[0], numbers[0] + len(said))):
                raise Broken(where, f"{name} counts {numbers}")


def _check_states(where: str, known: list[str], values: list[str]) -> None:
    places = [known.index(value) for value in values]
    if places != sorted(places) or len(set(places)) != len(places):
        raise Broken(where, f"came in the order {', '.join(values)}")
    if len(values) > 1 and places[0] != 0:
        raise Broken(where, f"began with {values[0]}, not with {known[0]}")


def _check_result(
    caller: Caller, operation: Operation, accepted: JsonObject, events: list[Event], method: str
) -> None:
    """What comes later is what would have been answered at once, with the same `api_id`."""
    where = f"callback of {operation.label}"
    if len(events) != 1:
        raise Broken(where, f"came {len(events)} times")
    result = events[0].told()
    if result.get("api_id") != accepted.get("api_id"):
        what = f"has the api_id {result.get('api_id')}, not {accepted.get('api_id')}"
        raise Broken(where, what)
    if method == "GET":
        return
    schemas = [
        next(iter(response["content"].values()))["schema"]
        for _, response in operation.successes()
        if "x-when" not in response and "content" in response
    ]
    faults = [caller.schemas.fault(schema, result) for schema in schemas]
    if schemas and all(faults):
        raise Broken(where, f"{faults[0]}: {shown(result)}")
