"""What the talk was about, and what a listener told of themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.answers.closed_words import BE
from bot.core.answers.phrases.endings import ends_before_place, keeps_clause, keeps_thing
from bot.core.answers.phrases.holding import cuts
from bot.core.answers.phrases.pairing import has, paired, with_own
from bot.core.answers.phrases.persons import addressed
from bot.core.answers.phrases.phrases import Phrase, gerund, noun_phrase
from bot.core.answers.phrases.polishing import placed, supplied, with_the
from bot.core.answers.phrases.putting import how_it_is
from bot.core.answers.phrases.referents import with_referent
from bot.core.answers.phrases.sayings import statement
from bot.core.answers.phrases.soundness import is_sound, says_too_little, with_article
from bot.core.answers.phrases.telling import lasting, stands_alone, tells
from bot.core.answers.phrases.wording import worded
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.questions.askable import wants_article
from bot.core.answers.questions.questions import QUESTION_WORDS, Asked, question
from bot.core.answers.rewording import Typed
from bot.core.answers.sparing.kindness import is_kind_telling, slights
from bot.core.answers.topics.about_else import BACK, is_about_else, of_talk
from bot.core.answers.topics.starts import Chunk, chunked, only_adds
from bot.core.answers.topics.told_ways import told_ways
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_MOST = 15  # words
_LEAST = 3  # words of what is no noun phrase
_LONG = 5  # words that say enough without where it was


def topics(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what can follow "about", the first named first.

    Only what opens a sentence, or a clause of its own behind that, is taken; what comes after the
    first topic must be whole. What ``told`` yields is not yielded here too.
    """
    found = list(_topics(sentences, source, shop))
    if len(found) > 1 and _is_fuller(found[1], found[0]):
        del found[0]
    paired_up = paired(found[0], found[1], shop) if len(found) > 1 else found[:2]
    given: set[str] = set()
    for piece in (*paired_up, *found[2:]):
        fronted = _FRONTED.match(piece.text)
        if not (fronted or piece.text in given or says_too_little(piece.text, shop.words)):
            given.add(piece.text)
            yield piece


# A rewording begins so where it has moved what should stay behind.
_FRONTED = re.compile(r"(?:at|in|on|for|with|since|over|from|by|during|after|before|of|to) ")


def _is_fuller(second: Piece, first: Piece) -> bool:
    """Whether what comes second says all of the first and more."""
    return f" {first.text} " in f"{second.text} "


def _topics(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    last: Piece | None = None
    answer = of_talk(chunked(sentences, shop))
    for place, chunk in enumerate(answer):
        after = answer[place + 1] if place + 1 < len(answer) else None
        if _OF_BOTH.match(chunk.text):
            both = None if last or chunk.behind_thing else _shared(chunk, source, shop)
            yield from [both] if both else ()
            continue
        if _telling(chunk, source, shop) or (
            after and _is_gone_on_about(chunk, after, source, shop)
        ):
            continue
        both = _of_them(last, chunk, shop) if last and not chunk.first else None
        if both:
            yield both
            continue
        piece = _topic(chunk, source, shop, whole=bool(last) or not chunk.first)
        own = piece and after and with_own(piece, after.text, source, shop)
        if piece is None or not (chunk.first or piece.shape is Shape.EMBEDDED):
            continue
        if slights(piece.text) or (last and only_adds(piece.text)):
            continue
        last = own or piece
        yield last


def _of_them(thing: Piece, chunk: Chunk, shop: Workshop) -> Piece | None:
    """Return "corners and whether they still matter" for what is asked of several things.

    Whether it is sound is read with the name of some things in place of the pronoun.
    """
    words = chunk.text.split()
    place = next((i for i, word in enumerate(words) if word.lower() in ("they", "them")), 0)
    several = thing.shape is Shape.NOUN and shop.read(thing.text).tags[-1] == "NNS"
    if (
        not place
        or not several
        or "we" in words
        or words[0].lower() not in ("whether", *QUESTION_WORDS)
    ):
        return None
    free = replace(shop, typed=Typed(frozenset()))
    named = " ".join((*words[:place], "the", "boats", *words[place + 1 :]))
    sound = _embedded(named, (), thing.source, free, whole=True)
    if sound is None or sound.text != named:
        return None
    short = thing.length + len(words) < _MOST and " and " not in thing.text
    both = worded(Shape.NOUN, f"{thing.text} and {chunk.text}", thing.source, shop)
    if short and both:
        return both
    return _named_in(thing, words, place, shop)


def _named_in(thing: Piece, words: list[str], place: int, shop: Workshop) -> Piece | None:
    """Return "what the floods taught us" where "the floods and what they taught us" is no way."""
    low = [word.lower() for word in words]
    alone = place == 1 and not {"they", "them", "their", "us", "me"} & {*low[place + 1 : place + 2]}
    once = sum(word in ("they", "them", "their") for word in low) == 1
    if not (alone and once) or thing.length > _LONG:
        return None
    text = " ".join((words[0], thing.text, *words[place + 1 :]))
    return worded(Shape.EMBEDDED, text, thing.source, shop)


def told(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what the listener told of themselves: "you still use your father's drill"."""
    for chunk in of_talk(chunked(sentences, shop)):
        piece = None if _OF_BOTH.match(chunk.text) else _telling(chunk, source, shop)
        if piece:
            yield piece


def _shared(chunk: Chunk, source: str, shop: Workshop) -> Piece | None:
    """Return "how we both keep bees", which was found out in the talk and told by neither."""
    points = BACK & set(chunk.text.lower().split())
    if points or not is_kind_telling(chunk.text):
        return None
    how = _embedded(f"how {chunk.text}", chunk.before, source, shop, whole=True)
    found = _SAME.sub("how you and I ", chunk.text)
    return how or (worded(Shape.EMBEDDED, found, source, shop) if found != chunk.text else None)


_SAME = re.compile(r"^we both (?=(?:had|have|went|grew|started|trained|worked) )")
_OF_BOTH = re.compile(
    r"we (?:(?:are|were|have|had) )?both (?!of\b|laugh|agreed|joked)", re.IGNORECASE
)


def _is_gone_on_about(chunk: Chunk, after: Chunk, source: str, shop: Workshop) -> bool:
    """Whether a bare thing is named only for what the listener told of it right after."""
    told = not _OF_BOTH.match(after.text) and _telling(after, source, shop)
    return " " not in chunk.text and not after.first and bool(told)


def goes_beside(topic: Piece, telling: Piece) -> bool:
    """Whether a note can hold both a topic and what was told: they do not say the same twice."""
    words = {word[:_STEM] for word in topic.text.lower().split() if len(word) > _SMALL}
    return topic.length > 1 and not words & {w[:_STEM] for w in telling.text.lower().split()}


_STEM = 5  # letters by which words are compared
_SMALL = 3  # letters of a word that may stand in both
_HANGING = re.compile(r"^(?:wh(?:ich|om?|ose|ere|en)|like|with|as)(?!\S)|\binstead$", re.I)


def _telling(chunk: Chunk, source: str, shop: Workshop) -> Piece | None:
    """Return what a listener told of themselves, whole or not at all."""
    text = placed(with_referent(chunk.text, chunk.last, shop), shop)
    said = statement(text, shop)
    if said is None or _IN_A_STATE.fullmatch(text) or not tells(said, shop):
        return None
    if wants_article(said.tree, shop) or _means_another(said.tree, chunk.before, shop):
        return None
    gone_on = chunk.last and text == chunk.text
    if gone_on and (not stands_alone(said, shop) or has(text)):
        return None
    for end in range(len(said.tree), said.verb + 1, -1):
        joined = end < len(said.tree) and said.tree.words[end].lower() == "and" and end >= _LONG
        if end > _MOST or not (joined or ends_before_place(said.tree, end, _LONG)):
            continue
        turned = addressed(_supplied(said.tree, end, shop), shop.words, chunk.before)
        for way in told_ways(lasting(turned), shop) if turned else ():
            piece = shop.finished(Shape.CLAUSE, way, source)
            if turned and piece and _is_one_sentence(piece.text, turned):
                return piece if is_kind_telling(piece.text) else None
    return None


_IN_A_STATE = re.compile(
    r"(?:he|she|they) (?:(?:was|were|is|are) (?:in|on|at|with) \w+|had \w+ed .*)", re.IGNORECASE
)


def _is_one_sentence(worded: str, turned: str) -> bool:
    """Whether a telling is still one sentence that begins as it did."""
    return ". " not in worded and worded.split()[0] in (turned.split()[0], "both")


def _supplied(tree: Tree, end: int, shop: Workshop) -> Tree:
    return shop.read(supplied(shop.read(tree.text(range(end))), shop))


def _means_another(tree: Tree, before: tuple[str, ...], shop: Workshop) -> bool:
    """Whether "he" or "she" is somebody who was named before."""
    if tree.words[0].lower() not in ("he", "she"):
        return False
    return any(shop.words.has("persons", word.lower()) for word in before)


def _topic(chunk: Chunk, source: str, shop: Workshop, *, whole: bool) -> Piece | None:
    """Return what a chunk names, or the thing that a statement in it is about.

    ``whole``: nothing may be cut off.
    """
    text, before = _KEPT.sub("his ", _WHETHER.sub("whether ", chunk.text)), chunk.before
    if not text or (not chunk.first and _HANGING.search(text)):
        return None
    first = shop.read(text)
    if _SINGLE.fullmatch(text) or is_about_else(first, chunk, shop):
        return None
    low = first.words[0].lower()
    if low in ("whether", *QUESTION_WORDS):
        return _embedded(text, before, source, shop, whole=whole)
    hangs = first.tags[-1] == "IN" or (whole and bool(BACK & {w.lower() for w in first.words}))
    how = None if hangs else how_it_is(text, shop)
    habit = _embedded(how, before, source, shop, whole=True) if how else None
    if habit or low in ("he", "she", "we", "they", "it", "you", "there"):
        return habit
    doing = _gerund(text, before, source, shop, whole=whole)
    if doing:
        return doing
    found = noun_phrase(text, shop)
    shared = found is not None and found.tree.words[0].lower() == "our"
    if found and found.states and (whole or shared or not _is_judged(found)):
        return None  # only the subject of what was said, and not named by its name: "his thesis"
    return _noun(found, before, source, shop, whole=whole) if found else None


def _is_judged(found: Phrase) -> bool:
    """Whether no more is said of the listener's own thing than how it is: "his thesis is great"."""
    owned = found.tree.tags[0] == "PRP$"
    kin = found.tree.words[found.head].lower() in ("family", "parents", "kids", "children")
    verb = found.ends[-1]
    placed = found.tree.tags[verb + 1 : verb + 2] == ("IN",)  # "her cat was on the desk"
    return owned and not (kin or placed) and found.tree.words[verb].lower() in BE


def _noun(
    found: Phrase, before: tuple[str, ...], source: str, shop: Workshop, *, whole: bool
) -> Piece | None:
    """Return the longest end of a noun phrase that makes a sound piece."""
    for end in sorted(set(found.ends), reverse=True):
        cut = end < len(found.tree)
        if end > _MOST or (whole and cut) or not keeps_thing(found, end, shop):
            continue
        one = found.tree.words[0] == "the" and found.tree.words[1].lower() in _ONE_OF
        if cut and one and end == found.head + 1:
            return None  # "the first song" that somebody wrote
        if not is_sound(found, end, shop):
            continue
        tree = shop.read(" ".join(with_article(found, end, shop)))
        turned = addressed(tree, shop.words, before)
        piece = worded(Shape.NOUN, turned, source, shop) if turned else None
        if piece:
            return piece
    return None


_SINGLE = re.compile(
    r"(?!the |a |an |his |her |their |our |my )\S+ (?:story|lab|project|trip)|"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) (?:years|months|weeks|"
    r"days)"
)
_ONE_OF = frozenset(("first", "last", "only", "worst", "favourite", "favorite"))


def _cut(tree: Tree, end: int) -> Tree:
    """Return the first words of a tree as a tree."""
    heads = tuple(head if head < end else -1 for head in tree.heads[:end])
    return Tree(tree.words[:end], tree.tags[:end], heads, tree.labels[:end])


def _gerund(
    text: str, before: tuple[str, ...], source: str, shop: Workshop, *, whole: bool
) -> Piece | None:
    tree = gerund(text, shop)
    if tree is None or "together" in tree.words:
        return None  # what two did together was not talked about
    if tree.words[1:2] == ("of",):
        tree = shop.read(f"the {text}")
    for end in cuts(tree, 1, len(tree)):
        loose = (
            end > _MOST or tree.tags[end - 1] in ("IN", "DT", "TO") or (whole and end < len(tree))
        )
        if loose or not keeps_clause(tree, end, _LEAST):
            continue
        if not is_sound(Phrase(tree, 0, (end,)), end, shop):
            continue
        turned = addressed(_cut(tree, end), shop.words, before)
        piece = worded(Shape.GERUND, turned, source, shop) if turned else None
        if piece:
            return piece
    return None


def _how_to(text: str, shop: Workshop) -> str:
    """Return "how to ship a whale" for "how do you even ship a whale", which asks nobody."""
    asked = _HOW_ONE.match(text)
    acts = asked and shop.words.verb(asked[1].lower(), "base")
    return f"how to {text[asked.start(1) :]}" if asked and acts else text


def _not_to(text: str, shop: Workshop) -> Asked | None:
    """Return "when not to use the lights" as what can be talked about."""
    tree = shop.read(text)
    whole = len(tree) > _LEAST + 1 and tree.tags[3] == "VB"
    return Asked(tree.words, turned=False) if whole and tree.words[1:3] == ("not", "to") else None


_KEPT = re.compile(r"^(?:he|she|they) (?:still |also )?keeps? (?:an?|the) (?=\w+(?: \w+)? of \w)")
_WHETHER = re.compile(r"^if (?!i |you )", re.IGNORECASE)
_HOW_ONE = re.compile(r"how (?:do|would) (?:you|one|people) (?:even |ever |actually )?(\w+)(?= )")


def _embedded(
    text: str, before: tuple[str, ...], source: str, shop: Workshop, *, whole: bool
) -> Piece | None:
    asked = question(_how_to(text, shop), shop) or _not_to(text, shop)
    if asked is None or {"I", "would"} <= set(asked.words):
        return None
    asks = text.split()[1].lower() in ("do", "does", "did")
    if asked.turned and (not asks or {"I", "you", "my", "your"} & set(asked.words)):
        return None
    tree = with_the(shop.read(" ".join(asked.words)), shop)
    for end in range(len(tree), min(_LEAST, len(tree) - 1), -1):
        cut = end < len(tree)
        if end > (_MOST if cut else _MOST + 2) or (cut and (whole or not keeps_clause(tree, end))):
            continue
        if cut and not (tree.tags[1] == "TO" or any(tag in FINITE for tag in tree.tags[:end])):
            continue
        if not is_sound(Phrase(tree, 0, (end,)), end, shop):
            continue
        turned = addressed(shop.read(tree.text(range(end))), shop.words, before)
        piece = worded(Shape.EMBEDDED, turned, source, shop) if turned else None
        if piece:
            return piece
    return None
