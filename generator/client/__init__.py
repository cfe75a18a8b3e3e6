"""The build step that makes the Python client of a bundle."""

from pathlib import Path
from typing import Any

from .accounting import Accounts
from .command_accounting import check_commands
from .described import Described, describe
from .examples import examples
from .faults import Locate
from .formatting import tidy
from .project import COMMANDS, ClientProject

__all__ = ["SETTINGS", "Described", "describe", "render"]

SETTINGS = "config.yaml"


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
    client = describe(document, settings=overrides / SETTINGS, target=target, locate=locate)
    project = ClientProject(openapi=client.parsed.data, config=client.config, overrides=overrides)
    project.describe(client, examples(document, client.all_resources, client.events))
    project.write()
    tidy(target)
    Accounts(project.package_dir, client.resources, client.modules, client.faults).check(
        document, client.models
    )
    check_commands(project.package_dir / COMMANDS, client.resources, client.faults)
    client.faults.raise_if_any()
