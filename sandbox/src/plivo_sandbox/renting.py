"""Renting numbers: every well-formed one of the USA or Canada is for sale.

Accounts are strangers to each other: what one rents is for sale to another all the same.
"""

import re

from sqlalchemy import Connection, insert, select

from plivo_sandbox.families import family_of
from plivo_sandbox.phone_numbers import country_of
from plivo_sandbox.tables import rented_numbers

# The North American numbering plan: area code and exchange begin with 2 to 9.
_WELL_FORMED = re.compile(r"1[2-9][0-9]{2}[2-9][0-9]{6}")
TOLL_FREE = re.compile(r"18(00|33|44|55|66|77|88)")
_COUNTRIES = ("US", "CA")


def rent(connection: Connection, account_id: str, number: str) -> None:
    """Let the account rent ``number`` if it is for sale; it then sends text and media."""
    taken = select(rented_numbers.c.id).where(
        rented_numbers.c.number == number,
        rented_numbers.c.account_id.in_(family_of(connection, account_id)),
    )
    tollfree = TOLL_FREE.match(number) is not None
    country = "US" if tollfree else country_of(number)
    for_sale = _WELL_FORMED.fullmatch(number) and country in _COUNTRIES
    if for_sale and connection.execute(taken).first() is None:
        connection.execute(
            insert(rented_numbers).values(
                account_id=account_id,
                number=number,
                type="tollfree" if tollfree else "fixed",
                country_iso2=country,
                sms=True,
                mms=True,
            )
        )
