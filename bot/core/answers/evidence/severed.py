"""Whether a statement lost what limits it, what it is of, or what had happened before it."""

import re
from collections.abc import Sequence

from bot.core.answers.stretches.stretches import COUNT, Kind, Stretch
from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_ALL = re.compile(
    r"\b(?:never|not|no|nobody|none|nothing|all|every\w*|each|always|any\w*|without|zero|only)\b"
)
_BUT = re.compile(
    r"\b(?:(?:except|excepting|apart from|besides|other than|save for|bar(?= (?:one|the|a|two|"
    r"\d)\b))"
    rf"\b|(?:but|only|save|just)(?= (?:for |the |that )?(?:once|twice|one|{COUNT}|(?:the|"
    rf"that) (?:time|"
    r"day|week|one))\b)|but(?= for\b))"
)


def limits(answer: str) -> tuple[str, ...]:
    """Return the exceptions in an answer that stand behind "never", "all" and their like."""
    low = answer.lower()
    every = _ALL.search(low)
    return tuple(m[0] for m in _BUT.finditer(low, every.end())) if every else ()


def is_severed(tree: Tree, exceptions: Sequence[str], words: Words) -> bool:
    """Whether a statement is true, or clear, only with what was typed beside it."""
    low = tree.text().lower()
    if _ALL.search(low) and any(limit not in low for limit in exceptions):
        return True
    loose = _OF_WHAT.search(low) or _OF_WHAT_UNIT.search(low) or _PARTED.search(low)
    return bool(loose) or _means_somebody(tree, words) or _counts_initials(tree)


# "Shrink from 8 to 4.5": of a share without its mark nobody knows what it counts.
_OF_WHAT_UNIT = re.compile(
    r"\b(?:shrink(?:age)?|wast(?:e|age)|scrap|churn|turnover|attrition|absence|absenteeism|"
    r"sickness|spoilage|leakage|overdue(?! [a-z]+s\b)|downtime|overtime|occupancy|"
    r"margins?|food costs?|time|rate) "
    r"(?:\w+ ){0,2}?from (?:about |around )?\d[\d.]* (?:down |up )?to (?:about |around |under )?"
    r"\d[\d.]*(?!\S)(?! (?:%|percent|per cent|(?!across)[a-z-]+s\b|"
    r"(?!within|over|after)[a-z]{4,} (?:an?|per)\b))"
)
# "2 400" was one number and cannot be read as two.
_PARTED = re.compile(r"(?<![\w.,])\d{1,3} \d{3}\b(?![.,]\d)")


def is_verbless(tree: Tree) -> bool:
    """Whether a clause was typed without its verb: "when my manager on leave"."""
    low = [word.lower() for word in tree.words]
    for place in range(len(low) - 2):
        if low[place] in _OPENING and low[place + 1] in _SUBJECTS:
            rest = range(place + 2, len(low))
            if not any(_is_told(tree, i) for i in rest):
                return True
    return False


def _is_told(tree: Tree, place: int) -> bool:
    """Whether a word is a verb that tells, and not the noun of "on leave"."""
    verbal = tree.tags[place] in FINITE or tree.words[place].endswith("ed")
    return verbal and tree.words[place - 1].lower() not in _PLACED


_OPENING = frozenset(("when", "while", "whenever", "because", "if", "unless", "although", "though"))
_SUBJECTS = frozenset(
    ("my", "our", "the", "his", "her", "their", "a", "an", "i", "we", "he", "she")
)
_PLACED = frozenset(("on", "in", "at", "off"))


def is_prelude(way: str, fullest: str) -> bool:
    """Whether how a thing was is told without what came of it, for which it was typed."""
    return len(way) < len(fullest) and _THING_WAS.match(way) is not None


_THING_WAS = re.compile(
    r"(?:(?:at|in|on) [\w' ]+? )?(?:I|we) had \S+(?: [a-z]+){1,3} (?:an?|per|each|every) [a-z]+$|"
    r"(?:my|our) (?:(?!was\b|were\b)[\w'-]+ ){1,6}(?:was|were) (?!able\b)"
)


_NONE_HAD = re.compile(r"\bhad (?:no|zero|not one|not a) ")
_SPAN = re.compile(rf" (?:in|over|for) {COUNT} (?:years|months|seasons|weeks)$")


def lost_span(way: str, fullest: str) -> bool:
    """Whether it is no more told in how long a time there was none of something."""
    timed = _SPAN.search(fullest)
    return bool(timed and _NONE_HAD.search(way) and timed[0].strip() not in way)


_HALF_CAUSE = re.compile(r"(?:\b(?:by|just|and)|,) [a-z]+ing\b[^,]*$")
_OTHER_HALF = re.compile(r",? and (?:then |also )?[a-z]+ing\b")
_PLANNED = re.compile(r"(?:I|we) (?:will|am going to) ")
_ITS_DATE = re.compile(r",? (?:in|on|by|next|this|before) \w+")


def lost_half(way: str, fullest: str) -> bool:
    """Whether but one of two means is told, or what is planned without when: "I will sit it"."""
    if not fullest.startswith(way) or way == fullest:
        return False
    left = fullest[len(way) :]
    halved = _HALF_CAUSE.search(way) and _OTHER_HALF.match(left)
    return bool(halved or (_PLANNED.match(way) and _ITS_DATE.match(left)))


_ANCHOR = re.compile(r" (?:in|at|of|from|near) [A-Z]")


def lost_anchor(way: str, fullest: str) -> bool:
    """Whether "the bridge" is said without the name that told which: "the bridge in Thurso"."""
    cut = fullest.startswith(way) and _ANCHOR.match(fullest[len(way) :])
    return bool(cut) and re.search(r"\bthe (?:\w+ )?[a-z]+$", way) is not None


# What is known only from the doubt that a reply answers, or from the sentence before it.
_MATTERS = (
    r"(?:theory|theoretical|practical|written|oral|exams?|tests?|course|module|unit|paper|training|"
    r"certificate|licen[cs]e|ticket|refresher|assessment|assignment|paperwork|forms?|application|"
    r"section|part|stage|level|year|semester|term|induction|card|medical|interview)"
)
_WHEN = (
    r"(?:already|yet|now|too|myself|twice|again|last|this|next|in|on|by|at|and|before|since|"
    r"with|from|until|till|for|so|is|was)"
)
_OF_WHAT = re.compile(
    r"^\d+ of the \d+ in my (?:group|class|team)\b|"
    r"\b(?:was|were) short (?:only |just )?(?:once|one time|twice)$|"
    rf"(?<!my group )(?<!my class )(?<!my team )\b(?:did|done|do|take|took|taken|pass|passed|"
    rf"sat|sit|sitting|finish|finished|finishing|have|had|got|get|"
    rf"booked|started|start|complete|completed|paid for) (?:the|my|that) "
    rf"{_MATTERS}(?:$|,| {_WHEN}\b)(?! (?:of|in) [A-Z])|"
    rf"(?<!back )\b(?:my|the) (?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|final|"
    rf"next) {_MATTERS}"
    rf"(?:$|,| {_WHEN}\b)|"
    r"\b(?:for|on|in|at|after|before) (?:the|my) (?:exams?|tests?|course|theory|practical|"
    r"interview)$|"
    r"\bat (?:nine|ten|eleven|twelve|1[0-7])$|"
    rf"\b(?:agreed|agrees|agree|said yes|signed off|accepted)(?:$| (?:for|on|in|at|"
    rf"with) (?:{COUNT}|an?|"
    r"it|that|this|the|my|him|her|me)\b)|"
    r"\bknows?(?: already)?(?:$|,| and\b(?! (?:can|will) (?:release|spare) ))|"
    r"\bon [A-Z]\w+ on [a-z]+|\bthe \d{1,3}(?!\S| (?:of|a\.m|"
    r"p\.m|am\b|percent|per cent|"
    r"people|men|women|children|in my (?:group|class|team)|[a-z-]+s)\b| [a-z-]+ [a-z]+s\b)|"
    r"^(?:in \w+,? )?(?:I|we) (?:\w+ )?\w+ (?:that|this|those|these)(?: \w+)? "
    r"(?:myself|alone|ourselves|up|down|out|over|off|by myself)\b",
    re.IGNORECASE,
)  # fmt: skip


def _means_somebody(tree: Tree, words: Words) -> bool:
    """Whether "he" or "they" are people of whom nobody is named."""
    return _means_him(tree, words) or _means_them(tree, words)


def _means_them(tree: Tree, words: Words) -> bool:
    """Whether "they" know or want something, and no people were named before: "so they know"."""
    low = tree.text().lower()
    them = _THEY.search(low)
    if not them:
        return False
    place = len(low[: them.start()].split())
    return not any(
        _is_named(tree, i, words) or tree.words[i].lower() in _PEOPLE for i in range(place)
    )


_THEY = re.compile(
    r"\bthey (?:(?:would|will|can|could|might|always|never|still|also|all|both|only) )*"
    r"(?:know|knew|want|wanted|need|needed|think|thought|feel|felt|understand|understood|believe|"
    r"like|liked|love|loved|say|said|remember|remembered)\b"
)
_PEOPLE = frozenset(
    ("people", "men", "women", "children", "families", "staff", "crew", "team", "girls", "boys",
     "everybody", "everyone", "anybody", "anyone", "guys", "clinics", "schools", "shops", "firms",
     "ladies", "parents", "juniors", "seniors", "beginners", "kids", "teams", "crews", "companies")
)  # fmt: skip


def _means_him(tree: Tree, words: Words) -> bool:
    """Whether "he" or "her" is somebody who is not named, and so may be the reader."""
    for place, word in enumerate(tree.words):
        if word.lower() in _HIM:
            return not any(_is_named(tree, i, words) for i in range(place))
    return False


_HIM = frozenset(("he", "she", "him", "himself", "herself"))


def _is_named(tree: Tree, place: int, words: Words) -> bool:
    low = tree.words[place].lower().removesuffix("s")
    person = words.has("persons", low) or words.has("kin", low) or words.has("animals", low)
    somebody = low.endswith(_SOMEBODY) or tree.words[place][0].isupper()
    return tree.tags[place] in NOUNS and (person or somebody)


_SOMEBODY = (
    "man", "woman", "boy", "girl", "lad", "lady", "body", "one", "patient", "boss", "driver",
    "teacher", "worker", "learner", "trainer", "farmer", "owner", "manager",
)  # fmt: skip


# "Two TMS": two of what nobody wrote out.
_INITIALS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]) (?!MW|KW|GB|TB|MB|PB|KG|KM|AM|PM|"
    r"UK|US\b)[A-Z]{2,}(?:$|,| (?!system|course|class|team|school|project|[a-z]+s\b))"
)


def _counts_initials(tree: Tree) -> bool:
    return _INITIALS.search(tree.text()) is not None


def lost_event(stretches: Sequence[Stretch], place: int, text: str) -> bool:
    """Whether what happened is named right before a claim and is not told with it.

    "Fire in the galley, we got everybody off": when everybody was got off is lost.
    """
    before = stretches[place - 1] if place else None
    if before is None or stretches[place].joint not in (",", "and", "so", ";", "-", "–"):
        return False
    tags = before.tree.tags
    named = before.kind in _BARE and tags[0] in _NAMED
    bare = place > 1 and (named or tags[:2] in (("VB", "IN"), ("VBP", "IN")))
    once = re.match(r"(?:I|we) [a-z]+\b(?!.*\b(?:every|each|always|for \w+ years)\b)", text)
    happened = "IN" in tags
    return bool(bare and once and happened and before.text not in text)


_BARE = (Kind.NONE, Kind.THING, Kind.TIME, Kind.RESULT, Kind.OTHER)
_NAMED = ("NN", "NNP", "JJ", "DT", "VBN", "UH")
