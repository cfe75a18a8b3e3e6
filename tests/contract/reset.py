"""Puts the sandbox back into its first state, so that one test's DELETE does not fail the next.

The spec's examples name the sandbox's ready-made records, and generated requests delete them or
give the account's numbers back. A target without `/_sandbox/reset` is left as it is.
"""

from typing import Any
from urllib.parse import urlsplit

import requests
import schemathesis
from schemathesis.generation.case import Case
from schemathesis.generation.meta import TestPhase
from schemathesis.hooks import HookContext

TIMEOUT_SECONDS = 10.0
NOT_A_SANDBOX = 404


class Resetter:
    """Resets one target, as long as it is a sandbox.

    Attributes:
        possible: whether it is one, as far as has been seen.
    """

    def __init__(self) -> None:
        self._session = requests.Session()
        self.possible = True
        self._phase: TestPhase | None = None

    def reset(self, base_url: str) -> None:
        """Reset the server that answers at the base URL of the API.

        Raises:
            requests.HTTPError: the sandbox could not reset itself.
        """
        if not self.possible:
            return
        root = urlsplit(base_url)
        response = self._session.post(
            f"{root.scheme}://{root.netloc}/_sandbox/reset", timeout=TIMEOUT_SECONDS
        )
        if response.status_code == NOT_A_SANDBOX:
            self.possible = False
        else:
            response.raise_for_status()

    def before(self, case: Case[Any]) -> None:
        """Reset where a phase begins, and at each example: one may delete what the next names.

        Within a phase schemathesis calls with what earlier calls created, which has to stay.
        """
        if case.meta is None or case.meta.phase.name is TestPhase.STATEFUL:
            return
        phase = case.meta.phase.name
        if phase != self._phase or phase is TestPhase.EXAMPLES:
            self.reset(case.operation.schema.get_base_url())
        self._phase = phase


RESETTER = Resetter()


@schemathesis.hook
def before_call(context: HookContext, case: Case[Any], kwargs: dict[str, Any]) -> None:
    """Called by schemathesis before each request."""
    del context
    RESETTER.before(case)
    if RESETTER.possible and "session" in kwargs:
        # A sandbox stands behind no proxy, and these are looked for anew at each request.
        kwargs["session"].trust_env = False
