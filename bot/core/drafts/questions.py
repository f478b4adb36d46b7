"""Turns what a person asked into what can follow "you asked" or "you asked about".

"why did you leave" becomes "why I left"; a list of things becomes a list that reads; a question
that cannot be turned with certainty is not used.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.grammar import read
from bot.core.drafts.inverting import uninverted
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.repairing import repair
from bot.core.drafts.turning import to_listener, to_user

ASKED = re.compile(
    r"^(?:(?:he|she|they) )?(?:just |really |mainly |mostly |also )?"
    r"(?:asked|wanted to know|wants to know|wanted to hear|cared about|cares about|"
    r"was curious|were curious|"
    r"wondered|kept asking|is big on|was big on|big on|grilled me on|quizzed me on|"
    r"a lot about|all about|mostly about|lots about)"
    r"(?: me)?(?: about| on| for)?[:,]? ",
    re.IGNORECASE,
)
PREAMBLE = re.compile(
    r"^(?:(?:can|could|would) you )?(?:tell me|tell us|talk me through|walk me through|"
    r"talk about|describe|explain)(?: about)? ",
    re.IGNORECASE,
)
_ASIDES = re.compile(r" (?:because|like in|in other words|so basically)\b.*$")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself)\b")
_SECOND_PERSON = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)
_MOST = 15
_AUXILIARY = (Tag.DO, Tag.MODAL, Tag.BE, Tag.HAVE)


def embedded(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield the questions among the sentences as clauses that can follow "you asked"."""
    for part in parts:
        before = ""
        for chunk in chunks(part):
            found = next(_finished(chunk, before, source, shop), None)
            if found:
                yield found
            before = chunk


def _finished(chunk: str, before: str, source: str, shop: Workshop) -> Iterator[Piece]:
    found = tuple(_in_past(clause, shop) for clause in embed(chunk, before, shop))
    for text in (*found, *(short for clause in found for short in _shorter(clause, shop))):
        piece = shop.finished(Shape.EMBEDDED, text, source)
        least = 3 if text.startswith("whether ") else 4
        if piece and least <= len(text.split()) <= _MOST:
            yield piece


def _in_past(clause: str, shop: Workshop) -> str:
    """Return "what I would do if a guest wants" with its verb in the past: "wanted"."""
    before, joint, after = clause.partition(" if ")
    if not joint or " would " not in before:
        return clause
    supposed = _supposed(read(f"what if {after}", shop.words), shop)
    return f"{before} if {supposed.split(' if ', 1)[1]}" if supposed else clause


def _shorter(clause: str, shop: Workshop) -> Iterator[str]:
    """Yield what is left of a clause without an addition at its end."""
    r = read(clause, shop.words)
    for end in reversed(parsing.clause(r, 1)):
        joint = _MOST_KEPT * len(r) <= end < len(r) and r.tags[end] in _JOINTS
        if joint and end + 1 < len(r):
            text = r.text(0, end)
            if _reads_well(text, shop):
                yield text


_JOINTS = (Tag.PREPOSITION, Tag.CONJUNCTION)
_MOST_KEPT = 0.6  # of a question must be left

_INNER = re.compile(r"^(?:if|when|where|who|which|because|so|and they|and he|and she|while)\b")
_JOINED = re.compile(
    r" and (?=(?:why|how|what|whether|if|do|does|did|can|could|would|will|are|have) )|"
    r"(?<=\w): (?=\w)", re.IGNORECASE,
)  # fmt: skip


def chunks(part: str) -> list[str]:
    """Return what stands between the commas of what was asked, whole questions kept whole."""
    text = ASKED.sub("", part).rstrip("?")
    found: list[str] = []
    for chunk in re.split(r", ", text):
        if found and _INNER.match(chunk) and QUESTION.match(found[-1]):
            found[-1] += f", {chunk}"
        else:
            found += _JOINED.split(chunk)
    return [re.sub(r"^(?:and|also|then|plus|or) ", "", chunk, flags=re.I) for chunk in found]


QUESTION = re.compile(
    r"^(?:how|why|what|where|when|do|does|did|can|could|would|will|are|is|have|has|if|whether)\b",
    re.IGNORECASE,
)


def embed(text: str, before: str, shop: Workshop) -> Iterator[str]:
    """Yield a question, echoed or quoted, as an embedded clause; nothing if that is not certain.

    ``before`` is what stands before it in a list; "it" may mean that.
    """
    plain = _SECOND_QUESTION.sub("", _ASIDES.sub("", repair(PREAMBLE.sub("", text))))
    plain = _plural_thing(plain, before, shop)
    own = _in_own_person(plain, shop)
    r = read(own, shop.words) if own else None
    if not r or not len(r):
        return
    for clause in (_turned(r, shop), _supposed(r, shop), _would(r, shop)):
        if clause and _reads_well(clause, shop):
            yield clause


_SECOND_QUESTION = re.compile(
    r" and (?:do|did|can|could|would|will|are|have|what|why|how|if|whether|he|she|they|it) .*$",
    re.I,
)
_QUOTED = re.compile(r"\b(?:do|did|would|can|could|will|have|are|were|should) you\b", re.IGNORECASE)


def _plural_thing(text: str, before: str, shop: Workshop) -> str:
    """Put the thing that stands before in the list for "it"."""
    r = read(to_listener(before, shop.words) or "", shop.words)
    end = parsing.noun_phrase(r, 0)
    if (
        end is None
        or end > 4
        or not re.search(r" it\b", text)
        or shop.words.plural(r.words[end - 1])
    ):
        return text
    opened = r.tags[0] in (Tag.DETERMINER, Tag.POSSESSIVE)
    named = r.text(0, end) if opened else f"the {r.text(0, end)}"
    return re.sub(r" it\b", f" {named}", text, count=1)


def _in_own_person(text: str, shop: Workshop) -> str | None:
    first, second = bool(_FIRST_PERSON.search(text)), bool(_SECOND_PERSON.search(text))
    if first and second and not _QUOTED.search(text):
        return None
    if second:
        return to_user(text, shop.words)
    plural = re.search(r"\b(?!this|is\b|us\b|as\b)[a-z]{3,}s\b|people", text)
    if re.search(r"\btheir\b", text) and not plural and not re.search(r"\bthey\b", text):
        return re.sub(r"\btheir\b", "your", text)
    if re.search(r"\b(?:they|them|their)\b", text) and not re.search(r"\b(?:he|she)\b", text):
        named = re.search(r"\b(?!this|is\b|us\b)[a-z]{3,}s\b.*\b(?:they|them|their)\b", text)
        return text if named or " who " in text else None
    return to_listener(text, shop.words)


def _turned(r: Reading, shop: Workshop) -> str | None:
    low = r.words[0].lower()
    if low in ("if", "whether") and r.tags[1:2] in ((Tag.I,), (Tag.SUBJECT,)):
        return "whether " + r.text(1)
    if r.tags[0] in _AUXILIARY and len(r) > 2:
        statement = uninverted(r, 0, shop.words)
        return f"whether {statement}" if statement else None
    if r.tags[0] is not Tag.WH or r.words[1:2] == ("if",):
        return None
    return _after_wh(r, shop)


def _after_wh(r: Reading, shop: Workshop) -> str | None:
    for index in range(1, min(len(r), 6)):
        if r.tags[index] in _AUXILIARY and index + 1 < len(r):
            statement = uninverted(r, index, shop.words)
            if statement:
                return f"{r.text(0, index)} {statement}"
        if r.tags[index] in (Tag.I, Tag.SUBJECT):
            return r.text()
    ends = parsing.noun_phrases(r, 2) if r.tags[1:2] == (Tag.BE,) and len(r) > 3 else ()
    plain = "worst" not in r.words
    if plain and ends and ends[-1] == len(r) and r.tags[2] in (Tag.POSSESSIVE, Tag.DETERMINER):
        return f"{r.words[0]} {r.text(2)} {r.words[1]}"
    if r.tags[1:2] == (Tag.TO,) or _is_subject_question(r):
        return r.text()
    verb = shop.words.verb(r.words[1].lower(), "base") if len(r) > 2 else None
    leaving = len(r) > 1 and r.words[1].lower() in _LEAVING
    goes_on = len(r) > 2 and (r.tags[1] is Tag.PRESENT or r.tags[2] in _GOES_ON or leaving)
    if r.words[0].lower() == "why" and verb and goes_on:
        return f"why I would {r.text(1)}"
    return r.text() if r.words[0].lower() in ("why", "how") and _is_clause(r) else None


_LEAVING = frozenset(("leave", "change", "move", "switch", "quit", "come", "apply", "choose"))
_GOES_ON = frozenset((Tag.PREPOSITION, Tag.DETERMINER, Tag.POSSESSIVE))


def _supposed(r: Reading, shop: Workshop) -> str | None:
    """Return "what if I know the witness" as "what I would do if I knew the witness"."""
    if [word.lower() for word in r.words[:2]] != ["what", "if"]:
        return None
    pronoun = r.tags[2:3] in ((Tag.I,), (Tag.SUBJECT,))
    place = 3 if pronoun else parsing.noun_phrase(r, 2) or 0
    if place == len(r) > 4 and shop.words.verb(r.words[-1].lower(), "third"):
        place -= 1
    elif not 3 <= place < len(r) or r.tags[place] not in FINITE:
        return None
    low = r.words[place].lower()
    verb = shop.words.verb(low, "base", "third")
    past = _PAST.get(low) or (verb.past if verb else "")
    return (
        f"what I would do if {r.text(2, place)} {past} {r.text(place + 1)}".strip()
        if past
        else None
    )


_PAST = {"am": "were", "is": "were", "are": "were", "have": "had", "has": "had", "do": "did",
         "does": "did", "can": "could", "cannot": "could not", "will": "would"}  # fmt: skip


def _would(r: Reading, shop: Workshop) -> str | None:
    """Return "how do I answer ..." as "how I would answer ...": a way to say it otherwise."""
    doing = len(r) > 3 and shop.words.verb(r.words[2].lower(), "base")
    low = r.words[0].lower()
    own = len(r) > 3 and (r.tags[1] is Tag.I or (low == "how" and r.tags[1] is Tag.TO))
    if (doing or r.words[2:3] == ("do",)) and low in ("how", "what") and own:
        rest = re.sub(r" when (?=[a-z]+ [a-z]+ )", " if ", r.text(2), count=1)
        return f"{low} I would {rest}"
    if r.words[:4] in (("what", "I", "did", "about"), ("what", "I", "do", "about")):
        return f"how I {'dealt' if r.words[2] == 'did' else 'deal'} with {r.text(4)}"
    done = shop.words.verb(r.words[2].lower(), "past") if own else None
    if done and low == "how" and r.tags[2] is Tag.PAST:
        return f"how I went about {done.ing} {r.text(3)}"
    for index in range(min(len(r) - 2, 4)):
        if r.tags[index] is Tag.DO and r.words[index] == "do" and r.words[index + 1] == "I":
            lead = r.text(0, index) if index else "whether"
            verb = shop.words.verb(r.words[index + 2].lower(), "base")
            own = r.words[index + 2].lower() in ("do", "have")
            return f"{lead} I would {r.text(index + 2)}" if verb or own else None
    return None


def _is_clause(r: Reading) -> bool:
    ends = parsing.clause(r, 1)
    return bool(ends) and ends[-1] == len(r)


def _is_subject_question(r: Reading) -> bool:
    """Whether the question word is the subject itself ("who checks the checker")."""
    ends = parsing.verb_phrase(r, 1)
    return r.words[0].lower() in ("who", "what") and bool(ends) and ends[-1] == len(r)


_LOOSE_LAST = frozenset(("it", "that", "this", "what", "etc", "them", "one", "ones"))


def _reads_well(clause: str, shop: Workshop) -> bool:
    """Whether the clause says something of its own and is complete."""
    r = read(clause, shop.words)
    last = r.words[-1].lower()
    if r.tags[-1] in (Tag.CONJUNCTION, Tag.COMMA, Tag.DETERMINER, Tag.POSSESSIVE, Tag.SUBORDINATOR):
        return False
    bare = len(r) < 5 and r.words[-1].lower() in ("why", "how", "do", "did", "does")
    commas = [i for i, word in enumerate(r.words) if word == ","]
    odd = any(
        r.tags[i + 1] not in (Tag.SUBORDINATOR, Tag.WH, Tag.NOT) for i in commas if i + 1 < len(r)
    )
    lows = [word.lower() for word in r.words]
    timed = re.search(r"\b(?:if|when|whenever|while) it\b", clause)
    vague = (
        "it" in lows
        and not timed
        and Tag.NOUN not in r.tags[: lows.index("it")]
        and lows.index("it") < 6
    )
    if vague and Tag.ADJECTIVE not in r.tags and "mean" not in lows:
        return False
    return last not in _LOOSE_LAST and not odd and not bare
