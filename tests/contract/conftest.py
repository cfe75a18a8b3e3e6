import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.contract.target import sandbox

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "generated/openapi.json"
OURS = {
    name: value
    for name, value in os.environ.items()
    if name not in ("PLIVO_AUTH_ID", "PLIVO_AUTH_TOKEN")
}

POWERPACKS = ("/Powerpack/", "/Powerpack/{powerpack_uuid}/")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def sandbox_url() -> Iterator[str]:
    with sandbox(OURS) as target:
        yield target.url


@pytest.fixture
def bare_server() -> Iterator[str]:
    """A server that refuses every method."""
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def document() -> Any:
    """The bundle, to be changed at will."""
    return json.loads(DOCUMENT.read_text(encoding="utf-8"))


@pytest.fixture
def powerpacks(document: Any) -> Any:
    """A document of five operations, so that a whole run is short."""
    document["paths"] = {path: document["paths"][path] for path in POWERPACKS}
    return document


@pytest.fixture
def run_contract() -> Run:
    """Runs `python -m tests.contract` with these arguments, in a process of its own."""

    def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "tests.contract", *arguments],
            cwd=ROOT,
            env=OURS | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def smoke(document: Any, folder: Path) -> tuple[str, ...]:
    """Arguments of a short run with this document."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return "--profile", "smoke", "--document", str(path)
