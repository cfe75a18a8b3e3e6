"""The reference of a generated client, read from its sources as text: nothing of it is imported."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import griffe

__all__ = ["Argument", "Library", "Module", "Symbol", "read_library"]

_ROLE = re.compile(r":\w+:`~?([^`]+)`")
_UNSET = re.compile(r"\s*\|\s*UnsetType\b")
_LONGEST = 72
_OWN = "_resource"
"""The module of a resource's own methods, where it has others inside."""
_ERRORS = "_runtime.errors"
_STATUS = re.compile(r"(\d{3}): (\w+)")


@dataclass(frozen=True)
class Argument:
    """An argument of a function, or what an object has."""

    name: str
    type: str
    text: str
    required: bool = False


@dataclass(frozen=True)
class Symbol:
    """Something that has a name: a function, a class, a value."""

    name: str
    anchor: str
    kind: str
    signature: str
    text: str
    arguments: list[Argument] = field(default_factory=list[Argument])
    attributes: list[Argument] = field(default_factory=list[Argument])
    returns: str = ""
    raises: list[Argument] = field(default_factory=list[Argument])
    methods: list["Symbol"] = field(default_factory=list["Symbol"])
    advice: str = ""
    """What to do about it, where it is an exception that says so."""
    bases: list[str] = field(default_factory=list[str])


@dataclass(frozen=True)
class Module:
    """What stands on one page."""

    name: str
    title: str
    path: str
    group: str
    text: str
    symbols: list[Symbol]


@dataclass(frozen=True)
class Library:
    """A client.

    Attributes:
        package: how it is imported.
        statuses: the name of the exception of each HTTP status that has one.
    """

    package: str
    text: str
    modules: list[Module]
    statuses: dict[str, str]

    def error(self, status: str) -> Symbol | None:
        """The exception that an HTTP status becomes."""
        name = self.statuses.get(status, "")
        errors = next((one for one in self.modules if one.name == "errors"), None)
        return next((one for one in errors.symbols if one.name == name), None) if errors else None


def read_library(source: Path, package: str) -> Library | None:
    """Read a package below a folder of sources; ``None`` if it is not there."""
    if not (source / package).is_dir():
        return None
    # Inspection would import what it cannot read.
    root: Any = griffe.load(
        package, search_paths=[source], allow_inspection=False, docstring_parser="google"
    )
    modules = [
        _clients(root),
        *_resources(root),
        *_models(root),
        _errors(root),
        *_public(root),
    ]
    told = str(root[_ERRORS]["BY_STATUS"].value)
    statuses = dict(_STATUS.findall(told))
    server = next(
        (one.name for one in root[_ERRORS].classes.values() if _text(one).startswith("5xx")), ""
    )
    return Library(package, _text(root), modules, {**statuses, "500": server})


def _clients(root: Any) -> Module:
    exported = [
        one
        for name in _exported(root)
        if name in root.members and (one := _target(root[name])) is not None
    ]
    clients = [one for one in exported if one.is_class and one.module.name == "_client"]
    others = [
        one
        for one in exported
        if one.is_class and one not in clients and not one.name.endswith("Error")
    ]
    symbols = [_class(one) for one in [*clients, *others]]
    return Module("client", "Clients", "client/clients.html", "", "", symbols)


def _resources(root: Any) -> Iterator[Module]:
    for module in root["resources"].modules.values():
        inner = [module, *module.modules.values()]
        symbols = [
            _function(method, f"{_dotted(each, module)}.{method.name}")
            for each in inner
            for cls in each.classes.values()
            if not cls.is_alias and not cls.name.startswith("Async")
            for method in cls.functions.values()
            if not method.name.startswith("_")
            and method.docstring
            and "property" not in method.labels
        ]
        title = module.name.replace("_", " ").capitalize()
        yield Module(module.name, title, f"client/{module.name}.html", "Methods", "", symbols)


def _dotted(module: Any, resource: Any) -> str:
    own = module is resource or module.name == _OWN
    return resource.name if own else f"{resource.name}.{module.name}"


def _models(root: Any) -> Iterator[Module]:
    for module in root["models"].modules.values():
        symbols = [
            _class(one)
            for one in module.classes.values()
            if not one.is_alias and not any(str(base) == "TypedDict" for base in one.bases)
        ]
        if symbols:
            title = f"Records: {module.name.replace('_', ' ')}"
            path = f"client/models/{module.name}.html"
            yield Module(f"models.{module.name}", title, path, "Records", "", symbols)


def _errors(root: Any) -> Module:
    module = root[_ERRORS]
    names = [name for name in _exported(root) if name in module.classes]
    symbols = [
        _class(one) for name, one in module.classes.items() if name in names and not one.is_alias
    ]
    return Module("errors", "Errors", "client/errors.html", "Modules", _text(module), symbols)


def _public(root: Any) -> Iterator[Module]:
    inner = {"models", "resources", "cli"}
    for name, module in sorted(root.modules.items()):
        if name.startswith("_") or name in inner:
            continue
        symbols = [
            symbol
            for one in _exported(module)
            if one in module.members and (symbol := _symbol(module[one])) is not None
        ]
        yield Module(name, name, f"client/{name}.html", "Modules", _text(module), symbols)


def _symbol(found: Any) -> Symbol | None:
    target = _target(found)
    # Records have pages of their own.
    if target is None or ".models." in target.path:
        return None
    if target.is_class:
        return _class(target)
    if target.is_function:
        return _function(target, target.name)
    told = str(target.annotation or "").removeprefix("Final")
    return (
        Symbol(target.name, target.name, "value", "", _text(target))
        if told or target.docstring
        else None
    )


def _target(found: Any) -> Any:
    """What a name stands for; ``None`` if that is of another package."""
    try:
        return found.final_target if found.is_alias else found
    except griffe.AliasResolutionError:
        return None


def _exported(module: Any) -> list[str]:
    return [str(one).strip("'\"") for one in module.exports or []]


def _class(found: Any) -> Symbol:
    own = _function(found["__init__"], found.name) if "__init__" in found.members else None
    sections = _sections(found)
    values = [
        one
        for one in found.attributes.values()
        if not one.name.startswith("_")
        and (one.docstring or one.annotation is not None)
        and not str(one.annotation).startswith("ClassVar")
    ]
    attributes = [Argument(one.name, _type(one.annotation), _text(one)) for one in values]
    attributes += [
        Argument(one.name, _type(one.annotation), _text(one))
        for one in found.functions.values()
        if "property" in one.labels and not one.name.startswith("_")
    ]
    methods = [
        _function(one, one.name, found.name)
        for one in found.functions.values()
        if not one.name.startswith("_") and one.docstring and "property" not in one.labels
    ]
    advice = found.members.get("advice")
    return Symbol(
        name=found.name,
        anchor=found.name,
        kind="class",
        signature=own.signature if own else "",
        text=_told(sections),
        arguments=_arguments(sections, found.members.get("__init__")),
        attributes=attributes,
        methods=methods,
        raises=_raised(sections),
        advice=str(advice.value).strip("'\"") if advice is not None and advice.value else "",
        bases=[str(one) for one in found.bases],
    )


def _function(found: Any, name: str, owner: str = "") -> Symbol:
    sections = _sections(found)
    return Symbol(
        name=name,
        anchor=f"{owner}-{name}" if owner else name,
        kind="function",
        signature=_signature(found, name),
        text=_told(sections),
        arguments=_arguments(sections, found),
        returns=_returned(sections),
        raises=_raised(sections),
    )


def _signature(found: Any, name: str) -> str:
    parts: list[str] = []
    keyword = False
    for one in found.parameters:
        if one.name in ("self", "cls"):
            continue
        kind = str(one.kind.value if one.kind else "")
        if kind == "keyword-only" and not keyword:
            keyword = True
            parts.append("*")
        star = {"variadic positional": "*", "variadic keyword": "**"}.get(kind, "")
        keyword = keyword or star == "*"
        default = "" if one.default is None else f" = {str(one.default).replace('UNSET', '…')}"
        parts.append(f"{star}{one.name}: {_type(one.annotation)}{default}")
    made = found.name == "__init__"
    returned = "" if made or found.returns is None else f" -> {_type(found.returns)}"
    line = f"{name}({', '.join(parts)}){returned}"
    if len(line) <= _LONGEST:
        return line
    return "\n".join([f"{name}(", *(f"    {one}," for one in parts), f"){returned}"])


def _arguments(sections: list[Any], function: Any) -> list[Argument]:
    known = {one.name: one for one in function.parameters} if function is not None else {}
    return [
        Argument(
            one.name,
            _type(known[one.name].annotation) if one.name in known else _type(one.annotation),
            _plain(one.description),
            required=one.name in known and known[one.name].default is None,
        )
        for section in sections
        if section.kind.value in ("parameters", "other parameters")
        for one in section.value
    ]


def _returned(sections: list[Any]) -> str:
    told = [
        _plain(one.description)
        for section in sections
        if section.kind.value in ("returns", "yields")
        for one in section.value
    ]
    return " ".join(told)


def _raised(sections: list[Any]) -> list[Argument]:
    return [
        Argument(str(one.annotation), "", _plain(one.description))
        for section in sections
        if section.kind.value == "raises"
        for one in section.value
    ]


def _sections(found: Any) -> list[Any]:
    return list(found.docstring.parsed) if found.docstring else []


def _told(sections: list[Any]) -> str:
    return "\n\n".join(_plain(one.value) for one in sections if one.kind.value == "text")


def _text(found: Any) -> str:
    return _plain(found.docstring.value) if found.docstring else ""


def _plain(text: str) -> str:
    """Docstrings are Markdown, but for the roles of Sphinx."""
    return _ROLE.sub(r"`\1`", text)


def _type(annotation: Any) -> str:
    return _UNSET.sub("", str(annotation)) if annotation is not None else ""
