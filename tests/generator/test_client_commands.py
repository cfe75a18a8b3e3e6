"""The command line of something that is not Plivo."""

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from generator.client import render
from generator.client.command_accounting import check_commands
from generator.client.commands import Commands
from generator.client.faults import Faults
from generator.client.views import ArgumentView, MethodView, ResourceView
from generator.errors import SpecErrors

ROOT = Path(__file__).parents[2]
BOOKSHOP: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "bookshop.yaml").read_text("utf-8")
)


@pytest.fixture(scope="module")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("shop") / "python"
    render(BOOKSHOP, overrides=ROOT / "overrides", target=target)
    return target


@pytest.fixture
def cli(distribution: Path) -> Iterator[Any]:
    sys.path.insert(0, str(distribution / "src"))
    try:
        yield importlib.import_module("bookshop_client.cli")
    finally:
        sys.path.remove(str(distribution / "src"))
        for name in [name for name in sys.modules if name.startswith("bookshop_client")]:
            del sys.modules[name]


Called = list[tuple[str, dict[str, Any]]]


class Resource:
    """Any method of it notes its arguments."""

    def __init__(self, name: str, called: Called) -> None:
        self.name = name
        self.called = called

    def __getattr__(self, method: str) -> Any:
        def note(**given: Any) -> None:
            self.called.append((f"{self.name}.{method}", given))

        return note


class Notes:
    """Takes the place of a client."""

    def __init__(self) -> None:
        self.called: Called = []

    def __call__(self, **_settings: Any) -> "Notes":
        return self

    def __enter__(self) -> "Notes":
        return self

    def __exit__(self, *_error: object) -> None:
        """Nothing to close."""

    def __getattr__(self, resource: str) -> Resource:
        return Resource(resource, self.called)


def called(cli: Any, *arguments: str) -> tuple[str, dict[str, Any]]:
    notes = Notes()
    assert cli.start(cli.PROGRAM._replace(client=notes), arguments) == 0
    (call,) = notes.called
    return call


def test_values_become_what_the_method_takes(cli: Any) -> None:
    method, given = called(
        cli,
        *("books", "create", "--title", "T", "--isbn", "i", "--type", "paper", "--tags", "a"),
        *("--tags", "b", "--signed", "--placement", '{"row": 1}', "--reasons", "x"),
        *("--x-trace", "t", "--price", "2.5"),
    )
    assert method == "books.create"
    assert given == {
        "title": "T",
        "isbn": "i",
        "type": "paper",
        "tags": ["a", "b"],
        "signed": True,
        "placement": {"row": 1},
        "reasons": ["x"],
        "x_trace": "t",
        "price": 2.5,
    }


def test_options_may_have_any_name(cli: Any) -> None:
    _, given = called(cli, "books", "list", "--from", "3", "--größe", "4", "--year", "1990")
    assert given == {"from_": 3, "größe": 4, "year": [1990]}


def test_help_is_in_the_words_of_the_description(
    cli: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.start(cli.PROGRAM, ["--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Usage: bookshop-client ")
    assert "BOOKSHOP_URL is read from the environment" in told
    assert cli.start(cli.PROGRAM, ["books", "list", "--help"]) == 0
    told = capsys.readouterr().out
    assert "0 to 99. Default: 0." in told
    assert "backslash at the end \\" in told


def test_no_word_of_plivo_is_in_it(distribution: Path) -> None:
    package = distribution / "src" / "bookshop_client"
    files = [*package.glob("cli/*.py"), *package.glob("_runtime/cli/*.py")]
    assert files
    assert not [one for one in files if "plivo" in one.read_text("utf-8").lower()]
    assert "bookshop-client[cli]" in (distribution / "README.md").read_text("utf-8")


def changed(**members: Any) -> dict[str, Any]:
    """The bookshop, with another schema of a new operation."""
    document: dict[str, Any] = json.loads(json.dumps(BOOKSHOP))
    document["paths"]["/new/"] = {
        "get": {"operationId": "x", "responses": {"204": {"description": "Done."}}, **members}
    }
    return document


def parameter(name: str, kind: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": kind}}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        (
            changed(**{"x-sdk-method": "completion.get"}),
            "the command line has a command completion of its own",
        ),
        (
            changed(
                **{"x-sdk-method": "new.get"},
                parameters=[parameter("rent", "boolean"), parameter("no_rent", "string")],
            ),
            "two arguments of get want the option --no-rent",
        ),
    ],
)
def test_what_a_command_cannot_say_is_a_mistake(
    document: dict[str, Any], told: str, tmp_path: Path
) -> None:
    with pytest.raises(SpecErrors, match=told):
        render(document, overrides=ROOT / "overrides", target=tmp_path / "python")


def test_an_argument_that_takes_moments_is_a_time() -> None:
    schema = {"type": "string", "x-at": ""}
    commands = Commands({}, {}, {}, Faults(None))
    for annotation, kind in (("str", "text"), ("str | datetime", "time")):
        argument = ArgumentView("t", "t", "query", annotation, True, None, "", "", schema=schema)
        method = view("list")
        method.arguments = [argument]
        (group,) = commands.groups([ResourceView(("books",), "Books", methods=[method])])
        assert [option.kind for option in group.commands[0].options] == [kind]


def view(name: str) -> MethodView:
    operation: Any = SimpleNamespace(at="/paths/x", method="get", raw={})
    argument = ArgumentView("title", "title", "query", "str", True, None, "", "/paths/x/title")
    return MethodView(
        name=name,
        constant="",
        operation=operation,
        summary="",
        description="",
        link="",
        arguments=[argument],
        body=None,
        returns="",
        answers={},
        answered="",
        condition=None,
        errors=[],
        listing=None,
        idempotent=True,
        authenticated=True,
        body_required=False,
        files=None,
    )


def test_a_method_or_an_argument_that_was_left_out_is_found(tmp_path: Path) -> None:
    (tmp_path / "books.py").write_text('Command("books.get", (Option("isbn"),))', encoding="utf-8")
    books = ResourceView(("books",), "Books", methods=[view("get"), view("list")])
    faults = Faults(None)
    check_commands(tmp_path, [books], faults)
    with pytest.raises(SpecErrors) as found:
        faults.raise_if_any()
    assert "the command books.get has no option title" in str(found.value)
    assert "books.list has no command" in str(found.value)
