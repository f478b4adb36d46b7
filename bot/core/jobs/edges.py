"""What is said before and behind role and employer: taken off, so that they stand alone."""

import re

from bot.core.jobs.scoring import bare, role_score
from bot.core.jobs.words import JobWords

_NAMED = re.compile(r"(?:The|Just|Well) (?=[A-Z])")


def strip(text: str, words: JobWords) -> str:
    """Drop what is said around the answer: "I had an interview for …", "… today"."""
    text = re.sub(r"^\W*[-*•]\s+", "", text.strip())
    for _ in range(5):
        before = text
        for pattern in words.leads:
            if _NAMED.match(text) and not role_score(text.split()[1], words):
                break  # "The Copper Pot", "Just Eat"
            stripped = re.sub(rf"^(?:{pattern.pattern})", "", text, count=1, flags=re.IGNORECASE)
            text = stripped if stripped.strip() else text
        for pattern in words.trails:
            text = _strip_trail(text, pattern)
        if text == before:
            break
    return text.strip()


def _strip_trail(text: str, pattern: re.Pattern[str]) -> str:
    """Drop what a pattern finds at the end, unless capitals make it a name ("USA Today")."""
    found = pattern.search(text)
    if not found or found.start() == 0:
        return text
    before, said = text[: found.start()].split(), found[0].strip(" ,")
    named = said[:1].isupper() and before[-1][:1].isupper() and "," not in found[0]
    return text if named else text[: found.start()]


def tidy_role(text: str, words: JobWords) -> str:
    """Return a role without article, and without "role" or "position of" around it."""
    text = re.sub(r"^(?:an?|the|their)\s+", "", tidy(text), flags=re.IGNORECASE)
    for pattern in words.role_leads:
        lead = pattern.match(text)
        behind = text[lead.end() :] if lead else ""
        text = behind if role_score(behind, words) > 1 else text
    for pattern in words.role_trails:
        shorter = pattern.sub("", text)
        tokens = [bare(token) for token in shorter.split()]
        heads = "of" in tokens and words.roles.is_noun(tokens[max(tokens.index("of") - 1, 0)])
        if tokens and (heads or words.roles.is_noun(tokens[-1])):
            text = shorter  # "buyer role", "head of year role", but "warehouse job"
    return text


def tidy(text: str) -> str:
    """Return a text in single spaces, without the signs around it."""
    return " ".join(text.split()).strip(' ,;:-–—|/*"“”').removesuffix("..").removesuffix("!!")
