"""Says a claim in another way that means the same: another form of its verb, its time elsewhere."""

import re
from collections.abc import Iterator

from bot.core.answers.pieces import Workshop
from bot.core.answers.saying.told import ROUGH, UNIT, Told, is_change, told_of
from bot.core.answers.stretches.stretches import COUNT, lead_of
from bot.core.english.tags import FINITE, NOUNS

_THIN = 5  # words


def recast(text: str, shop: Workshop) -> Iterator[str]:
    """Yield other ways to say a claim, the nearest first."""
    yield from _led_last(text, shop)
    yield from proofs(text, named=False)
    yield from _led_by_time(text)
    told = told_of(shop.read(text), shop)
    if told and told.low[0] in ("i", "we"):
        yield from _never_once(told, shop)
    if told and told.doing and told.low[0] in ("i", "we"):
        yield from _perfect(told, shop)
        yield from _taking(told, shop)
        yield from _by_these_means(told)
        yield from _pointed(told, shop) if shop.free else ()


_OTHER_PROOFS = (
    (re.compile(r"^all of (mine|my [a-z]+) (have|were|are) "), r"\1 \2 all "),
    (
        re.compile(r"^((?!I |we )(?:[\w']+ ){2,5}had) (?=(?:given|turned|passed|walked|sent) )"),
        r"\1 already ",
    ),
    (re.compile(r"^(all|both) of them (?=(?!was|were|are|have)[a-z]+)"), r"they \1 "),
    (re.compile(r"^(I|we) (was|were) never (?:once )?(?=late|sick|short)"), r"not once \2 \1 "),
    (re.compile(r",? with none (?=\w+(?:ed|t|n|k)\b)"), ", not one of them "),
    (re.compile(r",? with (?:no|zero) (?=\w)"), " without any "),
    (re.compile(r" on the first (?:go|try|attempt)\b"), " at the first attempt"),
    (re.compile(r"^at my place now "), "where I work now, "),
    (
        re.compile(r" from (\d\S*) ((?:an?|per|each|every) [a-z]+) to (\d\S*)$"),
        r" from \1 to \3 \2",
    ),
)


_NONE = (re.compile(r" without (?:a single|an?) "), " and not one ")
_NEVER_ONE = (
    (re.compile(r" without a single "), " without one "),
    (
        re.compile(r" without an? (?!single |\d|second |third |pair |few |lot )"),
        " without a single ",
    ),
)


def proofs(text: str, *, named: bool = True) -> Iterator[str]:
    """Yield a text with its proof said in another way; ``named``: the text names a thing."""
    for typed, other in (*_OTHER_PROOFS, *((_NONE,) if named else _NEVER_ONE)):
        if typed.search(text):
            yield typed.sub(other, text)


_TIMED = re.compile(
    r"^((?:I|we|my|our) .+?),? ((?:in|within) (?:\w+ )?[\w.]+ "
    r"(?:hours|days|weeks|months|years|seasons|summers|winters|evenings))(,? (?:and|with) .+)?$"
)


_PLANNED = re.compile(
    r"^((?:I|we) (?:will|am|are) .+?) ((?:in|on|next|by) (?:(?:early|late|mid) )?(?:January|"
    r"February|March|April|May|June|July|August|September|October|November|December|week|month|spring|"
    r"summer|autumn|fall|winter|year|term|semester|\w+day)(?: \d{1,4})?)$"
)


def _led_by_time(text: str) -> Iterator[str]:
    """Yield a claim with the time that it took, or that is fixed for it, in front."""
    planned = _PLANNED.match(text)
    if planned and " and " not in text:
        yield f"{planned[2]} {planned[1]}"
    timed = _TIMED.match(text)
    if timed and not _APART & set(timed[1].lower().split()):
        yield f"{timed[2]} {timed[1]}{timed[3] or ''}"


def _led_last(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a claim with the time or place that opens it at its end."""
    tree = shop.read(text)
    lead = lead_of(tree)
    finite = sum(tag in FINITE for tag in tree.tags)
    joined = {",", "and", "but", "so", "who", "that", "now"} & set(tree.words)
    placed = {"in", "at", "on", "for", "with"} & set(tree.words[lead:])
    placed = set() if tree.words[0].lower() == "since" else placed
    opened = tree.words[0].lower() in ("in", "at", "during", "last", "since")
    whole = opened and len(tree) - lead > _THIN
    counted = "CD" in tree.tags[:lead] and tree.words[0].lower() != "since"
    own = bool(lead) and tree.words[lead] in ("I", "we") and not counted
    if whole and own and finite == 1 and not joined | placed:
        yield f"{tree.text(range(lead, len(tree)))} {tree.text(range(lead))}"


_TAKEN = re.compile(rf"^(.+) in ({ROUGH}{COUNT} {UNIT})$")
_APART = frozenset((",", "and", "so", "when", "who", "that", "which", "but", "because"))


def _taking(told: Told, shop: Workshop) -> Iterator[str]:
    """Yield "sorting the archive took me a year" for "I sorted the archive in a year"."""
    taken = _TAKEN.match(told.tree.text())
    verb = shop.words.verb(told.low[told.verb])
    ranked = {"JJS", "RBS"} & set(told.tree.tags)
    done = told.past and told.verb == 1 and not is_change(told.tree.text())
    if taken and verb and done and not ranked and not _APART & set(told.low):
        rest = taken[1].split(" ", 2)[2]
        yield f"{verb.ing} {rest} took {'me' if told.subject == 'I' else 'us'} {taken[2]}"


def _perfect(told: Told, shop: Workshop) -> Iterator[str]:
    """Yield "I have done it since 2016" for "I have been doing it since 2016"."""
    verb = shop.words.verb(told.low[told.verb])
    if verb and told.doing.endswith("been doing") and {"since", "for"} & set(told.low):
        yield f"{told.subject} have {verb.participle} {told.rest(told.verb + 1)}"


def _by_these_means(told: Told) -> Iterator[str]:
    """Yield "with a raffle I raised 900 euros" for the same with its means at the end."""
    means = re.match(r"^((?:I|we) [\w ]+) (with (?:an?|one|two|three) [a-z -]+)$", told.tree.text())
    plain = not ({"in", "at", "on"} | _APART) & set(told.low)
    if means and plain and told.base in ("raise", "fund", "collect", "earn", "save"):
        yield f"{means[2]} {means[1]}"


def _pointed(told: Told, shop: Workshop) -> Iterator[str]:
    """Yield "I can point to 300 maps that I drew at sea" for "I drew 300 maps at sea"."""
    tags, low = told.tree.tags, told.low
    opened = low[2] in ("a", "an") or tags[2] in ("CD", "NNS")
    once = told.past and told.verb == 1 and told.subject == "I" and opened
    if not once or _APART & set(low) or sum(tag in FINITE for tag in tags) != 1:
        return
    end = next((i for i in range(3, len(low)) if tags[i] not in _OF_THING), len(low))
    if low[end : end + 1] == ("of",):
        end = next((i for i in range(end + 1, len(low)) if tags[i] not in _OF_THING), len(low))
    if tags[end - 1] not in NOUNS or tags[end : end + 1] != ("IN",) or len(low) - end < _PAIR:
        return
    people = shop.words.has("persons", low[end - 1].removesuffix("s"))
    link = "whom" if people else "that"
    thing = told.tree.text(range(2, end))
    yield f"I can point to {thing} {link} I {low[1]} {told.rest(end)}"


_OF_THING = frozenset(("JJ", "CD", "POS", *NOUNS))
_PAIR = 2


def _never_once(told: Told, shop: Workshop) -> Iterator[str]:
    """Yield "not once did I leave a child behind" for "I never left a child behind"."""
    text = told.tree.text()
    never = re.match(r"(I|we) (have )?never (?:once )?", text)
    verb = shop.words.verb(told.low[told.verb])
    if _APART & set(told.low):
        return
    if never and verb and told.tree.tags[told.verb] in ("VBD", "VBN"):
        helped = f"have {never[1]} {verb.participle}" if never[2] else f"did {never[1]} {verb.base}"
        yield f"not once {helped} {told.rest(told.verb + 1)}"
