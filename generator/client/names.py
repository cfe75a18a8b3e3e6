"""Names of the generated code, as openapi-python-client makes them."""

import builtins
import keyword
import re

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX = "field_"
ANNOTATING = frozenset({"bool", "dict", "float", "int", "list", "object", "str"})
"""The builtins that generated annotations use."""
_BUILTINS = frozenset(dir(builtins)) - ANNOTATING


def identifier(name: str) -> str:
    """A snake_case identifier that is neither a keyword nor a builtin."""
    return str(PythonIdentifier(name, PREFIX))


def attribute(identifier_: str) -> str:
    """The same name for a field of a record.

    A field is always reached through its record, so it may be called ``next`` or ``type``; only the
    builtins that annotations use would be hidden from the fields below it.
    """
    bare = identifier_.removesuffix("_")
    if bare != identifier_ and bare in _BUILTINS and not keyword.iskeyword(bare):
        return bare
    return identifier_


def argument(name: str) -> str:
    """The same word for an argument: only keywords get an underscore, and ``self``.

    ``type`` and ``format`` keep their name, as callers know it; a method's body uses no builtin.
    """
    bare = identifier(name).removesuffix("_")
    return f"{bare}_" if keyword.iskeyword(bare) or bare == "self" else bare


def class_name(*parts: str) -> str:
    """A PascalCase name from one or several words."""
    return "".join(str(ClassName(part, PREFIX)) for part in parts)


def method_name(name: str) -> str:
    """A method's name. Builtins keep theirs: a method is always reached through its object."""
    cleaned = re.sub(r"\W+", "_", name).strip("_")
    if not cleaned.isidentifier() or cleaned.startswith("_"):
        cleaned = f"{PREFIX}{cleaned}"
    return f"{cleaned}_" if keyword.iskeyword(cleaned) else cleaned


def constant_name(name: str) -> str:
    """The module-level constant that goes with a method."""
    return f"_{name.upper().strip('_')}"
