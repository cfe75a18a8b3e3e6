"""Files are uploaded, read, listed, sent and fetched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import httpx2
import pytest
from plivo_messaging import BadRequestError, NotFoundError

from tests.end_to_end.account import LONG_CODE, READY_MADE_UPLOAD, RECIPIENT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.line.caller import Caller

MENU = b"Soup, bread"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@pytest.mark.drives("uploadMedia", "getMedia")
def test_files_come_back_as_they_were(plivo: Caller, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(PICTURE)

    uploaded = plivo.call(
        lambda client: client.media.upload(
            file=[path, ("menu.txt", MENU), ("menu", io.BytesIO(MENU), "text/csv")]
        )
    )

    assert [result.status for result in uploaded.objects] == ["success"] * 3
    told = [(result.file_name, result.content_type, result.size) for result in uploaded.objects]
    assert told == [
        ("picture.png", "image/png", len(PICTURE)),
        ("menu.txt", "text/plain", len(MENU)),
        ("menu", "text/csv", len(MENU)),
    ]

    def fetched(media_id: str) -> bytes:
        record = plivo.call(lambda client: client.media.get(media_id))
        return httpx2.get(record.media_url).content

    contents = [fetched(result.media_id) for result in uploaded.objects]
    assert contents == [PICTURE, MENU, MENU]


@pytest.mark.drives("uploadMedia")
def test_what_is_refused_says_why(plivo: Caller) -> None:
    uploaded = plivo.call(
        lambda client: client.media.upload(file=[("menu.txt", MENU), ("virus.exe", MENU)])
    )
    taken, strange = uploaded.objects
    assert (taken.status, strange.status) == ("success", "failed")
    assert strange.media_id is None
    assert strange.error_message


@pytest.mark.parametrize(
    "files",
    [[("virus.exe", MENU)], [("large.txt", b"x" * 2_097_153)], [("menu.txt", MENU)] * 11],
    ids=["strange", "large", "many"],
)
def test_nothing_that_can_be_taken_is_refused(
    plivo: Caller, files: list[tuple[str, bytes]]
) -> None:
    with pytest.raises(BadRequestError, match="file"):
        plivo.call(lambda client: client.media.upload(file=files))


@pytest.mark.drives("listMedia")
def test_a_list_is_walked_over_its_pages(plivo: Caller) -> None:
    def upload(name: str) -> str:
        answer = plivo.call(lambda client: client.media.upload(file=[(f"{name}.txt", MENU)]))
        return str(answer.objects[0].media_id)

    made = {upload(f"menu {step}") for step in range(3)}
    walked = [media.media_id for media in plivo.items(lambda client: client.media.list(limit=2))]
    assert len(walked) == len(set(walked))
    assert made | {READY_MADE_UPLOAD} <= set(walked)


@pytest.mark.drives("uploadMedia", "createMessage", "listMessageMedia")
def test_an_upload_is_sent(plivo: Caller) -> None:
    uploaded = plivo.call(lambda client: client.media.upload(file=[("menu.txt", MENU)]))
    media_id = uploaded.objects[0].media_id
    sent = plivo.call(
        lambda client: client.messages.create(
            src=LONG_CODE, dst=RECIPIENT, type="mms", text="Today", media_ids=[media_id]
        )
    )
    (attached,) = plivo.items(lambda client: client.messages.list_media(sent.message_uuid[0]))
    assert attached.content_type == "text/plain"
    assert httpx2.get(attached.media_url).content == MENU


def test_an_unknown_file_is_not_found(plivo: Caller) -> None:
    with pytest.raises(NotFoundError):
        plivo.call(lambda client: client.media.get("00000000-0000-4000-8000-000000000000"))
