"""One closing line for a run that went through several environments."""

import sys
from pathlib import Path
from xml.etree import ElementTree as ET


def total(reports: list[Path]) -> tuple[int, int, int]:
    """Add up what pytest's JUnit reports say: passed, failed (errors included), skipped."""
    passed = failed = skipped = 0
    for report in reports:
        for suite in ET.parse(report).iter("testsuite"):
            wrong = int(suite.attrib["failures"]) + int(suite.attrib["errors"])
            idle = int(suite.attrib["skipped"])
            passed += int(suite.attrib["tests"]) - wrong - idle
            failed += wrong
            skipped += idle
    return passed, failed, skipped


def main(directory: Path) -> int:
    """Print the sum of a directory's reports; fail unless something passed and nothing failed."""
    passed, failed, skipped = total(sorted(directory.glob("*.xml")))
    print(f"total: {passed} passed, {failed} failed, {skipped} skipped")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
