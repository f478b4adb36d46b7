"""Composes the notes of an interview: the panel is planned as a whole, each note is its own.

The same facts give the same text; ``variant`` gives another. Every draft is held to the standard
before it leaves; what breaks it is composed anew, and in the end the shortest safe form is used.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.core.drafts import mending
from bot.core.drafts.bank import Bank, Register
from bot.core.drafts.channel import choose_channel
from bot.core.drafts.checks import Grounds, check, know
from bot.core.drafts.copying import Typed
from bot.core.drafts.debrief import Debrief, Listener
from bot.core.drafts.desk import Desk, Tone
from bot.core.drafts.overlap import shared
from bot.core.drafts.panel import Plan, plan_panel
from bot.core.drafts.pen import Pen, Shelf
from bot.core.drafts.setting import readable, register_of, values_of
from bot.core.drafts.writing import Note, write, write_second
from bot.core.interview import Channel, Draft, Kind
from bot.core.people import address, own_name

_ATTEMPTS = 16
_PATIENCE = 4  # attempts after which small faults are put up with
_NAMELESS = "Hiring Team"
_SUBJECT = 60  # characters
_SHORTER = 0.74  # of the words of the text that was shown
_FRAME = 6  # words of greeting, closing and name


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
    used: set[str] = set()
    drafts: list[Draft] = []
    order = sorted(range(len(debrief.people)), key=lambda i: desk.plans[i].repeats)
    for place in order:
        drafts.append(_best(desk, place, debrief.people[place], [*before, *drafts], used))
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
    plans = (Plan(),) * len(debrief.people)
    if kind is Kind.THANK_YOU or combined:
        plans = plan_panel(debrief, bank.words, variant)
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
def _known(debrief: Debrief, bank: Bank) -> Grounds:
    return know(debrief, bank.standards)


def forget() -> None:
    """Drop what composing keeps in memory to be quick, as when somebody's data is erased."""
    _usual.cache_clear()
    _known.cache_clear()
    mending.forget()


def _kind_of(text: str) -> Kind:
    """Tell a second follow-up by its question; a thank-you asks nothing."""
    return Kind.SECOND if "?" in text else Kind.THANK_YOU


def _best(
    desk: Desk, place: int, listener: Listener, others: Sequence[Draft], used: set[str]
) -> Draft:
    """Return the first draft that keeps every rule, or else the one that breaks fewest.

    What breaks a grave rule is never shown: the part that causes it is left out, in the end all.
    """
    plan = desk.plans[place]
    best: tuple[float, Draft, set[str]] | None = None
    for attempt in range(_ATTEMPTS):
        draft, taken = _attempt(desk, place, listener, attempt, used, plan)
        codes = _broken(desk, draft, others)
        if codes & _GRAVE:
            plan, draft, taken, codes = _mended(desk, place, listener, attempt, used, plan, others)
        weight = _weigh(desk, codes, draft, others)
        if best is None or weight < best[0]:
            best = (weight, draft, taken)
        if codes <= _past_mending(desk) or attempt >= _patience(best[0]):
            break
    if best is None:
        raise ValueError("no attempt was made")
    used |= best[2]
    return best[1]


_Attempt = tuple[Plan, Draft, set[str], frozenset[str]]


def _mended(
    desk: Desk, place: int, listener: Listener, attempt: int, used: set[str], plan: Plan,
    others: Sequence[Draft],
) -> _Attempt:  # fmt: skip
    """Return a draft without the part that breaks a grave rule; in the end, of own words only."""
    last: _Attempt | None = None
    for lighter in plan.lighter():
        draft, taken = _attempt(desk, place, listener, attempt, used, lighter)
        codes = _broken(desk, draft, others)
        last = (lighter, draft, taken, codes)
        if not codes & _GRAVE:
            return last
    if last is None:
        raise ValueError("a plan can always be made lighter")
    return last


def _past_mending(desk: Desk) -> frozenset[str]:
    """Return what another attempt cannot mend; a second can always be said more briefly."""
    return _NOT_BY_WORDING - {"too_long"} if desk.kind is Kind.SECOND else _NOT_BY_WORDING


def _patience(weight: float) -> int:
    """Return how many attempts are worth making for faults of some weight."""
    return _ATTEMPTS if weight >= _HEAVY else _PATIENCE


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
_NOT_BY_WORDING = frozenset(
    ("says_little", "no_topic", "no_job", "subject_shouts", "too_short", "too_long")
)


def _broken(desk: Desk, draft: Draft, others: Sequence[Draft]) -> frozenset[str]:
    codes = set(check(draft, desk.grounds, others))
    if desk.shorter:
        codes.discard("too_short")
    if desk.combined:
        codes.discard("too_long")
    return frozenset(codes)


def _weigh(desk: Desk, codes: frozenset[str], draft: Draft, others: Sequence[Draft]) -> float:
    """Weigh what is wrong with a draft; of two that are too alike, the less alike weighs less."""
    weight = float(
        sum(1 if code in _SLIGHT else 100 if code in _GRAVE else _HEAVY for code in codes)
    )
    if "alike" in codes:
        own = desk.grounds.sequences(draft.text)
        weight += max(shared(own, desk.grounds.sequences(other.text)) for other in others)
    return weight


def _attempt(
    desk: Desk, place: int, listener: Listener, attempt: int, used: set[str], plan: Plan
) -> tuple[Draft, set[str]]:
    turn = desk.variant * max(len(desk.plans), 1) + place + attempt * 7
    brief = attempt > 0 if desk.kind is Kind.SECOND else attempt > _ATTEMPTS // 2
    short = desk.shorter or brief
    pen = Pen(desk.shelf, turn, set(used), short=short)
    channel = desk.channels[listener.person.id]
    plan = plan.alone() if attempt >= _PATIENCE - 1 else plan
    if desk.variant:
        plan = plan.without(desk.variant + place + attempt)
    note = _note(desk, pen, plan, listener.person.id, turn)
    if channel is Channel.CARD:
        note = note.in_one_paragraph()
    subject = "" if channel is Channel.CARD else _subject(pen, desk.kind)
    draft = Draft(
        listener.person.id, desk.kind, channel, _letter(desk, listener, note.text, pen), subject,
        note.receipts(), desk.variant,
    )  # fmt: skip
    return draft, pen.used


def _note(desk: Desk, pen: Pen, plan: Plan, person: int, turn: int) -> Note:
    if desk.kind is Kind.SECOND:
        name = "combined" if desk.combined else "second"
        return write_second(plan, pen.structure(name, turn), pen)
    least, most = _length(desk, desk.channels[person])
    if desk.shorter:
        least, most = 0, int(desk.shown_words.get(person, most) * _SHORTER) - _FRAME
    return write(plan, pen.structure("thank_you", turn), pen, least, most)


def _length(desk: Desk, channel: Channel) -> tuple[int, int]:
    """Return the words a thank-you should have, a little inside what is allowed."""
    if channel is Channel.CARD:
        least, most = 40, 70
    elif desk.shelf.values["meeting"] == "call":
        least, most = 50, 98
    else:
        least, most = 78, 145
    return least, most


def _subject(pen: Pen, kind: Kind) -> str:
    name = "subject" if kind is Kind.THANK_YOU else "subject_second"
    for function in (name, f"{name}_short"):
        line = pen.line(function, longest=_SUBJECT)
        if line:
            return line.text
    return "Thank you" if kind is Kind.THANK_YOU else "My interview"


def _letter(desk: Desk, listener: Listener, body: str, pen: Pen) -> str:
    person = listener.person
    known = person.named and readable(person.name)
    name = address(known, desk.register is Register.FORMAL) if known else _NAMELESS
    greeting = "Dear"
    if known and " " not in name:
        greeting = pen.choose("greeting")
    user = own_name(readable(desk.debrief.user))
    return f"{greeting} {name},\n\n{body}\n\n{pen.choose('closing')},\n{user}"
