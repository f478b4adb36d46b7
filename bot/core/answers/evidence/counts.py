"""What an answer counts without a sentence: things to point to, years of service, changes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.admitting import TROUBLES
from bot.core.answers.sentences.pointing import is_clear
from bot.core.answers.sentences.results import with_result
from bot.core.answers.sentences.standing import is_plain, is_sound
from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.learned import lacks_small_words
from bot.core.answers.stretches.stretches import YEARS, Kind, Stretch
from bot.core.english.tags import FINITE, NOMINAL
from bot.core.english.tree import Tree

_PAIR = 2  # words that say too little in the middle of a sentence
_MOST = 14  # words
_LINKS = frozenset(
    ("of", "in", "at", "on", "as", "with", "behind", "under", "for", "doing", "from", "inside",
     "between", "without", "up", "down", "over", "across", "around", "along", "off", "near",
     "aboard", "alone")
)  # fmt: skip
_LOOSE = frozenset(
    ("he", "she", "they", "him", "you", "your", "their", "i", "we", "me", "us", "mine")
)
_READER = frozenset(("you", "your", "yours"))
_OPENING = frozenset(
    ("when", "who", "what", "how", "that", "before", "after", "as", "while", "if", "where")
)
_NUMBERS = re.compile(r"^(?:about |over |around |nearly |almost |some )?(?P<n>\d[\d,.]*k?\+?) ")
_LEAST = 10  # things that are worth counting
_WORTHLESS = frozenset(
    ("old", "ago", "each", "every", "a", "an", "per", "no", "off", "out", "gap", "later", "left")
)


def counted(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[tuple[str, str]]:
    """Yield what can be pointed to and years of service, each with the name of what it is."""
    for place, part in enumerate(stretches):
        if part.kind is Kind.TIME:
            clean = _clean_years(part, stretches[place + 1 : place + 2])
            if clean:
                yield "years", clean
        if part.kind not in (Kind.THING, Kind.QUALITY, Kind.GERUND) or not is_usable(part, shop):
            continue
        if _SAFE.match(part.text):
            yield "years", part.text
            continue
        served = _years(part, shop)
        if served:
            yield "years", _with_proof(served, stretches[place + 1 :], shop)
        elif _is_count(part.tree, part.text, shop):
            text = _with_proof(part.text, stretches[place + 1 :], shop)
            before = stretches[place - 1].kind if place and part.joint != "." else Kind.OTHER
            own = before not in (Kind.CLAUSE, Kind.BARE) or " with" in text
            if own and (len(text.split()) > _PAIR or part.joint == "."):
                yield "things", text


_PROVED = re.compile(
    r"\b(?:with|without|no|none|all \w+|not|zero|never|per|of \d|under|over|below|above|rate|score|"
    r"accuracy|average|an? (?:day|week|month|night|shift|year|hour|minute|season)|every|each|"
    r"in (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)|"
    r"from .+ to)\b"
)


_LOWERED = re.compile(r" average$|^(?!.* from ).* (?:down|up) to \d| (?:down|up) to \d+ \w+ from ")


def says_enough(text: str) -> bool:
    """Whether a count is told with what it proves; by itself it is nothing to point to."""
    return bool(_PROVED.search(text)) and not _LOWERED.search(text)


_SAFE = re.compile(
    r"^(?:about |over |nearly )?\d[\d.,]*k? (?:million )?(?:safe|accident-free|clean|claim-free) "
    r"(?:miles|km|kilometres|hours|hours of flying|landings|trips|runs|loads)$"
)


def _clean_years(part: Stretch, following: Sequence[Stretch]) -> str:
    """Return "nine years without an incident" where "9 years, no incident" was typed."""
    if not following or following[0].kind is not Kind.NONE or not part.text.rstrip().endswith("s"):
        return ""
    low = following[0].low
    if low[0] not in ("no", "zero", "0", "without") or not _is_trouble(" ".join(low[1:])):
        return ""
    one = following[0].tree.tags[-1] == "NN" and len(low) == _PAIR
    lack = f"without {article(low[1])} {low[1]}" if one else f"with no {' '.join(low[1:])}"
    return f"{part.text.removeprefix('for ')} {lack}"


def is_usable(part: Stretch, shop: Workshop) -> bool:
    tree = part.tree
    return (
        not (_READER if part.kind is Kind.GERUND else _LOOSE) & set(part.low)
        and len(tree) <= _MOST
        and is_clear(tree, shop.words)
        and is_plain(tree, shop)
        and not any(_is_finite(tree, place) for place in range(len(tree)))
        and "para" not in tree.labels
        and (tree.tags[-1] not in ("IN", "DT", "CC", "TO", "RP") or part.kind is Kind.GERUND)
    )


def _is_finite(tree: Tree, place: int) -> bool:
    """Whether a word is a finite verb, and not the "sound" of "keeping horses sound"."""
    before = tree.words[:place]
    related = tree.words[place - 1].lower() in ("that", "who", "which") and place > 1
    if related or (tree.tags[0] == "VBG" and (set(before) & _OPENING or "relcl" in tree.labels)):
        return False
    if tree.labels[place] == "relcl" and place > 1:
        return False
    counted = place == 1 and tree.tags[:2] == ("CD", "VBZ")
    small = counted or (tree.tags[place] == "VBP" and tree.tags[0] == "VBG")
    return tree.tags[place] in FINITE and not small


def _is_measure(tree: Tree, shop: Workshop) -> bool:
    """Whether people, or parts of a measure, were counted; they are nothing to point to."""
    nouns = [i for i, tag in enumerate(tree.tags) if tag in ("NNS", "NNPS")]
    low = tree.words[nouns[0] if nouns else tree.root].lower()
    person = shop.words.has("persons", low.removesuffix("s")) or low in ("people", "men", "women")
    timed = shop.words.has("rewording_times", low)
    return person or timed or low in _MEASURED or low.removesuffix("s") in _MEASURED


_MEASURED = frozenset(
    ("point", "mark", "percent", "minute", "hour", "second", "mile", "km", "pound", "time",
     "child", "children", "kid", "page", "word", "dollar", "euro", "foot", "metre", "meter", "kg",
     "crore",
     "lakh", "million", "student", "pupil", "patient", "guest", "customer", "visitor", "client",
     "thing")
)  # fmt: skip


def _is_count(tree: Tree, text: str, shop: Workshop) -> bool:
    """Whether a phrase counts things: "28 covers of souffle", "41 of 43 tickets"."""
    match = _NUMBERS.match(text)
    if not match or "%" in text[: match.end()]:
        return False
    root = tree.root
    if re.search(r" and (?:\d+|\w+) (?:\w+ed|got|won)\b", text):
        return False
    if (
        "each time" in text
        or re.search(r"^\S+ of \d+ \w+(?:ed|en|t)$|^\S+ \w+ to \d", text)
        or _is_measure(tree, shop)
    ):
        return False
    heads = (
        tree.tags[root] in ("NNS", "NNPS")
        or tree.tags[1:2] in (("NNS",), ("VBZ",))
        or " of " in text
    )
    figure = float(re.sub(r"\D", "", match["n"]) or 0)
    straight = not any(
        tree.tags[i] == "CD" for i in range(1, min(3, len(tree))) if tree.words[1] != "of"
    )
    return heads and figure >= _LEAST and straight


def _years(part: Stretch, shop: Workshop) -> str:
    """Return "9 years of ICU", "six years of driving a truck", or nothing."""
    match = YEARS.match(part.text)
    rest = part.text[match.end() :].strip() if match else ""
    if not match or not rest:
        return ""
    lead = match[0]
    if re.match(r"shifts?\b", rest):
        return ""
    if not lead.startswith(("1 ", "one ", "a ", "an ", "half ")) and not lead.endswith("s"):
        lead = f"{lead}s"
    tree = shop.read(rest)
    first = tree.words[0].lower()
    if first in _WORTHLESS or tree.words[-1].lower() in ("but", "and"):
        return ""
    if first in _LINKS and len(tree) > 1:
        return "" if _is_loose(rest, shop) else f"{lead} {rest}"
    thing = tree.tags[tree.root] in NOMINAL or tree.tags[0] == "VBG"
    plain = tree.tags[0].startswith(("NN", "JJ", "VBG")) and not {"but", "so", "then"} & set(
        tree.words
    )
    rest = re.sub(r" and (\d+|two|three|four|five|six) (?=[A-Z]\w+$)", r" and \1 of ", rest)
    return f"{lead} of {rest}" if thing and plain and tree.tags[-1][:2] in ("NN", "VB") else ""


# Where anybody is: it names no trade.
_ANYWHERE = re.compile(r"in (?:other )?(?:peoples?|people's|others'|private) (?:houses?|homes?)")


def _is_loose(rest: str, shop: Workshop) -> bool:
    """Whether where somebody served lacks its article, or is no place: "in peoples houses"."""
    bare = lacks_small_words(shop.read(f"I worked {rest}"), shop.words)
    return bare or _ANYWHERE.match(rest) is not None


def _with_proof(text: str, following: Sequence[Stretch], shop: Workshop) -> str:
    """Return a count with what came of it: "... with none sent back"."""
    for part in following[:2]:
        if part.kind is Kind.NONE or (part.kind is Kind.RESULT and part.joint != "."):
            proved = with_result(text, part, shop).replace(", with ", " with ")
            return proved if proved.startswith(f"{text} with") else text
        if part.joint == ".":
            return text
        if _ALL_DONE.match(part.text) and part.joint == ",":
            return f"{text}, {part.text}"
        if part.low[0] == "never" and len(part.low) == _PAIR:
            return f"{text}, {part.text}"
        if part.low[:2] in (("never", "one"), ("never", "a")) and _is_trouble(part.low[2]):
            return f"{text}, without {part.text.split(' ', 1)[1]}"
        if _FEW_BAD.match(part.text):
            return f"{text} with {part.text}"
        if part.kind is Kind.TIME and not YEARS.match(text):
            text = f"{text} in {re.sub('^for ', '', part.text)}"
    return text


_ALL_DONE = re.compile(
    r"^(?:all|every one|each one|both)(?: of them)? (?:signed off|passed|on time|delivered|paid|"
    r"finished|filed|opened|approved|sold|published|accepted|installed|returned|closed)\b"
)
_FEW_BAD = re.compile(
    r"^(?:only |just )?(?:one|1|two|2) (?:broken|lost|late|missing|damaged|returned|failed|bad|"
    r"wrong) \w+$|^(?:only |just )?(?:one|1|two|2) (?:complaints?|returns?|breakages?|refunds?)$"
)


def never(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[str]:
    """Yield "in 1,100 runs I have never lost a count" where a count and "never ..." were typed."""
    for place, part in enumerate(stretches):
        time = next((p.text for p in reversed(stretches[:place]) if _YEARS.match(p.text)), "")
        if part.low[:2] == ("never", "late") and time:
            time = re.sub(r"(?<=\d )year\b", "years", time)
            yield f"in {time} I have never been late"
    for before, part in pairwise(stretches):
        verb = shop.words.verb(part.low[1], "past") if len(part.low) > _PAIR else None
        if verb and part.low[0] == "never" and _DOING.match(before.text):
            rest = part.tree.text(range(2, len(part.tree)))
            yield f"I spent {before.text} and never {verb.past} {rest}"
            continue
        spans = before.kind is Kind.TIME or (before.kind is Kind.THING and before.text[0].isdigit())
        if spans and part.low[0] == "never" and len(part.low) > 2 and is_short(before):
            verb = shop.words.verb(part.low[1], "past", "participle")
            rest = part.tree.text(range(2, len(part.tree)))
            text = f"in {before.text} I have never {verb.participle} {rest}" if verb else ""
            if text and rest != "one" and is_sound(shop.read(text), shop):
                yield text


_DOING = re.compile(rf"{YEARS.pattern.removeprefix('^')} [a-z]+ing\b", re.IGNORECASE)


_YEARS = re.compile(
    r"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten) years?\b(?! old)[\w ]*$"
)


_RARE = re.compile(
    r"^(?:only |just )?(?:no|zero|0|none|1|one|2|two|3|three|4|four|5|five) (?P<what>[\w -]+?) "
    r"(?P<span>(?:in|over|across) (?:all )?\d[\d,]* [a-z]+s|"
    r"(?:in|over|for) (?:the last )?[\w]+ (?:years?|months?|seasons|weeks)|since \w+|"
    r"(?:on|in) (?:my|our|the) last \w+ \w+|last (?:year|season)|"
    r"(?:[\w ]+ )?(?:\w+) years (?:running|straight|in a row))"
    r"(?: (?:as|at|of|on|in|with) .+)?$"
)


def had(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[str]:
    """Yield "I have had only 3 sick days in 5 years" where that was typed without a verb."""
    for part in stretches:
        rare = _RARE.match(part.text)
        if (
            not rare
            or part.kind not in (Kind.THING, Kind.NONE, Kind.OTHER)
            or not is_usable(part, shop)
        ):
            continue
        span = rare["span"].lower()
        ended = re.match(r"(?:(?:on|in) (?:my|our|the) )?last ", span) is not None
        ended = ended or span.endswith(("running", "straight", "row"))
        timed = ended or span[-1] == "s" or shop.words.has("rewording_times", span.split()[-1])
        if ended and timed and _is_trouble(rare["what"].split(" at ")[0]):
            yield f"I had {re.sub('^(?:0|zero) ', 'no ', part.text)}"
        elif timed and _is_trouble(rare["what"]):
            yield f"I have had {re.sub('^(?:0|zero) ', 'no ', part.text)}"


def _is_trouble(what: str) -> bool:
    last = what.split()[-1].lower()
    if last.removesuffix("s") in ("infection", "injury", "injurie"):
        return False  # as if it were the user's own
    return last in TROUBLES or last.removesuffix("s") in TROUBLES or "sick" in what


_SHIFT = re.compile(r"^(?P<what>[a-z]+(?: [a-z]+)?) (?P<rest>(?:down|up) (?:to|by|from) .*\d.*)$")


def shifts(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[str]:
    """Yield "waste is down to 2%" where a strength was given with what it changed."""
    for place, part in enumerate(stretches):
        shift = _SHIFT.match(part.text) if part.kind is Kind.RESULT else None
        named = shop.read(shift["what"]) if shift else None
        after_name = place > 0 and stretches[place - 1].kind in (Kind.THING, Kind.GERUND)
        if shift and named and after_name and is_clear(part.tree, shop.words):
            many = named.tags[-1] == "NNS"
            if many or shop.words.has("mass", named.words[-1]) or named.words[-1] in _AMOUNTS:
                yield f"{shift['what']} {'are' if many else 'is'} {shift['rest']}"


_AMOUNTS = frozenset(("waste", "shrink", "overtime", "scrap", "downtime", "churn", "attendance"))


def is_short(part: Stretch) -> bool:
    """Whether a stretch is a few words without a verb."""
    return len(part.tree) <= 5 and not FINITE & set(part.tree.tags)
