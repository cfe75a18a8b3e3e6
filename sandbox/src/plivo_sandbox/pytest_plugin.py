"""pytest's ``plivo`` fixture: a local Plivo of each test's own, in its process.

Every test run that has this distribution installed loads this module: what a sandbox is made of
is imported when the first test asks for one.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from plivo_sandbox.in_process.house import House
    from plivo_sandbox.in_process.local import LocalPlivo

_PLIVO: pytest.StashKey[LocalPlivo] = pytest.StashKey()

_OFFICIAL_SDK = ("plivo.rest.client", "plivo.rest.base_client")
_PROXIES = ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--plivo-seed``, and settings for the configuration file."""
    seed = "ids and times of the `plivo` fixture are a function of this number and the requests"
    parser.getgroup("plivo-sandbox").addoption("--plivo-seed", metavar="N", type=int, help=seed)
    parser.addini("plivo_seed", seed)
    parser.addini(
        "plivo_clock",
        "of the `plivo` fixture: manual (stands until the test moves it) or real",
        default="manual",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line(
        "markers", "plivo(**settings): settings of the sandbox of this test's `plivo` fixture"
    )


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Tell beside a failure what the sandbox saw."""
    plivo = item.stash.get(_PLIVO, None)
    if plivo is not None and call.when == "call" and call.excinfo is not None:
        told = plivo.summary()
        if told:
            item.add_report_section("call", "Plivo sandbox", told)


@pytest.fixture(scope="session")
def plivo_settings() -> Mapping[str, Any]:
    """Settings of the sandboxes of all tests, by name; override it to have others."""
    return {}


@pytest.fixture(scope="session")
def _plivo_houses() -> Iterator[Callable[[Mapping[str, Any]], House]]:
    """Sandboxes by their settings, each started once."""
    houses: dict[str, House] = {}

    def house_of(chosen: Mapping[str, Any]) -> House:
        from plivo_sandbox.in_process.house import House  # noqa: PLC0415
        from plivo_sandbox.settings import Settings  # noqa: PLC0415

        settings = Settings(**chosen)
        key = repr(settings)
        if key not in houses:
            houses[key] = House(settings)
        return houses[key]

    yield house_of
    for house in houses.values():
        house.close()


@pytest.fixture
def plivo_sandbox(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    plivo_settings: Mapping[str, Any],
    _plivo_houses: Callable[[Mapping[str, Any]], House],
) -> Iterator[LocalPlivo]:
    """A local Plivo in its first state, which clients find by the environment."""
    from plivo_sandbox.in_process.local import LocalPlivo  # noqa: PLC0415

    marker = request.node.get_closest_marker("plivo")
    chosen = {
        **chosen_settings(request.config),
        **plivo_settings,
        **(marker.kwargs if marker else {}),
    }
    plivo = LocalPlivo(_plivo_houses(chosen))
    for name, value in plivo.environment.items():
        monkeypatch.setenv(name, value)
    if any(name in os.environ for name in _PROXIES):
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.setenv(name, "127.0.0.1", prepend=",")
    for name in _OFFICIAL_SDK:
        if name in sys.modules:
            monkeypatch.setattr(sys.modules[name], "PLIVO_API_BASE_URI", plivo.api_base)
    request.node.stash[_PLIVO] = plivo
    yield plivo
    del request.node.stash[_PLIVO]


@pytest.fixture
def plivo(plivo_sandbox: LocalPlivo) -> LocalPlivo:
    """A local Plivo of this test's own: what was sent, what arrives, what goes wrong, and time."""
    return plivo_sandbox


def chosen_settings(config: pytest.Config) -> dict[str, Any]:
    """Settings of all sandboxes, by the option and the configuration file.

    Raises:
        pytest.UsageError: one of them cannot be.
    """
    clock = str(config.getini("plivo_clock"))
    if clock not in ("manual", "real"):
        raise pytest.UsageError(f"plivo_clock must be manual or real, got '{clock[:40]}'")
    seed, written = config.getoption("plivo_seed"), str(config.getini("plivo_seed") or "")
    if seed is None and written:
        try:
            seed = int(written)
        except ValueError as error:
            raise pytest.UsageError(f"plivo_seed must be a number, got '{written[:40]}'") from error
    return {"clock": clock} if seed is None else {"clock": clock, "seed": seed}
