"""STOP, START and HELP: what they do to later messages, and what is answered."""

import pytest
from plivo_sandbox.resources.messages.keywords import ANSWERS, HELP, answer_to, intent_of
from plivo_sandbox.settings import Settings

from tests.sandbox.caller import DST, POWERPACK, SRC, Caller, Json
from tests.sandbox.manual import manual_sandbox, run
from tests.sandbox.rules import covers

CAMPAIGN_SISTER = "14155550102"
LONE = "12065550105"


@pytest.mark.parametrize(
    ("texts", "intent"),
    [
        (["STOP", "stop ", "End", "QUIT", "cancel", "UNSUBSCRIBE", "unsub", "Stop All"], "optout"),
        (["START", "yes", "Resume\n", "UNSTOP", "go"], "optin"),
        (["HELP", " info"], "help"),
        (["STOP it", "STOPALL", " START", "YES!", "Hello", "", "help me"], ""),
    ],
)
def test_whole_message_is_the_keyword(texts: list[str], intent: str) -> None:
    assert {intent_of(text) for text in texts} == {intent}


def ends(caller: Caller, **body: object) -> tuple[str, str]:
    """The state in which a message ends, and its error code."""
    (uuid,) = caller.send(**body)
    caller.settle()
    message = caller.message(uuid)
    return message["message_state"], message["error_code"]


def confirmations(caller: Caller, number: str) -> list[Json]:
    caller.settle()
    query = {"from_number": number, "message_direction": "outbound"}
    return list(caller.ok("GET", "/Message/", params=query)["objects"])


@covers("message-recipient-opted-out")
def test_who_has_opted_out_gets_one_more_message(caller: Caller) -> None:
    assert ends(caller, src=LONE) == ("delivered", "000")
    assert caller.inbound(to=LONE, text="stop")["message_intent"] == "optout"
    assert ends(caller, src=LONE) == ("delivered", "000")  # the confirmation
    assert ends(caller, src=LONE) == ("failed", "200")
    assert ends(caller, src=LONE, dst="14155550124") == ("delivered", "000")
    assert ends(caller) == ("delivered", "000")
    (uuid,) = caller.send(src=LONE)
    caller.settle()
    assert caller.message(uuid)["total_amount"] == "0.00000"
    assert caller.inbound(to=LONE, text="UNSTOP")["message_intent"] == "optin"
    assert ends(caller, src=LONE) == ("delivered", "000")


@covers("message-recipient-opted-out")
def test_confirmation_has_five_minutes() -> None:
    async def test() -> None:
        async with manual_sandbox() as sandbox:
            stop = {"from": DST, "to": SRC, "text": "STOP"}
            for minutes, state in ((4.9, "delivered"), (5.1, "failed")):
                await sandbox.post("inbound", json=stop)
                sandbox.advance(minutes=minutes)
                uuid = await sandbox.send()
                sandbox.advance(seconds=1)
                await sandbox.becomes(uuid, state)

    run(test)


@covers("message-opt-out-of-campaign")
def test_block_holds_for_the_whole_campaign(caller: Caller) -> None:
    caller.inbound(text="STOP")
    assert ends(caller, src=CAMPAIGN_SISTER) == ("delivered", "000")
    for number in (SRC, CAMPAIGN_SISTER):
        assert ends(caller, src=number) == ("failed", "200")
    assert ends(caller, src=LONE) == ("delivered", "000")
    caller.inbound(to=CAMPAIGN_SISTER, text="START")
    assert ends(caller) == ("delivered", "000")


def test_powerpack_and_bulk_respect_it(caller: Caller) -> None:
    caller.ok("DELETE", "/NumberPool/d5b6e8f2-3f0c-4c5e-9a56-7a1f0c3f6e21/Shortcode/98765/")
    caller.inbound(to="18885550110", text="STOP")
    both = f"{DST}<14155550124"
    codes = []
    for _ in range(2):
        uuids = caller.send(src=None, powerpack_uuid=POWERPACK, dst=both)
        caller.settle()
        codes.append([caller.message(uuid)["error_code"] for uuid in uuids])
    assert codes == [["000", "000"], ["200", "000"]]


def test_keywords_are_answered(caller: Caller) -> None:
    assert confirmations(caller, LONE) == []
    caller.inbound(to=LONE, text="HELP")
    caller.inbound(to=LONE, text="START")  # was not blocked: no answer
    assert len(confirmations(caller, LONE)) == 1
    caller.inbound(to=LONE, text="STOP")
    caller.inbound(to=LONE, text="HELP")
    caller.inbound(to=LONE, text="START")
    answers = confirmations(caller, LONE)
    assert [answer["message_state"] for answer in answers] == ["delivered"] * 4
    assert {answer["to_number"] for answer in answers} == {DST}


@covers("campaign-answers")
def test_campaign_answers_with_its_own_texts(caller: Caller) -> None:
    def answered(number: str, text: str) -> str:
        caller.inbound(to=number, text=text)
        found = caller.control(f"messages?from={number}&to={DST}")["messages"]
        return str(found[-1]["text"])

    texts = caller.ok("GET", "/10dlc/Campaign/CSANDB1/")["campaign"]
    assert answered(SRC, "HELP") == texts["help_message"]
    assert answered(SRC, "STOP") == texts["optout_message"]
    assert answered(CAMPAIGN_SISTER, "UNSTOP") == texts["optin_message"]
    for text in ("HELP", "STOP", "START"):
        assert answered(LONE, text) == ANSWERS[intent_of(text)]


def test_other_keywords_of_a_campaign_are_left_to_the_application(caller: Caller) -> None:
    campaign = caller.ok("GET", "/10dlc/Campaign/CSANDB1/")["campaign"]
    assert "NO" in campaign["optout_keywords"].split(",")
    assert caller.inbound(text="NO")["message_intent"] == ""
    for _ in range(2):
        assert ends(caller) == ("delivered", "000")


@pytest.mark.parametrize("texts", [{}, {"help_message": " "}, {"help_message": "a" * 1601}])
def test_answer_that_cannot_be_sent_is_the_standard_one(texts: dict[str, str]) -> None:
    assert answer_to(HELP, texts) == ANSWERS[HELP]


def test_short_codes_heed_keywords_where_that_is_switched_on() -> None:
    async def test() -> None:
        settings = Settings(short_code_keywords=True, validate_responses=True)
        async with manual_sandbox(settings) as sandbox:
            told = await sandbox.post("inbound", json={"from": DST, "to": "98765", "text": "STOP"})
            assert told["message_intent"] == "optout"
            uuids = [await sandbox.send(src="98765") for _ in range(2)]
            sandbox.advance(seconds=1)
            await sandbox.becomes(uuids[1], "failed")
            assert (await sandbox.message(uuids[1]))["error_code"] == "200"

    run(test)


@pytest.mark.parametrize(
    "body", [{"to": "98765"}, {"type": "whatsapp"}, {"type": "mms"}], ids=["code", "chat", "mms"]
)
def test_others_leave_keywords_to_the_application(caller: Caller, body: dict[str, str]) -> None:
    assert caller.inbound(text="STOP", **body)["message_intent"] == ""
    for _ in range(2):
        assert ends(caller) == ("delivered", "000")
