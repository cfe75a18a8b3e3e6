"""Pages of the built site in a browser, as files and below a path of a server."""

from __future__ import annotations

import os
import threading
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.docs.conftest import build
from tests.sandbox.inbox.conftest import ARGUMENTS, CHROMIUM

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

MISSING = f"These tests need Chromium at {CHROMIUM}; install it with: apt-get install chromium"
BELOW = "messaging/docs"


# Not for longer: while Playwright is there, no other event loop can run in this thread.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def root(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a server, with the site somewhere below it."""
    folder = tmp_path_factory.mktemp("served")
    site = folder / BELOW
    site.mkdir(parents=True)
    build(document, site)
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is its parent's
        pass


@pytest.fixture(scope="package")
def served(root: Path) -> Iterator[str]:
    """The address of the site below a path of a server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=root)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{BELOW}/"
        server.shutdown()


@pytest.fixture(scope="package")
def as_files(root: Path) -> str:
    """The address of the site as files."""
    return f"{(root / BELOW).as_uri()}/"


class Opened(Protocol):
    """Opens a page of the site."""

    def __call__(self, path: str, *, base: str = "", width: int = 1280, **context: Any) -> Page:
        """Open it; ``context`` is what Playwright lets a browser be, such as ``color_scheme``."""
        ...


@pytest.fixture
def tolerated() -> tuple[str, ...]:
    """What pages may say in the console of the browser."""
    return ()


@pytest.fixture
def asked() -> set[str]:
    """Every address that pages have asked for."""
    return set()


@pytest.fixture
def opened(
    browser: Browser, as_files: str, tolerated: tuple[str, ...], asked: set[str]
) -> Iterator[Opened]:
    """Opens pages, as files unless said otherwise. They may complain of nothing else."""
    complaints: list[str] = []
    with ExitStack() as stack:

        def start(path: str, *, base: str = "", width: int = 1280, **context: Any) -> Page:
            page = stack.enter_context(_page(browser, width, context))
            page.on("console", lambda message: complaints.append(message.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("request", lambda request: asked.add(request.url))
            page.goto((base or as_files) + path)
            return page

        yield start
    assert [one for one in complaints if not any(told in one for told in tolerated)] == []
    assert [one for one in asked if not _of_this_machine(one)] == []


@contextmanager
def _page(browser: Browser, width: int, options: dict[str, Any]) -> Generator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="en-US", reduced_motion="reduce", **options
    )
    yield context.new_page()
    context.close()


def _of_this_machine(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "file" or parts.hostname == "127.0.0.1"


@pytest.fixture(scope="package")
def sandbox() -> Iterator[RunningSandbox]:
    with run_sandbox() as running:
        yield running
