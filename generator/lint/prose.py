"""House rules for what people read."""

import re
from collections.abc import Iterator

from generator import pointer
from generator.document import Bundle
from generator.lint.rule import Finding
from generator.walk import walk

_ENDS = re.compile(r"[.!?][)\"'`*_]*$")
_BLOCK = re.compile(r"(?:\||```)")


def description_ends_in_full_stop(bundle: Bundle) -> Iterator[Finding]:
    """A description is one or more whole sentences; it may also end in a table or a block of code.

    It becomes a docstring and a paragraph of the documentation, often with another sentence after
    it.
    """
    for node in walk(bundle.document):
        text = node.value.get("description")
        # The text of a link is no sentence.
        if not isinstance(text, str) or node.kind == "external docs":
            continue
        place = pointer.join(node.pointer, "description")
        last = text.strip().rpartition("\n")[2].strip()
        if not last:
            yield Finding(place, "the description is empty", "Write a sentence.")
        elif not _ENDS.search(last) and not _BLOCK.match(last):
            yield Finding(place, "the description does not end in a full stop", "Write sentences.")
