"""The commands from end to end, on a description that is not of messaging."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import generator.client
from generator.cli import app
from generator.output import beside

REPOSITORY = Path(__file__).parents[2]
OVERRIDES = str(REPOSITORY / "overrides")


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def built(workspace: Path) -> Path:
    code, output = run("build", "--overrides", OVERRIDES)
    assert code == 0, output
    return workspace / "generated"


def test_a_build_makes_the_bundle_and_the_client(built: Path) -> None:
    files = snapshot(built)
    assert {"openapi.yaml", "openapi.json", "python/pyproject.toml"} <= files.keys()
    assert any(name.startswith("python/src/town_library/") for name in files)
    assert [path.name for path in built.parent.iterdir() if path.name.startswith(".")] == []


def test_a_build_says_one_line_where_nobody_watches(workspace: Path) -> None:
    _, output = run("build", "--overrides", OVERRIDES)
    assert re.fullmatch(r"generated is built \(\d+\.\d\d s\)\.\n", output)


@pytest.mark.parametrize("seed", ["1", "random"])
def test_two_builds_are_byte_identical_on_any_hash_seed(
    built: Path, workspace: Path, seed: str
) -> None:
    before = snapshot(built)
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--overrides", OVERRIDES],
        cwd=workspace,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY)},
        check=True,
        capture_output=True,
    )
    assert snapshot(built) == before


def test_a_mistake_leaves_the_output_as_it_was(built: Path, workspace: Path) -> None:
    before = snapshot(built)
    path = workspace / "spec/components/schemas/Book.yaml"
    path.write_text(path.read_text().replace("A book.", "A book"))
    code, output = run("build", "--overrides", OVERRIDES)
    assert code == 1
    assert output.startswith("spec/components/schemas/Book.yaml:2: ")
    assert snapshot(built) == before


def test_an_interrupt_leaves_the_output_as_it_was(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(built)

    def interrupted(*_: object, target: Path, **__: object) -> None:
        (target / "half").write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(generator.client, "render", interrupted)
    code, output = run("build", "--overrides", OVERRIDES)
    assert code == 130
    assert "Interrupted" in output
    assert snapshot(built) == before
    assert sorted(path.name for path in built.parent.iterdir()) == ["generated", "spec"]


def test_ctrl_c_at_any_moment_leaves_the_output_as_it_was(built: Path, workspace: Path) -> None:
    before = snapshot(built)
    path = workspace / "spec/components/schemas/Book.yaml"
    path.write_text(path.read_text().replace("A book.", "A book, changed."))
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "build", "--overrides", OVERRIDES],
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stderr=subprocess.PIPE,
        text=True,
    )
    while process.poll() is None and not list(workspace.glob(".generated-*")):
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert snapshot(built) == before
    assert list(workspace.glob(".generated-*")) == []


def test_ctrl_c_right_after_the_folder_was_made_leaves_none(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def interrupted(self: Path, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        if self.name.startswith(".generated-"):
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "mkdir", interrupted)
    with pytest.raises(KeyboardInterrupt), beside(workspace / "generated"):
        pytest.fail("there is no folder")
    assert list(workspace.glob(".generated-*")) == []


def test_check_is_clean_after_a_build(built: Path) -> None:
    (built / "python/src/__pycache__").mkdir()
    (built / "python/src/__pycache__/x.pyc").write_bytes(b"\0")
    before = snapshot(built)
    code, output = run("check", "--overrides", OVERRIDES)
    assert code == 0, output
    assert "generated is what the build makes" in output
    assert snapshot(built) == before


def test_check_shows_an_edited_file(built: Path) -> None:
    path = built / "openapi.yaml"
    path.write_text(path.read_text().replace("title: Town library", "title: City library"))
    before = snapshot(built)
    code, output = run("check", "--overrides", OVERRIDES)
    assert code == 1
    assert "--- generated/openapi.yaml\n+++ build/openapi.yaml\n" in output
    assert "\n-  title: City library\n+  title: Town library\n" in output
    assert "python -m generator build" in output
    assert snapshot(built) == before


def test_check_finds_missing_and_extra_files(built: Path) -> None:
    (built / "openapi.json").unlink()
    (built / "python/notes.txt").write_text("mine\n")
    code, output = run("check", "--overrides", OVERRIDES)
    assert code == 1
    assert "generated/openapi.json: missing\n" in output
    assert "generated/python/notes.txt: the build does not make this file\n" in output
    assert "-mine\n" in output


def test_check_finds_a_change_of_the_spec_that_was_not_built(built: Path, workspace: Path) -> None:
    path = workspace / "spec/components/schemas/Book.yaml"
    path.write_text(path.read_text().replace("A book.", "A bound book."))
    code, output = run("check", "--overrides", OVERRIDES)
    assert code == 1
    assert "+      description: A bound book.\n" in output


def test_check_finds_a_folder_that_was_never_built(workspace: Path) -> None:
    code, output = run("check", "--overrides", OVERRIDES)
    assert code == 1
    assert "generated/openapi.yaml: missing\n" in output
    assert not (workspace / "generated").exists()


def test_the_client_is_rendered_from_any_document(built: Path, workspace: Path) -> None:
    code, output = run(
        "client",
        "--document",
        "generated/openapi.json",
        "--output",
        "elsewhere",
        "--overrides",
        OVERRIDES,
    )
    assert code == 0, output
    assert snapshot(workspace / "elsewhere") == snapshot(built / "python")


def test_the_client_of_an_invalid_document_is_not_rendered(workspace: Path) -> None:
    (workspace / "other.yaml").write_text(
        "openapi: 3.1.0\n"
        "info: {title: Other, version: '1'}\n"
        "paths:\n  /a:\n    get: {respnses: {}}\n"
    )
    code, output = run(
        "client", "--document", "other.yaml", "--output", "out", "--overrides", OVERRIDES
    )
    assert code == 1
    assert output.startswith("other.yaml:5: the key respnses does not belong here")
    assert not (workspace / "out").exists()


@pytest.mark.parametrize("command", ["build", "bundle", "validate", "lint", "client", "check"])
def test_every_command_explains_itself(command: str) -> None:
    code, output = run(command, "--help")
    assert code == 0
    assert "Usage: python -m generator" in output or f"{command} [OPTIONS]" in output


def test_the_bundle_goes_to_standard_output_alone(workspace: Path) -> None:
    result = CliRunner().invoke(app, ["bundle"])
    assert result.exit_code == 0
    assert result.stdout.startswith("# Made from spec/")
    assert result.stderr == ""
