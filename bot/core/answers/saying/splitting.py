"""Says a long claim in two plain sentences: what was done, and then how, when or what came of it.

The first sentence is whole by itself; the second takes it up with "it" or "that" and holds one
thing typed behind it. Only what cannot come to mean something else is taken apart.
"""

import re
from collections.abc import Callable, Iterator

from bot.core.answers.pieces import Workshop
from bot.core.answers.saying.following import CLAUSES
from bot.core.answers.saying.told import (
    ROUGH,
    UNIT,
    Told,
    has_object,
    is_change,
    is_one_clause,
    told_of,
)
from bot.core.answers.sentences.standing import is_sound
from bot.core.answers.sentences.supplying import LASTING
from bot.core.answers.stretches.stretches import COUNT
from bot.core.english.tags import FINITE

PLAINEST = 0.3  # up to this cost two sentences are as good as one


def apart(text: str, shop: Workshop, dearest: float = 9.0) -> Iterator[tuple[str, str]]:
    """Yield the ways to say a claim in two sentences, the plainest first."""
    told = told_of(shop.read(text), shop)
    if told is None:
        return
    found: list[tuple[float, int, str, str]] = []
    for place in range(len(told.low) - 2, told.verb + 1, -1):
        for cost, tail in _tails(told, place, shop):
            front = told.tree.text(range(place)).rstrip(" ,")
            fit = cost <= dearest and _is_core(told, place) and not _OFTEN.search(tail)
            if fit and is_sound(shop.read(front), shop):
                found.append((cost, -place, front, tail))
    found += _amid(told, shop, dearest)
    for _, _, front, tail in sorted(found):
        yield front, tail


# What was done twice cannot be taken up by one "that was".
_OFTEN = re.compile(r"^that was .*\b(?:once|twice|times)\b")


def _is_core(told: Told, place: int) -> bool:
    """Whether the words before a place are one clause that denies and limits nothing."""
    inside = range(told.verb + 1, place)
    words = set(told.low[:place])
    loose = told.low[place] in ("so", "all", "both", "none", "nobody")
    other = not loose and any(told.tree.tags[i] in _OF_CLAUSES for i in inside)
    acts = any(
        told.low[i] in ("and", "or", "then") and told.tree.tags[i + 1][:2] == "VB" for i in inside
    )
    before = told.low[place - 1]
    ends = (told.tree.tags[place - 1] in _LOOSE and before not in _WHOLE) or before in _BEFORE_WAYS
    parted = "," in told.low[told.verb + 1 : place - 1] and "including" not in words
    limits = words & (_LIMITS - {"who", "that", "when"} if loose else _LIMITS)
    return not (other or acts or parted or limits or ends)


_OF_CLAUSES = (*FINITE, "WDT", "WP", "WRB")
_LIMITS = frozenset(
    ("not", "never", "no", "nobody", "none", "only", "without", "zero", "nothing", "hardly",
     "because", "that", "who", "which", "if", "than", "as", "until", "while", "when", "so", "but",
     "unless", "though", "although", "whoever", "whether", "like")
)  # fmt: skip
_BEFORE_WAYS = frozenset(("just", "simply", "mainly", "mostly", "about", "nearly", "over"))
_WHOLE = ("alone", "third", "half", "quarter")  # what may end a sentence, however it was read
_LOOSE = ("IN", "DT", "PRP$", "JJ", "CC", "TO", "MD")


_WITHIN = re.compile(
    rf" (?P<time>(?:in|within|for|over) {ROUGH}{COUNT} {UNIT}|in (?:january|february|march|april|"
    r"may|june|july|august|september|october|november|december))"
    r"(?= (?:with|at|in|on|for|by|from|under|beside|alongside) )",
    re.IGNORECASE,
)


def _amid(told: Told, shop: Workshop, dearest: float) -> Iterator[tuple[float, int, str, str]]:
    """Yield a claim without the time in its middle, and the sentence that tells the time."""
    text = told.tree.text()
    within = _WITHIN.search(text)
    if not within or _LIMITS & set(told.low):
        return
    front = text[: within.start()] + text[within.end() :]
    timed = told_of(shop.read(text[: within.end()]), shop)
    if timed is None or not is_sound(shop.read(front), shop):
        return
    place = len(timed.low) - len(shop.read(within["time"]))
    if _is_core(timed, place):
        for cost, tail in _tails(timed, place, shop):
            if cost + _MOVED <= dearest:
                yield cost + _MOVED, -place, front, tail


_MOVED = 0.5  # what it costs to take a time out of the middle


def _tails(told: Told, place: int, shop: Workshop) -> Iterator[tuple[float, str]]:
    """Yield the sentences that can hold what stands from a place on, each with its cost."""
    for maker in _MAKERS:
        made = maker(told, place, shop)
        if made:
            yield made


_IN_TIME = re.compile(rf"(?:in|within) ({ROUGH}{COUNT} {UNIT})$", re.IGNORECASE)
_TOOK = frozenset(
    ("find", "build", "write", "learn", "set", "make", "move", "fix", "rebuild", "finish", "clear",
     "sort", "install", "repair", "complete", "restore", "create", "design", "develop", "open",
     "plan", "solve", "translate", "cut", "bring", "get", "take", "reduce", "raise", "turn",
     "rewrite", "rewire", "paint", "replace", "migrate", "catalogue", "reorganise", "reorganize",
     "draw", "trace", "prepare", "launch", "train", "lead", "convert", "renovate")
)  # fmt: skip


def _time_taken(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "It took me forty minutes" for "in 40 minutes"."""
    timed = _IN_TIME.match(told.rest(place))
    if not timed or not told.past or _is_ranked(told, place):
        return None
    if is_change(told.tree.text(range(place))):
        whose = "me " if told.subject == "I" else "us " if told.subject else ""
        return 0.0, f"that took {whose}{timed[1]}"
    counted = told.base in ("get", "make", "take") and "CD" in told.tree.tags[:place]
    done = told.base in _TOOK and not counted and has_object(told.tree, told.verb, "")
    if not told.subject or not done:
        return None
    return 0.0, f"it took {'me' if told.subject == 'I' else 'us'} {timed[1]}"


_ACHIEVED = re.compile(
    rf"(?:(?:just |simply |mainly |mostly )?by \w+ing|without (?:\w+ing|an?|any|one)|"
    rf"(?:in|within|over) {ROUGH}{COUNT} {UNIT}|using|"
    r"with (?:only |just )?(?:my|our|one|an?|\d+|two|three|four|"
    r"five|six) (?:[\w-]+ (?!(?:and|of|for|in|on|to|that|who|which|from|at)\b))?(?P<who>[\w-]+))\b",
    re.IGNORECASE,
)


def _way_of_doing(told: Told, place: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "I did it by moving the checks", "I did it with two juniors"."""
    rest = told.rest(place)
    way = _ACHIEVED.match(rest)
    doing = told.doing or _brought(told, place)
    if not way or not doing or not is_one_clause(told, place):
        return None
    timed = way[0].startswith(("in ", "within ", "over "))
    staffed = way[0].startswith("with ") and not told.past
    if staffed or (timed and ("have" in doing or _is_ranked(told, place))):
        return None
    who = (way["who"] or "").lower()
    changed = is_change(told.tree.text(range(place))) or told.base == "turn"
    person = who in _GROUPS or {who, who.removesuffix("s")} & shop.words.sets["persons"]
    if who and (told.base in _WITH_SOMEBODY or not (person or changed)):
        return None
    return (0.2 if "by " in way[0] else 1.0), f"{doing} it {rest}"


# What is not said whole without "with".
_WITH_SOMEBODY = frozenset(
    ("share", "swap", "match", "pair", "connect", "help", "replace", "fill", "provide", "supply",
     "compare", "combine", "trust", "join", "leave", "split")
)  # fmt: skip
_GROUPS = frozenset(("team", "crew", "group", "class", "family", "volunteers", "staff"))


def _is_ranked(told: Told, place: int) -> bool:
    """Whether a time may say among what something is the most: "the worst rain in ten years"."""
    words = {"last", "first", "next", "most", "only", "record"} & set(told.low[told.verb : place])
    return bool(words) or bool({"JJS", "RBS"} & set(told.tree.tags[told.verb : place]))


def _for_that(told: Told, place: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "for that I changed the order" for "by changing the order"."""
    after = place + (told.low[place] in ("just", "simply", "mainly", "mostly"))
    doing = told.subject and told.past and (told.doing or _brought(told, place))
    verb = shop.words.verb(told.low[after + 1], "ing") if after + 2 < len(told.low) else None
    if told.low[after] != "by" or not doing or verb is None or not is_one_clause(told, place):
        return None
    only = "simply " if after > place else ""
    rest = _AND_DOING.sub(lambda m: _also_done(m, shop), told.rest(after + 2))
    return 0.4, f"for that {told.subject} {only}{verb.past} {rest}"


_AND_DOING = re.compile(r"(?<= and )([a-z]+ing)(?= (?:the|a|an|my|our|all|each|every|it|them)\b)")


def _also_done(doing: re.Match[str], shop: Workshop) -> str:
    """Return "posted" for the "posting" of "weighing it and posting the number"."""
    verb = shop.words.verb(doing[1], "ing")
    return verb.past if verb else doing[1]


def _brought(told: Told, place: int) -> str:
    """Return "I did" for "I got it from 31 to 19", which is something done."""
    held = has_object(told.tree, told.verb, "")
    change = held and is_change(told.tree.text(range(place)))
    return f"{told.subject} did" if change and told.subject and told.past else ""


_GOING_ON = re.compile(
    rf"(?:for {ROUGH}{COUNT} {UNIT}|(?:until|till) [\w']+ \w+|since \w+|"
    r"(?:(?:every|each) \w+|(?:once|twice|three times) an? \w+)(?: since [\w ]+)?$|"
    r"on (?:weekends|nights|weekdays|\w+days)$|"
    r"under an? |alongside )",
    re.IGNORECASE,
)


def _going_on(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "I did that for nine weeks", "we have done that since 2019"."""
    rest = told.rest(place)
    if _WHEN_EACH.search(told.tree.text(range(place))) or "since" in told.low[:place]:
        return None  # a second time would tear the first from its deed
    if not told.doing or not _GOING_ON.match(rest) or not is_one_clause(told, place):
        return None
    first = told.low[place]
    held = told.base == "hold" and told.tree.tags[told.verb + 1] in ("RB", "RP")
    often = re.search(r" (?:an?|per|each|every) (?:day|night|week|month|year)\b", told.tree.text())
    lasts = held or often or told.low[told.verb] in LASTING or told.base in _DURING
    perfect = "have" in told.doing
    if (first in ("for", "until", "till") and not lasts) or (first == "since" and not perfect):
        return None
    return 0.8, f"{told.doing} that {rest}"


_WHEN_EACH = re.compile(
    r"\b(?:on|every|each) (?:[a-z]+ )?(?:\w+days?|nights?|weekends?|mornings?|evenings?)\b",
    re.IGNORECASE,
)
_DURING = frozenset(
    ("coordinate", "organise", "organize", "edit", "write", "mind", "chair", "head",
     "direct", "clean", "pack", "load", "drive", "tend", "milk", "pick", "test", "share", "track",
     "pilot", "make", "type", "keep", "run", "manage", "operate", "maintain", "monitor", "host",
     "record", "visit", "feed", "cook", "bake", "cut", "paint", "sing", "conduct", "supervise",
     "teach", "volunteer", "care", "look", "serve", "staff", "do", "process", "answer", "sew",
     "repair", "service", "lead", "mentor", "coach", "train", "handle", "carry", "cover")
)  # fmt: skip


_THEN = re.compile(
    r"(?:(?:last|this) (?:\w+day|week|month|year|spring|summer|fall|autumn|winter|season|term|"
    r"harvest|christmas|easter)$|"
    r"on (?:my|our) days? off$|"
    r"in (?:early |late |mid )?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|(?:19|20)\d\d|spring|summer|autumn|winter)"
    r"(?: (?:of )?(?:19|20)\d\d)?$|during (?:the|our|my|an?) |"
    r"(?:when|while|before|after) (?:I|we|the|our|my|it|they|an?) |"
    r"at (?:the|my|our|an?) (?!same |end|time|moment)"
    r"(?:(?!(?:in|on|with|for|that|by|to|from)\b)[\w'-]+ ?){1,4}$|"
    r"at (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+s$)",
    re.IGNORECASE,
)


def _time_of_it(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "that was last year", "that was when our manager was on leave"."""
    rest = told.rest(place)
    if not told.past or not _THEN.match(rest) or not is_one_clause(told, place):
        return None
    lasting = re.search(rf"\bfor {ROUGH}{COUNT} {UNIT}\b", told.tree.text(range(place)))
    unfit = lasting or _is_ranked(told, place) or told.base == "be"
    return None if unfit else (1.2, f"that was {rest}")


Maker = Callable[[Told, int, Workshop], tuple[float, str] | None]
_MAKERS: tuple[Maker, ...] = (
    _time_taken,
    _way_of_doing,
    _for_that,
    _going_on,
    _time_of_it,
    *CLAUSES,
)
