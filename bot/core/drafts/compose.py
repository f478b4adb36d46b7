"""Composes the notes of an interview: the panel is planned as a whole, each note is its own.

The same facts give the same text; ``variant`` gives another. Every draft is held to the standard
before it leaves; what breaks it is composed anew, and in the end the shortest safe form is used.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.core.answers import rewording
from bot.core.answers.mending import mending
from bot.core.answers.rewording import Typed
from bot.core.debrief import Debrief
from bot.core.drafts.bank import Bank, Register
from bot.core.drafts.channel import choose_channel
from bot.core.drafts.checks import Grounds, know
from bot.core.drafts.desk import Desk, Tone
from bot.core.drafts.drafting import Drafter
from bot.core.drafts.panel import Plan, plan_panel
from bot.core.drafts.pen import Shelf
from bot.core.drafts.setting import register_of, values_of
from bot.core.interview import Channel, Draft, Kind


def compose(
    debrief: Debrief,
    kind: Kind,
    bank: Bank,
    *,
    variant: int = 0,
    tone: Tone | None = None,
    channel: Mapping[int, Channel] | None = None,
    shown: Mapping[int, Sequence[str]] | None = None,
    combined: bool = False,
) -> tuple[Draft, ...]:
    """Return a draft for each person met, in their order.

    ``shown`` are the texts each person's drafts had before, from which the new one keeps away;
    ``channel`` overrides the channel for some. A ``combined`` second carries the thanks, for
    somebody who was never sent a thank-you.
    """
    if variant and not shown:
        shown = _versions(debrief, kind, bank, variant)
    if kind is Kind.THANK_YOU and not (variant or tone or channel or shown or combined):
        return _usual(debrief, bank)
    desk = _prepare(debrief, kind, bank, variant, tone, channel or {}, combined)
    if desk.shorter:
        desk = replace(desk, shown_words=_shown_words(debrief, kind, bank, shown))
    return _compose_panel(desk, shown or {})


def _compose_panel(desk: Desk, shown: Mapping[int, Sequence[str]]) -> tuple[Draft, ...]:
    """Write the drafts, each unlike what was shown and unlike those written before it."""
    debrief = desk.debrief
    before = [draft for drafts in _before(desk, shown) for draft in drafts]
    used: frozenset[str] = frozenset()
    drafts: list[Draft] = []
    order = sorted(range(len(debrief.people)), key=lambda i: desk.plans[i].repeats)
    for place in order:
        best = Drafter(desk, place, [*before, *drafts], used).best()
        drafts.append(best.draft)
        used |= best.used
    return tuple(draft for _, draft in sorted(zip(order, drafts, strict=True), key=_by_place))


def _shown_words(
    debrief: Debrief, kind: Kind, bank: Bank, shown: Mapping[int, Sequence[str]] | None
) -> dict[int, int]:
    """Count the words of what each person's text is to be shorter than."""
    last = {person: texts[-1] for person, texts in (shown or {}).items() if texts}
    if kind is Kind.THANK_YOU:
        last = {draft.person: draft.text for draft in _usual(debrief, bank)} | last
    return {person: len(text.split()) for person, text in last.items()}


def _by_place(placed: tuple[int, Draft]) -> int:
    return placed[0]


def _versions(
    debrief: Debrief, kind: Kind, bank: Bank, variant: int
) -> Mapping[int, Sequence[str]]:
    """Return the texts of every version before this, for a caller who has kept none."""
    texts: dict[int, list[str]] = {listener.person.id: [] for listener in debrief.people}
    for number in range(variant):
        for draft in compose(debrief, kind, bank, variant=number, shown=texts if number else None):
            texts[draft.person].append(draft.text)
    return texts


def _prepare(
    debrief: Debrief,
    kind: Kind,
    bank: Bank,
    variant: int,
    tone: Tone | None,
    wanted: Mapping[int, Channel],
    combined: bool = False,
) -> Desk:
    register = _toned(register_of(debrief, bank), tone)
    channels = {
        x.person.id: wanted.get(x.person.id)
        or choose_channel(debrief, x.person, bank.channels, kind).channel
        for x in debrief.people
    }
    values = values_of(debrief, bank, formal=register is Register.FORMAL, kind=kind)
    plans = _planned(debrief, bank, variant)
    seed = hashlib.sha256(f"{kind}{debrief.typed()}".encode()).hexdigest()
    shorter = tone is Tone.SHORTER
    return Desk(
        debrief, kind, bank, _known(debrief, bank), register,
        Shelf(bank, register, values, seed, Typed.of(debrief.typed().split("\n"))), plans,
        channels, variant, combined, shorter, {},
    )  # fmt: skip


def _toned(register: Register, tone: Tone | None) -> Register:
    if tone is Tone.FORMAL:
        return Register.FORMAL
    if tone is Tone.WARMER and register is not Register.SOLEMN:
        return Register.WARM
    return register


def _before(desk: Desk, shown: Mapping[int, Sequence[str]]) -> Iterator[Sequence[Draft]]:
    """Yield what the new drafts must differ from: what was shown, else the usual thank-yous."""
    known = [
        Draft(person, _kind_of(text), Channel.EMAIL, text, variant=-1)
        for person, texts in shown.items()
        for text in texts
    ]
    yield known
    if desk.kind is Kind.SECOND and not desk.combined:
        told = {draft.person for draft in known if draft.kind is Kind.THANK_YOU}
        if len(told) < len(desk.debrief.people):
            usual = _usual(desk.debrief, desk.bank)
            yield [draft for draft in usual if draft.person not in told]


@lru_cache(maxsize=32)
def _usual(debrief: Debrief, bank: Bank) -> tuple[Draft, ...]:
    """Return the thank-yous as composed when nothing else is asked for; made once."""
    return _compose_panel(_prepare(debrief, Kind.THANK_YOU, bank, 0, None, {}), {})


@lru_cache(maxsize=32)
def _planned(debrief: Debrief, bank: Bank, variant: int) -> tuple[Plan, ...]:
    return plan_panel(debrief, bank, variant)


@lru_cache(maxsize=32)
def _known(debrief: Debrief, bank: Bank) -> Grounds:
    return know(debrief, bank.standards, bank.vocabulary)


def forget(bank: Bank) -> None:
    """Drop what composing keeps in memory to be quick, as when somebody's data is erased."""
    bank.english.forget()
    _usual.cache_clear()
    _planned.cache_clear()
    _known.cache_clear()
    mending.forget()
    rewording.forget()


def _kind_of(text: str) -> Kind:
    """Tell a second follow-up by its question; a thank-you asks nothing."""
    return Kind.SECOND if "?" in text else Kind.THANK_YOU
