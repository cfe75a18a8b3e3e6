"""What is wrong with a value, in one sentence that names the field and says what is allowed."""

import json
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import Any, cast

import jsonschema_rs

from plivo_sandbox.contract import Check, Contract, Schema

_Error = jsonschema_rs.ValidationError

_SHOWN = 40
_TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "a string",
    "integer": "an integer",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}
_BRANCHES = ("anyOf", "oneOf")


def first_mistake(
    contract: Contract, check: Check, value: Any, *, name: str = "", example: str = ""
) -> str | None:
    """The most telling thing that is wrong with ``value``, or None if it is valid.

    Args:
        contract: where the schema comes from.
        check: the schema.
        value: what was sent.
        name: the parameter's name; without it ``value`` is a whole body.
        example: what the parameter can look like.
    """
    found = first_mistake_at(contract, check, value, name=name, example=example)
    return found[0] if found else None


def first_mistake_at(
    contract: Contract, check: Check, value: Any, *, name: str = "", example: str = ""
) -> tuple[str, list[str | int]] | None:
    """The same, and the path to what is wrong."""
    if check.validator.is_valid(value):
        return None
    errors = list(check.validator.iter_errors(value))
    # An unknown field explains a missing one: it is usually the same field, misspelt.
    order = {"additionalProperties": 0, "type": 1, "required": 2}
    error = min(errors, key=lambda e: (order.get(e.kind.name, 3), len(e.instance_path)))
    return _Explanation(contract, check, name, example).sentence(error), _place(error)


def unknown_parameter(name: str, known: Sequence[str]) -> str:
    """That ``name`` is none of ``known``, and which of them was probably meant."""
    close = get_close_matches(name, known, n=1)
    hint = f"did you mean '{close[0]}'?" if close else f"allowed are {', '.join(known)}"
    return f"'{_shortened(name)}' is not a parameter of this request" + (
        f"; {hint}" if known else ""
    )


class _Explanation:
    def __init__(self, contract: Contract, check: Check, name: str, example: str) -> None:
        self._contract = contract
        self._check = check
        self._name = name
        self.example = example

    def sentence(self, error: _Error) -> str:
        subject = self._subject(error.instance_path)
        if error.kind.name in _BRANCHES:
            return self._of_branches(error, subject)
        describe = _DESCRIBE.get(error.kind.name)
        if describe is None:
            return f"{subject} is not valid"
        wanted, got, value = describe(self, error, subject).partition(", got ")
        return f"{wanted}{self._condition(error)}{got}{value}"

    def _subject(self, path: Sequence[str | int]) -> str:
        words = ([self._name] if self._name else []) + [str(step) for step in path]
        return f"'{'.'.join(words)}'" if words else "the request body"

    def field(self, error: _Error, name: str) -> str:
        return self._subject([*error.instance_path, name])

    def schema(self, error: _Error) -> Schema:
        """The schema that holds the keyword which failed."""
        steps = (str(step).replace("~", "~0").replace("/", "~1") for step in error.schema_path[:-1])
        return cast("Schema", self._contract.resolve("/".join(["#", *steps])))

    def _condition(self, error: _Error) -> str:
        path = list(error.schema_path)
        branch = next((step for step in path if step in ("then", "else")), None)
        if branch is None:
            return ""
        steps = [str(step) for step in path[: path.index(branch)]]
        condition = self._contract.resolve("/".join(["#", *steps]))["if"]
        tests = cast("dict[str, Schema]", condition.get("properties", {}))
        words = [f"'{name}' is {test['const']}" for name, test in tests.items() if "const" in test]
        if not words:
            words = [f"'{name}' is given" for name in condition.get("required", ())]
        conjunction = "when" if branch == "then" else "unless"
        return f" {conjunction} {' and '.join(words)}" if words else ""

    def _of_branches(self, error: _Error, subject: str) -> str:
        schema = self.schema(error)
        branches = cast("list[Schema]", schema[error.kind.name])
        needed = [branch["required"] for branch in branches if "required" in branch]
        if len(needed) == len(branches):
            fields = [_quoted(self._subject([name])[1:-1]) for names in needed for name in names]
            given = cast("dict[str, Any]", error.instance)
            if any(all(name in given for name in names) for names in needed):
                return f"only one of {_listed(fields, 'and')} may be given"
            return f"{_listed(fields, 'or')} is required{self._condition(error)}"
        context = cast("list[list[_Error]]", error.kind.value)
        return self._closest(error, subject, context, branches)

    def _closest(
        self, error: _Error, subject: str, context: list[list[_Error]], branches: list[Schema]
    ) -> str:
        flat = [inner for branch in context for inner in branch]
        if all(inner.kind.name in ("type", "enum", "const") for inner in flat) and all(
            list(inner.instance_path) == list(error.instance_path) for inner in flat
        ):
            allowed: dict[str, None] = {}
            for inner in flat:
                # Small letters beside capitals are spellings, not choices.
                known = {option.lower() for option in allowed}
                new = (option for option in _allowed(inner) if option.lower() not in known)
                allowed.update(dict.fromkeys(new))
            if "true" in allowed:  # spelt out already
                allowed.pop(_TYPES["boolean"], None)
            return f"{subject} must be {_listed(allowed, 'or')}, got {_shown(error.instance)}"
        number = _spelt_number(error, branches)
        if number:
            return f"{subject} must be {number}, got {_shown(error.instance)}"
        # The branch whose type fits is the one that was meant.
        meant = [b for b in context if b and all(e.kind.name != "type" for e in b)] or context
        best = max((b for b in meant if b), key=lambda b: len(b[0].instance_path), default=None)
        return self.sentence(best[0]) if best else f"{subject} is not valid"


def _allowed(error: _Error) -> list[str]:
    if error.kind.name == "type":
        return [_TYPES[name] for name in cast("list[str]", error.kind.value)]
    if error.kind.name == "const":
        return [_plain(error.kind.value)]
    options = cast("list[Any]", error.kind.value)
    # "True" and "true" beside a boolean are spellings, not choices.
    if {str(option).lower() for option in options} <= {"true", "false"}:
        return [_TYPES["boolean"]]
    return [_plain(option) for option in options if option != ""]


def _type(_: _Explanation, error: _Error, subject: str) -> str:
    return f"{subject} must be {_listed(_allowed(error), 'or')}, got {_shown(error.instance)}"


def _enum(_: _Explanation, error: _Error, subject: str) -> str:
    allowed = _allowed(error)
    words = allowed[0] if len(allowed) == 1 else f"one of {', '.join(allowed)}"
    return f"{subject} must be {words}, got {_shown(error.instance)}"


def _required(explanation: _Explanation, error: _Error, _: str) -> str:
    return f"{explanation.field(error, str(error.kind.value))} is required"


def _unknown(explanation: _Explanation, error: _Error, _: str) -> str:
    name = cast("list[str]", error.kind.value)[0]
    return unknown_parameter(name, list(explanation.schema(error).get("properties", {})))


def _range(explanation: _Explanation, error: _Error, subject: str) -> str:
    return f"{subject} must be {_bounds(explanation.schema(error))}, got {_shown(error.instance)}"


def _bounds(schema: Schema) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if "exclusiveMinimum" in schema:
        above = f"above {schema['exclusiveMinimum']}"
        return above if high is None else f"{above} and at most {high}"
    if low is not None and high is not None:
        return f"between {low} and {high}"
    return f"at least {low}" if high is None else f"at most {high}"


def _spelt_number(error: _Error, branches: list[Schema]) -> str:
    """The bounds of a number that may be spelt in digits, if that is what was sent."""
    text = error.instance
    if not isinstance(text, str) or not text.removeprefix("-").isdecimal():
        return ""
    bounded = (branch for branch in branches if {"minimum", "maximum"} & set(branch))
    return next(map(_bounds, bounded), "")


def _length(explanation: _Explanation, error: _Error, subject: str) -> str:
    low, high = (explanation.schema(error).get(keyword) for keyword in ("minLength", "maxLength"))
    if error.kind.name == "minLength" and low == 1:
        return f"{subject} must not be empty"
    limit = f"at least {low}" if error.kind.name == "minLength" else f"at most {high}"
    length = len(cast("str", error.instance))
    return f"{subject} must be {limit} characters long, got {length}"


def _items(_: _Explanation, error: _Error, subject: str) -> str:
    count, limit = len(cast("list[Any]", error.instance)), error.kind.value
    if not count:
        return f"{subject} must not be empty"
    bound = "at least" if error.kind.name == "minItems" else "at most"
    return (
        f"{subject} must hold {bound} {limit} {'entry' if limit == 1 else 'entries'}, got {count}"
    )


def _pattern(explanation: _Explanation, error: _Error, subject: str) -> str:
    # An example says more than a regular expression.
    examples = [
        text for text in explanation.schema(error).get("examples", ()) if isinstance(text, str)
    ]
    if explanation.example and not examples:
        examples = [explanation.example]
    form = f"look like {_listed(map(_quoted, examples), 'or')}" if examples else ""
    return f"{subject} must {form or f'match {error.kind.value}'}, got {_shown(error.instance)}"


def _format(_: _Explanation, error: _Error, subject: str) -> str:
    return f"{subject} must be a valid {error.kind.value}, got {_shown(error.instance)}"


def _not(explanation: _Explanation, error: _Error, subject: str) -> str:
    schema = cast("Schema", error.kind.value)
    if set(schema) == {"required"}:
        fields = [explanation.field(error, name) for name in cast("list[str]", schema["required"])]
        if len(fields) == 1:
            return f"{fields[0]} is not allowed"
        return f"{_listed(fields, 'and')} cannot be given together"
    if "const" in schema or "enum" in schema:
        values = schema.get("enum", [schema.get("const")])
        return f"{subject} must not be {_listed(map(_plain, values), 'or')}"
    return f"{subject} is not allowed"


def _forbidden(_: _Explanation, __: _Error, subject: str) -> str:
    return f"{subject} is not allowed"


def _members(explanation: _Explanation, error: _Error, subject: str) -> str:
    schema = explanation.schema(error)
    known = list(schema.get("properties", {}))
    if schema.get("minProperties") == 1 and known:
        one = "one" if schema.get("maxProperties") == 1 else "at least one"
        return f"{subject} must have {one} of {_listed(map(_quoted, known), 'and')}"
    bound = "at least" if error.kind.name == "minProperties" else "at most"
    limit, count = error.kind.value, len(cast("dict[str, Any]", error.instance))
    return f"{subject} must have {bound} {limit} field{'' if limit == 1 else 's'}, got {count}"


def _unique(_: _Explanation, __: _Error, subject: str) -> str:
    return f"{subject} must not hold the same entry twice"


_DESCRIBE: dict[str, Callable[[_Explanation, _Error, str], str]] = {
    "type": _type,
    "enum": _enum,
    "const": _enum,
    "required": _required,
    "additionalProperties": _unknown,
    "unevaluatedProperties": _unknown,
    "minimum": _range,
    "exclusiveMinimum": _range,
    "maximum": _range,
    "minLength": _length,
    "maxLength": _length,
    "minItems": _items,
    "maxItems": _items,
    "pattern": _pattern,
    "format": _format,
    "not": _not,
    "falseSchema": _forbidden,
    "uniqueItems": _unique,
    "minProperties": _members,
    "maxProperties": _members,
}


def _place(error: _Error) -> list[str | int]:
    path = list(error.instance_path)
    if error.kind.name == "additionalProperties":
        path.append(cast("list[str]", error.kind.value)[0])
    return path


def _quoted(name: str) -> str:
    return f"'{name}'"


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "empty" if value == "" else str(value)


def _shown(value: object) -> str:
    """A value as an error may show it: never a whole body, and never long."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return f"a list of {len(cast('list[object]', value))}"
    if isinstance(value, str):
        return f"'{_shortened(value)}'"
    return _shortened(json.dumps(value))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _listed(words: Iterable[str], last: str) -> str:
    *front, final = words
    return f"{', '.join(front)} {last} {final}" if front else final
