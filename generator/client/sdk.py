"""How the client is called: ``x-sdk``, or names made from the title."""

from typing import Any

from openapi_python_client.strings import kebab_case

from .names import class_name, identifier
from .references import Json


def names(document: Json) -> dict[str, str]:
    """The names ``client`` (class), ``distribution`` and ``package``."""
    info: Json = document.get("info") or {}
    title = str(info.get("title") or "API")
    made = {
        "client": class_name(title),
        "distribution": f"{kebab_case(title)}-client",
        "package": f"{identifier(title)}_client",
    }
    given: Any = info.get("x-sdk")
    return {**made, **given} if isinstance(given, dict) else made
