"""Names of the generated code, as openapi-python-client makes them."""

import keyword
import re

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX = "field_"


def identifier(name: str) -> str:
    """A snake_case identifier that is neither a keyword nor a builtin."""
    return str(PythonIdentifier(name, PREFIX))


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
