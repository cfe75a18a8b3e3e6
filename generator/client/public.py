"""Modules of the runtime that a client's users import: ``public_modules`` in ``config.yaml``."""

import ast
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class PublicModule:
    """A module of the package that exports what the module of the same name in the runtime has."""

    name: str
    doc: str
    names: list[str]


def public_modules(overrides: Path) -> list[PublicModule]:
    """Those that ``config.yaml`` lists.

    Raises:
        ValueError: The runtime has none of that name, or it does not say in ``__all__`` what it
            exports.
    """
    settings = yaml.safe_load((overrides / "config.yaml").read_text(encoding="utf-8"))
    return [_read(overrides / "runtime", name) for name in settings.get("public_modules", [])]


def _read(runtime: Path, name: str) -> PublicModule:
    files = [runtime / f"{name}.py", runtime / name / "__init__.py"]
    file = next((one for one in files if one.is_file()), None)
    if file is None:
        raise ValueError(f"public_modules lists {name}, and {runtime} has no such module")
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                return PublicModule(name, ast.get_docstring(tree) or "", ast.literal_eval(value))
            case _:
                continue
    raise ValueError(f"{file} is public, and has no __all__ that says what it exports")
