"""openapi-python-client's view of the document, with every warning of its parser fatal."""

from pathlib import Path
from typing import Any

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.schemas import Class

from .faults import Faults
from .names import identifier
from .operations import JSON_TYPE, Operation, is_range
from .references import Json
from .simplify import AT


def configuration(file: Path, target: Path, sdk: Json) -> Config:
    """The settings of a file with the names that the document gives."""
    settings = ConfigFile.load_from_path(file)
    settings.project_name_override = sdk["distribution"]
    settings.package_name_override = sdk["package"]
    return Config.from_sources(
        config_file=settings,
        meta_type=MetaType.UV,
        document_source=target,
        file_encoding="utf-8",
        overwrite=True,
        output_path=target,
    )


class Parsed:
    """What the parser made of the document."""

    def __init__(self, data: GeneratorData, config: Config) -> None:
        self.data = data
        self._config = config
        self._models = {str(model.class_info.name): model for model in data.models}
        self._endpoints = {
            str(endpoint.name)
            for collection in data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }

    def class_of(self, component: str) -> str:
        """The class name of a component."""
        return str(Class.from_string(string=component, config=self._config).name)

    def model_of(self, component: str) -> ModelProperty | None:
        """The model of a component that is an object, unless the parser lost it."""
        return self._models.get(self.class_of(component))

    def knows(self, operation: Operation) -> bool:
        """Whether the parser made an endpoint of an operation."""
        return identifier(_operation_id(operation)) in self._endpoints


def parse(
    document: Json,
    schemas: dict[str, Json],
    operations: list[Operation],
    *,
    config: Config,
    faults: Faults,
) -> Parsed:
    """Run openapi-python-client's parser.

    Raises:
        SpecErrors: It warned of something: it would have left that out.
    """
    source = _source(document, schemas, operations)
    data = GeneratorData.from_dict(source, config=config)
    if isinstance(data, GeneratorError):
        faults.add(f"the client's parser cannot read this: {data.detail}", "")
        faults.raise_if_any()
        raise AssertionError("unreachable")
    for warning in data.errors:
        faults.add(_told(warning), _place(warning, operations))
    for collection in data.endpoint_collections_by_tag.values():
        for warning in collection.parse_errors:
            faults.add(_told(warning), _place(warning, operations))
    faults.raise_if_any()
    return Parsed(data, config)


def _told(warning: ParseError) -> str:
    parts = [part.strip() for part in (warning.header, warning.detail) if part and part.strip()]
    return "the client's parser would lose this: " + " ".join(" ".join(parts).split())


def _place(warning: ParseError, operations: list[Operation]) -> str:
    """Where a warning comes from: what it is about, or else the operation that it names."""
    extra: dict[str, Any] = getattr(warning.data, "model_extra", None) or {}
    at = extra.get(AT)
    if isinstance(at, str):
        return at
    named = (one.at for one in operations if f"{one.method.upper()} {one.path} " in warning.header)
    return next(named, "")


def _source(document: Json, schemas: dict[str, Json], operations: list[Operation]) -> Json:
    """The simple document for the parser: plain OpenAPI without references but to schemas."""
    paths: Json = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation)
    info: Json = document.get("info") or {}
    return {
        "openapi": "3.1.0",
        "info": {"title": info.get("title"), "version": info.get("version")},
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _operation_id(operation: Operation) -> str:
    return "_".join([*operation.group, operation.name])


def _operation(operation: Operation) -> Json:
    plain: Json = {
        "operationId": _operation_id(operation),
        "tags": ["_".join(operation.group)],
        "parameters": [
            {
                "name": parameter.name,
                "in": parameter.location,
                "required": parameter.required,
                "schema": parameter.schema,
                AT: parameter.at,
            }
            for parameter in operation.parameters
        ],
        "responses": {
            _code(answer.status): {
                "description": answer.description,
                **_content(answer.schema),
            }
            for answer in operation.answers
        },
    }
    if operation.body is not None:
        plain["requestBody"] = {"required": operation.body_required, **_content(operation.body)}
    return plain


def _code(status: int) -> str:
    if status == 0:
        return "default"
    return f"{status}XX" if is_range(status) else str(status)


def _content(schema: Json | None) -> Json:
    return {} if schema is None else {"content": {JSON_TYPE: {"schema": schema}}}
