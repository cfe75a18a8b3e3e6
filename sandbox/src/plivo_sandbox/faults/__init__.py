"""Trouble on demand: named faults that a running sandbox has until they are taken away again.

A fault goes around a request: it may change it, answer in its place, or change the true answer.
Nothing of this package runs while no fault is set.
"""

from plivo_sandbox.faults.board import Faults, FaultsChanged
from plivo_sandbox.faults.catalog import CATALOG
from plivo_sandbox.faults.orders import FaultError, order_of, order_of_text

__all__ = ["CATALOG", "FaultError", "Faults", "FaultsChanged", "order_of", "order_of_text"]
