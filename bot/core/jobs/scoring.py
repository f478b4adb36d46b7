"""How much a text is like a role, and how much like an employer, by the words of jobs."""

import re

from bot.core.jobs.words import JobWords


def role_score(text: str, words: JobWords) -> int:
    """Return how much a text is like a role; from 2 on it is one."""
    tokens = [bare(token) for token in re.split(r"[\s/&+]+", text) if bare(token)]
    score = sum(2 if words.roles.is_noun(token) else 0 for token in tokens)
    if tokens and (words.roles.is_noun(tokens[-1]) or _sounds_like_noun(text, words)):
        score += 1
    if tokens and all(words.roles.is_known(token) or token in words.acronyms for token in tokens):
        score += 1
    return score


def _sounds_like_noun(text: str, words: JobWords) -> bool:
    """Whether small letters end like the name of a job: "shelf stacker", "wine merchandist"."""
    last = text.split()[-1]
    ending = last.endswith(("er", "or", "ist", "ian", "eer", "man", "woman"))
    return ending and last.islower() and len(last) > 5 and last not in words.organisations


def is_role(text: str, words: JobWords) -> bool:
    """Whether a text is plainly a role and no employer."""
    return role_score(text, words) >= 2 and company_score(text, words) < 2


def company_score(text: str, words: JobWords) -> int:
    """Return how much a text is like an employer: legal forms, kinds of house, owners."""
    tokens = [token.casefold().strip(",()") for token in text.split()]
    if not tokens:
        return 0
    score = (
        3
        if any(t in words.legal and t not in {"co", "se", "as", "sa", "ag"} for t in tokens[1:])
        else 0
    )
    last = tokens[-1].strip(".")
    if last in words.organisations and not (
        words.roles.is_noun(last) or _heads_something(tokens, words)
    ):
        score += 2
    if (
        any(token.endswith(("'s", "’s")) and token[:1] for token in tokens[:-1])
        and text[:1].isupper()
    ):
        score += 2
    return score


def _heads_something(tokens: list[str], words: JobWords) -> bool:
    """Whether a text opens with a post and what it is of: "director of nursing and care"."""
    of = tokens.index("of") if "of" in tokens else 0
    return of > 0 and all(words.roles.is_known(token) for token in tokens[:of])


def is_role_token(token: str, words: JobWords) -> bool:
    """Whether a token belongs to the language of jobs."""
    parts = [part for part in re.split(r"[/&+-]", bare(token)) if part]
    word = bare(token)
    return (
        words.roles.is_known(word)
        or word in words.acronyms
        or word in words.proper
        or word in {"of", "and", "the", "for", "i", "ii", "iii", "iv", "1", "2", "3", "4"}
        or (
            len(parts) > 1
            and all(words.roles.is_known(part) or part in words.acronyms for part in parts)
        )
    )


def bare(token: str) -> str:
    """Return a token in small letters without the signs around it."""
    return token.casefold().strip("\"'“”‘’.,;:!?()[]*")
