"""What belongs together in the stateful phase.

Hypothesis picks each step of a sequence out of all that could be done next. The more there is that
has nothing to do with a link, the less often the link is followed; so each part is walked alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from schemathesis.specs.openapi.stateful.links import OpenApiLink


@dataclass
class Part:
    """Operations that are walked together, by their labels, and the links between them."""

    operations: set[str]
    links: list[OpenApiLink] = field(default_factory=list[OpenApiLink])


def parts(links: Iterable[OpenApiLink]) -> list[Part]:
    """The groups of operations that links join, in the order of the document."""
    found: list[Part] = []
    for link in links:
        ends = {link.source.label, link.target.label}
        touched = [part for part in found if part.operations & ends]
        part = Part(ends.union(*(one.operations for one in touched)))
        part.links = [*(old for one in touched for old in one.links), link]
        found = [one for one in found if one not in touched] + [part]
    return found


def towards(part: Part, wanted: Iterable[OpenApiLink]) -> Part:
    """What of a part can lead to the links that are wanted."""
    wanted = list(wanted)
    needed = {link.source.label for link in wanted}
    while more := set(_sources(part, needed)) - needed:
        needed |= more
    links = [link for link in part.links if link.target.label in needed or link in wanted]
    return Part(needed, links)


def _sources(part: Part, labels: set[str]) -> Iterator[str]:
    return (link.source.label for link in part.links if link.target.label in labels)
