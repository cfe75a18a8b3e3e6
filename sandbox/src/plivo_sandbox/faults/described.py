"""What the bundle says of operations beyond what is needed to answer them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from plivo_sandbox.contract import Contract, Operation


@dataclass(frozen=True, slots=True)
class Described:
    """An operation, for those who break its answers.

    Attributes:
        tag: its resource.
        items: the member of a list's answer that holds the records; empty where it is no list.
        meta: the member that tells of the page; likewise.
        success: the status and the body of a documented success; no body where it has none.
    """

    tag: str
    items: str
    meta: str
    success: tuple[int, Any]


def describe(contract: Contract) -> dict[str, Described]:
    """All operations, by operationId."""
    return {operation.id: _described(contract, operation) for operation in contract.operations()}


def webhooks(contract: Contract) -> dict[str, Mapping[str, Any]]:
    """By which members each webhook's events are known: ``x-recognized-by``."""
    return {
        name: contract.resolve(f"#/webhooks/{name}").get("x-recognized-by", {})
        for name in contract.document["webhooks"]
    }


def recognize(known: Mapping[str, Mapping[str, Any]], params: Mapping[str, Any]) -> str:
    """The webhook whose event this is; empty where it is none of them."""
    return next((name for name, members in known.items() if members and _fits(members, params)), "")


def _fits(members: Mapping[str, Any], params: Mapping[str, Any]) -> bool:
    return all(
        (name in params) is wanted if isinstance(wanted, bool) else params.get(name) in wanted
        for name, wanted in members.items()
    )


def _described(contract: Contract, operation: Operation) -> Described:
    path = operation.path.replace("~", "~0").replace("/", "~1")
    node = contract.resolve(f"#/paths/{path}")[operation.method.lower()]
    pagination = node.get("x-pagination", {})
    pointer = f"#/paths/{path}/{operation.method.lower()}/responses"
    return Described(
        tag=node["tags"][0],
        items=pagination.get("items", ""),
        meta=pagination.get("meta", ""),
        success=next(_successes(contract, operation, pointer), (200, {})),
    )


def _successes(contract: Contract, operation: Operation, pointer: str) -> Iterator[tuple[int, Any]]:
    for status in operation.responses:
        if status // 100 != 2:  # noqa: PLR2004
            continue
        content = contract.resolve(f"{pointer}/{status}").get("content", {})
        media = cast("dict[str, Any]", content.get("application/json", {}))
        if not media:
            yield status, None
        for name in media.get("examples", {}):
            example = f"{pointer}/{status}/content/application~1json/examples/{name}"
            yield status, contract.resolve(example)["value"]
