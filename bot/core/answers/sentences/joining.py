"""How a claim is joined with what was typed behind it: its proof, its count, what came of it."""

import re

from bot.core.answers.clauses import subject_of
from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.results import HAPPENS, with_result
from bot.core.answers.sentences.standing import is_plain, is_sound
from bot.core.answers.sentences.supplying import MOVES, with_time
from bot.core.answers.stretches.stretches import COUNT, OF_THEM, Kind, Stretch, is_redone

# Between a claim and a sentence that belongs to it.
STOP = "\n"


def joined_with(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with what follows it, or nothing where there is no sure way to join them."""
    kind, low, said = part.kind, part.low, part.text
    if not is_plain(part.tree, shop) or _WEEK.match(said):
        return ""
    if kind is Kind.BARE and MOVES.match(said):
        return f"{text}, and it {said}" if _is_led(text, shop) else ""
    known = _by_its_words(text, part)
    if known:
        return known
    if kind in (Kind.TIME, Kind.OFTEN, Kind.PLACE):
        return _with_when(text, part, shop)
    if kind in (Kind.NONE, Kind.RESULT):
        return with_result(text, part, shop)
    if kind is Kind.TAIL and low[0] in ("because", "which", "who", "when", "while", "until"):
        return f"{text}, {said}" if low[0] in ("which", "who") else f"{text} {said}"
    if kind is Kind.GERUND and len(low) > 1 and not {"is", "are", "was"} & set(low):
        return f"{text}, {said}"
    if low[0] in ("all", "both", "most") and shop.words.verb(
        low[-1 if len(low) < _PAIR else 1], "participle"
    ):
        return f"{text}, {'and ' if _has_verb(part, shop) else ''}{said}"
    if kind is Kind.CLAUSE:
        return _with_clause(text, part, shop)
    if kind is Kind.BARE:
        return _with_verb(text, part, shop)
    return _with_count(text, part)


def _by_its_words(text: str, part: Stretch) -> str:
    """Return a claim with what is known by its words: what it cost, a rank, "never late"."""
    low, said = part.low, part.text
    if _RANKED.match(said) and text.startswith("I "):
        return f"{text}, and I was {said}"
    if COST.match(said) and not text.startswith("it "):
        return f"{text}{STOP}it {said}"
    if _BY_HOW_MUCH.match(said) and _SHORT_BY.search(text):
        return f"{text}, {said}"
    if part.kind is Kind.THING and _STINT.match(said) and _TIMELESS.match(text):
        return f"{text}, {'' if ' of ' in said[:_STINT_OF] else 'for '}{said}"
    if low[0] == "never" and low[1:] in (("late",), ("absent",), ("sick",)) and "I " in text[:2]:
        return f"{text}, and I was {said}"
    if part.kind is Kind.QUALITY and low[0] == "never" and 1 < len(low) <= _SHORT:
        return f"{text}, and {said}"
    if PART_OF_THEM.match(said) and _MANY.search(text):
        return f"{text}, {said}"
    return ""


PART_OF_THEM = re.compile(r"(?:half|most|some|all) of them (?:in|on|from|with|at) [\w -]+$")
_MANY = re.compile(r"\b\d[\d,]* (?:something |odd |plus )?[a-z]+s\b|\b(?:people|children)\b")
_TIMELESS = re.compile(r"I [a-z]+ (?!.*\bfor \w+ years)")
_STINT_OF = 16  # letters within which "four years of ..." says of what


def _with_when(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with how long, how often or where it was."""
    said = part.text
    if part.kind is Kind.TIME:
        return _with_time(text, said, shop)
    if part.kind is Kind.OFTEN:
        if (said[0].isdigit() or said.startswith("about ")) and " times" not in said:
            return f"{text}, {said}"
        return "" if _FROM_TO.search(text) else f"{text} {said}"
    return f"{text} {said}" if part.low[0] in _PLACES else _with_count(text, part)


def _is_led(text: str, shop: Workshop) -> bool:
    """Whether one thing was led or built, of which can be said where "it went"."""
    tree = shop.read(text)
    verb = shop.words.verb(tree.words[tree.root].lower(), "past")
    things = tree.children(tree.root, "obj")
    plain = not {"who", "that", "which", "because", "and", "when"} & set(tree.words)
    one = [
        i for i in things if tree.tags[i] == "NN" and not shop.words.has("persons", tree.words[i])
    ]
    return verb is not None and verb.base in _LEADING and len(one) == len(things) == 1 and plain


_LEADING = frozenset(("run", "lead", "manage", "take", "start", "build", "teach", "coach", "found"))


_PAIR = 2  # words
# What a deed cost or took, typed without "it"; and by how much a figure was out.
COST = re.compile(
    r"cost (?:me |us |them )?(?:only |just |about |under |less than )*"
    r"(?:[$€£₹]?\d|an? |nothing(?:$| (?:but|more|to) ))|"
    rf"took (?:me |us )?(?:only |just |about |under )*{COUNT} "
    r"(?:minutes?|hours?|days?|weeks?|months?|years?)(?! off\b| out\b)"
)
_BY_HOW_MUCH = re.compile(r"by (?:only |just )?[$€£₹]?\d[\d.,]* ?[a-z]*$")
_SHORT_BY = re.compile(r"\b(?:short|over|out|late|under|off) (?:only |just )?(?:once|one|twice)\b")
# "Two winters in Rimouski", "4 years of lead pipe": how long, and at what.
_STINT = re.compile(
    rf"(?:{COUNT}) (?:years|months|winters|summers|seasons) (?:in|at|on|of|with|under) (?!my life)"
)
# How far something is now, and how the user did among all.
_WEEK = re.compile(r"(?:on|in|at) (?:week|module|unit|chapter|lesson|level|year) \d", re.IGNORECASE)
_RANKED = re.compile(r"top (?:[2-9]|\d\d+|two|three|five|ten) (?:in|of|on|for) ", re.IGNORECASE)


def _has_verb(part: Stretch, shop: Workshop) -> bool:
    """Whether a clause is told by its verb: "all made it", not "all translated by hand"."""
    verb = shop.words.verb(part.low[1], "participle") if len(part.low) > 1 else None
    object_behind = part.tree.tags[2:3] and part.tree.tags[2] in _OPENS_OBJECT
    return verb is not None and (verb.base in HAPPENS or bool(object_behind))


_OPENS_OBJECT = ("DT", "PRP", "PRP$", "NN", "NNS", "NNP")


def _with_time(text: str, said: str, shop: Workshop) -> str:
    """Return a claim with how long it went on, where that is not said of something within it."""
    if _SUBORDINATE & set(text.lower().split()):
        return ""
    if said.startswith("for "):
        return "" if _FROM_TO.search(text) else f"{text} {said}"
    spent = re.match(r"over (?:one|an?|the|two|three) ", said)
    return f"{text} {said}" if spent else with_time(text, said, shop)


# What changed did not change each week or for so long.
_FROM_TO = re.compile(r" from \S+ .*\bto (?:about |around |over |under )?\S+$")
_SHORT = 5
_SUBORDINATE = frozenset(("when", "while", "because", "if", "until", "that", "who", "which"))
_PLACES = frozenset(
    ("with", "without", "on", "in", "at", "for", "from", "under", "within", "through", "during",
     "after", "before", "since", "between", "across", "alongside", "over")
)  # fmt: skip


def _with_clause(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with a clause that has a subject of its own."""
    low, said = part.low, part.text
    if OF_THEM.match(said):
        return f"{text}, and {said}"
    counted = _with_count(text, part)
    if counted:
        return counted
    ended = low[0] in ("he", "she") and low[1:2] in (("now",), ("still",))
    if lacks_article(part, shop) or (low[0] in ("he", "she", "you") and not ended):
        return ""
    if part.joint == ".":
        return f"{text}{STOP}{said}" if _came_of_it(part, shop) else f"{text}, and {said}"
    done = shop.words.verb(low[1], "participle") if len(low) > 1 else None
    if low[0] in ("every", "each") and _is_done_to(part, shop):
        return f"{text}, with {said}"
    if low[0] in ("all", "both") and done:
        return f"{text}, {'and ' if _has_verb(part, shop) else ''}{said}"
    joint = part.joint if part.joint in ("so", "but") else "and"
    return f"{text}, {joint} {said}"


def _is_done_to(part: Stretch, shop: Workshop) -> bool:
    """Whether a form of the past only says what was done: "every tax paid on time"."""
    tree, root = part.tree, part.tree.root
    verb = shop.words.verb(tree.words[root].lower(), "participle")
    done = verb is not None and verb.past == verb.participle and verb.base not in HAPPENS
    return done and not tree.children(root, "obj", "comp", "aux")


CAME = re.compile(
    r"\b(?:from \S*\d\S*.* to (?:about |under )?\S*\d|\d+%|half|halved|doubled|trebled|tripled|"
    r"(?:dropped|fell|rose|grew|went (?:down|up)|stopped|still|to zero|passed|approved|accepted|"
    r"sold out|won|first (?:go|try|time)))\b"
)


def _came_of_it(part: Stretch, shop: Workshop) -> bool:
    """Whether a sentence tells what came of the claim before it."""
    tree = part.tree
    subject = subject_of(tree, tree.root)
    own = subject is None or tree.tags[subject] == "PRP"
    return not own and bool(CAME.search(part.text)) and is_sound(tree, shop, own=False)


def follows(part: Stretch, shop: Workshop) -> bool:
    """Whether a stretch that opens a sentence belongs to the claim before it."""
    if part.kind in (Kind.NONE, Kind.TIME) or COST.match(part.text):
        return True
    if part.kind is not Kind.CLAUSE:
        return False
    return part.low[0] in _POINTERS or _came_of_it(part, shop)


_POINTERS = frozenset(("it", "they", "that", "this", "those", "these", "nobody", "none"))


def lacks_article(part: Stretch, shop: Workshop) -> bool:
    """Whether a clause may be no clause: "theory booked for the 9th"."""
    tree, root = part.tree, part.tree.root
    verb = shop.words.verb(tree.words[root].lower(), "past")
    ended = verb is not None and verb.past == verb.participle and verb.base not in HAPPENS
    held = (i for i in tree.children(root, "obj", "comp") if tree.tags[i] != "CD")
    loose = ended and next(held, None) is None
    if tree.tags[0] == "CD" and (loose or shop.words.has("plural", tree.words[root].lower())):
        return True
    if part.low[1:2] in (("is",), ("was",)) and tree.tags[2:3] in (("NN",), ("NNS",), ("NNP",)):
        alone = tree.tags[3:4] == () or not tree.tags[3].startswith("NN")
        if alone and part.low[2] != "nothing" and not shop.words.has("mass", part.low[2]):
            return True
    if tree.tags[0] == "NN" and part.low[1] in ("is", "was"):
        return not shop.words.has("mass", part.low[0])
    bare = tree.tags[0] == "NN" and subject_of(tree, root) == 0
    return bare and ended and not tree.children(root, "obj")


def _with_verb(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with a further verb of the same subject."""
    first, tag = part.low[0], part.tree.tags[0]
    verb = part.tree.tags[1] if first in ("never", "also", "only", "still", "then") else tag
    found = _FOUND.match(part.text)
    if found and part.joint != "." and not re.search(r"\b(?:I|we) (?:was|am|were|are)\b", text):
        return f"{text}{STOP}it {part.text}"
    if is_redone(part.tree, part.low, shop.words) and text.startswith("I "):
        return f"{text} and {part.text}"
    going = first == "was" and part.tree.tags[1:2] == ("VBG",) and text.startswith("I ")
    if going and part.joint != ".":
        return f"{text} and {part.text}"
    if (
        first in ("was", "were", "is", "are")
        or part.low[:2] == ("used", "to")
        or part.low[1:2] in (("i",), ("we",), ("they",))
        or verb not in ("VBD", "VBP", "VBZ", "VBN")
    ):
        return ""
    past = shop.words.verb(first, "past") or first.endswith("elled")
    if tag in ("VBD", "VBN") and not past:
        return ""
    if (verb == "VBZ") == (text.split()[0] in ("I", "we", "We")):
        return ""
    if first == "cost":
        return ""
    if first in _CAME_OF_IT and _RELATED.search(text):
        return f"{text}, and that {part.text}" if part.joint != "." else ""
    return f"{text} and {part.text}"


# What a deed does, said behind a clause about something else ("which was there for months").
_CAME_OF_IT = frozenset(("saved", "cut", "brought", "freed", "made", "kept", "halved", "gave"))
_RELATED = re.compile(r"\b(?:which|that|who) [a-z]+")
# What a fault turned out to be.
_FOUND = re.compile(
    r"was (?:an? |just an? |only an? )(?:[$€£]\d+ |loose |bad |dead |blocked |stuck |cracked |"
    r"worn |broken |missing |faulty |single |tiny )+\w+$"
)


def _with_count(text: str, part: Stretch) -> str:
    """Return "..., 310 riders nobody had counted", "... with 71 still there after 90 days"."""
    said = part.text
    if _SCORE.match(said) and _PASSED.search(text):
        return f"{text} with {said}"
    if re.match(rf"^(?:{COUNT}|\d+%) (?:of (?:it|them) )?still (?:there|here|running|in)\b", said):
        return f"{text}, with {said}"
    if _SHARE.match(said):
        return f"{text}, and {said}"
    if _FEW_FAULTS.match(said):
        return f"{text}, with {said}"
    if re.match(r"^(?:about |over |nearly )?\d+%? of (?:it|them|those) \w+", said):
        return f"{text}, {said}"
    noun = re.match(rf"^(?:about |over |nearly |some |around )?{COUNT} (?:[\w-]+ ){{0,3}}?", said)
    counts = part.tree.tags[: len(noun[0].split()) + 2] if noun else ()
    timed = re.match(rf"^{COUNT} (?:years?|months?|weeks?|days?|hours?|minutes?)\b(?! of)", said)
    plain = (
        "NNS" in counts
        and not timed
        and part.low[0] not in ("a", "an", "one", "1")
        and len(part.low) > 1
    )
    if not plain or not _is_bare_count(part, text):
        return ""
    if part.tree.tags[-1] in ("RB", "RP") and len(part.low) <= _SHORT:
        return f"{text}, with {said}"
    if _HOW_MANY.fullmatch(said) and _HELD.match(text):
        return f"{text}, with {said}"
    lasted = re.search(r" for [\w+]+ (?:years|months|weeks|seasons|summers|winters)$", text)
    return f"{text[: lasted.start()]}, {said},{lasted[0]}" if lasted else f"{text}, {said}"


# How many there were where the user took charge: "I took nights, 300 ewes".
_HOW_MANY = re.compile(r"\d[\d,]* [a-z]+s")
_HELD = re.compile(r"(?!.* with )(?:I|we) (?:took|had|ran|covered|did|worked|have had|was|were) ")
# So few that it is a merit.
_FEW_FAULTS = re.compile(
    r"(?:only|just) (?:\d|one|two|three|four|five) (?:no-shows?|complaints?|returns?|call-?backs?|"
    r"breakdowns?|breakages?|cancellations?|refunds?|errors?|faults?|mistakes?|late \w+|"
    r"rejections?|losses)(?: (?:out )?of (?:\d+|twelve|twenty|thirty|a hundred) [a-z]+s)?$"
)
_SHARE = re.compile(
    r"^(?:\d+|all|none) (?:out )?of (?:the |my |our )?\d+ (?:in my \w+ )?(?:are|were|have|"
    r"came|went|got|stayed|\w+ed)\b"
)


_FEW = 9  # words of a bare count


def _is_bare_count(part: Stretch, text: str) -> bool:
    """Whether a count has no verb of its own but within what describes it."""
    tree = part.tree
    noun = next(i for i, tag in enumerate(tree.tags) if tag == "NNS")
    told = [i for i in range(len(tree)) if tree.tags[i] in ("VBD", "VBZ", "VBP", "MD", "VBN")]
    doubled = any(
        tree.tags[i] == "CD" and tree.tags[i - 1] in ("NNS", "NN") for i in range(2, len(tree))
    )
    described = not told or (told[0] > noun + 1 and tree.tags[noun + 1] in ("PRP", "NN", "WDT"))
    acted = re.match(r"(?:at .*|in .*|on .*)?\b(?:I|we|my \w+) ", text)
    whole = len(tree) <= _FEW and tree.tags[-1] not in ("IN", "DT", "JJ", "VB", "VBP")
    return described and whole and not doubled and bool(acted)


_SCORE = re.compile(r"^\d[\d.,/]*(?:%| (?:points|marks|percent))?$")
_PASSED = re.compile(
    r"\b(?:passed|finished|graduated|did|took|completed|sat)\b.*"
    r"\b(?:course|module|exam|test|class|training|final|theory|practical|diploma|certificate)\b|"
    r"\b(?:passed|graduated|finished)\b"
)
