"""The console of an operation, against a sandbox that runs, and where none does."""

from __future__ import annotations

import ast
import json
import os
import re
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx2
import pytest
from playwright.sync_api import FilePayload, Route, expect
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import run_sandbox

from generator.docs.samples import of_operations
from tests.docs.browser.test_reading import axe, serious
from tests.docs.running import described
from tests.end_to_end.prepared import prepare

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page
    from plivo_sandbox.testing import RunningSandbox

    from tests.docs.browser.conftest import Opened

__all__ = ["axe"]

USUAL = "http://127.0.0.1:8787"
SEND = "reference/messages/create.html"


@pytest.fixture(autouse=True)
def _first_state(sandbox: RunningSandbox) -> None:
    sandbox.reset()


@pytest.fixture
def tolerated() -> tuple[str, ...]:
    """Chromium tells each answer from 400 on, and what it cannot reach or may not show."""
    return ("Failed to load resource", "CORS policy")


def console(page: Page, address: str = "") -> Locator:
    """Open the console, and let it ask an address."""
    page.locator(".try").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    if address:
        dialog.locator(".target > summary").click()
        dialog.get_by_label("Address", exact=True).fill(address)
    return dialog


def field(dialog: Locator, name: str) -> Locator:
    label = dialog.page.locator("label code", has_text=re.compile(f"^{name}$"))
    return dialog.locator(".entry", has=label).locator("input, select, textarea")


def code(dialog: Locator, language: str) -> str:
    index = ["curl", "Python"].index(language)
    return str(dialog.locator(".sample").nth(index).locator("code").text_content())


def messages(sandbox: RunningSandbox) -> list[dict[str, Any]]:
    url = f"{sandbox.account_url}/Message/"
    listed = httpx2.get(url, auth=sandbox.auth, trust_env=False)
    found: list[dict[str, Any]] = listed.json()["objects"]
    return found


@pytest.mark.parametrize("how", ["as_files", "served"])
def test_what_is_sent_arrives(
    opened: Opened, sandbox: RunningSandbox, request: pytest.FixtureRequest, how: str
) -> None:
    dialog = console(opened(SEND, base=request.getfixturevalue(how)), sandbox.url)
    field(dialog, "text").fill("Sent from a console ✓")
    field(dialog, "dst").fill("14155550142")
    dialog.page.keyboard.press("Control+Enter")
    expect(dialog.locator(".outcome .status")).to_have_text("202 Accepted")
    expect(dialog.locator(".outcome")).to_contain_text("ms")
    answer = json.loads(dialog.locator(".answer code").first.text_content() or "")
    [uuid] = answer["message_uuid"]
    message = next(one for one in messages(sandbox) if one["message_uuid"] == uuid)
    assert message["to_number"] == "14155550142"
    dialog.locator(".headers > summary").click()
    expect(dialog.locator(".headers")).to_contain_text("application/json")


def test_a_refusal_is_shown_as_it_came(opened: Opened, sandbox: RunningSandbox) -> None:
    dialog = console(opened(SEND), sandbox.url)
    field(dialog, "dst").fill("")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog.locator(".outcome .status")).to_have_text("400 Bad Request")
    expect(dialog.locator(".answer code").first).to_contain_text("'dst' is required")
    dialog.get_by_label("auth_token").fill("wrong")
    dialog.get_by_role("button", name="Send").click()
    expect(dialog.locator(".outcome .status")).to_have_text("401 Unauthorized")


def test_without_a_sandbox_it_says_how_to_start_one(opened: Opened) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        dialog = console(opened(SEND), f"http://127.0.0.1:{port}")
        dialog.page.keyboard.press("Control+Enter")
        expect(dialog.locator(".outcome")).to_contain_text(
            f"No sandbox is running at 127.0.0.1:{port}."
        )
    expect(dialog.locator(".outcome")).to_contain_text("plivo-sandbox serve")


def test_a_sandbox_that_does_not_let_it_in_is_told_apart(
    opened: Opened, served: str, asked: set[str]
) -> None:
    """A page of another site: here, one that has another name."""
    with run_sandbox(Settings()) as sandbox:
        page = opened(SEND, base=served)
        page.route("http://docs.example.test/**", _from(served))
        page.goto("http://docs.example.test/" + served.split("/", 3)[3] + SEND)
        dialog = console(page, sandbox.url)
        dialog.page.keyboard.press("Control+Enter")
        said = dialog.locator(".outcome")
        expect(said.locator(".wrong")).to_be_visible()
        expect(said).to_contain_text(f"127.0.0.1:{sandbox.url.rpartition(':')[2]}")
    asked.clear()


def _from(served: str) -> Any:
    host = served.split("/", 3)[2]

    def answer(route: Route) -> None:
        url = route.request.url.replace("docs.example.test", host)
        response = httpx2.get(url, trust_env=False)
        route.fulfill(
            status=response.status_code,
            body=response.content,
            headers={"content-type": response.headers["content-type"]},
        )

    return answer


def test_elsewhere_it_asks_first(opened: Opened, asked: set[str]) -> None:
    page = opened(SEND)
    sent: list[str] = []

    def answer(route: Route) -> None:
        sent.append(route.request.method)
        route.fulfill(
            status=202,
            body="{}",
            headers={
                "Access-Control-Allow-Origin": "*",
                "Access-Control-Allow-Headers": "authorization, content-type",
            },
        )

    page.route("https://api.example.com/**", answer)
    dialog = console(page, "https://api.example.com")
    expect(dialog.locator(".costs")).to_contain_text("may cost money")
    page.keyboard.press("Control+Enter")
    expect(dialog.locator(".outcome")).to_contain_text("not on your own network")
    assert sent == []
    dialog.get_by_label("Send it there all the same").check()
    page.keyboard.press("Control+Enter")
    expect(dialog.locator(".outcome .status")).to_contain_text("202")
    assert "POST" in sent
    # Another address is another question.
    dialog.get_by_label("Address", exact=True).fill("https://api.example.org")
    expect(dialog.get_by_label("Send it there all the same")).not_to_be_checked()
    asked.clear()


def test_credentials_stay_in_the_tab(opened: Opened, sandbox: RunningSandbox, served: str) -> None:
    page = opened(SEND, base=served)
    dialog = console(page, sandbox.url)
    dialog.get_by_label("auth_token").fill("a-secret")
    assert "a-secret" not in code(dialog, "curl") + code(dialog, "Python")
    page.goto(f"{served}reference/messages/list.html")
    dialog = console(page)
    assert dialog.locator("#try-address").input_value() == sandbox.url
    assert dialog.locator("#try-with-auth_token").input_value() == "a-secret"
    assert "a-secret" not in page.evaluate("JSON.stringify({...localStorage}) + document.cookie")
    other = page.context.new_page()
    other.goto(f"{served}{SEND}")
    assert console(other).locator("#try-with-auth_token").input_value() != "a-secret"


def test_the_body_can_be_written_as_json(opened: Opened, sandbox: RunningSandbox) -> None:
    dialog = console(opened(SEND), sandbox.url)
    dialog.get_by_role("button", name="JSON").click()
    editor = dialog.get_by_label("The body, in JSON")
    body = json.loads(editor.input_value())
    editor.fill(json.dumps({**body, "text": "By hand", "unheard_of": [1]}))
    assert '"unheard_of": [' in code(dialog, "curl")
    dialog.get_by_role("button", name="Fields").click()
    assert field(dialog, "text").input_value() == "By hand"
    # What no field is for is not lost.
    assert '"unheard_of": [' in code(dialog, "curl")
    dialog.get_by_role("button", name="JSON").click()
    editor.fill("{")
    dialog.page.keyboard.press("Control+Enter")
    expect(dialog.locator(".outcome")).to_contain_text("The body is no JSON")
    expect(editor).to_be_focused()


def test_files_are_sent(opened: Opened, sandbox: RunningSandbox) -> None:
    dialog = console(opened("reference/media/upload.html"), sandbox.url)
    picture: FilePayload = {
        "name": "a.png",
        "mimeType": "image/png",
        "buffer": b"\x89PNG\r\n\x1a\n",
    }
    dialog.locator("input[type=file]").set_input_files([picture])
    assert "-F file=@a.png" in code(dialog, "curl")
    assert 'file=[Path("a.png")]' in code(dialog, "Python")
    dialog.page.keyboard.press("Control+Enter")
    expect(dialog.locator(".outcome .status")).to_contain_text("20")
    expect(dialog.locator(".answer code").first).to_contain_text("a.png")


def test_the_code_beside_it_does_the_same(
    opened: Opened, sandbox: RunningSandbox, tmp_path: Path
) -> None:
    text = 'It\'s "quoted" $HOME `x` \\ é 👍'
    dialog = console(opened(SEND), f"{sandbox.url}/")
    field(dialog, "text").fill(text)
    environment = {
        **os.environ,
        "PLIVO_AUTH_ID": sandbox.auth_id,
        "PLIVO_AUTH_TOKEN": sandbox.auth_token,
        "no_proxy": "*",
    }
    for command in (
        ["sh", "-c", code(dialog, "curl")],
        [sys.executable, "-c", code(dialog, "Python")],
    ):
        done = subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert "message(s) queued" in done.stdout, done.stderr
    url = f"{sandbox.url}/_sandbox/messages"
    told = httpx2.get(url, trust_env=False).text
    assert told.count(json.dumps(text, ensure_ascii=False)[1:-1]) == 2


def plain(program: str) -> str:
    """A program without its layout, and without the address that it names."""
    tree = ast.parse(program)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            node.keywords = [one for one in node.keywords if one.arg != "base_url"]
            node.keywords.sort(key=lambda one: one.arg or "")
    return ast.unparse(tree)


def test_every_operation_sends_its_example_and_says_it_as_its_samples_do(
    opened: Opened, sandbox: RunningSandbox, as_files: str
) -> None:
    page = opened(SEND)
    service = described().service
    named = f"${{{service.base_env}:-{service.url.partition('/v1')[0]}}}"
    tags = {one["name"] for one in described().document["tags"]}
    samples = of_operations(described())
    assert len(samples) > 40
    for sample in samples:
        tag, *rest = sample.name.split(".")
        assert tag in tags
        sandbox.reset()
        prepare(sample.name, sandbox)
        page.goto(f"{as_files}reference/{tag}/{'-'.join(rest)}.html")
        page.evaluate("sessionStorage.clear()")
        dialog = console(page)
        programs = {one.id: one.text for one in sample.programs}
        if sample.files:
            picture: FilePayload = {
                "name": sample.files[0],
                "mimeType": "image/png",
                "buffer": b"\xff\xd8\xff",
            }
            dialog.locator("input[type=file]").set_input_files([picture])
        curl = code(dialog, "curl").replace(USUAL, named)
        assert curl == programs["curl"].replace(" \\\n  -w '%{http_code}\\n'", ""), sample.name
        assert plain(code(dialog, "Python")) == plain(programs["python"]), sample.name
        dialog.locator(".target > summary").click()
        dialog.get_by_label("Address", exact=True).fill(sandbox.url)
        page.keyboard.press("Control+Enter")
        expect(dialog.locator(".outcome .status.s2"), sample.name).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "dark")])
def test_axe_finds_nothing_in_the_console(
    opened: Opened, sandbox: RunningSandbox, axe: str, width: int, scheme: str
) -> None:
    page = opened(SEND, width=width, color_scheme=scheme)
    dialog = console(page, "https://api.example.com")
    dialog.locator(".more > summary").click()
    assert serious(page, axe) == []
    dialog.get_by_label("Address", exact=True).fill(sandbox.url)
    page.keyboard.press("Control+Enter")
    expect(dialog.locator(".outcome .status")).to_be_visible()
    dialog.get_by_role("button", name="JSON").click()
    assert serious(page, axe) == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth") <= width
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    expect(page.locator(".try")).to_be_focused()


def test_its_script_is_loaded_when_it_is_wanted(opened: Opened, asked: set[str]) -> None:
    page = opened(SEND)
    assert not [one for one in asked if "console." in one]
    console(page)
    assert [one for one in asked if "console." in one]
