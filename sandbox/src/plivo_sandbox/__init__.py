"""A local Plivo: it answers the Messaging API from its own database and sends real callbacks."""

from typing import TYPE_CHECKING

__all__ = ["__version__"]

if TYPE_CHECKING:
    __version__: str
else:

    def __getattr__(name):
        # Looked up when it is asked for: every run of pytest loads this package, for its plugin.
        if name != "__version__":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

        try:
            return version("plivo-sandbox")
        except PackageNotFoundError:  # run from a checkout that is only on the path
            return "0+unknown"
