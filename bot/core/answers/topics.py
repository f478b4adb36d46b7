"""What the talk was about, and what a listener told of themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.answers.chunks import chunks
from bot.core.answers.holding import cuts
from bot.core.answers.leads import without_lead
from bot.core.answers.persons import addressed
from bot.core.answers.phrases import Phrase, gerund, noun_phrase
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.polishing import placed, supplied, with_the
from bot.core.answers.questions import QUESTION_WORDS, question
from bot.core.answers.referents import with_referent
from bot.core.answers.sayings import statement
from bot.core.answers.soundness import is_sound, with_article
from bot.core.answers.telling import tells
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_MOST = 13  # words
_WHOLE = 0.8  # of what was told must be left
_BARE = 2  # words of a noun phrase without an addition
_LEAST = 3  # words of what is no noun phrase


def topics(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what can follow "about", the first named first.

    What ``told`` yields is not yielded here too, so that a note can hold the best of both.
    """
    given: set[str] = set()
    for sentence in _chunked(sentences, shop):
        named = False
        for chunk in sentence:
            if _telling(chunk, source, shop):
                named = True
                continue
            piece = None if named and _only_adds(chunk.text) else _topic(chunk, source, shop)
            if piece is None or (named and piece.shape is not Shape.EMBEDDED):
                continue
            named = True
            if piece.text not in given:
                given.add(piece.text)
                yield piece


def told(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what the listener told of themselves: "you still use your father's drill"."""
    for sentence in _chunked(sentences, shop):
        for chunk in sentence:
            piece = _telling(chunk, source, shop)
            if piece:
                yield piece


def goes_beside(topic: Piece, telling: Piece) -> bool:
    """Whether a note can hold both a topic and what was told: they do not say the same twice."""
    words = {word for word in topic.text.lower().split() if len(word) > _SMALL}
    return not words & set(telling.text.lower().split())


_SMALL = 3  # letters of a word that may stand in both
_RELATIVE = frozenset(("which", "who", "whose", "where", "when", "whom", "like", "with", "as"))


def _only_adds(text: str) -> bool:
    """Whether a chunk behind another goes on about what that one names."""
    return text.split(" ", 1)[0].lower() in _RELATIVE


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A chunk without its lead, and the words and the chunk before it in the answer."""

    text: str
    before: tuple[str, ...]
    last: str


def _chunked(sentences: Sequence[Tree], shop: Workshop) -> Iterator[list[_Chunk]]:
    """Yield the chunks of each sentence."""
    before: tuple[str, ...] = ()
    last = ""
    for tree in sentences:
        found = []
        for chunk in chunks(tree):
            text = without_lead(chunk, shop)
            text = _unopened(text, shop)
            found.append(_Chunk(text, before, last))
            before, last = (*before, *text.split()), text
        yield found


_TOLD = frozenset(("he", "she", "they", "we", "his", "her", "their"))


def _unopened(text: str, shop: Workshop) -> str:
    """Return "she walked out" for "that she walked out", "the mill" for "that mill"."""
    first, _, rest = text.partition(" ")
    if first.lower() == "both" and gerund(rest, shop) is not None:
        return rest
    if first.lower() != "that" or not rest:
        return text
    if statement(rest, shop) is not None or any(tag in FINITE for tag in shop.read(rest).tags):
        return rest if rest.split()[0].lower() in _TOLD else ""
    named = shop.read(rest).tags[0] in ("NN", "JJ") and rest.split()[0] not in (
        "nobody",
        "everyone",
    )
    return f"the {rest}" if named else rest


def _telling(chunk: _Chunk, source: str, shop: Workshop) -> Piece | None:
    said = statement(placed(with_referent(chunk.text, chunk.last, shop), shop), shop)
    if said is None or not tells(said, shop) or _means_another(said.tree, chunk.before, shop):
        return None
    if addressed(said.tree, shop.words, chunk.before) is None:
        return None
    least = max(said.verb + 2, 4, round(len(said.tree) * _WHOLE))
    for end in cuts(said.tree, least, len(said.tree)):
        if end > _MOST:
            continue
        turned = addressed(_supplied(said.tree, end, shop), shop.words, chunk.before)
        piece = shop.finished(Shape.CLAUSE, turned, source) if turned else None
        if piece:
            return piece
    return None


def _supplied(tree: Tree, end: int, shop: Workshop) -> Tree:
    return shop.read(supplied(shop.read(tree.text(range(end))), shop))


def _means_another(tree: Tree, before: tuple[str, ...], shop: Workshop) -> bool:
    """Whether "he" or "she" is somebody who was named before."""
    if tree.words[0].lower() not in ("he", "she"):
        return False
    return any(shop.words.has("persons", word.lower()) for word in before)


def _topic(chunk: _Chunk, source: str, shop: Workshop) -> Piece | None:
    """Return what a chunk names, or the thing that a statement in it is about."""
    text, before = chunk.text, chunk.before
    if not text:
        return None
    first = shop.read(text)
    if first.words[0].lower() in {"when", "mostly", "mainly", "only", *_TALKING}:
        return None
    if first.words[0].lower() in ("whether", *QUESTION_WORDS):
        return _embedded(text, before, source, shop)
    if first.words[0].lower() in ("he", "she", "we", "they", "i", "it", "you", "there"):
        return None
    doing = _gerund(text, before, source, shop)
    if doing:
        return doing
    found = noun_phrase(text, shop)
    said = statement(text, shop)
    if found and said and tells(said, shop):
        ends = tuple(end for end in found.ends if end <= said.subject)
        found = replace(found, ends=ends) if ends else None
    return _noun(found, before, source, shop) if found else None


def _noun(found: Phrase, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    """Return the longest end of a noun phrase that makes a sound piece."""
    judged = (
        found.states
        and found.ends[-1] < len(found.tree)
        and found.tree.words[found.ends[-1]].lower() in ("was", "were")
    )
    joined = found.head > 0 and found.tree.tags[found.head - 1] == "NNS"
    if found.states and joined and found.tree.tags[found.head] == "NNS":
        return None  # "the letters people leave"
    if judged and found.ends[-1] <= _BARE:
        return None
    ends = found.ends[:1] if found.states and found.whole else found.ends
    for end in sorted(set(ends), reverse=True):
        if end > _MOST or not is_sound(found, end, shop):
            continue
        cut = shop.read(" ".join(with_article(found, end, shop)))
        turned = addressed(cut, shop.words, before)
        piece = shop.finished(Shape.NOUN, turned, source) if turned else None
        if piece:
            return piece
    return None


def _cut(tree: Tree, end: int) -> Tree:
    """Return the first words of a tree as a tree."""
    heads = tuple(head if head < end else -1 for head in tree.heads[:end])
    return Tree(tree.words[:end], tree.tags[:end], heads, tree.labels[:end])


_TALKING = frozenset(("talking", "chatting", "joking", "laughing", "speaking", "bonding"))


def _gerund(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    tree = gerund(text, shop)
    if tree is None:
        return None
    for end in cuts(tree, 1, len(tree)):
        loose = end > _MOST or tree.tags[end - 1] in ("IN", "DT", "TO")
        if loose or not is_sound(Phrase(tree, 0, (end,)), end, shop):
            continue
        turned = addressed(_cut(tree, end), shop.words, before)
        piece = shop.finished(Shape.GERUND, turned, source) if turned else None
        if piece:
            return piece
    return None


def _embedded(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    asked = question(text, shop)
    if asked is None or asked.turned or {"I", "would"} <= set(asked.words):
        return None
    tree = with_the(shop.read(" ".join(asked.words)), shop)
    for end in cuts(tree, min(_LEAST + 1, len(tree)), len(tree)):
        if end > _MOST or not (end == len(tree) or any(tag in FINITE for tag in tree.tags[:end])):
            continue
        if not is_sound(Phrase(tree, 0, (end,)), end, shop):
            continue
        turned = addressed(shop.read(tree.text(range(end))), shop.words, before)
        piece = shop.finished(Shape.EMBEDDED, turned, source) if turned else None
        if piece:
            return piece
    return None
