"""The command line against the sandbox, also as a process of its own."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest
from plivo_messaging._runtime.cli.start import start
from plivo_messaging.cli import PROGRAM

from tests.client.description import operations
from tests.end_to_end.account import LONG_CODE, OBSOLETE_PROFILE, RECIPIENT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from plivo_messaging._runtime.cli.table import Command, Group
    from plivo_sandbox.testing import RunningSandbox


def _commands(group: Group) -> Iterator[Command]:
    yield from group.commands
    for inner in group.groups:
        yield from _commands(inner)


def _groups() -> Iterator[Group]:
    for module in PROGRAM.groups:
        yield import_module(f"{PROGRAM.package}.{module}").GROUP


COMMANDS = [command for group in _groups() for command in _commands(group)]
EXAMPLES = [
    pytest.param(command, example.arguments, id=f"{command.method}-{number}")
    for command in COMMANDS
    for number, example in enumerate(command.examples)
]


@pytest.fixture(autouse=True)
def environment(sandbox: RunningSandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", sandbox.auth_id)
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", sandbox.auth_token)
    monkeypatch.setenv("PLIVO_BASE_URL", sandbox.url)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)


def _process(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "plivo_messaging", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        **more,
    )


def test_every_operation_has_a_command_and_an_example() -> None:
    assert sorted(command.method for command in COMMANDS) == sorted(
        operation.name for operation in operations()
    )
    assert all(command.examples for command in COMMANDS)


@pytest.mark.parametrize(("command", "arguments"), EXAMPLES)
def test_the_examples_of_the_help_work(
    command: Command, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if "--file" in arguments:
        (tmp_path / arguments[arguments.index("--file") + 1]).write_bytes(b"\xff\xd8\xff")
    path = [part.replace("_", "-") for part in command.method.split(".")]

    code = start(PROGRAM, [*path, *arguments])

    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    if told.out:
        answer = json.loads(told.out)
        assert isinstance(answer, list) == bool(command.items)


def test_a_file_is_uploaded(tmp_path: Path) -> None:
    (tmp_path / "menu.txt").write_text("Soup", encoding="utf-8")
    done = _process("media", "upload", "--file", "menu.txt", "--output", "table")
    assert done.returncode == 0, done.stderr
    assert "success" in done.stdout


def test_as_a_process_it_ends_with_the_exit_codes_that_it_promises() -> None:
    sent = ("messages", "create", "--src", LONG_CODE, "--dst", RECIPIENT, "--text", "Hi")
    assert json.loads(_process(*sent).stdout)["message_uuid"]
    for code, arguments in (
        (1, ("messages", "get", "none")),
        (1, (*sent, "--auth-token", "wrong")),
        (2, ("messages", "create")),
    ):
        done = _process(*arguments)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
        assert done.stderr.startswith("Error")


def test_a_reader_that_leaves_early_is_no_fault(sandbox: RunningSandbox) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "plivo_messaging", "profiles", "list", "--all"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, b"")


def test_an_interruption_ends_quietly(tmp_path: Path) -> None:
    fifo = tmp_path / "never.json"
    os.mkfifo(fifo)
    arguments = ("messages", "create", "--dst", RECIPIENT, "--location", f"@{fifo}")
    with subprocess.Popen(
        [sys.executable, "-m", "plivo_messaging", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        # Opening blocks until the program opens it as well: from then on it waits for JSON.
        with fifo.open("wb"):
            process.send_signal(signal.SIGINT)
            told = process.communicate(timeout=60)
        assert (process.returncode, told) == (130, (b"", b""))


def test_on_a_terminal_answers_are_tables_and_removing_asks_first() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "plivo_messaging", "profiles", "delete", OBSOLETE_PROFILE],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        close_fds=True,
    ) as process:
        os.close(theirs)
        told = b""
        while b"[y/N]" not in told:
            told += os.read(ours, 4096)
        os.write(ours, b"y\n")
        try:
            while chunk := os.read(ours, 4096):
                told += chunk
        except OSError:
            # Linux says so when nobody holds the other end any more.
            pass
        assert process.wait(timeout=60) == 0
    os.close(ours)
    assert b"this cannot be undone" in told
    assert b"{" not in told
