"""First step: the files of ``spec/`` become one self-contained document.

Each file has exactly one place in the document, and a ``$ref`` to the file becomes a ``$ref`` to
that place:

* ``components/<kind>/<Name>.yaml`` stands at ``#/components/<kind>/<Name>``,
* ``webhooks/<name>.yaml`` at ``#/webhooks/<name>``,
* any other file is a path item, at the path under which ``openapi.yaml`` refers to it.

The description of each operation ends in its rules.
"""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from generator import pointer
from generator.document import Bundle
from generator.errors import Location, SpecError, SpecErrors, raise_all
from generator.rules import tell_rules
from generator.source import Source, read

ROOT = "openapi.yaml"
DECISIONS = "decisions.yaml"

_COMPONENT_KINDS = (
    "schemas",
    "parameters",
    "headers",
    "requestBodies",
    "responses",
    "examples",
    "links",
    "callbacks",
    "pathItems",
    "securitySchemes",
)
_COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+")
_APPLIED_IN_PLACE = ("allOf", "anyOf", "oneOf")

Tokens = tuple[str, ...]


def bundle(spec: Path) -> Bundle:
    """Read every file of a description and resolve the references between them.

    Args:
        spec: The folder that has ``openapi.yaml`` in it.

    Raises:
        SpecErrors: A file cannot be read, a reference leads nowhere or in a circle, a file has no
            place, two components have the same name, or nothing refers to a file.
    """
    label = spec / ROOT
    if not label.is_file():
        hint = f"Name the folder that has {ROOT} in it with --spec."
        raise SpecErrors([SpecError("there is no such file", label.as_posix(), hint=hint)])
    bundler = _Bundler(spec, PurePosixPath(ROOT))
    result = bundler.run()
    raise_all(bundler.unreferenced())
    raise_all(_circles(result))
    tell_rules(result.document)
    return result


def load(path: Path) -> Bundle:
    """Read an OpenAPI document that is already one file, for example the bundle itself.

    Raises:
        SpecErrors: It cannot be read, or it refers to other files.
    """
    bundler = _Bundler(path.parent, PurePosixPath(path.name), single_file=True)
    result = bundler.run()
    raise_all(_circles(result))
    return result


class _Bundler:
    def __init__(self, spec: Path, root: PurePosixPath, *, single_file: bool = False) -> None:
        self._spec = spec
        self._root = root
        self._single_file = single_file
        self._errors: list[SpecError] = []
        self._sources: dict[PurePosixPath, Source | None] = {}
        self._places: dict[PurePosixPath, Tokens] = {root: ()}
        self._taken: dict[tuple[str, ...], PurePosixPath] = {}
        self._queue: list[PurePosixPath] = [root]
        self._content: dict[Tokens, Any] = {}

    def run(self) -> Bundle:
        root = self._read(self._root)
        if root is None:
            raise SpecErrors(self._errors)
        if not isinstance(root.data, dict):
            hint = "Start it with openapi: 3.1.0."
            raise SpecErrors([SpecError.at(root.locate(()), "holds no object", hint)])
        self._place_path_items(root, "paths")
        self._place_path_items(root, "webhooks")
        while self._queue:
            name = self._queue.pop(0)
            source = self._sources[name]
            if source is not None:
                self._content[self._places[name]] = self._rewrite(source.data, name, source, ())
        raise_all(self._errors)
        mounts = {
            self._places[name]: source
            for name, source in self._sources.items()
            if source is not None
        }
        return Bundle(self._assemble(root), mounts)

    def unreferenced(self) -> Iterator[SpecError]:
        """Files in the folder that the document does not use."""
        for path in sorted(self._spec.rglob("*")):
            name = PurePosixPath(path.relative_to(self._spec).as_posix())
            hidden = any(part.startswith(".") for part in name.parts)
            if path.is_dir() or hidden or path.suffix == ".md" or str(name) == DECISIONS:
                continue
            if name not in self._sources:
                yield SpecError(
                    "nothing refers to this file",
                    path.as_posix(),
                    1,
                    "Refer to it by $ref, or delete it.",
                )

    def _read(self, name: PurePosixPath) -> Source | None:
        try:
            source = read(self._spec / name, (self._spec / name).as_posix())
        except SpecErrors as error:
            self._errors.extend(error.errors)
            source = None
        self._sources[name] = source
        return source

    def _place_path_items(self, root: Source, section: str) -> None:
        items = root.data.get(section)
        if not isinstance(items, dict):
            return
        for key, item in items.items():
            if isinstance(item, dict) and isinstance(item.get("$ref"), str):
                self._place_path_item(root, (section, key), item)

    def _place_path_item(self, root: Source, place: tuple[str, str], item: dict[str, Any]) -> None:
        section, key = place
        where = root.locate(place)
        if item["$ref"].startswith("#"):
            return
        target = self._target(item["$ref"], self._root, where)
        if target is None:
            return
        name, fragment = target
        if fragment or len(item) > 1:
            hint = "Refer to a whole file, with nothing beside the $ref."
            self._error(where, f"{key} does not refer to one path item", hint)
        elif self._places.get(name, place) != place:
            other = pointer.join("", *self._places[name])
            hint = "Give each path and webhook a file of its own."
            self._error(where, f"{item['$ref']} already stands at {other}", hint)
        elif section == "webhooks" and name.stem != key:
            hint = f"Rename the file to {key}{name.suffix}, or the key to {name.stem}."
            self._error(where, f"the webhook {key} and its file {name.name} differ in name", hint)
        elif self._claim(name, place, where):
            source = self._sources[name]
            if source and isinstance(source.data, dict) and "$ref" in source.data:
                hint = "Write the path item into this file."
                self._error(
                    source.locate(("$ref",)), "a path item is only a $ref to another file", hint
                )

    def _claim(self, name: PurePosixPath, place: Tokens, where: Location) -> bool:
        """Give a file its place in the document and read it."""
        case_blind = tuple(token.lower() for token in place)
        other = self._taken.setdefault(case_blind, name)
        if other != name and place[0] != "paths":
            hint = "Rename one of them: names are unique within their kind, whatever their case."
            message = f"{name} has the name of {other}"
            self._error(Location((self._spec / name).as_posix(), 1), message, hint)
            self._sources[name] = None
            return False
        self._places[name] = place
        source = self._read(name)
        if source is None:
            return False
        if not isinstance(source.data, dict | bool):
            self._error(source.locate(()), "holds no object", f"Write one, as {where} expects it.")
            self._sources[name] = None
            return False
        self._queue.append(name)
        return True

    def _rewrite(self, value: Any, name: PurePosixPath, source: Source, at: Tokens) -> Any:
        if isinstance(value, list):
            return [self._rewrite(v, name, source, (*at, str(i))) for i, v in enumerate(value)]
        if not isinstance(value, dict):
            return value
        if self._is_placed(value, name, at):
            return {}
        result: dict[str, Any] = {}
        for key, item in value.items():
            where = (*at, key)
            if key == "$ref" and not isinstance(item, dict):
                result[key] = self._reference(item, name, source.locate(where))
            elif key == "mapping" and "propertyName" in value and isinstance(item, dict):
                result[key] = {
                    k: v
                    if _COMPONENT_NAME.fullmatch(str(v)) and not str(v).endswith(".yaml")
                    else self._reference(v, name, source.locate((*where, k)))
                    for k, v in item.items()
                }
            else:
                result[key] = self._rewrite(item, name, source, where)
        return result

    def _is_placed(self, value: Mapping[str, Any], name: PurePosixPath, at: Tokens) -> bool:
        """Whether this is a reference in ``openapi.yaml`` that the file's content replaces."""
        in_place = len(at) == 2 and at[0] in ("paths", "webhooks")  # noqa: PLR2004
        return name == self._root and in_place and not str(value.get("$ref", "#")).startswith("#")

    def _reference(self, ref: Any, name: PurePosixPath, where: Location) -> str:
        target = self._target(ref, name, where)
        if target is None:
            return ""
        file, fragment = target
        if file not in self._places and not self._claim_component(file, where):
            return ""
        source = self._sources.get(file)
        if source is None:
            return ""
        try:
            pointer.lookup(source.data, fragment)
        except (LookupError, TypeError):
            hint = "A $ref is a relative file path, such as ../schemas/Name.yaml."
            self._error(where, f"the $ref {ref!r} leads nowhere", hint)
            return ""
        return pointer.join("#", *self._places[file], *fragment)

    def _target(
        self, ref: Any, name: PurePosixPath, where: Location
    ) -> tuple[PurePosixPath, Tokens] | None:
        """The file and the place in it that a ``$ref`` names."""
        if not isinstance(ref, str) or not ref:
            self._error(where, "the $ref is not text", "Write a relative file path.")
            return None
        path, _, fragment = ref.partition("#")
        file = PurePosixPath(os.path.normpath(name.parent / path)) if path else name
        problem = hint = ""
        if fragment and not fragment.startswith("/"):
            problem = "is no JSON Pointer"
            hint = "Write the part after # as a JSON Pointer, such as #/properties/name."
        elif re.match(r"[A-Za-z][A-Za-z0-9+.-]+:|/", path):
            problem = "is no relative file path"
            hint = "Copy what it refers to into the spec, and refer to that file."
        elif path and self._single_file:
            problem = "leads to another file"
            hint = "Bundle the document into one file first."
        elif file.parts[0] == ".." or not (self._spec / file).is_file():
            outside = file.parts[0] == ".."
            problem = "leads out of the spec" if outside else "leads to a file that does not exist"
            hint = f"Paths are relative to {(self._spec / name).parent.as_posix()}/."
        if problem:
            self._error(where, f"the $ref {ref!r} {problem}", hint)
            return None
        return file, pointer.split(fragment)

    def _claim_component(self, file: PurePosixPath, where: Location) -> bool:
        if file in self._sources:
            return False
        top, kind = (*file.parts, "")[:2]
        if top == "components" and kind in _COMPONENT_KINDS:
            if _COMPONENT_NAME.fullmatch(file.stem):
                return self._claim(file, ("components", kind, file.stem), where)
            hint = "Use letters, digits, dots, hyphens and underscores."
            self._error(where, f"{file.stem!r} cannot be the name of a component", hint)
        elif top == "components":
            self._error(
                where,
                f"{file} is in no known kind of components",
                f"Move it to one of components/{{{','.join(_COMPONENT_KINDS)}}}/.",
            )
        else:
            section = "webhooks" if top == "webhooks" else "paths"
            self._error(
                where,
                f"{file} has no place of its own in the document",
                f"List it in {ROOT} under {section}, or move it to components/<kind>/.",
            )
        return False

    def _assemble(self, root: Source) -> dict[str, Any]:
        document: dict[str, Any] = self._content[()]
        for place, content in self._content.items():
            if place:
                self._put(document, place, content, root)
        raise_all(self._errors)
        components = document.pop("components", None)
        if isinstance(components, dict) and components:
            document["components"] = {
                kind: dict(sorted(members.items())) if isinstance(members, dict) else members
                for kind, members in sorted(components.items(), key=_kind_order)
            }
        elif components:
            document["components"] = components
        return document

    def _put(self, document: dict[str, Any], place: Tokens, content: Any, root: Source) -> None:
        parent: Any = document
        for depth, token in enumerate(place[:-1], 1):
            parent = parent.setdefault(token, {})
            if not isinstance(parent, dict):
                hint = "Write a map of names, or leave it out."
                self._error(root.locate(place[:depth]), f"{token} holds no object", hint)
                return
        if place[0] == "components" and place[-1] in parent:
            hint = f"Keep the one in {ROOT} or the one in {'/'.join(place)}.yaml."
            self._error(root.locate(place), f"the component {place[-1]} is defined twice", hint)
        parent[place[-1]] = content

    def _error(self, where: Location, message: str, hint: str) -> None:
        self._errors.append(SpecError.at(where, message, hint))


def _kind_order(item: tuple[str, Any]) -> tuple[int, str]:
    kind = item[0]
    known = _COMPONENT_KINDS.index(kind) if kind in _COMPONENT_KINDS else len(_COMPONENT_KINDS)
    return known, kind


def _circles(result: Bundle) -> Iterator[SpecError]:
    """References that apply to the same value in a circle: nobody could say what they describe.

    A schema that contains itself through its properties or items is no such circle.
    """
    done: set[str] = set()

    def visit(at: str, trail: tuple[str, ...], place: str) -> Iterator[SpecError]:
        if at in trail:
            circle = " -> ".join(pointer.split(p)[-1] for p in (*trail[trail.index(at) :], at))
            hint = "Break the circle: a schema may contain itself only in properties or items."
            yield SpecError.at(result.locate(place), f"refers to itself: {circle}", hint)
        elif at not in done:
            try:
                value = pointer.lookup(result.document, pointer.split(at))
            except LookupError:
                yield SpecError.at(result.locate(place), f"the $ref {at!r} leads nowhere")
                return
            for where, target in _refs_in_place(value, at):
                yield from visit(target, (*trail, at), where)
            done.add(at)

    for kind, members in result.document.get("components", {}).items():
        for name in members if isinstance(members, dict) else ():
            at = pointer.join("#/components", kind, name)
            yield from visit(at, (), at)


def _refs_in_place(value: Any, at: str) -> Iterator[tuple[str, str]]:
    """Place and target of each ``$ref`` that describes the same value."""
    if not isinstance(value, dict):
        return
    if isinstance(value.get("$ref"), str):
        yield pointer.join(at, "$ref"), value["$ref"]
    for keyword in _APPLIED_IN_PLACE:
        branches = value.get(keyword)
        for index, branch in enumerate(branches if isinstance(branches, list) else ()):
            yield from _refs_in_place(branch, pointer.join(at, keyword, index))
