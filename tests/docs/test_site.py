"""The site as files: complete, whole, and readable without scripts."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml

from generator.docs import render
from tests.docs.conftest import BASE_URL, ROOT, build
from tests.docs.site_files import read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from tests.docs.site_files import HtmlPage

MOST_ELEMENTS = 1_500
MARKDOWN_LINK = re.compile(r"\]\(([^)\s]+)\)")


def operations(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        operation
        for item in document["paths"].values()
        for operation in item.values()
        if "operationId" in operation
    ]


def test_every_operation_has_a_page_that_says_all_its_fields(
    pages: dict[str, HtmlPage], document: dict[str, Any]
) -> None:
    found = {page.text.split("\n")[0]: page for page in pages.values()}
    assert found
    for operation in operations(document):
        dotted = operation["x-sdk-method"]
        tag = operation["tags"][0]
        name = dotted.removeprefix(f"{tag}.").replace(".", "-")
        page = pages[f"reference/{tag}/{name}.html"]
        assert operation["summary"] in page.text
        assert dotted in page.text
        for rule in operation.get("x-rules", []):
            assert f"rule-{rule['id']}" in page.ids
        for parameter in operation.get("parameters", []):
            if "$ref" not in parameter:
                assert f"{parameter['in']}-{parameter['name']}" in page.ids
        for status in operation["responses"]:
            assert f"response-{status.lower()}" in page.ids


def test_every_webhook_object_code_and_decision_has_its_place(
    pages: dict[str, HtmlPage], document: dict[str, Any]
) -> None:
    assert sum(path.startswith("webhooks/") for path in pages) == len(document["webhooks"])
    for name, schema in document["components"]["schemas"].items():
        for member in schema.get("properties", {}):
            assert f"field-{member}" in pages[f"schemas/{name}.html"].ids
        for code in schema.get("x-codes", {}).get("codes", {}):
            assert f"code-{code}" in pages[f"codes/{schema['x-codes']['name']}.html"].ids
    for decision in yaml.safe_load((ROOT / "spec/decisions.yaml").read_text("utf-8")):
        assert f"decisions/{decision['id']}.html" in pages


def test_every_link_and_anchor_leads_somewhere(site: Path, pages: dict[str, HtmlPage]) -> None:
    for page in pages.values():
        for address in page.links:
            if urlsplit(address).scheme:
                continue
            path, anchor = page.target(address)
            assert (site / path).is_file(), f"{page.path}: {address}"
            if anchor and path in pages:
                assert anchor in pages[path].ids, f"{page.path}: {address}"


def test_nothing_is_loaded_from_elsewhere(site: Path, pages: dict[str, HtmlPage]) -> None:
    for page in pages.values():
        for address in page.loaded:
            assert not urlsplit(address).netloc, f"{page.path}: {address}"
            assert (site / page.target(address)[0]).is_file(), f"{page.path}: {address}"
    for style in (site / "assets").glob("*.css"):
        assert "url(" not in style.read_text("utf-8")


def test_pages_are_small_and_well_formed(pages: dict[str, HtmlPage]) -> None:
    for page in pages.values():
        assert page.elements <= MOST_ELEMENTS, page.path
        assert len(page.ids) == len(set(page.ids)), page.path
        assert page.headings.count(1) == 1, page.path
        assert "<div" not in page.text, page.path


def test_each_page_has_a_twin_in_markdown_whose_links_lead_somewhere(
    site: Path, pages: dict[str, HtmlPage]
) -> None:
    for page in pages.values():
        twin = site / page.path.replace(".html", ".md")
        text = twin.read_text("utf-8")
        assert text.lstrip().startswith("# "), twin
        assert not re.search(r"<(?:div|dl|details|span)\b", text), twin
        for address in MARKDOWN_LINK.findall(re.sub(r"`[^`]*`", "", text)):
            if not urlsplit(address).scheme and not address.startswith("#"):
                path, _ = page.target(address)
                assert (site / path).is_file(), f"{twin}: {address}"


def test_what_is_found_is_there(site: Path, pages: dict[str, HtmlPage]) -> None:
    script = (site / "search-index.js").read_text("utf-8")
    index = json.loads(script.removeprefix("window.searchIndex=").removesuffix(";\n"))
    assert len(index["rows"]) > 1_000
    for title, _, page, anchor, _ in index["rows"]:
        assert title
        assert not anchor or anchor in pages[index["pages"][page]].ids, (title, anchor)


def test_machines_find_every_page(site: Path, pages: dict[str, HtmlPage]) -> None:
    tree = ET.parse(site / "sitemap.xml")
    addresses = {str(one.text) for one in tree.iter() if one.tag.endswith("loc")}
    assert addresses == {BASE_URL + ("" if path == "index.html" else path) for path in pages}
    feed = json.loads((site / "feed.json").read_text("utf-8"))
    assert feed["items"][0]["content_html"]
    for address in MARKDOWN_LINK.findall((site / "llms.txt").read_text("utf-8")):
        assert (site / address).is_file(), address
    assert json.loads((site / "openapi.json").read_text("utf-8")) == yaml.load(
        (site / "openapi.yaml").read_text("utf-8"), yaml.CSafeLoader
    )


def test_the_same_description_makes_the_same_files(
    site: Path, document: dict[str, Any], tmp_path: Path
) -> None:
    build(document, tmp_path)
    files = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    assert files == {file.relative_to(tmp_path) for file in tmp_path.rglob("*") if file.is_file()}
    for file in files:
        assert (site / file).read_bytes() == (tmp_path / file).read_bytes(), file


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3))"


@pytest.fixture
def bookshop(tmp_path: Path) -> Path:
    """The site of another service, whose texts are hostile."""
    document: dict[str, Any] = yaml.safe_load(
        (ROOT / "tests/generator/bookshop.yaml").read_text("utf-8")
    )
    document["info"]["description"] = HOSTILE
    for item in document["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict):
                operation["summary"] = HOSTILE
                operation["description"] = HOSTILE
    overrides = tmp_path / "overrides"
    overrides.mkdir()
    for name in ("templates", "assets"):
        (overrides / name).symlink_to(ROOT / "overrides/docs" / name)
    (overrides / "site.yaml").write_text(
        "guides: {}\nconsole: {address: http://127.0.0.1}\n", "utf-8"
    )
    target = tmp_path / "site"
    target.mkdir()
    nowhere = tmp_path / "nowhere"
    render(
        document,
        decisions=nowhere,
        overrides=overrides,
        client=ROOT / "overrides/config.yaml",
        samples=nowhere,
        prose=nowhere,
        changelog=nowhere,
        target=target,
    )
    return target


def test_any_service_gets_a_site_and_no_text_becomes_code(bookshop: Path) -> None:
    pages = read_pages(bookshop)
    assert len(pages) > 5
    for page in pages.values():
        text = (bookshop / page.path).read_text("utf-8")
        assert "plivo" not in text.lower(), page.path
        assert "<script>alert" not in text, page.path
        assert "</script><script" not in text, page.path
        assert "<img" not in text, page.path
        assert not [one for one in page.links if one.startswith("javascript:")], page.path
