"""The same templates make a working client of something that is not Plivo.

The description holds what tends to break generators: reserved words and Unicode as names, text that
tries to become code, unions, nested objects, several ways to sign in.
"""

import asyncio
import email
import email.policy
import importlib
import io
import json
import mimetypes
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any, cast
from urllib.parse import parse_qsl

import pytest
import yaml

from generator.client import render

ROOT = Path(__file__).parents[2]
BOOKSHOP = Path(__file__).parent / "bookshop.yaml"
OVERRIDES = ROOT / "overrides"

Asked = list[dict[str, Any]]


@pytest.fixture(scope="module")
def distribution(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("bookshop") / "python"
    render(yaml.safe_load(BOOKSHOP.read_text("utf-8")), overrides=OVERRIDES, target=target)
    return target


@pytest.fixture(scope="module")
def package(distribution: Path) -> Iterator[Any]:
    sys.path.insert(0, str(distribution / "src"))
    try:
        yield importlib.import_module("bookshop_client")
    finally:
        sys.path.remove(str(distribution / "src"))
        for name in [name for name in sys.modules if name.startswith("bookshop_client")]:
            del sys.modules[name]


class Shop(ThreadingHTTPServer):
    """Answers with the first of ``answers``, the last one for ever, and notes what it is asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Counter)
        self.asked: Asked = []
        self.answers: list[tuple[int, Any]] = [(404, {})]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Counter(BaseHTTPRequestHandler):
    def handle_any(self) -> None:
        shop = cast("Shop", self.server)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, query = self.path.partition("?")
        shop.asked.append(
            {
                "method": self.command,
                "path": path,
                "query": parse_qsl(query, keep_blank_values=True),
                "headers": {name.lower(): value for name, value in self.headers.items()},
                "body": json.loads(body) if self._is_json(body) else body or None,
            }
        )
        answers = shop.answers
        status, answer = answers.pop(0) if len(answers) > 1 else answers[0]
        content = b"" if answer is None else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _is_json(self, body: bytes) -> bool:
        return bool(body) and self.headers["Content-Type"] == "application/json"

    do_GET = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815 - the base's names

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base
        """Say nothing."""


@pytest.fixture
def shop() -> Iterator[Shop]:
    with Shop() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def client(package: ModuleType, shop: Shop) -> Iterator[Any]:
    with package.Bookshop(user="u", password="p", base_url=shop.url, shop="main") as made:
        yield made


def test_sends_what_the_description_says(client: Any, shop: Shop) -> None:
    shop.answers = [(201, {"title": "T", "id": "1"})]

    book = client.books.create(
        title="T",
        isbn="i",
        type="paper",
        tags=["a", "b"],
        price=None,
        signed=True,
        placement={"row": 1, "from": "left"},
        reasons=["x"],
        x_trace="t",
    )

    (asked,) = shop.asked
    assert (asked["method"], asked["path"]) == ("POST", "/eu/v2/main/books/")
    assert asked["headers"]["x-trace"] == "t"
    assert asked["headers"]["authorization"] == "Basic dTpw"
    assert asked["headers"]["user-agent"].startswith("bookshop-client/2.5.0 Python/3.")
    assert asked["body"] == {
        "title": "T",
        "isbn": "i",
        "type": "paper",
        "tags": "a|b",
        "price": None,
        "signed": True,
        "placement": {"row": 1, "from": "left"},
        "reasons": ["x"],
    }
    assert (book.title, book.id, book.copies) == ("T", "1", None)


def test_records_with_renamed_members_are_written_by_their_own_names(
    package: Any, client: Any, shop: Shop
) -> None:
    shop.answers = [(201, {"title": "T"})]

    client.books.create(
        title="T", placement=package.models.Placement(row=2, from_="right", kind="open")
    )

    assert shop.asked[0]["body"]["placement"] == {"row": 2, "from": "right", "kind": "open"}


def test_reads_what_the_description_says(client: Any, shop: Shop) -> None:
    record = {
        "title": "T",
        "class": "c",
        "list": ["a"],
        "raw": "r",
        "ärger": "ä",
        "From Page": "7",
        "genre": "not known yet",
        "condition": "new",
        "rating": 1.5,
        "size": "small",
        "copies": None,
        "contents": {"children": [{"name": "n", "children": []}]},
        "notes": {"k": "v"},
        "published": "",
        "anything": [1, {"a": None}],
        "status": "lost",
        "shelf": {"row": 3, "kind": "ajar"},
        "later": 1,
    }
    shop.answers = [(200, {"paging": {}, "books": [record]})]

    (book,) = client.books.list()

    assert (book.class_, book.list_, book.raw_, book.ärger) == ("c", ["a"], "r", "ä")
    assert (book.from_page, book.genre, book.status) == (7, "not known yet", "lost")
    assert (book.rating, book.size, book.published) == (1.5, "small", "")
    assert (book.contents.children[0].name, book.notes) == ("n", {"k": "v"})
    assert (book.shelf.row, book.shelf.kind) == (3, "ajar")
    assert book.anything == [1, {"a": None}]
    assert book.extra == {"later": 1}


def test_walks_pages_by_the_names_of_the_description(package: Any, shop: Shop) -> None:
    following = "https://elsewhere.test/other?cursor=2"
    shop.answers = [
        (200, {"paging": {"next": following}, "books": [{"title": "a"}]}),
        (200, {"paging": {"next": None}, "books": [{"title": "b"}]}),
    ]

    async def run() -> list[str]:
        async with package.AsyncBookshop(key="k", base_url=shop.url, shop="s") as client:
            books = client.books.list(
                authors=["Ä", "b c"], year=[1, 2], in_stock=False, größe=3, from_=0, genre='"""'
            )
            return [book.title async for book in books]

    assert asyncio.run(run()) == ["a", "b"]
    filters = [
        ("genre", '"""'),
        ("authors", "Ä,b c"),
        ("year", "1"),
        ("year", "2"),
        ("in stock", "false"),
        ("größe", "3"),
        ("from", "0"),
    ]
    first, second = shop.asked
    assert first["query"] == [*filters, ("api key", "k")]
    assert second["query"] == [*filters, ("cursor", "2"), ("api key", "k")]
    assert "authorization" not in first["headers"]


def test_signs_in_the_first_way_that_is_complete(
    package: Any, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOOKSHOP_URL", shop.url)
    monkeypatch.setenv("BOOKSHOP_SHOP", "env")
    monkeypatch.setenv("BOOKSHOP_USER", "u")
    with pytest.raises(package.MissingCredentialsError, match="BOOKSHOP_KEY"):
        package.Bookshop(key="")
    monkeypatch.setenv("BOOKSHOP_KEY", "secret key")

    with package.Bookshop(region="us") as client, pytest.raises(package.NotFoundError) as caught:
        client.books.create(title="T")

    assert shop.asked[0]["path"] == "/us/v2/env/books/"
    assert shop.asked[0]["query"] == [("api key", "secret key")]
    assert "secret" not in str(caught.value) + repr(caught.value.request) + repr(client)


def test_an_operation_without_security_sends_no_credentials(client: Any, shop: Shop) -> None:
    shop.answers = [(200, {"number": 1, "lines": [{"text": "x"}]})]

    page = client.books.pages.get("a/b", 3)

    assert (page.number, page.lines[0].text) == (1, "x")
    assert shop.asked[0]["path"] == "/eu/v2/main/books/a%2Fb/pages/3"
    assert "authorization" not in shop.asked[0]["headers"]


def test_what_may_stand_in_query_and_body_goes_into_the_query(client: Any, shop: Shop) -> None:
    shop.answers = [(204, None)]

    assert client.books.pages.delete(size=3, id="1", gently=True) is None

    assert (shop.asked[0]["query"], shop.asked[0]["body"]) == ([("gently", "true")], None)


def test_arrays_as_body_and_answer_and_one_name_in_two_places(client: Any, shop: Shop) -> None:
    shop.answers = [(200, [{"title": "T"}])]

    books = client.shelves.list("top", class_query="q", body=[{"row": 1}])

    assert [book.title for book in books] == ["T"]
    assert shop.asked[0]["path"].endswith("/shelves/top")
    assert shop.asked[0]["query"] == [("class", "q")]
    assert shop.asked[0]["body"] == [{"row": 1}]


def test_a_form_has_files_and_fields_in_the_order_of_the_description(
    client: Any, shop: Shop, tmp_path: Path
) -> None:
    shop.answers = [(202, {"scan": {"number": 1, "note1": "n"}, "inside": {"a b": {"number": 2}}})]
    path = tmp_path / "öne.png"
    path.write_bytes(b"one")
    mimetypes.add_type("text/x-scan", ".scan")

    box = client.books.scans.upload(
        "i",
        format='in "colour"',
        image=[path, ("two.txt", b"two"), ("3", io.BytesIO(b"three"), "x/y"), ("d.scan", b"four")],
        cover=("c.scan", b"five"),
        signed=False,
        pages=[1, 2],
        words=["a", "b"],
    )

    (asked,) = shop.asked
    assert (asked["method"], asked["path"]) == ("POST", "/eu/v2/main/books/i/scans/")
    head = f"Content-Type: {asked['headers']['content-type']}\r\n\r\n".encode()
    form = email.message_from_bytes(head + asked["body"], policy=email.policy.HTTP)
    assert [
        (
            part.get_param("name", header="content-disposition"),
            part.get_filename(),
            part["content-type"],
            part.get_payload(decode=True),
        )
        for part in form.iter_parts()
    ] == [
        ("image", "öne.png", "image/png", b"one"),
        ("image", "two.txt", "text/plain", b"two"),
        ("image", "3", "x/y", b"three"),
        ("image", "d.scan", "text/scan", b"four"),
        ("cover", "c.scan", "text/x-scan", b"five"),
        ("format", None, None, b'in "colour"'),
        ("signed", None, None, b"false"),
        ("pages", None, None, b"1"),
        ("pages", None, None, b"2"),
        ("words", None, None, b"a|b"),
    ]
    assert (box.scan.number, box.inside["a b"].number) == (1, 2)
    assert box.raw["scan"]["note1"] == "n"


def test_bytes_alone_have_the_name_of_their_field(client: Any, shop: Shop) -> None:
    shop.answers = [(202, {"scan": {"number": 1}})]

    client.books.scans.upload("i", image=(b"one", b"two"))

    body = shop.asked[0]["body"]
    assert body.count(b'name="image"; filename="image"') == 2
    assert body.count(b"Content-Type: application/octet-stream") == 2


@pytest.mark.parametrize("file", ["scan.png", 1, None, ("scan.png", "text")])
def test_what_is_no_file_is_refused(client: Any, shop: Shop, file: Any) -> None:
    with pytest.raises(TypeError, match="a file is a path"):
        client.books.scans.upload("i", image=[file])

    assert shop.asked == []


def test_an_answer_that_an_argument_calls_for(package: Any, client: Any, shop: Shop) -> None:
    shop.answers = [(202, {"ticket": "t"})]

    uploaded = client.books.scans.upload("i", image=[b""], notify="http://x.test/")
    listed = client.books.scans.list("i", notify="http://x.test/")

    for answer in (uploaded, listed):
        assert isinstance(answer, package.models.Accepted)
        assert answer.ticket == "t"
    assert [one["query"] for one in shop.asked] == [[("notify", "http://x.test/")]] * 2


def test_an_argument_that_is_not_heeded_gives_the_ordinary_answer(package: Any, shop: Shop) -> None:
    shop.answers = [(200, {"scans": [{"number": 1}]})]

    async def run() -> Any:
        async with package.AsyncBookshop(key="k", base_url=shop.url, shop="s") as client:
            return await client.books.scans.list("i", notify="http://x.test/")

    assert [scan.number for scan in asyncio.run(run()).scans] == [1]


def test_without_a_page_object_it_goes_on_by_counting(client: Any, shop: Shop) -> None:
    shop.answers = [
        (200, {"scans": [{"number": 1}, {"number": 2}]}),
        (200, {"scans": [{"number": 3}, {"number": 4}]}),
        (200, {"scans": [{"number": 5}]}),
    ]

    assert [scan.number for scan in client.books.scans.list("i")] == [1, 2, 3, 4, 5]
    assert [one["query"] for one in shop.asked] == [[], [("skip", "2")], [("skip", "4")]]


def test_counting_ends_where_the_service_does_not_count(client: Any, shop: Shop) -> None:
    shop.answers = [(200, {"scans": [{"number": 1}, {"number": 2}, {"number": 3}]})]

    assert [scan.number for scan in client.books.scans.list("i", most=3)] == [1, 2, 3]
    assert len(shop.asked) == 2


def test_events_are_exported_with_the_webhooks(package: Any) -> None:
    assert package.webhooks.BookSold is package.models.BookSold


@pytest.mark.parametrize(
    ("params", "kind", "record"),
    [
        ("Book=b&From=f", "book_sold", "BookSold"),
        ("Book=b&Since=3&class=lent&Insured=true&Marks=%5B1%2C2%5D", "book_lent", "BookLent"),
        (b'{"Book": "b", "Since": 3, "class": "le\\"nt"}', "book_lent", "BookLent"),
    ],
    ids=["form", "query", "json"],
)
def test_events_are_known_by_their_signs(package: Any, params: Any, kind: str, record: str) -> None:
    event = package.webhooks.parse(params)

    assert type(event) is getattr(package.models, record)
    assert event == package.webhooks.parse(params, kind)
    assert (event.book, event.raw["Book"]) == ("b", "b")
    if isinstance(params, str) and kind == "book_lent":
        assert (event.since, event.insured, event.marks) == (3, True, [1, 2])


def test_an_event_without_signs_is_never_guessed(package: Any) -> None:
    found = {"title": "T", "class": "c", "From Page": "7"}

    with pytest.raises(package.webhooks.WebhookError, match="pass kind: it is one of book_lent"):
        package.webhooks.parse(found)
    event = package.webhooks.parse(found, "found")
    assert (type(event), event.class_, event.from_page) == (package.models.Book, "c", 7)


def test_codes_have_a_module(package: Any) -> None:
    fates = package.fates

    assert list(fates.CODES) == ["0", 'a"b', "W1"]
    assert fates.LOST is fates.lookup('a"b')
    assert (fates.LOST.meaning, fates.LOST.advice) == ('It is """lost""" \\', "after 'a' search")
    assert [entry.retry for entry in fates.CODES.values()] == ["never", "later", "after_change"]
    assert (fates.lookup("?").listed, fates.lookup("?").retry) == (False, "unknown")
    assert "fates" in package.__all__


def test_what_nobody_refers_to_is_there_nevertheless(package: Any) -> None:
    assert {"Unused", "Flag", "Rating", "Size", "Problem"} <= set(package.models.__all__)


def test_text_stays_text(client: Any) -> None:
    resource = type(client.books)
    text = str(resource.__doc__)

    assert '__import__("os").system("false")' in text
    assert 'Quotes """ and a backslash at the end \\' in resource.list.__doc__
    assert 'x_trace: Ends in a quote"' in resource.list.__doc__


def _texts(distribution: Path) -> dict[Path, str]:
    """The files that were written; importing the package adds compiled ones."""
    return {
        file: file.read_text("utf-8")
        for file in sorted(distribution.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_no_object_was_printed_for_its_text(distribution: Path) -> None:
    for file, text in _texts(distribution).items():
        assert "object at 0x" not in text, file
        assert "UntrustedString" not in text, file


def test_names_nothing_of_plivo_outside_of_the_runtime(distribution: Path) -> None:
    for file, text in _texts(distribution).items():
        if "_runtime" not in file.parts:
            assert "plivo" not in text.lower(), file


def test_the_distribution_is_complete(distribution: Path) -> None:
    names = {str(file.relative_to(distribution)) for file in distribution.rglob("*")}
    assert {
        "LICENSE",
        "README.md",
        "pyproject.toml",
        "src/bookshop_client/__init__.py",
        "src/bookshop_client/py.typed",
        "src/bookshop_client/_runtime/transport.py",
        "src/bookshop_client/models/books.py",
        "src/bookshop_client/resources/books/pages.py",
    } <= names


@pytest.mark.parametrize("seed", ["0", "1", "random"])
def test_every_build_is_the_same(distribution: Path, tmp_path: Path, seed: str) -> None:
    program = (
        "import sys, yaml; from pathlib import Path; from generator.client import render;"
        "render(yaml.safe_load(Path(sys.argv[1]).read_text('utf-8')),"
        "overrides=Path(sys.argv[2]), target=Path(sys.argv[3]))"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(BOOKSHOP), str(OVERRIDES), str(tmp_path / "again")],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PATH": ""},
        check=True,
    )

    def contents(folder: Path) -> dict[str, bytes]:
        return {
            str(file.relative_to(folder)): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file() and "__pycache__" not in file.parts
        }

    assert contents(tmp_path / "again") == contents(distribution)
