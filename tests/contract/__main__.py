"""Contract tests from the command line: `python -m tests.contract`."""

import argparse
import json
import os
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.contract import summary
from tests.contract.profiles import PROFILES, Profile
from tests.contract.promises.every import keep_all
from tests.contract.run import EVERYTHING, findings
from tests.contract.shares import ALONE, SEQUENCES, Result, Share, beside
from tests.contract.tally import TALLY
from tests.contract.target import Target, TargetError, check, credentials, is_sandbox, sandbox

DOCUMENT = Path(__file__).parents[2] / "generated/openapi.json"
BROKEN, CANNOT_RUN = 1, 2


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.contract",
        description="Attack a server with everything that the spec says, and see whether it holds.",
        epilog="Exits with 0 when all is well, 1 when the contract is broken, 2 when nothing could "
        "be tested. Credentials come from PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN; the default is the "
        "sandbox's own account.",
    )
    add = parser.add_argument
    add("--url", help="server to test; without it a sandbox is started for the run")
    add("--profile", choices=PROFILES, default="pr", help="size of the run (default: pr)")
    add("--seed", type=int, help="repeat the run that had this seed")
    add("--document", type=Path, default=DOCUMENT, help="OpenAPI document, as JSON")
    add("--fail-fast", action="store_true", help="stop at the first failure")
    add("--spend", action="store_true", help="go on although the server is no sandbox")
    return parser.parse_args()


def find_targets(
    url: str | None, stack: ExitStack, document: dict[str, Any], spend: bool
) -> list[Target]:
    """The servers to test: the one of the URL, or a sandbox for each share of the run.

    Raises:
        TargetError: one cannot, or should not, be tested.
    """
    if url is None:
        targets = [stack.enter_context(sandbox(os.environ)) for _ in (ALONE, SEQUENCES)]
    else:
        targets = [Target(url, *credentials(os.environ))]
        if not is_sandbox(targets[0]) and not spend:
            raise TargetError(
                f"{url} is no sandbox: the run would send messages that cost money and give "
                "numbers back for good. Say --spend to run it all the same."
            )
    for target in targets:
        check(target, document)
    return targets


def ask_promises(document: dict[str, Any], target: Target, fail_fast: bool) -> list[str]:
    """What a sandbox does not keep of what no schema can say; they need one to be put back."""
    if not is_sandbox(target):
        print("  promises  skipped: they are asked of a sandbox only")
        return []
    start = time.monotonic()
    outcome = keep_all(document, target, fail_fast=fail_fast)
    verdict = "failure" if outcome.broken else "success"
    print(
        f"  promises  {verdict}, {time.monotonic() - start:.1f} s: {outcome.asked} asked in "
        f"{outcome.requests} requests",
        flush=True,
    )
    return [f"- {name}: {error}" for name, error in outcome.broken]


def say(broken: list[str], profile: Profile) -> int:
    """How to run again what failed."""
    print(*broken, sep="\n")
    again = f"python -m tests.contract --profile {profile.name} --seed {profile.seed}"
    print(f"The contract is broken. To run the same again: {again}")
    return BROKEN


def attack(
    targets: list[Target], document: dict[str, Any], options: argparse.Namespace, profile: Profile
) -> tuple[list[str], list[Result]]:
    """Ask the promises and run schemathesis: two servers at the same time, or one from end to end.

    Returns:
        The promises that were not kept, and what schemathesis found; nothing where it was not run.
    """
    phases = (ALONE, SEQUENCES) if len(targets) > 1 else (EVERYTHING,)
    path, fail_fast = options.document, options.fail_fast
    first, *others = (
        Share(mine, target, target.base_url(document), path, profile, fail_fast)
        for mine, target in zip(phases, targets, strict=True)
    )
    with ExitStack() as stack:
        waiting = [stack.enter_context(beside(share)) for share in others]
        broken = ask_promises(document, targets[0], fail_fast)
        if broken and fail_fast:
            return broken, []
        return broken, [first.walk(), *(wait() for wait in waiting)]


def cpu_seconds() -> float:
    """What this process and those that it has waited for, servers too, have had of processors."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main() -> int:
    """Run the contract tests and say how they went."""
    options = arguments()
    profile = PROFILES[options.profile].seeded(options.seed)
    document = json.loads(options.document.read_text(encoding="utf-8"))
    start = time.monotonic()
    with ExitStack() as stack:
        try:
            targets = find_targets(options.url, stack, document, options.spend)
        except TargetError as error:
            print(error, file=sys.stderr)
            return CANNOT_RUN
        print(
            f"Contract tests of {' and '.join(target.url for target in targets)}: "
            f"profile {profile.name}, seed {profile.seed}",
            flush=True,
        )
        broken, results = attack(targets, document, options, profile)
    if not results:
        return say(broken, profile)
    for result in results[1:]:
        TALLY.add(result.tally)
    failed = [result for result in results if result.code]
    print(*(findings(result.report) for result in failed), *summary.table(TALLY), sep="\n")
    seconds = f"{time.monotonic() - start:.0f} s, {cpu_seconds():.0f} s of processors"
    print(f"{summary.total(TALLY)}, {seconds}")
    return say(broken, profile) if broken or failed else 0


if __name__ == "__main__":
    sys.exit(main())
