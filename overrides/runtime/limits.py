"""How long to wait: what callers may ask for."""

import math

import httpx2

__all__ = ["DEFAULT_TIMEOUT", "Timeout", "limits"]

Timeout = float | httpx2.Timeout

DEFAULT_TIMEOUT = httpx2.Timeout(30.0, connect=5.0)
"""30 seconds for an answer, 5 for the connection."""


def limits(timeout: Timeout) -> dict[str, float | None]:
    """The seconds for each step of a request, as httpx2 takes them; ``None`` is for ever.

    Raises:
        ValueError: One is not more than 0, or is no finite number.
    """
    steps = httpx2.Timeout(timeout).as_dict()
    for seconds in steps.values():
        if seconds is not None and not (seconds > 0 and math.isfinite(seconds)):
            raise ValueError(
                f"timeout must be more than 0 seconds, not {seconds}; httpx2.Timeout(None) is none"
            )
    return steps
