"""Tells what "they" did to the user, meaning the employer, without naming anybody."""

import re

from bot.core.answers.pieces import Workshop

_THEY = re.compile(
    r"^(?:so )?(?:they|the (?:company|firm|boss|owner|owners|manager)) (?P<also>also |then |even )?"
    r"(?P<verb>[a-z]+) (?P<whom>me|us|(?:my|our) [a-z]+(?: [a-z]+)?) ?"
    r"(?P<rest>.*)$",
    re.IGNORECASE,
)


_LET = re.compile(r"^they let me (?=[a-z]+ )", re.IGNORECASE)
_STILL_USED = re.compile(r"\b([a-z]+) (?:that |which )?they (?:all )?still use\b(?: now| today)?")


_NOT_PASSIVE = frozenset(
    ("let", "have", "get", "like", "love", "want", "need", "tell", "say", "see", "be", "know")
)


def _in_use(thing: str, shop: Workshop) -> str:
    """Return "the forms that are still in use" for "the forms they still use"."""
    return f"{thing} that {'are' if shop.words.plural(thing) else 'is'} still in use"


def passive(text: str, shop: Workshop) -> str:
    """Return "they put me on nights" as "I was put on nights", "they split my round" likewise."""
    text = _LET.sub("I was allowed to ", text)
    text = _STILL_USED.sub(lambda m: _in_use(m[1], shop), text)
    found = _THEY.match(text)
    verb = shop.words.verb(found["verb"].lower(), "past") if found else None
    if not found or not verb or verb.base in _NOT_PASSIVE:
        return text
    whom, rest = found["whom"], found["rest"]
    thing = shop.read(whom)
    if len(thing) > 2 and thing.tags[-1] not in ("NN", "NNS"):
        *first, last = whom.split()
        whom, rest = " ".join(first), f"{last} {rest}"
    if shop.read(whom).tags[-1] not in ("NN", "NNS", "PRP"):
        return text
    many = whom == "us" or shop.words.plural(whom.split()[-1].lower())
    subject = {"me": "I", "us": "we"}.get(whom, whom)
    said = f"{subject} {'were' if many else 'was'} {found['also'] or ''}{verb.participle} {rest}"
    return re.sub(r"(?<!,) (and|but|so) (?=(?:I|we) )", r", \1 ", said.strip())
