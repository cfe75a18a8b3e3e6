"""Requests as a shell sends them: with curl."""

import json
import re
import shlex
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

from generator.client.commands import file_name
from generator.client.example_values import UNKNOWN
from generator.client.samples import passed
from generator.client.service import SchemeView, ServiceView
from generator.client.views import ArgumentView, MethodView

__all__ = ["curl"]

_BRACED = re.compile(r"\$\{(\w+)\}(?!\w)")
_STATUS = "%{http_code}\\n"


def curl(view: MethodView, service: ServiceView) -> str:
    """The command that sends the example of a method.

    Addresses and credentials come from the environment variables that clients read too.
    """
    return _Command(view, service).text()


class _Command:
    def __init__(self, view: MethodView, service: ServiceView) -> None:
        self._view = view
        self._service = service
        self._schemes = service.security[0] if view.authenticated and service.security else []
        self._arguments = {one.name: one for one in service.arguments}
        sent = passed(view)
        self._headers = [one for one in sent if one.location == "header"]
        self._members = [one for one in sent if one.location == "body"]
        self._query = [
            *((one.wire, text) for one in sent if one.location == "query" for text in _texts(one)),
        ]

    def text(self) -> str:
        """The whole command, one option a line."""
        body = list(self._body())
        address, options = self._address(), list[str]()
        if body:
            address += self._behind()
        else:
            options = list(self._asked())
            options = ["-G", *options] if options else []
        method = self._view.operation.method.upper()
        implied = "POST" if body else "GET"
        verb = "" if method == implied else f" -X {method}"
        options = [*self._credentials(), *self._written_headers(), *options, *body]
        if not any(kind != "None" for kind in self._view.answers.values()):
            # What has no body says by its status alone that it was carried out.
            options.append(f"-w '{_STATUS}'")
        return " \\\n  ".join([f'curl{verb} "{_unbraced(address)}"', *options])

    def _asked(self) -> Iterator[str]:
        """The query, as options for curl to encode."""
        for name, text in self._query:
            yield f"--data-urlencode {shlex.quote(f'{quote(name)}={text}')}"
        for name, variable in self._keys("query"):
            yield _unbraced(f'--data-urlencode "{quote(name)}={variable}"')

    def _behind(self) -> str:
        """The query, behind the address: with a body, curl takes options for the body."""
        told = [f"{quote(name)}={quote(text, safe='')}" for name, text in self._query]
        told += [f"{quote(name)}={variable}" for name, variable in self._keys("query")]
        return f"?{'&'.join(told)}" if told else ""

    def _address(self) -> str:
        parts = urlsplit(self._service.url)
        path = self._view.operation.path
        for one in self._view.positional:
            path = path.replace(f"{{{one.wire}}}", quote(_text(_known(one)), safe=""))
        host = self._filled(f"{parts.scheme}://{parts.netloc}" if parts.netloc else "")
        if self._service.base_env:
            host = f"${{{self._service.base_env}:-{host}}}"
        return host + self._filled(parts.path) + _escaped(path)

    def _filled(self, template: str) -> str:
        text = _escaped(template)
        for name, argument in self._arguments.items():
            value = _escaped(argument.default) if argument.default else self._variable(name)
            text = text.replace(f"{{{name}}}", value)
        return text

    def _variable(self, name: str) -> str:
        return f"${{{self._arguments[name].env or name.upper()}}}"

    def _credentials(self) -> Iterator[str]:
        for scheme in self._schemes:
            if scheme.kind == "Basic":
                user, password = scheme.values
                yield _unbraced(f'-u "{self._variable(user)}:{self._variable(password)}"')
            elif scheme.kind == "Bearer":
                yield _unbraced(f'--oauth2-bearer "{self._variable(scheme.values[0])}"')
        for name, value in self._keys("header"):
            yield _unbraced(f'-H "{_escaped(name)}: {value}"')

    def _keys(self, place: str) -> Iterator[tuple[str, str]]:
        for scheme in self._schemes:
            if scheme.kind == "ApiKey" and _place(scheme) == place:
                yield scheme.values[0], self._variable(scheme.values[1])

    def _written_headers(self) -> Iterator[str]:
        for one in self._headers:
            yield f"-H {shlex.quote(f'{one.wire}: {_text(_known(one))}')}"

    def _body(self) -> Iterator[str]:
        if self._view.files is not None:
            for one in self._members:
                yield from self._form(one)
            return
        if self._view.body is not None and self._view.body.example is not UNKNOWN:
            yield _json(self._view.body.example)
        elif self._members or self._view.body_required:
            yield _json({one.wire: _known(one) for one in self._members})

    def _form(self, argument: ArgumentView) -> Iterator[str]:
        for text in [f"@{file_name(self._view, argument)}"] if argument.file else _texts(argument):
            yield f"-F {shlex.quote(f'{argument.wire}={text}')}"


def _unbraced(text: str) -> str:
    """Variables as one types them, where nothing behind them could belong to their name."""
    return _BRACED.sub(r"$\1", text)


def _place(scheme: SchemeView) -> str:
    return scheme.values[2]


def _json(value: object) -> str:
    text = json.dumps(value, indent=2, ensure_ascii=False)
    quoted = text.replace("'", "'\\''").replace("\n", "\n  ")
    return f"--json '{quoted}'"


def _known(argument: ArgumentView) -> Any:
    return argument.python.upper() if argument.example is UNKNOWN else argument.example


def _texts(argument: ArgumentView) -> list[str]:
    value = _known(argument)
    values = [_text(one) for one in value] if isinstance(value, list) else [_text(value)]
    return [argument.delimiter.join(values)] if argument.delimiter else values


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _escaped(text: str) -> str:
    """Text that means itself between double quotation marks."""
    return "".join(f"\\{sign}" if sign in '\\"$`' else sign for sign in text)
