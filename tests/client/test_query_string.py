"""The query string, written by hand because the standard library's way costs more than the rest."""

from urllib.parse import parse_qsl, quote, urlencode

from hypothesis import given
from hypothesis import strategies as st
from plivo_messaging._runtime.query import query_string

texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(texts, texts | st.lists(texts)))
def test_it_is_what_the_standard_library_writes(arguments: dict[str, str | list[str]]) -> None:
    assert query_string(arguments) == urlencode(arguments, doseq=True, quote_via=quote)


@given(st.dictionaries(texts.filter(bool), texts))
def test_it_is_read_as_it_was_meant(arguments: dict[str, str]) -> None:
    assert dict(parse_qsl(query_string(arguments), keep_blank_values=True)) == arguments
