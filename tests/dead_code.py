"""Vulture, told what the templates read: it sees Python only."""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def read_by_templates(folder: Path) -> set[str]:
    """Every attribute that a Jinja expression or statement reads."""
    return {
        name
        for template in folder.rglob("*.jinja")
        for code in re.findall(r"\{[{%].*?[%}]\}", template.read_text(encoding="utf-8"), re.DOTALL)
        for name in re.findall(r"\.([A-Za-z_]\w*)", code)
    }


def main() -> int:
    """Report what no code and no template uses; 0 when there is none."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "vulture"
    ]
    with tempfile.TemporaryDirectory() as folder:
        uses = Path(folder) / "templates.py"
        names = sorted(read_by_templates(ROOT / "overrides/templates"))
        uses.write_text("".join(f"_.{name}\n" for name in names), encoding="utf-8")
        command = [sys.executable, "-m", "vulture", *settings["paths"], str(uses)]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
