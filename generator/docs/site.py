"""The documentation site: every page, as files that any server, or none, can hand out."""

import json
import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from generator.client import Described
from generator.client.names import identifier
from generator.docs.assets import Assets
from generator.docs.changes import Release
from generator.docs.console import Consoles
from generator.docs.decisions import Decision
from generator.docs.diagram import diagram
from generator.docs.guides import Guide
from generator.docs.library import Library
from generator.docs.markdown import Markdown, first_paragraph, links_rewritten, plain
from generator.docs.pages import INDEX, Page, pages
from generator.docs.python_names import PythonNames
from generator.docs.recordings import Recordings
from generator.docs.reference import LifeCycle, Operation, Reference, Schema, Webhook
from generator.docs.samples import Sample, environment, of_operations, of_webhooks
from generator.docs.search import entries, search_script

__all__ = ["Site"]

Json = dict[str, Any]


class Site:
    """All pages of a site, and what stands beside them.

    Args:
        reference: What the document describes.
        client: The client of the same document.
        recordings: What its samples print.
        decisions: Where the sources contradict each other.
        guides: The prose.
        releases: The changelog.
        templates: The folder of the Jinja templates.
        settings: What ``site.yaml`` says: see its comments.
        library: The generated client, where there is one.
        base_url: The address where the site will stand, with a slash at its end; without one
            there are no canonical addresses, no sitemap and no feed.
    """

    def __init__(
        self,
        reference: Reference,
        *,
        client: Described,
        recordings: Recordings,
        decisions: list[Decision],
        guides: list[Guide],
        releases: list[Release],
        templates: Path,
        settings: Json,
        library: Library | None = None,
        base_url: str = "",
    ) -> None:
        self.reference = reference
        self.environment = environment(client)
        self.python = PythonNames(client)
        self.consoles = Consoles(client, settings.get("console") or {})
        self.recordings = recordings
        self._samples = {(one.method, one.path): one for one in of_operations(client)}
        self._handlers = {one.name: one for one in of_webhooks(client)}
        self.decisions = decisions
        self.guides = guides
        self.releases = releases
        self.settings = settings
        self.library = library
        self.base_url = base_url
        self._markdown = Markdown()
        self._operations = {one.id: one for one in reference.operations}
        self._operations |= {told.id: told for one in reference.webhooks for told in one.operations}
        self._dotted = {one.dotted: one for one in reference.operations}
        self._schemas = {one.name: one for one in reference.schemas}
        self._uses: dict[str, list[Operation]] = {}
        for operation in self._operations.values():
            for name in operation.schemas():
                self._uses.setdefault(name, []).append(operation)
        self.pages = list(pages(reference, guides, decisions, library))
        self._by_path = {page.path: page for page in self.pages}
        self._environment = self._make_environment(templates)

    def write(self, target: Path, assets: Assets) -> None:
        """Write everything into a folder."""
        addresses = assets.write(target)
        index = "search-index.js"
        (target / index).write_text(
            search_script(entries(self.reference, self.guides, self.decisions, self.library)),
            "utf-8",
        )
        for page in self.pages:
            place = target / page.path
            place.parent.mkdir(parents=True, exist_ok=True)
            context = self._context(page, addresses)
            place.write_text(self._render(f"{page.template}.html.jinja", context), "utf-8")
            (target / page.twin).write_text(
                self._render(f"{page.template}.md.jinja", context), "utf-8"
            )
        for name in ("llms.txt", *(("sitemap.xml", "feed.json") if self.base_url else ())):
            context = self._context(self._by_path[INDEX], addresses)
            (target / name).write_text(self._render(f"{name}.jinja", context), "utf-8")

    def _render(self, template: str, context: Mapping[str, Any]) -> str:
        return self._environment.get_template(template).render(context)

    def _make_environment(self, templates: Path) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(templates),
            # By what is made, not by the template's own ending.
            autoescape=select_autoescape(("html.jinja", "xml.jinja")),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # What is written of an example keeps the order that it was given.
        environment.policies["json.dumps_kwargs"] = {"sort_keys": False}
        environment.filters["plain"] = plain
        environment.filters["first"] = first_paragraph
        environment.filters["inline"] = self._markdown.inline
        everywhere: Json = {"site": self}
        environment.globals.update(everywhere)
        return environment

    def _context(self, page: Page, addresses: Mapping[str, str]) -> Json:
        def url(path: str) -> str:
            """The way from this page to a file of the site."""
            target, _, anchor = path.partition("#")
            way = posixpath.relpath(target, posixpath.dirname(page.path) or ".") if target else ""
            return f"{way}#{anchor}" if anchor else way

        def asset(name: str) -> str:
            return url(addresses[name])

        rewrite = self._rewritten(page, url)

        def block(text: str) -> Markup:
            return self._markdown.block(text, rewrite)

        def prose(guide: Guide) -> Markup:
            return self._markdown.document(guide.text, rewrite).html

        def prose_twin(guide: Guide) -> Markup:
            # Nothing is escaped in a twin, which is Markdown as it was written.
            return Markup(links_rewritten(guide.text, rewrite))  # noqa: S704

        return {
            **page.context,
            "prose": prose,
            "prose_twin": prose_twin,
            "page": page,
            "url": url,
            "asset": asset,
            "block": block,
            "schema_path": self.schema_path,
            "operation_of": self._operations.get,
            "webhook_of": {one.name: one for one in self.reference.webhooks}.get,
        }

    def _rewritten(self, page: Page, url: Callable[[str], str]) -> Callable[[str], str]:
        """Addresses inside of texts: a guide names the file of another, or a page from the root."""
        paths = {guide.source: INDEX if guide.start else guide.path for guide in self.guides}
        elsewhere: dict[str, str] = self.settings.get("elsewhere") or {}

        def rewrite(address: str) -> str:
            target, mark, anchor = address.partition("#")
            if target.startswith("/"):
                return url(target.removeprefix("/") + mark + anchor)
            source = page.context.get("guide")
            if source is not None and target and "://" not in target:
                place = posixpath.normpath(posixpath.join(posixpath.dirname(source.source), target))
                if place in paths:
                    return url(paths[place] + mark + anchor)
                if place in elsewhere:
                    return url(elsewhere[place])
            return address

        return rewrite

    @property
    def sections(self) -> Mapping[str, list[Guide]]:
        """The guides by the heading that they stand under."""
        found: dict[str, list[Guide]] = {}
        for guide in self.guides:
            found.setdefault(guide.section, []).append(guide)
        return found

    def schema_path(self, name: str) -> str:
        """The page of a named schema."""
        return self._schemas[name].path

    def operation_called(self, dotted: str) -> Operation | None:
        """The operation that a method of the client carries out."""
        return self._dotted.get(dotted)

    def uses(self, schema: Schema) -> list[Operation]:
        """The operations that carry a schema, as it is or inside of another."""
        return self._uses.get(schema.name, [])

    def sample(self, operation: Operation) -> Sample | None:
        """The programs that call an operation."""
        return self._samples.get((operation.method, operation.template))

    def handler(self, webhook: Webhook) -> Sample | None:
        """The program that takes a webhook."""
        return self._handlers.get(identifier(webhook.name))

    def diagram(self, cycle: LifeCycle) -> Markup:
        """A life cycle as a picture."""
        return diagram(cycle)

    def feed(self) -> Markup:
        """The changelog as a JSON Feed."""
        items = [
            {
                "id": f"{self.base_url}changelog.html#{one.anchor}",
                "url": f"{self.base_url}changelog.html#{one.anchor}",
                "title": one.version,
                "content_html": str(self._markdown.block(one.text)),
                **({"date_published": f"{one.date}T00:00:00Z"} if one.date else {}),
            }
            for one in self.releases
        ]
        feed = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.reference.title,
            "home_page_url": self.base_url,
            "feed_url": f"{self.base_url}feed.json",
            "items": items,
        }
        return Markup(json.dumps(feed, indent=2, ensure_ascii=False))  # noqa: S704
