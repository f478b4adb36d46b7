"""Whether a clause, put down by itself, speaks against the user or answers nothing."""

import re

from bot.core.answers.stretches.stretches import COUNT

_WORK = (
    r"(?:jobs?|posts?|roles?|company|firm|team|agency|practice|hospital|school|shop|place|bank|"
    r"council|department|industry|trade)"
)
_AGAINST = re.compile(
    # How often the user was missing: "I missed three days".
    rf"^(?:in [\w ]+ )?(?:I|we) (?:have )?(?:only )?(?:missed|lost|skipped) {COUNT} "
    r"(?:working )?(?:days?|shifts?|classes|lessons|mornings?|nights?|weeks?)\b"
    r"(?! (?:in|over) \w+ years)|"
    # What was left, and why: it is no praise of the user, and often not said of what.
    r"^I (?:have )?(?:left|quit|resigned)(?:$| (?:due to|because|over|since|after|when|in|last|on|"
    rf"(?:my|the|that|our|a) (?:[a-z]+ ){{0,2}}{_WORK}\b))",
    re.IGNORECASE,
)
_CIRCUMSTANCE = re.compile(
    # What was looked up or seen to, without what for.
    r"^I have (?:already )?(?:checked|looked (?:up|at|into)|seen|worked out|planned|sorted) "
    r"(?:out )?(?:the|my) [a-z]+(?: [a-z]+)?$|"
    # "The round", "the rota" of which nothing was said.
    r"^I (?:do|did|run|make|write|cover|take) the [a-z]+ (?:every|each) [a-z]+$|"
    # When the user gets up and how to get there.
    r"^I am (?:already )?(?:up|awake) (?:at|from|before|by) |"
    r"^(?:I|we) live \S+ (?:minutes|miles|km|kilometres|streets|stops)\b"
    r"(?!.*\b(?:so|can|and (?:I|we) (?:have|own))\b)|"
    r"^(?:my|our) [\w']+ (?:[\w']+ )?is \S+ (?:minutes|miles|km|hours) "
    r"(?:away|from)\b(?!.*\bcan\b)",
    re.IGNORECASE,
)  # fmt: skip
# "Since" when nothing was told that began it.
_SINCE = re.compile(
    r"^(?!.*\b(?:last|ago|took|taken|did|finished|completed|passed|in (?:[A-Z]|\d{4})).*\bsince)"
    r".*\bsince(?:\.|,|$)"
)


# A fault that somebody may suspect, denied and nothing more.
_DENIED = re.compile(
    r"^(?:I|we) (?:do not|would not|will not|am not going to) "
    r"(?:walk out|walk away|run|quit|give up|leave|let|steal|lie|cheat|drink|panic|moan|complain|"
    r"skip|job-?hop|hop|bite|get bored|mind)\b(?:(?! (?:because|since|so|and|but|when)\b)[^,\d])*$"
)


def is_against(text: str) -> bool:
    """Whether a clause by itself is to the user's discredit: "I missed three days"."""
    return _AGAINST.search(text) is not None


def is_circumstance(text: str) -> bool:
    """Whether a clause by itself leaves unsaid what it is about: "I have checked the trains"."""
    return bool(_CIRCUMSTANCE.search(text) or _SINCE.search(text) or _DENIED.match(text))
