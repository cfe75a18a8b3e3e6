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
from tests.contract.run import configure, findings, run
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


def find_target(url: str | None, stack: ExitStack, document: dict[str, Any], spend: bool) -> Target:
    """The server to test, which has answered one call.

    Raises:
        TargetError: it cannot, or should not, be tested.
    """
    if url is None:
        target = stack.enter_context(sandbox(os.environ))
    else:
        target = Target(url, *credentials(os.environ))
        if not is_sandbox(target) and not spend:
            raise TargetError(
                f"{url} is no sandbox: the run would send messages that cost money and give "
                "numbers back for good. Say --spend to run it all the same."
            )
    check(target, document)
    return target


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


def main() -> int:
    """Run the contract tests and say how they went."""
    options = arguments()
    profile = PROFILES[options.profile].seeded(options.seed)
    document = json.loads(options.document.read_text(encoding="utf-8"))
    with ExitStack() as stack:
        try:
            target = find_target(options.url, stack, document, options.spend)
        except TargetError as error:
            print(error, file=sys.stderr)
            return CANNOT_RUN
        print(f"Contract tests of {target.url}: profile {profile.name}, seed {profile.seed}")
        start = time.monotonic()
        broken = ask_promises(document, target, options.fail_fast)
        if broken and options.fail_fast:
            return say(broken, profile)
        config = configure(target, target.base_url(document), profile, options.fail_fast)
        code, report = run(options.document, config)
    if code:
        print(findings(report))
    print(*summary.table(TALLY), sep="\n")
    print(f"{summary.total(TALLY)}, {time.monotonic() - start:.0f} s")
    return say(broken, profile) if broken or code else 0


if __name__ == "__main__":
    sys.exit(main())
