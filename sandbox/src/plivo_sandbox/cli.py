"""The ``plivo-sandbox`` command."""

import logging
import math
import socket
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import click
import uvicorn

from plivo_sandbox import __version__
from plivo_sandbox.app import create_app
from plivo_sandbox.connections import BoundedProtocol, allow_connections
from plivo_sandbox.errors import ApiError, StartupError
from plivo_sandbox.faults.catalog import GROUPS
from plivo_sandbox.faults.kinds import Fault
from plivo_sandbox.logs import keep_queries_to_oneself
from plivo_sandbox.server import Server, bind, url_of
from plivo_sandbox.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN, Settings
from plivo_sandbox.values import moment

_LEVELS = ("critical", "error", "warning", "info", "debug")


class _Number(click.FloatRange):
    """A number within bounds."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        number = float(super().convert(value, param, ctx))
        if math.isnan(number):  # no bound stops it: every comparison with it is false
            self.fail(f"{value!r} is not a number.", param, ctx)
        return number


class _Moment(click.ParamType[datetime]):
    """A moment in ISO 8601."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        try:
            return moment(param.name if param and param.name else "", value)
        except ApiError as error:
            self.fail(f"{error.error}.", param, ctx)


_Seconds = _Number(min=0, max=86_400)
_Rate = _Number(min=0, max=10_000)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="plivo-sandbox")
def main() -> None:
    """A local Plivo: it answers the Messaging API and sends real, signed callbacks."""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    default=8787,
    show_default=True,
    type=click.IntRange(0, 65_535),
    help="Port to listen on; 0 takes a free one.",
)
@click.option(
    "--database",
    default="sqlite://",
    show_default="in memory",
    metavar="URL",
    help="Where to keep everything, such as sqlite:///sandbox.db; or, for any number of sandboxes "
    "that share one state, postgresql://user:password@host/database.",
)
@click.option(
    "--auth-id",
    envvar="PLIVO_AUTH_ID",
    default=DEFAULT_AUTH_ID,
    show_default=True,
    show_envvar=True,
    help="The default account: MA and 18 capitals or digits.",
)
@click.option(
    "--auth-token",
    envvar="PLIVO_AUTH_TOKEN",
    default=DEFAULT_AUTH_TOKEN,
    show_default=True,
    show_envvar=True,
    help="Its token.",
)
@click.option(
    "--sent-after",
    default=0.1,
    show_default=True,
    type=_Seconds,
    metavar="SECONDS",
    help="From queued to sent.",
)
@click.option(
    "--deliver-after",
    default=0.2,
    show_default=True,
    type=_Seconds,
    metavar="SECONDS",
    help="From sent to delivered.",
)
@click.option(
    "--registered-after",
    default=0.3,
    show_default=True,
    type=_Seconds,
    metavar="SECONDS",
    help="From a request to register a brand, a campaign or its numbers, or to verify a toll-free "
    "number, to the result.",
)
@click.option(
    "--send-rate",
    default=0.0,
    show_default="no limit",
    type=_Rate,
    metavar="NUMBER",
    help="SMS that each account hands on in a second; an MMS counts as 20. The others wait, and so "
    "does what its number cannot send as fast. Plivo begins with 5.",
)
@click.option(
    "--short-code-keywords",
    is_flag=True,
    help="Deal with STOP, START and HELP to short codes too, as Plivo does where its support has "
    "switched that on.",
)
@click.option(
    "--message-url",
    default="",
    metavar="URL",
    help="Tell this address of messages that arrive at numbers without an address of their own.",
)
@click.option(
    "--message-method",
    default="POST",
    show_default=True,
    type=click.Choice(["POST", "GET"]),
    help="How it is called.",
)
@click.option(
    "--allow-callback-host",
    multiple=True,
    metavar="HOST",
    help="Also send callbacks to this public host; may be repeated, * allows all. Loopback and "
    "private addresses are always allowed.",
)
@click.option(
    "--allow-host",
    multiple=True,
    metavar="HOST",
    help="Also answer /_sandbox/ under this public name of the sandbox; may be repeated, * allows "
    "all.",
)
@click.option(
    "--allow-origin",
    multiple=True,
    metavar="ORIGIN",
    help="Also let pages of this origin call the API from a browser, such as "
    "https://docs.example.com; may be repeated, * allows all. Pages of this machine always may.",
)
@click.option(
    "--clock",
    type=click.Choice(["real", "manual"]),
    show_default="real; manual with --seed",
    help="manual: time stands until POST /_sandbox/clock moves it.",
)
@click.option(
    "--start-time",
    type=_Moment(),
    metavar="MOMENT",
    help="Where a manual clock begins, such as 2026-11-20T12:00:00Z.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, 2**63 - 1),
    metavar="N",
    help="Make ids, nonces and the clock a function of this number and of the requests.",
)
@click.option(
    "--accounts",
    default="known",
    show_default=True,
    type=click.Choice(["known", "open"]),
    help="open: every well-formed Auth ID is an account, made when it is first used, with the "
    "token that it is first used with.",
)
@click.option(
    "--fixtures",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="What accounts own at the start and after a reset, in YAML.",
)
@click.option(
    "--fault",
    multiple=True,
    metavar="NAME[=VALUE][:OPTION=VALUE,…]",
    help="Let this go wrong, such as status=503:operation=createMessage,first=2; may be repeated. "
    "'plivo-sandbox faults' lists them.",
)
@click.option(
    "--rate-limits",
    default="off",
    show_default=True,
    metavar="off|plivo|N/SECONDS",
    help="Answer 429 to accounts that make more requests: plivo is 300/5,list=20/60.",
)
@click.option(
    "--validate-responses",
    is_flag=True,
    help="Check each answer against the API description; answer 500 where it differs.",
)
@click.option(
    "--log-level", default="warning", show_default=True, type=click.Choice(_LEVELS), help="Logging."
)
def serve(  # noqa: PLR0917 - click passes options by name
    host: str,
    port: int,
    database: str,
    auth_id: str,
    auth_token: str,
    sent_after: float,
    deliver_after: float,
    registered_after: float,
    send_rate: float,
    short_code_keywords: bool,
    message_url: str,
    message_method: str,
    allow_callback_host: tuple[str, ...],
    allow_host: tuple[str, ...],
    allow_origin: tuple[str, ...],
    clock: Literal["real", "manual"] | None,
    start_time: datetime | None,
    seed: int | None,
    accounts: str,
    fixtures: Path | None,
    fault: tuple[str, ...],
    rate_limits: str,
    validate_responses: bool,
    log_level: str,
) -> None:
    """Serve until Ctrl-C."""
    logging.basicConfig(level=log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    try:
        settings = Settings(
            database=database,
            auth_id=auth_id,
            auth_token=auth_token,
            sent_after=timedelta(seconds=sent_after),
            delivered_after=timedelta(seconds=deliver_after),
            registered_after=timedelta(seconds=registered_after),
            send_rate=send_rate,
            short_code_keywords=short_code_keywords,
            message_url=message_url,
            message_method=message_method,
            allowed_callback_hosts=frozenset(allow_callback_host),
            allowed_hosts=frozenset(allow_host),
            allowed_origins=frozenset(allow_origin),
            clock=clock,
            start_time=start_time,
            seed=seed,
            open_accounts=accounts == "open",
            fixtures=fixtures,
            faults=fault,
            rate_limits=rate_limits,
            validate_responses=validate_responses,
        )
        listener = bind(host, port)
        app = create_app(settings)
    except StartupError as error:
        raise click.ClickException(str(error)) from error
    allow_connections()
    keep_queries_to_oneself()
    _greet(listener, settings)
    config = uvicorn.Config(
        app,
        http=BoundedProtocol,
        log_level=log_level,
        lifespan="on",
        timeout_graceful_shutdown=1,
        server_header=False,
        date_header=False,
    )
    try:
        Server(app, config).run(sockets=[listener])
    except KeyboardInterrupt:
        click.echo("Stopped.")


@main.command("faults")
@click.option("--markdown", is_flag=True, help="As the tables of the documentation.")
def list_faults(*, markdown: bool) -> None:
    """List the faults that --fault and POST /_sandbox/faults take."""
    for group, faults in GROUPS.items():
        if markdown:
            rows = (f"| `{_written(fault)}` | {fault.sentence} |" for fault in faults)
            click.echo("\n".join([f"### {group}", "", "| fault | |", "|---|---|", *rows, ""]))
            continue
        click.echo(f"{group}:")
        for fault in faults:
            click.echo(f"  {_written(fault):<33}{fault.sentence}")
        click.echo()


def _written(fault: Fault) -> str:
    return f"{fault.name}={fault.value.label}" if fault.value else fault.name


def _greet(listener: socket.socket, settings: Settings) -> None:
    url = url_of(listener)
    # A token of the user's own is a secret, even here.
    ours = settings.auth_token == DEFAULT_AUTH_TOKEN
    token = DEFAULT_AUTH_TOKEN if ours else "$PLIVO_AUTH_TOKEN"
    click.echo(
        f"""Plivo sandbox {__version__} on {url}

  API      {url}/v1/Account/{settings.auth_id}/
  account  {settings.auth_id}, token {token if ours else "as you set it"}
  numbers  {url}/_sandbox/numbers
  inbox    {url}/_sandbox/

Send a message:

  curl -u '{settings.auth_id}':"{token}" -H 'Content-Type: application/json' \\
    -d '{{"src": "14155550101", "dst": "14155550123", "text": "Hello"}}' \\
    {url}/v1/Account/{settings.auth_id}/Message/

Ctrl-C stops it."""
    )
