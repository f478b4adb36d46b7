"""Writes one note: takes a plan and a structure, and puts a phrase of the bank to each move."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.core.answers.pieces import Piece, Shape
from bot.core.drafts.note import Note
from bot.core.drafts.panel import Fact, Plan
from bot.core.drafts.paragraphs import add, count_words, join_short, shorten
from bot.core.drafts.pen import Line, Pen, Size, capital
from bot.core.drafts.tact import is_heavy, is_worth_telling, tells_work

# What a note that is too short gets besides, in this order; own words come last.
# Each goes behind the last of certain moves.
_TALK = frozenset((
    "thanks", "thanks_after", "thanks_topic", "topic_open", "topic", "told_open", "told",
    "asked_about", "impression_open",
))  # fmt: skip
_EXTRA = {
    "asked_about": _TALK,
    "impression": _TALK,
    "closer": frozenset(("offer",)),
    "learned": _TALK,
    "hope": frozenset(("interest",)),
}


def write(plan: Plan, structure: str, pen: Pen, least: int, most: int) -> Note:
    """Return a note in the order of the structure, of a length between the two where possible."""
    writer = _Writer(plan, pen)
    paragraphs = [
        [line for move in part.split() for line in writer.lines(move)]
        for part in structure.split("/")
    ]
    kept = join_short([paragraph for paragraph in paragraphs if paragraph])
    for move, others in _EXTRA.items():
        if move not in writer.done and count_words(kept) < least:
            add(kept, list(writer.lines(move)), others)
    shorten(kept, most)
    return Note(tuple(tuple(p) for p in kept if p))


def write_second(plan: Plan, structure: str, pen: Pen) -> Note:
    """Return a second follow-up in the order of the structure."""
    writer = _Writer(plan, pen)
    paragraphs = [
        tuple(line for move in part.split() for line in writer.lines(move))
        for part in structure.split("/")
    ]
    return Note(tuple(paragraph for paragraph in paragraphs if paragraph))


def suits(structure: str, plan: Plan) -> bool:
    """Whether there is material for what a structure begins with, and room for what was raised.

    Where nothing was, there is room for what stood out.
    """
    wanted = _OPENINGS.get(structure.split()[0])
    if plan.topic or plan.told or plan.subjects:
        room = "topic" in structure or "told" in structure
    else:
        room = plan.is_bare or not plan.impression or "impression" in structure
    return room and (wanted is None or wanted(plan))


_OPENINGS: Mapping[str, Callable[[Plan], bool]] = {
    "thanks_topic": lambda plan: plan.topic is not None and not plan.absent,
    "topic_open": lambda plan: plan.topic is not None and not plan.topic.small,
    "told_open": lambda plan: plan.told is not None,
    "impression_open": lambda plan: plan.impression is not None and not plan.is_bare,
}

Lines = Iterator[Line | None]
# Of a word of small talk ("tea") nobody tells anything: it is what two talk about.
_SLIGHT = {"topic": "topic_slight", "thanks_topic": "thanks_slight"}
# What begins with a time or a place takes no words before it.
_FRONTED = re.compile(
    r"(?:at|in|on|for|during|after|before|since|over|within|with|by|as|when|where|of|last|this|"
    r"every|each|until|through|between|from)\b",
    re.IGNORECASE,
)

# What leads up to a deed by itself.
_LEADS = re.compile(r"one thing\b|I can point to\b")

# How the interest says that something is hoped for, and how the work would be done.
_HOPED = re.compile(r"\b(?:would (?!suit|do|give|gladly put)|hope|keen|eager|want|make me)")
_GIVEN = re.compile(r"\b(?:my best|with care|seriously|work hard|do it well|let you down)\b")


def _is_slight(topic: Piece) -> bool:
    return topic.small and " " not in topic.text.removeprefix("the ")


@dataclass(slots=True)
class _Writer:
    """Writes the moves of one note in order; ``done`` are those that said something.

    ``text`` is what it says so far, ``wish`` how it says that the job is wanted.
    """

    plan: Plan
    pen: Pen
    done: set[str] = field(default_factory=set)
    text: str = ""
    wish: str = ""

    def lines(self, move: str) -> Iterator[Line]:
        """Yield the lines of a move, each marked with it; none where there is no material."""
        for line in self._moves()[move]():
            if line:
                self.done.add(move)
                self.text = f"{self.text} {line.text}"
                yield line if line.move else replace(line, move=move)

    def _moves(self) -> Mapping[str, Callable[[], Lines]]:
        """Return what each move of a structure writes."""
        plain = ("still", "offer", "offer_again")
        return {
            "thanks": self._thanks,
            "thanks_after": self._thanks_after,
            "thanks_topic": self._thanks_topic,
            "topic_open": lambda: self._about_topic("topic_open"),
            "told_open": self._told,
            "impression_open": self._impression,
            "interest": self._interest,
            "topic": self._topic,
            "told": self._told,
            "asked_about": self._asked_about,
            "answer": self._answer,
            "strength": self._strength,
            "tie": self._tie,
            "impression": self._impression,
            "again": self._again,
            "ask": self._ask,
            "closer": self._closer,
            "learned": self._learned,
            "hope": self._hope,
            **{name: self._plain(name) for name in plain},
        }

    def _plain(self, function: str) -> Callable[[], Lines]:
        def write_plainly() -> Lines:
            yield self._say(function)

        return write_plainly

    def _say(self, function: str, pieces: Mapping[str, Piece | None] | None = None) -> Line | None:
        """Return a phrase, if possible one that is unlike all that was said, or the last of it."""
        latest = self.text.rsplit(". ", 1)[-1]
        ways = ((self.text, self.text), (latest, self.text), ("", self.text), ("", ""))
        lines = (self.pen.line(function, pieces, unlike=u, told=t) for u, t in ways)
        return next((line for line in lines if line), None)

    def _thanks(self) -> Lines:
        if self.plan.absent:
            yield self.pen.line("thanks_absent")
        elif self.plan.kindness:
            yield self._say("thanks_host", {"kindness": self.plan.kindness})
        elif self.plan.is_bare:
            yield self._say("thanks_bare")
        else:
            yield self._say("thanks_quiet" if self.plan.is_quiet else "thanks")

    def _thanks_after(self) -> Lines:
        if self.plan.kindness:
            yield from self._thanks()
            return
        yield self._say("thanks_quiet" if self.plan.is_quiet else "thanks_after")

    def _thanks_topic(self) -> Lines:
        if self.plan.topic and not self.plan.kindness:
            yield from self._about_topic("thanks_topic")
        else:
            yield from self._thanks()
            yield from self._topic()

    def _topic(self) -> Lines:
        """Write what was talked about; without a topic, what was asked about."""
        if self.plan.topic:
            yield from self._about_topic("topic")
        elif not self.plan.told:
            yield from self._asked_about()

    def _about_topic(self, function: str) -> Lines:
        topic = self.plan.topic
        if not topic or "topic" in self.done:
            return
        self.done.add("topic")
        if topic.grave:
            if function == "thanks_topic":
                yield from self._thanks()
            function = "topic_grave"
        if function in _SLIGHT and _is_slight(topic):
            function = _SLIGHT[function]
        yield self._say(function, {"topic": topic})

    def _told(self) -> Lines:
        if self.plan.told and "told" not in self.done:
            self.done.add("told")
            yield self._say("told", {"told": self.plan.told})

    def _asked_about(self) -> Lines:
        """Write what was asked: a thing, or a question (for yes or no where there is no more)."""
        subjects = self.plan.subjects
        if not subjects or self.plan.said or "asked_about" in self.done:
            return
        self.done.add("asked_about")
        also = bool(self.plan.topic or self.plan.told)
        grave = is_heavy(subjects.text)
        if subjects.shape is not Shape.EMBEDDED:
            name = "asked_grave" if grave else "asked_also" if also else "asked_about"
            yield self._say(name, {"subjects": subjects})
        elif is_worth_telling(subjects.text, also=also):
            name = "asked_question_also" if also else "asked_question"
            yield self._say("question_grave" if grave else name, {"question": subjects})

    def _answer(self) -> Lines:
        """Write a question with its answer, and what speaks for the user against a doubt."""
        if self.plan.question and self.plan.said:
            self.done.add("asked_about")
            pieces = {"question": self.plan.question, "said": self.plan.said}
            yield self._say("asked_said", pieces)
        answers, matter = self.plan.answers, self.plan.matter
        if not answers:
            return
        first = answers[0].piece
        if answers[0].function or _FRONTED.match(first.text) or _LEADS.match(first.text):
            yield self._fact(answers[0])
        elif matter:
            yield self._say("answer_on", {"answer": first, "matter": matter})
        else:
            yield self._say("answer_added", {"answer": first})
        yield from self._facts(answers[1:])

    def _strength(self) -> Lines:
        """Write the evidence, led up to; the skill stays away where both would be a copy."""
        facts = self.plan.facts
        together = " ".join(fact.piece.text for fact in facts[:2])
        copied = facts and facts[0].function and self.pen.shelf.typed.count(together)
        facts = facts[1:] if copied else facts
        line = self._led(facts[0]) if facts and not facts[0].function else None
        if line:
            yield line
        yield from self._facts(facts[1:] if line else facts)

    def _led(self, fact: Fact) -> Line | None:
        """Return evidence behind a few words that lead up to it."""
        if _LEADS.match(fact.piece.text):
            return self._fact(fact)
        piece = replace(fact.piece, text=fact.piece.text.removeprefix("in my work, "))
        fronted = _FRONTED.match(piece.text)
        return self._say("led_fronted" if fronted else "led", {"fact": piece})

    def _facts(self, facts: tuple[Fact, ...]) -> Lines:
        for place, fact in enumerate(facts):
            line = self._fact(fact)
            if line:
                yield replace(line, move="extra") if place else line

    def _fact(self, fact: Fact) -> Line | None:
        """Return a fact as a sentence of its own, or in the phrase that holds it."""
        if fact.function:
            return self._say(fact.function, {"fact": fact.piece})
        return Line(capital(fact.piece.text) + ".", (fact.piece.source,))

    def _tie(self) -> Lines:
        """Write what the evidence has to do with the job, right behind what was done."""
        said = self.text.rstrip(".")
        last = self.plan.facts[-1:]
        if any(said.endswith(fact.piece.text[1:]) and self._is_done(fact) for fact in last):
            yield self._say("tie")

    def _is_done(self, fact: Fact) -> bool:
        """Whether a fact is something done, with a figure to it; a mere story is not experience."""
        if fact.function:
            return fact.function == "behind"
        return tells_work(fact.piece.text, self.pen.shelf.bank.words)

    def _closer(self) -> Lines:
        """Wish for another talk, where there was one; or to meet."""
        if not self.plan.is_bare:
            yield self._say("closer_quiet" if self.plan.is_quiet else "closer")

    def _interest(self) -> Lines:
        """Write why the job is wanted, once; in few words where the evidence was tied to it."""
        if "interest" not in self.done:
            wanted = "interest_unmet" if self.plan.is_quiet else "interest"
            line = self._say("keen" if "tie" in self.done else wanted)
            self.wish = line.text if line else ""
            yield line

    def _learned(self) -> Lines:
        """Say that the talk told the user about the work, where it was about that."""
        if self.plan.subjects or self.plan.said:
            yield self.pen.line("learned", unlike=self.text, told=self.text)

    def _hope(self) -> Lines:
        """Say in few words what the interest left unsaid: a hope, or how the work would be done."""
        if "tie" in self.done or self.plan.is_bare:
            return
        hoped, given = _HOPED.search(self.wish), _GIVEN.search(self.wish)
        if not (hoped and given):
            function = "hope_give" if hoped else "hope"
            yield self.pen.line(function, unlike=self.text, told=self.text)

    def _impression(self) -> Lines:
        thing = self.plan.impression
        if thing and "impression" not in self.done:
            self.done.add("impression")
            clause = thing.shape is Shape.CLAUSE
            name, blank = ("impression",) * 2 if clause else ("impression_thing", "thing")
            yield self._say(name, {blank: thing})

    def _again(self) -> Lines:
        """Thank once more; somebody with whom a topic is known hears of it, mostly.

        Small talk and what was done together are not worth a second mention.
        """
        topic, kindness = self.plan.topic, self.plan.kindness
        if kindness:
            yield self._say("again_host", {"kindness": kindness})
            return
        roomy = self.pen.size not in (Size.SHORT, Size.BRIEF) and self.pen.turn % 4
        again = topic and not (topic.grave or topic.small or topic.shape is Shape.GERUND)
        if again and roomy:
            yield self._say("again_topic", {"topic": topic})
        else:
            yield self._say("again")

    def _ask(self) -> Lines:
        """Name the time that was given, if one was, and ask about the timeline.

        Who does not decide is only asked what they have heard.
        """
        values, turn = self.pen.shelf.values, self.pen.turn
        if "by" not in values:
            yield self._say("patience")
            yield self._say("question_host" if self.plan.kindness else "question")
            return
        yours = "alone" in values and turn % 2
        mention = self.pen.line("mention_yours" if yours else "mention")
        yield mention
        asked = "question_after" if mention else "question"
        yield self._say("question_host" if self.plan.kindness else asked)
