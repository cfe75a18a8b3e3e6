"""The build step that makes the Python client of a bundle."""

from pathlib import Path
from typing import Any

from .accounting import Accounts
from .codes import tables
from .command_accounting import check_commands
from .commands import Commands
from .events import events
from .examples import examples
from .faults import Faults, Locate
from .formatting import tidy
from .methods import Methods
from .models import Models
from .operations import collect
from .parser import configuration, parse
from .project import COMMANDS, ClientProject
from .sdk import names
from .service import service
from .simplify import Simplifier

__all__ = ["render"]


def render(
    document: dict[str, Any], *, overrides: Path, target: Path, locate: Locate | None = None
) -> None:
    """Write the distribution of the client that ``document`` describes.

    Args:
        document: An OpenAPI 3.1 document without references to other files.
        overrides: The directory with ``config.yaml``, ``templates`` and ``runtime``.
        target: Where the distribution goes: a directory that is empty or does not exist.
        locate: From a JSON pointer into the document to the place in its source.

    Raises:
        SpecErrors: Something in the document has no counterpart in the client.
    """
    faults = Faults(locate)
    simplifier = Simplifier(document, faults)
    simplifier.components()
    operations = collect(document, simplifier, faults)
    faults.raise_if_any()
    schemas = simplifier.schemas
    sdk = names(document)
    config = configuration(overrides, target, sdk)
    parsed = parse(document, schemas, operations, config=config, faults=faults)
    models = Models(document, schemas, operations, parsed=parsed, faults=faults)
    methods = Methods(document, schemas, operations, models=models, parsed=parsed, faults=faults)
    resources = methods.resources()
    modules = models.modules()
    sent = events(document, models, faults)
    coded = tables(document, faults)
    records = {named.name: name for name, named in models.named.items()}
    commands = Commands(document, schemas, records, faults).groups(resources)
    described = service(document, f"{sdk['client'].upper()}_", faults)
    faults.raise_if_any()
    project = ClientProject(openapi=parsed.data, config=config, overrides=overrides)
    project.describe(
        document=document,
        sdk=sdk,
        service=described,
        resources=resources,
        modules=modules,
        events=sent,
        tables=coded,
        commands=commands,
        examples=lambda all_resources: examples(document, all_resources, sent),
    )
    project.write()
    tidy(target)
    Accounts(project.package_dir, resources, modules, faults).check(document, models)
    check_commands(project.package_dir / COMMANDS, resources, faults)
    faults.raise_if_any()
