"""What the client calls the fields of the service."""

from collections.abc import Mapping

from generator.client import Described
from generator.client.annotations import Kind
from generator.client.views import ArgumentView
from generator.docs.reference import Operation

__all__ = ["PythonNames"]

_LONGEST = 60
"""How long a type may be to stand beside its name."""


class PythonNames:
    """The Python side of every field.

    Args:
        client: The client of the document.
    """

    def __init__(self, client: Described) -> None:
        self._models = client.models
        self._arguments: dict[tuple[str, str], list[ArgumentView]] = {
            (view.operation.method.upper(), view.operation.path): view.arguments
            for resource in client.all_resources
            for view in resource.methods
        }

    def arguments(self, operation: Operation, place: str) -> Mapping[str, str]:
        """The arguments of a method for one place of the request, as a signature has them."""
        found = self._arguments.get((operation.method, operation.template), [])
        # What may stand in query and body alike is one argument.
        nearest = sorted(found, key=lambda one: one.location == place)
        return {one.wire: _signed(one) for one in nearest}

    def members(self, schema: str) -> Mapping[str, str]:
        """The attributes of a record that differ from what goes over the wire."""
        named = self._models.named.get(schema)
        if named is None or named.kind is not Kind.RECORD:
            return {}
        names = self._models.python_names(schema)
        return {wire: name for wire, name in names.items() if wire != name}


def _signed(argument: ArgumentView) -> str:
    fits = len(argument.annotation) <= _LONGEST
    return f"{argument.python}: {argument.annotation}" if fits else argument.python
