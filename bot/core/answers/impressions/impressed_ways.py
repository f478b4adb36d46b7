"""Other ways to put what stood out, that say the same, and commas that cut a clause off."""

import re
from collections.abc import Iterator

from bot.core.answers.phrases.in_lists import is_doer
from bot.core.answers.pieces import Workshop
from bot.core.english.tree import Tree


def unbroken(tree: Tree, shop: Workshop) -> Tree:
    """Return a sentence without the commas that cut what belongs to its clause off."""
    typed = tree.text()
    text = _ALWAYS.sub(r"\1 \3 \2", typed)
    text = _EVERY_FIRST.sub(lambda found: f"{found[2]} {_small(found[1])}", text)
    text = _BEHIND_COMMA.sub(" ", text)
    return tree if text == typed else shop.read(text)


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


# "They ring first, always, before any visit".
_ALWAYS = re.compile(
    r"^(they|you|the \w+) ((?!are\b|have\b|is\b|has\b)\w+ [^,]+), (always|usually)\b(?=,|$)",
    re.IGNORECASE,
)
_EVERY_FIRST = re.compile(
    r"^(every \w+|once a \w+|each \w+|on \w+days),? "
    r"((?:they|people|staff|everyone|the [a-z]+) (?!.* and )[^,]+)"
    r"(?<! it)(?<! them)$",
    re.IGNORECASE,
)
_BEHIND_COMMA = re.compile(r", (?=(?:before|after|without|instead of|rather than) )")


def ways(clause: str, shop: Workshop) -> Iterator[str]:
    """Yield a clause, and other ways to put it that say the same, the nearest first."""
    clause = _MOVING_ON.sub("once they ", clause)
    plain = [clause, *_yours(clause, shop)]
    once = [pattern.sub(instead, way) for way in plain for pattern, instead in _EXCHANGES]
    once = [way for way in dict.fromkeys(once) if way not in plain]
    twice = [pattern.sub(instead, way) for way in once for pattern, instead in _EXCHANGES]
    yield from dict.fromkeys((*plain, *once, *twice))


_MOVING_ON = re.compile(
    r"\bwhen they (?=(?:move|step|finish|qualify|retire|graduate|leave|pass|are promoted)\b)"
)
# Words that say the same, one change after another.
_EXCHANGES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\bevery (?!(?:so|now|other)\b)(?=[a-z]+\b)", "each "),
        (r"(?<=[a-rtv-z]s )can (?=[a-z]+ (?!and\b))", "are able to "),
        (r"(?<=[a-rtv-z]s )get to (?=[a-z]+ )", "may "),
        (r" (?:in the|a|per) year$", " each year"),
        (
            r"\brun (?=(?:an?|the) (?:\w+ )?(?:lecture|talk|workshop|class|session|evening)s?\b)",
            "hold ",
        ),
        (
            r"\b(for|does|do|spends?) one (?=(?:week|day|month|shift|morning|afternoon|evening)\b)",
            r"\1 a ",
        ),
        (r"\bgets (?=(?:a|one|two) (?:\w+ )?(?:week|day|month)s? (?:in|with|at) )", "spends "),
        (r"\bget (?=(?:a|one|two) (?:\w+ )?(?:week|day|month)s? (?:in|with|at) )", "spend "),
        (r" in (?=(?:their|the) first (?:day|week|month|year)\b)", " during "),
        (r"\bif they want to\b", "if they wish to"),
        (r"\bon their own(?= without\b| before\b| if\b|$)", "by themselves"),
        (r"\bthe person who\b", "whoever"),
        (r"\b(an? [a-z]+) led by\b", r"\1 that is led by"),
        (r"\bwithout asking\b", "without having to ask"),
        (r"\b(give|send) (the [a-z]+(?: [a-z]+)?) to (the .+)$", r"\1 \3 \2"),
        (r" the evening before the ", " on the evening before the "),
        (r"\b(sit in on|publish) the\b", r"\1 your"),
    )
)


_SERVED = frozenset(("people", "customers", "guests", "patients", "children", "kids", "residents"))
_OUTSIDE = frozenset(
    ("farmers", "prisoners", "homeowners", "strangers", "neighbours", "neighbors", "others",
     "beginners", "lifers", "foreigners", "parishioners", "owners", "partners", "managers",
     "directors", "lawyers", "solicitors", "judges", "officers")
)  # fmt: skip


def _yours(clause: str, shop: Workshop) -> list[str]:
    """Return "your porters sing" for "the porters sing", unless it is who leads the place."""
    first, _, rest = clause.partition(" ")
    if first == "the" and not any(word in _LEADING for word in rest.lower().split()[:4]):
        return [f"your {rest}"]
    staff = is_doer(first.removesuffix("s"), shop) and first.endswith("s")
    staff = staff and first not in _SERVED | _OUTSIDE
    return [f"your {clause}"] if staff else []


_LEADING = frozenset(
    ("owner", "boss", "manager", "ceo", "director", "head", "foreman", "president", "principal",
     "founder", "chair", "chairman", "partner", "partners", "captain", "chef", "md", "first",
     "only", "same", "whole", "entire", "other", "way", "signs")
)  # fmt: skip
