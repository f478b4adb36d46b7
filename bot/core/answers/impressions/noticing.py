"""What of the things that were noticed may be told, and what of it only last.

A rumour is none of it, and short hours are praised by nobody who wants to work; free meals are told
only where there is nothing else.
"""

import re
from collections.abc import Sequence

from bot.core.answers.phrases.sayings import statement
from bot.core.answers.pieces import Piece, Shape, Workshop

_DOUBTED = re.compile(
    r"\b(?:so|at least|that is what) (?:they|he|she|people|everyone) "
    r"(?:say|says|said|claim\w*|told me)\b|\bor so i (?:was|am|have been) told\b|"
    r"\b(?:supposedly|allegedly|apparently|i think|i guess|maybe|not sure|"
    r"if it is true|if i understood|hopefully)\b",
    re.IGNORECASE,
)
_EASY = re.compile(
    r"\b(?:works?|stays?|working|staying|is there|are there|in the office) (?:there )?"
    r"(?:past|after|until|late|later|beyond|weekends|on weekends|overtime)\b(?! to \w+)|"
    r"\b(?:clos\w+|finish\w*|leav\w+|go(?:es)? home|knock\w* off|stop\w*|shut\w*) (?:\w+ )?"
    r"(?:early|at (?:[1-6]|one|two|three|four|five|six|noon|half))\b|"
    r"\b(?:no|never any|hardly any|zero) (?:overtime|weekends?|night shifts?|late nights?)\b|"
    r"\b(?:days? off|half days?|short (?:days?|hours|weeks?)|four day weeks?|holidays|vacations?|"
    r"bonus(?:es)?|salary|wages?|pay rises?|pensions?)\b|"
    r"\b(?:gets?|have|has) (?:the|a) \w+ off(?: after)?$",
    re.IGNORECASE,
)
_PERK = re.compile(
    r"\b(?:free|lunch(?:es)?|breakfasts?|dinners?|pizza|beer|snacks|coffee|paid|pays?|discounts?)\b",
    re.IGNORECASE,
)


def is_certain(text: str) -> bool:
    """Whether what stood out was no rumour: "or so they say"."""
    return _DOUBTED.search(text) is None


def is_ease(text: str) -> bool:
    """Whether it is an ease of the job ("nobody works past six"), or time off after it."""
    return _EASY.search(text) is not None


_TAKEN_AWAY = re.compile(
    r"^(?:they|you) (?:have )?(?:closed|abolished|cancelled|canceled|dropped|removed|stopped|"
    r"banned|scrapped|sold|ended|got rid of)\b",
    re.IGNORECASE,
)


def wants_outcome(parts: Sequence[str], shop: Workshop) -> bool:
    """Whether something was given up, and what came of it is told behind it."""
    later = parts[1].removeprefix("now ")
    return bool(_TAKEN_AWAY.match(parts[0])) and statement(later, shop) is not None


def is_outweighed(text: str, typed: str, fault: str = "") -> bool:
    """Whether the better half comes behind it: "the machines are old but spotless".

    Or whether it goes on from something else: from a ``fault`` that was named right before.
    """
    _, found, rest = typed.partition(text)
    return (bool(found) and _BETTER.match(rest) is not None) or _goes_on(text, fault, typed)


_BETTER = re.compile(r",? (?:but|though|although|yet|except|apart from)\b", re.IGNORECASE)


def _goes_on(text: str, fault: str, typed: str) -> bool:
    """Whether something only goes on: "also the cleaners", or "and they joke" behind a fault."""
    first = text.split()[0].lower()
    behind = re.search(rf"(\w+),? (?:and )?{re.escape(text)}", typed)
    also = first in _ALSO or (behind is not None and behind[1].lower() in _ALSO)
    joined = fault and re.search(rf"{re.escape(fault)}(?:,? and|,? so) {re.escape(text)}", typed)
    return also or (bool(joined) and first in _WHO_COPE)


_ALSO = frozenset(("also", "even", "including", "especially", "plus", "except"))
_WHO_COPE = frozenset(("they", "you", "people", "everyone", "everybody", "nobody", "it"))


def is_perk(piece: Piece) -> bool:
    """Whether something is what people get there: "staff eat free"."""
    return _PERK.search(piece.text) is not None


def named_again(text: str, last: str, shop: Workshop) -> str:
    """Return "everyone knows what customers want" for "customers walk in and everyone knows ...".

    Those are named in what stands right before; "" where they are not, but somebody is.
    """
    tree = shop.read(last) if last else None
    first = text.split()[0].lower()
    if tree is None or first == "they" or tree.tags[0] not in ("NNS", "JJ"):
        return text
    meant = [word for word in text.lower().split() if word in _THEY]
    head = next((i for i, tag in enumerate(tree.tags) if tag == "NNS"), None)
    if not meant or head is None or any(tag != "JJ" for tag in tree.tags[:head]):
        return text
    named = tree.text(range(head + 1)).lower()
    return re.sub(r"\bthey\b", named, text) if meant == ["they"] else ""


_THEY = frozenset(("they", "them", "their", "theirs"))


def as_outcome(first: Piece, second: Piece, shop: Workshop) -> Piece | None:
    """Return "the books came back after you had abolished fines" for what came of what was done."""
    joined = f"{first.text} and {second.text}"
    piece = shop.finished(Shape.CLAUSE, joined, first.source)
    if piece is None or ". " in piece.text or piece.length < len(joined.split()):
        after = f"{second.text} after {first.text}"
        piece = shop.finished(Shape.CLAUSE, after, first.source)
    return piece if piece and ". " not in piece.text else None


def came_of_it(parts: Sequence[str], shop: Workshop) -> bool:
    """Whether of two clauses both are past, so that the second is what came of the first."""
    both = [statement(part, shop) for part in parts]
    return all(said is not None and said.tree.tags[said.verb] == "VBD" for said in both)


def plainly(text: str) -> str:
    """Return a chunk without what is cheeky to those it is about: "they actually reply"."""
    text = _STRESSED.sub("", text)
    for pattern, instead in _SLIPS:
        text = pattern.sub(instead, text)
    return _ALL_TOGETHER.sub(r"\1 all \2 together", text)


_SLIPS = (
    (re.compile(r"\b(is|are) same (?=for|as|in|on|at)\b"), r"\1 the same "),
    (
        re.compile(
            r"^(library|gym|kitchen|canteen|workshop|yard|shop|lab|clinic|garden|chapel|studio|"
            r"theatre|theater|bakery|warehouse|museum|gallery|hall|playground|pool|caf[eé]|"
            r"archive) "
            r"(?=(?:is|has|opens|closes|stays) )",
            re.IGNORECASE,
        ),
        lambda m: f"the {m[1].lower()} ",
    ),
    (re.compile(r"(?<!from )\bstart to finish\b"), "from start to finish"),
    (re.compile(r"\bfor (?=(?:owner|boss|manager|director|principal|head)\b)"), "for the "),
    (re.compile(r"\b(each|every) single (?=\w)"), r"\1 "),
)
_STRESSED = re.compile(
    r"(?:actually|really|literally|truly|genuinely) |(?<=^they )even (?!if\b|though\b|when\b)",
    re.IGNORECASE,
)
_ALL_TOGETHER = re.compile(r"^(they|people) (\w+) all together\b", re.IGNORECASE)


def names_no_end(text: str) -> bool:
    """Whether it is not said what was ended or begun: "they stopped in 2024"."""
    return _ENDED.match(text) is not None


_ENDED = re.compile(
    r"(?:they|you) (?:stopped|started|quit|ended|began|changed) (?:in|on|at|last|this|since|ago)\b"
)
