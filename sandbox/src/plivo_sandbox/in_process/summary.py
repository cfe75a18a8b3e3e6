"""What happened, in words, for whoever has to find out why a test failed."""

from collections.abc import Sequence

from plivo_sandbox.in_process.records import Callback, Message, Request

_MOST = 20
_TEXT = 60


def nothing_sent(requests: Sequence[Request]) -> str:
    """Why there is no message, as far as the requests tell."""
    if not requests:
        return (
            "nothing was sent, and no request came: is the client made while the test runs, so "
            "that it reads PLIVO_BASE_URL, PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN?"
        )
    return "\n".join(["nothing was sent; the requests that came:", *_lines(requests)])


def summary(
    requests: Sequence[Request], messages: Sequence[Message], callbacks: Sequence[Callback]
) -> str:
    """All of it, the latest of each kind; empty if nothing happened."""
    shown = {
        "requests": [str(request) for request in requests],
        "messages": [_told(message) for message in messages],
        "callbacks": [str(callback) for callback in callbacks],
    }
    parts = ["\n".join([f"{name}:", *_lines(lines)]) for name, lines in shown.items() if lines]
    return "\n".join(parts)


def _lines(items: Sequence[object]) -> list[str]:
    left_out = len(items) - _MOST
    earlier = [f"  … and {left_out} before"] if left_out > 0 else []
    return [*earlier, *(f"  {item}" for item in list(items)[-_MOST:])]


def _told(message: Message) -> str:
    text = message.text if len(message.text) <= _TEXT else f"{message.text[:_TEXT]}…"
    code = "" if message.error_code == "000" else f" ({message.error_code})"
    return f"{message.src} → {message.dst} {message.type} {message.state}{code}: {text!r}"
