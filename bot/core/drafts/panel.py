"""Plans a panel as a whole: which listener hears of which topic, answer, strength and impression.

Nothing is told to two listeners; what belongs to the whole interview goes where it fits best, the
evidence for a strength piece by piece.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.core.drafts.bank import Bank
from bot.core.drafts.copying import Typed
from bot.core.drafts.debrief import Debrief, Listener
from bot.core.drafts.material import Material, Shared, gather, gather_shared
from bot.core.drafts.matters import name_matter
from bot.core.drafts.pieces import Piece, Shape, Workshop


@dataclass(frozen=True, slots=True)
class Plan:
    """What one listener's note is to say, besides thanks, interest and an offer.

    ``matter`` is what the answers are about. With ``repeats`` the facts are another listener's,
    and are left out if the two notes would be too alike.
    """

    told: Piece | None = None
    topic: Piece | None = None
    subjects: Piece | None = None
    question: Piece | None = None
    said: Piece | None = None
    answers: tuple[Piece, ...] = ()
    matter: Piece | None = None
    facts: tuple[Piece, ...] = ()
    credential: Piece | None = None
    quality: Piece | None = None
    impression: Piece | None = None
    absent: bool = False
    silent: bool = False
    repeats: bool = False

    def alone(self) -> "Plan":
        """Return the plan without what another listener hears as well."""
        return replace(self, facts=(), credential=None) if self.repeats else self

    def lighter(self) -> Iterator["Plan"]:
        """Yield the plan less one part after another, and in the end without any."""
        changes: list[dict[str, Any]] = [
            {name: tuple(piece for piece in pieces if piece is not spared)}
            for name, pieces in (("answers", self.answers), ("facts", self.facts))
            for spared in pieces
        ]
        for change in (*changes, *_PARTS):
            lighter = replace(self, **change)
            if lighter != self:
                yield lighter
        yield Plan(absent=self.absent, silent=self.silent)

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
    def is_bare(self) -> bool:
        """Whether this listener is not known to have said anything."""
        return self.absent or (self.silent and not self.topic)


# What a plan is without each of its parts.
_PARTS: tuple[dict[str, Any], ...] = (
    {"question": None, "said": None},
    {"subjects": None, "said": None},
    {"answers": ()},
    {"facts": ()},
    {"credential": None, "quality": None},
    {"impression": None},
    {"told": None},
    {"topic": None},
)


def plan_panel(debrief: Debrief, bank: Bank, turn: int) -> tuple[Plan, ...]:
    """Return a plan for each listener; ``turn`` (another version) prefers other pieces."""
    shop = Workshop(bank.words, Typed.of(debrief.typed().split("\n")), turn)
    plans = [
        replace(_own(gather(listener, debrief, shop), turn), matter=_matter(listener, bank))
        for listener in debrief.people
    ]
    return _share_out(_once(plans), gather_shared(debrief, shop), debrief.people)


def _matter(listener: Listener, bank: Bank) -> Piece | None:
    called = name_matter(listener.concern, bank.matters)
    return Piece(Shape.NOUN, called, "concern") if called else None


def _once(plans: Sequence[Plan]) -> list[Plan]:
    """Leave out of each plan the answers that a listener before is told."""
    told: set[str] = set()
    found = []
    for plan in plans:
        answers = tuple(piece for piece in plan.answers if piece.text not in told)
        said = plan.said if plan.said and plan.said.text not in told else None
        told |= {piece.text for piece in (*answers, *((said,) if said else ()))}
        found.append(replace(plan, answers=answers, said=said))
    return found


def _own(material: Material, turn: int) -> Plan:
    told = _turned(material.told, turn)[0] if material.told else None
    topics = _turned([t for t in material.topics if _is_whole(t, told)], turn)
    return Plan(
        told=told,
        topic=topics[0] if topics else None,
        subjects=material.subjects[0] if material.subjects else None,
        question=_turned(material.questions, turn)[0] if material.questions else None,
        said=material.said,
        answers=material.answers[:2],
        credential=next(filter(_is_credential, material.credentials), None),
        absent=material.absent,
        silent=material.silent,
    )


_TELLING = 4  # letters
_LEANING = re.compile(r"(?:its|their|it|them|one|ones)\b")


def _is_whole(topic: Piece, told: Piece | None) -> bool:
    """Whether a topic is more than a part of what is told in a sentence of its own."""
    said = set(told.text.lower().split()) if told else set()
    tail = any(len(word) >= _TELLING and word in said for word in topic.text.lower().split())
    return not tail and not _LEANING.match(topic.text)


def _turned(pieces: Sequence[Piece], turn: int) -> tuple[Piece, ...]:
    shift = turn % len(pieces) if pieces else 0
    return (*pieces[shift:], *pieces[:shift])


def _share_out(plans: list[Plan], shared: Shared, people: Sequence[Listener]) -> tuple[Plan, ...]:
    """Give away the strength first, then impressions, then issues, each piece once."""
    present = [i for i, plan in enumerate(plans) if not plan.absent]
    if not present:
        return tuple(plans)
    rooms = {i: 2 if len(present) == 1 else 1 for i in present}
    for fact in shared.facts:
        free = [i for i in present if len(plans[i].facts) < rooms[i]]
        if free:
            place = max(free, key=lambda i: (_need(plans[i]), _kinship(fact, people[i]), -i))
            plans[place] = replace(plans[place], facts=(*plans[place].facts, fact))
    _tell_again(plans, shared, present, people)
    for name, pieces in (
        ("credential", tuple(filter(_is_credential, shared.credentials))),
        ("quality", shared.qualities[:1]),
        ("impression", shared.impressions),
    ):
        for piece in pieces:
            free = [i for i in present if getattr(plans[i], name) is None]
            if free:
                place = max(free, key=lambda i: (_need(plans[i]), _kinship(piece, people[i]), -i))
                plans[place] = _with_part(plans[place], name, piece)
    return tuple(plans)


def _with_part(plan: Plan, name: str, piece: Piece) -> Plan:
    change: dict[str, Any] = {name: piece}
    return replace(plan, **change)


def _tell_again(
    plans: list[Plan], shared: Shared, present: Sequence[int], people: Sequence[Listener]
) -> None:
    """Give evidence also to those who would have heard of none; a note needs some."""
    poor = [i for i in present if _need(plans[i]) == 0]
    left = sorted(shared.facts, key=lambda f: f.length)
    for place in poor:
        if left:
            chosen = max(left, key=lambda f: _kinship(f, people[place]))
            left.remove(chosen)
            plans[place] = replace(plans[place], facts=(chosen,), repeats=True)


# What one can have: years of something, a paper, a language; not a rate or a count.
_HAD = re.compile(
    r"\b(?:years?|seasons|months|terms|summers|winters|decades|certificates?|certifications?|"
    r"licen[cs]es?|diplomas?|degrees?|training|qualifications?|apprenticeship|masters?|doctorate|"
    r"exams?|tickets?|fluent|native|badges?|permits?)\b",
    re.IGNORECASE,
)


def _is_credential(piece: Piece) -> bool:
    return bool(_HAD.search(piece.text))


def _need(plan: Plan) -> int:
    """Return how much a note lacks: the fewer facts it has, the more."""
    has = [plan.told or plan.topic, plan.said, plan.answers, plan.answers[1:]]
    has += [plan.facts, plan.credential, plan.impression]
    return -sum(map(bool, has))


def _kinship(piece: Piece, listener: Listener) -> int:
    """Count the words that a piece shares with what a listener asked and is."""
    telling = {w for w in piece.text.lower().split() if len(w) > 4}
    heard = f"{listener.asked} {listener.concern} {listener.person.role} {listener.enjoyed}"
    return len(telling & set(heard.lower().split()))
