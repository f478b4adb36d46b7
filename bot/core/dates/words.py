"""Vocabularies of dates, one per language, compiled so that a word or phrase is found at once.

A vocabulary maps sections ("weekday") to values ("0") to the forms that mean them. The engine
knows the sections and no word of any language. A word that a vocabulary does not have is mended if
a single slip separates it from exactly one word of dates.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.core.dates.rough import NO_ROUGH_WORDS, RoughWords
from bot.core.dates.tokens import Tags, Token, split_text

Vocabulary = Mapping[str, Mapping[str, Iterable[str]]]

_SHORTEST_MENDED, _LONGEST_MENDED = 5, 16
_HARMLESS = "filler"  # the section of words that say nothing of a day
_MENDED_SECTIONS = frozenset(
    ("weekday", "month", "unit", "deictic", "pointer", "part", "holiday", "edge")
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def split_form(form: str) -> tuple[str, ...]:
    """Return a form of a vocabulary as the texts of its tokens."""
    return tuple(token.text for token in split_text(form))


def shortened(word: str) -> list[str]:
    """Return the word without each of its letters but the first."""
    return [word[:i] + word[i + 1 :] for i in range(1, len(word))]


@dataclass(frozen=True, slots=True)
class Language:
    """A compiled vocabulary.

    ``phrases`` lists, by first word, the forms that start with it, longest first; ``known`` holds
    every word in use; ``mends`` leads from shortened spellings to the words of dates.
    """

    name: str
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Tags], ...]]
    known: frozenset[str]
    mends: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...] = ()
    harmless: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def is_slip_of_harmless(self, word: str) -> bool:
        """Whether a letter too many or too few parts a word from one that says nothing of a day.

        A letter mistaken does not count: "premises" is not "promises".
        """
        if not _SHORTEST_MENDED < len(word) <= _LONGEST_MENDED:
            return False
        spellings = [word, *shortened(word)]
        near = (w for s in spellings for w in self.harmless.get(s, ()))
        return any(one_slip(word, w) and len(w) != len(word) for w in near)

    def mend(self, word: str) -> str:
        """Return the one word of dates that differs by a single slip; empty if there is none.

        An ending that makes a word vague ("Thursdayish") is dropped.
        """
        for ending in self.endings:
            if word.endswith(ending) and word.removesuffix(ending) in self.known:
                return word.removesuffix(ending)
        once = squeeze(word, 1)
        for spelling in (squeeze(word, 2), once) if len(once) < len(word) - 1 else ():
            if spelling in self.known:
                return spelling
        if not _SHORTEST_MENDED <= len(word) <= _LONGEST_MENDED:
            return ""
        spellings = [word, *shortened(word)]
        found = {w for s in spellings for w in self.mends.get(s, ()) if one_slip(word, w)}
        meanings = [self.phrases[w][-1][1] for w in found]
        return min(found) if meanings and all(m == meanings[0] for m in meanings) else ""


def squeeze(word: str, most: int) -> str:
    """Return a word in which no letter stands more than ``most`` times in a row."""
    kept: list[str] = []
    for letter in word:
        if kept[-most:] != [letter] * most:
            kept.append(letter)
    return "".join(kept)


def one_slip(typed: str, meant: str) -> bool:
    """Whether one letter was added, lost, swapped with its neighbour or mistaken."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    a, b = typed[start:], meant[start:]
    swapped = len(a) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped


@dataclass(frozen=True, slots=True)
class DateWords:
    """The vocabularies to read with; where two fit a text equally well, the earlier wins."""

    languages: tuple[Language, ...]
    rough: RoughWords = NO_ROUGH_WORDS


def compile_language(name: str, vocabulary: Vocabulary) -> Language:
    """Compile one vocabulary."""
    forms: dict[tuple[str, ...], Tags] = {}
    for section, values in vocabulary.items():
        for value, spellings in values.items():
            for spelling in spellings:
                for variant in _variants(section, spelling):
                    forms.setdefault(split_form(variant), {})[section] = value
    phrases: dict[str, list[tuple[tuple[str, ...], Tags]]] = {}
    for form, tags in forms.items():
        phrases.setdefault(form[0], []).append((form, tags))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return Language(
        name,
        {word: tuple(entries) for word, entries in phrases.items()},
        frozenset(word for form in forms for word in form),
        _collect_mends(forms, _MENDED_SECTIONS),
        tuple(vocabulary.get("ending", {}).get("x", ())),
        _collect_mends(forms, frozenset((_HARMLESS,))),
    )


def _variants(section: str, spelling: str) -> set[str]:
    """Return the ways to type a form: umlauts spelt out, numbers in words with a hyphen."""
    hyphened = {spelling.replace(" ", "-")} if section in {"ordinal", "number"} else set()
    return {spelling, spelling.lower().translate(_SPELT_OUT), *hyphened}


def _collect_mends(
    forms: Mapping[tuple[str, ...], Tags], sections: frozenset[str]
) -> Mapping[str, tuple[str, ...]]:
    mends: dict[str, set[str]] = {}
    for form, tags in forms.items():
        if len(form) == 1 and len(form[0]) >= _SHORTEST_MENDED and sections & tags.keys():
            for spelling in (form[0], *shortened(form[0])):
                mends.setdefault(spelling, set()).add(form[0])
    return {spelling: tuple(words) for spelling, words in mends.items()}


def rank_languages(tokens: list[Token], words: DateWords) -> list[Language]:
    """Return the languages that can be meant, those that know most words of the text first.

    A language that knows less than three quarters of the words that the best knows is left out,
    and so is every other where one knows them all.
    """
    typed = [token.text for token in tokens if token.is_word]
    scores = [sum(word in language.known for word in typed) for language in words.languages]
    for token in tokens:
        token.common = any(token.text in language.known for language in words.languages)
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    most = max(scores, default=0)
    least = most if most == len(typed) else 0.75 * most
    fitting = [words.languages[i] for i in order if scores[i] and scores[i] >= least]
    return fitting or [words.languages[0]]


def tag(tokens: list[Token], language: Language) -> list[Token]:
    """Return the tokens with the tags of a language; a known phrase becomes one token.

    A mended word before "said" is left as it was: it is a name.
    """
    mended: dict[tuple[str, bool, bool], str] = {}
    texts = [_mend_once(token, language, mended) for token in tokens]
    tagged: list[Token] = []
    i = 0
    while i < len(tokens):
        length, tags = _find_phrase(texts, i, language)
        length = max(length, 1)
        first, last = tokens[i], tokens[i + length - 1]
        text = " ".join(texts[i : i + length])
        number = first.number if length == 1 else -1
        if not tags and first.is_word and not first.common and language.is_slip_of_harmless(text):
            tags = {_HARMLESS: "x"}
        if first.elided and "weak_weekday" in tags:
            tags = {section: tags[section] for section in tags if section != "weak_weekday"}
        if "reports" in tags and i and texts[i - 1] != tokens[i - 1].text:
            tagged[-1].tags = {}
        tagged.append(Token(text, first.start, last.end, first.glued, number, tags, first.capital))
        i += length
    return tagged


def _mend_once(token: Token, language: Language, mended: dict[tuple[str, bool, bool], str]) -> str:
    """Return a token's text, mended; ``mended`` keeps what was found for the same word before."""
    key = (token.text, token.common, token.elided)
    if key not in mended:
        mended[key] = _mend(token, language)
    return mended[key]


def _mend(token: Token, language: Language) -> str:
    if token.is_word and not token.common:
        bare = _without_elision(token.text, language) if token.elided else ""
        if bare:
            return bare
        return language.mend(token.text) or token.text
    return token.text


def _without_elision(word: str, language: Language) -> str:
    """Return the known word in "induction's" or "m'appellent", empty if there is none."""
    parts = (word.removesuffix("s"), word[1:], word[2:])
    return next((part for part in parts if part in language.known and part != word), "")


def _find_phrase(texts: list[str], i: int, language: Language) -> tuple[int, Tags]:
    for form, tags in language.phrases.get(texts[i], ()):
        if len(form) == 1 or tuple(texts[i : i + len(form)]) == form:
            return len(form), tags
    return 0, {}
