"""Other ways to put a topic: a statement as "how ...", and wordings that are no copy."""

import re
from collections.abc import Iterator

from bot.core.answers.closed_words import BE
from bot.core.answers.phrases.frames import WH
from bot.core.answers.phrases.nouns import DOERS
from bot.core.answers.phrases.sayings import statement
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS

_GOES_WITH = {"NN": "VBZ", "NNP": "VBZ"}
_NOW = frozenset(("VBP", "VBZ", "VB"))
_MINE = frozenset(("i", "me", "my", "we", "us", "our", "he", "she", "his", "her"))
_SEEMING = frozenset(("seem", "look", "sound", "feel", "smell", "come", "say", "mean", "know"))


def how_it_is(text: str, shop: Workshop) -> str:
    """Return what is said of the world as "how it is": "how kettles outlive their owners".

    Only what several things do, or a certain one, and now; "" for all else.
    """
    said = statement(text, shop)
    if said is None or len(said.tree) - said.verb < 2:
        return ""
    if said.tree.words[said.verb + 1].lower() in BE:
        return ""  # "everyone thinks is a bill", of a letter named before
    tree, verb = said.tree, said.tree.words[said.verb].lower()
    head = tree.tags[said.subject - 1]
    anybody = tree.words[0].lower() in ("everyone", "everybody", "nobody")
    certain = tree.tags[0] == "DT" or head in ("NNS", "NNPS") or anybody
    certain = certain or tree.words[0].lower() == "their"
    known = shop.words.verb(verb, "base", "third")
    acts = verb in ("has", "have") or (known is not None and known.base not in _SEEMING)
    acts = acts and verb not in BE and tree.words[said.verb + 1].lower() != "by"
    agrees = _GOES_WITH.get(head, tree.tags[said.verb]) == tree.tags[said.verb]
    several = tree.words[said.subject - 1].lower() in DOERS
    now = tree.tags[said.verb] in _NOW and (head in NOUNS or anybody)
    now = now and (agrees or several)
    alone = not _MINE & {word.lower() for word in tree.words}
    return f"how {tree.text()}" if certain and acts and now and alone else ""


def put(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a topic as it is, and in other ways that mean the same, those with its own words first.

    A way that is a copy of what was typed is left to be worded anew.
    """
    with_that, bare = _with_that(text, shop), _THAT.sub(" ", text)
    own = (way for way in (text, with_that, bare) if not shop.typed.copied(shop.read(way).words))
    swapped = text
    for pattern, instead in _WAYS:
        swapped = pattern.sub(instead, swapped)
    joined = _with_that(swapped, shop)
    doing = _doing(joined, shop)
    yield from dict.fromkeys((*own, text, swapped, joined, _THAT.sub(" ", swapped), doing))
    yield from _done_ways(swapped, shop)
    wish = _WISH.match(swapped)
    verb = shop.words.verb(wish[2], "ing") if wish else None
    if wish and verb:
        yield f"{wish[1]} to {verb.base}{swapped[wish.end() :]}"
    way = _WAY.match(swapped)
    verb = shop.words.verb(way[1], "ing") if way else None
    if way and verb:
        yield f"the way you {verb.base}{swapped[way.end() :]}"
    plan = _PLAN.match(swapped)
    verb = shop.words.verb(plan[2], "base") if plan else None
    if plan and verb:
        yield f"{plan[1]} of {verb.ing}{swapped[plan.end() :]}"
    yield from _linked(swapped, shop)


def _linked(text: str, shop: Workshop) -> Iterator[str]:
    """Yield "a mare that bites" for "a mare who bites"."""
    found = _LINK.search(text)
    if not found or shop.read(text).tags[0] in WH:
        return
    if shop.words.has("animals", found[1].lower().removesuffix("s")):
        yield f"{text[: found.end(1)]} that{text[found.end() :]}"


def _with_that(text: str, shop: Workshop) -> str:
    """Return "the mural that the residents painted" for "the mural the residents painted"."""
    tree = shop.read(text)
    if tree.tags[0] in (*WH, "VBG") or text.startswith("whether "):
        return text
    for place in range(1, len(tree) - 1):
        low = tree.words[place].lower()
        doer = low in DOERS and tree.tags[place + 1] in (*FINITE, "VB")
        opens = low == "you" or doer or (tree.tags[place] in ("DT", "PRP$") and low != "that")
        if tree.tags[place] in (*FINITE, *WH, "TO"):
            return text
        if opens and tree.tags[place - 1] in NOUNS:
            word = "when" if tree.words[place - 1].lower() in _TIMES else "that"
            return " ".join((*tree.words[:place], word, *tree.words[place:]))
    return text


def _doing(text: str, shop: Workshop) -> str:
    """Return "the swallows that nest in the bay" for "the swallows nesting in the bay"."""
    tree = shop.read(text)
    place = next((i for i in range(1, len(tree)) if tree.tags[i] == "VBG"), 0)
    verb = shop.words.verb(tree.words[place].lower(), "ing") if place else None
    many = tree.tags[place - 1] == "NNS" or (
        tree.tags[max(place - 2, 0) : place] in _ACTING
        and shop.words.plural(tree.words[place - 1].lower())
    )
    follows = tree.tags[place + 1 : place + 2]
    compound = follows in (("NN",), ("NNS",))  # "sheep shearing contests"
    if verb is None or place > _NEAR or not many or compound:
        return text  # not "load shedding"
    return " ".join((*tree.words[:place], "that", verb.base, *tree.words[place + 1 :]))


# "Page uploads timing out": several uploads, where a verb was read.
_ACTING = (("NN", "VBZ"), ("NNP", "VBZ"))
_LINK = re.compile(r"([a-z]+) who(?= (?:[a-z]+s|[a-z]+ed|was|were|had|never|still)\b)")
_PLAN = re.compile(r"(your (?:\w+ )?(?:plan|idea|dream|habit)) to (\w+)(?= )")
_WISH = re.compile(r"(your (?:dream|wish|plan)) of (\w+ing)\b")
_WAY = re.compile(r"your way of (\w+ing)\b")
_NEAR = 4  # words before what a thing does
_THAT = re.compile(
    r"(?<=[a-z])(?<! rule)(?<! theory)(?<! idea)(?<! view)(?<! fact)(?<! belief)(?<! claim)"
    r"(?<! point) that (?=(?:the|you|your) )"
)
_TIMES = frozenset(("time", "day", "night", "morning", "year", "summer", "winter", "week"))


def _done_ways(text: str, shop: Workshop) -> Iterator[str]:
    """Yield "how you managed to ..." for what was done, "how you go about ..." for a habit."""
    tree = shop.read(text)
    if text.startswith("how ") and tree.tags[1] == "NNS" and not BE & set(tree.words):
        yield f"the way {text[4:]}"
    to_do = re.match(r"(?:how|ways) to (\w+) (?!.* (?:and|or) )", text)
    act = shop.words.verb(to_do[1], "base") if to_do else None
    if to_do and act:
        yield f"ways of {act.ing} {text[to_do.end() :]}"
    done = re.match(r"how (you|(?:the|your) \w+) (\w+) (?!to\b)", text)
    past = shop.words.verb(done[2].lower(), "past") if done else None
    base = shop.words.verb(done[2].lower(), "base") if done else None
    known = past or base
    if not done or known is None or (past and base) or done[2] in _MODALS:
        return
    rest = text[done.end() :]
    after = shop.words.verb(rest.split(" ", 1)[0], "past")
    if known.base in _STATES or (after and rest.split(" ", 1)[0].endswith("ed")):
        return  # "color coded" is one verb
    if past:
        yield f"how {done[1]} managed to {known.base} {rest}"
    elif done[1] == "you":
        yield f"how you go about {known.ing} {rest}"


_MODALS = frozenset(("can", "will", "may", "must", "might", "could", "would", "should", "shall"))
_STATES = frozenset(("have", "know", "like", "love", "feel", "see", "want", "need", "think"))
_WAYS = tuple(
    (re.compile(rf"(?<!\w){typed}\b"), instead)
    for typed, instead in (
        ("should be allowed to", "may"),
        (r"who only (\w+s) (?=\w)", r"who \1 only "),
        (r"^whether ([\w' ]+?) or ([\w' ]+?) (?=would |will |is |can )", r"whether \2 or \1 "),
        (r"^how you (colou?r)-coded ", r"how you managed to \1-code "),
        ("would win in a fight", "would win a fight"),
        (r"(?:^|(?<= and ))whether (?!or\b)(?!.* or )", "whether or not "),
        (r"^(your \w+) that (?:you|one) can ", r"\1 that it is possible to "),
        (r"\bwhen we both ", "when both of us "),
        (r"(\w+s) that only (\w+) (?=(?:on|in|at|for|with|after) )", r"\1 that \2 only "),
        (r"\b(shut|slowed|narrowed) down ((?:the|your|a) \w+)", r"\1 \2 down"),
        (r"^((?:why|how) [\w ]+s) are always (?=\w+er\b)", r"\1 always tend to be "),
        (r"^((?:why|how) [\w ]+) is always (?=\w+er\b)", r"\1 always tends to be "),
        (r"\b(go|goes|went) crazy (?=before|at|in|on|around|after)", r"\1 wild "),
        (r"^when not to (?=\w+ \w)", "when it is best not to "),
        (r"(?<=[a-z]) so (?=(?:the )?\w+ (?:can|could|may) )", " so that "),
        ("everything else", "all else"),
        ("^(how \\w+s) are allowed to", r"\1 can"),
        (r"who would only (\w+) ([\w' ]+?) (?=if |when )", r"who would \1 \2 only "),
        (r"\bthe same ([\w' ]+?) which ", r"the one \1 that "),
        (r"(?<= and )why(?= the| they| you| kids| people)", "the reasons why"),
        (r"turned out to be", "proved to be"),
        ("over and over", "again and again"),
        ("just (?=by|with|from|for)", "only "),
        ("in order to", "to"),
        (" (?:now|there|here)$", ""),
        ("whatever", "what"),
        ("^how long it takes", "how much time it takes"),
        ("^the best way to", "how best to"),
        ("to do when", "to do if"),
        ("^how you can", "how you are able to"),
        (r"gets(?= (?:at|in|when)\b)", "becomes"),
        ("^what happened to", "what became of"),
        ("^how to(?= )", "ways to"),
        ("days when(?= the| we| you)", "days on which"),
        (r"between ([A-Z]\w+) and ([A-Z]\w+)", r"between \2 and \1"),
        (r"between (\w+) and (\w+)$", r"between \2 and \1"),
        ("anymore", "any longer"),
        ("all the time", "constantly"),
        ("each other", "one another"),
        ("has to", "must"),
        ("have to", "must"),
        ("all day", "the whole day"),
        ("instead of", "rather than"),
        ("next to", "beside"),
        ("^how (you|to) know (?=when|if|whether|which|what)", r"how \1 tell "),
        ("^how you tell ", "how you can tell "),
        (r"^how much (\w+) (?=a |the |your )", r"the amount of \1 that "),
        (r"(got|has|have) (its|their|your) own (\w+[^s\W])$", r"\1 a \3 of \2 own"),
        (r"^the difference between (an? .+) and (an? .+)", r"what sets \1 apart from \2"),
        ("^how (hard|difficult|easy|much fun) it is (?=to )", r"how \1 it can be "),
        (r"^how ((?:an? |the |our )?(?!you\b)\w+) can (?=be )", r"how it is possible for \1 to "),
        (r"^what (an? \w+(?: \w+)?) does to ", r"what \1 can do to "),
        ("^what to do with (?=\\w+ \\w)", "what can be done with "),
        (r"that (?:was|were|is|are) (?=(?:in|on|at|under|behind|above) )", ""),
        (
            r"(\b(?:wedding|party|match|meeting|trip|show|game|funeral|concert|dinner)) where\b",
            r"\1 at which",
        ),
        (
            r"\bidea of (?:making|having|letting|getting) (\w+s) (?:to )?(?=\w+ \w)",
            r"idea that \1 should ",
        ),
        (r"\b(who|that) asked for (?=(?:a|an|the|your) )", r"\1 requested "),
        (
            r"\b(for (?:an?|the|your) (?:lady|man|woman|guy|family|couple|customer|client)) in "
            r"(?=[A-Z])",
            r"\1 from ",
        ),
        (r"\b(to|with|by|against) (?=[\w-]+-year-olds\b)", r"\1 some "),
        (r"(?<!from )\b(door to door|house to house|farm to farm|port to port)$", r"from \1"),
        (r"\bin one (?=(?:night|day|week|morning|afternoon|weekend|hour)\b)", "in a single "),
        (r"\bhow (the \w+|you|your \w+) got (?=(?:its|your|their) )", r"how \1 came by "),
        (
            r"\bletting ((?:the|your|an?) (?:\w+ )?\w+) (?=\w+ (?:the|an?|your|their|it)\b)",
            r"allowing \1 to ",
        ),
        (r"\byou let (the \w+|people|everyone) (?=\w+ \w)", r"you allow \1 to "),
        (r"\bkilled (?:off )?(?=(?:the|all the) (?:\w+ )?\w+s\b)", "did away with "),
        (r"^how many (\w+) (?:are|were) (?=\w+(?:ed|en) )", r"the number of \1 "),
        (r"(?<= and )how(?= the | you | your )", "the way"),
        (r"^you once (\w+) (?!.*\b(?:and|who|that|when)\b)(.+)$", r"you \1 \2 once"),
        ("(?<= and )how to ", "ways to "),
        ("in the middle of (?=a |an |the |your )", "during "),
        (r"^((?:\w+ )?\w+) that (?:was|were) (\w+ed) (.+) and still ", r"\1 \2 \3 that still "),
    )
)
