# Made by `python -m generator build` from the API's description: edit that, not this.
"""The answer to an incoming message: XML that sends messages.

Put ``str(Response(...))`` into the HTTP response to the webhook, as UTF-8 and with the content
type ``MEDIA_TYPE``. It works for SMS and MMS that came in, not for WhatsApp.
"""

from ._runtime.xml import MEDIA_TYPE, Message, Response

__all__ = [
    "MEDIA_TYPE",
    "Message",
    "Response",
]
