"""One operation of the API: its method and path, and what its answers are."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Generic, TypeVar, cast
from urllib.parse import quote

import msgspec

from .forms import Files
from .model import Source, remember

__all__ = ["Operation", "Unreadable", "is_success"]

T = TypeVar("T")

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_SUCCESS = range(200, 300)


class Unreadable(ValueError):
    """The body of an answer is not what the operation promises."""


class Operation(Generic[T]):
    """How to ask for one thing, and how to read the answer as a ``T``.

    Args:
        method: The HTTP method, in capitals.
        path: The path below the server's address, with placeholders in braces.
        answers: The type of the body by status; ``None`` where there is none. Ranges such as 2XX
            stand under their first digit.
        idempotent: Whether repeating the request changes nothing more.
        authenticated: Whether credentials are sent.
        body: Whether a JSON object is sent even when no member of it was given.
        files: The members of the body that are files: then it is a form. ``None``: it is JSON.
        items: The member of the answer that holds records, if it is a page of a list: one that
            cannot be read does not take the others with it.
        sensitive: The arguments, by the service's names, whose values are hidden where a request
            is shown.
    """

    __slots__ = (
        "_answers",
        "_decoders",
        "_literals",
        "authenticated",
        "body",
        "files",
        "idempotent",
        "items",
        "method",
        "path",
        "placeholders",
        "sensitive",
    )

    def __init__(
        self,
        method: str,
        path: str,
        answers: Mapping[int, Any],
        *,
        idempotent: bool = False,
        authenticated: bool = True,
        body: bool = False,
        files: Files | None = None,
        items: str | None = None,
        sensitive: Collection[str] = (),
    ) -> None:
        self.method = method
        self.path = path
        self.idempotent = idempotent
        self.authenticated = authenticated
        self.body = body
        self.files = files
        self.items = items
        self.sensitive = sensitive
        self.placeholders = [name[1:-1] for name in _PLACEHOLDER.findall(path)]
        self._answers = answers
        self._literals = _PLACEHOLDER.split(path)
        self._decoders: dict[int, msgspec.json.Decoder[Any]] = {}

    def __repr__(self) -> str:
        return f"<Operation {self.method} {self.path}>"

    def also(self, answers: Mapping[int, Any]) -> "Operation[Any]":
        """The same, with other answers for some statuses."""
        return Operation(
            self.method,
            self.path,
            {**answers, **{key: kind for key, kind in self._answers.items() if key not in answers}},
            idempotent=self.idempotent,
            authenticated=self.authenticated,
            body=self.body,
            files=self.files,
            sensitive=self.sensitive,
        )

    def address(self, arguments: Sequence[object]) -> str:
        """The path with ``arguments`` in place of its placeholders, each inside of its segment.

        Raises:
            ValueError: An argument is ``None``, empty, ``.`` or ``..``, which would be another
                path.
        """
        literals = self._literals
        parts = [literals[0]]
        for argument, literal in zip(arguments, literals[1:], strict=True):
            text = str(argument)
            if argument is None or text in {"", ".", ".."}:
                raise ValueError(f"{text!r} cannot stand in the path {self.path}")
            parts.append(quote(text, safe=""))
            parts.append(literal)
        return "".join(parts)

    def read(self, status_code: int, body: bytes) -> T:
        """The answer's body as the type that the operation promises for this status.

        Raises:
            Unreadable: The body is not that.
        """
        if not body.strip():
            if None in self._answers.values():
                return cast("T", None)
            raise Unreadable("it is empty")
        key = self._key(status_code)
        if key is None:
            return cast("T", None)
        decoder = self._decoders.get(key)
        if decoder is None:
            # strict=False reads numbers and truth values that arrive as strings.
            decoder = msgspec.json.Decoder(self._answers[key], strict=False)
            self._decoders[key] = decoder
        try:
            result: T = decoder.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            return self._nearly(key, body, error)
        remember(result, Source(body))
        return result

    def _nearly(self, key: int, body: bytes, error: Exception) -> T:
        # Here, because it costs time to import and answers are nearly always as they should be.
        from .lenient import nearly  # noqa: PLC0415

        try:
            result: T = nearly(body, self._answers[key], self.items)
        except (ValueError, msgspec.ValidationError, RecursionError):
            raise Unreadable(str(error)) from error
        return result

    def _key(self, status_code: int) -> int | None:
        """The status to read the answer by; an undocumented success is read as the first one."""
        answers = self._answers
        for key in (status_code, status_code // 100, 0):
            if key in answers:
                return key if answers[key] is not None else None
        return next((key for key, answer in answers.items() if answer is not None), None)


def is_success(status_code: int) -> bool:
    """Whether a status says that the request was carried out."""
    return status_code in _SUCCESS
