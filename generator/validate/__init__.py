"""Second step: is the bundle OpenAPI 3.1, and does everything in it agree with everything else?

The checks run in three rounds, since what a later round finds makes no sense before the earlier
one is clean: the form of the document, then what refers to what, then whether values fit their
schemas.
"""

from pathlib import Path

from generator.document import Bundle
from generator.errors import SpecErrors, raise_all
from generator.source import read
from generator.validate import decisions as _decisions
from generator.validate import examples as _examples
from generator.validate import extensions as _extensions
from generator.validate import form as _form
from generator.validate import life_cycles as _life_cycles
from generator.validate import links as _links
from generator.validate import presence as _presence
from generator.validate import schemas as _schemas

__all__ = ["check_document", "validate"]


def validate(bundle: Bundle, decisions_file: Path) -> None:
    """Check the bundle and the decisions that its ``x-decision`` refer to.

    Args:
        bundle: What :func:`generator.bundle.bundle` made.
        decisions_file: ``spec/decisions.yaml``; it may be missing as long as nothing refers to a
        decision.

    Raises:
        SpecErrors: Everything that the first round with a finding has found.
    """
    check_document(bundle)
    errors = list(_presence.find(bundle))
    malformed = list(_extensions.find(bundle))
    errors.extend(malformed or _life_cycles.find(bundle))
    try:
        source = (
            read(decisions_file, decisions_file.as_posix()) if decisions_file.exists() else None
        )
        errors.extend(_decisions.find(bundle, source))
    except SpecErrors as error:
        errors.extend(error.errors)
    raise_all(errors)


def check_document(bundle: Bundle) -> None:
    """The checks that any OpenAPI 3.1 document must pass, whoever wrote it.

    Raises:
        SpecErrors: Everything that the first round with a finding has found.
    """
    raise_all(_form.find(bundle))
    raise_all([*_schemas.find(bundle), *_links.find(bundle)])
    raise_all(_examples.find(bundle))
    raise_all(_form.second_opinion(bundle))
