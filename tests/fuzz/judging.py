"""Whether an answer is one that the descriptions know."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes, urlsplit

import jsonschema_rs
from plivo_sandbox.contract import Contract, Operation

# What is said before it is known which operation is meant, and so in no operation's description.
_BEFORE = {400, 401, 403, 404, 405, 413, 431}
_REFUSAL = jsonschema_rs.validator_for(
    {
        "type": "object",
        "required": ["error"],
        "properties": {"error": {"type": "string", "minLength": 1}, "api_id": {"type": "string"}},
        "additionalProperties": False,
    }
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Attributes:
        status: of HTTP.
        headers: in lower case.
        body: all of it; the beginning of a stream.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """What the body is, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def stream(self) -> bool:
        """Whether it has no end."""
        return self.media_type == "text/event-stream"

    @property
    def last(self) -> bool:
        """Whether no other answer can follow on its connection."""
        return self.stream or self.headers.get("connection") == "close"


class Judge:
    """Knows both descriptions."""

    def __init__(self, plivo: Contract, control: Contract) -> None:
        self._plivo = plivo
        self._control = control

    def mistake(self, method: str, target: str, answer: Answer) -> str | None:
        """What is wrong with the answer to a request; None where nothing is."""
        operation = self.operation(method, target)
        if answer.status // 100 == 5:
            described = operation is not None and answer.status in operation.responses
            if answer.status == 500 or not described:
                return f"{answer.status}: {answer.body[:300]!r}"
        if method == "HEAD" or answer.status in (204, 304):
            return f"{answer.status} with a body" if answer.body else None
        if answer.status in _BEFORE and answer.media_type == "application/json":
            mistake = self._refused(answer)
            if mistake is None:
                return None
        if operation is None:
            return None if answer.status < 400 else self._refused(answer)
        return _not_described(operation, answer)

    def operation(self, method: str, target: str) -> Operation | None:
        """Which operation a request is for."""
        path = unquote_to_bytes(urlsplit(f"http://x{target}").path).decode(errors="replace")
        account = re.match(r"/v1/Account/[^/]*/(.*)", path, re.DOTALL)
        if account:
            contract, rest = self._plivo, account[1]
        elif path.startswith("/_sandbox/"):
            contract, rest = self._control, path.removeprefix("/_sandbox/")
            if rest.endswith("/"):
                return None  # the framework leads on to the address without the slash
        else:
            return None
        if contract is self._plivo:
            rest = rest.removesuffix("/")
        match = contract.match(rest.split("/"))
        return match[0].operations.get("GET" if method == "HEAD" else method) if match else None

    @staticmethod
    def _refused(answer: Answer) -> str | None:
        if answer.media_type == "text/plain" and answer.status == 400:
            return None  # what is not HTTP is not answered as the API does
        try:
            body = json.loads(answer.body)
        except ValueError:
            return f"{answer.status} without JSON: {answer.body[:200]!r}"
        return None if _REFUSAL.is_valid(body) else f"{answer.status} says {answer.body[:200]!r}"


def _not_described(operation: Operation, answer: Answer) -> str | None:
    if answer.status not in operation.responses:
        return f"{answer.status} is not described: {answer.body[:200]!r}"
    check = operation.responses[answer.status]
    if check is None or answer.media_type != "application/json":
        return None
    try:
        body = json.loads(answer.body)
    except ValueError as error:
        return f"{answer.status} is no JSON: {error}"
    wrong = next(check.validator.iter_errors(body), None)
    return f"{answer.status} is not as described: {str(wrong)[:300]}" if wrong else None
