"""What may be said of what was told: of a grave question no joy, of a trifle nothing.

Only of what was done at work it is said that the experience would be of use.
"""

import re

from bot.core.answers.words import Words

# What nobody is glad to be asked about; floods, fires and losses may be part of a trade.
_HEAVY = re.compile(
    r"\b(?:deaths?|die(?! (?:cast|cut|set))|dies|dying|died|suicid\w*|overdos\w*|grief|griev\w*|"
    r"bereav\w*|mourn\w*|in pain|hurts?|assault\w*|abus\w*|violen\w*|stabb\w*|rape[ds]?|"
    r"self-harm\w*|still ?births?|miscarr\w*|murder\w*|cry(?:ing)?|cries|(?:in|to) tears|bleeding|"
    r"orphans?|widow\w*|"
    r"lost (?:a|h(?:er|is)|their) (?:child|baby|husband|wife|son|daughter|mother|father|home)|"
    r"hits (?:me|you|him|her|another|somebody|someone|a \w+))\b",
    re.IGNORECASE,
)
# A question for yes or no; and one about the user alone, which says nothing without the answer.
_WHETHER = re.compile(r"whether\b|if\b", re.IGNORECASE)
_TRIFLING = re.compile(
    r"(?:whether|if) I (?:am (?:an?|ok|okay|fine|married|local|from|free|available|still) |"
    r"(?:mind|like|own|smoke|live|drink|eat|enjoy|prefer|get|got|want)\b|"
    r"ha(?:ve|d) (?:an?|any|my|kids|children) )",
    re.IGNORECASE,
)
# What somebody paid, lost or was is no experience.
_NO_WORK = frozenset(
    ("cost", "spent", "paid", "lost", "got", "had", "was", "were", "been", "earned", "lived")
)
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\b")
_VERB = re.compile(
    r"(?:[a-z0-9 ,-]{0,40}, |(?:in|at|during|for|over|last) [\w '-]{2,30} )?"
    r"(?:I|we) (?:have |also )?(\w+)"
)


def is_heavy(text: str) -> bool:
    """Whether nobody is glad to be asked about something: "pressure sores and dying"."""
    return _HEAVY.search(text) is not None


def is_worth_telling(question: str, *, also: bool) -> bool:
    """Whether a question is told without its answer; ``also`` where there is more to tell."""
    if _TRIFLING.match(question):
        return False
    return not (also and _WHETHER.match(question))


def tells_work(fact: str, words: Words) -> bool:
    """Whether a fact is something done at work, with a figure to it; a mere story is not."""
    verb = _VERB.match(fact)
    did = verb[1].lower() if verb else ""
    done = words.verb(did, "past", "participle") and did not in _NO_WORK
    return bool(done and _FIGURE.search(fact))
