"""Completes a sentence by the small words and marks that were left out: "a licence", "uncle's"."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.answers.words import Words
from bot.core.english.tree import Tree

_SUM = re.compile(
    r"(?<=[a-z] )(\d[\d.,]* (?:crore|lakh|million|billion) (?=[a-z]+$|[a-z]+ (?:and|in|for)\b))"
    r"(?![a-z]+s\b)"
)


_FOR_SO_LONG = re.compile(
    r"^((?:for|over) (?:the )?(?:last |past )?[\w]+ (?:years|months|weeks),? )I am "
)


_SO_THAT = re.compile(
    r"(?<=\w),? so (?=(?:he|she|they|everyone|everybody|anyone|anybody|nobody|people) "
    r"(?:can|could|sees?|knows?|gets?)\b)"
)


_FIRST = re.compile(
    r"\b(was|were|am|is|are|been) (first|only|best|fastest|youngest|oldest|second) "
    r"(?=(?!in|to|on|at|and|for|when|by|with|of|year|aid)[a-z]+\b)"
)


def _corrected(text: str, shop: Workshop) -> str:
    """Return a sentence with its small words and the forms of its verbs set right."""
    text = re.sub(r"\bon ((?:my|our) own (?:expense|cost))\b", r"at \1", text)
    text = re.sub(r"\b(?:am|are) having (?=\w)", "have ", text)
    text = re.sub(r"(?<=\w) only$", "", text)
    text = re.sub(r"\b(at|in|for) (?=(?:nan|gran|mum|mom|dad|uncle|aunt)'s )", r"\1 my ", text)
    text = _SO_THAT.sub(" so that ", text)
    text = re.sub(
        r"\b(from|since|until|in|(?:for|on|by)(?= \w+ \d)) (may|march)\b",
        lambda m: f"{m[1]} {m[2].title()}",
        text,
    )
    text = re.sub(r"\b(years|months) experience\b", r"\1 of experience", text)
    text = re.sub(r"\bgood in (?=[a-z]+ing\b)", "good at ", text)
    text = re.sub(r"\b(start|begin) (?=\d{1,2} [A-Z][a-z]{2,}$)", r"\1 on ", text)
    text = re.sub(
        r"^((?:I|we) (?!do|make|feel|look|find|keep|am|have)\w+ (?:\w+ ){1,3})good$",
        r"\1well",
        text,
    )
    text = re.sub(r"\b(have|has) ([a-z]+)\b", lambda m: _as_participle(m, shop), text)
    text = re.sub(r"\b(I|we) ([a-z]+ed)\b", lambda m: _irregular(m, shop), text)
    if _PAST_TIME.search(text) and not _LASTS_ON.search(text):
        text = _HAVE_DONE.sub(lambda m: _in_past(m, shop), text)
    text = _FOR_SO_LONG.sub(r"\1I have been ", text)
    text = _LASTING.sub(lambda m: _gone_on(m, shop), text)
    text = _FIRST.sub(r"\1 the \2 ", text)
    return _SUM.sub(r"a \1", text)


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_PAST_TIME = re.compile(
    r"(?<!the )\blast (?:week|month|year|winter|summer|spring|autumn|fall|season|night|"
    rf"{_MONTH})\b|"
    rf"\bin (?:19|20)\d\d\b|\bin {_MONTH}\b|\b(?:days?|weeks?|months?|years?) ago\b|\byesterday\b",
    re.IGNORECASE,
)
_LASTS_ON = re.compile(r"\b(?:since|until now|so far|ever|never|always|will|would)\b")
_HAVE_DONE = re.compile(
    r"\b(I|we) have (already |also )?"
    r"(?!been\b|got\b|to\b|booked\b|registered\b|enrol|arranged\b|planned\b|signed\b|applied\b)([a-z]+)\b"
)


def _in_past(found: re.Match[str], shop: Workshop) -> str:
    """Return "I passed" for "I have passed", beside a time that is over."""
    verb = shop.words.verb(found[3], "participle")
    said = verb and not (found[2] and re.search(r"\b(?:and|,)\b", found.string[found.end() :]))
    return f"{found[1]} {found[2] or ''}{verb.past}" if verb and said else found[0]


def completed(text: str, shop: Workshop) -> str:
    """Return a sentence with the small marks that were left out: "my uncle's shop", "a licence"."""
    text = _corrected(text, shop)
    tree = shop.read(text)
    words = list(tree.words)
    for place in range(len(words)):
        if _lacks_mark(tree, place, shop.words):
            words[place] = f"{words[place][:-1]}'s"
        elif _lacks_the(tree, place, shop.words):
            start = min(tree.subtree(place))
            words[start] = f"the {words[start]}"
        elif _lacks_article(tree, place, shop.words) or _lacks_a(tree, place, shop.words):
            start = min(i for i in tree.subtree(place) if tree.labels[i] in _BEFORE or i == place)
            start = 2 if tree.words[:2] == ("I", "was") and place == 3 else start
            words[start] = f"{article(words[start])} {words[start]}"
    return text if words == list(tree.words) else _joined(words)


_LASTING = re.compile(
    r"^(I|we) ((?!have|am|are|do\b|know|own|need|want|like|love)[a-z]+) "
    r"((?!.*\b(?:every|each|a year|when|if)\b).+ for (?:about |over )?(?:\d+|two|three|four|five|"
    r"six|seven|eight|nine|ten|twelve) years)$"
)


def _gone_on(found: re.Match[str], shop: Workshop) -> str:
    """Return "I have been leading the choir for 5 years" for "I lead the choir for 5 years"."""
    verb = shop.words.verb(found[2], "base")
    if not verb or verb.past == found[2]:
        return found[0]
    return f"{found[1]} have been {verb.ing} {found[3]}"


def _irregular(found: re.Match[str], shop: Workshop) -> str:
    """Return "I drove" for "I drived"."""
    bases = (found[2][:-1], found[2][:-2])
    known = shop.words.verb(found[2], "past") is not None
    verb = next((v for base in bases if (v := shop.words.verb(base, "base"))), None)
    wrong = verb is not None and not known and not verb.past.endswith("ed")
    return f"{found[1]} {verb.past}" if verb and wrong else found[0]


def _as_participle(found: re.Match[str], shop: Workshop) -> str:
    """Return "have written" for "have wrote"."""
    verb = shop.words.verb(found[2], "past")
    wrong = verb is not None and verb.past != verb.participle
    wrong = wrong and shop.words.verb(found[2], "participle", "base") is None
    return f"{found[1]} {verb.participle}" if verb and wrong else found[0]


_BEFORE = frozenset(("cmp", "amod", "num"))


def _joined(words: list[str]) -> str:
    return re.sub(r" (?=[,.;:]|'s\b)", "", " ".join(words))


def _lacks_mark(tree: Tree, place: int, words: Words) -> bool:
    """Whether a person is named before what is theirs, the mark left out."""
    low = tree.words[place].lower()
    owner = low.endswith("s") and _can_own(low[:-1], words)
    before = place > 0 and tree.words[place - 1].lower() in ("my", "our", "his", "her", "old")
    following = tree.tags[place + 1 : place + 2]
    return owner and before and bool(following) and following[0][:2] in ("NN", "JJ", "VB")


def _can_own(word: str, words: Words) -> bool:
    return words.has("kin", word) or word in ("friend", "wife", "husband", "boss")


def _lacks_the(tree: Tree, place: int, words: Words) -> bool:
    """Whether a person is the subject without an article: "and supervisor stopped checking"."""
    low = tree.words[place].lower()
    if tree.tags[place] != "NN" or tree.labels[place] != "subj" or low.endswith(("body", "one")):
        return False
    if tree.children(place, "det", "poss", "num"):
        return False
    start = min(tree.subtree(place))
    before = tree.words[start - 1].lower() if start else ""
    known = words.has("persons", low) or words.has("institutions", low) or words.has("bodies", low)
    opens = start == 0 and place > 0 and tree.tags[0] == "NN" and low in _OFFICIALS
    known = known or low in _OFFICIALS
    return opens or (known and start == place and before in _JOINING)


_OFFICIALS = frozenset(
    ("regulator", "inspector", "manager", "supervisor", "auditor", "owner", "director")
)
_JOINING = frozenset(("and", "but", "so", "because", "that", ","))


def _lacks_a(tree: Tree, place: int, words: Words) -> bool:
    """Whether what somebody worked as stands without its article: "I worked as CNA"."""
    low = tree.words[place].lower()
    person = (
        words.has("persons", low)
        or low in _POSTS
        or (low.endswith(_HOLDERS) and words.has("noun", low))
        or (tree.words[place].isupper() and len(low) > 1)
    )
    held = low in (
        "head",
        "chair",
        "captain",
        "lead",
        "deputy",
        "treasurer",
        "secretary",
        "manager",
    )
    being = tree.words[:2] in (("I", "was"), ("I", "am")) and place in (2, 3)
    being = being and all(tag in ("NN", "JJ", "NNP") for tag in tree.tags[2:place])
    opens = (
        place > 1
        and (tree.words[place - 1].lower() == "as" or being)
        and not tree.children(place, "det", "poss")
    )
    ends = not tree.tags[place + 1 : place + 2] or not tree.tags[place + 1].startswith("NN")
    return bool(opens) and person and not held and ends and tree.tags[place] in ("NN", "NNP")


_POSTS = frozenset(
    ("superuser", "lead", "champion", "marshal", "rep", "steward", "warden", "guide", "coach",
     "guard", "nanny", "paramedic", "analyst", "assistant", "accountant", "lifeguard", "trainee",
     "apprentice", "intern", "midwife", "reference", "barista", "clerk", "cook")
)  # fmt: skip
_HOLDERS = ("er", "or", "ist", "ian", "tress", "nurse")


def _lacks_article(tree: Tree, place: int, words: Words) -> bool:
    """Whether what is held stands without its article: "I have had forklift licence"."""
    low = tree.words[place].lower()
    if tree.tags[place] != "NN" or not words.has("licences", low) or words.plural(low):
        return False
    opened = any(tree.tags[i] in ("DT", "PRP$", "CD") for i in tree.children(place) if i < place)
    near = {"my", "our", "a", "an", "the"} & {w.lower() for w in tree.words[place - 3 : place]}
    opened = opened or bool(near)
    return tree.labels[place] == "obj" and not opened and not tree.children(place, "poss", "det")


_SPOKEN = frozenset(("MIG", "TIG", "MAG", "NATO", "NICU", "NEBOSH", "HACCP", "LIDAR", "HAZMAT"))


def article(word: str) -> str:
    """Return the indefinite article that goes before a word: "an EMT", "a unit"."""
    if word in _SPOKEN:
        return "a"
    if (word.isupper() and len(word) > 1) or word[1:2] == "-":
        return "an" if word[0].upper() in "AEFHILMNORSX" else "a"
    if word[0].isdigit():
        return "an" if re.match(r"8|11\b|18\b", word) else "a"
    sounded = word[:1].lower() in "aeiou" and not re.match(r"uni|use|one|eu", word.lower())
    return "an" if sounded or re.match(r"hour|hon(?:est|our|or)", word.lower()) else "a"
