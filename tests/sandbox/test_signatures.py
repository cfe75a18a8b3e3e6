"""Signatures, against vectors that were made by Plivo's SDKs, and against its Python SDK."""

import pytest
from plivo.utils import validate_signature
from plivo.utils.signature_v3 import validate_v3_signature
from plivo_sandbox.signatures import Method, sign_v2, sign_v3, signature_headers

TOKEN = "my_auth_token"
BODY = {
    "MessageUUID": "db3ce55a-7f1d-11e1-8ea7-1231380bc196",
    "From": "14152223333",
    "To": "14153334444",
    "Status": "delivered",
    "Type": "sms",
    "Units": "1",
}
STATUS = "https://example.com/sms_status/"

# The call that the official SDKs verify in their own tests.
CALL_TOKEN = "Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4"
CALL_NONCE = "31627761595286130198"
CALL_URL = "https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml"
CALL_ID = "3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36"
CALL = {
    **dict.fromkeys(("ALegUUID", "ALegRequestUUID", "CallUUID", "RequestUUID"), CALL_ID),
    "BillRate": "0.002",
    "CallStatus": "in-progress",
    "Direction": "outbound",
    "Event": "StartApp",
    "From": "19792014278",
    "ParentAuthID": "MANWVLYTK4ZWU1YTY4QA",
    "SIP-H-To": "<sip:PlivoSignature382029104058171078704104@52.9.11.55;transport=udp>;tag=1",
    "SessionStart": "2020-04-08 11:34:33.238707",
    "To": "sip:PlivoSignature382029104058171078704104@phone-qa.voice.plivodev.com",
}


@pytest.mark.parametrize(
    ("url", "signature"),
    [
        ("https://answer.url", "ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc="),
        (f"{STATUS}?tenant=7", "ZTkoFtgCFGxOKHVZC+vIuuWeHazrf/t2m/HgXfCAJt8="),
    ],
)
def test_v2(url: str, signature: str) -> None:
    assert sign_v2(url, "12345", TOKEN) == signature


@pytest.mark.parametrize(
    ("method", "url", "params", "signature"),
    [
        ("POST", STATUS, BODY, "dFXga34i0vUuMO/Iv1lwa3cMO8Nogw2Gja+M+bg/7xs="),
        ("GET", STATUS, BODY, "UTMmXaKwHg1tjT/+foGO1AdPRgo87mTadj3O9l0ssVc="),
        ("POST", f"{STATUS}?tenant=7&a=1", BODY, "1A2z7uZlnQvjqbpE3rgNmJ4JIIC1SY9unA9N2npRrhk="),
        ("POST", "https://example.com/x", {}, "vkAaWDW+7wjSZ18ecembvrJi2k6GVK99MG0X3pBlufY="),
    ],
)
def test_v3(method: Method, url: str, params: dict[str, str], signature: str) -> None:
    assert sign_v3(method, url, "12345", TOKEN, params) == signature


@pytest.mark.parametrize(
    ("method", "query", "signature"),
    [
        ("POST", "/?a=b&c=d", "k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c="),
        ("GET", "/?a=b&c=d", "UBq8jAtd32wR8EK9VgxbBn4n5rpI/l1H9iN4WfSEHFQ="),
        ("POST", "", "iAjE5QqI37mbkYe4w3jTMudqEzbDufdqi7sYwTu64e0="),
    ],
)
def test_v3_of_a_call(method: Method, query: str, signature: str) -> None:
    assert sign_v3(method, CALL_URL + query, CALL_NONCE, CALL_TOKEN, CALL) == signature


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9000/status",
        "http://127.0.0.1:9000/status?tenant=7&a=1&a=0&empty=",
        "https://example.com",
        "https://example.com/a%20b/?q=%26&plus=a+b",
    ],
)
def test_plivos_sdk_agrees(method: Method, url: str) -> None:
    params = {**BODY, "Text": "Grüße & more=1", "Empty": ""}
    headers = signature_headers(method, url, params, nonce="31627", token=TOKEN, main_token="main")
    for token, infix in ((TOKEN, ""), ("main", "-Ma")):
        v2, v3 = (headers[f"X-Plivo-Signature{infix}-V{version}"] for version in (2, 3))
        assert validate_signature(url, headers["X-Plivo-Signature-V2-Nonce"], v2, token)
        nonce = headers["X-Plivo-Signature-V3-Nonce"]
        assert validate_v3_signature(method, url, nonce, token, v3, dict(params))
