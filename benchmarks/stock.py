"""The peer that is made here: openapi-python-client's own output for the same document."""

import contextlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path

from .answers import BUNDLE

PACKAGE = "stock_client"

# Without it two values of one enumeration get one name, and nothing is made at all.
_SETTINGS = "literal_enums: true\n"


@contextlib.contextmanager
def generated() -> Generator[None]:
    """While the block runs, child processes can import the stock client.

    It lacks the operations that its generator drops; sending and listing are there.
    """
    with tempfile.TemporaryDirectory(prefix="benchmark-") as directory:
        settings = Path(directory) / "settings.yaml"
        settings.write_text(_SETTINGS, encoding="utf-8")
        command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
        command += ["--path", str(BUNDLE), "--config", str(settings)]
        command += ["--output-path", str(Path(directory) / PACKAGE)]
        made = subprocess.run(command, capture_output=True, text=True, check=False)
        if made.returncode:
            raise RuntimeError(f"the stock client cannot be made:\n{made.stdout}{made.stderr}")
        with _environment(directory):
            yield


@contextlib.contextmanager
def _environment(directory: str) -> Generator[None]:
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [before, directory]))
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before
