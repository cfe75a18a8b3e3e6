"""What goes wrong, in one line that says what to do."""

import json
import re

import click

from ..errors import APIError, APIStatusError
from .table import Program, dashed

__all__ = ["api_line", "as_flags", "one_line", "usage_line"]

_OPTIONS = ("base_url", "timeout=", "max_retries")


def one_line(text: str) -> str:
    """Text without line breaks, and without signs that would steer a terminal."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def usage_line(error: click.ClickException) -> str:
    """What is wrong with what was typed, and where to read more."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else ""
    said = one_line(error.format_message())
    more = f" See {path} --help" if path else ""
    return f"Error: {said if said.endswith(('.', '?', '!')) else f'{said}.'}{more}"


def api_line(error: APIError, program: Program) -> str:
    """What the service says, or why it said nothing."""
    if not isinstance(error, APIStatusError):
        said = one_line(as_flags(error.message, program))
        return f"Error: {said if said.endswith('.') else f'{said}.'}"
    said = error.error if isinstance(error.error, str) else json.dumps(error.error)
    if not error.error and error.request:
        said = f"{error.request.method} {error.request.url} failed"
    parts = [f"Error {error.status_code}: {said.rstrip('.')}.", as_flags(error.advice, program)]
    if error.retry_after is not None:
        parts.append(f"The service asks to wait {error.retry_after:g} seconds.")
    if error.api_id:
        parts.append(f"(api_id {error.api_id})")
    return one_line(" ".join(part for part in parts if part))


def as_flags(text: str, program: Program) -> str:
    """Text that names arguments of the client, with the options that they are here."""
    for name in (*_OPTIONS, *(setting.name for setting in program.settings)):
        flag = f"--{dashed(name.rstrip('='))}"
        text = re.sub(rf"(?<![\w/-]){re.escape(name)}(?![\w/])=?", flag, text)
    return text
