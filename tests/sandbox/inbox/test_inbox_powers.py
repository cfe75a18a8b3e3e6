"""What one can do in the inbox, beyond reading."""

from base64 import b64encode
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect
from plivo_sandbox import testing
from plivo_sandbox.app import create_app
from plivo_sandbox.database import open_database
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import messages
from plivo_sandbox.testing import RunningSandbox, run_sandbox
from sqlalchemy import insert, select
from starlette.applications import Starlette
from starlette.routing import Mount

from tests.sandbox.caller import SRC, Caller
from tests.sandbox.inbox.finding import bubble, conversation, live
from tests.sandbox.listener import Listener

Opened = Callable[[Settings], tuple[Page, RunningSandbox]]
PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">'
    b'<rect width="8" height="8" fill="red"/></svg>'
)
CURL_PERMISSIONS = ["clipboard-read", "clipboard-write"]


def test_pictures_are_shown_and_nothing_is_fetched_from_elsewhere(
    page: Page, caller: Caller
) -> None:
    kept = {"content_type": "image/svg+xml", "content": b64encode(PICTURE).decode()}
    pdf = {"content_type": "application/pdf", "content": b64encode(b"%PDF").decode()}
    elsewhere = ["https://media.example.com/cat.jpg"]
    caller.inbound(type="mms", text="Our cat", media=[kept, pdf], media_urls=elsewhere)
    conversation(page, "555 0123").click()
    message = bubble(page, "Our cat")
    expect(message.locator("img")).to_have_count(1)
    loaded = "(image) => image.decode().then(() => image.naturalWidth)"
    assert message.locator("img").evaluate(loaded) == 8
    expect(message).to_contain_text("cat.jpgon media.example.com")
    expect(message).to_contain_text("application/pdf")
    message.click()
    files = page.locator("#files a")
    expect(files).to_have_count(3)
    expect(files.first).to_have_attribute("href", elsewhere[0])
    expect(files.first).to_have_attribute("rel", "noopener noreferrer")


def test_picture_that_is_none_is_told_as_a_file(page: Page, caller: Caller) -> None:
    broken = {"content_type": "image/png", "content": b64encode(b"no picture").decode()}
    caller.inbound(type="mms", text="Broken", media=[broken])
    conversation(page, "555 0123").click()
    expect(bubble(page, "Broken")).to_contain_text("image/png, cannot be shown")


def test_ids_and_commands_are_copied(page: Page, caller: Caller, listener: Listener) -> None:
    page.context.grant_permissions(CURL_PERMISSIONS)
    expect(page.locator("#curl")).to_contain_text(f"{caller.sandbox.url}/v1/Account/")
    page.get_by_role("button", name="Copy the command").click()
    clipboard = "() => navigator.clipboard.readText()"
    assert caller.sandbox.auth_token in page.evaluate(clipboard)
    (uuid,) = caller.send(text="Copy me", url=f"{listener.origin}/status")
    caller.settle()
    conversation(page, "555 0123").click()
    bubble(page, "Copy me").click()
    button = page.get_by_role("button", name="Copy the id")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate(clipboard) == uuid
    page.locator("#attempts summary").first.click()
    page.get_by_role("button", name="Copy as curl").click()
    expect(page.get_by_role("button", name="Copy as curl")).to_have_text("Copied")
    command = page.evaluate(clipboard)
    assert command.startswith(f"curl -X POST '{listener.origin}/status'")
    assert f"--data-urlencode 'MessageUUID={uuid}'" in command
    assert "-H 'X-Plivo-Signature-V3: " in command or "-H 'x-plivo-signature-v3: " in command


def test_message_is_found_by_its_id(page: Page, caller: Caller) -> None:
    (uuid,) = caller.send(text="Deep", dst="14155550177")
    caller.settle()
    page.goto(f"{caller.sandbox.url}/_sandbox/#/m/{uuid}")
    expect(page.locator("#facts")).to_contain_text(uuid)
    expect(page.locator("#thread-title")).to_have_text("+1 415 555 0177")
    page.goto(f"{caller.sandbox.url}/_sandbox/#/m/<b>nothing")
    expect(page.locator("#lost")).to_contain_text("No message has the id <b>nothing.")
    page.go_back()
    expect(page.locator("#facts")).to_contain_text(uuid)


def test_error_is_explained_and_time_is_exact(page: Page, caller: Caller, fault: Any) -> None:
    fault("message-outcome", value="undelivered/50", number="14155550178")
    caller.send(text="x" * 200, dst="14155550178")
    row = conversation(page, "555 0178")
    expect(row.locator(".state")).to_have_text("undelivered 50")
    expect(row.locator("time")).to_have_text("now")
    row.click()
    page.locator("#bubbles a").last.click()
    expect(page.locator("#facts")).to_contain_text("invalid destination")
    expect(page.locator("#facts")).to_contain_text("SMS, 2 parts")


def test_search_without_a_result_says_what_is_searched(page: Page, caller: Caller) -> None:
    caller.send(text="Your parcel comes today.", dst="14155550177")
    live(page)
    page.get_by_label("Search messages").fill("parcel")
    expect(page.locator("#conversations mark")).to_have_text("parcel")
    conversation(page, "555 0177").click()
    expect(page.locator("#facts")).to_contain_text("Your parcel comes today.")
    page.get_by_label("Search messages").fill("never said")
    expect(page.locator("#found")).to_contain_text("Nothing found.")
    page.get_by_role("button", name="Clear the search").click()
    expect(page.locator("#found")).to_have_text("")
    expect(page.locator("#search")).to_be_focused()
    expect(page.locator("#conversations li")).to_have_count(2)


def test_files_are_sent_in_answer(page: Page, caller: Caller, listener: Listener) -> None:
    caller.listen_at(f"{listener.origin}/incoming")
    caller.inbound(text="Wait, a picture")
    conversation(page, "555 0123").click()
    picture = FilePayload(name="cat.svg", mimeType="image/svg+xml", buffer=PICTURE)
    page.get_by_label("Attach files").set_input_files(picture)
    expect(page.locator("#reply-names")).to_contain_text("cat.svg (")
    page.locator("#reply").get_by_role("button", name="Send").click()
    expect(page.locator("#bubbles .inbound img")).to_have_count(1)
    expect(page.locator("#reply-chosen")).to_be_hidden()
    huge = FilePayload(name="huge.bin", mimeType="image/png", buffer=b"0" * 5_300_000)
    page.get_by_label("Attach files").set_input_files(huge)
    page.locator("#reply").get_by_role("button", name="Send").click()
    expect(page.locator("#reply-error")).to_contain_text("all together may have 5 MB")


def test_callbacks_that_failed_are_found_and_can_be_read(
    page: Page, caller: Caller, listener: Listener
) -> None:
    listener.statuses = [500]
    listener.bodies = [("application/json", b'{"error":"asleep"}')]
    (uuid,) = caller.send(text="Callbacks", url=f"{listener.origin}/status")
    page.locator("#nav-callbacks").click()
    expect(page.locator("#all-attempts details")).to_have_count(3)
    page.get_by_label("Only those that failed").check()
    expect(page.locator("#all-attempts details")).to_have_count(1)
    expect(page.locator("#callback-count")).to_have_text("3 attempts, 1 failed")
    page.locator("#all-attempts summary").click()
    expect(page.locator("#all-attempts pre").first).to_have_text('{\n  "error": "asleep"\n}')
    page.get_by_role("link", name="Open the message").click()
    expect(page.locator("#facts")).to_contain_text(uuid)


def test_time_is_moved_to_the_next_event(opened: Opened) -> None:
    page, sandbox = opened(Settings(clock="manual"))
    body = {"src": SRC, "dst": "14155550166", "text": "Hello"}
    url = f"{sandbox.account_url}/Message/"
    httpx2.post(url, json=body, auth=sandbox.auth, trust_env=False).raise_for_status()
    row = conversation(page, "555 0166")
    expect(row.locator(".state")).to_have_text("queued")
    page.keyboard.press("t")
    for state in ("sent", "delivered"):
        page.get_by_role("button", name="To the next event").click()
        expect(row.locator(".state")).to_have_text(state)
    expect(page.get_by_role("button", name="To the next event")).to_be_hidden()


def test_messages_arrive_at_the_account_that_is_chosen(opened: Opened) -> None:
    page, sandbox = opened(Settings())
    sandbox.load(
        """
        accounts:
          - auth_id: MASHOP00000000000000
            auth_token: shop-token
            numbers: [14155550201]
            subaccounts:
              - {auth_id: SASHOP00000000000000, auth_token: branch, numbers: [14155550203]}
        """
    )
    page.reload()
    expect(page.locator("#account option")).to_have_text(
        ["All", sandbox.auth_id, "MASHOP00000000000000", "– SASHOP00000000000000"]
    )
    page.locator("#account").select_option("MASHOP00000000000000")
    expect(page.locator("#none")).to_be_visible()
    expect(page.locator("#curl")).to_contain_text("$PLIVO_AUTH_TOKEN")
    expect(page.locator("#curl")).to_contain_text("14155550201")
    page.get_by_role("button", name="New inbound").click()
    form = page.get_by_role("dialog")
    expect(form.get_by_label("To")).to_have_value("14155550201")
    form.get_by_label("Account").select_option("SASHOP00000000000000")
    expect(form.get_by_label("To")).to_have_value("14155550203")
    form.get_by_label("Text").fill("For the branch")
    form.get_by_role("button", name="Send").click()
    expect(bubble(page, "For the branch")).to_be_visible()
    assert "/SASHOP00000000000000/" in page.url


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A database with 2,000 conversations and 10,000 messages, 500 of them in one."""
    url = f"sqlite:///{tmp_path_factory.mktemp('full')}/sandbox.db"
    with run_sandbox(Settings(database=url)):
        pass
    engine = open_database(url)
    with engine.begin() as connection:
        (kept,) = connection.execute(select(messages)).mappings().all()
        first = {name: value for name, value in kept.items() if name != "id"}
        connection.execute(
            insert(messages),
            [
                first
                | {
                    "uuid": f"{number:08}-0000-4000-8000-000000000000",
                    "to_number": "14155550123" if number < 500 else f"1415{number % 2000:07}",
                    "text": f"Message {number}",
                }
                for number in range(10_000)
            ],
        )
    engine.dispose()
    return url


def test_thousands_of_conversations_are_shown_in_parts(opened: Opened, full: str) -> None:
    page, _ = opened(Settings(database=full))
    rows = page.locator("#conversations li")
    expect(rows).to_have_count(60)
    for count in range(120, 601, 60):
        page.get_by_role("button", name="Show more").click()
        expect(rows).to_have_count(count)
    # What was loaded first had 500.
    expect(page.locator("#conversations a:focus")).to_have_count(1)
    texts = rows.locator(".words").all_inner_texts()
    assert texts == [f"Message {number}" for number in range(9999, 9399, -1)]


def test_old_messages_are_reached(opened: Opened, full: str) -> None:
    page, sandbox = opened(Settings(database=full))
    page.goto(f"{sandbox.url}/_sandbox/#/c/{sandbox.auth_id}/{SRC}/14155550123")
    bubbles = page.locator("#bubbles li")
    expect(bubbles).to_have_count(200)
    expect(bubbles.last).to_contain_text("Message 499")
    expect(bubbles.last).to_be_in_viewport()
    page.get_by_role("button", name="Show earlier messages").click()
    expect(bubbles).to_have_count(400)
    expect(bubbles.first).to_contain_text("Message 100")
    uuid = "00000007-0000-4000-8000-000000000000"
    page.goto(f"{sandbox.url}/_sandbox/#/m/{uuid}")
    expect(bubble(page, "Message 7").first).to_be_in_viewport()
    expect(page.locator("#facts")).to_contain_text(uuid)
    page.reload()
    expect(bubble(page, "Message 7").first).to_be_in_viewport()


def test_it_comes_back_after_a_restart(browser: Browser) -> None:
    with run_sandbox() as sandbox:
        port = int(sandbox.url.rpartition(":")[2])
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{sandbox.url}/_sandbox/")
        live(page)
        body = {"src": SRC, "dst": "14155550166", "text": "Before"}
        url = f"{sandbox.account_url}/Message/"
        httpx2.post(url, json=body, auth=sandbox.auth, trust_env=False).raise_for_status()
        expect(conversation(page, "555 0166")).to_be_visible()
    expect(page.locator("#live")).to_have_text("Not connected, trying again")
    with run_sandbox(port=port):
        live(page)
        expect(conversation(page, "555 0166")).to_have_count(0)
        expect(page.locator("#conversations li")).to_have_count(1)
    context.close()


def test_two_tabs_show_the_same(page: Page, caller: Caller) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    for tab in (page, other):
        live(tab)
    caller.inbound(text="For both", **{"from": "14155550177"})
    for tab in (page, other):
        expect(conversation(tab, "555 0177")).to_contain_text("For both")


def test_it_works_below_another_path(
    opened: Opened, complaints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def below(*arguments: Any, **options: Any) -> Starlette:
        app = create_app(*arguments, **options)

        @asynccontextmanager
        async def lifespan(_: Starlette) -> AsyncGenerator[None]:
            async with app.router.lifespan_context(app):
                yield

        outer = Starlette(routes=[Mount("/tools/plivo", app)], lifespan=lifespan)
        outer.state.changes = app.state.changes
        return outer

    monkeypatch.setattr(testing, "create_app", below)
    page, sandbox = opened(Settings())
    page.goto(f"{sandbox.url}/tools/plivo/_sandbox")
    assert page.url.endswith("/tools/plivo/_sandbox/")
    live(page)
    expect(page.locator("#curl")).to_contain_text(f"{sandbox.url}/tools/plivo/v1/Account/")
    page.get_by_role("button", name="New inbound").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Type").select_option("mms")
    form.get_by_label("Text").fill("From below")
    picture = FilePayload(name="cat.svg", mimeType="image/svg+xml", buffer=PICTURE)
    form.get_by_label("Files, 5 MB in all").set_input_files(picture)
    form.get_by_role("button", name="Send").click()
    loaded = "(image) => image.decode().then(() => image.naturalWidth)"
    assert bubble(page, "From below").locator("img").evaluate(loaded) == 8
    # There is nothing at the usual address, where the page was looked for first.
    assert all("404" in complaint for complaint in complaints)
    complaints.clear()
