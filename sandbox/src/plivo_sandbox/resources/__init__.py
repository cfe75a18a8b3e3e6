"""What the API is about: one module, or package, for each resource."""

from importlib import import_module

_NAMES = (
    "brands",
    "campaigns",
    "media",
    "messages",
    "number_pools",
    "powerpacks",
    "profiles",
    "tollfree_verifications",
)


def register() -> None:
    """Load every resource, and with it the handlers of its operations."""
    for name in _NAMES:
        import_module(f"{__name__}.{name}")
