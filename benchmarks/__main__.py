"""``python -m benchmarks``: measure everything, print the table, write it down."""

import argparse
import sys
from pathlib import Path

from . import calls, paging, startup, stock, table
from .answers import TOTAL
from .server import serving

RESULTS = Path(__file__).with_name("RESULTS.md")
REPORT = """\
# Speed

{table}

{versions}.

CPU time is that of the measured process alone, in user and in system (`getrusage`): the server runs
in a process of its own and answers with bytes that it made before. Each contender has a process of
its own too, and they take turns; the figures are the medians of {rounds} rounds of {calls} calls.
The walk is the median of {walks}, and its memory the most of them.
Startup is a new interpreter each time, less what one costs that does nothing; memory is its peak.
All clients are shared by their calls, and keep their connections.

Run it again: `make bench`.
"""


def _tell(progress: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{progress}", end="", file=sys.stderr, flush=True)
    else:
        print(progress, file=sys.stderr, flush=True)


def main() -> None:
    """Read the arguments, measure, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="few rounds: shows that it works, not how fast"
    )
    parser.add_argument("--write", type=Path, help=f"the file to write (default: {RESULTS.name})")
    arguments = parser.parse_args()
    rounds, turn, messages, walks = (2, 20, 400, 1) if arguments.quick else (21, 200, TOTAL, 5)
    _tell("making the stock client")
    with stock.generated(), serving() as address:
        costs = calls.measure(address, rounds, turn, _tell)
        begun = startup.measure(rounds, _tell)
        _tell(f"walking through {messages:,} messages, {walks} times")
        walk = paging.measure(address, messages, walks)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    printed = table.text(table.rows(costs, begun, walk))
    print(printed)
    report = REPORT.format(
        table=printed, versions=table.versions(), rounds=rounds, calls=turn, walks=walks
    )
    if not arguments.quick or arguments.write:
        (arguments.write or RESULTS).write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
