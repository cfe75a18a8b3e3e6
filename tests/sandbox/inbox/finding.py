"""Finding one's way in the inbox."""

from playwright.sync_api import Locator, Page, expect


def conversation(page: Page, number: str) -> Locator:
    return page.locator("#conversations a", has=page.locator(".who", has_text=number))


def bubble(page: Page, text: str) -> Locator:
    return page.locator("#bubbles a", has_text=text)


def live(page: Page) -> None:
    expect(page.locator("#live")).to_have_text("Live")


def overflow(page: Page) -> int:
    """How many pixels stand out at the side."""
    width: int = page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width
