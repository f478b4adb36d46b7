"""Questions within a sentence: "how would you lift it" goes behind "you asked" in another order."""

from dataclasses import dataclass

from bot.core.answers.closed_words import BE, SUBJECTS
from bot.core.answers.phrases.nouns import base
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_MEANT = SUBJECTS | {"my", "your", "me", "his", "her", "their", "it", "there"}
QUESTION_WORDS = frozenset(
    ("how", "why", "what", "where", "when", "who", "whom", "which", "whose", "whatever")
)
_DO = frozenset(("do", "does", "did"))
_HAVE = frozenset(("have", "has", "had"))
_MODALS = frozenset(("can", "could", "will", "would", "shall", "should", "may", "might", "must"))
_HELPERS = _DO | BE | _HAVE | _MODALS
_PRONOUNS = SUBJECTS | {
    "it",
    "there",
    "somebody",
    "someone",
    "anyone",
    "people",
    "nobody",
    "everyone",
    "everybody",
    "one",
}
_ASKED_OF = frozenset(("i", "you", "we"))
_ANYBODY = frozenset(("a", "an", "someone", "somebody"))
_VERBAL = frozenset(("VB", "VBP"))
_PAST = {"am": "were", "is": "were", "are": "were", "has": "had", "have": "had", "do": "did",
         "does": "did", "can": "could", "will": "would"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the order of a statement, from "whether" or its question word on.

    ``turned``: it was put as a question, and not told.
    """

    words: tuple[str, ...]
    turned: bool


def question(text: str, shop: Workshop) -> Asked | None:
    """Return a chunk as a question within a sentence, or None where that is not certain."""
    tree = shop.read(text)
    if len(tree) < 2:
        return None
    low = [word.lower() for word in tree.words]
    behind = next((i for i in range(3, len(low)) if low[i] in ("what", "how", "who")), None)
    if low[0] == "if" and behind is not None and low[behind + 1 : behind + 2] != ["to"]:
        put = question(tree.text(range(behind, len(tree))), shop)
        return Asked((*put.words, *tree.words[:behind]), put.turned) if put and put.turned else None
    if low[0] == "if" and (low[1] in _ANYBODY or tree.tags[1] == "NNS"):
        return supposed(shop.read(f"what {tree.text()}"), shop)
    if low[0] == "if" and not _MEANT & set(low):
        return None  # "if the van is full" may be asked, or be when something is to be done
    if low[0] in ("if", "whether"):
        held = any(tag in FINITE for tag in tree.tags[1:]) or _hidden_verb(tree, shop) is not None
        return Asked(("whether", *tree.words[1:]), turned=False) if held else None
    if low[0] == "when" and (low[1] in _ANYBODY or tree.tags[1] == "NNS"):
        return Asked(("what", "I", "would", "do", *tree.words), turned=False)
    if low[:2] in (["what", "if"], ["what", "when"]):
        return supposed(tree, shop)
    if low[0] in _HELPERS:
        words = _in_order(tree, 0, shop)
        return Asked(("whether", *words), turned=True) if words else None
    if low[0] in QUESTION_WORDS:
        return _after_wh(tree, shop)
    return None


def _after_wh(tree: Tree, shop: Workshop) -> Asked | None:
    low = [word.lower() for word in tree.words]
    if low[1] == "to":
        whole = len(low) > 3 and tree.tags[2] == "VB"
        return Asked(tree.words, turned=False) if whole else None
    if low[0] in ("how", "why") and low[1] in ("come", "about", "not"):
        return None
    if low[0] == "which" and tree.tags[1] not in NOUNS | {"JJ", "JJR", "JJS", "IN", "CD"}:
        return None
    verb = next((i for i in range(1, len(low)) if tree.tags[i] in FINITE), None)
    if verb is None:
        verb = _hidden_verb(tree, shop) or _verb_behind_adverb(tree, shop)
        return Asked(tree.words, turned=False) if verb is not None else None
    if verb > 1 and low[verb + 1 : verb + 2] == ["be"] and tree.tags[verb - 1] in NOUNS:
        return Asked(tree.words, turned=False)  # "how many crates can be sent back"
    if low[0] in ("what", "who") and verb == 1 and _acts_itself(tree, shop):
        return Asked(tree.words, turned=False)  # "what would make me stay"
    helps = low[verb] in _HELPERS
    stated = any(low[i] in _PRONOUNS or tree.tags[i] in ("DT", "PRP$") for i in range(1, verb))
    stated = stated and not (helps and "".join(low[verb + 1 : verb + 2]) in _ASKED_OF)
    if low[0] == "who" and verb == 1 and low[1] in _MODALS and low[2:3] != ["i"]:
        stated = stated or low[2:3] != ["you"]
    if helps and not stated:
        words = _in_order(tree, verb, shop)
        if words:
            return Asked((*tree.words[:verb], *words), turned=True)
        if low[verb] in _MODALS | {"do", "did"}:
            return None
    return _told(tree, verb, stated=stated)


def _acts_itself(tree: Tree, shop: Workshop) -> bool:
    """Whether "what" is who does it, so that a verb comes right behind "would"."""
    if tree.words[1].lower() not in _MODALS or tree.tags[2:3] != ("VB",):
        return False
    named = any(shop.words.has(kind, tree.words[2].lower()) for kind in ("noun", "plural"))
    return not named or "".join(tree.words[3:4]).lower() in ("me", "us", "you", "them", "wrong")


def _hidden_verb(tree: Tree, shop: Workshop) -> int | None:
    """Return the place of a verb that was taken for a noun: "how the gates work".

    Such a word is read again as a verb that can be nothing else.
    """
    for place in range(2, len(tree)):
        low = tree.words[place].lower()
        verb = shop.words.verb(low, "base", "third")
        if verb is None or tree.tags[place - 1] not in NOUNS:
            continue
        sure = "goes" if low == verb.third else "go"
        words = (*tree.words[:place], sure, *tree.words[place + 1 :])
        if shop.read(" ".join(words)).tags[place] in FINITE:
            return place
    return None


def _verb_behind_adverb(tree: Tree, shop: Workshop) -> int | None:
    """Return the place of what several do, behind how often they do it: "the phones never stop"."""
    for place in range(3, len(tree)):
        often = tree.words[place - 1].lower() in _OFTEN and tree.tags[place - 2] in NOUNS
        several = shop.words.plural(tree.words[place - 2].lower())
        if often and several and shop.words.verb(tree.words[place].lower(), "base"):
            return place
    return None


_OFTEN = frozenset(("never", "always", "only", "often", "still", "just", "all", "rarely", "hardly"))


def _told(tree: Tree, verb: int, *, stated: bool) -> Asked | None:
    """Return a question that is in the order of a statement already."""
    low = [word.lower() for word in tree.words]
    if not stated and low[0] in ("who", "what", "which", "whose"):
        fits = low[verb] not in BE or len(low) > verb + 2
        return Asked(tree.words, turned=False) if fits and not _is_thing_asked(tree, verb) else None
    subject = base(tree, 1)
    whole = stated or (subject is not None and subject[0] <= verb)
    return Asked(tree.words, turned=False) if whole else None


def _is_thing_asked(tree: Tree, verb: int) -> bool:
    """Whether it asks what something is: "what is your weakness" wants another order."""
    return tree.words[verb].lower() in BE


def _in_order(tree: Tree, place: int, shop: Workshop) -> list[str]:
    """Return what begins with a helping verb as a statement; nothing where that fails."""
    helper = tree.words[place].lower()
    end = _subject_end(tree, place, shop)
    if end is None:
        return []
    subject = list(tree.words[place + 1 : end])
    rest = end
    while rest < len(tree) and (tree.tags[rest] == "RB" or tree.words[rest] in ("last", "first")):
        rest += 1
    between, after = list(tree.words[end:rest]), list(tree.words[rest:])
    if helper not in _DO:
        return [*subject, helper, *between, *after] if after or between else [*subject, helper]
    if not after or "not" in between:
        return []
    verb = shop.words.verb(after[0].lower(), "base")
    forms = (verb.base, verb.past, verb.third) if verb else None
    form = _form(forms, after[0].lower(), helper)
    return [*subject, *between, form, *after[1:]] if form else []


_OWN_FORMS = {
    "do": ("do", "did", "does"),
    "have": ("have", "had", "has"),
    "be": ("be", "was", "is"),
}


def _form(forms: tuple[str, str, str] | None, verb: str, helper: str) -> str:
    """Return a verb in the form that its helper had."""
    known = _OWN_FORMS.get(verb) or forms
    return known[("do", "did", "does").index(helper)] if known else ""


def _subject_end(tree: Tree, place: int, shop: Workshop) -> int | None:
    """Return where the subject behind a helping verb ends."""
    start = place + 1
    if start >= len(tree):
        return None
    helper = tree.words[place].lower()
    counted = tree.words[start].lower() == "one" and shop.words.has(
        "noun", "".join(tree.words[start + 1 : start + 2]).lower()
    )
    if tree.words[start].lower() in _PRONOUNS and not counted:
        return _behind_place(tree, start, shop) or start + 1
    found = base(tree, start)
    if helper in _DO | _MODALS:
        return _before_verb(tree, start, found, shop)
    if found is None:
        return None
    end = found[0]
    if end < len(tree) and tree.tags[end] in ("IN", "TO") and helper in BE and tree.tags[0] == "WP":
        return len(tree)
    if end >= len(tree):
        return end if helper in BE and tree.tags[0] == "WP" else None
    return found[0] if tree.tags[found[0]] in ("JJ", "VBG", "VBN", "IN", "RB") else None


def _behind_place(tree: Tree, start: int, shop: Workshop) -> int:
    """Return the place of "covering" in "is nobody in this town covering"; 0 if there is none."""
    if tree.tags[start + 1 : start + 2] != ("IN",):
        return 0
    doing = (
        i
        for i in range(start + 3, len(tree))
        if tree.tags[i - 1] in NOUNS and shop.words.verb(tree.words[i].lower(), "ing")
    )
    return next(doing, 0)


def _before_verb(
    tree: Tree, start: int, found: tuple[int, int] | None, shop: Workshop
) -> int | None:
    """Return the place of the base form that ends a subject."""
    first = start + 1 + (tree.tags[start] in ("DT", "PRP$", "JJ", "CD"))
    for place in range(first, min(len(tree), start + 6)):
        low = tree.words[place].lower()
        acts = shop.words.verb(low, "base") is not None or low in _OWN_FORMS
        fits = tree.tags[place] in _VERBAL or (found is not None and place == found[0] - 1)
        if acts and fits and tree.tags[place - 1] in NOUNS | {"PRP", "CD"}:
            return place
    return None


def supposed(tree: Tree, shop: Workshop) -> Asked | None:
    """Return "what if the pump fails" as "what I would do if the pump failed"."""
    verb = next((i for i in range(3, len(tree)) if tree.tags[i] in FINITE), None)
    verb = _hidden_verb(tree, shop) if verb is None else verb
    subject = base(tree, 2)
    starts = tree.words[2:3] and tree.words[2].lower() in _PRONOUNS
    if verb is None or not (starts or (subject and subject[1] <= verb)):
        return None
    low = tree.words[verb].lower()
    known = shop.words.verb(low, "base", "third", "past")
    past = _PAST.get(low) or (low if tree.tags[verb] == "VBD" else known.past if known else "")
    if not past:
        return None
    later = range(verb + 1, len(tree))
    joined = next((i for i in later if tree.words[i].lower() in ("and", "or", "but")), len(tree))
    if any(tag in FINITE for tag in tree.tags[joined:]):
        return None  # "if there were no van and the driver is away"
    words = ("what", "I", "would", "do", "if", *tree.words[2:verb], past, *tree.words[verb + 1 :])
    return Asked(words, turned=False)
