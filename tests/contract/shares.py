"""A run in two processes at once: sequences of calls in one, everything else in the other.

Each has a server of its own, since each puts it back into its first state when it likes.
"""

import multiprocessing
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from tests.contract.profiles import Profile
from tests.contract.run import configure, run
from tests.contract.tally import TALLY, Tally
from tests.contract.target import Target

ALONE, SEQUENCES = ("examples", "coverage", "fuzzing"), ("stateful",)
BROKEN = 1


@dataclass(frozen=True)
class Result:
    """What a share of a run found.

    Attributes:
        code: 0 when nothing failed.
        report: all that schemathesis wrote.
        tally: what has been called, without the document.
    """

    code: int
    report: str
    tally: Tally


@dataclass(frozen=True)
class Share:
    """The phases of schemathesis that one process runs.

    Attributes:
        phases: their names; the gate looks at what these are to reach.
        target: the server.
        base_url: where the document's paths stand on it.
        document: the document's file.
        profile: the size of the run.
        fail_fast: whether the first failure ends it.
    """

    phases: tuple[str, ...]
    target: Target
    base_url: str
    document: Path
    profile: Profile
    fail_fast: bool

    def walk(self) -> Result:
        """Run it in this process, which can do so once."""
        TALLY.phases = self.phases
        config = configure(self.target, self.base_url, self.profile, self.fail_fast)
        code, report = run(self.document, config, self.phases)
        return Result(code, report, replace(TALLY, schema=None))


def _walk(share: Share, send: Connection) -> None:
    send.send(share.walk())
    send.close()


@contextmanager
def beside(share: Share) -> Generator[Callable[[], Result]]:
    """Run a share in another process; what is given waits for its end.

    Whoever leaves before ends it.
    """
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_walk, args=(share, send), daemon=True)
    process.start()
    send.close()

    def result() -> Result:
        try:
            found: Result = receive.recv()
        except EOFError:
            return Result(BROKEN, "The process of the sequences ended without a result.", Tally())
        process.join()
        return found

    try:
        yield result
    finally:
        process.terminate()
        process.join()
        receive.close()
