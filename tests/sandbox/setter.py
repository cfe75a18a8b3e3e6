"""Setting faults."""

from typing import Any

from tests.sandbox.caller import Caller


class Setter:
    """Sets faults at one sandbox."""

    def __init__(self, caller: Caller) -> None:
        self.http = caller.http
        self.url = f"{caller.sandbox.url}/_sandbox/faults"

    def __call__(self, name: str, value: str | None = None, **options: Any) -> int:
        body = {"name": name, **({"value": value} if value else {}), **options}
        response = self.http.post(self.url, json=body)
        assert response.status_code == 201, response.text
        return int(response.json()["id"])

    def hits(self, number: int) -> int:
        return int(self.http.get(f"{self.url}/{number}").json()["hits"])
