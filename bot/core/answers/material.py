"""What each listener's note can be made of: every usable piece, by the use it has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.core.answers.evidence.evidence import Evidence, evidence
from bot.core.answers.impressions.impressions import impressions
from bot.core.answers.mending.corrections import corrected
from bot.core.answers.mending.mending import sentences
from bot.core.answers.mending.written_numbers import counted_whole
from bot.core.answers.phrases.leads import without_lead
from bot.core.answers.pieces import Piece, Workshop
from bot.core.answers.questions.asked import answered, subjects
from bot.core.answers.questions.askings import put_plainly
from bot.core.answers.questions.preferring import says_as_much
from bot.core.answers.sparing.absence import was_absent
from bot.core.answers.sparing.absences import spared
from bot.core.answers.sparing.fitness import is_fit, says_nothing
from bot.core.answers.sparing.kindness import is_grave
from bot.core.answers.sparing.kinship import is_small
from bot.core.answers.sparing.liking import liked
from bot.core.answers.sparing.partial import told_part
from bot.core.answers.sparing.wanted import wanted
from bot.core.answers.topics.topics import told, topics
from bot.core.answers.words import Words
from bot.core.debrief import Debrief, Listener
from bot.core.english.tree import Tree


@dataclass(frozen=True, slots=True)
class Material:
    """The pieces for one listener, the best first.

    ``said`` is what the user answered to the ``question``; there are both or neither.
    """

    told: tuple[Piece, ...] = ()
    topics: tuple[Piece, ...] = ()
    subjects: tuple[Piece, ...] = ()
    question: Piece | None = None
    said: Piece | None = None
    replies: Evidence = field(default_factory=Evidence)
    absent: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Shared:
    """The pieces that belong to the interview as a whole."""

    strength: Evidence
    impressions: tuple[Piece, ...]


_LONGEST_WORD = 40  # characters; what is longer is no word


def usable(
    text: str,
    shop: Workshop,
    names: Sequence[str],
    *,
    strict: bool = False,
    opening: bool = False,
) -> tuple[str, ...]:
    """Return the sentences of an answer that may enter a note, without what may not in them.

    ``opening``: of a sentence only what it begins with, as what follows may belong to it.
    """
    text = corrected(wanted(counted_whole(text)))
    parts = sentences(text, shop.words, shop.typed.capitals)
    plain = [_UNSURE.sub("", part) for part in parts]
    if says_nothing(text, shop.words) and len(parts) < 2 and [*parts] == plain:
        return ()
    telling = (part for part in plain if not says_nothing(part, shop.words))
    if strict:
        telling = (spared(part, shop.words) for part in telling)
    runs = ((part, _fit_runs(part, shop, names, strict=strict)) for part in telling)
    return tuple(
        run
        for part, own in runs
        for run in own
        if not opening or _is_first(run, part, names, shop.words)
    )


def _is_first(run: str, part: str, names: Sequence[str], words: Words) -> bool:
    """Whether a stretch begins its sentence, or stands behind what was said of somebody else."""
    front = part.partition(run)[0]
    return not front or _mentions(front, names, words)


_UNSURE = re.compile(r"^(?:idk|dunno|not sure|no idea)\b,? (?=\w+ \w+ \w+ \w+)", re.IGNORECASE)


def _fit_runs(part: str, shop: Workshop, names: Sequence[str], *, strict: bool) -> Iterator[str]:
    """Yield what of a sentence may be used: the stretches between the commas that may not."""
    run: list[str] = []
    unfit = False
    for chunk in (*_chunks(part, shop, strict=strict), ""):
        remark = unfit and " " not in chunk
        fits = bool(
            chunk
            and not remark
            and is_fit(without_lead(chunk, shop) or chunk, shop.words, strict=strict)
            and not _mentions(chunk, names, shop.words)
            and max(map(len, chunk.split())) <= _LONGEST_WORD
        )
        unfit = not fits
        if fits:
            run.append(chunk)
        else:
            if run:
                yield ", ".join(run)
            run = []


def _chunks(part: str, shop: Workshop, *, strict: bool) -> Iterator[str]:
    """Yield the stretches between commas; of an admission only what stands behind "but I ..."."""
    for chunk in part.split(", "):
        ahead, *own = re.split(r",? but (?=(?:I|we|my|in|at|on) )", chunk, maxsplit=1)
        admitted = own and not is_fit(ahead, shop.words, strict=True)
        told = own[0] if admitted else chunk
        yield told_part(told, shop.words) if strict else told


def _mentions(part: str, names: Sequence[str], words: Words) -> bool:
    """Whether somebody is named; "the" and "will" in small letters name no Will and no The Rev."""
    tokens = (token.strip(".,'’").removesuffix("'s") for token in part.split())
    return any(
        token.lower() in names and not (token.islower() and words.is_small(token))
        for token in tokens
    )


def _trees(
    text: str,
    shop: Workshop,
    names: Sequence[str],
    *,
    strict: bool = False,
    opening: bool = False,
) -> list[Tree]:
    parts = usable(text, shop, names, strict=strict, opening=opening)
    found = (shop.read(part.rstrip("?")) for part in parts)
    return [tree for tree in found if len(tree)]


def gather(listener: Listener, debrief: Debrief, shop: Workshop) -> Material:
    """Return what a listener's own answers yield."""
    if was_absent(listener):
        return Material(absent=True)
    names = names_in(debrief)
    dated = _TIME.fullmatch(listener.enjoyed.strip())
    enjoyed = [] if dated else _trees(liked(listener.enjoyed), shop, names, opening=True)
    plain = put_plainly(listener.asked)
    asked = _trees(plain, shop, names)
    parts = sentences(plain, shop.words, shop.typed.capitals)
    whole = [shop.read(part.rstrip("?")) for part in parts]
    question, said = answered([t for t in whole if len(t)], "asked", shop) or (None, None)
    weak = not listener.reply.strip() and _WEAKLY.search(listener.concern) is not None
    slipped = _WEAKLY.search(listener.asked) is not None
    weak = weak or slipped
    if question and (weak or not is_fit(question.text, shop.words)):
        question = said = None
    about = tuple(
        topic
        for topic in topics(enjoyed, "enjoyed", shop)
        if not (slipped and _is_named(topic.text, listener.asked))
    )
    return Material(
        told=tuple(told(enjoyed, "enjoyed", shop)) if listener.person.named else (),
        topics=tuple(
            _weighed(topic, listener, debrief, shop.words)
            for topic in about
            if listener.person.named or not _SOMEBODYS.search(topic.text)
        ),
        subjects=tuple(
            piece
            for piece in subjects(asked, "asked", shop)
            if not (weak or any(says_as_much(topic, piece) for topic in about))
        ),
        question=question,
        said=said,
        replies=evidence(_trees(listener.reply, shop, names, strict=True), "reply", shop),
        silent=says_nothing(listener.asked, shop.words)
        and says_nothing(listener.enjoyed, shop.words),
    )


def _is_named(topic: str, answer: str) -> bool:
    """Whether each word of a topic stands in the telling of an answer that went wrong."""
    told = set(re.findall(r"\w+", answer.lower()))
    return set(re.findall(r"\w+", topic.lower())) <= told


# The user's own answer, that nobody should be reminded of.
_WEAKLY = re.compile(
    r"\bmy answer (?:was|felt|came out|sounded) (?:\w+ ){0,2}"
    r"(?:thin|weak|bad|poor|vague|messy|flat|terrible|rubbish|wrong|confused)\b|"
    r"\bI (?:rambled|waffled|blanked|froze|panicked|choked|fumbled|stumbled|mumbled)\b",
    re.IGNORECASE,
)
# What is one person's own is not said to a whole team.
_SOMEBODYS = re.compile(r"\byou(?:r|rself)?\b")


def _weighed(topic: Piece, listener: Listener, debrief: Debrief, words: Words) -> Piece:
    """Return a topic marked as what it is to a listener: small talk, or a grave matter."""
    small = is_small(topic.text, listener, debrief, words)
    return replace(topic, small=small, grave=is_grave(topic.text, words))


# A day in place of a topic answers another question.
_TIME = re.compile(
    r"(?:by |on |until )?(?:(?:next|this|end of|the|in|a|couple|of|\d+|two|three|few) )*"
    r"(?:\w{3,6}day|mon|tue|wed|thu|fri|weeks?|months?|days?|tomorrow|today)s?[ .!?]*",
    re.IGNORECASE,
)


def gather_shared(debrief: Debrief, shop: Workshop) -> Shared:
    """Return what the answers about the interview as a whole yield."""
    names = names_in(debrief)
    return Shared(
        strength=evidence(_trees(debrief.strength, shop, names, strict=True), "strength", shop),
        impressions=tuple(impressions(_trees(debrief.stood_out, shop, names), "stood_out", shop)),
    )


def names_in(debrief: Debrief) -> tuple[str, ...]:
    """Return the name words, in lower case, of everybody who was there."""
    words = [
        word.strip(".,()'\"").lower()
        for listener in debrief.people
        if listener.person.named
        for word in listener.person.name.replace("-", " ").split()
    ]
    return tuple(w for w in words if len(w) > 1)
