"""README's example is run as it is printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from plivo_sandbox.testing import run_sandbox

ROOT = Path(__file__).parents[2]


def test_the_example_sends_two_messages() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = re.search(r"```python\n(.*?)```", readme, re.DOTALL)
    assert example
    with run_sandbox() as sandbox:
        auth_id, auth_token = sandbox.auth
        ran = subprocess.run(
            [sys.executable, "-W", "error", "-c", example.group(1)],
            env={
                **os.environ,
                "PLIVO_AUTH_ID": auth_id,
                "PLIVO_AUTH_TOKEN": auth_token,
                "PLIVO_BASE_URL": sandbox.url,
            },
            check=False,
            capture_output=True,
            text=True,
        )
    assert ran.returncode == 0, ran.stderr
    lines = [line.split() for line in ran.stdout.splitlines()]
    assert [number for number, _, _ in lines] == ["14155550123", "14155550124"]
    assert {state for _, state, _ in lines} <= {"queued", "sent", "delivered"}
    assert {units for _, _, units in lines} == {"1"}
