"""Calling any method of the client with what the description's examples say."""

import asyncio
from operator import attrgetter
from typing import Any

from .description import Operation, examples
from .fake import Fake

# Written out rather than computed: this is the promise to callers.
PYTHON = {
    "type": "type_",
    "message_time__gt": "message_time_gt",
    "message_time__gte": "message_time_gte",
    "message_time__lt": "message_time_lt",
    "message_time__lte": "message_time_lte",
}


def value(parameter: dict[str, Any]) -> Any:
    """The example of a parameter."""
    found = [*examples(parameter).values(), *parameter["schema"].get("examples", ())]
    return found[0]


def arguments(operation: Operation, body: dict[str, Any] | None) -> dict[str, Any]:
    """Everything that an operation takes, by its name in Python."""
    given = {one["name"]: value(one) for one in operation.parameters}
    given |= body or {}
    return {PYTHON.get(str(name), str(name)): one for name, one in given.items()}


def call(fake: Fake, operation: Operation, given: dict[str, Any]) -> Any:
    """Call the method; of a list one page."""
    method = attrgetter(operation.name)(fake.client())
    result = method(**given)
    return result.page() if "x-pagination" in operation.raw else result


def call_async(fake: Fake, operation: Operation, given: dict[str, Any]) -> Any:
    """The same with the asynchronous client."""

    async def run() -> Any:
        result = attrgetter(operation.name)(fake.async_client())(**given)
        return await (result.page() if "x-pagination" in operation.raw else result)

    return asyncio.run(run())
