"""The inbox for those who see, hear, move or read it in another way."""

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.sandbox.caller import Caller
from tests.sandbox.inbox.finding import bubble, conversation, live, overflow
from tests.sandbox.listener import Listener

AXE = Path(__file__).parents[3] / "node_modules/axe-core/axe.min.js"
MISSING = f"{AXE} is missing; install it with: npm ci"


@pytest.fixture
def axe() -> str:
    if not AXE.exists():
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return AXE.read_text(encoding="utf-8")


@pytest.fixture
def busy(page: Page, caller: Caller, listener: Listener, fault: Any) -> Page:
    """A page with something of everything."""
    fault("message-outcome", value="undelivered/50", number="14155550178")
    listener.statuses = [500]
    listener.bodies = [("application/json", b'{"error": "asleep"}')]
    caller.send(text="Your code is 135790. " * 12, url=f"{listener.origin}/{'y' * 200}")
    caller.send(text="w" * 300, dst="14155550178")
    caller.inbound(type="mms", text="مرحبا", media_urls=["https://media.example.com/cat.jpg"])
    expect(conversation(page, "555 0123").locator(".state")).to_have_text("received")
    expect(conversation(page, "555 0178").locator(".state")).to_have_text("undelivered 50")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(busy: Page, axe: str, scheme: Any, width: int) -> None:
    busy.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    busy.set_viewport_size({"width": width, "height": 800})
    busy.evaluate(axe)
    found: list[Any] = []

    def look(view: str) -> None:
        problems = busy.evaluate(
            """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
                .map(({ id, impact, nodes }) => [id, impact, nodes.map((node) => node.html)])"""
        )
        found.extend([view, *problem] for problem in problems if problem[1] != "minor")

    look("list")
    conversation(busy, "555 0123").click()
    bubble(busy, "135790").click()
    busy.locator("#attempts summary", has_text="500").click()
    look("details")
    for view in ("callbacks", "faults"):
        busy.locator(f"#nav-{view}").click()
        look(view)
    busy.locator("#nav-messages").click()
    for button in ("compose-open", "clock-open", "help-open"):
        busy.locator(f"#{button}").click()
        look(button)
        busy.keyboard.press("Escape")
    assert found == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (640, 400), (768, 1024)])
def test_nothing_stands_out_at_the_side(busy: Page, width: int, height: int) -> None:
    busy.set_viewport_size({"width": width, "height": height})
    wide = {"list": overflow(busy)}
    conversation(busy, "555 0123").click()
    wide["thread"] = overflow(busy)
    bubble(busy, "135790").click()
    busy.locator("#attempts summary", has_text="500").click()
    wide["details"] = overflow(busy)
    for view in ("callbacks", "faults", "messages"):
        busy.locator(f"#nav-{view}").click()
        wide[view] = overflow(busy)
    for button in ("compose-open", "clock-open", "help-open"):
        busy.locator(f"#{button}").click()
        dialog = busy.get_by_role("dialog")
        wide[button] = dialog.evaluate("(one) => one.scrollWidth - one.clientWidth")
        busy.keyboard.press("Escape")
    assert {view: pixels for view, pixels in wide.items() if pixels} == {}


def test_shortcuts_are_listed_and_can_be_switched_off(busy: Page) -> None:
    busy.keyboard.press("?")
    help_ = busy.get_by_role("dialog", name="Keyboard shortcuts")
    expect(help_).to_contain_text("New inbound message")
    busy.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    busy.keyboard.press("j")
    expect(busy.locator("#thread")).to_be_visible()
    first = busy.locator("#thread-title").inner_text()
    busy.keyboard.press("j")
    expect(busy.locator("#thread-title")).not_to_have_text(first)
    busy.keyboard.press("k")
    expect(busy.locator("#thread-title")).to_have_text(first)
    busy.keyboard.press("r")
    busy.keyboard.type("/n?")
    expect(busy.locator("#reply-text")).to_have_value("/n?")
    busy.locator("#thread-title").focus()
    busy.keyboard.press("/")
    expect(busy.locator("#search")).to_be_focused()
    busy.locator("#thread-title").focus()
    for key, view in (("2", "callbacks"), ("3", "faults"), ("1", "messages")):
        busy.keyboard.press(key)
        expect(busy.locator(f"#nav-{view}")).to_have_attribute("aria-current", "page")
    busy.keyboard.press("?")
    busy.get_by_label("Shortcuts of a single key").uncheck()
    busy.keyboard.press("Escape")
    busy.reload()
    live(busy)
    busy.keyboard.press("n")
    expect(busy.get_by_role("dialog")).to_have_count(0)
    expect(busy.locator("#keys")).not_to_be_checked()


def test_what_is_new_is_told_in_one_sentence(page: Page, caller: Caller) -> None:
    live(page)
    told = page.evaluate_handle(
        """() => {
            const told = [];
            new MutationObserver(() => told.push(document.getElementById("announce").textContent))
                .observe(document.getElementById("announce"), { childList: true });
            return told;
        }"""
    )
    for number in range(6):
        caller.send(text=f"{number}", dst=f"1415555017{number}")
    expect(page.locator("#announce")).to_contain_text("new messages.")
    assert len(told.json_value()) < 6


def test_nothing_moves_for_who_wants_that(busy: Page) -> None:
    conversation(busy, "555 0123").click()
    name = "(bubble) => getComputedStyle(bubble).animationName"
    assert busy.locator("#bubbles li").first.evaluate(name) == "come"
    busy.emulate_media(reduced_motion="reduce")
    assert busy.locator("#bubbles li").first.evaluate(name) == "none"


def test_conversation_can_be_printed(busy: Page) -> None:
    conversation(busy, "555 0123").click()
    expect(bubble(busy, "135790")).to_be_visible()
    busy.emulate_media(media="print")
    for away in ("header", ".people", "#reply"):
        expect(busy.locator(away)).to_be_hidden()
    expect(bubble(busy, "135790")).to_be_visible()
    cut = "(list) => list.scrollHeight - list.clientHeight"
    assert busy.locator("#bubbles").evaluate(cut) <= 1


def test_text_has_the_direction_of_its_letters(busy: Page) -> None:
    conversation(busy, "555 0123").click()
    texts = busy.locator("#bubbles .text")
    direction = "(text) => getComputedStyle(text).direction"
    expect(texts.last).to_contain_text("مرحبا")
    assert texts.last.evaluate(direction) == "rtl"
    assert texts.first.evaluate(direction) == "ltr"
