"""A text of the user's own before it is judged: laid out as the rules expect, however it came."""

import re
from collections.abc import Collection

from bot.core.drafts.checks.phrases import words_of

_BLANK = re.compile(r"\[[^\]\n]{0,60}\]|\{[^}\n]{0,60}\}|<[^>\n]{1,60}>|_{3,}|\b[Xx]{2,}\b|\.{5,}")
_THANKS = re.compile(
    r"\b(?:thank(?:s|you|ful)?|thnx|thanx|thx|tysm|cheers|grateful|gratitude|appreciat\w+)\b",
    re.IGNORECASE,
)
_LONGEST_GREETING = 6
_CLOSING = "Kind regards,"
_FEW_SENTENCES = 4
_BY_GRAVITY = (
    *("placeholder", "misspelled_name", "rude", "lie", "pressure", "private", "slip", "apology"),
    *("date", "meeting", "gender", "signature", "no_thanks", "questions", "no_question", "no_job"),
    *("chat_spelling", "emoji", "cut_off", "doubled_word", "grammar", "article", "open_marks"),
)


def find_blanks(text: str) -> tuple[str, ...]:
    """Return what was left to be filled in: "[Name]", "{role}", a row of x; each once."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def settled_by(text: str, user: str) -> frozenset[str]:
    """Return the codes that do not hold for a text as it was typed, however it is laid out.

    Thanks count wherever they stand, in short too; without a full name none can be missed.
    """
    thanked = {"no_thanks"} if _THANKS.search(text) else set()
    return frozenset(thanked if len(user.split()) > 1 else thanked | {"signature"})


def lay_out(text: str, user: str, greetings: Collection[str]) -> str:
    """Return a text as greeting, body and closing with a blank line between them.

    What goes on behind the greeting is the body, and the user's name alone is a closing.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    greeting, body = _greeting(lines, greetings)
    closing, body = _closing(body, user)
    blocks = [greeting, *_paragraphs(body), "\n".join(closing)]
    return "\n\n".join(block for block in blocks if block)


def _greeting(lines: list[str], greetings: Collection[str]) -> tuple[str, list[str]]:
    first = lines[0] if lines else ""
    head, comma, rest = first.partition(",")
    if not comma:
        head, comma, rest = first.partition("!")
    head, rest = head.strip(), rest.strip()
    words = head.split()
    if not words or words[0] not in greetings or len(words) > _LONGEST_GREETING:
        return "", lines
    return f"{head},", [rest, *lines[1:]] if rest else lines[1:]


def _closing(lines: list[str], user: str) -> tuple[list[str], list[str]]:
    """Return the closing and what stands before it; none where the name is not the last line."""
    last = lines[-1] if lines else ""
    if not last or words_of(last.casefold()) != words_of(user.casefold()):
        return [], lines
    before = lines[:-1]
    while before and not before[-1]:
        before = before[:-1]
    line = before[-1] if before else ""
    if line and len(line.split()) <= _LONGEST_GREETING and line[-1] not in ".!?":
        return [line.rstrip(",") + ",", last], before[:-1]
    return [_CLOSING, last], before


def _paragraphs(lines: list[str]) -> list[str]:
    found = [part for part in "\n".join(lines).strip().split("\n\n") if part.strip()]
    joined = [" ".join(part.split()) for part in found]
    return [joined[0][:1].upper() + joined[0][1:], *joined[1:]] if joined else []


def weigh(codes: Collection[str], sentences: int) -> tuple[str, ...]:
    """Return what was noticed, the gravest first; of few sentences, any may start alike."""
    kept = [code for code in codes if code != "starts_with_i" or sentences >= _FEW_SENTENCES]
    ranks = {code: rank for rank, code in enumerate(_BY_GRAVITY)}
    return tuple(sorted(kept, key=lambda code: ranks.get(code, len(ranks))))
