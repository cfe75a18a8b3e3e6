"""The index that the site's search reads."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.docs.decisions import Decision
from generator.docs.fields import Field
from generator.docs.guides import Guide
from generator.docs.library import Library
from generator.docs.markdown import first_paragraph, plain
from generator.docs.pages import INDEX
from generator.docs.reference import CodeTable, Operation, Reference, Schema

__all__ = ["SearchEntry", "entries", "search_script"]


@dataclass(frozen=True)
class SearchEntry:
    """Something that can be found."""

    title: str
    kind: str
    path: str
    words: str
    """What it is found by besides its title."""


def search_script(entries: Iterable[SearchEntry]) -> str:
    """The index as a script: a page that is opened as a file may load scripts, but no data.

    Pages and kinds stand once, and the entries name them by number.
    """
    pages: dict[str, int] = {}
    kinds: dict[str, int] = {}
    texts: dict[str, int] = {}
    rows: list[list[str | int]] = []
    for entry in entries:
        page, _, anchor = entry.path.partition("#")
        rows.append(
            [
                entry.title,
                kinds.setdefault(entry.kind, len(kinds)),
                pages.setdefault(page, len(pages)),
                anchor,
                texts.setdefault(entry.words, len(texts)),
            ]
        )
    found = {"pages": list(pages), "kinds": list(kinds), "words": list(texts), "rows": rows}
    return f"window.searchIndex={json.dumps(found, ensure_ascii=False, separators=(',', ':'))};\n"


def entries(
    reference: Reference,
    guides: list[Guide],
    decisions: list[Decision],
    library: Library | None,
) -> Iterator[SearchEntry]:
    """Whatever a reader may look for."""
    for operation in reference.operations:
        yield from _of_operation(operation)
    for webhook in reference.webhooks:
        yield SearchEntry(webhook.summary, "webhook", webhook.path, webhook.name)
    for schema in reference.schemas:
        yield from _of_schema(schema)
    for table in reference.code_tables:
        yield from _of_table(table)
    for guide in guides:
        yield from _of_guide(guide)
    for module in library.modules if library else ():
        for symbol in module.symbols:
            path = f"{module.path}#{symbol.anchor}"
            yield SearchEntry(symbol.name, "Python", path, module.title)
    for one in reference.errors:
        path = f"errors.html#status-{one.status}"
        yield SearchEntry(f"HTTP {one.status}", "code", path, first_paragraph(one.description))
    for decision in decisions:
        yield SearchEntry(plain(decision.about), "decision", decision.path, decision.id)


def _of_operation(operation: Operation) -> Iterator[SearchEntry]:
    words = f"{operation.method} {operation.template} {operation.dotted} {operation.id}"
    yield SearchEntry(operation.summary, "operation", operation.path, words)
    for one in operation.fields():
        # What is answered is found with its object.
        if not one.anchor.startswith("response"):
            yield _of_field(one, operation.path, operation.summary)


def _of_schema(schema: Schema) -> Iterator[SearchEntry]:
    yield SearchEntry(schema.name, "object", schema.path, "")
    for member in schema.fields:
        for one in member.all():
            yield _of_field(one, schema.path, schema.name)


def _of_field(one: Field, path: str, owner: str) -> SearchEntry:
    words = " ".join([owner, *one.shape.values])
    return SearchEntry(one.name, "field", f"{path}#{one.anchor}", words)


def _of_table(table: CodeTable) -> Iterator[SearchEntry]:
    for code in table.codes:
        title, path = f"{code.code} {code.meaning}", f"{table.path}#code-{code.code}"
        yield SearchEntry(title, "code", path, code.name)


def _of_guide(guide: Guide) -> Iterator[SearchEntry]:
    page = INDEX if guide.start else guide.path
    yield SearchEntry(guide.title, "guide", page, guide.summary)
    for heading in guide.headings:
        yield SearchEntry(heading.text, "guide", f"{page}#{heading.anchor}", guide.title)
