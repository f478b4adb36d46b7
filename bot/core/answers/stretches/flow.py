"""The stretches of an answer between its marks, each read by itself.

Hurried typing strings claims and their proof together with commas; read one by one they are short
plain English, which is read more surely than the whole.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.clauses import subject_of
from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.changes import with_change
from bot.core.answers.stretches.employer import passive
from bot.core.answers.stretches.figures import labelled
from bot.core.answers.stretches.hurried import spelled_out
from bot.core.answers.stretches.learned import put_right
from bot.core.answers.stretches.listing import series
from bot.core.answers.stretches.plainer import plainer
from bot.core.answers.stretches.stretches import YEARS, Stretch, stretch_of
from bot.core.answers.stretches.turned import turned
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_JOINTS = frozenset(("and", "but", "so", "then", "or"))


_MARKS = frozenset((",", ":", "-", "–", "—", ";", "."))


_LIGHT = re.compile(
    r"^(?:(?:and|but|so|well|yes|yeah|yep|no|ok|okay|sure|also|plus|actually|honestly|look|anyway|"
    r"then|basically|obviously|happily|luckily|inshallah|god willing|now|oh|true|sir|madam|ma'am|"
    r"hmm)(?:, ?| (?=(?:I|we|my|our|the|it|they)\b)))+"
)


_SAID = re.compile(
    r"^(?:(?:I|we) (?:would |did |also |just |always |do )?"
    r"(?:say|said|tell|told|think|thought|guess|"
    r"believe|feel|explain|explained|answer|answered|reply|replied|mean)|tell|told|said)"
    r"(?: (?:him|her|them|that|her that|him that|them that))?:?,? (?=(?:I|we|my|our|at|in)\b)"
)


_JOKE = re.compile(r"(?:just |only |i am |I am )?(?:kidding|joking)", re.IGNORECASE)


_DAYS = {
    "mon": "Monday",
    "tues": "Tuesday",
    "weds": "Wednesday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
}


_WEEKDAY = re.compile(r"\bon a (mon|tues|weds|thurs|fri|sat)\b", re.IGNORECASE)


_LED_BY_DAY = re.compile(
    r"(^|, )((?:black |good |easter )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
    r"(?: (?:19|20)\d\d)?) (?=(?:I|we) )",
    re.IGNORECASE,
)


# "an my brother helps", "in half year".
_AN = re.compile(r"\ban (?=(?:my|I|we|our|the|then|he|she|they|one other)\b)")
_KIN = re.compile(
    r"\b((?:girl|boy)friend|wife|husband|sister|brother|daughter|neighbour|neighbor)"
    r"(s (?:mother|mom|mum|father|dad|husband|wife|kids|house|shop|cafe|business)\b)"
)
_OPENING = re.compile(r"\b(the \w+day) (open|clos)e?(?=$|,| (?:at|with|on|in|by)\b)")
_IN_THAT_TIME = re.compile(r"\b(?:in|during) that (?:year|time|month|job),? (?=(?:I|we) )")
_ONE = re.compile(
    r"\b(?:one|1)-(hour|day|week|month|year) "
    r"(?=(?:now|away|each|outside|inside|over|off|out|up|they|we|I|he|she)\b)"
)
_HALF_YEAR = re.compile(r"(?<=\bin )half year\b")
_FRAMED = re.compile(
    r"^(?:it|that|this|they|he|she)\b[^,]*,? but (?=(?:in that time,? )?(?:I|we) )|"
    r"^(?:if|whether) (?:it|that|this) counts,? but (?=(?:I|we) )|"
    r"^(?:all|what) I can say is (?:that )?|^(?:the )?(?:thing|fact|truth|point) is,? (?:that )?"
)


def flow(sentences: Sequence[Tree], shop: Workshop) -> tuple[Stretch, ...]:
    """Return the stretches of an answer in the order in which they were typed."""
    parts = [stretch for tree in sentences for stretch in _of_sentence(tree, shop)]
    return tuple(labelled(parts, shop))


def _of_sentence(tree: Tree, shop: Workshop) -> Iterator[Stretch]:
    text = _SAID.sub("", _LIGHT.sub("", tree.text()))
    text = _FRAMED.sub("", _LIGHT.sub("", text)).replace(" & ", " and ")
    text = _IN_THAT_TIME.sub("", text)
    text = _OPENING.sub(r"\1 \2ing", _KIN.sub(r"\1'\2", text))
    text = _AN.sub("and ", _HALF_YEAR.sub("half a year", _ONE.sub(r"one \1 ", text)))
    text = _LED_BY_DAY.sub(r"\1on \2 ", text)
    text = _led_by_clause(turned(plainer(text), shop), shop)
    text = _WEEKDAY.sub(lambda m: f"on a {_DAYS[m[1].lower()]}", text)
    text = with_change(passive(spelled_out(text), shop), shop)
    cut = _cut(shop.read(text))
    parts = [_opened(mark, words, shop) for mark, words in cut]
    joke = max((i for i, part in enumerate(parts) if _JOKE.fullmatch(part.text)), default=-1)
    parts = [part for part in parts[joke + 1 :] if len(part.tree)]
    joined = series(parts, shop)
    for part in joined:
        yield from _run_on(part, shop)


_LED = re.compile(
    r"^((?:when|while|after|once) (?!I\b|we\b|you\b|he\b|she\b|it\b|they\b)[\w' -]+?),? "
    r"((?:I|we) (?!was\b|am\b|were\b|had\b(?! the| it| our| my)).+?)"
    r"(?=,(?!\d)| and (?:I|we|it|they|nobody)\b| and the \w+ (?:was|were|went|came|is|\w+ed)\b|$)"
)


def _led_by_clause(text: str, shop: Workshop) -> str:
    """Return "when the lift broke I carried it" with what the user did in front."""
    led = _LED.match(text)
    told = led and any(tag.startswith("VB") for tag in shop.read(led[1]).tags)
    return f"{led[2]} {led[1]}{text[led.end() :]}" if led and told else text


def _cut(tree: Tree) -> Iterator[tuple[str, str]]:
    """Yield what stands between marks, each with the mark before it."""
    mark, words = ".", list[int]()
    for place, word in enumerate(tree.words):
        if words and _runs_on(tree, place, words[0]):
            yield mark, tree.text(words)
            mark, words = ",", []
        if word in _MARKS and not _within_phrase(tree, place):
            if words:
                yield mark, tree.text(words)
            mark, words = word, []
        else:
            words.append(place)
    if words:
        yield mark, tree.text(words)


def _runs_on(tree: Tree, place: int, start: int) -> bool:
    """Whether "8 years" or "never missed one" was typed with no mark before it."""
    low = tree.words[place].lower()
    before = tree.words[place - 1].lower() if place else ""
    if low == "but" and tree.tags[place + 1 : place + 2] == ("CD",):
        return "never" not in (word.lower() for word in tree.words[:place])
    if low == "never" and tree.tags[place + 1 : place + 2] in (("VBD",), ("VBN",)):
        timed = YEARS.match(tree.text(range(max(start, place - 2), place)))
        return bool(timed) or (
            tree.tags[start] in ("VBD", "VBN") and before.isalpha() and before not in _GOVERNING
        )
    span = tree.text(range(place, min(place + 2, len(tree))))
    after = tree.words[place + 2 : place + 3]
    ended = after and after[0].lower() in ("never", "no", "zero", "not", ",", "and")
    return (
        bool(ended and YEARS.fullmatch(span) and low not in ("a", "an"))
        and place - start > 1
        and tree.tags[place - 1].startswith("NN") | (tree.tags[place - 1] == "VBZ")
    )


_GOVERNING = frozenset(
    ("i", "we", "have", "had", "has", "and", "but", "who", "that", "they", "it", "he", "she",
     "which", "or")
)  # fmt: skip


def _within_phrase(tree: Tree, place: int) -> bool:
    """Whether a comma stands between two adjectives of one noun: "a clear, calm voice"."""
    if not 0 < place < len(tree) - 1:
        return False
    if tree.words[place - 1].lower() == "own":
        return False
    both = tree.labels[place - 1] == tree.labels[place + 1] == "amod"
    return both and tree.heads[place - 1] == tree.heads[place + 1] > place


def _opened(mark: str, text: str, shop: Workshop) -> Stretch:
    """Return a stretch without the word that joins it on."""
    joint, text = mark, with_change(put_right(spelled_out(text)), shop)
    first, _, rest = text.partition(" ")
    if rest and first.lower() in (_JOINTS if mark != "." else ("and", "but", "plus")):
        joint, text = first.lower() if mark != "." else mark, rest
    return stretch_of(joint, text, shop)


def _run_on(part: Stretch, shop: Workshop) -> Iterator[Stretch]:
    """Yield a stretch cut where a thing or a quality, and then a clause, stand in it."""
    place = _break(part.tree)
    if not place:
        yield part
        return
    words = part.tree.words
    joint = words[place].lower() if words[place].lower() in _JOINTS else ","
    after = place + (joint != ",")
    yield stretch_of(part.joint, part.tree.text(range(place)), shop)
    yield stretch_of(joint, part.tree.text(range(after, len(words))), shop)


def _break(tree: Tree) -> int:
    """Return where a thing ends and "and I ..." or "never ..." begins; 0: nowhere."""
    low = [word.lower() for word in tree.words]
    for place in range(1, len(low) - 2):
        joined = low[place] in ("and", "but", "so")
        start = place + joined
        verb = start + (low[start] in ("never", "still", "always", "also"))
        told = tree.tags[verb] in ("VBD", "VBP", "VBZ") and verb < len(low) - 1
        acts = (verb > start and told) or (joined and low[start] in ("i", "we") and verb == start)
        before = low[place - 1]
        own = subject_of(tree, verb)
        acts = acts and (own is None or own >= start or tree.tags[own] == "CD")
        if low[place] == "never" and {"my", "our"} & set(low[:place]):
            continue
        shared = (
            low[place] == "and" and low[start] in ("i", "we") and tree.tags[0] in ("PRP$", "DT")
        )
        if shared:
            return 0
        if acts and not FINITE & set(tree.tags[:place]) and before not in ("i", "we", "and", "who"):
            return place
    return _none_within(tree, low)


def _none_within(tree: Tree, low: Sequence[str]) -> int:
    """Return where "zero ads" or "no complaints" was typed right behind a thing; 0: nowhere."""
    for place in range(2, len(low) - 1):
        named = tree.tags[place - 1] in ("NN", "NNS", "CD")
        if low[place] in ("zero", "no", "none", "0") and named and tree.tags[place + 1] != "MD":
            return place
    return 0
