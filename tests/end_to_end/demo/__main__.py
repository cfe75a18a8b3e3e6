"""`python -m tests.end_to_end.demo`."""

import io
import sys

from tests.end_to_end.demo.story import main

if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Who reads it through a pipe wants to see its progress too.
        sys.stdout.reconfigure(line_buffering=True)
    sys.exit(main())
