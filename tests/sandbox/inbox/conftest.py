"""A browser for the inbox: Debian's Chromium, driven by Playwright."""

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.sandbox.caller import Caller

CHROMIUM = Path("/usr/bin/chromium")
MISSING = (
    f"The tests of the inbox need Chromium at {CHROMIUM}; install it with: apt-get install chromium"
)
# Only a page that is wrong waits so long; a machine that has much else to do may need it.
expect.set_options(timeout=20_000)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# For a module: while Playwright is there, no other event loop can run in this thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the page says in the console; a test that expects something takes it out."""
    return []


@contextmanager
def _inbox(browser: Browser, url: str, complaints: list[str]) -> Generator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-US")
    page = context.new_page()
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(f"{url}/_sandbox/")
    yield page
    context.close()
    assert complaints == []
    assert [other for other in asked if not other.startswith(f"{url}/")] == []


@pytest.fixture
def page(browser: Browser, caller: Caller, complaints: list[str]) -> Iterator[Page]:
    """The inbox of a sandbox in its first state. It may ask no other host."""
    with _inbox(browser, caller.sandbox.url, complaints) as page:
        yield page


@pytest.fixture
def opened(
    browser: Browser, complaints: list[str]
) -> Iterator[Callable[[Settings], tuple[Page, RunningSandbox]]]:
    """Starts a sandbox with other settings, and opens its inbox."""
    with ExitStack() as stack:

        def start(settings: Settings) -> tuple[Page, RunningSandbox]:
            sandbox = stack.enter_context(run_sandbox(settings))
            return stack.enter_context(_inbox(browser, sandbox.url, complaints)), sandbox

        yield start
