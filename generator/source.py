"""One YAML file, read with its positions and without YAML's surprises."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Location, SpecError, SpecErrors

_PLAIN = "!plain-"
_AMBIGUOUS = _PLAIN + "ambiguous"
_CORE = {
    "null": re.compile(r"(?:null|Null|NULL|~|)"),
    "bool": re.compile(r"(?:true|True|TRUE|false|False|FALSE)"),
    "int": re.compile(r"-?(?:0|[1-9][0-9]*)"),
    "float": re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+(?:[eE][-+][0-9]+)?"),
}
# What YAML 1.2 or a human eye takes for a number although YAML 1.1 says that it is text.
_NUMBER_LIKE = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+\.?[0-9]*)(?:[eE][-+]?[0-9]+)?|0[ox][0-9a-fA-F]+"
)


class _Loader(yaml.CSafeLoader):
    """Gives unquoted scalars tags of ours: only what all YAML versions agree on is typed."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        tag: str = super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]
        if kind is not yaml.ScalarNode or not implicit[0]:
            return tag
        name = tag.rpartition(":")[2]
        if name == "str":
            return _AMBIGUOUS if _NUMBER_LIKE.fullmatch(value) else tag
        core = _CORE.get(name)
        return _PLAIN + name if core and core.fullmatch(value) else _AMBIGUOUS


_MAX_DEPTH = 64


@dataclass(frozen=True, slots=True)
class Source:
    """A YAML file: its data and where each value of it stands."""

    label: str
    """The path as error messages print it."""
    data: Any
    root: yaml.Node

    def locate(self, tokens: Sequence[str]) -> Location:
        """The line of the value at these keys; of the nearest value above it, if there is none."""
        node, line = self.root, _line(self.root)
        for token in tokens:
            if isinstance(node, yaml.MappingNode):
                found = next((pair for pair in node.value if pair[0].value == token), None)
                if found is None:
                    break
                line, node = _line(found[0]), found[1]
            elif isinstance(node, yaml.SequenceNode):
                if not token.isdecimal() or int(token) >= len(node.value):
                    break
                node = node.value[int(token)]
                line = _line(node)
            else:
                break
        return Location(self.label, line)


def read(path: Path, label: str) -> Source:
    """Read one YAML (or JSON) file.

    Args:
        path: The file.
        label: How error messages call it.

    Raises:
        SpecErrors: It cannot be read, is not UTF-8, is not YAML, is empty, is nested too deeply,
            repeats a key, has a key that is not text, uses an alias or a tag, or has an unquoted
            value that YAML 1.1 and 1.2 read differently.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SpecErrors([SpecError(f"cannot be read: {error.strerror}", label)]) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        hint = "Save the file as UTF-8."
        raise SpecErrors([SpecError("is not UTF-8 text", label, line, hint)]) from None
    try:
        _check_depth(text, label)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise SpecErrors([_syntax_error(error, text, label)]) from None
    if root is None:
        hint = "Write the object that belongs here, or delete the file and what refers to it."
        raise SpecErrors([SpecError("the file is empty", label, 1, hint)])
    errors: list[SpecError] = []
    data = _Converter(label, errors).convert(root)
    if errors:
        raise SpecErrors(errors)
    return Source(label, data, root)


def _check_depth(text: str, label: str) -> None:
    # Composing is recursive, in C: too deep a file would end the process without a word.
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                line = event.start_mark.line + 1 if event.start_mark else 1
                hint = "Make parts of it components of their own."
                problem = f"is nested more than {_MAX_DEPTH} levels deep"
                raise SpecErrors([SpecError(problem, label, line, hint)])


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _syntax_error(error: yaml.YAMLError, text: str, label: str) -> SpecError:
    line = 1
    problem = "is not valid YAML"
    hint = "Check the indentation and the quotes at this line and the one above it."
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        if "end of stream" in str(error.problem) and error.context_mark:
            mark = error.context_mark
        line = mark.line + 1 if mark else 1
        problem = f"is not valid YAML: {error.problem or error.context}"
    elif isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        problem = f"is not valid YAML: {error.reason}"
        hint = "Remove the control character, or write it as an escape in double quotes."
    current = next(iter(text.split("\n")[line - 1 :]), "")
    if "\t" in current[: len(current) - len(current.lstrip())]:
        problem = "is not valid YAML: the line is indented by a tab"
        hint = "Indent by spaces."
    return SpecError(problem, label, line, hint)


class _Converter:
    """Turns YAML nodes into plain data, and collects what is wrong with them."""

    def __init__(self, label: str, errors: list[SpecError]) -> None:
        self._label = label
        self._errors = errors
        self._seen: set[int] = set()

    def convert(self, node: yaml.Node) -> Any:
        if id(node) in self._seen:
            self._error(
                node,
                "an anchor here is used again by an alias",
                "Write the value out, or make it a component and refer to it by $ref.",
            )
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.convert(item) for item in node.value]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        result: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = self.convert(key_node)
            if not isinstance(key, str):
                if key_node.tag != _AMBIGUOUS:
                    shown = key_node.value if isinstance(key_node, yaml.ScalarNode) else "this key"
                    self._error(key_node, f"the key {shown} is not text", f"Quote it: '{shown}'.")
                self.convert(value_node)
                continue
            if key in lines:
                self._error(
                    key_node,
                    f"the key {key!r} stands here twice (first on line {lines[key]})",
                    "Remove one of the two: YAML would silently keep the last.",
                )
            lines.setdefault(key, _line(key_node))
            result[key] = self.convert(value_node)
        return result

    def _scalar(self, node: yaml.Node) -> Any:
        value: str = node.value
        match node.tag:
            case "tag:yaml.org,2002:str":
                return value
            case "!plain-null":
                return None
            case "!plain-bool":
                return value.lower() == "true"
            case "!plain-int":
                return int(value)
            case "!plain-float":
                return float(value)
            case "!plain-ambiguous":
                self._error(
                    node,
                    f"YAML parsers disagree on what {value} is",
                    f"Quote it ('{value}') if it is text; else a plain number, true or false.",
                )
            case tag:
                self._error(
                    node,
                    f"has the YAML tag {tag}",
                    "Remove the tag; quote the value if it is text.",
                )
        return None

    def _error(self, node: yaml.Node, message: str, hint: str) -> None:
        self._errors.append(SpecError(message, self._label, _line(node), hint))
