"""Calls a server by the document, and holds each answer against it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack

import httpx2

from tests.contract.links import JsonObject, followed
from tests.contract.promises.listening import Listener
from tests.contract.promises.strict import Schemas
from tests.contract.promises.words import Api, Asked, Operation, shown
from tests.contract.target import Target

TIMEOUT_SECONDS = 30.0
REFUSED = 400
Auth = tuple[str, str]


class Broken(Exception):
    """A promise that was not kept.

    Attributes:
        where: the operation's method and path.
        what: what was expected, and what came.
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `body` is None where it was empty."""

    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def ok(self) -> bool:
        """Whether it was a success."""
        return self.status < REFUSED


class How(TypedDict, total=False):
    """What is not as in our own requests; see `Caller.call`."""

    method: str
    account: str
    auth: Auth
    anonymous: bool


class Caller:
    """Sends requests for one account, and checks what every answer has to keep.

    Args:
        target: the server and its account.
        api: the document.
        listener: where callbacks are to go.
    """

    def __init__(self, target: Target, api: Api, listener: Listener) -> None:
        self.target = target
        self.api = api
        self.listener = listener
        self.schemas = Schemas(api.document)
        self.requests = 0
        self._own = (target.auth_id, target.auth_token)
        self._base = target.base_url(api.document)
        self._http = httpx2.Client(timeout=TIMEOUT_SECONDS, trust_env=False)
        self._api_ids: set[str] = set()
        self._changed = True

    def __enter__(self) -> "Caller":
        return self

    def __exit__(self, *_: object) -> None:
        self.control("clock", json={"resume": True})
        self.control("reset")
        self._http.close()

    def reset(self) -> None:
        """Put the sandbox back into its first state, if anything has been changed since.

        Time stands still from then on, so that nothing happens between two requests.
        """
        if self._changed:
            self.control("reset")
            self.control("clock", json={"freeze": True})
            self._changed = False

    def wait(self, seconds: float) -> None:
        """Move time on."""
        self.control("clock", json={"advance": seconds})

    def settle(self) -> None:
        """Move time on until nothing is pending."""
        self.control("clock", json={"run": True})

    def control(self, path: str, **arguments: Any) -> None:
        """Ask the sandbox itself for something."""
        self._changed = True
        url = f"{self.target.url.rstrip('/')}/_sandbox/{path}"
        self._http.post(url, **arguments).raise_for_status()

    def call(
        self,
        operation: Operation,
        asked: Asked,
        *,
        method: str = "",
        account: str = "",
        auth: Auth | None = None,
        anonymous: bool = False,
    ) -> Answer:
        """One request, and its answer.

        Args:
            operation: what to ask.
            asked: its arguments.
            method: instead of the operation's own.
            account: in the address instead of our own.
            auth: name and token instead of our own.
            anonymous: without any name and token.

        Raises:
            Broken: the answer is none that the document describes.
        """
        base = self._base.replace(self.target.auth_id, account) if account else self._base
        body: JsonObject = {}
        if asked.body is not None and operation.media_type == "multipart/form-data":
            body["files"] = _parts(asked.body)
        elif asked.body is not None:
            body["json"] = asked.body
        response = self._http.request(
            (method or operation.method).upper(),
            base + operation.filled(asked.path),
            params=asked.query or None,
            auth=None if anonymous else auth or self._own,
            **body,
        )
        self.requests += 1
        if response.is_success and (
            operation.method != "get" or asked.query.keys() & operation.postponing
        ):
            self._changed = True
        return self._checked(operation, response)

    def found(self, operation: Operation, asked: Asked) -> Any:
        """The body of an answer that has to be a success.

        Raises:
            Broken: it is none.
        """
        answer = self.call(operation, asked)
        if not answer.ok:
            what = f"answered {answer.status} to {shown(asked.__dict__)}: {shown(answer.body)}"
            raise Broken(operation.label, what)
        return answer.body

    def refused(
        self, operation: Operation, asked: Asked, status: int, why: str, **how: Unpack[How]
    ) -> Answer:
        """An answer that has to be a refusal with this status.

        Raises:
            Broken: it is another.
        """
        answer = self.call(operation, asked, **how)
        if answer.status != status:
            what = f"answered {answer.status}, not {status}, {why}: {shown(answer.body)}"
            raise Broken(operation.label, what)
        return answer

    def _checked(self, operation: Operation, response: httpx2.Response) -> Answer:
        described = operation.raw["responses"].get(str(response.status_code))
        if described is None:
            raise Broken(operation.label, f"answered {response.status_code}: {response.text[:300]}")
        described = followed(operation.api.document, described)
        self._check_headers(operation, described, response)
        body = self._body(operation, described, response)
        answer = Answer(response.status_code, response.headers, body)
        if isinstance(body, dict) and "api_id" in body:
            if body["api_id"] in self._api_ids:
                raise Broken(operation.label, f"repeated the api_id {body['api_id']}")
            self._api_ids.add(body["api_id"])
        return answer

    def _check_headers(
        self, operation: Operation, described: JsonObject, response: httpx2.Response
    ) -> None:
        for name, header in described.get("headers", {}).items():
            if name not in response.headers:
                what = f"answered {response.status_code} without the header {name}"
                raise Broken(operation.label, what)
            schema = followed(operation.api.document, header)["schema"]
            text = response.headers[name]
            value = int(text) if schema.get("type") == "integer" and text.isdigit() else text
            if fault := self.schemas.fault(schema, value):
                raise Broken(operation.label, f"header {name}: {fault}")

    def _body(self, operation: Operation, described: JsonObject, response: httpx2.Response) -> Any:
        content = described.get("content")
        if not content:
            if response.content:
                raise Broken(operation.label, f"answered {response.status_code} with a body")
            return None
        media_type = response.headers.get("content-type", "").partition(";")[0]
        if media_type not in content:
            raise Broken(operation.label, f"answered as {media_type or 'nothing'}")
        try:
            body = json.loads(response.content)
        except ValueError as error:
            raise Broken(operation.label, f"answered what is no JSON: {error}") from error
        media = content[media_type]
        if fault := self.schemas.fault(media["schema"], body):
            raise Broken(operation.label, f"answered {response.status_code}: {fault}")
        if response.status_code >= REFUSED:
            self._check_shape(operation, media, response.status_code, body)
        return body

    def _check_shape(self, operation: Operation, media: JsonObject, status: int, body: Any) -> None:
        """An error's schema asks for next to nothing; its examples say what it looks like."""
        examples = media.get("examples", {}).values()
        values = [followed(operation.api.document, one)["value"] for one in examples]
        shapes = [{name: type(value) for name, value in one.items()} for one in values]
        if shapes and {name: type(value) for name, value in body.items()} not in shapes:
            what = f"answered {status} in a shape that no example has: {shown(body)}"
            raise Broken(operation.label, what)


def _parts(body: JsonObject) -> list[tuple[str, tuple[str | None, bytes, str]]]:
    parts: list[tuple[str, tuple[str | None, bytes, str]]] = []
    for name, value in body.items():
        if isinstance(value, list):
            parts += [(name, (f"{name}.txt", str(one).encode(), "text/plain")) for one in value]
        else:
            parts.append((name, (None, str(value).encode(), "text/plain")))
    return parts
