"""The files of the inbox, as they are sent: compressed, and not twice."""

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

PAGE = "index.html"
_MEDIA_TYPES = {
    "css": "text/css",
    "html": "text/html",
    "js": "text/javascript",
    "svg": "image/svg+xml",
}

# Nothing from elsewhere, nothing inline, in nobody's frame, and no text is ever taken for HTML.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class _File:
    plain: bytes
    compressed: bytes
    tag: str
    """Weak: both forms of the content have it."""


def served(request: Request, name: str) -> Response:
    """One of ``contents()``; nothing but its tag where the browser has it already."""
    file = contents()[name]
    varies = "Accept, Accept-Encoding" if name == PAGE else "Accept-Encoding"
    headers = {**_HEADERS, "ETag": file.tag, "Vary": varies}
    if file.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    media_type = _MEDIA_TYPES[name.rpartition(".")[2]]
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(file.plain, headers=headers, media_type=media_type)
    headers["Content-Encoding"] = "gzip"
    return Response(file.compressed, headers=headers, media_type=media_type)


@cache
def contents() -> dict[str, _File]:
    """The files of the page by name, compressed once."""
    found: dict[str, _File] = {}
    for file in (files("plivo_sandbox.control") / "page").iterdir():
        if file.is_file() and file.name.rpartition(".")[2] in _MEDIA_TYPES:
            plain = file.read_bytes()
            tag = f'W/"{sha256(plain).hexdigest()[:24]}"'
            found[file.name] = _File(plain, gzip.compress(plain, mtime=0), tag)
    return found
