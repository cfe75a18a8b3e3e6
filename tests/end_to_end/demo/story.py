"""The demonstration, told step by step. What it prints as a fact has been checked."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from plivo_messaging import Plivo, webhooks
from plivo_sandbox.testing import RunningSandbox, run_sandbox

from tests.end_to_end.account import LONG_CODE, READY_MADE_POWERPACK, RECIPIENT
from tests.end_to_end.demo.contract_run import run_contract_tests
from tests.end_to_end.demo.screen import Screen
from tests.end_to_end.listener import Callback, Listener, listen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

LIFE = ["queued", "sent", "delivered"]
BULK = ["14155550124", "14165550125", "1415"]
PATIENCE_SECONDS = 10.0
INTERRUPTED = 130


class DemoError(Exception):
    """Something is not as the demonstration would show it; the message is one clear sentence."""


def check(holds: bool, otherwise: str) -> None:
    """Go on only if it holds.

    Raises:
        DemoError: it does not; `otherwise` says what is the case instead.
    """
    if not holds:
        raise DemoError(otherwise)


@dataclass(frozen=True)
class Stage:
    """What every step has at hand."""

    screen: Screen
    sandbox: RunningSandbox
    client: Plivo
    listener: Listener
    sent: list[str] = field(default_factory=list[str])


def send_one(stage: Stage) -> None:
    stage.screen.step("Send an SMS, and hear what becomes of it")
    start = time.monotonic()
    sent = send(stage, dst=RECIPIENT, text="Hello from the sandbox")
    (message_uuid,) = sent.message_uuid
    received = callbacks_of(stage, [message_uuid])
    stage.screen.journey(
        (callback.event["Status"], callback.received_at - start) for callback in received
    )
    verify_signatures(stage, received)
    message = stage.client.messages.get(message_uuid)
    check(
        message.message_state == "delivered",
        f"The callbacks say delivered, and the API says {message.message_state}.",
    )
    stage.screen.fact(f"{message.units} unit, {message.total_amount} USD, message {message_uuid}")


def send_many(stage: Stage) -> None:
    stage.screen.step("Send to many at once, one number being wrong")
    sent = send(stage, dst=BULK, text="Hello to all")
    invalid = list(sent.invalid_number or ())
    check(invalid == BULK[-1:], f"{BULK[-1:]} should be invalid, and the API says {invalid}.")
    check(
        len(sent.message_uuid) == len(BULK) - 1,
        f"{len(BULK) - 1} messages were expected, and {len(sent.message_uuid)} were queued.",
    )
    received = callbacks_of(stage, sent.message_uuid)
    verify_signatures(stage, received)
    stage.screen.fact(f"{len(sent.message_uuid)} messages delivered; invalid: {invalid[0]}")


def list_messages(stage: Stage) -> None:
    stage.screen.step("List what was sent")
    stage.screen.call("client.messages.list", from_number=LONG_CODE, message_type="sms")
    messages = list(stage.client.messages.list(from_number=LONG_CODE, message_type="sms"))
    check(
        {message.message_uuid for message in messages} == set(stage.sent),
        f"{len(stage.sent)} messages were sent, and {len(messages)} are listed.",
    )
    stage.screen.table(
        ("to", "state", "units", "amount", "message"),
        [
            (
                str(message.to_number),
                str(message.message_state),
                str(message.units),
                str(message.total_amount),
                str(message.message_uuid),
            )
            for message in messages
        ],
    )


def show_powerpack(stage: Stage) -> None:
    stage.screen.step("Look into a powerpack and its pool of numbers")
    stage.screen.call("client.powerpacks.get", READY_MADE_POWERPACK)
    powerpack = stage.client.powerpacks.get(READY_MADE_POWERPACK)
    pool = str(powerpack.number_pool).strip("/").rpartition("/")[2]
    stage.screen.fact(f"the powerpack is called {powerpack.name}")
    stage.screen.call("client.number_pools.numbers.list", pool)
    numbers = list(stage.client.number_pools.numbers.list(pool))
    stage.screen.call("client.number_pools.shortcodes.list", pool)
    shortcodes = list(stage.client.number_pools.shortcodes.list(pool))
    check(bool(numbers and shortcodes), f"The pool of {powerpack.name} is empty.")
    stage.screen.table(
        ("number", "country", "type", "service"),
        [
            (str(item.number), str(item.country_iso2), str(item.type), str(item.service or ""))
            for item in numbers
        ]
        + [(str(item.shortcode), str(item.country_iso2), "short code", "") for item in shortcodes],
    )


def keep_the_contract(stage: Stage) -> None:
    stage.screen.step("Does the sandbox keep to the description? The short contract test")
    with stage.screen.waiting("every operation, with good and bad requests") as progress:
        summary = run_contract_tests(progress)
    stage.screen.fact(summary)


STEPS: Sequence[Callable[[Stage], None]] = (
    send_one,
    send_many,
    list_messages,
    show_powerpack,
    keep_the_contract,
)


def send(stage: Stage, *, dst: str | list[str], text: str) -> Any:
    """Show the call, make it, and check that it was accepted."""
    arguments: dict[str, Any] = {
        "src": LONG_CODE,
        "dst": dst,
        "text": text,
        "url": stage.listener.url,
    }
    stage.screen.call("client.messages.create", **arguments)
    sent = stage.client.messages.create(**arguments)
    stage.sent.extend(sent.message_uuid)
    return sent


def callbacks_of(stage: Stage, message_uuids: Sequence[str]) -> list[Callback]:
    """Wait for all status callbacks of some messages, each in its order."""

    def of_these(received: Sequence[Callback]) -> list[Callback]:
        return [each for each in received if each.event.get("MessageUUID") in message_uuids]

    expected = len(LIFE) * len(message_uuids)
    with stage.screen.waiting("Waiting for the callbacks"):
        try:
            received = of_these(
                stage.listener.wait_until(
                    lambda all_of_them: len(of_these(all_of_them)) >= expected, PATIENCE_SECONDS
                )
            )
        except TimeoutError:
            heard = [each.event.get("Status") for each in of_these(stage.listener.received)]
            raise DemoError(
                f"{expected} status callbacks were expected within {PATIENCE_SECONDS:g} s, and "
                f"{len(heard)} arrived: {', '.join(map(str, heard)) or 'none'}."
            ) from None
    for message_uuid in message_uuids:
        states = [
            each.event["Status"] for each in received if each.event["MessageUUID"] == message_uuid
        ]
        check(states == LIFE, f"{' → '.join(LIFE)} was expected, and {' → '.join(states)} came.")
    return received


def verify_signatures(stage: Stage, received: Sequence[Callback]) -> None:
    for version in ("V2", "V3"):
        for callback in received:
            check(
                webhooks.verify(
                    url=callback.url,
                    headers=callback.headers,
                    tokens=stage.sandbox.auth_token,
                    method=callback.method,
                    params=callback.form,
                    versions=[version],
                ),
                f"The {version} signature of a callback ({callback.event['Status']}) is wrong.",
            )
    stage.screen.fact(f"{len(received)} callbacks received, each signature verified (V2 and V3)")


def main(
    open_sandbox: Callable[[], AbstractContextManager[RunningSandbox]] = run_sandbox,
    steps: Sequence[Callable[[Stage], None]] = STEPS,
) -> int:
    """Tell the whole story.

    Returns:
        0 when every step went well, 1 when one did not, 130 when it was interrupted.
    """
    screen = Screen()
    screen.title("Plivo Messaging", "A local Plivo, a typed client, and what passes between them")
    try:
        with open_sandbox() as sandbox, listen() as listener:
            screen.fact(f"the sandbox answers at {sandbox.url}")
            screen.fact(f"a listener waits for callbacks at {listener.url}")
            with Plivo(
                auth_id=sandbox.auth_id, auth_token=sandbox.auth_token, base_url=sandbox.url
            ) as client:
                stage = Stage(screen, sandbox, client, listener)
                for step in steps:
                    step(stage)
    except KeyboardInterrupt:
        screen.failure("Interrupted. Nothing is left running.")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whoever sees this first needs a sentence
        screen.failure(str(error) or type(error).__name__)
        return 1
    screen.next(
        [
            ("make test", "the whole suite, contract tests included"),
            (".venv/bin/plivo-sandbox serve", "a local Plivo to develop against"),
            ("README.md", "ten lines of client, and a map of the house"),
            ("spec/paths/", "change the API here, then `make build`"),
        ]
    )
    return 0
