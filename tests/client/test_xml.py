"""The XML reply, read back by a parser, and held against the spec and Plivo's own builder."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from plivo import plivoxml
from plivo_messaging import xml

from .description import document

SCHEMAS = document()["components"]["schemas"]
SRC, DST = "14155550101", "14155550123"
# Everything of XML 1.0: tab, line ends, and from the space on without surrogates and U+FFFE/F.
WRITABLE = st.text(
    st.one_of(
        st.sampled_from("\t\n\r<>&\"'];\u0085\u2028"),
        st.characters(
            min_codepoint=0x20, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"
        ),
    ),
    min_size=1,
)


def read(reply: xml.Response) -> list[tuple[dict[str, str], str | None]]:
    root = ET.fromstring(str(reply))
    assert (root.tag, root.attrib, root.text) == ("Response", {}, None)
    assert {child.tag for child in root} <= {"Message"}
    assert all(child.tail is None and len(child) == 0 for child in root)
    return [(child.attrib, child.text) for child in root]


def test_a_reply_reads_as_the_page_shows_it() -> None:
    reply = xml.Response(xml.Message("Thank you. We will call you.", src=SRC, dst=DST, type="sms"))

    assert str(reply) == (
        '<Response><Message src="14155550101" dst="14155550123" type="sms">'
        "Thank you. We will call you.</Message></Response>"
    )


def test_attributes_are_those_of_the_spec() -> None:
    full = xml.Message(
        "Hi",
        src=SRC,
        dst=[DST, "14155550124"],
        type="sms",
        callback_url="https://example.com/status/?a=1&b=2",
        callback_method="GET",
    )

    ((attributes, text),) = read(xml.Response(full))

    assert text == "Hi"
    assert attributes == {
        "src": SRC,
        "dst": f"{DST}<14155550124",
        "type": "sms",
        "callbackUrl": "https://example.com/status/?a=1&b=2",
        "callbackMethod": "GET",
    }
    described = SCHEMAS["MessageReplyItem"]["properties"]
    assert set(attributes) == {
        name for name, one in described.items() if one.get("xml", {}).get("attribute")
    }
    assert SCHEMAS["MessageReplyItem"]["xml"]["name"] == "Message"
    assert SCHEMAS["MessageReply"]["xml"]["name"] == "Response"


def test_the_media_type_is_one_that_the_spec_takes() -> None:
    answer = document()["webhooks"]["incomingMessage"]["post"]["responses"]["200"]
    accepted = document()["components"]["responses"][answer["$ref"].rpartition("/")[2]]

    assert xml.MEDIA_TYPE in accepted["content"]


def test_messages_keep_their_order_and_an_empty_answer_is_one() -> None:
    one, two = (xml.Message(text, src=SRC, dst=DST) for text in ("1", "2"))

    assert [text for _, text in read(xml.Response(two, one, two))] == ["2", "1", "2"]
    assert str(xml.Response()) == "<Response></Response>"


@given(text=WRITABLE, src=WRITABLE, dst=WRITABLE, url=WRITABLE)
def test_a_parser_reads_back_what_was_written(text: str, src: str, dst: str, url: str) -> None:
    reply = xml.Response(xml.Message(text, src=src, dst=dst, callback_url=url))

    assert read(reply) == [({"src": src, "dst": dst, "callbackUrl": url}, text)]
    # As it goes over the wire.
    assert ET.tostring(ET.fromstring(str(reply).encode())) == (
        ET.tostring(ET.fromstring(str(reply)))
    )


@given(text=WRITABLE, url=WRITABLE)
def test_plivos_own_builder_writes_the_same(text: str, url: str) -> None:
    # Its builder takes <cont> out of the finished document.
    assume("cont" not in text + url)
    options: dict[str, Any] = {"src": SRC, "dst": f"{DST}<1", "type": "sms", "callback_url": url}
    theirs = plivoxml.ResponseElement().add_message(text, **options).to_string(pretty=False)

    ours = str(xml.Response(xml.Message(text, **options)))

    assert ET.canonicalize(ours) == ET.canonicalize(theirs)


@pytest.mark.parametrize("character", ["\x00", "\f", "\x1b", "\ud83d", "\ufffe", "\uffff"])
@pytest.mark.parametrize("where", ["text", "src", "dst", "callback_url"])
def test_what_xml_cannot_hold_is_refused(where: str, character: str) -> None:
    given: dict[str, Any] = {"text": "t", "src": SRC, "dst": DST, where: f"ab{character}"}
    name = "callbackUrl" if where == "callback_url" else where

    with pytest.raises(ValueError, match=rf"{name} has U\+{ord(character):04X} at 2"):
        xml.Message(**given)


@pytest.mark.parametrize("where", ["text", "src", "dst", "callback_url"])
def test_what_is_empty_is_refused(where: str) -> None:
    given: dict[str, Any] = {"text": "t", "src": SRC, "dst": DST, where: ""}

    with pytest.raises(ValueError, match="is empty"):
        xml.Message(**given)
    with pytest.raises(ValueError, match="dst is empty"):
        xml.Message("t", src=SRC, dst=[])
