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


def build(document: dict[str, Any], target: Path) -> Path:
    """Build the site into a folder."""
    render(
        document,
        decisions=ROOT / "spec/decisions.yaml",
        overrides=ROOT / "overrides/docs",
        client=ROOT / "overrides/config.yaml",
        samples=ROOT / "docs/samples",
        prose=ROOT / "docs/guides",
        changelog=ROOT / "CHANGELOG.md",
        target=target,
        package=ROOT / "generated/python/src",
        base_url=BASE_URL,
    )
    return target


@pytest.fixture(scope="session")
def site(document: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return build(document, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, HtmlPage]:
    """Its pages."""
    return read_pages(site)
