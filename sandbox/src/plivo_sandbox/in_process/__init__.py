"""A sandbox inside of a test's own process: no server to start, a first state within a millisecond.

The ``plivo`` fixture of ``plivo_sandbox.pytest_plugin`` is one; ``local_plivo`` is for other test
runners.
"""

from plivo_sandbox.in_process.local import LocalPlivo, local_plivo
from plivo_sandbox.in_process.records import Arrival, Callback, Fault, Message, Request

__all__ = ["Arrival", "Callback", "Fault", "LocalPlivo", "Message", "Request", "local_plivo"]
