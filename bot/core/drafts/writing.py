"""Writes one note: takes a plan and a structure, and puts a phrase of the bank to each move."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

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
_EXTRA = {
    "asked": "substance",
    "impression": "opening",
    "second_topic": "opening",
    "well": "opening",
    "more": "opening",
}


def write(plan: Plan, structure: str, pen: Pen, least: int, most: int) -> Note:
    """Return a note in the order of the structure, of a length between the two where possible."""
    writer = _Writer(plan, pen)
    paragraphs = [
        [line for move in part.split() for line in writer.lines(move)]
        for part in structure.split("/")
    ]
    kept = _joined([paragraph for paragraph in paragraphs if paragraph])
    for move, place in _EXTRA.items():
        if move not in writer.done and _words(kept) < least:
            _add(kept, list(writer.lines(move)), place)
    _shorten(kept, most)
    return Note(tuple(tuple(p) for p in kept if p))


def write_second(plan: Plan, structure: str, pen: Pen) -> Note:
    """Return a second follow-up in the order of the structure."""
    writer = _Writer(plan, pen)
    paragraphs = [
        tuple(line for move in part.split() for line in writer.lines(move))
        for part in structure.split("/")
    ]
    return Note(tuple(paragraph for paragraph in paragraphs if paragraph))


def opens(structure: str, plan: Plan) -> bool:
    """Whether there is material for what a structure begins with."""
    wanted = _OPENINGS.get(structure.split()[0])
    return wanted is None or wanted(plan)


_OPENINGS: Mapping[str, Callable[[Plan], bool]] = {
    "thanks_topic": lambda plan: plan.topic is not None and not plan.absent,
    "topic_open": lambda plan: plan.topic is not None and not plan.topic.small,
    "told_open": lambda plan: plan.told is not None,
    "impression_open": lambda plan: plan.impression is not None and not plan.is_bare,
    "interest_open": lambda plan: not plan.is_bare,
}

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


Lines = Iterator[Line | None]
_YEARS = re.compile(r"\b(?:years|seasons|months|terms|summers|winters|decades|shifts)\b")
_OPEN_QUESTIONS = frozenset(("how", "what", "which", "where", "who", "when"))


@dataclass(slots=True)
class _Writer:
    """Writes the moves of one note in order; ``done`` are those that said something.

    ``proven`` is whether evidence for the user's strength stands already; ``keen`` whether the
    interest in the job was told, which happens once.
    """

    plan: Plan
    pen: Pen
    done: set[str] = field(default_factory=set)
    proven: bool = False
    keen: bool = False

    def lines(self, move: str) -> Iterator[Line]:
        """Yield the lines of a move, each marked with it; none where there is no material."""
        for line in self._moves()[move]():
            if line:
                self.done.add(move)
                yield line if line.move else replace(line, move=move)

    def _moves(self) -> Mapping[str, Callable[[], Lines]]:
        """Return what each move of a structure writes."""
        plain = ("thanks_after", "thanks_last", "still", "question", "offer", "offer_short")
        return {
            "thanks": self._thanks,
            "thanks_topic": self._thanks_topic,
            "topic_open": lambda: self._about_topic("topic_open"),
            "told_open": self._told,
            "impression_open": self._impression,
            "interest_open": lambda: self._interest("interest"),
            "topic": lambda: self._about_topic("topic"),
            "second_topic": self._second_topic,
            "told": self._told,
            "answered": self._answered,
            "asked": self._asked,
            "answer": self._answer,
            "strength": self._strength,
            "tie": self._tie,
            "impression": self._impression,
            "well": lambda: self._with("well", "well", self.plan.well),
            "more": self._more,
            "again": self._again,
            "ask": self._ask,
            **{name: self._plain(name) for name in plain},
        }

    def _plain(self, function: str) -> Callable[[], Lines]:
        def write_plainly() -> Lines:
            yield self.pen.line(function)

        return write_plainly

    def _with(self, function: str, blank: str, piece: Piece | None) -> Lines:
        """Write a phrase around a piece, if there is one."""
        if piece:
            yield self.pen.line(function, {blank: piece})

    def _thanks(self) -> Lines:
        if self.plan.absent:
            yield self.pen.line("thanks_absent")
        else:
            yield self.pen.line("thanks_bare" if self.plan.is_bare else "thanks")

    def _thanks_topic(self) -> Lines:
        if self.plan.topic:
            self.done.add("topic")
            of_work = not self.plan.topic.small and self.pen.turn % 3 == 0
            function = "thanks_topic_work" if of_work else "thanks_topic"
            yield self.pen.line(function, {"topic": self.plan.topic})
        else:
            yield from self._thanks()

    def _about_topic(self, function: str) -> Lines:
        topic = self.plan.topic
        if topic and "topic" not in self.done and not self._is_told(topic):
            self.done.add("topic")
            small = topic.small and function == "topic"
            yield self.pen.line("topic_small" if small else function, {"topic": topic})

    def _second_topic(self) -> Lines:
        said = set(self.plan.topic.text.split()) if self.plan.topic else set()
        for topic in self.plan.spare_topics[:1]:
            if not self._is_told(topic) and not said & set(topic.text.split()):
                function = "topic_small" if topic.small else "topic"
                yield self.pen.line(function, {"topic": topic})

    def _is_told(self, topic: Piece) -> bool:
        return bool(self.plan.told and topic.text in self.plan.told.text and "told" in self.done)

    def _told(self) -> Lines:
        if "told" not in self.done:
            self.done.add("told")
            yield from self._with("told", "told", self.plan.told)

    def _answered(self) -> Lines:
        """Write a question with the user's answer to it."""
        plan = self.plan
        if not plan.said:
            return
        said = "said" if plan.said.shape is Shape.CLAUSE else "remark"
        if plan.question:
            yield self.pen.line(f"asked_{said}", {"question": plan.question, said: plan.said})
        elif plan.subjects and said == "said":
            yield self.pen.line("asked_about_said", {"subjects": plan.subjects, said: plan.said})

    def _asked(self) -> Lines:
        """Write what was asked, where no answer to it is known.

        A question for yes or no, or for a reason, would be left hanging, as if nothing were to be
        said to it.
        """
        plan = self.plan
        if plan.said:
            return
        if plan.question and plan.question.text.split()[0] in _OPEN_QUESTIONS:
            yield self.pen.line("asked", {"question": plan.question})
        elif plan.subjects:
            yield self.pen.line("asked_about", {"subjects": plan.subjects})

    def _answer(self) -> Lines:
        answers, matter = self.plan.answers, self.plan.matter
        if answers and matter and self.plan.said is None:
            line = self.pen.line("answer_on", {"matter": matter, "answer": answers[0]})
            if line:
                yield line
                answers = answers[1:2]
        yield from self._evidence("answer", answers)

    def _strength(self) -> Lines:
        plan = self.plan
        if plan.head:
            yield from self._with("head", "head", plan.head)
        yield from self._evidence("fact", plan.facts)
        if plan.credential and not self.keen:
            self.proven = self.keen = True
            function = "behind" if _YEARS.search(plan.credential.text) else "bring"
            yield self.pen.line(function, {"credential": plan.credential})
        elif plan.quality and not plan.facts:
            self.proven = True
            yield self.pen.line("quality", {"quality": plan.quality})

    def _evidence(self, function: str, facts: tuple[Piece, ...]) -> Lines:
        """Write each fact as a sentence of its own; a phrase leads to the first now and then."""
        for place, fact in enumerate(facts):
            framed = place == 0 and self.pen.turn % 3 != 0
            line = self.pen.line(function, {function: fact}) if framed else None
            bare = Line(capital(fact.text) + ".", (fact.source,))
            self.proven = self.proven or function == "fact"
            yield replace(line or bare, move="extra" if place else "")

    def _tie(self) -> Lines:
        """Write why the job is wanted, with what was proven before it, if anything was."""
        if not self.keen:
            yield from self._interest("tie" if self.proven else "interest")

    def _interest(self, function: str) -> Lines:
        self.keen = True
        yield self.pen.line(function)

    def _impression(self) -> Lines:
        thing = self.plan.impression
        if thing and "impression" not in self.done:
            self.done.add("impression")
            clause = thing.shape is Shape.CLAUSE
            name, blank = ("impression",) * 2 if clause else ("impression_thing", "thing")
            yield self.pen.line(name, {blank: thing})

    def _more(self) -> Lines:
        if not self.plan.absent:
            yield self.pen.line("more_bare" if self.plan.is_bare else "more")

    def _again(self) -> Lines:
        """Thank once more; somebody with whom a topic is known hears of it, mostly."""
        topic = self.plan.topic
        if topic and self.pen.turn % 4:
            yield self.pen.line("again_topic", {"topic": topic})
        else:
            yield self.pen.line("again")

    def _ask(self) -> Lines:
        """Name the time that was given, if one was, and ask about the timeline."""
        values, turn = self.pen.shelf.values, self.pen.turn
        if "named" not in values:
            yield self.pen.line("question_alone" if turn % 3 == 0 else "question")
            return
        mentions = ["mention", *(["mention_day"] if "day" in values else [])]
        mentions += ["mention_yours"] if "alone" in values else []
        questions = ["question", "question", "question_after"]
        questions += ["question_day"] if "day" in values else []
        mention = self.pen.line(mentions[turn % len(mentions)])
        yield mention
        said = mention.text if mention else ""
        yield self.pen.line(questions[turn % len(questions)], unlike=said)


def _words(paragraphs: list[list[Line]]) -> int:
    return sum(len(line.text.split()) for p in paragraphs for line in p)


def _add(paragraphs: list[list[Line]], lines: list[Line], place: str) -> None:
    """Put lines after the opening, before the substance, or before what the note ends with."""
    if place == "substance" and len(paragraphs) > 2:
        paragraphs[1][:0] = lines
    elif len(paragraphs) > 1:
        paragraphs[0] += lines
    elif paragraphs:
        paragraphs[0][-1:-1] = lines


def _shorten(paragraphs: list[list[Line]], most: int) -> None:
    """Drop what is least missed until the note is short enough: never thanks or offer."""
    for move in ("more", "well", "impression", "asked", "second_topic", "extra", "told",
                 "tie", "strength", "answered", "topic", "answer"):  # fmt: skip
        for paragraph in paragraphs:
            for line in [line for line in paragraph if line.move == move]:
                if _words(paragraphs) <= most:
                    return
                paragraph.remove(line)
