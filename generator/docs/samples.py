"""Samples: programs that send the example of an operation, or take a webhook."""

import shlex
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.client import Described
from generator.client.commands import CommandView, GroupView, dashed, file_name
from generator.client.events import EventView
from generator.client.formatting import tidy
from generator.client.samples import called, client_class, passed
from generator.client.views import ArgumentView, MethodView
from generator.docs.curl import curl

__all__ = ["Program", "Sample", "environment", "of_operations", "of_webhooks"]

_WIDTH = 62
"""How many characters fit beside the text."""


@dataclass(frozen=True)
class Program:
    """A text that can be copied and run.

    Attributes:
        id: what it is written for: ``curl``, ``python``, ``async`` or ``cli``.
        title: the same for readers.
        language: how it is coloured.
        printed: how what it prints is coloured.
        text: the program, without a line break at its end.
    """

    id: str
    title: str
    language: str
    printed: str
    text: str


@dataclass(frozen=True)
class Sample:
    """The programs of an operation, or of a webhook.

    Attributes:
        name: the client's method, or the kind of the event.
        method: of HTTP, in capitals.
        path: the template of the operation; empty for a webhook.
        programs: one for each language.
        files: what has to be in the folder where they run.
    """

    name: str
    method: str
    path: str
    programs: tuple[Program, ...]
    files: tuple[str, ...] = ()


def environment(client: Described) -> list[str]:
    """The variables that the programs read: credentials first, then the address."""
    named = [one.env for one in client.service.arguments if one.env]
    return [*named, *([client.service.base_env] if client.service.base_env else [])]


def of_operations(client: Described) -> list[Sample]:
    """Samples of all operations, in the order of the document."""
    commands = {one.method: one for group in client.commands for one in _commands(group)}
    views = [
        (f"{resource.dotted}.{view.name}", resource.dotted, view)
        for resource in client.all_resources
        for view in resource.methods
    ]
    programs = _laid_out(
        {
            f"{name}-{flavour}": _python(client, view, dotted, asynchronous=flavour == "async")
            for name, dotted, view in views
            for flavour in ("python", "async")
        }
    )
    return [
        Sample(
            name=name,
            method=view.operation.method.upper(),
            path=view.operation.path,
            programs=(
                Program("curl", "curl", "shell", "json", curl(view, client.service)),
                Program("python", "Python", "python", "python", programs[f"{name}-python"]),
                Program("async", "Python async", "python", "python", programs[f"{name}-async"]),
                *_typed(client, commands[name]),
            ),
            files=tuple(file_name(view, one) for one in passed(view) if one.file),
        )
        for name, _, view in views
    ]


def of_webhooks(client: Described) -> list[Sample]:
    """Samples of all webhooks: what takes and checks them."""
    package = client.sdk["package"]
    texts = _laid_out({one.kind: _handler(package, _secret(client), one) for one in client.events})
    return [
        Sample(
            name=one.kind,
            method="POST",
            path="",
            programs=(Program("python", "Python", "python", "python", texts[one.kind]),),
        )
        for one in client.events
    ]


def _python(client: Described, view: MethodView, dotted: str, *, asynchronous: bool) -> str:
    name = client_class(client.sdk, asynchronous=asynchronous)

    def file(argument: ArgumentView) -> str:
        path = f"Path({file_name(view, argument)!r})"
        return f"[{path}]" if isinstance(argument.example, list) else path

    lines = called(view, dotted, name, asynchronous=asynchronous, file=file)
    if asynchronous:
        lines = ["async def main() -> None:", *(f"    {line}" for line in lines)]
        lines += ["asyncio.run(main())"]
    # Imports that it does not need are taken out when it is laid out.
    imports = ["import asyncio", "from pathlib import Path"]
    return "\n".join([*imports, f"from {client.sdk['package']} import {name}", *lines])


def _secret(client: Described) -> str:
    """The variable that holds what requests are authenticated by."""
    names = {one.name: one.env or one.name.upper() for one in client.service.arguments}
    schemes = [one for alternative in client.service.security for one in alternative]
    return next((names[value] for one in schemes for value in one.values[:2][-1:]), "TOKEN")


def _handler(package: str, token: str, event: EventView) -> str:
    return f'''
import os
from collections.abc import Mapping
from {package} import webhooks

def handle(url: str, headers: Mapping[str, str], body: bytes) -> int:
    """Take a webhook, and return the status to answer with."""
    genuine = webhooks.verify(
        url=url,
        headers=headers,
        tokens=os.environ[{token!r}],
        params=body,
    )
    if not genuine:
        return 403
    event = webhooks.parse(body, {event.kind!r})
    print(event)
    return 200
'''


def _laid_out(programs: dict[str, str]) -> dict[str, str]:
    """Programs as one writes Python, all in one go."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem, text in programs.items():
            (folder / f"{stem}.py").write_text(f"{text}\n", "utf-8")
        tidy(folder, width=_WIDTH)
        return {stem: (folder / f"{stem}.py").read_text("utf-8").strip() for stem in programs}


def _commands(group: GroupView) -> Iterator[CommandView]:
    yield from group.commands
    for one in group.groups:
        yield from _commands(one)


def _typed(client: Described, command: CommandView) -> Iterator[Program]:
    if command.examples:
        text = _folded(client.sdk["distribution"], command)
        yield Program("cli", "CLI", "shell", "json", text)


def _folded(program: str, command: CommandView) -> str:
    """The first example of a command, in one line if it fits, else with one option a line."""
    _, words = command.examples[0]
    flags = {flag for one in command.options for flag in (one.name, f"no_{one.name}")}
    known = {f"--{dashed(flag)}" for flag in flags}
    lines = [[program, *(dashed(step) for step in command.method.split("."))]]
    for word in words:
        if word in known:
            lines.append([])
        lines[-1].append(shlex.quote(word))
    texts = [" ".join(line) for line in lines]
    whole = " ".join(texts)
    return whole if len(whole) <= _WIDTH else " \\\n  ".join(texts)
