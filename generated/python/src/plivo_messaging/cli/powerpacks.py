# Made by `python -m generator build` from the API's description: edit that, not this.
"""The commands of powerpacks."""

from .._runtime.cli.table import Command, Example, Group, Option

GROUP = Group(
    "powerpacks",
    "A powerpack is a named set of sending options with a pool of numbers. Messages sent through it take their source number from the pool.",
    (
        Command(
            "powerpacks.list",
            "List powerpacks.",
            "The account's powerpacks, at most 20 at a time. `meta.total_count` says how many there are in all, and `meta.next` leads to the next page.\n\nPlivo's own samples of this list leave `number_priority` out of the records; read a single powerpack when you need it. There is no filter: to find a powerpack by name, walk the pages. A page past the end is empty and no fault; a `limit` outside 1 to 20 or a negative `offset` is a 400. Reading costs nothing.\n\nRules. Beside what the schemas say:\n\n1. Newest first, by the time the record was made or added, then by id; the same order on every page.",
            "https://www.plivo.com/docs/messaging/api/powerpack",
            options=(
                Option(
                    "limit",
                    "integer",
                    "INTEGER",
                    "How many records a page holds, 1 to 20. Default: 20.",
                ),
                Option(
                    "offset",
                    "integer",
                    "INTEGER",
                    "How many records to skip before the page begins. It counts records, not pages: `limit=10` with `offset=50` answers records 51 to 60. An offset past the end of the list answers an empty page. 0 to 2147483647. Default: 0.",
                ),
                Option(
                    "callback_url",
                    "text",
                    "URL",
                    "Makes the request asynchronous. It is checked, then answered at once with 202 and `async api spawned`; what it would have been answered with, a later refusal included, is sent to this address. See the `asyncResult` webhook.",
                ),
                Option(
                    "callback_method",
                    "text",
                    "CHOICE",
                    'How `callback_url` is called, `POST` unless you say `GET`. Without `callback_url` it has no effect. Default: "POST".',
                    choices=("GET", "POST"),
                ),
            ),
            examples=(Example("", ()),),
            items="objects",
            meta="meta",
            columns=(
                "api_id",
                "uuid",
                "name",
                "sticky_sender",
                "local_connect",
                "application_type",
                "application_id",
                "number_pool",
                "created_on",
            ),
        ),
        Command(
            "powerpacks.create",
            "Create a powerpack.",
            "Makes a powerpack and, with it, an empty number pool. Give its `uuid` as `powerpack_uuid` when you send a message, and Plivo picks the source number.\n\nThe answer's `number_pool` is the only place where the pool's own id stands: add numbers there before you send, since nothing can leave from an empty pool, and at least one number with the service `mms` before you send media.\n\n`sticky_sender` keeps a recipient with the number that reached them first. `local_connect` prefers a number with the recipient's area code, then one of the same state, then another US number, then a Canadian one; a number that has reached its limit for the day is passed over. `number_priority` says which kind of number goes first, for each service and country; the next kind is used when the one before it has reached its rate or cannot reach the destination.\n\nPlivo publishes no charge for a powerpack: rent is paid for the numbers in it, and each message at its own price. A name that is taken, an unknown field, or an `application_id` without `application_type` is refused with 400. When you repeat a call whose answer was lost, a 400 about the name can mean that the first one succeeded: look in the list.\n\nRules. Beside what the schemas say:\n\n1. Another powerpack of the account has this name: 400 naming `name`. A deleted powerpack frees its name.\n2. `priority1`, `priority2` and `priority3` of a line are three different kinds; otherwise 400 naming `number_priority`.\n3. No two lines have the same `service_type` and `country_iso`; otherwise 400 naming `number_priority`.\n4. An empty number pool is made along with the powerpack. `number_pool` is `/v1/Account/{auth_id}/NumberPool/{number_pool_uuid}/`.\n5. Lines that are not sent are `shortcode`, `tollfree`, `longcode`, for each of the four pairs of service and country.\n6. `application_type` is answered in capitals. With `application_id` absent, empty or `none` both are answered as empty strings.",
            "https://www.plivo.com/docs/messaging/api/powerpack",
            options=(
                Option(
                    "name",
                    "text",
                    "TEXT",
                    "A name that no other powerpack of the account has. Not empty.",
                    required=True,
                ),
                Option(
                    "sticky_sender",
                    "boolean",
                    "",
                    "Whether a recipient keeps receiving from the number that reached them first. On unless it is switched off. Default: true.",
                ),
                Option(
                    "local_connect",
                    "boolean",
                    "",
                    "Whether numbers that share the recipient's area code, then state, go before the others. On unless it is switched off. Default: true.",
                ),
                Option(
                    "application_type",
                    "text",
                    "CHOICE",
                    "What kind of application `application_id` names, `xml` or `phlo`. Needed whenever `application_id` names one.",
                    choices=("xml", "phlo"),
                ),
                Option(
                    "application_id",
                    "text",
                    "TEXT",
                    "The id of the XML application or PHLO that is to answer messages to the pool's numbers. `none`, an empty string or no field at all: numbers that are added are tied to no application.",
                ),
                Option(
                    "number_priority",
                    "json",
                    "JSON",
                    "In which order kinds of source are tried, one line for each service (`SMS`, `MMS`) and country (`US`, `CA`). Lines that are left out keep Plivo's own order. At most 4 items. Members: service_type (required), country_iso (required), priority (required).",
                ),
                Option(
                    "callback_url",
                    "text",
                    "URL",
                    "Makes the request asynchronous. It is checked, then answered at once with 202 and `async api spawned`; what it would have been answered with, a later refusal included, is sent to this address. See the `asyncResult` webhook.",
                ),
                Option(
                    "callback_method",
                    "text",
                    "CHOICE",
                    'How `callback_url` is called, `POST` unless you say `GET`. Without `callback_url` it has no effect. Default: "POST".',
                    choices=("GET", "POST"),
                ),
            ),
            examples=(
                Example("Only a name", ("--name", "appointment-reminders")),
                Example(
                    "Replies go to an XML application",
                    (
                        "--name",
                        "support-desk",
                        "--sticky-sender",
                        "--no-local-connect",
                        "--application-type",
                        "xml",
                        "--application-id",
                        "20342783288007824",
                    ),
                ),
            ),
        ),
        Command(
            "powerpacks.get",
            "Get a powerpack.",
            "One powerpack with its options, its sending order and the path of its number pool. Take the part after `NumberPool/` of `number_pool` for the calls that manage the pool's numbers: it differs from the powerpack's own id.\n\nAn id that the account does not have is a 404. Reading costs nothing.",
            "https://www.plivo.com/docs/messaging/api/powerpack",
            positional=(
                Option(
                    "powerpack_uuid",
                    "text",
                    "POWERPACK_UUID",
                    "The powerpack's id, as `uuid` in the answer that made or listed it.",
                    required=True,
                ),
            ),
            options=(
                Option(
                    "callback_url",
                    "text",
                    "URL",
                    "Makes the request asynchronous. It is checked, then answered at once with 202 and `async api spawned`; what it would have been answered with, a later refusal included, is sent to this address. See the `asyncResult` webhook.",
                ),
                Option(
                    "callback_method",
                    "text",
                    "CHOICE",
                    'How `callback_url` is called, `POST` unless you say `GET`. Without `callback_url` it has no effect. Default: "POST".',
                    choices=("GET", "POST"),
                ),
            ),
            examples=(Example("", ("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46",)),),
        ),
        Command(
            "powerpacks.update",
            "Change a powerpack.",
            "Changes the name, the options or the sending order of a powerpack, and answers with the whole of it. What you do not send stays as it is; of `number_priority` only the lines that you send are replaced. The numbers in the pool are not touched.\n\n`application_id` set to `none` or an empty string takes the application away; a real one needs `application_type` beside it. Later messages follow the new options; those already accepted do not.\n\nA name that another powerpack has, or an unknown field, is a 400; an unknown powerpack a 404. Nothing is charged.\n\nRules. Beside what the schemas say:\n\n1. Another powerpack of the account has this name: 400 naming `name`. A deleted powerpack frees its name.\n2. `priority1`, `priority2` and `priority3` of a line are three different kinds; otherwise 400 naming `number_priority`.\n3. No two lines have the same `service_type` and `country_iso`; otherwise 400 naming `number_priority`.\n4. A field that is not sent keeps its value, and so does a line of `number_priority` whose service and country are not sent.\n5. `application_type` is answered in capitals. With `application_id` empty or `none` both are answered as empty strings.",
            "https://www.plivo.com/docs/messaging/api/powerpack",
            positional=(
                Option(
                    "powerpack_uuid",
                    "text",
                    "POWERPACK_UUID",
                    "The powerpack's id, as `uuid` in the answer that made or listed it.",
                    required=True,
                ),
            ),
            options=(
                Option(
                    "name",
                    "text",
                    "TEXT",
                    "The new name, which no other powerpack of the account may have. Not empty.",
                ),
                Option(
                    "sticky_sender",
                    "boolean",
                    "",
                    "Whether a recipient keeps receiving from the number that reached them first.",
                ),
                Option(
                    "local_connect",
                    "boolean",
                    "",
                    "Whether numbers that share the recipient's area code, then state, go before the others.",
                ),
                Option(
                    "application_type",
                    "text",
                    "CHOICE",
                    "What kind of application `application_id` names, `xml` or `phlo`. Needed whenever `application_id` names one.",
                    choices=("xml", "phlo"),
                ),
                Option(
                    "application_id",
                    "text",
                    "TEXT",
                    "The id of the XML application or PHLO that is to answer messages to the pool's numbers. `none` or an empty string takes the present one away.",
                ),
                Option(
                    "number_priority",
                    "json",
                    "JSON",
                    "The lines of the sending order that are to change, each for one service (`SMS`, `MMS`) and country (`US`, `CA`). Lines that are not sent stay. At most 4 items. Members: service_type (required), country_iso (required), priority (required).",
                ),
                Option(
                    "callback_url",
                    "text",
                    "URL",
                    "Makes the request asynchronous. It is checked, then answered at once with 202 and `async api spawned`; what it would have been answered with, a later refusal included, is sent to this address. See the `asyncResult` webhook.",
                ),
                Option(
                    "callback_method",
                    "text",
                    "CHOICE",
                    'How `callback_url` is called, `POST` unless you say `GET`. Without `callback_url` it has no effect. Default: "POST".',
                    choices=("GET", "POST"),
                ),
            ),
            examples=(
                Example(
                    "Switch one option off",
                    ("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", "--no-sticky-sender"),
                ),
                Example(
                    "Take the application away",
                    ("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", "--application-id", "none"),
                ),
            ),
        ),
        Command(
            "powerpacks.delete",
            "Delete a powerpack.",
            "Deletes the powerpack and its number pool. This cannot be taken back. Messages that name it are refused from then on; messages that already left are not affected.\n\nIts numbers stay rented, and free for another pool, unless `unrent_numbers` is true: then every phone number of the pool leaves the account for good, its rent ends, and nobody can promise that you get it back. Short codes are only unlinked.\n\nAn id that the account does not have, or has no longer, is a 404, so a repeated call does no harm. Nothing is charged.\n\nRules. Beside what the schemas say:\n\n1. An argument counts in the query as well as in a JSON body. Where both are given, the query counts.\n2. With `unrent_numbers` true every phone number of the pool leaves the account; without it they stay rented and may be added elsewhere. Short codes are unlinked in either case.\n3. The pool goes with its powerpack: its numbers, short codes and toll-free number answer 404.",
            "https://www.plivo.com/docs/messaging/api/powerpack",
            positional=(
                Option(
                    "powerpack_uuid",
                    "text",
                    "POWERPACK_UUID",
                    "The powerpack's id, as `uuid` in the answer that made or listed it.",
                    required=True,
                ),
            ),
            options=(
                Option(
                    "unrent_numbers",
                    "boolean",
                    "",
                    "Give back every phone number of the pool as well: they stop being rented, leave the account for good and may go to somebody else. Short codes are never given back this way. Default: false.",
                ),
                Option(
                    "callback_url",
                    "text",
                    "URL",
                    "Makes the request asynchronous. It is checked, then answered at once with 202 and `async api spawned`; what it would have been answered with, a later refusal included, is sent to this address. See the `asyncResult` webhook.",
                ),
                Option(
                    "callback_method",
                    "text",
                    "CHOICE",
                    'How `callback_url` is called, `POST` unless you say `GET`. Without `callback_url` it has no effect. Default: "POST".',
                    choices=("GET", "POST"),
                ),
            ),
            examples=(
                Example(
                    "As the samples send it",
                    ("5ec4c8c9-cd74-42b5-9e41-0d7670d6bb46", "--no-unrent-numbers"),
                ),
            ),
            removes=True,
        ),
    ),
    (),
)
