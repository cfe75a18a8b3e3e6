# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of media."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model
from .shared import PageMeta


class Media(Model):
    """A file that was uploaded to Plivo, or that came or left with a message. A file that no
    message uses within 6 hours of its upload is deleted.
    """

    content_type: MediaContentType | str
    media_id: str
    """Identifies the file within the account; what `media_ids` of a message refers to. Not empty."""
    api_id: str | None = None
    """Identifies the request that read this record. Only where a single record is the answer. Not
    empty.
    """
    file_name: str | None = None
    """The name that the file had when it was uploaded. Can be missing for a file that came with a
    message. Not empty.
    """
    media_url: str | None = None
    """Where the file can be fetched."""
    url: str | None = None
    """The same as `media_url`, in answers that use this name."""
    size: int | None = None
    """The length of the file in bytes. An uploaded file has 2 MB at most."""
    media_size: int | None = None
    """The same as `size`, under the name that the table of the reference gives it. No sample has
    it.
    """
    upload_time: str | None = None
    """When the file was uploaded, in UTC, as an RFC 3339 timestamp with up to nine decimals."""
    message_uuid: str | None = None
    """The message that the file came or left with. Missing for an upload that no message has used.
    Not empty.
    """


class MediaList(Model):
    """One page of files, newest first."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    meta: PageMeta
    objects: list[Media]
    """The files of this page; empty when there are none at this offset."""


class MediaUploadResponse(Model):
    """What became of each file, in the order of the request."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    objects: list[MediaUploadResult]
    """One result for each file."""


class MediaUploadResult(Model):
    """What became of one file. Look at `status`, since a file can be refused while the others are
    taken.
    """

    status: Literal["success", "failed"] | str
    """`success`, or another word where the file was refused."""
    status_code: int | None = None
    """What a request for this file alone would have been answered with; 201 where it was taken. 100
    to 599.
    """
    error_message: str | None = None
    """Why the file was refused, in words. Missing or empty where it was taken."""
    error_code: int | str | None = None
    """Why the file was refused, as a number that Plivo does not explain. Missing or 0 where it was
    taken.
    """
    content_type: MediaContentType | str | None = None
    file_name: str | None = None
    """The name that the file had when it was uploaded. Can be missing for a file that came with a
    message. Not empty.
    """
    media_id: str | None = None
    """Identifies the file within the account; what `media_ids` of a message refers to. Not empty."""
    media_url: str | None = None
    """Where the file can be fetched."""
    url: str | None = None
    """The same as `media_url`, in answers that use this name."""
    size: int | None = None
    """The length of the file in bytes."""
    upload_time: str | None = None
    """When the file was uploaded, in UTC, as an RFC 3339 timestamp with up to nine decimals."""


MediaContentType: TypeAlias = (
    Literal[
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/xcf",
        "video/mp4",
        "video/mpeg",
        "video/3gpp",
        "video/3gpp2",
        "audio/mp3",
        "audio/mpeg",
        "audio/wav",
        "audio/ogg",
        "application/pdf",
        "application/vnd.ms-excel",
        "text/plain",
        "text/vcard",
        "text/csv",
    ]
    | str
)
"""The MIME type of a file. The reference takes JPEG, PNG and GIF images, MP4 videos, PDF and text;
the official libraries also send sound, other videos, contact cards and tables. Files that
somebody sent to you can be of other types.
"""
