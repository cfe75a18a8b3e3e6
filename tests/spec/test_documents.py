import re
import subprocess
from pathlib import Path

import pytest

from tests.spec.repository import ROOT, committed_texts

DOCUMENTS = {name: text for name, text in committed_texts().items() if name.endswith(".md")}
PROSE = {name: text for name, text in DOCUMENTS.items() if name != "CHANGELOG.md"}
# What is named in code: between backticks, or on a line of a shell block.
CODE = re.compile(r"`([^`\n]+)`|^((?:make|python|\.venv/bin/)\S* .*)$", re.MULTILINE)


def named(pattern: str) -> set[str]:
    """What a pattern's first group finds in the commands of all documents."""
    return {
        found.group(1)
        for text in PROSE.values()
        for code in CODE.finditer(text)
        for found in re.finditer(pattern, code.group(1) or code.group(2))
    }


def test_every_make_target_that_documents_name_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", committed_texts()["Makefile"], re.MULTILINE))
    wanted = named(r"^make ([a-z]+)")
    assert {"demo", "test", "build"} <= wanted
    assert wanted <= targets


def test_every_make_target_is_explained_and_phony() -> None:
    makefile = committed_texts()["Makefile"]
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    explained = set(re.findall(r"^([a-z]+):.*## \w", makefile, re.MULTILINE))
    assert explained == set(phony.group(1).split())
    listed = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert set(re.findall(r"^  make (\w+)", listed.stdout, re.MULTILINE)) == explained


def test_every_tox_environment_that_documents_name_exists() -> None:
    environments = set(
        re.findall(r"^\[testenv:(\w+)\]", committed_texts()["tox.ini"], re.MULTILINE)
    )
    assert named(r"tox run -e (\w+)") <= environments


@pytest.mark.parametrize("command", sorted(named(r"python -m ([\w.]+)")))
def test_every_module_that_documents_run_exists(command: str) -> None:
    installed = {"build", "pytest"}
    name = command.replace(".", "/")
    paths = [root / name for root in (ROOT, *ROOT.glob("*/src"), *ROOT.glob("*/*/src"))]
    found = any(path.is_dir() or path.with_suffix(".py").is_file() for path in paths)
    assert command in installed or found


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_links_within_the_repository_lead_somewhere(name: str) -> None:
    folder = (ROOT / name).parent
    for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", DOCUMENTS[name]):
        assert (folder / target).exists(), target


def test_the_map_of_the_house_has_every_room() -> None:
    rooms = {Path(name).parts[0] for name in committed_texts() if "/" in name}
    shown = set(re.findall(r"^\| \[`(\w+)/`\]", DOCUMENTS["README.md"], re.MULTILINE))
    assert shown == {room for room in rooms if not room.startswith(".")}


def test_readme_opens_with_the_two_commands() -> None:
    first = re.search(r"```sh\n(.*?)```", DOCUMENTS["README.md"], re.DOTALL)
    assert first
    assert re.findall(r"^make (\w+)", first.group(1), re.MULTILINE) == ["demo", "test"]
