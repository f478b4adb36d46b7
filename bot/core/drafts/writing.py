"""Writes one note: takes a plan and a structure, and puts a phrase of the bank to each move."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.drafts.panel import Plan
from bot.core.drafts.pen import Line, Pen, capital
from bot.core.drafts.pieces import Piece, Shape
from bot.core.interview import Receipt


@dataclass(frozen=True, slots=True)
class Note:
    """The body of a note, paragraph by paragraph."""

    paragraphs: tuple[tuple[Line, ...], ...]

    @property
    def text(self) -> str:
        """Return the body as it is sent."""
        return "\n\n".join(" ".join(line.text for line in p) for p in self.paragraphs)

    def in_one_paragraph(self) -> "Note":
        """Return the same lines without a break, as on a card."""
        return Note((tuple(line for p in self.paragraphs for line in p),))

    def receipts(self) -> tuple[Receipt, ...]:
        """Return each line with its sources."""
        return tuple(Receipt(line.text, line.sources) for p in self.paragraphs for line in p)


_EXTRA = ("second_topic", "impression", "more", "more")


def write(plan: Plan, structure: str, pen: Pen, least: int, most: int) -> Note:
    """Return a note in the order of the structure, of a length between the two where possible."""
    paragraphs = [
        [line for move in part.split() for line in _move(move, plan, pen)]
        for part in structure.split("/")
    ]
    kept = [paragraph for paragraph in paragraphs if paragraph]
    _lengthen(kept, plan, structure, pen, least)
    _shorten(kept, most)
    return Note(tuple(tuple(p) for p in kept if p))


def write_second(plan: Plan, structure: str, pen: Pen) -> Note:
    """Return a second follow-up in the order of the structure."""
    paragraphs = [
        tuple(line for move in part.split() for line in _move(move, plan, pen))
        for part in structure.split("/")
    ]
    return Note(tuple(paragraph for paragraph in paragraphs if paragraph))


def _move(move: str, plan: Plan, pen: Pen) -> Iterator[Line]:
    for line in MOVES[move](plan, pen):
        if line:
            yield line if line.move else replace(line, move=move)


Lines = Iterator[Line | None]


def _opening(plan: Plan, pen: Pen) -> Lines:
    if plan.topic:
        yield pen.line("thanks_topic", {"topic": plan.topic})
    else:
        yield pen.line(_thanks_for(plan))


def _thanks_for(plan: Plan) -> str:
    """Return the function that thanks this listener, where no topic is known."""
    if plan.absent:
        return "thanks_absent"
    return "thanks_bare" if plan.is_bare else "thanks"


def _topic(plan: Plan, pen: Pen) -> Lines:
    if plan.topic:
        yield pen.line("topic", {"topic": plan.topic})


def _second_topic(plan: Plan, pen: Pen) -> Lines:
    if plan.spare_topics:
        yield pen.line("topic", {"topic": plan.spare_topics[0]})


def _asked(plan: Plan, pen: Pen) -> Lines:
    if plan.question:
        yield pen.line("asked", {"question": plan.question})
    elif plan.subjects:
        yield pen.line("asked_about", {"subjects": plan.subjects})


def _answer(plan: Plan, pen: Pen) -> Lines:
    yield from _with_facts("answer", plan.answers, pen, "doubt", plan.doubt)


def _strength(plan: Plan, pen: Pen) -> Lines:
    if plan.facts:
        yield from _with_facts("strength", plan.facts, pen, "head", plan.head)
    elif plan.head:
        yield pen.line("head_alone", {"head": plan.head})


def _with_facts(
    function: str, facts: Sequence[Piece], pen: Pen, name: str, about: Piece | None
) -> Lines:
    """Lead in with a phrase; a thing that is no clause stands after a colon of its own."""
    if not facts:
        return
    if facts[0].shape is Shape.CLAUSE:
        yield pen.line(f"{function}_on" if about else function, {"fact": facts[0], name: about})
    else:
        if about:
            yield pen.line(f"{name}_alone", {name: about})
        yield pen.line("figures", {"fact": facts[0]})
    for extra in facts[1:]:
        if extra.shape is Shape.CLAUSE:
            yield Line(capital(extra.text) + ".", (extra.source,), "extra")


def _impression(plan: Plan, pen: Pen) -> Lines:
    if plan.impression and plan.impression.shape is Shape.CLAUSE:
        yield pen.line("impression", {"impression": plan.impression})
    elif plan.impression:
        yield pen.line("impression_thing", {"thing": plan.impression})


def _ask(_plan: Plan, pen: Pen) -> Lines:
    mention = next((name for name in ("day", "rough") if name in pen.shelf.values), None)
    if mention:
        yield pen.line(f"mention_{mention}")
    yield pen.line("question")


def _more(plan: Plan, pen: Pen) -> Lines:
    if not plan.absent:
        yield pen.line("more_bare" if plan.is_bare else "more")


def _plain(function: str) -> Callable[[Plan, Pen], Lines]:
    def move(plan: Plan, pen: Pen) -> Lines:
        yield pen.line(_thanks_for(plan) if function == "thanks" else function)

    return move


MOVES: Mapping[str, Callable[[Plan, Pen], Lines]] = {
    "opening": _opening,
    "thanks_topic": _opening,
    "topic": _topic,
    "asked": _asked,
    "answer": _answer,
    "strength": _strength,
    "impression": _impression,
    "second_topic": _second_topic,
    "ask": _ask,
    "more": _more,
    **{
        name: _plain(name)
        for name in ("thanks", "interest", "offer", "again", "still", "offer_again")
    },
}


def _words(paragraphs: list[list[Line]]) -> int:
    return sum(len(line.text.split()) for p in paragraphs for line in p)


def _lengthen(
    paragraphs: list[list[Line]], plan: Plan, structure: str, pen: Pen, least: int
) -> None:
    """Add what was left over, then own words, before the last paragraph, until it is enough."""
    for move in _EXTRA:
        if _words(paragraphs) >= least:
            return
        if move not in structure:
            paragraphs[max(len(paragraphs) - 2, 0)] += _move(move, plan, pen)


def _shorten(paragraphs: list[list[Line]], most: int) -> None:
    """Drop what is least missed until the note is short enough: never thanks, topic or offer."""
    for move in ("more", "impression", "asked", "interest", "extra", "strength"):
        for paragraph in paragraphs:
            for line in [line for line in paragraph if line.move == move]:
                if _words(paragraphs) <= most:
                    return
                paragraph.remove(line)
