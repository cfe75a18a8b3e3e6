"""A local Plivo: it answers the Messaging API from its own database and sends real callbacks."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("plivo-sandbox")
except PackageNotFoundError:  # run from a checkout that is only on the path
    __version__ = "0+unknown"

__all__ = ["__version__"]
