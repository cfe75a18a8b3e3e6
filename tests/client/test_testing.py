"""What users of the client test their own code with."""

import asyncio
import inspect
import json
import threading
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import msgspec
import plivo_messaging
import pytest
from plivo_messaging import APIError, AsyncPlivo, Plivo, models, testing, webhooks
from plivo_messaging.models import AsyncAccepted, Message, MessageCreateResponse, Powerpack

from .calls import CALLBACK, arguments, plain
from .description import Operation, operations

pytest_plugins = ["pytester"]
HELLO: dict[str, Any] = {"src": "14155550101", "dst": ["14155550123"], "text": "Hello"}
KINDS: tuple[webhooks.EventKind, ...] = (
    "async_result",
    "brand_status",
    "campaign_status",
    "incoming_message",
    "message_status",
    "number_link_status",
    "tollfree_verification_status",
)
README = Path(__file__).parents[2] / "generated" / "python" / "README.md"


def hello(**changes: Any) -> dict[str, Any]:
    return {**HELLO, **changes}


EVERYTHING = pytest.mark.parametrize("operation", operations(), ids=lambda one: one.name)


@pytest.fixture
def fake() -> testing.Fake:
    return testing.Fake()


def method(client: object, operation: Operation) -> Any:
    for step in operation.name.split("."):
        client = getattr(client, step)
    return client


def given(operation: Operation) -> dict[str, Any]:
    return arguments(operation, next(iter(operation.bodies.values()), None))


def first(result: Any) -> Any:
    return result.page() if isinstance(result, plivo_messaging.Pages) else result


@EVERYTHING
def test_every_operation_succeeds_by_itself(fake: testing.Fake, operation: Operation) -> None:
    asked = plain(operation, given(operation))

    result = first(method(fake.client, operation)(**asked))

    (call,) = fake.calls
    assert call.operation == operation.name
    assert call.arguments == asked
    assert call.request.method == operation.method.upper()
    assert (result is None) is (operation.name == "tollfree_verifications.delete")
    if "api_id" in getattr(result, "__struct_fields__", ()):
        assert str(UUID(result.api_id)) == result.api_id


@EVERYTHING
def test_every_asynchronous_operation_succeeds_by_itself(
    fake: testing.Fake, operation: Operation
) -> None:
    async def run() -> Any:
        result = method(fake.async_client, operation)(**plain(operation, given(operation)))
        return await (result if inspect.isawaitable(result) else result.page())

    asynchronous = asyncio.run(run())
    synchronous = first(method(fake.client, operation)(**plain(operation, given(operation))))

    assert type(asynchronous) is type(synchronous)
    assert [call.operation for call in fake.calls] == [operation.name] * 2


@pytest.mark.parametrize(
    "operation",
    [one for one in operations() if one.asynchronous],
    ids=lambda one: one.name,
)
def test_a_call_that_asks_for_its_answer_later_gets_that(
    fake: testing.Fake, operation: Operation
) -> None:
    result = method(fake.client, operation)(**{**given(operation), **CALLBACK})
    assert isinstance(result, AsyncAccepted)


def test_a_result_that_was_set_is_not_what_comes_at_once_when_it_is_asked_for_later(
    fake: testing.Fake,
) -> None:
    fake.on(fake.client.messages.create).returns(fake.example(fake.client.messages.create))
    later = fake.client.messages.create(**HELLO, callback_url="https://example.com/result/")
    assert isinstance(later, AsyncAccepted)


def test_its_clients_are_real_ones(fake: testing.Fake) -> None:
    assert isinstance(fake.client, Plivo)
    assert isinstance(fake.async_client, AsyncPlivo)
    assert fake.client is fake.client
    assert fake.async_client is fake.async_client
    assert fake.client.with_options(timeout=3).messages.create(**HELLO).message_uuid
    assert fake.calls[0].arguments == HELLO


def test_identifiers_are_new_each_time(fake: testing.Fake) -> None:
    sent = [fake.client.messages.create(**HELLO) for _ in range(3)]
    assert len({one.api_id for one in sent}) == 3
    assert len({one.message_uuid[0] for one in sent}) == 3
    made = [
        fake.client.brands.create(brand_alias="a", brand_type="STANDARD", profile_uuid="p")
        for _ in range(3)
    ]
    assert len({one.brand_id for one in made}) == 3
    powerpack = fake.client.powerpacks.create(name="p")
    assert str(UUID(powerpack.number_pool.split("/")[-2])) not in {powerpack.uuid, powerpack.api_id}


def test_a_record_is_the_one_that_was_asked_for(fake: testing.Fake) -> None:
    assert fake.client.messages.get("a b/c").message_uuid == "a b/c"
    assert fake.client.brands.get("BX").brand.brand_id == "BX"
    added = fake.client.number_pools.numbers.add("pool", "14155550199")
    assert (added.number_pool_uuid, added.number) == ("pool", "14155550199")
    added = fake.client.number_pools.numbers.add(number="14155550199", number_pool_uuid="pool")
    assert (added.number_pool_uuid, added.number) == ("pool", "14155550199")


def test_what_is_set_is_returned(fake: testing.Fake) -> None:
    message = fake.example(fake.client.messages.get, message_state="failed", error_code="20")
    fake.on(fake.client.messages.get).returns(message)

    found = [fake.client.messages.get(one) for one in ("a", "b")]

    assert [(one.message_state, one.error_code) for one in found] == [("failed", "20")] * 2
    assert found[0].raw["message_state"] == "failed"


def test_answers_come_in_their_order_and_the_last_one_stays(fake: testing.Fake) -> None:
    get = fake.client.messages.get
    states = ["queued", "sent", "delivered"]
    fake.on(get).returns(*(fake.example(get, message_state=state) for state in states))
    assert [get("a").message_state for _ in range(4)] == [*states, "delivered"]

    fake.on(get).returns(fake.example(get, message_state="read"))
    assert get("a").message_state == "read"


def test_a_function_sees_the_call(fake: testing.Fake) -> None:
    create = fake.client.messages.create
    fake.on(create).does(
        lambda call: MessageCreateResponse(
            api_id="a", message="m", message_uuid=[f"to-{one}" for one in call.arguments["dst"]]
        )
    )
    assert create(**hello(dst=["1", "2"])).message_uuid == ["to-1", "to-2"]


def test_what_a_function_raises_is_raised(fake: testing.Fake) -> None:
    def broken(call: testing.Call) -> Message:
        raise LookupError(call.arguments["message_uuid"])

    fake.on(fake.client.messages.get).does(broken)
    with pytest.raises(LookupError, match="abc"):
        fake.client.messages.get("abc")


def test_asynchronous_calls_take_the_same_answers(fake: testing.Fake) -> None:
    get = fake.async_client.messages.get
    fake.on(get).returns(fake.example(get, message_state="sent"))
    assert asyncio.run(get("a")).message_state == "sent"
    assert fake.client.messages.get("a").message_state == "sent"


KINDS_OF_ERRORS: list[tuple[type[APIError], int | None]] = [
    (plivo_messaging.BadRequestError, 400),
    (plivo_messaging.AuthenticationError, 401),
    (plivo_messaging.PermissionDeniedError, 403),
    (plivo_messaging.NotFoundError, 404),
    (plivo_messaging.MethodNotAllowedError, 405),
    (plivo_messaging.ConflictError, 409),
    (plivo_messaging.UnprocessableEntityError, 422),
    (plivo_messaging.RateLimitError, 429),
    (plivo_messaging.ServerError, 500),
    (plivo_messaging.APIConnectionError, None),
    (plivo_messaging.APITimeoutError, None),
    (plivo_messaging.DecodingError, 202),
]


@pytest.mark.parametrize(("kind", "status"), KINDS_OF_ERRORS, ids=str)
def test_each_error_can_be_raised(
    fake: testing.Fake, kind: type[APIError], status: int | None
) -> None:
    fake.on(fake.client.messages.create).raises(kind)
    with pytest.raises(kind) as caught:
        fake.client.messages.create(**HELLO)
    assert type(caught.value) is kind
    assert caught.value.status_code == status


def test_an_error_says_what_the_service_says(fake: testing.Fake) -> None:
    fake.on(fake.client.messages.get).raises(plivo_messaging.NotFoundError)
    with pytest.raises(plivo_messaging.NotFoundError) as caught:
        fake.client.messages.get("a")
    assert caught.value.error
    assert str(UUID(caught.value.api_id)) == caught.value.api_id

    fake.on(fake.client.messages.get).raises(
        plivo_messaging.RateLimitError, error="slow down", retry_after=61
    )
    with pytest.raises(plivo_messaging.RateLimitError, match="slow down") as limited:
        fake.client.messages.get("a")
    assert (limited.value.error, limited.value.retry_after) == ("slow down", 61.0)


@pytest.mark.parametrize("kind", [APIError, plivo_messaging.APIStatusError])
def test_an_error_of_no_status_is_refused(fake: testing.Fake, kind: type[APIError]) -> None:
    with pytest.raises(ValueError, match="use answers"):
        fake.on(fake.client.messages.get).raises(kind)


def test_retries_happen_and_nobody_waits(
    fake: testing.Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(_: object) -> None:
        raise AssertionError("it waited")

    monkeypatch.setattr("time.sleep", no)
    create = fake.client.messages.create
    limited = fake.on(create).raises(plivo_messaging.RateLimitError, retry_after=59)
    limited.returns(fake.example(create))
    assert create(**HELLO).message_uuid
    (call,) = fake.calls
    assert len(call.requests) == 2

    fake.on(create).raises(plivo_messaging.APITimeoutError).returns(fake.example(create))
    with pytest.raises(plivo_messaging.APITimeoutError):
        create(**HELLO)

    fake.on(fake.async_client.messages.get).raises(plivo_messaging.ServerError, retry_after=59)
    with pytest.raises(plivo_messaging.ServerError):
        asyncio.run(fake.async_client.messages.get("a"))
    assert len(fake.calls[-1].requests) == 3


@pytest.mark.parametrize("body", [{"error": "no"}, '{"error": "no"}', b'{"error": "no"}'], ids=type)
def test_any_answer_can_be_given(fake: testing.Fake, body: Any) -> None:
    fake.on(fake.client.messages.get).answers(418, body, {"X-Pot": "tea"})
    with pytest.raises(plivo_messaging.APIStatusError) as caught:
        fake.client.messages.get("a")
    assert (caught.value.status_code, caught.value.error) == (418, "no")
    assert caught.value.headers["x-pot"] == "tea"


def test_a_record_or_nothing_can_be_an_answer(fake: testing.Fake) -> None:
    fake.on(fake.client.messages.create).answers(202, AsyncAccepted(api_id="a", message="m"))
    later = fake.client.messages.create(**HELLO, callback_url="https://example.com/result/")
    assert later.api_id == "a"
    fake.on(fake.client.powerpacks.delete).answers(204)
    assert fake.client.powerpacks.delete("p") is None
    fake.on(fake.client.powerpacks.delete).returns(None)
    assert fake.client.powerpacks.delete("p") is None


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(("limit", "sizes"), [(None, [20, 20, 5]), (15, [15, 15, 15])])
def test_a_list_is_walked_in_pages(
    fake: testing.Fake, asynchronous: bool, limit: int | None, sizes: list[int]
) -> None:
    records = [fake.example(fake.client.messages.list, to_number=str(n)) for n in range(45)]
    fake.on(fake.client.messages.list).returns(records)
    asked: dict[str, Any] = {"message_state": "sent"} | ({"limit": limit} if limit else {})

    async def walk() -> list[Message]:
        return [one async for one in fake.async_client.messages.list(**asked)]

    found = asyncio.run(walk()) if asynchronous else list(fake.client.messages.list(**asked))

    assert [one.to_number for one in found] == [str(n) for n in range(45)]
    (call,) = fake.calls
    assert call.arguments == asked
    urls = [httpx2.URL(one.url).params for one in call.requests]
    assert [one.get("offset") for one in urls] == [
        None if not start else str(start) for start in (0, sizes[0], 2 * sizes[0])
    ]
    assert {one["message_state"] for one in urls} == {"sent"}


def test_each_page_has_its_meta(fake: testing.Fake) -> None:
    powerpacks = fake.client.powerpacks.list
    fake.on(powerpacks).returns([fake.example(powerpacks)] * 45)
    pages = list(powerpacks().pages())
    assert [len(one.objects) for one in pages] == [20, 20, 5]
    assert [(one.meta.offset, one.meta.limit, one.meta.total_count) for one in pages] == [
        (0, 20, 45),
        (20, 20, 45),
        (40, 20, 45),
    ]
    assert [one.meta.previous is None for one in pages] == [True, False, False]
    assert [one.meta.next is None for one in pages] == [False, False, True]


def test_each_walk_takes_an_answer(fake: testing.Fake) -> None:
    profiles = fake.client.profiles.list
    one = fake.example(profiles)
    fake.on(profiles).returns([one] * 21, []).raises(plivo_messaging.NotFoundError)
    assert len(list(profiles())) == 21
    assert list(profiles()) == []
    with pytest.raises(plivo_messaging.NotFoundError):
        list(profiles())


def test_a_list_is_no_call_before_it_is_walked(fake: testing.Fake) -> None:
    pages = fake.client.messages.list()
    assert fake.calls == []
    list(pages)
    fake.assert_called_once(fake.client.messages.list)


@pytest.mark.parametrize(
    "operation",
    [one for one in operations() if one.name != "tollfree_verifications.delete"],  # no content
    ids=lambda one: one.name,
)
def test_an_example_of_everything_can_be_changed(fake: testing.Fake, operation: Operation) -> None:
    made = fake.example(method(fake.client, operation))
    assert isinstance(made, msgspec.Struct)
    with pytest.raises(TypeError, match=f"{type(made).__name__}: .*colour"):
        fake.example(method(fake.client, operation), colour="red")


def test_an_example_keeps_its_types(fake: testing.Fake) -> None:
    with pytest.raises(TypeError, match=r"Message: .*message_state"):
        fake.example(fake.client.messages.get, message_state=3)
    with pytest.raises(TypeError, match=r"no example of what tollfree_verifications.delete"):
        fake.example(fake.client.tollfree_verifications.delete)


def test_what_a_method_does_not_return_is_refused(fake: testing.Fake) -> None:
    powerpack: Any = fake.example(fake.client.powerpacks.get)
    nothing: Any = None
    with pytest.raises(TypeError, match=r"messages.get returns .*Message, not Powerpack"):
        fake.on(fake.client.messages.get).returns(powerpack)
    with pytest.raises(TypeError, match=r"messages.list returns Message, not Powerpack"):
        fake.on(fake.client.messages.list).returns([powerpack])
    with pytest.raises(TypeError, match=r"messages.list returns a list of Message"):
        fake.on(fake.client.messages.list).returns(powerpack)
    with pytest.raises(TypeError, match=r"messages.get returns .*, not NoneType"):
        fake.on(fake.client.messages.get).returns(nothing)
    wrong: Any = 3
    broken = MessageCreateResponse(api_id=wrong, message="m", message_uuid=[])
    with pytest.raises(TypeError, match="MessageCreateResponse could not have come"):
        fake.on(fake.client.messages.create).returns(broken)
    fake.on(fake.client.messages.get).does(lambda _: powerpack)
    with pytest.raises(TypeError, match="not Powerpack"):
        fake.client.messages.get("a")


def test_mistakes_of_the_caller_are_those_of_the_real_client(fake: testing.Fake) -> None:
    create: Any = fake.client.messages.create
    get: Any = fake.client.messages.get
    with pytest.raises(TypeError, match="unexpected keyword argument 'txt'"):
        create(dst="1", txt="x")
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        get()
    with pytest.raises(TypeError, match="must be a string or a list"):
        create(dst=14155550123)
    with pytest.raises(ValueError, match="cannot stand in the path"):
        get("..")
    with pytest.raises(TypeError, match="a file is a path"):
        fake.client.media.upload(file=["menu.png"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    assert fake.calls == []


def test_requests_are_what_would_have_been_sent(fake: testing.Fake) -> None:
    client = fake.client.with_options(extra_headers={"X-Trace": "1", "X-Token": testing.TOKEN})
    client.messages.create(**hello(dst=["14155550123", "14155550124"]))

    call = fake.assert_called_once(client.messages.create, dst=["14155550123", "14155550124"])

    request = call.request
    assert request.url == "https://api.plivo.com/v1/Account/testing-auth-id/Message/"
    assert request.json() == {**HELLO, "dst": "14155550123<14155550124"}
    assert json.loads(request.body) == request.json()
    assert request.headers["x-trace"] == "1"
    assert request.headers["content-type"] == "application/json"
    told = f"{request!r} {request.headers} {request.url}"
    assert "authorization" not in request.headers
    assert testing.TOKEN not in told
    assert "x-fake-call" not in told
    fake.client.messages.get("a")
    assert fake.calls[-1].request.json() is None


def test_an_environment_of_ones_own_changes_nothing(
    fake: testing.Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PLIVO_AUTH_ID", "PLIVO_AUTH_TOKEN", "PLIVO_BASE_URL"):
        monkeypatch.setenv(name, "http://secret.example")
    fake.client.messages.get("a")
    assert "secret" not in repr(fake.calls)


def test_files_are_arguments_as_given(fake: testing.Fake) -> None:
    picture = ("menu.png", b"\x89PNG", "image/png")
    fake.client.media.upload(file=[picture])
    call = fake.assert_called_once(fake.client.media.upload, file=[picture])
    assert b"\x89PNG" in call.request.body
    with pytest.raises(ValueError, match="JSON"):
        call.request.json()


def test_strict_fakes_answer_nothing_by_themselves() -> None:
    fake = testing.Fake(strict=True)
    get = fake.client.messages.get
    fake.on(get).returns(fake.example(get))
    assert get("a").message_uuid
    with pytest.raises(testing.UnexpectedCallError) as caught:
        fake.client.messages.create(**HELLO)
    assert str(caught.value) == (
        "messages.create(dst=['14155550123'], src='14155550101', text='Hello') was called, and no "
        "answer is set for it: fake.on(client.messages.create).returns(…). Answers are set for: "
        "messages.get."
    )
    assert not isinstance(caught.value, APIError)
    assert len(fake.calls) == 2


def test_a_call_that_did_not_happen_is_told(fake: testing.Fake) -> None:
    messages = fake.client.messages
    with pytest.raises(AssertionError) as nothing:
        fake.assert_called_once(messages.create)
    assert str(nothing.value) == (
        "expected one call of messages.create, and it was not called. Nothing was called at all."
    )
    messages.get("a")
    with pytest.raises(AssertionError) as other:
        fake.assert_called_once(messages.get, message_uuid="b")
    assert str(other.value) == (
        "expected one call of messages.get(message_uuid='b'), and the call was another. "
        "All calls:\n  1. messages.get(message_uuid='a')"
    )
    messages.get("b")
    with pytest.raises(AssertionError, match="and it was called 2 times"):
        fake.assert_called_once(messages.get)
    assert [one.arguments["message_uuid"] for one in fake.calls_to(messages.get)] == ["a", "b"]
    fake.assert_not_called(messages.create)
    with pytest.raises(AssertionError, match=r"no call of messages.get, and there was one"):
        fake.assert_not_called(messages.get)


def test_long_arguments_are_shortened(fake: testing.Fake) -> None:
    fake.client.messages.create(**hello(text="x" * 1000))
    assert len(str(fake.calls[0])) < 200
    assert "xxx…" in repr(fake)


@pytest.mark.parametrize("wrong", [print, Plivo, lambda: 1, "messages.get"])
def test_only_methods_of_clients_have_answers(fake: testing.Fake, wrong: Any) -> None:
    with pytest.raises(TypeError, match="is no method of a client"):
        fake.on(wrong)


def test_methods_of_any_client_will_do(fake: testing.Fake) -> None:
    with Plivo(auth_id="a", auth_token="t") as other:
        fake.on(other.messages.get).raises(plivo_messaging.NotFoundError)
    with pytest.raises(plivo_messaging.NotFoundError):
        fake.client.messages.get("a")


def test_requests_without_a_method_are_answered_too(fake: testing.Fake) -> None:
    """Whatever reaches the service in another way than by a method is known by its address."""
    assert isinstance(fake.client, Plivo)
    backend: Any = vars(fake)["_backend"]
    base = "https://api.plivo.com/v1/Account/testing-auth-id"
    with httpx2.Client(transport=backend.transport) as http:
        answer = http.get(f"{base}/Message/a%20b/?x=1")
        assert answer.json()["message_uuid"] == "a b"
        assert str(fake.calls[0]) == "messages.get(message_uuid='a b', x='1')"
        with pytest.raises(testing.UnexpectedCallError, match="no method of the client asks GET"):
            http.get(f"{base}/Nothing/")


def test_threads_share_a_fake(fake: testing.Fake) -> None:
    create = fake.client.messages.create
    fake.on(create).returns(
        *(MessageCreateResponse(api_id="a", message="m", message_uuid=[str(n)]) for n in range(100))
    )
    found: list[str] = []

    def send() -> None:
        found.extend(create(**HELLO).message_uuid[0] for _ in range(25))

    threads = [threading.Thread(target=send) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(found, key=int) == [str(n) for n in range(100)]
    assert len(fake.calls) == 100


@pytest.mark.parametrize("http_method", ["POST", "GET"])
@pytest.mark.parametrize("kind", KINDS)
def test_webhooks_are_genuine_and_readable(kind: webhooks.EventKind, http_method: Any) -> None:
    sent = testing.webhook(kind, url="https://example.com/hook/?tenant=7", method=http_method)

    def genuine(token: str, **more: Any) -> bool:
        asked: dict[str, Any] = {
            "url": sent.url,
            "headers": sent.headers,
            "method": sent.method,
            **more,
        }
        return webhooks.verify(tokens=token, params=sent.body, **asked)

    for version in ("V2", "V3"):
        assert genuine(testing.TOKEN, versions=[version])
        assert not genuine("another", versions=[version])
    assert not genuine(testing.TOKEN, url="https://example.com/other/")
    received = sent.body if http_method == "POST" else httpx2.URL(sent.url).query
    assert (sent.body == b"") is (http_method == "GET")
    event = webhooks.parse(received, kind)
    assert type(event).__name__ in vars(webhooks)


def test_kinds_are_all_kinds() -> None:
    assert inspect.get_annotations(webhooks, eval_str=True).get("x", KINDS) == KINDS
    assert set(KINDS) == set(webhooks.EventKind.__args__)  # type: ignore[attr-defined]


def test_members_of_a_webhook_can_be_changed() -> None:
    sent = testing.webhook(
        "message_status",
        token="mine",
        message_uuid="m",
        from_="1",
        status="failed",
        error_code="20",
        units=3,
        mcc=None,
    )
    assert webhooks.verify(url=sent.url, headers=sent.headers, tokens="mine", params=sent.body)
    event = webhooks.parse(sent.body, "message_status")
    assert (event.message_uuid, event.from_, event.status) == ("m", "1", "failed")
    assert (event.error_code, event.units, event.mcc) == ("20", 3, None)
    assert sent.headers["Content-Type"] == "application/x-www-form-urlencoded"


def test_a_webhook_in_json_is_json() -> None:
    sent = testing.webhook("async_result", error="no", message_uuid=["m"])
    assert sent.headers["Content-Type"] == "application/json"
    assert json.loads(sent.body).items() >= {"error": "no", "message_uuid": ["m"]}.items()


def test_mistakes_in_a_webhook_are_told() -> None:
    with pytest.raises(TypeError, match="MessageStatusEvent has no field colour: it has message_"):
        testing.webhook("message_status", colour="red")
    unknown: Any = "gone"
    with pytest.raises(ValueError, match="kind is one of async_result, "):
        testing.webhook(unknown)


def test_no_event_has_a_field_that_cannot_be_changed() -> None:
    taken = set(inspect.signature(testing.webhook).parameters) - {"changes"}
    for event in models.webhooks.__dict__.values():
        if isinstance(event, type) and issubclass(event, msgspec.Struct):
            assert not taken & set(event.__struct_fields__), event


def test_importing_it_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    data: Any = vars(testing)["_DATA"]
    fresh = type(data)(data._read, *data._modules)
    read: list[bytes] = []

    def reading() -> bytes:
        read.append(data._read())
        return read[-1]

    monkeypatch.setattr(fresh, "_read", reading)
    assert read == []
    assert fresh.content is fresh.content
    assert len(read) == 1


def test_powerpacks_keep_their_pool(fake: testing.Fake) -> None:
    made = fake.client.powerpacks.create(name="p")
    assert isinstance(made, Powerpack)
    assert fake.client.powerpacks.get(made.uuid).uuid == made.uuid


def test_the_lines_of_the_readme_are_a_test(pytester: pytest.Pytester) -> None:
    section = README.read_text("utf-8").partition("## Your own tests")[2]
    pytester.makepyfile(section.partition("```python\n")[2].partition("```")[0])
    pytester.runpytest("-p", "no:cacheprovider").assert_outcomes(passed=1)
