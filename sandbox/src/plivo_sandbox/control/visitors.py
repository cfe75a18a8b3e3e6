"""Who may ask /_sandbox/: it has no credentials, so a browser could be made to by any page."""

import ipaddress
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_READING = ("GET", "HEAD")

# Nobody can register names below these, so no page of a stranger's can have one (RFC 6761, 6762,
# 8375, and what ICANN keeps for private use).
_OURS = (".localhost", ".local", ".internal", ".test", ".home.arpa")


class OwnPagesOnly:
    """Refuses what a browser sends for a page of another site.

    Such a page sends its own ``Origin``. One whose name was bound to this machine's address after
    it was loaded has the right one, but its name is in ``Host``: so that has to be a name that
    strangers cannot have.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        """``hosts`` are further names by which the sandbox is called; ``*`` allows every one."""
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass on (ASGI)."""
        if scope["type"] == "http":
            request = Request(scope)
            host = request.headers.get("host", "")
            origin = request.headers.get("origin")
            if scope["method"] not in _READING and origin is not None and _of(origin) != host:
                error = "pages of other sites cannot do this"
            elif not self._known(host):
                error = (
                    f"'{host[:60]}' may be a name of another site: start the sandbox with "
                    "--allow-host and that name, or ask by its address"
                )
            else:
                error = ""
            if error:
                await JSONResponse({"error": error}, 403)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _known(self, host: str) -> bool:
        name = _name(host)
        if "*" in self._hosts or name in self._hosts or name.endswith(_OURS):
            return True
        # A name without a dot is looked up on this network alone.
        return ("." not in name and ":" not in name) or _is_address(name)


def _of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _name(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    name, _, port = host.rpartition(":")
    return (name if port.isdecimal() else host).rstrip(".").lower()


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
