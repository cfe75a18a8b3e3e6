"""The inbox in a browser, as somebody uses it."""

import re
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from playwright.sync_api import FilePayload, Page, expect
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox

from tests.sandbox.caller import DST, SRC, Caller
from tests.sandbox.inbox.finding import bubble, conversation, live, overflow
from tests.sandbox.listener import Listener

HOSTILE = [
    "<script>document.title = 'broken'</script>",
    "<img src=x onerror=\"document.title = 'broken'\">",
    '"><svg onload="document.title = \'broken\'">',
    "</textarea></title></style><b>bold</b>",
    "javascript:document.title='broken'",
    "{{7*7}} ${7*7} &lt;b&gt; &amp; %3Cb%3E",
    "\u202eright to left\u202c and \u0000null"[:20],
    "a" * 1500,
]


def test_message_appears_and_moves_to_delivered(page: Page, caller: Caller) -> None:
    live(page)
    states = page.evaluate_handle(
        """() => {
            const seen = [];
            new MutationObserver(() => {
                const row = [...document.querySelectorAll("#conversations a")]
                    .find((link) => link.textContent.includes("Your code is 135790."));
                const state = row?.querySelector(".state").textContent;
                if (state && seen.at(-1) !== state) seen.push(state);
            }).observe(document.body, { childList: true, subtree: true, characterData: true });
            return seen;
        }"""
    )
    caller.send(text="Your code is 135790.", dst="14155550177")
    expect(conversation(page, "555 0177").locator(".state")).to_have_text("delivered")
    assert states.json_value()[-1] == "delivered"
    expect(page.locator("#announce")).to_contain_text("Your code is 135790.")


def test_states_come_one_after_the_other(page: Page, caller: Caller, fault: Any) -> None:
    fault("message-outcome", value="stuck-sent", number="14155550177")
    fault("message-outcome", value="undelivered/50", number="14155550178")
    live(page)
    caller.send(dst="14155550177")
    caller.send(dst="14155550178")
    expect(conversation(page, "555 0177").locator(".state")).to_have_text("sent")
    expect(conversation(page, "555 0178").locator(".state")).to_have_text("undelivered 50")


def test_conversation_shows_both_sides(page: Page, caller: Caller) -> None:
    caller.send(text="Will you come?")
    caller.inbound(text="Yes, at nine.")
    caller.send(text="To somebody else", dst="14155550177")
    conversation(page, "555 0123").click()
    expect(page.locator("#thread-title")).to_have_text("+1 415 555 0123")
    expect(page.locator("#bubbles .outbound").last).to_contain_text("Will you come?")
    expect(page.locator("#bubbles .inbound")).to_contain_text("Yes, at nine.")
    expect(bubble(page, "To somebody else")).to_have_count(0)
    conversation(page, "555 0177").click()
    expect(bubble(page, "To somebody else")).to_be_visible()
    expect(bubble(page, "Yes, at nine.")).to_have_count(0)


def test_callbacks_show_request_and_answer(page: Page, caller: Caller, listener: Listener) -> None:
    listener.statuses = [500]
    listener.bodies = [("text/plain", b"<b>sorry</b>")]
    caller.send(text="Look at my callbacks.", url=f"{listener.origin}/status?a=1")
    conversation(page, "555 0123").click()
    bubble(page, "Look at my callbacks.").click()
    expect(page.locator("#facts")).to_contain_text("delivered")
    failed = page.locator("#attempts details", has_text="500")
    failed.locator("summary").click()
    expect(failed.locator(".address")).to_have_text(f"POST {listener.origin}/status?a=1")
    expect(failed.get_by_role("row", name="Status queued")).to_be_visible()
    expect(failed.get_by_role("row", name="x-plivo-signature-v3-nonce")).to_be_visible()
    expect(failed.locator("pre")).to_have_text("<b>sorry</b>")
    expect(failed).to_contain_text("Tried again at")
    expect(page.locator("#attempts summary").first).to_contain_text("delivered")
    page.locator("#nav-callbacks").click()
    row = page.locator("#all-attempts summary", has_text="500")
    expect(row).to_contain_text("queued · +1 415 555 0123")


def test_form_lets_a_message_arrive(page: Page, caller: Caller, listener: Listener) -> None:
    caller.listen_at(f"{listener.origin}/incoming")
    page.get_by_role("button", name="New inbound").click()
    form = page.get_by_role("dialog")
    expect(form.get_by_label("To")).to_have_value(SRC)
    form.get_by_label("From").fill("+1 (415) 555-0199")
    form.get_by_label("Text").fill("Is anybody there?")
    form.get_by_role("button", name="Send").click()
    expect(page.locator("#thread-title")).to_have_text("+1 415 555 0199")
    expect(bubble(page, "Is anybody there?").locator(".state")).to_have_text("delivered")
    (told,) = listener.received
    assert (told.event["From"], told.event["Text"]) == ("14155550199", "Is anybody there?")
    page.get_by_label("Write as +1 415 555 0199").fill("Hello?")
    page.keyboard.press("Enter")
    expect(bubble(page, "Hello?").locator(".state")).to_have_text("delivered")
    assert [call.event["Text"] for call in listener.received] == ["Is anybody there?", "Hello?"]


@pytest.mark.parametrize("kind", ["mms", "whatsapp"])
def test_form_sends_files(page: Page, caller: Caller, listener: Listener, kind: str) -> None:
    caller.listen_at(f"{listener.origin}/incoming")
    page.get_by_role("button", name="New inbound").click()
    form = page.get_by_role("dialog")
    form.get_by_label("Type").select_option(kind)
    form.get_by_label("Text").fill("Our cat")
    png = FilePayload(name="cat.png", mimeType="image/png", buffer=b"\x89PNG\r\n\x1a\n")
    form.get_by_label("Files, 5 MB in all").set_input_files(png)
    form.get_by_role("button", name="Send").click()
    expect(bubble(page, "Our cat")).to_contain_text(kind)
    expect(bubble(page, "Our cat").locator(".state")).to_have_text("delivered")
    assert listener.received[0].event["Type"] == kind
    uuid = listener.received[0].event["MessageUUID"]
    (file,) = caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]
    assert file["content_type"] == "image/png"


def test_refusal_is_told(page: Page, complaints: list[str]) -> None:
    page.get_by_role("button", name="New inbound").click()
    form = page.get_by_role("dialog")
    form.get_by_label("To").fill("15005550000")
    form.get_by_label("Text").fill("Hello")
    form.get_by_role("button", name="Send").click()
    expect(form.get_by_role("alert")).to_contain_text("15005550000")
    expect(form).to_be_visible()
    assert [text.split("status of ")[1] for text in complaints] == ["404 (Not Found)"]
    complaints.clear()


def test_faults_are_set_and_removed(page: Page, caller: Caller, complaints: list[str]) -> None:
    page.locator("#nav-faults").click()
    form = page.locator("#fault")
    form.locator("#fault-name").select_option("status")
    expect(form).to_contain_text("The request is answered with this status")
    form.get_by_role("textbox", name="Value").fill("503")
    form.get_by_label("Operation").fill("createMessage")
    form.get_by_label("How often, at most").fill("1")
    form.get_by_role("button", name="Set").click()
    rule = page.locator("#rules li")
    expect(rule).to_contain_text("value 503, operation createMessage, first 1")
    caller.error(503, "POST", "/Message/", json={"src": SRC, "dst": DST, "text": "Hello"})
    expect(rule.locator(".hits")).to_have_text("came once, fitted once")
    expect(page.locator("#nav-faults")).to_contain_text("1")
    form.get_by_role("textbox", name="Value").fill("999999")
    form.get_by_role("button", name="Set").click()
    expect(form.get_by_role("alert")).not_to_be_empty()
    assert len(complaints) == 1
    complaints.clear()
    page.get_by_role("button", name="Remove status").click()
    expect(rule).to_have_count(0)
    assert caller.control("faults")["faults"] == []


def test_search_finds_texts_and_numbers(page: Page, caller: Caller) -> None:
    caller.send(text="Your parcel comes today.", dst="14155550177")
    caller.send(text="Your code is 135790.", dst="14155550178")
    live(page)
    page.get_by_label("Search messages").fill("PARCEL today")
    expect(page.locator("#found")).to_have_text("1 found among the latest 10,000.")
    expect(page.locator("#conversations li")).to_have_count(1)
    page.get_by_label("Search messages").fill("+14155550178")
    expect(conversation(page, "555 0178")).to_be_visible()
    expect(page.locator("#conversations li")).to_have_count(1)
    caller.send(text="One more", dst="14155550178")
    expect(conversation(page, "555 0178")).to_contain_text("One more")
    page.get_by_label("Search messages").fill("")
    expect(page.locator("#conversations li")).to_have_count(3)


def test_keyboard_alone_is_enough(page: Page, caller: Caller, listener: Listener) -> None:
    caller.send(text="First", dst="14155550177", url=f"{listener.origin}/status")
    caller.send(text="Second", dst="14155550178")
    caller.settle()
    expect(page.locator("#conversations li")).to_have_count(3)
    focused = page.locator(":focus")
    page.keyboard.press("Tab")
    expect(focused).to_have_text("Skip to the content")
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.append(focused.get_attribute("id") or focused.inner_text().split("\n")[0])
    assert seen[:7] == [
        "nav-messages", "nav-callbacks", "nav-faults", "clock-open", "help-open", "search",
        "compose-open",
    ]  # fmt: skip
    assert seen[7].startswith("+1 415 555 0178")
    assert focused.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(focused).to_have_id("thread-title")
    expect(bubble(page, "First")).to_be_visible()
    page.keyboard.press("Tab")
    expect(focused).to_contain_text("First")
    page.keyboard.press("Enter")
    expect(focused).to_have_id("details-title")
    for name in ("Close", "sender", "recipient", "text", "id", "account"):
        page.keyboard.press("Tab")
        expect(focused).to_have_accessible_name(re.compile(name))
    page.keyboard.press("Tab")
    expect(focused).to_contain_text("delivered")
    page.keyboard.press("Enter")
    expect(page.locator("#attempts details").first).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(page.locator("#details")).to_be_hidden()
    expect(focused).to_contain_text("First")
    page.keyboard.press("Escape")
    expect(page.locator("#thread")).to_be_hidden()
    page.get_by_role("button", name="New inbound").focus()
    page.keyboard.press("Enter")
    expect(focused).to_have_attribute("name", "text")
    page.keyboard.type("By keyboard")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(bubble(page, "By keyboard")).to_be_visible()


def test_everything_that_is_operated_has_a_name(page: Page, caller: Caller) -> None:
    caller.send()
    conversation(page, "555 0123").click()
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("input, select, textarea, button, a, summary")]
            .filter((element) => !element.labels?.length && !element.textContent.trim()
                && !element.ariaLabel)
            .map((element) => element.outerHTML)"""
    )
    assert nameless == []
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_strangers_write_stays_text(
    page: Page, caller: Caller, listener: Listener, text: str
) -> None:
    listener.bodies = [("text/html", text.encode())]
    caller.listen_at(f"{listener.origin}/{'x' * 40}?q={text[:30]}")
    sent = caller.inbound(text=text)
    caller.settle()
    conversation(page, "555 0123").click()
    shown = page.locator("#bubbles .inbound .text")
    expect(shown).to_have_count(1)
    assert shown.text_content() == text
    page.locator("#bubbles .inbound a").click()
    page.locator("#attempts summary").click()
    expect(page.locator("#attempts pre").first).to_have_text(text)
    assert page.title() == "+1 415 555 0123 – Inbox – Plivo sandbox"
    assert page.locator("#thread b, main img:not(.picture), main svg, main script").count() == 0
    assert overflow(page) == 0
    assert sent["message_uuid"] in page.url


def test_address_of_the_page_cannot_break_it(page: Page, caller: Caller) -> None:
    for hash_ in ("#/c/<b>/%E0%A4%A/x", "#/c/a/b/c/d/e/f", "#//////", "#/c/__proto__/-/1"):
        page.goto(f"{caller.sandbox.url}/_sandbox/{hash_}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{caller.sandbox.url}/_sandbox/#/")
    expect(conversation(page, "555 0123")).to_be_visible()


def test_phone_width_never_scrolls_sideways(page: Page, caller: Caller, listener: Listener) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    caller.send(text="w" * 300, url=f"{listener.origin}/{'y' * 200}")
    caller.settle()
    assert overflow(page) == 0
    conversation(page, "555 0123").click()
    expect(page.locator(".people")).to_be_hidden()
    assert overflow(page) == 0
    bubble(page, "wwww").click()
    expect(page.locator("#thread")).to_be_hidden()
    page.locator("#attempts summary").first.click()
    assert overflow(page) == 0
    page.get_by_role("link", name="Close").click()
    page.locator("#thread-back").click()
    expect(page.locator(".people")).to_be_visible()
    for name in ("Callbacks", "Faults"):
        page.locator(f"#nav-{name.lower()}").click()
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
        assert overflow(page) == 0
    page.locator("#clock-open").click()
    assert overflow(page) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read(
    page: Page, caller: Caller, listener: Listener, fault: Any, scheme: Any
) -> None:
    fault("message-outcome", value="undelivered/50", number="14155550178")
    listener.statuses = [500]
    caller.send(text="Hello", url=f"{listener.origin}/status")
    caller.send(dst="14155550178")
    caller.inbound(text="Thanks")
    page.emulate_media(color_scheme=scheme)
    dark = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert (sum(_rgb(dark)) < 3 * 60) is (scheme == "dark")
    conversation(page, "555 0123").click()
    bubble(page, "Hello").click()
    page.locator("#attempts summary").first.click()
    expect(page.locator("#attempts table").first).to_be_visible()
    faint = _faint(page)
    for name in ("Callbacks", "Faults"):
        page.locator(f"#nav-{name.lower()}").click()
        expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible()
        faint += _faint(page)
    page.locator("#clock-open").click()
    faint += _faint(page)
    assert faint == []


def test_other_accounts_can_be_chosen(
    opened: Callable[[Settings], tuple[Page, RunningSandbox]],
) -> None:
    page, sandbox = opened(Settings(open_accounts=True))
    account = "MAOTHER0000000000000"
    body = {"src": SRC, "dst": "14155550166", "text": "From another one"}
    url = f"{sandbox.url}/v1/Account/{account}/Message/"
    httpx2.post(url, json=body, auth=(account, "any"), trust_env=False).raise_for_status()
    expect(conversation(page, "555 0166")).to_contain_text(account)
    page.locator("#account").select_option(account)
    expect(page.locator("#conversations li")).to_have_count(2)  # it has one from the start
    page.locator("#account").select_option(sandbox.auth_id)
    expect(page.locator("#conversations li")).to_have_count(1)
    expect(conversation(page, "555 0166")).to_have_count(0)


def test_clock_is_moved(opened: Callable[[Settings], tuple[Page, RunningSandbox]]) -> None:
    page, sandbox = opened(Settings(clock="manual"))
    body = {"src": SRC, "dst": "14155550166", "text": "Hello", "url": "http://127.0.0.1:9/"}
    httpx2.post(f"{sandbox.account_url}/Message/", json=body, auth=sandbox.auth, trust_env=False)
    row = conversation(page, "555 0166")
    expect(row.locator(".state")).to_have_text("queued")
    before = page.locator("#now").get_attribute("datetime")
    page.locator("#clock-open").click()
    expect(page.locator("#clock-facts")).to_contain_text("stands")
    page.get_by_role("button", name="+1 minute").click()
    expect(page.locator("#clock-told")).to_contain_text("events happened.")
    expect(row.locator(".state")).to_have_text("delivered")
    assert page.locator("#now").get_attribute("datetime") != before
    page.get_by_label("Seconds, or a duration").fill("PT4M")
    page.get_by_role("button", name="Advance", exact=True).click()
    expect(page.locator("#clock-told")).to_contain_text("happened.")
    page.get_by_role("button", name="Run until quiet").click()
    expect(page.locator("#pending")).to_be_hidden()
    page.get_by_role("button", name="Let it run").click()
    expect(page.locator("#clock-facts")).to_contain_text("runs")
    page.get_by_role("button", name="Close").click()
    row.click()
    bubble(page, "Hello").click()
    expect(page.locator("#attempts summary", has_text="attempt 4")).to_have_count(3)


def test_it_polls_where_no_events_come(page: Page, caller: Caller, complaints: list[str]) -> None:
    page.route("**/_sandbox/events", lambda route: route.fulfill(status=503, body="{}"))
    page.clock.install()
    page.reload()
    expect(page.locator("#live")).to_have_text("Every 5 s")
    caller.send(text="Asked for", dst="14155550177")
    caller.settle()
    page.clock.run_for(5_000)
    expect(conversation(page, "555 0177")).to_contain_text("Asked for")
    assert all("503" in complaint for complaint in complaints)
    complaints.clear()


def test_reset_empties_the_page(page: Page, caller: Caller) -> None:
    caller.send(text="Soon gone", dst="14155550177")
    expect(conversation(page, "555 0177")).to_have_count(1)
    caller.settle()
    caller.http.post(f"{caller.sandbox.url}/_sandbox/reset")
    expect(conversation(page, "555 0177")).to_have_count(0)
    expect(page.locator("#conversations li")).to_have_count(1)


def _rgb(color: str) -> list[float]:
    return [float(part) for part in color.partition("(")[2].rstrip(")").split(",")[:3]]


def _luminance(color: str) -> float:
    parts = [value / 255 for value in _rgb(color)]
    linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _faint(page: Page) -> list[str]:
    """The texts that are seen and have less contrast than WCAG's AA asks for."""
    texts = page.evaluate(
        """() => {
            const found = [];
            for (const element of document.querySelectorAll("body *")) {
                const own = [...element.childNodes]
                    .some((node) => node.nodeType === 3 && node.data.trim());
                if (!own || !element.checkVisibility()) continue;
                let ground = element;
                const clear = "rgba(0, 0, 0, 0)";
                while (ground && getComputedStyle(ground).backgroundColor === clear)
                    ground = ground.parentElement;
                found.push([
                    element.textContent.trim().slice(0, 40),
                    getComputedStyle(element).color,
                    getComputedStyle(ground ?? document.body).backgroundColor,
                ]);
            }
            return found;
        }"""
    )
    assert len(texts) > 5
    faint = []
    for text, color, ground in texts:
        bright, dim = sorted((_luminance(color), _luminance(ground)), reverse=True)
        if (bright + 0.05) / (dim + 0.05) < 4.5:
            faint.append(f"{text}: {color} on {ground}")
    return faint


def test_what_has_the_focus_keeps_it_when_a_list_changes(page: Page) -> None:
    focused = page.evaluate(
        """async () => {
            const { make, renew } = await import(new URL("inbox/dom.js", document.baseURI));
            const list = make("ul");
            document.body.append(list);
            const create = (key) => make("li", {}, make("button", { textContent: key }));
            const show = (...keys) => renew(list, keys, (key) => key, create, () => {});
            show("one", "two", "three");
            list.children[1].firstChild.focus();
            show("two", "three");
            show("three", "two");
            return document.activeElement.textContent;
        }"""
    )
    assert focused == "two"
