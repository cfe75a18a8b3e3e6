"""What `make demo` shows holds, and it says so where something does not."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from plivo_messaging import Plivo, webhooks
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.end_to_end.demo import contract_run, story
from tests.end_to_end.demo.screen import Screen, be_readable
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    OpenSandbox = Callable[[], AbstractContextManager[RunningSandbox]]

ROOT = Path(__file__).parents[2]
DEMO = (sys.executable, "-m", "tests.end_to_end.demo")
ESCAPE = "\x1b"
WIDEST = 80


@pytest.mark.timeout(900)
def test_the_whole_demonstration_goes_well() -> None:
    """As `make demo` starts it, without a terminal: contract tests included."""
    done = subprocess.run(
        DEMO,
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    assert ESCAPE not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= WIDEST
    for fact in (
        r"queued \d+\.\d\d s .* sent \d+\.\d\d s .* delivered \d+\.\d\d s",
        r"3 callbacks received, each signature verified",
        r"2 messages delivered; invalid: 1415",
        r"18885550110 +US +toll-free",
        r"48 of 48 operations",
        r"make test",
    ):
        assert re.search(fact, done.stdout), f"{fact}\n{done.stdout}"


def broken(settings: Settings | None = None, token: str | None = None) -> OpenSandbox:
    """A sandbox that is not as it should be."""

    @contextmanager
    def opened() -> Generator[RunningSandbox]:
        with run_sandbox(settings) as sandbox:
            yield replace(sandbox, auth_token=token) if token else sandbox

    return opened


@contextmanager
def nobody_there() -> Generator[RunningSandbox]:
    yield RunningSandbox("http://127.0.0.1:9", "MASANDBOX00000000000", "token")


@contextmanager
def without_its_last_message() -> Generator[RunningSandbox]:
    """Messages are sent behind the demonstration's back."""
    with run_sandbox() as sandbox:
        with Plivo(
            auth_id=sandbox.auth_id, auth_token=sandbox.auth_token, base_url=sandbox.url
        ) as client:
            client.messages.create(src="14155550101", dst="14155550123", text="Not of the demo")
        yield sandbox


@pytest.mark.parametrize(
    ("sandbox", "sentence"),
    [
        (broken(Settings(delivered_after=timedelta(hours=1))), "arrived: queued, sent."),
        (broken(token="not-the-token"), "401"),
        (nobody_there, "127.0.0.1:9"),
        (without_its_last_message, "3 messages were sent, and 4 are listed."),
    ],
    ids=["never delivers", "refuses the token", "is not there", "lists too much"],
)
def test_a_broken_sandbox_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    sandbox: OpenSandbox,
    sentence: str,
) -> None:
    monkeypatch.setattr(story, "PATIENCE_SECONDS", 1.0)
    assert story.main(sandbox, steps=story.STEPS[:-1]) == 1
    shown = capsys.readouterr().out
    assert "✗" in shown
    assert sentence in " ".join(shown.split())
    assert "Traceback" not in shown


def test_a_wrong_signature_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: object) -> bool:
        return False

    monkeypatch.setattr(webhooks, "verify", refuse)
    assert story.main(steps=story.STEPS[:1]) == 1
    assert "signature" in capsys.readouterr().out


def test_a_narrow_terminal_without_unicode_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = 50
    monkeypatch.setenv("COLUMNS", str(columns))
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii")
    be_readable(stream)
    screen = Screen(stream)

    screen.title("Title", "Subtitle")
    screen.step("Step")
    screen.call("client.messages.create", dst=["14155550123"] * 3, text="Grüße")
    screen.fact("a fact that is longer than the terminal is wide, by far")
    screen.journey([("queued", 0.1), ("delivered", 0.2)])
    screen.table(("message", "state"), [("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", "delivered")] * 2)
    screen.next([("make test", "everything, and more than fits into one line")])
    screen.failure("a sentence → of two ends")

    lines = written.getvalue().decode("ascii").splitlines()
    assert max(map(len, lines)) <= columns
    assert any("queued 0.10 s  ->  delivered 0.20 s" in line for line in lines)


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("print('  examples  success, 1.0 s'); print('20 of 20'); raise SystemExit(1)", None),
        ("print('  examples  success, 1.0 s'); print('20 of 20')", "20 of 20"),
    ],
    ids=["fails", "passes"],
)
def test_the_contract_tests_decide(program: str, told: str | None) -> None:
    phases: list[str] = []

    def run() -> str:
        return contract_run.run_contract_tests(phases.append, (sys.executable, "-c", program))

    if told is None:
        with pytest.raises(contract_run.ContractBrokenError, match="20 of 20"):
            run()
    else:
        assert run() == told
    assert [phase.split() for phase in phases] == [["examples", "success", "1.0", "s"]]


def test_what_the_contract_tests_found_is_told() -> None:
    said = ("=== FAILURES ===", "", "link never followed: a -> b", "The contract is broken.")
    phases: list[str] = []
    program = f"print({chr(10).join(said)!r}); raise SystemExit(1)"
    with pytest.raises(contract_run.ContractBrokenError) as caught:
        contract_run.run_contract_tests(phases.append, (sys.executable, "-c", program))
    assert str(caught.value).splitlines() == [
        "The contract tests failed. The contract is broken.",
        "link never followed: a -> b",
    ]


@pytest.fixture
def interruptible() -> Generator[None]:
    """Children can be interrupted also where the tests run in the background, as in some CIs."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_an_interruption_leaves_no_process_behind() -> None:
    """Ctrl-C goes to the whole process group, as from a terminal, while the contract tests run."""
    with subprocess.Popen(
        DEMO,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as demo:
        assert demo.stdout is not None
        assert any(re.match(r"\s+examples\s", line) for line in demo.stdout)
        os.killpg(demo.pid, signal.SIGINT)
        rest, errors = demo.communicate(timeout=30)
    assert demo.returncode == story.INTERRUPTED, rest + errors
    assert "Interrupted" in rest
    assert "Traceback" not in rest + errors
    wait_for(lambda: group_exists(demo.pid), lambda exists: not exists)


def group_exists(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
