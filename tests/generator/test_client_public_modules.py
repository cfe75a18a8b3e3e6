"""What the overrides make public of the runtime can be imported from the package itself."""

import importlib
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from generator.client import render

HERE = Path(__file__).parent
OVERRIDES = HERE.parents[1] / "overrides"
HIDDEN = 'LONGEST = 3\n"""A letter that nobody exports."""\n'
PARCEL = f'"""What a parcel costs.\n\nBy weight."""\n\n__all__ = ["price"]\n\n{HIDDEN}\nprice = 7\n'


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    shutil.copytree(OVERRIDES, tmp_path / "overrides")
    return tmp_path / "overrides"


def listed(overrides: Path, *names: str) -> None:
    config = overrides / "config.yaml"
    settings = yaml.safe_load(config.read_text("utf-8"))
    config.write_text(yaml.safe_dump({**settings, "public_modules": list(names)}), "utf-8")


def build(overrides: Path) -> Path:
    document = yaml.safe_load((HERE / "bookshop.yaml").read_text("utf-8"))
    # A package of its own: another test has the other one imported.
    document["info"]["x-sdk"] = {"distribution": "parcels", "package": "parcels_client"}
    target = overrides.parent / "python"
    render(document, overrides=overrides, target=target)
    return target / "src"


@pytest.mark.parametrize("file", ["parcel.py", "parcel/__init__.py"])
def test_a_listed_module_is_public(
    overrides: Path, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = overrides / "runtime" / file
    module.parent.mkdir(exist_ok=True)
    module.write_text(PARCEL, "utf-8")
    listed(overrides, "parcel")

    source = build(overrides)

    monkeypatch.syspath_prepend(source)
    try:
        parcel = importlib.import_module("parcels_client.parcel")
    finally:
        for name in [one for one in sys.modules if one.partition(".")[0] == "parcels_client"]:
            del sys.modules[name]
    assert (parcel.price, parcel.__all__) == (7, ["price"])
    assert not hasattr(parcel, "LONGEST")
    assert str(parcel.__doc__).startswith("What a parcel costs.")
    assert not (source / "parcels_client" / "sms.py").exists()


def test_a_module_that_is_not_there_is_told(overrides: Path) -> None:
    listed(overrides, "parcel")

    with pytest.raises(ValueError, match=r"public_modules lists parcel, and .* no such module"):
        build(overrides)


def test_a_module_has_to_say_what_it_exports(overrides: Path) -> None:
    (overrides / "runtime" / "parcel.py").write_text("price = 7\n", "utf-8")
    listed(overrides, "parcel")

    with pytest.raises(ValueError, match=r"parcel\.py is public, and has no __all__"):
        build(overrides)


def test_overrides_without_public_modules_have_none(overrides: Path) -> None:
    config = overrides / "config.yaml"
    config.write_text(config.read_text("utf-8").partition("public_modules")[0], "utf-8")

    assert not (build(overrides) / "parcels_client" / "sms.py").exists()
