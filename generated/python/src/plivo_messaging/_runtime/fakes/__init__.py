"""A service inside of the process, for the tests of those who use a client."""

from .answers import Answers
from .backend import Backend
from .calls import Call, SentRequest
from .data import Data
from .events import Sender, WebhookRequest
from .fake import Fake
from .unexpected import UnexpectedCallError

__all__ = [
    "Answers",
    "Backend",
    "Call",
    "Data",
    "Fake",
    "Sender",
    "SentRequest",
    "UnexpectedCallError",
    "WebhookRequest",
]
