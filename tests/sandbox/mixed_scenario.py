"""A long day of a seeded sandbox, printed as it was answered.

``python -m tests.sandbox.mixed_scenario SEED ORIGIN``: callbacks go to ``ORIGIN``.
"""

import asyncio
import json
import sys
from typing import Any

import httpx2
from plivo_sandbox.app import create_app
from plivo_sandbox.settings import Settings

from tests.sandbox.bundle import Example, examples

_TOLD = ("url", "callback_url")
_OTHER = ("MAOTHER0000000000000", "another token")


class Transcript:
    """Calls a sandbox, and writes down each answer with its headers."""

    def __init__(self, http: httpx2.AsyncClient, account: str, origin: str) -> None:
        self._http = http
        self._account = account
        self._origin = origin
        self.lines: list[str] = []

    async def call(self, method: str, path: str, **arguments: Any) -> Any:
        answer = await self._http.request(method, path, **arguments)
        headers = json.dumps(answer.headers.multi_items())
        self.lines.append(f"{method} {path} {answer.status_code} {headers} {answer.text}")
        return answer.json() if answer.content else None

    async def try_example(self, example: Example) -> None:
        arguments = example.arguments
        body = arguments.get("json")
        if isinstance(body, dict):
            here = {name: f"{self._origin}/{example.name}" for name in _TOLD if name in body}
            arguments = {**arguments, "json": {**body, **here}}
        await self.call(example.method, f"{self._account}{example.path}", **arguments)

    async def move(self, **body: Any) -> None:
        await self.call("POST", "/_sandbox/clock", json=body)


async def play(seed: int, origin: str) -> list[str]:
    """Use everything once, and some things more often."""
    settings = Settings(seed=seed, open_accounts=True, validate_responses=True)
    app = create_app(settings)
    account = f"/v1/Account/{settings.auth_id}"
    async with (
        app.router.lifespan_context(app),
        httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=app),
            base_url="http://sandbox",
            auth=(settings.auth_id, settings.auth_token),
        ) as http,
    ):
        told = Transcript(http, account, origin)
        for index, example in enumerate(examples()):
            await told.try_example(example)
            if index % 3 == 0:
                await told.move(advance=0.1)
        numbers = "<".join(f"1415555{number}" for number in range(2000, 2030))
        text = {"src": "14155550101", "dst": numbers, "text": "Hello"}
        await told.call("POST", f"{account}/Message/", json={**text, "url": f"{origin}/bulk"})
        await told.move(advance="PT20M")
        other = f"/v1/Account/{_OTHER[0]}/Message/"
        await told.call("POST", other, json={**text, "url": f"{origin}/other"}, auth=_OTHER)
        await told.call("GET", other, auth=("nobody", "nothing"))
        await told.call("GET", "/v1/nowhere")
        await told.call("PUT", "/_sandbox/snapshots/here")
        await told.move(run=True)
        await told.call("POST", "/_sandbox/snapshots/here/restore")
        await told.move(advance="P7D")
        for path in ("callbacks", "numbers", "state", "snapshots", "health"):
            await told.call("GET", f"/_sandbox/{path}")
        await told.call("POST", "/_sandbox/reset")
        await told.call("GET", f"{account}/Message/")
        return told.lines


if __name__ == "__main__":
    for line in asyncio.run(play(int(sys.argv[1]), sys.argv[2])):
        sys.stdout.write(f"{line}\n")
