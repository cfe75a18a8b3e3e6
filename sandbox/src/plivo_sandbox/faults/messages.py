"""Messages that do not arrive."""

from plivo_sandbox.faults.kinds import MessageFault, Value
from plivo_sandbox.outcomes import OUTCOMES, Outcome, outcome_of

FORMS = "30, undelivered, undelivered/50 or stuck-sent"


def _outcome(text: str) -> Outcome:
    found = outcome_of(text)
    if found is None:
        states = "delivered, failed, undelivered, rejected, stuck-queued or stuck-sent"
        raise ValueError(
            f"an error code ({', '.join(code for code in OUTCOMES if code.isdigit())}), {states}, "
            "or a state and a code with '/' between"
        )
    return found


FAULTS = (
    MessageFault(
        "message-outcome",
        "A message ends with this state or error code.",
        Value("OUTCOME", FORMS, _outcome),
    ),
)
