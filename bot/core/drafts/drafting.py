"""Writes one person's draft in attempts, until one keeps every rule; the best of them is taken.

What breaks a grave rule is never shown: the part of the plan that causes it is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.drafts.checks import check
from bot.core.drafts.desk import Desk
from bot.core.drafts.letter import write_draft
from bot.core.drafts.overlap import shared
from bot.core.drafts.panel import Plan
from bot.core.drafts.pen import Pen, Size
from bot.core.interview import Draft, Kind

_ATTEMPTS = 16
_PATIENCE = 4  # attempts after which small faults are put up with
_STEP = 7  # phrases further on in the bank for each attempt
_VERY_LONG = 10_000  # characters; of two drafts of a wrong length, the nearer weighs less
_LITTLE = 72  # words of a thank-you, greeting and name included
_BETWEEN = "\n\n\n"
_HEAVY = 10  # what outweighs any number of small faults
_SLIGHT = frozenset(("too_short", "too_long", "says_little", "paragraphs", "no_topic"))

# What must never be shown, however little is left without it.
_GRAVE = frozenset((
    "private", "rude", "lie", "slip", "meeting",
    "other_name", "own_name", "misspelled_name", "unknown_name",
    "number", "placeholder", "emoji", "chat_spelling", "wrong_you", "other_topic", "copied",
    "gender", "grammar", "cut_off", "article", "doubled_word", "pressure", "cliche", "apology",
    "spliced_list", "long_sentence", "punctuation", "open_marks", "small_start", "spelt_abroad",
))  # fmt: skip

# What other words for the same facts cannot mend.
_NOT_BY_WORDING = frozenset(("says_little", "no_topic", "no_job", "subject_shouts"))


@dataclass(frozen=True, slots=True)
class Attempt:
    """A draft, the phrases it took, and the rules it breaks; ``weight`` says how bad they are."""

    plan: Plan
    draft: Draft
    used: frozenset[str]
    broken: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Drafter:
    """Writes the draft for the listener at a place of the panel.

    ``others`` are the drafts that it must differ from, ``used`` the phrases that are taken.
    """

    desk: Desk
    place: int
    others: Sequence[Draft]
    used: frozenset[str]

    def best(self) -> Attempt:
        """Return the first attempt that keeps every rule, or else the one that breaks fewest."""
        plan = self.desk.plans[self.place]
        size = self._first_size()
        best = latest = self._kept(0, plan, size)
        for number in range(1, _ATTEMPTS):
            if latest.broken <= _NOT_BY_WORDING or number > _patience(best):
                break
            plan, size = _lightened(latest, number), _resized(size, latest.broken)
            latest = self._kept(number, plan, size)
            best = min(best, latest, key=lambda attempt: attempt.weight)
        return best

    def _first_size(self) -> Size:
        """Return which phrases to begin with: a second has little room after a short thank-you."""
        if self.desk.shorter:
            return Size.SHORT
        if self.desk.kind is not Kind.SECOND or self.desk.combined:
            return Size.USUAL
        thanked = next((len(text.split()) for text in self._shown().split(_BETWEEN) if text), 0)
        return Size.SHORT if thanked < _LITTLE else Size.USUAL

    def _kept(self, number: int, plan: Plan, size: Size) -> Attempt:
        """Return an attempt that breaks no grave rule: worded otherwise, or without what does.

        In the end it is of own words.
        """
        made = self._attempt(number, plan, size)
        others = ((number + _ATTEMPTS, plan), *((number, lighter) for lighter in plan.lighter()))
        for turn, other in others:
            if not made.broken & _GRAVE:
                break
            made = self._attempt(turn, other, size)
        return made

    def _attempt(self, number: int, plan: Plan, size: Size) -> Attempt:
        desk = self.desk
        listener = desk.debrief.people[self.place]
        turn = desk.variant * max(len(desk.plans), 1) + self.place + number * _STEP
        told = plan.without(desk.variant + self.place + number) if desk.variant else plan
        pen = Pen(desk.shelf, turn, set(self.used), size, self._shown().lower())
        draft = write_draft(desk, listener, told, pen)
        broken = self._broken(draft)
        return Attempt(plan, draft, frozenset(pen.used), broken, self._weigh(broken, draft))

    def _shown(self) -> str:
        """Return what this listener's drafts said before."""
        person = self.desk.debrief.people[self.place].person.id
        return _BETWEEN.join(other.text for other in self.others if other.person == person)

    def _broken(self, draft: Draft) -> frozenset[str]:
        codes = set(check(draft, self.desk.grounds, self.others))
        if self.desk.shorter:
            codes.discard("too_short")
        if self.desk.combined:
            codes.discard("too_long")
        return frozenset(codes)

    def _weigh(self, broken: frozenset[str], draft: Draft) -> float:
        """Weigh what is wrong with a draft; of two that are alike, the less alike weighs less."""
        weight = float(
            sum(1 if code in _SLIGHT else 100 if code in _GRAVE else _HEAVY for code in broken)
        )
        if "too_long" in broken:
            weight += len(draft.text) / _VERY_LONG
        if "too_short" in broken:
            weight -= len(draft.text) / _VERY_LONG
        if "alike" in broken:
            sequences = self.desk.grounds.sequences
            own = sequences(draft.text)
            weight += max(shared(own, sequences(other.text)) for other in self.others)
        return weight


def _lightened(latest: Attempt, number: int) -> Plan:
    """Return the plan for the next attempt: less what makes the draft too like another."""
    plan = latest.plan
    if number >= _PATIENCE - 1:
        plan = plan.alone()
    if number >= _PATIENCE and "alike" in latest.broken:
        plan = next(plan.lighter(), plan)
    return plan


def _resized(size: Size, broken: frozenset[str]) -> Size:
    """Return which phrases to prefer after a draft with some faults."""
    sizes = tuple(Size)
    place = sizes.index(size)
    if "too_long" in broken:
        place = max(place - 1, 0)
    elif "too_short" in broken:
        place = min(place + 1, len(sizes) - 1)
    return sizes[place]


def _patience(best: Attempt) -> int:
    """Return how many attempts are worth making to better the best: short words are found late."""
    brief = "too_short" in best.broken and best.draft.kind is Kind.SECOND
    wrong = brief or "too_long" in best.broken
    return _ATTEMPTS if best.weight >= _HEAVY or wrong else _PATIENCE
