"""What the server of the measurements answers: the bundle's own examples, as bytes."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

BUNDLE = Path(__file__).parents[1] / "generated" / "openapi.json"

TOTAL = 100_000
"""Messages that the account has."""

PAGE = 20
"""Records on a page."""


def _response(status: str, body: bytes) -> bytes:
    head = (
        f"HTTP/1.1 {status}\r\n"
        "Content-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n"
        "Date: Sat, 21 Nov 2026 12:00:00 GMT\r\n"
        "Server: Plivo\r\n"
        "Vary: Accept-Encoding\r\n"
        "Access-Control-Allow-Origin: *\r\n"
        "Connection: keep-alive\r\n\r\n"
    )
    return head.encode("ascii") + body


class Answers:
    """The two answers: a message was queued, and a page of messages."""

    def __init__(self) -> None:
        examples: dict[str, Any] = json.loads(BUNDLE.read_bytes())["components"]["examples"]
        self._queued = _response(
            "202 ACCEPTED", json.dumps(examples["MessageQueued"]["value"]).encode()
        )
        self._record: dict[str, Any] = examples["MessageDelivered"]["value"]
        self._record.pop("api_id", None)

    def to(self, method: bytes, target: bytes) -> bytes:
        """The answer to a request, head and body."""
        if method == b"POST":
            return self._queued
        query = parse_qs(urlsplit(target.decode("ascii")).query)
        return self._page(int(query.get("offset", ["0"])[0]))

    @lru_cache(maxsize=8)  # noqa: B019 (one object lives as long as its process)
    def _page(self, offset: int) -> bytes:
        following = offset + PAGE
        address = f"/v1/Account/MASANDBOX00000000000/Message/?limit={PAGE}&offset={following}"
        records = [
            {**self._record, "message_uuid": f"{number:08x}-0000-4000-8000-000000000000"}
            for number in range(offset, following)
        ]
        page = {
            "api_id": "7f2ae0b2-4a7f-11f1-9e4d-0242ac110002",
            "meta": {
                "limit": PAGE,
                "offset": offset,
                "next": address if following < TOTAL else None,
                "previous": None,
                "total_count": TOTAL,
            },
            "objects": records,
        }
        return _response("200 OK", json.dumps(page).encode())
