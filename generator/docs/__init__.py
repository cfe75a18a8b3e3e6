"""The documentation site, from the bundle."""

from pathlib import Path
from typing import Any

import yaml

from generator.client import describe
from generator.client.faults import Locate
from generator.docs.assets import Assets
from generator.docs.changes import read_changes
from generator.docs.decisions import read_decisions
from generator.docs.guides import read_guides
from generator.docs.library import read_library
from generator.docs.recordings import Recordings
from generator.docs.reference import Reference
from generator.docs.site import Site
from generator.document import to_json, to_yaml

__all__ = ["render"]

_SETTINGS = "site.yaml"


def render(
    document: dict[str, Any],
    *,
    decisions: Path,
    overrides: Path,
    client: Path,
    samples: Path,
    prose: Path,
    changelog: Path,
    target: Path,
    package: Path | None = None,
    base_url: str = "",
    locate: Locate | None = None,
) -> Site:
    """Write the site into an empty folder.

    Args:
        document: The bundle.
        decisions: The file of the decisions.
        overrides: The folder with ``site.yaml``, ``templates`` and ``assets``.
        client: The file with the settings of the client that samples are written for.
        samples: The folder of what samples print.
        prose: The folder of the guides that ``site.yaml`` lists.
        changelog: The changelog.
        target: The folder to write into.
        package: The folder of the generated client's sources, for its reference.
        base_url: Where the site will stand, for canonical addresses, the sitemap and the feed.
        locate: From a JSON pointer into the document to the place in its source.

    Raises:
        SpecErrors: A guide is missing or has no title, or something in the document has no
            counterpart in the client.
    """
    settings: dict[str, Any] = yaml.safe_load((overrides / _SETTINGS).read_text("utf-8"))
    site = Site(
        Reference(document),
        client=describe(document, settings=client, locate=locate),
        recordings=Recordings(samples),
        decisions=read_decisions(decisions),
        guides=read_guides(prose, dict(settings["guides"])),
        releases=read_changes(changelog),
        templates=overrides / "templates",
        settings=settings,
        library=read_library(package, document["info"]["x-sdk"]["package"]) if package else None,
        base_url=f"{base_url.rstrip('/')}/" if base_url else "",
    )
    site.write(target, Assets(overrides / "assets"))
    (target / "openapi.yaml").write_text(to_yaml(document), "utf-8")
    (target / "openapi.json").write_text(to_json(document), "utf-8")
    return site
