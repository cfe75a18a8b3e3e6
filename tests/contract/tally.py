"""What a run has called, by operation and by link."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import schemathesis
from schemathesis.cli import EventHandler, ExecutionContext, handler
from schemathesis.core.result import Ok
from schemathesis.engine.events import EngineEvent, ScenarioFinished
from schemathesis.engine.recorder import RecordedScenario
from schemathesis.engine.run import TESTING_PHASES, UNIT_PHASES
from schemathesis.hooks import HookContext
from schemathesis.schemas import APIOperation, BaseSchema
from schemathesis.specs.openapi.stateful import collect_transitions
from schemathesis.specs.openapi.stateful.links import OpenApiLink

SUCCESS = 2
REFUSAL = 4

Operation = APIOperation[Any, Any, Any, Any]


@dataclass
class Tally:
    """Counts the calls of one run.

    Attributes:
        answers: for each operation's label, how often each status class (`2` for 2xx) came back.
        valid: for each operation's label, how many valid requests were answered with 2xx.
        sequences: how many call sequences have been made.
        followed: for each link's id, how many calls took all their linked values from it.
        arrived: for each link's id, how many of those calls were answered with 2xx.
        schema: the document, once it has been read.
        phases: the phases that this process runs.
    """

    answers: dict[str, Counter[int]] = field(default_factory=dict[str, Counter[int]])
    valid: Counter[str] = field(default_factory=Counter[str])
    sequences: int = 0
    followed: Counter[str] = field(default_factory=Counter[str])
    arrived: Counter[str] = field(default_factory=Counter[str])
    schema: BaseSchema | None = None
    phases: tuple[str, ...] = tuple(phase.value for phase in TESTING_PHASES)

    def add(self, other: "Tally") -> None:
        """Count what another process has called too."""
        for label, answers in other.answers.items():
            self.answers.setdefault(label, Counter()).update(answers)
        self.valid.update(other.valid)
        self.followed.update(other.followed)
        self.arrived.update(other.arrived)
        self.sequences += other.sequences

    def record(self, scenario: RecordedScenario) -> None:
        """Count every call of a finished scenario."""
        for case_id, node in scenario.cases.items():
            interaction = scenario.interactions.get(case_id)
            if interaction is None or interaction.response is None:
                continue
            family = interaction.response.status_code // 100
            label = node.value.operation.label
            self.answers.setdefault(label, Counter())[family] += 1
            meta = node.value.meta
            if family == SUCCESS and (meta is None or meta.generation.mode.is_positive):
                self.valid[label] += 1
            if node.transition is not None and node.is_transition_applied:
                self.followed[node.transition.id] += 1
                self.arrived[node.transition.id] += family == SUCCESS

    def operations(self) -> Iterator[Operation]:
        """The operations that the run was to test, in the document's order."""
        if self.schema is not None:
            for result in self.schema.get_all_operations():
                if isinstance(result, Ok):
                    yield result.ok()

    def links(self) -> list[OpenApiLink]:
        """The links that stand in the document, without those that schemathesis inferred."""
        outgoing = collect_transitions(list(self.operations())).operations.values()
        return [link for entry in outgoing for link in entry.outgoing if not link.is_inferred]

    def answered(self, operation: Operation) -> bool:
        """Whether the operation answered 2xx to at least one valid request."""
        return self.valid[operation.label] > 0

    def refused(self, operation: Operation) -> bool:
        """Whether the operation refused at least one request."""
        return self.answers.get(operation.label, Counter[int]())[REFUSAL] > 0

    def requests(self) -> int:
        """All calls that were answered."""
        return sum(counter.total() for counter in self.answers.values())


# Schemathesis builds hooks, checks and handlers by itself from modules that it imports; what they
# share has to live in a module.
TALLY = Tally()


@handler()
class TallyHandler(EventHandler[ExecutionContext]):
    """Counts the phases that test each operation alone; sequences.py counts the sequences."""

    def handle_event(self, ctx: ExecutionContext, event: EngineEvent) -> None:
        """Called by schemathesis for each event of the run."""
        del ctx
        if isinstance(event, ScenarioFinished) and event.phase in UNIT_PHASES:
            TALLY.record(event.recorder)


@schemathesis.hook
def after_load_schema(context: HookContext, schema: BaseSchema) -> None:
    """Called by schemathesis when it has read the document."""
    del context
    TALLY.schema = schema
