"""What the ``plivo`` fixture costs: ``python -m benchmarks.fixture`` prints it."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import httpx2
from plivo_messaging import Plivo
from plivo_sandbox.in_process import LocalPlivo
from plivo_sandbox.in_process.house import House
from plivo_sandbox.settings import Settings

_IMPORT = """
import time, pytest
begun = time.process_time()
import {module}
print((time.process_time() - begun) * 1000)
"""


def main() -> None:
    """Measure, and print the median of each: CPU time of all threads, in milliseconds."""
    _print("import in a run without the fixture", _imports("plivo_sandbox.pytest_plugin"))
    _print("import for the first test that has it", _imports("plivo_sandbox.in_process"))
    begun = time.process_time()
    house = House(Settings(clock="manual"))
    _print("first sandbox of a process", [(time.process_time() - begun) * 1000])
    try:
        _print("first state for a test", _calls(lambda: LocalPlivo(house)))
        _print("the same, a message sent, delivered, seen", _calls(lambda: _send(house)))
    finally:
        house.close()


def _imports(module: str) -> list[float]:
    command = [sys.executable, "-c", _IMPORT.format(module=module)]
    return [float(subprocess.check_output(command)) for _ in range(11)]


def _calls(act: Callable[[], object]) -> list[float]:
    spans: list[float] = []
    for _ in range(200):
        begun = time.process_time()
        act()
        spans.append((time.process_time() - begun) * 1000)
    return spans


def _send(house: House) -> None:
    plivo = LocalPlivo(house)
    with (
        httpx2.Client(transport=plivo.transport) as http,
        Plivo(
            auth_id=plivo.auth_id,
            auth_token=plivo.auth_token,
            base_url=plivo.url,
            http_client=http,
        ) as client,
    ):
        client.messages.create(src="14155550101", dst=["14155550123"], text="Hello")
    plivo.deliver()
    assert plivo.sent[-1].state == "delivered"


def _print(what: str, spans: list[float]) -> None:
    print(f"{what:<45}{statistics.median(spans):8.2f} ms")


if __name__ == "__main__":
    main()
