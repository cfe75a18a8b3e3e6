"""Everything that went in must have come out.

The check reads the written code anew, so that a template that forgets something is found out as
well as a parser that drops it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from .faults import Faults, pointer
from .models import Models, ModuleView, RecordView
from .operations import METHODS
from .references import Json, resolve
from .simplify import AT
from .views import MethodView, ResourceView, walk


class Accounts:
    """Compares a document with the package that was written for it.

    Args:
        package: The directory of the written package.
        resources: The resources at the top.
        modules: The modules of models.
        faults: Where what is missing is noted.
    """

    def __init__(
        self,
        package: Path,
        resources: list[ResourceView],
        modules: list[ModuleView],
        faults: Faults,
    ) -> None:
        self._faults = faults
        self._methods = {
            (view.operation.path, view.operation.method): (resource, view)
            for top in resources
            for resource in (top, *walk(top))
            for view in resource.methods
        }
        self._records = {record.name: record for module in modules for record in module.records}
        body = list(_body(package))
        self._classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
        self._aliases = _annotated(body)

    def check(self, document: Json, models: Models) -> None:
        """Look for every operation, argument, schema and property."""
        for path, item in (document.get("paths") or {}).items():
            resolved, at = resolve(document, item, pointer("paths", path))
            for method in METHODS:
                if method in resolved:
                    self._operation(path, method, at + pointer(method))
        for name in (document.get("components") or {}).get("schemas") or {}:
            self._schema(name, models)

    def _operation(self, path: str, method: str, at: str) -> None:
        found = self._methods.get((path, method))
        if found is None:
            self._faults.add(f"{method.upper()} {path} is not in the client", at)
            return
        resource, view = found
        for name in (resource.class_name, f"Async{resource.class_name}"):
            self._method(name, view)

    def _method(self, name: str, view: MethodView) -> None:
        written = self._classes.get(name)
        # Of a method with overloads the last one is the method itself.
        functions = [node for node in _functions(written) if node.name == view.name]
        function = functions[-1] if functions else None
        if function is None:
            self._faults.add(f"{name} has no method {view.name}", view.operation.at)
            return
        taken = {one.arg for one in (*function.args.args, *function.args.kwonlyargs)}
        used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
        for argument in (*view.arguments, *([view.body] if view.body else [])):
            if argument.python not in taken & used:
                self._faults.add(f"{view.name} has no argument {argument.python}", argument.at)

    def _schema(self, name: str, models: Models) -> None:
        at = pointer("components", "schemas", name)
        if name in models.flattened:
            for operation in models.flattened[name]:
                self._arguments(models.named[name].schema, operation.path, operation.method)
            return
        named = models.named.get(name)
        record = self._records.get(named.name) if named else None
        if named is None or named.name not in {*self._classes, *self._aliases}:
            self._faults.add(f"the schema {name} is not in the client", at)
        elif record is not None:
            self._properties(record, named.schema, at)

    def _arguments(self, schema: Json, path: str, method: str) -> None:
        """A body that is spread over a method: each property is an argument of it."""
        _, view = self._methods[path, method]
        wires = {argument.wire for argument in view.arguments}
        for wire, part in schema["properties"].items():
            if wire not in wires:
                self._faults.add(f"{view.name} has no argument for {wire}", part[AT])

    def _properties(self, record: RecordView, schema: Json, at: str) -> None:
        written = self._classes.get(record.name)
        fields = _annotated(written.body if written else [])
        python = {field.wire: field.python for field in record.fields}
        for wire in schema["properties"]:
            if python.get(wire) not in fields:
                self._faults.add(f"{record.name} has no field for {wire}", at)


def _body(package: Path) -> Iterator[ast.stmt]:
    for file in sorted([*package.glob("models/*.py"), *package.glob("resources/**/*.py")]):
        yield from ast.parse(file.read_text(encoding="utf-8")).body


def _functions(found: ast.ClassDef | None) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in found.body if found else []:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _annotated(body: list[ast.stmt]) -> set[str]:
    return {
        node.target.id
        for node in body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
