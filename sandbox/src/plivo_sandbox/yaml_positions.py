"""YAML read as JSON would be, and the line on which each of its values stands."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,18})")
_FLOAT = re.compile(r"-?(0|[1-9][0-9]{0,18})\.[0-9]{1,18}")
_PLAIN = {"true": True, "false": False, "null": None, "~": None, "": None}


class YamlError(Exception):
    """The text is no YAML that is understood here; ``line`` counts from 1."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(problem)
        self.line = line


class PositionedYaml:
    """A value, and where its parts stand.

    Plain scalars are numbers, true, false and null as in JSON, and text otherwise: ``NO`` is
    Norway. Aliases, tags and repeated keys are refused.
    """

    def __init__(self, text: str) -> None:
        """Read ``text``, one document.

        Raises:
            YamlError: when it is not one.
        """
        try:
            node = yaml.compose(text, yaml.BaseLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            raise YamlError(error.problem or "this is no YAML", _line(mark)) from error
        except yaml.YAMLError as error:
            raise YamlError("this is no YAML", 1) from error
        self._seen: set[int] = set()
        self._root = node
        self.value: Any = None if node is None else self._read(node)

    def line(self, path: Sequence[str | int]) -> int:
        """The line of the part that ``path`` leads to, or of the last one on the way."""
        node, line = self._root, 1
        for step in path:
            following = _below(node, step)
            if following is None:
                break
            line, node = following
        return line

    def _read(self, node: yaml.Node) -> Any:
        if id(node) in self._seen:
            raise YamlError("aliases are not understood here", _line(node.start_mark))
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._read(item) for item in node.value]
        if isinstance(node, yaml.MappingNode):
            read: dict[str, Any] = {}
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode) or key.value in read:
                    raise YamlError("a key is given twice, or is no text", _line(key.start_mark))
                read[_whole(str(key.value), key.start_mark)] = self._read(value)
            return read
        text = _whole(str(node.value), node.start_mark)
        return text if getattr(node, "style", None) else _plain(text)


def _whole(text: str, mark: yaml.Mark) -> str:
    """``text``, whose characters beyond 16 bits may be escaped in two halves, as JSON does."""
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError as error:
        raise YamlError("half a character is no character", _line(mark)) from error


def _plain(text: str) -> Any:
    if text in _PLAIN:
        return _PLAIN[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _below(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return _line(key.start_mark), value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        item = node.value[step]
        return _line(item.start_mark), item
    return None


def _line(mark: yaml.Mark | None) -> int:
    return 1 if mark is None else mark.line + 1
