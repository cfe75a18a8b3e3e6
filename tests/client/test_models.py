"""Every record: read, written again, copied, with values that nobody knows yet."""

import copy
import pickle
from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, cast

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect
from plivo_messaging import models
from plivo_messaging._runtime.lenient import alternatives
from plivo_messaging._runtime.model import Model
from plivo_messaging._runtime.operation import Operation

from .description import success_of
from .fake import Fake

RECORDS = [
    one
    for one in vars(models).values()
    if isinstance(one, type) and issubclass(one, Model) and one is not Model
]
KINDS = st.sampled_from(RECORDS)

TEXT = st.text(max_size=8).filter(lambda text: text.lower() != "null")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=3,
)
SCALARS: dict[type[inspect.Type], st.SearchStrategy[Any]] = {
    inspect.BoolType: st.booleans(),
    inspect.IntType: st.integers(-(2**53), 2**53),
    inspect.FloatType: st.floats(-1e9, 1e9).map(lambda value: round(value, 4) + 0.0),
    inspect.StrType: TEXT,
    inspect.NoneType: st.none(),
    inspect.AnyType: ANYTHING,
}


def values(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Plain values as the service may send them."""
    match kind:
        case inspect.UnionType():
            return st.one_of([values(one) for one in kind.types])
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.ListType():
            return st.lists(values(kind.item_type), max_size=2)
        case inspect.DictType():
            return st.dictionaries(TEXT, values(kind.value_type), max_size=2)
        case inspect.StructType():
            return bodies(kind.cls)
        case _:
            return SCALARS[type(kind)]


@cache
def bodies(kind: Hashable) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with all that is required, any part of the rest, and something new."""
    fields = described(kind).fields
    known = [one.encode_name for one in fields]
    new = st.dictionaries(TEXT.filter(lambda name: name not in known), ANYTHING, max_size=2)
    required = {one.encode_name: values(one.type) for one in fields if one.required}
    optional = {one.encode_name: values(one.type) for one in fields if not one.required}
    members = st.fixed_dictionaries(required, optional=optional)
    return st.tuples(new, members).map(lambda both: both[0] | both[1])


@cache
def described(kind: Hashable) -> inspect.StructType:
    found = inspect.type_info(kind)
    assert isinstance(found, inspect.StructType)
    return found


def read(kind: type[Model], body: dict[str, Any]) -> Model:
    """The record as a client reads it."""
    answer = msgspec.json.encode(body)
    record: Model = Operation("GET", "/", {200: kind}).read(200, answer)
    return record


def bare(record: Model) -> Any:
    """All members, nested ones as well, ``None`` and all."""
    return msgspec.structs.asdict(record)


@given(data=st.data(), kind=KINDS)
def test_is_read_kept_and_written_again(kind: type[Model], data: st.DataObject) -> None:
    body = data.draw(bodies(kind))

    record = read(kind, body)

    known = {one.encode_name for one in described(kind).fields}
    assert record.raw == body
    assert record.extra == {name: one for name, one in body.items() if name not in known}
    # Twice the same, through JSON and through plain values.
    assert bare(msgspec.json.decode(msgspec.json.encode(record), type=kind)) == bare(record)
    assert bare(msgspec.convert(record.to_dict(), kind)) == bare(record)
    # Null and missing are both None; the raw form tells them apart.
    for one in described(kind).fields:
        if body.get(one.encode_name) is None and not one.required:
            assert getattr(record, one.name) is None
            assert (one.encode_name in record.raw) == (one.encode_name in body)


@given(data=st.data(), kind=KINDS)
def test_copies_are_whole(kind: type[Model], data: st.DataObject) -> None:
    record = read(kind, data.draw(bodies(kind)))

    for other in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
        assert type(other) is kind
        assert other == record
        assert (other.raw, other.extra) == (record.raw, record.extra)


def open_values() -> Iterator[tuple[type[Model], inspect.Field]]:
    """Every member that has known values."""
    for kind in RECORDS:
        for one in described(kind).fields:
            if any(isinstance(each, inspect.LiteralType) for each in alternatives(one.type)):
                yield kind, one


@given(data=st.data(), one=st.sampled_from(list(open_values())), new=TEXT.filter(bool))
def test_an_unknown_value_is_kept(
    data: st.DataObject, one: tuple[type[Model], inspect.Field], new: str
) -> None:
    kind, member = one
    literals = [one for one in alternatives(member.type) if isinstance(one, inspect.LiteralType)]
    value: object = new
    if all(isinstance(one, int) for literal in literals for one in literal.values):
        value = data.draw(st.integers(-(2**31), 2**31))
    body = data.draw(bodies(kind)) | {member.encode_name: value}

    record = read(kind, body)

    assert getattr(record, member.name) == value
    again = cast("dict[str, Any]", msgspec.json.decode(msgspec.json.encode(record)))
    assert again[member.encode_name] == value


SPELLED: dict[type[inspect.Type], list[tuple[object, object]]] = {
    inspect.BoolType: [("true", True), ("True", True), ("1", True), ("false", False), ("0", False)],
    inspect.IntType: [("12", 12), ("-3", -3), ("7.0", 7)],
    inspect.FloatType: [("0.0050", 0.005), ("-1", -1.0), (3, 3.0)],
    inspect.StrType: [(420, "420"), (True, "true"), (0.005, "0.005")],
}


def spelled() -> Iterator[tuple[type[Model], inspect.Field, type[inspect.Type]]]:
    """Every member that is a single value of one type, and a value in another type's clothes."""
    for kind in RECORDS:
        for one in described(kind).fields:
            types = [t for t in alternatives(one.type) if not isinstance(t, inspect.NoneType)]
            if len(types) == 1 and type(types[0]) in SPELLED:
                yield kind, one, type(types[0])


@given(data=st.data(), one=st.sampled_from(list(spelled())))
def test_a_value_in_the_clothes_of_another_type_is_read(
    data: st.DataObject, one: tuple[type[Model], inspect.Field, type[inspect.Type]]
) -> None:
    kind, member, simple = one
    sent, meant = data.draw(st.sampled_from(SPELLED[simple]))
    body = data.draw(bodies(kind)) | {member.encode_name: sent}

    record = read(kind, body)

    value = getattr(record, member.name)
    assert (value, type(value)) == (meant, type(meant))
    assert record.raw[member.encode_name] == sent


def may_be_empty(_: type[Model], member: inspect.Field, simple: type[inspect.Type]) -> bool:
    """Whether a member is no text, and may be nothing."""
    return simple is not inspect.StrType and not member.required


@given(data=st.data(), one=st.sampled_from([one for one in spelled() if may_be_empty(*one)]))
def test_an_empty_string_that_is_no_text_is_none(
    data: st.DataObject, one: tuple[type[Model], inspect.Field, type[inspect.Type]]
) -> None:
    kind, member, _ = one

    record = read(kind, data.draw(bodies(kind)) | {member.encode_name: ""})

    assert getattr(record, member.name) is None
    assert record.raw[member.encode_name] == ""


def test_there_are_such_members() -> None:
    assert len(RECORDS) > 40
    assert len(list(open_values())) > 30
    assert {simple for *_, simple in spelled()} == set(SPELLED) - {inspect.FloatType}


def test_a_record_of_ones_own_stays_without_a_raw_form() -> None:
    own = models.PageMeta(limit=1, offset=2)

    for other in (copy.copy(own), copy.deepcopy(own), pickle.loads(pickle.dumps(own))):
        assert other == own
        assert other.raw == {}


def test_a_record_of_a_page_takes_only_itself_along() -> None:
    fake = Fake().answer(200, success_of("messages.list"))
    first, *_ = fake.client().messages.list().page().objects

    packed = pickle.dumps(first)

    assert pickle.loads(packed).raw == success_of("messages.list")["objects"][0]
    assert b"total_count" not in packed
