"""Mends grammar that takes several words to see: "he is done a show", "her grandfathers truck".

A contraction spelled out the wrong way, a tense that other languages have, an owner without the
apostrophe, a word that only some regions leave out. Whatever may be meant as typed stays.
"""

import re
from collections.abc import Sequence

from bot.core.answers.words import Words

_NUMBER = r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|both|every|all|most"
_OBJECT = rf"(?:an?|the|this|that|his|her|their|its|my|our|your|some|{_NUMBER})\b"
_NEVER = r"(?:(?:already|also|still|even|just|only|never|always|once|actually|really|both) )?"
_DONE = re.compile(rf"\b(who|that|which|he|she|it) is ({_NEVER})([a-z]+)(?= (?:{_OBJECT}))")
_BEEN = re.compile(
    rf"\b(?:(?<=\bhe )|(?<=\bshe ))is "
    rf"(?={_NEVER}(?:done|worked|lived|played|got|learned|learnt)\b(?! (?:by|with)))|"
    rf"\bis (?={_NEVER}(?:been|had)\b)"
)
# In the passive, these have an object as well: "he is called the boss".
_WITH_OBJECT = frozenset(
    ("called", "given", "named", "paid", "considered", "sent", "offered", "taught", "shown", "told",
     "asked", "owed", "handed", "made", "elected", "appointed", "voted", "nicknamed", "worth")
)  # fmt: skip
_TIMES = (
    r"19\d\d|20\d\d|last \w+|January|February|March|April|May|June|July|August|September|October|"
)
_SINCE = re.compile(
    rf"\b(I|we|he|she|they) ({_NEVER})([a-z]+)((?: (?!and\b|but\b|because\b|when\b|that\b|who\b|"
    rf"if\b|until\b|have\b|has\b|had\b|been\b)[\w'-]+)*?) (?=since (?:{_TIMES}November|December|"
    r"I was|(?:he|she) was|childhood|school)\b)"
)
_BE = {"am": "been", "is": "been", "are": "been", "was": "been", "were": "been", "did": "done",
       "do": "done", "does": "done", "had": "had", "have": "had", "has": "had"}  # fmt: skip
_OUT = re.compile(
    r"\b((?:bolt|run|ran|walk|com|came|go|went|gone|get|got|storm|jump|climb|fall|fell|kick|leap|"
    r"sneak|march|wander)(?:e?s|ed|p?ing|e)?|running|getting|it|him|her|them|children) out "
    r"(?=(?:the|my|our|a) (?:room|building|house|class|classroom|car|van|kitchen|hall|shop|office|"
    r"yard|ward|oven|"
    r"freezer|fridge|ground|water|cage|pen|stable|barn|bed|bath|pool|hospital|school)\b)"
)


_PLAIN = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\bme own\b", "my own"),
        (r"\b(go|goes|going|went|gone) extra mile\b", r"\1 the extra mile"),
        (
            r"\bwithout (?=(?:ticket|licen[cs]e|helmet|appointment|degree|permit|reservation|car|"
            r"contract|prescription|receipt|manager|supervisor|script)(?:$|,| (?:is|are|was|and|or|"
            r"to|in|on|at|who|gets?)\b))",
            "without a ",
        ),
        (r"\bhisself\b", "himself"),
        (r"\btheirsel(?:f|ves)\b|\btheyself\b", "themselves"),
        (
            r"\bactual (?=(?:company|job|employer|position|post|work|workplace|boss|team)\b)",
            "current ",
        ),
        (r"\bluggages\b", "luggage"),
        (r"\b(with|of|to|in|for|from|after|about|had|has) like (?=\d)", r"\1 about "),
        (r"\babout about\b", "about"),
        (
            r"\b([Nn]ear) (misses|miss(?= (?:[a-z]+(?:ing|s)|book|box|log|form|card|board)\b))",
            r"\1-\2",
        ),
        (r"\b(?:WD|wd) (?=(?:I|you|he|she|they|we)\b)", "would "),
        (r"\b(I|you|he|she|they|we) (?:WD|wd) ", r"\1 would "),
        (r"^[Yy] (?=(?:do|did|would|am|is|are|have|should) )", "why "),
        (r"(?<=\w) n (?=not\b)", " and "),
        (r"\bhand (written|made)\b", r"hand\1"),
        (r"\bhand (drawn|painted|sewn|knitted|stitched|carved|built)\b", r"hand-\1"),
        (
            r"\bhole (?=(?:\w+ )?(?:nights?|days?|weeks?|shifts?|teams?|crew|floor|site|ward|line|"
            r"time|year|month|place|shop|"
            r"thing|process|school|class|family|morning|house)\b)",
            "whole ",
        ),
        (
            r"\b((?:[Hh]is|[Hh]er|[Tt]heir) (?:(?:old|wee|new|daft) )?)dug\b(?! up| in| out|-)",
            r"\1dog",
        ),
        (r"\b([Hh]is|[Hh]er|[Tt]heir) old man'?s (?=[a-z])", r"\1 father's "),
        (r"\b([Ee]very|[Ee]ach) staff (?=(?:can|is|has|gets|knows|may)\b)", r"\1 member of staff "),
        (r"\b(in|from|at) the begin\b", r"\1 the beginning"),
        (r"\b(do(?:ne|ing)?|did) (it |things )?different$", r"\1 \2differently"),
        (
            r"\b((?:has|have) (?:worked|run|lived|kept|played|driven|taught|farmed)"
            r"(?: (?!for\b|over\b|about\b|of\b|in\b|nearly\b|almost\b|than\b)[a-z'-]+){1,3}) "
            r"(?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) years\b)",
            r"\1 for ",
        ),
        (
            r"(?<!the )(?<!this )(?<!that )(?<!-)\bsame "
            r"(?=(?:night|day|time|week|morning|shift)(?:$|,| (?:as|when|that|and)\b))",
            "the same ",
        ),
        (r"^how ((?:I|would I|would you|do I|do you|I would) do) (?=when |if )", r"what \1 "),
        (r"(?<!tell )(?<!told )(?<!show )\b(an? (?:\w+ )?child) that ", r"\1 who "),
        (r"\b(\d{1,2}(?:[:.]\d\d)?) ([ap])m\b(?!\.)", r"\1 \2.m."),
        (r"\b(they (?:have|had|got)) an? own\b", r"\1 their own"),
        (
            r"\bthe same (\w+) like (?=(?:the|we|they|everyone|everybody|you|I)\b)",
            r"the same \1 as ",
        ),
    )
)


def smoothed(text: str, words: Words) -> str:
    """Return a sentence with such slips mended."""
    text = _BEEN.sub("has ", text)
    text = _DONE.sub(lambda found: _perfect(found, words), text)
    text = _DONE_TO.sub(lambda found: _made(found, words), text)
    text = _SINCE.sub(lambda found: _lasting(found, words), text)
    text = _OUT.sub(r"\1 out of ", text)
    text = _CLIPPED.sub(lambda found: _with_g(found[0], words), text)
    for pattern, instead in _PLAIN:
        text = pattern.sub(instead, text)
    return _THERE_IS.sub(lambda found: _there_are(found, words), text)


_THERE_IS = re.compile(
    r"\b([Tt]here) (is|was) ((?:(?:always|still|only|never|often|also|already|about|over|no|some|"
    r"so many|many|always some) )*)([\w-]+)(?= ([\w%-]+)|(?=\W|$))"
)
_ANY_NUMBER = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                         "twelve", "several", "both"))  # fmt: skip
_ONE_SUM = frozenset(("%", "percent", "per", "month", "day", "hour", "mile", "km", "kg"))


def _there_are(found: re.Match[str], words: Words) -> str:
    """Return "there are 40 files" for "there is 40 files"; a sum of money stays one."""
    first, after = found[4].lower(), (found[5] or "").lower()
    number = re.fullmatch(r"\d+", first) is not None and first not in ("0", "1")
    several = (number or first in _ANY_NUMBER) and after not in _ONE_SUM and words.plural(after)
    single = words.has("noun", first) or words.has("adjective", first) or words.verb(first)
    named = words.plural(first) and not single and not words.has("noun", after)
    if not (several or named):
        return found[0]
    return f"{found[1]} {'are' if found[2] == 'is' else 'were'} {found[3]}{found[4]}"


_CLIPPED = re.compile(r"\b[a-z]{3,}in\b")


def _with_g(word: str, words: Words) -> str:
    """Return "cooking" for "cookin"."""
    clipped = not words.knows(word) and words.verb(f"{word}g", "ing") is not None
    return f"{word}g" if clipped else word


def _perfect(found: re.Match[str], words: Words) -> str:
    """Return "he has run" for "he is run", before what was run."""
    act = found[3] not in _WITH_OBJECT and words.verb(found[3], "participle")
    return f"{found[1]} has {found[2]}{found[3]}" if act else found[0]


# What is described by what was done to it: "the trail he's painted" has no object behind the verb.
_DONE_TO = re.compile(
    rf"\b((?:the|his|her|their|all|those|what) (?:[\w'-]+ ){{0,4}})(he|she) is ({_NEVER})([a-z]+)\b"
    r"(?!(?: [\w'-]+)* (?:by|with|in|at|on|for|about|from|into|to|after|of)(?:$|[,.]))"
)
_CLAUSAL = frozenset(("when", "where", "how", "why", "that", "because", "who", "and", "if", "but"))
_NO_THING = frozenset(("way", "day", "time", "reason", "fact", "moment", "year", "place"))


def _made(found: re.Match[str], words: Words) -> str:
    """Return "the trail he has painted" for "the trail he is painted"."""
    front = found[1].lower().split()
    clausal = front[-1] in _NO_THING or _CLAUSAL & set(front)
    act = words.verb(found[4], "participle")
    if clausal or act is None or found[4] in _WITH_OBJECT or words.has("adjective", found[4]):
        return found[0]
    return f"{found[1]}{found[2]} has {found[3]}{found[4]}"


def _lasting(found: re.Match[str], words: Words) -> str:
    """Return "I have worked nights" for "I work nights", before "since 2017"."""
    known = words.verb(found[3], "past", "base", "third")
    done = _BE.get(found[3]) or (known.participle if known else "")
    has = "has" if found[1] in ("he", "she") else "have"
    begun = found[3] in ("left", "joined", "started", "began", "changed", "moved", "met", "can")
    behind = found[4].split()[:1]
    helped = done == "had" and behind and words.verb(behind[0], "participle") is not None
    listed = {"every", "each", "all"} & set(found[4].split())  # "the names of everybody since"
    kept = not done or begun or helped or listed
    return found[0] if kept else f"{found[1]} {has} {found[2]}{done}{found[4]} "


_FIRST = frozenset(("first", "last", "second", "third", "old", "own", "only", "new"))
_POSSESSIVES = frozenset(("his", "her", "their", "my", "our", "your"))
_BEFORE_OWNERS = _POSSESSIVES | {"the", "all", "of", "its"}
_SOLE = frozenset(
    ("father", "mother", "dad", "mum", "mom", "mam", "grandfather", "grandmother", "grandma",
     "grandpa", "grandad", "granddad", "gran", "granny", "nan", "nana", "nonna", "husband",
     "stepdad", "stepfather", "stepmum", "stepmother")
)  # fmt: skip
_LEADERS = frozenset(("owner", "founder", "captain", "director", "chef", "mayor", "principal"))
_RELATED = frozenset(
    ("uncle", "aunt", "auntie", "brother", "sister", "son", "daughter", "cousin", "neighbour",
     "neighbor", "friend", "partner", "niece", "nephew", "wife")
)  # fmt: skip
# What each of several has: no verb of theirs ends so.
_OWNED_EACH = frozenset(
    ("names", "birthdays", "orders", "files", "charts", "allergies", "needs", "questions",
     "accounts", "records", "details", "problems", "wishes", "families", "stories", "histories",
     "preferences", "complaints", "homes", "faces", "voices", "worries", "rights")
)  # fmt: skip
_OVER = frozenset(("yesterday", "today", "tomorrow"))
_PERIODS = frozenset(("week", "month", "year", "night", "season", "summer", "winter", "spring"))
_WEEKDAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)


def owner(core: str, following: str, before: Sequence[str], words: Words) -> str:
    """Return "customer's" in "a customers name", "grandfather's" in "her grandfathers truck"."""
    stem, after = core.removesuffix("s"), following.lower().strip(".,!?")
    last, low = before[-1].lower() if before else "", stem.lower()
    if after in ("names", "birthdays") and stem != core and last in _BEFORE_OWNERS:
        return f"{core}'"
    if after in _OWNED_EACH and words.has("persons", low) and words.plural(core.lower()):
        return f"{core}'"
    if after == "name" and stem != core and last == "the" and words.has("noun", low):
        return f"{stem}'s"
    if low in _WEEKDAYS and stem != core and last == "the" and words.has("noun", after):
        return stem  # "the Fridays market"
    if low in ("bosse", "boss") and last in _POSSESSIVES and words.has("noun", after):
        return "boss's"
    unknown = last in _POSSESSIVES and after.isalpha() and not words.knows(after)
    if stem == core or not (unknown or _may_be_owned(after, words)):
        return core
    acts = words.verb(after, "base", "third", "past") is not None and after not in _FIRST
    single = words.has("noun", after) and not words.plural(after)
    owns = last in ("a", "every", "each", "another", "one") and words.has("persons", low)
    owns = owns or (
        last in _POSSESSIVES
        and ((low in _SOLE and last != "their") or (low in _SOLE | _RELATED and not acts))
    )
    owns = owns or (last in ("the", *_POSSESSIVES) and low in _LEADERS and not acts)
    owns = owns or low in _OVER or (last in ("this", "last", "next") and low in _PERIODS)
    owns = owns or (low in _WEEKDAYS and single and not acts and last not in ("on", "and", "or"))
    return f"{stem}'s" if owns or _is_named(core, last, single and not acts, words) else core


def _may_be_owned(after: str, words: Words) -> bool:
    thing = any(words.has(kind, after) for kind in ("noun", "plural", "adjective"))
    return after in _FIRST or (thing and not words.is_small(after))


def _is_named(core: str, last: str, owned: bool, words: Words) -> bool:
    """Whether a word is a name with an "s" that is none of its own: "Toms van"."""
    low = core.lower()
    named = low[:-1] in words.names and low not in words.names and not words.knows(low)
    return owned and named and core[0].isupper() and last not in ("", "the", "both", "two")
