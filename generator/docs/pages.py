"""The pages of the site: where each is, and what it is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.docs.decisions import Decision
from generator.docs.guides import Guide
from generator.docs.library import Library
from generator.docs.markdown import first_paragraph, plain
from generator.docs.reference import CodeTable, Reference, Resource, Schema, Webhook

__all__ = ["INDEX", "Page", "pages"]

INDEX = "index.html"
_HTML, _MARKDOWN = ".html", ".md"


@dataclass(frozen=True)
class Page:
    """One page, in HTML and in Markdown."""

    path: str
    title: str
    summary: str
    template: str
    context: Mapping[str, Any] = field(repr=False)
    section: str = ""
    """The part of the navigation that it belongs to."""

    @property
    def twin(self) -> str:
        """The path of the same in Markdown."""
        return self.path.removesuffix(_HTML) + _MARKDOWN


def pages(
    reference: Reference,
    guides: list[Guide],
    decisions: list[Decision],
    library: Library | None,
) -> Iterator[Page]:
    """Every page, in the order in which one would read them."""
    summary = str(reference.document["info"].get("summary") or "")
    start = next((one for one in guides if one.start), None)
    yield Page(INDEX, reference.title, summary, "index", {"guide": start}, "start")
    for guide in guides:
        if not guide.start:
            told = {"guide": guide}
            yield Page(guide.path, guide.title, guide.summary, "guide", told, "guides")
    yield Page("reference.html", "Reference", "Every operation.", "reference", {}, "reference")
    for resource in reference.resources:
        yield from _of_resource(resource)
    what = "What is called, when, and with what."
    yield Page("webhooks.html", "Webhooks", what, "webhooks", {}, "webhooks")
    yield from map(_of_webhook, reference.webhooks)
    yield Page("schemas.html", "Objects", "Every named object.", "schemas", {}, "schemas")
    yield from map(_of_schema, reference.schemas)
    yield from map(_of_table, reference.code_tables)
    if reference.errors:
        what = "What each status of HTTP means, and what to do about it."
        yield Page("errors.html", "HTTP errors", what, "errors", {}, "codes")
    if library:
        yield from _of_library(library)
    yield from _of_decisions(decisions)
    yield Page("changelog.html", "Changelog", "What has changed.", "changelog", {}, "changelog")


def _of_resource(resource: Resource) -> Iterator[Page]:
    summary = first_paragraph(resource.description)
    context = {"resource": resource}
    yield Page(resource.path, resource.title, summary, "resource", context, "reference")
    for operation in resource.operations:
        yield Page(
            operation.path,
            operation.summary,
            first_paragraph(operation.description),
            "operation",
            {"operation": operation, "resource": resource},
            "reference",
        )


def _of_webhook(webhook: Webhook) -> Page:
    summary = first_paragraph(webhook.operations[0].description)
    context = {"webhook": webhook}
    return Page(webhook.path, webhook.summary, summary, "webhook", context, "webhooks")


def _of_schema(schema: Schema) -> Page:
    summary = first_paragraph(schema.description)
    return Page(schema.path, schema.name, summary, "schema", {"schema": schema}, "schemas")


def _of_table(table: CodeTable) -> Page:
    title = table.name.replace("_", " ").capitalize()
    summary = first_paragraph(table.description)
    return Page(table.path, title, summary, "codes", {"table": table}, "codes")


def _of_library(library: Library) -> Iterator[Page]:
    what = "Every method, record, exception and helper."
    yield Page("client.html", "The Python client", what, "libraries", {}, "client")
    for module in library.modules:
        context = {"module": module}
        summary = first_paragraph(module.text) or f"{module.title} of the Python client."
        yield Page(module.path, module.title, summary, "library", context, "client")


def _of_decisions(decisions: list[Decision]) -> Iterator[Page]:
    if not decisions:
        return
    what = "Where the sources contradict each other or are silent, and what was chosen."
    yield Page("decisions.html", "Contradictions", what, "decisions", {}, "decisions")
    for one in decisions:
        title, summary = plain(one.about), plain(one.choice)
        yield Page(one.path, title, summary, "decision", {"decision": one}, "decisions")
