"""What an answer says that the user is, can or holds without a sentence: skills, papers, traits."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.evidence.counts import is_usable
from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.listing import names_role
from bot.core.answers.stretches.stretches import Kind, Stretch
from bot.core.english.tree import Tree


def papers(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[str]:
    """Yield what can follow "I have": "a C1 certificate since November"."""
    for part in stretches:
        if part.kind in (Kind.THING, Kind.QUALITY) and is_usable(part, shop):
            for text in (part.text, *part.text.split(" and ")):
                held = _held(shop.read(text), shop)
                if held is not None:
                    yield with_article(text, shop.read(text), held, shop)
                    break


def _held(tree: Tree, shop: Workshop) -> int | None:
    """Return the place of the licence that a phrase names, if that is all it names."""
    low = [word.lower() for word in tree.words]
    held = [i for i, word in enumerate(low) if shop.words.has("licences", word)]
    if (
        low[0][0].isdigit()
        or not held
        or len(low) < _PAIR
        or low[0] in _NOT_HELD
        or "and" in low[: held[-1]]
    ):
        return None
    tail = low[held[-1] + 1 : held[-1] + 2]
    headed = tree.heads[held[-1]] in (-1, tree.root, *held)
    return held[-1] if headed and (not tail or tail[0] in _ON_PAPER) else None


_PAIR = 2
_NOT_HELD = frozenset(("any", "another", "which", "that", "this", "no"))
_ON_PAPER = frozenset(("in", "from", "since", "as", "for", "until", "with"))


def with_article(text: str, tree: Tree, noun: int, shop: Workshop) -> str:
    """Return a phrase with "a" or "an" where its singular noun lacks one."""
    opened = tree.tags[0] in ("DT", "PRP$", "CD", "PDT")
    many = tree.tags[noun] in ("NNS", "NNPS") or shop.words.plural(tree.words[noun].lower())
    return text if opened or many else f"{article(text.split()[0])} {text}"


_MASS = re.compile(
    r"(?:tion|sion|ment|ness|ity|ing|ance|ence|ship|ism|work|ware|care|ics|age|cy|ty|sy|talk|code|sense|taste|knowledge)$"
)


def spoken(sentences: Sequence[Tree], shop: Workshop) -> Iterator[str]:
    """Yield "I speak Telugu, Hindi and a bit of Tamil" where languages were listed."""
    for tree in sentences:
        text = re.sub(r"^(?:I speak|speak|I speak:) ", "", tree.text())
        text = re.sub(r"(?: and|,) (?:mother tongue|native|fluent|both)\b[\w ]*$", "", text)
        text = re.sub(r"^(?:bilingual(?: in)?:? |fluent in |languages:? )", "", text)
        names = re.split(r", (?:and )?| and ", text)
        plain = [
            re.sub(r"^(?:some|a bit of|bit of|a little|basic|fluent|good|native) ", "", n)
            for n in names
        ]
        known = all(shop.words.has("languages", name.lower()) for name in plain)
        if known and len(names) > 1:
            listed = [re.sub("^(?=bit of )", "a ", name) for name in names]
            yield f"I speak {', '.join(listed[:-1])} and {listed[-1]}"


def skills(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[str]:
    """Yield what can follow "my strong side is", as a strength was answered with a thing."""
    for place, part in enumerate(stretches):
        if place and part.kind is not Kind.GERUND:
            continue
        following = stretches[place + 1 : place + 2]
        if following and following[0].joint == "," and following[0].kind is Kind.THING:
            listed = following[0]
            if (
                len(listed.tree) <= _ITEM
                and "CD" not in listed.tree.tags
                and listed.low[-1] != "ones"
            ):
                continue
        described = shop.words.has("qualities", part.low[0]) and part.tree.tags[1:2] not in _NAMED
        if described or any(shop.words.has("licences", word) for word in part.low):
            continue
        if part.joint != "." or not is_usable(part, shop) or part.text[0].isdigit():
            continue
        if part.kind is Kind.GERUND and part.low[0] not in ("having", "been"):
            yield _ADVERBS.sub("", part.text)
        elif part.kind is Kind.THING and _is_skill(part, shop) and not _lacks_article(part, shop):
            yield _ADVERBS.sub("", _as_skill(part, shop))


_ITEM = 3  # words of a thing in a list
_ADVERBS = re.compile(r"^(?:mostly|mainly|probably|just) | (?:mostly|mainly|both|really|too)$")
_NAMED = (("NN",), ("NNS",))


def _is_skill(part: Stretch, shop: Workshop) -> bool:
    tree = part.tree
    if len(tree) < _PAIR or tree.tags[0] == "PRP$":
        return False
    if shop.words.has("persons", tree.words[tree.root].lower().removesuffix("s")):
        return False
    if any(shop.words.has("languages", word) for word in part.low) or names_role(tree, shop.words):
        return False
    counted = any(
        tag == "CD" and (not i or tree.words[i - 1].lower() != "in" or i == len(tree) - 1)
        for i, tag in enumerate(tree.tags)
    )
    vague = (
        part.low[0] in _VAGUE
        or {"but", "or", "not", "nobody"} & set(part.low)
        or any(tag in ("PRP", "WP", "EX") for tag in tree.tags)
    )
    return not (counted or vague)


_VAGUE = frozenset(
    ("nothing", "everything", "something", "same", "that", "this", "the", "some", "family")
)


def _lacks_article(part: Stretch, shop: Workshop) -> bool:
    """Whether it cannot be told if "a" was left out before a described thing ("strong stomach")."""
    tree, root = part.tree, part.tree.root
    noun = tree.words[root].lower()
    bare = tree.tags[0].startswith("JJ") and tree.tags[root] == "NN" and not tree.words[0].isupper()
    plain = shop.words.has("traits", noun) or shop.words.has("mass", noun) or _MASS.search(noun)
    return bare and not plain


def _as_skill(part: Stretch, shop: Workshop) -> str:
    tree, root = part.tree, part.tree.root
    noun = tree.words[root].lower()
    described = any(tree.tags[i].startswith("JJ") for i in range(root))
    trait = tree.tags[root] == "NN" and shop.words.has("traits", noun) and not _MASS.search(noun)
    sighted = trait and tree.words[root + 1 : root + 2] == ("for",) and root == 0
    if (
        (described or sighted)
        and trait
        and noun not in _UNCOUNTED
        and "and" not in tree.words[:root]
    ):
        return with_article(part.text, tree, root, shop)
    return part.text


_UNCOUNTED = frozenset(
    ("patience", "stamina", "respect", "tact", "calm", "order", "energy", "humour", "humor",
     "hygiene", "judgement", "judgment", "handwriting", "warmth", "speed", "timing", "focus",
     "care", "balance")
)  # fmt: skip


# What can be true or not; "calm" and "good with people" everybody says of themselves.
_FACTS = frozenset(
    ("comfortable", "used", "accustomed", "fluent", "bilingual", "familiar", "ready", "able",
     "happy", "keen", "willing", "free", "available", "open", "cleared", "vaccinated")
)  # fmt: skip
_AM = re.compile(r"^(?:I am )?(?:always |very |really |quite |also |pretty )?")


def qualities(stretches: Sequence[Stretch], shop: Workshop) -> Iterator[str]:
    """Yield what can follow "I am" and is more than praise: "comfortable with heights"."""
    for part in stretches:
        if part.kind is not Kind.QUALITY or not is_usable(part, shop):
            continue
        text = re.sub(r" (?:sure|yes|maybe|ok)$", "", _AM.sub("", part.text))
        tree = shop.read(text)
        said = tree.tags[1:2] in (("IN",), ("TO",)) and text.split()[0].lower() in _FACTS
        if said and _LEAST <= len(tree) <= _MOST:
            yield text


_LEAST, _MOST = 3, 9  # words
