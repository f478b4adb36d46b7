"""Typed English mended: chat spelling, slips, asides, emoji, the case of names and of sentences.

Terms, names and numbers stay as typed. What comes out is still the user's own sentence; whether it
may be used, and how, is decided elsewhere.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from bot.core.answers.mending import capitals as _capitals
from bot.core.answers.mending import spelling as _spelling
from bot.core.answers.mending.capitals import cased, listed_terms, named_whole
from bot.core.answers.mending.smoothing import owner, smoothed
from bot.core.answers.words import Vocabulary, Words

_EMOTICON = re.compile(r"(?<!\w)(?:[:;=]['-]?[)(DPpoO/|3]+|<3|\^\^|xD+|XD+|:'\()(?!\w)")
_ASIDE = re.compile(r"\([^()]*\)|\*[^*]*\*")
_EXCLAIMED = re.compile(
    r",? ?\b(?:god help (?:me|us)|sure look|bless (?:her|him|them)|knock on wood|believe it or not|"
    r"no joke|i swear|trust me(?=[,.!]|$)|for sure|(?<!do )(?<!did )you know(?=[,.!]|$)|"
    r"to be honest|no lie|what can i say|long story)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:^|\s)[1-9][.)]\s*(?=[A-Za-z])")
_TOKEN = re.compile(r"\s+")
_EDGE = re.compile(r"^([\"“”(\[]*)(.*?)([,.:;!?\"“”)\]]*)$", re.DOTALL)
_CLOCK = re.compile(r"^(\d{1,2}(?:[:.]\d\d)?)(am|pm)$", re.IGNORECASE)
_COUNT = r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_OLD = re.compile(rf"\b{_COUNT}[ -](year|month|week|day)s?[ -](olds?)\b")
_MEASURE = re.compile(
    rf"\b(?!19\d\d |20[0-4][1-9] ){_COUNT} "
    r"(year|month|week|day|hour|minute|pound|mile|foot|inch|page|bed|person|seat|room|"
    r"unit|story|metre|meter|gallon|ton|point|step|axis|course|piece|star|player|cover|bedroom|legged|sided|wheeled|bladed|handed|headed|storied|tiered|decked|doored)"
    r" (?=[a-z]{3,})(?!(?:and|for|from|ago|per|every|each|the|with|before|after|into|but|last|this|"
    r"when|later|early|late|back|away|straight|of|out|off)\b)"
)
_RANKED = re.compile(
    r"\b(1st|2nd|3rd|4th|5th|6th|first|second|third|fourth|fifth|sixth|final) (?:year|yr)\b"
)
_RANKS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth",
          "6th": "sixth"}  # fmt: skip
_ARROW = re.compile(r"(?:from )?(\S*\d\S*) ?(?:→|->|=>|-->) ?(?=\$?\d)")
# "k9", "q2"; "v2" and "x3" are a version and a number of times.
_NUMBERED = re.compile(r"[a-uwyz]\d{1,2}")
_KEPT = frozenset("+#&%$€£¥₦₹₱°/@=^~<>|©®→")


def strip_marks(text: str) -> str:
    """Return text without emoji, emoticons and marks that are no part of English prose."""
    plain = unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")
    plain = plain.replace("“", '"').replace("”", '"')
    spaced = (
        "" if unicodedata.category(c) == "Cf" else c if c.isprintable() else " " for c in plain
    )
    kept = (
        c
        for c in "".join(spaced)
        if c in _KEPT or c.isspace() or unicodedata.category(c)[0] in "LMNPZ"
    )
    return _EMOTICON.sub(" ", "".join(kept)).strip()


def sentences(text: str, words: Words, capitals: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the sentences of an answer, mended, without end marks, questions ending in "?".

    ``capitals``: the names that the same user wrote with capitals elsewhere.
    """
    return _sentences(text, Vocabulary(words), capitals)


@lru_cache(maxsize=2048)
def _sentences(text: str, key: Vocabulary, capitals: frozenset[str]) -> tuple[str, ...]:
    plain = _EXCLAIMED.sub(" ", _ASIDE.sub(" ", strip_marks(text)))
    if len(_COUNTED.findall(plain)) > 1:
        plain = _COUNTED.sub(". ", plain).lstrip(". ")
    shouted = plain.isupper() and len(plain) > 12
    found = []
    for part in _parts(plain.lower() if shouted else plain):
        mended = mend(part, key.words, capitals)
        if mended:
            found.append(mended)
    return tuple(found)


def forget() -> None:
    """Drop what is kept in memory of what was typed."""
    _sentences.cache_clear()
    _capitals.forget()
    _spelling.forget()


def _parts(text: str) -> list[str]:
    guarded = re.sub(
        r"\b(Dr|Mr|Mrs|Ms|St|vs|Prof|a\.m|p\.m|e\.g|i\.e|etc|approx|No|incl|excl)\.(?=\s)",
        r"\1·",
        text,
    )
    marked = re.sub(r"\?+", "?¶", guarded)
    pieces = [p for chunk in marked.split("¶") for p in _CUT_KEEPING.split(chunk)]
    return [p.replace("·", ".").strip(" .!;,:-–—") for p in pieces if p.strip(" .!?;,:-–—")]


_CUT_KEEPING = re.compile(
    r"(?<=[.!])[\"')]*\s+|\n+|\s+-{1,2}\s+|\s*—\s*|\s+–\s+|\s*(?:\.\.+|…)\s*|[!;]+\s*"
)


def mend(text: str, words: Words, capitals: frozenset[str] = frozenset()) -> str:
    """Return one sentence in mended spelling; its start in lower case unless it is a name."""
    asked = text.rstrip().endswith("?")
    tokens = [t for t in _TOKEN.split(text.rstrip("?. ")) if t]
    out: list[str] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        out += _mend_token(token, following, out, words, capitals)
    tidy = smoothed(_tidy(" ".join(out)), words)
    mended = named_whole(listed_terms(_with_own_name(text, tidy, words), words), words)
    return f"{mended}?" if asked and mended else mended


def _with_own_name(typed: str, mended: str, words: Words) -> str:
    """Return a sentence with the capital that its first word was typed with, if it is a name.

    "Fisher and the tea lady": a single fisher would have an article.
    """
    named = _NAMED_FIRST.match(typed)
    low = named[1].lower() if named else ""
    if not named or not mended.startswith(low) or words.plural(low):
        return mended
    counted = words.has("persons", low) or words.has("counted", low)
    acts = any(words.verb(stem, "base") for stem in (low[:-2], low[:-1]))
    counted = counted or (low.endswith(("er", "or")) and acts)
    return f"{named[1]}{mended[len(low) :]}" if counted else mended


_NAMED_FIRST = re.compile(
    r"([A-Z][a-z]{2,})(?= (?:and (?:the|his|her|their|my|our) |is |was |has |who (?:is|was) ))"
)


def _mend_token(
    token: str, following: str, before: list[str], words: Words, capitals: frozenset[str]
) -> list[str]:
    head, core, tail = _EDGE.match(token).groups()  # type: ignore[union-attr]  # always matches
    if token.lower() in words.pairs["chat"]:
        core, tail = token, ""
    low = core.lower()
    clock = _CLOCK.match(core)
    if clock:
        return [f"{head}{clock[1]} {clock[2][0].lower()}.m.{tail}"]
    replaced = _in_context(core, "" if tail else following, before, words)
    if low not in words.pairs["chat"] and _NUMBERED.fullmatch(core):
        return [head + core.upper() + tail]
    if replaced is None and (
        core in words.sets["terms"]
        or (_is_code(core) and not (words.is_small(low) or low in words.pairs["chat"]))
    ):
        known = words.terms.get(low, core) if core not in words.sets["terms"] else core
        return [head + (known if core[:1].islower() else core) + tail]
    if replaced is None:
        replaced = words.pairs["chat"].get(low)
    if replaced == "" and words.has("laughs", low) and before and following:
        before[-1] = before[-1].rstrip(",") + ","
    if replaced is not None:
        return [f"{head}{replaced}{tail}"] if replaced else ([tail] if tail.strip('"') else [])
    after = "" if tail else following
    core = owner(core, after, before, words)
    return [head + cased(core, before, after, words, capitals) + tail]


def _in_context(core: str, following: str, before: list[str], words: Words) -> str | None:
    """Return what a spelling with two meanings stands for here, or None."""
    low = core.lower()
    after = _EDGE.match(following)[2].lower()  # type: ignore[index]  # always matches
    last = before[-1].lower().strip(",") if before else ""
    if core == "r":
        return "are" if after and last not in ("not", "or", "in", "and", "versus") else "R"
    if low in _CHILDREN and ("'" in low or not _is_other_kid(last, after, before, words)):
        return _CHILDREN[low]
    if low == "there" and _is_theirs(last, after, words):
        return "their"
    if low == "an" and last and _is_deed(after, words):
        return "and"
    if low == "wi" and (words.has("determiners", after) or words.has("possessives", after)):
        return "with"
    if low == "n" and last in _OWNED:
        return low  # a number: "why the n was so small"
    if low in ("till", "cause") and last in _OWNED | {"root", "main", "common", "real", "likely"}:
        return low
    if low == "till" and _is_till(last, after, words):
        return low
    if low in ("v", "k", "+", "exp", "min") and last[:1].isdigit() and not _many(last):
        return low
    return (
        _contraction(low, after, words)
        or _measure(low, last, after, words)
        or _month(core, last, after)
    )


_DESCRIBED = ("noun", "plural", "adjective")
_CHILDREN = {"kid": "child", "kids": "children", "kid's": "child's", "kids'": "children's"}


def _is_other_kid(last: str, after: str, before: Sequence[str], words: Words) -> bool:
    """Whether a kid is none that a letter calls a child: "kids menu", "the goat had two kids"."""
    joined = any(words.has(kind, after) for kind in _DESCRIBED) and not words.is_small(after)
    joined = joined and last not in ("why", "how", "that", "where", "when", "what", "who")
    return (
        joined
        or last in ("i", "not")
        or any(word.lower().startswith(("goat", "doe", "nann")) for word in before)
    )


def _is_deed(after: str, words: Words) -> bool:
    """Whether "an" stands before what is no thing, and so for "and": "clean an bedded deep"."""
    thing = any(words.has(kind, after) for kind in ("noun", "adjective"))
    return after[:1] not in (*"aeiouh18", "") and words.verb(after) is not None and not thing


def _is_theirs(last: str, after: str, words: Words) -> bool:
    """Whether "there" was typed for "their": "refuses there meds"."""
    ruled = words.verb(last, "base", "third", "past") is not None or words.has("prepositions", last)
    moves = last in _GOING or last in words.sets["auxiliaries"] or last in ("from", "out", "up")
    things = after[2:] != "" and words.plural(after) and not words.has("names_of_time", after)
    return ruled and not moves and things and not (words.is_small(after) or words.verb(after))


_GOING = frozenset(
    ("go", "goes", "went", "get", "gets", "got", "live", "lives", "lived", "work", "works",
     "worked", "stay", "stayed", "sit", "sits", "sat", "be", "come", "came", "over", "down", "in",
     "are", "were", "put", "puts", "see", "saw", "meet", "met", "hold", "holds", "run", "runs")
)  # fmt: skip


def _is_till(last: str, after: str, words: Words) -> bool:
    """Whether "till" is a drawer of money: at the end, or behind what describes it."""
    described = words.has("adjective", last) and not words.is_small(last)
    return bool(last) and (not after or (described and not after[:1].isdigit() and after in _AFTER))


_AFTER = frozenset(("and", "or", "that", "which", "is", "was", "in", "on", "at", "with", "goes"))
_OWNED = frozenset(("the", "a", "this", "that", "my", "our", "your", "their", "his", "her", "no"))
_BEFORE_MONTHS = frozenset(("in", "since", "until", "by", "last", "next", "of", "every", "each"))


def _contraction(low: str, after: str, words: Words) -> str | None:
    verb = words.verb(after, "base") is not None
    if low == "its" and (after in words.sets["determiners"] or after in _AFTER_IT_IS):
        return "it is"
    if low == "ill":
        return "I will" if verb or after in ("be", "never") else "ill"
    if low == "id" and (verb or after in ("be", "have", "do")):
        return "I would"
    return None


_AFTER_IT_IS = frozenset(
    ("not", "my", "me", "i", "cheaper", "better", "worse", "easier", "faster", "quicker", "safer",
     "closer", "too", "raining", "snowing", "just", "really", "always", "never", "so")
)  # fmt: skip


def _measure(low: str, last: str, after: str, words: Words) -> str | None:
    if low == "mo" and last[:1].isdigit():
        return "months"
    counted = low in ("yr", "hr", "wk", "min", "lb", "sec") and _many(last)
    return words.pairs["chat"][low] + "s" if counted and not _modifies(after, words) else None


def _month(core: str, last: str, after: str) -> str | None:
    """Return a month that is spelled like another word; "Jan" without a day is a name."""
    if core.lower() in ("may", "march", "april", "june", "july") and last in _BEFORE_MONTHS:
        return core.capitalize()
    short = core in ("Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec")
    return core if short and not after[:1].isdigit() else None


def _many(word: str) -> bool:
    ranked = re.fullmatch(r"\d+(?:st|nd|rd|th)", word) is not None
    return (word[:1].isdigit() and not ranked and word not in ("1", "1/2")) or word in (
        "few",
        "several",
        "many",
    )


def _modifies(after: str, words: Words) -> bool:
    """Whether the word after a measure is measured by it ("40 hour course", "3 yr old")."""
    known = words.classes["noun"]
    return after in ("old", "olds") or (after in known and after not in words.sets["prepositions"])


def _is_code(core: str) -> bool:
    """Whether a word is a term by its looks: digits within, capitals within, an abbreviation."""
    return (
        any(c.isdigit() for c in core)
        or (core[1:] != core[1:].lower() and len(core) <= 3)
        or (core[1:] != core[1:].lower() and not core.isupper())
    )


def _aged(match: re.Match[str]) -> str:
    """Return "3-year-old" where it names or describes somebody; "is 26 years old" stays."""
    before = match.string[: match.start()].lower().split()
    after = re.match(
        r" (?!and|but|so|when|now|then|or|with|at|in|on)[a-z]", match.string[match.end() :]
    )
    described = before[-2:-1] in (["a"], ["an"]) and not match[0].count("s")
    named = described or match[3] == "olds" or {*before[-1:]} & (_OWNED | {"an", "any", "each"})
    return f"{match[1]}-{match[2]}-{match[3]}" if named or after else match[0]


def _in_rank(match: re.Match[str]) -> str:
    """Return "second-year" where it describes somebody; "my second year" stays two words."""
    rank = _RANKS.get(match[1], match[1])
    owned = re.search(r"\b(?:my|our|his|her|their|the|a|in) $", match.string[: match.start()])
    described = re.match(
        r" (?!and|but|so|when|now|in|on|at|of|with|i|for|to|as|was|is|we|they|then)[a-z]{3,}",
        match.string[match.end() :],
    )
    joint = "-" if described and not (owned and owned[0] == "my ") else " "
    return f"{rank}{joint}year"


# "A early person"; "a user" and "a European" begin with another sound.
_BEFORE_VOWELS = re.compile(
    r"\b([Aa]) (?=(?:[aio]|e(?!u|we)|u(?![a-z]?i|s[aeu]|t[eio]|r[aeio]|n[aeiou]|b[aeiou]))[a-z]{2,}"
    r"(?<!\bone)(?<!\bonce)\b(?!-off|-way|-to))"
)


def _tidy(text: str) -> str:
    text = re.sub(r"\b(fort|lake|mount|cape) (?=[A-Z])", lambda m: m[0].capitalize(), text)
    text = _RANKED.sub(_in_rank, text)
    text = _BEFORE_VOWELS.sub(r"\1n ", text)
    text = re.sub(r"\bthank you (?=cards?\b|notes?\b|letters?\b)", "thank-you ", text)
    text = _OLD.sub(_aged, text)
    text = _MEASURE.sub(r"\1-\2 ", text)
    text = _ARROW.sub(r"from \1 to ", text)
    text = re.sub(r"\s+([,.:;])", r"\1", text)
    text = re.sub(r"([,:])(?:\s*[,:])+", r"\1", text)
    quoted = re.search(r"(?:^|\s)'[^']+'$", text)
    text = re.sub(r"^[\s,.:;\"-]+|[\s,:;\"-]+$", "", text)
    text = text if quoted else re.sub(r"^'+(?![^']+')|'+$", "", text)
    text = re.sub(r"(?<=[a-z])\.$", "", text) if not text.endswith(".m.") else text
    text = text.replace('"', "")
    return re.sub(r"\s+", " ", text).strip()
