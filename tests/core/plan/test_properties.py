"""What holds for every interview, however its user behaves."""

import operator
import random
from collections import Counter
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import is_business_day, is_quiet, local
from bot.core.interview import (
    Answer,
    Event,
    EventKind,
    Held,
    Interview,
    Kind,
    Note,
    Person,
    Preferences,
    Step,
    StepKind,
)
from bot.core.plan import employer_word, next_step, upcoming
from tests.core.plan.story import DaysOff
from tests.core.test_calendar import ZONES, day_sets, preferences

FOLLOW_UPS = (StepKind.SECOND, StepKind.NUDGE_SECOND)
START = int(datetime.fromisoformat("2026-01-05T00:00+00:00").timestamp())
PEOPLE = (Person(1, "Priya"), Person(2, "Tomasz"), Person(3, "Chef Anne"))

# What is listed more often happens more often.
ACTS = (
    *("knock", "knock", "knock", "tap", "tap", "debrief", "park", "answer", "hold", "date"),
    *("no_date", "thank", "thank", "second", "second", "move", "longer", "longer_no_day"),
    *("end", "reopen", "travel", "round", "rough", "promise", "promise", "settle"),
)


@dataclass(frozen=True)
class Act:
    """What happens next, after how many minutes, with a number to vary it."""

    what: str
    minutes: int
    number: int


acts = st.lists(
    st.builds(
        Act,
        what=st.sampled_from(ACTS),
        minutes=st.integers(0, 180) | st.integers(0, 20 * 24 * 60),
        number=st.integers(0, 60),
    ),
    max_size=14,
)
# A life of random acts alone would rarely come as far as the second follow-up.
openings = st.sampled_from(
    [
        [Act(what, 5, 20 + minutes) for minutes, what in enumerate(opening.split())]
        for opening in (
            "",
            "hold answer",
            "date debrief",
            "no_date debrief knock",
            "date debrief thank knock tap",
            "date debrief knock knock knock",
            "no_date debrief thank knock second",
            "round hold",
            "rough date debrief",
            "date debrief promise promise",
        )
    ]
)
starts = st.integers(START, START + 3 * 365 * 24 * 3600)


class Life:
    """An interview to which things happen one after the other."""

    def __init__(self, started: int, user: Preferences, days_off: frozenset[date]) -> None:
        self.now = started
        self.user = user
        self.holidays = DaysOff(days_off)
        self.interview = Interview(1, 1, started, PEOPLE)

    def next(self) -> Step | None:
        return next_step(self.interview, self.user, self.holidays)

    def record(self, kind: EventKind, value: str = "") -> None:
        event = Event(kind, self.now, value, len(self.interview.events) + 1)
        self.interview = replace(self.interview, events=(*self.interview.events, event))

    def answer(self, question: str, value: str) -> None:
        answer = Answer(question, "as typed", value, at=self.now)
        known = {**self.interview.answers, (question, 0): answer}
        self.interview = replace(self.interview, answers=known)

    def send(self, kind: Kind, person: int) -> None:
        kept = [n for n in self.interview.notes if (n.kind, n.person) != (kind, person)]
        note = Note(person, kind, self.now)
        self.interview = replace(self.interview, notes=(*kept, note))

    def day_in(self, days: int) -> str:
        return (local(self.now, self.user.zone).date() + timedelta(days=days)).isoformat()

    def goes_on(self, act: Act) -> None:
        """Let an act happen."""
        self.now += act.minutes * 60
        step = self.next()
        if act.what == "knock" and step:
            self.now = max(self.now, step.at)
            self.record(EventKind.KNOCKED, step.kind.value)
            if step.kind is StepKind.MOVE_ON:
                self.record(EventKind.ENDED, "moved_on")
        elif act.what == "move" and step:
            self.record(EventKind.MOVED, f"{step.kind} {self.now + (act.number - 5) * 5 * 3600}")
            self.record(EventKind.TAPPED)
        elif act.what in ("thank", "second"):
            kind = Kind.THANK_YOU if act.what == "thank" else Kind.SECOND
            self.send(kind, 1 + act.number % len(PEOPLE))
        elif act.what == "travel":
            self.user = replace(self.user, zone=ZONES[act.number % len(ZONES)])
        elif act.what == "hold":
            start = local(self.now, self.user.zone) + timedelta(days=act.number - 30)
            self.answer("held", str(Held(start.replace(tzinfo=None))))
        elif act.what in ("round", "rough", "promise", "settle"):
            self._goes_its_way(act)
        else:
            self._is_told(act)

    def _goes_its_way(self, act: Act) -> None:
        match act.what:
            case "round":
                self.answer("previous_round", "7")
            case "rough":
                self.answer("mood", "rough")
            case "promise":
                self.record(EventKind.PROMISED, f"{self.day_in(act.number - 10)} send it")
            case "settle":
                self.record(EventKind.SETTLED, str(1 + act.number % 9))

    def _is_told(self, act: Act) -> None:
        day = self.day_in(act.number - 10)
        match act.what:
            case "answer":
                self.answer("medium", "video")
            case "date":
                self.answer("timeline", day)
            case "no_date":
                self.answer("timeline", "none")
            case "longer":
                self.record(EventKind.LONGER, day)
            case "longer_no_day":
                self.record(EventKind.LONGER)
            case "end":
                self.record(EventKind.ENDED, "stopped")
            case "tap":
                self.record(EventKind.TAPPED)
            case "park":
                self.record(EventKind.PARKED)
            case "debrief":
                self.record(EventKind.DEBRIEFED)
            case "reopen":
                self.record(EventKind.REOPENED)


def live(
    started: int, user: Preferences, days_off: frozenset[date], happened: list[Act]
) -> tuple[Life, ...]:
    """Return a life at each of its stages."""
    life = Life(started, user, days_off)
    stages = [copy(life)]
    for act in happened:
        life.goes_on(act)
        stages.append(copy(life))
    return tuple(stages)


lives = st.builds(live, starts, preferences, day_sets, st.builds(operator.add, openings, acts))


@given(lives)
def test_every_open_interview_has_one_next_step_and_an_ended_one_has_none(
    stages: tuple[Life, ...],
) -> None:
    for life in stages:
        assert (life.next() is None) is (life.interview.outcome is not None)


@given(lives)
def test_no_reminder_comes_in_the_quiet_hours(stages: tuple[Life, ...]) -> None:
    for life in stages:
        step = life.next()
        if step:
            assert not is_quiet(step.at, life.user)
            assert step.day == local(step.at, life.user.zone).date()


@given(lives)
def test_follow_ups_come_on_business_days_after_the_employers_date_unless_the_user_moved_them(
    stages: tuple[Life, ...],
) -> None:
    for life in stages:
        step = life.next()
        if step and step.kind in FOLLOW_UPS and step.reason != "moved":
            assert is_business_day(step.day, life.holidays)
            thanks = [n.at for n in life.interview.notes if n.kind is Kind.THANK_YOU]
            if thanks and step.kind is StepKind.SECOND:
                assert (step.day - local(max(thanks), life.user.zone).date()).days >= 3
        named = employer_word(life.interview).date.day
        beyond = (StepKind.SECOND, StepKind.ASK_ANSWER, StepKind.MOVE_ON)
        if step and named and step.kind in beyond and step.reason != "moved":
            assert step.day > named


@given(lives)
def test_once_a_second_was_sent_no_other_is_ever_proposed(stages: tuple[Life, ...]) -> None:
    for life in stages:
        step = life.next()
        if step and any(note.kind is Kind.SECOND for note in life.interview.notes):
            debriefed = life.interview.latest(EventKind.DEBRIEFED) is not None
            closing = (StepKind.ASK_ANSWER, StepKind.MOVE_ON)
            assert step.kind in (*closing, StepKind.PROMISE) or not debriefed
            assert step.kind not in FOLLOW_UPS


@given(lives)
def test_from_every_stage_an_interview_reaches_its_end_if_nobody_taps_any_more(
    stages: tuple[Life, ...],
) -> None:
    for life in stages:
        steps = upcoming(life.interview, life.user, life.holidays)
        if life.interview.outcome is not None:
            assert steps == ()
            continue
        assert steps[-1].kind is StepKind.MOVE_ON
        counted = Counter(step.kind for step in steps)
        assert counted[StepKind.ASK_DEBRIEF] + counted[StepKind.OFFER_DEBRIEF] <= 3
        assert counted[StepKind.NUDGE_THANK_YOU] <= 3
        assert max(counted[kind] for kind in (*FOLLOW_UPS, StepKind.ASK_ANSWER)) <= 1
        promises = {e.value[:10] for e in life.interview.events if e.kind is EventKind.PROMISED}
        assert counted[StepKind.PROMISE] <= 2 * len(promises)
        assert counted[StepKind.BRIEF] <= 1
        own = [step for step in steps if step.kind is not StepKind.PROMISE]
        assert all(one.at < two.at for one, two in pairwise(own[1:]))


@given(lives, st.integers())
def test_the_order_in_which_the_facts_are_kept_does_not_matter(
    stages: tuple[Life, ...], seed: int
) -> None:
    shuffle = random.Random(seed).sample  # noqa: S311  any order will do
    for life in stages:
        known = life.interview
        mixed = replace(
            known,
            events=tuple(shuffle(known.events, len(known.events))),
            notes=tuple(shuffle(known.notes, len(known.notes))),
            people=tuple(shuffle(known.people, len(known.people))),
            answers=dict(shuffle(list(known.answers.items()), len(known.answers))),
        )
        assert next_step(mixed, life.user, life.holidays) == life.next()


@given(lives)
def test_a_reminder_that_has_left_is_not_due_again_at_once(stages: tuple[Life, ...]) -> None:
    for life in stages:
        step = life.next()
        if step is None or step.kind is StepKind.MOVE_ON:
            continue
        after = copy(life)
        after.now = max(life.now, step.at)
        after.record(EventKind.KNOCKED, step.kind.value)
        following = after.next()
        assert following is not None
        assert following.kind is not step.kind or following.at > after.now
