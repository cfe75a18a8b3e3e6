"""What each command sends, and what its help teaches."""

import re
from pathlib import Path
from typing import Any

import pytest

from .calls import plain, value
from .command_line import flag, run, typed, words
from .description import Operation, operations, success_of
from .fake import Fake
from .test_requests import CASES, answered

EVERY = pytest.mark.parametrize("operation", operations(), ids=lambda one: one.name)
_BOOLEANS = {"true": True, "false": False}
Capture = pytest.CaptureFixture[str]


def everything(operation: Operation, body: dict[str, Any] | None, folder: Path) -> dict[str, Any]:
    """All arguments of the example, by their names on the wire; files as files."""
    given = {one["name"]: value(one) for one in operation.parameters}
    given |= {name: one for name, one in (body or {}).items() if name in operation.members}
    if operation.form:
        given["file"] = [str(folder / f"{one[:4]}.txt") for one in given["file"]]
        for path in given["file"]:
            Path(path).write_text(Path(path).stem, encoding="utf-8")
    # The official libraries write yes and no as text, and empty text for what was not given.
    meant = {
        name: _BOOLEANS.get(str(one).lower(), one) if name != "log" else one
        for name, one in given.items()
    }
    return plain(operation, {name: one for name, one in meant.items() if one not in ("", [])})


@pytest.mark.parametrize(("operation", "body"), CASES)
def test_sends_every_argument_of_the_example(
    operation: Operation, body: dict[str, Any] | None, capsys: Capture, tmp_path: Path
) -> None:
    fake = answered(operation)
    given = everything(operation, body, tmp_path)

    ran = run(capsys, fake, *words(operation), *typed(operation, given))

    assert ran.code == 0, ran.err
    if operation.form:
        assert [name for _, name, *_ in fake.parts] == [Path(one).name for one in given["file"]]
        return
    path = {one["name"] for one in operation.parameters if one["in"] == "path"}
    asked = {one["name"] for one in operation.parameters if one["in"] == "query"}
    assert fake.asked.method == operation.method.upper()
    assert (fake.body or {}) == {
        name: one for name, one in given.items() if name not in path | asked
    }
    assert dict(fake.query) == {
        name: str(one).lower() if isinstance(one, bool) else str(one)
        for name, one in given.items()
        if name in asked
    }


@EVERY
def test_prints_the_answer_as_it_arrived(
    operation: Operation, capsys: Capture, tmp_path: Path
) -> None:
    body = next(iter(operation.bodies.values()), None)
    given = everything(operation, body, tmp_path)
    fake = answered(operation)

    ran = run(capsys, fake, *words(operation), *typed(operation, given))

    assert ran.code == 0
    answers = [body for status, _, body, _ in operation.answers() if status == operation.success]
    if operation.name == "tollfree_verifications.delete":
        assert ran.out == ""
    elif pagination := operation.raw.get("x-pagination"):
        assert ran.json == answers[0][pagination["items"]]
    else:
        assert ran.json == answers[0]


@EVERY
def test_help_has_every_argument_and_reads_well(operation: Operation, capsys: Capture) -> None:
    ran = run(capsys, None, *words(operation), "--help")

    assert ran.code == 0
    # What is quoted in an example is one word, however long.
    lines = [line for line in ran.out.split("\n") if not line.startswith("      --")]
    assert max(len(line) for line in lines if "http" not in line) <= 80
    for parameter in operation.parameters:
        name = str(parameter["name"])
        term = name.upper() if parameter["in"] == "path" else flag(name)
        assert re.search(rf"^  {term}\b", ran.out, re.MULTILINE), term
    for name in operation.members:
        assert re.search(rf"^  {flag(name)}\b", ran.out, re.MULTILINE), name
    assert operation.raw["summary"] in ran.out
    assert operation.raw["externalDocs"]["url"] in ran.out
    assert f"plivo-messaging {' '.join(words(operation))} " in ran.out
    said = " ".join(ran.out.split()).replace("- ", "-")
    assert operation.raw["description"].split()[0].strip("*") in said
    assert "**" not in ran.out


def test_help_of_every_group_leads_on(capsys: Capture) -> None:
    groups = {tuple(words(one)[:end]) for one in operations() for end in range(len(words(one)))}
    for group in groups:
        below = {
            words(one)[len(group)]
            for one in operations()
            if tuple(words(one)[: len(group)]) == group
        }
        ran = run(capsys, None, *group, "--help")
        assert ran.code == 0
        for name in below:
            assert re.search(rf"^  {name}\s+\S", ran.out, re.MULTILINE), (group, name)


def test_a_list_that_is_one_text_may_be_typed_as_one(capsys: Capture) -> None:
    fake = Fake().answer(202, success_of("messages.create"))
    arguments = ["messages", "create", "--dst", "14155550123<14155550124", "--text", "x"]

    assert run(capsys, fake, *arguments).code == 0
    assert fake.body == {"dst": "14155550123<14155550124", "text": "x"}
