"""Which of the times in a text answers the question.

A time belongs to the nearest cue before it in its clause: to the answer ("hear", "call",
"decide") or to something else ("start date", "notice", "second round"). Something else that has
to be over first ("after the board meets on the 14th") counts if nothing better was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import pairwise

from bot.core.dates.clock import Clock
from bot.core.dates.grammar import shift_before, weekdays_after, weekdays_beside, weekdays_within
from bot.core.dates.spans import MINUTES, SATURDAY, Found, Frame, day_span, weekday_from

_FRAGMENT = frozenset(("prep", "hedge", "article", "join", "approx", "in", "by", "ish", "before"))
_FULL_STOPS = frozenset(".!?\n")
_DAY_IN_HOURS = 24
_CUES = frozenset(("answer", "other", "matter", "step"))


class Claim(IntEnum):
    """How strongly a time stands for the answer; a greater claim wins."""

    OTHER = 0
    FALLBACK = 1
    EVENT = 2
    NEUTRAL = 3
    ANSWER = 4


@dataclass(slots=True)
class Mention:
    """A time in a text: its claim, whether it is denied, and whether it corrects an earlier one.

    ``either`` marks days of which more than one can be meant.
    """

    found: Found
    start: int
    claim: Claim = Claim.NEUTRAL
    denied: bool = False
    corrects: bool = False
    clause: int = 0
    either: bool = False


@dataclass(slots=True)
class Clause:
    """A stretch of tokens between signs and conjunctions, with the times found in it.

    ``opening`` is the sign or word that starts it; a ``fragment`` holds little but a time.
    """

    opening: int
    tokens: list[int] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    fragment: bool = False


def weigh_clauses(frame: Frame, clauses: Sequence[Clause]) -> None:
    """Give every time its claim, mark those denied or corrected, and resolve "not before"."""
    for clause in clauses:
        _weigh(frame, clause)
    _overtake_wishes(frame, clauses)
    _mark_corrections(frame, clauses)
    _inherit(frame, clauses)


def _weigh(frame: Frame, clause: Clause) -> None:
    cues = [
        (i, "answer" in frame.tokens[i].tags and not frame.has(i - 1, "duty"))
        for i in clause.tokens
        if _CUES & frame.tokens[i].tags.keys()
    ]
    waits = any(frame.has(i, "event") or frame.has(i, "after") for i in clause.tokens)
    waits = waits and any(frame.has(i, "absence") for i in clause.tokens)
    waits = waits or _gathers(frame, clause)
    denials = [i for i in clause.tokens if frame.has(i, "negation")]
    conditional = any(frame.has(i, "condition") for i in clause.tokens)
    for mention in clause.mentions:
        if any(i < mention.start and frame.has(i, "before") for i in clause.tokens):
            mention.found = shift_before(mention.found)
        mention.claim = _claim(cues, mention.start, waits=waits)
        if (
            _is_no_distance(frame, clause, mention)
            or _dates_a_call(frame, clause, mention)
            or _is_own_task(frame, clause, mention)
            or _is_for_other(frame, mention)
            or any(frame.has(i, "rival") for i in clause.tokens)
        ):
            mention.claim = Claim.OTHER
        steps = _is_step(frame, clause, mention) or _is_later_round(frame, clause)
        if mention.claim in (Claim.OTHER, Claim.NEUTRAL) and steps:
            mention.claim = Claim.EVENT
        mention.found = _past_weekend(mention.found)
        mention.denied = not conditional and any(i < mention.start for i in denials)
        if frame.has(mention.start - 1, "none") and mention.found.plain:
            mention.found = _plain(mention.found)
        if mention.denied and _lifts(frame, mention, denials):
            mention.denied = False
            if mention.found.plain:
                mention.found = _plain(mention.found)


def _is_step(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether the employer takes so long before answering ("the background check takes a week")."""
    rough = mention.found.rough
    return bool(rough and rough.unit) and any(frame.has(i, "step") for i in clause.tokens)


def _is_later_round(frame: Frame, clause: Clause) -> bool:
    """Whether the employer sees some of the candidates again then, as those will have heard."""
    others = any(frame.has(i, s) for i in clause.tokens for s in ("self", "rival"))
    return not others and any(frame.has(i, "later_round") for i in clause.tokens)


def _is_own_task(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether a day is the user's own limit: "got till Thursday to send my passport"."""
    if not frame.has(mention.found.end, "infinitive"):
        return False
    after = [i for i in clause.tokens if i > mention.found.end]
    return any(frame.has(i, "self") for i in after) and not any(
        frame.has(i, "answer") for i in after
    )


def _is_for_other(frame: Frame, mention: Mention) -> bool:
    """Whether what follows a day is no answer: "on Thursday for a trial"."""
    end = mention.found.end
    if not frame.has(end, "purpose"):
        return False
    after = [frame.tags(i) for i in range(end + 1, end + 4)]
    return any("other" in tags for tags in after) and not any("answer" in t for t in after)


def _overtake_wishes(frame: Frame, clauses: Sequence[Clause]) -> None:
    """Lower what was only hoped for where a later clause takes it back ("but he is away until")."""
    for place, clause in enumerate(clauses):
        wishes = [i for i in clause.tokens if frame.has(i, "wish")]
        later = [c for c in clauses[place + 1 :] if c.mentions]
        if not wishes or not later:
            continue
        once = any(frame.has(i, "wish", "once") for i in wishes)
        taken_back = once or frame.has(clauses[place + 1].opening, "contrast")
        for mention in clause.mentions:
            if taken_back and (once or mention.start > wishes[0]):
                mention.claim = min(mention.claim, Claim.FALLBACK)


def _gathers(frame: Frame, clause: Clause) -> bool:
    """Whether those who decide meet, rather than more candidates or the user."""
    others = any(frame.has(i, "count_noun") or frame.has(i, "self") for i in clause.tokens)
    return not others and any(frame.has(i, "gathering") for i in clause.tokens)


def _dates_a_call(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether a day says when they called ("they rang today")."""
    called = any(frame.has(i, "called") for i in clause.tokens if i < mention.start)
    return called and frame.has(mention.start, "deictic", "0", "-1")


def _is_no_distance(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether a length measures something ("a 3 month notice period", "I waited 20 minutes")."""
    after = frame.tags(mention.found.end)
    led = frame.has(mention.start, "in") or frame.has(frame.back(mention.start), "in")
    measures = ("other" in after and "answer" not in after and not led) or "age" in after
    return (mention.found.rough is not None and measures) or _is_short(frame, clause, mention)


def _past_weekend(found: Found) -> Found:
    """Return the Monday for "after the weekend"."""
    if not found.after or not all(span.first.weekday() == SATURDAY for span in found.spans):
        return found
    if found.point:
        return found
    spans = tuple(day_span(weekday_from(span.last, 0)) for span in found.spans)
    return replace(found, spans=spans)


def _is_short(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether a length of minutes or hours is no distance ("I waited 20 minutes")."""
    rough = mention.found.rough
    short = rough is not None and rough.unit in MINUTES and rough.count < _DAY_IN_HOURS
    led = frame.has(mention.start, "in") or frame.has(frame.back(mention.start), "in")
    alone = all(_FRAGMENT & frame.tokens[i].tags.keys() for i in clause.tokens)
    alone = alone and not frame.has(mention.found.end - 1, "length_prep")
    return short and not led and not alone


def _plain(found: Found) -> Found:
    return Found(found.end, found.plain, weekday=found.weekday)


def _lifts(frame: Frame, mention: Mention, denials: Sequence[int]) -> bool:
    """Whether "not … until (they are done on) Friday" was said, which names Friday."""
    nearest = max((i for i in denials if i < mention.start), default=mention.start)
    start = min(nearest + 1, mention.start - 2)
    return any(frame.has(j, "wait") for j in range(start, mention.start + 1))


def _claim(cues: Sequence[tuple[int, bool]], start: int, *, waits: bool) -> Claim:
    before = [cue for cue in cues if cue[0] < start]
    nearest = before[-1] if before else (cues[0] if cues else None)
    if nearest is None:
        return Claim.NEUTRAL
    if nearest[1]:
        return Claim.ANSWER
    return Claim.EVENT if waits else Claim.OTHER


def _inherit(frame: Frame, clauses: Sequence[Clause]) -> None:
    """Let an afterthought (", by the 16th") stand for what the clause before it stands for."""
    for earlier, later in pairwise(clauses):
        tied = frame.text(later.opening) not in _FULL_STOPS or frame.has(later.opening + 1, "join")
        later.fragment = tied and all(
            _FRAGMENT & frame.tokens[i].tags.keys() for i in later.tokens[1:]
        )
        if later.fragment and frame.has(later.opening, "conclusion"):
            for mention in later.mentions:
                mention.corrects, mention.claim = True, max(mention.claim, Claim.NEUTRAL)
        elif later.fragment and earlier.mentions:
            for mention in later.mentions:
                _follow(mention, earlier.mentions[-1])
        elif later.fragment and _leads_up(frame, earlier):
            for mention in later.mentions:
                mention.found = shift_before(mention.found)
        elif tied and earlier.mentions and not frame.has(later.opening, "contrast"):
            _continue(frame, later, earlier.mentions[-1].claim)
            _follow_steps(frame, earlier, later)
        elif later.fragment and _is_aside(frame, earlier):
            for mention in later.mentions:
                if not _holds_up(frame, earlier, mention):
                    mention.claim = Claim.OTHER


def _holds_up(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether a clause tells why a rough time behind it is long: "panel being formed, 3 weeks"."""
    rough = mention.found.rough
    if rough is None or any(frame.has(i, "self") for i in clause.tokens):
        return False
    signs = ("step", "gathering", "pending") if rough.unit else ("step", "gathering")
    if any(frame.has(i, s) for i in clause.tokens for s in signs):
        return True
    guessed = any(frame.has(i, s) for i in _led_by(mention) for s in ("hedge", "approx"))
    if guessed and any(frame.has(i, "absence") for i in clause.tokens):
        return True
    return sum(frame.has(i, "first") for i in clause.tokens) > 1


def _led_by(mention: Mention) -> range:
    """Return the places right before a time and its first ("could be", "perhaps", "about")."""
    return range(mention.start - 2, mention.start + 1)


def _leads_up(frame: Frame, clause: Clause) -> bool:
    """Whether a clause ends in "before" and a name, whose time follows: "before camp, week 7"."""
    last = clause.tokens[-1] if clause.tokens else -1
    return any(
        frame.has(i, "before") and frame.text(i + 1) not in _DOING
        for i in clause.tokens
        if 0 < last - i <= _LONGEST_NAME
    )


_LONGEST_NAME = 3  # words of what a time stands behind, with its article
_DOING = frozenset(("he", "she", "they", "we", "i", "it", "then"))


def _continue(frame: Frame, clause: Clause, claim: Claim) -> None:
    """Let "the client more like a week" go on with what was said of the answer before."""
    cued = any(_CUES & frame.tokens[i].tags.keys() for i in clause.tokens)
    for mention in clause.mentions:
        if frame.has(mention.start - 1, "hedge") and not cued and claim is Claim.ANSWER:
            mention.claim = max(mention.claim, claim)


def _follow_steps(frame: Frame, earlier: Clause, later: Clause) -> None:
    """Read "they finish interviews on Wednesday and decide by Friday": the Friday after it."""
    before = earlier.mentions[-1].found
    ends = any(frame.has(i, "absence") and not frame.has(i, "self") for i in earlier.tokens)
    own = any(frame.has(i, "self", "subject") for i in earlier.tokens)
    if own or not (ends and frame.has(later.opening, "and") and before.spans):
        return
    for mention in later.mentions:
        if mention.found.bare and mention.found.spans[-1].last < before.spans[-1].last:
            after = weekdays_after(before, mention.found.weekday)
            mention.found = replace(mention.found, spans=after)


def _is_aside(frame: Frame, clause: Clause) -> bool:
    """Whether a clause is about something else only ("the pay's monthly")."""
    if any(
        frame.has(i, s) for i in clause.tokens for s in ("event", "condition", "after", "before")
    ):
        return False
    counted = [
        i for i in clause.tokens if not (frame.has(i, "count_noun") and frame.number(i - 1) >= 0)
    ]
    cues = [frame.tokens[i].tags for i in counted if _CUES & frame.tokens[i].tags.keys()]
    return bool(cues) and not any("answer" in tags for tags in cues)


def _follow(mention: Mention, earlier: Mention) -> None:
    mention.claim = max(mention.claim, earlier.claim)
    found, before = mention.found, earlier.found
    if not (found.bare and before.spans) or earlier.denied or mention.corrects:
        return
    if not before.point:
        within = weekdays_within(before, found.weekday)
        mention.found, earlier.claim = replace(found, spans=within), Claim.OTHER
    elif beside := weekdays_beside(before, found.weekday):
        mention.found, earlier.claim = replace(found, spans=beside), Claim.OTHER
    elif found.spans[-1].last < before.spans[-1].last:
        mention.found = replace(found, spans=weekdays_after(before, found.weekday))


def _mark_corrections(frame: Frame, clauses: Sequence[Clause]) -> None:
    mentions = [mention for clause in clauses for mention in clause.mentions]
    for earlier, later in pairwise(mentions):
        between = range(earlier.found.end, later.start)
        later.corrects = later.found.refers or any(_takes_back(frame, i) for i in between)
    _conclude(frame, clauses)


def _takes_back(frame: Frame, i: int) -> bool:
    """Whether "no wait" or a "no" that is set off stands at token ``i``."""
    alone = frame.has(i, "negation") and frame.text(i - 1) == "," == frame.text(i + 1)
    return alone or frame.has(i, "correction")


def _conclude(frame: Frame, clauses: Sequence[Clause]) -> None:
    """Let a time that stands alone behind a correction be what the user ends up with.

    "Tuesday is a holiday no wait that's Sunday. Monday" means Monday.
    """
    corrected = False
    for clause in clauses:
        alone = all(_FRAGMENT & frame.tokens[i].tags.keys() for i in clause.tokens[1:])
        for mention in clause.mentions:
            mention.corrects = mention.corrects or (corrected and alone)
        corrected = corrected or any(frame.has(i, "correction") for i in clause.tokens)
