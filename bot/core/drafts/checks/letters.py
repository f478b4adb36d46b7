"""A draft taken apart: greeting, paragraphs, sentences, words."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.drafts.checks.phrases import STOP, words_of

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’')]*\s+")
_LAST = re.compile(r"(\S+)$")
# What may stand at a sentence's end as well, and a word that begins another.
_ENDS = frozenset(("co.", "inc.", "ltd.", "corp.", "dept.", "a.m.", "p.m."))
# The legal form of a firm: "s.r.o.", "S.p.A.", "z o.o.".
_FORM = re.compile(r"(?:[^\W\d_]{1,2}\.){2,}")
_BEGINS = re.compile(
    r"(?:I|It|If|My|Our|We|You|Your|The|This|That|These|There|Please|Just|Should|Let|Do|Of|On|All|"
    r"Having|After|Before|Now|When|While|With|For|From|As|At|In|By|Many|Thank|Thanks|What|It's)\b"
)


def split_sentences(text: str, abbreviations: Collection[str]) -> list[str]:
    """Split at full stops, except after an abbreviation ("Dr.") or an initial ("A.")."""
    sentences: list[str] = []
    start = 0
    for gap in _SENTENCE.finditer(text):
        last = _LAST.search(text, start, gap.start())
        word = last.group(1) if last else ""
        ended = (word.lower() in _ENDS or _FORM.fullmatch(word)) and _BEGINS.match(text, gap.end())
        if _abbreviates(word, abbreviations) and not ended:
            continue
        sentences.append(text[start : gap.end()].strip())
        start = gap.end()
    rest = text[start:].strip()
    return [*sentences, rest] if rest else sentences


def _abbreviates(word: str, abbreviations: Collection[str]) -> bool:
    bare = word.lstrip("(\"“'‘").lower()
    initial = re.fullmatch(r"[^\W\d_]\.", word) and word != "I."
    return bare in abbreviations or bool(initial or _FORM.fullmatch(word))


@dataclass(frozen=True)
class Letter:
    """The parts of a text: greeting, blank line, body, blank line, closing and name."""

    text: str
    abbreviations: Collection[str] = field(repr=False, default=())

    @cached_property
    def _blocks(self) -> list[str]:
        return self.text.split("\n\n")

    @property
    def greeting(self) -> str:
        """The first line."""
        return self._blocks[0]

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs between greeting and closing."""
        return self._blocks[1:-1]

    @property
    def closing(self) -> list[str]:
        """The lines of the last block: closing and name."""
        return self._blocks[-1].split("\n") if len(self._blocks) > 1 else []

    @cached_property
    def body(self) -> str:
        """The paragraphs, with a blank line between them."""
        return "\n\n".join(self.paragraphs)

    @cached_property
    def length(self) -> int:
        """The number of words in the body."""
        words = self.body.split()
        return sum(word[0].isalnum() or any(c.isalnum() for c in word) for word in words)

    @cached_property
    def sentences(self) -> list[str]:
        """The sentences of the body."""
        return [s for p in self.paragraphs for s in split_sentences(p, self.abbreviations)]

    @cached_property
    def written(self) -> list[str]:
        """The words of the body as written, with a stop after each sentence."""
        words: list[str] = []
        for sentence in self.sentences:
            words += words_of(sentence)
            words.append(STOP)
        return words

    @cached_property
    def words(self) -> list[str]:
        """The words of the body in lower case, with a stop after each sentence."""
        return [word.lower() for word in self.written]
