"""A question together with what the user answered to it, where both are certain.

The answer follows its question in the note, and so may mean by "it" or "there" what that names.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.fitness import is_fit
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.sayings import statement
from bot.core.answers.soundness import is_complete
from bot.core.answers.telling import points_outside
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_SAID = re.compile(
    r"^(?:(?:and |so |but )?(?:I |i )?(?:told|said|say|answered|explained|replied)"
    r"(?: (?:him|her|them))?(?: that)?:?,? |(?:yes|yeah|yep|well|sure|of course),? )",
    re.IGNORECASE,
)
_SHORT_YES = re.compile(r"^I (\w+),? (?:and|but) (?:I )?(?=[a-z]+ \w+)")
_STRANGE = frozenset(("he", "she", "they", "his", "her", "him", "their", "you", "your", "one"))
_NAMED_BEFORE = frozenset(("it", "them", "there", "those", "that"))
_LEAST = 4  # words of an answer
_SHORTEST = 3  # words of one with a number
_MOST = 30


def answer_behind(texts: Sequence[str], question: str, source: str, shop: Workshop) -> Piece | None:
    """Return the first of some texts that answers a question: "I would ask for help"."""
    found = (_said(text, question, source, shop) for text in texts if text)
    return next((said for said in found if said), None)


def _said(text: str, question: str, source: str, shop: Workshop) -> Piece | None:
    content = _SAID.sub("", text)
    if content[:1].isdigit() and content != text:
        content = f"I said {content}"  # "120 on a good night" is no sentence
    if not is_fit(content.removeprefix("I said "), shop.words, strict=True):
        return None
    tree = shop.read(content)
    if len(tree) > _MOST or not _answers(tree, content, question, shop):
        return None
    low = {word.lower() for word in tree.words}
    named = any(tag in NOUNS for tag in shop.read(question).tags)
    outside = points_outside(tree) and not (named and low & _NAMED_BEFORE)
    if outside or low & _STRANGE or (not named and low & _NAMED_BEFORE):
        return None
    found = (shop.finished(Shape.CLAUSE, way, source) for way in _ways(content))
    return next((piece for piece in found if piece), None)


def _ways(said: str) -> Iterator[str]:
    """Yield an answer, and ways to put it that say the same."""
    short = _SHORT_YES.match(said)
    if short:
        yield f"I {short[1]}, and I {short[1]} {said[short.end() :]}"
    yield said
    front, then, last = said.rpartition(", then ")
    if then:
        yield f"{front}, and finally {last}"
    yield re.sub(r" first,? then ", " first, and after that I ", said, count=1)


def _answers(tree: Tree, content: str, question: str, shop: Workshop) -> bool:
    """Whether a text is a whole sentence of the user's, or says what "it" is that was asked."""
    if _SHORT_YES.match(content):
        helper = tree.words[1].lower()
        return question.split()[:3] == ["whether", "I", helper] and len(tree) > _LEAST
    low = [word.lower() for word in tree.words]
    asked_what = question.startswith(("what my ", "what the ", "which ")) and question.endswith(
        (" is", " was")
    )
    told_what = asked_what and low[:2] in (["it", "is"], ["it", "was"]) and len(low) > _SHORTEST
    numbered = any(tag == "CD" for tag in tree.tags)
    if len(tree) < (_SHORTEST if numbered else _LEAST) or low[-1] == "not" or low[1] == "not":
        return False
    said = numbered and low[:2] == ["i", "said"]
    known = statement(content, shop)
    own = known is not None and tree.words[0] == "I" and low[known.verb] != "said"
    return (own or said or told_what) and (said or is_whole(tree, shop))


def is_whole(tree: Tree, shop: Workshop) -> bool:
    """Whether nothing is missing at the end; what "it" means stands in the question."""
    words = tuple("trees" if w.lower() in _NAMED_BEFORE else w for w in tree.words)
    plain = Tree(words, tree.tags, tree.heads, tree.labels)
    return is_complete(plain, len(plain), shop)
