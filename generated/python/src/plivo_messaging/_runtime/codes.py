"""What the service's own codes mean."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["Code", "Retry"]

Retry: TypeAlias = Literal["never", "later", "after_change", "unknown"]
"""Whether what failed is worth trying again:

| value | meaning |
|---|---|
| `never` | it will fail again |
| `later` | it may well succeed after a while, as it is |
| `after_change` | not before something else has changed |
| `unknown` | the service does not say |
"""


@dataclass(frozen=True, slots=True)
class Code:
    """One code and its meaning."""

    code: str
    """The code as the service sends it."""
    name: str = "unlisted"
    """A short name; ``unlisted`` for a code that this version of the client does not know."""
    meaning: str = ""
    """What the code says, in words."""
    retry: Retry = "unknown"
    """Whether what failed is worth trying again."""
    advice: str = ""
    """What to do about it, in words; empty where nothing has to be done."""

    @property
    def listed(self) -> bool:
        """Whether this version of the client knows the code."""
        return bool(self.meaning)
