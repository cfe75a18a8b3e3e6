"""What the tests register: a business, and what it writes to its customers."""

from tests.end_to_end.account import BRAND

ADDRESS = {
    "street": "660 Broadway",
    "city": "New York",
    "state": "NY",
    "postal_code": "10012",
    "country": "US",
}
CONTACT = {
    "first_name": "John",
    "last_name": "Doe",
    "email": "john@example.com",
    "phone": "12125550177",
    "title": "Mr",
    "seniority": "admin",
}
PROFILE = {
    "profile_alias": "made by a test",
    "customer_type": "DIRECT",
    "entity_type": "PRIVATE",
    "company_name": "Example Bakery LLC",
    "vertical": "RETAIL",
    "address": ADDRESS,
    "authorized_contact": CONTACT,
}
PROFILE_OPTIONS = {
    "alt_business_id": "150483782",
    "alt_business_id_type": "DUNS",
    "plivo_subaccount": "SASANDBOX00000000000",
    "ein": "123456789",
    "ein_issuing_country": "US",
    "stock_symbol": "EXMPL",
    "stock_exchange": "NYSE",
    "website": "www.example.com",
    "business_contact_email": "office@example.com",
    "doing_business_as": "Example Bread",
}
FLOW = "Customers tick a box under the order form and agree to receive messages about it."
CAMPAIGN_TEXTS = {
    "brand_id": BRAND,
    "campaign_alias": "made by a test",
    "vertical": "RETAIL",
    "usecase": "DELIVERY_NOTIFICATION",
    "description": "News of their deliveries for customers of the bakery.",
    "message_flow": FLOW,
    "sample1": "Your bread is on its way and will arrive at 9:30.",
    "sample2": "Your bread has arrived. Thank you for your order.",
    "help_message": "Example Bakery: call 212-555-0177 for help.",
    "optout_message": "Example Bakery: you will get no more messages.",
    "subscriber_optin": True,
    "subscriber_optout": True,
    "subscriber_help": True,
}
