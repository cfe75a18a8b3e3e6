"""The documentation site, from the bundle."""

from pathlib import Path
from typing import Any

import yaml

from generator.docs.assets import Assets
from generator.docs.changes import read_changes
from generator.docs.decisions import read_decisions
from generator.docs.guides import read_guides
from generator.docs.library import read_library
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
    prose: Path,
    changelog: Path,
    target: Path,
    client: Path | None = None,
    base_url: str = "",
) -> Site:
    """Write the site into an empty folder.

    Args:
        document: The bundle.
        decisions: The file of the decisions.
        overrides: The folder with ``site.yaml``, ``templates`` and ``assets``.
        prose: The folder of the guides that ``site.yaml`` lists.
        changelog: The changelog.
        target: The folder to write into.
        client: The folder of the generated client's sources, for its reference.
        base_url: Where the site will stand, for canonical addresses, the sitemap and the feed.

    Raises:
        SpecErrors: A guide is missing or has no title.
    """
    settings: dict[str, Any] = yaml.safe_load((overrides / _SETTINGS).read_text("utf-8"))
    site = Site(
        Reference(document),
        decisions=read_decisions(decisions),
        guides=read_guides(prose, dict(settings["guides"])),
        releases=read_changes(changelog),
        templates=overrides / "templates",
        settings=settings,
        library=read_library(client, document["info"]["x-sdk"]["package"]) if client else None,
        base_url=f"{base_url.rstrip('/')}/" if base_url else "",
    )
    site.write(target, Assets(overrides / "assets"))
    (target / "openapi.yaml").write_text(to_yaml(document), "utf-8")
    (target / "openapi.json").write_text(to_json(document), "utf-8")
    return site
