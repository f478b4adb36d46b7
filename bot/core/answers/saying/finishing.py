"""Words a claim so that it is no copy: as one sentence, else in two or three."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.saying.order import is_mixed_up, is_what_changed
from bot.core.answers.saying.recasting import proofs, recast
from bot.core.answers.saying.splitting import PLAINEST, apart
from bot.core.answers.saying.told import ROUGH, UNIT, is_change
from bot.core.answers.sentences.joining import STOP, lacks_article
from bot.core.answers.sentences.results import HAPPENS
from bot.core.answers.sentences.standing import is_sound
from bot.core.answers.stretches.stretches import COUNT, stretch_of
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_FEWEST = 3  # words of a part


def first_worded(ways: Iterable[str], source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return the first way to say a claim that can be worded."""
    said = list(ways)
    whole = [text for text in said if text == said[0] or _is_enough(text, said[0])]
    whole = [text for text in whole if not _UNCOUNTED.search(text)]
    made = (_worded(text.split(STOP), source, shop) for text in whole)
    return tuple(islice((piece for piece in made if piece), 1))


# A number of what was not named: "I had 34 last harvest".
_UNCOUNTED = re.compile(r"\b(?:had|have|did|ran|made|sold|got) \d+ (?:last|this|every|each)\b")


def _is_enough(text: str, fullest: str) -> bool:
    """Whether a claim tells enough by itself without what was typed behind it."""
    figures, told = (len(_FIGURE.findall(part)) for part in (fullest, text))
    words, most = len(text.split()), len(fullest.split())
    if told:
        return words >= most * (_LEAST if told < figures else _HALF)
    return words > _THIN and words >= most * (_MOST if figures else _HALF)


_FIGURE = re.compile(r"\b\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_THIN = 5  # words
_HALF, _LEAST, _MOST = 0.7, 0.75, 0.85  # of the words of the fullest way


def _worded(texts: Sequence[str], source: str, shop: Workshop) -> Piece | None:
    """Return a claim, and the sentence that belongs to it, as one piece."""
    made = [_wording(text, source, shop) for text in texts]
    if not all(made):
        return None
    told = ". ".join([made[0], *map(_capital, made[1:])])
    return Piece(Shape.CLAUSE, told, source)


def _wording(text: str, source: str, shop: Workshop) -> str:
    """Return a sentence as it can be said, or nothing; nearest to what was typed where it can."""
    return _said(text, source, shop) or _said(text, source, shop.freer)


def _said(text: str, source: str, shop: Workshop) -> str:
    """Return a sentence worded in one way of parting it or another, or nothing."""
    known: dict[str, str] = {}
    long = len(text.split()) >= _LONG and shop.typed.count(text)
    ways = chain(
        _timed_first(text) if shop.typed.count(text) else (),
        _peeled(text, shop, PLAINEST) if long else (),
        [(text,)],
        _parted(text),
        _sentences(text, shop),
    )
    said = (_together(parts, known, source, shop) for parts in ways)
    return next((text for text in said if text and not shop.typed.count(text)), "")


_LONG = 12  # words of a sentence that reads better as two
_IN_TIME = re.compile(rf"^(?P<told>(?:I|we) .+) (?P<time>(?:in|within) {ROUGH}{COUNT} {UNIT})$")


def _timed_first(text: str) -> Iterator[tuple[str, ...]]:
    """Yield "in eight months I cut waste by half": told apart, the time would sound long."""
    timed = _IN_TIME.match(text)
    if timed and is_change(timed["told"]) and " and " not in timed["told"]:
        yield (f"{timed['time']} {timed['told']}",)


def _together(parts: Sequence[str], known: dict[str, str], source: str, shop: Workshop) -> str:
    """Return sentences worded one by one, with what joins them on; nothing if one cannot be."""
    said = ""
    for place, part in enumerate(parts):
        joint, text = (". ", part) if part[0] != "," else part.split(" ", 1)
        if text not in known:
            known[text] = _simply(text, source, shop)
        if not known[text]:
            return ""
        joint = joint if joint == ". " else f"{_JOINTS[joint]} "
        said += known[text] if not place else joint + _opened(known[text], joint)
    return said if len(_BESIDE.findall(said)) <= 1 else ""


# Said once of all that is told.
_BESIDE = re.compile(
    r"\b(?:also|for example|for instance|in fact|one thing|that was|that took)\b", re.IGNORECASE
)


# How a part is joined on is said in front of it.
_JOINTS = {",": ",", ",and": ", and", ",but": ", but"}


def _opened(text: str, joint: str) -> str:
    return _capital(text) if joint == ". " else text


def _simply(text: str, source: str, shop: Workshop) -> str:
    """Return a sentence worded as one: as it is, its proof said otherwise or its time in front."""
    for way in chain([text], recast(text, shop)):
        piece = shop.finished(Shape.CLAUSE, way, source)
        if piece and _is_kept(way, piece.text) and not is_mixed_up(way, piece.text, shop):
            return piece.text
    return ""


def first_named(texts: Iterable[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield things as they can be named."""
    for text in dict.fromkeys(texts):
        named = shop.finished(Shape.NOUN, text, source)
        if named and _is_kept(text, named.text):
            yield named
        else:
            ways = (shop.finished(Shape.NOUN, way, source) for way in proofs(text))
            yield from islice((piece for piece in ways if piece), 1)


_LOOSE = frozenset(("my", "the", "a", "an", "our", "in", "of", "at", "to", "and", "with", "for"))


def _is_kept(text: str, worded: str) -> bool:
    """Whether no part that may be what makes it worth telling was left off."""
    if worded.split()[-1].lower() in _LOOSE:
        return False
    return len(worded.split()) >= _SHARE * len(text.split())


_SHARE = 0.75


def _parted(text: str) -> Iterator[tuple[str, ...]]:
    """Yield a sentence in parts before and behind a comma."""
    parts = text.split(", ")
    for place in range(len(parts) - 1, 0, -1):
        front, back = ", ".join(parts[:place]), ", ".join(parts[place:])
        if min(len(front.split()), len(back.split())) >= _FEWEST and " and " not in f" {back[:4]}":
            yield front, f", {back}"


def _sentences(text: str, shop: Workshop) -> Iterator[tuple[str, ...]]:
    """Yield the ways to say a sentence in two, then in three."""
    clauses = list(_clauses(text, shop))
    for front, back in clauses:
        if not _TWICE.search(front):
            yield front, f",and {back}"
        yield front, back
    yield from apart(text, shop)
    for front, back in clauses:
        for first, then in apart(front, shop):
            if len(then.split()) <= _BRIEF:
                yield first, then, f",and {back}"
            yield first, then, back
        yield from ((front, *parts) for parts in apart(back, shop))
    yield from _peeled(text, shop)
    for front, back in clauses:
        yield from ((*parts, back) for parts in _peeled(front, shop) if parts[-1][0] == ",")


def _peeled(text: str, shop: Workshop, dearest: float = 9.0) -> Iterator[tuple[str, ...]]:
    """Yield a claim with two things that were typed behind it in sentences of their own."""
    halves = list(apart(text, shop, dearest))
    for front, back in halves:
        for first, then in apart(front, shop, dearest):
            yield (first, then, f",and {back}" if len(then.split()) <= _BRIEF else back)
    if dearest == PLAINEST:
        yield from halves


_BRIEF = 8  # words
# Of what is joined on already, a third thing is told in a sentence of its own.
_TWICE = re.compile(r" and (?:then |also )?(?:I |we )?\w+ed\b|, and ")


def _clauses(text: str, shop: Workshop) -> Iterator[tuple[str, str]]:
    """Yield what stands before an "and" and the clause behind it, with a subject."""
    tree = shop.read(text)
    for place in range(_FEWEST, len(tree) - 2):
        back = _behind(tree, place, shop) if tree.words[place] == "and" else ""
        front = tree.text(range(place)).rstrip(" ,") if back else ""
        open_ended = _is_open(tree, place) or _is_subject(tree, place)
        if front and not open_ended and is_sound(shop.read(front), shop):
            yield front, back


def _is_open(tree: Tree, place: int) -> bool:
    """Whether a clause with "that" or "who" is begun before a place and told only behind it."""
    opened = [i for i in range(place) if tree.words[i] in ("that", "who", "which", "whom")]
    return bool(opened) and not FINITE & set(tree.tags[opened[-1] : place])


def _is_subject(tree: Tree, place: int) -> bool:
    """Whether what stands before an "and" acts together with what follows: "my boss and I ran"."""
    start = max((i for i in range(place) if tree.words[i] == ","), default=0)
    return start > 0 and not FINITE & set(tree.tags[start:place])


def _behind(tree: Tree, place: int, shop: Workshop) -> str:
    """Return the clause behind an "and", its subject supplied, or nothing."""
    rest = tree.text(range(place + 1, len(tree)))
    subject = next((word for word in tree.words[:place] if word in ("I", "we")), "")
    own = subject and not {"who", "that", "which"} & set(tree.words[:place])
    ahead = 2 if tree.words[place + 1] in ("still", "never", "also") else 1
    ahead += tree.words[place + ahead] == "once"
    if is_what_changed(rest):
        return rest
    if _are_things(tree, place, shop):
        return ""
    if _opens_clause(tree, place + 1):
        return rest
    if tree.tags[place + ahead] in ("VBD", "VBP"):
        return f"{subject} {rest}" if own else ""
    clause = shop.read(rest)
    whole = not lacks_article(stretch_of(".", rest, shop), shop)
    return rest if whole and is_sound(clause, shop, own=False) else ""


def _are_things(tree: Tree, place: int, shop: Workshop) -> bool:
    """Whether two things may be joined, the second with a plural taken for a verb: "the codes"."""
    rest = shop.read(tree.text(range(place + 1, len(tree))))
    verbs = [i for i, tag in enumerate(rest.tags) if tag in FINITE]
    alike = tree.tags[place - 1] in NOUNS and tree.tags[place + 1] in ("DT", "PRP$")
    had = tree.words[tree.root].lower() in ("have", "had", "has")
    told = verbs[0] if verbs else rest.root
    if alike and had and len(verbs) <= 1 and not rest.children(told, "obj", "cop"):
        return _is_ended(rest, told, shop)
    if not alike or len(verbs) != 1 or rest.tags[verbs[0]] != "VBZ":
        return False
    return shop.words.has("plural", rest.words[verbs[0]].lower())


def _is_ended(tree: Tree, verb: int, shop: Workshop) -> bool:
    """Whether a verb may rather say what became of the thing before it: "the test booked"."""
    known = shop.words.verb(tree.words[verb].lower(), "past")
    ended = known is not None and known.past == known.participle and known.base not in HAPPENS
    return ended and tree.tags[verb + 1 : verb + 2] in ((), ("IN",), ("TO",))


def _opens_clause(tree: Tree, place: int) -> bool:
    """Whether a subject stands at a place, its verb behind it."""
    place += tree.words[place] in ("now", "still", "then", "so")
    told = FINITE & set(tree.tags[place + 1 : place + 4])
    if tree.words[place].lower() in _SUBJECTS:
        return bool(told)
    verb = next((i for i in range(place, len(tree)) if tree.tags[i] in FINITE), len(tree) - 1)
    named = tree.tags[verb - 1] in (*NOUNS, "RB") and NOUNS & set(tree.tags[place:verb])
    plain = all(tag in _OF_SUBJECT or tag in NOUNS for tag in tree.tags[place:verb])
    opened = tree.tags[place] in ("DT", "PRP$") and verb < len(tree) - 1
    return opened and plain and bool(named) and tree.words[verb + 1] != "by"


_OF_SUBJECT = ("DT", "PRP$", "JJ", "RB", "CD")


_SUBJECTS = frozenset(
    ("I", "we", "he", "she", "they", "it", "nobody", "all", "both", "none", "everybody",
     "everyone", "most")
)  # fmt: skip


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
