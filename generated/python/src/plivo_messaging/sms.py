# Made by `python -m generator build` from the API's description: edit that, not this.
"""What a text costs as SMS, and how numbers and senders are written.

``units`` counts as the networks do, ``replace`` makes a text cheaper, ``number`` and ``sender``
do to ``dst`` and ``src`` what the service does to them. Nothing here asks the network.
"""

from ._runtime.sms import Encoding, Forcing, Units, number, replace, sender, units

__all__ = [
    "Encoding",
    "Forcing",
    "Units",
    "number",
    "replace",
    "sender",
    "units",
]
