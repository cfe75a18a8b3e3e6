"""What the templates of resources print."""

from dataclasses import dataclass, field

from .operations import Operation
from .references import Json


@dataclass
class ArgumentView:
    """An argument of a method."""

    wire: str
    python: str
    location: str
    annotation: str
    required: bool
    delimiter: str | None
    description: str
    at: str
    file: bool = False
    """Whether it is a file, or several."""
    written: str = "{}"
    """The expression that makes what is sent of it, with a gap for its name."""
    example: object = ...
    """What the example of the method passes; ``...`` if there is none, or none is needed."""
    sensitive: bool = False
    """Whether its value is hidden where a request is shown."""
    schema: Json = field(default_factory=dict)


@dataclass
class ConditionView:
    """What a method answers when it is given one of certain arguments."""

    arguments: list[ArgumentView]
    answers: dict[int, str]
    returns: str
    either: str
    """What a method answers that may have been given one of them, or not."""
    answered: str


@dataclass
class ListingView:
    """How the pages of a list are walked."""

    key: str
    items: str
    meta: str
    record: str
    page: str
    offset: str | None
    """The argument that counts records, where a page may come without ``meta``."""
    limit: str | None
    size: int | None
    """How many records a page has when ``limit`` is not given."""


@dataclass
class MethodView:
    """A method of a resource."""

    name: str
    constant: str
    operation: Operation
    summary: str
    description: str
    link: str
    arguments: list[ArgumentView]
    body: ArgumentView | None
    """The whole body as one argument, where it is not an object."""
    returns: str
    answers: dict[int, str]
    answered: str
    condition: ConditionView | None
    errors: list[tuple[str, str]]
    listing: ListingView | None
    idempotent: bool
    authenticated: bool
    body_required: bool
    files: dict[str, tuple[str, ...]] | None
    """The files in a form, with the types that are taken; ``None`` where the body is none."""

    @property
    def sensitive(self) -> list[str]:
        """The arguments whose values are hidden, by the service's names."""
        return sorted(one.wire for one in self.arguments if one.sensitive)

    def located(self, location: str) -> list[ArgumentView]:
        """The arguments of one place."""
        return [one for one in self.arguments if one.location == location]

    @property
    def positional(self) -> list[ArgumentView]:
        """What stands in the path."""
        return self.located("path")

    @property
    def keywords(self) -> list[ArgumentView]:
        """Everything else, required ones first."""
        rest = [one for one in self.arguments if one.location != "path"]
        rest += [self.body] if self.body else []
        return sorted(rest, key=lambda one: (not one.required, one.location == "header"))


@dataclass
class ResourceView:
    """A resource: methods, and the resources inside of it."""

    path: tuple[str, ...]
    class_name: str
    description: str = ""
    methods: list[MethodView] = field(default_factory=list)
    children: dict[str, "ResourceView"] = field(default_factory=dict)
    imports: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The attribute of its parent."""
        return self.path[-1]

    @property
    def dotted(self) -> str:
        """The way to it from a client."""
        return ".".join(self.path)


def walk(resource: ResourceView) -> list[ResourceView]:
    """All resources below one, parents before children."""
    found: list[ResourceView] = []
    for child in resource.children.values():
        found += [child, *walk(child)]
    return found
