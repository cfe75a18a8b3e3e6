"""One mutant against the contract tests, or against schemathesis alone, in a process of its own."""

import io
import json
import multiprocessing
import os
import re
import sys
import tempfile
import threading
import time
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import asdict, dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.contract.links import JsonObject, operations
from tests.contract.profiles import PROFILES
from tests.contract.strength.mutant import Mutant

DOCUMENT = Path(__file__).parents[3] / "generated/openapi.json"
PROFILE = PROFILES["pr"]
FEWEST = 10
PROMISES, SCHEMATHESIS, SURVIVED, FAILED = "promises", "schemathesis", "survived", "failed"


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant.

    Attributes:
        by: who caught it: `promises`, `schemathesis`, `survived`; `failed` where the attack did.
        what: the promise or the check, or why the attack failed.
        seconds: how long it took.
        known: failures of schemathesis alone, to be told from those of a server without a mutant.
    """

    by: str
    what: str
    seconds: float
    known: tuple[str, ...] = ()

    @property
    def caught(self) -> bool:
        """Whether it was noticed."""
        return self.by in (PROMISES, SCHEMATHESIS)


def part_of(document: JsonObject, tag: str) -> JsonObject:
    """The part of a document that describes one resource, without links to others."""
    mine = {
        path: item
        for path, item in document["paths"].items()
        if any(tag in one.get("tags", ()) for one in item.values() if isinstance(one, dict))
    }
    part: JsonObject = json.loads(json.dumps({**document, "paths": mine}))
    ids = {one["operationId"] for one in operations(part)}
    for operation in operations(part):
        for response in operation["responses"].values():
            links = response.get("links", {})
            for name in [name for name, link in links.items() if link["operationId"] not in ids]:
                del links[name]
    return part


def share(document: JsonObject, part: JsonObject) -> int:
    """How many of a whole run's sequences walk this part: as many as it has of the links."""
    return max(FEWEST, PROFILE.sequences * _links(part) // max(1, _links(document)))


def _links(document: JsonObject) -> int:
    responses = (one for each in operations(document) for one in each["responses"].values())
    return sum(len(response.get("links", ())) for response in responses)


def attack(mutant: Mutant, document: JsonObject) -> Verdict:
    """Ask the promises, the cheapest first, and let schemathesis look at what keeps them."""
    from tests.contract.promises.every import keep_all  # noqa: PLC0415
    from tests.contract.strength.server import serving  # noqa: PLC0415

    start = time.monotonic()
    part = part_of(document, mutant.tag)
    with serving(mutant) as target:
        outcome = keep_all(part, target, fail_fast=True)
        if outcome.broken:
            return Verdict(PROMISES, outcome.broken[0][0], time.monotonic() - start)
        from tests.contract.run import configure, findings, run  # noqa: PLC0415

        profile = replace(PROFILE, sequences=share(document, part)).seeded(None)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "openapi.json")
            path.write_text(json.dumps(part), encoding="utf-8")
            config = configure(target, target.base_url(part), profile, fail_fast=True)
            code, report = run(path, config)
    seconds = time.monotonic() - start
    if not code:
        return Verdict(SURVIVED, "", seconds)
    text = findings(report)
    found = re.search(r"^ *- (.+)$", text, re.MULTILINE)
    if "FAILURES" not in text or found is None:
        return Verdict(FAILED, text[-600:], seconds)
    return Verdict(SCHEMATHESIS, found[1].strip(), seconds)


def attack_alone(mutant: Mutant, document: JsonObject, known: tuple[str, ...]) -> Verdict:
    """Let schemathesis look with its own checks, and with none of our hooks.

    What fails without a mutant as well is not counted: `known`.
    """
    from schemathesis.cli import EventHandler, ExecutionContext, handler  # noqa: PLC0415
    from schemathesis.engine.events import ScenarioFinished  # noqa: PLC0415

    from tests.contract.run import CONFIG, configure, run  # noqa: PLC0415
    from tests.contract.strength.server import serving  # noqa: PLC0415

    start = time.monotonic()
    part = part_of(document, mutant.tag)
    seen: list[str] = []

    class Enough(BaseException):
        pass

    @handler()
    class Failures(EventHandler[ExecutionContext]):
        def handle_event(self, ctx: ExecutionContext, event: Any) -> None:
            del ctx
            if not isinstance(event, ScenarioFinished):
                return
            for case_id, checks in event.recorder.checks.items():
                label = event.recorder.cases[case_id].value.operation.label
                for check in checks:
                    if check.failure_info is not None:
                        name = f"{label}: {check.failure_info.failure.title}"
                        seen.append(name)
                        if known and name not in known:
                            raise Enough

    text = CONFIG.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, serving(mutant) as target:
        path, settings = Path(folder, "openapi.json"), Path(folder, "schemathesis.toml")
        path.write_text(json.dumps(part), encoding="utf-8")
        settings.write_text(re.sub(r"^hooks = .*$", "", text, flags=re.MULTILINE), encoding="utf-8")
        profile = replace(PROFILE, sequences=share(document, part)).seeded(None)
        config = configure(target, target.base_url(part), profile, fail_fast=False, path=settings)
        with suppress(Enough):
            run(path, config)
    new = [name for name in dict.fromkeys(seen) if name not in known]
    seconds = time.monotonic() - start
    if known and new:
        return Verdict(SCHEMATHESIS, new[0], seconds)
    return Verdict(SURVIVED, "", seconds, tuple(dict.fromkeys(seen)))


def in_process(send: Connection, mutant: Mutant, known: tuple[str, ...] | None) -> None:
    """Attack, and send the verdict; what is printed is nobody's business."""
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    said = io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(said):
            verdict = (
                attack(mutant, document) if known is None else attack_alone(mutant, document, known)
            )
    except BaseException as error:  # noqa: BLE001 - whatever it was, the parent has to know
        verdict = Verdict(FAILED, f"{type(error).__name__}: {error}"[:600], 0.0)
    send.send(asdict(verdict))
    send.close()
    # Neither the server's thread nor hypothesis is waited for.
    os._exit(0)


@dataclass
class Running:
    """An attack that goes on in another process."""

    mutant: Mutant
    alone: bool
    process: Any
    receive: Connection
    started: float


def start(mutant: Mutant, known: tuple[str, ...] | None) -> Running:
    """Begin an attack."""
    assert threading.active_count() == 1, "a process with threads cannot be forked"
    context = multiprocessing.get_context("fork")
    receive, send = context.Pipe(duplex=False)
    sys.stdout.flush()
    process = context.Process(target=in_process, args=(send, mutant, known), daemon=True)
    process.start()
    send.close()
    return Running(mutant, known is not None, process, receive, time.monotonic())
