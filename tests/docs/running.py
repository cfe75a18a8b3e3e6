"""Running samples against a sandbox, as readers run them."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from plivo_messaging._runtime.cli.start import start
from plivo_messaging.cli import PROGRAM
from plivo_sandbox.settings import Settings
from plivo_sandbox.signatures import signature_headers
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from generator.client import SETTINGS, Described, describe
from generator.client.names import identifier
from generator.docs.reference import Reference
from generator.docs.samples import of_operations, of_webhooks
from tests.end_to_end.prepared import prepare

if TYPE_CHECKING:
    from collections.abc import Generator

    from generator.docs.samples import Program, Sample

ROOT = Path(__file__).parents[2]
RECORDED = ROOT / "docs/samples"
JPEG = b"\xff\xd8\xff\xe0"
CALLED = "https://example.com/callback/"
SEED = 7
USUAL = "http://127.0.0.1:8787"

# So that curl fails where the service refuses, and says nothing but the answer.
_CURL = "fail-with-body\nsilent\nshow-error\nnoproxy = *\n"


@cache
def described() -> Described:
    document = json.loads((ROOT / "generated/openapi.json").read_text("utf-8"))
    return describe(document, settings=ROOT / "overrides" / SETTINGS)


@cache
def samples() -> list[Sample]:
    return [*of_operations(described()), *of_webhooks(described())]


@contextmanager
def sandbox_of_readers() -> Generator[RunningSandbox]:
    """A sandbox that answers the same each time, and what a reader has set."""
    with run_sandbox(Settings(seed=SEED)) as sandbox, TemporaryDirectory() as home:
        (Path(home) / ".curlrc").write_text(_CURL, "utf-8")
        changed = {
            "PLIVO_AUTH_ID": sandbox.auth_id,
            "PLIVO_AUTH_TOKEN": sandbox.auth_token,
            "PLIVO_BASE_URL": sandbox.url,
            "CURL_HOME": home,
        }
        before = dict(os.environ)
        os.environ.update(changed)
        try:
            yield sandbox
        finally:
            os.environ.clear()
            os.environ.update(before)


@dataclass
class Runner:
    """Runs samples, each on the ready-made state."""

    sandbox: RunningSandbox

    def outputs(self, sample: Sample) -> dict[str, str]:
        """What each of its programs prints, by the program's id."""
        return {one.id: self._output(sample, one) for one in sample.programs}

    def _output(self, sample: Sample, program: Program) -> str:
        if not sample.path:
            return self._taken(sample, program)
        self.sandbox.reset()
        prepare(sample.name, self.sandbox)
        before = Path.cwd()
        with TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                for name in sample.files:
                    Path(name).write_bytes(JPEG)
                printed = _RUN[program.id](program.text)
            finally:
                os.chdir(before)
        # Where a sandbox listens unless it is told otherwise.
        return printed.strip("\n").replace(self.sandbox.url, USUAL)

    def _taken(self, sample: Sample, program: Program) -> str:
        """What the handler of a webhook prints when the first example arrives, as it is signed."""
        body = first_bodies()[sample.name]
        headers = signature_headers(
            "POST",
            CALLED,
            {},
            nonce="12345678901234567890",
            token=self.sandbox.auth_token,
            main_token=self.sandbox.auth_token,
        )
        found: dict[str, Any] = {}
        exec(compile(program.text, sample.name, "exec"), found)
        with redirect_stdout(io.StringIO()) as printed:
            assert found["handle"](CALLED, headers, body) == 200
            assert found["handle"](CALLED, {}, body) == 403
        return printed.getvalue().strip("\n")


def _python(text: str) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(text, "sample", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def _typed(text: str) -> str:
    """Run the command line in this process: words are split as a shell does."""
    program, *words = shlex.split(text.replace("\\\n", ""))
    assert program == PROGRAM.name
    with redirect_stdout(io.StringIO()) as printed:
        assert start(PROGRAM, words) == 0
    return printed.getvalue()


def _shell(text: str) -> str:
    done = subprocess.run(["sh", "-c", text], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{text}\n{done.stderr}{done.stdout}"
    return done.stdout


_RUN = {"curl": _shell, "python": _python, "async": _python, "cli": _typed}


@cache
def first_bodies() -> dict[str, bytes]:
    """The first example of each webhook, as it goes over the wire, by the kind of the event."""
    return {
        identifier(one.name): one.operations[0]
        .request[0]
        .examples[0]
        .text.replace("\n", "")
        .encode()
        for one in Reference(described().document).webhooks
    }
