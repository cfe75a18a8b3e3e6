import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.spec.repository import ROOT

OURS = {"benchmarks", "examples", "generator", "plivo_messaging", "plivo_sandbox", "tests"}
DISTRIBUTIONS = ["generated/python/pyproject.toml", "sandbox/pyproject.toml"]


def read(path: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / path).read_text(encoding="utf-8"))


def requirements(path: str) -> list[Requirement]:
    project = read(path)["project"]
    extras = project.get("optional-dependencies", {}).values()
    return [Requirement(line) for group in (project["dependencies"], *extras) for line in group]


def groups() -> list[Requirement]:
    return [
        Requirement(line)
        for group in read("pyproject.toml")["dependency-groups"].values()
        for line in group
        if isinstance(line, str)
    ]


def pins(path: str) -> dict[str, Version]:
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    pinned = [line.split(";")[0].strip().split("==") for line in lines if re.match(r"\w", line)]
    return {canonicalize_name(name): Version(version) for name, version in pinned}


def floor(requirement: Requirement) -> Version:
    return max(
        Version(part.version)
        for part in requirement.specifier
        if part.operator in {">=", "==", "~="}
    )


@pytest.mark.parametrize("path", DISTRIBUTIONS)
def test_each_dependency_of_a_distribution_has_a_floor_and_a_pin_that_fits(path: str) -> None:
    pinned = pins("constraints.txt")
    for requirement in requirements(path):
        assert floor(requirement) > Version("0")
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)])


def test_each_tool_has_a_floor_and_a_pin_that_fits() -> None:
    pinned = pins("constraints.txt")
    for requirement in groups():
        assert floor(requirement) > Version("0")
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("path", DISTRIBUTIONS)
def test_the_lowest_environment_has_the_lowest_versions(path: str) -> None:
    lowest = pins("constraints-lowest.txt")
    # Two distributions that ask for the same library, one for less, share the higher floor.
    floors: dict[str, Version] = {}
    for each in DISTRIBUTIONS:
        for requirement in requirements(each):
            name = canonicalize_name(requirement.name)
            floors[name] = max(floor(requirement), floors.get(name, floor(requirement)))
    for requirement in requirements(path):
        name = canonicalize_name(requirement.name)
        assert lowest[name].release[:2] == floors[name].release[:2], f"{name}: run `make lock`"


def test_npm_tools_are_exact_and_the_lock_has_them() -> None:
    manifest = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for name, version in manifest["devDependencies"].items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
        assert lock["packages"][f"node_modules/{name}"]["version"] == version
    assert not [name for name, entry in lock["packages"].items() if "resolved" in entry]
    assert all("integrity" in entry for name, entry in lock["packages"].items() if name)


def test_every_pin_is_exact() -> None:
    for path in ("constraints.txt", "constraints-lowest.txt"):
        for line in Path(ROOT / path).read_text(encoding="utf-8").splitlines():
            assert not line or line.lstrip().startswith("#") or re.match(r"[\w.-]+==[\w.]+", line)


def imported(folder: str) -> Iterator[str]:
    """The top packages that the modules of a folder import."""
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name.partition(".")[0] for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]


@pytest.mark.parametrize("folder", ["benchmarks", "examples", "generator", "tests"])
def test_what_is_imported_is_named_and_not_only_brought_along(folder: str) -> None:
    named = {canonicalize_name(requirement.name) for requirement in groups()}
    for path in DISTRIBUTIONS:
        named |= {canonicalize_name(requirement.name) for requirement in requirements(path)}
    foreign = set(imported(folder)) - sys.stdlib_module_names - OURS
    providers = packages_distributions()
    assert foreign
    for package in foreign:
        assert named & {canonicalize_name(name) for name in providers[package]}, package
