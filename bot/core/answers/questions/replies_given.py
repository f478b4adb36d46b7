"""A question together with what the user answered to it, where both are certain.

The answer follows its question in the note, and so may mean by "it" or "there" what that names.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.phrases.sayings import statement
from bot.core.answers.phrases.soundness import is_complete
from bot.core.answers.phrases.telling import points_outside
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.sparing.fitness import is_fit
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_SAID = re.compile(
    r"^(?:(?:and |so |but )?(?:I |i )?(?:told|said|say|answered|explained|replied)"
    r"(?: (?:him|her|them))?(?: that)?:?,? |(?:yes|yeah|yep|well|sure|of course),? )",
    re.IGNORECASE,
)
_SHORT_YES = re.compile(
    r"^I (can|could|will|would|do|did|am|have|should|might),? (?:and|but) (?:I )?(?=[a-z]+ \w+)"
)
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
    content = _whole(_SAID.sub("", text), text, question, shop)
    if _OF_THE_TALK.match(content) or _BARE_YES.match(content):
        return None
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


def _whole(content: str, typed: str, question: str, shop: Workshop) -> str:
    """Return an answer as a sentence of the user's, where it is a part of one.

    "120 on a good night" is what was said; "leave it and come back" is what the user would do, and
    so is "you look at the route" where "you" is anybody.
    """
    named = content.lower().startswith("the ") and question.startswith(
        ("what the ", "what my ", "which ")
    )
    if content != typed and (content[:1].isdigit() or (named and len(content.split()) < _LEAST)):
        return f"I said {content}"
    anybody = _ANYBODY.match(content)
    if anybody and "your" not in content.lower().split() and question.startswith("how I"):
        return _ANYBODY_AGAIN.sub(r"\1 I would", f"I would {content[anybody.end() :]}")
    first = content.split(" ", 1)[0]
    does = question.startswith(("what I would do ", "what I will do ", "what I do "))
    verb = shop.words.verb(first, "base")
    if does and verb and len(content.split()) >= _LEAST and _acts(content, shop):
        return f"I {'would ' if question.startswith('what I w') else ''}{content}"
    return content


def _acts(content: str, shop: Workshop) -> bool:
    """Whether a text can only begin with what is done: "leave it and come back"."""
    first, second = content.lower().split()[:2]
    tree = shop.read(f"I would {content}")
    object_follows = second in ("it", "them", "the", "a", "an", "my", "for", "to", "with", "until")
    return object_follows and tree.tags[2] == "VB" and first == content.split()[0]


_ANYBODY = re.compile(r"^(?:mostly,? )?you (?!are\b|were\b|can\b|have\b|need\b|must\b|should\b)")
_ANYBODY_AGAIN = re.compile(r"\b(and|but|then) you\b")
# What was done with the question, and what is only half an answer.
_OF_THE_TALK = re.compile(
    r"I (?:\w+ )?(?:changed|dodged|laughed|smiled|blanked|guessed|avoided|skipped|passed|joked|"
    r"lied|mumbled|froze|answered|deflected|ignored|stumbled|rambled|panicked|gave|got|let|asked|hope|"
    r"think|guess|refused|forgot|made|named|listed|talked|spoke|explained)\b",
    re.IGNORECASE,
)
_BARE_YES = re.compile(r"I (?:could|can|would|do|did|will|have|am)(?: not)?,(?! (?:and|but) )")


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
    yield re.sub(
        r",? and I (?!also\b|would\b|will\b|can\b|am\b)(?=\w+ )", ", and I also ", said, count=1
    )
    yield re.sub(r"^(I would [^,]+?) and (?!I\b)(?=(?:come|call|tell|ask|go|check|bring|try)\b)",
                 r"\1, and I would ", said, count=1)  # fmt: skip


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
    said = low[:2] == ["i", "said"] and (numbered or low[2] == "the")
    known = statement(content, shop)
    own = known is not None and tree.words[0] == "I" and low[known.verb] != "said"
    return (own or said or told_what) and (said or is_whole(tree, shop))


def is_whole(tree: Tree, shop: Workshop) -> bool:
    """Whether nothing is missing at the end; what "it" means stands in the question."""
    words = tuple("trees" if w.lower() in _NAMED_BEFORE else w for w in tree.words)
    plain = Tree(words, tree.tags, tree.heads, tree.labels)
    return is_complete(plain, len(plain), shop)
