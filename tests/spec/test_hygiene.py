import re

import pytest

from tests.spec.repository import committed_texts

# Spelt with character classes, so that this file does not contain what it looks for.
REGISTRY_HOSTS = re.compile(
    r"""
      py[p]i\.(org|io|python\.org) | python[h]osted\.org
    | npm[j]s\.(org|com) | yarn[p]kg\.com | npm[m]irror\.com
    | (deb|security|archive)\.(debian|ubuntu)\.[a-z]+
    | crates\.[i]o | proxy\.golang\.[o]rg | ghcr\.[i]o
    """,
    re.VERBOSE | re.IGNORECASE,
)
MACHINE_PATHS = re.compile(r"(?<![\w.*}])/(root|home/\w+|Users/\w+|work|opt/\w+|tmp/\w+)/")


@pytest.mark.parametrize("pattern", [REGISTRY_HOSTS, MACHINE_PATHS], ids=["registry", "machine"])
def test_committed_files_name_no_registry_and_no_place_of_one_machine(
    pattern: re.Pattern[str],
) -> None:
    found = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for name, text in committed_texts().items()
        for match in pattern.finditer(text)
    ]
    assert not found


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRY_HOSTS, "https://registry.npm" + "js.org/redoc"),
        (REGISTRY_HOSTS, "--index-url https://py" + "pi.org/simple"),
        (MACHINE_PATHS, "-r " + "/ro" + "ot/project/requirements.txt"),
        (MACHINE_PATHS, "file://" + "/op" + "t/wheels/"),
    ],
)
def test_what_would_be_found(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


def test_files_end_in_one_newline_and_have_no_trailing_space() -> None:
    wrong = [
        name
        for name, text in committed_texts().items()
        if text
        and (not text.endswith("\n") or text.endswith("\n\n") or re.search(r"[ \t]\n", text))
    ]
    assert not wrong


def test_linters_rules_are_switched_off_only_with_a_reason_above() -> None:
    for name in ("redocly.yaml", ".spectral.yaml"):
        lines = committed_texts()[name].splitlines()
        for number, line in enumerate(lines):
            if re.search(r": (off|\"off\"|false)\s*$", line) and line.startswith("  "):
                assert lines[number - 1].strip().startswith("#"), f"{name}:{number + 1}"
