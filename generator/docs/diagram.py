"""Life cycles as pictures, in SVG."""

from collections.abc import Mapping

from markupsafe import Markup, escape

from generator.docs.reference import LifeCycle

__all__ = ["diagram"]

_WIDTH, _HEIGHT = 116, 34
_COLUMN, _ROW = 168, 60
_MARGIN = 12
_ARROW = 7


def diagram(cycle: LifeCycle) -> Markup:
    """The states in columns, each right of those that it follows, with arrows between them."""
    columns = _columns(cycle)
    places = _places(columns)
    width = max(x for x, _ in places.values()) + _WIDTH + _MARGIN
    # What goes back runs below the states.
    back = any(
        places[after][0] <= places[state][0]
        for state, following in cycle.states.items()
        for after in following
    )
    height = max(y for _, y in places.values()) + _HEIGHT + _MARGIN + (28 if back else 0)
    shapes = [
        *(
            _arrow(places, state, after, height)
            for state, following in cycle.states.items()
            for after in following
        ),
        *(_state(state, *places[state], begins=state in cycle.begins) for state in cycle.states),
    ]
    name = escape(cycle.title)
    told = "; ".join(
        f"{state} to {', '.join(following)}"
        for state, following in cycle.states.items()
        if following
    )
    return Markup(  # noqa: S704 - all texts in it are escaped
        f'<svg class="cycle" viewBox="0 0 {width} {height}" role="img" aria-label="{name}: '
        f'{escape(told)}"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/>'
        f"</marker></defs>{''.join(shapes)}</svg>"
    )


def _columns(cycle: LifeCycle) -> list[list[str]]:
    """The states by how many steps they are from the beginning, at the least."""
    steps = dict.fromkeys(cycle.begins, 0)
    waiting = list(cycle.begins)
    for state in waiting:
        for after in cycle.states.get(state, ()):
            if after not in steps:
                steps[after] = steps[state] + 1
                waiting.append(after)
    columns: list[list[str]] = [[] for _ in range(max(steps.values(), default=0) + 1)]
    for state in cycle.states:
        columns[steps.get(state, 0)].append(state)
    return columns


def _places(columns: list[list[str]]) -> Mapping[str, tuple[float, float]]:
    tallest = max(len(column) for column in columns)
    return {
        state: (
            _MARGIN + index * _COLUMN,
            _MARGIN + (row + (tallest - len(column)) / 2) * _ROW,
        )
        for index, column in enumerate(columns)
        for row, state in enumerate(column)
    }


def _state(state: str, x: float, y: float, *, begins: bool) -> str:
    kind = ' class="begin"' if begins else ""
    return (
        f'<g{kind}><rect x="{x:g}" y="{y:g}" width="{_WIDTH}" height="{_HEIGHT}" rx="8"/>'
        f'<text x="{x + _WIDTH / 2:g}" y="{y + _HEIGHT / 2 + 4.5:g}" text-anchor="middle">'
        f"{escape(state)}</text></g>"
    )


def _arrow(places: Mapping[str, tuple[float, float]], state: str, after: str, height: float) -> str:
    (x1, y1), (x2, y2) = places[state], places[after]
    middle1, middle2 = y1 + _HEIGHT / 2, y2 + _HEIGHT / 2
    if x2 > x1:
        start, end = x1 + _WIDTH, x2 - 2
        bend = (start + end) / 2
        way = (
            f"M{start:g} {middle1:g}C{bend:g} {middle1:g} {bend:g} {middle2:g} {end:g} {middle2:g}"
        )
    elif x2 == x1:
        centre = x1 + _WIDTH / 2
        start, end = (y1 + _HEIGHT, y2 - 2) if y2 > y1 else (y1, y2 + _HEIGHT + 2)
        way = f"M{centre:g} {start:g}V{end:g}"
    else:
        low = height - _ARROW
        from_x, to_x = x1 + _WIDTH / 2, x2 + _WIDTH / 2
        way = f"M{from_x:g} {y1 + _HEIGHT:g}V{low:g}H{to_x:g}V{y2 + _HEIGHT + 2:g}"
    return f'<path d="{way}" marker-end="url(#arrow)"/>'
