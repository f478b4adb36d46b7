"""Noun phrases at the start of a chunk, with the additions that make them telling."""

from dataclasses import dataclass, replace

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.phrases.frames import AND, ANYBODY, WH, alone, framed
from bot.core.answers.phrases.holding import MAYBE_OPENING, OPENING, cuts, loose_verbs
from bot.core.answers.phrases.nouns import DOERS, base, describes, verb_follows
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase at the start of a chunk: its tree, its noun, and where it may end, rising.

    ``states``: a verb follows it, so that it is only the subject of a statement.
    """

    tree: Tree
    head: int
    ends: tuple[int, ...]
    states: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is all of the chunk."""
        return self.ends[-1] == len(self.tree)


def noun_phrase(text: str, shop: Workshop) -> Phrase | None:
    """Return the noun phrase that a chunk begins with, as far as it goes, or None."""
    lone, low = " " not in text, text.lower()
    if _is_instruction(text, shop):
        return None
    described = shop.words.has("adjective", low) or low.endswith(_OF_QUALITY)
    if lone and described and not shop.words.has("noun", low):
        return None
    tree = framed(text, shop)
    if lone and tree.tags == ("JJ",) and not described and len(low) > _SHORT:
        tree = replace(tree, tags=("NN",))  # a thing that no list knows
    behind = _noun_phrase(tree, shop)
    if lone or (behind is not None and behind.whole):
        return behind
    phrase = _noun_phrase(alone(text, shop), shop)
    return phrase if phrase is not None and phrase.whole else behind


_SHORT = 4  # letters of what may be an exclamation
_OF_QUALITY = ("sick", "proof", "worthy", "minded", "able", "ible", "less", "ful", "ous")


def _is_instruction(text: str, shop: Workshop) -> bool:
    """Whether a chunk tells somebody to do something: "quote 2 on the spot", "spell liaise"."""
    first, _, rest = text.partition(" ")
    if not rest or shop.words.verb(first, "base") is None:
        return False
    tags, after = shop.read(text).tags, rest.split()[0]
    if after == "that" and tags[1] != "DT":
        return False  # "soil that changes colour"
    if after.isdigit():
        return first not in _NUMBERED
    if shop.words.has("determiners", after) or shop.words.has("possessives", after):
        return True
    noun = any(shop.words.has(kind, after) for kind in ("noun", "plural", "adjective"))
    acts = tags[1].startswith("VB") and shop.words.verb(after, "base") is not None
    return shop.words.has("objects", after) or (acts and not noun)


# A number behind these names one of several: "stage 2 trials".
_NUMBERED = frozenset(
    ("stage", "phase", "level", "grade", "year", "step", "zone", "type", "class", "unit", "room",
     "page", "route", "line", "tier", "part", "band", "ward", "platform", "bay", "gate", "key",
     "table", "category", "form", "plan", "range", "track", "chapter", "rule", "size", "shift")
)  # fmt: skip


def _noun_phrase(tree: Tree, shop: Workshop) -> Phrase | None:
    found = base(tree, 0)
    if found is None:
        return None
    end, head = found
    if tree.words[1:2] == ("way",) and _goes_on_as_statement(tree, end) and head == 2:
        return Phrase(tree, 1, (len(tree),)) if loose_verbs(tree, len(tree)) <= 1 else None
    if any(may_be_verb(tree, place, shop) for place in range(1, head)):
        return None
    opened = tree.tags[end : end + 1] in (("DT",), ("PRP$",))
    if opened and may_be_verb(tree, head, shop):
        return None
    ends = [end]
    while end < len(tree):
        gap = _opens_reduced(tree, end) and _is_reduced_clause(tree, head, end, shop)
        after = len(tree) if gap else further(tree, end)
        if after is None or (loose_verbs(tree, after) and not gap):
            break
        ends += sorted({after, *(e for e in cuts(tree, end + 3, after) if e > end)})
        end = after
    states = _goes_on_as_statement(tree, end)
    return Phrase(tree, head, _firm(tree, ends), states=states) if _firm(tree, ends) else None


def may_be_verb(tree: Tree, head: int, shop: Workshop) -> bool:
    """Whether a plural behind a noun can be its verb as well: "colour codes"."""
    low, before = tree.words[head].lower(), tree.words[head - 1].lower()
    if head and before in _SEVERAL and shop.words.verb(low, "base") is not None:
        return tree.tags[head + 1 : head + 2] not in ((), ("IN",))
    if head == 1 and len(tree) == head + 1 and low in _DEEDS:
        return False  # "shelf checks"
    third = shop.words.verb(low, "third") is not None
    return third and head > 0 and tree.tags[head] == "NNS" and tree.tags[head - 1] == "NN"


_DEEDS = frozenset(
    ("rates", "checks", "counts", "returns", "limits", "reports", "reviews", "tests", "claims",
     "orders", "plans", "targets", "costs", "transfers", "exports", "imports", "loads", "charts",
     "labels", "samples", "scores", "audits", "surveys", "visits", "handovers", "rounds",
     "quotes", "bids", "prices", "repairs", "disputes", "refunds", "calls", "tools", "shifts")
)  # fmt: skip
_SEVERAL = frozenset(("staff", "people", "kids", "crew", "children", "men", "women", "police"))


def _firm(tree: Tree, ends: list[int]) -> tuple[int, ...]:
    """Return the ends behind which nothing follows that belongs to the phrase."""
    return tuple(end for end in ends if end == len(tree) or _may_end(tree, end))


def _may_end(tree: Tree, end: int) -> bool:
    if tree.words[end].lower() == "of" or tree.tags[end] in NOUNS:
        return False
    if tree.words[end].lower() in AND and verb_follows(tree, base(tree, end + 1)):
        return False  # both are what the verb speaks of
    if end + 1 == len(tree) and tree.tags[end] in ("IN", "RP", "TO"):
        return False
    if tree.tags[end] in ("PRP$", "DT") and any(tag in FINITE for tag in tree.tags[end:]):
        return False
    opens = tree.tags[end] in ("IN", "TO", "CC", *FINITE, *WH, "VBG", "VBN")
    return opens or end > 1 or tree.words[end].lower() in SUBJECTS | AND


def gerund(text: str, shop: Workshop) -> Tree | None:
    """Return a chunk as what somebody does: "cutting pumpkins"; None if it is not that."""
    tree = framed(text, shop)
    acts = (
        tree.tags[:1] == ("VBG",)
        and tree.words[0].endswith("ing")
        and tree.labels[0] not in ("amod", "cmp")
    )
    acts = acts or _is_done_with_thing(tree, shop)
    if acts and tree.tags[0] != "VBG":
        tree = framed(f"{tree.words[0]}-{tree.text(range(1, len(tree)))}", shop)
    acts = acts and tree.words[-1].lower() not in ("how", "why", "what", "when", "where")
    return tree if acts and not loose_verbs(tree, len(tree)) else None


def _is_done_with_thing(tree: Tree, shop: Workshop) -> bool:
    """Whether a noun stands before what is done: "colour matching an old bath"."""
    if tree.tags[:1] != ("NN",) or not shop.words.has("noun", tree.words[0].lower()):
        return False
    held = tree.tags[2:3] in (("DT",), ("PRP$",), ("CD",))
    return held and shop.words.verb(tree.words[1].lower(), "ing") is not None


def further(tree: Tree, end: int) -> int | None:
    """Return where a noun phrase ends with the addition that stands at a place; None if none."""
    low, tag = tree.words[end].lower(), tree.tags[end]
    if tag in WH or low == "that":
        verbal = any(t in FINITE or t in ("VBN", "VB") for t in tree.tags[end + 1 :])
        return len(tree) if verbal or _does_what_it_is(tree, end) else None
    if tag in ("TO", "IN"):
        return _with_preposition(tree, end)
    if tag in ("VBG", "VBN") and low not in ("been", "being", "got"):
        return len(tree)
    return _joined(tree, end) if low in AND else None


# These are as well what something is as what it does: "shops that only open on Mondays".
_EITHER = frozenset(("open", "close", "dry", "clear", "empty", "slow", "warm", "cool", "last"))


def _does_what_it_is(tree: Tree, place: int) -> bool:
    """Whether a word behind "that", or behind "that only", was no verb only to the reader."""
    acts = place + 1 + (tree.tags[place + 1 : place + 2] == ("RB",))
    return "".join(tree.words[acts : acts + 1]).lower() in _EITHER


def _opens_reduced(tree: Tree, place: int) -> bool:
    """Whether a clause can begin here with its subject, right behind the noun it describes."""
    opening = tree.words[place].lower() in SUBJECTS | ANYBODY
    return opening or tree.tags[place] in ("DT", "PRP$", *NOUNS)


def _is_reduced_clause(tree: Tree, head: int, place: int, shop: Workshop) -> bool:
    """Whether the rest is such a clause: "the binder she still makes by hand"."""
    moment = tree.words[head].lower() in _MOMENTS
    held = any(
        tree.labels[i] == "relcl" and tree.tags[i].startswith("V") and tree.heads[i] == head
        for i in range(place, len(tree))
    )
    owned = tree.tags[place] == "PRP$"
    owned = owned or (tree.tags[place] == "DT" and verb_follows(tree, base(tree, place)))
    owned = owned or (tree.words[place].lower() in DOERS and tree.tags[place - 1] in NOUNS)
    sure = moment or held or owned or tree.words[place].lower() in SUBJECTS | ANYBODY
    return sure and _has_gap(tree, place, shop, moment=moment)


def _with_preposition(tree: Tree, place: int) -> int | None:
    """Return where what a preposition opens ends, or None."""
    after = place + 1 + (tree.words[place + 1 : place + 2] == ("of",))  # "outside of the wall"
    if after >= len(tree):
        return None
    if tree.tags[place] == "TO" and tree.tags[after] == "VB":
        return len(tree)
    if tree.tags[after] in WH:
        return len(tree)
    if tree.tags[after] == "VBG" and not describes(tree, after):
        return len(tree)
    if tree.words[after].lower() in ("us", "me", "him"):
        return None
    if tree.words[after].lower() in ("it", "them"):
        held = sum(tag in NOUNS for tag in tree.tags[:place]) > 1
        return after + 1 if held and after + 1 == len(tree) else None
    shared = tree.words[after].lower() in ("his", "hers", "mine", "theirs", "ours")
    if tree.words[place].lower() == "of" and shared and tree.tags[after + 1 : after + 2] != ("NN",):
        return after + 1
    found = base(tree, after)
    if tree.words[place].lower() in MAYBE_OPENING | OPENING:
        clausal = tree.words[after].lower() in SUBJECTS or verb_follows(tree, found)
        if clausal:
            return len(tree)
    if found is None:
        return None
    lasts = tree.words[place].lower() == "for" and tree.words[found[1]].lower() in _LASTING
    return None if lasts else found[0]


# "For half the time" belongs to the talk, not to what it was about.
_LASTING = frozenset(("time", "ages", "hours", "minutes", "while", "bit", "hour"))


def _joined(tree: Tree, place: int) -> int | None:
    """Return where what "and" joins to a noun phrase ends, or None."""
    if place + 1 >= len(tree):
        return None
    if tree.tags[place + 1] == "VBG" and not describes(tree, place + 1):
        return None if tree.tags[0] == "PRP$" else len(tree)  # not "your scones and eating them"
    found = base(tree, place + 1)
    if found is None or tree.words[place].lower() == "but":
        return None
    return None if verb_follows(tree, found) else found[0]


# Behind these, a clause needs no gap: "the night the stage would not turn".
_MOMENTS = frozenset(
    ("time", "day", "night", "morning", "year", "summer", "winter", "week", "way", "reason",
     "afternoon", "evening", "moment", "weekend", "season", "month", "fact")
)  # fmt: skip


_WITHOUT_OBJECT = frozenset(
    ("compete", "live", "come", "go", "work", "travel", "volunteer", "laugh", "smile", "retire",
     "swim", "walk", "die", "exist", "happen", "sleep", "struggle", "win", "lose")
)  # fmt: skip


def _has_gap(tree: Tree, start: int, shop: Workshop, *, moment: bool) -> bool:
    """Whether a clause right behind a noun lacks what the noun is to it: "(that) he keeps"."""
    text = tree.text(range(start, len(tree)))
    inner = alone(text, shop)
    root = inner.root
    told = loose_verbs(inner, len(inner)) + (inner.tags[1:2] == ("VB",))  # "people remember"
    last = shop.words.verb(inner.words[root].lower()) if root == len(inner) - 1 else None
    named = inner.tags[root] in NOUNS and inner.children(root, "cop") and not moment
    if named or (last is not None and last.base in _WITHOUT_OBJECT):
        return False  # "ballroom dancing, he competes", "cats, he is a dog person"
    if told != 1 or moment:
        return moment
    if _wants_thing(inner, shop):
        return True
    own = [
        i for i in inner.children(root, "obj") if not inner.words[i].endswith(("self", "selves"))
    ]
    return not [i for i in own if inner.tags[i] != "WP"]


def _wants_thing(inner: Tree, shop: Workshop) -> bool:
    """Whether what is done has no thing behind it: "she is doing | on the wall"."""
    verbs = [i for i, tag in enumerate(inner.tags) if tag.startswith("V")]
    acts = next((i for i in verbs if inner.tags[i + 1 : i + 2] in (("IN",), ())), None)
    known = shop.words.verb(inner.words[acts].lower()) if acts is not None else None
    return known is not None and known.base in _WITH_OBJECT and acts == verbs[-1]


_WITH_OBJECT = frozenset(
    ("do", "make", "build", "paint", "keep", "fix", "restore", "write", "carve", "plant", "buy",
     "bring", "wear", "carry", "find", "have", "sell", "invent", "design", "inherit", "raise",
     "knit", "sew", "bake", "brew", "rescue", "train", "record", "repair", "mend", "use")
)  # fmt: skip


def _goes_on_as_statement(tree: Tree, end: int) -> bool:
    """Whether a finite verb follows, maybe behind an adverb."""
    while end < len(tree) and tree.tags[end] == "RB":
        end += 1
    return end < len(tree) and tree.tags[end] in FINITE
