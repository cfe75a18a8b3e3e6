# Made by `python -m generator build` from the API's description: edit that, not this.
"""Records of tollfree verifications."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.model import Model
from .shared import PageMeta, TollfreeVerificationStatus


class TollfreeVerification(Model):
    """A request to let a toll-free number send messages, and what the carrier has said about it.
    Carriers in the USA and Canada block messages from toll-free numbers that are not verified.
    """

    uuid: str
    """Identifies the verification. Not empty."""
    profile_uuid: str
    """The profile of the company that sends. Not empty."""
    number: str
    """The toll-free number, digits only, beginning with its country code. Not empty."""
    usecase: str | list[str]
    usecase_summary: str
    """How messages from this number will be used. At most 500 characters."""
    message_sample: str
    """What a message will say. At most 1000 characters."""
    optin_image_url: str | list[str] | None
    """Where the carrier can see how recipients agree. Several addresses are joined by commas."""
    optin_type: TollfreeOptinType | str
    volume: TollfreeVolume | str
    status: TollfreeVerificationStatus | str
    api_id: str | None = None
    """Identifies the request that read this record. Only where a single record is the answer. Not
    empty.
    """
    additional_information: str | None = None
    """What else was said to the carrier. Empty for nothing. At most 500 characters."""
    extra_data: str | None = None
    """Your own note. Empty for none. At most 100 characters."""
    error_message: str | None = None
    """Why the request was rejected, or what has to be added. Empty otherwise."""
    rejection_reason: str | None = None
    """The same as `error_message`, under the name that the table of the reference and some answers
    give it.
    """
    callback_url: str | None = None
    """Where changes of the status are told. Empty for nowhere."""
    callback_method: Literal["GET", "POST"] | str | None = None
    """How `callback_url` is called."""
    terms_and_conditions_link: str | None = None
    """Where your terms and conditions are."""
    privacy_policy_link: str | None = None
    """Where your privacy policy is."""
    optin_message: str | None = None
    """What you send to somebody who has just agreed to your messages."""
    help_message: str | None = None
    """What you send to somebody who asks for help."""
    created: str | None = None
    """When the request was made, in UTC, as an RFC 3339 timestamp with up to six decimals."""
    last_modified: str | None = None
    """When it changed last, by you or by the carrier, in UTC."""
    created_at: str | None = None
    """The same as `created`, in answers that use this name."""
    updated_at: str | None = None
    """The same as `last_modified`, in answers that use this name."""


class TollfreeVerificationCreateResponse(Model):
    """The request was made, and goes to the carrier."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    message: str
    """What happened, in words. Normally `created`. Not empty."""
    uuid: str
    """Identifies the verification. Not empty."""


class TollfreeVerificationList(Model):
    """One page of toll-free verifications, newest first."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    meta: PageMeta
    objects: list[TollfreeVerification]
    """The verifications of this page; empty when none fits the filters at this offset."""


class TollfreeVerificationUpdateResponse(Model):
    """The change was taken, and goes to the carrier."""

    api_id: str
    """Identifies this request in Plivo's logs. Not empty."""
    message: str
    """What happened, in words, with the verification's identifier. Not empty."""


TollfreeOptinImageUrlInput: TypeAlias = str
"""Where the carrier can see how recipients agree: the address of a picture, a document or a form.
Several are joined by commas; a list is accepted too. It must be reachable without signing in,
and must fit `optin_type`.
"""

TollfreeOptinType: TypeAlias = (
    Literal["VERBAL", "WEB_FORM", "PAPER_FORM", "VIA_TEXT", "MOBILE_QR_CODE"] | str
)
"""How recipients agree to messages: `VERBAL`, `WEB_FORM`, `PAPER_FORM`, `VIA_TEXT` or
`MOBILE_QR_CODE`. Other values may appear.
"""

TollfreeOptinTypeInput: TypeAlias = Literal[
    "VERBAL", "WEB_FORM", "PAPER_FORM", "VIA_TEXT", "MOBILE_QR_CODE"
]
"""How recipients agree to your messages. What `optin_image_url` has to show depends on it, and must
fit it:

| value | recipients agree | the proof holds |
|---|---|---|
| `VERBAL` | by word of mouth | what is said, with examples |
| `WEB_FORM` | in a form on the web | a link to the form |
| `PAPER_FORM` | on paper | a link to the form; a scan will do |
| `VIA_TEXT` | by sending a keyword | what the keyword campaign says |
| `MOBILE_QR_CODE` | by scanning a QR code | the code |
"""

TollfreeUsecase: TypeAlias = str | list[str]
"""What the messages are for: one use case, or several joined by commas. The values are those of the
request; others may appear.
"""

TollfreeUsecaseInput: TypeAlias = str
"""What the messages are for, one or more of these. Several are joined by commas; a list is accepted
too.

| value | messages |
|---|---|
| `2FA` | codes that let somebody sign in |
| `ACCOUNT_NOTIFICATION` | news about the recipient's account |
| `CUSTOMER_CARE` | conversations with support |
| `DELIVERY_NOTIFICATION` | where a delivery is |
| `FRAUD_ALERT` | suspicious activity |
| `HIGHER_EDUCATION` | colleges and universities to their people |
| `MARKETING` | offers and events |
| `POLLING_VOTING` | surveys and votes, not political ones |
| `PUBLIC_SERVICE_ANNOUNCEMENT` | information for everybody |
| `SECURITY_ALERT` | threats to the recipient's security |
"""

TollfreeVolume: TypeAlias = (
    Literal[
        "10",
        "100",
        "1,000",
        "10,000",
        "100,000",
        "250,000",
        "500,000",
        "750,000",
        "1,000,000",
        "5,000,000",
        "10,000,000+",
    ]
    | str
)
"""About how many messages a month will leave from the number, as one of the steps that a request
can name. Older records have smaller ones, `10` and `100`.
"""

TollfreeVolumeInput: TypeAlias = Literal[
    "1,000",
    "10,000",
    "100,000",
    "250,000",
    "500,000",
    "750,000",
    "1,000,000",
    "5,000,000",
    "10,000,000+",
]
"""About how many messages a month will leave from the number. Take the step that will still do in
six to eight months: a new one needs a change of the verification. The commas belong to the
value.
"""
