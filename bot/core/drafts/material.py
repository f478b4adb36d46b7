"""What each listener's note can be made of: every usable piece, by the use it has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.drafts.answered import answered, asked_only
from bot.core.drafts.compounds import compounds
from bot.core.drafts.credentials import credentials, languages, qualities
from bot.core.drafts.debrief import Debrief, Listener
from bot.core.drafts.fitness import is_fit, says_nothing
from bot.core.drafts.impressions import impressions
from bot.core.drafts.kinship import is_small
from bot.core.drafts.listing import subjects
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.questions import embedded
from bot.core.drafts.referring import with_referents
from bot.core.drafts.statements import statements
from bot.core.drafts.telling import told
from bot.core.drafts.topics import strip_lead, thing, topics


@dataclass(frozen=True, slots=True)
class Material:
    """The pieces for one listener, the best first."""

    told: tuple[Piece, ...] = ()
    topics: tuple[Piece, ...] = ()
    subjects: tuple[Piece, ...] = ()
    questions: tuple[Piece, ...] = ()
    said: Piece | None = None
    answers: tuple[Piece, ...] = ()
    credentials: tuple[Piece, ...] = ()
    absent: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """The pieces that belong to the interview as a whole.

    ``credentials`` can follow "I would bring" or stand before "behind me"; ``qualities`` can
    follow "I am".
    """

    facts: tuple[Piece, ...] = ()
    credentials: tuple[Piece, ...] = ()
    qualities: tuple[Piece, ...] = ()
    impressions: tuple[Piece, ...] = ()


_LONGEST_WORD = 40  # characters; what is longer is no word


def usable(
    text: str, shop: Workshop, names: Sequence[str], *, strict: bool = False
) -> tuple[str, ...]:
    """Return the sentences of an answer that may enter a note, without what may not in them."""
    parts = sentences(text, shop.words)
    plain = [_UNSURE.sub("", part) for part in parts]
    if says_nothing(text, shop.words) and len(parts) < 2 and [*parts] == plain:
        return ()
    telling = (part for part in plain if not says_nothing(part, shop.words))
    return tuple(run for part in telling for run in _fit_runs(part, shop, names, strict=strict))


_UNSURE = re.compile(r"^(?:idk|dunno|not sure|no idea)\b,? (?=\w+ \w+ \w+ \w+)", re.IGNORECASE)


def _fit_runs(part: str, shop: Workshop, names: Sequence[str], *, strict: bool) -> Iterator[str]:
    """Yield what of a sentence may be used: the stretches between the commas that may not."""
    run: list[str] = []
    unfit = False
    for typed in (*strip_lead(part).split(", "), ""):
        chunk = typed
        if strict and " while " in typed and not is_fit(typed, shop.words, strict=True):
            chunk = typed.partition(" while ")[0]
        remark = unfit and " " not in chunk
        fits = bool(
            chunk
            and not remark
            and is_fit(chunk, shop.words, strict=strict)
            and not _mentions(chunk, names)
            and max(map(len, chunk.split())) <= _LONGEST_WORD
        )
        unfit = not fits
        if fits:
            run.append(chunk)
        else:
            if run:
                yield ", ".join(run)
            run = []


def _mentions(part: str, names: Sequence[str]) -> bool:
    tokens = {token.strip(".,'’").removesuffix("'s").lower() for token in part.split()}
    return any(name in tokens for name in names)


def gather(listener: Listener, debrief: Debrief, shop: Workshop) -> Material:
    """Return what a listener's own answers yield."""
    if _ABSENT.search(f"{listener.asked} {listener.enjoyed} {listener.person.role}".lower()):
        return Material(absent=True)
    names = names_in(debrief)
    enjoyed = usable(listener.enjoyed, shop, names)
    asked = usable(asked_only(listener.asked, shop), shop, names)
    reply = tuple(with_referents(usable(listener.reply, shop, names, strict=True), shop))
    own = [p for p in _telling(statements(reply, "reply", shop)) if _is_own(p)]
    found = _Talk(
        tuple(embedded(asked, "asked", shop)),
        tuple(subjects(asked, "asked", shop)),
        (*own, *compounds(reply, "reply", shop)),
        None,
    )
    question, said = answered(listener, shop, names)
    talk = (
        replace(found, questions=(question,) if question else (), said=said)
        if said and (question or found.subjects)
        else _matched(found, listener, shop)
    )
    return Material(
        silent=says_nothing(listener.asked, shop.words)
        and says_nothing(listener.enjoyed, shop.words),
        told=tuple(told(enjoyed, shop)),
        topics=tuple(
            replace(topic, small=is_small(topic.text, listener, debrief, shop.words))
            for topic in topics(enjoyed, "enjoyed", shop)
        ),
        subjects=talk.subjects,
        questions=talk.questions,
        said=talk.said,
        answers=tuple(a for a in talk.answers if not _POINTS.search(a.text)),
        credentials=tuple(credentials(reply, "reply", shop)),
    )


@dataclass(frozen=True, slots=True)
class _Talk:
    """What was asked and what the user has to say to it."""

    questions: tuple[Piece, ...]
    subjects: tuple[Piece, ...]
    answers: tuple[Piece, ...]
    said: Piece | None


def _matched(talk: _Talk, listener: Listener, shop: Workshop) -> _Talk:
    """Take a reply for the answer to what was asked, where there is no doubt that it answers."""
    open_to_reply = says_nothing(listener.concern, shop.words)
    answers = talk.answers
    if not talk.questions and talk.subjects and answers:
        if open_to_reply or _POINTS.search(answers[0].text):
            return replace(talk, said=answers[0], answers=answers[1:])
    elif talk.questions and open_to_reply:
        said = next(iter(answers), None)
        return replace(talk, questions=talk.questions[-1:], said=said, answers=answers[1:])
    return talk


_POINTS = re.compile(r"\b(?:on|about|of|for|with|in) it\b")

_ABSENT = re.compile(
    r"\b(?:did not|didn't|didnt|never) (?:show|turn|come|join|make it|appear|attend)|no[ -]?show\b|"
    r"\bcould ?n[o']?t (?:make|join|come)|\bwas(?: not|n't|nt) there\b|\babsent\b"
)


_OWN = re.compile(r"\b(?:I|my|me|we|our)\b|^(?:no|not one|nobody|none|every|each|all) ")


def _is_own(piece: Piece) -> bool:
    """Whether a clause speaks of the user or of the user's work."""
    return bool(_OWN.search(piece.text)) and not re.match(r"(?:he|she|you|they) ", piece.text)


_MOST_EMPTY = 5  # words; a shorter clause must hold a figure or say what the user is
_CONCRETE = re.compile(
    r"\d|^I (?:am|have|never|always) |\b(?:two|three|four|five|six|seven|eight|nine|ten)\b"
)


def _telling(found: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return clauses of some length, in the order in which they were typed."""
    return tuple(p for p in found if p.length >= _MOST_EMPTY or _CONCRETE.search(p.text))


def _once(found: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple({piece.text: piece for piece in found}.values())


def gather_shared(debrief: Debrief, shop: Workshop) -> Shared:
    """Return what the answers about the interview as a whole yield."""
    names = names_in(debrief)
    strength = tuple(with_referents(usable(debrief.strength, shop, names, strict=True), shop))
    head = next((head.text for head in _heads(strength, shop)), "")
    kinds = {piece.text for piece in qualities(strength, "strength", shop)}
    facts = (
        fact
        for fact in _telling(statements(strength, "strength", shop, head))
        if not fact.text.startswith("I am ") or fact.text[5:] not in kinds
    )
    well = statements(usable(debrief.went_well, shop, names, strict=True), "went_well", shop)
    mine = tuple(p for p in _telling(well) if re.match(r"(?:I|my) ", p.text))
    proven = _proven(tuple(facts), strength)
    return Shared(
        facts=_once(
            (
                *compounds(strength, "strength", shop),
                *proven,
                *languages(strength, "strength", shop),
                *mine,
            )
        ),
        credentials=tuple(credentials(strength, "strength", shop)),
        qualities=_once(qualities(strength, "strength", shop)),
        impressions=tuple(impressions(usable(debrief.stood_out, shop, names), shop)),
    )


_CLAIM = 6  # words of a claim that the next sentence proves


def _proven(facts: Sequence[Piece], strength: Sequence[str]) -> tuple[Piece, ...]:
    """Put "I chase money politely" before the figures that were typed behind it."""
    found = list(facts)
    claim = strength[0] if strength else ""
    short = re.match(r"I (?!am\b|was\b|have\b|do\b)\w+ ", claim) and ", " not in claim
    if short and found and 3 <= len(claim.split()) <= _CLAIM:
        proof = found[0].text
        if not proof.startswith(("I ", claim)) and ". " not in proof:
            found[0] = replace(found[0], text=f"{claim}. {proof[0].upper()}{proof[1:]}")
    return tuple(found)


_ONES = re.compile(r"^(\w+), (\w+) ones$")


def _heads(strength: Sequence[str], shop: Workshop) -> Iterator[Piece]:
    """Yield what the user does well: the first thing named, "short briefings" among them."""
    for place, part in enumerate(strength):
        first = _ONES.sub(r"\2 \1", part).split(", ")[0]
        whole = re.split(r" and (?=(?:I|we|my) )", first)[0]
        head = thing(whole, "strength", shop)
        fits = head and (place == 0 or head.shape is Shape.GERUND)
        if head and fits and head.length >= len(whole.split()) - 1:
            yield head


def names_in(debrief: Debrief) -> tuple[str, ...]:
    """Return the name words, in lower case, of everybody who was there."""
    words = [
        word.strip(".,()'\"").lower()
        for listener in debrief.people
        if listener.person.named
        for word in listener.person.name.replace("-", " ").split()
    ]
    return tuple(w for w in words if len(w) > 1)
