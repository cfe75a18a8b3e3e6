"""One closing line for a run that went through several environments."""

import sys
from pathlib import Path
from xml.etree import ElementTree


def total(reports: list[Path]) -> tuple[int, int, int]:
    """Add up what pytest's JUnit reports say: passed, failed (errors included), skipped."""
    passed = failed = skipped = 0
    for report in reports:
        for suite in ElementTree.parse(report).iter("testsuite"):
            count = {key: int(suite.get(key, 0)) for key in ("tests", "failures", "errors", "skipped")}
            wrong = count["failures"] + count["errors"]
            failed += wrong
            skipped += count["skipped"]
            passed += count["tests"] - wrong - count["skipped"]
    return passed, failed, skipped


def main(directory: Path) -> int:
    """Print the sum over all reports of a directory; fail when nothing passed or something failed."""
    passed, failed, skipped = total(sorted(directory.glob("*.xml")))
    print(f"total: {passed} passed, {failed} failed, {skipped} skipped")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
