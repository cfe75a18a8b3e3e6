"""Media: uploads, what becomes of each file, and how long it stays."""

from typing import Any

import httpx2
import pytest
from plivo_sandbox.resources.media.content_types import CONTENT_TYPES
from plivo_sandbox.testing import RunningSandbox

from tests.sandbox.bundle import document
from tests.sandbox.caller import DST, MMS_MESSAGE, Caller, Json
from tests.sandbox.listener import Listener
from tests.sandbox.manual import Manual, manual_sandbox, run
from tests.sandbox.rules import covers

MENU = "7c1d9a52-3e64-4b0f-8a2d-5f9e0b6c4d18"
MENU_OF_MESSAGE = "0178eb8a-461a-4fd1-bc37-13eebfdc0676"
UNKNOWN = "00000000-0000-4000-8000-000000000000"
MAX_BYTES = 2 * 1024 * 1024
HOURS = ("hours.txt", b"Open from 9 to 5.", "text/plain")

Part = tuple[str, bytes, str] | tuple[str, bytes] | bytes


def form(*files: Part) -> list[tuple[str, Any]]:
    return [("file", file) for file in files]


def upload(caller: Caller, *files: Part) -> list[Json]:
    results: list[Json] = caller.ok("POST", "/Media/", files=form(*files))["objects"]
    return results


def uploaded(caller: Caller, *files: Part) -> list[str]:
    results = upload(caller, *files)
    assert {result["status"] for result in results} == {"success"}
    return [result["media_id"] for result in results]


def fetch(url: str) -> httpx2.Response:
    return httpx2.get(url, trust_env=False, follow_redirects=False)


def listed(caller: Caller) -> list[str]:
    return [item["media_id"] for item in caller.ok("GET", "/Media/")["objects"]]


def test_file_is_stored_and_served_as_it_came(caller: Caller) -> None:
    content = bytes(range(256)) * 3
    (result,) = upload(caller, ("cat.jpg", content, "image/jpeg"))
    assert result["status_code"] == 201
    assert (result["content_type"], result["file_name"]) == ("image/jpeg", "cat.jpg")
    assert result["size"] == len(content)
    assert result["media_url"].startswith(f"{caller.sandbox.url}/")
    served = fetch(result["media_url"])
    assert served.content == content
    assert served.headers["Content-Type"] == "image/jpeg"
    read = caller.ok("GET", f"/Media/{result['media_id'].upper()}/")
    del result["status"], result["status_code"]
    assert {**read, "api_id": ""} == {**result, "api_id": ""}


@covers("media-file-size", "media-file-type")
def test_each_file_has_a_result_of_its_own(caller: Caller) -> None:
    results = upload(
        caller,
        HOURS,
        ("kitchen.mp4", b"a" * (MAX_BYTES + 1), "video/mp4"),
        ("largest.mp4", b"a" * MAX_BYTES, "video/mp4"),
        ("virus.exe", b"MZ", "application/x-msdownload"),
        ("menu.exe", b"MZ"),
    )
    assert [result["status"] for result in results] == [
        "success",
        "failed",
        "success",
        "failed",
        "failed",
    ]
    large, strange = results[1], results[3]
    assert large["status_code"] == strange["status_code"] == 400
    assert "'kitchen.mp4' must have at most 2 MB" in large["error_message"]
    assert "'virus.exe' must be of one of the types" in strange["error_message"]
    assert "media_id" not in large
    assert "media_id" not in strange
    assert listed(caller)[:2] == [results[2]["media_id"], results[0]["media_id"]]


@covers("media-no-file-taken")
def test_upload_of_which_nothing_is_taken_is_refused(caller: Caller) -> None:
    before = listed(caller)
    files = form(("a.mp4", b"a" * (MAX_BYTES + 1), "video/mp4"), ("b.exe", b"MZ", "x/y"))
    error = caller.error(400, "POST", "/Media/", files=files)
    assert error.startswith("'file' cannot be taken: 'a.mp4'")
    assert listed(caller) == before


@pytest.mark.parametrize(
    ("part", "content_type"),
    [
        (("a.PNG", b"a"), "image/png"),
        (("a.vcf", b"a"), "text/vcard"),
        (("a.wav", b"a"), "audio/wav"),
        (("a.3gp", b"a"), "video/3gpp"),
        (("no-ending", b"a"), "text/plain"),
        (("a.txt", b"a", "Text/Plain; charset=utf-8"), "text/plain"),
        (("a.txt", b"a", "audio/mp3"), "audio/mp3"),
    ],
)
def test_type_is_that_of_the_part_or_of_its_name(
    caller: Caller, part: Part, content_type: str
) -> None:
    boundary = "----------7d"
    name, content, *declared = part
    lines = [f"--{boundary}", f'Content-Disposition: form-data; name="file"; filename="{name!s}"']
    lines += [f"Content-Type: {value!s}" for value in declared]
    body = "\r\n".join([*lines, "", "a", f"--{boundary}--", ""]).encode()
    assert content == b"a"
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    (result,) = caller.ok("POST", "/Media/", content=body, headers=headers)["objects"]
    assert (result["status"], result["content_type"]) == ("success", content_type)


def test_part_without_a_file_name_is_a_file(caller: Caller) -> None:
    parts = [("file", (None, "Grüße"))]
    (result,) = caller.ok("POST", "/Media/", files=parts)["objects"]
    assert result["content_type"] == "text/plain"
    assert "file_name" not in result
    assert fetch(result["media_url"]).content.decode() == "Grüße"


def test_types_are_those_of_the_bundle() -> None:
    known = document()["components"]["schemas"]["MediaContentType"]["anyOf"][0]["enum"]
    assert set(known) == CONTENT_TYPES


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"files": form(*[HOURS] * 11)}, "'file' must hold at most 10 entries, got 11"),
        (
            {"files": [("picture", HOURS)]},
            (
                "'picture' is not a parameter of this request; "
                "allowed are file, callback_url, callback_method"
            ),
        ),
        ({}, "'file' is required"),
        (
            {"json": {"file": []}},
            "the request body must be a form: Content-Type must be multipart/form-data",
        ),
        (
            {"files": form(HOURS), "data": {"callback_method": ["GET", "GET"]}},
            "'callback_method' is given more than once, once is right",
        ),
        (
            {"content": b"x", "headers": {"Content-Type": "multipart/form-data"}},
            "the request body is not a form: Missing boundary in multipart",
        ),
        (
            {"content": b"x", "headers": {"Content-Type": "multipart/form-data; boundary=b"}},
            "the request body is not a form: Invalid multipart data",
        ),
    ],
    ids=["eleven", "field", "nothing", "json", "twice", "boundary", "garbage"],
)
def test_form_that_is_wrong_is_refused_whole(
    caller: Caller, arguments: dict[str, Any], error: str
) -> None:
    before = listed(caller)
    assert caller.error(400, "POST", "/Media/", **arguments) == error
    assert listed(caller) == before


def test_ten_files_are_taken(caller: Caller) -> None:
    assert len(set(uploaded(caller, *[HOURS] * 10))) == 10


def test_form_has_a_bound(caller: Caller) -> None:
    files = form(("a.mp4", b"a" * (64 * 1024 * 1024 + 1), "video/mp4"))
    assert "at most 67108864 bytes" in caller.error(413, "POST", "/Media/", files=files)


@covers("list-order", "media-list-covers-messages")
def test_list_has_uploads_and_files_of_messages_newest_first(caller: Caller) -> None:
    assert listed(caller) == [MENU, MENU_OF_MESSAGE]
    urls = ["https://media.example.com/cat.jpg"]
    (uuid,) = caller.send(type="mms", media_urls=urls, text=None)
    (of_message,) = caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]
    (mine,) = uploaded(caller, HOURS)
    assert listed(caller) == [mine, of_message["media_id"], MENU, MENU_OF_MESSAGE]
    read = caller.ok("GET", f"/Media/{of_message['media_id']}/")
    assert read["message_uuid"] == uuid
    assert read["media_url"] == of_message["media_url"]
    assert not {"upload_time", "file_name"} & set(read)
    page = caller.ok("GET", "/Media/", params={"limit": 1, "offset": 1})
    assert [item["media_id"] for item in page["objects"]] == [of_message["media_id"]]
    path = f"/v1/Account/{caller.sandbox.auth_id}/Media/"
    assert page["meta"] == {
        "limit": 1,
        "offset": 1,
        "next": f"{path}?limit=1&offset=2",
        "previous": f"{path}?limit=1&offset=0",
        "total_count": 4,
    }


def test_unknown_file(caller: Caller) -> None:
    assert caller.error(404, "GET", f"/Media/{UNKNOWN}/") == "not found"
    here = f"{caller.sandbox.url}/_sandbox/media/Account"
    account, somebody = caller.sandbox.auth_id, "MASOMEBODYELSE000000"
    for path in (
        f"{account}/Media/{UNKNOWN}",
        f"{somebody}/Media/{MENU}",
        f"{account}/Message/{MMS_MESSAGE}/Media/{MENU}",
        f"{account}/Message/{UNKNOWN}/Media/{MENU_OF_MESSAGE}",
    ):
        assert fetch(f"{here}/{path}").status_code == 404


def test_file_with_only_an_address_is_redirected_to(caller: Caller) -> None:
    (uuid,) = caller.send(type="mms", media_urls=["https://media.example.com/cat.jpg"], text=None)
    (item,) = caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]
    response = fetch(item["media_url"])
    assert response.status_code == 307
    assert response.headers["Location"] == "https://media.example.com/cat.jpg"


def test_ready_made_files_are_what_they_say(
    caller: Caller, running_sandbox: RunningSandbox
) -> None:
    magic = {"image/png": b"\x89PNG\r\n", "image/jpeg": b"\xff\xd8\xff"}
    objects = caller.ok("GET", "/Media/")["objects"]
    assert [item.get("file_name") for item in objects] == ["menu.png", None]
    for item in objects:
        assert item["media_url"].startswith(running_sandbox.url)
        content = fetch(item["media_url"]).content
        assert content.startswith(magic[item["content_type"]])
        assert len(content) == item["size"]


@covers("media-unused-deleted", "message-media-kept")
def test_file_stays_once_a_message_has_used_it() -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            parts = form(HOURS, HOURS, HOURS)
            made = (await sandbox.ok("POST", "/Media/", files=parts))["objects"]
            unused, sent, unlogged = (item["media_id"] for item in made)
            await sandbox.send(type="mms", media_ids=[sent])
            await sandbox.send(type="mms", media_ids=unlogged, log="false")
            assert await _total(sandbox) == 5
            sandbox.advance(hours=5.9)
            assert await sandbox.status("GET", f"/Media/{unused}/") == 200
            sandbox.advance(hours=0.2)

            async def gone() -> bool:
                return await sandbox.status("GET", f"/Media/{unused}/") == 404

            await sandbox.eventually(gone)
            await sandbox.eventually(lambda: _events(sandbox, 0))
            for media_id in (sent, unlogged, MENU):
                assert await sandbox.status("GET", f"/Media/{media_id}/") == 200
            assert await _total(sandbox) == 4

    run(test)


def test_deadline_is_not_waited_for(caller: Caller) -> None:
    uploaded(caller, HOURS)
    caller.settle()


def test_deleted_file_is_served_no_longer() -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            made = (await sandbox.ok("POST", "/Media/", files=form(HOURS)))["objects"]
            path = made[0]["media_url"].removeprefix("http://sandbox")
            assert await sandbox.outside(path) == 200
            sandbox.advance(hours=6)

            async def gone() -> bool:
                return await sandbox.outside(path) == 404

            await sandbox.eventually(gone)

    run(test)


async def _total(sandbox: Manual) -> int:
    return int((await sandbox.ok("GET", "/Media/"))["meta"]["total_count"])


async def _events(sandbox: Manual, count: int) -> bool:
    return bool((await sandbox.control("health"))["pending_events"] == count)


@pytest.mark.parametrize("shape", [list, ",".join, ", ".join], ids=["list", "commas", "blanks"])
def test_message_takes_uploaded_files(caller: Caller, shape: Any) -> None:
    ids = uploaded(caller, HOURS, ("cat.jpg", b"cat", "image/jpeg"))
    dst = f"{DST}<14155550124"
    urls = "https://media.example.com/menu.pdf"
    uuids = caller.send(
        type="mms", dst=dst, media_ids=shape([ids[1].upper(), ids[0]]), media_urls=urls, text=None
    )
    for uuid in uuids:
        items = caller.ok("GET", f"/Message/{uuid}/Media/")["objects"]
        assert [item["content_type"] for item in items] == [
            "application/pdf",
            "image/jpeg",
            "text/plain",
        ]
        assert fetch(items[1]["media_url"]).content == b"cat"
        assert {item["message_uuid"] for item in items} == {uuid}
    caller.settle()
    assert caller.message(uuids[0])["message_state"] == "delivered"
    assert caller.ok("GET", f"/Media/{ids[0]}/")["message_uuid"] == uuids[0]


@covers("message-media-exists")
def test_file_of_a_message_must_exist(caller: Caller) -> None:
    body = {"src": "14155550101", "dst": DST, "type": "mms", "media_ids": [MENU, UNKNOWN]}
    error = caller.error(400, "POST", "/Message/", json=body)
    assert error == f"'media_ids' must name files that this account has, and {UNKNOWN} is none"


@covers("message-media-count")
def test_message_has_ten_files_at_most(caller: Caller) -> None:
    urls = [f"https://media.example.com/{index}.jpg" for index in range(9)]
    body = {"src": "14155550101", "dst": DST, "type": "mms", "media_urls": urls}
    caller.ok("POST", "/Message/", json={**body, "media_ids": [MENU]})
    error = caller.error(400, "POST", "/Message/", json={**body, "media_ids": [MENU, MENU]})
    assert error == "'media_urls' and 'media_ids' must name at most 10 files together, got 11"


@pytest.mark.parametrize(
    ("last", "code"), [(MAX_BYTES // 2 - 5, "000"), (MAX_BYTES // 2 - 4, "120")]
)
def test_mms_over_5_mb_fails(caller: Caller, listener: Listener, last: int, code: str) -> None:
    parts = [("a.mp4", b"a" * size, "video/mp4") for size in (MAX_BYTES, MAX_BYTES, last)]
    ids = uploaded(caller, *parts)
    (uuid,) = caller.send(type="mms", media_ids=ids, text="Hello", url=listener.origin)
    caller.settle()
    message = caller.message(uuid)
    assert message["error_code"] == code
    failed = code != "000"
    assert message["message_state"] == ("failed" if failed else "delivered")
    assert (message["total_amount"] == "0.00000") is failed
    last_event = listener.received[-1].event
    assert last_event.get("ErrorCode") == (code if failed else None)
