"""``python -m tests.spec.control``: is the description of /_sandbox/ as good as that of the API?

It is served and held to, and no client is generated from it: so of the house's rules those count
that are about values and words, and not those about methods, paths and pages.
"""

import sys
from pathlib import Path

from generator.bundle import load
from generator.errors import SpecErrors
from generator.lint import lint, names, operations, prose, schemas
from generator.validate import check_document

DOCUMENT = Path(__file__).parents[2] / "sandbox/src/plivo_sandbox/control/openapi.yaml"

RULES = (
    operations.rule_ids_are_unique,
    schemas.response_is_open,
    schemas.request_body_is_closed,
    schemas.value_is_described,
    prose.description_ends_in_full_stop,
    names.name_has_the_case_of_its_kind,
)


def check(document: Path = DOCUMENT) -> None:
    """Validate it, then hold it to the rules.

    Raises:
        SpecErrors: what is wrong, and where.
    """
    bundle = load(document)
    check_document(bundle)
    lint(bundle, RULES)


def main() -> int:
    """Say what is wrong."""
    try:
        check()
    except SpecErrors as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
