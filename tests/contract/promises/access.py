"""Who may ask: 401 without the right token, 404 for what is another account's, 405 for a method."""

from collections.abc import Iterator

from tests.contract.promises.caller import Broken, Caller, How
from tests.contract.promises.words import Api, Asked, Operation, pointed

NOBODY = "0000000000"
OTHER = "MAOTHER0000000000000"
OTHER_TOKEN = "token-of-another-account"
FIXTURES = f"accounts: [{{auth_id: {OTHER}, auth_token: {OTHER_TOKEN}}}]"
POSSIBLE = ("get", "put", "post", "delete", "patch")


def prepare(caller: Caller) -> None:
    """Make another account beside the first state of our own."""
    caller.reset()
    caller.control("fixtures", content=FIXTURES.encode())


def tokens(caller: Caller, operation: Operation) -> None:
    """A wrong token, none, and the address of another account are refused with 401."""
    asked = operation.examples()[0]
    own, token = caller.target.auth_id, caller.target.auth_token
    caller.refused(operation, asked, 401, "to a wrong token", auth=(own, token + "-"))
    caller.refused(operation, asked, 401, "to another Auth ID", auth=(OTHER, token))
    caller.refused(operation, asked, 401, "to nobody", anonymous=True)
    caller.refused(operation, asked, 401, "at another account's address", account=OTHER)


def strangers(caller: Caller, operation: Operation) -> None:
    """What one account has is 404 for another, and in none of its lists."""
    asked = operation.examples()[0]
    how: How = {"account": OTHER, "auth": (OTHER, OTHER_TOKEN)}
    if asked.path:
        caller.refused(operation, asked, 404, "to another account", **how)
    elif operation.pages:
        body = caller.call(operation, asked, **how).body
        if body[operation.pages["items"]] and _named(caller, operation, body):
            raise Broken(operation.label, "listed another account's records")


def _named(caller: Caller, operation: Operation, body: object) -> bool:
    """Whether a record of a list is one that our own account reads too."""
    for link in operation.links():
        values = link.values(Asked({}, {}), body)
        if values and link.target.method == "get":
            return caller.call(link.target, Asked(values, {})).ok
    assert operation.pages is not None
    mine = caller.found(operation, Asked({}, {}))
    first = pointed(body, operation.pages["items"] + "/0")
    return any(one == first for one in mine[operation.pages["items"]])


def unknown(caller: Caller, operation: Operation) -> None:
    """An id that names nothing is 404."""
    asked = operation.examples()[0]
    for name in asked.path:
        schema = operation.parameters["path", name]["schema"]
        if not caller.schemas.fault(schema, NOBODY):
            caller.refused(
                operation, asked.with_path({name: NOBODY}), 404, f"to a {name} that names nothing"
            )


def methods(caller: Caller, api: Api, path: str) -> None:
    """A method that the address does not take is 405, and `Allow` names those that it does."""
    taken = {method for method, place in api.by_place if place == path}
    operation = api.by_place[next(iter(sorted(taken))), path]
    asked = Asked(operation.examples()[0].path, {})
    for method in POSSIBLE:
        if method in taken:
            continue
        answer = caller.refused(operation, asked, 405, f"to {method.upper()}", method=method)
        allowed = {one.strip().lower() for one in answer.headers["allow"].split(",")}
        if not taken <= allowed or allowed & (set(POSSIBLE) - taken):
            what = f"says of itself `Allow: {answer.headers['allow']}`"
            raise Broken(f"{method.upper()} {path}", what)


def places(api: Api) -> Iterator[str]:
    """Every path once."""
    yield from dict.fromkeys(operation.path for operation in api.operations)
