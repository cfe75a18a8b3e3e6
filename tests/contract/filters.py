"""Lets half of the lists in a call sequence be asked for without filters.

Generated filters and offsets nearly always leave a list empty, and a link that starts at the first
record of a list then leads nowhere.
"""

import zlib
from typing import Any

import schemathesis
from schemathesis.generation.case import Case
from schemathesis.generation.meta import TestPhase
from schemathesis.hooks import HookContext


def drop_filters(case: Case[Any]) -> None:
    """Remove the optional query parameters of every second valid GET of a sequence.

    Which ones is decided by the parameters themselves, so that the same seed makes the same calls.
    """
    if case.meta is None or case.meta.phase.name is not TestPhase.STATEFUL:
        return
    if case.method.upper() != "GET" or not case.meta.generation.mode.is_positive:
        return
    if zlib.crc32(repr(sorted(case.query.items())).encode(errors="replace")) % 2:
        return
    required = {parameter.name for parameter in case.operation.query if parameter.is_required}
    case.query = {name: value for name, value in case.query.items() if name in required}


@schemathesis.hook
def before_call(context: HookContext, case: Case[Any], kwargs: dict[str, Any]) -> None:
    """Called by schemathesis before each request."""
    del context, kwargs
    drop_filters(case)
