"""Third step: the house rules, which make a valid description one that is worth generating from."""

import inspect
from collections.abc import Iterable, Iterator

from generator.document import Bundle
from generator.errors import SpecError, raise_all
from generator.lint import names, operations, prose, schemas
from generator.lint.rule import Rule

RULES: tuple[Rule, ...] = (
    operations.operation_is_complete,
    operations.operation_has_the_tag_of_its_folder,
    operations.operation_tells_every_error,
    operations.sdk_method_is_unique,
    operations.rule_ids_are_unique,
    operations.paged_operation_says_how,
    schemas.response_is_open,
    schemas.request_body_is_closed,
    schemas.value_is_described,
    prose.description_ends_in_full_stop,
    names.path_ends_in_slash,
    names.name_has_the_case_of_its_kind,
)


def lint(bundle: Bundle, rules: Iterable[Rule] = RULES) -> None:
    """Hold a valid bundle to the house rules.

    Raises:
        SpecErrors: What breaks them; each hint ends in the name of the rule.
    """
    raise_all(_findings(bundle, rules))


def explained(rules: Iterable[Rule] = RULES) -> Iterator[tuple[str, str]]:
    """Each rule's name and what it asks for, and why."""
    for rule in rules:
        yield rule.__name__, inspect.getdoc(rule) or ""


def _findings(bundle: Bundle, rules: Iterable[Rule]) -> Iterator[SpecError]:
    for rule in rules:
        for finding in rule(bundle):
            place = bundle.locate(finding.pointer)
            yield SpecError.at(place, finding.message, f"{finding.hint} ({rule.__name__})")
