"""The ``plivo`` fixture, in test runs of its own."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from plivo_sandbox.pytest_plugin import chosen_settings

ROOT = Path(__file__).parents[2]
PLUGIN = "plivo_sandbox.pytest_plugin"

SEND = """
import os

import plivo_messaging
import pytest

def send(text="Hello"):
    with plivo_messaging.Plivo(max_retries=0) as client:
        client.messages.create(src="14155550101", dst=["14155550123"], text=text)
"""


def run(pytester: pytest.Pytester, code: str, *arguments: str) -> pytest.RunResult:
    pytester.makepyfile(f"{SEND}\n{code}")
    # A process of its own: within this one, pytester would take away what it has imported.
    return pytester.runpytest_subprocess("-p", PLUGIN, "-p", "no:cacheprovider", *arguments)


def test_each_test_has_its_own_in_each_worker(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.invalid:3128")
    monkeypatch.delenv("PLIVO_BASE_URL", raising=False)
    result = run(
        pytester,
        """
import plivo.rest

@pytest.mark.parametrize("number", range(6))
def test_state(plivo, number):
    assert not plivo.sent
    plivo.message_app(lambda told: send(told["Text"]))
    send("Your code is 123456.")
    plivo.receive(str(number), from_="14155550123")
    assert [message.text for message in plivo.sent] == ["Your code is 123456.", str(number)]

def test_names(plivo, plivo_sandbox):
    assert plivo is plivo_sandbox

def test_environment(plivo_sandbox):
    assert os.environ["PLIVO_BASE_URL"] == plivo_sandbox.url
    assert "127.0.0.1" in os.environ["NO_PROXY"].split(",")

def test_official_sdk(plivo_sandbox):
    client = plivo.rest.client.Client()
    client.messages.create(src="14155550101", dst="14155550123", text="Hello")
    assert plivo_sandbox.sent[0].text == "Hello"

def test_afterwards():
    assert "PLIVO_BASE_URL" not in os.environ
    assert "127.0.0.1" not in plivo.rest.client.PLIVO_API_BASE_URI

@pytest.fixture
def anyio_backend():
    return "asyncio"

@pytest.mark.anyio
async def test_asynchronous(plivo):
    async def incoming(told):
        async with plivo_messaging.AsyncPlivo() as client:
            await client.messages.create(src=told["To"], dst=[told["From"]], text="Yes.")

    plivo.message_app(incoming)
    await plivo.areceive("Hello?", from_="14155550123")
    assert plivo.sent[-1].text == "Yes."
    await plivo.adeliver()
    assert plivo.sent[-1].state == "delivered"
""",
        "-n=2",
    )
    result.assert_outcomes(passed=11)


def test_failure_tells_what_came(pytester: pytest.Pytester) -> None:
    result = run(
        pytester,
        """
def test_refused(plivo):
    with pytest.raises(plivo_messaging.BadRequestError), plivo_messaging.Plivo() as client:
        client.messages.create(src="19995550100", dst=["14155550123"], text="Hello")
    assert plivo.sent[-1].text == "Hello"

def test_empty(plivo):
    assert plivo.sent

def test_one_of_two(plivo):
    send()
    plivo.deliver()
    assert len(plivo.sent) == 2
""",
    )
    result.assert_outcomes(failed=3)
    result.stdout.fnmatch_lines(
        [
            "*IndexError: nothing was sent; the requests that came:",
            "*POST /Message/ → 400 This caller ID*",
            "*- Captured Plivo sandbox call -*",
            "requests:",
            "*assert *no request came: is the client made while the test runs*",
            "*- Captured Plivo sandbox call -*",
            "  14155550101 → 14155550123 sms delivered: 'Hello'",
        ]
    )


SEEDED = """
def seen(plivo):
    send()
    return f"{plivo.sent[0].uuid} {plivo.sent[0].time}"

def test_seed(plivo, request):
    told = seen(plivo)
    assert "2026-01-01T00:00:00" in told
    request.config.rootpath.joinpath("told").open("a").write(f"{told}\\n")

test_again = test_seed

@pytest.mark.plivo(seed=8)
def test_another(plivo, request):
    assert seen(plivo) not in request.config.rootpath.joinpath("told").read_text()
"""


def test_seed_makes_runs_the_same(pytester: pytest.Pytester) -> None:
    run(pytester, SEEDED, "--plivo-seed=7").assert_outcomes(passed=3)
    pytester.makeini("[pytest]\nplivo_seed = 7\n")
    run(pytester, SEEDED).assert_outcomes(passed=3)
    told = (pytester.path / "told").read_text(encoding="utf-8").splitlines()
    assert len(told) == 4
    assert len(set(told)) == 1


@pytest.mark.parametrize(
    ("line", "chosen"),
    [
        ("", {"clock": "manual"}),
        ("plivo_clock = real", {"clock": "real"}),
        ("plivo_seed = 7", {"clock": "manual", "seed": 7}),
    ],
)
def test_configuration(pytester: pytest.Pytester, line: str, chosen: dict[str, object]) -> None:
    pytester.makeini(f"[pytest]\n{line}\n")
    assert chosen_settings(pytester.parseconfig("-p", PLUGIN)) == chosen


def test_option_goes_before_configuration(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nplivo_seed = 7\n")
    config = pytester.parseconfig("-p", PLUGIN, "--plivo-seed=8")
    assert chosen_settings(config) == {"clock": "manual", "seed": 8}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("plivo_seed = first", "plivo_seed must be a number, got 'first'"),
        ("plivo_clock = virtual", "plivo_clock must be manual or real, got 'virtual'"),
    ],
)
def test_wrong_configuration_is_told(pytester: pytest.Pytester, line: str, words: str) -> None:
    pytester.makeini(f"[pytest]\n{line}\n")
    with pytest.raises(pytest.UsageError, match=words):
        chosen_settings(pytester.parseconfig("-p", PLUGIN))


def test_settings_of_a_test_and_of_all(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        """
import pytest

@pytest.fixture(scope="session")
def plivo_settings():
    return {"auth_token": "another-token", "rate_limits": "1/60"}
"""
    )
    pytester.makeini("[pytest]\nstrict = true\n")
    result = run(
        pytester,
        """
def test_all(plivo):
    assert plivo.auth_token == "another-token"
    send()
    with pytest.raises(plivo_messaging.RateLimitError):
        send()

@pytest.mark.plivo(rate_limits="off", clock="real")
def test_one(plivo):
    send()
    send()

def test_counts_anew(plivo):
    send()
""",
    )
    result.assert_outcomes(passed=3)


def test_run_without_it_loads_one_module() -> None:
    code = f"""
import sys
import pytest
before = set(sys.modules)
import {PLUGIN}
print(*sorted(set(sys.modules) - before))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(ran.stdout.split()) == {"plivo_sandbox", PLUGIN}


def test_entry_point_and_option_are_the_same_plugin() -> None:
    """Otherwise ``-p`` would fail beside the entry point: registered twice."""
    project = tomllib.loads((ROOT / "sandbox/pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    assert project["entry-points"]["pytest11"] == {PLUGIN: PLUGIN}
