"""Whether a clause, however well it is built, leaves nothing hanging, uncounted or unsaid."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_LOOSE_ENDS = ("DT", "CC", "PRP$", "TO", "MD", "WDT", "WP", "WRB")


def has_its_sense(tree: Tree, shop: Workshop) -> bool:
    """Whether nothing is left hanging or unnamed in a clause."""
    root = tree.root
    if _says_nothing(tree, root) or _only_lasted(tree, root, shop) or _tells_nobody(tree, root):
        return False
    if _is_told_against_before(tree):
        return False
    if (
        _shares_the_unnamed(tree.text().lower())
        or _BACK.search(_NAMED_DOER.sub("", tree.text().lower()))
        or _WAS_SO_LONG.search(tree.text().lower())
        or _is_unnamed_one(tree)
        or _trails(tree)
        or _MAKES_LITTLE.search(tree.text().lower())
        or _COUNTED_BESIDE.search(tree.text().lower())
    ):
        return False
    if _counts_nothing(tree, root, shop) or _lasts_still(tree, root, shop):
        return False
    if any(_is_second_count(tree, place) for place in range(2, len(tree) - 1)):
        return False
    if any(_doubles(tree, place) or _clashes(tree, place) for place in range(1, len(tree))):
        return False
    return tree.tags[-1] not in _LOOSE_ENDS and tree.words[-1].lower() not in _HANGING


def _is_told_against_before(tree: Tree) -> bool:
    """Whether a habit of "now" is told, which says that it was otherwise before."""
    habit = "now" in tree.words[3:] and tree.tags[1:2] == ("VBP",)
    figure = any(letter.isdigit() for letter in tree.text())
    return habit and not figure and tree.words[1] not in ("have", "am", "are")


_HANGING = frozenset(("with", "from", "the", "than", "not", "never", "theirs", "hers", "ours"))
# What was easily done, said to make little of an outcome that is not named: "I just moved it".
_MAKES_LITTLE = re.compile(
    r"^i just (?!passed|finished|completed|got|earned|renewed|started|took|did|came|signed|"
    r"learn|won|ran|had|have)\w+"
)
# A count of what was named before stands between two doings: "found a rack, 72 samples, rang".
_COUNTED_BESIDE = re.compile(
    r", (?:\d+|two|three|four|five|six|seven|eight|nine|ten) [a-z]+s(?:,|,? and) "
    r"(?:rang|called|told|took|sent|went|put|made|got|kept|wrote|stopped|fixed|ran|found)\b"
)


def _only_lasted(tree: Tree, root: int, shop: Workshop) -> bool:
    """Whether a sentence says how long but not what or where: "I stayed for 6 years"."""
    shifts = {"every", "nights", "weekends", "evenings"} & set(tree.words)
    if shifts and tree.words[root].lower() in ("work", "worked", "working"):
        return False
    verb = shop.words.verb(tree.words[root].lower())
    others = [i for i in tree.children(root) if i > root]
    timed = all(shop.words.has("rewording_times", tree.words[i].lower()) for i in others)
    return verb is not None and verb.base in _LASTS and timed


# Of somebody or something named it needs no more than "did": "before the alarm did".
_NAMED_DOER = re.compile(r" (?:before|than) (?:the|a|an|my|our|any|anybody|anyone) ?[a-z]* did$")
_BACK = re.compile(
    r"\bthe (?:next|same|following|other) (?:day|morning|night|week|one|year)$"
    r"(?<!them the same day)(?<!it the same day)"
    r"(?<!back the next year)(?<!back the next season)|"
    r"\b(?:that|this|those|these|there|so|same|do|did|"
    r"(?<!the year )(?<!the season )after|before|then|too|no|yes|all)$|"
    r"\blike (?:that|this)$|"
    r"\bthe (?:last|first|other|previous|new|old|next)(?: \w+ (?:myself|alone)| \d+)?$|"
    r"\b(?:last|first|other) \d+$|'s$|\bthen i (?:left|went)$|\bdid both (?:from|at|in|on|for)\b|"
    r"\bi am (?:booked|signed) (?:in|up|on)(?: for [a-z]+ \d+)?$|\bi am at [abc][12]\b|"
    r"(?<!my group )(?<!my class )(?<!my team )\b(?:take|took|sit|sat|did|done|passed|finished?|"
    r"on|have|got|had) the (?:exam|test|course|update|refresher|module|training|certificate|"
    r"licence|license|class|annex)"
    r"(?:$| (?:in|on|by|at the|last|this|next)\b)|"
    r"\bsince \d\d?$|"
    r"\bi have (?:the|a|an|my|this) [^,]* since\b|\bunder$|\bmy absences\b|"
    r"\bi have (?:work|study|drive|make)\b|\bi am at door\b|\blet (?:\w+ ){1,2}go\b|"
    r"\bi had \d+ (?:[a-z]+s$|(?:open|when|while|before|after|until)\b)|"
    r"^i taught myself and\b|^i used to .* \d+$|^i went from \S*\d|^i sold out\b|"
    r"\bso \w+s (?:i|we) (?:am|are)\b|^i know (?:about |around |over )?\d+ [a-z]+s\b"
    r"(?! (?:of|in|from|at|who)\b)|"
    r"\blost (?:him|her|them)\b|\bodd that\b|"
    r"\b(?:passed|did|finished|got) the (?:first|second|third) (?:with|in|on)\b|"
    r"\bthe (?:last|other|previous|new|old) (?:in|on|at|to)\b|"
    r"\b(?:is|was|are) (?:same|since)\b|"
    r"\b(?:worse|harder|tougher)$|\b(?:seen|had|known|done) (?:much |far )?worse\b|"
    r"^i (?:won|got|made|kept|did|sold|fixed|passed) \d+ of \d+"
    r"(?:$| (?!of\b)(?:[a-z]{2,4}|worth)\b)|"
    r"\bi am (?:up|there|here|in|on|off)$|"
    r"\bthe one (?!the [a-z]+s [a-z]+\b|who|that|which|page|person|"
    r"(?:on|in|at) (?:my|our|the) \w+ who)|"
    r"\bit (?:is|was) (?:only |about |now )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:people|men|women)\b)|^it (?:takes|took) (?:only |about |now )?\d|"
    r"\bit (?:takes|took) (?:only |about |now )?\d+(?: now)?$|"
    r"^we (?:were|are) (?:two|three|four|five|\d+)(?: and\b|$)|"
    r"\bpassed\b.* (?:second|third|2nd|3rd) (?:time|go|try|attempt)\b|"
    r"^my \w+ ends? (?:on|in|at)\b|\bgot an? [a-f] (?:at|$)|^(?:my|our) \w+ (?:is|are) \d+ \w+s\b|"
    r"\b(?:do|does|did|doing|done) (?:it|this|that|so)\b|"
    r"\b(?:hold|held) \d+ (?:kids|children|people|patients|clients|families|students)\b|"
    r"\bwith (?:only|just) \w+ing\b|(?<!plan) (?:b|m|ph)$"
)
# What is no stretch of time by itself cannot have been "three weeks".
_WAS_SO_LONG = re.compile(
    r"\b(?:my|our|the|that|this) (?:\w+ )?(?!\w*(?:course|contract|notice|lease|commute|project|"
    r"placement|apprenticeship|training|programme|program|wait|delay|turnaround|average|record|"
    r"trial|drive|shift|trip|journey|season|time|queue|cycle|backlog|window|downtime)\b)\w+ "
    r"(?:was|were) (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:days|weeks?|months?|years?)\b"
)
_SHARE = re.compile(
    r"\b\d+ (?:out )?of (?P<all>(?!10\b)\d+) (?:could|can|was|were|are|have|had|went|"
    r"came|passed|got|did|learned)\b"
)


def _shares_the_unnamed(low: str) -> bool:
    """Whether it is not said of whom a share is told: "27 of 31 could read"."""
    share = _SHARE.search(low)
    return share is not None and not re.search(rf"\b{share['all']}\b", low[: share.start()])


_ONE = re.compile(r"\b(?:current|last|other|new|old|first|same|next|previous|second) ones?\b")


def _is_unnamed_one(tree: Tree) -> bool:
    """Whether "the last one" is said where nothing counted was named before it.

    A part of it ("the chapters of the last one") names its own plural, and not what it is of.
    """
    found = _ONE.search(tree.text().lower())
    before = len(tree.text()[: found.start()].split()) if found else 0
    against = {"old", "new"} <= {word.lower() for word in tree.words}
    each = bool({"each", "either", "one"} & set(tree.words[:before])) if found else False
    part = "of" in tree.words[max(before - 2, 0) : before]
    named = "NNS" in tree.tags[:before] and not part
    return found is not None and not (against or each or named)


def _trails(tree: Tree) -> bool:
    """Whether "so" or "because" is followed by no clause: "so CIP"."""
    low = [word.lower() for word in tree.words]
    return any(
        word in ("so", "because")
        and low[place + 1 : place + 2] != ["of"]
        and not FINITE & set(tree.tags[place:])
        for place, word in enumerate(low)
        if tree.tags[place + 1 : place + 2]
        and (len(tree) == place + _ALONE or not tree.tags[place + 1].startswith(("JJ", "RB")))
    )


_ALONE = 2  # places from "so" to the end behind the one word that follows it


def _doubles(tree: Tree, place: int) -> bool:
    """Whether two plurals stand side by side under a number: "17 duplicates invoices"."""
    both = tree.tags[place - 1] == tree.tags[place] == "NNS" and tree.heads[place - 1] == place
    return (
        both and tree.tags[place - 2] == "CD" and tree.words[place - 1].lower() not in _PLURAL_ONLY
    )


def _is_second_count(tree: Tree, place: int) -> bool:
    """Whether a figure that is no whole number is set behind a thing: "1,200 sales 4.9 stars"."""
    apart = tree.tags[place - 1 : place + 2] == ("NNS", "CD", "NNS")
    return apart and "." in tree.words[place]


def _clashes(tree: Tree, place: int) -> bool:
    """Whether a helping verb stands where none can: "I red X would a jet"."""
    helping = tree.tags[place - 1] == "MD" and tree.words[place - 1].lower() != "will"
    return helping and tree.tags[place] in ("DT", "PRP$", "IN", "CD")


_PLURAL_ONLY = frozenset(
    ("sales", "sports", "operations", "communications", "systems", "goods", "accounts")
)


def _counts_nothing(tree: Tree, root: int, shop: Workshop) -> bool:
    """Whether a number is the object, and what it counts was not named: "I had 48"."""
    verb = shop.words.verb(tree.words[root].lower())
    owned = tree.words[root].lower() == "got" and "have" in tree.words[:root]
    if verb is not None and verb.base in _COUNTED_ALONE and not owned:
        return False
    place = root + 1
    bare = tree.tags[place : place + 1] == ("CD",) and _is_number(tree.words[place])
    named = any(tag in ("NNS", "NNPS") for tag in tree.tags[:place])
    following = tree.words[place + 1 : place + 2]
    named = named or tree.tags[place + 2 : place + 3] in (("NNS",), ("NNPS",))
    open_ended = tree.tags[place + 1 : place + 2] in ((), ("IN",), ("CC",), ("RB",), (",",))
    open_ended = open_ended or following in (("last",), ("this",), ("every",), ("each",))
    either = tree.words[place + 1 : place + 2] == ("or",) and tree.tags[place + 2 : place + 3] == (
        "CD",
    )
    if (
        bare
        and not (named or either)
        and open_ended
        and tree.words[place + 1 : place + 2] != ("of",)
    ):
        return True
    return tree.words[-3:-1] == ("more", "than") and tree.words[-1].isdigit()


_COUNTED_ALONE = frozenset(
    ("score", "get", "hit", "reach", "pass", "turn", "feed", "serve", "seat", "calve", "lamb")
)


def _is_number(word: str) -> bool:
    return word.replace(",", "").isdigit() or word in _SPELLED


_SPELLED = frozenset(("ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty"))


def _lasts_still(tree: Tree, root: int, shop: Workshop) -> bool:
    """Whether what goes on "since" a time is told in the plain present: "I log them since 2017"."""
    if tree.tags[root] not in ("VBP", "VBZ") or tree.children(root, "aux", "cop"):
        return False
    verb = shop.words.verb(tree.words[root].lower())
    text = tree.text()
    return verb is not None and bool(re.search(r"\bsince (?:\d{4}|last|[A-Z]\w+)\b", text))


def _says_nothing(tree: Tree, root: int) -> bool:
    """Whether a verb of saying stands without what was said."""
    if tree.words[root + 1 : root + 3] in (("no", "to"), ("yes", "to")):
        return False
    saying = tree.words[root].lower() in ("said", "says", "say", "thought", "think", "thinks")
    return saying and not any(i > root for i in tree.children(root, "comp", "obj", "advcl", "conj"))


def _tells_nobody(tree: Tree, root: int) -> bool:
    """Whether somebody "told" without a listener, which is no English: "my manager has told"."""
    return tree.words[root].lower() in ("told", "tell", "tells") and not any(
        tree.tags[i].startswith(("PRP", "NN")) and tree.words[i - 1].lower() not in ("to", "of")
        for i in tree.children(root, "obj")
        if not tree.children(i, "num")
    )


_LASTS = frozenset(
    ("stay", "work", "last", "remain", "live", "serve", "practise", "practice", "learn", "study",
     "train", "log", "try")
)  # fmt: skip
