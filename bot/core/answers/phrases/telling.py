"""Whether a statement is something that a listener told of themselves and can be told back.

What they are and keep doing can be; what they did once counts only with a word of when or as what,
for else it is what they merely did in the interview. How they were or looked is never said.
"""

import re

from bot.core.answers.closed_words import BE, MINE
from bot.core.answers.phrases.nouns import base
from bot.core.answers.phrases.sayings import Statement
from bot.core.answers.pieces import Workshop
from bot.core.answers.words import Words
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_NOT_OF_LIFE = frozenset(
    ("ask", "want", "say", "think", "seem", "look", "sound", "feel", "mean", "appear", "act",
     "need", "guess", "suppose", "tell", "smell", "call", "wish", "let", "ignore", "stare",
     "swear", "reckon", "insist", "claim", "believe", "agree", "try", "struggle")
)  # fmt: skip
_OF_LIFE = frozenset(
    ("start", "begin", "grow", "train", "serve", "study", "learn", "raise", "live", "move",
     "come", "qualify", "apprentice", "teach", "build", "restore", "race", "win", "walk",
     "climb", "run", "play", "sing", "sail", "fish", "farm", "drive", "fly", "work", "own",
     "keep", "plant", "inherit", "found", "write", "sew", "knit", "bake", "cook", "swim", "row",
     "ride", "coach", "translate", "paint", "carve", "design", "invent", "join", "leave", "meet",
     "pull", "captain")
)  # fmt: skip
_TASTES = frozenset(("hate", "dislike", "prefer"))
_IN_THE_TALK = frozenset(
    ("smile", "laugh", "draw", "show", "give", "nod", "eat", "drink", "offer", "make", "write",
     "read", "check", "sit", "stand", "joke", "pretend", "listen", "try", "take", "bring",
     "point", "use", "say", "explain", "mention", "describe", "remember", "talk", "speak", "go",
     "get", "keep")
)  # fmt: skip
_WHEN = re.compile(
    r"\b(?:1[89]\d\d|20[0-2]\d|\d\ds|years?|decades?|seasons?|summers?|childhood|school|college|"
    r"university|uni|army|navy|war|apprentice\w*|trainee|first|village|islands?|since|until|once a|"
    r"used to|as an?|both|too|also|grandfather|grandmother|father|mother|dad|mum|mom|kid|child)\b"
)
_POINTING = frozenset(
    ("ones", "it", "this", "that", "there", "here", "so", "them", "these", "those", "one")
)  # fmt: skip
_AGENT = re.compile(r"(?:er|or|ist|ian|man|woman|ant|eer|ess|smith|wright|ee)s?$")
_OWN_LAST = frozenset(("his", "hers", "theirs", "him", "her"))
_LEAST = 4  # words
# What somebody has, is or goes on doing says enough without what was named before.
_LASTING = frozenset(
    ("have", "own", "collect", "know", "live", "come", "grow", "play", "sing", "run", "race",
     "keep", "raise", "speak", "teach", "coach", "study", "start", "train", "serve", "build",
     "restore", "sail", "fish", "farm", "work", "found", "inherit", "move", "learn", "breed",
     "brew", "bake", "paint", "swim", "cycle", "climb", "dance", "umpire", "referee")
)  # fmt: skip
# Other verbs need a thing that something is done to: not "he names by hawker food".
_WITHOUT_OBJECT = frozenset(
    ("live", "come", "grow", "play", "sing", "run", "race", "start", "begin", "train", "serve",
     "work", "move", "swim", "cycle", "climb", "dance", "umpire", "referee", "fish", "farm",
     "sail", "walk", "ride", "travel", "go", "qualify", "volunteer", "study", "learn", "row",
     "ski", "surf", "hike", "camp", "paint", "knit", "sew", "bake", "cook", "write", "drive",
     "fly", "apprentice", "hunt", "garden", "believe", "sleep", "retire", "commute", "snore",
     "coach", "perform", "compete", "skate", "row", "box", "wrestle", "jog", "sit", "emigrate")
)  # fmt: skip
# Good at what was named before.
_ROUGH = frozenset(
    ("pro", "expert", "fan", "natural", "champion", "member", "beginner", "master", "one",
     "professional", "winner", "star", "legend")
)  # fmt: skip
# These say nothing without what was named before: "your record is three visits".
_OF_WHAT = frozenset(
    ("record", "favourite", "favorite", "trick", "secret", "answer", "best", "first", "last",
     "version", "rule", "excuse", "reason", "point", "advice", "limit", "time", "score")
)  # fmt: skip


_SINCE = re.compile(r" since (?=(?:\w+ )?(?:\w+) (?:years|months|decades)$)")
_DOING_SINCE = re.compile(
    r"^(you|we|both of us) are (?=\w+ing .* since (?:\w+ ){1,2}(?:years|months)$)"
)


def lasting(text: str) -> str:
    """Return "you have been sewing for six years" for "you are sewing since six years"."""
    text = _ALSO.sub(r"\1 also \2", text)
    return _SINCE.sub(" for ", _DOING_SINCE.sub(r"\1 have been ", text))


_ALSO = re.compile(r"^(you) (\w+ (?:(?!also)\w+ ){1,3})also (?=in |on |at |with )")


def stands_alone(said: Statement, shop: Workshop) -> bool:
    """Whether a statement is clear without the thing that was named right before it."""
    low = [word.lower() for word in said.tree.words]
    if {"also", "both", "used"} & set(low) or low[said.verb] in BE:
        return True
    if "still" in low and _ONESELF & set(low) and said.tree.tags[-1] in NOUNS:
        return True
    known = shop.words.verb(low[said.verb])
    return known is not None and (known.base in _LASTING or low[said.verb] in ("had", "has"))


_ONESELF = frozenset(("himself", "herself", "every", "each"))


def _lacks_object(said: Statement, shop: Workshop) -> bool:
    """Whether a verb that wants a thing has none right behind it."""
    tree = said.tree
    known = shop.words.verb(tree.words[said.verb].lower())
    if known is None or known.base in _WITHOUT_OBJECT or _has_helper(tree, said.verb):
        return False
    if tree.words[said.verb : said.verb + 2] == ("used", "to"):
        return False
    if tree.words[said.verb + 1 : said.verb + 2] in (("every",), ("each",), ("once",), ("twice",)):
        return len(tree) <= said.verb + 3
    return tree.tags[said.verb + 1 : said.verb + 2] in ((), ("IN",), ("TO",), ("RB",), ("WP",))


def _is_passing(said: Statement, words: Words) -> bool:
    """Whether it tells what people or things of the listener's did, or what just went on."""
    tree, low = said.tree, [word.lower() for word in said.tree.words]
    if low[-1] == "time" and low[-2] in ("whole", "entire"):
        return True
    if low[said.verb] in ("did", "do", "does", "kept", "keeps") and low[0] in ("his", "her"):
        return True
    if tree.tags[said.verb + 1 : said.verb + 2] == ("VBG",) and low[said.verb] == "kept":
        return True
    if low[0] not in ("his", "her"):
        return False
    near = any(words.has("kin", w) or words.has("animals", w) for w in low[1 : said.subject])
    return not near and low[said.verb] not in BE


def tells(said: Statement, shop: Workshop) -> bool:
    """Whether a statement is about the listener, is clear by itself and is of their life."""
    tree = said.tree
    low = [word.lower() for word in tree.words]
    if tree.tags[-1] == "CD" and "-" not in tree.words[-1] and tree.tags[-2] != "IN":
        return False
    if tree.tags[-1] == "POS" or low[-1] in _OWN_LAST or _is_split_verb(said, shop):
        return False
    short = tree.tags[1:] == ("VBZ", "NNS")  # "she restores typewriters"
    if (len(low) < _LEAST and not short) or MINE & set(low) or points_outside(tree):
        return False
    if low[0] in ("he", "she") and low[1:3] == ["admitted", "that"]:
        return True
    if _lacks_object(said, shop) or _is_passing(said, shop.words):
        return False
    same = next((i for i, word in enumerate(low) if word == "same" and i > 1), 0)
    placed = same and low[same - 1] == "the" and low[same - 2] in ("in", "at", "from", "on", "to")
    if placed and "both" not in low and "as" not in low[same:]:
        return False  # the same as the user's
    held = low[said.verb] in ("has", "have", "owns") and low[said.verb + 1 : said.verb + 2]
    if held and held[0] in ("the", "all", "every", "both", "many", "several"):
        return False  # "he has the whole attic"
    first = low[0]
    owned = first in ("his", "her") and tree.tags[0] == "PRP$"
    habitual = first == "they" and tree.tags[said.verb] in ("VBP", "VBZ")
    if first not in ("he", "she", "we") and not owned and not habitual:
        return False
    if first == "we" and not {"both", "all", "same"} & set(low):
        return False
    verb = low[said.verb]
    if verb in BE and not _has_helper(tree, said.verb):
        return _is_of_them(said)
    return _is_of_life(said, shop, owned=owned)


def _is_split_verb(said: Statement, shop: Workshop) -> bool:
    """Whether the verb is rather the word behind it: "he tap dances"."""
    tree = said.tree
    after = tree.words[said.verb + 1].lower() if said.verb + 1 < len(tree) else ""
    bare = tree.words[0].lower() in ("he", "she") and tree.tags[said.verb] == "VBP"
    return bare and shop.words.verb(after, "third") is not None


def points_outside(tree: Tree) -> bool:
    """Whether a word of a statement means something that the statement does not name."""
    for place, word in enumerate(tree.words):
        low = word.lower()
        if low not in _POINTING:
            continue
        holds = low == "that" and (
            tree.tags[place] in ("IN", "WDT") or tree.labels[place] == "mark"
        )
        if low == "so" and tree.labels[place] in ("adv", "mark") and place + 1 < len(tree):
            holds = True
        if low == "one" and tree.labels[place] in ("num", "det"):
            holds = True
        named = any(tree.tags[i] in NOUNS for i in range(1, place) if tree.labels[i] != "poss")
        if not holds and not (low in ("it", "them", "one") and named):
            return True
    return False


def _has_helper(tree: Tree, verb: int) -> bool:
    """Whether a form of "be" only helps another verb: "was taught by"."""
    return tree.labels[verb] == "aux"


def _is_of_them(said: Statement) -> bool:
    """Whether "is ..." says what somebody is or where from, and not how."""
    tree, low = said.tree, [word.lower() for word in said.tree.words]
    start = said.verb + 1
    while start < len(tree) and (tree.tags[start] == "RB" or low[start] in ("both", "all")):
        start += 1
    if start >= len(tree):
        return False
    found = base(tree, start)
    if low[0] == "we":  # not "we are both mad"
        from_there = low[start] == "from" or low[-1].endswith("-handed")
        return from_there or (found is not None and tree.tags[found[1]] in NOUNS)
    placed = tree.tags[start] == "IN" and low[start] in ("from", "on", "in", "at", "with")
    if found is None:
        return placed
    if low[said.subject - 1] in _OF_WHAT:
        return False
    end, noun = found
    if low[0] in ("he", "she", "they"):
        lasting = low[said.verb] in ("was", "were") and tree.tags[end : end + 1] == ("IN",)
        return noun > start and bool(_AGENT.search(low[noun]) or lasting)
    return (noun > start and low[noun] not in _ROUGH) or low[start][0].isdigit()


def _is_of_life(said: Statement, shop: Workshop, *, owned: bool) -> bool:
    tree, low = said.tree, [word.lower() for word in said.tree.words]
    if _has_helper(tree, said.verb):
        main = low[tree.heads[said.verb]]
        passing = low[said.verb] in ("was", "were") or low[0] == "we"
        passing = passing or main in ("doing", "getting", "going", "having")
        going = tree.tags[tree.heads[said.verb]] == "VBG" and passing
        known = shop.words.verb(main)
        return not going and not (known and known.base in _NOT_OF_LIFE)
    known = shop.words.verb(low[said.verb]) or shop.words.verb(f"{low[said.verb][:-1]}ed")
    shared = low[0] == "we" and known is not None and known.base in _TASTES
    if known is None or (known.base in _NOT_OF_LIFE | _TASTES and not shared):
        return False
    if tree.tags[said.verb] != "VBD" or owned or low[said.verb] == "had":
        return len(low) - said.verb > 1
    if low[0] == "we":
        return len(low) - said.verb > 2
    if low[said.verb : said.verb + 2] == ["used", "to"]:
        return True
    timed = _WHEN.search(" ".join(low[1:])) is not None
    lasting = known.base in _OF_LIFE and len(low) - said.verb > 2
    return lasting or (timed and known.base not in _IN_THE_TALK)
