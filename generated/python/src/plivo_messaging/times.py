# Made by `python -m generator build` from the API's description: edit that, not this.
"""Moments as the service writes them.

Records keep them as the text that arrived, for some of it is no moment: an empty string, for
one.
"""

from ._runtime.times import parse

__all__ = [
    "parse",
]
