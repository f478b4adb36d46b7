"""Ways to put what a listener told of themselves: "you once did a show in a barn"."""

import re
from collections.abc import Iterator

from bot.core.answers.phrases.putting import put
from bot.core.answers.pieces import Workshop


def told_ways(turned: str, shop: Workshop) -> Iterator[str]:
    """Yield a telling with its verbs in the second person, then as what was done once."""
    plain = _in_person(_ALSO.sub(r"\1", turned), shop)
    yield from put(plain, shop)
    done = _HAVE_DONE.match(plain)
    verb = shop.words.verb(done[1], "participle") if done else None
    if done and verb:
        yield f"you once {verb.past}{plain[done.end() :]}"


# Of whom else it is so, only the user's answer said.
_ALSO = re.compile(r"^(you (?:(?:are|were|have|had) )?)also ")
# "You have done a show", with an object that there was once.
_HAVE_DONE = re.compile(r"you have (\w+)(?= an? )")


def _in_person(turned: str, shop: Workshop) -> str:
    """Return "you move a chair and track it" for "you move a chair and tracks it"."""
    second = _SECOND_VERB.match(turned)
    verb = shop.words.verb(second[2], "third") if second else None
    return f"{second[1]}{verb.base}{turned[second.end() :]}" if second and verb else turned


_SECOND_VERB = re.compile(
    r"(you (?!have\b|are\b)\w+ .+ and )(\w+s)"
    r"(?= (?:what|how|where|who|which|the|an?|your|all|every|it|them)\b)"
)
