"""What a run has done, on one screen."""

from collections import Counter
from collections.abc import Iterator

from tests.contract.tally import Tally

HEADINGS = ("calls", "2xx", "valid", "4xx", "5xx", "links")


def table(tally: Tally) -> Iterator[str]:
    """One line for each operation: its calls, their answers, and how many links led to it.

    `valid` counts the 2xx that answered a valid request.
    """
    operations = list(tally.operations())
    width = max((len(operation.label) for operation in operations), default=0)
    incoming: dict[str, list[bool]] = {operation.label: [] for operation in operations}
    for link in tally.links():
        incoming[link.target.label].append(tally.arrived[link.full_name] > 0)
    yield " ".join([" " * width, *(f"{heading:>6}" for heading in HEADINGS)])
    for label, links in incoming.items():
        answers = tally.answers.get(label, Counter[int]())
        numbers = [answers.total(), answers[2], tally.valid[label], answers[4], answers[5]]
        reached = f"{sum(links)}/{len(links)}" if links else "-"
        yield " ".join(
            [label.ljust(width), *(f"{number:>6}" for number in numbers), f"{reached:>6}"]
        )


def total(tally: Tally) -> str:
    """The run in one line."""
    links = tally.links()
    reached = sum(1 for link in links if tally.arrived[link.full_name])
    operations = list(tally.operations())
    answered = sum(1 for item in operations if tally.answered(item))
    refused = sum(1 for item in operations if tally.refused(item))
    return (
        f"{answered} of {len(operations)} operations answered a valid request with 2xx, "
        f"{refused} refused one, "
        f"{reached} of {len(links)} links led to a 2xx, {tally.requests()} requests"
    )
