"""Everything that went in must have come out.

The check reads the written code anew, so that a template that forgets something is found out as
well as a parser that drops it.
"""

import ast
from pathlib import Path

from .faults import Faults
from .methods import MethodView, ResourceView, walk
from .models import Models, ModuleView
from .operations import METHODS
from .references import Json, resolve
from .simplify import AT


def account(
    document: Json,
    package: Path,
    resources: list[ResourceView],
    modules: list[ModuleView],
    models: Models,
    faults: Faults,
) -> None:
    """Compare the document with the written package; what is missing becomes a fault."""
    methods = {
        (view.operation.path, view.operation.method): (resource, view)
        for top in resources
        for resource in (top, *walk(top))
        for view in resource.methods
    }
    for path, item in (document.get("paths") or {}).items():
        resolved, at = resolve(document, item, f"/paths/{path}")
        for method in METHODS:
            if method in resolved and (path, method) not in methods:
                faults.add(f"{method.upper()} {path} is not in the client", at)
    code = _classes(package)
    for resource, view in methods.values():
        for name in (resource.class_name, f"Async{resource.class_name}"):
            _method(code.get(name), view, faults)
    written = {record.name: record for module in modules for record in module.records}
    aliases = {alias.name for module in modules for alias in module.aliases}
    for name, schema in ((document.get("components") or {}).get("schemas") or {}).items():
        if name in models.flattened:
            continue
        named = models.named.get(name)
        at = f"/components/schemas/{name}"
        if named is None or named.name not in written | dict.fromkeys(aliases):
            faults.add(f"the schema {name} is not in the client", at)
        elif named.name in written:
            fields = _fields(code.get(named.name))
            for field in written[named.name].fields:
                if field.python not in fields:
                    faults.add(f"{name}.{field.wire} is not in the client", named.schema[AT])
            if len(fields) < len(schema.get("properties") or {}):
                faults.add(f"the client's {named.name} has lost properties", at)
        elif named.name not in _assigned(package):
            faults.add(f"the schema {name} is not in the client", at)


def _method(found: ast.ClassDef | None, view: MethodView, faults: Faults) -> None:
    functions = {
        node.name: node
        for node in (found.body if found else [])
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    function = functions.get(view.name)
    if function is None:
        faults.add(f"the method {view.name} was not written", view.operation.at)
        return
    taken = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}
    used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    for argument in (*view.arguments, *([view.body] if view.body else [])):
        if argument.python not in taken & used:
            faults.add(f"{view.name} lost its argument {argument.python}", argument.at)


def _trees(package: Path) -> list[ast.Module]:
    files = sorted([*package.glob("models/*.py"), *package.glob("resources/**/*.py")])
    return [ast.parse(file.read_text(encoding="utf-8")) for file in files]


def _classes(package: Path) -> dict[str, ast.ClassDef]:
    return {
        node.name: node
        for tree in _trees(package)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _fields(found: ast.ClassDef | None) -> set[str]:
    return {
        node.target.id
        for node in (found.body if found else [])
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }


def _assigned(package: Path) -> set[str]:
    return {
        node.target.id
        for tree in _trees(package)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
