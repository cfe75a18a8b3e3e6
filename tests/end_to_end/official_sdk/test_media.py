"""The official SDK uploads, reads, lists and sends files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from tests.end_to_end.account import (
    LONG_CODE,
    READY_MADE_MEDIA,
    READY_MADE_UPLOAD,
    RECIPIENT,
)
from tests.end_to_end.official_sdk.sdk import exceptions
from tests.end_to_end.waiting import wait_for

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.second_opinion import Exchange

# The SDK opens the files that it uploads, and never closes them.
pytestmark = pytest.mark.filterwarnings(
    "ignore:.*unclosed file:ResourceWarning",
    "ignore:.*FileIO:pytest.PytestUnraisableExceptionWarning",
)

UNKNOWN = "00000000-0000-4000-8000-000000000000"
# Everything whose ending the SDK knows, and what it says of it.
ENDINGS = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "mp3": "audio/mp3",
    "mp4": "video/mp4",
    "mpeg": "audio/mpeg",
    "wav": "audio/wav",
    "ogg": "audio/ogg",
    "3gpp": "video/3gpp",
    "3gpp2": "video/3gpp2",
    "vcard": "text/vcard",
    "csv": "text/csv",
    "pdf": "application/pdf",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.ms-excel",
    "xcf": "image/xcf",
    "plain": "text/plain",
}


def written(folder: Path, *endings: str) -> list[str]:
    """Paths of small files with these endings."""
    paths = [folder / f"a file.{ending}" for ending in endings]
    for path in paths:
        path.write_bytes(path.name.encode())
    return [str(path) for path in paths]


@pytest.mark.drives("uploadMedia", "getMedia")
@pytest.mark.parametrize("endings", [list(ENDINGS)[:10], list(ENDINGS)[10:]], ids=["ten", "rest"])
def test_files_of_every_kind_are_taken(sdk: Any, tmp_path: Path, endings: list[str]) -> None:
    uploaded = sdk.media.upload(written(tmp_path, *endings))

    assert [item.status for item in uploaded.objects] == ["success"] * len(endings)
    for item, ending in zip(uploaded.objects, endings, strict=True):
        read = sdk.media.get(item.media_id)
        assert (read.content_type, read.file_name) == (ENDINGS[ending], f"a file.{ending}")
        assert httpx2.get(read.media_url).content == read.file_name.encode()
        assert read.size == len(read.file_name)


def test_a_file_that_is_too_large_says_so(
    sdk: Any, tmp_path: Path, exchanges: list[Exchange]
) -> None:
    paths = written(tmp_path, "png", "mp4")
    (tmp_path / "a file.mp4").write_bytes(bytes(2 * 1024 * 1024 + 1))
    taken, refused = sdk.media.upload(paths).objects
    assert (taken.status, taken.status_code) == ("success", 201)
    assert (refused.status, refused.status_code) == ("failed", 400)
    assert "2 MB" in refused.error_message
    # The bundle forbids such a file, and Plivo answers for it all the same.
    assert exchanges.pop().status == 200


def test_eleven_files_are_refused(sdk: Any, tmp_path: Path) -> None:
    with pytest.raises(exceptions.ValidationError, match="file"):
        sdk.media.upload(written(tmp_path, *list(ENDINGS)[:11]))


@pytest.mark.drives("listMedia")
def test_a_list_is_parsed_with_its_meta(sdk: Any) -> None:
    page = sdk.media.list(limit=1)
    assert [item.media_id for item in page.objects] == [READY_MADE_UPLOAD]
    assert (page.meta.limit, page.meta.offset, page.meta.total_count) == (1, 0, 2)
    assert "offset=1" in page.meta.next
    last = sdk.media.list(limit=1, offset=1)
    assert [item.media_id for item in last.objects] == [READY_MADE_MEDIA]
    assert last.meta.next is None


@pytest.mark.drives("uploadMedia", "createMessage", "listMessageMedia")
def test_an_upload_is_sent(sdk: Any, tmp_path: Path) -> None:
    (item,) = sdk.media.upload(written(tmp_path, "png")).objects
    sent = sdk.messages.create(
        src=LONG_CODE, dst=RECIPIENT, type_="mms", text="Look", media_ids=[item.media_id]
    )
    message = wait_for(
        lambda: sdk.messages.get(sent.message_uuid[0]),
        lambda message: message.message_state == "delivered",
    )
    (of_message,) = message.listMedia().objects
    assert of_message.media_id == item.media_id
    assert httpx2.get(of_message.media_url).content == b"a file.png"


def test_an_unknown_file_is_not_found(sdk: Any) -> None:
    with pytest.raises(exceptions.ResourceNotFoundError):
        sdk.media.get(UNKNOWN)
