"""How a call sequence of the stateful phase starts."""

from typing import Any, cast

import hypothesis
import schemathesis
from hypothesis.errors import FlakyStrategyDefinition
from hypothesis.stateful import RULE_MARKER
from schemathesis.core.result import Ok
from schemathesis.generation.stateful.state_machine import RecordingStateMachine, normalize_name
from schemathesis.hooks import HookContext
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.stateful import ApiTransitions

from tests.contract.parts import Part, parts, towards
from tests.contract.reset import RESETTER
from tests.contract.tally import TALLY

Machine = type[RecordingStateMachine]
ROUNDS = 5
FEWEST = 10
ATTEMPTS = 10


def from_first_state(machine: Machine, base_url: str) -> Machine:
    """The machine, with a reset before each sequence and a count after it.

    No hook of schemathesis runs where a sequence starts, but a new machine does.
    """

    def start(self: RecordingStateMachine) -> None:
        RESETTER.reset(base_url)
        machine.__init__(self)

    def teardown(self: RecordingStateMachine) -> None:
        TALLY.record(self.recorder)
        TALLY.sequences += 1
        machine.teardown(self)

    return type("FromFirstState", (machine,), {"__init__": start, "teardown": teardown})


def only(machine: Machine, part: Part) -> Machine:
    """The machine with the steps of this part."""
    ours = {normalize_name(link.full_name) for link in part.links}
    ours |= {normalize_name(f"RANDOM -> {label}") for label in part.operations}
    rules = {name for name in dir(machine) if hasattr(getattr(machine, name), RULE_MARKER)}
    shadows: dict[str, Any] = dict.fromkeys(rules - ours)
    transitions = ApiTransitions()
    for link in part.links:
        transitions.add_outgoing(link.source.label, link)
    shadows["_transitions"] = transitions
    shadows["root_rules"] = machine.root_rules & ours
    shadows["_root_labels"] = getattr(machine, "_root_labels", frozenset[str]()) & part.operations
    return type("OfOnePart", (machine,), shadows)


def part_by_part(machine: Machine, schema: BaseSchema) -> Machine:
    """The machine, run for each part of the API, and again while a link has led to no 2xx answer.

    Which links a run follows is chance, and a gate that fails by chance would be switched off. A
    dead link leads nowhere in each round.
    """

    def walk(cls: Machine, part: Part, settings: hypothesis.settings, seed: int) -> None:
        """Walk a part until it has had its sequences.

        Hypothesis gives up where the same sequence is answered differently a second time, as time
        does to a record that is being reviewed; then it goes on with another seed.
        """
        goal = TALLY.sequences + settings.max_examples
        for attempt in range(ATTEMPTS):
            walked = only(cls, part)
            hypothesis.seed(seed + attempt)(walked)
            left = hypothesis.settings(settings, max_examples=max(1, goal - TALLY.sequences))
            try:
                machine.run.__func__(walked, settings=left)  # type: ignore[attr-defined]
            except FlakyStrategyDefinition:
                if TALLY.sequences >= goal:
                    return
            else:
                return

    def run(cls: Machine, *, settings: hypothesis.settings) -> None:
        every = parts(TALLY.links())
        total = sum(len(part.links) for part in every)
        for number in range(ROUNDS):
            for part in every:
                missing = [link for link in part.links if not TALLY.arrived[link.full_name]]
                if number and not missing:
                    continue
                size = max(FEWEST, settings.max_examples * len(part.links) // total)
                walk(
                    cls,
                    towards(part, missing) if number else part,
                    hypothesis.settings(settings, max_examples=size),
                    schema.config.seed + number * ATTEMPTS,
                )

    return type("PartByPart", (machine,), {"run": classmethod(run)})


def without_blind_starts(machine: Machine, schema: BaseSchema) -> Machine:
    """The machine, without sequences that start by guessing an id.

    Schemathesis lets each POST start a sequence. With an id in its path that ends at a 404, or at
    what the phases before have tested; such an operation is reached by a link.
    """
    operations = [result.ok() for result in schema.get_all_operations() if isinstance(result, Ok)]
    blind = {operation.label for operation in operations if operation.path_parameters}
    rules = machine.root_rules & {normalize_name(f"RANDOM -> {label}") for label in blind}
    if rules == machine.root_rules:
        return machine
    shadows: dict[str, Any] = dict.fromkeys(rules)
    shadows["root_rules"] = machine.root_rules - rules
    shadows["_root_labels"] = getattr(machine, "_root_labels", frozenset[str]()) - blind
    return type("WithoutBlindStarts", (machine,), shadows)


@schemathesis.hook
def after_load_schema(context: HookContext, schema: BaseSchema) -> None:
    """Called by schemathesis when it has read the document."""
    del context
    build = schema.build_state_machine

    def build_ours(**wiring: Any) -> Machine:
        machine = cast("Machine", build(**wiring))
        machine = without_blind_starts(machine, schema)
        machine = from_first_state(machine, schema.get_base_url())
        return part_by_part(machine, schema)

    setattr(schema, "build_state_machine", build_ours)  # noqa: B010 - a method of theirs
