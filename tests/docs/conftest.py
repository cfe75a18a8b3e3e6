"""The site, built once."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.docs import render
from tests.docs.site_files import HtmlPage, read_pages

ROOT = Path(__file__).parents[2]
BASE_URL = "https://docs.example.test/messaging/"


@pytest.fixture(scope="session")
def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "generated/openapi.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def site(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    target = tmp_path_factory.mktemp("site")
    render(
        document,
        decisions=ROOT / "spec/decisions.yaml",
        overrides=ROOT / "overrides/docs",
        prose=ROOT / "docs/guides",
        changelog=ROOT / "CHANGELOG.md",
        target=target,
        client=ROOT / "generated/python/src",
        base_url=BASE_URL,
    )
    return target


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return read_pages(site)
