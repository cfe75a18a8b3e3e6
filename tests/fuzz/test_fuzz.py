"""Whatever it is sent, the sandbox answers, in time and as it is described, and does not grow."""

from pathlib import Path
from statistics import median

import pytest

from tests.fuzz.attack import BOUND
from tests.fuzz.campaign import Size, attack
from tests.fuzz.process import serving
from tests.soak import Figures

SHORT = Size(rounds=1, examples=1, spoilt=7, values=100)
LONG = Size(rounds=2, examples=4, spoilt=22, values=2000)
PARTS = 4
REQUESTS = 25_000
SEED = 2_026_112_100

GROWTH_MB = 4.0


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The long form has parts, each with a sandbox of its own, that run side by side."""
    if "part" in metafunc.fixturenames:
        long = metafunc.config.getoption("--soak")
        metafunc.parametrize("part", range(PARTS if long else 1))


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_nothing_breaks_the_sandbox(
    tmp_path: Path, soak: bool, part: int, figures: Figures
) -> None:
    with serving(tmp_path / "log") as sandbox:
        found, resident = attack(sandbox, LONG if soak else SHORT, seed=SEED + 10 * part)
        written = sandbox.written()
    told = [f"{found.worst[what]} times {example}" for what, example in found.failures.items()]
    growth = grown(resident) / 1e6
    seconds, slowest = found.slowest
    if soak:
        figures.add("requests", found.requests, "requests", at_least=REQUESTS)
        figures.add("answers of 5xx", found.server_errors, "answers", at_most=0)
        figures.add("failures of any kind", sum(found.worst.values()), "requests", at_most=0)
        figures.add("slowest answer", seconds, "s", at_most=BOUND)
        figures.add("growth in the second half", growth, "MB", at_most=GROWTH_MB)
    assert not told, "\n".join(told)
    assert "Traceback" not in written, written[written.index("Traceback") - 200 :][:4000]
    assert "ERROR" not in written, written[written.index("ERROR") - 200 :][:4000]
    # Every family of answers was met: the campaign has tested something.
    assert {200, 202, 204, 400, 401, 403, 404, 405} <= set(found.answers), found.answers
    if soak:
        assert found.requests >= REQUESTS
        assert growth < GROWTH_MB, (resident, slowest)


def grown(resident: list[int]) -> float:
    """By how many bytes memory has grown in the second half, without what lasts a moment."""
    half = resident[len(resident) // 2 :]
    few = max(1, len(half) // 6)
    return median(half[-few:]) - median(half[:few])
