"""A sentence that is being reworded: its tree, its vocabulary and questions about both."""

from dataclasses import dataclass
from functools import cached_property

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

MARKS = frozenset((",", ".", ";", ":", "-", "–", "—", "!", "?", "…", "...", "(", ")"))


_BETWEEN = ("JJ", "JJR", "JJS", "CD", "RB", "POS", "PRP$", "DT")
_SAME_IN_PAST = frozenset(
    ["cut", "put", "set", "let", "hit", "quit", "read", "beat", "shut", "split", "spread"]
)
_PHRASE = frozenset(("DT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "PDT", *NOUNS))
_POINTING = frozenset(("last", "this", "every", "each", "next"))
_ALSO_MAIN = frozenset(("had", "have", "has", "did", "do", "does"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause with a subject of its own, as its words and tags show it.

    ``verb`` is its last verb; ``shared`` the "and" before a further verb of the same subject;
    ``plain``: nothing else is joined to it that a phrase in front would come to tell of;
    ``led``: a time, a place or the like opens the sentence before it.
    """

    start: int
    verb: int
    end: int
    shared: int | None
    plain: bool
    led: bool = False


@dataclass(frozen=True)
class Sentence:
    """A tree with what is asked of it over and over."""

    tree: Tree
    words: Words

    @cached_property
    def low(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.lower() for word in self.tree.words)

    @cached_property
    def kids(self) -> tuple[tuple[int, ...], ...]:
        """The words that hang on each word."""
        found: list[list[int]] = [[] for _ in self.tree.heads]
        for place, head in enumerate(self.tree.heads):
            if head >= 0:
                found[head].append(place)
        return tuple(map(tuple, found))

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The first and the last place of what hangs on each word, itself with it."""
        return tuple(self._span(place) for place in range(len(self.tree.words)))

    def _span(self, place: int) -> tuple[int, int]:
        first = last = place
        waiting = [place]
        while waiting:
            for kid in self.kids[waiting.pop()]:
                first, last = min(first, kid), max(last, kid)
                waiting.append(kid)
        return first, last

    @cached_property
    def end(self) -> int:
        """The place behind the last word, marks at the end left aside."""
        end = len(self.low)
        while end and self.low[end - 1] in MARKS:
            end -= 1
        return end

    @property
    def tags(self) -> tuple[str, ...]:
        """The Penn tags."""
        return self.tree.tags

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels by which the words hang on their heads."""
        return self.tree.labels

    @property
    def heads(self) -> tuple[int, ...]:
        """The places of the heads."""
        return self.tree.heads

    @property
    def root(self) -> int:
        """The place of the root."""
        return self.tree.root

    def kid(self, place: int, *labels: str) -> int | None:
        """Return the first word that hangs on one by a label, or None."""
        return next((kid for kid in self.kids[place] if self.labels[kid] in labels), None)

    def all_kids(self, place: int, *labels: str) -> tuple[int, ...]:
        """Return the words that hang on one by a label."""
        return tuple(kid for kid in self.kids[place] if self.labels[kid] in labels)

    def word(self, place: int) -> str:
        """Return a word in lower case; "" outside of the sentence."""
        return self.low[place] if 0 <= place < len(self.low) else ""

    def tag(self, place: int) -> str:
        """Return a tag; "" outside of the sentence."""
        return self.tags[place] if 0 <= place < len(self.low) else ""

    def finite(self, place: int) -> bool:
        """Whether a word, or a helping verb of it, is finite."""
        helpers = self.all_kids(place, "aux", "cop")
        if helpers:
            return any(self.tags[helper] in FINITE for helper in helpers)
        return self.tags[place] in FINITE

    def past(self, place: int) -> bool:
        """Whether a clause tells of the past, by its own or its helping verb."""
        helpers = self.all_kids(place, "aux", "cop")
        verbs = helpers or (place,)
        return any(self.tags[verb] == "VBD" for verb in verbs)

    def main(self, place: int) -> bool:
        """Whether a verb heads the sentence or a coordinate clause of it with its own subject."""
        if place == self.root:
            return True
        if self.labels[place] not in ("conj", "para"):
            return False
        return self.kid(place, "subj") is not None and self.main(self.heads[place])

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The main clauses and what is said to be so in them, each with its own subject."""
        starts = [0, *self.joints]
        ends = [*self.joints, self.end]
        found = (self._clause(start, end) for start, end in zip(starts, ends, strict=True))
        return tuple(clause for clause in found if clause)

    @cached_property
    def joints(self) -> tuple[int, ...]:
        """The places of what joins a clause that opens with a pronoun of its own."""
        return tuple(
            place
            for place in range(3, self.end - 2)
            if self.low[place] in ("and", "but", "so", "because", "that", "when", "while", "before")
            and self._told(place + 1)
            and not self._shares_subject(place)
        )

    def _shares_subject(self, place: int) -> bool:
        """Whether "and" joins two who acted together: "and the drivers and I met"."""
        first = place
        while first and self.tags[first - 1] in _PHRASE:
            first -= 1
        opens = first == 0 or self.low[first - 1] in ("and", "but", ",", "so", "that", "because")
        named = self.low[first] in ("my", "our", "the", "a") and first < place
        return self.low[place : place + 2] == ("and", "i") and opens and named

    def _told(self, place: int) -> bool:
        """Whether a pronoun or a short plain subject with its finite verb stands at a place."""
        if self.low[place] in ("last", "this") and self.one_of("rewording_times", place + 1):
            return place + 3 < self.end and self._told(place + 2)
        if self.low[place] in (*SUBJECTS, "it", "there", "nobody", "everyone", "people"):
            verb = self._past_adverbs(place + 1 + (self.low[place + 1] in ("all", "both")))
            if self.tags[verb] == "VB" and self.low[place] in ("i", "we", "they", "you"):
                return self.low[place - 1] == "and"
            return self.tags[verb] in FINITE or self.low[verb] in _SAME_IN_PAST
        if self.low[place : place + 2] == ("not", "one"):
            place += 1
        if self.tags[place] == "CD" or self.low[place] in ("most", "some", "all", "none", "half"):
            counted = self.word(place + 1) == "of" and self._end_of_them(place + 2)
            if self.low[place] == "all" and self.tags[place + 1] == "CD":
                return self._told(place + 1)
            if self.low[place] == "none" and self.tag(place + 1) in FINITE:
                return True
            if counted or self.tags[place] != "CD":
                return bool(counted) and self.tag(counted) in FINITE
        opens = self.tags[place] in ("DT", "PRP$", "NNS", "NN", "CD", "NNP")
        measured = any(self.one_of(name, place) for name in ("costs", "amounts", "measured"))
        opens = opens or (measured and self.tag(place + 1) == "VBD")
        if not opens and not (self.tags[place] in ("JJ", "VBG") and self.tag(place + 1) == "NNS"):
            return False
        for verb in range(place + 1, min(place + 5, self.end)):
            past = self.tags[verb] in ("VB", "VBN") and self.words.verb(self.low[verb], "past")
            if self.tags[verb] in FINITE or (past and self.tags[verb - 1] in ("NNS", "NN", "CD")):
                return measured or self.tags[verb - 1] in (*NOUNS, "RB", "CD")
            if self.tags[verb] not in (*NOUNS, *_BETWEEN):
                return False
        return False

    def _end_of_them(self, place: int) -> int:
        """Return the place behind "them" or "those customers"; 0 for anything else."""
        if self.word(place) in ("them", "us"):
            return place + 1
        noun = (
            self.thing_after(place) if self.word(place) in ("those", "the", "my", "our") else None
        )
        return noun + 1 if noun is not None and noun - place <= 2 else 0

    def _past_adverbs(self, place: int) -> int:
        while place < self.end - 1 and self.tags[place] == "RB":
            place += 1
        return min(place, len(self.low) - 1)

    def _clause(self, joint: int, end: int) -> Clause | None:
        start = joint + 1 if joint else self._behind_adjunct()
        if self.tags[start] not in ("PRP", "DT", "PRP$", "NN", "NNS", "NNP", "CD", "JJ"):
            return None
        verb = next((i for i in range(start + 1, end) if self.tags[i] in FINITE), None)
        if verb is None or self.low[start] in ("this", "last", "every", "each"):
            return None
        if any(self.tags[i] in ("WDT", "WP", "WRB", "TO") for i in range(start, verb)):
            return None
        verb = self._last_verb(verb, end)
        while end > verb + 1 and self.low[end - 1] in MARKS:
            end -= 1
        shared = self._shared(start, verb, end)
        hidden = any(
            self.low[i] in ("and", "or") and self.tag(i + 1)[:2] in ("VB", "MD")
            for i in range(verb, end)
            if i != shared
        )
        asked = joint and self.low[joint] in ("when", "while", "before", "because")
        return Clause(start, verb, end, shared, not hidden and not asked, start > 0 and not joint)

    def _behind_adjunct(self) -> int:
        """Return the place of the pronoun behind a phrase that opens the sentence; 0 for none."""
        if self.tags[0] not in ("IN", "TO") and self.low[0] not in _POINTING:
            return 0
        place = 1
        while place < self.end - 2 and self.tags[place] in (*_PHRASE, "IN"):
            place += 1
        behind = place + (self.word(place) == ",")
        return behind if behind > 1 and self.word(behind) in SUBJECTS else 0

    def _last_verb(self, verb: int, end: int) -> int:
        """Return the last verb of those that begin with a helping verb."""
        while self.low[verb] in self.listed("helpers"):
            after = self._past_adverbs(verb + 1)
            if not verb < after < end or self.tags[after] not in ("VB", "VBN", "VBG"):
                break
            verb = after
        return verb

    def _shared(self, start: int, verb: int, end: int) -> int | None:
        """Return the place of "and" before the one further verb of a clause's pronoun."""
        if self.low[start] not in SUBJECTS:
            return None
        found = [
            i for i in range(verb + 2, end - 2) if self.low[i] == "and" and self._goes_on(i, verb)
        ]
        hangs = found and self.listed("subordinate") & self.within(start, found[0])
        return found[0] if len(found) == 1 and not hangs else None

    def _goes_on(self, joint: int, verb: int) -> bool:
        """Whether a verb behind "and" can only be a second verb of the same subject."""
        first = verb
        while self.tags[first] not in FINITE:
            first -= 1
        place = joint + 1 + (self.low[joint + 1] in ("then", "also", "still", "never", "always"))
        tag = self.tag(place)
        if self.tag(place + 1) in NOUNS and self.tag(place + 2) in ("VBD", "VBZ"):
            return False  # "I gave them a list, and returned forms dropped by half"
        if tag in ("VB", "VBP", "VBN") and self.word(place) in _SAME_IN_PAST:
            tag = self.tags[first]
        if tag == "VBN" and self.words.verb(self.word(place), "past"):
            tag = self.tags[first]
        if tag == "VB" and not {"TO", "MD", "VB"} & {*self.tags[first:joint]}:
            tag = "VBP"
        if self.low[first] in ("have", "has") and first != verb and tag != "MD":
            return self.low[place] in ("have", "has", "was", "am", "is")
        own = self.low[place] in ("was", "is", "am", "are", "have", "had")
        alone = first == verb and (
            self.low[verb] not in self.listed("helpers") or self.low[verb] in _ALSO_MAIN
        )
        since = self.low[place] in ("have", "am") and self.tags[first] == "VBD" and alone
        if since:
            return True  # "I passed it in May and have used it since"
        same = tag == self.tags[first] and tag in ("VBD", "VBP", "VBZ") and (alone or own)
        return same or (tag == "MD" and self.tags[first] in ("VBD", "VBP", "VBZ") and alone)

    def again(self, clause: Clause) -> dict[int, tuple[str, ...]]:
        """Return what says the subject again before the further verb of a clause."""
        joint = clause.shared if clause.shared is not None else clause.end
        subject = self.low[clause.start]
        behind = joint + 1 + (self.word(joint + 1) == "then")
        befores: dict[int, tuple[str, ...]] = {behind: ("I" if subject == "i" else subject,)}
        if self.low[joint - 1] != ",":
            befores[joint] = (",",)
        return befores

    def thing_after(self, place: int) -> int | None:
        """Return the head of the noun phrase that begins at a place, as the tags show it."""
        if self.word(place) in ("everything", "everybody", "everyone"):
            return place
        noun = None
        while self.tag(place) in _PHRASE or (
            self.tag(place) == "VBG" and noun is None and self.tag(place + 1) in NOUNS
        ):
            if self.tags[place] in NOUNS:
                noun = place
            elif self.tags[place] == "POS" and self.tag(place + 1) in _PHRASE:
                noun = None
            elif noun is not None and self.tags[place] != "POS" and not self._numbers(place):
                break
            place += 1
        return noun

    def _numbers(self, place: int) -> bool:
        """Whether a figure stands within a name: "the ISO 13485 auditor course"."""
        named = self.tags[place] == "CD" and self.tag(place - 1) == "NNP"
        return named and self.tag(place + 1) in ("JJ", *NOUNS)

    def within(self, start: int, end: int) -> frozenset[str]:
        """Return the words between two places."""
        return frozenset(self.low[start:end])

    @property
    def denied(self) -> bool:
        """Whether anything in the sentence denies."""
        return bool(self.listed("denied") & set(self.low))

    def listed(self, name: str) -> frozenset[str]:
        """Return a list of words that rewording needs."""
        return self.words.sets[f"rewording_{name}"]

    def one_of(self, table: str, place: int) -> bool:
        """Whether a word stands in a list."""
        return self.word(place) in self.words.sets.get(table, ())
