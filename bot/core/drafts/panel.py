"""Plans a panel as a whole: which listener hears of which topic, answer, strength and impression.

Nothing is told to two listeners while there is something else; what belongs to the whole interview
goes where it fits best, the evidence for a strength piece by piece.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.answers.evidence.evidence import Evidence
from bot.core.answers.material import Material, Shared, gather, gather_shared
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.rewording import Typed
from bot.core.answers.topics.topics import goes_beside
from bot.core.debrief import Debrief, Listener
from bot.core.drafts.bank import Bank
from bot.core.drafts.channel import lists_of
from bot.core.drafts.hosts import decides, kindness_of
from bot.core.drafts.matters import name_matter
from bot.core.drafts.works import title_keeper


@dataclass(frozen=True, slots=True)
class Fact:
    """What the user can say for themselves; ``function`` names the phrases that can hold it.

    Without a function it is a sentence by itself.
    """

    piece: Piece
    function: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What one listener's note is to say, besides thanks, interest and an offer.

    ``matter`` is what the answers are about, ``kindness`` what somebody who did not interview is
    thanked for. With ``repeats`` the facts or the impression are
    another listener's, and are left out if the two notes would be too alike.
    """

    told: Piece | None = None
    topic: Piece | None = None
    subjects: Piece | None = None
    question: Piece | None = None
    said: Piece | None = None
    answers: tuple[Fact, ...] = ()
    matter: Piece | None = None
    facts: tuple[Fact, ...] = ()
    impression: Piece | None = None
    kindness: Piece | None = None
    absent: bool = False
    silent: bool = False
    repeats: bool = False

    def alone(self) -> "Plan":
        """Return the plan without what another listener hears as well."""
        return replace(self, facts=(), impression=None) if self.repeats else self

    def lighter(self) -> Iterator["Plan"]:
        """Yield the plan less one part after another, and in the end without any."""
        changes: list[dict[str, Any]] = [
            {name: tuple(fact for fact in facts if fact is not spared)}
            for name, facts in (("answers", self.answers), ("facts", self.facts))
            for spared in facts
        ]
        for change in (*changes, *_PARTS):
            lighter = replace(self, **change)
            if lighter.answers[:1] != self.answers[:1]:
                lighter = replace(lighter, matter=None)
            if lighter != self:
                yield lighter
        yield Plan(kindness=self.kindness, absent=self.absent, silent=self.silent)

    def without(self, number: int) -> "Plan":
        """Return the plan less some of its parts, where enough is left, so that versions differ."""
        has = [change for change in _PARTS if replace(self, **change) != self]
        if len(has) < 3:
            return self
        changed = replace(self, **has[number % len(has)])
        if len(has) > 4:
            changed = replace(changed, **has[(number * 3 + 1) % len(has)])
        return changed

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing particular to say to somebody who did talk."""
        nothing = Plan(matter=self.matter, kindness=self.kindness, silent=self.silent)
        return not self.is_bare and self == nothing

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is known of the talk with this listener."""
        return self.is_bare or not (self.topic or self.told or self.subjects or self.said)

    @property
    def is_bare(self) -> bool:
        """Whether this listener is not known to have said anything."""
        return self.absent or (self.silent and not self.topic)


# What a plan is without each of its parts.
_PARTS: tuple[dict[str, Any], ...] = (
    {"question": None, "said": None},
    {"subjects": None},
    {"answers": ()},
    {"facts": ()},
    {"impression": None},
    {"told": None},
    {"topic": None},
)
_MOST_ANSWERS = 2


def plan_panel(debrief: Debrief, bank: Bank, turn: int) -> tuple[Plan, ...]:
    """Return a plan for each listener; ``turn`` (another version) prefers other pieces."""
    typed = Typed.of(debrief.typed().split("\n"))
    shop = Workshop(bank.english, bank.words, typed, turn)
    keep = title_keeper(debrief.typed())
    plans = [
        replace(
            plan,
            matter=_matter(listener, plan.answers, bank),
            kindness=_kindness(listener),
        )
        for listener in debrief.people
        for plan in [_own(gather(listener, debrief, shop), turn, keep)]
    ]
    shared = gather_shared(debrief, shop)
    return _share_out(_once(plans), shared, _Panel.of(debrief.people, bank))


@dataclass(frozen=True, slots=True)
class _Panel:
    """The people of an interview; ``strangers`` are those who have no part in judging the work."""

    people: Sequence[Listener]
    strangers: frozenset[int]

    @classmethod
    def of(cls, people: Sequence[Listener], bank: Bank) -> "_Panel":
        """Tell who is from HR or only showed the user round; nobody is a stranger where all are."""
        strange = {i for i, one in enumerate(people) if _is_stranger(one, bank)}
        return cls(people, frozenset(strange if len(strange) < len(people) else ()))

    def fit(self, fact: Fact, place: int) -> tuple[bool, int]:
        """Return how well a fact fits somebody: who asked for it or decides comes first."""
        kinship = _kinship(fact, self.people[place])
        return bool(kinship) or decides(self.people[place]), kinship

    def is_about(self, piece: Piece, place: int) -> bool:
        """Whether what was noticed is of a listener, named by the post: "the CFO eats here"."""
        role = _ROLE_END.split(self.people[place].person.role.strip().lower(), maxsplit=1)[0]
        words = role.split()
        initials = "".join(word[0] for word in words)
        called = {role, *words[-1:], *([initials] if len(words) > 2 else [])} - {""}
        ways = "|".join(sorted(map(re.escape, called)))
        owned = rf"\b(?:the|your) (?:[a-z]+ )?(?:{ways})(?!\w|-| \w+s\b (?:is|are|was|were)\b)"
        return bool(called) and re.search(owned, piece.text.lower()) is not None


_ROLE_END = re.compile(r"[,(/;]| of | for | and | - ")


def _is_stranger(listener: Listener, bank: Bank) -> bool:
    kinds = lists_of(listener.person, bank.channels).keys()
    return bool(kindness_of(listener)) or not kinds.isdisjoint(("hiring", "office"))


def _kindness(listener: Listener) -> Piece | None:
    kindness = kindness_of(listener)
    return Piece(Shape.NOUN, kindness, "") if kindness else None


def _matter(listener: Listener, answers: Sequence[Fact], bank: Bank) -> Piece | None:
    """Return what a doubt is about, for the answer to it: what a reply opens with."""
    called = name_matter(listener.concern, bank.matters)
    opening = _CLAUSE_END.split(listener.reply, maxsplit=1)[0]
    met = not answers or bool(_telling(answers[0]) & set(_WORD.findall(opening.lower())))
    return Piece(Shape.NOUN, called, "concern") if called and met else None


_CLAUSE_END = re.compile(r"[.;!?](?:\s|$)|, (?!\d)")
_WORD = re.compile(r"[\w'-]+")


def facts_of(found: Evidence) -> tuple[Fact, ...]:
    """Return evidence with the phrases that can hold it, what was done before what one is."""
    return (
        *(Fact(piece) for piece in found.statements),
        *(Fact(piece, "point") for piece in found.things),
        *(Fact(piece, "behind") for piece in found.years),
        *(Fact(p, "had" if " since " in p.text else "have") for p in found.papers),
        *(Fact(piece, "quality") for piece in found.qualities if piece.length > 1),
    )


def _groups(shared: Shared) -> tuple[tuple[Fact, ...], ...]:
    """Return the strength in groups that go together: the skill with what proves it."""
    proofs = facts_of(shared.strength)
    skills = [fact for piece in shared.strength.skills if (fact := _skill(piece, proofs))]
    if not skills or (proofs and _telling(skills[0]) & _telling(proofs[0])):
        return tuple((proof,) for proof in proofs)
    return ((skills[0], *proofs[:1]), *((proof,) for proof in proofs[1:]))


def _skill(piece: Piece, proofs: Sequence[Fact]) -> Fact | None:
    """Return what the user does well; a thing that is merely named says nothing unproved."""
    if piece.shape is Shape.GERUND:
        return Fact(piece, "skill")
    return Fact(piece, "skill_thing") if proofs else None


def _telling(fact: Fact) -> set[str]:
    return {word for word in _WORD.findall(fact.piece.text.lower()) if len(word) >= _LONG}


_LONG = 5  # letters
_TOLD_TWICE = 8  # words: more of them make two notes too alike


def _once(plans: Sequence[Plan]) -> list[Plan]:
    """Leave out of each plan the answers that a listener before is told."""
    told: set[str] = set()
    found = []
    for plan in plans:
        answers = tuple(fact for fact in plan.answers if fact.piece.text not in told)
        told |= {fact.piece.text for fact in answers}
        found.append(replace(plan, answers=answers))
    return found


def _own(material: Material, turn: int, keep: Callable[[Piece | None], Piece | None]) -> Plan:
    told = _turned(material.told, turn)[0] if material.told else None
    fitting = [t for t in material.topics if told is None or goes_beside(t, told)]
    topics = _turned(fitting, turn)
    return Plan(
        told=keep(told),
        topic=keep(topics[0] if topics else None),
        subjects=keep(material.subjects[0] if material.subjects else None),
        question=keep(material.question),
        said=keep(material.said),
        answers=facts_of(material.replies)[:_MOST_ANSWERS],
        absent=material.absent,
        silent=material.silent,
    )


def _turned(pieces: Sequence[Piece], turn: int) -> tuple[Piece, ...]:
    shift = turn % len(pieces) if pieces else 0
    return (*pieces[shift:], *pieces[:shift])


def _share_out(plans: list[Plan], shared: Shared, panel: _Panel) -> tuple[Plan, ...]:
    """Give away the strength first, then impressions, each piece once while there are enough."""
    present = [i for i, plan in enumerate(plans) if not plan.absent]
    if not present:
        return tuple(plans)
    groups = _groups(shared)
    judging = [i for i in present if i not in panel.strangers] or present
    given = dict.fromkeys(judging, 0)
    for group in groups:
        free = [i for i in judging if given[i] < (2 if len(judging) == 1 else 1)]
        if free:
            place = max(free, key=lambda i: (*_wants(plans[i], panel.fit(group[-1], i)), -i))
            plans[place] = replace(plans[place], facts=(*plans[place].facts, *group))
            given[place] += 1
    _tell_again(plans, groups, judging, panel)
    for piece in shared.impressions:
        free = [i for i in present if plans[i].impression is None and not panel.is_about(piece, i)]
        if free:
            place = max(free, key=lambda i: (_need(plans[i]), -i))
            plans[place] = replace(plans[place], impression=piece)
    for place in present:
        short = [
            piece
            for piece in shared.impressions
            if piece.length <= _TOLD_TWICE and not panel.is_about(piece, place)
        ]
        if plans[place].is_empty and short:
            again = short[place % len(short)]
            plans[place] = replace(plans[place], impression=again, repeats=True)
    return tuple(plans)


def _tell_again(
    plans: list[Plan],
    groups: Sequence[tuple[Fact, ...]],
    present: Sequence[int],
    panel: _Panel,
) -> None:
    """Give evidence also to those for whom there is nothing else; a note needs some."""
    poor = [i for i in present if plans[i].is_empty]
    left = [group[-1] for group in groups]
    for place in poor:
        if left:
            chosen = max(left, key=lambda fact: panel.fit(fact, place))
            left.remove(chosen)
            plans[place] = replace(plans[place], facts=(chosen,), repeats=True)


def _wants(plan: Plan, fit: tuple[bool, int]) -> tuple[int, bool, int]:
    """Return how gladly somebody is told a fact: one it fits, unless much is told already."""
    fits, kinship = fit
    return _need(plan) + fits, fits, kinship


def _need(plan: Plan) -> int:
    """Return how much a note lacks: the fewer facts it has, the more."""
    has = [plan.said, plan.answers, plan.answers[1:], plan.facts, plan.impression]
    return -sum(map(bool, (*has, plan.told or plan.topic)))


def _kinship(fact: Fact, listener: Listener) -> int:
    """Count the words that a fact shares with what a listener asked and is."""
    heard = f"{listener.asked} {listener.concern} {listener.person.role} {listener.enjoyed}"
    return len(_telling(fact) & set(heard.lower().split()))
