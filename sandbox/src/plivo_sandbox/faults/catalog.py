"""All faults, by name."""

from plivo_sandbox.faults import (
    accepting,
    callbacks,
    envelopes,
    malformed,
    messages,
    pages,
    records,
    remembering,
    timing,
)
from plivo_sandbox.faults.kinds import Fault

GROUPS: dict[str, tuple[Fault, ...]] = {
    "Time and connections": timing.FAULTS,
    "Statuses and envelopes": envelopes.FAULTS,
    "Malformed bodies": malformed.FAULTS,
    "Fields": records.FAULTS,
    "What is kept": remembering.FAULTS,
    "Lists": pages.FAULTS,
    "What should be refused": accepting.FAULTS,
    "Callbacks": callbacks.FAULTS,
    "Messages": messages.FAULTS,
}
"""The faults by what they are about."""

CATALOG: dict[str, Fault] = {fault.name: fault for group in GROUPS.values() for fault in group}
"""The faults by name."""
