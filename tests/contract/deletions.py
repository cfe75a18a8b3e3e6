"""Lets a record be read that is still being deleted.

Where the spec has 202 as the only success of a DELETE, the deletion is taken and not yet done.
"""

from typing import Any

import schemathesis
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import UseAfterFree

from tests.contract.links import JsonObject

TAKEN = "202"


def takes_time(document: JsonObject, path: str) -> bool:
    """Whether what stands at a path is deleted some time after the answer."""
    deletion = document["paths"].get(path, {}).get("delete", {"responses": {}})
    return [status for status in deletion["responses"] if status.startswith("2")] == [TAKEN]


@schemathesis.hook
def filter_failure(
    context: HookContext, failure: Failure, case: Case[Any], response: Response
) -> bool:
    """Called by schemathesis with each failure of a check: is it one?"""
    del context, response
    if not isinstance(failure, UseAfterFree):
        return True
    return not takes_time(case.operation.schema.raw_schema, case.operation.path)
