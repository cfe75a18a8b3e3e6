"""The archives hold the bundle itself, not the link that stands for it in the repository."""

import json
import tarfile
import zipfile
from pathlib import Path

from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from tests.sandbox.bundle import document

ROOT = Path(__file__).parents[2] / "sandbox"


def test_wheel_holds_the_bundle(tmp_path: Path) -> None:
    assert _bundle_in(_wheel(ROOT, tmp_path)) == document()


def test_source_archive_holds_the_bundle_and_builds_the_same_wheel(tmp_path: Path) -> None:
    (archive,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path))
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    (unpacked,) = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert not (unpacked / "src" / "plivo_sandbox" / "openapi.json").is_symlink()
    assert _bundle_in(_wheel(unpacked, tmp_path / "wheel")) == document()


def _wheel(root: Path, directory: Path) -> str:
    (wheel,) = WheelBuilder(str(root)).build(directory=str(directory), versions=["standard"])
    return wheel


def _bundle_in(wheel: str) -> object:
    with zipfile.ZipFile(wheel) as opened:
        assert "plivo_sandbox/default_account.json" in opened.namelist()
        assert "plivo_sandbox/control/openapi.yaml" in opened.namelist()
        assert "plivo_sandbox/control/page/index.html" in opened.namelist()
        assert "plivo_sandbox/py.typed" in opened.namelist()
        return json.loads(opened.read("plivo_sandbox/openapi.json"))
