"""What each listener's note can be made of: every usable piece, by the use it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
    doubt: Piece | None = None
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
    return Material(
        silent=says_nothing(listener.asked, shop.words)
        and says_nothing(listener.enjoyed, shop.words),
        told=tuple(_told(enjoyed, shop)),
        topics=tuple(topics(enjoyed, "enjoyed", shop)),
        subjects=tuple(subjects(asked, "asked", shop)),
        questions=tuple(embedded(asked, "asked", shop)),
        said=_said(listener, shop, names) or _remark(listener, reply, shop),
        answers=(
            *(p for p in _telling(statements(reply, "reply", shop)) if _OWN.search(p.text)),
            *compounds(reply, "reply", shop),
        ),
        doubt=_doubt(listener.concern, shop, names),
    )


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


def _said(listener: Listener, shop: Workshop, names: Sequence[str]) -> Piece | None:
    """Return the user's own answer, where it was typed behind the question."""
    parts = sentences(listener.asked, shop.words)
    for part in parts[1:]:
        plain = _SAYING.sub("", part)
        if _OWN_START.match(plain) and is_fit(plain, shop.words, strict=True):
            if not _mentions(plain, names):
                return next(statements((plain,), "asked", shop), None)
    return None


_REMARK = 14  # words


def _remark(listener: Listener, reply: Sequence[str], shop: Workshop) -> Piece | None:
    """Return a reply that is no sentence, if it answers the question and no doubt: "safety first"."""
    if not reply or not says_nothing(listener.concern, shop.words):
        return None
    text = ", ".join(reply)
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


def _telling(found: Iterator[Piece]) -> tuple[Piece, ...]:
    """Return clauses, those with figures or of some length first; empty ones are dropped."""
    pieces = [p for p in found if p.length >= 5 or p.text.startswith("I am ")]
    return tuple(sorted(pieces, key=lambda p: not re.search(r"\d", p.text)))


_NEGATION = re.compile(
    r"^(?:that )?(?:i (?:have |had )?)?(?:no|not enough|never (?:done|did|had|used)|"
    r"lack of|little|not much|zero|only some) ",
    re.IGNORECASE,
)


def _doubt(concern: str, shop: Workshop, names: Sequence[str]) -> Piece | None:
    """Return what a doubt was about, if it can be named without the doubt ("a licence")."""
    parts = usable(concern, shop, names, strict=True)
    if not parts:
        return None
    text = _NEGATION.sub("", parts[0].split(", ")[0])
    found = next(topics((text,), "concern", shop), None)
    if found and found.length == 1 and shop.words.has("adjective", found.text):
        return None
    plain = found and found.length <= 4 and found.text == text and found.shape is Shape.NOUN
    if not found or not plain or "not" in text.split() or not _is_plain(text, shop):
        return None
    return replace(found, text=_with_the(found.text, shop))


def _is_plain(text: str, shop: Workshop) -> bool:
    words = text.split()
    if set(read(text, shop.words).tags) - {Tag.NOUN, Tag.ADJECTIVE, Tag.DETERMINER, Tag.ING}:
        return False
    known = all(shop.words.is_common(w.lower()) or not w.islower() for w in words)
    return known and words[0].lower() not in shop.words.classes["adverb"]


def _with_the(text: str, shop: Workshop) -> str:
    """Return a thing that was talked about with its article: "the licence", "the early starts"."""
    first = text.split()[0].lower()
    sets = shop.words.sets
    bare = not (first in sets["determiners"] or first in sets["possessives"] or first[0].isdigit())
    return f"the {text}" if bare and first not in sets["number_words"] else text


def gather_shared(debrief: Debrief, shop: Workshop) -> Shared:
    """Return what the answers about the interview as a whole yield."""
    names = names_in(debrief)
    strength = usable(debrief.strength, shop, names, strict=True)
    heads = tuple(topics(strength[:1], "strength", shop)) if strength else ()
    head = heads[0].text if heads else ""
    facts = _telling(statements(strength, "strength", shop, head))
    return Shared(
        heads=tuple(h for h in heads if _is_strength(h, shop)),
        facts=(*facts, *compounds(strength, "strength", shop)),
        impressions=tuple(_impressions(debrief, shop, names)),
        well=tuple(_things(debrief.went_well, "went_well", shop, names)),
        tasks=tuple(_things(debrief.issues, "issues", shop, names)),
    )


_THING = 9  # words


def _things(text: str, source: str, shop: Workshop, names: Sequence[str]) -> Iterator[Piece]:
    """Yield the one thing an answer names, whole: "the reading lesson", "drainage on the slope"."""
    parts = usable(text, shop, names, strict=True)
    whole = parts[0].split(", ")[0] if parts else ""
    if source == "went_well" and not whole.startswith(("the ", "my ", "our ")):
        return
    for piece in topics((whole,) if whole else (), source, shop):
        if len(whole.split()) <= piece.length <= _THING and piece.shape is Shape.NOUN:
            if piece.length > 1 and not _YOURS.search(piece.text):
                yield piece


def _is_strength(head: Piece, shop: Workshop) -> bool:
    """Whether a thing can be called a strength: no figures, not too long."""
    tags = read(head.text, shop.words).tags
    return Tag.NUMBER not in tags and 2 <= head.length <= 9 and Tag.ADJECTIVE not in tags[:1] and not re.search(r"\d", head.text)


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
