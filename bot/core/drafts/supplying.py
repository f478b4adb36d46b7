"""Supplies the subject and the helping verb that hurried typing leaves out.

"did the course" becomes "I did the course", "never dropped a load" "I have never dropped a load",
"authorized since 2019" "I have been authorized since 2019".
"""

import re

from bot.core.drafts.grammar import read
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.words import Words

_LICENSED = frozenset(
    ("certified", "licensed", "licenced", "trained", "qualified", "authorized", "authorised",
     "registered", "accredited", "insured", "bonded", "apprenticed", "bilingual", "experienced",
     "cleared", "chartered", "vetted", "fluent")
)  # fmt: skip
_BOOKED = frozenset(("booked", "enrolled", "enroled", "scheduled"))
_PLAIN = frozenset(
    ("speak", "hold", "know", "own", "run", "teach", "type", "play", "read", "write", "keep",
     "drive", "have", "use", "make", "sleep", "live", "fix", "build", "train", "lead", "sing",
     "bake", "cook", "climb", "swim", "carry", "lift", "check", "count", "answer", "show", "work")
)  # fmt: skip
_OPENS_OBJECT = (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER)
_AFTER_LICENCE = (Tag.PREPOSITION, Tag.TO, Tag.SUBORDINATOR)


def with_subject(text: str, source: str, words: Words) -> str | None:
    """Return a clause of the user's own with "I" in front where it was left out."""
    r = read(text, words)
    if not len(r):
        return None
    if source in ("stood_out", "enjoyed"):
        return text
    licensed = _as_licensed(r, text)
    if licensed:
        return licensed
    first = r.tags[0]
    second = r.tags[1] if len(r) > 1 else None
    low = r.words[0].lower()
    if low in ("been", "done", "gone", "seen", "taken", "given", "written", "driven", "flown"):
        alone = second is None or (low == "done" and second in (Tag.PREPOSITION, Tag.ING))
        return None if alone else f"I have {text}"
    if first is Tag.NOT:
        acts = second is Tag.PAST or (second is Tag.HAVE and r.words[1].lower() == "had")
        return _never(r, words) if acts else text
    if first is Tag.PAST and second is Tag.NOUN and words.has("adjective", low):
        return None
    if re.match(r"\w+ (?:off |up |out |on )?by (?:the|a|an|my|our|two|three)\b", text):
        return None
    if low in _LICENSED and second in (None, Tag.PREPOSITION, Tag.NOUN, Tag.COMMA):
        return None
    if first is Tag.PAST:
        return f"I {text}"
    if first in (Tag.DO, Tag.HAVE) and second not in (Tag.I, Tag.SUBJECT):
        return f"I {text}" if low in ("did", "have", "had", "do") else ""
    return _present(r, text, source, words)


def _present(r: Reading, text: str, source: str, words: Words) -> str:
    """Supply the subject of a verb in the present, or of an adjective."""
    first = r.tags[0]
    second = r.tags[1] if len(r) > 1 else None
    low = r.words[0].lower()
    if first is Tag.PRESENT and words.verb(low, "base"):
        both = second is Tag.NUMBER and words.has("noun", low)
        starts = (second in _OPENS_OBJECT and not both) or (
            low in _PLAIN and second in (Tag.NOUN, Tag.ADJECTIVE)
        )
        return f"I {text}" if starts else text
    if first is Tag.MODAL and low in ("can", "could", "would", "will") and second is Tag.PRESENT:
        return f"I {text}"
    if first is Tag.ADVERB and second in (Tag.PAST, Tag.PRESENT, Tag.HAVE) and low in _OFTEN:
        return f"I {text}"
    now = re.search(r"\b(?:now|at the moment|this (?:term|year|month|week|winter|spring))$", text)
    if first is Tag.ING and now and source == "reply":
        return f"I am {text}"
    if source in ("strength", "reply") and _describes(r, words):
        return f"I have been {text}" if "since" in r.words else f"I am {text}"
    return text


_SINCE = re.compile(
    r"\bsince (?:(?P<count>(?:\d+|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:years|months|weeks))|(?=(?:19|20)\d\d|last |january|february|march|april|may|june|july|"
    r"august|september|october|november|december))",
    re.IGNORECASE,
)
_THOSE = re.compile(r"(?<= (?:in|on|at|of|by|to) )(?:those|these) (?=[a-z]+s\b)")
_ROUND = re.compile(r"\b(with|round|around|from|for) (?:those|these) (?=[a-z]+s\b)")


def lasting(text: str, source: str, words: Words) -> str:
    """Return "I speak it since two years" as "I have been speaking it for two years"."""
    if source not in ("reply", "strength"):
        return text
    text = _ROUND.sub(r"\1 the ", _THOSE.sub("the ", text))
    since = _SINCE.search(text)
    r = read(text, words)
    place = next((i for i, word in enumerate(r.words[:5]) if word in ("I", "we")), len(r))
    verb = words.verb(r.words[place + 1].lower(), "base") if place + 1 < len(r) else None
    if not since or not verb or r.tags[place + 1] is not Tag.PRESENT or verb.base in _STATES:
        return text
    text = f"{r.text(0, place + 1)} have been {verb.ing} {r.text(place + 2)}"
    return _SINCE.sub(lambda m: f"for {m['count']}" if m["count"] else m[0], text)


_STATES = frozenset(("have", "be", "know", "own", "hold", "want", "like", "love"))
_OFTEN = frozenset(("always", "still", "already", "also", "usually", "even"))


def _as_licensed(r: Reading, text: str) -> str | None:
    """Return "I have been certified in X since 2019", "I am ServSafe certified"."""
    low = r.words[0].lower()
    second = r.tags[1] if len(r) > 1 else None
    being = "I have been" if "since" in r.words else "I am"
    dated = re.search(r"\bin (?:19|20)\d\d\b", text)
    if low in _LICENSED and second in _AFTER_LICENCE:
        return None if dated and "since" not in r.words else f"{being} {text}"
    if low in _BOOKED and second in (Tag.PREPOSITION, Tag.ADVERB):
        return f"I am {text}"
    holder = r.words[1].lower().endswith(_HOLDERS) if len(r) > 1 else False
    if low in _LICENSED and second is Tag.NOUN and holder and not dated:
        return f"{being} a {text}"
    if 2 <= len(r) <= 4 and r.words[-1].lower() in _LICENSED and set(r.tags[:-1]) == {Tag.NOUN}:
        return f"I am {text}"
    return None


_HOLDERS = ("er", "or", "ist", "ian", "nurse", "electrician", "guide", "pilot")


def _never(r: Reading, words: Words) -> str:
    """Return "never dropped a load" in the perfect: "I have never dropped a load"."""
    low = r.words[1].lower()
    verb = words.verb(low, "past")
    if r.words[0].lower() != "never" or not (verb or low == "had"):
        return f"I {r.text()}"
    return f"I have never {verb.participle if verb else low} {r.text(2)}"


def _describes(r: Reading, words: Words) -> bool:
    """Whether the words describe the user ("calm with people", "bilingual")."""
    first = r.words[0].lower()
    plain = words.has("qualities", first) or first in _LICENSED
    return plain and (len(r) == 1 or r.tags[1] in (Tag.PREPOSITION, Tag.TO, Tag.COMMA))
