"""A client as it will be, before anything of it is written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client.config import Config

from .codes import TableView, tables
from .commands import Commands, GroupView
from .events import EventView, events
from .faults import Faults, Locate
from .methods import Methods
from .models import Models, ModuleView
from .operations import collect
from .parser import Parsed, configuration, parse
from .sdk import names
from .service import ServiceView, service
from .simplify import Simplifier
from .views import ResourceView, walk

__all__ = ["Described", "describe"]


@dataclass(frozen=True)
class Described:
    """What the templates of a client print, and what says whether they have printed it all."""

    document: dict[str, Any]
    sdk: dict[str, str]
    service: ServiceView
    resources: list[ResourceView]
    models: Models
    modules: list[ModuleView]
    events: list[EventView]
    tables: list[TableView]
    commands: list[GroupView]
    config: Config
    parsed: Parsed
    faults: Faults

    @property
    def all_resources(self) -> list[ResourceView]:
        """Every resource, those inside of others too."""
        return [one for top in self.resources for one in (top, *walk(top))]


def describe(
    document: dict[str, Any],
    *,
    settings: Path,
    target: Path | None = None,
    locate: Locate | None = None,
) -> Described:
    """Make out the client of a document.

    Args:
        document: An OpenAPI 3.1 document without references to other files.
        settings: The file with the settings of openapi-python-client.
        target: Where the client will be written, if it will.
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
    config = configuration(settings, target or Path(), sdk)
    parsed = parse(document, schemas, operations, config=config, faults=faults)
    models = Models(document, schemas, operations, parsed=parsed, faults=faults)
    methods = Methods(document, schemas, operations, models=models, parsed=parsed, faults=faults)
    resources = methods.resources()
    modules = models.modules()
    sent = events(document, models, faults)
    coded = tables(document, faults)
    records = {named.name: name for name, named in models.named.items()}
    commands = Commands(document, schemas, records, faults).groups(resources)
    served = service(document, f"{sdk['client'].upper()}_", faults)
    faults.raise_if_any()
    return Described(
        document=document,
        sdk=sdk,
        service=served,
        resources=resources,
        models=models,
        modules=modules,
        events=sent,
        tables=coded,
        commands=commands,
        config=config,
        parsed=parsed,
        faults=faults,
    )
