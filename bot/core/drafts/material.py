"""What each listener's note can be made of: every usable piece, by the use it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.core.drafts.compounds import compounds
from bot.core.drafts.debrief import Debrief, Listener
from bot.core.drafts.fitness import is_fit, says_nothing
from bot.core.drafts.grammar import read
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Piece, Shape, Workshop, topics
from bot.core.drafts.questions import embedded, subjects
from bot.core.drafts.reading import FINITE, Tag
from bot.core.drafts.statements import statements


@dataclass(frozen=True, slots=True)
class Material:
    """The pieces for one listener, the best first."""

    told: tuple[Piece, ...] = ()
    topics: tuple[Piece, ...] = ()
    subjects: tuple[Piece, ...] = ()
    questions: tuple[Piece, ...] = ()
    said: Piece | None = None
    answers: tuple[Piece, ...] = ()
    absent: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """The pieces that belong to the interview as a whole."""

    heads: tuple[Piece, ...] = ()
    facts: tuple[Piece, ...] = ()
    impressions: tuple[Piece, ...] = ()
    well: tuple[Piece, ...] = ()
    tasks: tuple[Piece, ...] = ()


_LONGEST_WORD = 40  # characters; what is longer is no word


def usable(
    text: str, shop: Workshop, names: Sequence[str], *, strict: bool = False
) -> tuple[str, ...]:
    """Return the sentences of an answer that may enter a note."""
    if says_nothing(text, shop.words):
        return ()
    return tuple(
        part
        for part in sentences(text, shop.words)
        if is_fit(part, shop.words, strict=strict) and not _mentions(part, names)
        if max(map(len, part.split())) <= _LONGEST_WORD
    )


def _mentions(part: str, names: Sequence[str]) -> bool:
    tokens = {token.strip(".,'’").removesuffix("'s").lower() for token in part.split()}
    return any(name in tokens for name in names)


def gather(listener: Listener, debrief: Debrief, shop: Workshop) -> Material:
    """Return what a listener's own answers yield."""
    if _ABSENT.search(f"{listener.asked} {listener.enjoyed} {listener.person.role}".lower()):
        return Material(absent=True)
    names = names_in(debrief)
    enjoyed = usable(listener.enjoyed, shop, names)
    asked = usable(listener.asked, shop, names)
    reply = usable(listener.reply, shop, names, strict=True)
    own = tuple(p for p in _telling(statements(reply, "reply", shop)) if _OWN.search(p.text))
    answers = (*own, *compounds(reply, "reply", shop))
    questions = tuple(embedded(asked, "asked", shop))
    question, said = _answered(listener, shop, names)
    about = tuple(subjects(asked, "asked", shop))
    open_to_reply = says_nothing(listener.concern, shop.words)
    unasked = not said and not questions and about and answers
    if unasked and (open_to_reply or _POINTS.search(answers[0].text)):
        said, answers = answers[0], answers[1:]
    answers = tuple(a for a in answers if not _POINTS.search(a.text))
    if not said and questions and open_to_reply:
        question, said = questions[-1], next(iter(answers), None) or _remark(reply, shop)
        answers = tuple(answer for answer in answers if answer is not said)
    return Material(
        silent=says_nothing(listener.asked, shop.words)
        and says_nothing(listener.enjoyed, shop.words),
        told=tuple(_told(enjoyed, shop)),
        topics=tuple(topics(enjoyed, "enjoyed", shop)),
        subjects=about,
        questions=(question,) if said and question else questions,
        said=said,
        answers=answers,
    )


_POINTS = re.compile(r"\b(?:on|about|of|for|with|in) it\b")
_YOURS = re.compile(r"\b(?:you|your|yours)\b")


def _told(enjoyed: Sequence[str], shop: Workshop) -> Iterator[Piece]:
    """Yield what the listener told of themselves: "you still use your father's drill"."""
    for piece in statements(enjoyed, "enjoyed", shop):
        if _YOURS.search(piece.text) and "I" not in piece.text.split() and piece.length <= _TOLD:
            yield piece


_TOLD = 16  # words
_SAYING = re.compile(
    r"^(?:and |so |well |but )?I (?:told (?:him|her|them)|said(?: to (?:him|her|them))?|answered)"
    r"(?: that)?,? ",
)
_OWN_START = re.compile(r"^(?:I|we|my) ")


def _answered(
    listener: Listener, shop: Workshop, names: Sequence[str]
) -> tuple[Piece | None, Piece | None]:
    """Return a question and the user's own answer, where that was typed behind it."""
    parts = sentences(listener.asked, shop.words)
    for asked, part in pairwise(parts):
        plain = _SAYING.sub("", part)
        fit = is_fit(plain, shop.words, strict=True) and is_fit(asked, shop.words)
        if fit and _OWN_START.match(plain) and not _mentions(f"{asked} {plain}", names):
            question = next(embedded((asked,), "asked", shop), None)
            said = next(statements((plain,), "asked", shop), None)
            if question and said:
                return question, said
    return None, None


_REMARK = 14  # words


def _remark(reply: Sequence[str], shop: Workshop) -> Piece | None:
    """Return a reply that is no sentence, as an answer: "the patients first, then the forms"."""
    if not reply:
        return None
    text = ", ".join(reply).replace(", then ", ", and then ")
    r = read(text, shop.words)
    known = all(shop.words.is_common(w.lower()) or not w.islower() for w in r.words if w.isalpha())
    fits = 3 <= len(r) <= _REMARK and known and not FINITE & set(r.tags)
    if not fits or r.tags[0] is not Tag.DETERMINER or "?" in text:
        return None
    return shop.finished(Shape.NOUN, text, "reply")


_ABSENT = re.compile(
    r"\b(?:did not|didn't|didnt|never) (?:show|turn|come|join|make it|appear|attend)|no[ -]?show\b|"
    r"\bcould ?n[o']?t (?:make|join|come)|\bwas(?: not|n't|nt) there\b|\babsent\b"
)


_OWN = re.compile(r"\b(?:I|my|me|we|our)\b")


_MOST_EMPTY = 6  # words; a shorter clause must hold a figure or say what the user is
_CONCRETE = re.compile(r"\d|^I (?:am|have) |\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")


def _telling(found: Iterator[Piece]) -> tuple[Piece, ...]:
    """Return clauses of some length, in the order in which they were typed."""
    pieces = [p for p in found if p.length >= _MOST_EMPTY or _CONCRETE.search(p.text)]
    return tuple(pieces)


def gather_shared(debrief: Debrief, shop: Workshop) -> Shared:
    """Return what the answers about the interview as a whole yield."""
    names = names_in(debrief)
    strength = usable(debrief.strength, shop, names, strict=True)
    heads = tuple(topics(strength[:1], "strength", shop)) if strength else ()
    head = heads[0].text if heads else ""
    facts = _telling(statements(strength, "strength", shop, head))
    well = statements(usable(debrief.went_well, shop, names, strict=True), "went_well", shop)
    return Shared(
        heads=tuple(h for h in heads if _is_strength(h, shop)),
        facts=(*compounds(strength, "strength", shop), *facts, *_telling(well)),
        impressions=tuple(_impressions(debrief, shop, names)),
        well=tuple(_things(debrief.went_well, "went_well", shop, names)),
        tasks=()
        if _TROUBLE.search(debrief.issues.lower())
        else tuple(_things(debrief.issues, "issues", shop, names)),
    )


_THING = 9  # words
_TROUBLE = re.compile(
    r"\b(?:cuts?|budget|turnover|complaints?|layoffs?|strikes?|lawsuits?|debts?|morale|shedding|"
    r"quit|fired|short-?staffed|shortages?|lost|losing|leaving)\b"
)


def _things(text: str, source: str, shop: Workshop, names: Sequence[str]) -> Iterator[Piece]:
    """Yield the one thing an answer names, whole: "the reading lesson", "drainage on the slope"."""
    parts = usable(text, shop, names, strict=True)
    whole = parts[0].split(", ")[0] if parts else ""
    if source == "went_well" and not whole.startswith(("the ", "my ", "our ")):
        return
    for piece in topics((whole,) if whole else (), source, shop):
        whole_thing = len(whole.split()) <= piece.length and piece.shape is Shape.NOUN
        if whole_thing and 1 < piece.length <= _THING and not _YOURS.search(piece.text):
            yield replace(piece, text=_with_the(piece.text, shop))


def _with_the(text: str, shop: Workshop) -> str:
    """Return "the drainage of the slope" for "drainage of the slope"."""
    sets = shop.words.sets
    first = text.split()[0].lower()
    bare = not (first in sets["determiners"] or first in sets["possessives"] or first[0].isdigit())
    return f"the {text}" if bare and " of " in text and not text.split()[0].endswith("s") else text


def _is_strength(head: Piece, shop: Workshop) -> bool:
    """Whether it says what the user does well: "explaining numbers to people"."""
    tags = read(head.text, shop.words).tags
    figure = Tag.NUMBER in tags or re.search(r"\d", head.text)
    return head.shape is Shape.GERUND and 2 <= head.length <= 9 and not figure


_IN_FRONT = frozenset(("for", "in", "at", "during", "since", "every", "each"))


def _impressions(debrief: Debrief, shop: Workshop, names: Sequence[str]) -> Iterator[Piece]:
    parts = usable(debrief.stood_out, shop, names)
    plain = replace(shop, turn=0)
    told = (p for p in statements(parts, "stood_out", plain) if "I" not in p.text.split())
    clauses = [p for p in told if p.text.split()[0] not in _IN_FRONT]
    yield from clauses
    if not clauses:
        whole = parts[0].split(", ")[0] if parts else ""
        found = topics((whole,) if whole else (), "stood_out", shop)
        yield from (t for t in found if t.length >= 2 and t.length >= len(whole.split()))


def names_in(debrief: Debrief) -> tuple[str, ...]:
    """Return the name words, in lower case, of everybody who was there."""
    words = [
        word.strip(".,()'\"").lower()
        for listener in debrief.people
        if listener.person.named
        for word in listener.person.name.replace("-", " ").split()
    ]
    return tuple(w for w in words if len(w) > 1)
