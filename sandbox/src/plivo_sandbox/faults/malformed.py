"""Bodies that are not what they should be."""

from collections.abc import Callable

from plivo_sandbox.faults.answers import Answer
from plivo_sandbox.faults.exchange import Exchange
from plivo_sandbox.faults.kinds import ApiFault, Around, Proceed, answering
from plivo_sandbox.faults.rules import Rule
from plivo_sandbox.faults.values import ERROR

_PAGE = """<html>
<head><title>{status} Bad Gateway</title></head>
<body><center><h1>{status} Bad Gateway</h1></center><hr><center>proxy</center></body>
</html>
"""


def _replaced(content: Callable[[bytes], bytes]) -> Around:
    def change(answer: Answer, _: Exchange, __: Rule) -> bool:
        if not answer.content:
            return False
        answer.content = content(answer.content)
        return True

    return answering(change)


def _page(status: int | None) -> Callable[[Answer, Rule], bool]:
    def change(answer: Answer, rule: Rule) -> bool:
        answer.status = status or rule.value
        answer.content = _PAGE.format(status=answer.status).encode()
        answer.media_type = "text/html"
        answer.headers.clear()
        return True

    return change


async def _proxy_page(_: Exchange, rule: Rule, __: Proceed) -> Answer:
    answer = Answer(502)
    _page(None)(answer, rule)
    return answer


def _page_of_success(answer: Answer, _: Exchange, rule: Rule) -> bool:
    return answer.succeeded and _page(200)(answer, rule)


def _typed(media_type: str) -> Around:
    def change(answer: Answer, _: Exchange, __: Rule) -> bool:
        fits = bool(answer.content)
        if fits:
            answer.media_type = media_type
        return fits

    return answering(change)


def _said_to_be_packed(answer: Answer, _: Exchange, __: Rule) -> bool:
    fits = bool(answer.content)
    if fits:
        answer.headers["content-encoding"] = "gzip"
    return fits


FAULTS = (
    ApiFault("not-json", "The body is a text.", around=_replaced(lambda _: b"done")),
    ApiFault(
        "truncated-json",
        "The body ends in the middle, and its length says so.",
        around=_replaced(lambda body: body[: len(body) // 2]),
    ),
    ApiFault("empty-body", "The body is empty.", around=_replaced(lambda _: b"")),
    ApiFault("json-null", "The body is null.", around=_replaced(lambda _: b"null")),
    ApiFault(
        "json-list",
        "The body is a list with what it should be.",
        around=_replaced(lambda body: b"[" + body + b"]"),
    ),
    ApiFault(
        "json-text",
        "The body is JSON within a JSON string.",
        around=_replaced(lambda body: b'"' + body.replace(b'"', b"'") + b'"'),
    ),
    ApiFault(
        "not-utf-8",
        "The body holds bytes that are not UTF-8.",
        around=_replaced(lambda body: body[:-1] + b',"note":"\xff\xfe"}'),
    ),
    ApiFault(
        "proxy-page",
        "A proxy's HTML page with this status is the answer, and nothing is carried out.",
        ERROR,
        around=_proxy_page,
    ),
    ApiFault(
        "page-with-200",
        "The request is carried out, and an HTML page is the answer.",
        around=answering(_page_of_success),
    ),
    ApiFault("content-type-wrong", "Content-Type says text/plain.", around=_typed("text/plain")),
    ApiFault("content-type-missing", "There is no Content-Type.", around=_typed("")),
    ApiFault(
        "content-encoding-wrong",
        "Content-Encoding says gzip, and the body is not packed.",
        around=answering(_said_to_be_packed),
    ),
)
