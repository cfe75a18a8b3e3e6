"""What the answer of an application does to a message that has arrived, and sends."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, select, update

from plivo_sandbox.callbacks import READ_BYTES, Answer
from plivo_sandbox.clock import Clock
from plivo_sandbox.contract import Contract
from plivo_sandbox.errors import ApiError
from plivo_sandbox.explaining import first_mistake
from plivo_sandbox.families import main_of, seen_by
from plivo_sandbox.ids import Ids
from plivo_sandbox.operations import Call
from plivo_sandbox.resources.messages import xml_answers
from plivo_sandbox.resources.messages.sending import send
from plivo_sandbox.settings import Settings
from plivo_sandbox.tables import messages

REACTION = "incoming"
_OPERATION = "createMessage"


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of the XML."""

    sent: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])

    def record(self) -> dict[str, Any]:
        return {"sent": self.sent, "problems": self.problems}


class Answers:
    """Obeys the answers to incoming messages; a reaction of callbacks."""

    def __init__(self, contract: Contract, *, clock: Clock, settings: Settings) -> None:
        self._contract = contract
        (self._check,) = [
            operation.body.check
            for operation in contract.operations()
            if operation.id == _OPERATION and operation.body
        ]
        self._clock = clock
        self._settings = settings

    def __call__(
        self,
        connection: Connection,
        account_id: str,
        subject: str,
        answer: Answer | None,
        ids: Ids,
    ) -> Mapping[str, Any] | None:
        """Note how the message ended, and send what the XML asks for."""
        own = messages.c.account_id == account_id, messages.c.uuid == subject
        message = connection.execute(select(messages).where(*own)).one()
        state = "delivered" if answer else "undelivered"
        now = self._clock.now()
        connection.execute(update(messages).where(*own).values(state=state, reported=now))
        if answer is None or answer.media_type not in xml_answers.MEDIA_TYPES:
            return None
        done = _Done()
        asked = _asked(message, answer, done)
        if asked:
            call = self._call(connection, account_id, ids)
            for arguments in asked:
                self._send(replace(call, body=arguments), done)
        return done.record()

    def _send(self, call: Call, done: _Done) -> None:
        number = len(done.sent) + len(done.problems) + 1
        mistake = first_mistake(self._contract, self._check, call.body)
        if call.body.get("type", "sms") != "sms":
            mistake = "'type' must be sms"
        if mistake:
            done.problems.append(f"message {number}: {mistake}")
            return
        try:
            reply = send(call)
        except ApiError as error:
            done.problems.append(f"message {number}: {error.error}")
        else:
            done.sent.extend(reply.body["message_uuid"])

    def _call(self, connection: Connection, account_id: str, ids: Ids) -> Call:
        return Call(
            account_id=account_id,
            main=main_of(connection, account_id),
            sees=seen_by(connection, account_id),
            requester_ip="",
            path={},
            query={},
            body={},
            files=(),
            origin="",
            url_path="",
            connection=connection,
            clock=self._clock,
            ids=ids,
            settings=self._settings,
        )


def _asked(message: Row[Any], answer: Answer, done: _Done) -> list[dict[str, str]]:
    if not answer.body.strip():
        return []
    if message.type == "whatsapp":
        done.problems.append("a WhatsApp message cannot be answered with XML")
        return []
    if not answer.whole:
        done.problems.append(f"the XML is longer than {READ_BYTES} bytes")
        return []
    try:
        return xml_answers.read(answer.body)
    except xml_answers.XmlAnswerError as error:
        done.problems.append(f"the XML cannot be obeyed: {error}")
        return []
