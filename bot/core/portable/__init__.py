"""An export: everything of one chat as a JSON document that another instance can take in.

Version 1, described in FORMAT.md beside this module. Ids count within their interview; moments
are UTC.
"""

from bot.core.portable.nodes import FaultError
from bot.core.portable.reading import read_document
from bot.core.portable.values import (
    FORMAT,
    MOST_BYTES,
    MOST_INTERVIEWS,
    VERSION,
    Portable,
    Record,
    Settings,
    Shown,
)
from bot.core.portable.writing import write_document

__all__ = [
    "FORMAT",
    "MOST_BYTES",
    "MOST_INTERVIEWS",
    "VERSION",
    "FaultError",
    "Portable",
    "Record",
    "Settings",
    "Shown",
    "read_document",
    "write_document",
]
