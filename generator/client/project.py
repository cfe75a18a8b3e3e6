"""Writing the distribution, with our templates in place of openapi-python-client's."""

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config
from openapi_python_client.parser import GeneratorData
from openapi_python_client.strings import in_double_quote_literal

from .described import Described
from .prose import docstring, first_sentence, hanging, paragraph, sentence, unfilled
from .public import public_modules
from .references import Json
from .samples import sample
from .views import ResourceView

RUNTIME = "_runtime"
COMMANDS = "cli"
OWN = "_resource"
"""The module of a resource that has others inside of it, in their package."""


class ClientProject(Project):
    """openapi-python-client's project with a flat package: client, resources, models, runtime."""

    def __init__(self, *, openapi: GeneratorData, config: Config, overrides: Path) -> None:
        super().__init__(
            openapi=openapi, config=config, custom_template_path=overrides / "templates"
        )
        self._overrides = overrides
        self.package_dir = self.project_dir / "src" / self.package_name
        self.env.undefined = StrictUndefined
        filters: dict[str, Any] = {
            "docstring": docstring,
            "first_sentence": first_sentence,
            "hanging": hanging,
            "literal": repr,
            "paragraph": paragraph,
            "sample": sample,
            "quoted": in_double_quote_literal,
            "sentence": sentence,
            "unfilled": unfilled,
        }
        self.env.filters.update(filters)

    def describe(self, client: Described, examples: Json) -> None:
        """Give the templates what openapi-python-client's own context drops."""
        self._resources = client.all_resources
        self._modules = client.modules
        self._tables = client.tables
        self._commands = client.commands
        self._examples = examples
        info: Json = client.document["info"]
        self._licence = f"licenses/{(info.get('license') or {}).get('identifier')}.jinja"
        context: dict[str, Any] = {
            "info": info,
            "document": client.document,
            "sdk": client.sdk,
            "service": client.service,
            "resources": client.resources,
            "all_resources": client.all_resources,
            "modules": client.modules,
            "events": client.events,
            "tables": client.tables,
            "commands": client.commands,
            "cli": COMMANDS,
            "host": _host(client.service.url),
            "runtime": RUNTIME,
            "own": OWN,
        }
        self.env.globals.update(context)

    def write(self) -> None:
        """Write all files."""
        self._create_package()
        self._build_metadata()
        self._build_models()
        self._build_api()
        self._build_commands()

    def _create_package(self) -> None:
        self.package_dir.mkdir(parents=True)
        shutil.copytree(
            self._overrides / "runtime",
            self.package_dir / RUNTIME,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        (self.package_dir / "py.typed").touch()
        self._render("package_init.py.jinja", self.package_dir / "__init__.py")

    def _build_metadata(self) -> None:
        self._render("pyproject.toml.jinja", self.project_dir / "pyproject.toml")
        self._render("README.md.jinja", self.project_dir / "README.md")
        if (self._overrides / "templates" / self._licence).is_file():
            self._render(self._licence, self.project_dir / "LICENSE")

    def _build_models(self) -> None:
        directory = self.package_dir / "models"
        directory.mkdir()
        self._render("models_init.py.jinja", directory / "__init__.py")
        for module in self._modules:
            self._render("models.py.jinja", directory / f"{module.name}.py", module=module)

    def _build_api(self) -> None:
        self._render("version.py.jinja", self.package_dir / "_version.py")
        self._render("client.py.jinja", self.package_dir / "_client.py")
        self._render("webhooks.py.jinja", self.package_dir / "webhooks.py")
        for module in public_modules(self._overrides):
            self._render("public.py.jinja", self.package_dir / f"{module.name}.py", module=module)
        for table in self._tables:
            self._render("codes.py.jinja", self.package_dir / f"{table.name}.py", table=table)
        self._render("testing.py.jinja", self.package_dir / "testing.py")
        text = json.dumps(self._examples, ensure_ascii=False, indent=1)
        (self.package_dir / "_examples.json").write_text(f"{text}\n", "utf-8", newline="\n")
        directory = self.package_dir / "resources"
        directory.mkdir()
        self._render("resources_init.py.jinja", directory / "__init__.py")
        for resource in self._resources:
            if resource.children:
                package = directory.joinpath(*resource.path) / "__init__.py"
                self._render("resources_init.py.jinja", package)
            self._render("resource.py.jinja", _file(directory, resource), resource=resource)

    def _build_commands(self) -> None:
        directory = self.package_dir / COMMANDS
        self._render("cli_init.py.jinja", directory / "__init__.py")
        self._render("main.py.jinja", self.package_dir / "__main__.py")
        for group in self._commands:
            self._render("commands.py.jinja", directory / f"{group.module}.py", group=group)

    def _render(self, template: str, path: Path, **context: Any) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = self.env.get_template(template).render(**context)
        path.write_text(text, encoding="utf-8", newline="\n")


def _host(url: str) -> str:
    """The scheme and the host of an address; any host where it has arguments in it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if "{" not in parts.netloc else "https://api.invalid"


def _file(directory: Path, resource: ResourceView) -> Path:
    path = directory.joinpath(*resource.path)
    return path / f"{OWN}.py" if resource.children else path.with_suffix(".py")
