"""Runs schemathesis with the settings of schemathesis.toml."""

import io
import os
import re
import sys
import time
from collections.abc import Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import TextIO

from schemathesis.cli import EventHandler, ExecutionContext, handler
from schemathesis.cli import schemathesis as program
from schemathesis.config import SchemathesisConfig
from schemathesis.engine.events import EngineEvent, PhaseFinished, PhaseStarted
from schemathesis.engine.run import TESTING_PHASES

from tests.contract.profiles import Profile
from tests.contract.target import Target

EVERYTHING = tuple(phase.value for phase in TESTING_PHASES)
CONFIG = Path(__file__).parents[2] / "schemathesis.toml"


def configure(
    target: Target, base_url: str, profile: Profile, fail_fast: bool, *, path: Path = CONFIG
) -> SchemathesisConfig:
    """The project's schemathesis.toml, with the target and the size of this run."""
    os.environ["PLIVO_AUTH_ID"] = target.auth_id
    os.environ["PLIVO_AUTH_TOKEN"] = target.auth_token
    config = SchemathesisConfig.from_path(path)
    config.update(seed=profile.seed, max_failures=1 if fail_fast else None)
    project = config.projects.default
    project.update(base_url=base_url)
    project.phases.fuzzing.generation.update(max_examples=profile.examples)
    project.phases.stateful.generation.update(max_examples=profile.sequences)
    return config


def show_progress(stream: TextIO) -> None:
    """Have one line printed for each phase of the run."""

    @handler()
    class Progress(EventHandler[ExecutionContext]):
        started = 0.0

        def handle_event(self, ctx: ExecutionContext, event: EngineEvent) -> None:
            del ctx
            if isinstance(event, PhaseStarted) and event.phase.name in TESTING_PHASES:
                self.started = time.monotonic()
            elif (
                isinstance(event, PhaseFinished)
                and event.phase.name in TESTING_PHASES
                and event.phase.is_enabled
            ):
                # In one piece, since another process may write too.
                seconds = time.monotonic() - self.started
                line = f"  {event.phase.name.value:<9} {event.status.value}, {seconds:.1f} s\n"
                stream.write(line)
                stream.flush()


def run(
    document: Path, config: SchemathesisConfig, phases: Iterable[str] = EVERYTHING
) -> tuple[int, str]:
    """Run these phases once.

    Schemathesis keeps hooks, checks and handlers for the whole process: one process makes one run.

    Returns:
        Its exit code (0 when nothing failed), and all that it wrote.
    """
    show_progress(sys.stdout)
    report = io.StringIO()
    with redirect_stdout(report):
        try:
            code = program.commands["run"].main(
                [str(document), "--no-color", "--phases", ",".join(phases)],
                obj=config,
                standalone_mode=False,
            )
        except SystemExit as leave:
            code = leave.code
    return (code if isinstance(code, int) else 1), report.getvalue()


def findings(report: str) -> str:
    """What failed, out of all that schemathesis wrote.

    It also lists each link that found nothing to follow in an answer, such as an empty list; the
    gate says which links never led anywhere.
    """
    sections = re.split(r"^(?==+ .+ =+$)", report, flags=re.MULTILINE)
    kept = [part for part in sections if re.match(r"=+ (FAILURES|ERRORS) =", part)]
    return "".join(kept) or report
