"""Turns what was typed about the listener into what is said to the listener: she → you.

The user writes "her rye starter" about the person who will read "your rye starter". Where it is not
certain whom a pronoun means, nothing is returned.
"""

from bot.core.drafts.grammar import read
from bot.core.drafts.reading import Reading, Tag, join
from bot.core.drafts.times import TIMES
from bot.core.drafts.words import Words

_THIRD = frozenset(("he", "she", "they", "him", "them", "his", "her", "hers", "their", "theirs"))
_SINGLE = frozenset(("he", "she", "him", "his", "her", "hers"))
_YOU = {
    "he": "you", "she": "you", "they": "you", "him": "you", "them": "you", "his": "your",
    "her": "your", "their": "your", "hers": "yours", "theirs": "yours", "himself": "yourself",
    "herself": "yourself", "themselves": "yourselves", "they're": "you are",
}  # fmt: skip
_AGREE = {"is": "are", "was": "were", "has": "have", "does": "do", "am": "are"}


def to_listener(text: str, words: Words) -> str | None:
    """Return a sentence with the third person turned to "you"; None where it is not certain."""
    r = read(text, words)
    lows = [w.lower() for w in r.words]
    third = {w for w in lows if w in _THIRD}
    if not third:
        return text
    mixed = third & _SINGLE and third & {"they", "them", "their", "theirs"}
    if mixed and lows[0] in ("he", "she", "his", "her") and not _may_mean_another(lows, words):
        return join(_turned(r, [f"_{w}" if w in _MANY else w for w in lows], words))
    if not mixed and _may_mean_another(lows, words):
        return text if third & _SINGLE and lows[0] not in _THIRD else None
    if mixed or (not third & _SINGLE and _has_plural_before(r, words)):
        return None
    return join(_turned(r, lows, words))


_MANY = frozenset(("they", "them", "their", "theirs"))
_OF_THE_USER = frozenset(("reply", "strength", "went_well", "asked"))


def address(text: str, source: str, words: Words) -> str | None:
    """Return an answer's sentence as it is said to the listener; None where that is not certain.

    In what users say of themselves "they" is never the listener, and "he" is only in a reply.
    """
    r = read(text, words)
    lows = [w.lower() for w in r.words]
    if not lows:
        return None
    single, many = bool(_SINGLE & set(lows)), bool(_MANY & set(lows))
    if source not in _OF_THE_USER:
        theirs = source == "stood_out" and not single and _MANY & set(lows) == {"their"}
        named = _has_plural_before(r, words) or lows[0] in (
            "every",
            "each",
            "everyone",
            "everybody",
        )
        return text if theirs and named else to_listener(text, words)
    if single and any(low.endswith("-old") for low in lows):
        return join(["the" if w.lower() in ("his", "her") else w for w in r.words])
    if not single or _may_mean_another(lows, words):
        return None if lows[:1] in (["they"], ["he"], ["she"]) else text
    if source == "asked" and lows[0] in ("i", "we", "my"):
        return text
    return None if many or source != "reply" else join(_turned(r, lows, words))


def _may_mean_another(lows: list[str], words: Words) -> bool:
    """Whether "he" or "his" may mean somebody who is named before it in the same sentence."""
    for index, low in enumerate(lows):
        person = low.removesuffix("'s") in words.sets["persons"] or low.endswith("-old")
        if person and _SINGLE & set(lows[index + 1 :]):
            return True
    return False


def _has_plural_before(r: Reading, words: Words) -> bool:
    """Whether "they" may mean things or people named in the same sentence."""
    for word, tag in zip(r.words, r.tags, strict=True):
        if word.lower() in _THIRD:
            return False
        if tag is Tag.NOUN and words.plural(word.lower()) and word.lower() not in TIMES:
            return True
    return False


def _turned(r: Reading, lows: list[str], words: Words) -> list[str]:
    out: list[str] = []
    agree = False
    for index, low in enumerate(lows):
        if agree and r.tags[index] not in (Tag.ADVERB, Tag.NOT):
            out.append(_agreeing(low, r.words[index], words))
            agree = False
            continue
        if low in ("their", "them") and _people_before(lows[:index], words):
            out.append(r.words[index])
        elif low == "her" and r.tags[index] is Tag.OBJECT:
            out.append("you")
        elif low == "his" and r.tags[index] is Tag.OBJECT:
            out.append("yours")
        else:
            out.append(_YOU.get(low, r.words[index]))
        agree = agree or low in ("he", "she") or _goes_on(r, lows, index, words)
    return out


def _people_before(lows: list[str], words: Words) -> bool:
    """Whether people are named to whom "their" belongs: "they let patients keep their pets"."""
    return any(
        low == "people" or (low.removesuffix("s") in words.sets["persons"] and low.endswith("s"))
        for low in lows
    )


def _goes_on(r: Reading, lows: list[str], index: int, words: Words) -> bool:
    """Whether a second verb of "he" or "she" comes after this "and": "and never loses"."""
    if r.tags[index] is not Tag.CONJUNCTION or not {"he", "she"} & set(lows[:1]):
        return False
    rest = (i for i in range(index + 1, len(lows)) if r.tags[i] not in (Tag.ADVERB, Tag.NOT))
    place = next(rest, None)
    if place is None:
        return False
    return words.verb(lows[place], "third") is not None or lows[place] in _AGREE


def _agreeing(low: str, word: str, words: Words) -> str:
    if low in _AGREE:
        return _AGREE[low]
    if words.verb(low, "past") or words.has("modals", low):
        return word
    verb = words.verb(low, "third")
    return verb.base if verb else word


def to_user(text: str, words: Words) -> str:
    """Return a question as quoted ("why did you leave") in the user's own person."""
    r = read(text, words)
    swap = {
        "you": "I", "your": "my", "yours": "mine", "yourself": "myself", "we": "you", "us": "you",
        "our": "your", "ours": "yours", "i": "you", "me": "you", "my": "your", "am": "are",
    }  # fmt: skip
    out: list[str] = []
    for index, word in enumerate(r.words):
        low = word.lower()
        if low == "you" and r.tags[index] is Tag.OBJECT:
            out.append("me")
        elif low == "are" and out and out[-1] == "I":
            out.append("am")
        elif low == "were" and out and out[-1] == "I":
            out.append("was")
        else:
            out.append(swap.get(low, word))
    return join(out)
