"""Vulture, told what the templates read, and not asked about generated code.

A template's reads count as uses, as does all of the generated code. A field of a record there is
not dead because nothing here reads it: the build checks that each stems from the spec.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTHING_FOUND, FOUND = 0, 3


def read_by_templates(folder: Path) -> set[str]:
    """Every attribute that a Jinja expression or statement reads."""
    return {
        name
        for template in folder.rglob("*.jinja")
        for code in re.findall(r"\{[{%].*?[%}]\}", template.read_text(encoding="utf-8"), re.DOTALL)
        for name in re.findall(r"\.([A-Za-z_]\w*)", code)
    }


def main() -> int:
    """Report what neither code nor a template uses; 0 when there is nothing."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "vulture"
    ]
    with tempfile.TemporaryDirectory() as folder:
        uses = Path(folder) / "templates.py"
        names = sorted(read_by_templates(ROOT / "overrides"))
        uses.write_text("".join(f"_.{name}\n" for name in names), encoding="utf-8")
        result = subprocess.run(
            [sys.executable, "-m", "vulture", *settings["paths"], str(uses)],
            cwd=ROOT,
            check=False,
            stdout=subprocess.PIPE,
            text=True,
        )
    if result.returncode not in (NOTHING_FOUND, FOUND):
        return result.returncode
    dead = [line for line in result.stdout.splitlines() if not line.startswith("generated/")]
    print(*dead, sep="\n", end="\n" if dead else "")
    return FOUND if dead else NOTHING_FOUND


if __name__ == "__main__":
    sys.exit(main())
