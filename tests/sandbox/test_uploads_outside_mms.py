"""Uploaded files go into MMS messages and no others."""

from typing import Any

import pytest

from tests.sandbox.caller import DST, SRC, Caller
from tests.sandbox.rules import covers


@covers("message-media-ids-of-mms")
@pytest.mark.parametrize("kind", [{}, {"type": "sms"}, {"type": "whatsapp"}])
def test_uploaded_file_is_refused_outside_mms(caller: Caller, kind: dict[str, Any]) -> None:
    message = {"src": SRC, "dst": DST, "text": "Hello", "media_ids": ["any"], **kind}
    error = caller.error(400, "POST", "/Message/", json=message)
    assert error == "'media_ids' is not allowed unless 'type' is mms"
