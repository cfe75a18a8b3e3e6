"""Every method has its command, and every argument its option: read anew from the written code."""

import ast
from pathlib import Path

from .faults import Faults
from .views import MethodView, ResourceView, walk


def check_commands(directory: Path, resources: list[ResourceView], faults: Faults) -> None:
    """Look for each method, and each of its arguments, in the written tables.

    Args:
        directory: Where the tables are.
        resources: The resources at the top.
        faults: Where what is missing is noted.
    """
    written: dict[str, ast.Call] = {}
    for file in sorted(directory.glob("*.py")):
        for call in _calls(ast.parse(file.read_text(encoding="utf-8")), "Command"):
            written[_first(call)] = call
    for top in resources:
        for resource in (top, *walk(top)):
            for view in resource.methods:
                method = f"{resource.dotted}.{view.name}"
                _check(method, view, written.get(method), faults)


def _check(method: str, view: MethodView, call: ast.Call | None, faults: Faults) -> None:
    if call is None:
        faults.add(f"{method} has no command", view.operation.at)
        return
    options = {_first(option) for option in _calls(call, "Option")}
    for argument in (*view.arguments, *([view.body] if view.body else [])):
        if argument.python not in options:
            faults.add(f"the command {method} has no option {argument.python}", argument.at)


def _calls(tree: ast.AST, name: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def _first(call: ast.Call) -> str:
    return str(ast.literal_eval(call.args[0]))
