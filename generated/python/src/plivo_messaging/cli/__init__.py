# Made by `python -m generator build` from the API's description: edit that, not this.
"""The command line ``plivo-messaging``. It needs the extra: ``pip install 'plivo-messaging[cli]'``."""

import sys
from typing import Any

from .._runtime.cli.start import start
from .._runtime.cli.table import Program, Setting
from .._version import VERSION

__all__ = ["PROGRAM", "main"]


def _client(**arguments: Any) -> Any:
    from .. import Plivo  # noqa: PLC0415 - help is printed without it

    return Plivo(**arguments)


PROGRAM = Program(
    name="plivo-messaging",
    version=VERSION,
    title="Plivo Messaging API",
    description="Send and receive SMS, MMS and WhatsApp messages, and manage the numbers that send them.",
    link="https://www.plivo.com/docs/messaging/api/overview",
    settings=(
        Setting(
            "auth_id",
            "text",
            "TEXT",
            "The Auth ID of the account: 20 characters, beginning with `MA` for a main account or `SA` for a subaccount. Without it, PLIVO_AUTH_ID is read from the environment.",
        ),
        Setting(
            "auth_token",
            "text",
            "TEXT",
            "The password that goes with auth_id. User name: the Auth ID of the account or subaccount. Password: its Auth Token. Both are on the overview page of Plivo's console. A wrong pair is answered with 401. Without it, PLIVO_AUTH_TOKEN is read from the environment, which is the better place: a shell keeps what was typed.",
        ),
        Setting(
            "base_url",
            "text",
            "URL",
            "Another host that speaks the same API, with or without the path. Without it, PLIVO_BASE_URL is read from the environment.",
        ),
        Setting(
            "timeout",
            "number",
            "SECONDS",
            "How long to wait for an answer. Default: 30, 5 of them for the connection.",
        ),
        Setting(
            "max_retries",
            "integer",
            "N",
            "How often a request is sent again at most, where that is safe. Default: 2.",
        ),
    ),
    groups={
        "messages": "Messages that left from, or arrived at, your numbers: SMS, MMS and WhatsApp.",
        "profiles": "A profile describes a business: its legal name, address, contact person and tax id.",
        "brands": "A brand is a business as it is registered with The Campaign Registry, where US carriers look up who sends.",
        "campaigns": "A campaign says what a brand sends its messages for.",
        "media": "Files to send with MMS messages, uploaded beforehand, and the files of messages that left or arrived.",
        "tollfree_verifications": "What carriers in the USA and Canada want to know before they let a toll-free number send: who sends, what, and how recipients have agreed.",
        "powerpacks": "A powerpack is a named set of sending options with a pool of numbers.",
        "number_pools": "The numbers, short codes and toll-free number that a powerpack sends from.",
    },
    package=__name__,
    client=_client,
)


def main() -> None:
    """Run what was typed, and end the process with the exit code."""
    sys.exit(start(PROGRAM))
