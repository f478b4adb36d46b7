"""Everyday words for everyday words that say exactly the same, from closed tables.

A line of a table is a pattern, the parts to be replaced in brackets: ``[about] CD``. A word stands
for itself, a tag for any word with it, ``{name}`` for a word of a list, ``a|b`` for either, ``~``
for a noun phrase, ``MANY`` for a figure of twenty and more, ``^`` for the start and ``$`` for the
end of the sentence, ``!`` before an element for anything else. A list behind ``@`` must hold the
head of the noun phrase that follows. Where two parts are replaced, a bar parts what is put for
them: ``cut|``. A line of the table of verbs stands for every form of its first replaced word.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.core.answers.rewording.edits import MARKED, PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.answers.words import Verb, Vocabulary, Words

_COSTS = {"unseen": UNSEEN, "plain": PLAIN, "marked": MARKED}
_FORMS = (
    ("base", "VB"),
    ("base", "VBP"),
    ("past", "VBD"),
    ("participle", "VBN"),
    ("ing", "VBG"),
    ("third", "VBZ"),
)


@dataclass(frozen=True, slots=True)
class _Element:
    """What one word of a pattern must be, and to which replaced part it belongs; -1 for none."""

    wanted: tuple[str, ...]
    barred: bool
    part: int

    def width(self, sentence: Sentence, place: int) -> int | None:
        """Return how many words are what is wanted, from a place on; None for no fit."""
        if self.wanted == ("~",):
            thing = sentence.thing_after(place)
            return None if thing is None else thing + 1 - place
        return 1 if self.barred != any(_is(sentence, place, want) for want in self.wanted) else None


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A pattern, by what its replaced parts are replaced, and how many elements come before."""

    elements: tuple[_Element, ...]
    before: int
    thing: str
    others: tuple[str, ...]
    cost: float

    def at(self, sentence: Sentence, place: int) -> Iterator[Edit]:
        """Yield the edits where the first replaced part begins at a place."""
        parts = self._parts(sentence, place)
        if parts is None:
            return
        for other in self.others:
            puts: dict[int, tuple[str, ...]] = {}
            for said, part in zip(other.split("|"), parts, strict=True):
                puts |= dict.fromkeys(part, ())
                puts[part[0]] = _cased(said, sentence.tree.words[part[0]])
            yield Edit(f"exchange {other}", self.cost, puts)

    def _parts(self, sentence: Sentence, place: int) -> list[list[int]] | None:
        """Return the places of each replaced part, or None where the pattern does not fit."""
        parts: list[list[int]] = []
        at = place - self.before
        for element in self.elements:
            width = element.width(sentence, at)
            if width is None:
                return None
            if element.part >= len(parts):
                parts.append([])
            if element.part >= 0:
                parts[element.part] += range(at, at + width)
            at += width
        if self.thing:
            noun = sentence.thing_after(at)
            if noun is None or not sentence.one_of(self.thing, noun):
                return None
        return parts


def exchanges(sentence: Sentence) -> Iterator[Edit]:
    """Yield the exchanges that the tables allow."""
    known = _read(Vocabulary(sentence.words))
    for place, word in enumerate(sentence.low):
        for exchange in known.get(word, ()):
            for edit in exchange.at(sentence, place):
                if not any(wrong(sentence, edit) for wrong in _WRONG):
                    yield edit


def _repeats(sentence: Sentence, edit: Edit) -> bool:
    """Whether an edit says a word that the sentence has elsewhere: "each ... each"."""
    said = [word for words in edit.puts.values() for word in words]
    others = {word for place, word in enumerate(sentence.low) if place not in edit.puts}
    return len(said) == 1 and len(said[0]) > 3 and said[0].lower() in others


def _denies_twice(sentence: Sentence, edit: Edit) -> bool:
    """Whether an edit says "no" where another word denies already: "nobody left with no meal"."""
    said = {word for words in edit.puts.values() for word in words}
    other = {"nobody", "never", "not", "no", "nothing", "none"} & {
        word for place, word in enumerate(sentence.low) if place not in edit.puts
    }
    return "no" in said and "one" not in said and bool(other)


def _counts_twice(sentence: Sentence, edit: Edit) -> bool:
    """Whether "every" would come behind how often: "always late every Wednesday"."""
    said = {word for words in edit.puts.values() for word in words}
    return "every" in said and bool(_HOW_OFTEN & {*sentence.low})


_HOW_OFTEN = frozenset(("always", "usually", "often", "sometimes", "mostly", "never", "rarely"))
_WRONG = (_repeats, _denies_twice, _counts_twice)


@lru_cache(maxsize=4)
def _read(vocabulary: Vocabulary) -> Mapping[str, tuple[_Exchange, ...]]:
    """Return the exchanges by the first word that they replace."""
    found: dict[str, list[_Exchange]] = {}
    tables = vocabulary.words.choices
    for name, cost in _COSTS.items():
        for pattern, others in tables.get(f"rewording {name}", {}).items():
            _file(found, pattern, others, cost)
    for pattern, others in tables.get("rewording verbs", {}).items():
        for form, said in _inflected(vocabulary.words, pattern, others):
            _file(found, form, said, PLAIN)
    return {word: tuple(them) for word, them in found.items()}


def _file(
    found: dict[str, list[_Exchange]], pattern: str, others: tuple[str, ...], cost: float
) -> None:
    exchange, word = _parsed(pattern, others, cost)
    for first in word.split("|"):
        found.setdefault(first.split("/")[0], []).append(exchange)


def _inflected(
    words: Words, pattern: str, others: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a line of the table of verbs in each form of its verbs."""
    before, _, rest = pattern.partition("[")
    first = rest.replace("]", " ").split()[0]
    source = _verb(words, first)
    for name, tag in _FORMS:
        if tag == "VBP" and source.base == source.past:
            continue  # "set" may tell of the past whatever its tag
        said = tuple(_inflect(words, other, name) for other in others)
        yield f"{before}[{getattr(source, name)}/{tag}{rest.removeprefix(first)}", said


def _inflect(words: Words, other: str, name: str) -> str:
    first = other.replace("|", " ").split()[0]
    return f"{getattr(_verb(words, first), name)}{other.removeprefix(first)}"


def _verb(words: Words, base: str) -> Verb:
    """Return a verb by its base; raises KeyError for one that the vocabulary lacks."""
    found = words.verb(base, "base")
    if found is None:
        raise KeyError(base)
    return found


def _parsed(pattern: str, others: tuple[str, ...], cost: float) -> tuple[_Exchange, str]:
    pattern, _, thing = pattern.partition(" @")
    elements: list[_Element] = []
    part, inside, before, word = -1, False, 0, ""
    for token in pattern.split():
        if token.startswith("["):
            part, inside = part + 1, True
        text = token.strip("[]")
        if inside and not word:
            before, word = len(elements), text
        wanted = tuple(text.removeprefix("!").split("|"))
        elements.append(_Element(wanted, text.startswith("!"), part if inside else -1))
        inside = inside and not token.endswith("]")
    return _Exchange(tuple(elements), before, thing, others, cost), word


_MANY = re.compile(r"[2-9]\d|\d{1,3}(?:,?\d{3})*\d{2}|\d{1,3}(?:,\d{3})+")


def _is(sentence: Sentence, place: int, wanted: str) -> bool:
    if wanted in ("^", "$"):
        return place < 0 if wanted == "^" else place >= sentence.end
    if not 0 <= place < len(sentence.low):
        return False
    if wanted == "I":
        return sentence.low[place] == "i"
    if wanted == "MANY":
        return bool(_MANY.fullmatch(sentence.low[place]))
    word, _, tag = wanted.partition("/")
    if tag:
        before = sentence.tag(place - 1)
        helped = tag in ("VBD", "VBP") and before in ("MD", "TO")
        helped = helped or (tag == "VBN" and before in ("DT", "PRP$"))  # "a looked after child"
        return sentence.low[place] == word and sentence.tags[place] == tag and not helped
    if word[0] == "{":
        return sentence.low[place] in sentence.words.sets[word[1:-1]]
    if (word.isupper() and word.isalpha()) or word in ("PRP$", "WP$"):
        return sentence.tags[place] == word
    return sentence.low[place] == word


def _cased(other: str, typed: str) -> tuple[str, ...]:
    words = other.split()
    if typed[0].isupper() and words and typed != "I":
        words[0] = words[0].capitalize()
    return tuple(words)
