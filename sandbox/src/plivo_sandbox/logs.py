"""What the program's log does not say: queries and fragments of what was asked.

They tell whom people write to and what, and addresses of callbacks can have secrets in them.
"""

import logging
import re
from typing import Any

_QUERY = re.compile(r"\?[^\s\"]*")
_LOGGERS = ("uvicorn.access", "httpx2")


def keep_queries_to_oneself() -> None:
    """From now on, lines about requests and callbacks end where the query begins."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_without_queries)


def _without_queries(record: logging.LogRecord) -> bool:
    if isinstance(record.args, tuple):
        record.args = tuple(_shortened(argument) for argument in record.args)
    return True


def _shortened(argument: Any) -> Any:
    if isinstance(argument, int | float) or argument is None:
        return argument
    text = str(argument)
    return _QUERY.sub("?…", text) if "?" in text else argument
