"""What a claim is worth that lost a part: a figure or a name, a thing done, or nothing."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree


def is_particular(text: str, fewest: int = 0) -> bool:
    """Whether what is left of a claim holds a figure or a name, or is long enough to say much."""
    if len(text.split()) < fewest:
        return False
    words = [word for word in text.split()[1:] if not _DATED.match(word)]
    named = any(word[0].isupper() and word != "I" for word in words)
    figure = any(letter.isdigit() for letter in text) or _NUMBER.search(text)
    return named or bool(figure) or len(text.split()) >= _MUCH


_MUCH = 10  # words
_DATED = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Christmas|Easter|\w+day)s?\b"
)
_NUMBER = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|every|each|first|most|daily|"
    r"weekly|nobody else|no one else|certificate|diploma|degree|licen[cs]e)\b"
)


def lacks_object(tree: Tree, shop: Workshop, *, lost: bool) -> bool:
    """Whether what was begun, learned or finished is not said: "I finished two days early"."""
    verb = shop.words.verb(tree.words[tree.root].lower())
    dated = "can" in tree.words[:_EARLY] and _MONTH.search(tree.text()) is not None
    needing = _NEEDING | _OPENING if lost and not dated else _NEEDING
    if verb is not None and verb.base in _MAKING:
        return _TIMED.fullmatch(tree.text(range(tree.root + 1, len(tree)))) is not None
    held = list(tree.children(tree.root, "obj", "comp", "cop"))
    if not held and tree.tags[tree.root + 1 : tree.root + 2] == ("NNP",):
        held = [tree.root + 1]
    timed = all(shop.words.has("rewording_times", tree.words[i].lower()) for i in held)
    kept = _THE_BOOKS.search(tree.text()) is not None
    return verb is not None and verb.base in needing and timed and not kept


_THE_BOOKS = re.compile(
    r"\bclosed? the (?:year|month|quarter|day)\b|\blearn(?:ed|t) by (?:hand|doing)\b"
)
_EARLY = 3  # words
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|tomorrow)\b"
)
_NEEDING = frozenset(("finish", "learn", "complete", "clear", "close"))
# What these made is not said where a time comes right behind them: "I shipped in two weeks".
_MAKING = frozenset(("ship", "deliver", "build", "write", "make", "fix", "send", "buy"))
_TIMED = re.compile(r"(?:(?:in|within|on|by|after|last|this|early|late)\b.*)?")
_OPENING = frozenset(("start", "begin", "win"))


def is_made(tree: Tree, shop: Workshop) -> bool:
    """Whether it is told what was made, and for whom or where: "I wrote the tool at my lab"."""
    verb = shop.words.verb(tree.words[tree.root].lower(), "past")
    made = verb is not None and verb.base in ("write", "build", "design", "create", "set")
    return made and len(tree) >= _AMPLE and bool(tree.children(tree.root, "obj"))


def is_habit(tree: Tree) -> bool:
    """Whether a few words tell how things are, or what others did: "the ward gave me a mug"."""
    verb = next((i for i, tag in enumerate(tree.tags) if tag in FINITE), 0)
    general = tree.tags[verb] in ("VBP", "VBZ", "MD") and tree.words[verb] not in ("have", "has")
    general = general or tree.words[0].lower() == "the"
    return general and len(tree) < _AMPLE and not {"not", "never"} & set(tree.words)


def did(tree: Tree) -> bool:
    """Whether a few words tell of something done or held, and not how the user is."""
    told = bool({"VBD", "MD"} & set(tree.tags[1:3])) or tree.words[1:2] == ("have",)
    told = told or bool({"every", "daily", "weekly"} & set(tree.words))
    return told and len(tree) >= _WHOLE and bool(tree.children(tree.root, "obj", "obl"))


_WHOLE = 4  # words
_AMPLE = 8  # words that say enough, whatever was typed behind them
