"""Mends how a chunk begins and ends before anything is made of it.

"That she walked out" is "she walked out"; "her uncles old van" is her uncle's; "and such" is cut.
"""

import re

from bot.core.answers.phrases import gerund
from bot.core.answers.pieces import Workshop
from bot.core.answers.putting import how_it_is
from bot.core.answers.sayings import statement
from bot.core.english.tags import FINITE

_TOLD = frozenset(("he", "she", "they", "we", "his", "her", "their"))


_AND_SUCH = re.compile(
    r",? (?:and|&) (?:such|stuff|so on|things|all(?: that)?|whatnot|the like|that)$|"
    r" or (?:whatever|something)$|,? (?:again|lol|etc|of course|obviously)$"
)


_IN_LAW = re.compile(r"(?<=er) in law\b|(?<=son) in law\b")
_THOSE = re.compile(r"^those (?=\w+ \w)", re.IGNORECASE)


_KINS = re.compile(
    r"\b((?:his|her|their) (?:great )?(?:(?:grand)?(?:father|mother|dad|mum|mom|pa|ma)|uncle|aunt|"
    r"brother|sister|wife|husband|son|daughter))s (?=([a-z]+))"
)


def _owned(text: str, shop: Workshop) -> str:
    """Return "her uncle's old van" for "her uncles old van"."""
    kin = _KINS.search(text)
    acts = kin is None or shop.words.verb(kin[2]) or shop.words.is_small(kin[2])
    return text if acts else _KINS.sub(r"\1's ", text, count=1)


def unopened(text: str, shop: Workshop) -> str:
    """Return "she walked out" for "that she walked out", "the mill" for "that mill"."""
    text = _owned(_THOSE.sub("the ", _IN_LAW.sub("-in-law", _AND_SUCH.sub("", text))), shop)
    first, _, rest = text.partition(" ")
    if first.lower() == "both" and gerund(rest, shop) is not None:
        return rest
    if first.lower() != "that" or not rest:
        return text
    if statement(rest, shop) is not None or any(tag in FINITE for tag in shop.read(rest).tags):
        said = rest.split()[0].lower() in _TOLD or how_it_is(rest, shop)
        return rest if said else ""
    named = shop.read(rest).tags[0] in ("NN", "JJ") and rest.split()[0] not in (
        "nobody",
        "everyone",
    )
    return f"the {rest}" if named else rest
