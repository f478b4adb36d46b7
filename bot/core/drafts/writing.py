"""Writes one note: takes a plan and a structure, and puts a phrase of the bank to each move."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.core.drafts.bank import Bank, Phrase, Register
from bot.core.drafts.panel import Plan
from bot.core.drafts.pieces import Piece, Shape
from bot.core.interview import Receipt


@dataclass(frozen=True, slots=True)
class Line:
    """A phrase as filled, and the answers it came from."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """The body of a note, paragraph by paragraph."""

    paragraphs: tuple[tuple[Line, ...], ...]

    @property
    def text(self) -> str:
        """Return the body as it is sent."""
        return "\n\n".join(" ".join(line.text for line in p) for p in self.paragraphs)

    @property
    def length(self) -> int:
        """Return the number of words."""
        return len(self.text.split())

    def receipts(self) -> tuple[Receipt, ...]:
        """Return each line with its sources."""
        return tuple(Receipt(line.text, line.sources) for p in self.paragraphs for line in p)


@dataclass(slots=True)
class Pen:
    """Picks phrases: never one twice in a panel, and others for every variant."""

    bank: Bank
    register: Register
    values: Mapping[str, str]
    order: Callable[[str, tuple[Phrase, ...]], tuple[Phrase, ...]]
    used: set[str] = field(default_factory=set)

    def line(self, function: str, **pieces: Piece | None) -> Line | None:
        """Return a phrase of a function with its blanks filled; None if none fits."""
        values = dict(self.values)
        for name, piece in pieces.items():
            if piece:
                values |= blanks_of(name, piece)
        wanted = {name for name, piece in pieces.items() if piece}
        for phrase in self.order(function, self.bank.fitting(function, self.register, values)):
            if phrase.text in self.used or not _uses(phrase, wanted):
                continue
            self.used.add(phrase.text)
            sources = tuple(dict.fromkeys(p.source for p in pieces.values() if p))
            return Line(start_sentences(phrase.fill(values)), sources)
        return None


def _uses(phrase: Phrase, wanted: set[str]) -> bool:
    needs = {need.lower() for need in phrase.needs}
    return wanted <= needs


def blanks_of(name: str, piece: Piece) -> dict[str, str]:
    """Return what a piece puts into the blanks of its name, small and capital."""
    return {name: piece.text, name.capitalize(): capital(piece.text)}


def capital(text: str) -> str:
    """Return text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def start_sentences(text: str) -> str:
    """Return a phrase with a capital at its start."""
    return capital(" ".join(text.split()).replace(" ,", ","))


_EXTRA = ("more", "interest", "more", "thanks")


def write(plan: Plan, structure: str, pen: Pen, least: int, most: int) -> Note:
    """Return a note in the order of the structure, of a length between the two where possible."""
    paragraphs = [
        [line for move in part.split() for line in _move(move, plan, pen)]
        for part in structure.split("/")
    ]
    kept = [paragraph for paragraph in paragraphs if paragraph]
    _lengthen(kept, pen, least)
    _shorten(kept, most)
    return Note(tuple(tuple(p) for p in kept))


def _move(move: str, plan: Plan, pen: Pen) -> Iterator[Line]:
    for line in MOVES[move](plan, pen):
        if line:
            yield line


def _opening(plan: Plan, pen: Pen) -> Iterator[Line | None]:
    if plan.topic:
        yield pen.line("thanks_topic", topic=plan.topic)
    else:
        yield pen.line("thanks_bare" if plan.is_bare else "thanks")


def _topic(plan: Plan, pen: Pen) -> Iterator[Line | None]:
    if plan.topic:
        yield pen.line("topic", topic=plan.topic)


def _asked(plan: Plan, pen: Pen) -> Iterator[Line | None]:
    if plan.question:
        yield pen.line("asked", question=plan.question)
    elif plan.subjects:
        yield pen.line("asked_about", subjects=plan.subjects)


def _answer(plan: Plan, pen: Pen) -> Iterator[Line | None]:
    if plan.answer:
        yield pen.line("answer", fact=plan.answer)


def _strength(plan: Plan, pen: Pen) -> Iterator[Line | None]:
    if plan.head and plan.fact:
        yield pen.line("strength", head=plan.head, fact=plan.fact)
    elif plan.head:
        yield pen.line("strength_head", head=plan.head)
    elif plan.fact:
        yield pen.line("strength_fact", fact=plan.fact)


def _impression(plan: Plan, pen: Pen) -> Iterator[Line | None]:
    if plan.impression:
        thing = plan.impression.shape is Shape.NOUN
        name = "impression_thing" if thing else "impression"
        yield pen.line(name, **{"thing" if thing else "impression": plan.impression})


def _own(function: str) -> Callable[[Plan, Pen], Iterator[Line | None]]:
    def move(plan: Plan, pen: Pen) -> Iterator[Line | None]:
        bare = function == "thanks" and plan.is_bare
        yield pen.line("thanks_bare" if bare else function)

    return move


MOVES: Mapping[str, Callable[[Plan, Pen], Iterator[Line | None]]] = {
    "opening": _opening,
    "thanks_topic": _opening,
    "topic": _topic,
    "asked": _asked,
    "answer": _answer,
    "strength": _strength,
    "impression": _impression,
    "thanks": _own("thanks"),
    "interest": _own("interest"),
    "offer": _own("offer"),
}


def _words(paragraphs: list[list[Line]]) -> int:
    return sum(len(line.text.split()) for p in paragraphs for line in p)


def _lengthen(paragraphs: list[list[Line]], pen: Pen, least: int) -> None:
    """Add own words, before the last paragraph, until the note is long enough."""
    for function in _EXTRA:
        if _words(paragraphs) >= least:
            return
        line = pen.line(function)
        if line:
            paragraphs[max(len(paragraphs) - 2, 0)].append(line)


def _shorten(paragraphs: list[list[Line]], most: int) -> None:
    """Drop own words from the end of the middle until the note is short enough."""
    while _words(paragraphs) > most:
        droppable = [p for p in paragraphs if len(p) > 1 and not p[-1].sources]
        if not droppable:
            return
        droppable[0].pop()
