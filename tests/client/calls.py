"""Calling any method of the client with what the description's examples say."""

import asyncio
import inspect
from operator import attrgetter
from typing import Any

from .description import Operation, examples, followed
from .fake import Fake

# Written out rather than computed: this is the promise to callers.
PYTHON = {
    "created__gt": "created_gt",
    "created__gte": "created_gte",
    "created__lt": "created_lt",
    "created__lte": "created_lte",
    "message_time__gt": "message_time_gt",
    "message_time__gte": "message_time_gte",
    "message_time__lt": "message_time_lt",
    "message_time__lte": "message_time_lte",
}
CALLBACK = {"callback_url": "https://example.com/result/"}


def value(parameter: dict[str, Any]) -> Any:
    """The example of a parameter."""
    schema = {**followed(parameter["schema"]), **parameter["schema"]}
    found = [*examples(parameter).values(), *schema.get("examples", ())]
    return found[0]


def arguments(operation: Operation, body: dict[str, Any] | None) -> dict[str, Any]:
    """Everything that an operation takes, by its name in Python."""
    given = {one["name"]: value(one) for one in operation.parameters}
    given |= {name: one for name, one in (body or {}).items() if name in operation.members}
    if operation.form:
        given["file"] = [(f"{one[:4]}.txt", one.encode()) for one in given["file"]]
    return {PYTHON.get(str(name), str(name)): one for name, one in given.items()}


def plain(operation: Operation, given: dict[str, Any]) -> dict[str, Any]:
    """The same without asking for an answer that comes later."""
    later = CALLBACK if operation.asynchronous else {}
    return {name: one for name, one in given.items() if name not in later}


def call(fake: Fake, operation: Operation, given: dict[str, Any]) -> Any:
    """Call the method; of a list one page."""
    result = attrgetter(operation.name)(fake.client())(**given)
    return result.page() if hasattr(result, "page") else result


def call_async(fake: Fake, operation: Operation, given: dict[str, Any]) -> Any:
    """The same with the asynchronous client."""

    async def run() -> Any:
        result = attrgetter(operation.name)(fake.async_client())(**given)
        return await (result if inspect.isawaitable(result) else result.page())

    return asyncio.run(run())
