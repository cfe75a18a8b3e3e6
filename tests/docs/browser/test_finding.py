"""Finding and taking along: search by keyboard alone, copying, the language of samples, anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.docs.browser.conftest import Opened

OPERATION = "reference/messages/create.html"


@pytest.mark.parametrize(
    ("typed", "kind", "place"),
    [
        ("create campaign", "operation", "reference/campaigns/create.html"),
        ("messages.create", "operation", "reference/messages/create.html"),
        ("message_expiry", "field", "#body-message_expiry"),
        ("STARTER", "field", "#"),
        ("450", "code", "codes/message_errors.html#code-450"),
        ("message status", "webhook", "webhooks/message-status.html"),
        ("Powerpack", "object", "schemas/Powerpack.html"),
    ],
)
def test_search_finds_by_keyboard_alone(opened: Opened, typed: str, kind: str, place: str) -> None:
    page = opened("index.html")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    found = page.locator("#found [role=option]", has=page.get_by_text(kind, exact=True))
    found.first.wait_for()
    chosen = page.locator("#found [aria-selected=true]")
    for _ in range(30):
        if chosen.locator("i").inner_text() == kind:
            break
        page.keyboard.press("ArrowDown")
    assert chosen.locator("i").inner_text() == kind
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: place in url)
    assert not page.url.endswith("index.html")


def test_search_is_left_and_told(opened: Opened) -> None:
    page = opened("index.html")
    box = page.get_by_role("combobox", name="Search")
    box.fill("zzzz nothing")
    expect(page.locator("#found")).to_contain_text("Nothing")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")


def test_a_sample_is_copied_as_it_stands(opened: Opened) -> None:
    page = opened(OPERATION)
    page.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text; }")
    sample = page.locator(".panel .sample").first
    sample.hover()
    sample.get_by_role("button", name="Copy").first.click()
    expect(sample.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("window.copied") == sample.locator("code").first.text_content()


def shown(page: Page) -> str:
    return str(page.locator(".panel .sample:visible").first.locator("code").first.text_content())


def test_the_language_of_samples_stays(opened: Opened, served: str) -> None:
    page = opened(OPERATION, base=served)
    assert shown(page).startswith("curl ")
    page.locator(".panel").get_by_text("Python async", exact=True).click()
    assert shown(page).startswith("import asyncio")
    page.goto(f"{served}reference/brands/create.html")
    assert shown(page).startswith("import asyncio")


def test_an_anchor_opens_what_it_is_in(opened: Opened) -> None:
    page = opened(f"{OPERATION}#response-401")
    expect(page.locator("#response-401")).to_have_attribute("open", "")
    expect(page.locator("#response-401")).to_be_in_viewport()


def test_the_content_is_one_step_away(opened: Opened) -> None:
    page = opened(OPERATION)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
