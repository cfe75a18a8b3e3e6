"""The words of the generated tables: what the commands are, as plain data."""

from collections.abc import Callable, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias

__all__ = ["Command", "Example", "Group", "Kind", "Option", "Program", "Setting", "dashed"]

Kind: TypeAlias = Literal["text", "integer", "number", "boolean", "json", "file", "time"]
"""How the text of an option becomes an argument of a method."""


def dashed(name: str) -> str:
    """A name of Python's as it is typed in a shell: ``from_`` is ``from``, ``a_b`` is ``a-b``."""
    return name.strip("_").replace("_", "-")


class Option(NamedTuple):
    """An argument of a method."""

    name: str
    kind: Kind
    metavar: str
    help: str
    required: bool = False
    many: bool = False
    """Whether it may be given several times, for a list."""
    choices: tuple[str, ...] = ()
    """The only values that there are."""
    joined: bool = False
    """Whether a list of it is one text for the service."""

    @property
    def flag(self) -> str:
        """How it is written, where it is not told by its position."""
        return f"--{dashed(self.name)}"


class Example(NamedTuple):
    """A command that works."""

    about: str
    arguments: tuple[str, ...]
    """What is typed after the command."""


class Command(NamedTuple):
    """A method of the client."""

    method: str
    """The way to it from a client, dotted."""
    summary: str
    description: str
    link: str
    positional: tuple[Option, ...] = ()
    options: tuple[Option, ...] = ()
    examples: tuple[Example, ...] = ()
    removes: bool = False
    """Whether something is gone afterwards."""
    items: str | None = None
    """Of a list, the field of a page that has the records."""
    meta: str = ""
    """Of a list, the field of a page that tells which page is next."""
    columns: tuple[str, ...] = ()
    """Of a list, what may stand in a table, the most telling first."""

    @property
    def name(self) -> str:
        """The last word of the command."""
        return dashed(self.method.rpartition(".")[2])


class Group(NamedTuple):
    """A resource: commands, and the groups inside of it."""

    name: str
    description: str
    commands: tuple[Command, ...] = ()
    groups: tuple["Group", ...] = ()


class Setting(NamedTuple):
    """An argument of the client, which all commands take."""

    name: str
    kind: Literal["text", "integer", "number"]
    metavar: str
    help: str


class Program(NamedTuple):
    """The whole command line."""

    name: str
    version: str
    title: str
    description: str
    link: str
    settings: tuple[Setting, ...]
    groups: Mapping[str, str]
    """What each resource is, by the name of the module that has its commands."""
    package: str
    """The package in which these modules are."""
    client: Callable[..., Any]
    """Makes a client."""
