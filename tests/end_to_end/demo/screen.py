"""How the demonstration looks: at most 80 columns, plain where there is no terminal or colour."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence
    from io import TextIOWrapper
    from typing import TextIO

WIDEST = 80
INDENT = 4


def be_readable(stream: TextIOWrapper) -> None:
    """Let each line be seen at once, also through a pipe, and no character be fatal."""
    stream.reconfigure(line_buffering=True, errors="replace")


class Screen:
    """Prints headings, calls, facts and tables, one below the other."""

    def __init__(self, file: TextIO | None = None) -> None:
        width = min(WIDEST, shutil.get_terminal_size().columns)
        self._console = Console(file=file, width=width, highlight=False, emoji=False)
        unicode = self._console.encoding.startswith("utf")
        self._tick, self._cross, self._arrow = ("✓", "✗", "→") if unicode else ("*", "x", "->")
        self._steps = 0

    def title(self, text: str, subtitle: str) -> None:
        self._console.print()
        self._console.print(Text(f"  {text}", style="bold"))
        self._console.print(Text(f"  {subtitle}", style="dim"))

    def step(self, text: str) -> None:
        """Begin the next numbered part."""
        self._steps += 1
        self._console.print()
        self._console.print(Text.assemble((f"  {self._steps} ", "bold cyan"), (text, "bold")))

    def call(self, function: str, *positional: object, **named: object) -> None:
        """Show a call as one would write it, on one line where it fits."""
        arguments = [_literal(value) for value in positional]
        arguments += [f"{name}={_literal(value)}" for name, value in named.items()]
        code = f"{function}({', '.join(arguments)})"
        if INDENT + len(code) > self._console.width:
            code = "\n".join([f"{function}(", *(f"    {each}," for each in arguments), ")"])
        for line in code.splitlines():
            self._indented(Text(line, style="cyan"))

    def fact(self, text: str) -> None:
        """Something that was checked and holds."""
        self._marked(Text(self._tick, style="green"), Text(text), INDENT)

    def journey(self, stations: Iterable[tuple[str, float]]) -> None:
        """States in their order, each with the seconds since the start."""
        line = Text()
        for state, seconds in stations:
            if line:
                line.append(f"  {self._arrow}  ", style="dim")
            line.append(state, style="bold green" if state == "delivered" else "bold")
            line.append(f" {seconds:.2f} s", style="dim")
        self._indented(line)

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
        for heading in headings:
            table.add_column(heading, overflow="ellipsis", no_wrap=True)
        for row in rows:
            table.add_row(*row)
        self._indented(table)

    @contextmanager
    def waiting(self, text: str) -> Generator[Callable[[str], None]]:
        """Show that something goes on, and since when; what the given function is told stays.

        Without a terminal only what it is told is printed.
        """
        progress = Progress(
            TextColumn(" " * (INDENT - 1)),
            SpinnerColumn(style="cyan"),
            TextColumn("{task.description}", style="dim"),
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        )
        with progress:
            progress.add_task(text)
            yield lambda told: self._indented(Text(told, style="dim"))

    def next(self, rows: Iterable[tuple[str, str]]) -> None:
        """The closing words: what to try now."""
        grid = Table.grid(padding=(0, 3, 0, 0))
        for command, meaning in rows:
            grid.add_row(Text(command, style="cyan"), meaning)
        self._console.print()
        self._console.print(
            Panel(grid, title="Next", title_align="left", border_style="dim", padding=(0, 1))
        )

    def failure(self, sentence: str) -> None:
        self._console.print()
        self._marked(Text(self._cross, style="bold red"), Text(sentence, style="red"), INDENT // 2)

    def _marked(self, mark: Text, text: Text, indent: int) -> None:
        """Text with a mark before it, and its further lines below its first."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_row(mark, text)
        self._console.print(Padding(grid, (0, 0, 0, indent), expand=False))

    def _indented(self, renderable: Text | Table) -> None:
        self._console.print(Padding(renderable, (0, 0, 0, INDENT), expand=False))


def _literal(value: object) -> str:
    """A value as Python code, in the quotes that this repository's code has."""
    return json.dumps(value, ensure_ascii=False)
