"""The description of /_sandbox/: what is served, and what requests are held to."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

from plivo_sandbox.contract import Contract


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document."""
    text = (files("plivo_sandbox.control") / "openapi.yaml").read_text(encoding="utf-8")
    return cast("dict[str, Any]", yaml.safe_load(text))


@cache
def as_json() -> bytes:
    """The same, as it is served."""
    return json.dumps(document(), ensure_ascii=False).encode()


@cache
def contract() -> Contract:
    """The same, compiled on first use: most sandboxes are never told anything."""
    return Contract(document())
