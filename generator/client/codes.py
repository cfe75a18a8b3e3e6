"""Tables of the service's own codes, one module of the client each."""

import keyword
from collections.abc import Iterator
from dataclasses import dataclass

from .faults import Faults, pointer
from .references import Json

_CODES = "x-codes"
_TAKEN = {"models", "resources", "testing", "webhooks"}


@dataclass(frozen=True)
class CodeView:
    """One code."""

    code: str
    constant: str
    name: str
    meaning: str
    retry: str
    advice: str


@dataclass(frozen=True)
class TableView:
    """All codes of one schema."""

    name: str
    """The module's name."""
    description: str
    codes: tuple[CodeView, ...]


def tables(document: Json, faults: Faults) -> list[TableView]:
    """The tables, by name."""
    found: dict[str, TableView] = {}
    schemas: Json = (document.get("components") or {}).get("schemas") or {}
    for component, schema in schemas.items():
        if not isinstance(schema, dict) or _CODES not in schema:
            continue
        at = pointer("components", "schemas", component, _CODES)
        table = _table(component, schema, at, faults)
        if table.name in found or table.name in _TAKEN or keyword.iskeyword(table.name):
            faults.add(f"the client cannot have another module {table.name}", at, "Rename it.")
        found[table.name] = table
    return [found[name] for name in sorted(found)]


def _table(component: str, schema: Json, at: str, faults: Faults) -> TableView:
    told: Json = schema[_CODES]["codes"]
    listed = list(_listed(schema))
    for code in [*(one for one in listed if one not in told), *(set(told) - set(listed))]:
        missing, has = (_CODES, "the enum") if code in listed else ("the enum", _CODES)
        faults.add(f"{component}: {has} has the code {code}, and {missing} has not", at)
    views = tuple(
        CodeView(
            code=code,
            constant=str(entry["name"]).upper(),
            name=str(entry["name"]),
            meaning=str(entry["meaning"]),
            retry=str(entry["retry"]),
            advice=str(entry.get("advice") or ""),
        )
        for code, entry in told.items()
    )
    if len({view.constant for view in views} | {"CODES"}) <= len(views):
        faults.add(f"{component}: two codes have one name, or one is called codes", at)
    return TableView(schema[_CODES]["name"], str(schema.get("description") or ""), views)


def _listed(schema: Json) -> Iterator[str]:
    for one in [schema, *(schema.get("anyOf") or []), *(schema.get("oneOf") or [])]:
        yield from one.get("enum") or []
