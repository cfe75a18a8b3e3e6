"""Request bodies: from bytes to a value that a schema can judge."""

import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from plivo_sandbox.contract import Body
from plivo_sandbox.errors import bad_request

JSON = "application/json"
FORM = "multipart/form-data"
INVALID_JSON = "invalid json data sent in raw POST"


@dataclass(frozen=True, slots=True)
class UploadedFile:
    """A file as it came.

    Attributes:
        name: what its part says; empty if it has no name.
        content_type: what its part says; empty if it does not.
        content: all of it.
    """

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """A body that is to be judged; in ``value``, an empty string stands for each of ``files``."""

    value: Any
    files: tuple[UploadedFile, ...] = ()


async def parse(request: Request, raw: bytes, described: Body) -> ParsedBody:
    """Read ``raw`` in the media type that the operation takes.

    Raises:
        ApiError: 400, when it is of another type or not what it says that it is.
    """
    if not raw.strip():
        return ParsedBody({})
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if described.media_type == JSON:
        if media_type not in ("", JSON):
            raise bad_request(f"{INVALID_JSON}: Content-Type must be {JSON}")
        try:
            return ParsedBody(read_json(raw))
        except ValueError as error:
            raise bad_request(INVALID_JSON) from error
    if media_type != described.media_type:
        raise bad_request(f"the request body must be a form: Content-Type must be {FORM}")
    form = await _form(request, raw)
    try:
        return await _collect(form, described.file_fields)
    finally:
        await form.close()


def read_json(raw: bytes) -> Any:
    """The value that ``raw`` is in JSON.

    Raises:
        ValueError: when it is none, or one that could be neither stored nor sent.
    """
    try:
        value = json.loads(raw, parse_constant=_no_constant)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    if b"\\u" in raw or not raw.isascii():
        json.dumps(value, ensure_ascii=False).encode()  # a lone surrogate is no character
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


async def _form(request: Request, raw: bytes) -> FormData:
    async def stream() -> AsyncGenerator[bytes]:
        yield raw

    try:
        return await MultiPartParser(request.headers, stream(), max_part_size=len(raw)).parse()
    except MultiPartException as error:
        sentence = error.message.rstrip(".")
        raise bad_request(f"the request body is not a form: {sentence}") from error


async def _collect(form: FormData, file_fields: frozenset[str]) -> ParsedBody:
    value: dict[str, Any] = {}
    files: list[UploadedFile] = []
    for name, item in form.multi_items():
        if name in file_fields:
            files.append(await _file(item))
            value.setdefault(name, []).append("")
        elif name in value:
            raise bad_request(f"'{name[:40]}' is given more than once, once is right")
        else:
            value[name] = item if isinstance(item, str) else ""
    return ParsedBody(value, tuple(files))


async def _file(item: UploadFile | str) -> UploadedFile:
    if isinstance(item, str):
        return UploadedFile("", "", item.encode())
    return UploadedFile(item.filename or "", item.content_type or "", await item.read())
