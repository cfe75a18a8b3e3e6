"""The server and its credentials, as the client's arguments."""

from dataclasses import dataclass
from typing import Any

from .faults import Faults, pointer
from .names import identifier
from .references import Json, resolve

_OWN = {
    "base_url",
    "http_client",
    "max_retries",
    "on_error",
    "on_request",
    "on_response",
    "on_retry",
    "redact",
    "timeout",
    "tracer_provider",
    "transport",
}


@dataclass
class ClientArgument:
    """An argument of the client's constructor."""

    name: str
    env: str | None
    default: str | None
    description: str


@dataclass
class SchemeView:
    """A security scheme: the runtime's class, and the strings that it is made with."""

    kind: str
    values: tuple[str, ...]


@dataclass
class ServiceView:
    """What the client has to know about the server."""

    url: str
    base_env: str | None
    arguments: list[ClientArgument]
    security: list[list[SchemeView]]


def service(document: Json, prefix: str, faults: Faults) -> ServiceView:
    """Read servers and security.

    Args:
        document: The OpenAPI document.
        prefix: What environment variables begin with and arguments need not: ``ACME_``.
        faults: Where mistakes go.
    """
    return _Reader(document, prefix, faults).read()


class _Reader:
    def __init__(self, document: Json, prefix: str, faults: Faults) -> None:
        self._document = document
        self._prefix = prefix
        self._faults = faults
        self._arguments: dict[str, ClientArgument] = {}

    def read(self) -> ServiceView:
        servers = self._document.get("servers") or []
        if not servers:
            self._faults.add("the document names no server", "", "Write one under servers.")
            servers = [{"url": ""}]
        server: Json = servers[0]
        url = str(server.get("url"))
        security = self._security()
        for name, variable in (server.get("variables") or {}).items():
            at = pointer("servers", 0, "variables", name)
            env = variable.get("x-env")
            argument = self._argument(
                identifier(name) if env is None else self._name(env),
                env,
                str(variable.get("description") or ""),
                at,
            )
            argument.description = str(variable.get("description") or argument.description)
            if env is None:
                argument.default = str(variable.get("default"))
            url = url.replace(f"{{{name}}}", f"{{{argument.name}}}")
        return ServiceView(url, server.get("x-env"), list(self._arguments.values()), security)

    def _security(self) -> list[list[SchemeView]]:
        """The alternatives, each a list of schemes; an empty one means that none is needed."""
        schemes: Json = (self._document.get("components") or {}).get("securitySchemes") or {}
        alternatives: list[list[SchemeView]] = []
        for index, requirement in enumerate(self._document.get("security") or []):
            views: list[SchemeView] = []
            for name in requirement:
                at = pointer("components", "securitySchemes", name)
                scheme, at = resolve(self._document, schemes.get(name), at)
                if not scheme:
                    self._faults.add(
                        f"there is no security scheme {name}", pointer("security", index)
                    )
                    continue
                view = self._scheme(name, scheme, at)
                if view is not None:
                    views.append(view)
            alternatives.append(views)
        return alternatives

    def _scheme(self, name: str, scheme: Json, at: str) -> SchemeView | None:
        env: Any = scheme.get("x-env")
        described = str(scheme.get("description") or "")
        kind, style = scheme.get("type"), str(scheme.get("scheme") or "").lower()
        if kind == "http" and style == "basic":
            pair = env if isinstance(env, dict) else {}
            user = self._secret("username", pair.get("username"), "The user name.", at)
            told = f"The password that goes with {user}. {described}".strip()
            return SchemeView(
                "Basic", (user, self._secret("password", pair.get("password"), told, at))
            )
        single = next(iter(env.values()), None) if isinstance(env, dict) else env
        if kind == "http" and style == "bearer":
            return SchemeView("Bearer", (self._secret("token", single, described, at),))
        if kind == "apiKey" and scheme.get("in") in {"header", "query"}:
            argument = self._secret(name, single, described, at)
            return SchemeView("ApiKey", (str(scheme.get("name")), argument, str(scheme["in"])))
        self._faults.add(f"the client does not know the security scheme {name}", at)
        return None

    def _secret(self, fallback: str, env: str | None, description: str, at: str) -> str:
        name = self._name(env) if env else identifier(fallback)
        return self._argument(name, env, description, at).name

    def _argument(self, name: str, env: str | None, description: str, at: str) -> ClientArgument:
        if name in _OWN:
            self._faults.add(f"the client has an argument {name} of its own", at)
        known = self._arguments.setdefault(name, ClientArgument(name, env, None, description))
        if known.env != env:
            self._faults.add(f"the argument {name} has two environment variables", at)
        return known

    def _name(self, env: str) -> str:
        return identifier(env.removeprefix(self._prefix).lower())
