"""Requests as bytes, and what of them a server of HTTP/1.1 reads."""

from dataclasses import dataclass

import h11

Headers = tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """A request before it is written.

    Attributes:
        method: as it goes over the wire.
        target: path and query, likewise.
        headers: all but the length of the body, which ``written`` adds.
        body: as it is sent.
    """

    method: bytes
    target: bytes
    headers: Headers
    body: bytes = b""

    def written(self, *, framing: Headers | None = None) -> bytes:
        """Its bytes; with ``framing``, those headers tell where the body ends, or do not."""
        if framing is None:
            length = str(len(self.body)).encode()
            framing = ((b"Content-Length", length),) if self.body else ()
        lines = [self.method + b" " + self.target + b" HTTP/1.1"]
        lines += [name + b": " + value for name, value in (*self.headers, *framing)]
        return b"\r\n".join(lines) + b"\r\n\r\n" + self.body


@dataclass(frozen=True, slots=True)
class Seen:
    """What is in some bytes.

    Attributes:
        asked: method and target of each whole request.
        whole: whether there is nothing else in them.
    """

    asked: tuple[tuple[str, str], ...]
    whole: bool


def seen(raw: bytes) -> Seen:
    """Read bytes as a server does, by the rules of HTTP."""
    reader = h11.Connection(h11.SERVER, max_incomplete_event_size=65_536)
    asked: list[tuple[str, str]] = []
    method = target = ""
    try:
        reader.receive_data(raw)
        while True:
            event = reader.next_event()
            if isinstance(event, h11.Request):
                method, target = event.method.decode("latin-1"), event.target.decode("latin-1")
            elif isinstance(event, h11.EndOfMessage):
                asked.append((method, target))
                if reader.their_state is not h11.DONE:
                    return Seen(tuple(asked), not reader.trailing_data[0])
                reader.send(h11.Response(status_code=200, headers=[(b"Content-Length", b"0")]))
                reader.send(h11.EndOfMessage())
                rest = reader.trailing_data[0]
                if reader.our_state is not h11.DONE:
                    return Seen(tuple(asked), not rest)
                reader.start_next_cycle()
                if not rest:
                    return Seen(tuple(asked), True)
            elif not isinstance(event, h11.Data):
                return Seen(tuple(asked), False)
    except h11.ProtocolError:
        return Seen(tuple(asked), False)
