"""``python -m benchmarks``: measure everything, print the table, write it down."""

import argparse
import sys
from pathlib import Path

from . import beside, calls, paging, sandbox_table, servers, startup, stock, stored, table
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

The sandbox keeps its data in an SQLite file and checks every request; Prism keeps nothing. All get
the same document and the same requests in turns: of ten, three sends, four messages read, two lists
and one powerpack made. The figures are medians of {rounds} rounds. CPU time is that of the server's
process; the sandbox's has in it what becomes of the messages after their answers. Requests are
bytes before time is taken; the generator had at least {spare:.0%} of its time left.

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
    if not arguments.quick:
        servers.install()
    served = beside.measure(
        rounds,
        200 if arguments.quick else 2000,
        500 if arguments.quick else 10_000,
        1 if arguments.quick else 5,
        _tell,
    )
    lists = stored.measure(5000 if arguments.quick else 1_000_000, rounds, _tell)
    with stock.generated(), serving() as address:
        costs = calls.measure(address, rounds, turn, _tell)
        begun = startup.measure(rounds, _tell)
        _tell(f"walking through {messages:,} messages, {walks} times")
        walk = paging.measure(address, messages, walks)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    found = [*table.rows(costs, begun, walk), *sandbox_table.rows(served, lists)]
    printed = table.text(found)
    print(printed)
    report = REPORT.format(
        table=printed,
        versions=table.versions(),
        rounds=rounds,
        calls=turn,
        walks=walks,
        spare=min(server.spare for server in served.servers.values()),
    )
    if not arguments.quick or arguments.write:
        (arguments.write or RESULTS).write_text(report, encoding="utf-8")


if __name__ == "__main__":
    main()
