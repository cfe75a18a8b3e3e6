"""The whole sandbox as one ASGI application."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import cast

from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from plivo_sandbox import beginning, resources
from plivo_sandbox.api import Api
from plivo_sandbox.callbacks import KIND as CALLBACK
from plivo_sandbox.callbacks import Callbacks
from plivo_sandbox.changes import Changes
from plivo_sandbox.clock import Clock
from plivo_sandbox.contract import Contract, packaged_contract
from plivo_sandbox.control import Context, mounted
from plivo_sandbox.control import refuse as control_refusal
from plivo_sandbox.control.requests import refused_by_control
from plivo_sandbox.database import open_database
from plivo_sandbox.dating import Dated
from plivo_sandbox.errors import ApiError, StartupError
from plivo_sandbox.faults import FaultError, Faults, order_of_text
from plivo_sandbox.faults.errand import TroubledCallbacks
from plivo_sandbox.faults.wire import SERVER_SEND
from plivo_sandbox.ids import Ids, RandomIds, SeededIds
from plivo_sandbox.media_files import MediaFiles
from plivo_sandbox.origins import AllowedOrigins
from plivo_sandbox.outcomes import Outcomes
from plivo_sandbox.rate_limits import RateLimits
from plivo_sandbox.replicas import CatchingUp, replica_on, set_clock
from plivo_sandbox.request_log import RequestLog
from plivo_sandbox.resources.brands import review as brand_review
from plivo_sandbox.resources.campaigns import links
from plivo_sandbox.resources.campaigns import review as campaign_review
from plivo_sandbox.resources.media import store as media
from plivo_sandbox.resources.messages.answers import REACTION, Answers
from plivo_sandbox.resources.messages.delivery import KIND as MESSAGE
from plivo_sandbox.resources.messages.delivery import Delivery
from plivo_sandbox.resources.tollfree_verifications import review as tollfree_review
from plivo_sandbox.settings import Settings
from plivo_sandbox.targets import Network
from plivo_sandbox.timekeeping import Timekeeper
from plivo_sandbox.worker import Worker

_ACCOUNTS = "/v1/Account/"


class _Application(Starlette):
    """Starlette for everything but Plivo's API, which is reached without its layers.

    They cost more than most answers do, and the API has its own routes and errors. Faults get at
    the connection: whoever wraps the server's ``send`` comes after.
    """

    plivo: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope[SERVER_SEND] = send
        if scope["type"] == "http" and scope["path"].startswith(_ACCOUNTS):
            await self.plivo(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(
    settings: Settings | None = None,
    *,
    clock: Clock | None = None,
    ids: Ids | None = None,
    network: Network | None = None,
    callbacks_on_demand: bool = False,
) -> Starlette:
    """Put a sandbox together. Its worker runs as long as the application's lifespan.

    Args:
        settings: what differs from the defaults.
        clock: the time; the one that the settings describe if left out.
        ids: identifiers; random ones if left out.
        network: how callbacks get to where they go; by the computer's network if left out.
        callbacks_on_demand: while the clock stands, they are sent when it is moved, and only then.

    Raises:
        StartupError: when the database cannot be opened, the bundle is missing or newer than this
            sandbox, or a fault of the settings cannot be set.
    """
    settings = settings or Settings()
    clock = clock or Clock(settings.stands_at)
    ids = ids or (RandomIds() if settings.seed is None else SeededIds(settings.seed))
    resources.register()
    contract, engine = packaged_contract(), open_database(settings.database)
    try:
        return _put_together(
            contract,
            engine,
            clock,
            ids=ids,
            settings=settings,
            network=network or Network(settings.allowed_callback_hosts),
            callbacks_on_demand=callbacks_on_demand,
        )
    except BaseException:
        engine.dispose()
        raise


def _put_together(
    contract: Contract,
    engine: Engine,
    clock: Clock,
    *,
    ids: Ids,
    settings: Settings,
    network: Network,
    callbacks_on_demand: bool,
) -> Starlette:
    with engine.begin() as connection:
        set_clock(connection, clock)
        beginning.begin(connection, clock, ids, settings)
    faults = _faults(contract, engine, clock, ids, settings)
    rate_limits = RateLimits(settings.rate_limits, engine, clock)
    request_log = RequestLog(clock)
    answers = Answers(contract, clock=clock, settings=settings)
    callbacks = Callbacks(
        engine,
        clock,
        ids,
        network=network,
        reactions={REACTION: answers},
    )
    tollfree = tollfree_review.Review(clock)

    def restart() -> None:
        context.restart()

    replica = replica_on(engine, clock, restart)
    worker = Worker(
        engine,
        clock,
        transitions={
            brand_review.KIND: brand_review.Review(clock),
            campaign_review.KIND: campaign_review.Review(clock, settings),
            links.KIND: links.Linking(clock),
            media.KIND: media.discard_unused,
            MESSAGE: Delivery(clock, settings, Outcomes(faults.of_message)),
            tollfree_review.KIND: tollfree.decide,
            tollfree_review.DEADLINE_KIND: tollfree.give_up,
        },
        errands={CALLBACK: TroubledCallbacks(callbacks, faults, clock)},
        errands_on_demand=callbacks_on_demand,
        replica=replica,
    )
    api = Api(
        contract,
        engine,
        worker,
        clock=clock,
        ids=ids,
        settings=settings,
        faults=faults,
        rate_limits=rate_limits,
        request_log=request_log,
    )
    context = Context(
        engine,
        worker,
        clock=clock,
        timekeeper=Timekeeper(engine, worker, clock, replica),
        ids=ids,
        settings=settings,
        faults=faults,
        rate_limits=rate_limits,
        request_log=request_log,
        changes=Changes(engine, clock, faults),
        replica=replica,
    )

    async def plivo(scope: Scope, receive: Receive, send: Send) -> None:
        scope["path_params"] = {"rest": scope["path"].removeprefix(_ACCOUNTS)}
        request = Request(scope, receive, send)
        response = await api.answer(request)
        await response(scope, receive, send)

    async def refuse(request: Request, error: Exception) -> Response:
        refused = cast("HTTPException", error)
        if request.url.path.startswith("/_sandbox/"):
            return refused_by_control(request, refused)
        return api.refuse(refused)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncGenerator[None]:
        task = asyncio.create_task(worker.run())
        try:
            yield
        finally:
            context.changes.close()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await callbacks.close()
            engine.dispose()

    app = _Application(
        routes=[
            Route("/_sandbox", _to_inbox),
            mounted(context, MediaFiles(engine).routes()),
        ],
        middleware=[
            Middleware(Dated, clock=clock),
            *([Middleware(CatchingUp, replica=replica)] if replica.interval else []),
        ],
        lifespan=lifespan,
        exception_handlers={HTTPException: refuse, ApiError: control_refusal},
    )
    # Plivo answers with and without the slash; a redirect would turn a POST into a GET.
    app.router.redirect_slashes = False
    answering = Dated(CatchingUp(plivo, replica) if replica.interval else plivo, clock)
    app.plivo = AllowedOrigins(answering, origins=settings.allowed_origins)
    app.state.context = context
    app.state.changes = context.changes
    return app


async def _to_inbox(_: Request) -> Response:
    return RedirectResponse("_sandbox/")


def _faults(
    contract: Contract, engine: Engine, clock: Clock, ids: Ids, settings: Settings
) -> Faults:
    try:
        orders = [order_of_text(text) for text in settings.faults]
        return Faults(contract, engine, clock, ids, orders)
    except FaultError as error:
        raise StartupError(str(error)) from error
