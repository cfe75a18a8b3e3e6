"""What /_sandbox/ answers, and what the page is made of."""

import gzip
import re
from base64 import b64decode, b64encode
from importlib.resources import files
from typing import Any

import httpx2
import pytest
from plivo_sandbox.contract import packaged_contract
from plivo_sandbox.settings import DEFAULT_AUTH_TOKEN, Settings
from plivo_sandbox.testing import run_sandbox

from tests.sandbox.caller import DST, SRC, Caller

PAGE = files("plivo_sandbox.control") / "page"
PNG = b64encode(b"\x89PNG\r\n\x1a\n").decode()
FAMILY = """
accounts:
  - auth_id: MAFAMILY000000000000
    auth_token: main-token
    subaccounts: [{auth_id: SAFAMILY000000000000, auth_token: branch-token}]
"""
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def test_browser_gets_the_page(caller: Caller) -> None:
    answer = caller.http.get(f"{caller.sandbox.url}/_sandbox/", headers=BROWSER)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["vary"] == "Accept, Accept-Encoding"
    assert "<title>Inbox" in answer.text


@pytest.mark.parametrize("accept", ["application/json", "*/*"])
def test_program_gets_a_list_of_what_there_is(caller: Caller, accept: str) -> None:
    answer = caller.http.get(f"{caller.sandbox.url}/_sandbox/", headers={"Accept": accept})
    index = answer.json()
    powers = {(power["method"], power["path"]): power["summary"] for power in index["powers"]}
    described = caller.control("openapi.json")["paths"]
    assert powers == {
        (method.upper(), f"/_sandbox{path}"): operation["summary"]
        for path, item in described.items()
        for method, operation in item.items()
        if method != "parameters"
    }
    assert ("POST", "/_sandbox/inbound") in powers


def test_address_without_a_slash_leads_there(caller: Caller) -> None:
    answer = caller.http.get(f"{caller.sandbox.url}/_sandbox", headers=BROWSER)
    assert (answer.status_code, answer.headers["location"]) == (307, "_sandbox/")


def test_page_may_load_nothing_from_elsewhere(caller: Caller) -> None:
    answer = caller.http.get(f"{caller.sandbox.url}/_sandbox/", headers=BROWSER)
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in policy if name.endswith("-src")} == {"'none'", "'self'"}
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("coding", ["gzip", "identity"])
def test_files_have_their_types_and_are_not_sent_twice(caller: Caller, coding: str) -> None:
    base = f"{caller.sandbox.url}/_sandbox/"
    headers = {"Accept-Encoding": coding}
    page = caller.http.get(base, headers={**headers, **BROWSER}).text
    for name in re.findall(r'(?:href|src)="(inbox/[^"]+)"', page):
        answer = caller.http.get(base + name, headers=headers)
        assert answer.status_code == 200
        assert answer.headers.get("content-encoding", "identity") == coding
        assert answer.content == (PAGE / name.removeprefix("inbox/")).read_bytes()
        again = caller.http.get(base + name, headers={"If-None-Match": answer.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
    script = caller.http.get(f"{base}inbox/app.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"


def test_all_modules_are_asked_for_at_once() -> None:
    page = (PAGE / "index.html").read_text()
    named = set(re.findall(r'"inbox/([^"]+\.js)"', page))
    assert named == {file.name for file in PAGE.iterdir() if file.name.endswith(".js")}


def test_operations_that_are_offered_exist() -> None:
    page = (PAGE / "index.html").read_text()
    offered = re.search(r'<datalist id="operations">(.*?)</datalist>', page)
    assert offered
    known = {operation.id for operation in packaged_contract().operations()}
    assert set(re.findall(r'value="(\w+)"', offered[1])) <= known


@pytest.mark.parametrize(
    "name", ["nothing.js", "index.html", "..%2finbox.py", "%2e%2e/inbox.py", "openapi.yaml"]
)
def test_no_other_file_is_served(caller: Caller, name: str) -> None:
    assert caller.http.get(f"{caller.sandbox.url}/_sandbox/inbox/{name}").status_code == 404


def test_page_is_small_and_takes_no_text_for_markup() -> None:
    contents = {file.name: file.read_bytes() for file in PAGE.iterdir() if file.is_file()}
    assert sum(len(gzip.compress(content)) for content in contents.values()) < 33_000
    for name, content in contents.items():
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
            assert word not in content.decode(), name
        elsewhere = re.findall(r"https?://(?!www\.w3\.org/2000/svg|127\.0\.0\.1)", content.decode())
        assert elsewhere == [], name
    page = contents["index.html"].decode()
    assert not re.search(r"\son\w+=|\sstyle=|<style|<script>", page)


def test_accounts_are_listed(caller: Caller) -> None:
    auth_id = caller.sandbox.auth_id
    (account,) = caller.control("accounts")["accounts"]
    assert account == {"account": auth_id, "main": auth_id, "token": DEFAULT_AUTH_TOKEN}


def test_subaccounts_stand_after_their_main_account_and_no_secret_is_told() -> None:
    with run_sandbox(Settings(auth_token="a secret of mine")) as sandbox:
        sandbox.load(FAMILY)
        told = httpx2.get(f"{sandbox.url}/_sandbox/accounts", trust_env=False)
    main, sub = "MAFAMILY000000000000", "SAFAMILY000000000000"
    accounts = [(one["account"], one["main"], one["token"]) for one in told.json()["accounts"]]
    assert accounts == [
        (sandbox.auth_id, sandbox.auth_id, None),
        (main, main, None),
        (sub, main, None),
    ]


def test_search_looks_at_texts_numbers_ids_and_states(caller: Caller) -> None:
    (uuid,) = caller.send(text="Your parcel comes 100% today_.", dst="14155550177")
    caller.send(text="Your code is 135790.")
    caller.settle()

    def found(search: str) -> list[str]:
        told = caller.http.get(f"{caller.sandbox.url}/_sandbox/messages", params={"search": search})
        return [message["text"][:8] for message in told.json()["messages"]]

    assert found("PARCEL today") == ["Your par"]
    assert found(uuid[:13]) == ["Your par"]
    assert found("+14155550177 delivered") == ["Your par"]
    assert found("100%") == found("today_") == ["Your par"]
    assert found("%") == ["Your par"]
    assert found("parcel code") == []
    assert len(found("mms")) == 1
    assert len(found(" ")) == 3


def test_messages_between_two_numbers(caller: Caller) -> None:
    caller.inbound(text="Yes")
    caller.send(text="No", dst="14155550177")
    both = caller.control(f"messages?number={SRC}&number=%2B{DST}")["messages"]
    assert [message["text"] for message in both] == ["Our new menu.", "Yes"]
    one = caller.control("messages?number=14155550177")["messages"]
    assert [message["text"] for message in one] == ["No"]


def test_list_goes_on_where_it_ended(caller: Caller) -> None:
    for number in range(4):
        caller.send(text=f"{number}")
    told: list[str] = []
    before = ""
    while page := caller.control(f"messages?limit=2{before}")["messages"]:
        told = [message["text"] for message in page] + told
        before = f"&before={page[0]['id']}"
    assert told[-4:] == ["0", "1", "2", "3"]
    assert len(told) == 5


def test_message_tells_its_parts_its_files_and_what_its_error_means(
    caller: Caller, fault: Any
) -> None:
    fault("message-outcome", value="undelivered/50", number=DST)
    caller.send(text="x" * 200)
    caller.inbound(type="mms", text="Look", media=[{"content_type": "image/png", "content": PNG}],
                   media_urls=["https://media.example.com/cat.jpg"])  # fmt: skip
    caller.settle()
    sms, mms = caller.control("messages?limit=2")["messages"]
    assert (sms["units"], sms["media"], sms["error_code"]) == (2, [], "50")
    assert "destination" in sms["error"]
    assert mms["error"] == ""
    elsewhere, kept = mms["media"]
    assert elsewhere == {
        "content_type": "image/jpeg",
        "size": 0,
        "url": "https://media.example.com/cat.jpg",
        "kept": False,
    }
    assert (kept["content_type"], kept["size"], kept["kept"]) == ("image/png", 8, True)
    assert mms["media_urls"] == [elsewhere["url"], f"{caller.sandbox.url}{kept['url']}"]
    assert caller.http.get(f"{caller.sandbox.url}{kept['url']}").content == b64decode(PNG)


def test_uploaded_page_can_do_nothing(caller: Caller) -> None:
    page = b64encode(b"<script>fetch('/_sandbox/reset', {method: 'POST'})</script>").decode()
    caller.inbound(type="mms", media=[{"content_type": "text/html", "content": page}])
    (message,) = caller.control("messages?limit=1")["messages"]
    answer = caller.http.get(f"{caller.sandbox.url}{message['media'][0]['url']}")
    policy = answer.headers["content-security-policy"].split("; ")
    assert {"default-src 'none'", "sandbox"} <= set(policy)


def test_latest_are_told(caller: Caller) -> None:
    for number in range(3):
        caller.send(text=f"{number}", url="http://127.0.0.1:9/")
    texts = [message["text"] for message in caller.control("messages?limit=2")["messages"]]
    assert texts == ["1", "2"]
    assert len(caller.control("callbacks?limit=1")["callbacks"]) <= 1


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=1001", "limit=x", "limit=²", "limit=", "search=" + "x" * 201,
              "number=1&number=2&number=3",
              "before=x", "before=-1", "before=99999999999999999999"],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused(caller: Caller, query: str) -> None:
    answer = caller.http.get(f"{caller.sandbox.url}/_sandbox/messages?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(f"'{query.partition('=')[0]}' ")
