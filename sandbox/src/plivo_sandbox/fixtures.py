"""Fixtures: what accounts own, told in YAML. docs/sandbox/state.md describes the format."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select

from plivo_sandbox.accounts import MAX_ACCOUNTS
from plivo_sandbox.clock import Clock
from plivo_sandbox.control.description import contract
from plivo_sandbox.errors import ApiError
from plivo_sandbox.explaining import first_mistake_at
from plivo_sandbox.ids import Ids, registry_id
from plivo_sandbox.phone_numbers import country_of, parse_destination
from plivo_sandbox.renting import TOLL_FREE
from plivo_sandbox.seeding import furnish, ready_made
from plivo_sandbox.settings import DEFAULT_AUTH_TOKEN
from plivo_sandbox.sms import segment
from plivo_sandbox.tables import accounts
from plivo_sandbox.values import moment
from plivo_sandbox.whole_state import clear_accounts
from plivo_sandbox.yaml_positions import PositionedYaml, YamlError

Thing = dict[str, Any]
Path = tuple[str | int, ...]

_GOOD = "APPROVED"
_SHORTCODE_LENGTH = 6
_CAMPAIGN_FIELDS = ("usecase", "sub_usecase", "vertical", "registration_status", "declined")
_MESSAGE_FIELDS = {
    "message_uuid": "uuid",
    "message_type": "type",
    "message_state": "state",
    "message_direction": "direction",
    "from_number": "from_number",
    "to_number": "to_number",
    "text": "text",
    "error_code": "error_code",
}


class FixturesError(Exception):
    """The fixtures are wrong: on which line, and what is allowed."""


class _WrongError(Exception):
    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


@dataclass(frozen=True, slots=True)
class _AccountThings:
    """One account that is to be made."""

    auth_id: str
    auth_token: str
    main_id: str | None
    things: Mapping[str, list[Thing]]


def load(
    connection: Connection, clock: Clock, ids: Ids, text: str, *, name: str, replace: bool = True
) -> list[str]:
    """Make the accounts that ``text`` describes.

    Args:
        connection: the transaction; nothing is done in it when this raises.
        clock: the time, where the fixtures name none.
        ids: for things without one.
        text: YAML or JSON.
        name: what the fixtures are called in errors.
        replace: whether those that exist are replaced; else they stay as they are.

    Returns:
        The Auth IDs of those that were made.

    Raises:
        FixturesError: when something is wrong with the text.
    """
    made = _read(clock, ids, text, name)
    if not replace:
        known = set(connection.scalars(select(accounts.c.auth_id)))
        made = [account for account in made if account.auth_id not in known]
    names = [account.auth_id for account in made]
    clear_accounts(connection, names)
    for account in made:
        connection.execute(
            insert(accounts).values(
                auth_id=account.auth_id, auth_token=account.auth_token, main_id=account.main_id
            )
        )
        furnish(connection, clock, account.auth_id, account.things)
    count = connection.scalar(select(func.count()).select_from(accounts)) or 0
    if made and count > MAX_ACCOUNTS:
        raise FixturesError(
            f"{name}: there would be {count} accounts, and {MAX_ACCOUNTS} are the most: "
            "POST /_sandbox/reset forgets those that are there"
        )
    return names


def _read(clock: Clock, ids: Ids, text: str, name: str) -> list[_AccountThings]:
    source, told = _valid(text, name)
    try:
        return list(_accounts(clock, ids, told["accounts"]))
    except _WrongError as error:
        raise FixturesError(f"{name}, line {source.line(error.path)}: {error}") from error


def _valid(text: str, name: str) -> tuple[PositionedYaml, Thing]:
    try:
        source = PositionedYaml(text)
    except YamlError as error:
        raise FixturesError(f"{name}, line {error.line}: {error}") from error
    operation = next(found for found in contract().operations() if found.id == "loadFixtures")
    if operation.body is None:
        raise ValueError("loadFixtures takes no body")
    mistake = first_mistake_at(contract(), operation.body.check, source.value)
    if mistake:
        sentence, path = mistake
        sentence = sentence.replace("a parameter of this request", "known here")
        sentence = sentence.replace("the request body must be an object", "'accounts' is required")
        raise FixturesError(f"{name}, line {source.line(path)}: {sentence}")
    return source, source.value


def _accounts(clock: Clock, ids: Ids, told: Sequence[Thing]) -> Iterator[_AccountThings]:
    seen: set[str] = set()
    for index, account in enumerate(told):
        family: set[str] = set()
        pairs: list[tuple[Thing, str | None, Path]] = [(account, None, ("accounts", index))]
        pairs += [
            (below, account["auth_id"], ("accounts", index, "subaccounts", position))
            for position, below in enumerate(account.get("subaccounts", ()))
        ]
        for one, main_id, path in pairs:
            auth_id = one["auth_id"]
            if auth_id in seen:
                raise _WrongError((*path, "auth_id"), f"the account {auth_id} is described twice")
            seen.add(auth_id)
            reading = _Reading(one, path, clock, ids.of("fixtures", auth_id), family)
            token = one.get("auth_token", DEFAULT_AUTH_TOKEN)
            yield _AccountThings(auth_id, token, main_id, reading.things())


class _Reading:
    """One account of the fixtures, with ``path`` leading to it."""

    def __init__(self, told: Thing, path: Path, clock: Clock, ids: Ids, family: set[str]) -> None:
        self._told = told
        self._path = path
        self._clock = clock
        self._ids = ids
        self._family = family  # the numbers of its relatives so far

    def things(self) -> Mapping[str, list[Thing]]:
        """What it owns, in the way of the defaults."""
        base: dict[str, list[Thing]] = {
            name: list(listed) if self._told.get("ready_made") else []
            for name, listed in ready_made().items()
            if isinstance(listed, list)
        }
        self._family |= {number["number"] for number in base["numbers"]}
        own = [self._number(path, told) for path, told in self._listed("numbers")]
        base["numbers"] += own
        base["tollfree_verifications"] += self._verifications()
        numbers = {number["number"] for number in base["numbers"]}
        base["powerpacks"] += [
            self._powerpack(p, t, numbers) for p, t in self._listed("powerpacks")
        ]
        base["profiles"] += [self._profile(told) for _, told in self._listed("profiles")]
        base["brands"] += [
            self._brand(path, told, base["profiles"]) for path, told in self._listed("brands")
        ]
        base["campaigns"] += [
            self._campaign(path, told, base["brands"], numbers)
            for path, told in self._listed("campaigns")
        ]
        base["messages"] += [
            self._message(path, told, base) for path, told in self._listed("messages")
        ]
        self._check_unique(base)
        return base

    def _listed(self, name: str) -> Iterator[tuple[Path, Any]]:
        for index, told in enumerate(self._told.get(name, ())):
            yield (*self._path, name, index), told

    def _number(self, path: Path, told: Any) -> Thing:
        details = told if isinstance(told, dict) else {"number": told}
        number = str(details["number"]).removeprefix("+")
        if number in self._family:
            raise _WrongError(path, f"the number {number} is rented already: it may stand once")
        self._family.add(number)
        short = len(number) <= _SHORTCODE_LENGTH
        kind = "shortcode" if short else "tollfree" if TOLL_FREE.match(number) else "fixed"
        country = "US" if kind != "fixed" else country_of(number)
        if not country and "country_iso2" not in details:
            raise _WrongError(path, f"the number {number} is of no country: write its country_iso2")
        return {
            "type": kind,
            "country_iso2": country,
            "sms": True,
            "mms": False,
            **{key: value for key, value in details.items() if key != "verified"},
            "number": number,
        }

    def _verifications(self) -> Iterator[Thing]:
        approved = next(v for v in ready_made()["tollfree_verifications"] if v["status"] == _GOOD)
        for path, told in self._listed("numbers"):
            if not isinstance(told, dict) or not told.get("verified"):
                continue
            number = str(told["number"]).removeprefix("+")
            if not TOLL_FREE.match(number):
                raise _WrongError(
                    path, f"'verified' is of toll-free numbers only, and {number} is none"
                )
            yield {**approved, "uuid": self._ids.uuid(), "number": number}

    def _members(self, path: Path, told: Thing, numbers: set[str]) -> list[str]:
        listed = [str(number).removeprefix("+") for number in told.get("numbers", ())]
        for index, number in enumerate(listed):
            if number not in numbers:
                raise _WrongError(
                    (*path, "numbers", index),
                    f"the number {number} must be one of the account's numbers",
                )
        return listed

    def _powerpack(self, path: Path, told: Thing, numbers: set[str]) -> Thing:
        members = self._members(path, told, numbers)
        own = {key: value for key, value in told.items() if key != "numbers"}
        return {
            "uuid": self._ids.uuid(),
            "number_pool_uuid": self._ids.uuid(),
            **own,
            "members": [{"number": number, "service": "sms"} for number in members],
        }

    def _profile(self, told: Thing) -> Thing:
        own = {key: value for key, value in told.items() if key != "profile_uuid"}
        uuid = told.get("profile_uuid") or self._ids.uuid()
        return {"profile_type": "SECONDARY", "entity_type": "PRIVATE", **own, "uuid": uuid}

    def _brand(self, path: Path, told: Thing, profiles: Sequence[Thing]) -> Thing:
        named = _named(profiles, told["profile"], ("uuid", "profile_alias"))
        if named is None:
            raise _WrongError((*path, "profile"), _must_name(told["profile"], "profiles"))
        return {
            "brand_id": told.get("brand_id") or registry_id("B", self._ids),
            "alias": told["brand_alias"],
            "profile": named["uuid"],
            "brand_type": told.get("brand_type", "STANDARD" if "ein" in named else "STARTER"),
            "vetted": told.get("vetted", False),
        }

    def _campaign(
        self, path: Path, told: Thing, brands: Sequence[Thing], numbers: set[str]
    ) -> Thing:
        named = _named(brands, told["brand"], ("brand_id", "alias"))
        if named is None:
            raise _WrongError((*path, "brand"), _must_name(told["brand"], "brands"))
        usual: Thing = ready_made()["campaigns"][0]
        own = {key: told[key] for key in _CAMPAIGN_FIELDS if key in told}
        return {
            **usual,
            "campaign_id": told.get("campaign_id") or registry_id("C", self._ids),
            "alias": told["campaign_alias"],
            "brand_id": named["brand_id"],
            **own,
            "texts": {**usual["texts"], **told.get("texts", {})},
            "numbers": self._members(path, told, numbers),
        }

    def _message(self, path: Path, told: Thing, things: Mapping[str, list[Thing]]) -> Thing:
        to_number = str(told["to_number"])
        destination = parse_destination(to_number)
        if destination is None:
            raise _WrongError(
                (*path, "to_number"), f"'to_number' must be a phone number, got '{to_number[:40]}'"
            )
        own = {column: told[name] for name, column in _MESSAGE_FIELDS.items() if name in told}
        message: Thing = {
            "uuid": self._ids.uuid(),
            "type": "sms",
            "text": "",
            "tendlc_campaign_id": "",
            "tendlc_registration_status": "not_applicable",
            "media": [],
            **own,
            "from_number": str(told["from_number"]).removeprefix("+"),
            "to_number": destination.number,
            "units": segment(told.get("text", "")).units,
        }
        if "powerpack" in told:
            named = _named(things["powerpacks"], told["powerpack"], ("uuid", "name"))
            if named is None:
                raise _WrongError((*path, "powerpack"), _must_name(told["powerpack"], "powerpacks"))
            message["powerpack_uuid"] = named["uuid"]
        if "message_time" in told:
            try:
                message["created"] = moment("message_time", told["message_time"])
            except ApiError as error:
                raise _WrongError((*path, "message_time"), error.error) from error
        return message

    def _check_unique(self, things: Mapping[str, list[Thing]]) -> None:
        for kind, name in (
            ("powerpacks", "name"),
            ("powerpacks", "uuid"),
            ("powerpacks", "number_pool_uuid"),
            ("profiles", "uuid"),
            ("brands", "brand_id"),
            ("brands", "profile"),
            ("campaigns", "campaign_id"),
            ("messages", "uuid"),
        ):
            given = [thing[name] for thing in things[kind]]
            self._check_once(kind, f"'{name}' of {kind} must be unique", given)
        for kind, members in (("powerpacks", "members"), ("campaigns", "numbers")):
            given = [
                member["number"] if isinstance(member, dict) else member
                for thing in things[kind]
                for member in thing[members]
            ]
            self._check_once(kind, f"a number may stand in one of the {kind} only", given)

    def _check_once(self, kind: str, rule: str, given: Sequence[str]) -> None:
        twice = next((value for value in given if given.count(value) > 1), None)
        if twice is not None:
            raise _WrongError((*self._path, kind), f"{rule}, and {twice} stands twice")


def _named(things: Sequence[Thing], name: str, keys: Sequence[str]) -> Thing | None:
    return next((thing for thing in things if name in [thing.get(key) for key in keys]), None)


def _must_name(name: str, kind: str) -> str:
    return f"'{name[:40]}' must be one of the account's {kind}, by its id or its name"
