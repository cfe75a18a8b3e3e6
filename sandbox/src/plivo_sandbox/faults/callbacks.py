"""Callbacks that are late, lost, wrong or forged."""

from collections.abc import Callable
from typing import Any

from plivo_sandbox.faults.drafts import Draft
from plivo_sandbox.faults.kinds import CallbackFault
from plivo_sandbox.faults.rules import Rule
from plivo_sandbox.faults.values import SECONDS

_FIELD = frozenset({"field"})
_STATES = ("Status", "status")
_IDS = ("MessageUUID", "uuid", "brandId", "brand_id", "campaignId", "campaign_id", "api_id")
_SEQUENCE = "Sequence"

Change = Callable[[Draft, Rule], None]


def _field(
    change: Callable[[dict[str, Any], str], None], preferred: tuple[str, ...] = ()
) -> Change:
    """Change one field: that of the order, the first of the preferred, else the first of all."""

    def apply(draft: Draft, rule: Rule) -> None:
        params = dict(draft.params)
        wanted = [rule.order.field] if rule.order.field else [*preferred, *params][: len(preferred)]
        name = next((name for name in wanted or list(params) if name in params), None)
        if name is None:
            rule.missed()
            return
        change(params, name)
        draft.params = params

    return apply


def _renamed(params: dict[str, Any], name: str) -> None:
    params[name.lower() if name != name.lower() else name.upper()] = params.pop(name)


def _set(value: str) -> Callable[[dict[str, Any], str], None]:
    return lambda params, name: params.update({name: value})


def _altered(params: dict[str, Any], name: str) -> None:
    text = str(params[name])
    params[name] = text[:-1] + ("1" if text[-1:] != "1" else "2")


def _as_json(draft: Draft, _: Rule) -> None:
    draft.method, draft.as_json = "POST", True


def _other_method(draft: Draft, rule: Rule) -> None:
    if draft.as_json:
        rule.missed()
        return
    draft.method = "GET" if draft.method == "POST" else "POST"


def _lost(draft: Draft, _: Rule) -> None:
    draft.lost = True


def _doubled(draft: Draft, _: Rule) -> None:
    draft.doubled = True


def _late(draft: Draft, rule: Rule) -> None:
    draft.delay = rule.value[0]


def _held(draft: Draft, _: Rule) -> None:
    draft.held = True


def _unsigned(draft: Draft, _: Rule) -> None:
    draft.headers.clear()


def _forged(draft: Draft, _: Rule) -> None:
    for name in draft.headers:
        if not name.endswith("-Nonce"):
            draft.headers[name] = draft.headers[name][::-1]


def _other_nonce(draft: Draft, _: Rule) -> None:
    for name in draft.headers:
        if name.endswith("-Nonce"):
            draft.headers[name] = draft.headers[name][::-1] + "1"


def _without_v3(draft: Draft, _: Rule) -> None:
    draft.headers = {name: value for name, value in draft.headers.items() if "-V3" not in name}


def _repeated_nonce(draft: Draft, rule: Rule) -> None:
    """The first callback's signature and nonce on all later ones."""
    draft.headers = dict(rule.memory.setdefault("headers", dict(draft.headers)))


def _tampered(draft: Draft, rule: Rule) -> None:
    _field(_altered, _IDS)(draft, rule)


FAULTS = (
    CallbackFault("callback-lost", "A callback is never sent.", change=_lost),
    CallbackFault("callback-doubled", "A callback is sent twice.", change=_doubled),
    CallbackFault("callback-late", "A callback comes later.", SECONDS, change=_late),
    CallbackFault(
        "callback-out-of-order",
        "A callback comes after the next one about the same, or a minute later.",
        change=_held,
    ),
    CallbackFault(
        "callback-field-missing",
        "A callback is without its id, or the field that is named.",
        options=_FIELD,
        change=_field(lambda params, name: params.pop(name), _IDS),
    ),
    CallbackFault(
        "callback-field-renamed",
        "The id of a callback, or the field that is named, is in other letters.",
        options=_FIELD,
        change=_field(_renamed, _IDS),
    ),
    CallbackFault(
        "callback-field-empty",
        "The id of a callback, or the field that is named, is empty.",
        options=_FIELD,
        change=_field(_set(""), _IDS),
    ),
    CallbackFault(
        "callback-of-another", "A callback is about something else.", change=_field(_altered, _IDS)
    ),
    CallbackFault(
        "callback-state-unknown",
        "The state in a callback is one that nobody knows.",
        change=_field(_set("teleported"), _STATES),
    ),
    CallbackFault(
        "callback-sequence-repeated",
        "The Sequence of a message's callbacks is always 1.",
        change=_field(_set("1"), (_SEQUENCE,)),
    ),
    CallbackFault(
        "callback-sequence-missing",
        "The callbacks of messages have no Sequence.",
        change=_field(lambda params, name: params.pop(name), (_SEQUENCE,)),
    ),
    CallbackFault("callback-as-json", "A callback is JSON and no form.", change=_as_json),
    CallbackFault(
        "callback-method-wrong", "A callback is a GET for POST, or a POST.", change=_other_method
    ),
    CallbackFault("callback-unsigned", "A callback is not signed.", forge=_unsigned),
    CallbackFault("callback-signature-wrong", "The signatures are wrong.", forge=_forged),
    CallbackFault(
        "callback-nonce-wrong", "The nonce is not the one that is signed.", forge=_other_nonce
    ),
    CallbackFault("callback-v3-missing", "There is only the signature V2.", forge=_without_v3),
    CallbackFault(
        "callback-signature-replayed",
        "Each callback has the signature of the first.",
        forge=_repeated_nonce,
    ),
    CallbackFault(
        "callback-tampered",
        "A callback has another id than was signed.",
        forge=_tampered,
    ),
)
