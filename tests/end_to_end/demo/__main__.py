"""`python -m tests.end_to_end.demo`."""

import io
import sys

from tests.end_to_end.demo.screen import be_readable
from tests.end_to_end.demo.story import main

if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        be_readable(sys.stdout)
    sys.exit(main())
