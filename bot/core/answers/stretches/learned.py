"""The small words of English that learners leave out or misplace: mended, or told to be lacking."""

import re

from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.stretches import COUNT
from bot.core.answers.words import Words
from bot.core.english.tree import Tree

# What is never named in the singular without an article or an owner.
_COUNTED = frozenset(
    ("shop", "hotel", "kitchen", "office", "factory", "warehouse", "laboratory", "lab", "camp",
     "restaurant", "company", "door", "bridge", "newspaper", "ship", "house", "room", "car",
     "machine", "team", "boss", "project", "computer", "diploma", "building", "farm", "garden",
     "store", "bank", "clinic", "ward", "tractor", "truck", "bus", "brick", "box", "meter",
     "metre", "book", "table", "tool", "language", "customer", "canteen", "village",
     "street", "branch", "department", "workshop", "studio", "salon", "bakery", "garage",
     "certificate", "licence", "license", "exam", "contract", "supermarket", "system", "station",
     "screenshot", "spreadsheet", "checklist", "hostel", "pharmacy")
)  # fmt: skip
_PLACES = (
    r"(?:petrol|gas|service|police|fire|train|bus|power|filling) station|(?:call|care|day|shopping|"
    r"data|contact) cent(?:er|re)|(?:primary|secondary|language|driving|cookery) school|"
    r"(?:car|shoe|textile|furniture|food|garment|steel) factory|(?:coffee|book|phone|gift|shoe|"
    r"repair|"
    r"barber) shop|kindergarten|elementary school|supermarket|pharmacy|hostel|nursing home|"
    r"care home|law firm|start-?up|dairy|"
    r"construction company|small company|big company|law office|dental clinic|bakery|garage"
)
_TONGUES = (
    r"(?:English|French|German|Spanish|Dutch|Italian|Polish|Portuguese|Swedish|Norwegian|Danish|"
    r"Finnish|Japanese|Korean|Chinese|Arabic|Russian|Turkish|Welsh|Irish)"
)
_COURSE = (
    r"(?:an? )?(?P<kind>evening|night|online|weekend|language|Saturday) (?P<course>course|class) "
    rf"(?:of |in )?(?P<tongue>{_TONGUES})"
)
_BARE_PLACE = re.compile(
    rf"\b(in|at|for|from) ((?:{_PLACES})\b)(?=$|,| (?:in|on|for|and|at|near|as|with|where|when|"
    r"over|since|by|two|three|four|five|six|seven|eight|nine|\d+)\b)"
)
_FOLLOWED = re.compile(
    rf"^I (?:follow|do|take|attend|have followed) {_COURSE}(?= since\b)|\b(?P<verb>follow|do|"
    rf"take|took|did|"
    rf"following|doing|taking|attend) {_COURSE.replace('P<', 'P<other_')}"
)
_MENDS = (
    (re.compile(r"\b(?:the |a )?course ([ABC][12])\b"), r"the \1 course"),
    (re.compile(r"\b(learn|learned|learnt|use|used|using|know|on) opera\b"), r"\1 Opera"),
    (re.compile(r"\b(in|at) night shift\b"), "on the night shift"),
    (
        re.compile(
            r"^as (?=(?!one|head|captain|lead|chair)[a-z]+(?:er|or|ess|ist|ian|nurse|"
            r"guide|cook|clerk) "
            r"(?:I|we)\b)"
        ),
        "as a ",
    ),
    (
        re.compile(
            r"\b(in|at|from) (?=(?:last|old|previous|current|first) (?:job|company|place|"
            r"factory|"
            r"hotel|school|work|employer|firm)\b)"
        ),
        r"\1 my ",
    ),
    (re.compile(r"\bin (?=(?:final|first|second|third|same) (?:week|month|year)\b)"), "in the "),
    (re.compile(rf"\bexperience of ({COUNT} (?:years|months))\b"), r"\1 of experience"),
    (re.compile(rf"^I (?:am|work) since ({COUNT} years) (?!I\b)"), r"for \1 I have been "),
    (
        re.compile(r"\bas (?=(?:team|shift|group|project|section|line) (?:lead|leader|manager)\b)"),
        "as a ",
    ),
    (
        re.compile(
            r"^(I|we) ([a-z]+) ((?:every|each) (?:year|month|week|day|summer|winter|spring|autumn|"
            r"season|morning|evening|night)) ((?:the|an?|my|our) [^,]+?)(?=$|,| and\b| alone\b)"
        ),
        r"\1 \2 \4 \3",
    ),
    (re.compile(rf"\b(speak|spoke|use|used) ((?:every|each) day) ({_TONGUES})\b"), r"\1 \3 \2"),
    (
        re.compile(
            r"^(I|we) spent (.+?) in (?=(?:hospice|hospital|prison|rehab|intensive care)\b)"
        ),
        r"\1 spent \2 working in ",
    ),
)


# "About 300 transaction": what is counted, without its "s".
_MANY = re.compile(
    r"(?<![.,\d])\b((?:[2-9]|\d[\d,]*\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|"
    r"several|many|all the|all) (?:[a-z]+ )?(?:transaction|report|customer|patient|student|order|"
    r"invoice|ticket|machine|client|guest|pupil|product|test|error|room|table|country|hotel|"
    r"school|parcel|document|worker|employee|driver|visitor|supplier|meeting|question|mistake|"
    r"project|system|sample|line|truck|container|colleague|apprentice|trainee|manager))"
    r"(?=$|,| (?:in|on|at|for|per|every|each|from|with|and|of|to|by|last|this|who|that|because|"
    r"before|after|alone)\b)"
)
# "I found the fault and I fix it": done with the rest.
_THEN_DO = re.compile(
    r"^((?:I|we) (?:found|saw|noticed|discovered|[a-z]+ed) .+ and (?:I|we) )"
    r"(fix|solve|repair|change|correct|clean|replace|report|finish) (?=(?:it|them)\b)"
)
_IN_YEAR = (
    re.compile(
        r"\bin (?=(?:first|second|third|fourth|final|last) year of (?:an? |the |"
        r"my )?(?:\w+ )?(?:diploma|"
        r"degree|course|apprenticeship|master|bachelor|training|college|programme)\b)"
    ),
    re.compile(r"(?<=year of )(?=(?:diploma|degree|course|apprenticeship)\b)"),
)


def put_right(text: str) -> str:
    """Return a sentence with an article or an "in" that a learner left out, and words in order."""
    for typed, meant in _MENDS:
        text = typed.sub(meant, text)
    text = _IN_YEAR[1].sub(_an, _IN_YEAR[0].sub("in the ", text))
    text = _THEN_DO.sub(lambda m: f"{m[1]}{m[2].removesuffix('e')}ed ", text)
    text = _MANY.sub(_several, text)
    text = _BARE_PLACE.sub(lambda m: f"{m[1]} {article(m[2])} {m[2]}", text)
    return _FOLLOWED.sub(_followed, text)


def _several(found: re.Match[str]) -> str:
    """Return "300 transactions" for "300 transaction"."""
    return f"{found[1][:-1]}ies" if found[1].endswith("ry") else f"{found[1]}s"


def _an(found: re.Match[str]) -> str:
    return f"{article(found.string[found.end() :])} "


def _followed(found: re.Match[str]) -> str:
    """Return "am taking an evening course in French" for "follow evening course French"."""
    verb = found["verb"]
    kind, course, tongue = (
        found[f"{'other_' if verb else ''}{name}"] for name in ("kind", "course", "tongue")
    )
    led = verb or "I have been following"
    return f"{led} {article(kind)} {kind} {course} in {tongue}"


_NUMBERED = frozenset(
    (
        "hour",
        "minute",
        "year",
        "month",
        "week",
        "patient",
        "product",
        "report",
        "order",
        "client",
        "transaction",
        "test",
        "ticket",
        "case",
        "page",
        "guest",
        "pupil",
        "student",
        "invoice",
    )
)
_BARE = frozenset(("as", "by", "per", "than", "like", "each", "every", "no", "any", "another"))
_HEADED = ("NN", "NNS", "NNP", "NNPS", "CD", "POS", "VBG")
_ALIKE = frozenset(("head", "chair", "captain", "lead", "deputy", "staff", "crew"))


def lacks_small_words(tree: Tree, words: Words) -> bool:
    """Whether a thing that must be counted stands bare, or alone behind a number."""
    if _is_in_the_past(tree) or any(_disagrees(tree, i) for i in range(2, len(tree))):
        return True
    if _is_out_of_order(tree) or _lacks_for(tree) or _BROKEN.search(tree.text()):
        return True
    return any(_is_bare(tree, i, words) or _is_one_of_many(tree, i) for i in range(1, len(tree)))


def _is_in_the_past(tree: Tree) -> bool:
    """Whether what was done at a former place is told in the present: "in my last job I make"."""
    former = _FORMER.match(tree.text())
    verb = len(former[0].split()) if former else 0
    return bool(verb) and tree.tags[verb : verb + 1] == ("VBP",)


_FORMER = re.compile(
    r"(?:in|at) (?:the |my |our )?(?:last|old|previous|former) [a-z]+,? (?:I|"
    r"we)(?= )",
    re.IGNORECASE,
)


def _disagrees(tree: Tree, place: int) -> bool:
    """Whether the verb behind one person has no "s": "the new girl learn it"."""
    noun = tree.words[place - 1].lower()
    bare = tree.tags[place] in ("VBP", "VB") and tree.tags[place - 1] == "NN" and noun in _ONES
    before = {word.lower() for word in tree.words[max(place - 6, 0) : place]}
    return bare and not before & _BARE_VERB


_ONES = frozenset(
    ("girl", "boy", "man", "woman", "boss", "manager", "client", "customer", "guest", "leader",
     "colleague", "chef", "driver", "teacher", "owner", "patient", "inspector", "auditor")
)  # fmt: skip
_BARE_VERB = frozenset(
    ("let", "make", "made", "makes", "help", "helped", "helps", "see", "saw", "have", "had",
     "watch", "hear", "heard", "do", "does", "did", "can", "could", "will", "would", "may", "to")
)  # fmt: skip


def _lacks_for(tree: Tree) -> bool:
    """Whether a time stands bare between a thing and what follows: "the office two years with"."""
    low = [word.lower() for word in tree.words]
    for place in range(2, len(tree) - 2):
        timed = tree.tags[place] == "CD" and low[place + 1] in _SPANS
        named = tree.tags[place - 1].startswith("NN")
        row = low[place + 2 : place + 5] == ["in", "a", "row"]
        if timed and named and low[place + 2] in _PLACING and not row:
            return True
    return False


_SPANS = frozenset(("year", "years", "month", "months"))
_PLACING = frozenset(("in", "with", "at", "as", "on", "under"))
# "I made for each machine a card"; what is counted without the thing, or by "since".
_BROKEN = re.compile(
    r"^(?:I|we) (?:made|make|built|build|wrote|write|created|kept|learned|prepared|found|"
    r"translated|sold|have|had|did|do|took|organi[sz]ed) (?:for|with|in|at|since) (?!least|most|"
    r"about|"
    r"over)(?:(?!and\b)[\w']+ ){1,4}(?:an?|the|my|our|all|\d+|two|three|four|"
    r"five|six|seven|eight|nine|ten|twelve) [a-z]+|\bbut the \w+ (?:I|we) [a-z]+|"
    r"\b(?:I|we) (?:opened|closed|made|did|had|found|sold|got|fixed|wrote|took|ran|caught|filed|"
    rf"trained) \d+$|\bsince {COUNT} (?:years?|months?|weeks?)\b(?! ago)|"
    r"^[a-z]+ (?:[a-z]+ )?of mine (?:[a-z]+ed|cut|made|brought|got)\b|^I (?:make|made) order\b|"
    r"\ball the (?:[a-z]+ )?(?:report|document|order|case|ticket|customer)\b"
)


def _is_out_of_order(tree: Tree) -> bool:
    """Whether "every day" or "always" stands between a verb and its object."""
    if len(tree) < _AMPLE or tree.tags[1] not in ("VBP", "VBD", "VB"):
        return False
    low = [word.lower() for word in tree.words]
    if low[0] not in ("i", "we") or low[1] in _BEING:
        return False
    timed = low[2] in ("every", "each") and (low[3].endswith("day") or low[3] in _SPELLS)
    often = 4 if timed else 3 if low[2] in _OFTEN else 0
    return bool(often) and tree.tags[often : often + 1] in _OBJECTS


_AMPLE = 5  # words
_SPELLS = frozenset(("week", "month", "year", "morning", "evening", "night", "time", "summer"))
_BEING = frozenset(("am", "was", "are", "were", "have", "had", "do", "did"))
_OFTEN = frozenset(("always", "usually", "often", "already", "mostly", "normally", "regularly"))
_OBJECTS = tuple((tag,) for tag in ("DT", "PRP$", "NN", "NNS", "NNP", "CD", "PRP", "JJ"))


def _is_bare(tree: Tree, place: int, words: Words) -> bool:
    low = tree.words[place].lower()
    if tree.tags[place] != "NN" or tree.words[place] != low or low in _ALIKE:
        return False
    if tree.tags[place + 1 : place + 2] and tree.tags[place + 1] in _HEADED:
        return False
    if low.endswith(("body", "one")):
        return False
    if low not in _COUNTED and not words.has("persons", low):
        return False
    start = place
    while start and tree.tags[start - 1] in ("NN", "JJ", "VBN", "JJR", "JJS", "NNP"):
        start -= 1
    before = tree.words[start - 1].lower() if start else "a"
    joins = tree.tags[start - 1] in ("IN", "VBD", "VBP", "VB") if start else False
    return joins and before not in _BARE and tree.labels[place] in ("obj", "obl", "nmod")


def _is_one_of_many(tree: Tree, place: int) -> bool:
    """Whether one thing stands behind a number over one: "900 brick per day"."""
    number = tree.words[place - 1].replace(",", "").rstrip("+")
    many = tree.tags[place - 1] == "CD" and number not in ("1", "one") and number.isdigit()
    alone = tree.tags[place + 1 : place + 2] in ((), ("IN",), (",",), ("CC",), ("RB",))
    return many and alone and tree.tags[place] == "NN" and tree.words[place] in _COUNTED | _NUMBERED
