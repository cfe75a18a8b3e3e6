"""`python -m tests.end_to_end.demo`."""

import sys

from tests.end_to_end.demo.story import main

if __name__ == "__main__":
    sys.exit(main())
