"""`python -m tests.contract.strength`: break the sandbox in every way, and see who notices."""

import argparse
import importlib
import json
import multiprocessing.connection
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.contract.links import JsonObject
from tests.contract.strength import table
from tests.contract.strength.attack import FAILED, SURVIVED, Running, Verdict, start
from tests.contract.strength.mutant import Mutant
from tests.contract.strength.mutants import CONTROLS, MUTANTS

ROOT = Path(__file__).parents[3]
KEPT, PAGE = ROOT / "build/contract-strength.json", ROOT / "docs/contract-strength.md"
LIMIT_SECONDS = 900.0
LEAST = 0.95
KNOWN = "what fails without a mutant"


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.contract.strength",
        description="How many of the sandbox's mutants the contract tests catch. Verdicts are kept "
        "in build/contract-strength.json: stopped with Ctrl-C, it goes on where it was.",
    )
    add = parser.add_argument
    add("--only", default="", help="mutants with this in their name; the page stays as it is")
    add("--verdicts", type=Path, default=KEPT, help="where verdicts are kept")
    add("--jobs", type=int, default=2, help="how many at the same time (default: 2)")
    add("--anew", action="store_true", help="forget earlier verdicts")
    add("--without-stock", action="store_true", help="do not run schemathesis alone")
    add("--stock-only", action="store_true", help="run schemathesis alone and nothing else")
    return parser.parse_args()


class Verdicts:
    """The verdicts so far, in a file."""

    def __init__(self, path: Path, *, anew: bool) -> None:
        self._path = path
        self.ours: dict[str, Verdict] = {}
        self.alone: dict[str, Verdict] = {}
        if path.exists() and not anew:
            kept = json.loads(path.read_text(encoding="utf-8"))
            self.ours = {name: _verdict(one) for name, one in kept["ours"].items()}
            self.alone = {name: _verdict(one) for name, one in kept["alone"].items()}

    def note(self, running: Running, verdict: Verdict) -> None:
        """Keep one more."""
        (self.alone if running.alone else self.ours)[running.mutant.name] = verdict
        self._path.parent.mkdir(parents=True, exist_ok=True)
        kept = {
            which: {name: asdict(one) for name, one in found.items()}
            for which, found in (("ours", self.ours), ("alone", self.alone))
        }
        self._path.write_text(json.dumps(kept, indent=1), encoding="utf-8")


def _verdict(kept: JsonObject) -> Verdict:
    return Verdict(kept["by"], kept["what"], kept["seconds"], tuple(kept["known"]))


def work(todo: list[tuple[Mutant, bool]], verdicts: Verdicts, jobs: int) -> None:
    """Attack all that is to be done, so many at a time."""
    waiting, running, number = list(todo), list[Running](), 0
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                mutant, alone = waiting.pop(0)
                running.append(start(mutant, _known(mutant, verdicts) if alone else None))
            for ended, verdict in _ended(running):
                running.remove(ended)
                verdicts.note(ended, verdict)
                number += 1
                who = "schemathesis alone: " if ended.alone else ""
                result = f"{verdict.by} {verdict.what}".strip()[:110]
                print(
                    f"{number}/{len(todo)} {ended.mutant.tag}, {ended.mutant.kind}: {who}{result}, "
                    f"{verdict.seconds:.0f} s",
                    flush=True,
                )
    finally:
        for one in running:
            one.process.kill()


def _known(mutant: Mutant, verdicts: Verdicts) -> tuple[str, ...]:
    """What schemathesis reports without a mutant: nothing is known while that is found out."""
    control = next(one for one in CONTROLS if one.tag == mutant.tag)
    if mutant in CONTROLS or control.name not in verdicts.alone:
        return ()
    return (KNOWN, *verdicts.alone[control.name].known)


def _ended(running: list[Running]) -> Iterator[tuple[Running, Verdict]]:
    """Those that have sent their verdict, that ended without one, or that took too long."""
    ready = multiprocessing.connection.wait([one.receive for one in running], timeout=5.0)
    for one in list(running):
        seconds = time.monotonic() - one.started
        if one.receive in ready:
            try:
                verdict = _verdict(one.receive.recv())
            except EOFError:
                verdict = Verdict(FAILED, "it ended without a verdict", seconds)
        elif seconds > LIMIT_SECONDS:
            verdict = Verdict(FAILED, "it took too long", seconds)
        else:
            continue
        one.process.kill()
        one.process.join()
        yield one, verdict


def preload() -> None:
    """Import what every attack needs, once: processes are forked from this one."""
    for name in ("plivo_sandbox.app", "schemathesis.cli"):
        importlib.import_module(name)


def main() -> int:
    """Attack, write the page, and say how it went."""
    options = arguments()
    verdicts = Verdicts(options.verdicts, anew=options.anew)
    chosen = [one for one in (*MUTANTS, *CONTROLS) if options.only in one.name]
    todo: list[tuple[Mutant, bool]] = []
    if not options.stock_only:
        todo += [(one, False) for one in chosen if _open(verdicts.ours, one)]
    preload()
    stock = [] if options.without_stock else [one for one in chosen if _open(verdicts.alone, one)]
    controls = [(one, True) for one in stock if one in CONTROLS]
    try:
        work(todo, verdicts, options.jobs)
        work(controls, verdicts, options.jobs)
        broken = [(one, True) for one in stock if one not in CONTROLS and one.places]
        work(broken, verdicts, options.jobs)
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.", file=sys.stderr)
        return 130
    page = table.lines(MUTANTS, verdicts.ours, verdicts.alone, CONTROLS)
    if not options.only:
        PAGE.write_text("\n".join(page).rstrip() + "\n", encoding="utf-8")
    done = [verdicts.ours[one.name] for one in MUTANTS if one.name in verdicts.ours]
    caught = sum(one.caught for one in done)
    wrong = [one.name for one in CONTROLS if _wrong(verdicts.ours.get(one.name))]
    print(*page[1:5], sep="\n")
    for name in wrong:
        print(f"A sandbox that is not broken does not pass: {name}", file=sys.stderr)
    return 0 if done and caught >= LEAST * len(done) and not wrong else 1


def _wrong(verdict: Verdict | None) -> bool:
    """Whether a sandbox that is not broken was tried, and did not pass."""
    return verdict is not None and verdict.by != SURVIVED


def _open(found: dict[str, Verdict], mutant: Mutant) -> bool:
    return mutant.name not in found or found[mutant.name].by == FAILED


if __name__ == "__main__":
    sys.exit(main())
