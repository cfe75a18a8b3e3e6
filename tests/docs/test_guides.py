"""Every sample of the guides is run, in the order of its page, and prints what the page says.

Python goes on in one namespace for each page, beside a sandbox in its first state. A block that
begins with the name of a file is one, and those called ``test_*`` are run by pytest. Lines of
shells are run too; only what installs or starts something is looked at instead.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from plivo_sandbox.cli import serve
from plivo_sandbox.testing import run_sandbox

from tests.docs.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from plivo_sandbox.testing import RunningSandbox

PAGES = sorted((ROOT / "docs/guides").glob("*.md"))
HERE = "http://127.0.0.1:8787"
INSTALLED = {"plivo-messaging", "plivo-messaging[cli]", "plivo-sandbox", "pytest"}
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CLIENT = f"{shlex.quote(sys.executable)} -m plivo_messaging"
_FILE = re.compile(r"# (\w+\.py)\n")


class Page:
    """The blocks of a page, run one after the other.

    Attributes:
        files: modules and tests that the page shows.
    """

    def __init__(self, name: str, sandbox: RunningSandbox) -> None:
        self.files: dict[str, str] = {}
        self._name = name
        self._url = sandbox.url
        self._names: dict[str, Any] = {"__name__": name}
        self._printed = ""

    def run(self, language: str, text: str) -> None:
        kinds: dict[str, Callable[[str], None]] = {
            "python": self._python,
            "sh": self._shell,
            "text": self._output,
            "yaml": yaml.safe_load,
        }
        assert language in kinds, f"nobody runs blocks of {language}"
        kinds[language](text)

    def _python(self, text: str) -> None:
        assert not self._printed, f"the page does not say what is printed: {self._printed}"
        if file := _FILE.match(text):
            self.files[file[1]] = text
            return
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(text.replace(HERE, self._url), self._name, "exec"), self._names)
        self._printed = printed.getvalue()

    def _output(self, text: str) -> None:
        assert self._printed == text
        self._printed = ""

    def _shell(self, text: str) -> None:
        for line in text.splitlines():
            words = shlex.split(line)
            if words[:2] == ["pip", "install"]:
                assert set(words[2:]) <= INSTALLED
            elif words[:2] == ["plivo-sandbox", "serve"]:
                serve.make_context("serve", words[2:])
            elif words[0] != "export":
                command = line.replace(HERE, self._url)
                command = command.replace("plivo-messaging ", f"{_CLIENT} ", 1)
                done = subprocess.run(
                    ["/bin/sh", "-ec", command], capture_output=True, text=True, check=False
                )
                assert done.returncode == 0, done.stderr
                assert not re.search(r'"error": ?"[^"]', done.stdout), done.stdout

    def end(self) -> None:
        """Nothing may be left that the page does not say."""
        assert not self._printed, f"the page does not say what is printed: {self._printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_samples_run_and_print_what_the_page_says(
    page: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    with run_sandbox() as sandbox:
        given = {
            "AUTH_ID": sandbox.auth_id,
            "AUTH_TOKEN": sandbox.auth_token,
            "BASE_URL": sandbox.url,
        }
        for name, value in given.items():
            monkeypatch.setenv(f"PLIVO_{name}", value)
        told = Page(page.name, sandbox)
        for language, text in _BLOCK.findall(page.read_text(encoding="utf-8")):
            told.run(language, text)
        told.end()
    for name, text in told.files.items():
        (pytester.path / name).write_text(text, encoding="utf-8")
    if tests := sum(text.count("\ndef test_") for text in told.files.values()):
        result = pytester.runpytest_subprocess("-p", "plivo_sandbox.pytest_plugin")
        result.assert_outcomes(passed=tests)


def test_the_credentials_on_the_start_page_are_those_of_the_sandbox() -> None:
    start = (ROOT / "docs/guides/start.md").read_text(encoding="utf-8")
    with run_sandbox() as sandbox:
        assert f"export PLIVO_AUTH_ID={sandbox.auth_id}\n" in start
        assert f"export PLIVO_AUTH_TOKEN={sandbox.auth_token}\n" in start
    assert serve.make_context("serve", []).params["port"] == int(HERE.rpartition(":")[2])
