"""How a call sequence of the stateful phase starts."""

from typing import Any, cast

import hypothesis
import schemathesis
from schemathesis.core.result import Ok
from schemathesis.generation.stateful.state_machine import RecordingStateMachine, normalize_name
from schemathesis.hooks import HookContext
from schemathesis.schemas import BaseSchema

from tests.contract.reset import RESETTER
from tests.contract.tally import TALLY

Machine = type[RecordingStateMachine]
ROUNDS = 4


def from_first_state(machine: Machine, base_url: str) -> Machine:
    """The machine, with a reset before each sequence and a count after it.

    No hook of schemathesis runs where a sequence starts, but a new machine does.
    """

    def start(self: RecordingStateMachine) -> None:
        RESETTER.reset(base_url)
        machine.__init__(self)

    def teardown(self: RecordingStateMachine) -> None:
        TALLY.record(self.recorder)
        machine.teardown(self)

    return type("FromFirstState", (machine,), {"__init__": start, "teardown": teardown})


def until_links_led_somewhere(machine: Machine, schema: BaseSchema) -> Machine:
    """The machine, run again with another seed while a link has led to no 2xx answer.

    Which links a run follows is chance, and a gate that fails by chance would be switched off. A
    dead link leads nowhere in each round.
    """

    def run(cls: Machine, *, settings: hypothesis.settings | None = None) -> None:
        for number in range(1, ROUNDS + 1):
            machine.run.__func__(cls, settings=settings)  # type: ignore[attr-defined]
            if all(TALLY.arrived[link.full_name] for link in TALLY.links()):
                break
            hypothesis.seed(schema.config.seed + number)(cls)

    return type("UntilLinksLedSomewhere", (machine,), {"run": classmethod(run)})


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
        return until_links_led_somewhere(machine, schema)

    setattr(schema, "build_state_machine", build_ours)  # noqa: B010 - a method of theirs
