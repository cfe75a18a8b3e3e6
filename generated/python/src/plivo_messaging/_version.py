# Made by `python -m generator build` from the API's description: edit that, not this.
"""The version of this package, which is the version of the API's description."""

VERSION = "0.1.0"
