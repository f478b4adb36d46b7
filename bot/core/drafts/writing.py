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


# What a note that is too short gets besides, in this order; own words come last, and once.
_EXTRA = ("impression", "well", "task", "second_topic", "asked")
_PLENTY = 35  # words that are enough where little is known


def write(plan: Plan, structure: str, pen: Pen, least: int, most: int) -> Note:
    """Return a note in the order of the structure, of a length between the two where possible."""
    paragraphs = [
        [line for move in part.split() for line in _move(move, plan, pen)]
        for part in structure.split("/")
    ]
    kept = _joined([paragraph for paragraph in paragraphs if paragraph])
    _lengthen(kept, plan, pen, least)
    _shorten(kept, most)
    return Note(tuple(tuple(p) for p in kept if p))


_FEW = 16  # words below which a paragraph goes with its neighbour
_MOST_PARAGRAPHS = 4


def _joined(paragraphs: list[list[Line]]) -> list[list[Line]]:
    """Put a paragraph of a few words to the one before it; keep two paragraphs at least."""
    found = list(paragraphs)
    place = len(found) - 1
    while place > 0 and len(found) > 2:
        if _words([found[place]]) < _FEW or len(found) > _MOST_PARAGRAPHS:
            found[place - 1 : place + 1] = [[*found[place - 1], *found[place]]]
        place -= 1
    return found


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
    if plan.topic and not plan.told:
        yield pen.line("thanks_topic", {"topic": plan.topic})
    else:
        yield pen.line(_thanks_for(plan))
        yield from _topic(plan, pen)


def _thanks_for(plan: Plan) -> str:
    """Return the function that thanks this listener, where no topic is known."""
    if plan.absent:
        return "thanks_absent"
    return "thanks_bare" if plan.is_bare else "thanks"


def _topic(plan: Plan, pen: Pen) -> Lines:
    if plan.told:
        yield pen.line("told", {"told": plan.told})
    elif plan.topic:
        yield pen.line("topic", {"topic": plan.topic})


def _second_topic(plan: Plan, pen: Pen) -> Lines:
    spare = (plan.topic,) if plan.told and plan.topic else plan.spare_topics
    if spare and not (plan.told and spare[0].text in plan.told.text):
        yield pen.line("topic", {"topic": spare[0]})


def _answered(plan: Plan, pen: Pen) -> Lines:
    """Give the question with the user's answer to it; a question alone is no more than filler."""
    if plan.question and plan.said:
        name = "said" if plan.said.shape is Shape.CLAUSE else "remark"
        yield pen.line(f"asked_{name}", {"question": plan.question, name: plan.said})
    elif plan.subjects and plan.said:
        yield pen.line("asked_about_said", {"subjects": plan.subjects, "said": plan.said})


def _asked(plan: Plan, pen: Pen) -> Lines:
    if plan.said or plan.told or plan.topic:
        return
    if plan.question:
        yield pen.line("asked", {"question": plan.question})
    elif plan.subjects:
        yield pen.line("asked_about", {"subjects": plan.subjects})


def _answer(plan: Plan, _pen: Pen) -> Lines:
    yield from _told_plainly(plan.answers)


def _strength(plan: Plan, pen: Pen) -> Lines:
    if plan.head:
        yield pen.line("head", {"head": plan.head})
    yield from _told_plainly(plan.facts)


def _told_plainly(facts: Sequence[Piece]) -> Lines:
    """Let each fact be its own sentence: no phrase of ours stands before it."""
    for place, fact in enumerate(facts):
        yield Line(capital(fact.text) + ".", (fact.source,), "extra" if place else "")


def _impression(plan: Plan, pen: Pen) -> Lines:
    if plan.impression and plan.impression.shape is Shape.CLAUSE:
        yield pen.line("impression", {"impression": plan.impression})
    elif plan.impression:
        yield pen.line("impression_thing", {"thing": plan.impression})


def _well(plan: Plan, pen: Pen) -> Lines:
    if plan.well:
        yield pen.line("well", {"well": plan.well})


def _task(plan: Plan, pen: Pen) -> Lines:
    if plan.task:
        yield pen.line("task", {"task": plan.task})


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
    "answered": _answered,
    "well": _well,
    "task": _task,
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


def _lengthen(paragraphs: list[list[Line]], plan: Plan, pen: Pen, least: int) -> None:
    """Add what was left over, then one sentence of own words, before the last paragraph."""
    written = {line.move for paragraph in paragraphs for line in paragraph}
    for move in _EXTRA:
        enough = min(least, _PLENTY * 2) if move == "asked" else least
        if move not in written and _words(paragraphs) < enough:
            _add(paragraphs, move, plan, pen)
    if _words(paragraphs) < min(least, _PLENTY):
        _add(paragraphs, "more", plan, pen)


def _add(paragraphs: list[list[Line]], move: str, plan: Plan, pen: Pen) -> None:
    lines = list(_move(move, plan, pen))
    if len(paragraphs) > 1:
        paragraphs[-2] += lines
    elif paragraphs:
        paragraphs[0][-1:-1] = lines


def _shorten(paragraphs: list[list[Line]], most: int) -> None:
    """Drop what is least missed until the note is short enough: never thanks, topic or offer."""
    for move in ("more", "task", "well", "impression", "asked", "second_topic", "extra",
                 "interest", "strength", "answered", "topic", "answer"):  # fmt: skip
        for paragraph in paragraphs:
            for line in [line for line in paragraph if line.move == move]:
                if _words(paragraphs) <= most:
                    return
                paragraph.remove(line)
