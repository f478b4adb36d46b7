"""What somebody asked about, as it can be named in a note: things, or a question in a sentence.

A question as it was put ("why did you leave") is turned into what can follow "you asked" ("why I
left"); what nobody wants to read again in a thank-you note is not named.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.phrases.chunks import chunks
from bot.core.answers.phrases.in_lists import SEVERAL, in_a_list, is_countable
from bot.core.answers.phrases.mine import as_mine
from bot.core.answers.phrases.phrases import Phrase, gerund, noun_phrase
from bot.core.answers.phrases.polishing import in_agreement, with_the
from bot.core.answers.phrases.soundness import is_complete, is_sound
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.questions.askable import has_lost, is_askable, is_loose, wants_article
from bot.core.answers.questions.askings import JOINS, askings, is_answer, unled
from bot.core.answers.questions.preferring import is_prompt, is_unwelcome, worth
from bot.core.answers.questions.question_ways import ways
from bot.core.answers.questions.questions import question
from bot.core.answers.questions.replies_given import answer_behind
from bot.core.answers.sparing.privacy import is_screening, may_be_named, without_private
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_MOST = 14  # words of a thing
_PAIR = 2
_MOST_WITH_VERSUS = 4
_SHORT = 5  # words of one of several things
_MANY = 3  # things of a list
_LEAST = 3  # words of a question


def subjects(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what was asked about: several things together, then questions, then one thing."""
    things: list[Piece] = []
    questions: list[Piece] = []
    before: list[str] = []
    for text, behind, on in askings(sentences, shop):
        words, before = before, [*before, *text.split()]
        text = without_private(text, shop.words)
        if is_screening(text, shop.words):
            continue
        cut = on and on not in JOINS
        put = _question(text, source, shop, words) if text and not cut else None
        if put:
            questions.append(put)
        elif text and not behind and (thing := _thing(text, source, shop, on=bool(on))):
            things.append(thing)
    things = [thing for thing in things if not is_unwelcome(thing.text)]
    listed = _listed(things, source)
    named = [listed] if listed else _in_order(things)[:1]
    asked = [piece for piece in questions if not is_unwelcome(piece.text)]
    yield from sorted((*named, *asked), key=worth)


def _in_order(things: Sequence[Piece]) -> list[Piece]:
    """Return things in their order, the prompts of every interview last."""
    return sorted(things, key=lambda thing: is_prompt(thing.text))


def answered(sentences: Sequence[Tree], source: str, shop: Workshop) -> tuple[Piece, Piece] | None:
    """Return the only question and the user's own answer typed behind it, or None.

    The question can follow "you asked"; the answer is a sentence of the user's.
    """
    for place, tree in enumerate(sentences):
        found = chunks(tree)
        asked = [(k, q) for k, c in enumerate(found) if (q := _asked(c, source, shop))]
        if not asked:
            continue
        if len(asked) > 1:
            return None
        behind, question = found[asked[0][0] + 1 :], asked[0][1]
        if behind and f" or {behind[0]}" in tree.text():
            return None  # the other half of what was asked
        if behind and _IN_CASE.search(question.text) and _ALSO.search(f"{tree.text()} {behind[0]}"):
            return None
        said = answer_behind([", ".join(behind), *behind[:1]], question.text, source, shop)
        if not said and place + 1 < len(sentences):
            later = sentences[place + 1]
            texts = [later.text(), *chunks(later)[:1]]
            said = answer_behind(texts, question.text, source, shop)
        return (asked[0][1], said) if said else None
    return None


_IN_CASE = re.compile(r" (?:if|when) ")
# "If a gate sticks and I have no key": the last is a part of what was asked.
_ALSO = re.compile(r"[^,] and (I (?:have|am|had|was|feel|see|know|find|do not|cannot)\b.*) \1$")


def _asked(chunk: str, source: str, shop: Workshop) -> Piece | None:
    text = unled(chunk, shop)
    if not may_be_named(text, shop.words) or is_answer(text, shop):
        return None
    return _question(text, source, shop)


def _listed(things: Sequence[Piece], source: str) -> Piece | None:
    """Return the first things together, as far as they are short."""
    short = [
        piece.text
        for piece in things
        if piece.length <= _SHORT
        and piece.shape is Shape.NOUN
        and piece.text.count(" and ") < 2
        and not _RELATIVE & set(piece.text.split())
    ]
    alone = [text for text in short[:_MANY] if " and " not in text]
    joined = [text for text in short[:_MANY] if " and " in text][:1]
    if len(alone) + len(joined) < 2 or not alone:
        return None
    if joined:
        return Piece(Shape.NOUN, ", ".join([*alone, *joined]), source)
    return Piece(Shape.NOUN, f"{', '.join(alone[:-1])} and {alone[-1]}", source)


def _ends_in_verb(text: str, shop: Workshop) -> bool:
    """Whether the last of two words is a verb and nothing else: "spell liaise"."""
    words = text.lower().split()
    if len(words) != _PAIR or shop.words.verb(words[0], "base") is None:
        return False
    return not any(shop.words.has(c, words[1]) for c in ("noun", "plural", "adjective", "adverb"))


# A word of the language or the name of a program.
_EITHER = frozenset(
    ("word", "go", "rest", "teams", "slack", "access", "express", "spring", "toast", "square",
     "opera", "canvas", "unity", "sage", "notion", "stripe", "epic", "react", "spark", "swift",
     "unreal", "helm")
)  # fmt: skip
_RELATIVE = frozenset(("who", "that", "which", "where", "when", "whose"))


def _thing(text: str, source: str, shop: Workshop, *, on: bool) -> Piece | None:
    """Return a thing that was asked about, never one that is somebody's.

    ``on``: the sentence goes on behind it, and so may a clause within it.
    """
    text = _QUESTION_ON.sub(r"\1", text)
    text = _task(text, shop) or text
    doing = gerund(text, shop)
    thing = doing is not None and len(doing) == _PAIR and is_countable(doing.words[-1], shop)
    if doing is not None and not thing:  # "feeding tube" is a thing
        turned = as_mine(doing.words, shop) if len(doing.words) <= _MOST else None
        return shop.finished(Shape.GERUND, turned, source) if turned else None
    if text.startswith(("the one ", "the ones ")):
        return None
    text = _CHOICE.sub(r"\1 and \2", text)
    if text in _EITHER or _ends_in_verb(text, shop) or _BARE_CHOICE.search(text):
        return None
    found = noun_phrase(_TIMED.sub(r"\1 ", text), shop)
    if found is None or found.states:
        return None
    for end in sorted(set(found.ends), reverse=True):
        if _is_twisted(found, end, shop, on=on):
            return None
        if _is_unfit(found, end, shop):
            continue
        named = in_a_list(found, end, shop)
        plurals = found.tree.tags[:end] in (("NNS", "NNS"), ("NNS", "NN"))
        if plurals and named == found.tree.words[:end] and named[-1].endswith("s"):
            return None  # "influencers moms" is no English
        turned = as_mine(named, shop) if named and not is_loose(" ".join(named)) else None
        behind = len(named or ()) - (end - found.head - 1)
        if turned and wants_article(shop.read(turned), shop, behind):
            return None  # "conflict with coworker"
        piece = shop.finished(Shape.NOUN, turned, source) if turned else None
        if piece:
            return piece
    return None


def _is_twisted(found: Phrase, end: int, shop: Workshop, *, on: bool) -> bool:
    """Whether no part of a phrase says what was meant."""
    tree = found.tree
    if tree.tags[end : end + 1] in (("WP",), ("WDT",), ("WP$",)):
        return True  # "a member who shouts", without what the member does
    telling = any(tag in FINITE for tag in tree.tags[:end])
    if telling and (on or end < len(tree)):
        return True  # "a time I disagreed with someone", who was above me
    low = {word.lower() for word in tree.words[:end]}
    return "versus" in low and (len(tree) > _MOST_WITH_VERSUS or _sets_singles(tree, shop))


def _sets_singles(tree: Tree, shop: Workshop) -> bool:
    """Whether a single thing without an article is set against another: "test versus meter"."""
    place = tree.words.index("versus") if "versus" in tree.words else 0
    sides = [i for i in (place - 1, len(tree) - 1) if place and tree.words[i].islower()]
    return any(tree.words[i] in SEVERAL or is_countable(tree.words[i], shop) for i in sides)


def _is_unfit(found: Phrase, end: int, shop: Workshop) -> bool:
    """Whether a phrase cannot end at a place."""
    tree = found.tree
    low = {word.lower() for word in tree.words[:end]}
    counted = tree.words[0][0].isdigit() or tree.tags[0] == "CD"
    if end > _MOST or counted or not is_sound(found, end, shop) or _STRANGE & low:
        return True
    if tree.words[end : end + 1] in (("between",), ("being",), ("not",)):
        return True
    if low & _GROUPED and found.head > 1 and tree.tags[: found.head] == ("NN",) * found.head:
        return True  # "growth spurt boys"
    # "a parent who is angry", and at what was cut off
    return end < len(tree) and end > found.head + 1 and tree.tags[end - 1] == "JJ"


def _task(text: str, shop: Workshop) -> str:
    """Return "pitching 3 stories" for the task "pitch 3 stories"; "" for what is none."""
    found = _TASK.match(text)
    verb = shop.words.verb(found[1].lower(), "base") if found else None
    if not (found and verb) or verb.base in _NO_TASKS:
        return ""
    counted = found[2].lower() not in ("a", "an", "the")
    if counted and (verb.base in _NUMBERED or not shop.words.plural(found[3].lower())):
        return ""
    return f"{verb.ing} {_THERE.sub('', text[found.end() :])}"


_TASK = re.compile(r"([A-Za-z]+) (?=(an?|the|\d+|two|three|four|five|six|ten) ([a-z0-9-]+))")
_THERE = re.compile(
    r" (?:right )?there(?: and then)?(?= (?:on|in|at)\b|$)|"
    r" (?:in front of|for) (?:him|her|them|me)$"
)
_NO_TASKS = frozenset(
    ("tell", "describe", "explain", "name", "give", "sell", "talk", "do", "say", "walk", "spell",
     "imagine", "think", "introduce", "take", "have", "be", "get", "go", "see", "let", "make",
     "list", "rate", "pick", "choose", "share", "show", "recall", "deal", "handle", "cover",
     "survive", "follow", "meet", "read", "face", "want", "like", "keep", "feel", "become", "work")
)  # fmt: skip
# A number behind these names one of several: "stage 2 trials".
_NUMBERED = frozenset(
    ("stage", "phase", "level", "grade", "step", "type", "class", "page", "route", "line", "band",
     "form", "plan", "range", "track", "rule", "size", "shift", "table", "key", "group", "tier")
)  # fmt: skip
# "SAP or Oracle" were both talked through.
_CHOICE = re.compile(r"^([\w+#.-]+) or ([\w+#.-]+)(?: first)?$")
_QUESTION_ON = re.compile(r"^(?:an? |some |the )?([\w+#.-]+(?: \w+)?) questions?$")
_BARE_CHOICE = re.compile(r"\bor (?:not|no)\b")
# "Weekends feeding roster" is one of the weekend.
_TIMED = re.compile(r"^(weekend|night|day|morning|evening|week)s (?=(?:\w+ing )?\w+$)")
_GROUPED = frozenset(("boys", "girls", "men", "women", "guys", "lads", "ladies"))
_STRANGE = frozenset(("me", "he", "she", "his", "her", "him", "they", "them", "us"))


_DIFFERENCE = re.compile(
    r"^(?:what (?:is|are|was) )?the differences? between (.+) and (.+)$", re.IGNORECASE
)


def _question(text: str, source: str, shop: Workshop, before: Sequence[str] = ()) -> Piece | None:
    two = _DIFFERENCE.match(text)
    if two:
        return shop.finished(Shape.EMBEDDED, f"how {two[1]} and {two[2]} differ", source)
    asked = question(in_agreement(shop.read(text), shop).text(), shop)
    if asked is None or len(asked.words) < _LEAST or _JOINED_ON.search(text):
        return None
    tree = with_the(shop.read(" ".join(asked.words)), shop)
    if len(tree) > _LONGEST or not is_complete(tree, len(tree), shop):
        return None
    if not _says_something(tree, len(tree)) or not is_askable(tree.text(), shop):
        return None
    turned = _then(_theirs_kept(as_mine(tree.words, shop, before), tree) or "")
    every = tuple(ways(turned, shop)) if turned else ()
    turns = ((way, bench) for bench in (shop, shop.freer) for way in every)
    fit = (piece for way, bench in turns if (piece := _fit(way, text, source, bench)))
    twisted: Piece | None = None
    for piece in fit:
        if piece.text.count(",") <= (turned or "").count(","):
            return piece
        twisted = twisted or piece  # "what I did when, on a Friday, a sample failed"
    return twisted


def _fit(way: str, typed: str, source: str, shop: Workshop) -> Piece | None:
    """Return a question put one way, if nothing of it is lost and nothing doubled."""
    piece = shop.finished(Shape.EMBEDDED, way, source)
    if piece is None or not is_askable(piece.text, shop) or has_lost(piece.text, way):
        return None
    doubled = " or whether I " in piece.text and bool(_ABLE.search(piece.text))
    doubled = doubled or bool(_GOING_ON.search(piece.text) and not _GOING_ON.search(way))
    strays = "them" in typed.split() and "them" not in piece.text.split()
    return None if doubled or strays else piece


def _theirs_kept(turned: str | None, tree: Tree) -> str | None:
    """Return a question with the "they" that stands for somebody named in it: "a friend they".

    None where it cannot be put back.
    """
    words = turned.split() if turned else []
    low = [word.lower() for word in tree.words]
    for place, word in enumerate(low):
        named = any(
            low[i] in ("a", "an", "someone", "somebody", "each", "every", "folk", "folks", "public")
            for i in range(2, place)
        )
        if not (turned and named and word in _THEIRS and word not in turned.lower().split()):
            continue
        if len(words) != len(low) or not words[place].lower().startswith("you"):
            return None
        words[place] = word
    return " ".join(words) if turned else None


_THEIRS = frozenset(("they", "their", "them", "themselves", "theirs"))
_LONGEST = 20  # words of a question
_WILL = re.compile(r"\bI will\b")
_IF_HAVING = re.compile(r"\bif (I|we|they|you) have (?!to\b|[a-z]+(?:ed|en)\b)")


def _then(turned: str) -> str:
    """Return a question as it is told later: "whether I would come" for "whether I will come"."""
    told = _WILL.sub("I would", turned)
    return told if told == turned else _IF_HAVING.sub(r"if \1 had ", told)


# Two things that are the case, of which only the first is asked of what stands before "that".
_JOINED_ON = re.compile(r"\b(?:that|who) (?:is|are|was) .* and the \w+ (?:is|are|was) ")
# "Whether I will stay or whether I go" has lost the second "will".
_GOING_ON = re.compile(r"\b(?:keeping|starting|stopping) \w+ing\b")
_ABLE = re.compile(
    r"^whether I (?:will|would|can|could|do|did|should)\b.* or whether I (?!will|would|can|could)"
)


def _says_something(tree: Tree, end: int) -> bool:
    """Whether a question holds more than its pronouns and "do"."""
    acts = tree.words[0].lower() != "what"
    return any(
        tree.tags[i][:2] in ("NN", "JJ", "CD", "FW", "RP")
        or tree.words[i] == "differently"
        or (
            acts
            and tree.tags[i].startswith("V")
            and tree.words[i].lower() not in ("do", "have", "am", "is")
        )
        for i in range(1, end)
    )
