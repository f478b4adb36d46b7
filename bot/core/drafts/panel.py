"""Plans a panel as a whole: which listener hears of which topic, answer, strength and impression.

Nothing is told to two listeners; what belongs to the whole interview goes where it fits best.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.drafts.copying import Typed
from bot.core.drafts.debrief import Debrief
from bot.core.drafts.material import Material, Shared, gather, gather_shared
from bot.core.drafts.pieces import Piece, Workshop
from bot.core.drafts.words import Words


@dataclass(frozen=True, slots=True)
class Plan:
    """What one listener's note is to say, besides thanks, interest and an offer."""

    topic: Piece | None = None
    subjects: Piece | None = None
    question: Piece | None = None
    answer: Piece | None = None
    head: Piece | None = None
    fact: Piece | None = None
    impression: Piece | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing is known that this listener raised."""
        return not (self.topic or self.subjects or self.question or self.answer)


def plan_panel(debrief: Debrief, words: Words, turn: int) -> tuple[Plan, ...]:
    """Return a plan for each listener; ``turn`` (another version) prefers other pieces."""
    shop = Workshop(words, Typed.of(debrief.typed().split("\n")), turn)
    materials = [gather(listener, debrief, shop) for listener in debrief.people]
    plans = [_own(material, turn) for material in materials]
    return _share_out(plans, gather_shared(debrief, shop), turn)


def _own(material: Material, turn: int) -> Plan:
    return Plan(
        topic=_pick(material.topics, turn),
        subjects=_pick(material.subjects, turn),
        question=_pick(material.questions, turn),
        answer=_pick(material.answers, turn),
    )


def _pick(pieces: Sequence[Piece], turn: int) -> Piece | None:
    return pieces[turn % len(pieces)] if pieces else None


def _share_out(plans: list[Plan], shared: Shared, turn: int) -> tuple[Plan, ...]:
    """Give the strength and the impressions to those who have heard least else."""
    order = sorted(range(len(plans)), key=lambda i: (plans[i].answer is not None, i))
    for place, fact in zip(order, shared.facts, strict=False):
        head = shared.heads[0] if shared.heads and place == order[0] else None
        plans[place] = replace(plans[place], fact=fact, head=head)
    if shared.heads and not shared.facts and order:
        plans[order[0]] = replace(plans[order[0]], head=shared.heads[0])
    later = [i for i in order if plans[i].fact is None] or order
    for place, impression in zip(later[turn % 2 :] or later, shared.impressions, strict=False):
        plans[place] = replace(plans[place], impression=impression)
    return tuple(plans)
