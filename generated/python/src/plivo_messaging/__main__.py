# Made by `python -m generator build` from the API's description: edit that, not this.
"""The command line, as ``python -m plivo_messaging``."""

from .cli import main

if __name__ == "__main__":
    main()
