"""The service that a client calls: its address, and what it has to be told."""

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

import httpx2

from .auth import Credentials, Scheme
from .errors import MissingCredentialsError

__all__ = ["Argument", "Connection", "Service"]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of the client that has a place to come from when it is not given."""

    name: str
    env: Sequence[str] = ()
    default: str | None = None

    def value(self, given: str | None) -> str | None:
        """The argument itself, else the first environment variable that is set, else the default.

        An empty string counts as not given: that is what an unset secret looks like in CI.
        """
        if given:
            return given
        for variable in self.env:
            if found := os.environ.get(variable):
                return found
        return self.default

    @property
    def remedy(self) -> str:
        """What to do when it is missing."""
        variables = " or ".join(self.env)
        return f"pass {self.name}=" + (f" or set {variables}" if variables else "")


@dataclass(frozen=True, slots=True)
class Connection:
    """Where requests go and what each carries. ``repr`` shows no credential."""

    base_url: str
    credentials: Credentials
    user_agent: str


@dataclass(frozen=True, slots=True)
class Service:
    """What the description says about the server.

    Args:
        url: The address, with the arguments that stand in it in braces.
        base_url: The argument that replaces its scheme and host.
        arguments: The client's other arguments.
        security: Alternatives; each is the schemes that are sent together. None of them: no
            credentials.
        user_agent: What the client calls itself.
    """

    url: str
    base_url: Argument
    user_agent: str
    arguments: Sequence[Argument] = ()
    security: Sequence[Sequence[Scheme]] = field(default=())

    def connect(self, base_url: str | None, values: Mapping[str, str | None]) -> Connection:
        """Resolve arguments and environment.

        Raises:
            MissingCredentialsError: Something that the service needs is not to be had.
            ValueError: The base URL is not one.
        """
        resolved = {
            argument.name: value
            for argument in self.arguments
            if (value := argument.value(values.get(argument.name)))
        }
        credentials = self._credentials(resolved)
        return Connection(
            base_url=self._address(self.base_url.value(base_url), resolved),
            credentials=credentials,
            user_agent=f"{self.user_agent} Python/{platform.python_version()} "
            f"httpx2/{httpx2.__version__}",
        )

    def _credentials(self, values: Mapping[str, str]) -> Credentials:
        credentials = Credentials()
        missing: list[list[str]] = []
        for schemes in self.security:
            lacking = [
                name for scheme in schemes for name in scheme.arguments if name not in values
            ]
            if not lacking:
                for scheme in schemes:
                    scheme.apply(values, credentials)
                return credentials
            missing.append(lacking)
        if missing:
            raise MissingCredentialsError(self._complaint(min(missing, key=len)))
        return credentials

    def _complaint(self, names: Sequence[str]) -> str:
        remedies = {argument.name: argument.remedy for argument in self.arguments}
        return "; ".join(f"{name} is missing: {remedies[name]}" for name in names)

    def _address(self, base_url: str | None, values: Mapping[str, str]) -> str:
        """The address of the service, or the same path on another host.

        ``base_url`` may be a host alone (``http://127.0.0.1:8787``) or the whole address.
        """
        template = self.url
        for argument in self.arguments:
            placeholder = f"{{{argument.name}}}"
            if placeholder not in template:
                continue
            if argument.name not in values:
                raise MissingCredentialsError(self._complaint([argument.name]))
            value = values[argument.name]
            if urlsplit(template).path.find(placeholder) >= 0:
                if value in {".", ".."}:
                    raise ValueError(f"{argument.name} cannot be {value!r}")
                value = quote(value, safe="")
            template = template.replace(placeholder, value)
        if not base_url:
            return template.rstrip("/")
        _check_address(base_url)
        path = urlsplit(template).path.rstrip("/")
        base = base_url.rstrip("/")
        return base if path and base.endswith(path) else base + path


def _check_address(base_url: str) -> None:
    """Refuse what is no address to append a path to, without showing a password that is in it."""
    try:
        given = urlsplit(base_url)
        port = given.port
    except ValueError as error:
        raise ValueError(f"base_url is no address: {error}") from None
    if given.scheme not in {"http", "https"} or not given.hostname or port == 0:
        raise ValueError(f"base_url must begin with http:// or https://, not {base_url!r}")
    if given.username is not None:
        raise ValueError("base_url must hold no user name and no password")
    if given.query or given.fragment or not base_url.isprintable() or " " in base_url:
        raise ValueError(f"base_url must end with its path and hold no blanks, unlike {base_url!r}")
