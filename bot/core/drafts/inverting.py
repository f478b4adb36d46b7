"""Puts the words of a question into the order of a statement: "did I leave" → "I left"."""

from bot.core.drafts import parsing
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.words import Words

_HAVING = {"do": ("did", "does"), "have": ("had", "has"), "be": ("was", "is")}


def uninverted(r: Reading, index: int, words: Words) -> str | None:
    """Return what begins with the helper at a place as a statement, None where that fails."""
    subject_end = _subject(r, index + 1, words)
    if subject_end is None:
        return None
    helper, name = r.words[index].lower(), r.text(index + 1, subject_end)
    rest = subject_end
    while rest < len(r) and r.tags[rest] in (Tag.ADVERB, Tag.NOT):
        rest += 1
    between = r.text(subject_end, rest)
    if r.tags[index] is not Tag.DO:
        helper = {"are": "am", "were": "was"}.get(helper, helper) if name == "I" else helper
        return " ".join(filter(None, (name, helper, between, r.text(rest)))).strip()
    return _with_verb(r, rest, f"{name} {between}".strip(), helper, words)


def _subject(r: Reading, start: int, words: Words) -> int | None:
    """Return where the subject after a helper ends, and the rest of the question begins."""
    if start >= len(r):
        return None
    if r.tags[start] in (Tag.I, Tag.SUBJECT) or r.words[start].lower() in ("you", "it", "there"):
        return start + 1
    opened = r.tags[start] in (Tag.DETERMINER, Tag.POSSESSIVE)
    for end in range(start + 1, min(len(r), start + 5)) if opened else ():
        low = r.words[end].lower()
        verb = words.verb(low, "base") if r.tags[start - 1] in (Tag.DO, Tag.MODAL) else None
        whole = parsing.noun_phrase(Reading(r.words[:end], r.tags[:end]), start) == end
        short = end == start + 2 and r.tags[end] is Tag.PREPOSITION and r.words[end] != "of"
        being = r.tags[start - 1] is Tag.BE and (r.tags[end] is Tag.ADJECTIVE or short)
        if whole and (verb or being):
            return end
    return None


def _with_verb(r: Reading, place: int, name: str, helper: str, words: Words) -> str | None:
    """Return the subject with the main verb in the form that "do" had."""
    if place >= len(r):
        return None
    base = r.words[place].lower()
    verb, own = words.verb(base, "base"), _HAVING.get(base)
    if verb is None and own is None:
        return None
    past = own[0] if own else verb.past if verb else base
    third = own[1] if own else verb.third if verb else base
    form = past if helper == "did" else third if helper == "does" else base
    return " ".join(filter(None, (name, form, r.text(place + 1))))
