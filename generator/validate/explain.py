"""From a JSON Schema error to one sentence about the place that causes it."""

from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema_rs import ValidationError, ValidationErrorKind

from generator import pointer

_TEXT_LIMIT = 160
_Union = (
    ValidationErrorKind.AnyOf
    | ValidationErrorKind.OneOfNotValid
    | ValidationErrorKind.OneOfMultipleValid
)


def explain(errors: Iterable[ValidationError], base: str) -> Iterator[tuple[str, str]]:
    """What is wrong, and where.

    Args:
        errors: What a validator found in one value.
        base: Where the value stands in the document.

    Yields:
        The pointer of the offending part and a sentence about it. The complaint of a union is
        replaced by that of the branch which came closest, and what only follows from another error
        is left out.
    """
    found = [_closest(error) for error in errors]
    # A keyword that collects what its neighbours evaluated fails wherever a neighbour fails.
    causes = [e for e in found if not e.kind.name.startswith("unevaluated")]
    deepest = max((len(e.instance_path) for e in found), default=0)
    for error in causes or [e for e in found if len(e.instance_path) == deepest]:
        yield pointer.join(base, *error.instance_path), _sentence(error)


def _closest(error: ValidationError) -> ValidationError:
    """The error of the branch whose value went deepest before it failed."""
    context: list[list[ValidationError]] = getattr(error.kind, "context", [])
    branches = [[_closest(e) for e in branch] for branch in context if branch]
    own_depth = len(error.instance_path)
    deeper = [
        max(branch, key=_depth) for branch in branches if max(map(_depth, branch)) > own_depth
    ]
    if deeper:
        return max(deeper, key=_depth)
    typed = [b for b in branches if all(e.kind.name != "type" for e in b)]
    return typed[0][0] if len(typed) == 1 else error


def _depth(error: ValidationError) -> int:
    return len(error.instance_path)


def _sentence(error: ValidationError) -> str:
    kind = error.kind
    if isinstance(
        kind, ValidationErrorKind.UnevaluatedProperties | ValidationErrorKind.AdditionalProperties
    ):
        keys = ", ".join(kind.unexpected)
        return (
            f"the key {keys} does not belong here"
            if len(kind.unexpected) == 1
            else (f"the keys {keys} do not belong here")
        )
    if isinstance(kind, ValidationErrorKind.Required):
        return f"the key {kind.property} is missing"
    if isinstance(kind, _Union):
        return f"{_short(error.instance)} fits none, or more than one, of the possible schemas"
    return _short_text(error.message)


def _short(value: Any) -> str:
    return _short_text(repr(value))


def _short_text(text: str) -> str:
    return text if len(text) <= _TEXT_LIMIT else text[: _TEXT_LIMIT - 1] + "…"
