"""A mistake in the description ends in one message that names the file and the line."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.bundle import bundle
from generator.cli import app
from generator.errors import SpecErrors
from generator.lint import RULES, explained, lint

BOOK = "components/schemas/Book.yaml"
BOOKS = "paths/books/books.yaml"
ONE = "paths/books/book.yaml"
ROOT = "openapi.yaml"
REQUEST = "components/schemas/BookCreateRequest.yaml"
NOVEL = "components/examples/Novel.yaml"
LINK = "components/links/BookById.yaml"
DECISIONS = "decisions.yaml"
WEBHOOK = "webhooks/bookReturned.yaml"


@dataclass(frozen=True)
class Mistake:
    name: str
    file: str
    old: str
    new: str
    mark: str
    """Text on the line that the message must name."""
    says: str
    reported_in: str = ""
    creates: str = ""
    """An otherwise good file that the mistake needs."""


YAML = [
    Mistake(
        "duplicate key",
        BOOK,
        "type: object\n",
        "type: object\ntype: array\n",
        "type: array",
        "the key 'type' stands here twice (first on line 1)",
    ),
    Mistake("tab", BOOK, "  id:\n", "\tid:\n", "\tid:", "the line is indented by a tab"),
    Mistake(
        "unclosed quote",
        REQUEST,
        "A new book.",
        "'A new book.",
        "description: 'A new",
        "is not valid YAML",
    ),
    Mistake("colon in text", BOOK, "A book.", "A book: new", "A book: new", "is not valid YAML"),
    Mistake(
        "no",
        NOVEL,
        "title: Ulysses",
        "title: no",
        "title: no",
        "YAML parsers disagree on what no is",
    ),
    Mistake("on", NOVEL, "title: Ulysses", "title: On", "title: On", "YAML parsers disagree"),
    Mistake(
        "date", ONE, "'2026-11-20'", "2026-11-20", "due: 2026", "disagree on what 2026-11-20 is"
    ),
    Mistake(
        "octal", NOVEL, "title: Ulysses", "title: 0777", "title: 0777", "YAML parsers disagree"
    ),
    Mistake(
        "underscores", REQUEST, "default: 1", "default: 1_000", "1_000", "YAML parsers disagree"
    ),
    Mistake("phone number", NOVEL, "title: Ulysses", "title: +14155550101", "+1415", "disagree"),
    Mistake(
        "sexagesimal", NOVEL, "title: Ulysses", "title: 12:30:00", "12:30", "YAML parsers disagree"
    ),
    Mistake("number as key", BOOKS, "'200':", "200:", "    200:", "the key 200 is not text"),
    Mistake("null as key", BOOK, "  id:", "  ~:", "  ~:", "the key ~ is not text"),
    Mistake(
        "alias",
        BOOK,
        "type: string\n    description: Its n",
        "type: &t string\n    x-source: *t\n    description: Its n",
        "&t",
        "used again by an alias",
    ),
    Mistake(
        "tag",
        BOOK,
        "description: A book.",
        "description: !secret A",
        "!secret",
        "the YAML tag !secret",
    ),
    Mistake("two documents", BOOK, "required:", "---\nrequired:", "---", "is not valid YAML"),
    Mistake("control character", BOOK, "A book.", "A \x07 book.", "\x07", "is not valid YAML"),
]

FILES = [
    Mistake(
        "dangling file",
        BOOKS,
        "BookList.yaml",
        "Books.yaml",
        "Books.yaml",
        "leads to a file that does not exist",
    ),
    Mistake(
        "dangling fragment",
        BOOKS,
        "BookList.yaml",
        "BookList.yaml#/properties/none",
        "/none",
        "leads nowhere",
    ),
    Mistake(
        "outside",
        BOOKS,
        "../../components/schemas/BookList.yaml",
        "../../../../x.yaml",
        "/x.yaml",
        "leads out of the spec",
    ),
    Mistake(
        "remote",
        BOOKS,
        "../../components/schemas/BookList.yaml",
        "https://x.example/a.yaml",
        "x.example",
        "is no relative file path",
    ),
    Mistake(
        "bundle's own pointer",
        BOOKS,
        "../../components/schemas/BookList.yaml",
        "'#/components/schemas/BookList'",
        "#/components",
        "leads nowhere",
    ),
    Mistake(
        "reference of a wrong type",
        BOOKS,
        "$ref: ../../components/schemas/BookList.yaml",
        "$ref: [BookList.yaml]",
        "[BookList",
        "the $ref is not text",
    ),
    Mistake(
        "circle of references",
        "components/schemas/Refusal.yaml",
        "type: object",
        "$ref: Refusal.yaml\ntype: object",
        "$ref",
        "refers to itself: Refusal -> Refusal",
    ),
    Mistake(
        "circle of allOf",
        BOOK,
        "required: [id",
        "allOf: [{$ref: Book.yaml}]\nrequired: [id",
        "allOf",
        "refers to itself: Book -> Book",
    ),
    Mistake(
        "circle of path items",
        ONE,
        "parameters:\n",
        "$ref: book.yaml\nparameters:\n",
        "$ref: book",
        "a path item is only a $ref",
    ),
    Mistake(
        "component of unknown kind",
        BOOKS,
        "schemas/BookList.yaml",
        "sketches/BookList.yaml",
        "sketches",
        "is in no known kind",
        creates="components/sketches/BookList.yaml",
    ),
    Mistake(
        "path item without path",
        BOOKS,
        "../../webhooks/bookReturned.yaml",
        "extra.yaml",
        "extra.yaml",
        "has no place of its own",
        creates="paths/books/extra.yaml",
    ),
    Mistake(
        "webhook under another name",
        ROOT,
        "  bookReturned:",
        "  returned:",
        "  returned:",
        "differ in name",
    ),
    Mistake(
        "path item twice",
        ROOT,
        "paths/books/book.yaml",
        "paths/books/books.yaml",
        "/books/{book_id}/:",
        "already stands at /paths/~1books~1",
    ),
    Mistake(
        "component twice",
        ROOT,
        "components:\n",
        "components:\n  schemas: {Book: {type: string}}\n",
        "schemas: {Book",
        "is defined twice",
    ),
    Mistake(
        "components without object",
        ROOT,
        "components:\n",
        "components: [Book]\nx-source:\n",
        "components: [",
        "components holds no object",
    ),
    Mistake("root without object", ROOT, "", "- a\n", "- a", "holds no object"),
    Mistake("component without object", BOOK, "", "- a\n", "- a", "holds no object"),
]

VALID = [
    Mistake(
        "version", ROOT, "openapi: 3.1.0", "openapi: 3.0.3", "3.0.3", "the OpenAPI version is 3.0.3"
    ),
    Mistake(
        "unknown key",
        BOOKS,
        "  operationId: listBooks",
        "  operationID: listBooks",
        "get:",
        "the key operationID does not belong here",
    ),
    Mistake("wrong type", ROOT, "tags:\n", "tags: books\nx-decision:\n", "tags: books", "array"),
    Mistake(
        "missing key",
        BOOKS,
        "      description: A page of books.\n",
        "",
        "'200'",
        "the key description is missing",
    ),
    Mistake(
        "wrong kind of reference",
        ONE,
        "schemas/Book.yaml",
        "parameters/Limit.yaml",
        "Limit.yaml",
        "a schema belongs here, but the $ref leads to parameter",
    ),
    Mistake(
        "doubled operationId",
        BOOKS,
        "operationId: createBook",
        "operationId: listBooks",
        "operationId: listBooks\n  summary: Add",
        "the operationId listBooks is taken",
    ),
    Mistake(
        "path parameter missing",
        ONE,
        "in: path\n    required: true",
        "in: query",
        "get:",
        "no path parameter book_id",
    ),
    Mistake(
        "path parameter unknown",
        ROOT,
        "/books/{book_id}/",
        "/books/{id}/",
        "get:",
        "the path parameter book_id is not in the path",
        reported_in=ONE,
    ),
    Mistake(
        "doubled parameter",
        BOOKS,
        "    - $ref: ../../components/parameters/Limit.yaml\n",
        "    - $ref: ../../components/parameters/Limit.yaml\n" * 2,
        "parameters:",
        "the query parameter limit stands here twice",
    ),
    Mistake(
        "doubled tag",
        ROOT,
        "  - name: books\n",
        "  - name: books\n  - name: books\n",
        "tags:",
        "the tag books is declared twice",
    ),
    Mistake(
        "keyword of OpenAPI 3.0",
        BOOK,
        "minLength: 1",
        "nullable: true",
        "title:\n",
        "the key nullable does not belong here",
    ),
    Mistake(
        "misspelt type", BOOK, "    minLength: 1", "    maxLength: '1'", "maxLength", "integer"
    ),
    Mistake("unknown type", BOOK, "type: object", "type: objekt", "type: objekt", "objekt"),
    Mistake("pattern", BOOK, "minLength: 1", "pattern: '('", "pattern", "is no regular expression"),
    Mistake(
        "broken example",
        ONE,
        "{id: b1, title: Ulysses, due: '2026-11-20'}",
        "{id: b1, title: ''}",
        "example: {id",
        "1 character",
    ),
    Mistake("format of an example", ONE, "'2026-11-20'", "tomorrow", "tomorrow", 'is not a "date"'),
    Mistake(
        "shared example",
        NOVEL,
        "  return_url: https",
        "  return_url: 'not at' #",
        "return_url",
        'is not a "uri"',
    ),
    Mistake("misspelt key of an example", NOVEL, "  title", "  titel", "value:", "titel"),
    Mistake("default", REQUEST, "default: 1", "default: 0", "default: 0", "minimum"),
    Mistake(
        "parameter's example",
        "components/parameters/Limit.yaml",
        "example: 5",
        "example: 50",
        "example",
        "maximum",
    ),
    Mistake(
        "schema's example",
        BOOK,
        "type: object\n",
        "type: object\nexamples: [{id: 1, title: x}]\n",
        "examples",
        "string",
    ),
    Mistake(
        "webhook's example",
        WEBHOOK,
        "example: {id: b1, title: Ulysses}",
        "example: {id: b1}",
        "example: {",
        "the key title is missing",
    ),
    Mistake(
        "no request example",
        NOVEL,
        "value:\n  title: Ulysses\n  return_url:",
        "externalValue:",
        "  requestBody:",
        "the request body (application/json) has no",
        reported_in=BOOKS,
    ),
    Mistake(
        "no parameter example",
        ONE,
        "    example: b1\n",
        "",
        "- name: book_id",
        "the required parameter book_id has no example",
    ),
    Mistake(
        "no response example",
        BOOKS,
        "          example: {objects: [{id: b1, title: Ulysses, due: null}], meta: {next: null}}\n",
        "",
        "'200'",
        "the 200 response (application/json) has no example",
    ),
    Mistake("link to nowhere", LINK, "getBook", "getBooks", "operationId", "which does not exist"),
    Mistake("link's parameter", LINK, "  book_id", "  id", "  id:", "has no parameter id"),
    Mistake(
        "link's expression",
        LINK,
        "$response.body#/id",
        "$response.bdy#/id",
        "$response",
        "is no runtime expression",
    ),
    Mistake(
        "link without a value",
        LINK,
        "$response.body#/id",
        "$response.body#/uuid",
        "get:\n          $ref",
        "no example has",
        reported_in=BOOKS,
    ),
    Mistake(
        "callback",
        BOOKS,
        "'{$request.body#/return_url}'",
        "'{$request.return_url}'",
        "$request",
        "is no runtime expression",
    ),
    Mistake(
        "unknown extension",
        ONE,
        "  x-idempotent: true",
        "  x-idempotant: true",
        "x-idempotant",
        "nothing knows the extension x-idempotant",
    ),
    Mistake(
        "form of an extension",
        ONE,
        "x-idempotent: true",
        "x-idempotent: 'yes'",
        "x-idempotent",
        "boolean",
    ),
    Mistake(
        "place of an extension",
        BOOK,
        "type: object\n",
        "type: object\nx-idempotent: true\n",
        "x-idempotent",
        "x-idempotent means nothing on this schema",
    ),
    *(
        Mistake(
            f"life cycle: {name}",
            BOOK,
            "  sequel:\n",
            "  state:\n    type: string\n    enum: [shelved, lent]\n    description: Where it is.\n"
            f"    x-life-cycle: {{tags: [{tag}], cycles: [{{of: a book, {cycle}}}]}}\n  sequel:\n",
            "x-life-cycle",
            says,
        )
        for name, tag, cycle, says in [
            (
                "value of the enum",
                "books",
                "begins: [shelved], states: {shelved: []}",
                "the enum's value lent is neither in a cycle nor among unplaced",
            ),
            (
                "no value of the enum",
                "books",
                "begins: [shelved], states: {shelved: [lent, lost], lent: [], lost: []}",
                "the enum has no value lost",
            ),
            (
                "unknown state",
                "books",
                "begins: [shelved], states: {shelved: [lost, lent], lent: []}",
                "lost is no key of states",
            ),
            (
                "state that nothing leads to",
                "books",
                "begins: [shelved], states: {shelved: [], lent: [shelved]}",
                "nothing leads to lent",
            ),
            (
                "unknown tag",
                "magazines",
                "begins: [shelved], states: {shelved: [lent], lent: [shelved]}",
                "there is no tag magazines",
            ),
            ("form", "books", "states: {shelved: [lent], lent: []}", "begins"),
        ]
    ),
    Mistake(
        "unknown decision",
        ONE,
        "[due-is-a-date]",
        "[due-is-a-day]",
        "x-decision",
        "there is no decision due-is-a-day",
    ),
    Mistake(
        "unused decision",
        ONE,
        "  x-decision: [due-is-a-date]\n",
        "",
        "- id: due-is-a-date",
        "no x-decision refers to due-is-a-date",
        reported_in=DECISIONS,
    ),
    Mistake(
        "form of a decision",
        DECISIONS,
        "  choice: It is a date.\n",
        "",
        "- id",
        "the key choice is missing",
    ),
    Mistake(
        "YAML of decisions", DECISIONS, "  choice: It", "  choice: yes #", "choice: yes", "disagree"
    ),
]

LINT = [
    Mistake(
        "no summary", ONE, "  summary: Get a book\n", "", "get:", "the operation has no summary"
    ),
    Mistake(
        "no externalDocs",
        ONE,
        "  externalDocs: {url: 'https://library.example/docs'}\n",
        "",
        "get:",
        "the operation has no externalDocs",
    ),
    Mistake("no method", ONE, "  x-sdk-method: books.get\n", "", "get:", "no x-sdk-method"),
    Mistake(
        "no idempotence",
        ONE,
        "  x-idempotent: true\n",
        "",
        "get:",
        "the operation has no x-idempotent",
    ),
    Mistake(
        "undeclared tag",
        ONE,
        "tags: [books]",
        "tags: [loans]",
        "tags",
        "the tag loans is not declared",
    ),
    Mistake("several tags", ONE, "tags: [books]", "tags: [books, x]", "tags", "has several tags"),
    Mistake(
        "untold error",
        ONE,
        "    '429': {$ref: ../../components/responses/Refused.yaml}\n",
        "",
        "  responses:",
        "the operation does not describe 429",
    ),
    Mistake(
        "method twice",
        BOOKS,
        "books.create",
        "books.list",
        "x-sdk-method: books.list\n  x-idempotent: f",
        "books.list is in the way of books.list",
    ),
    Mistake(
        "method and group",
        BOOKS,
        "books.create",
        "books.list.add",
        "books.list.add",
        "is in the way of",
    ),
    Mistake(
        "method of another tag",
        BOOKS,
        "books.create",
        "shelves.create",
        "shelves.create",
        "does not begin with books",
    ),
    Mistake(
        "rule twice",
        BOOKS,
        "    - id: title-is-new\n",
        "    - {id: title-is-new, rule: R., source: S}\n    - id: title-is-new\n",
        "- id: title-is-new",
        "the rule title-is-new stands here twice",
    ),
    Mistake(
        "no pagination",
        BOOKS,
        "  x-pagination: {items: objects, meta: meta}\n",
        "",
        "get:",
        "an operation with pages has no x-pagination",
    ),
    Mistake(
        "pagination of nothing",
        BOOKS,
        "items: objects",
        "items: books",
        "x-pagination",
        "no 2xx response has the array books",
    ),
    Mistake(
        "closed response",
        BOOK,
        "type: object\n",
        "type: object\nadditionalProperties: false\n",
        "additionalProperties",
        "an object that the provider sends is closed",
    ),
    Mistake(
        "open request",
        REQUEST,
        "additionalProperties: false\n",
        "",
        "type: object",
        "is not closed",
    ),
    Mistake(
        "no description of a property",
        BOOK,
        "    description: Its title.\n",
        "",
        "  title:",
        "the property title has no description",
    ),
    Mistake(
        "no description of a parameter",
        ONE,
        "    description: Which book.\n",
        "",
        "- name",
        "the parameter book_id has no description",
    ),
    Mistake("no full stop", BOOK, "A book.", "A book", "A book", "does not end in a full stop"),
    Mistake(
        "no slash",
        ROOT,
        "/books/:",
        "/books:",
        "get:",
        "the path /books does not end in a slash",
        reported_in=BOOKS,
    ),
    Mistake(
        "case of an operation",
        BOOKS,
        "listBooks",
        "list_books",
        "operationId",
        "has the wrong case",
    ),
    Mistake(
        "case of a tag", ROOT, "name: books", "name: Books", "name: Books", "has the wrong case"
    ),
]


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def lines_of(output: str, place: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith(f"{place}: ")]


@pytest.mark.parametrize("mistake", [*YAML, *FILES, *VALID, *LINT], ids=lambda m: m.name)
def test_a_mistake_is_told_with_its_file_and_line(workspace: Path, mistake: Mistake) -> None:
    path = workspace / "spec" / mistake.file
    before = path.read_text("utf-8")
    assert mistake.old in before
    if mistake.creates:
        extra = workspace / "spec" / mistake.creates
        extra.parent.mkdir(exist_ok=True)
        extra.write_text("summary: A good file.\n", "utf-8")
    after = before.replace(mistake.old, mistake.new, 1) if mistake.old else mistake.new
    path.write_text(after, "utf-8")

    code, output = run("lint")

    where = mistake.reported_in or mistake.file
    content = (workspace / "spec" / where).read_text("utf-8")
    line = content.count("\n", 0, content.index(mistake.mark)) + 1
    told = lines_of(output, f"spec/{where}:{line}")
    assert code == 1, output
    assert any(mistake.says in text for text in told), output
    assert "Traceback" not in output


def test_the_library_has_no_mistake(workspace: Path) -> None:
    assert run("lint")[0] == 0


def test_each_message_says_what_to_do(workspace: Path) -> None:
    (workspace / "spec" / BOOK).write_text("a: no\n")
    _, output = run("bundle")
    assert output.splitlines()[:2] == [
        f"spec/{BOOK}:1: YAML parsers disagree on what no is",
        "  Quote it ('no') if it is text; else a plain number, true or false.",
    ]


def test_several_mistakes_are_told_at_once_in_the_order_of_files_and_lines(workspace: Path) -> None:
    (workspace / "spec" / BOOK).write_text("a: no\nb: 1\nb: 2\nc: 2020-01-01\n")
    (workspace / "spec" / NOVEL).write_text("")
    code, output = run("validate")
    places = [line.partition(": ")[0] for line in output.splitlines() if line.startswith("spec/")]
    assert code == 1
    assert places == [f"spec/{NOVEL}:1", *(f"spec/{BOOK}:{line}" for line in (1, 3, 4))]
    assert "4 mistakes" in output


def test_an_empty_file_is_a_mistake(workspace: Path) -> None:
    (workspace / "spec" / BOOK).write_text("# only a comment\n")
    _, output = run("bundle")
    assert lines_of(output, f"spec/{BOOK}:1") == [f"spec/{BOOK}:1: the file is empty"]


def test_text_that_is_not_utf_8_is_a_mistake(workspace: Path) -> None:
    (workspace / "spec" / BOOK).write_bytes(b"type: object\ndescription: caf\xe9.\n")
    _, output = run("bundle")
    assert lines_of(output, f"spec/{BOOK}:2") == [f"spec/{BOOK}:2: is not UTF-8 text"]


def test_a_file_that_nothing_refers_to_is_a_mistake(workspace: Path) -> None:
    (workspace / "spec/components/schemas/Shelf.yaml").write_text("type: object\n")
    code, output = run("bundle")
    place = "spec/components/schemas/Shelf.yaml:1"
    assert code == 1
    assert lines_of(output, place) == [f"{place}: nothing refers to this file"]


def test_two_components_of_one_name_are_a_mistake(workspace: Path) -> None:
    folder = workspace / "spec/components/schemas"
    (folder / "old").mkdir()
    (folder / "old/book.yaml").write_text("type: object\n")
    page = folder / "BookList.yaml"
    page.write_text(page.read_text().replace("$ref: Book.yaml", "$ref: old/book.yaml"))
    _, output = run("bundle")
    assert "has the name of components/schemas/" in output
    assert "components/schemas/old/book.yaml" in output


def test_an_unreadable_file_is_a_mistake(workspace: Path) -> None:
    path = workspace / "spec" / BOOK
    path.unlink()
    path.symlink_to(path)
    code, output = run("bundle")
    assert code == 1
    assert "Book.yaml" in output


def test_a_folder_without_a_description_is_a_mistake(workspace: Path) -> None:
    code, output = run("build", "--spec", "specification")
    assert code == 1
    assert output.startswith("specification/openapi.yaml: there is no such file")


@pytest.mark.parametrize(
    "arguments", [["publish"], ["build", "--specs", "x"], ["bundle", "--output", "bundle.txt"]]
)
def test_wrong_usage_exits_with_2(workspace: Path, arguments: list[str]) -> None:
    assert run(*arguments)[0] == 2


def test_every_house_rule_has_an_explanation_and_a_mistake_that_breaks_it(workspace: Path) -> None:
    _, output = run("lint", "--rules")
    names = {line for line in output.splitlines() if line and not line.startswith(" ")}
    assert names == {rule.__name__ for rule in RULES}
    assert all(explanation.endswith(".") for _, explanation in explained())
    broken: set[str] = set()
    for mistake in LINT:
        path = workspace / "spec" / mistake.file
        before = path.read_text("utf-8")
        path.write_text(before.replace(mistake.old, mistake.new, 1), "utf-8")
        with pytest.raises(SpecErrors) as caught:
            lint(bundle(Path("spec")))
        broken |= {name for name in names if f"({name})" in str(caught.value)}
        path.write_text(before, "utf-8")
    assert broken == names


@pytest.mark.parametrize("depth", [64, 1000, 100_000])
def test_a_file_that_is_nested_too_deeply_is_a_mistake(workspace: Path, depth: int) -> None:
    (workspace / "spec" / BOOK).write_text(f"type: array\nenum: {'[' * depth}{']' * depth}\n")
    code, output = run("bundle")
    assert code == 1
    assert lines_of(output, f"spec/{BOOK}:2") == [
        f"spec/{BOOK}:2: is nested more than 64 levels deep"
    ]
