"""State that can be described, kept, brought back and shown."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plivo_sandbox.app import create_app
from plivo_sandbox.control import state
from plivo_sandbox.errors import StartupError
from plivo_sandbox.settings import Settings
from plivo_sandbox.testing import RunningSandbox, run_sandbox
from plivo_sandbox.yaml_positions import PositionedYaml, YamlError

from tests.sandbox.caller import Caller
from tests.sandbox.manual import START

SHOP = "MASHOP00000000000000"

FIXTURES = """\
accounts:
  - auth_id: MASHOP00000000000000
    auth_token: shop
    numbers:
      - 14155550201
      - {number: "+18005550202", mms: true}
      - 54321
    powerpacks:
      - name: offers
        numbers: [14155550201, 54321]
    profiles:
      - profile_alias: the shop
        company_name: Shop Inc
        ein: "123456789"
    brands:
      - {brand_alias: shop brand, profile: the shop, vetted: true}
    campaigns:
      - campaign_alias: offers of the week
        brand: shop brand
        numbers: [14155550201]
    messages:
      - from_number: 14155550201
        to_number: 14155550123
        text: Your order is ready.
        powerpack: offers
        message_time: 2026-11-20T11:59:00Z
    subaccounts:
      - auth_id: SASHOP00000000000000
        auth_token: branch
        numbers: [14155550203]
"""


@pytest.fixture
def standing() -> Iterator[Caller]:
    with run_sandbox(Settings(clock="manual", start_time=START)) as sandbox:
        calling = Caller(sandbox)
        yield calling
        calling.http.close()


def control(caller: Caller, method: str, path: str, **arguments: Any) -> httpx2.Response:
    return caller.http.request(method, f"{caller.sandbox.url}/_sandbox/{path}", **arguments)


def load(caller: Caller, text: str) -> httpx2.Response:
    return control(caller, "POST", "fixtures", content=text.encode())


def shown_by(sandbox: RunningSandbox, path: str, auth: tuple[str, str]) -> Any:
    url = f"{sandbox.url}/v1/Account/{auth[0]}{path}"
    response = httpx2.get(url, auth=auth, trust_env=False)
    assert response.is_success, response.text
    return response.json()


def check_shop(sandbox: RunningSandbox) -> None:
    """That the shop of the fixtures is there."""
    shop = (SHOP, "shop")
    (powerpack,) = shown_by(sandbox, "/Powerpack/", shop)["objects"]
    assert powerpack["name"] == "offers"
    (message,) = shown_by(sandbox, "/Message/", shop)["objects"]
    assert message["powerpack_id"] == powerpack["uuid"]
    assert message["message_time"] == "2026-11-20 11:59:00.000000+00:00"
    assert message["message_state"] == "delivered"
    (brand,) = shown_by(sandbox, "/10dlc/Brand/", shop)["brands"]
    (campaign,) = shown_by(sandbox, "/10dlc/Campaign/", shop)["campaigns"]
    assert campaign["brand_id"] == brand["brand_id"]
    assert shown_by(sandbox, "/Message/", ("SASHOP00000000000000", "branch"))["objects"] == []


def test_fixtures_make_accounts(standing: Caller) -> None:
    loaded = load(standing, FIXTURES)
    assert loaded.json() == {"accounts": [SHOP, "SASHOP00000000000000"]}
    check_shop(standing.sandbox)
    numbers = standing.control(f"numbers?account={SHOP}")["numbers"]
    assert [(n["number"], n["type"], n["mms"]) for n in numbers] == [
        ("14155550201", "fixed", False),
        ("18005550202", "tollfree", True),
        ("54321", "shortcode", False),
    ]
    load(standing, FIXTURES).raise_for_status()  # again, in their place
    check_shop(standing.sandbox)


def test_toll_free_numbers_of_fixtures_can_be_verified(standing: Caller) -> None:
    told = FIXTURES.replace("mms: true", "mms: true, verified: true")
    url = f"{standing.sandbox.url}/_sandbox/fixtures"
    assert standing.http.post(url, content=told).is_success
    kept = standing.control(f"state?account={SHOP}")["tables"]["tollfree_verifications"]
    assert [(row["number"], row["status"]) for row in kept] == [("18005550202", "APPROVED")]
    wrong = told.replace("- 54321", "- {number: 54321, verified: true}")
    refused = standing.http.post(url, content=wrong)
    assert "line 7: 'verified' is of toll-free numbers only" in refused.json()["error"]


def test_fixtures_of_the_start_come_back(tmp_path: Path) -> None:
    file = tmp_path / "shop.yaml"
    file.write_text(FIXTURES, encoding="utf-8")
    chosen = Settings(
        fixtures=file,
        clock="manual",
        start_time=START,
        database=f"sqlite:///{tmp_path}/sandbox.db",
    )
    with run_sandbox(chosen) as sandbox:
        check_shop(sandbox)
        calling = Caller(sandbox)
        made = calling.http.post(
            f"{sandbox.url}/v1/Account/{SHOP}/Powerpack/", json={"name": "p"}, auth=(SHOP, "shop")
        )
        made.raise_for_status()
        assert len(shown_by(sandbox, "/Powerpack/", (SHOP, "shop"))["objects"]) == 2
    with run_sandbox(chosen) as sandbox:
        # A restart is not a beginning.
        assert len(shown_by(sandbox, "/Powerpack/", (SHOP, "shop"))["objects"]) == 2
        calling.http.post(f"{sandbox.url}/_sandbox/reset?account={SHOP}").raise_for_status()
        check_shop(sandbox)
        calling.http.post(f"{sandbox.url}/_sandbox/reset").raise_for_status()
        check_shop(sandbox)
        calling.http.close()


@pytest.mark.parametrize("file", ["missing.yaml", "wrong.yaml"])
def test_fixtures_of_the_start_are_checked(tmp_path: Path, file: str) -> None:
    (tmp_path / "wrong.yaml").write_text("accounts:\n  - auth_id: me\n", encoding="utf-8")
    chosen = Settings(fixtures=tmp_path / file)
    with pytest.raises(StartupError, match=r"cannot be read|wrong\.yaml, line 2: 'accounts\.0"):
        create_app(chosen)


def test_ready_made_things_can_be_added_to(standing: Caller) -> None:
    load(
        standing,
        f"accounts: [{{auth_id: {SHOP}, ready_made: true, numbers: ['14155550299']}}]",
    ).raise_for_status()
    assert len(standing.control(f"numbers?account={SHOP}")["numbers"]) == 13


@pytest.mark.parametrize(
    ("line", "instead", "at", "wrong"),
    [
        ("auth_id: MASHOP00000000000000", "auth_id: SHOP", 2, "must look like 'MASHOP"),
        ("auth_token: shop", "token: shop", 3, "'token' is not known here"),
        ("      - 14155550201\n", "      - 14155550201\n" * 2, 6, "is rented already"),
        ("mms: true", "mms: NO", 6, "must be true or false"),
        ("numbers: [14155550201, 54321]", "numbers: [14155550299]", 10, "one of the account's"),
        ("ein:", "einn:", 14, "did you mean 'ein'?"),
        ("profile: the shop", "profile: a shop", 16, "must be one of the account's profiles"),
        ("brand: shop brand", "brand: other", 19, "must be one of the account's brands"),
        ("powerpack: offers", "powerpack: offer", 25, "must be one of the account's powerpacks"),
        ("11:59:00Z", "late", 26, "must be a moment such as"),
        ("to_number: 14155550123", "to_number: 123", 23, "must be a phone number"),
        ("[14155550203]", "[14155550201]", 30, "is rented already"),
        ("SASHOP00000000000000", "SASHOP", 28, "must look like 'SASHOP"),
        ("name: offers", "name: &x offers", 9, "aliases"),
        ("text: Your", "text: *x", 24, "alias"),
        ("auth_token: shop", "auth_id: MASHOP", 3, "given twice"),
    ],
)
def test_mistakes_are_told_with_their_line(
    standing: Caller, line: str, instead: str, at: int, wrong: str
) -> None:
    assert line in FIXTURES
    refused = load(standing, FIXTURES.replace(line, instead, 1))
    if instead == "name: &x offers":  # an anchor alone does no harm
        assert refused.status_code == 200
        return
    assert refused.status_code == 400
    error = refused.json()["error"]
    assert error.startswith(f"the fixtures, line {at}: "), error
    assert wrong in error
    assert standing.control(f"numbers?account={SHOP}")["numbers"] == []


@pytest.mark.parametrize("text", ["", "[", "a: [1", "accounts", "accounts: 1", "\x00", "- - -"])
def test_what_are_no_fixtures(standing: Caller, text: str) -> None:
    assert load(standing, text).status_code == 400


@given(st.binary(max_size=60) | st.text(alphabet="{}[]:,-&*!|>'\" \nab1?#%@", max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
def test_any_text_is_read_or_refused(content: bytes | str) -> None:
    text = content.decode(errors="replace") if isinstance(content, bytes) else content
    with suppress(YamlError):
        json.dumps(PositionedYaml(text).value, allow_nan=False)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
        max_leaves=8,
    )
)
def test_json_is_read_as_json(value: Any) -> None:
    assert PositionedYaml(json.dumps(value)).value == value


def test_snapshot_brings_back_everything(standing: Caller) -> None:
    (uuid,) = standing.send()
    kept = control(standing, "PUT", "snapshots/before").json()
    assert kept["name"] == "before"
    before = standing.control("state")
    control(standing, "POST", "clock", json={"advance": "P2D"}).raise_for_status()
    standing.ok("POST", "/Powerpack/", json={"name": "later"})
    assert standing.control("state") != before
    for _ in range(2):  # as often as one likes
        assert control(standing, "POST", "snapshots/before/restore").json() == kept
        assert standing.control("state") == before
        assert standing.message(uuid)["message_state"] == "queued"
        assert control(standing, "POST", "clock", json={"run": True}).json()["happened"] == 2
        assert standing.message(uuid)["message_state"] == "delivered"


def test_snapshots_are_listed_and_deleted_and_survive_a_reset(standing: Caller) -> None:
    for name in ("one", "two", "one"):
        control(standing, "PUT", f"snapshots/{name}").raise_for_status()
    control(standing, "POST", "reset").raise_for_status()
    names = [snapshot["name"] for snapshot in standing.control("snapshots")["snapshots"]]
    assert names == ["one", "two"]
    assert control(standing, "DELETE", "snapshots/one").status_code == 204
    assert control(standing, "DELETE", "snapshots/one").status_code == 404
    assert control(standing, "POST", "snapshots/one/restore").status_code == 404
    assert "no snapshot 'one'" in control(standing, "DELETE", "snapshots/one").json()["error"]


def test_snapshots_are_bounded(standing: Caller) -> None:
    for index in range(100):
        control(standing, "PUT", f"snapshots/{index}").raise_for_status()
    refused = control(standing, "PUT", "snapshots/100")
    assert refused.status_code == 400
    assert "delete one first" in refused.json()["error"]
    control(standing, "PUT", "snapshots/99").raise_for_status()


@pytest.mark.parametrize("name", ["a b", "x" * 65, "ä"])
def test_name_of_a_snapshot_is_checked(standing: Caller, name: str) -> None:
    refused = control(standing, "PUT", f"snapshots/{name}")
    assert refused.status_code == 400
    assert "1 to 64 letters" in refused.json()["error"]


def test_restore_while_time_runs_keeps_time(caller: Caller) -> None:
    control(caller, "PUT", "snapshots/now").raise_for_status()
    control(caller, "POST", "clock", json={"advance": 3600}).raise_for_status()
    (uuid,) = caller.send()
    control(caller, "POST", "snapshots/now/restore").raise_for_status()
    control(caller, "DELETE", "snapshots/now").raise_for_status()
    caller.error(404, "GET", f"/Message/{uuid}/")
    assert caller.control("clock")["ahead"] > 3000


def test_export_has_no_tokens_and_one_order(standing: Caller) -> None:
    load(standing, FIXTURES).raise_for_status()
    text = control(standing, "GET", "state").text
    assert text == control(standing, "GET", "state").text
    assert standing.sandbox.auth_token not in text
    assert "auth_token" not in text
    tables = json.loads(text)["tables"]
    assert [a["auth_id"] for a in tables["accounts"]] == [
        "MASANDBOX00000000000",
        SHOP,
        "SASHOP00000000000000",
    ]


def test_export_of_one_account(standing: Caller) -> None:
    load(standing, FIXTURES).raise_for_status()
    tables = standing.control(f"state?account={SHOP}")["tables"]
    assert [account["auth_id"] for account in tables["accounts"]] == [SHOP]
    assert len(tables["rented_numbers"]) == 3
    assert len(tables["pool_numbers"]) == 2
    assert len(tables["campaign_numbers"]) == 1
    assert tables["media_contents"] == []
    assert tables["clock_position"] == []


def test_page_of_another_site_cannot_change_anything(standing: Caller) -> None:
    evil = {"Origin": "http://elsewhere.example"}
    for method, path in (
        ("POST", "clock"),
        ("POST", "fixtures"),
        ("PUT", "snapshots/a"),
        ("DELETE", "snapshots/a"),
        ("POST", "snapshots/a/restore"),
    ):
        assert control(standing, method, path, headers=evil).status_code == 403


def test_snapshots_are_bounded_together(standing: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    control(standing, "PUT", "snapshots/one").raise_for_status()
    monkeypatch.setattr(state, "MAX_SNAPSHOT_BYTES", 1000)
    refused = control(standing, "PUT", "snapshots/two")
    assert refused.status_code == 400
    assert "would take more than 1000 bytes: delete one first" in refused.json()["error"]
    names = [kept["name"] for kept in standing.control("snapshots")["snapshots"]]
    assert names == ["one"]
