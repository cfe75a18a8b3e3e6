"""All mutants: each kind of fault at least once, and every resource several times."""

from functools import partial

from tests.contract.strength import calls, changes
from tests.contract.strength.mutant import Mutant

MESSAGES, MESSAGE = "/Message/", "/Message/{message_uuid}/"
MESSAGE_MEDIA = "/Message/{message_uuid}/Media/"
PROFILES, PROFILE = "/Profile/", "/Profile/{profile_uuid}/"
BRANDS, BRAND = "/10dlc/Brand/", "/10dlc/Brand/{brand_id}/"
USE_CASES = "/10dlc/Brand/{brand_id}/usecases/"
CAMPAIGNS, CAMPAIGN = "/10dlc/Campaign/", "/10dlc/Campaign/{campaign_id}/"
IMPORTS = "/10dlc/Campaign/Import/"
LINKED, LINK = CAMPAIGN + "Number/", CAMPAIGN + "Number/{number}/"
FILES, FILE = "/Media/", "/Media/{media_id}/"
CHECKS, CHECK = "/TollfreeVerification/", "/TollfreeVerification/{uuid}/"
POWERPACKS, POWERPACK = "/Powerpack/", "/Powerpack/{powerpack_uuid}/"
POOL = "/NumberPool/{number_pool_uuid}"
NUMBERS, NUMBER = POOL + "/Number/", POOL + "/Number/{number}/"
SHORTS, SHORT = POOL + "/Shortcode/", POOL + "/Shortcode/{shortcode}/"
TOLLFREES, TOLLFREE = POOL + "/Tollfree/", POOL + "/Tollfree/{number}/"

TAGS = (
    "messages",
    "media",
    "profiles",
    "brands",
    "campaigns",
    "tollfree_verifications",
    "powerpacks",
    "number_pools",
)
ONLY = {
    "messages": (MESSAGES, MESSAGE, MESSAGE_MEDIA),
    "profiles": (PROFILES, PROFILE),
    "brands": (BRANDS, BRAND, USE_CASES),
    "campaigns": (CAMPAIGNS, CAMPAIGN, IMPORTS, LINKED, LINK),
    "media": (FILES, FILE),
    "tollfree_verifications": (CHECKS, CHECK),
    "powerpacks": (POWERPACKS, POWERPACK),
    "number_pools": (NUMBERS, NUMBER, SHORTS, SHORT, TOLLFREES, TOLLFREE),
}


def all_of(tag: str) -> tuple[str, ...]:
    """Every place of a resource."""
    return tuple(f"* {path}" for path in ONLY[tag])


messages, profiles, brands, campaigns, media, tollfree, powerpacks, pools = (
    partial(Mutant, tag=tag)
    for tag in (
        "messages",
        "profiles",
        "brands",
        "campaigns",
        "media",
        "tollfree_verifications",
        "powerpacks",
        "number_pools",
    )
)
c = changes

CONTROLS = tuple(Mutant("nothing is wrong", tag, ()) for tag in TAGS)

FIELDS = (
    messages(
        kind="field missing",
        places=(f"POST {MESSAGES}",),
        after=c.on_body(c.without("message_uuid")),
    ),
    pools(
        kind="field missing in a list",
        places=(f"GET {SHORTS}",),
        after=c.on_items(c.without("added_on")),
    ),
    tollfree(
        kind="field renamed",
        places=(f"GET {CHECK}",),
        after=c.on_body(c.renamed("status", "state")),
    ),
    messages(
        kind="wrong type", places=(f"GET {MESSAGE}",), after=c.on_body(c.with_value("units", "one"))
    ),
    messages(
        kind="integer as text",
        places=(f"GET {MESSAGES}",),
        after=c.on_items(c.made_of_old("units", str)),
    ),
    media(
        kind="integer as text", places=(f"GET {FILE}",), after=c.on_body(c.made_of_old("size", str))
    ),
    powerpacks(
        kind="truth value as text",
        places=(f"POST {POWERPACK}",),
        after=c.on_body(c.made_of_old("sticky_sender", str)),
    ),
    pools(
        kind="number instead of text",
        places=(f"GET {SHORT}",),
        after=c.on_body(c.made_of_old("shortcode", int)),
    ),
    campaigns(
        kind="null where there is none",
        places=(f"GET {LINKED}",),
        after=c.on_items(c.with_value("number", None)),
    ),
    profiles(
        kind="text instead of an object",
        places=(f"GET {PROFILE}",),
        after=c.on_body(c.inside("profile", c.made_of_old("address", str))),
    ),
    powerpacks(
        kind="date in another format",
        places=(f"GET {POWERPACK}",),
        after=c.on_body(c.with_value("created_on", "21/11/2026 13:04")),
    ),
    media(
        kind="date in another format",
        places=(f"GET {FILES}",),
        after=c.on_items(c.with_value("upload_time", 1795266246)),
    ),
    messages(
        kind="amount in another format",
        places=(f"GET {MESSAGE}",),
        after=c.on_body(c.with_value("total_amount", "USD 0.0055")),
    ),
    messages(
        kind="negative number",
        places=(f"GET {MESSAGES}",),
        after=c.on_items(c.with_value("units", -1)),
    ),
    messages(
        kind="unknown state",
        places=(f"GET {MESSAGE}",),
        after=c.on_body(c.with_value("message_state", "teleported")),
    ),
    brands(
        kind="enum out of range",
        places=(f"GET {BRAND}",),
        after=c.on_body(c.inside("brand", c.with_value("registration_status", "DONE"))),
    ),
    pools(
        kind="enum out of range",
        places=(f"GET {NUMBERS}",),
        after=c.on_items(c.with_value("type", "landline")),
    ),
    campaigns(
        kind="enum in small letters",
        places=(f"GET {CAMPAIGN}",),
        after=c.on_body(c.inside("campaign", c.made_of_old("registration_status", str.lower))),
    ),
    brands(
        kind="empty list of what is always there",
        places=(f"GET {USE_CASES}",),
        after=c.on_body(c.with_value("use_cases", [])),
    ),
    powerpacks(
        kind="address of nothing",
        places=(f"GET {POWERPACK}",),
        after=c.on_body(c.with_value("number_pool", "/NumberPool/")),
    ),
    messages(
        kind="another record's id",
        places=(f"GET {MESSAGE}",),
        after=c.on_body(c.with_value("message_uuid", "b48d95dc-e3ac-4c1b-a9c2-000000000000")),
    ),
)

ENVELOPES = (
    profiles(
        kind="wrong key of the envelope",
        places=(f"GET {PROFILES}",),
        after=c.on_body(c.renamed("profiles", "objects")),
    ),
    brands(
        kind="record without its envelope",
        places=(f"GET {BRAND}",),
        after=c.on_body(lambda body: {**body["brand"], "api_id": body["api_id"]}),
    ),
    powerpacks(
        kind="record in an envelope",
        places=(f"GET {POWERPACK}",),
        after=c.on_body(c.wrapped("powerpack")),
    ),
    campaigns(
        kind="object instead of a list",
        places=(f"GET {CAMPAIGNS}",),
        after=c.on_list(lambda items: {str(n): one for n, one in enumerate(items)}),
    ),
    tollfree(kind="no page object", places=(f"GET {CHECKS}",), after=c.on_body(c.without("meta"))),
    media(kind="api_id missing", places=(f"GET {FILES}",), after=c.on_body(c.without("api_id"))),
    messages(kind="api_id repeated", places=("* " + MESSAGES, "* " + MESSAGE), after=c.same_api_id),
    messages(kind="200 instead of 202", places=(f"POST {MESSAGES}",), after=c.status(202, 200)),
    tollfree(kind="200 instead of 201", places=(f"POST {CHECKS}",), after=c.status(201, 200)),
    powerpacks(kind="202 instead of 200", places=(f"POST {POWERPACKS}",), after=c.status(200, 202)),
    pools(kind="500 instead of 200", places=(f"DELETE {SHORT}",), after=c.status(200, 500)),
    profiles(kind="another media type", places=(f"GET {PROFILE}",), after=c.told_as("text/html")),
)

ERRORS = (
    profiles(
        kind="error as a list of objects",
        places=all_of("profiles"),
        after=c.error_body(400, lambda body: [{"message": body["error"]}]),
    ),
    campaigns(
        kind="error of another shape",
        places=all_of("campaigns"),
        after=c.error_body(404, lambda body: {"code": 404, "detail": body["error"]}),
    ),
    media(
        kind="error without api_id",
        places=all_of("media"),
        after=c.error_body(404, lambda body: {"error": body["error"]}),
    ),
    powerpacks(
        kind="error without a word",
        places=all_of("powerpacks"),
        after=c.error_body(401, lambda body: {"api_id": body["api_id"]}),
    ),
    tollfree(
        kind="400 instead of 404", places=all_of("tollfree_verifications"), after=c.status(404, 400)
    ),
    brands(kind="404 instead of 405", places=all_of("brands"), after=c.status(405, 404)),
    messages(kind="403 instead of 401", places=all_of("messages"), after=c.status(401, 403)),
    pools(kind="header missing", places=all_of("number_pools"), after=c.no_header(405, "allow")),
    profiles(
        kind="header missing", places=all_of("profiles"), after=c.no_header(401, "www-authenticate")
    ),
)

ACCESS = (
    messages(kind="credentials ignored", places=(f"GET {MESSAGES}",), before=c.let_in),
    campaigns(kind="token ignored", places=(f"DELETE {CAMPAIGN}",), before=c.token_unread),
    powerpacks(
        kind="other account's record visible", places=(f"GET {POWERPACK}",), before=c.everybodys
    ),
    profiles(
        kind="other account's records listed", places=(f"GET {PROFILES}",), before=c.everybodys
    ),
    pools(
        kind="other account's record can be deleted",
        places=(f"DELETE {TOLLFREE}",),
        before=c.everybodys,
    ),
    media(kind="wrong method taken", places=(f"* {FILE}",), before=c.any_method),
)

PAGES = (
    powerpacks(kind="off by one page", places=(f"GET {POWERPACKS}",), before=c.moved("offset", 1)),
    messages(kind="offset ignored", places=(f"GET {MESSAGES}",), before=c.unasked("offset")),
    brands(kind="limit ignored", places=(f"GET {BRANDS}",), before=c.unasked("limit")),
    campaigns(
        kind="limit above its maximum taken",
        places=(f"GET {CAMPAIGNS}",),
        before=c.at_most("limit", 20),
    ),
    profiles(kind="another default limit", places=(f"GET {PROFILES}",), before=c.asks(limit="10")),
    media(
        kind="total_count one too large",
        places=(f"GET {FILES}",),
        after=c.on_meta(c.made_of_old("total_count", lambda n: n + 1)),
    ),
    pools(
        kind="total_count of the page",
        places=(f"GET {NUMBERS}",),
        after=c.on_meta(
            lambda meta: meta.update(total_count=min(meta["limit"], meta["total_count"]))
        ),
    ),
    tollfree(
        kind="next missing", places=(f"GET {CHECKS}",), after=c.on_meta(c.with_value("next", None))
    ),
    messages(
        kind="next leads to the same page",
        places=(f"GET {MESSAGES}",),
        after=c.next_with(
            lambda query: query.update(offset=str(int(query["offset"]) - int(query["limit"])))
        ),
    ),
    campaigns(
        kind="next forgets the filter",
        places=(f"GET {CAMPAIGNS}",),
        after=c.next_with(
            lambda query: [
                query.pop(name) for name in list(query) if name not in ("limit", "offset")
            ]
        ),
    ),
    brands(
        kind="previous missing",
        places=(f"GET {BRANDS}",),
        after=c.on_meta(c.with_value("previous", None)),
    ),
    powerpacks(
        kind="offset of the page wrong",
        places=(f"GET {POWERPACKS}",),
        after=c.on_meta(c.with_value("offset", 0)),
    ),
    messages(kind="list not sorted", places=(f"GET {MESSAGES}",), after=c.on_list(c.swapped)),
    pools(
        kind="list the other way round",
        places=(f"GET {NUMBERS}",),
        after=c.on_list(lambda items: items[::-1]),
    ),
    tollfree(
        kind="last record of a page missing",
        places=(f"GET {CHECKS}",),
        after=c.on_list(lambda items: items[:-1] if len(items) > 1 else items),
    ),
    profiles(
        kind="record listed twice",
        places=(f"GET {PROFILES}",),
        after=c.on_list(lambda items: [*items, *items[-1:]] if len(items) < 5 else items),
    ),
    campaigns(kind="list empty", places=(f"GET {LINKED}",), after=c.on_list(lambda _: [])),
    media(kind="new record not listed", places=(f"* {FILES}",), after=c.when_ok(c.hidden)),
)

FILTERS = (
    messages(kind="filter ignored", places=(f"GET {MESSAGES}",), before=c.unasked("message_state")),
    messages(
        kind="end of a span ignored",
        places=(f"GET {MESSAGES}",),
        before=c.unasked("message_time__lt"),
    ),
    messages(
        kind="gt taken for gte",
        places=(f"GET {MESSAGES}",),
        before=c.asked_as("message_time__gt", "message_time__gte"),
    ),
    profiles(kind="filter ignored", places=(f"GET {PROFILES}",), before=c.unasked("type")),
    brands(kind="filter ignored", places=(f"GET {BRANDS}",), before=c.unasked("status")),
    campaigns(kind="filter ignored", places=(f"GET {CAMPAIGNS}",), before=c.unasked("usecase")),
    tollfree(kind="filter ignored", places=(f"GET {CHECKS}",), before=c.unasked("number")),
    pools(kind="filter ignored", places=(f"GET {NUMBERS}",), before=c.unasked("service")),
    pools(kind="prefix ignored", places=(f"GET {NUMBERS}",), before=c.unasked("starts_with")),
    messages(
        kind="subaccount ignored", places=(f"GET {MESSAGES}",), before=c.unasked("subaccount")
    ),
)

WRITES = (
    powerpacks(
        kind="create ignores a field",
        places=(f"POST {POWERPACKS}",),
        before=c.unsent("sticky_sender"),
    ),
    profiles(
        kind="create ignores a field", places=(f"POST {PROFILES}",), before=c.unsent("website")
    ),
    tollfree(
        kind="create ignores a field",
        places=(f"POST {CHECKS}",),
        before=c.unsent("additional_information"),
    ),
    pools(kind="create ignores a field", places=(f"POST {NUMBER}",), before=c.unsent("service")),
    pools(kind="default ignored", places=(f"POST {NUMBER}",), before=c.sends(service="mms")),
    powerpacks(
        kind="default ignored", places=(f"POST {POWERPACKS}",), before=c.sends(local_connect=False)
    ),
    campaigns(
        kind="create ignores a field",
        places=(f"POST {CAMPAIGNS}",),
        before=c.unsent("help_message"),
    ),
    powerpacks(
        kind="update not stored",
        places=(f"POST {POWERPACK}",),
        before=c.unstored_before,
        after=c.when_ok(c.as_if_stored),
    ),
    profiles(
        kind="update not stored",
        places=(f"POST {PROFILE}",),
        before=c.unstored_before,
        after=c.when_ok(c.as_if_stored),
    ),
    campaigns(
        kind="update ignores a field", places=(f"POST {CAMPAIGN}",), before=c.unsent("description")
    ),
    profiles(
        kind="update touches another field",
        places=(f"POST {PROFILE}",),
        before=c.sends(website="www.example.net"),
    ),
    tollfree(
        kind="update touches another field",
        places=(f"POST {CHECK}",),
        before=c.sends(volume="10,000,000+"),
    ),
    powerpacks(kind="stale read after update", places=(f"* {POWERPACK}",), after=c.remembered),
    profiles(kind="deleted still readable", places=(f"* {PROFILE}",), after=c.undead),
    campaigns(kind="deleted still readable", places=(f"* {LINK}",), after=c.undead),
    brands(
        kind="deleted still listed",
        places=(f"* {BRANDS}", f"* {BRAND}"),
        after=c.still_listed("brand_id"),
    ),
    pools(
        kind="deletion does nothing",
        places=(f"DELETE {NUMBER}",),
        before=lambda exchange: setattr(exchange, "method", "GET"),
        after=c.on_body(lambda body: {"api_id": body["api_id"], "response": "success"}),
    ),
    powerpacks(
        kind="unknown member taken",
        places=(f"POST {POWERPACKS}",),
        before=c.only_sent(
            "name",
            "sticky_sender",
            "local_connect",
            "application_type",
            "application_id",
            "number_priority",
            "callback_url",
            "callback_method",
        ),
    ),
    profiles(
        kind="required member not required",
        places=(f"POST {PROFILES}",),
        before=c.sends(vertical="RETAIL"),
    ),
    pools(
        kind="value out of range taken",
        places=(f"POST {NUMBER}",),
        before=c.forgiving("service", ("sms", "mms")),
    ),
    brands(
        kind="value out of range taken",
        places=(f"POST {BRANDS}",),
        before=c.forgiving("brand_type", ("STANDARD", "STARTER")),
    ),
)

CALLBACKS = (
    messages(kind="callback never sent", places=(), event=calls.never),
    messages(kind="callback lost", places=(), event=calls.not_the(2)),
    tollfree(kind="callback never sent", places=(), event=calls.never),
    messages(kind="callback sent twice", places=(), event=calls.twice),
    messages(kind="callbacks in another order", places=(), event=calls.second_first),
    brands(kind="callbacks in another order", places=(), event=calls.second_first),
    messages(kind="callback without a field", places=(), event=calls.with_form(c.without("To"))),
    tollfree(kind="callback without a field", places=(), event=calls.with_form(c.without("uuid"))),
    brands(
        kind="callback with an unknown status",
        places=(),
        event=calls.with_form(c.with_value("status", "finished")),
    ),
    campaigns(
        kind="callback with a wrong value",
        places=(),
        event=calls.with_form(c.with_value("campaign_id", "no id")),
    ),
    messages(
        kind="callback with a wrong type",
        places=(),
        event=calls.with_form(c.with_value("Units", "one")),
    ),
    messages(
        kind="signature V2 wrong",
        places=(),
        event=calls.with_header("x-plivo-signature-v2", "AAAA"),
    ),
    campaigns(
        kind="signature V3 wrong",
        places=(),
        event=calls.with_header("x-plivo-signature-v3", "AAAA"),
    ),
    tollfree(
        kind="nonce missing", places=(), event=calls.with_header("x-plivo-signature-v3-nonce", None)
    ),
    messages(kind="callback by another method", places=(), event=calls.by_get),
    messages(kind="callback as JSON", places=(), event=calls.as_json),
    powerpacks(
        kind="result of another request",
        places=(),
        event=calls.with_form(c.with_value("api_id", "00000000-0000-0000-0000-000000000000")),
    ),
    powerpacks(kind="result without a field", places=(), event=calls.with_form(c.without("name"))),
)

MUTANTS = FIELDS + ENVELOPES + ERRORS + ACCESS + PAGES + FILTERS + WRITES + CALLBACKS
