"""All promises of a document, in the order of what they cost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from tests.contract.links import JsonObject
from tests.contract.promises import access, events, lives, shown, walks
from tests.contract.promises.caller import Broken, Caller
from tests.contract.promises.listening import listening
from tests.contract.promises.words import Api, Operation
from tests.contract.target import Target


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing to be asked of one operation.

    Attributes:
        name: which promise.
        where: of which operation or path.
        keep: asks, and raises Broken where it is not kept.
    """

    name: str
    where: str
    keep: Callable[[Caller], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of all promises found.

    Attributes:
        asked: how many promises.
        requests: how many requests they took.
        broken: those that were not kept, with the promise's name.
    """

    asked: int
    requests: int
    broken: list[tuple[str, Broken]]


def promises(api: Api) -> Iterator[Promise]:
    """Everything that the document promises."""
    yield from _of_examples(api)
    yield from _of_records(api)
    yield from _of_lists(api)
    yield from _of_access(api)
    for one in api.operations:
        if one.raw.get("callbacks"):
            yield Promise("callbacks come", one.label, partial(events.told, operation=one))


def _of_records(api: Api) -> Iterator[Promise]:
    for one in api.operations:
        if one.method == "post":
            made = [link for link in one.links() if _reads(link.target)]
            for link in made:
                yield Promise("created is found", one.label, partial(lives.created, link=link))
                gone = api.by_place.get(("delete", link.target.path))
                if gone is not None:
                    keep = partial(lives.born_and_gone, born=link, gone=gone)
                    yield Promise("created and deleted", one.label, keep)
            if api.reader_of(one) is not None:
                keep = partial(lives.changed, operation=one)
                yield Promise("update changes that alone", one.label, keep)
        if one.method == "delete":
            yield Promise("deleted is gone", one.label, partial(lives.deleted, operation=one))


def _reads(operation: Operation) -> bool:
    """Whether it reads one record, and not a list of them."""
    return operation.method == "get" and operation.pages is None and operation.path.endswith("}/")


def _of_examples(api: Api) -> Iterator[Promise]:
    for one in api.operations:
        if one.method == "get":
            yield Promise("as examples show", one.label, partial(shown.as_shown, operation=one))


def _of_lists(api: Api) -> Iterator[Promise]:
    for one in api.operations:
        if one.pages is not None:
            yield Promise("pages agree", one.label, partial(_filled, operation=one))
            # Of the records that the pages were made of.
            yield Promise("filters filter", one.label, partial(walks.filters, operation=one))


def _filled(caller: Caller, operation: Operation) -> None:
    caller.reset()
    walks.fill(caller, operation)
    walks.pages(caller, operation)


def _of_access(api: Api) -> Iterator[Promise]:
    yield Promise("two accounts", "the server", access.prepare)
    for one in api.operations:
        for name, keep in (
            ("401 without the token", access.tokens),
            ("404 for another account", access.strangers),
            ("404 for an id of nothing", access.unknown),
        ):
            yield Promise(name, one.label, partial(keep, operation=one))
    for path in access.places(api):
        yield Promise("405 for a method", path, partial(access.methods, api=api, path=path))


def keep_all(document: JsonObject, target: Target, *, fail_fast: bool = False) -> Outcome:
    """Ask a sandbox for every promise of a document."""
    api = Api(document)
    broken: list[tuple[str, Broken]] = []
    asked = 0
    with listening() as listener, Caller(target, api, listener) as caller:
        for promise in promises(api):
            asked += 1
            try:
                promise.keep(caller)
            except Broken as error:
                broken.append((promise.name, error))
                if fail_fast:
                    break
        return Outcome(asked, caller.requests, broken)
