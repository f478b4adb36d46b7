"""Typed English mended: chat spelling, slips, asides, emoji, the case of names and of sentences.

Terms, names and numbers stay as typed. What comes out is still the user's own sentence; whether it
may be used, and how, is decided elsewhere.
"""

import re
import unicodedata
from functools import lru_cache

from bot.core.answers.mending import capitals as _capitals
from bot.core.answers.mending import spelling as _spelling
from bot.core.answers.mending.capitals import cased, listed_terms, named_whole
from bot.core.answers.mending.dialect import as_written
from bot.core.answers.mending.meanings import meant_here
from bot.core.answers.mending.smoothing import owner, smoothed
from bot.core.answers.mending.tidying import tidied
from bot.core.answers.words import Vocabulary, Words

_EMOTICON = re.compile(r"(?<!\w)(?:[:;=]['-]?[)(DPpoO/|3]+|<3|\^\^|xD+|XD+|:'\()(?!\w)")
# Said to the listener, not told: "sir I rebooked them".
_VOCATIVE = re.compile(
    r"(?:^|(?<=[.,;!?] ))(?:yes |no )?(?:sir|ma'?am|madam)\b,? (?=(?:I|we|my|our)\b)|"
    r",? (?:sir|ma'?am|madam)(?=\s*(?:[,.;!?]|$))",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*\)|\*[^*]*\*")
_EXCLAIMED = re.compile(
    r",? ?\b(?:god help (?:me|us)|sure look|bless (?:her|him|them)|knock on wood|believe it or not|"
    r"no joke|i swear|trust me(?=[,.!]|$)|for sure|(?<!do )(?<!did )you know(?=[,.!]|$)|"
    r"to be honest|no lie|what can i say|long story|"
    r"(?:and )?blah(?:[ ,-]+blah)*|(?:and )?bla(?:[ ,-]+bla)+)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:^|\s)[1-9][.)]\s*(?=[A-Za-z])")
_TOKEN = re.compile(r"\s+")
_EDGE = re.compile(r"^([\"“”(\[]*)(.*?)([,.:;!?\"“”)\]]*)$", re.DOTALL)
_CLOCK = re.compile(r"^(\d{1,2}(?:[:.]\d\d)?)(am|pm)$", re.IGNORECASE)
# "k9", "q2"; "v2" and "x3" are a version and a number of times.
_NUMBERED = re.compile(r"(?!p[5-9][059]$)[a-uwyz]\d{1,2}")  # "A4", but a percentile stays "p99"
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
    plain = _EXCLAIMED.sub(" ", _ASIDE.sub(" ", _VOCATIVE.sub("", strip_marks(text))))
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
    tidy = smoothed(as_written(tidied(" ".join(out))), words)
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
    bare = "" if tail else _EDGE.match(following)[2].lower()  # type: ignore[index]  # always matches
    replaced = meant_here(core, bare, before, words)
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


def _is_code(core: str) -> bool:
    """Whether a word is a term by its looks: digits within, capitals within, an abbreviation."""
    return (
        any(c.isdigit() for c in core)
        or (core[1:] != core[1:].lower() and len(core) <= 3)
        or (core[1:] != core[1:].lower() and not core.isupper())
    )
