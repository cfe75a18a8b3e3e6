"""What the linters that everyone uses find in a document, with the repository's settings."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.spec.repository import ROOT

TOOLS = ROOT / "node_modules/.bin"
SPECTRAL_ERROR, SPECTRAL_WARNING = 0, 1

Finding = tuple[str, str]
"""How bad it is (`error` or `warning`), and what it is."""


class ToolError(Exception):
    """A linter could not be run; the message is what it said."""


def redocly(path: Path) -> list[Finding]:
    """What Redocly finds in the document in this file.

    Raises:
        ToolError: it did not run.
    """
    settings = str(ROOT / "redocly.yaml")
    report = _run("redocly", "lint", str(path), "--config", settings, "--format=json")
    return [
        ("error" if one["severity"] == "error" else "warning", f"{one['ruleId']}: {one['message']}")
        for one in report["problems"]
    ]


def spectral(path: Path) -> list[Finding]:
    """What Spectral finds in the document in this file; hints are left out.

    Raises:
        ToolError: it did not run.
    """
    settings = str(ROOT / ".spectral.yaml")
    report = _run("spectral", "lint", str(path), "--quiet", "-r", settings, "-f", "json")
    names = {SPECTRAL_ERROR: "error", SPECTRAL_WARNING: "warning"}
    return [
        (names[one["severity"]], f"{one['code']}: {one['message']}")
        for one in report
        if one["severity"] in names
    ]


def spec_validator(document: dict[str, Any]) -> list[Finding]:
    """What openapi-spec-validator finds."""
    return [("error", error.message) for error in OpenAPIV31SpecValidator(document).iter_errors()]


def _run(tool: str, *arguments: str) -> Any:
    # Node.js comes with the environment that this runs in.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    if not (TOOLS / tool).exists():
        raise ToolError(f"{tool} is not installed: run `make lint` once.")
    result = subprocess.run(
        [TOOLS / tool, *arguments],
        cwd=ROOT,
        env={
            **os.environ,
            "PATH": path,
            "REDOCLY_TELEMETRY": "off",
            "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return json.loads(result.stdout)
    except json.JSONDecodeError as error:
        raise ToolError(f"{tool} failed: {result.stderr or result.stdout}") from error
