"""The output folder is replaced as a whole or not at all."""

import threading
from pathlib import Path

import pytest

from generator.errors import SpecErrors
from generator.output import beside, swap


def fill(folder: Path, text: str) -> Path:
    folder.mkdir()
    for name in ("a", "b"):
        (folder / name).write_text(text)
    return folder


def content(folder: Path) -> set[str]:
    return {path.read_text() for path in folder.iterdir()}


def test_the_old_folder_gives_way(tmp_path: Path) -> None:
    target = fill(tmp_path / "out", "old")
    (target / "only before").write_text("old")
    with beside(target) as folder:
        swap(fill(folder / "new", "new"), target)
    assert sorted(path.name for path in target.iterdir()) == ["a", "b"]
    assert content(target) == {"new"}
    assert list(tmp_path.iterdir()) == [target]


def test_the_first_folder_needs_no_old_one(tmp_path: Path) -> None:
    target = tmp_path / "deeper" / "out"
    with beside(target) as folder:
        swap(fill(folder / "new", "new"), target)
    assert content(target) == {"new"}


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_failure_while_building_leaves_nothing_behind(
    tmp_path: Path, failure: type[BaseException]
) -> None:
    target = fill(tmp_path / "out", "old")

    def build() -> None:
        with beside(target) as folder:
            fill(folder / "new", "half")
            raise failure

    with pytest.raises(failure):
        build()
    assert content(target) == {"old"}
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("failure", [OSError, KeyboardInterrupt])
def test_a_failure_between_the_two_renames_brings_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: type[BaseException]
) -> None:
    target = fill(tmp_path / "out", "old")
    rename = Path.rename

    def failing(path: Path, to: Path) -> Path:
        if path.name == "new":
            raise failure
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(failure), beside(target) as folder:
        swap(fill(folder / "new", "new"), target)
    assert content(target) == {"old"}
    assert list(tmp_path.iterdir()) == [target]


def test_builds_at_the_same_time_do_not_mix(tmp_path: Path) -> None:
    target = tmp_path / "out"
    failures: list[BaseException] = []

    def build(text: str) -> None:
        try:
            for _ in range(20):
                with beside(target) as folder:
                    swap(fill(folder / "new", text), target)
        except BaseException as error:  # noqa: BLE001 - a thread's failure must reach the test
            failures.append(error)

    threads = [threading.Thread(target=build, args=(str(n),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(content(target)) == 1
    assert list(tmp_path.iterdir()) == [target]


def test_a_parent_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SpecErrors, match="cannot build beside"), beside(tmp_path / "file" / "out"):
        pass
