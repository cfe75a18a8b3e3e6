"""Does each ``x-life-cycle`` tell of the values of its schema, all of them and no others?"""

from collections.abc import Iterator
from typing import Any

from generator import pointer
from generator.document import Bundle
from generator.errors import SpecError
from generator.walk import walk

_KEY = "x-life-cycle"


def find(bundle: Bundle) -> Iterator[SpecError]:
    """States that the enum does not have, values without a place, states that nothing leads to.

    Every ``x-life-cycle`` has its form by now.
    """
    tags = {str(one["name"]) for one in bundle.document.get("tags") or ()}
    for node in walk(bundle.document):
        if _KEY in node.value:
            place = bundle.locate(pointer.join(node.pointer, _KEY))
            for message in _faults(node.value[_KEY], _values(node.value), tags):
                hint = "docs/architecture.md says what belongs into it."
                yield SpecError.at(place, f"{_KEY}: {message}", hint)


def _faults(told: dict[str, Any], values: set[str], tags: set[str]) -> Iterator[str]:
    unplaced = set(told.get("unplaced") or ())
    placed: set[str] = set()
    for tag in sorted(set(told["tags"]) - tags):
        yield f"there is no tag {tag}"
    for cycle in told["cycles"]:
        states: dict[str, list[str]] = cycle["states"]
        placed |= set(states)
        named = {*cycle["begins"], *(after for each in states.values() for after in each)}
        for state in sorted(named - set(states)):
            yield f"{state} is no key of states"
        for state in sorted(set(states) - _reached(cycle["begins"], states)):
            yield f"nothing leads to {state}"
    for state in sorted((placed | unplaced) - values):
        yield f"the enum has no value {state}"
    for state in sorted(values - placed - unplaced):
        yield f"the enum's value {state} is neither in a cycle nor among unplaced"
    for state in sorted(placed & unplaced):
        yield f"{state} is in a cycle, and among unplaced too"


def _reached(begins: list[str], states: dict[str, list[str]]) -> set[str]:
    waiting = list(begins)
    found = set(waiting)
    for state in waiting:
        for after in states.get(state, ()):
            if after not in found:
                found.add(after)
                waiting.append(after)
    return found


def _values(schema: dict[str, Any]) -> set[str]:
    branches = [schema, *(one for key in ("anyOf", "oneOf") for one in schema.get(key) or ())]
    return {str(value) for one in branches for value in one.get("enum") or ()}
