"""Each rule that the bundle states has a test here that shows it."""

import ast
from pathlib import Path

from tests.sandbox.bundle import operations


def test_every_rule_of_the_bundle_is_covered_and_no_other() -> None:
    stated = {rule["id"] for _, _, o in operations() for rule in o.get("x-rules", ())}
    assert stated
    assert _covered() == stated


def _covered() -> set[str]:
    found: set[str] = set()
    for file in Path(__file__).parent.glob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for decorator in node.decorator_list:
                    if isinstance(decorator, ast.Call) and _name(decorator) == "covers":
                        found |= {ast.literal_eval(rule) for rule in decorator.args}
    return found


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""
