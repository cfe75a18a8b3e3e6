"""The contract tests notice what is wrong, and the harness does not say so where nobody looked."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.contract import run
from tests.contract.conftest import OURS, ROOT
from tests.contract.promises import every
from tests.contract.promises.words import Api
from tests.contract.strength import table
from tests.contract.strength.attack import PROMISES, SURVIVED, Verdict, attack, part_of, share
from tests.contract.strength.mutants import CONTROLS, MUTANTS, ONLY

pytestmark = pytest.mark.timeout(300)

BY_NAME = {mutant.name: mutant for mutant in MUTANTS}
CAUGHT = {
    "field missing: POST /Message/": "created is found",
    "enum out of range: GET /10dlc/Brand/{brand_id}/": "as examples show",
    "new record not listed: * /Media/": "created is found",
    "create ignores a field: POST /Profile/": "created is found",
    "off by one page: GET /Powerpack/": "pages agree",
    "deleted still listed: * /10dlc/Brand/, * /10dlc/Brand/{brand_id}/": "deleted is gone",
    "filter ignored: GET /Profile/": "filters filter",
    "wrong method taken: * /Media/{media_id}/": "405 for a method",
    "callbacks in another order: brands": "callbacks come",
}


def without_schemathesis(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_found(*_: object, **__: object) -> tuple[int, str]:
        return 0, ""

    monkeypatch.setattr(run, "run", nothing_found)
    monkeypatch.setattr(run, "configure", nothing_found)


@pytest.mark.parametrize(("name", "promise"), CAUGHT.items())
def test_mutant_is_caught(document: Any, name: str, promise: str) -> None:
    verdict = attack(BY_NAME[name], document)
    assert (verdict.by, verdict.what) == (PROMISES, promise)


def test_mutant_survives_where_nobody_looks(document: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: Api) -> Iterator[every.Promise]:
        return iter(())

    monkeypatch.setattr(every, "promises", none)
    without_schemathesis(monkeypatch)
    for name in CAUGHT:
        assert attack(BY_NAME[name], document).by == SURVIVED


def test_every_promise_is_asked_of_a_sandbox_that_keeps_it(
    document: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_schemathesis(monkeypatch)
    control = next(one for one in CONTROLS if one.tag == "media")
    assert attack(control, document).by == SURVIVED


def test_mutants_are_many_and_over_all_resources(document: Any) -> None:
    assert len({one.name for one in MUTANTS}) == len(MUTANTS)
    assert len({one.kind for one in MUTANTS}) >= 60
    tags = {tag["name"] for tag in document["tags"]}
    assert {one.tag for one in MUTANTS} == tags == set(ONLY)
    places = {place for paths in ONLY.values() for place in paths}
    assert places == set(document["paths"])
    for one in MUTANTS:
        for place in one.places:
            method, path = place.split(" ", 1)
            assert method == "*" or method.lower() in document["paths"][path]


def test_a_part_has_no_link_that_leads_out_of_it(document: Any) -> None:
    brands = part_of(document, "brands")
    assert set(brands["paths"]) == set(ONLY["brands"])
    read = brands["paths"]["/10dlc/Brand/{brand_id}/"]["get"]
    assert "getProfile" not in read["responses"]["200"]["links"]
    assert 10 <= share(document, brands) < share(document, document) == 100


def test_verdicts_are_kept_and_not_asked_for_again(tmp_path: Path) -> None:
    kept = tmp_path / "verdicts.json"
    name = "filter ignored: GET /Profile/"

    def strength() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [
                *(sys.executable, "-m", "tests.contract.strength", "--without-stock"),
                *("--only", name, "--verdicts", str(kept)),
            ],
            cwd=ROOT,
            env=OURS,
            capture_output=True,
            text=True,
            check=False,
        )

    first = strength()
    assert first.returncode == 0, first.stdout + first.stderr
    assert "1/1 profiles, filter ignored: promises filters filter" in first.stdout
    assert set(json.loads(kept.read_text(encoding="utf-8"))["ours"]) == {name}
    again = strength()
    assert again.returncode == 0
    assert "1/1" not in again.stdout
    assert "1 of 1 mutants caught (100 %)" in again.stdout


def test_the_page_names_survivors_and_what_was_not_tried() -> None:
    lost, found, left = MUTANTS[:3]
    ours = {
        lost.name: Verdict(SURVIVED, "", 1.0),
        found.name: Verdict(PROMISES, "pages agree", 1.0),
    }
    alone = {found.name: Verdict("schemathesis", "GET /: Wrong", 1.0)}
    page = "\n".join(table.lines((lost, found, left), ours, alone, CONTROLS))
    assert "**1 of 2 mutants caught (50 %)**" in page
    assert "schemathesis alone: 1 of 1 (100 %)." in page
    assert "1 mutants have not been tried." in page
    assert f"- {lost.name}: no reason is known" in page
    assert "promises: pages agree | yes: Wrong |" in page
