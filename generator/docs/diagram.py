"""Life cycles as pictures, in SVG."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.docs.markdown import slug
from generator.docs.reference import LifeCycle

__all__ = ["diagram"]

_HEIGHT, _ROW = 34, 56
_GAP = 56
_MARGIN = 4
_PADDING = 14
_CAPITAL, _SMALL = 9.4, 7.4
"""How wide a letter can be, in the fonts of all systems."""
_BELOW = 26
_APART = 10

_Point = tuple[float, float]
_Way = tuple[str, str]


@dataclass(frozen=True)
class _Layout:
    """Where each state stands, and where arrows pass that go further than to the next column."""

    width: float
    places: Mapping[str, _Point]
    passes: Mapping[_Way, list[_Point]]
    back: list[_Way]


def diagram(cycle: LifeCycle) -> Markup:
    """The states in columns, each right of those that it follows, with arrows between them.

    Where two states follow each other, one arrow has two heads. It is as large as its letters need
    to be: a narrow page scrolls it.
    """
    layout = _layout(cycle)
    marker = f"arrow-{slug(cycle.title)}"
    width = max(x for x, _ in layout.places.values()) + layout.width + _MARGIN
    points = [*layout.places.values(), *(one for way in layout.passes.values() for one in way)]
    height = max(y for _, y in points) + _HEIGHT + _MARGIN
    low = height + _BELOW / 2
    if layout.back:
        height += _BELOW
    shapes = [
        *_arrows(cycle, layout, marker, low),
        *(
            _state(state, layout.places[state], layout.width, begins=state in cycle.begins)
            for state in cycle.states
        ),
    ]
    told = "; ".join(
        f"{state} to {', '.join(following)}"
        for state, following in cycle.states.items()
        if following
    )
    return Markup(  # noqa: S704 - all texts in it are escaped
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(cycle.title)}">'
        f'<svg class="cycle" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(cycle.title)}: '
        f'{escape(told)}"><defs><marker id="{marker}" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/>'
        f"</marker></defs>{''.join(shapes)}</svg></div>"
    )


def _layout(cycle: LifeCycle) -> _Layout:
    steps, back = _steps(cycle)
    cells: list[list[str | _Way]] = [[] for _ in range(max(steps.values(), default=0) + 1)]
    for state in cycle.states:
        cells[steps[state]].append(state)
    forward = [way for way in _ways(cycle) if way not in back]
    for turn, way in enumerate(one for one in forward if steps[one[1]] > steps[one[0]] + 1):
        for step in range(steps[way[0]] + 1, steps[way[1]]):
            # One above the states of the column, the next one below.
            cells[step].insert(0 if turn % 2 == 0 else len(cells[step]), way)
    width = max(_width(state) for state in cycle.states)
    tallest = max(len(column) for column in cells)
    places: dict[str, _Point] = {}
    passes: dict[_Way, list[_Point]] = {}
    for index, column in enumerate(cells):
        for row, cell in enumerate(column):
            x = _MARGIN + index * (width + _GAP)
            y = _MARGIN + (row + (tallest - len(column)) / 2) * _ROW
            if isinstance(cell, str):
                places[cell] = (x, y)
            else:
                passes.setdefault(cell, []).append((x, y))
    mutual = {(after, state) for state, after in forward}
    return _Layout(width, places, passes, [way for way in back if way not in mutual])


def _ways(cycle: LifeCycle) -> Iterator[_Way]:
    for state, following in cycle.states.items():
        for after in following:
            yield state, after


def _steps(cycle: LifeCycle) -> tuple[dict[str, int], list[_Way]]:
    """How many steps each state is from the beginning, at the most; and the ways that go back."""
    steps: dict[str, int] = dict.fromkeys(cycle.states, 0)
    back: list[_Way] = []

    def follow(state: str, before: tuple[str, ...]) -> None:
        for after in cycle.states[state]:
            if after in (*before, state):
                if (state, after) not in back:
                    back.append((state, after))
            elif steps[after] <= steps[state]:
                steps[after] = steps[state] + 1
                follow(after, (*before, state))
            elif steps[after] == steps[state] + 1:
                follow(after, (*before, state))

    for state in cycle.begins:
        follow(state, ())
    return steps, back


def _width(state: str) -> float:
    letters = sum(_CAPITAL if one.isupper() or one == "_" else _SMALL for one in state)
    return round(letters + 2 * _PADDING)


def _state(state: str, place: _Point, width: float, *, begins: bool) -> str:
    x, y = place
    kind = ' class="begin"' if begins else ""
    return (
        f'<g{kind}><rect x="{x:g}" y="{y:g}" width="{width:g}" height="{_HEIGHT}" rx="8"/>'
        f'<text x="{x + width / 2:g}" y="{y + _HEIGHT / 2 + 4.5:g}" text-anchor="middle">'
        f"{escape(state)}</text></g>"
    )


def _arrows(cycle: LifeCycle, layout: _Layout, marker: str, low: float) -> Iterator[str]:
    ways = list(_ways(cycle))
    drawn: set[_Way] = set()
    for way in ways:
        state, after = way
        if (after, state) in drawn:
            continue
        drawn.add(way)
        start, end = layout.places[state], layout.places[after]
        if way in layout.back:
            line = _below(start, end, layout.width, low)
        else:
            beside = [one for one in cycle.states[state] if (state, one) not in layout.back]
            # Where one of several arrows has a second head, it must not seem to be that of all.
            shift = (beside.index(after) - (len(beside) - 1) / 2) * _APART
            line = _curves([start, *layout.passes.get(way, ()), end], layout.width, shift)
        heads = f' marker-start="url(#{marker})"' if (after, state) in ways else ""
        yield f'<path d="{line}"{heads} marker-end="url(#{marker})"/>'


def _curves(points: list[_Point], width: float, shift: float) -> str:
    """From the right of the first to the left of the last, straight through those between."""
    (x, y), *rest = points
    middle = y + _HEIGHT / 2 + shift
    told = f"M{x + width + 2:g} {middle:g}"
    x += width + 2
    for index, (right, top) in enumerate(rest):
        last = index == len(rest) - 1
        end, level = right - (2 if last else 0), top + _HEIGHT / 2
        bend = (x + end) / 2
        told += f"C{bend:g} {middle:g} {bend:g} {level:g} {end:g} {level:g}"
        if not last:
            told += f"H{right + width:g}"
        x, middle = right + width, level
    return told


def _below(start: _Point, end: _Point, width: float, low: float) -> str:
    (x1, y1), (x2, y2) = start, end
    return f"M{x1 + width / 2:g} {y1 + _HEIGHT:g}V{low:g}H{x2 + width / 2:g}V{y2 + _HEIGHT + 2:g}"
