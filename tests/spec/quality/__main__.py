"""How good the API description is: `python -m tests.spec.quality`."""

import argparse
import sys
from pathlib import Path

import yaml

from tests.spec.quality.contents import line
from tests.spec.quality.linters import ToolError
from tests.spec.quality.table import lines, rows
from tests.spec.repository import ROOT

DOCUMENT = ROOT / "generated/openapi.yaml"
CANNOT_RUN = 2


def main() -> int:
    """Print the table, and say whether every goal is reached."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.spec.quality",
        description="Measure an OpenAPI document with the tools that everyone uses.",
        epilog="Exits with 0 when every goal is reached, 1 when one is missed, 2 when nothing "
        "could be measured.",
    )
    parser.add_argument("document", nargs="?", type=Path, default=DOCUMENT, help="YAML or JSON")
    path = parser.parse_args().document
    try:
        document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        table = list(rows(document, path))
    except (OSError, yaml.YAMLError, ToolError) as error:
        print(error, file=sys.stderr)
        return CANNOT_RUN
    print(*lines(table), f"It has {line(document)}.", sep="\n")
    for row in table:
        for finding in row.findings:
            print(f"{row.name}: {finding}")
    return 0 if all(row.reached for row in table) else 1


if __name__ == "__main__":
    sys.exit(main())
