"""The XML with which an application answers a message that has arrived.

It comes from strangers: nothing outside of it is read, and a document type is refused, since that
is where entities are declared.
"""

from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

MEDIA_TYPES = frozenset({"application/xml", "text/xml"})

_ROOT, _CHILD = "Response", "Message"
_ARGUMENTS = {
    "src": "src",
    "dst": "dst",
    "type": "type",
    "callbackUrl": "url",
    "callbackMethod": "method",
}
_SHOWN = 40


class XmlAnswerError(Exception):
    """The XML cannot be obeyed; the message says why in one sentence."""


@dataclass(slots=True)
class _Reader:
    """Collects what expat finds."""

    messages: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    text: list[str] = field(default_factory=list[str])
    depth: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        place = (_ROOT, _CHILD)
        if self.depth > len(place):
            _refuse(f"a {_CHILD} holds text only, and not <{name[:_SHOWN]}>")
        expected = place[self.depth - 1]
        if name != expected:
            where = "outermost element" if expected == _ROOT else f"element of the {_ROOT}"
            _refuse(f"the {where} must be <{expected}>, not <{name[:_SHOWN]}>")
        if name == _CHILD:
            self._message(attributes)

    def _message(self, attributes: dict[str, str]) -> None:
        unknown = [name for name in attributes if name not in _ARGUMENTS]
        if unknown:
            known = ", ".join(_ARGUMENTS)
            _refuse(f"'{unknown[0][:_SHOWN]}' is no attribute of a {_CHILD}; it has {known}")
        self.messages.append({_ARGUMENTS[name]: value for name, value in attributes.items()})
        self.text.clear()

    def characters(self, text: str) -> None:
        self.text.append(text)

    def end(self, name: str) -> None:
        self.depth -= 1
        if name == _CHILD:
            self.messages[-1]["text"] = "".join(self.text).strip()


def read(document: bytes) -> list[dict[str, str]]:
    """The messages that are to be sent, each as the arguments of sending one.

    Raises:
        XmlAnswerError: when it is no XML, or not the XML of an answer.
    """
    reader, parser = _Reader(), expat.ParserCreate()
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _no_document_type
    try:
        parser.Parse(document, True)
    except expat.ExpatError as error:
        raise XmlAnswerError(f"it is not well-formed XML: {error}") from error
    except (LookupError, ValueError) as error:
        raise XmlAnswerError("it is in an encoding that is not known") from error
    return reader.messages


def _no_document_type(*_: object) -> None:
    _refuse("it must not declare a document type")


def _refuse(why: str) -> NoReturn:
    raise XmlAnswerError(why)
