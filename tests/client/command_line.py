"""Running the command line inside of the test, against a server inside of it too."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from plivo_messaging import Plivo
from plivo_messaging._runtime.cli.start import start
from plivo_messaging.cli import PROGRAM

from .calls import PYTHON
from .description import Operation
from .fake import Fake


@dataclass
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def run(capsys: pytest.CaptureFixture[str], fake: Fake | None, *arguments: str) -> Ran:
    """Run a command; the client that it makes talks to ``fake``."""

    def client(*, http_client: object = None, **more: Any) -> Plivo:
        del http_client
        assert fake
        return fake.client(**more)

    made = PROGRAM if fake is None else PROGRAM._replace(client=client)
    capsys.readouterr()
    code = start(made, arguments)
    captured = capsys.readouterr()
    return Ran(code, captured.out, captured.err)


def words(operation: Operation) -> list[str]:
    """The words of an operation's command."""
    return operation.name.replace("_", "-").split(".")


def flag(name: str) -> str:
    """The option of an argument."""
    return "--" + PYTHON.get(name, name).replace("_", "-")


def typed(operation: Operation, given: dict[str, Any]) -> list[str]:
    """What a person types to give these arguments, by their names on the wire."""
    path = [one["name"] for one in operation.parameters if one["in"] == "path"]
    found = [str(given[name]) for name in path]
    for name, value in given.items():
        if name in path:
            continue
        if isinstance(value, bool):
            found.append(flag(name) if value else f"--no-{flag(name)[2:]}")
        elif isinstance(value, list) and not any(isinstance(one, dict) for one in value):
            for one in value:
                found += [flag(name), str(one)]
        else:
            text = json.dumps(value) if isinstance(value, dict | list | None) else str(value)
            found += [flag(name), text]
    return found
