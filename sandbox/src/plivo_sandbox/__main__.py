"""``python -m plivo_sandbox`` is the ``plivo-sandbox`` command."""

from plivo_sandbox.cli import main

if __name__ == "__main__":
    main()
