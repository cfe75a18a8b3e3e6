"""What the campaigns of a brand can be for."""

from typing import NamedTuple


class UseCase(NamedTuple):
    """One kind of campaign: its name, and what its messages are about."""

    name: str
    details: str


_STANDARD = {
    "2FA": UseCase("Two-Factor Authentication", "Passcodes that prove who somebody is"),
    "ACCOUNT_NOTIFICATION": UseCase("Account Notification", "Changes in an account, to its holder"),
    "CUSTOMER_CARE": UseCase(
        "Customer Care", "Conversations of support and other teams with customers"
    ),
    "DELIVERY_NOTIFICATION": UseCase("Delivery Notification", "News of a delivery"),
    "FRAUD_ALERT": UseCase("Fraud Alert", "Suspicious behaviour that the business has seen"),
    "HIGHER_EDUCATION": UseCase(
        "Higher Education", "From colleges, universities and other schools"
    ),
    "LOW_VOLUME": UseCase("Low Volume", "Two to five of the general kinds, at a low throughput"),
    "MARKETING": UseCase("Marketing", "Offers and events"),
    "MIXED": UseCase("Mixed", "Two to five of the general kinds"),
    "POLLING_VOTING": UseCase("Polling Voting", "Surveys and polls that are not political"),
    "PUBLIC_SERVICE_ANNOUNCEMENT": UseCase(
        "Public Service Announcement", "Important topics that people should know of"
    ),
    "SECURITY_ALERT": UseCase("Security Alert", "A possible breach of a system"),
}
_STARTER = {"STARTER": UseCase("Starter", "Anything that a starter brand sends")}


def use_cases_of(brand_type: str) -> dict[str, UseCase]:
    """The use cases of a STANDARD or a STARTER brand by their codes, in alphabetical order."""
    return _STARTER if brand_type == "STARTER" else _STANDARD
