"""What no client should send: values by hypothesis, and ways to spoil a request with them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any
from urllib.parse import quote_from_bytes

import hypothesis
from hypothesis import HealthCheck, Phase, strategies

from tests.fuzz.request import Headers, Request

_JSON = strategies.recursive(
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.floats()
    | strategies.text(strategies.characters(exclude_categories=())),
    lambda inner: (
        strategies.lists(inner, max_size=4)
        | strategies.dictionaries(strategies.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=12,
)

# What has broken servers before, and chance finds too seldom.
_VALUES: tuple[Any, ...] = (
    *(None, True, [], {}, "", 0, -1, 2**31, 2**63, 2**64, -(2**63) - 1, 10**4000, 1e308, -0.0),
    *("\0", "\ud800", "\udfff", "a\0b", "\u202e", "\ufeff", "'; DROP TABLE messages; --"),
    *("%s%n", "../../etc/passwd", "http://[", "http://127.0.0.1:99999/", "http://a\nb/", "//"),
    *("9" * 5000, "x" * 100_000, "0001-01-01", "9999-12-31T23:59:59.999999-23:59", "P9999D"),
    *("+", "+0", "<", "<" * 2000, "14155550123<" * 300, "\u0661\u0662\u0663", "1e5", "NaN"),
)
_TEXTS: tuple[bytes, ...] = (
    *(b"", b"{", b'{"', b"[" * 100_000, b'{"a":' * 50_000, b"1" * 5000, b"NaN", b"-Infinity"),
    *(b'{"a":1,"a":2}', b'"\\ud800"', b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}", b"\x00", b"\xff"),
    *(b"{}{}", b"{}\n", b"null", b'""', b"[]", b"0", b"1e999999", b"<xml/>", b"a=b&c=d"),
    *(b"{" + b'"k":0,' * 5000 + b'"k":0}', b"? &a [*a, *a]", b"!!python/object:os.system x"),
    *(b"- " * 3000, b"a: *b", b"%YAML 9.9\n---\n", b"--x\r\n\r\n--x--", b"{a: {" * 3000),
)
_METHODS = (
    *(b"GET", b"HEAD", b"POST", b"PUT", b"PATCH", b"DELETE", b"OPTIONS", b"TRACE", b"CONNECT"),
    *(b"get", b"PRI", b"QUERY", b"X" * 300, b"!#$%&'*+-.^_`|~", b"G\x00T", b"", b"\xff"),
)
_HEADERS: Headers = (
    *((b"Content-Type", value) for value in (b"", b"text/xml", b"application/json;charset=utf-16")),
    (b"Content-Type", b"multipart/form-data"),
    (b"Content-Type", b"multipart/form-data; boundary=" + b"b" * 1000),
    (b"Content-Type", b"application/x-www-form-urlencoded"),
    *((b"Content-Encoding", b"gzip"), (b"Expect", b"100-continue"), (b"Expect", b"nothing")),
    *((b"Upgrade", b"h2c"), (b"Connection", b"upgrade"), (b"Range", b"bytes=9-1,-0")),
    *((b"Host", b"evil.example"), (b"Host", b""), (b"Origin", b"http://["), (b"Origin", b"null")),
    *(
        (b"Authorization", value)
        for value in (b"", b"Basic", b"Basic !", b"Basic gA==", b"B" * 9999)
    ),
    *((b"Content-Length", value) for value in (b"-1", b"0", b"999999999999", b"1e3", b"\xb2")),
    *((b"Transfer-Encoding", value) for value in (b"chunked", b"gzip, chunked", b"identity")),
    *((b"Accept", b"text/html"), (b"Accept", b"\xff"), (b"If-None-Match", b'"' * 4000)),
    *((b"X-Odd", b"y" * 8000), (b"X\x00", b"z"), (b"X-Forwarded-Host", b"a b"), (b"Bad Name", b"")),
    *((b"Cookie", b"=;=;="), (b"X-HTTP-Method-Override", b"DELETE"), (b"Accept-Encoding", b"\x80")),
)


@dataclass(frozen=True, slots=True)
class Ingredients:
    """Values and bytes that hypothesis has made, beside those that are known for trouble."""

    values: Sequence[Any]
    texts: Sequence[bytes]


def ingredients(count: int, seed: int) -> Ingredients:
    """``count`` of each by hypothesis, the same for the same seed."""
    values, texts = [*_VALUES], [*_TEXTS]

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=tuple(HealthCheck.__members__.values()),
    )
    @hypothesis.given(_JSON, strategies.binary(max_size=300))
    def collect(value: Any, text: bytes) -> None:
        values.append(value)
        texts.append(text)

    collect()
    return Ingredients(values, texts)


class Spoiler:
    """Makes requests that are wrong in one way or in some, as its chance has it."""

    def __init__(self, chance: Random, made: Ingredients) -> None:
        self._chance = chance
        self._made = made
        self._ways: tuple[Callable[[Request], Request], ...] = (
            *(self._body, self._leaf, self._leaf, self._leaf, self._bytes_of_body),
            *(self._method, self._header, self._header, self._other_type),
            *(self._query, self._query, self._path),
        )

    def request(self, base: Request) -> bytes:
        """A whole request that is wrong in what it says; mostly well written."""
        for _ in range(self._chance.choice((1, 1, 1, 2, 3))):
            base = self._chance.choice(self._ways)(base)
        return self.chunked(base) if self._chance.random() < 0.1 else base.written()

    def raw(self, base: Request) -> bytes:
        """A request whose bytes are wrong: cut off, changed, or none at all."""
        chance, raw = self._chance, base.written()
        match chance.randrange(4):
            case 0:
                return raw[: chance.randrange(len(raw))]
            case 1:
                changed = bytearray(raw)
                for _ in range(chance.choice((1, 1, 2, 10))):
                    changed[chance.randrange(len(changed))] = chance.randrange(256)
                return bytes(changed)
            case 2:
                begin = chance.randrange(len(raw))
                return raw[:begin] + chance.choice(self._made.texts) + raw[begin:]
            case _:
                return chance.choice(self._made.texts)

    def chunked(self, base: Request) -> bytes:
        """The same with its body in chunks, now and then wrong ones."""
        chance, rest, pieces = self._chance, base.body, list[bytes]()
        while rest:
            size = chance.choice((1, 7, 1000, 65_536))
            piece, rest = rest[:size], rest[size:]
            told = chance.choice((b"%x", b"%X", b"%x;a=b", b"00%x")) % len(piece)
            if chance.random() < 0.01:
                told = chance.choice((b"-1", b"", b"g", b"f" * 20, b"%x" % (len(piece) + 1)))
            pieces.append(told + b"\r\n" + piece + b"\r\n")
        end = chance.choice((b"0\r\n\r\n", b"0\r\n\r\n", b"0\r\nX-Trailer: y\r\n\r\n", b""))
        head = replace(base, body=b"").written(framing=((b"Transfer-Encoding", b"chunked"),))
        return head + b"".join(pieces) + end

    def _body(self, base: Request) -> Request:
        return replace(base, body=self._chance.choice(self._made.texts))

    def _leaf(self, base: Request) -> Request:
        try:
            told = json.loads(base.body)
        except (ValueError, RecursionError):
            told = None
        wrong = self._chance.choice(self._made.values)
        if isinstance(told, dict):
            name = self._chance.choice([*told, "account", "text", "callback_url", "no_such"])
            told[name] = wrong
        else:
            told = wrong
        return replace(base, body=_json(told))

    def _bytes_of_body(self, base: Request) -> Request:
        begin = self._chance.randrange(len(base.body) + 1)
        piece = self._chance.choice(self._made.texts)
        return replace(base, body=base.body[:begin] + piece + base.body[begin:])

    def _method(self, base: Request) -> Request:
        return replace(base, method=self._chance.choice(_METHODS))

    def _header(self, base: Request) -> Request:
        more = self._chance.choices(_HEADERS, k=self._chance.choice((1, 1, 2, 40)))
        kept = base.headers if self._chance.random() < 0.5 else base.headers[:1]
        return replace(base, headers=(*kept, *more))

    def _other_type(self, base: Request) -> Request:
        kept = [header for header in base.headers if header[0].lower() != b"content-type"]
        other = self._chance.choice([header for header in _HEADERS if header[0] == b"Content-Type"])
        return replace(base, headers=(*kept, other))

    def _query(self, base: Request) -> Request:
        path, _, query = base.target.partition(b"?")
        names = (b"limit", b"offset", b"account", b"search", b"number", b"from", b"callback_url")
        pairs = query.split(b"&") if query else []
        for _ in range(self._chance.choice((1, 1, 2, 500))):
            name = self._chance.choice((*names, self._quoted(20)))
            pairs.append(name + self._chance.choice((b"=", b"", b"=%")) + self._quoted(200))
        return replace(base, target=path + b"?" + b"&".join(pairs)[:60_000])

    def _path(self, base: Request) -> Request:
        path, mark, query = base.target.partition(b"?")
        parts = path.split(b"/")
        odd = (b"", b".", b"..", b"%2e%2e", b"%00", b"%FF", b"%ED%A0%80", b"%", b"%2F", b"a" * 9000)
        place = self._chance.randrange(1, len(parts) + 1)
        parts[place:place] = [self._chance.choice((*odd, self._quoted(40)))]
        if self._chance.random() < 0.5 and place + 1 < len(parts):
            del parts[place + 1]
        return replace(base, target=b"/".join(parts) + mark + query)

    def _quoted(self, length: int) -> bytes:
        if self._chance.random() < 0.5:
            return quote_from_bytes(self._chance.choice(self._made.texts)[:length]).encode()
        value = self._chance.choice(self._made.values)
        text = value if isinstance(value, str) else _json(value).decode(errors="replace")
        return quote_from_bytes(text[:length].encode(errors="surrogatepass")).encode()


def _json(value: Any) -> bytes:
    try:
        return json.dumps(value).encode()
    except ValueError:  # an integer of more digits than Python writes
        return b"9" * 5000
