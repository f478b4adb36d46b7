"""Takes off what only says that there was talk: "we spoke about", "swapping stories about"."""

from bot.core.answers.pieces import Workshop
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_TALKS = frozenset(
    ("talk", "chat", "speak", "discuss", "swap", "compare", "trade", "argue", "debate", "joke",
     "laugh", "hear", "learn", "tell", "explain", "mention", "bond", "geek", "nerd", "reminisce",
     "gossip", "listen", "say", "rave", "rant", "share", "describe", "ask", "show", "gist", "agree",
     "disagree", "banter", "connect", "exchange", "yarn", "natter", "find", "like", "love",
     "enjoy", "wonder", "want", "walk", "go", "get", "question", "quiz", "grill", "gab", "complain",
     "gas", "whinge", "moan")
)  # fmt: skip
# These need no preposition before what they were about.
_DIRECT = frozenset(
    ("discuss", "compare", "hear", "learn", "tell", "explain", "mention", "debate", "say",
     "describe", "show", "like", "love", "enjoy", "find", "ask", "wonder", "want")
)  # fmt: skip
# What somebody does with a thing, and no way to talk: "explaining cricket to my aunt".
_SHOWN = frozenset(("explain", "describe", "show", "tell", "mention", "find", "ask", "learn"))
_ABOUT = frozenset(("about", "over", "regarding", "re"))
_NOT_ALONE = frozenset(("want", "walk", "go", "get", "find", "like", "love", "enjoy", "show"))
_NAMED_TALK = frozenset(
    ("talk", "chat", "conversation", "discussion", "banter", "debate", "argument", "exchange",
     "love", "bit", "part", "talks", "question", "questions", "something", "laugh", "laughs",
     "joke", "jokes", "giggle", "rant", "on", "everything", "all")
)  # fmt: skip
_MATTER = frozenset(("about", "over", "on"))
_SPEAKERS = frozenset(("we", "he", "she", "they", "i", "us", "when", "both", "all"))
_HELPERS = frozenset(
    ("was", "were", "had", "have", "did", "is", "has", "her", "him", "are", "can", "could",
     "would", "will", "you", "please", "to", "let", "ended", "up", "got", "kept", "started",
     "spent")
)  # fmt: skip
_PASSED = frozenset(
    ("me", "us", "him", "her", "a", "lot", "bit", "little", "also", "mostly", "just", "mainly",
     "really", "long", "great", "good", "some", "out", "with", "to", "the", "each", "other",
     "notes", "stories", "story", "things", "questions", "jokes", "tips", "about", "war", "ages",
     "for", "at", "length", "shop", "much", "small", "up", "on", "know", "hear", "more",
     "through")
)  # fmt: skip
_BETWEEN = frozenset(("NN", "NNS", "IN", "JJ", "PRP$", "RB"))
_FAR = 6  # words between "talking" and "about"


def without_lead(text: str, shop: Workshop) -> str:
    """Return a chunk without what only says that there was talk."""
    for _ in range(3):
        text = _named_off(_verb_off(text, shop))
    return text


def _verb_off(text: str, shop: Workshop) -> str:
    """Return what was talked about, told of or shown, without the word that says so."""
    tree = shop.read(text)
    place = _talk_place(tree, shop)
    if place is None or _is_told_to(tree, shop):
        return text
    if place + 2 < len(tree) and tree.tags[place + 1] == "VBG" and place < 2:
        return tree.text(range(place + 1, len(tree)))
    about = _behind_about(tree, place)
    if about is not None:
        return tree.text(range(about, len(tree)))
    verb = shop.words.verb(tree.words[place].lower())
    direct = verb is not None and (verb.base in _DIRECT or tree.words[place].lower() == "knowing")
    at = _behind_hearer(tree, place)
    if verb is None or not direct or at >= len(tree) or tree.tags[at] == "VB":
        return text
    return tree.text(range(at, len(tree))) if _is_object(tree, verb.base, place, at) else text


def _behind_about(tree: Tree, place: int) -> int | None:
    """Return where the thing begins that a verb is led to by "about" or the like."""
    low = [word.lower() for word in tree.words]
    for at in range(place + 1, min(len(low), place + _FAR + 1)):
        through = low[at] == "through" and low[at - 1] in ("me", "us", "him", "her")
        on = low[at] == "on" and low[at - 1] in ("notes", "me", "us", "talk")
        if low[at] in _ABOUT or through or on:
            return at + 1
        if low[at] not in _PASSED and tree.tags[at] not in _BETWEEN:
            return None
    return None


def _behind_hearer(tree: Tree, place: int) -> int:
    """Return the first place behind "me", "us that" and the like."""
    at = place + 1
    while at < len(tree) and tree.words[at].lower() in (
        *("me", "us", "him"), *("that", "to", "know", "hear")
    ):  # fmt: skip
        at += 1
    return at


def _is_object(tree: Tree, verb: str, place: int, at: int) -> bool:
    """Whether what stands at a place is what the verb speaks of, and says enough alone."""
    low = [word.lower() for word in tree.words]
    hearer = low[place + 1] in ("me", "us", "him", "her", "them")
    if verb in ("tell", "ask") and not (hearer or _opens_behind(tree, place + 1)):
        return False
    opens = _opens_behind(tree, at) or low[place + 1] == "that"
    if (verb == "explain" and "to" in low[place:]) or (verb == "learn" and not opens):
        return False
    if verb in _SHOWN and place == 0 and tree.tags[0] == "VBG" and not opens:
        return False
    owned = low[at] in ("her", "his", "their", "the", "our", "a", "an")
    owned = owned and (hearer or low[0] in (low[place], "i", "we", "when"))
    return opens or owned or verb not in _NOT_ALONE


def _is_told_to(tree: Tree, shop: Workshop) -> bool:
    """Whether others are told something: "telling parents the truth about a school"."""
    verb = shop.words.verb(tree.words[0].lower(), "ing")
    shown = verb is not None and verb.base in _SHOWN and tree.tags[0] == "VBG"
    named = tree.tags[1:2] != () and tree.tags[1] in NOUNS
    return shown and named and tree.words[1].lower() not in _PASSED


def _opens_behind(tree: Tree, place: int) -> bool:
    """Whether a clause with a question word or "that" begins at a place."""
    opening = tree.tags[place : place + 1] in (("WRB",), ("WP",), ("WDT",))
    word = tree.words[place].lower() if place < len(tree) else ""
    return opening or word in ("if", "whether", "that")


def _talk_place(tree: Tree, shop: Workshop) -> int | None:
    """Return the place of the verb of talking at the start, or None."""
    for place, word in enumerate(tree.words[:6]):
        low = word.lower()
        verb = shop.words.verb(low)
        if (
            verb
            and (verb.base in _TALKS or low == "knowing")
            and (tree.tags[place].startswith("VB") or place == 0)
        ):
            noun = tree.tags[place].startswith("NN") and low != verb.ing
            return None if noun else place
        helper = low in _HELPERS
        if not (low in _SPEAKERS or helper or tree.tags[place] == "RB"):
            return None
    return None


def _named_off(text: str) -> str:
    """Take "our chat about" off."""
    words = text.split()
    for place, word in enumerate(words[:6]):
        about = words[place + 1 : place + 2]
        if word.endswith(("'s", "s'")):
            return text  # "the children's questions about"
        if words[0].lower() in ("the", "his", "her", "a") and word.lower() in ("joke", "jokes"):
            return text  # "the joke about the plumber"
        matter = word.lower() == "thing" and about == ["about"]
        if matter or (word.lower() in _NAMED_TALK and about and about[0].lower() in _MATTER):
            return " ".join(words[place + 2 :]) or text
        if place == 0 and word.lower() in _ABOUT and len(words) > 1:
            return " ".join(words[1:])
    return text
