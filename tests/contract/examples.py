"""The check that what the spec gives as an example is accepted."""

from typing import Any

import schemathesis
from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response
from schemathesis.engine.run import PhaseName
from schemathesis.generation.case import Case


@schemathesis.check
def example_accepted(ctx: CheckContext, response: Response, case: Case[Any]) -> bool | None:
    """Fails where a request that the spec gives as an example is refused.

    Schemathesis lets a positive request be answered with 404 or 409, since it cannot know what
    exists. The examples name records that exist in the sandbox.
    """
    if ctx.phase is not PhaseName.EXAMPLES:
        return True
    assert response.status_code < 400, (
        f"{case.operation.label} refused an example of the spec with {response.status_code}: "
        f"{response.text[:300]}"
    )
    return None
