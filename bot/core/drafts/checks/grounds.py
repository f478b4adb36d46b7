"""What is known when a draft about a debrief is judged: computed once, used for every draft."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bot.core.answers.mending.written_numbers import counted_whole
from bot.core.debrief import Debrief, Listener
from bot.core.drafts.checks.letters import Letter, split_sentences
from bot.core.drafts.checks.numbers import counted, digits_in
from bot.core.drafts.checks.phrases import STOP, words_of
from bot.core.drafts.checks.standards import Standards
from bot.core.drafts.overlap import Masking, sequences
from bot.core.drafts.timing import week_of
from bot.core.people.titles import SUFFIXES

MASKED = "¤"
COPIED = 7  # words in a row; six may be taken from an answer
WINDOW = 4  # words around a pronoun by which it is known again
_SHORT_ANSWER = 6
_THIN = 12
_TAKEN = {"they": "you", "them": "you", "their": "your", "theirs": "yours"}
_THIN_ALTOGETHER = 30
_Run = tuple[str, ...]


@dataclass(frozen=True)
class Grounds:
    """A debrief prepared for judging: what was typed, by whom it was heard, what to mask.

    ``phrasing`` are the words of ready phrases, which say nothing of what was told.
    """

    debrief: Debrief
    standards: Standards
    phrasing: frozenset[str] = frozenset()
    _letters: dict[str, Letter] = field(default_factory=dict, repr=False)
    _runs: dict[str, frozenset[_Run]] = field(default_factory=dict, repr=False)
    _stems: dict[str, str] = field(default_factory=dict, repr=False)

    def letter(self, text: str) -> Letter:
        """Return a text taken apart; each text is taken apart once."""
        if text not in self._letters:
            self._letters[text] = Letter(text, self.standards.abbreviations)
        return self._letters[text]

    def sequences(self, text: str) -> frozenset[_Run]:
        """Return the sequences of five words of a text's body, masked."""
        if text not in self._runs:
            self._runs[text] = sequences(self.letter(text).body, self.masks)
        return self._runs[text]

    def stem(self, word: str) -> str:
        """Return a word's simple form; each word is brought to it once."""
        if word not in self._stems:
            self._stems[word] = stem(word)
        return self._stems[word]

    def listener(self, person: int) -> Listener | None:
        """Return what is known about a person."""
        return next((x for x in self.debrief.people if x.person.id == person), None)

    @cached_property
    def masks(self) -> Masking:
        """The names, the role and the company, whole and in their parts."""
        return Masking.of(masks(self.debrief))

    @cached_property
    def proper(self) -> frozenset[str]:
        """The words of the names and of the company, as written."""
        names = [self.debrief.user, self.debrief.company]
        names += [x.person.name for x in self.debrief.people if x.person.named]
        return frozenset(
            word
            for name in names
            for word in words_of(name)
            if word != word.lower() or (len(word) == 1 and word not in _ARTICLES)
        )

    @cached_property
    def names(self) -> Mapping[int, frozenset[str]]:
        """The words of each person's name, without titles and degrees; none for the nameless."""
        return {
            x.person.id: frozenset(
                word
                for word in words_of(x.person.name)
                if x.person.named and word[0].isupper()
                if word.lower() not in self.standards.titles
                if not (word.isupper() and word.lower() in SUFFIXES)
            )
            for x in self.debrief.people
        }

    @cached_property
    def ours(self) -> frozenset[str]:
        """The words of the user's own name and of the company's, which any note may hold."""
        own = words_of(f"{self.debrief.user}\n{self.debrief.company}")
        return frozenset(word.removesuffix("'s") for word in own)

    @cached_property
    def job(self) -> frozenset[str]:
        """The telling words of the role, in lower case."""
        return self._telling_parts(self.debrief.role)

    @cached_property
    def employer(self) -> frozenset[str]:
        """The telling words of the company's name, in lower case."""
        return self._telling_parts(self.debrief.company)

    def _telling_parts(self, name: str) -> frozenset[str]:
        words = (word.removesuffix("'s") for word in words_of(name.lower()))
        return frozenset(words) - self.standards.ordinary

    def mask(self, letter: Letter) -> list[str]:
        """Return a letter's words in lower case, names, role and company masked."""
        return [
            MASKED if _is_masked(written, self.proper) or word in self.job else word
            for written, word in zip(letter.written, letter.words, strict=True)
        ]

    @cached_property
    def typed(self) -> frozenset[str]:
        """All words typed, in lower case, also in the parts of compounds."""
        words = [word.lower() for word in words_of(self.debrief.typed())]
        words += [word.removesuffix("'s") for word in words]
        parts = [part for word in words for part in word.replace("/", "-").split("-")]
        return frozenset([*words, *parts, *(word.replace("-", "") for word in words)])

    @cached_property
    def numbers(self) -> frozenset[str]:
        """All numbers typed, and those of the confirmed dates."""
        debrief = self.debrief
        typed = debrief.typed()
        words = [word.lower() for word in words_of(f"{typed}\n{counted_whole(typed)}")]
        found = {n for word in words for n in digits_in(word)}
        found |= {
            str(value) for value in counted(words, self.standards.numbers, self.standards.units)
        }
        days = [debrief.held, debrief.employer_date.day if debrief.employer_date else None]
        days.append(week_of(debrief))
        for day in days:
            found |= {str(day.day), str(day.month), str(day.year)} if day else set()
        return frozenset(found)

    @cached_property
    def answers(self) -> list[str]:
        """Every answer but names, role and company, which a note must repeat."""
        debrief = self.debrief
        own = [text for x in debrief.people for _, text in x.answers()]
        return [text for text in [*own, *(text for _, text in debrief.answers())] if text]

    @cached_property
    def copied(self) -> frozenset[_Run]:
        """Every run of words that would count as copied from an answer."""
        return frozenset(run for text in self.answers for run in runs(words_of(text), COPIED))

    @cached_property
    def misread(self) -> frozenset[_Run]:
        """Runs of the user's own evidence with its "them" taken for the reader."""
        texts = [self.debrief.strength, *(x.reply for x in self.debrief.people)]
        found = (run for text in texts for run in runs(words_of(text), WINDOW))
        return frozenset(
            tuple(_TAKEN.get(word, word) for word in run)
            for run in found
            if not _TAKEN.keys().isdisjoint(run[1:])
        )

    @cached_property
    def topics(self) -> Mapping[int, frozenset[str]]:
        """For each person, the telling words that only the others raised."""
        raised = {
            x.person.id: self.telling([x.asked, x.concern, x.enjoyed]) for x in self.debrief.people
        }
        shared = self.telling([text for _, text in self.debrief.answers()])
        shared |= self.job | self.employer
        return {
            x.person.id: frozenset().union(*(raised[o] for o in raised if o != x.person.id))
            - self.telling([text for _, text in x.answers()])
            - self.telling([x.person.role])
            - shared
            for x in self.debrief.people
        }

    @cached_property
    def given(self) -> Mapping[int, frozenset[str]]:
        """For each person, the telling words of the answers about them."""
        return {
            x.person.id: self.telling(
                text for _, text in x.answers() if not self.says_nothing(text)
            )
            for x in self.debrief.people
        }

    @cached_property
    def facts(self) -> frozenset[str]:
        """The telling words of all answers, except about when and where."""
        shared = (text for key, text in self.debrief.answers() if key not in _CIRCUMSTANCES)
        return self.telling(shared).union(*self.given.values())

    @cached_property
    def slips(self) -> frozenset[str]:
        """The telling words that occur only in what went wrong."""
        debrief = self.debrief
        rest = [text for key, text in debrief.answers() if key != "went_wrong"]
        rest += [text for x in debrief.people for _, text in x.answers()]
        told = self.telling([debrief.went_wrong]) - self.telling(rest) - _stems(self.phrasing)
        return told - self.job - self.employer

    @cached_property
    def lies(self) -> frozenset[str]:
        """The telling words that occur only where the user asked for a lie."""
        told: list[str] = []
        kept: list[str] = []
        for text in self.answers:
            for sentence in split_sentences(text, self.standards.abbreviations):
                words = [word.lower() for word in words_of(sentence)]
                asks = "lies" in self.standards.lists.find(words)
                (told if asks and "ok no" not in sentence.lower() else kept).append(sentence)
        asked = self.telling(told) - self.telling(kept) if told else frozenset[str]()
        return asked - _stems(self.phrasing) - self.job - self.employer

    @cached_property
    def lists(self) -> list[tuple[str, ...]]:
        """Every three neighbouring items of a typed list, in lower case."""
        found: list[tuple[str, ...]] = []
        for text in self.answers:
            items = [item.strip(" .!?") for item in text.lower().split(",")]
            found += zip(items, items[1:], items[2:], strict=False)
        return [run for run in found if all(run)]

    def telling(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the words of texts that carry a topic, brought to a simple form."""
        words = {word.lower() for text in texts for word in words_of(text)}
        return frozenset(
            stem(word)
            for word in words
            if len(word) > 2 and not word[0].isdigit()
            if word not in self.standards.ordinary and stem(word) not in self.standards.ordinary
            if word not in self.standards.numbers
        )

    def says_nothing(self, text: str) -> bool:
        """Whether an answer holds nothing ("idk", "nothing really, said hi")."""
        words = [word.lower() for word in words_of(text)]
        return len(words) <= _SHORT_ANSWER and (
            not words or "empty" in self.standards.lists.find(words)
        )

    @cached_property
    def thin(self) -> frozenset[int]:
        """The persons about the talk with whom almost nothing was said."""
        shared = self._amount(self.debrief.answers())
        own = {x.person.id: self._amount(x.answers()) for x in self.debrief.people}
        return frozenset(
            person
            for person, words in own.items()
            if words < _THIN or words + shared < _THIN_ALTOGETHER
        )

    def _amount(self, answers: Iterable[tuple[str, str]]) -> int:
        facts = [text for key, text in answers if key not in _CIRCUMSTANCES]
        return sum(len(words_of(text)) for text in facts if not self.says_nothing(text))

    @cached_property
    def is_solemn(self) -> bool:
        """Whether the place asks for quiet words."""
        debrief = self.debrief
        text = f"{debrief.company} {debrief.role} {debrief.workplace}".lower()
        return "solemn" in self.standards.lists.find(words_of(text))


_STEM = 3
_ARTICLES = frozenset(("a", "i"))
_ENDINGS = (
    *(("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ss", "ss")),
    *(("us", "us"), ("is", "is"), ("s", ""), ("ing", ""), ("ied", "y"), ("ed", "")),
)
_CIRCUMSTANCES = frozenset({"timeline", "medium", "workplace", "held", "went_wrong"})


def masks(debrief: Debrief) -> list[str]:
    """Return the strings that every note of an interview may hold: names, role and company."""
    found = [debrief.user, *debrief.user.split()]
    for whole in (debrief.role, debrief.company):
        head = whole.split("(")[0].split(",")[0].strip()
        found += [whole, head, head.split(" in ")[0]]
    for listener in debrief.people:
        if listener.person.named:
            found += [listener.person.name, *words_of(listener.person.name)]
    return [mask for mask in found if len(mask) > 1]


@lru_cache(maxsize=4)
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


def stem(word: str) -> str:
    """Bring a word to a simple form, in which its singular, plural and tenses meet."""
    word = word.removesuffix("'s").replace("'", "")
    if len(word) <= _STEM:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            word = word.removesuffix(ending) + instead
            break
    if len(word) > _STEM and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _STEM else word


def runs(words: Sequence[str], size: int) -> Iterable[_Run]:
    """Return every run of words, without regard to case, apostrophes and sentences."""
    plain = [word.lower().replace("'", "") for word in words if word != STOP]
    return zip(*(plain[start:] for start in range(size)), strict=False)


def _is_masked(word: str, proper: frozenset[str]) -> bool:
    return word in proper or word.removesuffix("'s") in proper
