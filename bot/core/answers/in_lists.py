"""Words a bare thing, typed as one of a list, so that it can follow "your questions about"."""

from bot.core.answers.phrases import Phrase
from bot.core.answers.pieces import Workshop
from bot.core.answers.soundness import with_article

_OWN = frozenset(
    ("experience", "level", "background", "thesis", "portfolio", "degree", "dissertation", "career",
     "apprenticeship", "internship", "placement", "handwriting", "english", "spanish", "french",
     "german", "approach", "availability", "cv", "motivation", "knowledge", "philosophy", "style")
)  # fmt: skip
_ONLY_ONE = frozenset(
    ("rota", "roster", "timetable", "schedule", "budget", "menu", "website", "syllabus", "diary",
     "logbook", "calendar", "curriculum", "kitchen", "garden", "warehouse", "library", "archive",
     "brand", "logo", "portfolio", "catalogue", "dashboard", "newsletter", "site", "shop")
)  # fmt: skip
_TIMES = frozenset(("weekends", "nights", "days", "mornings", "evenings", "weeks", "months"))
_HISSING = ("s", "x", "z", "ch", "sh")


def in_a_list(found: Phrase, end: int, shop: Workshop) -> tuple[str, ...]:
    """Return the words of a thing: what is the user's as "my", what can be counted as several."""
    words, tags, head = found.tree.words, found.tree.tags, found.head
    low = words[head].lower()
    bare = tags[0] in ("JJ", "NN", "NNP", "NNS", "VBG", "VBN", "JJR") and head < end
    if bare and head > 0 and words[0].lower() in ("favourite", "favorite", "favourites"):
        return ("my", *words[:end])
    if bare and low in _OWN and (head > 0 or end > head + 1 or low == "experience"):
        return ("my", *words[:end])
    single = tags[head] == "NN" and is_countable(low, shop)
    if words[:2] == ("first", "aid") or tags[head + 1 : head + 2] == ("VBG",):
        return words[:end]  # "tree felling" is what is done, and no tree
    tail = end > head + 1 and tags[head + 1] not in ("IN", "TO")
    if not (bare and single) or words[head] != low or tail or low == "time":
        return with_article(found, end, shop)
    front = [
        word[:-1] if word.lower() in _TIMES and place < head else word
        for place, word in enumerate(words[:head])
    ]
    if low in _ONLY_ONE:
        return ("the", *front, low, *words[head + 1 : end])
    return (*front, _several(low), *words[head + 1 : end])


def is_countable(noun: str, shop: Workshop) -> bool:
    """Whether a noun stands in the lists of what can be counted."""
    lists = ("counted", "counted_in_lists", "persons")
    return any(shop.words.has(name, noun) for name in lists)


def _several(noun: str) -> str:
    """Return the plural of a noun that stands in the lists of what can be counted."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith("man") and noun != "talisman":
        return f"{noun[:-3]}men"
    return f"{noun}es" if noun.endswith(_HISSING) else f"{noun}s"


_IRREGULAR = {
    "child": "children", "person": "people", "knife": "knives", "shelf": "shelves",
    "loaf": "loaves", "calf": "calves", "tooth": "teeth", "thesis": "theses", "goose": "geese",
    "wife": "wives", "quiz": "quizzes", "hoof": "hooves", "aircraft": "aircraft",
    "salmon": "salmon", "trout": "trout", "sow": "sows", "potato": "potatoes", "hero": "heroes",
    "tomato": "tomatoes", "midwife": "midwives", "housewife": "housewives",
}  # fmt: skip
