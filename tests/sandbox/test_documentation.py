"""The samples of docs/sandbox/ are run."""

import re
from pathlib import Path

import pytest

PAGES = sorted((Path(__file__).parents[2] / "docs" / "sandbox").glob("*.md"))
_BLOCK = re.compile(r"^```(python|yaml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_sample_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
    assert any(kind == "python" for kind, _ in blocks)
    for kind, text in blocks:
        if kind == "yaml":
            Path("fixtures.yaml").write_text(text, encoding="utf-8")
        else:
            exec(compile(text, page.name, "exec"), {})


def test_every_page_is_linked() -> None:
    front = (PAGES[0].parents[1] / "sandbox.md").read_text(encoding="utf-8")
    assert all(f"(sandbox/{page.name})" in front for page in PAGES)
