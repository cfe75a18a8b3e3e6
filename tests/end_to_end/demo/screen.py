"""How the demonstration looks: at most 80 columns, plain where there is no terminal or colour."""

from __future__ import annotations

import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
    from typing import TextIO

WIDEST = 80
INDENT = 4


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

    def call(self, function: str, arguments: Mapping[str, object]) -> None:
        """Show a call as one would write it."""
        lines = [f"    {name}={value!r}," for name, value in arguments.items()]
        code = "\n".join([f"{function}(", *lines, ")"]) if lines else f"{function}()"
        self._indented(Text(code, style="cyan"))

    def fact(self, text: str) -> None:
        """Something that was checked and holds."""
        self._indented(Text.assemble((f"{self._tick} ", "green"), text))

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
        """Show that something is going on; the function that it gives says what.

        A terminal sees it move. Anything else gets one line for each change.
        """
        start = time.monotonic()
        if self._console.is_terminal:
            with self._console.status(Text(text, style="dim"), spinner_style="cyan") as status:
                yield lambda now: status.update(
                    Text(f"{text} {now} ({time.monotonic() - start:.0f} s)", style="dim")
                )
        else:
            self._indented(Text(text))
            yield lambda now: self._indented(Text(f"  {now}"))

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
        self._console.print(Text.assemble((f"  {self._cross} ", "bold red"), (sentence, "red")))

    def _indented(self, renderable: Text | Table) -> None:
        self._console.print(Padding(renderable, (0, 0, 0, INDENT)))
