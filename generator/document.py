"""The self-contained document that everything after the bundle step reads."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator import pointer
from generator.errors import Location
from generator.source import Source

_NOTE = """\
# Made from spec/ by `python -m generator build`. Edit spec/ and build again: this file is
# overwritten.
"""
_LONG_TEXT = 80
_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Bundle:
    """One OpenAPI document and the way back from each of its values to a file and a line."""

    document: dict[str, Any]
    mounts: Mapping[tuple[str, ...], Source] = field(repr=False)
    """Where each source file's content stands in the document."""

    def locate(self, place: str) -> Location:
        """The file and line of the value at a JSON Pointer, or of the nearest one above it.

        Args:
            place: A pointer into :attr:`document`, with or without a leading ``#``.
        """
        tokens = pointer.split(place)
        for length in range(len(tokens), -1, -1):
            source = self.mounts.get(tokens[:length])
            if source is not None:
                return source.locate(tokens[length:])
        raise ValueError("a bundle has a source for its root")


def to_yaml(document: Mapping[str, Any]) -> str:
    """The document as YAML for readers: keys in their order, long text in blocks, no aliases."""
    return _NOTE + yaml.dump(
        document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH
    )


def to_json(document: Mapping[str, Any]) -> str:
    """The document as JSON for programs, which read it twenty times faster than YAML."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else ">" if len(value) > _LONG_TEXT and " " in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)
