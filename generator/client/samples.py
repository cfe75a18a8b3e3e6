"""A call of each method with the description's own example, as code that runs."""

from .example_values import UNKNOWN
from .views import ArgumentView, MethodView


def sample(view: MethodView, dotted: str, sdk: dict[str, str], *, asynchronous: bool) -> str:
    """A program that calls a method, in a fence."""
    client = f"{'Async' if asynchronous else ''}{sdk['client']}"
    maybe = "async " if asynchronous else ""
    called = f"client.{dotted}.{view.name}({', '.join(_arguments(view))})"
    if view.listing:
        lines = [f"{maybe}for record in {called}:", "    print(record)"]
    else:
        lines = [f"result = {'await ' if asynchronous else ''}{called}", "print(result)"]
    return "\n".join(
        [
            "```python",
            f"from {sdk['package']} import {client}",
            "",
            f"{maybe}with {client}() as client:",
            *(f"    {line}" for line in lines),
            "```",
        ]
    )


def _arguments(view: MethodView) -> list[str]:
    positional = [repr(one.example) for one in view.positional]
    wanted = [one for one in view.keywords if one.required or one.example is not UNKNOWN]
    return [*positional, *(f"{one.python}={_value(one)}" for one in wanted)]


def _value(argument: ArgumentView) -> str:
    value = argument.example
    if argument.file:
        files = value if isinstance(value, list) else [value]
        named = [(f"{argument.python}.txt", str(one).encode()) for one in files]
        return repr(named if isinstance(value, list) else named[0])
    if argument.delimiter and isinstance(value, str) and argument.delimiter in value:
        return repr(value.split(argument.delimiter))
    return "..." if value is UNKNOWN else repr(value)
