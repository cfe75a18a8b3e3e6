"""The command line in use: settings, output, lists, what goes wrong."""

import io
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from plivo_messaging._runtime.cli.output import print_answer, print_list
from plivo_messaging._runtime.cli.progress import Line, uploading
from plivo_messaging._runtime.cli.start import start
from plivo_messaging._runtime.cli.table import Option
from plivo_messaging._runtime.cli.values import value
from plivo_messaging.cli import PROGRAM

from .command_line import Ran, run
from .description import success_of
from .fake import AUTH_TOKEN, Fake

SEND = ("messages", "create", "--dst", "14155550123", "--text", "Hi")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("PLIVO_AUTH_ID", "PLIVO_AUTH_TOKEN", "PLIVO_BASE_URL", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes streams of this process look like a terminal's."""

    def make(*names: str) -> None:
        for name in names:
            monkeypatch.setattr(getattr(sys, name), "isatty", lambda: True, raising=False)

    return make


def pages(*sizes: int) -> Fake:
    """A list of messages in several pages."""
    fake = Fake()
    template = success_of("messages.list")["objects"][0]
    number = 0
    for index, size in enumerate(sizes):
        records = [{**template, "message_uuid": f"m{number + one}"} for one in range(size)]
        number += size
        more = f"/v1/Account/x/Message/?offset={number}" if index + 1 < len(sizes) else None
        meta = {"limit": 20, "offset": 0, "next": more, "previous": None}
        fake.answer(200, {"api_id": "a", "meta": meta, "objects": records})
    return fake


def uuids(ran: Ran) -> list[str]:
    return [record["message_uuid"] for record in ran.json]


class TestLists:
    def test_print_one_page_and_say_that_there_is_more(self, capsys: Capture) -> None:
        fake = pages(2, 2)
        ran = run(capsys, fake, "messages", "list")
        assert uuids(ran) == ["m0", "m1"]
        assert "--all" in ran.err
        assert len(fake.requests) == 1

    def test_say_nothing_when_told_to_be_quiet(self, capsys: Capture) -> None:
        assert run(capsys, pages(2, 2), "messages", "list", "--quiet").err == ""

    def test_say_nothing_where_there_is_no_more(self, capsys: Capture) -> None:
        assert run(capsys, pages(2), "messages", "list").err == ""

    def test_walk_all_pages_when_asked_to(self, capsys: Capture) -> None:
        ran = run(capsys, pages(2, 2, 1), "messages", "list", "--all")
        assert (uuids(ran), ran.err) == (["m0", "m1", "m2", "m3", "m4"], "")

    def test_walk_no_further_than_asked(self, capsys: Capture) -> None:
        fake = pages(2, 2, 2)
        ran = run(capsys, fake, "messages", "list", "--limit-total", "3")
        assert uuids(ran) == ["m0", "m1", "m2"]
        assert len(fake.requests) == 2

    def test_print_a_record_a_line(self, capsys: Capture) -> None:
        ran = run(capsys, pages(1, 2), "messages", "list", "--all", "--output", "jsonl")
        assert [json.loads(line)["message_uuid"] for line in ran.out.splitlines()] == [
            "m0",
            "m1",
            "m2",
        ]

    def test_an_empty_list_is_an_empty_array(self, capsys: Capture) -> None:
        ran = run(capsys, pages(0), "messages", "list")
        assert (ran.json, ran.err) == ([], "")

    def test_an_empty_table_says_so(self, capsys: Capture) -> None:
        ran = run(capsys, pages(0), "messages", "list", "--output", "table")
        assert (ran.out, ran.err) == ("", "No records.\n")

    def test_are_tables_on_a_terminal(
        self, capsys: Capture, terminal: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        fake = pages(1)
        terminal("stdout")
        assert start(PROGRAM._replace(client=fake.client), ["messages", "list"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].startswith("message_uuid")
        assert lines[1].startswith("m0")
        assert "message_state" in lines[0]
        assert max(len(line) for line in lines) <= 80

    def test_have_the_columns_that_were_asked_for(self, capsys: Capture) -> None:
        arguments = ["messages", "list", "--output", "table", "--columns", "message_uuid, units"]
        ran = run(capsys, pages(1), *arguments)
        assert [line.split() for line in ran.out.splitlines()] == [
            ["message_uuid", "units"],
            ["m0", "1"],
        ]

    def test_count_on_the_terminal_while_the_output_goes_elsewhere(
        self, capsys: Capture, terminal: Callable[..., None]
    ) -> None:
        terminal("stderr")
        fake = pages(2, 1)
        assert start(PROGRAM._replace(client=fake.client), ["messages", "list", "--all"]) == 0
        told = capsys.readouterr().err
        assert "3 records" in told
        assert told.endswith("\r")

    def test_do_not_count_when_told_to_be_quiet(
        self, capsys: Capture, terminal: Callable[..., None]
    ) -> None:
        terminal("stderr")
        made = PROGRAM._replace(client=pages(2, 1).client)
        assert start(made, ["messages", "list", "--all", "-q"]) == 0
        assert capsys.readouterr().err == ""

    def test_whose_answer_comes_later_print_what_was_answered(self, capsys: Capture) -> None:
        fake = Fake().answer(202, {"api_id": "a", "message": "async api spawned"})
        ran = run(capsys, fake, "messages", "list", "--callback-url", "https://example.com/")
        assert ran.json == {"api_id": "a", "message": "async api spawned"}


class TestTables:
    def test_show_no_sign_that_would_steer_the_terminal(self, capsys: Capture) -> None:
        print_list([{"a": "x\x1b[31m\ny"}], "table", ("a",), chosen=False)
        assert capsys.readouterr().out == "a\nx [31m y\n"

    def test_know_that_some_signs_take_two_columns(self, capsys: Capture) -> None:
        records = [{"a": "日本", "b": "1"}, {"a": "abcd", "b": "2"}]
        print_list(records, "table", (), chosen=False)
        assert capsys.readouterr().out == "a     b\n日本  1\nabcd  2\n"

    def test_shorten_what_is_long(self, capsys: Capture) -> None:
        print_list([{"a": "x" * 99, "b": None}], "table", (), chosen=False)
        assert capsys.readouterr().out.splitlines()[1] == "x" * 39 + "…"

    def test_widths_are_those_of_the_first_records(self, capsys: Capture) -> None:
        records = ({"a": str(number), "b": "y"} for number in range(0, 30_000, 99))
        assert print_list(records, "table", (), chosen=False) == 304
        assert capsys.readouterr().out.splitlines()[-1] == "299…  y"

    def test_of_one_record_have_a_line_for_each_member(self, capsys: Capture) -> None:
        print_answer({"id": "a", "x": {"y": 1}, "z": ["p", "q"], "none": None}, "table")
        assert capsys.readouterr().out.splitlines() == ["id    a", "x.y   1", "z     p, q", "none"]


class TestSettings:
    def test_count_before_the_command_and_after_it(self) -> None:
        made: list[dict[str, Any]] = []

        def client(**arguments: Any) -> Any:
            made.append(arguments)
            return Fake().answer(202, success_of("messages.create")).client()

        program = PROGRAM._replace(client=client)
        first = ["--auth-id", "A", "--timeout", "9", *SEND, "--auth-id", "B", "--max-retries", "0"]
        assert start(program, first) == 0
        assert start(program, SEND) == 0
        assert made == [{"auth_id": "B", "timeout": 9.0, "max_retries": 0}, {}]

    def test_come_from_the_environment_as_those_of_the_client_do(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        ran = run(capsys, None, *SEND)
        assert ran.code == 2
        assert ran.err == (
            "Error: --auth-id is missing: pass --auth-id or set PLIVO_AUTH_ID; --auth-token is "
            "missing: pass --auth-token or set PLIVO_AUTH_TOKEN.\n"
        )
        monkeypatch.setenv("PLIVO_AUTH_ID", "MA1")
        monkeypatch.setenv("PLIVO_AUTH_TOKEN", "t")
        monkeypatch.setenv("PLIVO_BASE_URL", "nonsense")
        ran = run(capsys, None, *SEND)
        assert ran.code == 2
        assert "--base-url must begin with http" in ran.err

    @pytest.mark.parametrize("arguments", [(), ("--verbose", "-v")])
    def test_the_token_is_never_printed(self, arguments: tuple[str, ...], capsys: Capture) -> None:
        for answer in (401, 202):
            fake = Fake().answer(answer, success_of("messages.create"))
            ran = run(capsys, fake, *SEND, "--auth-token", AUTH_TOKEN, *arguments)
            assert AUTH_TOKEN not in ran.out + ran.err

    def test_what_the_client_logs_is_printed_when_asked_for(
        self, capsys: Capture, caplog: pytest.LogCaptureFixture
    ) -> None:
        def client(**_arguments: Any) -> Any:
            logging.getLogger("plivo_messaging").info("sent %s", "it")
            return Fake().answer(202, success_of("messages.create")).client()

        program = PROGRAM._replace(client=client)
        assert start(program, [*SEND, "-v"]) == 0
        assert "INFO sent it" in capsys.readouterr().err
        caplog.clear()
        assert start(program, SEND) == 0
        assert "sent it" not in capsys.readouterr().err


class TestValues:
    def test_json_may_stand_in_a_file(self, capsys: Capture, tmp_path: Path) -> None:
        place = {"longitude": "1", "latitude": "2"}
        (tmp_path / "place.json").write_text(json.dumps(place), encoding="utf-8")
        fake = Fake().answer(202, success_of("messages.create"))
        assert run(capsys, fake, *SEND, "--location", "@place.json").code == 0
        assert fake.body["location"] == place

    def test_files_may_come_from_standard_input(
        self, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for typed, name in (("-", "stdin"), ("menu.png=-", "menu.png")):
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\x00\xff")))
            fake = Fake().answer(200, success_of("media.upload"))
            assert run(capsys, fake, "media", "upload", "--file", typed).code == 0
            assert [(file, content) for _, file, _, content in fake.parts] == [(name, b"\x00\xff")]

    def test_moments_with_an_offset_are_moments(self) -> None:
        option = Option("when", "time", "TIME", "")
        moment = datetime(2026, 11, 20, 13, 4, tzinfo=timezone(timedelta(hours=1)))
        assert value(option, "2026-11-20T13:04+01:00") == moment
        assert value(option, "2026-11-20T12:04Z") == moment
        for text in ("2026-11-20 13:04", "2026-11-20", "yesterday", ""):
            assert value(option, text) == text

    def test_a_file_may_have_an_equals_sign_in_its_name(
        self, capsys: Capture, tmp_path: Path
    ) -> None:
        (tmp_path / "a=b.txt").write_bytes(b"x")
        fake = Fake().answer(200, success_of("media.upload"))
        assert run(capsys, fake, "media", "upload", "--file", "a=b.txt").code == 0
        assert [file for _, file, *_ in fake.parts] == ["a=b.txt"]


class TestMistakes:
    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("mesages", "list"), "No such command 'mesages'. Did you mean messages?"),
            (("messages", "list_media"), "Did you mean list-media?"),
            (("messages", "zzz"), "There are: list, create, get, list-media."),
            (("messages", "create"), "Missing option '--dst'."),
            (("messages", "get"), "Missing argument"),
            (("messages", "list", "--limit", "x"), "'x' is not a valid integer."),
            (("messages", "list", "--message-state", "x"), "'x' is not one of 'queued'"),
            (("messages", "list", "--limitt", "1"), "No such option"),
            (("messages", "list", "--limit-total", "0"), "0 is not in the range"),
            ((*SEND, "--location", "{"), "--location': this is not JSON"),
            ((*SEND, "--location", "@none.json"), "none.json: No such file"),
            ((*SEND, "--dst", "1<2"), "contains '<'"),
            (("media", "upload", "--file", "none.png"), "none.png: No such file"),
            (("media", "upload", "--file", "."), ".: Is a directory"),
            (("messages", "get", ""), "path"),
            (("--output", "xml", "messages", "list"), "'xml' is not one of"),
            (("completion", "tcsh"), "'tcsh' is not one of"),
        ],
    )
    def test_end_in_one_line_that_says_what_is_wrong(
        self, arguments: tuple[str, ...], told: str, capsys: Capture
    ) -> None:
        fake = Fake().answer(200, {})
        ran = run(capsys, fake, *arguments)
        assert (ran.code, ran.out, fake.requests) == (2, "", [])
        assert ran.err.startswith("Error: ")
        assert ran.err.count("\n") == 1
        assert told in ran.err
        assert ran.err.endswith(" --help\n")

    @pytest.mark.parametrize("arguments", [(), ("messages",), ("number-pools", "numbers")])
    def test_a_command_that_is_missing_is_a_mistake_that_help_answers(
        self, arguments: tuple[str, ...], capsys: Capture
    ) -> None:
        ran = run(capsys, None, *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert "Commands:" in ran.err


class TestFailures:
    def test_say_what_the_service_says(self, capsys: Capture) -> None:
        body = {"api_id": "a-1", "error": "dst is\nwrong\x1b[0m"}
        ran = run(capsys, Fake().answer(400, body), *SEND)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err == "Error 400: dst is wrong [0m. Correct the arguments. (api_id a-1)\n"

    def test_say_how_long_to_wait(self, capsys: Capture) -> None:
        fake = Fake().answer(429, {"error": "slow down"}, headers={"Retry-After": "90"})
        ran = run(capsys, fake, *SEND)
        assert ran.code == 1
        assert "asks to wait 90 seconds" in ran.err

    def test_say_what_failed_where_the_service_says_nothing(self, capsys: Capture) -> None:
        ran = run(capsys, Fake().answer(502), *SEND)
        assert ran.code == 1
        assert ran.err.startswith("Error 502: POST http://plivo.test/")
        assert "look before you repeat it" in ran.err

    def test_of_the_network_name_the_option_that_helps(self, capsys: Capture) -> None:
        ran = run(capsys, Fake().fail(httpx2.ReadTimeout("slow")), *SEND)
        assert ran.code == 1
        assert "See --timeout." in ran.err
        ran = run(capsys, Fake().fail(httpx2.ReadError("gone")), *SEND)
        assert "--base-url" in ran.err

    def test_in_the_middle_of_a_list_leave_what_was_printed(self, capsys: Capture) -> None:
        fake = pages(2, 2)
        fake.answers[1] = httpx2.Response(404, json={"error": "gone"})
        ran = run(capsys, fake, "messages", "list", "--all", "--output", "jsonl")
        assert (ran.code, len(ran.out.splitlines())) == (1, 2)
        assert ran.err.startswith("Error 404: gone.")

    def test_an_interruption_ends_without_a_word(self, capsys: Capture) -> None:
        def client(**_arguments: Any) -> Any:
            raise KeyboardInterrupt

        assert start(PROGRAM._replace(client=client), SEND) == 130
        assert capsys.readouterr() == ("", "")


class TestRemoving:
    GONE = ("powerpacks", "delete", "p1")

    def answer(self, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
        stream = io.StringIO(text)
        monkeypatch.setattr(stream, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", stream)

    @pytest.mark.parametrize("case", [("y\n", 0, 1), ("\n", 1, 0), ("", 130, 0)])
    def test_asks_a_terminal_first(
        self,
        case: tuple[str, int, int],
        capsys: Capture,
        terminal: Callable[..., None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        said, code, sent = case
        terminal("stderr")
        self.answer(monkeypatch, said)
        fake = Fake().answer(200, success_of("powerpacks.delete"))
        assert start(PROGRAM._replace(client=fake.client), self.GONE) == code
        assert len(fake.requests) == sent
        told = capsys.readouterr().err
        assert "powerpacks delete p1: this cannot be undone" in told
        assert ("Error: nothing was done." in told) == (code == 1)

    def test_does_not_ask_who_is_sure(
        self,
        capsys: Capture,
        terminal: Callable[..., None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        terminal("stderr")
        self.answer(monkeypatch, "")
        fake = Fake().answer(200, success_of("powerpacks.delete"))
        assert start(PROGRAM._replace(client=fake.client), [*self.GONE, "--yes"]) == 0
        assert capsys.readouterr().err == ""

    def test_does_not_ask_a_script(self, capsys: Capture) -> None:
        fake = Fake().answer(200, success_of("powerpacks.delete"))
        assert run(capsys, fake, *self.GONE).code == 0


class TestProgram:
    def test_tells_its_version(self, capsys: Capture) -> None:
        assert run(capsys, None, "--version").out == f"plivo-messaging {PROGRAM.version}\n"

    @pytest.mark.parametrize(
        ("shell", "told"),
        [("bash", "complete -o nosort"), ("zsh", "#compdef"), ("fish", "complete --no-files")],
    )
    def test_prints_scripts_for_shells(self, shell: str, told: str, capsys: Capture) -> None:
        ran = run(capsys, None, "completion", shell)
        assert ran.code == 0
        assert told in ran.out
        assert "_PLIVO_MESSAGING_COMPLETE" in ran.out

    @pytest.mark.parametrize(
        ("typed", "offered"),
        [
            ("plivo-messaging num", {"number-pools"}),
            ("plivo-messaging number-pools sh", {"shortcodes"}),
            ("plivo-messaging messages create --dl", {"--dlt-entity-id", "--dlt-template-id"}),
            ("plivo-messaging messages list --message-state de", {"delivered", "deleted"}),
        ],
    )
    def test_completes(
        self, typed: str, offered: set[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("_PLIVO_MESSAGING_COMPLETE", "bash_complete")
        monkeypatch.setenv("COMP_WORDS", typed)
        monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
        found = {line.partition(",")[2] for line in run(capsys, None).out.splitlines()}
        assert offered <= found
        assert all(one.startswith(typed.rsplit(maxsplit=1)[-1]) for one in found)

    def test_colours_only_a_terminal_that_wants_it(
        self, capsys: Capture, terminal: Callable[..., None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert "\x1b[" not in run(capsys, None, "messages", "get", "--help").out
        terminal("stdout")
        start(PROGRAM, ["messages", "get", "--help"])
        assert "\x1b[1mArguments:\x1b[0m" in capsys.readouterr().out
        monkeypatch.setenv("NO_COLOR", "1")
        terminal("stdout")
        start(PROGRAM, ["messages", "get", "--help"])
        assert "\x1b[" not in capsys.readouterr().out

    def test_says_what_to_install(self, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in [
            name for name in sys.modules if name.startswith("plivo_messaging._runtime.cli.")
        ]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "click", None)
        assert start(PROGRAM, ["--help"]) == 2
        told = capsys.readouterr()
        assert told == (
            "",
            "The command line needs one more library: pip install 'plivo-messaging[cli]'\n",
        )

    def test_another_library_that_is_missing_is_a_fault(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in [
            name for name in sys.modules if name.startswith("plivo_messaging._runtime.cli.")
        ]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "difflib", None)
        with pytest.raises(ModuleNotFoundError, match="difflib"):
            start(PROGRAM, ["--help"])

    def test_is_not_loaded_with_the_package(self) -> None:
        code = "import plivo_messaging, sys; print(*sys.modules)"
        loaded = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()
        assert "plivo_messaging" in loaded
        assert not {"click", "rich", "plivo_messaging.cli"} & set(loaded)

    def test_builds_no_command_that_was_not_asked_for(self) -> None:
        code = (
            "import sys; from plivo_messaging.cli import PROGRAM; "
            "from plivo_messaging._runtime.cli.start import start; "
            "start(PROGRAM, sys.argv[1:]); "
            "print(*(n for n in sys.modules if n.startswith('plivo_messaging.cli.')))"
        )
        for arguments, expected in (
            (["--help"], []),
            (["media", "get", "--help"], ["plivo_messaging.cli.media"]),
        ):
            told = subprocess.run(
                [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
            ).stdout
            assert told.splitlines()[-1].split() == expected


def test_uploads_tell_how_far_they_are(capsys: Capture) -> None:
    with Line(shown=True) as line, uploading(line) as http:
        (hook,) = http.event_hooks["request"]
        request = httpx2.Request("POST", "http://plivo.test/", content=b"x" * 100_000)
        for _attempt in range(2):
            hook(request)
            assert b"".join(cast("Iterator[bytes]", request.stream)) == b"x" * 100_000
    told = capsys.readouterr().err
    assert told.count("Uploading: 65 % of 100,000 bytes") == 4
    assert "Uploading: 100 % of 100,000 bytes" in told
    assert told.endswith("\r")
