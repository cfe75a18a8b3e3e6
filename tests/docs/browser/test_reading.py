"""Reading: narrow and wide, light and dark, on paper, without scripts, from a file or a server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.docs.browser.conftest import Opened

AXE = Path(__file__).parents[3] / "node_modules/axe-core/axe.min.js"
MISSING = f"{AXE} is missing; install it with: npm ci"

PAGES = {
    "start": "index.html",
    "reference": "reference.html",
    "resource": "reference/campaigns.html",
    "operation": "reference/messages/create.html",
    "long_operation": "reference/campaigns/create.html",
    "webhooks": "webhooks.html",
    "webhook": "webhooks/message-status.html",
    "schemas": "schemas.html",
    "schema": "schemas/Message.html",
    "codes": "codes/message_errors.html",
    "decisions": "decisions.html",
    "decision": "decisions/offset-counts-records.html",
    "changelog": "changelog.html",
}
SAMPLES = PAGES["operation"]


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.exists():
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    return AXE.read_text(encoding="utf-8")


def serious(page: Any, axe: str) -> list[Any]:
    """What axe finds that hinders people."""
    page.evaluate(axe)
    found: list[Any] = page.evaluate(
        """async () => {
            const options = {resultTypes: ["violations"], preload: false};
            const { violations } = await axe.run(document, options);
            return violations.map(({ id, impact, nodes }) =>
                [impact, id, nodes.map((node) => node.html)]);
        }"""
    )
    return [one for one in found if one[0] in {"serious", "critical"}]


@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(opened: Opened, axe: str, kind: str) -> None:
    page = opened(PAGES[kind], color_scheme="light")
    found = {"light": serious(page, axe)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = serious(page, axe)
    page.set_viewport_size({"width": 390, "height": 800})
    found["dark phone"] = serious(page, axe)
    assert {name: problems for name, problems in found.items() if problems} == {}


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_stands_out_at_the_side(opened: Opened, kind: str) -> None:
    page = opened(PAGES[kind])
    wide: dict[int, bool] = {}
    for width in (320, 390, 768, 1400):
        page.set_viewport_size({"width": width, "height": 800})
        wide[width] = page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
    assert wide == dict.fromkeys(wide, False)


def test_colours_follow_the_readers_system(opened: Opened) -> None:
    page = opened(SAMPLES, color_scheme="light")
    background = "getComputedStyle(document.documentElement).backgroundColor"
    ink = "getComputedStyle(document.body).color"
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(background) == "rgb(17, 22, 20)"
    assert page.evaluate(ink) == "rgb(228, 235, 231)"


def test_everything_is_there_without_scripts(opened: Opened) -> None:
    page = opened(SAMPLES, java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_have_text("Send a message")
    # What needs scripts does not pretend.
    expect(page.locator(".try")).to_be_hidden()
    expect(page.get_by_role("search")).to_be_hidden()
    # Tabs work, and what is folded can be unfolded.
    expect(page.locator(".sample").nth(1)).to_be_hidden()
    page.get_by_text("Python", exact=True).locator("visible=true").last.click()
    expect(page.locator(".sample").nth(1)).to_be_visible()
    expect(page.locator(".sample").nth(0)).to_be_hidden()
    refused = page.locator("#response-401")
    refused.locator("summary").first.click()
    expect(refused.locator("dl").first).to_be_visible()


def test_paper_has_what_is_folded_and_no_menus(opened: Opened) -> None:
    page = opened(SAMPLES)
    page.emulate_media(media="print")
    for left_out in (".top", ".side", ".bottom", ".try"):
        expect(page.locator(left_out).first).to_be_hidden()
    expect(page.locator("#response-401 dl").first).to_be_visible()
    assert len(page.pdf()) > 10_000


@pytest.mark.parametrize("how", ["as_files", "served"])
def test_it_can_stand_anywhere(
    opened: Opened, request: pytest.FixtureRequest, asked: set[str], how: str
) -> None:
    base: str = request.getfixturevalue(how)
    page = opened("index.html", base=base)
    page.get_by_role("navigation", name="Sections").get_by_text("Webhooks").click()
    expect(page).to_have_url(f"{base}webhooks.html")
    page.get_by_role("searchbox").or_(page.get_by_role("combobox", name="Search")).fill("Create")
    page.locator("#found li").first.wait_for()
    page.locator("#found li").first.click()
    page.wait_for_url(f"{base}reference/**")
    assert [one for one in asked if not one.startswith(base)] == []


def test_phones_have_a_menu_that_opens(opened: Opened) -> None:
    page = opened(SAMPLES, width=390)
    link = page.locator(".pages").get_by_role("link", name="List messages")
    expect(link).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("List messages")
