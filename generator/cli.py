"""The commands of ``python -m generator``."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from generator.errors import SpecError, SpecErrors
from generator.progress import Progress, complain, say

_DRIFTED = 1
_MISTAKE = 1
_INTERRUPTED = 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Make everything in generated/ from the description in spec/.",
    epilog="Exit codes: 0 done, 1 a mistake in spec/ or a drifted generated/, 2 wrong usage.",
)

Spec = Annotated[Path, typer.Option(help="Folder of the description; it has openapi.yaml in it.")]
Generated = Annotated[Path, typer.Option(help="Folder of the build's output.")]
Overrides = Annotated[
    Path, typer.Option(help="Folder of the templates and the runtime that make the client ours.")
]

SPEC = Path("spec")
GENERATED = Path("generated")
OVERRIDES = Path("overrides")
PROSE = Path("docs/guides")
SAMPLES = Path("docs/samples")
PACKAGE = Path("generated/python/src")
CHANGELOG = Path("CHANGELOG.md")


@app.command()
def build(
    spec: Spec = SPEC, overrides: Overrides = OVERRIDES, generated: Generated = GENERATED
) -> None:
    """Run all steps and swap the result into generated/.

    The steps are bundle, validate, lint and client. When one of them fails, generated/ stays as it
    was.
    """
    from generator import build as steps  # noqa: PLC0415

    with _told() as progress:
        steps.build(spec, overrides, generated, progress.step)
        say(f"{generated} is built ({progress.seconds:.2f} s).")


@app.command()
def check(
    spec: Spec = SPEC, overrides: Overrides = OVERRIDES, generated: Generated = GENERATED
) -> None:
    """Build aside, and fail with the diff where generated/ is something else.

    It is something else after a change in spec/, overrides/ or generator/ that was not built, and
    after an edit by hand. `build` brings it back.
    """
    from generator import check as comparison  # noqa: PLC0415

    with _told() as progress:
        lines = comparison.check(spec, overrides, generated, progress.step)
        if not lines:
            say(f"{generated} is what the build makes ({progress.seconds:.2f} s).")
            return
        sys.stdout.writelines(lines)
        sys.stdout.flush()
        complain(f"{generated} is not what the build makes of {spec}.")
        complain("  Run: python -m generator build")
        raise typer.Exit(_DRIFTED)


@app.command()
def bundle(
    spec: Spec = SPEC,
    output: Annotated[
        Path | None,
        typer.Option(
            help="File to write, .yaml or .json. Without it, YAML goes to standard output."
        ),
    ] = None,
) -> None:
    """Resolve the files of spec/ into one self-contained document.

    Nothing is checked but the files and the references between them: use this to look at what the
    other steps are given.
    """
    from generator.bundle import bundle as make_bundle  # noqa: PLC0415
    from generator.document import to_json, to_yaml  # noqa: PLC0415

    with _told() as progress:
        if output is not None and output.suffix not in (".yaml", ".json"):
            raise typer.BadParameter("the file must end in .yaml or .json", param_hint="--output")
        with progress.step("bundle"):
            document = make_bundle(spec).document
        if output is None:
            sys.stdout.write(to_yaml(document))
        else:
            text = to_json(document) if output.suffix == ".json" else to_yaml(document)
            output.write_text(text, "utf-8")
            say(f"{output} is written ({progress.seconds:.2f} s).")


@app.command()
def validate(spec: Spec = SPEC) -> None:
    """Check that the description is OpenAPI 3.1 and agrees with itself.

    Schemas are JSON Schema 2020-12; examples and defaults fit them; links, callbacks, decisions
    and extensions lead somewhere; each operation shows a request, an answer and a refusal.
    """
    from generator.bundle import DECISIONS  # noqa: PLC0415
    from generator.bundle import bundle as make_bundle  # noqa: PLC0415

    with _told() as progress:
        with progress.step("bundle"):
            result = make_bundle(spec)
        with progress.step("validate"):
            from generator.validate import validate as run  # noqa: PLC0415

            run(result, spec / DECISIONS)
        say(f"{spec} is valid ({progress.seconds:.2f} s).")


@app.command()
def lint(
    spec: Spec = SPEC,
    rules: Annotated[bool, typer.Option("--rules", help="List the rules, and stop.")] = False,
) -> None:
    """Validate the description, then hold it to the house rules."""
    if rules:
        from generator.lint import explained  # noqa: PLC0415

        for name, text in explained():
            typer.echo(f"{name}\n    " + text.replace("\n", "\n    ") + "\n")
        return
    from generator.build import read_spec  # noqa: PLC0415

    with _told() as progress:
        read_spec(spec, progress.step)
        say(f"{spec} keeps the house rules ({progress.seconds:.2f} s).")


@app.command()
def client(
    document: Annotated[
        Path, typer.Option(help="OpenAPI 3.1 document in one file, YAML or JSON; any provider's.")
    ] = GENERATED / "openapi.yaml",
    output: Annotated[
        Path, typer.Option(help="Folder of the distribution; replaced as a whole.")
    ] = GENERATED / "python",
    overrides: Overrides = OVERRIDES,
) -> None:
    """Render only the client, from a bundle or from any other OpenAPI document.

    The document must be valid, but need not keep the house rules.
    """
    from generator.bundle import load  # noqa: PLC0415
    from generator.output import beside, swap  # noqa: PLC0415

    with _told() as progress:
        with progress.step("read"):
            source = load(document)
        with progress.step("validate"):
            from generator.validate import check_document  # noqa: PLC0415

            check_document(source)
        with progress.step("client"), beside(output) as folder:
            from generator.client import render  # noqa: PLC0415

            new = folder / output.name
            new.mkdir()
            render(source.document, overrides=overrides, target=new, locate=source.locate)
            swap(new, output)
        say(f"{output} is rendered ({progress.seconds:.2f} s).")


@app.command()
def docs(
    *,
    spec: Spec = SPEC,
    overrides: Overrides = OVERRIDES,
    prose: Annotated[
        Path, typer.Option(help="Folder of the guides that overrides/docs/site.yaml lists.")
    ] = PROSE,
    samples: Annotated[
        Path, typer.Option(help="Folder of what the samples printed when they were run.")
    ] = SAMPLES,
    changelog: Annotated[Path, typer.Option(help="The changelog.")] = CHANGELOG,
    package: Annotated[
        Path, typer.Option(help="Folder of the generated client's sources, for its reference.")
    ] = PACKAGE,
    output: Annotated[Path, typer.Option(help="Folder of the site; replaced as a whole.")] = Path(
        "build/site"
    ),
    base_url: Annotated[
        str,
        typer.Option(
            help="Where the site will stand, for canonical addresses, the sitemap and the feed; "
            "the pages themselves work anywhere, opened as files too."
        ),
    ] = "",
) -> None:
    """Write the documentation site: static pages, readable without scripts."""
    from generator.build import read_spec  # noqa: PLC0415
    from generator.bundle import DECISIONS  # noqa: PLC0415
    from generator.output import beside, swap  # noqa: PLC0415

    with _told() as progress:
        result = read_spec(spec, progress.step)
        with progress.step("docs"), beside(output) as folder:
            from generator.client import SETTINGS  # noqa: PLC0415
            from generator.docs import render  # noqa: PLC0415

            new = folder / output.name
            new.mkdir()
            site = render(
                result.document,
                decisions=spec / DECISIONS,
                overrides=overrides / "docs",
                client=overrides / SETTINGS,
                samples=samples,
                prose=prose,
                changelog=changelog,
                target=new,
                package=package,
                base_url=base_url,
                locate=result.locate,
            )
            swap(new, output)
        say(f"{output} has {len(site.pages)} pages ({progress.seconds:.2f} s).")
        say(f"  Open {output / 'index.html'} in a browser; no server is needed.")


@contextmanager
def _told() -> Generator[Progress, None, None]:
    """Mistakes in the description end in their message and exit code 1, never in a traceback."""
    try:
        yield Progress()
    except (SpecError, SpecErrors) as error:
        complain(str(error))
        count = len(error.errors) if isinstance(error, SpecErrors) else 1
        say(f"{count} mistake{'s' if count > 1 else ''}; nothing was written.")
        raise typer.Exit(_MISTAKE) from None
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}; nothing was written.")
        raise typer.Exit(_MISTAKE) from None
    except KeyboardInterrupt:
        complain("Interrupted; nothing was written.")
        raise typer.Exit(_INTERRUPTED) from None


def main() -> None:
    """Run the command line."""
    app(prog_name="python -m generator")
