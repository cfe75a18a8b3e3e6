"""What a text costs as SMS, and how numbers and senders are written.

``units`` counts as the networks do, ``replace`` makes a text cheaper, ``number`` and ``sender`` do
to ``dst`` and ``src`` what the service does to them. Nothing here asks the network.
"""

from .addresses import number, sender
from .counting import Encoding, Units, units
from .forcing import Forcing, replace

__all__ = ["Encoding", "Forcing", "Units", "number", "replace", "sender", "units"]
