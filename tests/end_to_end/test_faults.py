"""The client survives each fault of the sandbox: with a result, or with one of its own errors."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

import httpx2
import pytest
from plivo_messaging import APIError, Plivo
from plivo_sandbox.faults.catalog import CATALOG
from plivo_sandbox.faults.kinds import ApiFault
from plivo_sandbox.testing import RunningSandbox, run_sandbox

POWERPACK = "5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46"
VALUES = {
    "status": "503",
    "status-after": "503",
    "proxy-page": "502",
    "slow-body": "0",
    "latency": "0",
    "latency-after": "0",
}
FAULTS = [fault.name for fault in CATALOG.values() if isinstance(fault, ApiFault)]
# No answer ever comes: these are waited for, and nothing else is.
SILENT = ("hang-before", "hang-after")


@pytest.fixture(scope="module")
def troubled() -> Iterator[RunningSandbox]:
    with run_sandbox() as sandbox:
        yield sandbox


@pytest.mark.parametrize("name", FAULTS)
def test_client_survives(troubled: RunningSandbox, name: str) -> None:
    url = f"{troubled.url}/_sandbox/faults"
    httpx2.post(f"{troubled.url}/_sandbox/reset", trust_env=False).raise_for_status()
    order = {"name": name, **({"value": VALUES[name]} if name in VALUES else {})}
    httpx2.post(url, json=order, trust_env=False).raise_for_status()
    auth_id, auth_token = troubled.auth
    with Plivo(
        auth_id=auth_id,
        auth_token=auth_token,
        base_url=troubled.url,
        max_retries=0,
        timeout=0.3 if name in SILENT else 20,
    ) as client:
        calls = (
            lambda: client.messages.create(src="14155550101", dst="14155550123", text="Hello"),
            lambda: client.powerpacks.get(POWERPACK),
            # Page by page: with next-always they never end, and are empty.
            lambda: list(islice(client.messages.list(message_type="mms").pages(), 10)),
            lambda: list(islice(client.campaigns.list(limit=1).pages(), 10)),
            lambda: client.powerpacks.update(POWERPACK, sticky_sender=False),
            lambda: client.powerpacks.delete(POWERPACK),
            lambda: client.powerpacks.get(POWERPACK),
        )
        for call in calls:
            with suppress(APIError):
                call()
