"""The answer to an incoming message: XML that sends messages.

Put ``str(Response(...))`` into the HTTP response to the webhook, as UTF-8 and with the content type
``MEDIA_TYPE``. It works for SMS and MMS that came in, not for WhatsApp.
"""

import re
from collections.abc import Sequence
from typing import Literal

__all__ = ["MEDIA_TYPE", "Message", "Response"]

MEDIA_TYPE = "application/xml"
"""The content type of the answer; Plivo takes ``text/xml`` as well."""

# XML 1.0, production 2.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A parser turns a bare carriage return into a line feed, in attributes every line end into a space.
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;"})


class Message:
    """A message that the answer sends; ``str`` gives its element.

    Args:
        text: What the message says, not empty. A form feed, which SMS could carry, is not
            possible in XML.
        src: The sender, normally the number that received the message: ``to`` of the event.
        dst: The recipient, normally ``from_`` of the event; or several, as a list or joined
            by ``<``.
        type: The kind of message. Plivo takes ``sms`` where there is none.
        callback_url: Where Plivo reports each change of the message's state.
        callback_method: How ``callback_url`` is called. Plivo takes ``POST`` where there is none.

    Raises:
        ValueError: One of them is empty, or has a character that XML cannot hold.

    Source: Plivo's documentation, "Message XML". It has no element for media.

    Example:
        >>> print(Message("Salt & pepper", src="14155550101", dst="14155550123"))
        <Message src="14155550101" dst="14155550123">Salt &amp; pepper</Message>
    """

    __slots__ = ("_element",)

    def __init__(
        self,
        text: str,
        *,
        src: str,
        dst: str | Sequence[str],
        type: Literal["sms"] | None = None,
        callback_url: str | None = None,
        callback_method: Literal["GET", "POST"] | None = None,
    ) -> None:
        given = {
            "src": src,
            "dst": dst if isinstance(dst, str) else "<".join(dst),
            "type": type,
            "callbackUrl": callback_url,
            "callbackMethod": callback_method,
        }
        attributes = "".join(
            f' {name}="{_checked(name, value).translate(_IN_ATTRIBUTE)}"'
            for name, value in given.items()
            if value is not None
        )
        content = _checked("text", text).translate(_IN_TEXT)
        self._element = f"<Message{attributes}>{content}</Message>"

    def __str__(self) -> str:
        return self._element


class Response:
    """The answer to an incoming message; ``str`` gives the XML document.

    Args:
        messages: What to send, in this order. Without any, the answer sends nothing.

    Source: Plivo's documentation, "Handling incoming messages".

    Example:
        >>> print(Response(Message("Thank you.", src="14155550101", dst="14155550123")))
        <Response><Message src="14155550101" dst="14155550123">Thank you.</Message></Response>
    """

    __slots__ = ("_messages",)

    def __init__(self, *messages: Message) -> None:
        self._messages = messages

    def __str__(self) -> str:
        return f"<Response>{''.join(map(str, self._messages))}</Response>"


def _checked(name: str, value: str) -> str:
    if not value:
        raise ValueError(f"{name} is empty.")
    wrong = _NOT_XML.search(value)
    if wrong:
        raise ValueError(
            f"{name} has U+{ord(wrong[0]):04X} at {wrong.start()}, which XML cannot hold, escaped "
            "or not. Leave it out."
        )
    return value
