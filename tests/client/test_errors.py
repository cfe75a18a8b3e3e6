"""What a call raises when it goes wrong."""

import asyncio
import pickle

import httpx2
import plivo_messaging
import pytest
from plivo_messaging import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    DecodingError,
    Plivo,
    RateLimitError,
    ServerError,
)

from .description import success_of
from .fake import AUTH_TOKEN, Fake


def failing(fake: Fake) -> APIError:
    with pytest.raises(APIError) as caught:
        fake.client().messages.create(src="14155550101", dst="14155550123", text="secret words")
    return caught.value


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (402, "APIStatusError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (405, "MethodNotAllowedError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "ServerError"),
        (503, "ServerError"),
        (520, "ServerError"),
        (599, "ServerError"),
        (302, "APIStatusError"),
        (304, "APIStatusError"),
    ],
)
def test_each_status_has_its_class(status: int, name: str) -> None:
    error = failing(Fake().answer(status, {"api_id": "a1", "error": "no such luck"}))

    assert type(error) is getattr(plivo_messaging, name)
    assert error.status_code == status
    assert (error.api_id, error.error) == ("a1", "no such luck")
    assert f"{status}. no such luck." in str(error)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("Unauthorized\n", "Unauthorized"),
        ("", None),
        ("<html>502</html>", "<html>502</html>"),
        ("{}", None),
        ("[1]", "[1]"),
        ('{"error": ', '{"error":'),
        ('{"error": {"dst": ["bad"]}}', {"dst": ["bad"]}),
        ('{"error": null, "message": "m"}', "m"),
        (b"\xff\xfe", "\ufffd\ufffd"),
        ('{"api_id": 7, "error": "e"}', "e"),
        ("[" * 100_000, "[" * 100_000),
    ],
)
def test_any_body_gives_the_typed_exception(body: str | bytes, error: object) -> None:
    raised = failing(Fake().answer(400, body))

    assert isinstance(raised, APIStatusError)
    assert raised.error == error
    assert raised.api_id is None
    assert raised.body == (body if isinstance(body, bytes) else body.encode())
    assert len(str(raised)) < 500


def test_headers_are_kept() -> None:
    error = failing(Fake().answer(429, {}, headers={"Retry-After": "7"}))

    assert isinstance(error, RateLimitError)
    assert error.headers["retry-after"] == "7"


def test_the_request_is_told_without_its_secrets() -> None:
    error = failing(Fake().answer(500, {}))

    assert error.request is not None
    assert error.request.method == "POST"
    assert error.request.url.endswith("/Message/")
    assert error.request.body is not None
    for text in (str(error), repr(error), repr(error.request)):
        assert AUTH_TOKEN not in text
        assert "secret words" not in text


def test_exceptions_survive_pickling() -> None:
    error = pickle.loads(pickle.dumps(failing(Fake().answer(404, {"error": "not found"}))))

    assert isinstance(error, plivo_messaging.NotFoundError)
    assert (error.status_code, error.error) == (404, "not found")


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (httpx2.ConnectError("refused"), APIConnectionError),
        (httpx2.ReadError("reset"), APIConnectionError),
        (httpx2.RemoteProtocolError("gone"), APIConnectionError),
        (httpx2.ReadTimeout("slow"), APITimeoutError),
        (httpx2.ConnectTimeout(""), APITimeoutError),
        (httpx2.PoolTimeout(""), APITimeoutError),
    ],
)
def test_no_answer(cause: Exception, kind: type[APIError]) -> None:
    error = failing(Fake().fail(cause))

    assert type(error) is kind
    assert error.__cause__ is cause
    assert error.status_code is None
    assert (str(cause) or type(cause).__name__) in str(error)


@pytest.mark.parametrize("body", ["", "   ", "OK", "[]", "null", '{"api_id": 1}', "{"])
def test_a_success_that_cannot_be_read(body: str) -> None:
    error = failing(Fake().answer(202, body))

    assert type(error) is DecodingError
    assert error.status_code == 202
    assert error.body == body.encode()
    assert "was carried out" in str(error)


def test_failures_without_blocking_are_the_same() -> None:
    async def run(fake: Fake) -> None:
        await fake.async_client().powerpacks.get("x")

    with pytest.raises(APITimeoutError):
        asyncio.run(run(Fake().fail(httpx2.ReadTimeout("slow"))))
    with pytest.raises(DecodingError):
        asyncio.run(run(Fake().answer(200, "OK")))


def test_an_undocumented_success_is_read_like_the_documented_one() -> None:
    client = Fake().answer(206, success_of("powerpacks.get")).client()

    assert client.powerpacks.get("x").raw == success_of("powerpacks.get")


def test_a_body_that_is_not_what_its_encoding_says() -> None:
    def broken(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(
            202, headers={"Content-Encoding": "gzip"}, stream=httpx2.ByteStream(b"no gzip")
        )

    http = httpx2.Client(transport=httpx2.MockTransport(broken))
    client = Plivo(auth_id="MA1", auth_token="t", http_client=http)

    with pytest.raises(DecodingError):
        client.powerpacks.get("x")


@pytest.mark.parametrize("status", [500, 502])
def test_the_message_says_what_to_do(status: int) -> None:
    error = failing(Fake().answer(status, {}))

    assert isinstance(error, ServerError)
    assert "look before you repeat it" in str(error)


@pytest.mark.parametrize("timeout", [0.2, httpx2.Timeout(0.2)], ids=["seconds", "Timeout"])
def test_the_timeout_is_the_callers(timeout: plivo_messaging.Timeout) -> None:
    fake = Fake().answer(404, {})

    with pytest.raises(plivo_messaging.NotFoundError):
        fake.client(timeout=timeout).powerpacks.get("x")

    assert set(fake.asked.extensions["timeout"].values()) == {0.2}
