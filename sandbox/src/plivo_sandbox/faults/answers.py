"""An answer on its way out, which faults may change."""

import json
from typing import Any

from starlette.responses import Response

from plivo_sandbox.faults.wire import WHOLE, Wire, WireResponse

_OWN_HEADERS = ("content-length", "content-type")


class Answer:
    """A status, headers and a body.

    Attributes:
        status: the HTTP status.
        headers: the others than those of the body, by names in small letters.
        content: the body's bytes.
        media_type: what it says that they are; empty where it does not say.
        wire: how they are sent.
    """

    def __init__(
        self, status: int, content: bytes = b"", headers: dict[str, str] | None = None
    ) -> None:
        self.status = status
        self.content = content
        self.headers = headers or {}
        self.media_type = "application/json" if content else ""
        self.wire: Wire = WHOLE

    @classmethod
    def of(cls, response: Response) -> "Answer":
        """The true answer."""
        headers = dict(response.headers.items())
        answer = cls(response.status_code, bytes(response.body))
        answer.media_type = headers.get("content-type", "")
        answer.headers = {k: v for k, v in headers.items() if k not in _OWN_HEADERS}
        return answer

    @classmethod
    def saying(cls, status: int, body: Any, headers: dict[str, str] | None = None) -> "Answer":
        """One with a JSON body; without any where ``body`` is None."""
        answer = cls(status, headers=headers)
        if body is not None:
            answer.body = body
        return answer

    @property
    def succeeded(self) -> bool:
        """Whether its status is one of success."""
        return self.status // 100 == 2  # noqa: PLR2004

    @property
    def body(self) -> Any:
        """A copy of what its JSON says; None where there is none."""
        try:
            return json.loads(self.content)
        except ValueError:
            return None

    @body.setter
    def body(self, value: Any) -> None:
        self.content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        self.media_type = "application/json"

    @property
    def members(self) -> dict[str, Any]:
        """The members of its JSON; none where it is no object."""
        body = self.body
        return body if isinstance(body, dict) else {}

    def response(self) -> Response:
        """What the server sends."""
        headers = dict(self.headers)
        if self.media_type:
            headers["content-type"] = self.media_type
        if self.wire is WHOLE:
            return Response(self.content, self.status, headers)
        return WireResponse(self.wire, self.content, self.status, headers)
