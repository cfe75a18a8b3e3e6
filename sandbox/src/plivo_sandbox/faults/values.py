"""What faults can be told."""

import math

from plivo_sandbox.faults.kinds import Value

_MAX_SECONDS = 3600.0
_LOWEST, _HIGHEST = 200, 599


def _span(text: str) -> tuple[float, float]:
    low, dots, high = text.partition("..")
    try:
        begin = float(low)
        end = float(high) if dots else begin
    except ValueError:
        begin, end = math.nan, math.nan
    if not 0 <= begin <= end <= _MAX_SECONDS:  # false for what is no number, too
        raise ValueError(f"seconds, at most {_MAX_SECONDS:.0f}, or two of them with '..' between")
    return begin, end


def _status(text: str) -> int:
    if text.isascii() and text.isdecimal() and _LOWEST <= int(text[:4]) <= _HIGHEST:
        return int(text)
    raise ValueError(f"an HTTP status between {_LOWEST} and {_HIGHEST}")


SECONDS = Value("SECONDS", "0.5 or 0.1..2", _span)
STATUS = Value("STATUS", "503", _status)
ERROR = Value("STATUS", "502", _status)
