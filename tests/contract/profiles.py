"""How long a contract run looks, and with which random numbers."""

import secrets
from dataclasses import dataclass, replace
from typing import Self

SEED_BITS = 32


@dataclass(frozen=True, slots=True)
class Profile:
    """The size of one run.

    Attributes:
        name: what the command line calls it.
        examples: generated requests per operation in the fuzzing phase.
        sequences: call sequences in the stateful phase.
        seed: makes two runs against servers in the same state alike; `None` is a new one each time.
    """

    name: str
    examples: int
    sequences: int
    seed: int | None

    def seeded(self, seed: int | None) -> Self:
        """The same profile with a seed that is known: the given one, its own, or a new one."""
        if seed is None:
            seed = secrets.randbits(SEED_BITS) if self.seed is None else self.seed
        return replace(self, seed=seed)


PROFILES = {
    profile.name: profile
    for profile in (
        # Enough for a part of the document.
        Profile("smoke", examples=1, sequences=10, seed=1),
        Profile("pr", examples=10, sequences=100, seed=1),
        Profile("full", examples=100, sequences=300, seed=1),
        Profile("nightly", examples=200, sequences=600, seed=None),
    )
}
