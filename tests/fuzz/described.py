"""Requests that schemathesis makes of a description: right ones, and wrong ones."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import hypothesis
import requests
import schemathesis
from hypothesis import HealthCheck, Phase
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.errors import SchemathesisError
from schemathesis.generation.case import Case

from tests.fuzz.request import Request

CONFIG = Path(__file__).parents[2] / "schemathesis.toml"

# What the connection is for; its own tests send these.
_FRAMING = {"content-length", "transfer-encoding", "connection", "host"}


def requests_of(
    document: Mapping[str, Any],
    base_url: str,
    *,
    examples: int,
    seed: int,
    config: SchemathesisConfig,
    headers: Iterable[tuple[bytes, bytes]],
) -> Iterator[Request]:
    """Some right and as many wrong requests for each operation.

    Args:
        document: OpenAPI.
        base_url: where its paths begin.
        examples: how many of each kind, at most.
        seed: the same makes the same.
        config: settings of schemathesis.
        headers: what each has besides its own.
    """
    schema = schemathesis.openapi.from_dict(dict(document), config=config)
    for found in schema.get_all_operations():
        if not isinstance(found, Ok):
            continue
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            for case in _cases(found.ok(), mode, examples, seed):
                request = _request(case, base_url, tuple(headers))
                if request is not None:
                    yield request


def _cases(operation: Any, mode: GenerationMode, examples: int, seed: int) -> list[Case[Any]]:
    made: list[Case[Any]] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=tuple(HealthCheck.__members__.values()),
        print_blob=False,
    )
    @hypothesis.given(operation.as_strategy(generation_mode=mode))
    def collect(case: Case[Any]) -> None:
        made.append(case)

    # What takes no parameters cannot be asked wrongly, and now and then a wish contradicts itself.
    with suppress(Unsatisfiable, SchemathesisError):
        collect()
    assert made or mode is GenerationMode.NEGATIVE, operation.label
    return made


def _request(
    case: Case[Any], base_url: str, headers: tuple[tuple[bytes, bytes], ...]
) -> Request | None:
    try:
        arguments = case.as_transport_kwargs(base_url=base_url)
        kept = ("method", "url", "headers", "params", "data", "json", "files", "cookies")
        prepared = requests.Request(
            **{name: arguments[name] for name in kept if name in arguments}
        ).prepare()
    except (requests.RequestException, ValueError, UnicodeError):
        return None  # requests cannot write it down; what is odd is made elsewhere
    body = prepared.body or b""
    if not isinstance(body, bytes | str):
        return None
    own = tuple(
        (_bytes(name), _bytes(value))
        for name, value in prepared.headers.items()
        if name.lower() not in _FRAMING
    )
    return Request(
        _bytes(prepared.method or "GET"),
        _bytes(prepared.path_url),
        (*headers, *own),
        _bytes(body),
    )


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
