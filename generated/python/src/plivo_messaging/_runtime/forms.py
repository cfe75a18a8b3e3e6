"""Bodies that are forms with files: ``multipart/form-data``."""

import io
import os
from collections.abc import Collection, Mapping, Sequence
from mimetypes import guess_type
from pathlib import Path
from typing import BinaryIO, TypeAlias, TypeGuard, cast

from .multipart import Content, Held, OnDisk, Open, Part
from .query import text
from .unset import given

__all__ = ["FileContent", "FileInput", "Files", "parts"]

FileContent: TypeAlias = bytes | BinaryIO
"""What is in a file: bytes, or a file object that was opened for reading bytes.

A file object is read from where it stands, while it is sent. It is left open.
"""

FileInput: TypeAlias = (
    os.PathLike[str] | FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]
)
"""A file to send: a path, what is in it, or a tuple of its name, what is in it, and its MIME type.

Without a MIME type the ending of the name tells it; bytes alone have neither name nor type.
"""

_ANY_TYPE = "application/octet-stream"


Files: TypeAlias = Mapping[str, Collection[str]]
"""The members of a form that are files, each with the MIME types that the service takes."""


def parts(members: Mapping[str, object], files: Files) -> list[Part]:
    """The parts of a form, in the order of its members; lists repeat their name.

    Args:
        members: The members that the caller gave, and those that are unset.
        files: The members that are files, with the types that are taken.

    Raises:
        TypeError: A file is none: text, for instance, which might be a path or what is in a file.
        OSError: A file cannot be read.
        ValueError: A file object stands at its end.
    """
    found: list[Part] = []
    for name, value in given(members).items():
        if name in files:
            found += [_file(name, file, files[name]) for file in _files(value)]
        elif value is not None:
            found += [Part(name, Held(text(one).encode())) for one in _values(value)]
    return found


def _values(value: object) -> Sequence[object]:
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray):
        return cast("Sequence[object]", value)
    return [value]


def _files(value: object) -> Sequence[object]:
    # A tuple that begins with a name is one file.
    return [value] if _is_named(value) else _values(value)


def _is_named(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple) and isinstance(cast("tuple[object, ...]", value)[0], str)


def _file(field: str, value: object, taken: Collection[str]) -> Part:
    kind = None
    content = value
    if _is_named(value):
        name, content, *rest = value
        kind = rest[0] if rest else None
    elif isinstance(value, os.PathLike):
        name = Path(cast("os.PathLike[str]", value)).name
    else:
        called: object = getattr(value, "name", None)
        name = Path(called).name if isinstance(called, str) else field
    return Part(field, _content(content), str(name), str(kind or _type_of(str(name), taken)))


def _type_of(name: str, taken: Collection[str]) -> str:
    guessed = guess_type(name)[0] or _ANY_TYPE
    # Tables of types still have the experimental names of some that have been registered since.
    registered = guessed.replace("/x-", "/")
    return registered if guessed not in taken and registered in taken else guessed


def _content(value: object) -> Content:
    if isinstance(value, bytes | bytearray):
        return Held(bytes(value))
    if isinstance(value, os.PathLike):
        return OnDisk(Path(cast("os.PathLike[str]", value)))
    if callable(getattr(value, "read", None)) and not isinstance(value, io.TextIOBase):
        return Open(value)
    raise TypeError(
        "a file is a path (pathlib.Path), bytes, a file object opened with 'rb', "
        f"or a tuple of name and bytes, not {type(value).__name__}"
    )
