"""Signatures, against vectors from Plivo's own libraries; events, against the spec's examples."""

import hmac
import re
from base64 import b64encode
from typing import Any
from urllib.parse import urlencode

import msgspec
import pytest
from plivo_messaging import webhooks
from plivo_messaging.webhooks import verify

from .description import document, examples, followed
from .test_responses import agrees

TOKEN = "my_auth_token"
GO_TOKEN = "Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4"
GO_NONCE = "31627761595286130198"
GO_URL = "https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml"
GO_CALL = "3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36"
GO_PARAMS = {
    "ALegRequestUUID": GO_CALL,
    "ALegUUID": GO_CALL,
    "BillRate": "0.002",
    "CallStatus": "in-progress",
    "CallUUID": GO_CALL,
    "Direction": "outbound",
    "Event": "StartApp",
    "From": "19792014278",
    "ParentAuthID": "MANWVLYTK4ZWU1YTY4QA",
    "RequestUUID": GO_CALL,
    "SIP-H-To": "<sip:PlivoSignature382029104058171078704104@52.9.11.55;transport=udp>;tag=1",
    "SessionStart": "2020-04-08 11:34:33.238707",
    "To": "sip:PlivoSignature382029104058171078704104@phone-qa.voice.plivodev.com",
}
STATUS = {
    "MessageUUID": "db3ce55a-7f1d-11e1-8ea7-1231380bc196",
    "From": "14152223333",
    "To": "14153334444",
    "Status": "delivered",
    "Type": "sms",
    "Units": "1",
}
CALLBACK = "https://example.com/sms_status/"


def v2(signature: str, nonce: str = "12345") -> dict[str, str]:
    return {"X-Plivo-Signature-V2": signature, "X-Plivo-Signature-V2-Nonce": nonce}


def v3(signature: str, nonce: str = "12345") -> dict[str, str]:
    return {"X-Plivo-Signature-V3": signature, "X-Plivo-Signature-V3-Nonce": nonce}


POST_V3 = "dFXga34i0vUuMO/Iv1lwa3cMO8Nogw2Gja+M+bg/7xs="
V2_ROOT = "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc="
V2_TENANT = "ZTkoFtgCFGxOKHVZC+vIuuWeHazrf/t2m/HgXfCAJt8="

VECTORS: list[tuple[str, str, dict[str, str], dict[str, str]]] = [
    ("POST", "https://answer.url", {}, v2(V2_ROOT)),
    ("POST", f"{CALLBACK}?tenant=7", {}, v2(V2_TENANT)),
    ("POST", CALLBACK, STATUS, v3(POST_V3)),
    ("GET", CALLBACK, STATUS, v3("UTMmXaKwHg1tjT/+foGO1AdPRgo87mTadj3O9l0ssVc=")),
    (
        "POST",
        f"{CALLBACK}?tenant=7&a=1",
        STATUS,
        v3("1A2z7uZlnQvjqbpE3rgNmJ4JIIC1SY9unA9N2npRrhk="),
    ),
    ("POST", "https://example.com/x", {}, v3("vkAaWDW+7wjSZ18ecembvrJi2k6GVK99MG0X3pBlufY=")),
]


def altered(right: dict[str, Any], **changes: Any) -> bool:
    return verify(**{**right, **changes})


@pytest.mark.parametrize(("method", "url", "params", "headers"), VECTORS)
def test_vectors(method: str, url: str, params: dict[str, str], headers: dict[str, str]) -> None:
    right: dict[str, Any] = {
        "method": method,
        "url": url,
        "params": params,
        "headers": headers,
        "tokens": TOKEN,
    }

    assert altered(right)
    assert not altered(right, tokens="another")
    assert not altered(right, url=url.replace("https", "http"))
    wrong_nonce = {
        name: f"{value}6" if "Nonce" in name else value for name, value in headers.items()
    }
    assert not altered(right, headers=wrong_nonce)
    if "X-Plivo-Signature-V3" in headers:
        assert not altered(right, params={**params, "Status": "failed"})


@pytest.mark.parametrize(
    ("method", "query", "signature"),
    [
        ("POST", "/?a=b&c=d", "k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c="),
        ("GET", "/?a=b&c=d", "UBq8jAtd32wR8EK9VgxbBn4n5rpI/l1H9iN4WfSEHFQ="),
        ("POST", "", "iAjE5QqI37mbkYe4w3jTMudqEzbDufdqi7sYwTu64e0="),
    ],
)
def test_vectors_of_the_go_library(method: str, query: str, signature: str) -> None:
    right: dict[str, Any] = {
        "method": method,
        "url": f"{GO_URL}{query}",
        "params": GO_PARAMS,
        "headers": v3(signature, GO_NONCE),
        "tokens": GO_TOKEN,
    }

    assert altered(right)
    assert not altered(right, params=GO_PARAMS | {"BillRate": "0.001"})


def test_parameters_in_the_query_of_get_count_like_those_given() -> None:
    query = "&".join(f"{name}={value}" for name, value in STATUS.items())

    assert verify(
        url=f"{CALLBACK}?{query}",
        method="GET",
        headers=v3("UTMmXaKwHg1tjT/+foGO1AdPRgo87mTadj3O9l0ssVc="),
        tokens=TOKEN,
    )


@pytest.mark.parametrize("content", [urlencode(STATUS), urlencode(STATUS).encode()], ids=repr)
def test_the_body_may_be_given_as_it_arrived(content: bytes | str) -> None:
    right: dict[str, Any] = {"url": CALLBACK, "headers": v3(POST_V3), "tokens": TOKEN}

    assert verify(params=content, **right)
    assert not verify(params=content[:-1], **right)


@pytest.mark.parametrize("body", [b'{"api_id": "a"}', ' {"api_id": "a", "message_uuid": []}'])
def test_a_json_body_is_no_part_of_what_is_signed(body: bytes | str) -> None:
    headers = v3("vkAaWDW+7wjSZ18ecembvrJi2k6GVK99MG0X3pBlufY=")

    assert verify(url="https://example.com/x", params=body, headers=headers, tokens=TOKEN)


def test_any_token_may_match() -> None:
    tokens = ["old", TOKEN, "new"]

    assert verify(url=CALLBACK, params=STATUS, headers=v3(POST_V3), tokens=tokens)
    assert verify(url=CALLBACK, params=STATUS, headers=v3(POST_V3), tokens=iter(tokens))
    assert not verify(url=CALLBACK, params=STATUS, headers=v3(POST_V3), tokens=["old", "new"])
    assert not verify(url=CALLBACK, params=STATUS, headers=v3(POST_V3), tokens=[])


def test_any_signature_of_a_comma_list_may_match() -> None:
    headers = v3(f"AAAA, {POST_V3},BBBB")

    assert verify(url=CALLBACK, params=STATUS, headers=headers, tokens=TOKEN)


@pytest.mark.parametrize("case", [str.lower, str.upper, str.title])
def test_names_of_headers_may_have_any_case(case: Any) -> None:
    headers = {case(name): value for name, value in v3(POST_V3).items()}

    assert verify(url=CALLBACK, params=STATUS, headers=headers, tokens=TOKEN)


@pytest.mark.parametrize("version", ["V2", "V3"])
def test_the_main_accounts_signature_counts(version: str) -> None:
    signature = V2_TENANT if version == "V2" else POST_V3
    headers = {
        f"X-Plivo-Signature-{version}": "made-with-the-subaccounts-token",
        f"X-Plivo-Signature-Ma-{version}": signature,
        f"X-Plivo-Signature-{version}-Nonce": "12345",
    }
    url = f"{CALLBACK}?tenant=7" if version == "V2" else CALLBACK

    assert verify(url=url, params=STATUS, headers=headers, tokens=TOKEN)


def test_only_accepted_versions_count() -> None:
    url = f"{CALLBACK}?tenant=7"

    assert verify(url=url, headers=v2(V2_TENANT), tokens=TOKEN, versions=["V2"])
    assert not verify(url=url, headers=v2(V2_TENANT), tokens=TOKEN, versions=["V3"])


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Plivo-Signature-V3": POST_V3},
        {"X-Plivo-Signature-V3-Nonce": "12345"},
        v3(""),
        v3(","),
        v3("\u00fc"),
    ],
)
def test_nothing_to_go_by_is_not_genuine(headers: dict[str, str]) -> None:
    assert not verify(url=CALLBACK, params=STATUS, headers=headers, tokens=TOKEN)


def test_an_empty_token_proves_nothing() -> None:
    forged = b64encode(hmac.new(b"", f"{CALLBACK}12345".encode(), "sha256").digest()).decode()

    assert not verify(url=CALLBACK, headers=v2(forged), tokens="")
    assert not verify(url=CALLBACK, headers=v2(forged), tokens=["", TOKEN])


def test_values_of_a_repeated_name_are_sorted() -> None:
    text = f"{CALLBACK}?a1a2.n"
    signature = b64encode(hmac.new(TOKEN.encode(), text.encode(), "sha256").digest()).decode()

    assert verify(url=CALLBACK, params={"a": ["2", "1"]}, headers=v3(signature, "n"), tokens=TOKEN)


EVENTS = [
    pytest.param(content["schema"]["$ref"].rpartition("/")[2], event, id=f"{name}-{media}-{title}")
    for name, item in document()["webhooks"].items()
    if "requestBody" in item["post"]
    for media, content in followed(item["post"]["requestBody"])["content"].items()
    for title, event in examples(content).items()
]


@pytest.mark.parametrize(("model", "event"), EVENTS)
def test_every_event_has_a_record(model: str, event: dict[str, Any]) -> None:
    record = msgspec.convert(event, getattr(webhooks, model), strict=False)

    described = record.__struct_encode_fields__
    agrees(record, {name: value for name, value in event.items() if name in described})
    patterns = document()["components"]["schemas"][model].get("patternProperties", {})
    for name in set(event) - set(described):
        # The answer of any operation comes with asyncResult; the files of a message are counted.
        assert model == "AsyncResultEvent" or any(re.search(one, name) for one in patterns), name


def test_every_webhook_is_among_them() -> None:
    assert {str(case.id).partition("-")[0] for case in EVENTS} == set(document()["webhooks"])
    assert len(document()["webhooks"]) == 7
