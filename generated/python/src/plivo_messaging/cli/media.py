# Made by `python -m generator build` from the API's description: edit that, not this.
"""The commands of media."""

from .._runtime.cli.table import Command, Example, Group, Option

GROUP = Group(
    "media",
    "Files to send with MMS messages, uploaded beforehand, and the files of messages that left or arrived.",
    (
        Command(
            "media.list",
            "List files.",
            "The account's files, at most 20 at a time, newest first: uploads, and what came or left with messages. `meta.total_count` says how many there are in all, and `meta.next` leads to the next page.\n\nThere is no filter; the files of one message have a list of their own (`listMessageMedia`). Uploads that no message has used disappear from the list after 6 hours. A page past the end is empty and no fault; a `limit` outside 1 to 20 or a negative `offset` is a 400. Reading costs nothing.\n\nRules. Beside what the schemas say:\n\n1. Newest first, by the time of the upload or of the message, then by id; the same order on every page.\n2. Files of the account's messages are listed and read as well as uploads.",
            "https://www.plivo.com/docs/messaging/api/media",
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
                "media_id",
                "api_id",
                "content_type",
                "file_name",
                "media_url",
                "url",
                "size",
                "media_size",
                "upload_time",
                "message_uuid",
            ),
        ),
        Command(
            "media.upload",
            "Upload files.",
            "Stores up to 10 files of at most 2 MB each, to be sent with MMS messages: give their `media_id` in `media_ids` of a message. It is the one request that is a form (`multipart/form-data`) and not JSON; every file is a part called `file`.\n\nWhat happens. The answer has one result for each file, in the order of the request. A file that is too large or of a type that Plivo does not take has another `status` than `success` and says why; the others are stored. When no file can be taken the answer is 400. A file that no message uses within 6 hours is deleted; one that has been used stays for a year at least.\n\nWhat goes wrong. No file, more than 10, a field that is not `file`, or a body that is no form: 400, and nothing is stored. The answer is 200 even when some files were refused: look at each `status`. Plivo publishes no charge for it; the message is charged when it is sent. Repeating it stores the files again.\n\nRules. Beside what the schemas say:\n\n1. A file has at most 2 MB (2,097,152 bytes). A larger one is refused: its result has the status failed, and no media_id.\n2. A file is of a type that MediaContentType names; otherwise its result has the status failed. The type is that of its part; where the part names none, it follows from the file's name.\n3. When every file is refused the answer is 400 and names the first one.\n4. A file that no message uses is deleted 6 hours after its upload; reading it is a 404 from then on.",
            "https://www.plivo.com/docs/messaging/api/media",
            options=(
                Option(
                    "file",
                    "file",
                    "FILE",
                    "1 to 10 files of at most 2 MB each. Repeat the part `file` for each of them.",
                    required=True,
                    many=True,
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
                Example("A text file", ("--file", "file.jpg")),
                Example("Two text files", ("--file", "file.jpg", "--file", "file.jpg")),
            ),
        ),
        Command(
            "media.get",
            "Get a file.",
            "The record of one file: its name, type and size, and `media_url`, where the file itself can be fetched. It can be an upload, or a file that came or left with a message.\n\nAn identifier that the account does not have is a 404, and so is an upload that no message used within 6 hours. Reading the record costs nothing.\n\nRules. Beside what the schemas say:\n\n1. Files of the account's messages are listed and read as well as uploads.\n2. A file that no message uses is deleted 6 hours after its upload; reading it is a 404 from then on.",
            "https://www.plivo.com/docs/messaging/api/media",
            positional=(
                Option(
                    "media_id",
                    "text",
                    "MEDIA_ID",
                    "The file, by the identifier that its upload, a list or a message gave you.",
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
            examples=(Example("", ("7c1d9a52-3e64-4b0f-8a2d-5f9e0b6c4d18",)),),
        ),
    ),
    (),
)
