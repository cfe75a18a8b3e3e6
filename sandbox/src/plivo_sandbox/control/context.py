"""What the handlers of /_sandbox/ work with."""

from dataclasses import dataclass

from sqlalchemy import Engine

from plivo_sandbox.changes import Changes
from plivo_sandbox.clock import Clock
from plivo_sandbox.faults import Faults
from plivo_sandbox.ids import Ids
from plivo_sandbox.rate_limits import RateLimits
from plivo_sandbox.replicas import Alone
from plivo_sandbox.request_log import RequestLog
from plivo_sandbox.settings import Settings
from plivo_sandbox.timekeeping import Timekeeper
from plivo_sandbox.worker import Worker


@dataclass(frozen=True, slots=True)
class Context:
    """The parts of a running sandbox that can be looked at and moved from outside."""

    engine: Engine
    worker: Worker
    clock: Clock
    timekeeper: Timekeeper
    ids: Ids
    settings: Settings
    faults: Faults
    rate_limits: RateLimits
    changes: Changes
    request_log: RequestLog
    replica: Alone

    def restart(self) -> None:
        """Be as at the start in all that the database does not keep.

        Call ``faults.refresh`` when the database is.
        """
        self.worker.forget()
        self.request_log.forget()
        self.clock.restart()
