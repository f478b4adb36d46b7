"""Rules about what is left over from the chat, and about spelling that a program can judge."""

import re
import unicodedata
from itertools import pairwise

from bot.core.drafts.checks.case import Case
from bot.core.drafts.checks.grounds import MASKED
from bot.core.drafts.checks.phrases import STOP
from bot.core.drafts.checks.standards import Standards

_BLANK = re.compile(r"[\[\]{}<>_|*~^\\=]|(?<![A-Z])#|\$[a-z]|%s|\bNone\b(?! of\b)|\bN/A\b")
_SPACING = re.compile(
    r" [ ,.;:!?)\n]|\t|\( |\n |\n\n\n|[,;!?][^\W\d_]|\d\.[^\W\d_]{3}|\s\Z|\A\s|\xa0"
)
_PUNCTUATION = re.compile(r"[,;:!?][,;:.!?]|\.[.!?]|…|--| - |&&")
_LITTLE_I = ("i'm", "i've", "i'll", "i'd")
_END = re.compile(r"[.!?][\"”’')]*$")
_LEADING = re.compile(r"^[\"“‘'(]*")
_ARTICLE = re.compile(r"(?<!&)\b([Aa]n?)\s+[\"“‘'(]?((?:[^\W_]|[’'.-](?=\w))+)")
_AN_LETTERS = "AEFHILMNORSX"
_EMOTICON = re.compile(r"(?:^|\s)[:;]-?[)(DPp](?:\s|$)")
_SYMBOLS = frozenset({"So", "Sk", "Cs", "Co", "Cn"})
_ARROWS = "←↑→↓⇒"
_SIGNS = "°©®™№"
_UNUSUAL = re.compile(r"[^\w\s!-~‘-”]")
_AMERICAN = ("US", "PH")  # countries that spell as Americans do
_TWICE = frozenset({"had", "that", "so", "very", STOP})


def has_placeholder(case: Case) -> bool:
    """A blank that was not filled, or a non-answer that slipped through."""
    text = f"{case.draft.subject}\n{case.draft.text}"
    for name in case.grounds.proper:
        if name == "None":
            text = text.replace(name, "")
    return bool(_BLANK.search(text)) or "placeholders" in case.found


def has_emoji(case: Case) -> bool:
    """A picture, a symbol or a face made of punctuation."""
    text = f"{case.draft.subject}\n{case.draft.text}"
    if _EMOTICON.search(text):
        return True
    return any(_is_picture(c) for c in _UNUSUAL.findall(text))


def _is_picture(character: str) -> bool:
    if character in _ARROWS:
        return True
    return unicodedata.category(character) in _SYMBOLS and character not in _SIGNS


def has_chat_spelling(case: Case) -> bool:
    """Spelling of the chat: "abt", "w", "dont"; an "i" alone in lower case."""
    written = case.letter.written
    if any(not written[place].isupper() for place in case.found.get("chat", ())):
        return True
    said = (word for word, mask in zip(written, case.masked, strict=True) if mask != MASKED)
    return any(
        word in case.standards.leftovers or word == "i" or word in _LITTLE_I for word in said
    )


def has_bad_spacing(case: Case) -> bool:
    """Two spaces, a space before punctuation, none after it."""
    employer = case.grounds.debrief.company
    texts = (case.draft.text, case.draft.subject)
    return any(_SPACING.search(text.replace(employer, employer[:1])) for text in texts)


def has_bad_punctuation(case: Case) -> bool:
    """Doubled marks, dots that trail off, a paragraph without an end."""
    if _PUNCTUATION.search(case.letter.body) or _PUNCTUATION.search(case.draft.subject):
        return True
    return any(not _END.search(paragraph) for paragraph in case.letter.paragraphs)


def has_small_start(case: Case) -> bool:
    """A sentence or a subject that does not start with a capital or a digit."""
    starts = [*case.letter.sentences, case.draft.subject]
    return any(_starts_small(_LEADING.sub("", start)) for start in starts if start)


def _starts_small(text: str) -> bool:
    word = "".join(text.split(maxsplit=1)[:1])
    return word[:1].islower() and word == word.lower()


def has_open_marks(case: Case) -> bool:
    """A quotation or a bracket that is opened and not closed."""
    return any(
        p.count("(") != p.count(")") or p.count("“") != p.count("”") or p.count('"') % 2 == 1
        for p in case.letter.paragraphs
    )


def has_wrong_article(case: Case) -> bool:
    """ "a" before a vowel's sound, "an" before a consonant's."""
    text = f"{case.letter.body}\n{case.draft.subject}"
    return any(
        _is_wrong(match.group(1).lower(), match.group(2), case.standards)
        for match in _ARTICLE.finditer(text)
    )


def _is_wrong(article: str, word: str, standards: Standards) -> bool:
    lower = word.lower()
    if word.isupper() and word.isalpha() and len(word) > 1:
        if article == "an":
            return word[0] not in _AN_LETTERS
        return word[0] in "AEIO"
    if len(word.split("-", 1)[0]) == 1 and word[0].isupper():
        word = word[0]
        return (article == "an") is not (word in _AN_LETTERS)
    if lower.startswith(standards.consonants):
        return article == "an" and not lower.startswith(("unin", "unim"))
    vowel = lower[0] in "aeiouáéíóúàèäöâêîôåø" or _sounds_like_vowel(lower, standards)
    if lower[0].isdigit():
        vowel = _number_starts_with_vowel(lower)
    return vowel is (article == "a")


def _sounds_like_vowel(word: str, standards: Standards) -> bool:
    return word.startswith(tuple(v for v in standards.vowels if v[0].isalpha()))


def _number_starts_with_vowel(word: str) -> bool:
    digits = re.match(r"\d+", word)
    number = digits.group() if digits else word
    return number.startswith("8") or (number.startswith(("11", "18")) and len(number) % 3 == 2)


def is_spelt_abroad(case: Case) -> bool:
    """American spelling outside of America, or the reverse, where the user did not type it so."""
    country = case.grounds.debrief.country
    if not country:
        return False
    foreign = "british" if country in _AMERICAN else "american"
    words, typed = case.letter.words, case.grounds.typed
    return any(words[place] not in typed for place in case.found.get(foreign, ()))


def is_cut_off(case: Case) -> bool:
    """A sentence that ends with an article, a conjunction or the like."""
    return any(
        word in case.standards.cut for word, following in pairwise(case.masked) if following == STOP
    )


def has_broken_grammar(case: Case) -> bool:
    """Words that cannot stand together; "I" before a participle; a question's order in no question.

    "You asked how would I ..." is wrong where "How would I ...?" is right.
    """
    if "broken" in case.found:
        return True
    standards, words = case.standards, case.letter.words
    if any(
        a == "i" and b.endswith("ing") and b not in standards.ing_verbs for a, b in pairwise(words)
    ):
        return True
    return any(
        a in standards.asking
        and b in standards.auxiliaries
        and c in standards.subjects
        and not _in_question(case, place)
        for place, (a, b, c) in enumerate(zip(words, words[1:], words[2:], strict=False))
    )


def _in_question(case: Case, place: int) -> bool:
    number = case.letter.words[:place].count(STOP)
    return case.letter.sentences[number].rstrip("\"”’')").endswith("?")


def has_doubled_word(case: Case) -> bool:
    """The same word twice in a row, but for letters of a firm's name: "z o.o."."""
    return any(
        a == b and a not in _TWICE and a.isalpha() and (len(a) > 1 or a not in case.grounds.proper)
        for a, b in pairwise(case.letter.words)
    )


def has_repetition(case: Case) -> bool:
    """The same five words twice in one note."""
    words = [word for word in case.letter.words if word != STOP]
    runs = list(zip(*(words[start:] for start in range(5)), strict=False))
    return len(set(runs)) < len(runs)
