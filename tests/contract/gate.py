"""The check that keeps a run from passing without having tested anything.

Schemathesis reports success when an operation answered 404 to everything, and when no link of the
stateful phase led anywhere.
"""

from collections.abc import Iterator

import schemathesis
from schemathesis.checks import CheckContext

from tests.contract.tally import TALLY, Tally

SEQUENCES = "stateful"


def unreached(tally: Tally) -> Iterator[str]:
    """One line for each operation and each link that the run did not really test.

    Operations are the phases' that call each alone, where a process runs those; links are the
    sequences'.
    """
    if set(tally.phases) - {SEQUENCES}:
        yield from unanswered(tally)
    if SEQUENCES in tally.phases:
        yield from dead_links(tally)


def unanswered(tally: Tally) -> Iterator[str]:
    """One line for each operation that did not answer both a 2xx and a refusal."""
    operations = list(tally.operations())
    if not operations:
        yield "the document has no operation to test"
        return
    for operation in operations:
        answers = tally.answers.get(operation.label)
        if answers is None:
            yield f"{operation.label} was never called"
            continue
        seen = ", ".join(f"{count} times {family}xx" for family, count in sorted(answers.items()))
        if not tally.answered(operation):
            yield f"{operation.label} never answered 2xx to a valid request ({seen})"
        if not tally.refused(operation):
            yield f"{operation.label} never refused a request ({seen})"


def dead_links(tally: Tally) -> Iterator[str]:
    """One line for each link that never led to a 2xx."""
    links = tally.links()
    if not links:
        yield "the document has no link, so the stateful phase tested no sequence"
    for link in links:
        if not tally.followed[link.full_name]:
            yield f"link never followed: {link.full_name}"
        elif not tally.arrived[link.full_name]:
            count = tally.followed[link.full_name]
            yield f"link never led to a 2xx in {count} calls: {link.full_name}"


@schemathesis.check
class everything_reached:  # noqa: N801 - schemathesis shows the name beside its own checks' names
    """Fails a run in which an operation never answered 2xx, or a link never led to a 2xx answer."""

    def after_run(self, ctx: CheckContext) -> None:
        """Called once by schemathesis, when all phases are over."""
        del ctx
        lines = list(unreached(TALLY))
        if lines:
            raise AssertionError("\n".join(lines))
