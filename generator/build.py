"""All steps, from ``spec/`` to a complete folder of artefacts."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from generator.bundle import DECISIONS
from generator.bundle import bundle as make_bundle
from generator.document import Bundle, to_json, to_yaml
from generator.output import beside, swap

Step = Callable[[str], AbstractContextManager[None]]
"""Called with the name of each step; the step runs inside of what it returns."""

BUNDLE_YAML = "openapi.yaml"
BUNDLE_JSON = "openapi.json"
CLIENT = "python"


def _silent(_: str) -> AbstractContextManager[None]:
    return nullcontext()


def read_spec(spec: Path, step: Step = _silent) -> Bundle:
    """Bundle, validate and lint.

    Raises:
        SpecErrors: The mistakes that the first step with a finding has found.
    """
    with step("bundle"):
        result = make_bundle(spec)
    with step("validate"):
        # Imported late: the validators take longer to load than a broken file takes to find.
        from generator.validate import validate  # noqa: PLC0415

        validate(result, spec / DECISIONS)
    with step("lint"):
        from generator.lint import lint  # noqa: PLC0415

        lint(result)
    return result


def build_into(folder: Path, spec: Path, overrides: Path, step: Step = _silent) -> None:
    """Write every artefact into an empty folder.

    Raises:
        SpecErrors: A mistake in the description, or something in it that the client cannot express.
    """
    result = read_spec(spec, step)
    with step("client"):
        from generator.client import render  # noqa: PLC0415

        folder.joinpath(BUNDLE_YAML).write_text(to_yaml(result.document), "utf-8")
        folder.joinpath(BUNDLE_JSON).write_text(to_json(result.document), "utf-8")
        target = folder / CLIENT
        target.mkdir()
        render(result.document, overrides=overrides, target=target, locate=result.locate)


def build(spec: Path, overrides: Path, generated: Path, step: Step = _silent) -> None:
    """Make ``generated`` anew from ``spec``; when anything fails, it stays as it was.

    Raises:
        SpecErrors: A mistake in the description, or something in it that the client cannot express.
    """
    with beside(generated) as folder:
        new = folder / generated.name
        new.mkdir()
        build_into(new, spec, overrides, step)
        swap(new, generated)
