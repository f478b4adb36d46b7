"""Figures that changed by the user's work: "wait times 48 minutes to 20" as a sentence."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE

FIGURE = r"(?:(?:about|around|nearly|almost|over|under) )?[$€£¥₦₹]?\d(?:[\d.,]*\d)?(?:%|k|m)?"
_UNIT = (
    r"(?: (?:empty|full|late|paid|occupied|booked|overdue|complete|on time))?"
    r"(?: (?:percent|points?|minutes?|hours?|days?|weeks?|months?|[a-z]+s)(?= |$|,))?"
    r"(?: (?:an?|per|each|every) [a-z]+)?"
)
_TO = rf"(?:from )?(?P<before>{FIGURE}{_UNIT}) to (?P<after>{FIGURE}{_UNIT})"
_REST = (
    r"(?P<rest>(?: (?:in|on|at|within|over|after|by|since|for|across|during|when|once) .+)?"
    r"(?: and (?:nobody|no one|none) \w+)?)$"
)
_BAND = r"[A-Z]\d to [A-Z]\d"  # grades, from the best to the last that passes
_WHAT = rf"^(?P<what>{_BAND}|[a-z][\w'/-]*(?: [\w'/-]+){{0,7}}?)"
_MOVED = r"went(?: up| down)?|fell|rose|dropped|grew|climbed|jumped|shrank|came down"
_TOLD = re.compile(rf"{_WHAT} (?P<moved>{_MOVED}) {_TO}{_REST}")
_TYPED = re.compile(rf"{_WHAT} (?:(?:is|was|are|were|is now) )?(?P<way>down |up )?{_TO}{_REST}")
_SINCE_WHEN = (
    r"(?: when (?:I|we) (?:started|came|joined|began|arrived|took (?:it )?over))?"
    r",?(?: and| but)?,? "
)
_NOW = (
    r"(?:now(?:,? (?:it|they))?(?: is| are| takes?)?|(?:it|they) (?:is|are|takes?) now|is now|"
    r"last (?:count|time|week|month|year)|"
    r"with (?:my|our|the new) [a-z]+(?: [a-z]+)?,? (?:it|they) (?:takes?|is|are|took)) "
)
_THEN_NOW = re.compile(
    rf"{_WHAT} (?:was|were|took|used to (?:be|take)) (?P<before>{FIGURE}{_UNIT}),?"
    rf"{_SINCE_WHEN}{_NOW}(?P<after>{FIGURE}{_UNIT}){_REST}"
)
_PARTICLE = re.compile(
    r"^(check|sign|log|drop|walk|turn|pick|hand) (in|out|off|on|up|over|around)\b"
)
_OTHERS = frozenset(
    ("i", "we", "it", "they", "he", "she", "you", "this", "that", "these", "those", "there", "and",
     "so", "but", "who", "which", "because", "when", "company", "economy", "market")
)  # fmt: skip


def with_change(text: str, shop: Workshop) -> str:
    """Return "wait times 48 minutes to 20" with its verb, where a thing changed its figure."""
    told = _TOLD.match(text)
    if told:
        return (_named(told["what"], shop) or told["what"]) + text[told.end("what") :]
    found = _THEN_NOW.match(text) or _TYPED.match(text)
    what = _named(found["what"], shop) if found else ""
    if not found or not what:
        return text
    rest = _SINCE_I.sub(lambda m: _begun(m, shop), found["rest"])
    way = (found.groupdict().get("way") or "").strip()
    moved = f"went {way}" if way else "went"
    return f"{what} {moved} from {found['before']} to {found['after']}{rest}"


_SINCE_I = re.compile(r"^ since (I|we) ([a-z]+)")


def _begun(since: re.Match[str], shop: Workshop) -> str:
    """Return "since I started calling" for "since I call"."""
    verb = shop.words.verb(since[2], "base")
    present = verb is not None and verb.past != since[2] and verb.base not in ("have", "be")
    return f" since {since[1]} started {verb.ing}" if verb and present else since[0]


def is_change(text: str, shop: Workshop) -> bool:
    """Whether a text says whole of a thing how its figure changed."""
    told = _TOLD.match(text)
    return told is not None and bool(_named(told["what"], shop))


def _named(what: str, shop: Workshop) -> str:
    """Return what changed, with the article it lacks; nothing if it is no plain thing."""
    if re.fullmatch(_BAND, what):
        return what
    what = _PARTICLE.sub(r"\1-\2", what)
    tree = shop.read(what)
    first = tree.words[0].lower()
    verbal = shop.words.verb(first, "past", "ing") or (
        shop.words.verb(first, "base") and not shop.words.has("noun", first)
    )
    if tree.tags[-1] in ("IN", "TO", "DT", "CC"):
        return ""
    inner = _OTHERS & {word.lower() for word in tree.words}
    if verbal or inner or FINITE & set(tree.tags[1:]) or tree.tags[0] in ("IN", "CC", "CD", "WRB"):
        return _plain_word(what, shop)
    end = next((i for i, tag in enumerate(tree.tags) if tag == "IN"), len(tree))
    last = tree.words[end - 1].lower()
    opened = tree.tags[0] in ("DT", "PRP$")
    many = shop.words.plural(last) or shop.words.has("mass", last)
    known = shop.words.has("noun", last) and not shop.words.has("mass", last)
    timed = last in ("time", "rate", "score", "average", "count", "length")
    return what if opened or many or not (known and timed) else f"the {what}"


def _plain_word(what: str, shop: Workshop) -> str:
    """Return a single word that the vocabulary does not know: "packout"."""
    return what if what.isalpha() and not shop.words.is_common(what.lower()) else ""
