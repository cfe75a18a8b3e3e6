"""Words in a text that decide what comes of it, so that failures can be tried without Plivo.

A text that holds ``sandbox:`` and a word, such as ``sandbox:1004``, tells the sandbox's reviewers
what to find. Texts without one pass. docs/sandbox.md lists the words.
"""

import re
from collections.abc import Iterable

_MARKER = re.compile(r"\bsandbox:([a-z0-9-]+)")


def markers(texts: Iterable[str]) -> list[str]:
    """The words of all markers in ``texts``, in their order."""
    return [word for text in texts for word in _MARKER.findall(text)]
