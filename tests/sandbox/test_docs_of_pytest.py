"""The samples of docs/sandbox/pytest.md run as printed."""

import re
import shlex
from pathlib import Path
from typing import Any

import httpx2
import pytest
from plivo_sandbox.in_process import local_plivo

PAGE = (Path(__file__).parents[2] / "docs/sandbox/pytest.md").read_text(encoding="utf-8")


def test_samples_run(pytester: pytest.Pytester) -> None:
    files = re.findall(r"```python\n# (\w+\.py)\n(.*?)```", PAGE, re.DOTALL)
    assert len(files) == PAGE.count("```python")
    for name, code in files:
        (pytester.path / name).write_text(code, encoding="utf-8")
    tests = sum(code.count("def test_") for _, code in files)
    result = pytester.runpytest_subprocess("-p", "plivo_sandbox.pytest_plugin")
    result.assert_outcomes(passed=tests)


def test_every_power_is_there_over_http() -> None:
    """Each line of curl is obeyed, and each endpoint of the table stands in one of them."""
    lines = re.findall(r"^\$ curl (.*)$", PAGE, re.MULTILINE)
    asked: set[str] = set()
    with local_plivo() as plivo, httpx2.Client(trust_env=False) as http:
        for line in lines:
            method, url, arguments = curl(line)
            asked.add(f"{method} {httpx2.URL(url).path}")
            url = url.replace("http://127.0.0.1:8787", plivo.url)
            answer = http.request(method, url, **arguments)
            assert answer.is_success, answer.text
    table = PAGE.partition("## From other languages")[2]
    endpoints = set(re.findall(r"`((?:GET|POST|PUT|DELETE) /_sandbox/[^`]*)`", table))
    filled = {e.replace("{id}", "1").replace("{number}", "14155550101") for e in endpoints}
    assert filled <= asked


def curl(line: str) -> tuple[str, str, dict[str, Any]]:
    """What curl would do: its method, address and the rest."""
    words, method, url = shlex.split(line), "", ""
    arguments: dict[str, Any] = {}
    while words:
        word = words.pop(0)
        if word == "-X":
            method = words.pop(0)
        elif word == "-u":
            arguments["auth"] = tuple(words.pop(0).split(":"))
        elif word == "--json":
            arguments["content"] = words.pop(0).encode()
            arguments["headers"] = {"Content-Type": "application/json"}
        else:
            assert word.startswith("http://")
            url = word
    return method or ("POST" if "content" in arguments else "GET"), url, arguments
