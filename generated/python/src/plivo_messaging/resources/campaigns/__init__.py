# Made by `python -m generator build` from the API's description: edit that, not this.
"""The resources, one module each. Reach them through a client."""
