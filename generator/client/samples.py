"""A call of each method with the description's own example, as code that runs."""

from collections.abc import Callable

from .example_values import UNKNOWN
from .views import ArgumentView, MethodView


def sample(view: MethodView, dotted: str, sdk: dict[str, str], *, asynchronous: bool) -> str:
    """A program that calls a method, in a fence."""
    client = client_class(sdk, asynchronous=asynchronous)
    return "\n".join(
        [
            "```python",
            f"from {sdk['package']} import {client}",
            "",
            *called(view, dotted, client, asynchronous=asynchronous),
            "```",
        ]
    )


def client_class(sdk: dict[str, str], *, asynchronous: bool) -> str:
    """The client that a program makes."""
    return f"{'Async' if asynchronous else ''}{sdk['client']}"


def called(
    view: MethodView,
    dotted: str,
    client: str,
    *,
    asynchronous: bool,
    file: Callable[[ArgumentView], str] | None = None,
) -> list[str]:
    """The lines that make a client, call a method and print what it answers.

    Args:
        view: The method.
        dotted: The way to its resource from a client.
        client: The class of the client.
        asynchronous: Whether it waits for answers.
        file: Writes the value of an argument that is a file, or several; otherwise what is in
            them stands in the code.
    """
    maybe = "async " if asynchronous else ""
    arguments = ", ".join(_arguments(view, file or _content))
    call = f"client.{dotted}.{view.name}({arguments})"
    if view.listing:
        lines = [f"{maybe}for record in {call}:", "    print(record)"]
    else:
        lines = [f"result = {'await ' if asynchronous else ''}{call}", "print(result)"]
    return [f"{maybe}with {client}() as client:", *(f"    {line}" for line in lines)]


def passed(view: MethodView) -> list[ArgumentView]:
    """The arguments that the example of a method passes by name."""
    return [one for one in view.keywords if one.required or one.example is not UNKNOWN]


def _arguments(view: MethodView, file: Callable[[ArgumentView], str]) -> list[str]:
    positional = [_value(one, file) for one in view.positional]
    return [*positional, *(f"{one.python}={_value(one, file)}" for one in passed(view))]


def _value(argument: ArgumentView, file: Callable[[ArgumentView], str]) -> str:
    value = argument.example
    if argument.file:
        return file(argument)
    if argument.delimiter and isinstance(value, str) and argument.delimiter in value:
        return repr(value.split(argument.delimiter))
    return "..." if value is UNKNOWN else repr(value)


def _content(argument: ArgumentView) -> str:
    value = argument.example
    files = value if isinstance(value, list) else [value]
    named = [(f"{argument.python}.txt", str(one).encode()) for one in files]
    return repr(named if isinstance(value, list) else named[0])
