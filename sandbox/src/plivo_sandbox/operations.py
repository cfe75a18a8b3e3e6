"""Handlers: one plain function for each operation, found by its operationId."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection

from plivo_sandbox.bodies import UploadedFile
from plivo_sandbox.clock import Clock
from plivo_sandbox.contract import Contract
from plivo_sandbox.errors import StartupError
from plivo_sandbox.events import Event, schedule
from plivo_sandbox.ids import Ids
from plivo_sandbox.settings import Settings


@dataclass(frozen=True, slots=True)
class Call:
    """One request, valid by the bundle, and what its handler may use.

    Attributes:
        account_id: the account that signed in.
        main: its main account; itself where it is one.
        sees: the accounts whose things it sees: itself, and its subaccounts.
        requester_ip: where the request came from.
        path: path parameters.
        query: query parameters, in the types of their schemas.
        body: the JSON body, or the form's fields; empty when none was sent.
        files: the form's files, in the order of the request.
        origin: scheme, host and port under which the caller knows the sandbox.
        url_path: the request's path, as ``meta.next`` repeats it.
        connection: the request's transaction. It is committed when the handler returns, and
            rolled back when it raises.
        clock: the time.
        ids: fresh identifiers.
        settings: what was chosen at the start.
    """

    account_id: str
    main: str
    sees: tuple[str, ...]
    requester_ip: str
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Mapping[str, Any]
    files: tuple[UploadedFile, ...]
    origin: str
    url_path: str
    connection: Connection
    clock: Clock
    ids: Ids
    settings: Settings

    def owns(self, account_id: Column[str]) -> ColumnElement[bool]:
        """That ``account_id`` is one whose things the account sees."""
        return account_id.in_(self.sees)

    def schedule(self, events: Iterable[Event]) -> None:
        """Let ``events`` happen when they are due; they are kept with the transaction."""
        schedule(self.connection, events, self.account_id)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. The frame puts ``api_id`` in front of ``body``; a 204 goes without both."""

    status: int = 200
    body: Mapping[str, Any] = field(default_factory=dict[str, Any])


Handler = Callable[[Call], Reply]

HANDLERS: dict[str, Handler] = {}
"""The registered handlers, by operationId."""


def operation(operation_id: str) -> Callable[[Handler], Handler]:
    """Make the function below the handler of ``operation_id``."""

    def register(handler: Handler) -> Handler:
        HANDLERS[operation_id] = handler
        return handler

    return register


def handlers_for(contract: Contract) -> Mapping[str, Handler]:
    """The handler of each operation of the bundle.

    Raises:
        StartupError: when an operation has none.
    """
    missing = [found.id for found in contract.operations() if found.id not in HANDLERS]
    if missing:
        raise StartupError(
            f"The API description has operations that this sandbox cannot answer: "
            f"{', '.join(missing)}. Install versions that belong together."
        )
    return dict(HANDLERS)
