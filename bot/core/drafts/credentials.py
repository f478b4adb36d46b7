"""Finds what users can point to: years of service, counts, licences and qualities.

A credential is a noun phrase that can follow "I would bring"; a quality can follow "I am". A number
stays with the thing it counts and with the figure that was typed behind it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop, spell_small
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.repairing import correct, repair
from bot.core.drafts.times import TIMES

_LONG = (
    r"(?:years?|months?|weeks?|days?|seasons?|summers?|winters?|semesters?|terms?|nights?|shifts?)"
)
_SERVICE = re.compile(rf"^(?:about |over |almost |nearly )?(?P<n>[\w-]+) (?P<t>{_LONG}) (?P<x>.+)$")
_LINKED = re.compile(
    r"^(?:of|in|at|on|as|with|behind|under|for|doing|from|inside|between|without|up|down|over|"
    r"across|around|along|off|near|aboard) "
)
_RATE = re.compile(
    r"(?<!on )\b(?:an?|per|each|every) "
    r"(?:\w+day|day|week|month|year|night|shift|season|hour|morning)\b|"
    r"\b(?:daily|weekly|monthly)\b"
)
_SECOND = 6  # words of a further figure
_MOST = 12  # words of a credential
_LEAST_COUNT = 10  # of something; fewer are not much to point to


def credentials(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield years of service, counts and licences as noun phrases."""
    for part in correct(parts):
        chunks = re.split(r", | (?:and|but) (?=I |(?:never|always|still|not|\w+ed) (?!one ))", part)
        for place, chunk in enumerate(chunks):
            text = _credential(repair(chunk), shop)
            if text:
                text = _with_second(text, chunks[place + 1 : place + 2], shop)
                piece = _worded(text, source, shop)
                if piece:
                    yield piece


def _worded(text: str, source: str, shop: Workshop) -> Piece | None:
    """Return the phrase; where it is a copy, without what comes last in it."""
    r = read(text, shop.words)
    for end in dict.fromkeys((len(r), *reversed(parsing.noun_phrases(r, 0)))):
        cut_within = end < len(r) and "and" in r.words[:end]
        if cut_within:
            continue
        if 2 < end <= _MOST and r.words[end - 1].lower() not in ("last", "first", "my", "next"):
            piece = shop.finished(Shape.NOUN, spell_small(r.text(0, end)), source)
            if piece:
                return piece
    return None


def _credential(chunk: str, shop: Workshop) -> str | None:
    plain = re.sub(
        r"^(?:also|and|plus|with|i have|I have|have|got|since then|in total|so far) ", "", chunk
    )
    r = read(plain, shop.words)
    placed = re.match(r"^((?:at|on|in) (?:the|my|our) (?:[a-z]+ ){1,3}?)(?:for )?(?=\d)", plain)
    if placed:
        behind = f" {placed[1].strip()}"
        inner = _credential(plain[placed.end() :], shop)
        return f"{inner}{behind}" if inner else None
    measured = re.match(r"^(\d+)-(year|month|week|season) (?=[a-z])", plain)
    if measured:
        plain = f"{measured[1]} {measured[2]}s {plain[measured.end() :]}"
        r = read(plain, shop.words)
    if len(r) < 2 or {"I", "you", "me", "us"} & set(r.words):
        return None
    if r.tags[0] in (Tag.NUMBER, Tag.ADVERB) and Tag.NUMBER in r.tags[:2]:
        return _served(plain, shop) or _counted(r, shop)
    return _licence(r, shop)


def _served(text: str, shop: Workshop) -> str | None:
    """Return "9 years of ICU", "six years of driving a truck"."""
    match = _SERVICE.match(text)
    if not match or match["n"] in ("0", "zero", "first", "last", "one", "1", "a"):
        return None
    rest = match["x"]
    link = "" if _LINKED.match(rest) else "of "
    r = read(rest, shop.words)
    if link:
        whole = _whole_thing(r) and not _describes(r, shop)
    else:
        inner = Reading(r.words[1:], r.tags[1:])
        whole = _whole_thing(inner) and not _describes(inner, shop)
    if not whole or r.words[0].lower() in ("old", "ago", "each", "every", "a", "an", "per", "no"):
        return None
    lead = text[: match.end("t")]
    return f"{lead} {link}{rest}" if not _RATE.search(rest) else None


def _describes(r: Reading, shop: Workshop) -> bool:
    """Whether the last word is none that names a thing ("9 years rural")."""
    low = r.words[-1].lower()
    return shop.words.has("adjective", low) and (len(r) == 1 or not shop.words.has("noun", low))


def _whole_thing(r: Reading) -> bool:
    """Whether words are a noun phrase or a gerund from end to end, nothing vague in it."""
    if not len(r) or FINITE & set(r.tags) or {"it", "that", "this", "them"} & set(r.words):
        return False
    ends = parsing.noun_phrases(r, 0) or parsing.gerund(r, 0)
    return bool(ends) and ends[-1] == len(r)


def _counted(r: Reading, shop: Workshop) -> str | None:
    """Return "140 funerals and not one late", "60 queens last season"."""
    end = parsing.noun_phrase(r, 0)
    if end is None or end > 5 or _RATE.search(r.text()):
        return None
    noun = r.words[end - 1].lower()
    known = noun in shop.words.classes["plural"] or (
        noun.endswith("s") and shop.words.has("noun", noun[:-1])
    )
    person = shop.words.has("persons", noun.removesuffix("s")) or noun in _NOT_COUNTED
    figure = re.sub(r"\D", "", r.words[0]) or ("10" if r.words[0] in _TENFOLD else "2")
    if not known or person or int(figure) < _LEAST_COUNT or "%" in r.words[0]:
        return None
    rest = r.text(end)
    if not rest or re.match(r"and (?:not one|none|no) [a-z]+$", rest):
        return r.text()
    joint = r.words[end].lower()
    if joint in ("and", ",") and (r.tags[end + 1 : end + 2] or [None])[0] in FINITE | {Tag.NOT}:
        return r.text(0, end)
    whole = parsing.noun_phrases(r, 0)
    last = len(r) - (r.words[-1] in ("alone", "overall", "altogether"))
    ended = whole and whole[-1] == last and not FINITE & set(r.tags)
    return r.text() if ended and joint != "but" and not rest.startswith("of ") else None


_TENFOLD = frozenset(
    ("ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred")
)
_NOT_COUNTED = frozenset(
    ("people", "men", "women", "minutes", "hours", "seconds", "miles", "pounds", "percent",
     "times", "kids",
     "children", "points", "feet", "words", "dollars", "euros", "pages", "things", "jobs",
     "kitchens", "sick", "accidents", "complaints", "errors", "mistakes", "questions", "reasons",
     "ones", "options", "problems")
)  # fmt: skip


def _with_second(text: str, following: Sequence[str], shop: Workshop) -> str:
    """Return a figure with the next one behind it, before a place: "212 nights with no ... at"."""
    second = _second(following, shop) if text[0].isdigit() else ""
    placed = re.search(r" (?:at|on|in) (?:the|my|our) (?:last|previous|former|old) \w+$", text)
    if second and placed:
        return f"{text[: placed.start()]}{second}{placed[0]}"
    return f"{text}{second}"


def _second(following: Sequence[str], shop: Workshop) -> str:
    """Return a further figure that belongs to the one before: " with ticket times under 3%"."""
    for chunk in following:
        none = re.match(r"^(?:and )?(?:0|zero|no) ([a-z-]+(?: [a-z-]+){0,2})$", chunk)
        if none:
            return f" with no {none[1]}"
        r = read(chunk, shop.words)
        told = Tag.NUMBER in r.tags and r.tags[:1] in ((Tag.NOUN,), (Tag.NUMBER,))
        counted = r.tags[:2] == (Tag.NUMBER, Tag.NOUN) or r.tags[:1] == (Tag.NOUN,)
        timed = r.words[-1].lower() in TIMES and r.tags[0] is Tag.NUMBER
        if {"me", "I", "you", "us"} & set(r.words):
            return ""
        if told and counted and not timed and len(r) <= _SECOND and not FINITE & set(r.tags):
            return f" with {chunk}" if not _RATE.search(chunk) else ""
    return ""


def _licence(r: Reading, shop: Workshop) -> str | None:
    """Return "an EMT certificate", "fluent Spanish and a forklift licence"."""
    found = []
    rated = _rated(r, shop)
    if rated:
        return rated
    whole = _held(r, shop)
    if whole:
        return whole
    several = r.words[-1].lower() in ("certificates", "certifications", "licences", "licenses")
    if several and " and " in r.text() and not FINITE & set(r.tags) and len(r) <= 7:
        return r.text() if r.tags[0] in (Tag.NOUN, Tag.ADJECTIVE) else None
    for words in re.split(r" and ", r.text()):
        thing = _held(read(words, shop.words), shop)
        if not thing:
            return None
        found.append(thing)
    return " and ".join(found)


_MEASURES = frozenset(
    ("rate", "rates", "score", "average", "time", "times", "accuracy", "error", "errors", "speed",
     "yield", "turnover", "scrap", "waste", "attendance", "uptime", "downtime")
)  # fmt: skip


def _rated(r: Reading, shop: Workshop) -> str | None:
    """Return "a repeat rate under two percent", "ticket times under 14 minutes"."""
    end = parsing.noun_phrase(r, 0)
    if end is None or end > 3 or end + 2 > len(r) or r.words[end - 1].lower() not in _MEASURES:
        return None
    compared = r.words[end].lower() in ("under", "below", "over", "above")
    if not compared or r.tags[end + 1] is not Tag.NUMBER or FINITE & set(r.tags) or len(r) > 10:
        return None
    bare = r.tags[0] in (Tag.NOUN, Tag.ADJECTIVE)
    single = not shop.words.plural(r.words[end - 1]) and r.words[end - 1] in ("rate", "score")
    return f"{article(r.words[0])} {r.text()}" if bare and single else r.text()


def _held(r: Reading, shop: Workshop) -> str | None:
    end = parsing.noun_phrase(r, 0)
    if end is None or FINITE & set(r.tags) or end > 5:
        return None
    noun = r.words[end - 1].lower()
    tail = r.text(end)
    whole = not tail or re.match(r"^(?:in|from|since|as|for|on) [\w ]{2,24}$", tail)
    if r.words[0].lower() in ("fluent", "native", "conversational") and not tail:
        return r.text(0, end) if r.words[end - 1][0].isupper() else None
    if not whole or not shop.words.has("licences", noun) or len(r.words) == 1:
        return None
    if r.words[0].lower() in ("no", "any", "another", "which", "that", "this"):
        return None
    opened = r.tags[0] in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER)
    return r.text() if opened or shop.words.plural(noun) else f"{article(r.words[0])} {r.text()}"


# Abbreviations that are said as a word.
_SPOKEN = frozenset(("MIG", "TIG", "MAG", "NATO", "NICU", "NEBOSH", "HACCP", "LIDAR", "HAZMAT"))


def article(word: str) -> str:
    """Return the indefinite article that goes before a word: "an EMT", "a unit"."""
    if word in _SPOKEN:
        return "a"
    if word.isupper() and len(word) > 1:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if word[1:2] == "-":
        return "an" if word[0].lower() in "aefhilmnorsx" else "a"
    sounded = word[:1].lower() in "aeiou" and not re.match(r"uni|use|one|eu", word.lower())
    return "an" if sounded or re.match(r"hour|hon(?:est|our|or)", word.lower()) else "a"


def _chunks(parts: Sequence[str]) -> Iterator[str]:
    for part in parts:
        for chunk in re.split(r", (?:and )?| and (?=I )", part):
            yield re.sub(r"^(?:also|plus|my) ", "", chunk)


_AM = re.compile(
    r"^(?:I am |I stay |I keep |stay |I remain )?(?:always |very |really |quite |also )?"
)


def qualities(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what can follow "I am": "calm", "patient with beginners", "never late"."""
    for chunk in _chunks(parts):
        text = _AM.sub("", chunk)
        r = read(text, shop.words)
        if not len(r) or len(r) > 7 or FINITE & set(r.tags):
            continue
        ends = _quality_ends(r, shop)
        if ends == len(r) or text in ("never late", "always on time", "on time", "early"):
            piece = shop.finished(Shape.ADJECTIVE, text, source)
            if piece and text != "early":
                yield piece


def _quality_ends(r: Reading, shop: Workshop) -> int:
    """Return where a quality with what belongs to it ends; 0: it is none."""
    if not shop.words.has("qualities", r.words[0].lower()):
        return 0
    if len(r) == 1:
        return 1
    if r.words[1] == "and":
        rest = _quality_ends(Reading(r.words[2:], r.tags[2:]), shop) if len(r) > 2 else 0
        return rest + 2 if rest else 0
    if r.words[1].lower() in ("with", "in", "about", "at", "under", "around", "on"):
        inner = Reading(r.words[2:], r.tags[2:])
        return len(r) if _whole_thing(inner) else 0
    return 0


def languages(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield "I speak Norwegian, German and some Polish" where languages were listed."""
    for part in parts:
        names = re.split(r", (?:and )?| and ", re.sub(r"^(?:I speak|speak|languages:?) ", "", part))
        spoken = [re.sub(r"^(?:some|a bit of|a little|basic|fluent|good) ", "", n) for n in names]
        known = all(shop.words.has("languages", name.lower()) for name in spoken)
        if known and len(names) > 1:
            listed = f"{', '.join(names[:-1])} and {names[-1]}"
            piece = shop.finished(Shape.CLAUSE, f"I speak {listed}", source)
            if piece:
                yield piece
